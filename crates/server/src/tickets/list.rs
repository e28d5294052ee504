//! Lists of tickets: a page is cut from one table along one index, and joined after.
//!
//! Written as one join the planner may start from another table (measured: a hundred times
//! slower once it settles on a generic plan). Several statuses are a LATERAL each.

use super::model::{TicketCounts, TicketSummary};
use super::sight::Sight;
use crate::db::sql::Builder;
use crate::db::{Db, DbError, Query};
use crate::http::Window;
use maintainuk_domain::endings::EndReason;
use maintainuk_domain::ids::{OrgId, PropertyId, UnitId, UserId};
use maintainuk_domain::numbers;
use maintainuk_domain::tickets::{Category, Priority, TicketStatus};
use maintainuk_domain::time::Instant;
use tokio_postgres::Row;

/// As a column of ticket `t` of organisation `$1`: whether it waits for an incident, as
/// [`waits_for_incident`](maintainuk_domain::incidents::waits_for_incident) says, and nothing else has
/// to happen meanwhile: no hold, no hazard to decide.
macro_rules! in_incident {
    () => {
        r#"(t."IncidentId" IS NOT NULL AND t."Status" = 'New' AND t."EmergencyRule" IS NULL
            AND t."TurnAct" IN ('triage', 'raise', 'assign')
            AND EXISTS (SELECT 1 FROM "Incidents" i WHERE i."OrgId" = $1
                AND i."Id" = t."IncidentId" AND i."Status" = 'Open'))"#
    };
}
pub(super) use in_incident;

/// What is joined to the rows of a page, and in which order they stay.
pub(super) const JOINED: &str = concat!(
    r#"
    SELECT t."Id", t."TicketNumber", t."Title", t."Category", t."Priority", t."Status",
        t."CreatedAt", t."UpdatedAt", t."UnitId", t."RespondBy", t."ResolveBy", t."RespondedAt",
        t."CompletedAt", t."PhotoCount", t."LastEventType", t."HoldReason", t."HoldSince",
        t."HoldUntil", t."DeferredUntil", t."EndReason", t."Tags", t."ClockStartAt", t."AttendBy",
        t."MakeSafeBy", t."AttendedAt", t."MadeSafeAt", t."WarnAt", t."PausedAt", t."DueAt", t."LegalDueAt",
        t."LegalDuty", t."TurnOf",
        t."TurnAct", t."TurnSince", t."LastMessageBy", t."LastMessageAt", t."CoordinatorUserId", t."AddressParts",
        c."CompanyName",
        a."FirstName" AS "CoordinatorFirst", a."LastName" AS "CoordinatorLast",
        t."TurnOf" <> 'nobody' AND (r."SeenAt" IS NULL OR r."SeenAt" < t."UpdatedAt") AS "IsUnread",
        "#,
    in_incident!(),
    r#" AS "InIncident"
    FROM ("#
);
pub(super) const JOINS: &str = r#") t
    LEFT JOIN "ContractorProfiles" c ON c."OrgId" = $1 AND c."Id" = t."ContractorId"
    LEFT JOIN "Users" a ON a."OrgId" = $1 AND a."Id" = t."CoordinatorUserId"
    LEFT JOIN "TicketReads" r ON r."OrgId" = $1 AND r."TicketId" = t."Id" AND r."UserId" = "#;
pub(super) const NEWEST: &str = r#"t."CreatedAt" DESC, t."Id" DESC"#;
pub(super) const DUE: &str = r#"t."DueAt", t."Id""#;

/// Somebody else wrote last: as the index of these rows has it.
const UNANSWERED: &str = r#" AND t."LastMessageBy" IN ('contractor', 'resident')
    AND t."Status" NOT IN ('Closed', 'Cancelled')"#;

/// It does not wait for an incident.
const NOT_IN_INCIDENT: &str = concat!(" AND NOT ", in_incident!());

/// Which tickets a list is asked for; every part is optional.
#[derive(Debug, Default)]
pub struct Filter {
    pub statuses: Vec<TicketStatus>,
    pub priorities: Vec<Priority>,
    pub categories: Vec<Category>,
    pub unit: Option<UnitId>,
    pub property: Option<PropertyId>,
    /// Looked after by this colleague.
    pub coordinator: Option<UserId>,
    /// Past their clock at this moment.
    pub late_at: Option<Instant>,
    /// Only those that are (or are not) set aside until a day.
    pub deferred: Option<bool>,
    /// Only those that do not wait for an open incident that they are a part of.
    pub not_in_incident: bool,
    /// Only those on hold.
    pub held: bool,
    /// Only those that report work again soon after it was done.
    pub recall: bool,
    /// Only those that ended so.
    pub ended: Option<EndReason>,
    /// Only those with this tag.
    pub tag: Option<String>,
    /// Only those that were put away, instead of only those that were not.
    pub put_away: bool,
    /// Words, or a number such as TKT-000123.
    pub words: Option<String>,
    /// Whose turn it is.
    pub turn: Option<Whose>,
    /// Only those in which somebody else wrote last and waits for an answer.
    pub unanswered: bool,
    /// Soonest due first, instead of newest first.
    pub by_due: bool,
}

/// Whose turn the tickets of a list are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    Staff,
    Contractor,
    Resident,
    /// A contractor's or a resident's: staff wait.
    Others,
}

impl Whose {
    /// A condition that the index of its rows is made for.
    const fn condition(self) -> &'static str {
        match self {
            Self::Staff => r#" AND t."TurnOf" = 'staff'"#,
            Self::Contractor => r#" AND t."TurnOf" = 'contractor'"#,
            Self::Resident => r#" AND t."TurnOf" = 'resident'"#,
            Self::Others => r#" AND t."TurnOf" IN ('contractor', 'resident')"#,
        }
    }
}

impl Filter {
    /// Whether the page is ordered by when it is due.
    pub const fn is_by_due(&self) -> bool {
        self.by_due || self.late_at.is_some()
    }

    /// Which tickets are seen at all.
    pub(super) const fn condition(&self, sight: Sight) -> &'static str {
        if self.put_away { Sight::PUT_AWAY } else { sight.condition() }
    }

    /// Whether it is narrowed by what the door of the search does not know.
    const fn is_beyond_search(&self) -> bool {
        self.coordinator.is_some()
            || self.deferred.is_some()
            || self.held
            || self.not_in_incident
            || self.recall
            || self.ended.is_some()
            || self.tag.is_some()
            || self.turn.is_some()
            || self.unanswered
    }
}

/// The names that a statement is given; none where the filter is not asked for.
pub(super) struct Names {
    pub(super) statuses: Option<Vec<&'static str>>,
    priorities: Option<Vec<&'static str>>,
    categories: Option<Vec<&'static str>>,
    pub(super) number: Option<String>,
}

impl Names {
    pub(super) fn of(filter: &Filter) -> Self {
        fn list<T: Copy>(of: &[T], name: fn(T) -> &'static str) -> Option<Vec<&'static str>> {
            (!of.is_empty()).then(|| of.iter().map(|&one| name(one)).collect())
        }
        let number = filter.words.as_deref().and_then(numbers::parse_ticket);
        Self {
            statuses: list(&filter.statuses, TicketStatus::as_str),
            priorities: list(&filter.priorities, Priority::as_str),
            categories: list(&filter.categories, Category::as_str),
            number: number.map(numbers::ticket),
        }
    }
}

/// The rows of a page, one more than is shown.
pub async fn page(
    db: &Db,
    org: OrgId,
    (sight, me): (Sight, UserId),
    filter: &Filter,
    window: &Window,
    now: Instant,
) -> Result<Vec<TicketSummary>, DbError> {
    let (at, id) = window.bounds();
    let (who, limit) = (sight.id(), window.limit_sql());
    let names = Names::of(filter);
    let mut b = Builder::new(JOINED, vec![&org, &who]);

    let searches = filter.words.is_some() && names.number.is_none() && sight == Sight::All;
    let several = names.statuses.as_ref().filter(|list| list.len() > 1);
    let lateral = several.filter(|_| !searches && !filter.is_by_due());
    if let Some(list) = lateral {
        b.bind("SELECT t.* FROM unnest(", list, "::text[]) s(st) CROSS JOIN LATERAL (");
    }
    b.push(r#"SELECT t.* FROM "MaintenanceTickets" t WHERE t."OrgId" = $1"#);
    b.push(filter.condition(sight));
    if searches {
        search(&mut b, filter, &names, (&at, &id), limit.trim_start_matches(" LIMIT "));
    } else {
        match names.statuses.as_deref() {
            None => {}
            Some([one]) => b.bind(r#" AND t."Status" = "#, one, ""),
            Some(_) if lateral.is_some() => b.push(r#" AND t."Status" = s.st"#),
            Some(_) => b.bind(r#" AND t."Status" = ANY("#, &names.statuses, "::text[])"),
        }
        narrow(&mut b, filter, &names);
        if window.after.is_some() {
            let place = if filter.is_by_due() {
                r#" AND (t."DueAt", t."Id") > ("#
            } else {
                r#" AND (t."CreatedAt", t."Id") < ("#
            };
            b.bind(place, &at, ", ");
            b.bind("", &id, ")");
        }
    }
    b.push(" ORDER BY ");
    b.push(if filter.is_by_due() { DUE } else { NEWEST });
    b.push(limit);
    if lateral.is_some() {
        b.push(") t ORDER BY ");
        b.push(NEWEST);
        b.push(limit);
    }
    b.bind(JOINS, &me, " ORDER BY ");
    b.push(if filter.is_by_due() { DUE } else { NEWEST });
    let [rows] = db.read(org, [b.query()]).await?;
    Ok(TicketSummary::read_all(&rows, now)?)
}

/// Filters that the walk along the index leaves rows out by.
pub(super) fn narrow<'a>(b: &mut Builder<'a>, filter: &'a Filter, names: &'a Names) {
    if let Some(priorities) = &names.priorities {
        b.bind(r#" AND t."Priority" = ANY("#, priorities, "::text[])");
    }
    if let Some(categories) = &names.categories {
        b.bind(r#" AND t."Category" = ANY("#, categories, "::text[])");
    }
    if let Some(unit) = &filter.unit {
        b.bind(r#" AND t."UnitId" = "#, unit, "");
    }
    if let Some(property) = &filter.property {
        let units = r#" AND t."UnitId" IN (SELECT u."Id" FROM "Units" u WHERE u."OrgId" = $1 AND u."PropertyId" = "#;
        b.bind(units, property, ")");
    }
    if let Some(coordinator) = &filter.coordinator {
        b.bind(r#" AND t."CoordinatorUserId" = "#, coordinator, "");
    }
    if let Some(whose) = filter.turn {
        b.push(whose.condition());
    }
    if let Some(now) = &filter.late_at {
        b.bind(r#" AND t."DueAt" < "#, now, "");
    } else if filter.by_due {
        b.push(r#" AND t."DueAt" IS NOT NULL"#);
    }
    waiting(b, filter);
    match (&names.number, &filter.words) {
        (Some(number), _) => b.bind(r#" AND t."TicketNumber" = "#, number, ""),
        // Few rows are left of somebody's own, so the words need no index.
        (None, Some(words)) => {
            let matches = r#" AND t."SearchVector" @@ websearch_to_tsquery('english', "#;
            b.bind(matches, words, ")");
        }
        (None, None) => {}
    }
}

/// Filters by what a ticket waits for, how it ended, and its tags.
fn waiting<'a>(b: &mut Builder<'a>, filter: &'a Filter) {
    match filter.deferred {
        None => {}
        Some(true) => b.push(r#" AND t."DeferredUntil" IS NOT NULL"#),
        Some(false) => b.push(r#" AND t."DeferredUntil" IS NULL"#),
    }
    if filter.not_in_incident {
        b.push(NOT_IN_INCIDENT);
    }
    if filter.held {
        b.push(r#" AND t."HoldReason" IS NOT NULL"#);
    }
    if filter.recall {
        b.push(r#" AND t."RecallOfOrderId" IS NOT NULL"#);
    }
    if let Some(ended) = &filter.ended {
        b.bind(r#" AND t."EndReason" = "#, ended, "");
    }
    if filter.unanswered {
        b.push(UNANSWERED);
    }
    if let Some(tag) = &filter.tag {
        b.bind(" AND ", tag, r#" = ANY(t."Tags")"#);
    }
}

/// Words are looked up through the search door, which gives ids; the rows are read through the
/// wall like any others.
pub(super) fn search<'a>(
    b: &mut Builder<'a>,
    filter: &'a Filter,
    names: &'a Names,
    place: (&'a Option<Instant>, &'a Option<uuid::Uuid>),
    most: &'static str,
) {
    let ids = r#" AND t."Id" IN (SELECT s.id FROM ops.search_tickets("#;
    b.bind(ids, &filter.words, ", ");
    b.bind("", &names.statuses, "::text[], ");
    b.bind("", &names.priorities, "::text[], ");
    b.bind("", &names.categories, "::text[], ");
    b.bind("", &filter.unit, ", ");
    b.bind("", place.0, ", ");
    b.bind("", place.1, ", ");
    // A filter that the door does not know leaves some out again.
    b.push(if filter.is_beyond_search() { "201" } else { most });
    b.push(") s)");
    if let Some(whose) = filter.turn {
        b.push(whose.condition());
    }
    if let Some(coordinator) = &filter.coordinator {
        b.bind(r#" AND t."CoordinatorUserId" = "#, coordinator, "");
    }
    waiting(b, filter);
}

/// How many a list has in all, counted to 10,000.
pub async fn total(db: &Db, org: OrgId, sight: Sight, filter: &Filter) -> Result<i64, DbError> {
    let who = sight.id();
    let names = Names::of(filter);
    let head = r#"SELECT count(*) FROM (SELECT 1 FROM "MaintenanceTickets" t WHERE t."OrgId" = $1"#;
    let mut b = Builder::new(head, vec![&org, &who]);
    b.push(filter.condition(sight));
    if names.statuses.is_some() {
        b.bind(r#" AND t."Status" = ANY("#, &names.statuses, "::text[])");
    }
    narrow(&mut b, filter, &names);
    b.push(" LIMIT 10000) capped");
    let [rows] = db.read(org, [b.query()]).await?;
    Ok(first(&rows))
}

/// The counts of the queues, in one round trip. Those that are set aside are few, and counted by an
/// index of their own: so each queue is counted along its index without reading its rows.
pub async fn counts(
    db: &Db,
    org: OrgId,
    me: UserId,
    now: Instant,
) -> Result<TicketCounts, DbError> {
    let open = r#"SELECT count(*) FROM (SELECT 1 FROM "MaintenanceTickets" WHERE "OrgId" = $1
        AND "Status" IN ('New', 'Assigned', 'InProgress') LIMIT 10000) capped"#;
    let mine = r#"SELECT count(*) FROM (SELECT 1 FROM "MaintenanceTickets" WHERE "OrgId" = $1
        AND "CoordinatorUserId" = $2 AND "Status" IN ('New', 'Assigned', 'InProgress')
        LIMIT 10000) capped"#;
    let unassigned = r#"SELECT count(*) FROM (SELECT 1 FROM "MaintenanceTickets" WHERE "OrgId" = $1
        AND "Status" = 'New' LIMIT 10000) capped"#;
    let late = r#"SELECT count(*) FROM (SELECT 1 FROM "MaintenanceTickets" WHERE "OrgId" = $1
        AND "DueAt" < $2 LIMIT 10000) capped"#;
    let soon = now.plus_hours(super::api::SOON_HOURS);
    let new = r#"SELECT count(*) FROM (SELECT 1 FROM "MaintenanceTickets" WHERE "OrgId" = $1
        AND "Status" = 'New' AND "RespondedAt" IS NULL LIMIT 10000) capped"#;
    let held = r#"SELECT count(*) FROM (SELECT 1 FROM "MaintenanceTickets" WHERE "OrgId" = $1
        AND "HoldReason" IS NOT NULL LIMIT 10000) capped"#;
    let aside = r#"SELECT count(*), count(*) FILTER (WHERE "CoordinatorUserId" = $2),
            count(*) FILTER (WHERE "Status" = 'New'),
            count(*) FILTER (WHERE "Status" = 'New' AND "RespondedAt" IS NULL)
        FROM (SELECT "CoordinatorUserId", "Status", "RespondedAt" FROM "MaintenanceTickets"
            WHERE "OrgId" = $1 AND "DeferredUntil" IS NOT NULL LIMIT 10000) capped"#;
    let in_incident = r#"SELECT count(*) FILTER (WHERE t."DeferredUntil" IS NULL),
            count(*) FILTER (WHERE t."DueAt" < $2), count(*) FILTER (WHERE t."DueAt" < $3),
            count(*) FILTER (WHERE t."DeferredUntil" IS NULL AND t."RespondedAt" IS NULL),
            count(*) FILTER (WHERE t."DeferredUntil" IS NULL AND t."CoordinatorUserId" = $4)
        FROM "Incidents" i JOIN "MaintenanceTickets" t ON t."OrgId" = $1 AND t."IncidentId" = i."Id"
        WHERE i."OrgId" = $1 AND i."Status" = 'Open' AND t."Status" = 'New'
          AND t."EmergencyRule" IS NULL
          AND t."TurnAct" IN ('triage', 'raise', 'assign')"#;
    let waiting = r#"SELECT count(*) FROM (SELECT 1 FROM "MaintenanceTickets" WHERE "OrgId" = $1
        AND "TurnOf" IN ('contractor', 'resident') LIMIT 10000) capped"#;
    let hazards = r#"SELECT count(*) FROM (SELECT 1 FROM "HazardCases" WHERE "OrgId" = $1
        AND "Status" IN ('Proposed', 'Open') LIMIT 10000) capped"#;
    let unanswered = r#"SELECT count(*) FROM (SELECT 1 FROM "MaintenanceTickets" WHERE "OrgId" = $1
        AND "LastMessageBy" IN ('contractor', 'resident') AND "Status" NOT IN ('Closed', 'Cancelled')
        LIMIT 10000) capped"#;
    let [
        open,
        mine,
        unassigned,
        late,
        soon,
        new,
        held,
        aside,
        waiting,
        hazards,
        unanswered,
        in_incident,
    ] = db
        .read(
            org,
            [
                Query(open, &[&org]),
                Query(mine, &[&org, &me]),
                Query(unassigned, &[&org]),
                Query(late, &[&org, &now]),
                Query(late, &[&org, &soon]),
                Query(new, &[&org]),
                Query(held, &[&org]),
                Query(aside, &[&org, &me]),
                Query(waiting, &[&org]),
                Query(hazards, &[&org]),
                Query(unanswered, &[&org]),
                Query(in_incident, &[&org, &now, &soon, &me]),
            ],
        )
        .await?;
    let of = |rows: &[Row], column: usize| rows.first().map_or(0, |row| row.get::<_, i64>(column));
    let aside = |column| of(&aside, column);
    let in_incident = |column| of(&in_incident, column);
    Ok(TicketCounts {
        open: first(&open) - aside(0) - in_incident(0),
        mine: first(&mine) - aside(1) - in_incident(4),
        unassigned: first(&unassigned) - aside(2) - in_incident(0),
        late: first(&late) - in_incident(1),
        soon: first(&soon) - in_incident(2),
        new: first(&new) - aside(3) - in_incident(3),
        held: first(&held),
        deferred: aside(0),
        waiting: first(&waiting),
        hazards: first(&hazards),
        unanswered: first(&unanswered),
    })
}

fn first(rows: &[Row]) -> i64 {
    rows.first().map_or(0, |row| row.get(0))
}
