//! How users are read.

use super::model::User;
use crate::db::{Db, DbError};
use crate::http::{Cursor, ListSql, Listing, Page, Window};
use crate::list_sql;
use maintainuk_domain::access::Role;
use maintainuk_domain::ids::OrgId;

// Never the password's hash.
const LIST: ListSql = list_sql!(
    r#""Users""#,
    "",
    r#"AND ($4::text IS NULL OR x."Role" = $4)"#,
    r#"p."Id", p."Email", p."FirstName", p."LastName", p."Role", p."IsActive", p."LastLoginAt",
       p."CreatedAt""#,
    ""
);

/// A page of users, newest first.
pub async fn list(
    db: &Db,
    org: OrgId,
    role: Option<Role>,
    window: Window,
    count: bool,
) -> Result<Page<User>, DbError> {
    let listing = Listing { sql: LIST, filters: &[&role], window, count };
    let place = |user: &User| Cursor { at: user.created_at, id: user.id.as_uuid() };
    listing.read(db, org, |row| row.try_into(), place).await
}
