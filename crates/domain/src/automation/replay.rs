//! A ticket as it was at a moment, by what its timeline says was changed since.

use super::{RuleAction, TicketFacts, may_set_priority, same};
use crate::tickets::{Category, Priority, TicketStatus};

/// What a line of the timeline that came after the moment says of what was before it.
#[derive(Debug, Clone, Default)]
pub struct Later {
    /// The category was another.
    pub category: Option<Category>,
    /// The priority was another.
    pub priority: Option<Priority>,
    /// The status was another.
    pub status: Option<TicketStatus>,
    /// These tags were put on.
    pub added: Vec<String>,
    /// These were taken off.
    pub removed: Vec<String>,
    /// It was at another home, and the timeline does not say which.
    pub moved: bool,
    /// It was taken out of another ticket, as what it had been before.
    pub unmerged: bool,
}

impl TicketFacts {
    /// The ticket as it was before `later` happened, which begins with the newest. Says as well what is
    /// judged by today all the same, because the timeline does not tell it.
    #[must_use]
    pub fn before(mut self, later: &[Later]) -> (Self, Option<&'static str>) {
        let mut today = None;
        for line in later {
            self.category = line.category.unwrap_or(self.category);
            self.priority = line.priority.unwrap_or(self.priority);
            self.status = line.status.unwrap_or(self.status);
            self.tags.retain(|tag| !line.added.iter().any(|added| same(added, tag)));
            self.tags.extend(line.removed.iter().cloned());
            if line.moved {
                today = Some("Its home is the one of today.");
            } else if line.unmerged && today.is_none() {
                today = Some("It was merged and taken out again since: its status may be another.");
            }
        }
        (self, today)
    }
}

/// The first thing that a rule would be refused on a ticket of that priority.
pub fn refused(actions: &[RuleAction], mut priority: Priority) -> Option<&'static str> {
    for action in actions {
        if let RuleAction::SetPriority { priority: to } = action {
            if let Err(why) = may_set_priority(priority, *to) {
                return Some(why);
            }
            priority = *to;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::PropertyId;
    use crate::tickets::ReportedVia;

    fn today() -> TicketFacts {
        TicketFacts {
            category: Category::Heating,
            priority: Priority::Emergency,
            status: TicketStatus::Closed,
            via: ReportedVia::Phone,
            tags: vec!["winter".into(), "Void".into()],
            property: PropertyId::fresh(),
            hazard: false,
        }
    }

    #[test]
    fn s6_a_ticket_is_judged_as_it_was() {
        let later = [
            Later { status: Some(TicketStatus::Completed), ..Later::default() },
            Later { added: vec!["void".into()], removed: vec!["leak".into()], ..Later::default() },
            Later {
                priority: Some(Priority::Urgent),
                category: Some(Category::Plumbing),
                ..Later::default()
            },
            Later { status: Some(TicketStatus::New), ..Later::default() },
            Later { priority: Some(Priority::Routine), ..Later::default() },
        ];
        let (was, by_today) = today().before(&later);
        assert_eq!((was.category, was.priority), (Category::Plumbing, Priority::Routine));
        assert_eq!((was.status, by_today), (TicketStatus::New, None));
        assert_eq!(was.tags, ["winter", "leak"]);
        // The nearer to the moment, the less is taken back.
        let (was, _) = today().before(&later[..1]);
        assert_eq!((was.status, was.priority), (TicketStatus::Completed, Priority::Emergency));
        assert_eq!(today().before(&[]).0.tags, today().tags);
    }

    #[test]
    fn what_the_timeline_does_not_tell_is_said() {
        let moved = Later { moved: true, ..Later::default() };
        let unmerged = Later { unmerged: true, ..Later::default() };
        for (later, told) in [
            (vec![moved.clone()], Some("home")),
            (vec![unmerged.clone()], Some("merged")),
            (vec![unmerged, moved], Some("home")),
        ] {
            let by_today = today().before(&later).1;
            assert_eq!(by_today.map(|text| text.contains(told.unwrap())), Some(true));
        }
    }

    #[test]
    fn b14_an_emergency_that_would_be_lowered_is_refused() {
        let set = |priority| RuleAction::SetPriority { priority };
        let tag = || RuleAction::AddTag { tag: "leak".into() };
        for (actions, priority, is_refused) in [
            (vec![tag(), set(Priority::Routine)], Priority::Emergency, true),
            (vec![tag(), set(Priority::Routine)], Priority::Urgent, false),
            (vec![set(Priority::Emergency)], Priority::Emergency, false),
            (vec![set(Priority::Emergency), set(Priority::Urgent)], Priority::Routine, true),
            (vec![tag()], Priority::Emergency, false),
        ] {
            assert_eq!(refused(&actions, priority).is_some(), is_refused, "{actions:?} {priority}");
        }
    }
}
