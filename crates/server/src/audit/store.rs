//! How the audit log is read.

use super::model::AuditEntry;
use crate::db::sql::Builder;
use crate::db::{Db, DbError, Query};
use crate::http::{Cursor, Page, Window};
use maintainuk_domain::ids::{OrgId, UserId};
use maintainuk_domain::numbers;
use maintainuk_domain::time::Instant;
use tokio_postgres::Row;
use uuid::Uuid;

/// Which entries are listed; every part is optional.
#[derive(Debug, Default, Clone)]
pub struct Filter {
    /// Done by this person.
    pub user: Option<UserId>,
    /// Such as `property.update`.
    pub action: Option<String>,
    /// A part of what was done.
    pub action_part: Option<String>,
    /// Such as `Property`.
    pub entity_type: Option<String>,
    /// What was done to these things.
    pub entities: Option<Vec<Uuid>>,
    /// Of what was done to these, only what is about this: a code or a set of keys, which are
    /// filed under the place that they open.
    pub about: Option<String>,
    /// From this moment on.
    pub from: Option<Instant>,
    /// Before this moment.
    pub to: Option<Instant>,
}

const HEAD: &str = r#"SELECT p.*, u."FirstName", u."LastName", u."Email" FROM (
    SELECT x.* FROM "AuditLogs" x WHERE x."OrgId" = $1"#;
const TAIL: &str = r#") p LEFT JOIN "Users" u ON u."OrgId" = $1 AND u."Id" = p."UserId"
    ORDER BY p."Timestamp" DESC, p."Id" DESC"#;

impl Filter {
    /// Narrows entries `x`. The log is kept by month: a bound on the time leaves whole months out.
    fn narrow<'a>(&'a self, b: &mut Builder<'a>) {
        if let Some(user) = &self.user {
            b.bind(r#" AND x."UserId" = "#, user, "");
        }
        if let Some(action) = &self.action {
            b.bind(r#" AND x."Action" = "#, action, "");
        }
        if let Some(part) = &self.action_part {
            b.bind(r#" AND strpos(lower(x."Action"), lower("#, part, ")) > 0");
        }
        if let Some(kind) = &self.entity_type {
            b.bind(r#" AND x."EntityType" = "#, kind, "");
        }
        match self.entities.as_deref() {
            None => {}
            Some([one]) => b.bind(r#" AND x."EntityId" = "#, one, ""),
            Some(_) => b.bind(r#" AND x."EntityId" = ANY ("#, &self.entities, ")"),
        }
        if let Some(about) = &self.about {
            b.bind(r#" AND x."NewValueJson" ->> 'id' = "#, about, "");
        }
        if let Some(from) = &self.from {
            b.bind(r#" AND x."Timestamp" >= "#, from, "");
        }
        if let Some(to) = &self.to {
            b.bind(r#" AND x."Timestamp" < "#, to, "");
        }
    }
}

/// A page of entries, newest first.
pub async fn list(
    db: &Db,
    org: OrgId,
    filter: &Filter,
    window: Window,
    count: bool,
) -> Result<Page<AuditEntry>, DbError> {
    let (at, id) = window.place();
    let mut page = Builder::new(HEAD, vec![&org]);
    filter.narrow(&mut page);
    if window.after.is_some() {
        page.bind(r#" AND x."Timestamp" <= "#, &at, "");
        page.bind(r#" AND (x."Timestamp", x."Id") < ("#, &at, ", ");
        page.bind("", &id, ")");
    }
    page.push(r#" ORDER BY x."Timestamp" DESC, x."Id" DESC"#);
    page.push(window.limit_sql());
    page.push(TAIL);
    let (rows, total) = if count {
        let head = r#"SELECT count(*) FROM (SELECT 1 FROM "AuditLogs" x WHERE x."OrgId" = $1"#;
        let mut all = Builder::new(head, vec![&org]);
        filter.narrow(&mut all);
        all.push(" LIMIT 10000) capped");
        let [rows, counted] = db.read(org, [page.query(), all.query()]).await?;
        (rows, counted.first().map(|row| row.try_get(0)).transpose()?)
    } else {
        let [rows] = db.read(org, [page.query()]).await?;
        (rows, None)
    };
    let items = rows.iter().map(AuditEntry::try_from).collect::<Result<Vec<_>, _>>()?;
    let place = |entry: &AuditEntry| Cursor { at: entry.at, id: entry.id.as_uuid() };
    let (items, next) = window.cut(items, place);
    Ok(Page { items, next, total })
}

/// The ids of the ticket and the work order with these numbers, where there are such.
pub async fn numbered(
    db: &Db,
    org: OrgId,
    ticket: Option<i64>,
    order: Option<i64>,
) -> Result<Vec<Uuid>, DbError> {
    let (ticket, order) = (ticket.map(numbers::ticket), order.map(numbers::work_order));
    let tickets =
        r#"SELECT "Id" FROM "MaintenanceTickets" WHERE "OrgId" = $1 AND "TicketNumber" = $2"#;
    let orders = r#"SELECT "Id" FROM "WorkOrders" WHERE "OrgId" = $1 AND "WorkOrderNumber" = $2"#;
    let [tickets, orders] =
        db.read(org, [Query(tickets, &[&org, &ticket]), Query(orders, &[&org, &order])]).await?;
    let id = |row: &Row| Ok(row.try_get(0)?);
    tickets.iter().chain(&orders).map(id).collect()
}

/// The place that a code or a set of keys opens, where the id is of one: they are filed there.
pub async fn opened_by(db: &Db, org: OrgId, id: Uuid) -> Result<Option<Uuid>, DbError> {
    let codes = r#"SELECT coalesce("UnitId", "PropertyId") FROM "AccessCodes"
        WHERE "OrgId" = $1 AND "Id" = $2"#;
    let keys = r#"SELECT coalesce("UnitId", "PropertyId") FROM "PlaceKeys"
        WHERE "OrgId" = $1 AND "Id" = $2"#;
    let [codes, keys] =
        db.read(org, [Query(codes, &[&org, &id]), Query(keys, &[&org, &id])]).await?;
    Ok(codes.first().or(keys.first()).map(|row| row.try_get(0)).transpose()?)
}
