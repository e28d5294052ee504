//! What happens to accounts: one transaction a command. Nodes forget what they remember of an
//! account that changed, so that the change counts at once.

use super::model::{ChangeUser, User};
use super::store;
use crate::app::App;
use crate::auth::{self, Caller};
use crate::db::OrgTx;
use crate::http::{Kind, Problem, Versioned};
use crate::live::Change;
use crate::record::{Audit, audit};
use maintainuk_domain::access::leaves_nobody;
use maintainuk_domain::ids::UserId;
use maintainuk_domain::time::Instant;
use maintainuk_domain::validate;
use serde::Deserialize;
use serde_json::{Value, json};
use utoipa::ToSchema;

/// Why an account is switched off or on.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Switch {
    /// Why, at most 500 characters; for the audit log. It has to be said, off as on.
    #[schema(max_length = 500, example = "Has left the company")]
    reason: Option<String>,
}

/// Changes an account.
pub async fn update(
    app: &App,
    caller: &Caller,
    id: UserId,
    version: i32,
    body: ChangeUser,
) -> Result<(), Problem> {
    let now = app.clock.now();
    app.db
        .in_org(caller.org(), async |tx| -> Result<(), Problem> {
            let (old, others) = store::lock(tx, id).await?;
            let mut new = old.unless_stale(version)?;
            may_change(caller, &old)?;
            body.apply(&mut new)?;
            if new == old {
                return Ok(());
            }
            may_change(caller, &new)?;
            keep_somebody(&old, &new, others)?;
            let entry = Audit::by(caller, "user.update", "User", id.as_uuid());
            audit(tx, now, entry.changed(&old, &new)?);
            store::update(tx, &new, version, now);
            Ok(())
        })
        .await?;
    changed(app, caller, id);
    Ok(())
}

/// Switches an account off, which ends its sessions at once, or on again. One that is so already
/// stays as it is.
pub async fn switch(
    app: &App,
    caller: &Caller,
    id: UserId,
    on: bool,
    body: Switch,
) -> Result<(), Problem> {
    let reason = validate::reason_line(body.reason.as_deref().unwrap_or_default(), 500)
        .and_then(validate::given)
        .map_err(|told| Problem::invalid("/reason", told))?;
    let now = app.clock.now();
    app.db
        .in_org(caller.org(), async |tx| -> Result<(), Problem> {
            let (old, others) = store::lock(tx, id).await?;
            may_change(caller, &old)?;
            if old.is_active == on {
                return Ok(());
            }
            let new = User { is_active: on, deactivated_at: (!on).then_some(now), ..old.clone() };
            keep_somebody(&old, &new, others)?;
            write_switch(tx, caller, &old, &new, &reason, now);
            Ok(())
        })
        .await?;
    changed(app, caller, id);
    Ok(())
}

fn write_switch(
    tx: OrgTx<'_>,
    caller: &Caller,
    old: &User,
    new: &User,
    reason: &str,
    now: Instant,
) {
    let action = if new.is_active { "user.reactivate" } else { "user.deactivate" };
    let entry = Audit::by(caller, action, "User", new.id.as_uuid());
    let state = |user: &User, reason: Option<&str>| -> Value {
        json!({ "isActive": user.is_active, "reason": reason })
    };
    audit(tx, now, entry.values(Some(state(old, None)), Some(state(new, Some(reason)))));
    store::update(tx, new, old.version, now);
    if !new.is_active {
        auth::end_all(tx, new.id, None, now);
    }
}

/// Nobody changes an account that may do more than their own, or makes it so.
fn may_change(caller: &Caller, user: &User) -> Result<(), Problem> {
    if caller.info.access.may_give(&user.access()) {
        return Ok(());
    }
    let told = "This goes beyond what you may do yourself; ask an administrator.";
    Err(Problem::new(Kind::Forbidden, told))
}

fn keep_somebody(old: &User, new: &User, others: usize) -> Result<(), Problem> {
    if leaves_nobody(old.standing(), new.standing(), others) {
        let told = "This is the last active administrator. Make somebody else one first.";
        return Err(Problem::conflict(told));
    }
    Ok(())
}

fn changed(app: &App, caller: &Caller, id: UserId) {
    app.sessions.forget(id.as_uuid());
    app.live.forget_user(id.as_uuid());
    app.live.announce(Change::of(caller.org(), "user", id.as_uuid(), "updated"));
}
