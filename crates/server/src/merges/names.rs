//! Units of two properties that have one name: once the two are one, the unit that comes along is
//! called otherwise.

use crate::db::{Db, DbError, OrgTx, Query};
use maintainuk_domain::addresses::{free_name, unit_key};
use maintainuk_domain::ids::OrgId;
use serde_json::{Value, json};
use std::collections::HashSet;
use tokio_postgres::Row;
use uuid::Uuid;

// The units of `$2`, which stays, and of `$3`, which goes.
const UNITS: &str = r#"SELECT "Id", "UnitNumber", "PropertyId" = $3 AS "Goes" FROM "Units"
    WHERE "OrgId" = $1 AND "PropertyId" IN ($2, $3) ORDER BY "CreatedAt", "Id""#;

/// A unit that gets another name.
pub struct Renamed {
    id: Uuid,
    before: Option<String>,
    after: String,
}

/// Which would, for the preview.
pub async fn preview(db: &Db, org: OrgId, kept: Uuid, other: Uuid) -> Result<Vec<String>, DbError> {
    let [rows] = db.read(org, [Query(UNITS, &[&org, &kept, &other])]).await?;
    let told = |one: Renamed| match one.before {
        Some(name) => {
            format!("Both have a unit “{name}”: the one that moves becomes “{}”.", one.after)
        }
        None => {
            format!("Both have a unit without a name: the one that moves becomes “{}”.", one.after)
        }
    };
    Ok(clashes(&rows)?.into_iter().map(told).collect())
}

/// Gives them their names, and says what they were.
pub async fn rename(tx: OrgTx<'_>, kept: Uuid, other: Uuid) -> Result<Value, DbError> {
    let renamed = clashes(&tx.rows(UNITS, &[&tx.org, &kept, &other]).await?)?;
    for one in &renamed {
        // The move itself counts the version up.
        let sql = r#"UPDATE "Units" SET "UnitNumber" = $3 WHERE "OrgId" = $1 AND "Id" = $2"#;
        tx.execute(sql, &[&tx.org, &one.id, &one.after]).await?;
    }
    let kept = |one: &Renamed| json!({ "id": one.id, "before": one.before, "after": one.after });
    Ok(renamed.iter().map(kept).collect())
}

/// Gives them their old names again, but one that was renamed since.
pub async fn rename_back(tx: OrgTx<'_>, renamed: &Value) -> Result<(), DbError> {
    for one in renamed.as_array().into_iter().flatten() {
        let id: Option<Uuid> = one["id"].as_str().and_then(|id| id.parse().ok());
        let sql = r#"UPDATE "Units" SET "UnitNumber" = $3
            WHERE "OrgId" = $1 AND "Id" = $2 AND "UnitNumber" = $4"#;
        let (before, after) = (one["before"].as_str(), one["after"].as_str());
        tx.execute(sql, &[&tx.org, &id, &before, &after]).await?;
    }
    Ok(())
}

fn clashes(rows: &[Row]) -> Result<Vec<Renamed>, DbError> {
    let key = |name: Option<&str>| name.map(unit_key).unwrap_or_default();
    let mut stays = HashSet::new();
    let mut taken = HashSet::new();
    let mut goes: Vec<(Uuid, Option<String>)> = Vec::new();
    for row in rows {
        let name: Option<String> = row.try_get("UnitNumber")?;
        taken.insert(key(name.as_deref()));
        if row.try_get("Goes")? {
            goes.push((row.try_get("Id")?, name));
        } else {
            stays.insert(key(name.as_deref()));
        }
    }
    let mut renamed = Vec::new();
    for (id, before) in goes {
        if stays.contains(&key(before.as_deref())) {
            let after = free_name(before.as_deref(), |key| taken.contains(key));
            taken.insert(unit_key(&after));
            renamed.push(Renamed { id, before, after });
        }
    }
    Ok(renamed)
}
