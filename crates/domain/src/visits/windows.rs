//! When a visit is to be expected, in words and in hours; and when people are reminded of it.

use crate::text_enum::text_enum;
use crate::time::{Instant, at_london, london, london_zone};
use jiff::ToSpan;
use jiff::civil::{Date, DateTime, Time};

text_enum! {
    /// How closely the arrival is known.
    pub enum Arrival {
        /// From 8 am to noon.
        Morning = "morning",
        /// From noon to 5 pm.
        Afternoon = "afternoon",
        /// From 8 am to 5 pm.
        AllDay = "allDay",
        /// Within two hours.
        TwoHours = "twoHours",
        /// At this time.
        Exact = "exact",
        /// Between two times.
        Between = "between",
    }
}

/// From when to when somebody is to be expected on a day in London. `from` counts where the kind
/// has no hours of its own.
pub fn window_of(arrival: Arrival, day: Date, from: Time) -> (Instant, Instant) {
    let hour = |hour: i8| at_london(day, Time::constant(hour, 0, 0, 0));
    match arrival {
        Arrival::Morning => (hour(8), hour(12)),
        Arrival::Afternoon => (hour(12), hour(17)),
        Arrival::AllDay => (hour(8), hour(17)),
        Arrival::TwoHours => (at_london(day, from), at_london(day, from).plus_hours(2)),
        Arrival::Exact | Arrival::Between => {
            (at_london(day, from), at_london(day, from).plus_hours(1))
        }
    }
}

/// Whether what is said of the arrival fits the time, in London: nobody is told of a morning that
/// begins at 2 pm.
///
/// # Errors
/// A sentence that says what would.
pub fn check_arrival(arrival: Arrival, start: Instant, end: Instant) -> Result<(), &'static str> {
    let (from, to) = (london(start), london(end));
    let noon = Time::constant(12, 0, 0, 0);
    let one_day = from.date() == to.date();
    let (fits, told) = match arrival {
        Arrival::Morning => {
            let fits = from.time() < noon && to.time() <= Time::constant(13, 0, 0, 0);
            (one_day && fits, "A morning begins before noon and ends by 1 pm; choose another way.")
        }
        Arrival::Afternoon => {
            let fits = from.time() >= noon && to.time() <= Time::constant(18, 0, 0, 0);
            (one_day && fits, "An afternoon is between noon and 6 pm; choose another way.")
        }
        Arrival::AllDay => (one_day, "This goes on into another day; choose another way."),
        Arrival::TwoHours => {
            let fits = end.since(start) <= jiff::SignedDuration::from_hours(2);
            (fits, "These are more than two hours; choose another way.")
        }
        Arrival::Exact | Arrival::Between => (true, ""),
    };
    if fits { Ok(()) } else { Err(told) }
}

/// When somebody comes, as one says it: `on Tuesday 24 November, in the morning (8 am to noon)`.
pub fn arrival_words(arrival: Arrival, start: Instant, end: Instant) -> String {
    let (from, to) = (london(start), london(end));
    let day = from.strftime("%A %-d %B").to_string();
    let (first, last) = zoned(start, end, clock);
    let span = if from.date() == to.date() {
        format!("{first} to {last}")
    } else {
        format!("{first} to {last} on {}", to.strftime("%A %-d %B"))
    };
    match arrival {
        Arrival::Morning => format!("on {day}, in the morning ({span})"),
        Arrival::Afternoon => format!("on {day}, in the afternoon ({span})"),
        Arrival::AllDay => format!("on {day}, at any time of the day ({span})"),
        Arrival::Exact => format!("on {day} at {}", clock(from)),
        Arrival::TwoHours | Arrival::Between => {
            format!("on {day} between {}", span.replacen(" to ", " and ", 1))
        }
    }
}

/// Two times on the clock as `shown` says them; where the clocks change between them, with which time they
/// are in: half past one may come twice.
pub fn zoned(start: Instant, end: Instant, shown: impl Fn(DateTime) -> String) -> (String, String) {
    let (from, to) = (london_zone(start), london_zone(end));
    let said = |at: Instant, zone: &str| {
        let clock = shown(london(at));
        if from == to { clock } else { format!("{clock} {zone}") }
    };
    (said(start, from), said(end, to))
}

/// `9 am`, `2:30 pm`, `noon`.
fn clock(at: DateTime) -> String {
    let (hour, minute) = (at.hour(), at.minute());
    if (hour, minute) == (12, 0) {
        return "noon".to_owned();
    }
    let half = if hour < 12 { "am" } else { "pm" };
    let shown = if hour % 12 == 0 { 12 } else { hour % 12 };
    if minute == 0 { format!("{shown} {half}") } else { format!("{shown}:{minute:02} {half}") }
}

/// When people are reminded of a visit that is agreed now: at the same hour of the day before, as
/// clocks in London show it, and an hour before. What is past already is left out.
pub fn reminders(start: Instant, now: Instant) -> Vec<Instant> {
    let local = london(start);
    let day_before = local.checked_sub(1.day()).unwrap_or(local);
    let day_before = at_london(day_before.date(), day_before.time());
    [day_before, start.plus_hours(-1)].into_iter().filter(|at| *at > now).collect()
}

/// A moment in short: `Tue 1 Dec 17:00`.
pub fn moment(at: Instant) -> String {
    london(at).strftime("%a %-d %b %H:%M").to_string()
}

/// A day in short: `Tue 1 Dec`.
pub fn day(on: Date) -> String {
    on.strftime("%a %-d %b").to_string()
}
