//! What changed from one version of a rule to the next.

use super::RuleWords;
use crate::text_enum;

text_enum! {
    /// A part of a rule.
    pub enum RulePart {
        /// What it is called.
        Name,
        /// Whether it acts.
        Enabled,
        /// Its place among the rules.
        Position,
        /// What sets it off.
        Trigger,
        /// Of which tickets it is.
        Filter,
        /// What it does.
        Actions,
    }
}

/// The parts in which two versions differ.
pub fn changed(before: &RuleWords, after: &RuleWords) -> Vec<RulePart> {
    let differs = |part: &RulePart| match part {
        RulePart::Name => before.name != after.name,
        RulePart::Enabled => before.enabled != after.enabled,
        RulePart::Position => before.position != after.position,
        RulePart::Trigger => (before.trigger, before.hours) != (after.trigger, after.hours),
        RulePart::Filter => before.filter != after.filter,
        RulePart::Actions => before.actions != after.actions,
    };
    RulePart::ALL.iter().copied().filter(differs).collect()
}

#[cfg(test)]
mod tests {
    use super::super::{RuleAction, RuleFilter, RuleTrigger};
    use super::*;
    use crate::tickets::Category;

    #[test]
    fn each_part_that_differs_is_named_and_no_other() {
        let rule = RuleWords {
            name: "Leaks".into(),
            enabled: true,
            position: 1,
            trigger: RuleTrigger::Reported,
            hours: None,
            filter: RuleFilter::default(),
            actions: vec![RuleAction::AddTag { tag: "leak".into() }],
        };
        let of = |change: fn(&mut RuleWords)| {
            let mut other = rule.clone();
            change(&mut other);
            changed(&rule, &other)
        };
        assert_eq!(of(|_| ()), []);
        assert_eq!(of(|r| r.name = "Drips".into()), [RulePart::Name]);
        assert_eq!(of(|r| r.enabled = false), [RulePart::Enabled]);
        assert_eq!(of(|r| r.position = 2), [RulePart::Position]);
        assert_eq!(of(|r| r.hours = Some(3)), [RulePart::Trigger]);
        assert_eq!(of(|r| r.filter.categories.push(Category::Heating)), [RulePart::Filter]);
        let both = of(|r| {
            r.name = "Drips".into();
            r.actions.clear();
        });
        assert_eq!(both, [RulePart::Name, RulePart::Actions]);
    }
}
