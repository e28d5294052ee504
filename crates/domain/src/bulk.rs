//! Doing one thing to many tickets.

use crate::text_enum::text_enum;

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

#[cfg(test)]
mod tests {
    use super::*;

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
