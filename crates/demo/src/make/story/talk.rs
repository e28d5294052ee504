//! What is written to and fro: emails of the system, notes, conversations.

use maintainuk_domain::ids::{ConversationId, MessageId};
use maintainuk_domain::messaging::{Channel, MessageStatus};
use serde_json::json;

use super::{Actor, Story};
use crate::model::{Conversation, Message};
use crate::words::talk::{CHASERS, NOTES, TALKS};

impl Story<'_, '_> {
    /// An email of the system to the resident, if they have an address.
    pub(super) fn email(&mut self, subject: &str) {
        let Some(contact) = self.plan.resident.and_then(|id| self.world.contact(id)) else {
            return;
        };
        if contact.email.is_none() || !contact.is_valid {
            return;
        }
        let to = format!("{} {}", contact.first_name, contact.last_name);
        self.event("EmailSent", Actor::System, json!({ "to": to, "subject": subject }));
    }

    /// A note for colleagues.
    pub(super) fn note(&mut self) {
        if self.is_emergency() {
            self.pass(1, 4)
        } else {
            self.pass(5, 240)
        }
        let note = self.world.dice.pick(NOTES);
        self.event("NoteAdded", self.office(), json!({ "note": note }));
    }

    /// On some tickets, a conversation between the office and the resident.
    pub(super) fn talk(&mut self) {
        if self.plan.resident.is_none() || !self.world.dice.chance(55) {
            return;
        }
        let lines = self.world.dice.pick(TALKS);
        for (nth, line) in lines.iter().enumerate() {
            match (nth, self.is_emergency()) {
                (_, true) => self.pass(1, 3),
                (0, _) => self.pass(10, 300),
                _ => self.pass(3, 160),
            }
            self.say(line, nth % 2 == 0);
        }
    }

    /// The resident asks what has become of it.
    pub(super) fn chase(&mut self) {
        if self.plan.resident.is_some() {
            self.pass(900, 1300);
            let line = self.world.dice.pick(CHASERS);
            self.say(line, false);
        }
    }

    fn say(&mut self, body: &str, from_office: bool) {
        let Some(resident) = self.plan.resident else { return };
        let conversation = self.conversation();
        let channel = self.channel();
        let sent = self.at.plus_seconds(2).min(self.world.now);
        let read = sent.plus_minutes(self.world.dice.between(1, 50));
        let subject = (channel == Channel::Email)
            .then(|| format!("{}: {}", self.ticket.number, self.ticket.title));
        // Whoever writes from outside writes as the person that they are, account or not.
        let from_user = self.ticket.coordinator.filter(|_| from_office);
        let from_contact = (!from_office).then_some(resident);
        self.world.demo.messages.push(Message {
            id: MessageId::from_uuid(self.world.dice.id(self.at)),
            conversation,
            from_user,
            from_contact,
            to_contact: from_office.then_some(resident),
            channel,
            subject,
            body: body.to_owned(),
            status: MessageStatus::Delivered,
            sent_at: Some(sent),
            delivered_at: Some(sent),
            read_at: (read < self.world.now).then_some(read),
            created_at: self.at,
        });
    }

    /// What the resident prefers; an account is written to in the portal.
    fn channel(&self) -> Channel {
        let contact = self.plan.resident.and_then(|id| self.world.contact(id));
        let preferred = contact.and_then(|contact| contact.preferred_channel);
        if self.plan.account.is_some() {
            return Channel::Portal;
        }
        preferred.unwrap_or(Channel::Portal)
    }

    fn conversation(&mut self) -> ConversationId {
        if let Some(id) = self.conversation {
            return id;
        }
        let id = ConversationId::from_uuid(self.world.dice.id(self.at));
        self.world.demo.conversations.push(Conversation {
            id,
            ticket: Some(self.ticket.id),
            participants: self.plan.resident.into_iter().collect(),
            created_at: self.at,
        });
        self.conversation = Some(id);
        id
    }
}
