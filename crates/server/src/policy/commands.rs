//! Setting a policy.

use super::model::{PolicyInForce, SetPolicy};
use super::store::{self, NewVersion};
use crate::app::App;
use crate::auth::Caller;
use crate::db::Db;
use crate::http::{FieldError, Problem};
use crate::record::{Audit, audit};
use maintainuk_domain::ids::{OrgId, PolicyId};
use maintainuk_domain::policy::ServicePolicy;
use maintainuk_domain::validate;

/// The policy in force, as it is shown.
pub async fn show(db: &Db, org: OrgId) -> Result<PolicyInForce, Problem> {
    let (newest, open_tickets) = store::shown(db, org).await?;
    Ok(match newest {
        Some(newest) => PolicyInForce {
            version: newest.version,
            rules: newest.rules,
            note: newest.note,
            set_by: newest.set_by,
            set_at: Some(newest.created_at),
            open_tickets,
        },
        None => PolicyInForce {
            version: 0,
            rules: ServicePolicy::default(),
            note: None,
            set_by: None,
            set_at: None,
            open_tickets,
        },
    })
}

/// Refuses a policy that makes no sense, with every field that is wrong.
pub fn check(rules: &ServicePolicy) -> Result<(), Problem> {
    let faults = rules.faults().into_iter().map(|(at, told)| FieldError {
        pointer: format!("/rules{at}").into(),
        detail: told.into(),
    });
    let faults: Vec<_> = faults.collect();
    if faults.is_empty() { Ok(()) } else { Err(Problem::fields(faults)) }
}

/// Sets the next version. It counts from now on; what was reported before keeps its clocks.
pub async fn set(app: &App, caller: &Caller, body: SetPolicy) -> Result<(), Problem> {
    check(&body.rules)?;
    let note = validate::optional(body.note.as_deref().unwrap_or_default(), 500)
        .map_err(|told| Problem::invalid("/note", told))?;
    let now = app.clock.now();
    let new = serde_json::to_value(&body.rules)?;
    app.db
        .in_org(caller.org(), async |tx| -> Result<(), Problem> {
            let old = store::of(tx).await?;
            if old.version != body.version {
                return Err(Problem::stale());
            }
            if old.policy == body.rules {
                return Err(Problem::conflict("Nothing differs from the policy in force."));
            }
            let id = PolicyId::fresh();
            let version = NewVersion {
                id,
                version: old.version + 1,
                rules: &new,
                note: note.as_deref(),
                by: caller.user(),
                now,
            };
            if !store::insert(tx, &version).await? {
                return Err(Problem::stale());
            }
            let entry = Audit::by(caller, "policy.set", "ServicePolicy", id.as_uuid());
            let entry = entry.changed(&old.policy, &body.rules)?;
            audit(tx, now, entry.because(note.clone()));
            Ok(())
        })
        .await
}
