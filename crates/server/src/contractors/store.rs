//! How contractors are read.

use super::model::Contractor;
use crate::db::{Db, DbError, Query};
use crate::http::{Cursor, ListSql, Listing, Page, Window};
use crate::list_sql;
use maintainuk_domain::estate::ContractorStatus;
use maintainuk_domain::ids::{ContractorId, OrgId};
use maintainuk_domain::tickets::Category;

/// Which contractors are listed.
pub struct Filter {
    pub status: Option<ContractorStatus>,
    pub category: Option<Category>,
    /// LIKE patterns over the firm's and the person's name.
    pub words: Option<Vec<String>>,
    /// Only this firm.
    pub only: Option<ContractorId>,
}

macro_rules! columns {
    () => {
        r#"p.*, p."Rating"::text AS "RatingText", p."CompletionRate"::text AS "CompletionRateText",
           p."AvgResponseTimeHours"::text AS "AvgResponseTimeHoursText",
           c."FirstName", c."LastName", c."Email", c."PhoneE164", n."OpenOrders""#
    };
}

/// Joined to contractor `p`: the person, and what is still to be done.
macro_rules! joins {
    () => {
        r#"JOIN "ContactPoints" c ON c."OrgId" = $1 AND c."Id" = p."ContactId"
           CROSS JOIN LATERAL (
               SELECT count(*) AS "OpenOrders" FROM "WorkOrders" w
               WHERE w."OrgId" = $1 AND w."AssignedContractorId" = p."Id" AND w."Status" IN (
                   'Created', 'Offered', 'Accepted', 'Scheduled', 'InProgress', 'NoAccess')) n"#
    };
}

// An organisation has some hundred contractors at most: one statement reads through them.
const LIST: ListSql = list_sql!(
    r#""ContractorProfiles""#,
    "",
    r#"AND ($4::text IS NULL OR x."Status" = $4)
       AND ($5::text IS NULL OR x."ServiceCategories" ? $5)
       AND ($6::uuid IS NULL OR x."Id" = $6)
       AND ($7::text[] IS NULL OR lower(concat_ws(' ', x."CompanyName", (
           SELECT concat_ws(' ', a."FirstName", a."LastName") FROM "ContactPoints" a
           WHERE a."OrgId" = $1 AND a."Id" = x."ContactId"))) LIKE ALL ($7::text[]))"#,
    columns!(),
    joins!()
);

/// A page of contractors, newest first.
pub async fn list(
    db: &Db,
    org: OrgId,
    filter: &Filter,
    window: Window,
    count: bool,
) -> Result<Page<Contractor>, DbError> {
    let Filter { status, category, words, only } = filter;
    let listing = Listing { sql: LIST, filters: &[status, category, only, words], window, count };
    let place = |c: &Contractor| Cursor { at: c.created_at, id: c.id.as_uuid() };
    listing.read(db, org, |row| row.try_into(), place).await
}

const FIND: &str = concat!(
    "SELECT ",
    columns!(),
    r#" FROM "ContractorProfiles" p "#,
    joins!(),
    r#" WHERE p."OrgId" = $1 AND p."Id" = $2 AND ($3::uuid IS NULL OR p."Id" = $3)"#
);

/// A contractor, if it is there and the caller may see it.
pub async fn find(
    db: &Db,
    org: OrgId,
    id: ContractorId,
    only: Option<ContractorId>,
) -> Result<Contractor, DbError> {
    let [rows] = db.read(org, [Query(FIND, &[&org, &id, &only])]).await?;
    rows.first().ok_or(DbError::NotFound)?.try_into()
}
