//! Starting, changing and ending a tenancy: what happens to it, and to its unit.

use super::model::{ChangeTenancy, NewTenancy, Tenancy};
use super::store;
use crate::auth::Caller;
use crate::db::OrgTx;
use crate::http::{Problem, Versioned};
use crate::record::{Audit, audit};
use jiff::civil::Date;
use maintainuk_domain::estate::UnitStatus;
use maintainuk_domain::ids::{TenancyId, UnitId};
use maintainuk_domain::time::{Instant, london_date};
use serde_json::json;

/// Starts a tenancy and occupies its unit.
pub async fn start(
    tx: OrgTx<'_>,
    caller: &Caller,
    new: NewTenancy,
    id: TenancyId,
    now: Instant,
) -> Result<Tenancy, Problem> {
    let today = london_date(now);
    let unit = new.unit_id;
    let no_unit = || Problem::invalid("/unitId", "There is no such unit.");
    let status = store::lock_unit(tx, unit).await?.ok_or_else(no_unit)?;
    let no_contact = || Problem::invalid("/tenantContactId", "There is no such contact.");
    let parties = store::parties(tx, unit, new.tenant_contact_id).await?.ok_or_else(no_contact)?;
    let tenancy = new.into_tenancy(id, parties, now, today)?;
    if tenancy.status.is_current() {
        make_room(tx, caller, unit, now, today).await?;
        turn_unit(tx, caller, unit, status, UnitStatus::Occupied, now);
    }
    store::insert(tx, &tenancy);
    let entry = Audit::by(caller, "tenancy.create", "Tenancy", id.as_uuid());
    audit(tx, now, entry.created(&tenancy)?);
    Ok(tenancy)
}

/// Refuses when the unit is let. A tenancy whose last day has passed does not count: it is ended.
async fn make_room(
    tx: OrgTx<'_>,
    caller: &Caller,
    unit: UnitId,
    now: Instant,
    today: Date,
) -> Result<(), Problem> {
    match store::current(tx, unit).await? {
        None => Ok(()),
        Some((id, Some(last))) if last < today => {
            store::end_lapsed(tx, id, now).await?;
            let entry = Audit::by(caller, "tenancy.update", "Tenancy", id.as_uuid());
            audit(tx, now, entry.values(None, Some(json!({ "status": "Ended" }))));
            Ok(())
        }
        Some(_) => Err(Problem::conflict("This unit has a tenancy already. End that one first.")),
    }
}

/// Changes a tenancy; when that ends it, its unit is free again. Says whether it did.
pub async fn change(
    tx: OrgTx<'_>,
    caller: &Caller,
    id: TenancyId,
    version: i32,
    body: ChangeTenancy,
    now: Instant,
) -> Result<(Tenancy, bool), Problem> {
    let old = store::find_in(tx, id).await?;
    let mut new = old.unless_stale(version)?;
    body.apply(&mut new, london_date(now))?;
    if new == old {
        return Ok((new, false));
    }
    let ends = old.status.is_current() && !new.status.is_current();
    if ends && let Some(UnitStatus::Occupied) = store::lock_unit(tx, old.unit_id).await? {
        turn_unit(tx, caller, old.unit_id, UnitStatus::Occupied, UnitStatus::Available, now);
    }
    let entry = Audit::by(caller, "tenancy.update", "Tenancy", id.as_uuid());
    audit(tx, now, entry.changed(&old, &new)?);
    (new.updated_at, new.version) = (now, version + 1);
    store::update(tx, &new);
    Ok((new, ends))
}

fn turn_unit(
    tx: OrgTx<'_>,
    caller: &Caller,
    unit: UnitId,
    from: UnitStatus,
    to: UnitStatus,
    now: Instant,
) {
    if from == to {
        return;
    }
    store::set_unit_status(tx, unit, to, now);
    let entry = Audit::by(caller, "unit.update", "Unit", unit.as_uuid());
    let (old, new) = (json!({ "status": from }), json!({ "status": to }));
    audit(tx, now, entry.values(Some(old), Some(new)));
}
