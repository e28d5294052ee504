//! How merges, and the two sides of one, are read and written.

use super::model::Merge;
use super::refer::{CONTACT, PROPERTY, Reference};
use crate::db::{Db, DbError, OrgTx, Query};
use crate::params;
use maintainuk_domain::ids::{MergeId, OrgId, UserId};
use maintainuk_domain::merges::MergeKind;
use maintainuk_domain::time::Instant;
use serde_json::Value;
use tokio_postgres::Row;
use uuid::Uuid;

/// The statements of one kind.
pub struct Sql {
    /// Reads `$2`.
    read: &'static str,
    lock: &'static str,
    /// Writes the values `$3` at `$4`.
    pub write: &'static str,
    /// Puts away at `$3` for the reason `$4`.
    pub put_away: &'static str,
    /// Brings back at `$3` with the values `$4`, of what had to be given up.
    pub bring_back: &'static str,
    /// What refers to it.
    pub references: &'static [Reference],
}

macro_rules! contact {
    ($lock:literal) => {
        concat!(
            r#"SELECT "Id", "RowVersion", "ArchivedAt" IS NOT NULL AS "Archived",
                coalesce(nullif(concat_ws(' ', "FirstName", "LastName"), ''), "Email", "PhoneE164", 'No name') AS "Name",
                jsonb_build_object('type', "Type", 'firstName', "FirstName", 'lastName', "LastName",
                    'email', "Email", 'phoneE164', "PhoneE164", 'preferredChannel', "PreferredChannel") AS "Values"
            FROM "ContactPoints" WHERE "OrgId" = $1 AND "Id" = ANY ($2) ORDER BY "Id""#,
            $lock
        )
    };
}

macro_rules! property {
    ($lock:literal) => {
        concat!(
            r#"SELECT "Id", "RowVersion", "ArchivedAt" IS NOT NULL AS "Archived",
                concat_ws(', ', "AddressLine1", "City") || ' ' || "Postcode" AS "Name",
                jsonb_build_object('addressLine1', "AddressLine1", 'addressLine2', "AddressLine2",
                    'city', "City", 'postcode', "Postcode", 'nation', "Nation", 'uprn', "Uprn",
                    'propertyType', "PropertyType", 'status', "Status", 'ownerContactId', "OwnerContactId") AS "Values"
            FROM "Properties" WHERE "OrgId" = $1 AND "Id" = ANY ($2) ORDER BY "Id""#,
            $lock
        )
    };
}

const CONTACTS: Sql = Sql {
    read: contact!(""),
    lock: contact!(" FOR UPDATE"),
    write: r#"UPDATE "ContactPoints" SET "Type" = $3::jsonb ->> 'type', "FirstName" = $3::jsonb ->> 'firstName',
            "LastName" = $3::jsonb ->> 'lastName', "Email" = $3::jsonb ->> 'email',
            "PhoneE164" = $3::jsonb ->> 'phoneE164', "PreferredChannel" = $3::jsonb ->> 'preferredChannel',
            "UpdatedAt" = $4, "RowVersion" = "RowVersion" + 1 WHERE "OrgId" = $1 AND "Id" = $2"#,
    put_away: r#"UPDATE "ContactPoints" SET "ArchivedAt" = $3, "ArchivedReason" = $4, "UpdatedAt" = $3,
            "RowVersion" = "RowVersion" + 1 WHERE "OrgId" = $1 AND "Id" = $2"#,
    bring_back: r#"UPDATE "ContactPoints" SET "ArchivedAt" = NULL, "ArchivedReason" = NULL, "UpdatedAt" = $3,
            "RowVersion" = "RowVersion" + 1 WHERE "OrgId" = $1 AND "Id" = $2 AND $4::jsonb IS NOT NULL"#,
    references: CONTACT,
};

// A UPRN is one property's: the one that goes gives it up.
const PROPERTIES: Sql = Sql {
    read: property!(""),
    lock: property!(" FOR UPDATE"),
    write: r#"UPDATE "Properties" SET "AddressLine1" = $3::jsonb ->> 'addressLine1',
            "AddressLine2" = $3::jsonb ->> 'addressLine2', "City" = $3::jsonb ->> 'city',
            "Postcode" = $3::jsonb ->> 'postcode', "Nation" = $3::jsonb ->> 'nation',
            "Uprn" = $3::jsonb ->> 'uprn', "PropertyType" = $3::jsonb ->> 'propertyType',
            "Status" = $3::jsonb ->> 'status', "OwnerContactId" = ($3::jsonb ->> 'ownerContactId')::uuid,
            "UpdatedAt" = $4, "RowVersion" = "RowVersion" + 1 WHERE "OrgId" = $1 AND "Id" = $2"#,
    put_away: r#"UPDATE "Properties" SET "ArchivedAt" = $3, "ArchivedReason" = $4, "Uprn" = NULL,
            "UpdatedAt" = $3, "RowVersion" = "RowVersion" + 1 WHERE "OrgId" = $1 AND "Id" = $2"#,
    bring_back: r#"UPDATE "Properties" SET "ArchivedAt" = NULL, "ArchivedReason" = NULL,
            "Uprn" = $4::jsonb ->> 'uprn', "UpdatedAt" = $3, "RowVersion" = "RowVersion" + 1
            WHERE "OrgId" = $1 AND "Id" = $2"#,
    references: PROPERTY,
};

/// The statements of a kind.
pub const fn sql(kind: MergeKind) -> &'static Sql {
    match kind {
        MergeKind::Contact => &CONTACTS,
        MergeKind::Property => &PROPERTIES,
    }
}

/// One of the two.
#[derive(Debug, Clone)]
pub struct Side {
    pub id: Uuid,
    pub name: String,
    pub version: i32,
    pub archived: bool,
    pub values: Value,
}

fn side(row: &Row) -> Result<Side, DbError> {
    Ok(Side {
        id: row.try_get("Id")?,
        name: row.try_get("Name")?,
        version: row.try_get("RowVersion")?,
        archived: row.try_get("Archived")?,
        values: row.try_get("Values")?,
    })
}

fn both(rows: &[Row], kept: Uuid, other: Uuid) -> Result<(Option<Side>, Option<Side>), DbError> {
    let sides = rows.iter().map(side).collect::<Result<Vec<_>, _>>()?;
    let find = |id: Uuid| sides.iter().find(|side| side.id == id).cloned();
    Ok((find(kept), find(other)))
}

/// Both sides as they are, in one round trip with the counts of what refers to the other.
pub async fn read(
    db: &Db,
    org: OrgId,
    kind: MergeKind,
    kept: Uuid,
    other: Uuid,
) -> Result<(Option<Side>, Option<Side>), DbError> {
    let ids = vec![kept, other];
    let [rows] = db.read(org, [Query(sql(kind).read, &[&org, &ids])]).await?;
    both(&rows, kept, other)
}

/// Both sides, kept from everybody else until the transaction is over.
pub async fn lock(
    tx: OrgTx<'_>,
    kind: MergeKind,
    kept: Uuid,
    other: Uuid,
) -> Result<(Option<Side>, Option<Side>), DbError> {
    let ids = vec![kept, other];
    both(&tx.rows(sql(kind).lock, &[&tx.org, &ids]).await?, kept, other)
}

/// A merge about to be written.
pub struct NewMerge {
    pub id: MergeId,
    pub kind: MergeKind,
    pub kept: Side,
    pub merged: Side,
    pub after: Value,
    pub moved: Value,
    pub by: UserId,
    pub at: Instant,
}

/// Leaves a merge to the transaction.
pub fn insert(tx: OrgTx<'_>, new: &NewMerge) {
    let before = serde_json::json!({ "kept": new.kept.values, "merged": new.merged.values });
    tx.later(
        r#"INSERT INTO "Merges" ("Id", "OrgId", "Kind", "KeptId", "MergedId", "KeptName", "MergedName",
               "BeforeJson", "AfterJson", "MovedJson", "MergedByUserId", "MergedAt")
           VALUES ($1, $2, $3, $4, $5, left($6, 500), left($7, 500), $8, $9, $10, $11, $12)"#,
        params![
            new.id,
            tx.org,
            new.kind,
            new.kept.id,
            new.merged.id,
            new.kept.name.clone(),
            new.merged.name.clone(),
            before,
            new.after.clone(),
            new.moved.clone(),
            new.by,
            new.at
        ],
    );
}

/// The newest merges, of one thing or of all.
pub async fn list(db: &Db, org: OrgId, subject: Option<Uuid>) -> Result<Vec<Merge>, DbError> {
    let all =
        r#"SELECT * FROM "Merges" WHERE "OrgId" = $1 ORDER BY "MergedAt" DESC, "Id" DESC LIMIT 50"#;
    let one = r#"SELECT * FROM (
            (SELECT * FROM "Merges" WHERE "OrgId" = $1 AND "KeptId" = $2 LIMIT 50)
            UNION (SELECT * FROM "Merges" WHERE "OrgId" = $1 AND "MergedId" = $2 LIMIT 50)) m
        ORDER BY "MergedAt" DESC, "Id" DESC"#;
    let [rows] = match &subject {
        None => db.read(org, [Query(all, &[&org])]).await?,
        Some(id) => db.read(org, [Query(one, &[&org, id])]).await?,
    };
    rows.iter().map(Merge::try_from).collect()
}

/// A merge that is about to be undone, with what it did.
pub struct Done {
    pub merge: Merge,
    pub before: Value,
    pub after: Value,
    pub moved: Value,
}

/// Reads and keeps a merge.
pub async fn find_for_update(tx: OrgTx<'_>, id: MergeId) -> Result<Done, DbError> {
    let sql = r#"SELECT * FROM "Merges" WHERE "OrgId" = $1 AND "Id" = $2 FOR UPDATE"#;
    let row = tx.one(sql, &[&tx.org, &id]).await?;
    Ok(Done {
        merge: (&row).try_into()?,
        before: row.try_get("BeforeJson")?,
        after: row.try_get("AfterJson")?,
        moved: row.try_get("MovedJson")?,
    })
}

/// Leaves it to the transaction that a merge is undone.
pub fn set_undone(tx: OrgTx<'_>, id: MergeId, by: UserId, at: Instant) {
    tx.later(
        r#"UPDATE "Merges" SET "UndoneByUserId" = $3, "UndoneAt" = $4 WHERE "OrgId" = $1 AND "Id" = $2"#,
        params![tx.org, id, by, at],
    );
}

/// People who live twice in one tenancy once the two are one: those rows go, and their tenancies
/// are kept for the way back.
pub const DROP_TWINS: &str = r#"DELETE FROM "TenancyOccupants" o
    WHERE o."OrgId" = $1 AND o."ContactId" = $2 AND (EXISTS (
            SELECT 1 FROM "TenancyOccupants" k WHERE k."OrgId" = $1 AND k."TenancyId" = o."TenancyId"
              AND k."ContactId" = $3)
        OR EXISTS (SELECT 1 FROM "Tenancies" y WHERE y."OrgId" = $1 AND y."Id" = o."TenancyId"
              AND y."TenantContactId" = $3))
    RETURNING o."TenancyId""#;
/// The way back.
pub const RESTORE_TWINS: &str = r#"INSERT INTO "TenancyOccupants" ("OrgId", "TenancyId", "ContactId")
    SELECT $1, y."Id", $3 FROM "Tenancies" y WHERE y."OrgId" = $1 AND y."Id" = ANY ($2)
    ON CONFLICT DO NOTHING"#;
/// Threads name their people in a list.
pub const THREADS: &str = r#"WITH old AS (
        SELECT "Id", "ParticipantContactIds" AS before FROM "Conversations"
        WHERE "OrgId" = $1 AND "ParticipantContactIds" @> jsonb_build_array($2::uuid::text) FOR UPDATE),
    new AS (UPDATE "Conversations" c SET "ParticipantContactIds" = (
            SELECT jsonb_agg(DISTINCT CASE WHEN e = $2::uuid::text THEN $3::uuid::text ELSE e END)
            FROM jsonb_array_elements_text(old.before) e)
        FROM old WHERE c."OrgId" = $1 AND c."Id" = old."Id" RETURNING c."Id")
    SELECT old."Id", old.before FROM old JOIN new ON new."Id" = old."Id""#;
/// The way back of one thread.
pub const THREAD_BACK: &str =
    r#"UPDATE "Conversations" SET "ParticipantContactIds" = $3 WHERE "OrgId" = $1 AND "Id" = $2"#;
