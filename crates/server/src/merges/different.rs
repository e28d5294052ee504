//! Two entries that are alike and are not the same: somebody said so, and they are not proposed again.

use super::commands::entity;
use super::model::SaidDifferent;
use super::store;
use crate::auth::Caller;
use crate::contacts;
use crate::db::{Db, DbError, OrgTx, Query};
use crate::http::Problem;
use crate::record::{Audit, audit};
use maintainuk_domain::ids::OrgId;
use maintainuk_domain::merges::MergeKind;
use maintainuk_domain::time::Instant;
use serde_json::json;
use std::collections::HashSet;
use tokio_postgres::Row;
use uuid::Uuid;

/// The pair of `$3` and `$4`, in either order.
macro_rules! pair {
    ($what:literal) => {
        concat!(
            $what,
            r#" WHERE d."OrgId" = $1 AND d."Kind" = $2
            AND LEAST(d."OneId", d."OtherId") = LEAST($3::uuid, $4::uuid)
            AND GREATEST(d."OneId", d."OtherId") = GREATEST($3::uuid, $4::uuid)"#
        )
    };
}

/// The pairs of some entries, of which somebody said that they are not the same.
pub struct Different(HashSet<(Uuid, Uuid)>);

impl Different {
    /// Reads the pairs among `ids`.
    ///
    /// # Errors
    /// When they cannot be read.
    pub async fn read(
        db: &Db,
        org: OrgId,
        kind: MergeKind,
        ids: Vec<Uuid>,
    ) -> Result<Self, DbError> {
        if ids.is_empty() {
            return Ok(Self(HashSet::new()));
        }
        let sql = r#"SELECT "OneId", "OtherId" FROM "DifferentPairs" WHERE "OrgId" = $1 AND "Kind" = $2
            AND "OneId" = ANY ($3) AND "OtherId" = ANY ($3)"#;
        let [rows] = db.read(org, [Query(sql, &[&org, &kind, &ids])]).await?;
        let pair = |row: &Row| Ok(ordered(row.try_get(0)?, row.try_get(1)?));
        Ok(Self(rows.iter().map(pair).collect::<Result<_, DbError>>()?))
    }

    /// Whether somebody said so of these two.
    pub fn are(&self, one: Uuid, other: Uuid) -> bool {
        self.0.contains(&ordered(one, other))
    }
}

fn ordered(one: Uuid, other: Uuid) -> (Uuid, Uuid) {
    (one.min(other), one.max(other))
}

/// Who said of two that they are not the same, if somebody did.
///
/// # Errors
/// When it cannot be read.
pub async fn said(
    db: &Db,
    org: OrgId,
    kind: MergeKind,
    (one, other): (Uuid, Uuid),
) -> Result<Option<SaidDifferent>, DbError> {
    let sql = pair!(
        r#"SELECT d."SaidAt", u."FirstName", u."LastName", u."Email" FROM "DifferentPairs" d
            JOIN "Users" u ON u."OrgId" = $1 AND u."Id" = d."SaidByUserId""#
    );
    let [rows] = db.read(org, [Query(sql, &[&org, &kind, &one, &other])]).await?;
    let Some(row) = rows.first() else { return Ok(None) };
    let text = |name| row.try_get::<_, Option<&str>>(name);
    let by_name = contacts::name(text("FirstName")?, text("LastName")?, &[text("Email")?]);
    Ok(Some(SaidDifferent { by_name, at: row.try_get("SaidAt")? }))
}

/// Two that are alike, and where the other is named in what was sent.
#[derive(Clone, Copy)]
pub struct Two {
    pub kind: MergeKind,
    pub one: Uuid,
    pub other: Uuid,
    pub pointer: &'static str,
}

/// Says that two are not the same; said twice it is said once.
///
/// # Errors
/// What is wrong with the two.
pub async fn say(tx: OrgTx<'_>, caller: &Caller, two: Two, now: Instant) -> Result<(), Problem> {
    if two.one == two.other {
        return Err(Problem::invalid(two.pointer, "These are one and the same entry."));
    }
    let (one, other) = store::lock(tx, two.kind, two.one, two.other).await?;
    let one = one.ok_or_else(Problem::not_found)?;
    let none = || Problem::invalid(two.pointer, "There is no such entry.");
    let other = other.ok_or_else(none)?;
    let sql = r#"INSERT INTO "DifferentPairs" ("OrgId", "Kind", "OneId", "OtherId", "SaidByUserId", "SaidAt")
        VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING"#;
    let (by, kind) = (caller.user(), two.kind);
    if tx.execute(sql, &[&tx.org, &kind, &one.id, &other.id, &by, &now]).await? > 0 {
        note(tx, caller, two.kind, (&one, &other), true, now);
    }
    Ok(())
}

/// Takes it back: they are proposed again where they are alike.
///
/// # Errors
/// 404 when nobody said so.
pub async fn take_back(
    tx: OrgTx<'_>,
    caller: &Caller,
    two: Two,
    now: Instant,
) -> Result<(), Problem> {
    let (one, other) = store::lock(tx, two.kind, two.one, two.other).await?;
    let (one, other) = (one.ok_or_else(Problem::not_found)?, other.ok_or_else(Problem::not_found)?);
    let sql = pair!(r#"DELETE FROM "DifferentPairs" d"#);
    if tx.execute(sql, &[&tx.org, &two.kind, &one.id, &other.id]).await? == 0 {
        return Err(Problem::not_found());
    }
    note(tx, caller, two.kind, (&one, &other), false, now);
    Ok(())
}

/// On the record of both.
fn note(
    tx: OrgTx<'_>,
    caller: &Caller,
    kind: MergeKind,
    (one, other): (&store::Side, &store::Side),
    different: bool,
    now: Instant,
) {
    let action = match (kind, different) {
        (MergeKind::Contact, true) => "contact.different",
        (MergeKind::Contact, false) => "contact.undo-different",
        (MergeKind::Property, true) => "property.different",
        (MergeKind::Property, false) => "property.undo-different",
    };
    for (side, with) in [(one, other), (other, one)] {
        let told = Some(json!({ "notTheSameAs": with.name, "notTheSameAsId": with.id }));
        let entry = Audit::by(caller, action, entity(kind), side.id);
        let (old, new) = if different { (None, told) } else { (told, None) };
        audit(tx, now, entry.values(old, new));
    }
}

/// Of whoever somebody said that they are not `$2`, they are not `$3` either once the two are one.
pub const CARRY: &str = r#"INSERT INTO "DifferentPairs" ("OrgId", "Kind", "OneId", "OtherId", "SaidByUserId", "SaidAt")
    SELECT $1, $4, $3, o.id, o."SaidByUserId", o."SaidAt" FROM (
        SELECT CASE WHEN d."OneId" = $2 THEN d."OtherId" ELSE d."OneId" END AS id, d."SaidByUserId", d."SaidAt"
        FROM "DifferentPairs" d
        WHERE d."OrgId" = $1 AND d."Kind" = $4 AND (d."OneId" = $2 OR d."OtherId" = $2)) o
    WHERE o.id <> $3 ON CONFLICT DO NOTHING RETURNING "Id""#;
/// The way back.
pub const CARRY_BACK: &str =
    r#"DELETE FROM "DifferentPairs" WHERE "OrgId" = $1 AND "Id" = ANY ($2)"#;
