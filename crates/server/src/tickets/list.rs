//! Lists of tickets: a page is cut from one table along one index, and joined after.
//!
//! Written as one join the planner may start from another table (measured: a hundred times
//! slower once it settles on a generic plan). Several statuses are a LATERAL each.

use super::model::{TicketCounts, TicketSummary};
use super::sight::Sight;
use crate::db::sql::Builder;
use crate::db::{Db, DbError, Query};
use crate::http::Window;
use maintainuk_domain::ids::{OrgId, PropertyId, UnitId, UserId};
use maintainuk_domain::numbers;
use maintainuk_domain::tickets::{Category, Priority, TicketStatus};
use maintainuk_domain::time::Instant;
use tokio_postgres::Row;
use tokio_postgres::types::ToSql;

/// What is joined to the rows of a page, and in which order they stay.
const JOINED: &str = r#"
    SELECT t."Id", t."TicketNumber", t."Title", t."Category", t."Priority", t."Status",
        t."CreatedAt", t."UpdatedAt", t."UnitId", t."RespondBy", t."ResolveBy", t."RespondedAt",
        t."CompletedAt", t."PhotoCount", t."LastEventType", u."UnitNumber", p."AddressLine1",
        p."AddressLine2", p."City", p."Postcode", c."CompanyName",
        a."FirstName" AS "CoordinatorFirst", a."LastName" AS "CoordinatorLast"
    FROM ("#;
const JOINS: &str = r#") t
    JOIN "Units" u ON u."OrgId" = $1 AND u."Id" = t."UnitId"
    JOIN "Properties" p ON p."OrgId" = $1 AND p."Id" = u."PropertyId"
    LEFT JOIN "ContractorProfiles" c ON c."OrgId" = $1 AND c."Id" = t."ContractorId"
    LEFT JOIN "Users" a ON a."OrgId" = $1 AND a."Id" = t."CoordinatorUserId"
    ORDER BY "#;
const NEWEST: &str = r#"t."CreatedAt" DESC, t."Id" DESC"#;
const DUE: &str = r#"t."DueAt", t."Id""#;

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
    /// Words, or a number such as TKT-000123.
    pub words: Option<String>,
    /// Soonest due first, instead of newest first.
    pub by_due: bool,
}

impl Filter {
    /// Whether the page is ordered by when it is due.
    pub const fn is_by_due(&self) -> bool {
        self.by_due || self.late_at.is_some()
    }
}

/// The rows of a page, one more than is shown.
pub async fn page(
    db: &Db,
    org: OrgId,
    sight: Sight,
    filter: &Filter,
    window: &Window,
    now: Instant,
) -> Result<Vec<TicketSummary>, DbError> {
    let (at, id) = window.bounds();
    let (who, fetch) = (sight.id(), window.fetch());
    let statuses: Vec<&str> = filter.statuses.iter().map(|s| s.as_str()).collect();
    let priorities: Vec<&str> = filter.priorities.iter().map(|p| p.as_str()).collect();
    let categories: Vec<&str> = filter.categories.iter().map(|c| c.as_str()).collect();
    let number = filter.words.as_deref().and_then(numbers::parse_ticket).map(numbers::ticket);
    let mut b = Builder::new(JOINED, vec![&org, &who]);

    let searches = filter.words.is_some() && number.is_none() && sight == Sight::All;
    let lateral = statuses.len() > 1 && !searches && !filter.is_by_due();
    if lateral {
        b.bind("SELECT t.* FROM unnest(", &statuses, "::text[]) s(st) CROSS JOIN LATERAL (");
    }
    b.push(r#"SELECT t.* FROM "MaintenanceTickets" t WHERE t."OrgId" = $1"#);
    b.push(sight.condition());
    if searches {
        search(&mut b, filter, &statuses, &priorities, &categories, (&at, &id), &fetch);
    } else {
        match statuses.as_slice() {
            [] => {}
            [one] => b.bind(r#" AND t."Status" = "#, one, ""),
            _ if lateral => b.push(r#" AND t."Status" = s.st"#),
            _ => b.bind(r#" AND t."Status" = ANY("#, &statuses, "::text[])"),
        }
        narrow(&mut b, filter, &priorities, &categories, number.as_ref());
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
    b.bind(" LIMIT ", &fetch, "");
    if lateral {
        b.push(") t ORDER BY ");
        b.push(NEWEST);
        b.bind(" LIMIT ", &fetch, "");
    }
    b.push(JOINS);
    b.push(if filter.is_by_due() { DUE } else { NEWEST });
    let [rows] = db.read(org, [b.query()]).await?;
    Ok(rows.iter().map(|row| TicketSummary::read(row, now)).collect::<Result<_, _>>()?)
}

/// Filters that the walk along the index leaves rows out by.
fn narrow<'a>(
    b: &mut Builder<'a>,
    filter: &'a Filter,
    priorities: &'a Vec<&'a str>,
    categories: &'a Vec<&'a str>,
    number: Option<&'a String>,
) {
    if !priorities.is_empty() {
        b.bind(r#" AND t."Priority" = ANY("#, priorities, "::text[])");
    }
    if !categories.is_empty() {
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
    if let Some(now) = &filter.late_at {
        b.bind(r#" AND t."DueAt" < "#, now, "");
    } else if filter.by_due {
        b.push(r#" AND t."DueAt" IS NOT NULL"#);
    }
    match (number, &filter.words) {
        (Some(number), _) => b.bind(r#" AND t."TicketNumber" = "#, number, ""),
        // Few rows are left of somebody's own, so the words need no index.
        (None, Some(words)) => {
            let matches = r#" AND t."SearchVector" @@ websearch_to_tsquery('english', "#;
            b.bind(matches, words, ")");
        }
        (None, None) => {}
    }
}

/// Words are looked up through the search door, which gives ids; the rows are read through the
/// wall like any others.
fn search<'a>(
    b: &mut Builder<'a>,
    filter: &'a Filter,
    statuses: &'a Vec<&'a str>,
    priorities: &'a Vec<&'a str>,
    categories: &'a Vec<&'a str>,
    place: (&'a Option<Instant>, &'a Option<uuid::Uuid>),
    fetch: &'a i64,
) {
    fn all<'b>(list: &'b Vec<&'b str>) -> &'b (dyn ToSql + Sync) {
        const NONE: Option<&[&str]> = None;
        if list.is_empty() { &NONE } else { list }
    }
    let ids = r#" AND t."Id" IN (SELECT s.id FROM ops.search_tickets("#;
    b.bind(ids, &filter.words, ", ");
    b.bind("", all(statuses), "::text[], ");
    b.bind("", all(priorities), "::text[], ");
    b.bind("", all(categories), "::text[], ");
    b.bind("", &filter.unit, ", ");
    b.bind("", place.0, ", ");
    b.bind("", place.1, ", ");
    b.bind("", fetch, "::bigint::int) s)");
    if let Some(coordinator) = &filter.coordinator {
        b.bind(r#" AND t."CoordinatorUserId" = "#, coordinator, "");
    }
}

/// How many a list has in all, counted to 10,000.
pub async fn total(db: &Db, org: OrgId, sight: Sight, filter: &Filter) -> Result<i64, DbError> {
    let who = sight.id();
    let statuses: Vec<&str> = filter.statuses.iter().map(|s| s.as_str()).collect();
    let priorities: Vec<&str> = filter.priorities.iter().map(|p| p.as_str()).collect();
    let categories: Vec<&str> = filter.categories.iter().map(|c| c.as_str()).collect();
    let number = filter.words.as_deref().and_then(numbers::parse_ticket).map(numbers::ticket);
    let head = r#"SELECT count(*) FROM (SELECT 1 FROM "MaintenanceTickets" t WHERE t."OrgId" = $1"#;
    let mut b = Builder::new(head, vec![&org, &who]);
    b.push(sight.condition());
    if !statuses.is_empty() {
        b.bind(r#" AND t."Status" = ANY("#, &statuses, "::text[])");
    }
    narrow(&mut b, filter, &priorities, &categories, number.as_ref());
    b.push(" LIMIT 10000) capped");
    let [rows] = db.read(org, [b.query()]).await?;
    Ok(first(&rows))
}

/// The counts of the queues, in one round trip.
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
    let new = r#"SELECT count(*) FROM (SELECT 1 FROM "MaintenanceTickets" WHERE "OrgId" = $1
        AND "Status" = 'New' AND "RespondedAt" IS NULL LIMIT 10000) capped"#;
    let [open, mine, unassigned, late, new] = db
        .read(
            org,
            [
                Query(open, &[&org]),
                Query(mine, &[&org, &me]),
                Query(unassigned, &[&org]),
                Query(late, &[&org, &now]),
                Query(new, &[&org]),
            ],
        )
        .await?;
    Ok(TicketCounts {
        open: first(&open),
        mine: first(&mine),
        unassigned: first(&unassigned),
        late: first(&late),
        new: first(&new),
    })
}

fn first(rows: &[Row]) -> i64 {
    rows.first().map_or(0, |row| row.get(0))
}
