//! What a policy would mean: for a report of this moment, and for those of the last weeks.

use super::commands::check;
use super::decisions;
use super::model::{DueExample, LateExample, PolicyPreview};
use super::store::{self, InForce};
use super::terms::{Terms, calendar};
use crate::app::App;
use crate::auth::Caller;
use crate::db::{DbError, OrgTx};
use crate::http::Problem;
use maintainuk_domain::policy::{Promised, ServicePolicy};
use maintainuk_domain::tickets::{Priority, TicketStatus};
use maintainuk_domain::time::Instant;
use maintainuk_domain::uk::Nation;
use serde_json::Value;
use std::collections::BTreeMap;

/// How far back is looked.
const DAYS: i64 = 90;

/// Tries a policy; nothing is written.
pub async fn preview(
    app: &App,
    caller: &Caller,
    rules: ServicePolicy,
) -> Result<PolicyPreview, Problem> {
    check(&rules)?;
    let now = app.clock.now();
    app.db
        .in_org(caller.org(), async |tx| -> Result<PolicyPreview, Problem> {
            let old = store::of(tx).await?;
            let new = InForce { version: old.version, policy: rules };
            let holidays = store::holidays(tx).await?;
            let by = By { policies: [old, new], holidays, now };
            let recent = recent(tx, &by).await?;
            let [old, new] = by.policies.each_ref().map(|of| &of.policy);
            let decisions = decisions::tried(tx, [old, new], now.plus_days(-DAYS), now).await?;
            Ok(PolicyPreview { reported_at: now, due: by.examples(), recent, decisions })
        })
        .await
}

/// The two policies that are compared.
struct By {
    policies: [InForce; 2],
    holidays: Option<Value>,
    now: Instant,
}

impl By {
    fn terms(&self, nation: Nation) -> [Terms; 2] {
        let calendar = calendar(nation, self.holidays.as_ref());
        self.policies.clone().map(|policy| Terms::new(policy, calendar.clone(), self.now))
    }

    fn examples(&self) -> Vec<DueExample> {
        let terms = self.terms(Nation::England);
        let mut examples = Vec::new();
        for &priority in Priority::ALL {
            let [before, after] = terms.each_ref().map(|of| of.count(priority, self.now, &[]));
            for &promised in Promised::ALL {
                let (before, after) = (before.due(promised), after.due(promised));
                if before.is_some() || after.is_some() {
                    examples.push(DueExample { priority, promised, before, after });
                }
            }
        }
        examples
    }
}

async fn recent(tx: OrgTx<'_>, by: &By) -> Result<Vec<LateExample>, DbError> {
    let mut terms: BTreeMap<Nation, [Terms; 2]> = BTreeMap::new();
    let mut counts: BTreeMap<Priority, LateExample> = BTreeMap::new();
    for row in store::recent(tx, by.now.plus_days(-DAYS)).await? {
        if row.try_get::<_, TicketStatus>("Status")? == TicketStatus::Cancelled {
            continue;
        }
        let (priority, nation): (Priority, Nation) =
            (row.try_get("Priority")?, row.try_get("Nation")?);
        let (start, completed): (Instant, Option<Instant>) =
            (row.try_get("CreatedAt")?, row.try_get("CompletedAt")?);
        let done = completed.unwrap_or(by.now);
        let terms = terms.entry(nation).or_insert_with(|| by.terms(nation));
        let late = terms.each_ref().map(|of| {
            let due = of.count(priority, start, &[]).due(Promised::Complete);
            i64::from(due.is_some_and(|due| done > due))
        });
        let count = counts.entry(priority).or_insert(LateExample {
            priority,
            tickets: 0,
            late_before: 0,
            late_after: 0,
        });
        count.tickets += 1;
        count.late_before += late[0];
        count.late_after += late[1];
    }
    Ok(counts.into_values().collect())
}
