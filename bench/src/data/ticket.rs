//! A ticket as it is drawn: the same each time, so that each table is written in a pass of its own.

use super::estate::{ANCHOR, DAY, Estate, SPAN, kind};
use super::random::{Random, index};
use uuid::Uuid;

const HOUR: i64 = DAY / 24;

/// A drawn ticket.
pub struct Drawn {
    /// Its organisation's place.
    pub org: usize,
    /// Its id.
    pub id: Uuid,
    /// When it was reported.
    pub at: i64,
    /// Where it stands.
    pub status: &'static str,
    /// How urgent it is.
    pub priority: &'static str,
    /// What kind of repair it is.
    pub category: &'static str,
    /// Where it is.
    pub unit: Uuid,
    /// Who reported it.
    pub reporter: Uuid,
    /// Who looks after it.
    pub coordinator: Option<Uuid>,
    /// Who has the work.
    pub firm: Option<Uuid>,
    /// What became of it, as event types with hours since the report.
    pub story: &'static [(&'static str, i64)],
    /// Further draws.
    pub random: Random,
}

const CATEGORIES: &[&str] = &[
    "Plumbing",
    "Plumbing",
    "Plumbing",
    "Heating",
    "Heating",
    "Electrical",
    "DoorsWindows",
    "DampMould",
    "Drainage",
    "Roofing",
    "Appliance",
    "General",
    "General",
    "Communal",
    "Pest",
    "Security",
];

const REPORTED: (&str, i64) = ("TicketReported", 0);
const TRIAGED: (&str, i64) = ("TicketTriaged", 3);
const RAISED: (&str, i64) = ("WorkOrderRaised", 4);
const AGREED: (&str, i64) = ("VisitScheduled", 26);
const STARTED: (&str, i64) = ("WorkStarted", 50);
const DONE: (&str, i64) = ("WorkCompleted", 52);
const CLOSED: (&str, i64) = ("TicketClosed", 76);

impl Drawn {
    /// Draws ticket `n`, the oldest first.
    pub fn of(estate: &Estate, n: u64) -> Self {
        let mut random = Random::of(estate.seed, kind::TICKET, n);
        let place = estate.owner(&mut random);
        let org = &estate.orgs[place];
        let age = (estate.tickets - n).cast_signed() * (SPAN / estate.tickets.cast_signed());
        let at = ANCHOR - age;
        let (status, story) = stand(&mut random, age);
        let coordinator = (story.len() > 1).then(|| org.users[index(random.below(4))]);
        let firm = (story.len() > 2).then(|| *random.pick(&org.firms));
        let priority =
            ["Emergency", "Urgent", "Urgent", "Routine", "Routine", "Routine", "Planned"];
        Self {
            org: place,
            id: random.uuid(at),
            at,
            status,
            priority: *random.pick(&priority),
            category: *random.pick(CATEGORIES),
            unit: random.pick(&org.units).0,
            reporter: *random.pick(&org.contacts),
            coordinator,
            firm,
            story,
            random,
        }
    }

    /// When it happened, for an event of the story.
    pub fn moment(&self, hours: i64) -> i64 {
        self.at + hours * HOUR
    }

    /// When an event of this type happened, if it did.
    pub fn when(&self, event: &str) -> Option<i64> {
        let found = self.story.iter().find(|(name, _)| *name == event);
        found.map(|(_, hours)| self.moment(*hours))
    }
}

/// New work is open, old work is finished; a few are left behind.
fn stand(random: &mut Random, age: i64) -> (&'static str, &'static [(&'static str, i64)]) {
    const NEW: &[(&str, i64)] = &[REPORTED];
    const ASSIGNED: &[(&str, i64)] = &[REPORTED, TRIAGED, RAISED, AGREED];
    const WORKING: &[(&str, i64)] = &[REPORTED, TRIAGED, RAISED, AGREED, STARTED];
    const COMPLETED: &[(&str, i64)] = &[REPORTED, TRIAGED, RAISED, AGREED, STARTED, DONE];
    const ALL: &[(&str, i64)] = &[REPORTED, TRIAGED, RAISED, AGREED, STARTED, DONE, CLOSED];
    const DROPPED: &[(&str, i64)] = &[REPORTED, ("TicketCancelled", 5)];
    let open_share = if age < 14 * DAY {
        85
    } else if age < 60 * DAY {
        20
    } else {
        2
    };
    if random.percent(open_share) {
        match random.below(10) {
            0..4 => ("New", NEW),
            4..7 => ("Assigned", ASSIGNED),
            _ => ("InProgress", WORKING),
        }
    } else {
        match random.below(100) {
            0..6 => ("Cancelled", DROPPED),
            6..12 => ("Completed", COMPLETED),
            _ => ("Closed", ALL),
        }
    }
}
