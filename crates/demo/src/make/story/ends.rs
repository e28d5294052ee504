//! Closing, cancelling and opening again.

use maintainuk_domain::tickets::TicketStatus;
use maintainuk_domain::work_orders::WorkOrderStatus;
use serde_json::json;

use super::Story;
use crate::words::talk::{CANCELS, REOPENS};

impl Story<'_, '_> {
    /// The office closes it some days after the work was agreed to be done.
    pub(super) fn close(&mut self) {
        self.pass(200, 4300);
        self.become_(TicketStatus::Closed, "TicketClosed", self.office(), json!({}));
        self.ticket.closed_at = Some(self.at);
    }

    /// It will not be done; an order that is under way is called off with it.
    pub(super) fn cancel(&mut self) {
        self.pass(60, 2600);
        let reason = self.world.dice.pick(CANCELS);
        let office = self.office();
        let more = json!({ "reason": reason });
        self.become_(TicketStatus::Cancelled, "TicketCancelled", office, more.clone());
        self.ticket.closed_at = Some(self.at);
        if self.orders.last().is_some_and(|order| order.status.is_open()) {
            self.order_to(WorkOrderStatus::Cancelled);
            let data = json!({ "order": self.order_number(), "reason": reason });
            self.event("WorkOrderCancelled", office, data);
        }
    }

    /// The resident is not happy: it is open again, and the clocks keep what they were.
    pub(super) fn reopen(&mut self) {
        self.pass(600, 4000);
        let more = json!({ "reason": self.world.dice.pick(REOPENS) });
        self.become_(TicketStatus::Assigned, "TicketReopened", self.resident(), more);
        self.ticket.reopen_count += 1;
        self.ticket.completed_at = None;
        self.ticket.closed_at = None;
        self.ticket.resolution_notes = None;
    }
}
