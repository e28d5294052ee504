//! Moves between statuses: one table an entity, read by the server, the tests and the screen.

use crate::access::Permission;
use crate::text_enum::text_enum;
use crate::time::Instant;
use std::fmt::{Debug, Display};

text_enum! {
    /// What somebody has to say along with a move.
    pub enum Need {
        /// Why, in words.
        Reason = "reason",
        /// What was done.
        Notes = "notes",
        /// The start and end of a visit, start before end.
        Schedule = "schedule",
        /// Who is to do it.
        Contractor = "contractor",
        /// The colleague who is to do it.
        Assignee = "assignee",
    }
}

/// One permitted change of status.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Move<S: 'static> {
    /// The status afterwards.
    pub to: S,
    /// What the button says.
    pub label: &'static str,
    /// What the person must hold; `None` when only the system makes this move.
    pub permission: Option<Permission>,
    /// What must come along.
    pub needs: &'static [Need],
}

/// What came along with a request for a move.
#[derive(Debug, Clone, Copy, Default)]
pub struct Given<'a> {
    /// Why.
    pub reason: Option<&'a str>,
    /// What was done.
    pub notes: Option<&'a str>,
    /// The start and end of the visit.
    pub schedule: Option<(Instant, Instant)>,
    /// Whether a contractor is named, now or already.
    pub contractor: bool,
}

impl<S> Move<S> {
    /// Whether a reason must be given.
    pub fn needs_reason(&self) -> bool {
        self.needs.contains(&Need::Reason)
    }

    /// What is missing or wrong in what came along, each with a sentence for the person; empty
    /// when the move may be made.
    pub fn missing(&self, given: &Given<'_>) -> Vec<(Need, &'static str)> {
        self.needs.iter().filter_map(|&need| Some((need, need.lacking(given)?))).collect()
    }
}

impl Need {
    fn lacking(self, given: &Given<'_>) -> Option<&'static str> {
        let blank = |text: Option<&str>| text.is_none_or(|text| text.trim().is_empty());
        match self {
            Self::Reason if blank(given.reason) => Some("Say why."),
            Self::Notes if blank(given.notes) => Some("Say what was done."),
            Self::Contractor if !given.contractor => Some("Choose a contractor."),
            Self::Schedule => match given.schedule {
                None => Some("Say when the visit starts and ends."),
                Some((start, end)) if start >= end => Some("The visit has to end after it starts."),
                Some(_) => None,
            },
            _ => None,
        }
    }
}

/// A move that is not in the table. Answered as a conflict, with the moves that are open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused<S> {
    /// The status it is in.
    pub from: S,
    /// The status that was asked for.
    pub to: S,
    /// Where it may go instead, in the order of the table; empty when it is final.
    pub open: Vec<S>,
}

impl<S: Display> Display for Refused<S> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} cannot become {}", self.from, self.to)?;
        if self.open.is_empty() {
            return write!(f, ": {} is final", self.from);
        }
        let open: Vec<_> = self.open.iter().map(ToString::to_string).collect();
        write!(f, ": from {} it can become {}", self.from, open.join(" or "))
    }
}

impl<S: Debug + Display> std::error::Error for Refused<S> {}

/// The move to `to` among those that are open.
pub(crate) fn find<S: Copy + PartialEq>(
    open: impl Iterator<Item = &'static Move<S>> + Clone,
    from: S,
    to: S,
) -> Result<&'static Move<S>, Refused<S>> {
    let found = open.clone().find(|m| m.to == to);
    found.ok_or_else(|| Refused { from, to, open: open.map(|m| m.to).collect() })
}

/// Gives a status its table of moves.
///
/// Each line reads: status afterwards, label, who (a permission, or `system`), what it needs.
macro_rules! moves {
    (@who system) => { None };
    (@who $permission:ident) => { Some($crate::access::Permission::$permission) };
    ($name:ident { $($from:ident => [
        $($to:ident: $label:literal, $who:ident, [$($need:ident)*];)*
    ])+ }) => {
        impl $name {
            /// The moves that are open from here, in the order to offer them.
            pub const fn moves(self) -> &'static [$crate::moves::Move<Self>] {
                match self {
                    $(Self::$from => &[$($crate::moves::Move {
                        to: Self::$to,
                        label: $label,
                        permission: $crate::moves::moves!(@who $who),
                        needs: &[$($crate::moves::Need::$need),*],
                    }),*],)+
                }
            }

            /// Whether the table has a move from here to `to`.
            pub fn can_become(self, to: Self) -> bool {
                self.moves().iter().any(|m| m.to == to)
            }

            /// The move from here to `to`.
            ///
            /// # Errors
            /// When the table has none; the error lists the open moves.
            pub fn move_to(
                self,
                to: Self,
            ) -> Result<&'static $crate::moves::Move<Self>, $crate::moves::Refused<Self>> {
                $crate::moves::find(self.moves().iter(), self, to)
            }

            /// The move from here to `to`, for a person: one that the system makes is none.
            ///
            /// # Errors
            /// When the table has none for people; the error lists theirs.
            pub fn move_by_hand(
                self,
                to: Self,
            ) -> Result<&'static $crate::moves::Move<Self>, $crate::moves::Refused<Self>> {
                let theirs = self.moves().iter().filter(|m| m.permission.is_some());
                $crate::moves::find(theirs, self, to)
            }
        }
    };
}

pub(crate) use moves;

#[cfg(test)]
mod tests;
