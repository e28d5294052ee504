//! Which organisation to make, and how much of it.

use maintainuk_domain::estate::Plan;
use maintainuk_domain::tickets::Priority::{self, *};
use maintainuk_domain::tickets::TicketStatus::{self, *};

use crate::words::firms::{self, Firm};
use crate::words::places::{self, Town};

/// What to make; one of the two that the demo shows.
#[derive(Debug, Clone)]
pub struct Profile {
    pub(crate) name: &'static str,
    pub(crate) slug: &'static str,
    pub(crate) plan: Plan,
    pub(crate) towns: &'static [Town],
    pub(crate) firms: &'static [Firm],
    /// How many flats each block has.
    pub(crate) blocks: &'static [usize],
    pub(crate) houses: usize,
    /// Homes that are let.
    pub(crate) let_homes: usize,
    /// Earlier lettings.
    pub(crate) ended: usize,
    pub(crate) owners: usize,
    /// Coordinators besides the one with the fixed address.
    pub(crate) colleagues: usize,
    /// Whether a viewer, a contractor and a resident have accounts too.
    pub(crate) all_roles: bool,
    /// Tickets still in the works, or just finished.
    pub(crate) recent: &'static [Slot],
    /// Tickets of the past year.
    pub(crate) closed: usize,
    pub(crate) cancelled: usize,
    /// Tickets with photographs.
    pub(crate) pictured: usize,
}

/// Some tickets of one kind: where they stand, how pressing they are, how old they are.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Slot {
    pub(crate) count: usize,
    pub(crate) status: TicketStatus,
    pub(crate) priority: Priority,
    /// In minutes, from and to.
    pub(crate) age: (i64, i64),
}

const HOUR: i64 = 60;
const DAY: i64 = 24 * HOUR;

const fn slot(count: usize, status: TicketStatus, priority: Priority, from: i64, to: i64) -> Slot {
    Slot { count, status, priority, age: (from, to) }
}

/// 68 tickets: most within their targets, some at risk, a few late.
const NORTHGATE: &[Slot] = &[
    slot(1, New, Emergency, 14, 26),
    slot(2, New, Urgent, 4, 70),
    slot(4, New, Routine, 9, 7 * HOUR),
    slot(5, New, Routine, DAY, 3 * DAY),
    slot(1, New, Urgent, 20 * HOUR, 23 * HOUR),
    slot(1, New, Urgent, 26 * HOUR, 31 * HOUR),
    slot(1, New, Routine, 10 * DAY, 11 * DAY),
    slot(1, New, Planned, DAY, 3 * DAY),
    slot(1, Assigned, Emergency, 80, 3 * HOUR),
    slot(6, Assigned, Urgent, 8 * HOUR, 4 * DAY),
    slot(2, Assigned, Urgent, 136 * HOUR, 160 * HOUR),
    slot(2, Assigned, Urgent, 8 * DAY, 10 * DAY),
    slot(9, Assigned, Routine, 2 * DAY, 16 * DAY),
    slot(2, Assigned, Routine, 25 * DAY, 29 * DAY),
    slot(1, Assigned, Routine, 32 * DAY, 36 * DAY),
    slot(1, Assigned, Planned, 9 * DAY, 20 * DAY),
    slot(2, InProgress, Emergency, 4 * HOUR, 9 * HOUR),
    slot(4, InProgress, Urgent, 2 * DAY, 5 * DAY),
    slot(1, InProgress, Urgent, 8 * DAY, 9 * DAY),
    slot(6, InProgress, Routine, 6 * DAY, 19 * DAY),
    slot(1, InProgress, Routine, 31 * DAY, 34 * DAY),
    slot(2, Completed, Emergency, DAY, 3 * DAY),
    slot(4, Completed, Urgent, 4 * DAY, 8 * DAY),
    slot(8, Completed, Routine, 12 * DAY, 24 * DAY),
];

const HARBOUR: &[Slot] = &[
    slot(1, New, Urgent, 20, 90),
    slot(2, New, Routine, 2 * HOUR, 2 * DAY),
    slot(1, Assigned, Urgent, DAY, 3 * DAY),
    slot(1, Assigned, Urgent, 8 * DAY, 9 * DAY),
    slot(2, Assigned, Routine, 3 * DAY, 12 * DAY),
    slot(1, InProgress, Emergency, 4 * HOUR, 8 * HOUR),
    slot(2, InProgress, Routine, 8 * DAY, 18 * DAY),
    slot(1, Completed, Urgent, 4 * DAY, 7 * DAY),
    slot(2, Completed, Routine, 12 * DAY, 20 * DAY),
];

impl Profile {
    /// Northgate Homes: 40 properties with 120 homes in seven towns, 300 tickets.
    #[must_use]
    pub fn main() -> Self {
        Self {
            name: "Northgate Homes",
            slug: "northgate",
            plan: Plan::Professional,
            towns: places::NORTHGATE,
            firms: firms::NORTHGATE,
            blocks: &[8, 6, 9, 7, 8, 9, 6, 8, 7, 9, 8, 7],
            houses: 28,
            let_homes: 105,
            ended: 12,
            owners: 5,
            colleagues: 3,
            all_roles: true,
            recent: NORTHGATE,
            closed: 218,
            cancelled: 14,
            pictured: 60,
        }
    }

    /// Harbour Lettings: 8 properties with 20 homes in two towns, 30 tickets; to show the wall
    /// between organisations.
    #[must_use]
    pub fn second() -> Self {
        Self {
            name: "Harbour Lettings",
            slug: "harbour",
            plan: Plan::Starter,
            towns: places::HARBOUR,
            firms: firms::HARBOUR,
            blocks: &[5, 6, 4],
            houses: 5,
            let_homes: 18,
            ended: 3,
            owners: 2,
            colleagues: 0,
            all_roles: false,
            recent: HARBOUR,
            closed: 15,
            cancelled: 2,
            pictured: 8,
        }
    }
}
