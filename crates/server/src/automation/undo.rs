//! Taking back what a rule did.

use super::act::{announce, take_back};
use super::runs;
use crate::app::App;
use crate::auth::Caller;
use crate::http::Problem;
use crate::record::{Audit, audit};
use crate::tickets::{self, Sight};
use maintainuk_domain::automation::StepOutcome;
use maintainuk_domain::ids::RunId;
use serde_json::json;

/// Takes back what can be taken back of a run, the last first; the rest says why not.
///
/// # Errors
/// When it was undone already, or nothing of it can be.
pub async fn undo(app: &App, caller: &Caller, id: RunId) -> Result<(), Problem> {
    let (org, now) = (caller.org(), app.clock.now());
    let run = runs::find(&app.db, org, id).await?;
    if !run.can_undo {
        return Err(Problem::conflict("There is nothing to undo here, or it was undone already."));
    }
    for at in (0..run.steps.len()).rev() {
        let tried = app
            .db
            .in_org(org, async |tx| -> Result<(), Problem> {
                let ticket = tickets::lock(tx, Sight::All, run.ticket_id).await?;
                let mut steps = runs::steps(tx, id).await?;
                let Some(step) = steps.get_mut(at) else { return Ok(()) };
                if step.outcome != StepOutcome::Done || step.undone.is_some() {
                    return Ok(());
                }
                // What a person takes back sets no rule off.
                runs::set_off_none(tx).await?;
                take_back(tx, caller, &ticket, step, now).await?;
                step.undone = Some(true);
                runs::keep(tx, id, &steps);
                Ok(())
            })
            .await;
        let Err(problem) = tried else { continue };
        if problem.is_ours() {
            return Err(problem);
        }
        app.db
            .in_org(org, async |tx| -> Result<(), Problem> {
                let mut steps = runs::steps(tx, id).await?;
                if let Some(step) = steps.get_mut(at) {
                    (step.undone, step.why_not_undone) = (Some(false), Some(problem.told()));
                }
                runs::keep(tx, id, &steps);
                Ok(())
            })
            .await?;
    }
    app.db
        .in_org(org, async |tx| -> Result<(), Problem> {
            runs::undone(tx, id, caller.user(), now);
            let entry = Audit::by(caller, "rule.undo", "AutomationRun", id.as_uuid());
            let facts = json!({ "ruleId": run.rule_id, "ticketId": run.ticket_id });
            audit(tx, now, entry.values(None, Some(facts)));
            Ok(())
        })
        .await?;
    announce(app, org, run.ticket_id);
    Ok(())
}
