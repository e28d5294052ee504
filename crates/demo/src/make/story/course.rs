//! Which course a ticket takes on its way to where it stands.

use maintainuk_domain::tickets::{Priority, TicketStatus};

use super::Story;

impl Story<'_, '_> {
    /// From the report to the status that was planned.
    pub(super) fn run(&mut self) {
        self.report();
        match self.plan.status {
            TicketStatus::New => self.stay_new(),
            TicketStatus::Assigned => self.stay_assigned(),
            TicketStatus::InProgress => self.stay_in_progress(),
            TicketStatus::Completed => self.stay_completed(),
            TicketStatus::Closed => self.end_closed(),
            TicketStatus::Cancelled => self.end_cancelled(),
        }
        debug_assert_eq!(self.ticket.status, self.plan.status);
    }

    /// Some of those from yesterday have been looked at; the oldest wait, and somebody asks.
    fn stay_new(&mut self) {
        let age = self.world.now.since(self.plan.created_at).as_hours();
        let routine = self.plan.priority == Priority::Routine;
        if routine && (12..96).contains(&age) && self.world.dice.chance(60) {
            self.triage();
        } else if age > 19 {
            self.chase();
        }
    }

    fn stay_assigned(&mut self) {
        self.triage();
        self.world.turn += 1;
        let stage = if self.is_emergency() { 3 } else { self.world.turn % 7 };
        self.raise(stage != 0);
        match stage {
            0 | 1 => {}
            2 => self.accept(),
            3 | 4 => {
                self.accept();
                self.talk();
                self.schedule_ahead();
            }
            5 => {
                self.accept();
                self.ask_for_quote();
            }
            _ => {
                self.accept();
                self.schedule_before_now(300, 3000);
                self.no_access();
                self.talk();
            }
        }
    }

    fn stay_in_progress(&mut self) {
        self.triage();
        self.raise(true);
        self.accept();
        if self.is_emergency() {
            self.schedule_before_now(40, 150);
        } else {
            self.talk();
            self.schedule_before_now(90, 2400);
        }
        self.start();
        if self.world.dice.chance(45) {
            self.note();
        }
    }

    fn stay_completed(&mut self) {
        self.triage();
        self.raise(true);
        self.accept();
        self.talk();
        if self.is_emergency() {
            self.schedule();
        } else {
            self.schedule_before_now(400, 6500);
        }
        self.start();
        self.complete();
        if self.world.dice.chance(40) {
            self.verify();
        }
        self.invoice();
    }

    fn end_closed(&mut self) {
        self.triage();
        let course = self.world.dice.index(100);
        if course < 6 {
            self.raise(true);
            self.decline();
        }
        let offer = self.world.dice.chance(80);
        self.raise(offer);
        if self.orders.last().is_some_and(|order| order.status.takes_contractor()) {
            self.answer();
        }
        self.quote();
        self.talk();
        self.schedule();
        if (6..14).contains(&course) {
            self.no_access();
            self.schedule();
        }
        self.start();
        self.complete();
        if (14..19).contains(&course) && self.plan.resident.is_some() {
            self.come_back();
        }
        self.verify();
        self.invoice();
        self.close();
    }

    /// An offer is accepted; an order that was simply given needs no answer.
    fn answer(&mut self) {
        use maintainuk_domain::work_orders::WorkOrderStatus::Offered;
        if self.orders.last().is_some_and(|order| order.status == Offered) {
            self.accept();
        }
    }

    /// The first work did not hold.
    fn come_back(&mut self) {
        self.verify();
        self.invoice();
        self.reopen();
        self.raise(true);
        self.accept();
        self.schedule();
        self.start();
        self.complete();
    }

    fn end_cancelled(&mut self) {
        self.triage();
        if self.world.dice.chance(50) {
            self.raise(true);
            if self.world.dice.chance(50) {
                self.accept();
            }
        }
        self.cancel();
    }
}
