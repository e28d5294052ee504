//! Who may let what, and what a letting makes of its unit (domain rules 9.11).

use crate::estate::{UnitPurpose, UnitStatus};
use crate::time::Instant;

/// Why a tenancy cannot start.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoRoom {
    /// Nobody lives in the hall.
    #[error("The common parts of a block cannot be let.")]
    Communal,
    /// The unit, or its property, was put away.
    #[error("This unit is archived. Restore it first.")]
    Archived,
    /// Somebody has it whole.
    #[error("This unit has a tenancy already. End that one first.")]
    Taken,
    /// Somebody has the room.
    #[error("This room has a tenancy already. End that one first.")]
    RoomTaken,
    /// A unit that is let by the room is let a room at a time.
    #[error("This unit is let by the room: say which room.")]
    WhichRoom,
    /// A unit that is let whole has no rooms to let.
    #[error("This unit is let as a whole. Say on the unit that it is let by the room first.")]
    NoRooms,
}

impl NoRoom {
    /// Whether what was asked for is wrong, rather than what there is.
    pub const fn is_about_the_room(self) -> bool {
        matches!(self, Self::WhichRoom | Self::NoRooms)
    }
}

/// The unit that is to be let.
#[derive(Debug, Clone, Copy)]
pub struct ToLet<'a> {
    /// What it is for.
    pub purpose: UnitPurpose,
    /// Whether it, or its property, was put away.
    pub is_archived: bool,
    /// Whether each room has a tenancy of its own.
    pub by_room: bool,
    /// The rooms of its current tenancies; `None` for one of the whole.
    pub taken: &'a [Option<String>],
}

/// Whether a tenancy of `room` (of the whole unit without one) may start.
///
/// # Errors
/// Why it may not.
pub fn may_start(unit: &ToLet<'_>, room: Option<&str>) -> Result<(), NoRoom> {
    if unit.purpose == UnitPurpose::Communal {
        return Err(NoRoom::Communal);
    }
    if unit.is_archived {
        return Err(NoRoom::Archived);
    }
    if unit.by_room != room.is_some() {
        return Err(if unit.by_room { NoRoom::WhichRoom } else { NoRoom::NoRooms });
    }
    match unit.taken.iter().any(|taken| share_rooms(taken.as_deref(), room)) {
        true if room.is_some() => Err(NoRoom::RoomTaken),
        true => Err(NoRoom::Taken),
        false => Ok(()),
    }
}

/// Whether lettings of two rooms (of the whole unit without one) have a room in common.
pub fn share_rooms(one: Option<&str>, other: Option<&str>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => room_key(one) == room_key(other),
        // A letting of the whole leaves no room, and rooms leave no whole.
        _ => true,
    }
}

/// By what rooms are told apart: the name without its case, its spacing and the word for a room.
fn room_key(room: &str) -> String {
    let lower = room.to_lowercase();
    let words: Vec<&str> = lower.split_whitespace().collect();
    match words.as_slice() {
        ["room" | "rm" | "rm.", name @ ..] if !name.is_empty() => name.join(" "),
        all => all.join(" "),
    }
}

/// What a unit is once a tenancy in it has ended and `left` others go on. One that is out of use
/// stays so.
pub const fn after_end(status: UnitStatus, left: usize) -> UnitStatus {
    match status {
        UnitStatus::Occupied if left == 0 => UnitStatus::Available,
        other => other,
    }
}

/// Why nobody should move in yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Hazards {
    /// Emergencies that are still open in the unit.
    pub emergencies: i64,
    /// Gas and electrical certificates of the property that are overdue.
    pub overdue: i64,
}

/// Whether somebody may move into a unit in this status. One that is out of use waits for its open
/// emergencies and overdue certificates; `overrides` is the word of who runs the organisation.
pub const fn may_move_in(status: UnitStatus, hazards: Hazards, overrides: bool) -> bool {
    !matches!(status, UnitStatus::Maintenance)
        || overrides
        || hazards.emergencies == 0 && hazards.overdue == 0
}

/// The part that somebody has in a repair that they reported: whole while they live there, and for
/// who never did (a relative, a warden). The end of a tenancy ends it: they read on what there was
/// until then, and nothing else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Part {
    left: Option<Instant>,
}

/// What somebody is told who moved out and wants to take part.
pub const MOVED_OUT: &str = "Your tenancy of this home has ended: you can read what you reported \
    until then, and no more can be done here. Ring the office if you still need something.";

impl Part {
    /// Of somebody who left the home at this moment, if they did.
    pub const fn until(left: Option<Instant>) -> Self {
        Self { left }
    }

    /// Whether they may write, move, answer and add.
    ///
    /// # Errors
    /// Why they may not.
    pub const fn may_act(self) -> Result<(), &'static str> {
        if self.left.is_some() { Err(MOVED_OUT) } else { Ok(()) }
    }

    /// Whether they see what came, or comes, at a moment.
    pub fn sees(self, at: Instant) -> bool {
        self.left.is_none_or(|left| at < left)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_end_of_a_tenancy_ends_the_part_in_its_repairs() {
        let start = Instant::new(jiff::Timestamp::UNIX_EPOCH);
        let left = start.plus_days(10);
        let (whole, past) = (Part::until(None), Part::until(Some(left)));
        assert_eq!((whole.may_act(), past.may_act()), (Ok(()), Err(MOVED_OUT)));
        for (days, seen) in [(9, true), (10, false), (11, false)] {
            let at = start.plus_days(days);
            assert_eq!((whole.sees(at), past.sees(at)), (true, seen), "{days}");
        }
    }

    fn unit(by_room: bool, taken: &[Option<String>]) -> ToLet<'_> {
        ToLet { purpose: UnitPurpose::Home, is_archived: false, by_room, taken }
    }

    #[test]
    fn a_unit_is_let_once_and_a_room_once() {
        let whole = [None];
        let rooms = [Some("Room 1".to_owned()), Some("Room 2".to_owned())];
        for (by_room, taken, room, told) in [
            (false, &[][..], None, Ok(())),
            (false, &whole[..], None, Err(NoRoom::Taken)),
            (false, &[][..], Some("Room 1"), Err(NoRoom::NoRooms)),
            (true, &[][..], None, Err(NoRoom::WhichRoom)),
            (true, &[][..], Some("Room 1"), Ok(())),
            (true, &rooms[..], Some("Room 3"), Ok(())),
            (true, &rooms[..], Some("ROOM 1"), Err(NoRoom::RoomTaken)),
            (true, &rooms[..], Some("Room   1"), Err(NoRoom::RoomTaken)),
            (true, &rooms[..], Some("1"), Err(NoRoom::RoomTaken)),
            (true, &rooms[..], Some("Room"), Ok(())),
            // What was let before the unit changed its manner still counts.
            (true, &whole[..], Some("Room 3"), Err(NoRoom::RoomTaken)),
            (false, &rooms[..], None, Err(NoRoom::Taken)),
        ] {
            assert_eq!(
                may_start(&unit(by_room, taken), room),
                told,
                "{by_room} {taken:?} {room:?}"
            );
        }
    }

    #[test]
    fn the_common_parts_and_what_is_archived_are_let_to_nobody() {
        let hall = ToLet { purpose: UnitPurpose::Communal, ..unit(false, &[]) };
        assert_eq!(may_start(&hall, None), Err(NoRoom::Communal));
        let old = ToLet { is_archived: true, ..unit(false, &[]) };
        assert_eq!(may_start(&old, None), Err(NoRoom::Archived));
    }

    #[test]
    fn the_last_tenancy_that_ends_frees_its_unit() {
        use UnitStatus::{Available, Maintenance, Occupied};
        for (status, left, after) in [
            (Occupied, 0, Available),
            (Occupied, 1, Occupied),
            (Maintenance, 0, Maintenance),
            (Available, 0, Available),
        ] {
            assert_eq!(after_end(status, left), after);
        }
    }

    #[test]
    fn a_unit_out_of_use_waits_for_what_is_dangerous() {
        let gas = Hazards { emergencies: 0, overdue: 1 };
        let leak = Hazards { emergencies: 1, overdue: 0 };
        for (status, hazards, overrides, told) in [
            (UnitStatus::Available, gas, false, true),
            (UnitStatus::Maintenance, Hazards::default(), false, true),
            (UnitStatus::Maintenance, gas, false, false),
            (UnitStatus::Maintenance, leak, false, false),
            (UnitStatus::Maintenance, leak, true, true),
        ] {
            assert_eq!(may_move_in(status, hazards, overrides), told, "{status} {hazards:?}");
        }
    }

    proptest! {
        #[test]
        fn after_a_start_the_same_cannot_start_again(rooms in proptest::collection::vec("[A-C][1-3]", 0..6)) {
            let mut taken: Vec<Option<String>> = Vec::new();
            for room in rooms {
                if may_start(&unit(true, &taken), Some(&room)).is_ok() {
                    taken.push(Some(room.clone()));
                }
                prop_assert_eq!(may_start(&unit(true, &taken), Some(&room)), Err(NoRoom::RoomTaken));
            }
            let distinct: std::collections::BTreeSet<_> = taken.iter().collect();
            prop_assert_eq!(distinct.len(), taken.len());
        }
    }
}
