//! Whether what a rule says makes sense.

use super::{
    MOST_ACTIONS, MOST_COLLEAGUES, MOST_OPEN, RuleAction, RuleTrigger, RuleWords, check_words,
};
use crate::offers::MOST_HOURS;
use crate::validate;

/// What is wrong: the field, as a JSON pointer, and how to put it right.
pub type Wrong = (String, String);

impl RuleWords {
    /// The rule, tidied.
    ///
    /// # Errors
    /// All that is wrong with it.
    pub fn check(mut self) -> Result<Self, Vec<Wrong>> {
        let mut wrong: Vec<Wrong> = Vec::new();
        keep(&mut wrong, "/name", &mut self.name, 100);
        if !(0..=1000).contains(&self.position) {
            wrong.push(("/position".into(), "Give a place from 0 to 1000.".into()));
        }
        match (self.trigger, self.hours) {
            (RuleTrigger::Waiting, Some(1..=2160)) => {}
            (RuleTrigger::Waiting, _) => {
                wrong.push(("/hours".into(), "Say after how many hours: 1 to 2160.".into()));
            }
            (_, None) => {}
            (_, Some(_)) => {
                wrong.push(("/hours".into(), "Leave it out: no time sets this rule off.".into()));
            }
        }
        let filter = &mut self.filter;
        tidy(&mut wrong, "/filter/tags", &mut filter.tags);
        tidy(&mut wrong, "/filter/withoutTags", &mut filter.without_tags);
        if filter.property_ids.len() > 100 {
            wrong.push(("/filter/propertyIds".into(), "Name at most 100 properties.".into()));
        }
        if self.actions.is_empty() || self.actions.len() > MOST_ACTIONS {
            let told = format!("Say what it does: 1 to {MOST_ACTIONS} things.");
            wrong.push(("/actions".into(), told));
        }
        for (at, action) in self.actions.iter_mut().enumerate() {
            one(&mut wrong, at, action);
        }
        if wrong.is_empty() { Ok(self) } else { Err(wrong) }
    }
}

fn one(wrong: &mut Vec<Wrong>, at: usize, action: &mut RuleAction) {
    let field = |name: &str| format!("/actions/{at}/{name}");
    match action {
        RuleAction::AddTag { tag } => match crate::tags::tidy(std::slice::from_ref(tag)) {
            Ok(tidied) if tidied.len() == 1 => tag.clone_from(&tidied[0]),
            Ok(_) => wrong.push((field("tag"), "Name the tag.".into())),
            Err(told) => wrong.push((field("tag"), told.to_string())),
        },
        RuleAction::Note { text } => keep(wrong, &field("text"), text, 2_000),
        RuleAction::Alert { text, .. } => keep(wrong, &field("text"), text, 200),
        RuleAction::Hold { days, text, .. } => {
            keep(wrong, &field("text"), text, 2_000);
            if !(1..=90).contains(days) {
                wrong.push((field("days"), "Hold it for 1 to 90 days.".into()));
            }
        }
        RuleAction::Email { subject, text, .. } => {
            keep(wrong, &field("subject"), subject, 150);
            paragraphs(wrong, field("text"), text);
            for (name, words) in [("subject", &*subject), ("text", &*text)] {
                if let Err(told) = check_words(words) {
                    wrong.push((field(name), told));
                }
            }
        }
        RuleAction::RaiseOrder { text } => paragraphs(wrong, field("text"), text),
        RuleAction::OfferOrder { firms, hours, .. } => {
            if !(1..=10).contains(firms) {
                wrong.push((field("firms"), "Ask 1 to 10 firms.".into()));
            }
            if !(1..=MOST_HOURS).contains(hours) {
                wrong.push((field("hours"), format!("Give them 1 to {MOST_HOURS} hours.")));
            }
        }
        RuleAction::AssignAmong { user_ids, most, .. } => {
            let mut seen = std::collections::BTreeSet::new();
            user_ids.retain(|id| seen.insert(*id));
            if user_ids.is_empty() || user_ids.len() > MOST_COLLEAGUES {
                let told = format!("Name 1 to {MOST_COLLEAGUES} colleagues.");
                wrong.push((field("userIds"), told));
            }
            if most.is_some_and(|most| !(1..=MOST_OPEN).contains(&most)) {
                wrong.push((field("most"), format!("Give a number from 1 to {MOST_OPEN}.")));
            }
        }
        RuleAction::SetPriority { .. } | RuleAction::Assign { .. } | RuleAction::Watch { .. } => {}
    }
}

fn keep(wrong: &mut Vec<Wrong>, pointer: &str, text: &mut String, max: usize) {
    match validate::required(text, max) {
        Ok(kept) => *text = kept,
        Err(told) => wrong.push((pointer.to_owned(), told)),
    }
}

fn paragraphs(wrong: &mut Vec<Wrong>, pointer: String, text: &mut String) {
    match validate::paragraphs(text, 2_000) {
        Ok(Some(kept)) => *text = kept,
        Ok(None) => wrong.push((pointer, "This is needed.".into())),
        Err(told) => wrong.push((pointer, told)),
    }
}

fn tidy(wrong: &mut Vec<Wrong>, pointer: &str, tags: &mut Vec<String>) {
    match crate::tags::tidy(tags) {
        Ok(tidied) => *tags = tidied,
        Err(told) => wrong.push((pointer.to_owned(), told.to_string())),
    }
}
