//! How saved views are read and written.

use super::model::SavedView;
use crate::auth::Caller;
use crate::db::{Db, DbError, OrgTx, Query};
use crate::params;
use maintainuk_domain::ids::{UserId, ViewId};
use maintainuk_domain::views::ListName;
use tokio_postgres::types::Json;

/// Views of one person for one list, at most.
pub const MOST: i64 = 100;

/// A view `v` with its owner, and whether it is the default of user `$2`.
macro_rules! view {
    ($which:literal) => {
        concat!(
            r#"SELECT v.*, u."FirstName", u."LastName", u."Email", d."ViewId" IS NOT NULL AS "IsDefault"
               FROM (SELECT * FROM "SavedViews" WHERE "OrgId" = $1 AND "#,
            $which,
            r#") v JOIN "Users" u ON u."OrgId" = $1 AND u."Id" = v."OwnerUserId"
               LEFT JOIN "DefaultViews" d ON d."OrgId" = $1 AND d."UserId" = $2 AND d."List" = v."List"
                   AND d."ViewId" = v."Id"
               ORDER BY v."Name", v."Id""#
        )
    };
}

/// The views of a list that the caller sees, by name.
pub async fn list(db: &Db, caller: &Caller, list: ListName) -> Result<Vec<SavedView>, DbError> {
    let sql = view!(
        r#""List" = $3 AND ("OwnerUserId" = $2 OR "Sharing" <> 'Private') ORDER BY "Name", "Id" LIMIT 500"#
    );
    let (org, user, role) = (caller.org(), caller.user(), caller.info.access.role);
    let [rows] = db.read(org, [Query(sql, &[&org, &user, &list])]).await?;
    let views: Vec<_> =
        rows.iter().map(|row| SavedView::read(row, user, role)).collect::<Result<_, _>>()?;
    Ok(views.into_iter().filter(|view| view.owned().is_seen_by(user, role)).collect())
}

/// A view that is about to be changed.
///
/// # Errors
/// [`DbError::NotFound`] when it is not there or the caller does not see it.
pub async fn find_in(tx: OrgTx<'_>, caller: &Caller, id: ViewId) -> Result<SavedView, DbError> {
    let (user, role) = (caller.user(), caller.info.access.role);
    let row = tx.one(view!(r#""Id" = $3"#), &[&tx.org, &user, &id]).await?;
    let view = SavedView::read(&row, user, role)?;
    if view.owned().is_seen_by(user, role) { Ok(view) } else { Err(DbError::NotFound) }
}

/// How many views somebody has of a list.
pub async fn count_own(tx: OrgTx<'_>, user: UserId, list: ListName) -> Result<i64, DbError> {
    let sql = r#"SELECT count(*) FROM "SavedViews"
        WHERE "OrgId" = $1 AND "OwnerUserId" = $2 AND "List" = $3"#;
    Ok(tx.one(sql, &[&tx.org, &user, &list]).await?.try_get(0)?)
}

/// Leaves a new view to the transaction.
pub fn insert(tx: OrgTx<'_>, new: &SavedView) {
    tx.later(
        r#"INSERT INTO "SavedViews" ("Id", "OrgId", "OwnerUserId", "List", "Name", "Sharing",
               "TeamRole", "Query", "HiddenColumns", "CreatedAt", "UpdatedAt")
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)"#,
        params![
            new.id,
            tx.org,
            new.owner_user_id,
            new.list,
            new.name.clone(),
            new.sharing,
            new.team_role,
            new.query.clone(),
            Json(new.hidden_columns.clone()),
            new.created_at
        ],
    );
}

/// Leaves a changed view to the transaction; its version is the next one already.
pub fn update(tx: OrgTx<'_>, new: &SavedView) {
    tx.later_once(
        r#"UPDATE "SavedViews" SET "Name" = $4, "Sharing" = $5, "TeamRole" = $6, "Query" = $7,
               "HiddenColumns" = $8, "UpdatedAt" = $9, "RowVersion" = $3
           WHERE "OrgId" = $1 AND "Id" = $2 AND "RowVersion" = $3 - 1"#,
        params![
            tx.org,
            new.id,
            new.version,
            new.name.clone(),
            new.sharing,
            new.team_role,
            new.query.clone(),
            Json(new.hidden_columns.clone()),
            new.updated_at
        ],
    );
}

/// Leaves the end of a view to the transaction; it is nobody's default afterwards.
pub fn delete(tx: OrgTx<'_>, id: ViewId) {
    tx.later(r#"DELETE FROM "SavedViews" WHERE "OrgId" = $1 AND "Id" = $2"#, params![tx.org, id]);
}

/// Leaves it to the transaction that somebody's list opens with a view.
pub fn make_default(tx: OrgTx<'_>, user: UserId, view: &SavedView) {
    tx.later(
        r#"INSERT INTO "DefaultViews" ("OrgId", "UserId", "List", "ViewId") VALUES ($1, $2, $3, $4)
           ON CONFLICT ("OrgId", "UserId", "List") DO UPDATE SET "ViewId" = $4"#,
        params![tx.org, user, view.list, view.id],
    );
}

/// Leaves it to the transaction that somebody's list opens as it is without a view.
pub fn clear_default(tx: OrgTx<'_>, user: UserId, view: &SavedView) {
    tx.later(
        r#"DELETE FROM "DefaultViews" WHERE "OrgId" = $1 AND "UserId" = $2 AND "List" = $3
             AND "ViewId" = $4"#,
        params![tx.org, user, view.list, view.id],
    );
}
