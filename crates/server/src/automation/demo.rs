//! Rules of the demo, and what one of them did.

use super::store;
use crate::db::OrgTx;
use crate::params;
use maintainuk_domain::automation::{
    ChooseBy, RuleAction, RuleAudience, RuleFilter, RuleMailTo, RuleTrigger, RuleWords, RunOutcome,
};
use maintainuk_domain::ids::{RuleId, RunId, TicketId, UserId};
use maintainuk_domain::tickets::{Category, Priority};
use maintainuk_domain::time::Instant;
use serde_json::json;
use uuid::Uuid;

fn rule(position: i32, name: &str, trigger: RuleTrigger, action: RuleAction) -> RuleWords {
    RuleWords {
        name: name.to_owned(),
        enabled: true,
        position,
        trigger,
        hours: None,
        filter: RuleFilter::default(),
        actions: vec![action],
    }
}

fn words(colleagues: &[UserId]) -> [RuleWords; 5] {
    let alert = |to, text: &str| RuleAction::Alert { to, text: text.to_owned() };
    let tag = RuleAction::AddTag { tag: "winter".into() };
    let mut heating = rule(1, "No heating is a winter repair", RuleTrigger::Reported, tag);
    heating.filter.categories = vec![Category::Heating];
    let told = alert(RuleAudience::Managers, "An emergency is late");
    let mut late = rule(2, "Late emergencies go to the managers", RuleTrigger::ClockMissed, told);
    late.filter.priorities = vec![Priority::Emergency];
    let asked = alert(RuleAudience::Coordinator, "Nobody has moved this for two days");
    let mut quiet = rule(3, "Nudge what lies still", RuleTrigger::Waiting, asked);
    quiet.hours = Some(48);
    // Whoever looks at the demo tries it before it acts.
    quiet.enabled = false;
    let mail = RuleAction::Email {
        to: RuleMailTo::Resident,
        subject: "We missed you: {title}".into(),
        text: "We came to {home} and nobody was in.\nTell us when you can be there.".into(),
    };
    let mut missed = rule(4, "Write to whoever was not in", RuleTrigger::VisitMissed, mail);
    missed.enabled = false;
    let user_ids = colleagues.to_vec();
    let share = RuleAction::AssignAmong { by: ChooseBy::LeastOpen, user_ids, most: Some(30) };
    let mut shared = rule(5, "Share new repairs out", RuleTrigger::Reported, share);
    shared.enabled = false;
    [heating, late, quiet, missed, shared]
}

/// What the first rule said before somebody changed it.
fn before(heating: &RuleWords) -> RuleWords {
    RuleWords {
        name: "No heating is cold".into(),
        actions: vec![RuleAction::AddTag { tag: "cold".into() }],
        ..heating.clone()
    }
}

/// Leaves the rules to the transaction. Their ids are made from their author's, so that they are
/// the same each time; the first of them ran on `ticket`.
pub fn seed(
    tx: OrgTx<'_>,
    (author, colleagues): (UserId, &[UserId]),
    ticket: Option<(TicketId, Instant)>,
    now: Instant,
) {
    let id = |at: u128| Uuid::from_u128(author.as_uuid().as_u128() ^ (at + 1));
    for (at, words) in words(colleagues).into_iter().enumerate() {
        let rule = RuleId::from_uuid(id(at as u128));
        if at == 0 {
            store::save(tx, rule, &before(&words), author, 1, now.plus_days(-30));
        }
        store::save(tx, rule, &words, author, if at == 0 { 2 } else { 1 }, now);
        let Some((ticket, reported)) = ticket.filter(|_| at == 0) else { continue };
        let steps = json!([{ "action": words.actions[0], "outcome": "Unchanged", "why": null,
            "priorityBefore": null, "coordinatorBefore": null, "chosen": null, "order": null, "undone": null,
            "whyNotUndone": null }]);
        tx.later(
            r#"INSERT INTO "AutomationRuns" ("Id", "OrgId", "RuleId", "RuleVersion", "TicketId",
                   "Cause", "Trigger", "Outcome", "Steps", "CreatedAt")
               VALUES ($1, $2, $3, 2, $4, 'demo', $5, $6, $7, $8)"#,
            params![
                RunId::from_uuid(id(99)),
                tx.org,
                RuleId::from_uuid(id(0)),
                ticket,
                words.trigger,
                RunOutcome::Done,
                steps,
                reported
            ],
        );
    }
}
