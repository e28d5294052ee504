//! Doing one thing to many tickets.

use crate::text_enum::text_enum;
use crate::time::Instant;

text_enum! {
    /// What is done to each of the tickets.
    pub enum BulkAction {
        /// Say what kind of repair it is, and how urgent.
        Triage,
        /// Say who looks after it.
        Assign,
        /// Add tags.
        Tag,
        /// Take tags away.
        Untag,
        /// Put on hold.
        Hold,
        /// Go on.
        Resume,
        /// Close.
        Close,
        /// Cancel.
        Cancel,
    }
}

text_enum! {
    /// What became of one of them.
    pub enum BulkOutcome {
        /// It was done; in a preview, it would be.
        Done,
        /// It was so already.
        Unchanged,
        /// It could not be done.
        Refused,
    }
}

/// Tickets of one request at most.
pub const MOST_TICKETS: usize = 200;

/// What comes along with an action.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Given {
    /// What kind of repair.
    pub category: bool,
    /// How urgent.
    pub priority: bool,
    /// Who looks after it.
    pub coordinator: bool,
    /// Tags.
    pub tags: bool,
    /// What it waits for.
    pub hold_reason: bool,
    /// Why it ends.
    pub code: bool,
}

/// The field that an action lacks, as a JSON pointer, with what would be right; none when all is
/// there.
pub const fn missing(action: BulkAction, given: Given) -> Option<(&'static str, &'static str)> {
    match action {
        BulkAction::Triage if !given.category && !given.priority => {
            Some(("/priority", "Choose a priority or a category."))
        }
        BulkAction::Assign if !given.coordinator => {
            Some(("/coordinatorId", "Choose who looks after them."))
        }
        BulkAction::Tag | BulkAction::Untag if !given.tags => Some(("/tags", "Name a tag.")),
        BulkAction::Hold if !given.hold_reason => {
            Some(("/holdReason", "Choose what they wait for."))
        }
        BulkAction::Close | BulkAction::Cancel if !given.code => {
            Some(("/code", "Choose why they end."))
        }
        _ => None,
    }
}

/// For how many minutes what was done to many tickets can be undone.
pub const UNDO_MINUTES: i64 = 15;

/// Why an action can never be undone; none where it can.
pub const fn never_undone(action: BulkAction) -> Option<&'static str> {
    match action {
        BulkAction::Cancel => Some(
            "It cannot be undone together: each ticket can be taken up again for 30 days, but work and \
             visits that are cancelled with it stay so, and whoever had them is told by email.",
        ),
        _ => None,
    }
}

/// One thing that was done to many tickets, as far as undoing it asks.
#[derive(Debug, Clone, Copy)]
pub struct BulkDone {
    /// What was done.
    pub action: BulkAction,
    /// When.
    pub at: Instant,
    /// Whether it was undone already.
    pub undone: bool,
    /// Whether who asks did it.
    pub mine: bool,
    /// Whether who asks is an administrator.
    pub administrator: bool,
}

text_enum! {
    /// Why what was done to many tickets is not undone.
    pub enum NotUndone {
        /// Such a thing never is.
        Never = "never",
        /// It was undone already.
        Already = "already",
        /// Somebody else did it.
        NotYours = "notYours",
        /// The time for it is over.
        TooLate = "tooLate",
    }
}

impl NotUndone {
    /// As it is told.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Never => "It cannot be undone.",
            Self::Already => "It was undone already.",
            Self::NotYours => "Only whoever did it, or an administrator, can undo it.",
            Self::TooLate => "It can be undone for 15 minutes only.",
        }
    }
}

impl BulkDone {
    /// Until when it can be undone; none where it never can.
    pub fn until(&self) -> Option<Instant> {
        never_undone(self.action).is_none().then(|| self.at.plus_minutes(UNDO_MINUTES))
    }

    /// Why it is not undone by who asks now; none where it is.
    pub fn why_not_undo(&self, now: Instant) -> Option<NotUndone> {
        match self.until() {
            None => Some(NotUndone::Never),
            Some(_) if self.undone => Some(NotUndone::Already),
            Some(_) if !self.mine && !self.administrator => Some(NotUndone::NotYours),
            Some(until) if now > until => Some(NotUndone::TooLate),
            Some(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_did_it_or_an_administrator_undoes_it_for_a_quarter_of_an_hour() {
        let at: Instant = "2026-11-27T10:00:00Z".parse().unwrap();
        let last = at.plus_minutes(UNDO_MINUTES);
        let tag = BulkAction::Tag;
        for (action, undone, mine, administrator, now, why) in [
            (tag, false, true, false, at, None),
            (tag, false, true, false, last, None),
            (tag, false, false, true, last, None),
            (tag, false, true, true, last.plus_seconds(1), Some(NotUndone::TooLate)),
            (tag, false, false, false, at, Some(NotUndone::NotYours)),
            (tag, true, true, true, at, Some(NotUndone::Already)),
            (BulkAction::Close, false, true, false, at, None),
            (BulkAction::Cancel, false, true, true, at, Some(NotUndone::Never)),
        ] {
            let done = BulkDone { action, at, undone, mine, administrator };
            assert_eq!(done.why_not_undo(now), why, "{action} {mine} {administrator} {now}");
        }
        let told = NotUndone::TooLate.words();
        assert!(told.contains(&UNDO_MINUTES.to_string()), "{told}");
    }

    #[test]
    fn only_what_cannot_be_taken_up_again_is_never_undone() {
        let never = BulkAction::ALL.iter().filter(|action| never_undone(**action).is_some());
        assert_eq!(never.collect::<Vec<_>>(), [&BulkAction::Cancel]);
        let told = never_undone(BulkAction::Cancel).unwrap_or_default();
        let days = crate::tickets::REVIVE_DAYS;
        assert!(told.contains(&format!("for {days} days")), "{told}");
    }

    #[test]
    fn each_action_names_what_it_lacks() {
        let none = Given::default();
        for (action, given, pointer) in [
            (BulkAction::Triage, none, Some("/priority")),
            (BulkAction::Triage, Given { category: true, ..none }, None),
            (BulkAction::Triage, Given { priority: true, ..none }, None),
            (BulkAction::Assign, none, Some("/coordinatorId")),
            (BulkAction::Assign, Given { coordinator: true, ..none }, None),
            (BulkAction::Tag, none, Some("/tags")),
            (BulkAction::Untag, Given { tags: true, ..none }, None),
            (BulkAction::Hold, Given { code: true, ..none }, Some("/holdReason")),
            (BulkAction::Hold, Given { hold_reason: true, ..none }, None),
            (BulkAction::Resume, none, None),
            (BulkAction::Close, none, Some("/code")),
            (BulkAction::Cancel, Given { code: true, ..none }, None),
        ] {
            assert_eq!(missing(action, given).map(|(at, _)| at), pointer, "{action} {given:?}");
        }
    }
}
