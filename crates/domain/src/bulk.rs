//! Doing one thing to many tickets.

use crate::text_enum::text_enum;
use crate::tickets::REVIVE_DAYS;
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
        /// Write the same message to who lives there.
        Message,
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
    /// What is written.
    pub message: bool,
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
        BulkAction::Message if !given.message => Some(("/message", "Write the message.")),
        _ => None,
    }
}

/// For how many minutes what was done to many tickets can be undone. What is cancelled can be taken up
/// again for [`REVIVE_DAYS`].
pub const UNDO_MINUTES: i64 = 15;

/// Why an action can never be undone; none where it can.
pub const fn never_undone(action: BulkAction) -> Option<&'static str> {
    match action {
        BulkAction::Message => Some("A message that is sent cannot be taken back."),
        _ => None,
    }
}

/// What undoing an action does not bring back, said before it is done; none where it brings back all.
pub const fn lost(action: BulkAction) -> Option<&'static str> {
    match action {
        BulkAction::Cancel => Some(
            "It can be undone for 30 days: each ticket is taken up again as it was, but work and visits \
             that are cancelled with it stay so, and whoever had them is told by email.",
        ),
        _ => None,
    }
}

/// Until when an action that is done now can be undone; none where it never can.
pub fn undo_until(action: BulkAction, at: Instant) -> Option<Instant> {
    match action {
        BulkAction::Message => None,
        BulkAction::Cancel => Some(at.plus_days(REVIVE_DAYS)),
        _ => Some(at.plus_minutes(UNDO_MINUTES)),
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
        /// The time in which a cancelled ticket is taken up again is over.
        TooLateToRevive = "tooLateToRevive",
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
            Self::TooLateToRevive => "What was cancelled can be taken up again for 30 days only.",
        }
    }
}

impl BulkDone {
    /// Until when it can be undone; none where it never can.
    pub fn until(&self) -> Option<Instant> {
        undo_until(self.action, self.at)
    }

    /// Why it is not undone by who asks now; none where it is.
    pub fn why_not_undo(&self, now: Instant) -> Option<NotUndone> {
        match self.until() {
            None => Some(NotUndone::Never),
            Some(_) if self.undone => Some(NotUndone::Already),
            Some(_) if !self.mine && !self.administrator => Some(NotUndone::NotYours),
            Some(until) if now > until => Some(match self.action {
                BulkAction::Cancel => NotUndone::TooLateToRevive,
                _ => NotUndone::TooLate,
            }),
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
            (BulkAction::Cancel, false, true, true, at.plus_days(REVIVE_DAYS), None),
            (
                BulkAction::Cancel,
                false,
                true,
                true,
                at.plus_days(REVIVE_DAYS).plus_seconds(1),
                Some(NotUndone::TooLateToRevive),
            ),
            (BulkAction::Message, false, true, true, at, Some(NotUndone::Never)),
        ] {
            let done = BulkDone { action, at, undone, mine, administrator };
            assert_eq!(done.why_not_undo(now), why, "{action} {mine} {administrator} {now}");
        }
        let told = NotUndone::TooLate.words();
        assert!(told.contains(&UNDO_MINUTES.to_string()), "{told}");
    }

    #[test]
    fn only_what_has_left_the_house_is_never_undone() {
        for &action in BulkAction::ALL {
            let never = never_undone(action).is_some();
            assert_eq!(never, action == BulkAction::Message, "{action}");
            let at: Instant = "2026-11-27T10:00:00Z".parse().unwrap();
            assert_eq!(undo_until(action, at).is_none(), never, "{action}");
        }
        let days = format!("for {REVIVE_DAYS} days");
        assert!(lost(BulkAction::Cancel).is_some_and(|told| told.contains(&days)));
        assert!(NotUndone::TooLateToRevive.words().contains(&days));
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
            (BulkAction::Message, none, Some("/message")),
            (BulkAction::Message, Given { message: true, ..none }, None),
        ] {
            assert_eq!(missing(action, given).map(|(at, _)| at), pointer, "{action} {given:?}");
        }
    }
}
