//! Merging and undoing, each in one transaction.

use super::different;
use super::model::Merge;
use super::names;
use super::store::{self, Done, NewMerge, Side};
use crate::auth::Caller;
use crate::db::OrgTx;
use crate::http::Problem;
use crate::properties::kept;
use crate::properties::uprns::{self, Holder};
use crate::record::{Audit, audit};
use maintainuk_domain::ids::{MergeId, PropertyId};
use maintainuk_domain::merges::{MergeKind, left_as_edited, undo_until};
use maintainuk_domain::time::Instant;
use serde_json::{Map, Value, json};
use uuid::Uuid;

/// What is asked for.
pub struct Asked {
    pub kind: MergeKind,
    pub kept: Uuid,
    pub other: Uuid,
    /// Where the other is named in the body.
    pub pointer: &'static str,
    pub take: Vec<String>,
    pub version: i32,
    pub other_version: i32,
}

/// What the audit log calls one of a kind.
pub const fn entity(kind: MergeKind) -> &'static str {
    match kind {
        MergeKind::Contact => "Contact",
        MergeKind::Property => "Property",
    }
}

const fn action(kind: MergeKind, undo: bool) -> &'static str {
    match (kind, undo) {
        (MergeKind::Contact, false) => "contact.merge",
        (MergeKind::Contact, true) => "contact.unmerge",
        (MergeKind::Property, false) => "property.merge",
        (MergeKind::Property, true) => "property.unmerge",
    }
}

/// Merges.
///
/// # Errors
/// What is wrong with the request, or with the two.
pub async fn merge(
    tx: OrgTx<'_>,
    caller: &Caller,
    asked: Asked,
    now: Instant,
) -> Result<Merge, Problem> {
    let (kept, other) = sides(tx, &asked).await?;
    let after = values(&asked, &kept, &other)?;
    let moved = move_all(tx, asked.kind, other.id, kept.id).await?;
    let sql = store::sql(asked.kind);
    let reason: String = format!("Merged into {}", kept.name).chars().take(500).collect();
    tx.execute(sql.put_away, &[&tx.org, &other.id, &now, &reason]).await?;
    tx.execute(sql.write, &[&tx.org, &kept.id, &after, &now]).await?;
    readdress(tx, asked.kind, &[kept.id]);
    let id = MergeId::fresh();
    let counts = counts(asked.kind, &moved);
    let new = NewMerge {
        id,
        kind: asked.kind,
        kept,
        merged: other,
        after,
        moved,
        by: caller.user(),
        at: now,
    };
    store::insert(tx, &new);
    let noted = |side: &Side, new_value: Value| {
        let entry = Audit::by(caller, action(asked.kind, false), entity(asked.kind), side.id);
        audit(tx, now, entry.values(Some(side.values.clone()), Some(new_value)));
    };
    let mut written = new.after.clone();
    written["mergedId"] = json!(new.merged.id);
    written["moved"] = counts;
    noted(&new.kept, written);
    noted(&new.merged, json!({ "mergedInto": new.kept.id }));
    Ok(Merge {
        id,
        kind: new.kind,
        kept_id: new.kept.id,
        kept_name: new.kept.name,
        merged_id: new.merged.id,
        merged_name: new.merged.name,
        merged_by_user_id: caller.user(),
        merged_at: now,
        undo_until: undo_until(now),
        undone_at: None,
        left_as_edited: Vec::new(),
    })
}

/// Both, if they may be merged.
async fn sides(tx: OrgTx<'_>, asked: &Asked) -> Result<(Side, Side), Problem> {
    if asked.kept == asked.other {
        return Err(Problem::invalid(asked.pointer, "These are one and the same entry."));
    }
    let (kept, other) = store::lock(tx, asked.kind, asked.kept, asked.other).await?;
    let kept = kept.ok_or_else(Problem::not_found)?;
    let other = other.ok_or_else(|| Problem::invalid(asked.pointer, "There is no such entry."))?;
    if (kept.version, other.version) != (asked.version, asked.other_version) {
        return Err(Problem::stale());
    }
    for side in [&kept, &other] {
        if side.archived {
            return Err(Problem::conflict(format!("{} is archived. Restore it first.", side.name)));
        }
    }
    Ok((kept, other))
}

/// The values that win.
fn values(asked: &Asked, kept: &Side, other: &Side) -> Result<Value, Problem> {
    let mut after = kept.values.clone();
    for field in &asked.take {
        if !asked.kind.fields().contains(&field.as_str()) {
            return Err(Problem::invalid("/take", format!("`{field}` is no field of these.")));
        }
        after[field] = other.values[field].clone();
    }
    if needed(&after).is_some_and(|field| after[field].is_null()) {
        let detail =
            "There is no address or number for the preferred channel: take that along too.";
        return Err(Problem::invalid("/take", detail));
    }
    Ok(after)
}

/// What the preferred channel of a person goes to; of a property nothing.
fn needed(values: &Value) -> Option<&'static str> {
    match values["preferredChannel"].as_str() {
        Some("Email") => Some("email"),
        Some("SMS" | "WhatsApp") => Some("phoneE164"),
        _ => None,
    }
}

/// Moves everything that refers to `from`, and says what that was.
async fn move_all(tx: OrgTx<'_>, kind: MergeKind, from: Uuid, to: Uuid) -> Result<Value, Problem> {
    let mut moved = Map::new();
    if kind == MergeKind::Contact {
        let twins = tx.rows(store::DROP_TWINS, &[&tx.org, &from, &to]).await?;
        let twins: Vec<Uuid> = twins.iter().map(|row| row.get(0)).collect();
        moved.insert("twins".into(), json!(twins));
        let threads = tx.rows(store::THREADS, &[&tx.org, &from, &to]).await?;
        let threads: Vec<Value> = threads
            .iter()
            .map(|row| json!({ "id": row.get::<_, Uuid>(0), "before": row.get::<_, Value>(1) }))
            .collect();
        moved.insert("threads".into(), json!(threads));
    } else {
        moved.insert("renamed".into(), names::rename(tx, to, from).await?);
    }
    let pairs = tx.rows(different::CARRY, &[&tx.org, &from, &to, &kind]).await?;
    let pairs: Vec<Uuid> = pairs.iter().map(|row| row.get(0)).collect();
    moved.insert("different".into(), json!(pairs));
    for reference in store::sql(kind).references {
        let rows = tx.rows(reference.take, &[&tx.org, &from, &to]).await?;
        let ids: Vec<Uuid> = rows.iter().map(|row| row.get(0)).collect();
        if !ids.is_empty() {
            moved.insert(reference.name.into(), json!(ids));
        }
    }
    Ok(Value::Object(moved))
}

fn counts(kind: MergeKind, moved: &Value) -> Value {
    let label = |name: &str| match name {
        "twins" => "Tenancies that both lived in",
        "threads" => "Conversations",
        "renamed" => "Units that got another name",
        "different" => "What somebody said it is not",
        _ => {
            let known = store::sql(kind).references.iter().find(|one| one.name == name);
            known.map_or("Others", |one| one.label)
        }
    };
    let lists = moved.as_object().into_iter().flatten();
    let count = |(name, list): (&String, &Value)| {
        (label(name).to_owned(), json!(list.as_array().map_or(0, Vec::len)))
    };
    Value::Object(lists.map(count).filter(|(_, count)| *count != json!(0)).collect())
}

/// Undoes a merge. Of the one that stays only what the merge wrote is written back, and only where it
/// still stands as it was written; what was edited since keeps its edit.
///
/// # Errors
/// When it is too late, or what it moved went on since; nothing is then done.
pub async fn undo(
    tx: OrgTx<'_>,
    caller: &Caller,
    done: Done,
    now: Instant,
) -> Result<Merge, Problem> {
    let Done { mut merge, before, after, moved } = done;
    if merge.undone_at.is_some() {
        return Err(Problem::conflict("This merge is undone already."));
    }
    if now >= merge.undo_until {
        return Err(Problem::conflict("A merge can be undone for 24 hours; they are over."));
    }
    let (kept, other) = store::lock(tx, merge.kind, merge.kept_id, merge.merged_id).await?;
    let gone = || Problem::conflict("One of the two is no longer there.");
    let (kept, other) = (kept.ok_or_else(gone)?, other.ok_or_else(gone)?);
    stands_in_the_way(tx, merge.kind, (&kept, &other), &moved).await?;
    let (values, left) = written_back(merge.kind, &before["kept"], &after, &kept.values);
    let sql = store::sql(merge.kind);
    tx.execute(sql.write, &[&tx.org, &kept.id, &values, &now]).await?;
    move_back(tx, merge.kind, other.id, &moved).await?;
    let uprn = before["merged"]["uprn"].as_str();
    if let Some(uprn) = uprn
        && let Some(whose) =
            uprns::held_by(tx, uprn, Holder::Property(PropertyId::from_uuid(other.id))).await?
    {
        let told = format!("Its UPRN {uprn} is that of {whose} since: take it away there first.");
        return Err(Problem::conflict(told));
    }
    tx.execute(sql.bring_back, &[&tx.org, &other.id, &now, &before["merged"]]).await?;
    readdress(tx, merge.kind, &[kept.id, other.id]);
    store::set_undone(tx, merge.id, caller.user(), now);
    for (side, to) in [(&kept, &values), (&other, &before["merged"])] {
        let entry = Audit::by(caller, action(merge.kind, true), entity(merge.kind), side.id);
        audit(tx, now, entry.values(Some(side.values.clone()), Some(to.clone())));
    }
    merge.undone_at = Some(now);
    merge.left_as_edited = left.into_iter().map(str::to_owned).collect();
    Ok(merge)
}

/// What the one that stays holds after undoing, and which fields of it stay as they are now.
fn written_back(
    kind: MergeKind,
    before: &Value,
    after: &Value,
    current: &Value,
) -> (Value, Vec<&'static str>) {
    let taken = |field: &str| before[field] != after[field];
    let mut left = left_as_edited(kind, taken, |field| after[field] != current[field]);
    let mut values = current.clone();
    for field in kind.fields().iter().filter(|field| taken(field) && !left.contains(field)) {
        values[*field] = before[*field].clone();
    }
    // A channel that was chosen since keeps what it goes to.
    if let Some(field) = needed(&values).filter(|field| values[*field].is_null()) {
        values[field] = current[field].clone();
        left.push(field);
    }
    (values, left)
}

/// The tickets of properties are where their homes are now.
fn readdress(tx: OrgTx<'_>, kind: MergeKind, properties: &[Uuid]) {
    if kind == MergeKind::Property {
        properties.iter().for_each(|&property| kept::follow_property(tx, property));
    }
}

/// Refuses where a later change would be lost, and says which.
async fn stands_in_the_way(
    tx: OrgTx<'_>,
    kind: MergeKind,
    (kept, other): (&Side, &Side),
    moved: &Value,
) -> Result<(), Problem> {
    if !other.archived {
        return Err(Problem::conflict(format!("{} was brought back since.", other.name)));
    }
    if kept.archived {
        return Err(Problem::conflict(format!("{} was archived or merged since.", kept.name)));
    }
    for reference in store::sql(kind).references {
        let ids = ids_of(moved, reference.name);
        if ids.is_empty() {
            continue;
        }
        let row = tx.one(reference.astray, &[&tx.org, &ids, &kept.id]).await?;
        let astray: i64 = row.try_get(0).map_err(crate::db::DbError::from)?;
        if astray > 0 {
            let what = reference.label.to_lowercase();
            return Err(Problem::conflict(format!(
                "{astray} of the {what} that were moved belong to somebody else since."
            )));
        }
    }
    Ok(())
}

fn ids_of(moved: &Value, name: &str) -> Vec<Uuid> {
    let list = moved[name].as_array().into_iter().flatten();
    list.filter_map(|id| id.as_str()?.parse().ok()).collect()
}

async fn move_back(tx: OrgTx<'_>, kind: MergeKind, to: Uuid, moved: &Value) -> Result<(), Problem> {
    for reference in store::sql(kind).references {
        let ids = ids_of(moved, reference.name);
        if !ids.is_empty() {
            tx.execute(reference.back, &[&tx.org, &ids, &to]).await?;
        }
    }
    let twins = ids_of(moved, "twins");
    if !twins.is_empty() {
        tx.execute(store::RESTORE_TWINS, &[&tx.org, &twins, &to]).await?;
    }
    for thread in moved["threads"].as_array().into_iter().flatten() {
        let id: Option<Uuid> = thread["id"].as_str().and_then(|id| id.parse().ok());
        tx.execute(store::THREAD_BACK, &[&tx.org, &id, &thread["before"]]).await?;
    }
    names::rename_back(tx, &moved["renamed"]).await?;
    let pairs = ids_of(moved, "different");
    if !pairs.is_empty() {
        tx.execute(different::CARRY_BACK, &[&tx.org, &pairs]).await?;
    }
    Ok(())
}
