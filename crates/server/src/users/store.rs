//! How users are read and written. Never the password's hash.

use super::model::User;
use crate::db::{Db, DbError, OrgTx, Query};
use crate::http::{Key, KeyKind, Order, Ordered, OrderedSql, Page};
use crate::{ordered_sql, params};
use maintainuk_domain::access::Role;
use maintainuk_domain::ids::{ContractorId, OrgId, UserId};
use maintainuk_domain::lists::UserSort;
use maintainuk_domain::time::Instant;
use serde_json::json;

macro_rules! columns {
    () => {
        r#"p."Id", p."Email", p."FirstName", p."LastName", p."Role", p."Permissions", p."ContactId",
           p."ContractorId", p."IsActive", p."DeactivatedAt", p."LastLoginAt", p."CreatedAt",
           p."RowVersion", p."SortName", k."CompanyName""#
    };
}

macro_rules! joins {
    () => {
        r#"LEFT JOIN "ContractorProfiles" k ON k."OrgId" = $1 AND k."Id" = p."ContractorId""#
    };
}

/// Which users are listed.
pub struct Filter {
    pub role: Option<Role>,
    pub contractor: Option<ContractorId>,
    pub active: Option<bool>,
    /// LIKE patterns over name and email.
    pub words: Option<Vec<String>>,
}

const LIST: OrderedSql = ordered_sql!(
    r#""Users""#,
    "",
    r#"AND ($4::text IS NULL OR x."Role" = $4)
       AND ($5::uuid IS NULL OR x."ContractorId" = $5)
       AND ($6::bool IS NULL OR x."IsActive" = $6)
       AND ($7::text[] IS NULL OR lower(concat_ws(' ', x."FirstName", x."LastName", x."Email"))
           LIKE ALL ($7::text[]))"#,
    columns!(),
    joins!()
);

/// The index that an order walks along.
pub const fn order(sort: UserSort) -> Order {
    let (column, kind) = match sort {
        UserSort::Newest | UserSort::Oldest => (r#""CreatedAt""#, KeyKind::Moment),
        UserSort::Name | UserSort::NameBack => (r#""SortName""#, KeyKind::Text),
    };
    Order { column, kind, falls: matches!(sort, UserSort::Newest | UserSort::NameBack) }
}

/// A page of users in the order of `ordered`, which was made of `sort`.
pub async fn list(
    db: &Db,
    org: OrgId,
    filter: &Filter,
    (sort, ordered): (UserSort, Ordered),
    count: bool,
) -> Result<Page<User>, DbError> {
    let Filter { role, contractor, active, words } = filter;
    let place = |user: &User| {
        let key = match sort {
            UserSort::Newest | UserSort::Oldest => Key::Moment(user.created_at),
            UserSort::Name | UserSort::NameBack => Key::Text(user.sort_name.clone()),
        };
        (key, user.id.as_uuid())
    };
    ordered.read(db, org, &LIST, &[role, contractor, active, words], count, place).await
}

const FIND: &str = concat!(
    "SELECT ",
    columns!(),
    r#" FROM "Users" p "#,
    joins!(),
    r#" WHERE p."OrgId" = $1 AND p."Id" = $2"#
);

/// A user, if there is one.
pub async fn find(db: &Db, org: OrgId, id: UserId) -> Result<User, DbError> {
    let [rows] = db.read(org, [Query(FIND, &[&org, &id])]).await?;
    rows.first().ok_or(DbError::NotFound)?.try_into()
}

/// A user that is about to be changed, locked after all those who run the organisation: two who
/// would each leave it to the other wait for one another. With them comes how many others run it.
pub async fn lock(tx: OrgTx<'_>, id: UserId) -> Result<(User, usize), DbError> {
    let sql = r#"SELECT "Id" FROM "Users"
        WHERE "OrgId" = $1 AND "Role" = 'OrgAdmin' AND "IsActive" ORDER BY "Id" FOR UPDATE"#;
    let rows = tx.rows(sql, &[&tx.org]).await?;
    let others = rows.iter().filter(|row| row.get::<_, UserId>(0) != id).count();
    let one = r#"SELECT 1 FROM "Users" WHERE "OrgId" = $1 AND "Id" = $2 FOR UPDATE"#;
    tx.one(one, &[&tx.org, &id]).await?;
    Ok(((&tx.one(FIND, &[&tx.org, &id]).await?).try_into()?, others))
}

/// Leaves a changed user to the transaction, if nobody was first.
pub fn update(tx: OrgTx<'_>, new: &User, version: i32, now: Instant) {
    tx.later_once(
        r#"UPDATE "Users" SET "FirstName" = $4, "LastName" = $5, "Role" = $6, "Permissions" = $7,
               "ContractorId" = $8, "ContactId" = $9, "IsActive" = $10, "DeactivatedAt" = $11,
               "UpdatedAt" = $12, "RowVersion" = $3 + 1
           WHERE "OrgId" = $1 AND "Id" = $2 AND "RowVersion" = $3"#,
        params![
            tx.org,
            new.id,
            version,
            new.first_name.clone(),
            new.last_name.clone(),
            new.role,
            json!(new.permissions),
            new.contractor_id,
            new.contact_id,
            new.is_active,
            new.deactivated_at,
            now
        ],
    );
}
