//! What a rule does, on a locked ticket.

use super::store;
use crate::auth::Caller;
use crate::bell::{self, Alert};
use crate::db::{DbError, OrgTx};
use crate::holds::{self, PutOnHold};
use crate::http::Problem;
use crate::tags;
use crate::tickets::{self, Locked};
use crate::watching;
use maintainuk_domain::automation::{RuleAction, RuleAudience, StepOutcome, may_set_priority};
use maintainuk_domain::ids::{TicketId, UserId};
use maintainuk_domain::time::{Instant, london_date};

/// Leaves an action to the transaction, or finds that it is so already.
///
/// # Errors
/// Why it cannot be done.
pub async fn act(
    tx: OrgTx<'_>,
    caller: &Caller,
    ticket: &Locked,
    action: &RuleAction,
    now: Instant,
) -> Result<StepOutcome, Problem> {
    let changed = match action {
        RuleAction::AddTag { tag } => {
            let mut named = ticket.tags.clone();
            let is_there = named.iter().any(|own| own.to_lowercase() == tag.to_lowercase());
            named.extend((!is_there).then(|| tag.clone()));
            tags::set(tx, caller, ticket, &named, now)?;
            !is_there
        }
        RuleAction::SetPriority { priority } => {
            may_set_priority(ticket.priority, *priority).map_err(Problem::conflict)?;
            tickets::reprioritise_locked(tx, caller, ticket, *priority, now)?
        }
        RuleAction::Assign { user_id } => {
            let name = store::colleague(tx, *user_id).await?.ok_or_else(no_colleague)?;
            tickets::assign_locked(tx, caller, ticket, (*user_id, &name), now)?
        }
        RuleAction::Watch { user_id } => {
            store::colleague(tx, *user_id).await?.ok_or_else(no_colleague)?;
            let follows = watching::follows(tx, ticket.id, *user_id).await?;
            if !follows {
                watching::follow(tx, ticket.id, *user_id, false, now);
            }
            !follows
        }
        RuleAction::Note { text } => {
            tickets::note(tx, caller, ticket, text, now);
            watching::noted(tx, caller, ticket, text, now).await?;
            true
        }
        RuleAction::Alert { to, text } => {
            alert(tx, ticket, *to, text, now).await?;
            true
        }
        RuleAction::Hold { reason, days, text } => {
            if ticket.hold.is_none() {
                let until_on = Some(london_date(now.plus_days(i64::from(*days))));
                let (reason, note) = (*reason, Some(text.clone()));
                let hold = PutOnHold { reason, note, until_on, version: None };
                holds::put_on_hold(tx, caller, ticket, &hold, now).await?;
            }
            ticket.hold.is_none()
        }
    };
    Ok(if changed { StepOutcome::Done } else { StepOutcome::Unchanged })
}

fn no_colleague() -> Problem {
    Problem::conflict("The colleague is not there any more, or runs no repairs.")
}

async fn alert(
    tx: OrgTx<'_>,
    ticket: &Locked,
    to: RuleAudience,
    text: &str,
    now: Instant,
) -> Result<(), DbError> {
    let body = Some(format!("{}: {}", ticket.number, ticket.title));
    let alert = Alert { kind: "Rule", title: text.to_owned(), body };
    match to {
        RuleAudience::Coordinator => bell::coordinator(tx, ticket.id, &alert, now),
        RuleAudience::Followers => watching::tell(tx, ticket.id, Vec::new(), &alert, now),
        RuleAudience::Coordinators | RuleAudience::Managers => {
            let all = people(tx, to == RuleAudience::Managers).await?;
            bell::users(tx, ticket.id, all, &alert, now);
        }
    }
    Ok(())
}

async fn people(tx: OrgTx<'_>, managers: bool) -> Result<Vec<UserId>, DbError> {
    let sql = r#"SELECT "Id" FROM "Users" WHERE "OrgId" = $1 AND "IsActive"
        AND ("Role" = 'OrgAdmin' OR NOT $2 AND "Role" = 'Coordinator') ORDER BY "Id" LIMIT 500"#;
    let rows = tx.rows(sql, &[&tx.org, &managers]).await?;
    Ok(rows.iter().map(|row| row.try_get(0)).collect::<Result<_, _>>()?)
}

/// Takes an action back, on the ticket as it is by now.
///
/// # Errors
/// Why it cannot be taken back.
pub async fn take_back(
    tx: OrgTx<'_>,
    caller: &Caller,
    ticket: &Locked,
    step: &super::model::AutomationStep,
    now: Instant,
) -> Result<(), Problem> {
    let changed = || Problem::conflict("Somebody has changed it since.");
    match &step.action {
        RuleAction::AddTag { tag } => {
            let is_it = |own: &String| own.to_lowercase() == tag.to_lowercase();
            let rest: Vec<String> = ticket.tags.iter().filter(|own| !is_it(own)).cloned().collect();
            tags::set(tx, caller, ticket, &rest, now)
        }
        RuleAction::SetPriority { priority } => match step.priority_before {
            Some(before) if ticket.priority == *priority => {
                tickets::reprioritise_locked(tx, caller, ticket, before, now).map(drop)
            }
            _ => Err(changed()),
        },
        RuleAction::Assign { user_id } => match step.coordinator_before {
            _ if ticket.coordinator != Some(*user_id) => Err(changed()),
            None => Err(Problem::conflict("Nobody looked after it before; name somebody by hand.")),
            Some(before) => {
                let name = store::colleague(tx, before).await?.ok_or_else(no_colleague)?;
                tickets::assign_locked(tx, caller, ticket, (before, &name), now).map(drop)
            }
        },
        RuleAction::Watch { user_id } => {
            watching::unfollow(tx, ticket.id, *user_id, now);
            Ok(())
        }
        RuleAction::Hold { reason, .. } => match &ticket.hold {
            Some(hold) if hold.reason == *reason => {
                holds::resumed(tx, Some(caller), ticket, now).await.map_err(Problem::from)
            }
            _ => Err(changed()),
        },
        RuleAction::Note { .. } | RuleAction::Alert { .. } => {
            Err(Problem::conflict("What was said cannot be taken back."))
        }
    }
}

/// Which ticket, to whoever looks at it.
pub fn announce(app: &crate::app::App, org: maintainuk_domain::ids::OrgId, ticket: TicketId) {
    let change = crate::live::Change::of(org, "ticket", ticket.as_uuid(), "updated");
    app.live.announce(crate::live::Change { ticket_id: Some(ticket.as_uuid()), ..change });
}
