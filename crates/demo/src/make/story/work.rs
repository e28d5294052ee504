//! Work orders: from raising one to agreeing that it is done.

use maintainuk_domain::estate::ContractorStatus;
use maintainuk_domain::ids::{ContractorId, WorkOrderId};
use maintainuk_domain::numbers;
use maintainuk_domain::tickets::TicketStatus;
use maintainuk_domain::work_orders::WorkOrderStatus;
use serde_json::json;

use super::{Actor, Story};
use crate::model::WorkOrder;
use crate::photo::Look;
use crate::words::talk::{ACCESS, DECLINES};

impl Story<'_, '_> {
    /// A contractor for this kind of work, other than those who had an order for it already.
    fn choose_firm(&mut self) -> Option<ContractorId> {
        let old = self.plan.created_at < self.world.now.plus_days(-60);
        let category = self.plan.category;
        let fits: Vec<ContractorId> = (self.world.demo.contractors.iter())
            .filter(|firm| firm.service_categories.contains(&category))
            .filter(|firm| firm.status == ContractorStatus::Active || old)
            .map(|firm| firm.id)
            .collect();
        let fresh: Vec<ContractorId> = (fits.iter().copied())
            .filter(|&id| self.orders.iter().all(|order| order.contractor != Some(id)))
            .collect();
        let choice = if fresh.is_empty() { fits } else { fresh };
        let first = *choice.first()?;
        // The first firm has an account, so it gets more than its share.
        Some(if self.world.dice.chance(45) { first } else { self.world.dice.pick(&choice) })
    }

    /// Raises an order and gives it to a contractor; with an offer, they are asked first.
    pub(super) fn raise(&mut self, offer: bool) {
        if self.is_emergency() {
            self.pass(4, 25)
        } else {
            self.pass(10, 600)
        }
        let contractor = self.choose_firm();
        self.world.orders += 1;
        let number = numbers::work_order(self.world.orders);
        let access = self.plan.resident.is_some() && self.world.dice.chance(55);
        self.orders.push(WorkOrder {
            id: WorkOrderId::from_uuid(self.world.dice.id(self.at)),
            number: number.clone(),
            ticket: self.ticket.id,
            contractor,
            status: WorkOrderStatus::Created,
            description: format!(
                "{}. Attend, find the cause and put it right. Ring the office before doing more \
                 than £250 of work.",
                self.ticket.title
            ),
            scheduled_start: None,
            scheduled_end: None,
            actual_start: None,
            actual_end: None,
            access_instructions: access.then(|| self.world.dice.pick(ACCESS).to_owned()),
            completion_notes: None,
            completed_by: None,
            no_access_count: 0,
            offered_at: None,
            accepted_at: None,
            declined_at: None,
            created_at: self.at,
            updated_at: self.at,
        });
        self.ticket.contractor = contractor;
        let (office, name) = (self.office(), self.firm_name());
        self.event("WorkOrderRaised", office, json!({ "order": number }));
        self.event("ContractorAssigned", office, json!({ "order": number, "contractor": name }));
        if offer {
            self.order_to(WorkOrderStatus::Offered);
            self.event("WorkOrderOffered", office, json!({ "order": number, "contractor": name }));
        }
        if self.ticket.status == TicketStatus::New {
            self.move_to(TicketStatus::Assigned, office);
        }
    }

    /// Moves the newest order.
    pub(super) fn order_to(&mut self, to: WorkOrderStatus) {
        let at = self.at;
        if let Some(order) = self.orders.last_mut() {
            debug_assert!(order.status.can_become(to), "{} cannot become {to}", order.status);
            order.status = to;
            order.updated_at = at;
            match to {
                WorkOrderStatus::Offered => order.offered_at = Some(at),
                WorkOrderStatus::Accepted => order.accepted_at = Some(at),
                WorkOrderStatus::Declined => order.declined_at = Some(at),
                _ => {}
            }
        }
    }

    pub(super) fn accept(&mut self) {
        if self.is_emergency() {
            self.pass(3, 20)
        } else {
            self.pass(20, 1500)
        }
        self.order_to(WorkOrderStatus::Accepted);
        let data = json!({ "order": self.order_number(), "contractor": self.firm_name() });
        self.event("WorkOrderAccepted", self.firm(), data);
    }

    pub(super) fn decline(&mut self) {
        if self.is_emergency() {
            self.pass(5, 20)
        } else {
            self.pass(30, 1500)
        }
        self.order_to(WorkOrderStatus::Declined);
        let reason = self.world.dice.pick(DECLINES);
        let (order, contractor) = (self.order_number(), self.firm_name());
        let data = json!({ "order": order, "contractor": contractor, "reason": reason });
        self.event("WorkOrderDeclined", self.firm(), data);
        self.move_to(TicketStatus::New, Actor::System);
        self.ticket.contractor = None;
    }

    /// The contractor begins, at the agreed time or a little after it.
    pub(super) fn start(&mut self) {
        let agreed = self.orders.last().and_then(|order| order.scheduled_start);
        let late = self.world.dice.between(0, 70);
        let begin = agreed.map_or(self.at, |start| start.plus_minutes(late));
        self.at =
            if begin > self.at && begin < self.limit { begin } else { self.part_of_the_rest(6) };
        self.order_to(WorkOrderStatus::InProgress);
        let at = self.at;
        if let Some(order) = self.orders.last_mut() {
            order.actual_start = Some(at);
        }
        let firm = self.firm();
        self.event("WorkStarted", firm, json!({ "order": self.order_number() }));
        self.move_to(TicketStatus::InProgress, firm);
    }

    /// The contractor says that it is done, and what was done.
    pub(super) fn complete(&mut self) {
        let minutes = self.world.dice.between(25, 190);
        let end = self.at.plus_minutes(minutes);
        self.at = if end < self.limit { end } else { self.part_of_the_rest(3) };
        let firm = self.firm();
        if self.plan.pictured {
            self.add_photo(Look::After, firm);
        }
        self.order_to(WorkOrderStatus::Completed);
        let (at, notes) = (self.at, self.plan.repair.resolution);
        let by = match firm {
            Actor::User(user) => Some(user),
            _ => self.ticket.coordinator,
        };
        if let Some(order) = self.orders.last_mut() {
            order.actual_end = Some(at);
            order.completion_notes = Some(notes.to_owned());
            order.completed_by = by;
        }
        self.ticket.completed_at = Some(at);
        self.ticket.resolution_notes = Some(notes.to_owned());
        let data = json!({ "order": self.order_number(), "notes": notes });
        self.event("WorkCompleted", firm, data);
        self.move_to(TicketStatus::Completed, firm);
    }

    /// The office agrees that it is done.
    pub(super) fn verify(&mut self) {
        self.pass(60, 2600);
        self.order_to(WorkOrderStatus::Verified);
        self.event("WorkVerified", self.office(), json!({ "order": self.order_number() }));
    }
}
