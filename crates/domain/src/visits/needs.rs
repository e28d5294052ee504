//! What a home needs of a visit, as far as a time can be held against it.
//!
//! Who recorded it had a reason, which is nobody's business here: these are only the facts that
//! somebody who books has to keep to.

use super::Wrong;
use super::{attempt_counts_from, moment};
use crate::policy::TimeOfDay;
use crate::text_enum::text_enum;
use crate::time::{Instant, london};

/// Hours of notice when a need does not say how many.
pub const USUAL_NOTICE: i32 = 24;
/// Most hours of notice that can be asked for: two weeks.
pub const LONGEST_NOTICE: i32 = 336;

text_enum! {
    /// What a time may break.
    pub enum Need {
        /// So many hours before the visit.
        Notice = "notice",
        /// Nobody attends alone.
        TwoPeople = "twoPeople",
        /// Only at some hours of the day.
        Hours = "hours",
    }
}

/// What a home needs of every visit.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Needs {
    /// Hours between the booking and the visit, 1 to 336.
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 336))]
    pub notice_hours: Option<i32>,
    /// Whether two people attend.
    pub two_people: bool,
    /// The visit begins at this time of the day or later.
    pub not_before: Option<TimeOfDay>,
    /// The visit is over by this time of the day.
    pub not_after: Option<TimeOfDay>,
}

/// A time for a visit, and what is known of it.
#[derive(Debug, Clone, Copy)]
pub struct Booking {
    /// From when.
    pub start: Instant,
    /// Until when.
    pub end: Instant,
    /// Whether somebody who lives there chose it: they need no notice of their own time.
    pub chosen_by_resident: bool,
    /// Whether it is sure that two people attend.
    pub two_people: bool,
}

impl Needs {
    /// Whether nothing is needed.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// What both need: the stricter of each.
    pub fn and(self, other: Self) -> Self {
        Self {
            notice_hours: self.notice_hours.max(other.notice_hours),
            two_people: self.two_people || other.two_people,
            not_before: self.not_before.max(other.not_before),
            // None is less than any time, but means that there is no end.
            not_after: match (self.not_after, other.not_after) {
                (Some(one), Some(two)) => Some(one.min(two)),
                (one, two) => one.or(two),
            },
        }
    }

    /// Whether such needs may be recorded.
    ///
    /// # Errors
    /// The first field that is wrong, with a sentence.
    pub fn check(&self) -> Result<(), Wrong> {
        if self.notice_hours.is_some_and(|hours| !(1..=LONGEST_NOTICE).contains(&hours)) {
            return Err(("noticeHours", "From 1 to 336 hours, which is two weeks."));
        }
        match (self.not_before, self.not_after) {
            (Some(from), Some(to)) if to <= from => {
                Err(("notAfter", "It must be later than the earliest time."))
            }
            _ => Ok(()),
        }
    }

    /// What is needed, a sentence each.
    pub fn words(&self) -> Vec<String> {
        let hours = match (self.not_before, self.not_after) {
            (Some(from), Some(to)) => Some(format!("Visits only between {from} and {to}.")),
            (Some(from), None) => Some(format!("No visit before {from}.")),
            (None, Some(to)) => Some(format!("Visits are over by {to}.")),
            (None, None) => None,
        };
        let notice = self.notice_hours.map(|hours| format!("Needs {} notice.", notice(hours)));
        let two = self.two_people.then(|| "Two people attend.".to_owned());
        [notice, two, hours].into_iter().flatten().collect()
    }

    /// What a time breaks, with a sentence each; nothing when it suits.
    pub fn broken(&self, booking: &Booking, now: Instant) -> Vec<(Need, String)> {
        let mut broken = Vec::new();
        if let Some(hours) = self.notice_hours.filter(|_| !booking.chosen_by_resident) {
            let earliest = now.plus_hours(hours.into());
            if booking.start < earliest {
                let told = format!(
                    "This home needs {} notice: a visit can begin from {}.",
                    notice(hours),
                    moment(earliest)
                );
                broken.push((Need::Notice, told));
            }
        }
        if self.two_people && !booking.two_people {
            let told = "Two people have to attend here; say that two will.";
            broken.push((Need::TwoPeople, told.to_owned()));
        }
        if !booking.chosen_by_resident && !self.suits_hours(booking) {
            let when =
                Self { not_before: self.not_before, not_after: self.not_after, ..Self::default() };
            broken.push((
                Need::Hours,
                format!("The time does not suit this home. {}", when.words().join(" ")),
            ));
        }
        broken
    }

    /// Whether work may begin now whose visit is agreed from `start`: from a quarter of an hour before, as
    /// anybody comes; sooner only where that breaks nothing that the home needs.
    ///
    /// # Errors
    /// What it breaks, and when the visit is.
    pub fn may_begin(&self, start: Instant, now: Instant) -> Result<(), String> {
        if now >= attempt_counts_from(start) {
            return Ok(());
        }
        // How many come is asked when the time is agreed, and nobody chose this one.
        let soon = Booking { start: now, end: now, chosen_by_resident: false, two_people: true };
        match self.broken(&soon, now).as_slice() {
            [] => Ok(()),
            broken => {
                let told: Vec<&str> = broken.iter().map(|(_, told)| told.as_str()).collect();
                let told = told.join(" ");
                Err(format!("{told} The visit is agreed for {}; come then.", moment(start)))
            }
        }
    }

    fn suits_hours(&self, booking: &Booking) -> bool {
        let (from, to) = (london(booking.start), london(booking.end));
        let limited = self.not_before.is_some() || self.not_after.is_some();
        // Over midnight there is no hour that both ends can be held against.
        (!limited || from.date() == to.date())
            && self.not_before.is_none_or(|first| from.time() >= first.time())
            && self.not_after.is_none_or(|last| to.time() <= last.time())
    }
}

fn notice(hours: i32) -> String {
    if hours == 1 { "1 hour’s".to_owned() } else { format!("{hours} hours’") }
}
