//! What a merge would do, before anybody does it.

use super::different;
use super::model::{MergeField, MergeMove, MergePreview, MergeSide, as_text};
use super::names;
use super::store::{self, Side};
use crate::consents;
use crate::db::{Db, DbError, Query};
use crate::http::Problem;
use maintainuk_domain::ids::{ContactId, OrgId};
use maintainuk_domain::merges::{MergeKind, proposes_other};
use maintainuk_domain::messaging::consent::{ConsentState, joined};
use maintainuk_domain::time::london_date;
use uuid::Uuid;

/// Reads what would be merged and moved.
///
/// # Errors
/// 404 when either is not there.
pub async fn preview(
    db: &Db,
    org: OrgId,
    kind: MergeKind,
    kept: Uuid,
    other: Uuid,
) -> Result<MergePreview, Problem> {
    if kept == other {
        let name = match kind {
            MergeKind::Contact => "contactId",
            MergeKind::Property => "propertyId",
        };
        let told = format!("`{name}` is the entry itself; choose another one.");
        return Err(Problem::parameter(told));
    }
    let (kept, other) = store::read(db, org, kind, kept, other).await?;
    let kept = kept.ok_or_else(Problem::not_found)?;
    let other = other.ok_or_else(Problem::not_found)?;
    let mut moves = Vec::new();
    for reference in store::sql(kind).references {
        let [rows] = db.read(org, [Query(reference.count, &[&org, &other.id])]).await?;
        let count: i64 =
            rows.first().map_or(Ok(0), |row| row.try_get(0)).map_err(crate::db::DbError::from)?;
        if count > 0 {
            moves.push(MergeMove { what: reference.label.to_owned(), count });
        }
    }
    let mut warnings = warnings(kind, &kept, &other, &moves);
    match kind {
        MergeKind::Property => {
            warnings.extend(names::preview(db, org, kept.id, other.id).await?);
        }
        MergeKind::Contact => warnings.extend(said_of_channels(db, org, &kept, &other).await?),
    }
    let different = different::said(db, org, kind, (kept.id, other.id)).await?;
    Ok(MergePreview {
        fields: fields(kind, &kept, &other),
        kept: told(&kept),
        other: told(&other),
        moves,
        warnings,
        different,
    })
}

/// What is new for either of two people where the one had the last word on a channel: an opt-out then
/// binds both, or an agreement ends the other's opt-out.
async fn said_of_channels(
    db: &Db,
    org: OrgId,
    kept: &Side,
    other: &Side,
) -> Result<Vec<String>, DbError> {
    let of = async |side: &Side| {
        consents::of_contact(db, org, ContactId::from_uuid(side.id), None).await
    };
    let (ours, theirs) = (of(kept).await?, of(other).await?);
    let mut told = Vec::new();
    for (one, two) in ours.channels.iter().zip(&theirs.channels) {
        let whole = joined((one.state, one.since), (two.state, two.since));
        let Some(day) = whole.1.map(|at| london_date(at).strftime("%-d %B %Y")) else { continue };
        let last = if (one.state, one.since) == whole { kept } else { other };
        let (name, channel) = (&last.name, one.channel);
        let out = |state| state == ConsentState::Withdrawn;
        match (out(one.state) || out(two.state), out(one.state) && out(two.state), out(whole.0)) {
            (true, false, true) => told.push(format!(
                "{name} opted out of {channel} on {day}: that then binds both, and nothing goes to the one that stays by {channel}."
            )),
            (true, false, false) => told.push(format!(
                "{name} agreed to {channel} on {day}, after the other opted out of it: the later word then holds for both."
            )),
            _ => {}
        }
    }
    Ok(told)
}

fn told(side: &Side) -> MergeSide {
    MergeSide { id: side.id, name: side.name.clone(), version: side.version }
}

fn fields(kind: MergeKind, kept: &Side, other: &Side) -> Vec<MergeField> {
    let field = |field: &&str| {
        let (kept, other) = (as_text(kept.values.get(field)), as_text(other.values.get(field)));
        let proposes = proposes_other(kept.as_deref(), other.as_deref());
        MergeField { field: (*field).to_owned(), kept, other, proposes_other: proposes }
    };
    kind.fields().iter().map(field).collect()
}

fn warnings(kind: MergeKind, kept: &Side, other: &Side, moves: &[MergeMove]) -> Vec<String> {
    let mut told = Vec::new();
    for side in [kept, other] {
        if side.archived {
            told.push(format!("{} is archived; restore it first.", side.name));
        }
    }
    let value = |side: &Side, field: &str| as_text(side.values.get(field)).unwrap_or_default();
    if kind == MergeKind::Property && value(kept, "postcode") != value(other, "postcode") {
        told.push(
            "The postcodes differ: make sure that it is one and the same building.".to_owned(),
        );
    }
    if kind == MergeKind::Contact && value(kept, "type") != value(other, "type") {
        told.push(
            "One is not what the other is (tenant, owner …): choose which it stays.".to_owned(),
        );
    }
    if moves.iter().any(|one| one.what == "Accounts") {
        told.push("The account of the one that goes is then of the one that stays, and sees what theirs sees.".to_owned());
    }
    told
}
