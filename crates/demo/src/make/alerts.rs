//! Alerts of the last days, for those who run things.

use maintainuk_domain::ids::{NotificationId, TicketId, UserId};
use maintainuk_domain::messaging::{Channel, NotificationStatus};
use maintainuk_domain::tickets::Priority;
use maintainuk_domain::time::Instant;

use super::world::World;
use crate::model::{Notification, Ticket};

/// How far back alerts are kept, in days.
const DAYS: i64 = 6;

/// An alert for every event of the last days that somebody should know of.
pub(crate) fn add(world: &mut World<'_>) {
    let since = world.now.plus_days(-DAYS);
    let mut due = Vec::new();
    for event in world.demo.events.iter().filter(|event| event.created_at > since) {
        let Some(ticket) = world.demo.tickets.iter().find(|row| row.id == event.ticket) else {
            continue;
        };
        if let Some((kind, title)) = worth_knowing(event.kind, ticket) {
            due.push((event.created_at, kind, title, ticket.id, ticket.coordinator));
        }
    }
    due.sort_by_key(|alert| (alert.0, alert.3));
    for (at, kind, title, ticket, coordinator) in due {
        let first = world.coordinators.first().copied();
        if let Some(user) = coordinator.or(first) {
            push(world, user, (ticket, at), kind, title);
        }
    }
}

fn worth_knowing(event: &str, ticket: &Ticket) -> Option<(&'static str, String)> {
    let urgent = matches!(ticket.priority, Priority::Emergency | Priority::Urgent);
    let (kind, words) = match event {
        "TicketReported" if urgent => ("TicketReported", format!("{} reported", ticket.priority)),
        "TicketReported" => ("TicketReported", "New repair reported".to_owned()),
        "WorkOrderDeclined" => ("WorkOrderDeclined", "Contractor declined".to_owned()),
        "NoAccess" => ("NoAccess", "No access".to_owned()),
        "QuoteSubmitted" => ("QuoteSubmitted", "Quote to approve".to_owned()),
        "WorkCompleted" => ("WorkCompleted", "Work completed".to_owned()),
        "TicketReopened" => ("TicketReopened", "Reopened".to_owned()),
        _ => return None,
    };
    Some((kind, format!("{words}: {} {}", ticket.number, ticket.title)))
}

fn push(
    world: &mut World<'_>,
    user: UserId,
    (ticket, at): (TicketId, Instant),
    kind: &'static str,
    title: String,
) {
    let hours = world.now.since(at).as_hours();
    let read = hours > 30 || world.dice.chance(30);
    let read_at = read.then(|| at.plus_minutes(world.dice.between(4, 300)).min(world.now));
    world.demo.notifications.push(Notification {
        id: NotificationId::from_uuid(world.dice.id(at)),
        user,
        ticket: Some(ticket),
        kind,
        title,
        body: None,
        channel: Channel::Portal,
        status: if read { NotificationStatus::Read } else { NotificationStatus::Unread },
        link_url: Some(format!("/tickets/{ticket}")),
        read_at,
        created_at: at,
    });
}
