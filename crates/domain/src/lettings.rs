//! Who may let what, and what a letting makes of its unit (domain rules 9.11).

use crate::estate::{UnitPurpose, UnitStatus};
use crate::time::Instant;
use jiff::civil::Date;
use std::fmt;

/// The days of a letting, the first and the last included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Days {
    /// The first.
    pub first: Date,
    /// The last; open while none is agreed.
    pub last: Option<Date>,
}

impl Days {
    /// Whether both have a day in common.
    pub fn overlap(self, other: Self) -> bool {
        other.last.is_none_or(|last| self.first <= last)
            && self.last.is_none_or(|last| other.first <= last)
    }

    /// Whether a day is one of them.
    pub fn include(self, day: Date) -> bool {
        self.first <= day && self.last.is_none_or(|last| day <= last)
    }
}

impl fmt::Display for Days {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "from {}", self.first.strftime("%-d %B %Y"))?;
        match self.last {
            Some(last) => write!(f, " to {}", last.strftime("%-d %B %Y")),
            None => f.write_str(" without a last day"),
        }
    }
}

/// A letting that goes on or is agreed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letting {
    /// Which room; `None` for the whole unit.
    pub room: Option<String>,
    /// Who leads it.
    pub tenant: String,
    /// When.
    pub days: Days,
}

impl Letting {
    /// Whether it leaves no place for a letting of `room` (of the whole unit without one) on some of
    /// these days.
    pub fn is_in_the_way(&self, room: Option<&str>, days: Days) -> bool {
        share_rooms(self.room.as_deref(), room) && self.days.overlap(days)
    }
}

impl fmt::Display for Letting {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = if self.room.is_some() { "room" } else { "unit" };
        write!(f, "{} has this {what} {}", self.tenant, self.days)
    }
}

/// Why a tenancy cannot start.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoRoom {
    /// Nobody lives in the hall.
    #[error("The common parts of a block cannot be let.")]
    Communal,
    /// The unit, or its property, was put away.
    #[error("This unit is archived. Restore it first.")]
    Archived,
    /// The property is no longer managed.
    #[error("This property is inactive: it is no longer managed. Make it active first.")]
    Inactive,
    /// Somebody has it, or the room, on some of the days.
    #[error("{0}. Agree a last day there first, or choose days on which it is free.")]
    Taken(Letting),
    /// A unit that is let by the room is let a room at a time.
    #[error("This unit is let by the room: say which room.")]
    WhichRoom,
    /// A unit that is let whole has no rooms to let.
    #[error("This unit is let as a whole. Say on the unit that it is let by the room first.")]
    NoRooms,
}

impl NoRoom {
    /// Whether what was asked for is wrong, rather than what there is.
    pub const fn is_about_the_room(&self) -> bool {
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
    /// Whether its property is still managed.
    pub is_managed: bool,
    /// Whether each room has a tenancy of its own.
    pub by_room: bool,
    /// Its tenancies that go on or are agreed.
    pub taken: &'a [Letting],
}

/// Whether there may be a tenancy of `room` (of the whole unit without one) on these days.
///
/// # Errors
/// Why it may not.
pub fn may_start(unit: &ToLet<'_>, room: Option<&str>, days: Days) -> Result<(), NoRoom> {
    if unit.purpose == UnitPurpose::Communal {
        return Err(NoRoom::Communal);
    }
    if unit.is_archived {
        return Err(NoRoom::Archived);
    }
    if !unit.is_managed {
        return Err(NoRoom::Inactive);
    }
    if unit.by_room != room.is_some() {
        return Err(if unit.by_room { NoRoom::WhichRoom } else { NoRoom::NoRooms });
    }
    match unit.taken.iter().find(|taken| taken.is_in_the_way(room, days)) {
        Some(taken) => Err(NoRoom::Taken(taken.clone())),
        None => Ok(()),
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

/// What a unit is in which `living` tenancies go on today. One that is out of use stays so.
pub const fn lived_in(status: UnitStatus, living: usize) -> UnitStatus {
    match status {
        UnitStatus::Occupied if living == 0 => UnitStatus::Available,
        UnitStatus::Available if living > 0 => UnitStatus::Occupied,
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

    /// Whether they see a job that was raised at a moment, and its visit where one is agreed.
    pub fn sees_job(self, raised: Instant, visit: Option<Instant>) -> bool {
        self.sees(raised) && self.sees_end(visit)
    }

    /// Whether they see what has a time, where it has one yet.
    pub fn sees_end(self, at: Option<Instant>) -> bool {
        at.is_none_or(|at| self.sees(at))
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

    fn unit(by_room: bool, taken: &[Letting]) -> ToLet<'_> {
        ToLet { purpose: UnitPurpose::Home, is_archived: false, is_managed: true, by_room, taken }
    }

    fn days(first: &str, last: Option<&str>) -> Days {
        let day = |text: &str| text.parse().expect("a date");
        Days { first: day(first), last: last.map(day) }
    }

    fn open() -> Days {
        days("2025-03-01", None)
    }

    fn letting(room: Option<&str>, days: Days) -> Letting {
        Letting { room: room.map(str::to_owned), tenant: "Priya Shah".to_owned(), days }
    }

    #[test]
    fn a_unit_is_let_once_and_a_room_once() {
        let whole = [letting(None, open())];
        let rooms = [letting(Some("Room 1"), open()), letting(Some("Room 2"), open())];
        let taken_by = |one: &Letting| Err(NoRoom::Taken(one.clone()));
        for (by_room, taken, room, told) in [
            (false, &[][..], None, Ok(())),
            (false, &whole[..], None, taken_by(&whole[0])),
            (false, &[][..], Some("Room 1"), Err(NoRoom::NoRooms)),
            (true, &[][..], None, Err(NoRoom::WhichRoom)),
            (true, &[][..], Some("Room 1"), Ok(())),
            (true, &rooms[..], Some("Room 3"), Ok(())),
            (true, &rooms[..], Some("ROOM 1"), taken_by(&rooms[0])),
            (true, &rooms[..], Some("Room   2"), taken_by(&rooms[1])),
            (true, &rooms[..], Some("1"), taken_by(&rooms[0])),
            (true, &rooms[..], Some("Room"), Ok(())),
            // What was let before the unit changed its manner still counts.
            (true, &whole[..], Some("Room 3"), taken_by(&whole[0])),
            (false, &rooms[..], None, taken_by(&rooms[0])),
        ] {
            let answer = may_start(&unit(by_room, taken), room, open());
            assert_eq!(answer, told, "{by_room} {taken:?} {room:?}");
        }
    }

    #[test]
    fn what_is_let_twice_is_a_day() {
        let now = days("2025-03-01", Some("2027-01-02"));
        let next = days("2027-01-03", None);
        for (one, other, told) in [
            (now, next, false),
            (now, days("2027-01-02", None), true),
            (now, days("2024-01-01", Some("2025-02-28")), false),
            (now, days("2024-01-01", Some("2025-03-01")), true),
            (now, days("2026-01-01", Some("2026-01-01")), true),
            (next, open(), true),
            (open(), open(), true),
        ] {
            assert_eq!((one.overlap(other), other.overlap(one)), (told, told), "{one}, {other}");
        }
        let taken = [letting(None, now), letting(None, next)];
        let told = may_start(&unit(false, &taken), None, days("2027-01-01", Some("2027-01-31")));
        assert_eq!(
            told.expect_err("both are in the way").to_string(),
            "Priya Shah has this unit from 1 March 2025 to 2 January 2027. Agree a last day there \
             first, or choose days on which it is free."
        );
        assert_eq!(
            letting(Some("Room 1"), next).to_string(),
            "Priya Shah has this room from 3 January 2027 without a last day"
        );
    }

    #[test]
    fn a_letting_is_lived_in_from_its_first_day_to_its_last() {
        let letting = days("2027-01-03", Some("2027-03-05"));
        for (day, told) in [
            ("2027-01-02", false),
            ("2027-01-03", true),
            ("2027-03-05", true),
            ("2027-03-06", false),
        ] {
            assert_eq!(letting.include(day.parse().expect("a date")), told, "{day}");
        }
    }

    #[test]
    fn the_common_parts_and_what_is_archived_are_let_to_nobody() {
        let hall = ToLet { purpose: UnitPurpose::Communal, ..unit(false, &[]) };
        assert_eq!(may_start(&hall, None, open()), Err(NoRoom::Communal));
        let old = ToLet { is_archived: true, ..unit(false, &[]) };
        assert_eq!(may_start(&old, None, open()), Err(NoRoom::Archived));
        let given_up = ToLet { is_managed: false, ..unit(false, &[]) };
        assert_eq!(may_start(&given_up, None, open()), Err(NoRoom::Inactive));
    }

    #[test]
    fn a_unit_is_what_its_tenancies_of_today_make_of_it() {
        use UnitStatus::{Available, Maintenance, Occupied};
        for (status, living, after) in [
            (Occupied, 0, Available),
            (Occupied, 1, Occupied),
            (Available, 0, Available),
            (Available, 1, Occupied),
            (Maintenance, 0, Maintenance),
            (Maintenance, 1, Maintenance),
        ] {
            assert_eq!(lived_in(status, living), after, "{status} {living}");
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
        fn no_two_lettings_that_may_start_share_a_day(
            asked in proptest::collection::vec(("[A-C][1-3]", 0_i64..60, proptest::option::of(0_i64..20)), 0..12),
        ) {
            let from = |days: i64| open().first.saturating_add(jiff::Span::new().days(days));
            let mut taken: Vec<Letting> = Vec::new();
            for (room, first, length) in asked {
                let days = Days { first: from(first), last: length.map(|more| from(first + more)) };
                if may_start(&unit(true, &taken), Some(&room), days).is_ok() {
                    taken.push(letting(Some(&room), days));
                }
                let again = may_start(&unit(true, &taken), Some(&room), days);
                prop_assert!(matches!(again, Err(NoRoom::Taken(_))));
            }
            for (n, one) in taken.iter().enumerate() {
                let others = taken.iter().skip(n + 1).filter(|other| other.room == one.room);
                for other in others {
                    prop_assert!(!one.days.overlap(other.days), "{one} and {other}");
                }
            }
        }
    }
}
