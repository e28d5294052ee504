//! Threads with firms of the demo: what the office and those who do the work ask each other.

use super::store::{self, Fresh};
use crate::db::OrgTx;
use maintainuk_demo::Demo;
use maintainuk_demo::model::{Ticket, WorkOrder};
use maintainuk_domain::ids::{ConversationId, MessageId};
use maintainuk_domain::messaging::{Channel, MessageStatus};
use maintainuk_domain::time::Instant;
use maintainuk_domain::work_orders::WorkOrderStatus;
use uuid::Uuid;

/// What is said, beginning with the office; who writes last waits for the other.
const TALKS: [&[&str]; 4] = [
    &[
        "Could you ring the resident half an hour before you come? The buzzer does not work.",
        "Will do. Is there a place to park the van?",
    ],
    &[
        "The resident says that it is worse at night. Does that change what you need to bring?",
        "Then it may be the valve. I will bring one, about £35.",
        "That is fine, go ahead.",
    ],
    &[
        "Can you let us know today whether the part has come?",
        "It came this morning. We can fit it on the day that is agreed.",
        "Thank you.",
    ],
    &["Please send a photograph of the isolator before you begin."],
];

/// Threads at most.
const MOST: usize = 12;

/// Leaves the threads to the transaction. Their ids are made from their order's, so that they are the
/// same each time.
pub fn write(tx: OrgTx<'_>, demo: &Demo, now: Instant) {
    let open = |order: &&WorkOrder| {
        matches!(
            order.status,
            WorkOrderStatus::Accepted | WorkOrderStatus::Scheduled | WorkOrderStatus::InProgress
        )
    };
    for (nth, order) in demo.work_orders.iter().rev().filter(open).take(MOST).enumerate() {
        if let Some(ticket) = demo.tickets.iter().find(|ticket| ticket.id == order.ticket) {
            thread(tx, demo, (ticket, order), TALKS[nth % TALKS.len()], now);
            store::heard(tx, ticket.id);
        }
    }
}

fn thread(
    tx: OrgTx<'_>,
    demo: &Demo,
    (ticket, order): (&Ticket, &WorkOrder),
    lines: &[&str],
    now: Instant,
) {
    let firm = demo.contractors.iter().find(|firm| Some(firm.id) == order.contractor);
    let (Some(firm), Some(office)) = (firm, ticket.coordinator) else { return };
    let made = |nth: u128| Uuid::from_u128(order.id.as_uuid().as_u128() ^ (0x7a1c << 16 | nth));
    let id = ConversationId::from_uuid(made(0));
    for (nth, line) in (1_u128..).zip(lines) {
        let ours = nth % 2 == 1;
        let new = Fresh {
            id: MessageId::from_uuid(made(nth)),
            ticket: ticket.id,
            thread: (nth > 1).then_some(id),
            firm: Some(firm.id),
            from_user: ours.then_some(office),
            contact: firm.contact,
            channel: Channel::Portal,
            status: MessageStatus::Delivered,
            body: (*line).to_owned(),
            now: order.updated_at.plus_minutes(25 * i64::try_from(nth).unwrap_or(1)).min(now),
        };
        store::insert_as(tx, id, &new);
    }
}
