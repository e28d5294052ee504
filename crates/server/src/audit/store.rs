//! How the audit log is read.

use super::model::AuditEntry;
use crate::db::{Db, DbError};
use crate::http::{Cursor, ListSql, Listing, Page, Window};
use maintainuk_domain::ids::OrgId;
use uuid::Uuid;

/// As `list_sql!`, in the order of this table's own time.
macro_rules! list {
    ($filter:literal) => {
        ListSql {
            page: [
                concat!(
                    r#"SELECT p.*, u."FirstName", u."LastName", u."Email" FROM (
                       SELECT x.* FROM "AuditLogs" x
                       WHERE x."OrgId" = $1 AND (x."Timestamp", x."Id") < ($2, $3) "#,
                    $filter,
                    r#"    ORDER BY x."Timestamp" DESC, x."Id" DESC"#
                ),
                r#") p
                   LEFT JOIN "Users" u ON u."OrgId" = $1 AND u."Id" = p."UserId"
                   ORDER BY p."Timestamp" DESC, p."Id" DESC"#,
            ],
            count: concat!(
                r#"SELECT count(*) FROM (
                       SELECT 1 FROM "AuditLogs" x
                       WHERE x."OrgId" = $1 AND (x."Timestamp", x."Id") < ($2, $3) "#,
                $filter,
                " LIMIT 10000) p"
            ),
            table: r#""AuditLogs""#,
            beside: "",
            filter: $filter,
            columns: "",
            joins: "",
        }
    };
}

const ALL: ListSql = list!("");

const OF_ENTITY: ListSql = list!(r#"AND x."EntityId" = $4"#);

/// A page of entries, newest first.
pub async fn list(
    db: &Db,
    org: OrgId,
    entity: Option<Uuid>,
    window: Window,
    count: bool,
) -> Result<Page<AuditEntry>, DbError> {
    let read = async |sql, filters| {
        let listing = Listing { sql, filters, window, count };
        let place = |entry: &AuditEntry| Cursor { at: entry.at, id: entry.id.as_uuid() };
        listing.read(db, org, |row| row.try_into(), place).await
    };
    match entity {
        Some(id) => read(OF_ENTITY, &[&id]).await,
        None => read(ALL, &[]).await,
    }
}
