//! Agreeing, changing and ending a tenancy: what happens to it, and to its unit.

use super::jobs::{BeginTenancy, EndTenancy};
use super::model::{ChangeTenancy, NewTenancy, Tenancy, check_people};
use super::store;
use crate::auth::Caller;
use crate::db::OrgTx;
use crate::http::{Problem, Versioned};
use crate::life::{Kind, refuse_named};
use crate::outbox;
use crate::record::{Audit, audit};
use jiff::civil::Date;
use maintainuk_domain::estate::UnitStatus;
use maintainuk_domain::ids::{ContactId, TenancyId, UnitId};
use maintainuk_domain::lettings::{self, Letting, NoRoom, ToLet};
use maintainuk_domain::time::{Instant, london_date};
use serde_json::json;

/// Agrees a tenancy, which occupies its unit from its first day on.
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
    let locked = store::lock_unit(tx, unit).await?.ok_or_else(no_unit)?;
    let others = new.occupant_contact_ids.clone().unwrap_or_default();
    let parties = people(tx, unit, new.tenant_contact_id, &others).await?;
    refuse_archived_people(tx, new.tenant_contact_id, &others, &[]).await?;
    let tenancy = new.into_tenancy(id, parties, now, today)?;
    if tenancy.status.is_current() {
        make_room(tx, caller, &locked, &tenancy, now).await?;
    }
    if tenancy.is_lived_in(today) {
        move_in(tx, caller, (unit, &locked), now).await?;
    }
    store::insert(tx, &tenancy);
    if !others.is_empty() {
        store::put_occupants(tx, id, others, now);
    }
    turn_in_time(tx, &tenancy, now)?;
    let entry = Audit::by(caller, "tenancy.create", "Tenancy", id.as_uuid());
    audit(tx, now, entry.created(&tenancy)?);
    Ok(tenancy)
}

/// The names of those who live there, once all of them are found.
async fn people(
    tx: OrgTx<'_>,
    unit: UnitId,
    lead: ContactId,
    others: &[ContactId],
) -> Result<super::model::Parties, Problem> {
    check_people(lead, others)?;
    let nobody = |pointer: &'static str| Problem::invalid(pointer, "There is no such contact.");
    let found = store::parties(tx, unit, lead, others).await?;
    let parties = found.ok_or_else(|| nobody("/tenantContactId"))?;
    if parties.occupants.len() < others.len() {
        return Err(nobody("/occupantContactIds"));
    }
    Ok(parties)
}

/// Refuses somebody archived who did not live there before.
async fn refuse_archived_people(
    tx: OrgTx<'_>,
    lead: ContactId,
    others: &[ContactId],
    known: &[ContactId],
) -> Result<(), Problem> {
    for (people, pointer) in [(&[lead][..], "/tenantContactId"), (others, "/occupantContactIds")] {
        let new = people.iter().filter(|one| !known.contains(one));
        let new: Vec<_> = new.map(|one| one.as_uuid()).collect();
        refuse_named(tx, Kind::Contact, &new, pointer).await?;
    }
    Ok(())
}

/// Refuses when the unit, or the room, cannot be let on the days of a tenancy. Another one whose last
/// day has passed does not count: it is ended.
async fn make_room(
    tx: OrgTx<'_>,
    caller: &Caller,
    locked: &store::LockedUnit,
    new: &Tenancy,
    now: Instant,
) -> Result<(), Problem> {
    let today = london_date(now);
    let mut taken = Vec::new();
    for (id, one) in store::current(tx, new.unit_id).await? {
        if one.days.last.is_some_and(|last| last < today) {
            store::end_lapsed(tx, id, now).await?;
            let entry = Audit::by(caller, "tenancy.update", "Tenancy", id.as_uuid());
            audit(tx, now, entry.values(None, Some(json!({ "status": "Ended" }))));
        } else {
            taken.push(one);
        }
    }
    let to_let = ToLet {
        purpose: locked.purpose,
        is_archived: locked.is_archived,
        is_managed: locked.is_managed,
        by_room: locked.let_by_room,
        taken: &taken,
    };
    lettings::may_start(&to_let, new.room.as_deref(), new.days()).map_err(refused)
}

/// Occupies a locked unit, unless nobody should move in yet.
async fn move_in(
    tx: OrgTx<'_>,
    caller: &Caller,
    (unit, locked): (UnitId, &store::LockedUnit),
    now: Instant,
) -> Result<(), Problem> {
    let today = london_date(now);
    if locked.status == UnitStatus::Maintenance {
        let hazards = store::hazards(tx, unit, today).await?;
        let overrides = caller.is_admin();
        if !lettings::may_move_in(locked.status, hazards, overrides) {
            let detail = "This unit is out of use, with an open emergency or an overdue gas or \
                electrical certificate. Settle that first; an administrator may override it.";
            return Err(Problem::conflict(detail));
        }
    }
    turn_unit(tx, Some(caller), unit, (locked.status, UnitStatus::Occupied), now);
    Ok(())
}

fn refused(why: NoRoom) -> Problem {
    if why.is_about_the_room() {
        Problem::invalid("/room", why.to_string())
    } else {
        Problem::conflict(why.to_string())
    }
}

/// A tenancy occupies its unit by itself on its first day, where that is to come, and ends on the day
/// after its last.
fn turn_in_time(tx: OrgTx<'_>, tenancy: &Tenancy, now: Instant) -> Result<(), Problem> {
    if !tenancy.status.is_current() {
        return Ok(());
    }
    if tenancy.start_date > london_date(now) {
        let job = BeginTenancy { tenancy: tenancy.id, first_day: tenancy.start_date };
        outbox::enqueue_at(tx, now, &job, job.due())?;
    }
    if let Some(last_day) = tenancy.end_date {
        let job = EndTenancy { tenancy: tenancy.id, last_day };
        outbox::enqueue_at(tx, now, &job, job.due())?;
    }
    Ok(())
}

/// Changes a tenancy; its unit is occupied, or free again, where that makes it so. Says whether it
/// did.
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
    change_people(tx, &mut new, &body, now).await?;
    let today = london_date(now);
    let reason = body.apply(&mut new, today)?;
    if new == old {
        return Ok((new, false));
    }
    if new.days() != old.days() {
        refuse_others_days(tx, &new).await?;
        turn_in_time(tx, &new, now)?;
    }
    if new.start_date < old.start_date {
        refuse_before_others(tx, &new, old.start_date).await?;
    }
    let turned = old.is_lived_in(today) != new.is_lived_in(today);
    if turned && new.is_lived_in(today) {
        if let Some(locked) = store::lock_unit(tx, new.unit_id).await? {
            move_in(tx, caller, (new.unit_id, &locked), now).await?;
        }
    } else if turned {
        free_unit(tx, Some(caller), (id, old.unit_id), now).await?;
    }
    let entry = Audit::by(caller, "tenancy.update", "Tenancy", id.as_uuid());
    audit(tx, now, entry.changed(&old, &new)?.because(reason));
    (new.updated_at, new.version) = (now, version + 1);
    store::update(tx, &new);
    Ok((new, turned))
}

/// Refuses days of a tenancy on which the unit, or the room, is somebody else's.
async fn refuse_others_days(tx: OrgTx<'_>, new: &Tenancy) -> Result<(), Problem> {
    if !new.status.is_current() || store::lock_unit(tx, new.unit_id).await?.is_none() {
        return Ok(());
    }
    let others = store::current(tx, new.unit_id).await?;
    let in_the_way = |(id, one): &(TenancyId, Letting)| {
        *id != new.id && one.is_in_the_way(new.room.as_deref(), new.days())
    };
    match others.into_iter().find(in_the_way) {
        Some((_, other)) => {
            let later = other.days.first > new.start_date;
            let pointer = if later { "/endDate" } else { "/startDate" };
            Err(Problem::invalid(pointer, NoRoom::Taken(other).to_string()))
        }
        None => Ok(()),
    }
}

/// From its first day on a tenancy shows what was repaired in the home: that cannot be while somebody
/// else still had it.
async fn refuse_before_others(tx: OrgTx<'_>, new: &Tenancy, began: Date) -> Result<(), Problem> {
    match store::had_before(tx, new, began).await? {
        Some(last) => {
            let last = last.strftime("%-d %B %Y");
            let told = format!("Somebody else had the home until {last}. Give a later day.");
            Err(Problem::invalid("/startDate", told))
        }
        None => Ok(()),
    }
}

/// Who leads and who lives there besides. A lead who is replaced and not named stays an occupant.
async fn change_people(
    tx: OrgTx<'_>,
    to: &mut Tenancy,
    body: &ChangeTenancy,
    now: Instant,
) -> Result<(), Problem> {
    let lead = body.tenant_contact_id.unwrap_or(to.tenant_contact_id);
    let before: Vec<_> = to.occupants.iter().map(|one| one.contact_id).collect();
    let others = body.occupant_contact_ids.clone().unwrap_or_else(|| {
        let former = (lead != to.tenant_contact_id).then_some(to.tenant_contact_id);
        before.iter().copied().filter(|one| *one != lead).chain(former).collect()
    });
    if lead == to.tenant_contact_id && others == before {
        return Ok(());
    }
    let parties = people(tx, to.unit_id, lead, &others).await?;
    let known: Vec<_> = before.iter().copied().chain([to.tenant_contact_id]).collect();
    refuse_archived_people(tx, lead, &others, &known).await?;
    to.tenant_contact_id = lead;
    to.tenant_name = parties.tenant_name;
    to.occupants = parties.occupants;
    store::put_occupants(tx, to.id, others, now);
    Ok(())
}

/// A tenancy of the unit is not lived in any more: the last one leaves the unit free.
async fn free_unit(
    tx: OrgTx<'_>,
    caller: Option<&Caller>,
    (tenancy, unit): (TenancyId, UnitId),
    now: Instant,
) -> Result<(), Problem> {
    let Some(locked) = store::lock_unit(tx, unit).await? else { return Ok(()) };
    let today = london_date(now);
    let others = store::current(tx, unit).await?.into_iter().filter(|(id, _)| *id != tenancy);
    let living = others.filter(|(_, one)| one.days.include(today)).count();
    let after = lettings::lived_in(locked.status, living);
    turn_unit(tx, caller, unit, (locked.status, after), now);
    Ok(())
}

fn turn_unit(
    tx: OrgTx<'_>,
    caller: Option<&Caller>,
    unit: UnitId,
    (from, to): (UnitStatus, UnitStatus),
    now: Instant,
) {
    if from == to {
        return;
    }
    store::set_unit_status(tx, unit, to, now);
    let (action, id) = ("unit.update", unit.as_uuid());
    let entry = match caller {
        Some(caller) => Audit::by(caller, action, "Unit", id),
        None => Audit::of(action, "Unit", id),
    };
    let (old, new) = (json!({ "status": from }), json!({ "status": to }));
    audit(tx, now, entry.values(Some(old), Some(new)));
}

/// Ends a tenancy whose last day has passed, if that is still its last day. Says which unit it was.
pub async fn lapse(
    tx: OrgTx<'_>,
    id: TenancyId,
    last_day: Date,
    now: Instant,
) -> Result<Option<UnitId>, Problem> {
    let tenancy = store::find_in(tx, id).await?;
    let due = tenancy.end_date == Some(last_day) && last_day < london_date(now);
    if !due || !tenancy.status.is_current() {
        return Ok(None);
    }
    free_unit(tx, None, (id, tenancy.unit_id), now).await?;
    store::end_lapsed(tx, id, now).await?;
    let entry = Audit::of("tenancy.update", "Tenancy", id.as_uuid());
    let (old, new) = (json!({ "status": tenancy.status }), json!({ "status": "Ended" }));
    audit(tx, now, entry.values(Some(old), Some(new)));
    Ok(Some(tenancy.unit_id))
}

/// Occupies the unit of a tenancy whose first day has come, if that is still its first day. A unit that
/// is out of use and dangerous stays so. Says which unit it was.
pub async fn begin(
    tx: OrgTx<'_>,
    id: TenancyId,
    first_day: Date,
    now: Instant,
) -> Result<Option<UnitId>, Problem> {
    let tenancy = store::find_in(tx, id).await?;
    let today = london_date(now);
    let unit = tenancy.unit_id;
    if tenancy.start_date != first_day || !tenancy.is_lived_in(today) {
        return Ok(None);
    }
    let Some(locked) = store::lock_unit(tx, unit).await? else { return Ok(None) };
    let hazards = store::hazards(tx, unit, today).await?;
    if !lettings::may_move_in(locked.status, hazards, false) {
        return Ok(None);
    }
    turn_unit(tx, None, unit, (locked.status, UnitStatus::Occupied), now);
    Ok(Some(unit))
}
