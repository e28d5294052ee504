//! Agreeing on a visit, and standing before a closed door.

use maintainuk_domain::tickets::Priority;
use maintainuk_domain::time::{Instant, london};
use maintainuk_domain::work_orders::WorkOrderStatus;
use serde_json::json;

use super::Story;
use crate::make::when::quarter;
use crate::words::talk::NO_ACCESS;

const DAY: i64 = 1440;

impl Story<'_, '_> {
    /// Agrees on a visit that is over by now: soon for an emergency, later for the rest.
    pub(super) fn schedule(&mut self) {
        self.talk_over_a_day();
        let start = match self.plan.priority {
            Priority::Emergency => quarter(self.at.plus_minutes(self.world.dice.between(35, 150))),
            Priority::Urgent => self.visit_within(DAY / 2, 4 * DAY),
            Priority::Routine => self.visit_within(3 * DAY, 18 * DAY),
            Priority::Planned => self.visit_within(7 * DAY, 21 * DAY),
        };
        let late = start.plus_hours(4) >= self.limit;
        let start = if late { self.last_window() } else { Some(start) };
        self.agree(start.unwrap_or_else(|| quarter(self.part_of_the_rest(3))));
    }

    /// Agrees on a visit so many minutes before now, if there is room for it.
    pub(super) fn schedule_before_now(&mut self, from: i64, to: i64) {
        self.talk_over_a_day();
        let wanted = self.world.now.plus_minutes(-self.world.dice.between(from, to));
        let wanted = if self.is_emergency() {
            quarter(wanted)
        } else {
            self.world.calendar.visit(wanted, &mut self.world.dice)
        };
        let room = wanted > self.at && wanted.plus_minutes(40) < self.limit;
        let start = if room { Some(wanted) } else { self.last_window() };
        self.agree(start.unwrap_or_else(|| quarter(self.part_of_the_rest(3))));
    }

    /// Agrees on a visit that is still to come.
    pub(super) fn schedule_ahead(&mut self) {
        self.talk_over_a_day();
        let wait = match self.plan.priority {
            Priority::Emergency => self.world.dice.between(30, 90),
            Priority::Urgent => self.world.dice.between(60, 2 * DAY),
            _ => self.world.dice.between(4 * 60, 7 * DAY),
        };
        let wanted = self.world.now.plus_minutes(wait);
        let start = if self.is_emergency() {
            quarter(wanted)
        } else {
            self.world.calendar.visit(wanted, &mut self.world.dice)
        };
        self.agree(start);
    }

    /// By day, so that an order begun on a Sunday has a visit on Friday; an emergency waits for no window.
    fn last_window(&self) -> Option<Instant> {
        let before = self.limit.plus_minutes(-40);
        (!self.is_emergency()).then(|| self.world.calendar.last_window(self.at, before)).flatten()
    }

    fn talk_over_a_day(&mut self) {
        if self.is_emergency() { self.pass(2, 9) } else { self.pass(15, 700) }
    }

    fn visit_within(&mut self, low: i64, high: i64) -> Instant {
        let wanted = self.at.plus_minutes(self.world.dice.between(low, high));
        self.world.calendar.visit(wanted, &mut self.world.dice)
    }

    fn agree(&mut self, start: Instant) {
        let end = start.plus_hours(2);
        self.order_to(WorkOrderStatus::Scheduled);
        if let Some(order) = self.orders.last_mut() {
            (order.scheduled_start, order.scheduled_end) = (Some(start), Some(end));
        }
        let data = json!({ "order": self.order_number(), "start": start, "end": end });
        self.event("VisitScheduled", self.firm(), data);
        self.at = self.at.plus_seconds(self.world.dice.between(2, 9)).min(self.limit);
        let day = london(start).strftime("%A %-d %B, %-H:%M").to_string();
        self.email(&format!("Your visit is booked for {day}"));
    }

    /// The contractor comes and nobody lets them in.
    pub(super) fn no_access(&mut self) {
        let agreed = self.orders.last().and_then(|order| order.scheduled_start);
        let end =
            agreed.map_or(self.at, |start| start.plus_minutes(self.world.dice.between(10, 60)));
        self.at = if end > self.at && end < self.limit { end } else { self.part_of_the_rest(4) };
        self.order_to(WorkOrderStatus::NoAccess);
        if let Some(order) = self.orders.last_mut() {
            order.no_access_count += 1;
        }
        let reason = self.world.dice.pick(NO_ACCESS);
        let data = json!({ "order": self.order_number(), "reason": reason });
        self.event("NoAccess", self.firm(), data);
    }
}
