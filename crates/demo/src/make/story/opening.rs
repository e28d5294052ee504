//! The report, and the first look at it.

use maintainuk_domain::estate::Stage;
use maintainuk_domain::ids::AttachmentId;
use maintainuk_domain::tickets::{Priority, ReportedVia};
use serde_json::json;

use super::{Actor, Story};
use crate::model::Photo;
use crate::photo::Look;

impl Story<'_, '_> {
    /// Somebody reports it; the system says thank you by email; perhaps there are photographs.
    pub(super) fn report(&mut self) {
        let via = self.ticket.reported_via;
        let by_hand =
            matches!(via, ReportedVia::Phone | ReportedVia::InPerson | ReportedVia::Other);
        let actor = if by_hand {
            let taker = self.world.dice.index(self.world.coordinators.len());
            Actor::User(self.world.coordinators[taker])
        } else {
            self.resident()
        };
        let mut data = json!({ "via": via });
        if let Some(rule) = self.ticket.emergency_rule {
            data["emergencyRule"] = json!(rule);
        }
        self.event("TicketReported", actor, data);
        let number = self.ticket.number.clone();
        self.at = self.at.plus_seconds(self.world.dice.between(2, 9));
        self.email(&format!("We have your report {number}"));
        if self.plan.pictured {
            // Those who rang send theirs afterwards.
            let wait = if by_hand { (200, 1500) } else { (20, 150) };
            self.at = self.at.plus_seconds(self.world.dice.between(wait.0, wait.1)).min(self.limit);
            self.add_photo(Look::Before, self.resident());
        }
    }

    /// A coordinator looks at it, takes it on, and says how urgent it is.
    pub(super) fn triage(&mut self) {
        match (self.plan.priority, self.world.dice.chance(94)) {
            (Priority::Emergency, true) => self.pass(3, 55),
            (Priority::Emergency, false) => self.pass(130, 170),
            (Priority::Urgent, true) => self.pass(12, 420),
            (Priority::Urgent, false) => self.pass(1500, 2000),
            (_, true) => self.pass(35, 2600),
            (_, false) => self.pass(9000, 11_000),
        }
        // The one with the fixed address has the most, so that there is something to show.
        let coordinators = self.world.coordinators.len();
        let nth = if self.world.dice.chance(45) { 0 } else { self.world.dice.index(coordinators) };
        let coordinator = self.world.coordinators[nth];
        self.ticket.coordinator = Some(coordinator);
        self.ticket.responded_at = Some(self.at);
        let name = self.world.user_name(coordinator);
        let mut changes = json!({ "coordinator": [null, name] });
        if self.plan.priority == Priority::Urgent && self.world.dice.chance(25) {
            changes["priority"] = json!([Priority::Routine, Priority::Urgent]);
        }
        self.event("TicketTriaged", Actor::User(coordinator), json!({ "changes": changes }));
        if self.world.dice.chance(22) {
            self.note();
        }
    }

    /// Adds a photograph: of the problem to the ticket, of the result to the newest order.
    pub(super) fn add_photo(&mut self, look: Look, actor: Actor) {
        let Some(scene) = self.plan.repair.scene else { return };
        let stage = if look == Look::Before { Stage::Before } else { Stage::After };
        let order = self.orders.last().map(|order| order.id);
        let (user, contact) = match actor {
            Actor::User(user) => (Some(user), None),
            Actor::Contact(contact) => (None, Some(contact)),
            Actor::System => (None, None),
        };
        let shot = self.world.dice.between(1000, 9999);
        self.world.demo.photos.push(Photo {
            id: AttachmentId::from_uuid(self.world.dice.id(self.at)),
            ticket: (look == Look::Before).then_some(self.ticket.id),
            work_order: if look == Look::After { order } else { None },
            stage,
            file_name: format!("IMG_{shot}.jpg"),
            uploaded_by_user: user,
            uploaded_by_contact: contact,
            created_at: self.at,
            scene,
            look,
            seed: self.world.demo.tickets.len() as u64 % 3,
        });
        self.ticket.photo_count += 1;
        self.event("PhotosAdded", actor, json!({ "count": 1, "stage": stage }));
    }
}
