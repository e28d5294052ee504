//! The life of one ticket, told in order: every line is later than the one before, and every
//! change of status is one that the domain allows.

mod course;
mod ends;
mod money;
mod opening;
mod talk;
mod visits;
mod work;

use maintainuk_domain::clocks;
use maintainuk_domain::emergency::{Report, recognise};
use maintainuk_domain::ids::{ContactId, ConversationId, EventId, TicketId, UserId};
use maintainuk_domain::numbers;
use maintainuk_domain::tickets::{Priority, ReportedVia, TicketStatus};
use maintainuk_domain::time::{Instant, london_date};
use serde_json::{Value, json};

use super::plan::Plan;
use super::world::World;
use crate::model::{Event, Ticket, WorkOrder};
use crate::words::talk::AVAILABLE;

/// A ticket while its story is told.
pub(crate) struct Story<'w, 'p> {
    world: &'w mut World<'p>,
    plan: Plan,
    ticket: Ticket,
    orders: Vec<WorkOrder>,
    conversation: Option<ConversationId>,
    /// Where the story has got to.
    at: Instant,
    /// What has to lie before: a little before now.
    limit: Instant,
}

/// Who did something.
#[derive(Debug, Clone, Copy)]
enum Actor {
    System,
    User(UserId),
    Contact(ContactId),
}

/// Tells the story of a planned ticket and leaves its rows in the world.
pub(crate) fn tell(world: &mut World<'_>, plan: Plan) {
    let ticket = ticket(world, &plan);
    let (at, limit) = (plan.created_at, world.now.plus_seconds(-50));
    let orders = Vec::new();
    let mut story = Story { world, plan, ticket, orders, conversation: None, at, limit };
    story.run();
    let Story { world, ticket, orders, .. } = story;
    world.demo.tickets.push(ticket);
    world.demo.work_orders.extend(orders);
}

fn ticket(world: &mut World<'_>, plan: &Plan) -> Ticket {
    let sequence = world.demo.tickets.len() as i64 + 1;
    let title = plan.repair.title(plan.wording).to_owned();
    let description = description(world, plan);
    let targets = clocks::targets(plan.priority, plan.created_at, plan.home.nation);
    let agreed = plan.created_at.plus_days(world.dice.between(28, 60));
    let report = Report {
        title: &title,
        description: &description,
        category: None,
        on: london_date(plan.created_at),
        vulnerable: false,
    };
    let urgent = plan.priority == Priority::Emergency;
    let emergency_rule = if urgent { recognise(&report).map(|found| found.rule) } else { None };
    Ticket {
        id: TicketId::from_uuid(world.dice.id(plan.created_at)),
        number: numbers::ticket(sequence),
        unit: plan.home.unit,
        reported_by: plan.resident,
        reported_via: via(world, plan),
        category: plan.category,
        priority: plan.priority,
        status: TicketStatus::New,
        title,
        description,
        resolution_notes: None,
        coordinator: None,
        contractor: None,
        respond_by: targets.respond_by,
        resolve_by: targets.resolve_by.or((plan.priority == Priority::Planned).then_some(agreed)),
        responded_at: None,
        completed_at: None,
        closed_at: None,
        reopen_count: 0,
        emergency_rule,
        photo_count: 0,
        last_event_type: "TicketReported",
        created_at: plan.created_at,
        updated_at: plan.created_at,
    }
}

fn description(world: &mut World<'_>, plan: &Plan) -> String {
    let said = plan.repair.description;
    if plan.resident.is_some() && world.dice.chance(55) {
        let mut end = world.dice.pick(AVAILABLE);
        if end.contains("photo") && !plan.pictured {
            end = AVAILABLE[0];
        }
        return format!("{said} {end}");
    }
    said.to_owned()
}

fn via(world: &mut World<'_>, plan: &Plan) -> ReportedVia {
    match world.dice.index(100) {
        _ if plan.resident.is_none() => ReportedVia::Other,
        _ if plan.account.is_some() => ReportedVia::Portal,
        0..42 => ReportedVia::Phone,
        42..68 => ReportedVia::Email,
        68..94 => ReportedVia::Portal,
        _ => ReportedVia::InPerson,
    }
}

impl Story<'_, '_> {
    fn is_emergency(&self) -> bool {
        self.plan.priority == Priority::Emergency
    }

    /// Moves on by some minutes, into office hours unless it is an emergency. When that would be
    /// too late for what has still to happen, only part of the time that is left passes.
    fn pass(&mut self, low: i64, high: i64) {
        let seconds = self.world.dice.between(low * 60, high * 60);
        let mut next = self.at.plus_seconds(seconds);
        if !self.is_emergency() {
            next = self.world.calendar.open(next, &mut self.world.dice);
        }
        self.at = if next < self.limit { next } else { self.part_of_the_rest(4) };
    }

    /// The moment after one of so many parts of the time that is left.
    fn part_of_the_rest(&self, parts: i64) -> Instant {
        let left = self.limit.since(self.at).as_secs().max(0);
        self.at.plus_seconds(left / parts)
    }

    /// Writes a line of the timeline.
    fn event(&mut self, kind: &'static str, actor: Actor, data: Value) {
        let (actor_user, actor_contact) = match actor {
            Actor::System => (None, None),
            Actor::User(user) => (Some(user), None),
            Actor::Contact(contact) => (None, Some(contact)),
        };
        let id = EventId::from_uuid(self.world.dice.id(self.at));
        self.world.demo.events.push(Event {
            id,
            ticket: self.ticket.id,
            kind,
            actor_user,
            actor_contact,
            data,
            created_at: self.at,
        });
        self.ticket.last_event_type = kind;
        self.ticket.updated_at = self.at;
    }

    /// Moves the ticket, and says so; closing, cancelling and reopening have their own words.
    fn become_(&mut self, to: TicketStatus, kind: &'static str, actor: Actor, more: Value) {
        let from = self.ticket.status;
        debug_assert!(from.can_become(to), "{from} cannot become {to}");
        self.ticket.status = to;
        let mut data = json!({ "from": from, "to": to });
        if let (Some(data), Some(more)) = (data.as_object_mut(), more.as_object()) {
            data.extend(more.clone());
        }
        self.event(kind, actor, data);
    }

    fn move_to(&mut self, to: TicketStatus, actor: Actor) {
        self.become_(to, "TicketStatusChanged", actor, json!({}));
    }

    /// Whoever runs the ticket.
    fn office(&self) -> Actor {
        self.ticket.coordinator.map_or(Actor::System, Actor::User)
    }

    /// Whoever reported it: their account, if they have one.
    fn resident(&self) -> Actor {
        match (self.plan.account, self.plan.resident) {
            (Some(user), _) => Actor::User(user),
            (None, Some(contact)) => Actor::Contact(contact),
            (None, None) => Actor::System,
        }
    }

    /// The contractor of the newest order: an account, or the firm's office.
    fn firm(&self) -> Actor {
        let Some(id) = self.orders.last().and_then(|order| order.contractor) else {
            return Actor::System;
        };
        let demo = &self.world.demo;
        if let Some(user) = demo.users.iter().find(|user| user.contractor == Some(id)) {
            return Actor::User(user.id);
        }
        let firm = demo.contractors.iter().find(|firm| firm.id == id);
        firm.map_or(Actor::System, |firm| Actor::Contact(firm.contact))
    }

    fn firm_name(&self) -> String {
        let id = self.orders.last().and_then(|order| order.contractor);
        let firm = self.world.demo.contractors.iter().find(|firm| Some(firm.id) == id);
        firm.map(|firm| firm.company_name.clone()).unwrap_or_default()
    }

    fn order_number(&self) -> String {
        self.orders.last().map(|order| order.number.clone()).unwrap_or_default()
    }
}
