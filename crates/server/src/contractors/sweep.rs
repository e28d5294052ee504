//! What the calendar does to contractors: the sweep of each day, and what a change of the profile
//! brings about at once.

use super::model::Profile;
use super::store;
use crate::app::App;
use crate::db::{DbError, OrgTx};
use crate::live::Change;
use crate::outbox::{Daily, Job, JobContext, JobError};
use crate::record::{Audit, audit};
use jiff::civil::Date;
use maintainuk_domain::contractors::{Step, SuspendedBy, due};
use maintainuk_domain::estate::ContractorStatus;
use maintainuk_domain::ids::{ContractorId, UserId};
use maintainuk_domain::time::{Instant, london_date};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// Suspends the contractors of an organisation whose insurance or licence has run out, and brings
/// back those who renewed. Doing it twice changes nothing more.
#[derive(Debug, Serialize, Deserialize)]
pub struct ContractorSweep {}

impl Daily for ContractorSweep {
    fn of_today() -> Self {
        Self {}
    }
}

impl Job for ContractorSweep {
    const KIND: &'static str = "contractor-sweep";

    async fn run(self, app: App, ctx: JobContext) -> Result<(), JobError> {
        let now = app.clock.now();
        let changed = app.db.in_org(ctx.org, async |tx| sweep(tx, now).await).await;
        for id in changed? {
            app.live.announce(Change::of(ctx.org, "contractor", id.as_uuid(), "updated"));
        }
        Ok(())
    }
}

async fn sweep(tx: OrgTx<'_>, now: Instant) -> Result<Vec<ContractorId>, DbError> {
    let today = london_date(now);
    let admins = store::admins(tx).await?;
    let mut changed = Vec::new();
    for (before, version) in store::for_sweep(tx).await? {
        let Some(after) = settled(&before, today) else { continue };
        let status = (after.status, after.status_reason.clone(), after.suspended_by);
        store::set_status(tx, after.id, version, status, now);
        let entry = Audit::of(action(&before, &after), "Contractor", after.id.as_uuid());
        audit(tx, now, entry.values(Some(standing(&before)), Some(standing(&after))));
        tell(tx, &admins, &before, &after, now);
        changed.push(after.id);
    }
    Ok(changed)
}

/// The contractor as the calendar wants it; none when it is so already.
pub fn settled(before: &Profile, today: Date) -> Option<Profile> {
    let lapses = before.lapses(today);
    let reason = before.status_reason.as_deref();
    let step = due(before.status, before.suspended_by, reason, &lapses)?;
    let mut after = before.clone();
    (after.status, after.status_reason, after.suspended_by) = match step {
        Step::Suspend(reason) | Step::Explain(reason) => {
            (ContractorStatus::Suspended, Some(reason), Some(SuspendedBy::Lapse))
        }
        Step::Restore => (ContractorStatus::Active, None, None),
    };
    Some(after)
}

/// What the audit log shows of a contractor's standing.
pub fn standing(profile: &Profile) -> Value {
    json!({
        "status": profile.status, "statusReason": profile.status_reason,
        "suspendedBy": profile.suspended_by,
    })
}

/// What the audit log calls a step of the calendar.
pub fn action(before: &Profile, after: &Profile) -> &'static str {
    match (before.status, after.status) {
        (_, ContractorStatus::Active) => "contractor.restore",
        (ContractorStatus::Suspended, _) => "contractor.explain",
        _ => "contractor.suspend",
    }
}

/// Leaves alerts for those who run the organisation: when a contractor is suspended, and when
/// they are back.
pub fn tell(tx: OrgTx<'_>, admins: &[UserId], before: &Profile, after: &Profile, now: Instant) {
    let name: String = after.company_name.chars().take(150).collect();
    let news = match (before.status, after.status) {
        (ContractorStatus::Active, ContractorStatus::Suspended) => {
            let reason = after.status_reason.as_deref().unwrap_or_default();
            let body = format!("{reason}. They cannot be given new work until it is renewed.");
            ("ContractorSuspended", format!("{name} is suspended"), body)
        }
        (ContractorStatus::Suspended, ContractorStatus::Active) => {
            let body = "What had run out is renewed; they can be given work again.".to_owned();
            ("ContractorRestored", format!("{name} is back"), body)
        }
        _ => return,
    };
    for &admin in admins {
        store::alert(tx, admin, news.clone(), after.id, now);
    }
}
