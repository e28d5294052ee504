//! What a rule does, on a locked ticket.

use super::orders::{self, Ahead};
use super::{among, mail, store};
use crate::app::App;
use crate::auth::Caller;
use crate::bell::{self, Alert};
use crate::db::{DbError, OrgTx};
use crate::holds::{self, PutOnHold};
use crate::http::Problem;
use crate::notifications::MailWords;
use crate::tags;
use crate::tickets::{self, Locked};
use crate::watching;
use maintainuk_domain::automation::{RuleAction, RuleAudience, StepOutcome, may_set_priority};
use maintainuk_domain::ids::{RuleId, TicketId, UserId, WorkOrderId};
use maintainuk_domain::time::{Instant, london_date};

/// In whose name an action is done, by which rule, and with what.
pub struct By<'a> {
    pub app: &'a App,
    pub caller: &'a Caller,
    pub rule: RuleId,
    pub ahead: Ahead,
}

/// What became of an action.
pub struct Acted {
    pub outcome: StepOutcome,
    /// Who was chosen to look after it.
    pub chosen: Option<UserId>,
    /// The order that was raised or offered.
    pub order: Option<WorkOrderId>,
    /// Why these and no others.
    pub why: Option<String>,
}

/// Leaves an action of a rule to the transaction, or finds that it is so already.
///
/// # Errors
/// Why it cannot be done.
pub async fn act(
    tx: OrgTx<'_>,
    by: &By<'_>,
    ticket: &Locked,
    action: &RuleAction,
    now: Instant,
) -> Result<Acted, Problem> {
    let caller = by.caller;
    let (mut chosen, mut order, mut why) = (None, None, None);
    let changed = match action {
        RuleAction::AssignAmong { by: how, user_ids, most } => {
            let has = ticket.coordinator.is_some_and(|who| user_ids.contains(&who));
            if !has {
                let found = among::pick(tx, by.rule, ticket, (*how, user_ids, *most), now).await?;
                tickets::assign_locked(tx, caller, ticket, (found.user, &found.name), now)?;
                (chosen, why) = (Some(found.user), Some(found.why));
            }
            !has
        }
        RuleAction::RaiseOrder { text } => {
            order = orders::raise(tx, by, ticket, text).await?;
            order.is_some()
        }
        RuleAction::OfferOrder { in_turn, hours, .. } => {
            let offered = orders::offer(tx, by, ticket, *in_turn, *hours).await?;
            (order, why) = (Some(offered), Some(by.ahead.why()));
            true
        }
        RuleAction::Email { to, subject, text } => {
            let words = MailWords { subject: subject.clone(), text: text.clone() };
            mail::promise(tx, ticket, *to, words, now)?;
            true
        }
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
    let outcome = if changed { StepOutcome::Done } else { StepOutcome::Unchanged };
    Ok(Acted { outcome, chosen, order, why })
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
        RuleAction::Assign { user_id } if ticket.coordinator == Some(*user_id) => {
            give_back(tx, caller, ticket, step.coordinator_before, now).await
        }
        RuleAction::AssignAmong { .. } if ticket.coordinator == step.chosen => {
            give_back(tx, caller, ticket, step.coordinator_before, now).await
        }
        RuleAction::Assign { .. } | RuleAction::AssignAmong { .. } => Err(changed()),
        RuleAction::Watch { user_id } => {
            watching::unfollow(tx, ticket.id, *user_id, now);
            Ok(())
        }
        RuleAction::RaiseOrder { .. } => orders::cancel(tx, caller, ticket, step.order, now).await,
        RuleAction::OfferOrder { .. } => orders::unask(tx, caller, ticket, step.order, now).await,
        RuleAction::Hold { reason, .. } => match &ticket.hold {
            Some(hold) if hold.reason == *reason => {
                holds::resumed(tx, Some(caller), ticket, now).await.map_err(Problem::from)
            }
            _ => Err(changed()),
        },
        RuleAction::Note { .. } | RuleAction::Alert { .. } | RuleAction::Email { .. } => {
            Err(Problem::conflict("What was said cannot be taken back."))
        }
    }
}

/// Gives a ticket back to who looked after it before.
async fn give_back(
    tx: OrgTx<'_>,
    caller: &Caller,
    ticket: &Locked,
    before: Option<UserId>,
    now: Instant,
) -> Result<(), Problem> {
    let nobody = || Problem::conflict("Nobody looked after it before; name somebody by hand.");
    let before = before.ok_or_else(nobody)?;
    let name = store::colleague(tx, before).await?.ok_or_else(no_colleague)?;
    tickets::assign_locked(tx, caller, ticket, (before, &name), now).map(drop)
}

/// Which ticket, to whoever looks at it.
pub fn announce(app: &crate::app::App, org: maintainuk_domain::ids::OrgId, ticket: TicketId) {
    let change = crate::live::Change::of(org, "ticket", ticket.as_uuid(), "updated");
    app.live.announce(crate::live::Change { ticket_id: Some(ticket.as_uuid()), ..change });
}
