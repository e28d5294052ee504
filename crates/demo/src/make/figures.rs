//! The figures of contractors, worked out from their orders; where residents would give marks, from
//! how late and how lasting the work was.

use std::collections::HashMap;

use maintainuk_domain::ids::{ContractorId, TicketId};
use maintainuk_domain::time::Instant;
use maintainuk_domain::work_orders::WorkOrderStatus;

use crate::model::{Demo, Event, WorkOrder};

/// Works out rating, completion rate and response time of every contractor.
pub(crate) fn work_out(demo: &mut Demo, now: Instant) {
    let mut events: HashMap<TicketId, Vec<Event>> = HashMap::new();
    for event in &demo.events {
        if matches!(event.kind, "WorkOrderAccepted" | "WorkOrderDeclined" | "VisitScheduled") {
            events.entry(event.ticket).or_default().push(event.clone());
        }
    }
    for nth in 0..demo.contractors.len() {
        let id = demo.contractors[nth].id;
        let of_firm = |order: &&WorkOrder| order.contractor == Some(id);
        let orders: Vec<&WorkOrder> = demo.work_orders.iter().filter(of_firm).collect();
        let done = orders.iter().filter(|order| order.status.is_done()).count();
        let refused =
            orders.iter().filter(|order| order.status == WorkOrderStatus::Declined).count();
        let decided = done + refused;
        let rate = (decided > 0).then(|| (done * 10_000 / decided) as i32);
        let hours = response_time(demo, id, (&orders, &events));
        let rating = (done > 0).then(|| rating(demo, &orders));
        let firm = &mut demo.contractors[nth];
        (firm.completion_rate, firm.avg_response_time, firm.rating) = (rate, hours, rating);
        firm.updated_at = now;
    }
}

/// From being given an order to the next word from the firm, in hundredths of an hour.
fn response_time(
    demo: &Demo,
    id: ContractorId,
    (orders, events): (&[&WorkOrder], &HashMap<TicketId, Vec<Event>>),
) -> Option<i32> {
    let firm = demo.contractors.iter().find(|firm| firm.id == id)?;
    let user = demo.users.iter().find(|user| user.contractor == Some(id)).map(|user| user.id);
    let theirs = |event: &&Event| {
        event.actor_contact == Some(firm.contact) || (user.is_some() && event.actor_user == user)
    };
    let mut minutes = Vec::new();
    for order in orders {
        let of_ticket = events.get(&order.ticket).into_iter().flatten().filter(theirs);
        let answer = of_ticket.map(|event| event.created_at).find(|&at| at >= order.created_at);
        minutes.extend(answer.map(|at| at.since(order.created_at).as_secs() / 60));
    }
    let count = i64::try_from(minutes.len()).ok().filter(|&count| count > 0)?;
    i32::try_from(minutes.iter().sum::<i64>() * 100 / 60 / count).ok()
}

/// Out of five, in hundredths: residents mark down lateness and coming back.
fn rating(demo: &Demo, orders: &[&WorkOrder]) -> i32 {
    let mut marks = Vec::new();
    for order in orders.iter().filter(|order| order.status.is_done()) {
        let Some(ticket) = demo.tickets.iter().find(|row| row.id == order.ticket) else { continue };
        let late = ticket.completed_at > ticket.resolve_by && ticket.resolve_by.is_some();
        let base = if ticket.number.ends_with(['3', '7', '9']) { 400 } else { 500 };
        marks.push(base - if late { 90 } else { 0 } - 150 * ticket.reopen_count.min(1));
    }
    let count = (marks.len() as i32).max(1);
    (marks.iter().sum::<i32>() / count).clamp(100, 500)
}
