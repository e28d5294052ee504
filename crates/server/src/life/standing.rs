//! Whether something is put away, for who wants to change it or name it in something new.

use super::store::Kind;
use crate::db::{DbError, OrgTx};
use crate::http::Problem;
use maintainuk_domain::time::Instant;
use uuid::Uuid;

const ARCHIVED: &str = "It is archived; restore it first.";

macro_rules! standing {
    ($table:literal) => {
        concat!(
            r#"SELECT "ArchivedAt" IS NOT NULL FROM "#,
            $table,
            r#" WHERE "OrgId" = $1 AND "Id" = ANY ($2) ORDER BY "Id" FOR SHARE"#
        )
    };
}

/// Refuses to change what is archived.
///
/// # Errors
/// 409, when it is.
pub fn refuse_archived(archived_at: Option<Instant>) -> Result<(), Problem> {
    match archived_at {
        Some(_) => Err(Problem::conflict(ARCHIVED)),
        None => Ok(()),
    }
}

/// Refuses to name something archived in something new; none of them is archived until this
/// transaction is over. What is not there is for the caller to say.
///
/// # Errors
/// 422 at `pointer`, when one of them is archived.
pub async fn refuse_named(
    tx: OrgTx<'_>,
    kind: Kind,
    ids: &[Uuid],
    pointer: &'static str,
) -> Result<(), Problem> {
    if ids.is_empty() {
        return Ok(());
    }
    let sql = match kind {
        Kind::Property => standing!(r#""Properties""#),
        Kind::Unit => standing!(r#""Units""#),
        Kind::Tenancy => standing!(r#""Tenancies""#),
        Kind::Contact => standing!(r#""ContactPoints""#),
    };
    for row in tx.rows(sql, &[&tx.org, &ids]).await? {
        if row.try_get(0).map_err(DbError::from)? {
            return Err(Problem::invalid(pointer, ARCHIVED));
        }
    }
    Ok(())
}
