//! What happens to contractors: one transaction a command.

use super::body::{ChangeContractor, NewContractor};
use super::model::{ADMIN_ALONE, Contractor, Profile, why_not};
use super::{store, sweep};
use crate::app::App;
use crate::auth::Caller;
use crate::db::OrgTx;
use crate::http::{Kind, Once, Problem, Reply, Versioned};
use crate::life::{
    Kind as Thing, REFERS_TO_CONTRACTOR, referred_meanwhile, refuse_named, refuse_referred,
};
use crate::record::{Audit, audit};
use maintainuk_domain::contractors::SuspendedBy;
use maintainuk_domain::estate::ContractorStatus;
use maintainuk_domain::ids::ContractorId;
use maintainuk_domain::time::{Instant, london_date};
use maintainuk_domain::validate;
use serde::Deserialize;
use utoipa::ToSchema;

/// Where a contractor's status is to go.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ContractorTransition {
    /// The status to take.
    pub to: ContractorStatus,
    /// Why, at most 500 characters.
    #[schema(example = "They have retired", max_length = 500)]
    pub reason: Option<String>,
    /// The version that the caller last read; checked when it is sent.
    pub version: Option<i32>,
}

/// Adds a contractor. One of whom something has run out already is suspended from the start.
pub async fn create(
    app: &App,
    caller: &Caller,
    once: &Once,
    body: NewContractor,
) -> Result<Reply, Problem> {
    let now = app.clock.now();
    let today = london_date(now);
    let profile = body.clone().into_profile()?;
    let profile = sweep::settled(&profile, today).unwrap_or(profile);
    let id = profile.id;
    app.db
        .in_org(caller.org(), async |tx| -> Result<_, Problem> {
            if let Some(reply) = once.claim(tx, caller, &body, now).await? {
                return Ok(reply);
            }
            refuse_archived(tx, &profile).await?;
            store::insert(tx, &profile, now).await?;
            let entry = Audit::by(caller, "contractor.create", "Contractor", id.as_uuid());
            audit(tx, now, entry.created(&profile)?);
            let reply = Reply::created(&store::lock(tx, caller, id, today).await?)?;
            once.keep(tx, caller, &reply);
            Ok(reply)
        })
        .await
}

/// Changes a contractor. What was renewed brings them back at once, and what has run out by its
/// new date suspends them at once.
pub async fn update(
    app: &App,
    caller: &Caller,
    id: ContractorId,
    version: i32,
    body: ChangeContractor,
) -> Result<(), Problem> {
    let now = app.clock.now();
    let today = london_date(now);
    app.db
        .in_org(caller.org(), async |tx| -> Result<(), Problem> {
            let old = store::lock(tx, caller, id, today).await?.unless_stale(version)?.profile;
            let mut new = old.clone();
            body.apply(&mut new)?;
            if new == old {
                return Ok(());
            }
            if new.contact_id != old.contact_id {
                refuse_archived(tx, &new).await?;
            }
            let entry = Audit::by(caller, "contractor.update", "Contractor", id.as_uuid());
            audit(tx, now, entry.changed(&old, &new)?);
            let new = settle(tx, new, now).await?;
            store::update(tx, &new, version, now);
            Ok(())
        })
        .await
}

/// Refuses to name somebody who was put away as the person to speak to.
async fn refuse_archived(tx: OrgTx<'_>, named: &Profile) -> Result<(), Problem> {
    refuse_named(tx, Thing::Contact, &[named.contact_id.as_uuid()], "/contactId").await
}

/// Does to a changed contractor what the calendar wants, with its own line in the audit log.
async fn settle(tx: OrgTx<'_>, before: Profile, now: Instant) -> Result<Profile, Problem> {
    let Some(after) = sweep::settled(&before, london_date(now)) else { return Ok(before) };
    let action = sweep::action(&before, &after);
    let entry = Audit::of(action, "Contractor", after.id.as_uuid());
    let (old, new) = (sweep::standing(&before), sweep::standing(&after));
    audit(tx, now, entry.values(Some(old), Some(new)));
    sweep::tell(tx, &store::admins(tx).await?, &before, &after, now);
    Ok(after)
}

/// Suspends, archives or restores a contractor, with a reason.
pub async fn transition(
    app: &App,
    caller: &Caller,
    id: ContractorId,
    body: ContractorTransition,
) -> Result<(), Problem> {
    let reason = validate::reason_line(body.reason.as_deref().unwrap_or_default(), 500);
    let reason = reason.map_err(|told| Problem::invalid("/reason", told))?;
    let now = app.clock.now();
    let today = london_date(now);
    app.db
        .in_org(caller.org(), async |tx| -> Result<(), Problem> {
            let before = store::lock(tx, caller, id, today).await?;
            if body.version.is_some_and(|version| version != before.version) {
                return Err(Problem::stale());
            }
            check(caller, &before, body.to, reason.as_deref(), today)?;
            let mut after = before.profile.clone();
            after.status = body.to;
            let by = (body.to == ContractorStatus::Suspended).then_some(SuspendedBy::Staff);
            after.suspended_by = by;
            // Why somebody is back is in the audit log; what stands here is why they are not.
            after.status_reason = reason.clone().filter(|_| body.to != ContractorStatus::Active);
            let status = (after.status, after.status_reason.clone(), after.suspended_by);
            store::set_status(tx, id, before.version, status, now);
            let entry = Audit::by(caller, verb(body.to), "Contractor", id.as_uuid());
            let mut new = sweep::standing(&after);
            new["reason"] = reason.clone().into();
            audit(tx, now, entry.values(Some(sweep::standing(&before.profile)), Some(new)));
            Ok(())
        })
        .await
}

const fn verb(to: ContractorStatus) -> &'static str {
    match to {
        ContractorStatus::Active => "contractor.restore",
        ContractorStatus::Suspended => "contractor.suspend",
        ContractorStatus::Inactive => "contractor.archive",
    }
}

fn check(
    caller: &Caller,
    before: &Contractor,
    to: ContractorStatus,
    reason: Option<&str>,
    today: jiff::civil::Date,
) -> Result<(), Problem> {
    let step = before.profile.status.move_to(to).map_err(|refused| {
        let open = refused.open.iter().map(|status| status.as_str()).collect();
        Problem::no_such_move(format!("{}: {refused}.", before.profile.company_name), open)
    })?;
    if before.profile.status.needs_admin(to) && !caller.is_admin() {
        return Err(Problem::new(Kind::Forbidden, ADMIN_ALONE));
    }
    if let Some(why) = why_not(to, before.open_orders, &before.profile.lapses(today)) {
        return Err(Problem::conflict(why));
    }
    if step.needs_reason() && reason.is_none() {
        return Err(Problem::invalid("/reason", "Say why."));
    }
    Ok(())
}

/// Deletes a contractor that was added by mistake: nothing refers to it.
pub async fn delete(app: &App, caller: &Caller, id: ContractorId) -> Result<(), Problem> {
    let now = app.clock.now();
    app.db
        .in_org(caller.org(), async |tx| -> Result<(), Problem> {
            let old = store::lock(tx, caller, id, london_date(now)).await?.profile;
            refuse_referred(&REFERS_TO_CONTRACTOR.to(tx, id.as_uuid()).await?)?;
            store::delete(tx, id).await.map_err(referred_meanwhile)?;
            let entry = Audit::by(caller, "contractor.delete", "Contractor", id.as_uuid());
            audit(tx, now, entry.values(Some(serde_json::to_value(&old)?), None));
            Ok(())
        })
        .await
}
