//! Running the rules that something set off.

use super::act::{By, act, announce};
use super::author;
use super::mail;
use super::model::{AutomationRule, AutomationStep};
use super::orders::Ahead;
use super::runs::{self, Begun};
use super::store;
use crate::app::App;
use crate::auth::Caller;
use crate::db::{DbError, Query};
use crate::http::Problem;
use crate::outbox::{Job, JobContext, JobError};
use crate::tickets::{self, Sight};
use maintainuk_domain::automation::{RuleAction, RunOutcome, StepOutcome, may_follow};
use maintainuk_domain::ids::{EventId, OrgId, RuleId, RunId, TicketId};
use maintainuk_domain::time::Instant;
use serde::{Deserialize, Serialize};

/// Runs the rules that a line of a timeline sets off. [`crate::record`] promises it.
#[derive(Debug, Serialize, Deserialize)]
pub struct RunRules {
    /// The line.
    event: EventId,
    /// Of which ticket.
    ticket: TicketId,
    /// What it is about.
    kind: String,
    /// The rules that led to it, with commas between.
    chain: String,
}

impl Job for RunRules {
    const KIND: &'static str = "run-rules";

    async fn run(self, app: App, ctx: JobContext) -> Result<(), JobError> {
        let chain: Vec<RuleId> = self.chain.split(',').filter_map(|id| id.parse().ok()).collect();
        let cause = self.event.to_string();
        for rule in store::set_off_by(&app.db, ctx.org, &self.kind).await? {
            run(&app, ctx.org, &rule, self.ticket, &cause, &chain)
                .await
                .map_err(|problem| JobError::Retry(anyhow::anyhow!("{problem:?}")))?;
        }
        Ok(())
    }
}

/// Runs the rules that time sets off, in every organisation.
///
/// # Errors
/// The database's refusal.
pub async fn sweep(app: &App) -> Result<(), DbError> {
    let now = app.clock.now();
    let rows = app.db.door(Query("SELECT org_id FROM auth.organisations()", &[])).await?;
    for row in rows {
        let org: OrgId = row.try_get(0)?;
        for rule in store::set_off_by_time(&app.db, org).await? {
            for (ticket, since) in waiting(app, org, &rule, now).await? {
                let cause = format!("waiting since {since}");
                if let Err(problem) = run(app, org, &rule, ticket, &cause, &[]).await {
                    tracing::warn!(?problem, "A rule failed; it is tried again");
                }
            }
        }
    }
    Ok(())
}

/// Open tickets on which nobody acted for as long as the rule says, and which it has not seen so.
async fn waiting(
    app: &App,
    org: OrgId,
    rule: &AutomationRule,
    now: Instant,
) -> Result<Vec<(TicketId, Instant)>, DbError> {
    let before = now.plus_hours(-i64::from(rule.words.hours.unwrap_or(1)));
    let sql = r#"SELECT t."Id", COALESCE(t."TurnSince", t."CreatedAt") FROM "MaintenanceTickets" t
        WHERE t."OrgId" = $1 AND t."Status" IN ('New', 'Assigned', 'InProgress', 'Completed')
          AND COALESCE(t."TurnSince", t."CreatedAt") <= $2 AND t."HoldReason" IS NULL AND t."DeferredUntil" IS NULL
          AND t."DeletedAt" IS NULL AND NOT EXISTS (
              SELECT 1 FROM "AutomationRuns" x WHERE x."OrgId" = $1 AND x."TicketId" = t."Id"
                AND x."RuleId" = $3 AND x."Outcome" <> 'Running' AND x."CreatedAt" >= COALESCE(t."TurnSince", t."CreatedAt"))
        ORDER BY t."CreatedAt" LIMIT 200"#;
    let [rows] = app.db.read(org, [Query(sql, &[&org, &before, &rule.id])]).await?;
    rows.iter().map(|row| Ok((row.try_get(0)?, row.try_get(1)?))).collect()
}

/// Runs one rule on one ticket for one cause; what was done of it before is left alone.
async fn run(
    app: &App,
    org: OrgId,
    rule: &AutomationRule,
    ticket: TicketId,
    cause: &str,
    chain: &[RuleId],
) -> Result<(), Problem> {
    let now = app.clock.now();
    let author = author::of(&app.db, org, rule, now).await?;
    let begun = app
        .db
        .in_org(org, async |tx| -> Result<Option<(RunId, bool)>, DbError> {
            // What was put away is of no concern, and neither is what came before the rule.
            let Some(facts) = store::facts_of(tx, ticket).await? else { return Ok(None) };
            let reason = match (may_follow(rule.id, chain), &author, rule.words.filter.fits(&facts))
            {
                (Err(why), ..) => Some(why.to_owned()),
                (_, _, Err(why)) => Some(why),
                (_, None, _) => Some(format!(
                    "{}, who set it, may not change tickets any more.",
                    rule.author_name
                )),
                _ => None,
            };
            let outcome = if reason.is_some() { RunOutcome::Skipped } else { RunOutcome::Running };
            let new = Begun { rule, ticket, cause, outcome, reason };
            runs::begin(tx, &new, now).await.map(Some)
        })
        .await?;
    let (Some((id, true)), Some(caller)) = (begun, author) else { return Ok(()) };
    let chain: Vec<String> = chain.iter().chain([&rule.id]).map(ToString::to_string).collect();
    let doing =
        Doing { app, caller: &caller, rule: rule.id, ticket, run: id, chain: chain.join(",") };
    for (at, action) in rule.words.actions.iter().enumerate() {
        doing.step(at, action).await?;
    }
    app.db
        .in_org(org, async |tx| -> Result<(), DbError> {
            let steps: Vec<StepOutcome> =
                runs::steps(tx, id).await?.iter().map(|step| step.outcome).collect();
            runs::end(tx, id, RunOutcome::of(&steps));
            Ok(())
        })
        .await?;
    announce(app, org, ticket);
    Ok(())
}

/// A run that is going on.
struct Doing<'a> {
    app: &'a App,
    caller: &'a Caller,
    rule: RuleId,
    ticket: TicketId,
    run: RunId,
    chain: String,
}

impl Doing<'_> {
    /// One action, in a transaction of its own that says so in the run.
    async fn step(&self, at: usize, action: &RuleAction) -> Result<(), Problem> {
        let now = self.app.clock.now();
        if let Some(why) = mail::unwanted(self.app, self.caller.org(), self.ticket, action).await? {
            return self.refused(at, action, why).await;
        }
        let ahead = Ahead::of(self.app, self.caller, self.ticket, action).await;
        let ahead = match ahead {
            Err(problem) if !problem.is_ours() => {
                return self.refused(at, action, problem.told()).await;
            }
            other => other?,
        };
        let by = By { app: self.app, caller: self.caller, rule: self.rule, ahead };
        let done = self
            .app
            .db
            .in_org(self.caller.org(), async |tx| -> Result<(), Problem> {
                let mut steps = runs::steps(tx, self.run).await?;
                if steps.len() > at {
                    return Ok(());
                }
                runs::led_by(tx, &self.chain).await?;
                let ticket = tickets::lock(tx, Sight::All, self.ticket).await?;
                let acted = act(tx, &by, &ticket, action, now).await?;
                steps.push(AutomationStep {
                    why: acted.why,
                    priority_before: Some(ticket.priority),
                    coordinator_before: ticket.coordinator,
                    chosen: acted.chosen,
                    order: acted.order,
                    ..AutomationStep::of(action, acted.outcome)
                });
                runs::keep(tx, self.run, &steps);
                Ok(())
            })
            .await;
        match done {
            Err(problem) if problem.is_ours() => Err(problem),
            Err(problem) => self.refused(at, action, problem.told()).await,
            Ok(()) => Ok(()),
        }
    }

    async fn refused(&self, at: usize, action: &RuleAction, why: String) -> Result<(), Problem> {
        self.app
            .db
            .in_org(self.caller.org(), async |tx| -> Result<(), Problem> {
                let mut steps = runs::steps(tx, self.run).await?;
                if steps.len() == at {
                    let step = AutomationStep::of(action, StepOutcome::Refused);
                    steps.push(AutomationStep { why: Some(why), ..step });
                    runs::keep(tx, self.run, &steps);
                }
                Ok(())
            })
            .await
    }
}
