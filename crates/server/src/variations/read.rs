//! How priced work and its changes are shown.

use super::ask::asker;
use super::decide::may_decide;
use super::model::{OrderLine, OrderPricing, Variation};
use super::store::{LINES, Line};
use crate::auth::Caller;
use crate::db::sql::{self, Builder};
use crate::db::{Db, DbError, Query};
use crate::http::{Cursor, Window};
use crate::policy::Terms;
use crate::terms_in_force;
use crate::tickets::full_name;
use crate::work_orders::Reach;
use maintainuk_domain::access::{Grant, Permission};
use maintainuk_domain::contractors::VatStatus;
use maintainuk_domain::ids::{OrgId, UserId, VariationId, WorkOrderId};
use maintainuk_domain::money::{Pence, VatRate};
use maintainuk_domain::rates::Quantity;
use maintainuk_domain::tickets::Priority;
use maintainuk_domain::time::Instant;
use maintainuk_domain::uk::Nation;
use maintainuk_domain::variations::{
    Asker, Limits, VariationKind, VariationStatus, at_once_up_to, is_too_late, kind_of,
    most_urgent, total,
};
use tokio_postgres::Row;
use tokio_postgres::types::Json;

/// Changes `v` with the names of those who had to do with them.
macro_rules! named {
    () => {
        r#"SELECT v.*, o."WorkOrderNumber", o."TicketId", t."Title", t."ResolveBy", c."CompanyName",
            a."FirstName" AS "AskedFirst", a."LastName" AS "AskedLast",
            d."FirstName" AS "DecidedFirst", d."LastName" AS "DecidedLast"
        FROM ("#
    };
}
macro_rules! joins {
    () => {
        r#") v
        JOIN "WorkOrders" o ON o."OrgId" = $1 AND o."Id" = v."WorkOrderId"
        JOIN "MaintenanceTickets" t ON t."OrgId" = $1 AND t."Id" = o."TicketId"
        LEFT JOIN "ContractorProfiles" c ON c."OrgId" = $1 AND c."Id" = o."AssignedContractorId"
        LEFT JOIN "Users" a ON a."OrgId" = $1 AND a."Id" = v."AskedByUserId"
        LEFT JOIN "Users" d ON d."OrgId" = $1 AND d."Id" = v."DecidedByUserId"
        ORDER BY v."AskedAt" DESC, v."Id" DESC"#
    };
}

/// The changes of order `$2`, newest first.
const OF_ORDER: &str = concat!(
    named!(),
    r#"SELECT * FROM "OrderVariations" WHERE "OrgId" = $1 AND "WorkOrderId" = $2
        ORDER BY "Number" DESC LIMIT 50"#,
    joins!()
);

/// The limit of a coordinator who approves, by the policy in force.
async fn approver_limit(db: &Db, caller: &Caller, now: Instant) -> Result<Option<Pence>, DbError> {
    let org = caller.org();
    let [rows] = db.read(org, [Query(concat!("SELECT ", terms_in_force!()), &[&org])]).await?;
    let row = rows.first().ok_or(DbError::NotFound)?;
    Ok(Terms::read(row, Nation::England, now)?.policy.approver_limit_gbp)
}

/// A page of the changes that wait to be decided, newest first.
pub async fn waiting(
    db: &Db,
    caller: &Caller,
    window: &Window,
    now: Instant,
) -> Result<Vec<Variation>, DbError> {
    let org = caller.org();
    let (at, id) = window.bounds();
    let mut b = Builder::new(named!(), vec![&org]);
    b.push(r#"SELECT * FROM "OrderVariations" x WHERE x."OrgId" = $1 AND x."Status" = 'Waiting'"#);
    if window.after.is_some() {
        b.bind(r#" AND (x."AskedAt", x."Id") < ("#, &at, ", ");
        b.bind("", &id, ")");
    }
    b.push(r#" ORDER BY x."AskedAt" DESC, x."Id" DESC"#);
    b.push(window.limit_sql());
    b.push(joins!());
    let limit = approver_limit(db, caller, now).await?;
    let [rows] = db.read(org, [b.query()]).await?;
    rows.iter().map(|row| variation(row, caller, limit, now)).collect()
}

/// Its place in the list.
pub fn place(variation: &Variation) -> Cursor {
    Cursor { at: variation.asked_at, id: variation.id.as_uuid() }
}

fn variation(
    row: &Row,
    caller: &Caller,
    limit: Option<Pence>,
    now: Instant,
) -> Result<Variation, DbError> {
    let person = |first, last| -> Result<Option<String>, DbError> {
        Ok(full_name(row.try_get(first)?, row.try_get(last)?))
    };
    let status: VariationStatus = row.try_get("Status")?;
    let kind = row.try_get("Kind")?;
    let asked_by: Option<UserId> = row.try_get("AskedByUserId")?;
    let (before_gbp, after_gbp): (Pence, Pence) =
        (row.try_get("BeforeGBP")?, row.try_get("AfterGBP")?);
    let waits = status == VariationStatus::Waiting;
    let decides = caller.grant(Permission::QuotesApprove) == Grant::All;
    let may = |approve| match decides {
        true => may_decide(caller, approve, asked_by, after_gbp, limit),
        false => Err("The office decides on it.".to_owned()),
    };
    Ok(Variation {
        id: row.try_get("Id")?,
        work_order_id: row.try_get("WorkOrderId")?,
        work_order_number: row.try_get("WorkOrderNumber")?,
        ticket_id: row.try_get("TicketId")?,
        ticket_title: row.try_get("Title")?,
        contractor_name: row.try_get("CompanyName")?,
        number: row.try_get("Number")?,
        kind,
        status,
        lines: row.try_get::<_, Json<_>>("Lines")?.0,
        original_gbp: row.try_get("OriginalGBP")?,
        before_gbp,
        change_gbp: after_gbp.minus(before_gbp).unwrap_or_default(),
        after_gbp,
        reason: row.try_get("Reason")?,
        based_on: row.try_get("BasedOn")?,
        asked_by: person("AskedFirst", "AskedLast")?,
        asked_at: row.try_get("AskedAt")?,
        decided_by: person("DecidedFirst", "DecidedLast")?,
        decided_at: row.try_get("DecidedAt")?,
        decision_note: row.try_get("DecisionNote")?,
        policy_version: row.try_get("PolicyVersion")?,
        decided_policy_version: row.try_get("DecidedPolicyVersion")?,
        can_approve: waits && may(true).is_ok(),
        needs_target: waits && is_too_late(kind, row.try_get("ResolveBy")?, now),
        can_reject: waits && may(false).is_ok(),
        can_withdraw: waits && asked_by == Some(caller.user()),
        why_not: may(true).err().filter(|_| waits),
    })
}

/// The order `$3` in reach, with what its priced work is held against.
const ORDER: &str = concat!(
    r#"SELECT o."Status", o."PricingVersion", o."PricingWaits", o."SeveralTrades", t."Priority", c."VatStatus", "#,
    terms_in_force!(),
    r#" FROM (SELECT * FROM "WorkOrders" o WHERE o."OrgId" = $1 AND o."Id" = $3"#
);
const ORDER_JOINS: &str = r#") o
    JOIN "MaintenanceTickets" t ON t."OrgId" = $1 AND t."Id" = o."TicketId"
    LEFT JOIN "ContractorProfiles" c ON c."OrgId" = $1 AND c."Id" = o."AssignedContractorId""#;

/// The priced work of an order in reach; not found when the order is not.
pub async fn pricing(
    db: &Db,
    caller: &Caller,
    reach: Reach,
    id: WorkOrderId,
    now: Instant,
) -> Result<OrderPricing, DbError> {
    let (org, who) = (caller.org(), reach.id());
    let order = sql::join(&[ORDER, reach.condition(), ORDER_JOINS]);
    let queries = [
        Query(order, &[&org, &who, &id]),
        Query(LINES, &[&org, &id]),
        Query(OF_ORDER, &[&org, &id]),
    ];
    let [order, lines, variations] = db.read(org, queries).await?;
    let order = order.first().ok_or(DbError::NotFound)?;
    let policy = Terms::read(order, Nation::England, now)?.policy;
    let lines: Vec<Line> = lines.iter().map(Line::try_from).collect::<Result<_, _>>()?;
    let read = |row| variation(row, caller, policy.approver_limit_gbp, now);
    let variations: Vec<_> = variations.iter().map(read).collect::<Result<_, _>>()?;
    let waiting = variations.iter().find(|one| one.status == VariationStatus::Waiting).cloned();
    let sum = |get: fn(&Line) -> Quantity| {
        total(lines.iter().map(|line| (get(line), line.price))).unwrap_or(Pence::MAX)
    };
    let (net, original) = (sum(|line| line.quantity), sum(|line| line.original));
    let vat = match order.try_get::<_, Option<VatStatus>>("VatStatus")? {
        Some(VatStatus::NotRegistered) => Pence::ZERO,
        _ => VatRate::Standard.on(net),
    };
    let asker = asker(caller);
    let priority: Priority = order.try_get("Priority")?;
    let limits = Limits::of(&policy, priority == Priority::Emergency);
    let (next_kind, why_not) = next(caller, asker, order, !lines.is_empty())?;
    let limit = next_kind.and_then(|kind| at_once_up_to(kind, asker, original, limits));
    Ok(OrderPricing {
        work_order_id: id,
        version: order.try_get("PricingVersion")?,
        several_trades: order.try_get("SeveralTrades")?,
        original_gbp: original,
        net_gbp: net,
        vat_gbp: vat,
        gross_gbp: net.plus(vat).unwrap_or(Pence::MAX),
        proposed_priority: most_urgent(lines.iter().map(|line| (line.quantity, line.priority))),
        ticket_priority: priority,
        next_kind: next_kind.filter(|_| waiting.is_none()),
        why_not: match &waiting {
            Some(_) => Some("A change waits to be decided; nothing else is changed before.".into()),
            None => why_not.map(str::to_owned),
        },
        at_once_up_to_gbp: limit.filter(|_| asker != Asker::Firm),
        lines: lines.into_iter().map(shown).collect(),
        waiting,
        variations,
    })
}

type Next = (Option<VariationKind>, Option<&'static str>);

/// What a change by the caller would be, or why there can be none.
fn next(caller: &Caller, asker: Asker, order: &Row, has_lines: bool) -> Result<Next, DbError> {
    if caller.grant(Permission::QuotesSubmit) == Grant::No {
        return Ok((None, Some("Your role does not allow this.")));
    }
    Ok(match kind_of(asker, order.try_get("Status")?, has_lines) {
        Ok(kind) => (Some(kind), None),
        Err(told) => (None, Some(told)),
    })
}

fn shown(line: Line) -> OrderLine {
    OrderLine {
        id: line.id,
        total_gbp: line.quantity.cost(line.price).unwrap_or(Pence::MAX),
        code: line.code,
        words: line.words,
        unit: line.unit,
        price_gbp: line.price,
        trade: line.trade,
        priority: line.priority,
        original_quantity: line.original,
        quantity: line.quantity,
        added_at: line.added_at,
        updated_at: line.updated_at,
    }
}

/// A decision as its letter tells of it, read when it is sent; none when its asker is gone.
pub async fn letter(db: &Db, org: OrgId, id: VariationId) -> Result<Option<Row>, DbError> {
    let sql = r#"SELECT v."Kind", v."Status", v."BeforeGBP", v."AfterGBP", v."Reason",
            v."DecisionNote", o."WorkOrderNumber", o."TicketId", t."Title", u."Email", u."FirstName",
            u."IsActive", u."ContractorId", g."Name" AS "OrgName", d."FirstName" AS "DecidedFirst",
            d."LastName" AS "DecidedLast"
        FROM "OrderVariations" v
        JOIN "WorkOrders" o ON o."OrgId" = $1 AND o."Id" = v."WorkOrderId"
        JOIN "MaintenanceTickets" t ON t."OrgId" = $1 AND t."Id" = o."TicketId"
        JOIN "Users" u ON u."OrgId" = $1 AND u."Id" = v."AskedByUserId"
        JOIN "Organisations" g ON g."Id" = $1
        LEFT JOIN "Users" d ON d."OrgId" = $1 AND d."Id" = v."DecidedByUserId"
        WHERE v."OrgId" = $1 AND v."Id" = $2"#;
    let [rows] = db.read(org, [Query(sql, &[&org, &id])]).await?;
    Ok(rows.into_iter().next())
}
