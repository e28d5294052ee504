//! Service policies with a history, and the clocks of the repairs by the version of their day.

use crate::db::OrgTx;
use crate::params;
use crate::policy::{InForce, Terms};
use maintainuk_demo::Demo;
use maintainuk_demo::model::{Ticket, WorkOrder};
use maintainuk_domain::access::Role;
use maintainuk_domain::calendar::Calendar;
use maintainuk_domain::certificates::CertificateKind;
use maintainuk_domain::completion::CompletionNeed;
use maintainuk_domain::ids::{EventId, PolicyId, UserId};
use maintainuk_domain::money::Pence;
use maintainuk_domain::policy::{
    Allowance, EscalateTo, EscalationLevel, Promised, ServicePolicy, Sheet, Tell, TimeUnit,
};
use maintainuk_domain::tickets::Category;
use maintainuk_domain::time::{Instant, london};
use maintainuk_domain::turns;
use maintainuk_domain::uk::Nation;
use maintainuk_domain::work_orders::OrderNow;
use serde_json::json;
use std::collections::HashMap;

/// A version of the demo's policy.
struct Version {
    terms: InForce,
    since: Instant,
    note: &'static str,
}

/// The versions of an organisation's policy; the second one keeps the policy that is built in.
fn versions_of(demo: &Demo, now: Instant) -> Vec<Version> {
    if demo.organisation.slug == "northgate" { versions(now) } else { Vec::new() }
}

/// The number of the version that was in force at a moment.
pub(super) fn in_force(demo: &Demo, now: Instant) -> impl Fn(Instant) -> i32 + use<> {
    let versions = versions_of(demo, now);
    move |at| versions.iter().rev().find(|of| of.since <= at).map_or(0, |of| of.terms.version)
}

/// Leaves the policies and the clocks to the transaction.
pub(super) fn write(tx: OrgTx<'_>, demo: &Demo, now: Instant) {
    let versions = versions_of(demo, now);
    let admin = demo.users.iter().find(|user| user.role == Role::OrgAdmin).map(|user| user.id);
    for version in &versions {
        insert(tx, version, admin);
    }
    let houses: HashMap<_, _> = demo.properties.iter().map(|p| (p.id, p.nation)).collect();
    let nations: HashMap<_, _> =
        demo.units.iter().map(|unit| (unit.id, houses.get(&unit.property).copied())).collect();
    for ticket in &demo.tickets {
        let nation = nations.get(&ticket.unit).copied().flatten().unwrap_or(Nation::England);
        let terms = versions.iter().rev().find(|version| version.since <= ticket.created_at);
        let terms = terms.map_or_else(built_in, |version| version.terms.clone());
        let orders: Vec<_> =
            demo.work_orders.iter().filter(|order| order.ticket == ticket.id).collect();
        turn(tx, ticket, &orders);
        let begun = orders.iter().filter_map(|order| order.actual_start).min();
        let terms = Terms::new(terms, Calendar::of(nation), ticket.created_at);
        clocks(tx, ticket, &terms, begun, now);
    }
    stand_still(tx);
    reads(tx, now);
}

/// What is on hold stands still, and waits for the resident where they have to act.
fn stand_still(tx: OrgTx<'_>) {
    tx.later(
        r#"UPDATE "MaintenanceTickets" SET "PausedAt" = "HoldSince", "TellAt" = NULL
           WHERE "OrgId" = $1 AND "HoldReason" IS NOT NULL"#,
        params![tx.org],
    );
    tx.later(
        r#"UPDATE "MaintenanceTickets" SET "TurnOf" = 'resident', "TurnAct" = 'answer',
               "TurnSince" = "HoldSince"
           WHERE "OrgId" = $1
             AND "HoldReason" IN ('AwaitingResident', 'AwaitingAccess', 'ResidentsDate')"#,
        params![tx.org],
    );
}

/// What is old was seen by those who work there.
fn reads(tx: OrgTx<'_>, now: Instant) {
    tx.later(
        r#"INSERT INTO "TicketReads" ("OrgId", "UserId", "TicketId", "SeenAt")
           SELECT $1, u."Id", t."Id", t."UpdatedAt" FROM "MaintenanceTickets" t, "Users" u
           WHERE t."OrgId" = $1 AND u."OrgId" = $1 AND t."UpdatedAt" < $2
             AND u."Role" IN ('OrgAdmin', 'Coordinator', 'Viewer')"#,
        params![tx.org, now.plus_hours(-8)],
    );
}

fn built_in() -> InForce {
    InForce { version: 0, policy: ServicePolicy::default() }
}

fn versions(now: Instant) -> Vec<Version> {
    let mut policy = ServicePolicy::default();
    let mut made = Vec::new();
    let mut version = |policy: &ServicePolicy, days: i64, note| {
        let number = i32::try_from(made.len()).unwrap_or(0) + 1;
        let terms = InForce { version: number, policy: policy.clone() };
        made.push(Version { terms, since: now.plus_days(-days), note });
    };
    policy.promises.emergency.attend = Some(Allowance::of(4, TimeUnit::Hours));
    policy.promises.emergency.make_safe = Some(Allowance::of(24, TimeUnit::Hours));
    policy.promises.urgent.attend = Some(Allowance::of(3, TimeUnit::WorkingDays));
    version(&policy, 75, "Repairs standard agreed with the residents’ panel");
    policy.approval_limit_gbp = Some(Pence(25_000));
    policy.extra_work_limit_gbp = Some(Pence(5_000));
    policy.approver_limit_gbp = Some(Pence(100_000));
    policy.emergency_spend_gbp = Some(Pence(50_000));
    policy.escalation = vec![
        EscalationLevel {
            after: Allowance::of(2, TimeUnit::WorkingHours),
            to: EscalateTo::Coordinators,
        },
        EscalationLevel {
            after: Allowance::of(1, TimeUnit::WorkingDays),
            to: EscalateTo::Managers,
        },
    ];
    version(&policy, 21, "Managers hear of late repairs a day sooner");
    policy.completion = completion();
    version(&policy, 9, "Gas and electrical jobs end with their certificate");
    made
}

/// What completing a job needs by the newest version.
pub(super) fn completion() -> Vec<CompletionNeed> {
    vec![
        CompletionNeed {
            category: Category::Gas,
            before_photos: false,
            after_photos: true,
            certificates: vec![CertificateKind::GasSafetyRecord],
        },
        CompletionNeed {
            category: Category::Electrical,
            before_photos: false,
            after_photos: false,
            certificates: vec![
                CertificateKind::MinorWorksCertificate,
                CertificateKind::ElectricalInstallationCertificate,
            ],
        },
    ]
}

fn insert(tx: OrgTx<'_>, version: &Version, by: Option<UserId>) {
    let Ok(rules) = serde_json::to_value(&version.terms.policy) else { return };
    tx.later(
        r#"INSERT INTO "ServicePolicies" ("Id", "OrgId", "Version", "Rules", "Note", "SetByUserId",
               "CreatedAt")
           VALUES ($1, $2, $3, $4, $5, $6, $7)"#,
        params![
            PolicyId::fresh(),
            tx.org,
            version.terms.version,
            rules,
            version.note,
            by,
            version.since
        ],
    );
}

/// Counts the clocks of a ticket, with what was told of them so far.
fn clocks(tx: OrgTx<'_>, ticket: &Ticket, terms: &Terms, begun: Option<Instant>, now: Instant) {
    let mut sheet = terms.count(ticket.priority, ticket.created_at, &[]);
    // What the repair itself says goes first: a day that was agreed, or targets of a second run.
    let start = ticket.created_at;
    for (promised, due) in
        [(Promised::Acknowledge, ticket.respond_by), (Promised::Complete, ticket.resolve_by)]
    {
        if let Some(due) = due.filter(|&due| sheet.due(promised) != Some(due)) {
            sheet.agree(promised, start, due, terms.policy.warn_percent, &terms.work);
        }
    }
    let met = [ticket.responded_at, begun, begun, ticket.completed_at];
    for (clock, met) in sheet.0.iter_mut().zip(met) {
        if let Some(clock) = clock {
            clock.met = met.or(ticket.completed_at);
        }
    }
    let open = ticket.status.is_open();
    if open {
        tell(tx, ticket, terms, &mut sheet, now);
    }
    let next = open.then(|| terms.tell_at(&sheet)).flatten();
    let warn: Vec<_> = sheet.0.iter().map(|clock| clock.map(|clock| clock.warn)).collect();
    let told: Vec<i16> = sheet.0.iter().map(|c| c.map_or(0, |c| c.told.into())).collect();
    tx.later(
        r#"UPDATE "MaintenanceTickets" SET "PolicyVersion" = $3, "AttendBy" = $4,
               "MakeSafeBy" = $5, "AttendedAt" = $6, "MadeSafeAt" = $6, "WarnAt" = $7, "Told" = $8,
               "TellAt" = $9
           WHERE "OrgId" = $1 AND "Id" = $2"#,
        params![
            tx.org,
            ticket.id,
            terms.version,
            sheet.due(Promised::Attend),
            sheet.due(Promised::MakeSafe),
            begun,
            warn,
            told,
            next
        ],
    );
}

/// Whose turn a ticket is.
fn turn(tx: OrgTx<'_>, ticket: &Ticket, orders: &[&WorkOrder]) {
    let states: Vec<OrderNow> = orders
        .iter()
        .map(|o| OrderNow {
            status: o.status,
            has_contractor: o.contractor.is_some(),
            needs_more: false,
            price_waits: false,
        })
        .collect();
    let turn = turns::turn(ticket.status, ticket.responded_at.is_some(), &states, None, false);
    tx.later(
        r#"UPDATE "MaintenanceTickets" SET "TurnOf" = $3, "TurnAct" = $4, "TurnSince" = $5
           WHERE "OrgId" = $1 AND "Id" = $2"#,
        params![tx.org, ticket.id, turn.of, turn.act, ticket.updated_at],
    );
}

/// Lines about what ran late, at the moment when it did.
fn tell(tx: OrgTx<'_>, ticket: &Ticket, terms: &Terms, sheet: &mut Sheet, now: Instant) {
    for (promised, step) in sheet.tell(&terms.policy.escalation, &terms.work, now) {
        let Some(clock) = sheet.get(promised).copied() else { continue };
        let (kind, at) = match step {
            Tell::Near => ("ServiceClockNear", clock.warn),
            Tell::Breached => ("ServiceClockMissed", clock.due),
            Tell::Escalated(_) => continue,
        };
        let by = london(clock.due).strftime("%-d %b at %H:%M").to_string();
        let data =
            json!({ "promised": promised.words(), "by": by, "policyVersion": terms.version });
        tx.later(
            r#"INSERT INTO "TicketTimelineEvents" ("Id", "OrgId", "TicketId", "EventType",
                   "DataJson", "CreatedAt")
               VALUES ($1, $2, $3, $4, $5, $6)"#,
            params![EventId::fresh(), tx.org, ticket.id, kind, data, at.plus_seconds(1)],
        );
    }
}
