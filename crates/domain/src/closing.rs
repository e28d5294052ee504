//! Completed tickets that close by themselves unless somebody objects.

use crate::hazards::guard::OpenCases;
use crate::time::Instant;

/// Days after completion where an organisation has set none.
pub const DEFAULT_DAYS: i32 = 14;

/// Days before it closes at which a reminder stands on the timeline, the earlier first.
pub const REMINDERS: [i64; 2] = [3, 1];

/// Why a whole does not end before its parts, by hand or by itself.
pub const OPEN_PARTS: &str = "It has parts that are open: end them first, or take them out of it.";

/// What stands in the way of closing by itself.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct InTheWay {
    /// The resident, or a colleague for them, objected.
    pub objection: bool,
    /// Work that the contractor says is done and nobody has checked.
    pub unchecked: bool,
    /// Tickets that are a part of it and still open.
    pub parts: bool,
    /// Its hazards that are not decided or ended.
    pub hazards: OpenCases,
}

/// Why a completed ticket does not close by itself; none when it does.
pub const fn why_not(way: InTheWay) -> Option<&'static str> {
    if way.objection {
        Some("The resident objected.")
    } else if let Some(hazard) = way.hazards.why_not_end() {
        Some(hazard)
    } else if way.unchecked {
        Some("The completed work is not checked yet.")
    } else if way.parts {
        Some(OPEN_PARTS)
    } else {
        None
    }
}

/// The same for who lives there, who objected themselves or whose household did; of a hazard they hear
/// in its own letters.
pub const fn why_not_outside(way: InTheWay) -> Option<&'static str> {
    if way.objection {
        Some("You said that it is not right; we look at it.")
    } else if !way.hazards.is_empty() {
        Some("We look at something first.")
    } else if way.parts && !way.unchecked {
        Some("A part of the work is still to be done.")
    } else {
        why_not(way)
    }
}

/// From when the days are counted: the work was done, and so was the `last_part` of it that ended.
pub fn counts_from(completed: Instant, last_part: Option<Instant>) -> Instant {
    last_part.map_or(completed, |ended| ended.max(completed))
}

/// When a ticket closes by itself; none where the organisation has that switched off (0 days).
pub fn closes_at(completed: Instant, days: i32) -> Option<Instant> {
    (days > 0).then(|| completed.plus_days(i64::from(days)))
}

/// The reminder that is due: so many days before it closes. None when it was told already, or when
/// none is due yet. Of several that were missed only the latest is told.
pub fn reminder(closes: Instant, told: Option<Instant>, now: Instant) -> Option<i64> {
    if now >= closes {
        return None;
    }
    let due = |days: i64| closes.plus_days(-days);
    let latest = REMINDERS.into_iter().rev().find(|&days| now >= due(days))?;
    told.is_none_or(|told| told < due(latest)).then_some(latest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Instant {
        text.parse().unwrap()
    }

    #[test]
    fn it_closes_so_many_days_after_completion_unless_that_is_off() {
        let done = at("2026-11-01T10:00:00Z");
        assert_eq!(closes_at(done, 14), Some(at("2026-11-15T10:00:00Z")));
        assert_eq!(closes_at(done, 1), Some(at("2026-11-02T10:00:00Z")));
        assert_eq!(closes_at(done, 0), None);
    }

    #[test]
    fn what_stands_in_the_way_is_said_the_objection_first() {
        let none = InTheWay::default();
        let open = OpenCases { open: true, ..OpenCases::default() };
        let proposed = OpenCases { proposed: true, ..OpenCases::default() };
        for (way, first) in [
            (none, None),
            (
                InTheWay { objection: true, hazards: open, unchecked: true, parts: true },
                Some("The resident"),
            ),
            (InTheWay { parts: true, ..none }, Some("It has parts")),
            (InTheWay { unchecked: true, parts: true, ..none }, Some("The completed work")),
            (InTheWay { hazards: open, unchecked: true, ..none }, Some("It has a hazard")),
            (InTheWay { hazards: proposed, ..none }, Some("A hazard is proposed")),
            (InTheWay { unchecked: true, ..none }, Some("The completed work")),
        ] {
            let why = why_not(way);
            assert_eq!(why.is_some(), first.is_some());
            assert!(why.unwrap_or_default().starts_with(first.unwrap_or_default()), "{way:?}");
        }
    }

    #[test]
    fn who_lives_there_is_not_promised_a_day_that_a_hazard_puts_off_nor_told_of_it() {
        let none = InTheWay::default();
        let (open, proposed) = (OpenCases::from_bits(2), OpenCases::from_bits(1));
        for (way, says) in [
            (none, None),
            (
                InTheWay { hazards: open, unchecked: true, ..none },
                Some("We look at something first."),
            ),
            (InTheWay { hazards: proposed, ..none }, Some("We look at something first.")),
            (
                InTheWay { objection: true, hazards: open, ..none },
                Some("You said that it is not right; we look at it."),
            ),
            (InTheWay { unchecked: true, ..none }, Some("The completed work is not checked yet.")),
            (InTheWay { parts: true, ..none }, Some("A part of the work is still to be done.")),
        ] {
            assert_eq!(why_not_outside(way), says, "{way:?}");
        }
    }

    #[test]
    fn the_days_run_from_when_the_last_part_ended() {
        let done = at("2026-11-01T10:00:00Z");
        for (part, from) in [
            (None, done),
            (Some(at("2026-10-20T10:00:00Z")), done),
            (Some(at("2026-11-05T10:00:00Z")), at("2026-11-05T10:00:00Z")),
        ] {
            assert_eq!(counts_from(done, part), from, "{part:?}");
        }
    }

    #[test]
    fn each_reminder_is_told_once_and_a_missed_one_not_after_the_next() {
        let closes = at("2026-11-15T10:00:00Z");
        let (three, one) = (at("2026-11-12T10:00:00Z"), at("2026-11-14T10:00:00Z"));
        for (told, now, days) in [
            (None, at("2026-11-12T09:59:59Z"), None),
            (None, three, Some(3)),
            (Some(three), at("2026-11-13T00:00:00Z"), None),
            (Some(three), one, Some(1)),
            (None, one, Some(1)),
            (Some(one), at("2026-11-15T09:00:00Z"), None),
            (None, closes, None),
        ] {
            assert_eq!(reminder(closes, told, now), days, "{told:?} {now}");
        }
    }
}
