//! Work orders: the instruction to one contractor, and what its moves do to the ticket.

use crate::moves::{Refused, moves};
use crate::text_enum::text_enum;
use crate::tickets::TicketStatus;

text_enum! {
    /// Where a work order stands.
    pub enum WorkOrderStatus {
        /// Raised; a contractor may already be named.
        Created,
        /// Put to a contractor, who has not answered.
        Offered,
        /// The contractor will do it.
        Accepted,
        /// The contractor will not do it.
        Declined,
        /// A visit is agreed.
        Scheduled,
        /// The contractor is at work.
        InProgress,
        /// The contractor says that it is done.
        Completed,
        /// Staff agree that it is done.
        Verified,
        /// The contractor came and could not get in.
        NoAccess,
        /// Will not be done.
        Cancelled,
    }
}

moves! { WorkOrderStatus {
    Created => [
        Offered: "Offer", WorkordersAssign, [Contractor];
        Scheduled: "Schedule", WorkordersProgress, [Schedule];
        // Emergencies alone: they do not wait for a diary.
        InProgress: "Start", WorkordersProgress, [];
        // The firm that was given it gives it back.
        Declined: "Hand back", WorkordersProgress, [Reason];
        Cancelled: "Cancel", WorkordersCreate, [Reason];
    ]
    Offered => [
        Accepted: "Accept", WorkordersProgress, [];
        Declined: "Decline", WorkordersProgress, [Reason];
        Cancelled: "Cancel", WorkordersCreate, [Reason];
    ]
    Accepted => [
        Scheduled: "Schedule", WorkordersProgress, [Schedule];
        InProgress: "Start", WorkordersProgress, [];
        Declined: "Hand back", WorkordersProgress, [Reason];
        Cancelled: "Cancel", WorkordersCreate, [Reason];
    ]
    Declined => [
        Cancelled: "Cancel", WorkordersCreate, [Reason];
    ]
    Scheduled => [
        InProgress: "Start", WorkordersProgress, [];
        // Not a change of status: the visit is moved to another time.
        Scheduled: "Change the visit", WorkordersProgress, [Schedule];
        NoAccess: "No access", WorkordersProgress, [Reason];
        Declined: "Hand back", WorkordersProgress, [Reason];
        Cancelled: "Cancel", WorkordersCreate, [Reason];
    ]
    InProgress => [
        Completed: "Complete", WorkordersProgress, [Notes];
        // Parts have to come, or one visit was not enough: a slot is needed again, and work begins anew.
        Scheduled: "Agree another visit", WorkordersProgress, [Schedule];
        Cancelled: "Cancel", WorkordersCreate, [Reason];
    ]
    Completed => [
        Verified: "Verify", WorkordersVerify, [];
        InProgress: "Send back", WorkordersVerify, [Reason];
    ]
    NoAccess => [
        Scheduled: "Schedule again", WorkordersProgress, [Schedule];
        Cancelled: "Cancel", WorkordersCreate, [Reason];
    ]
    Verified => []
    Cancelled => []
}}

/// A move of a work order that is refused, with the moves that are open.
pub type WorkOrderMove = Refused<WorkOrderStatus>;

impl WorkOrderStatus {
    /// Whether somebody still has to do something for the work to be done.
    pub const fn is_open(self) -> bool {
        !matches!(self, Self::Declined | Self::Completed | Self::Verified | Self::Cancelled)
    }

    /// Whether the contractor has said that the work is done.
    pub const fn is_done(self) -> bool {
        matches!(self, Self::Completed | Self::Verified)
    }

    /// Whether another contractor may be named without a move: nobody has taken it on yet.
    pub const fn takes_contractor(self) -> bool {
        matches!(self, Self::Created | Self::Offered)
    }
}

/// Why work on an order may not begin; nothing when it may. Work begins on a visit that is agreed; an
/// emergency needs none.
pub const fn why_not_start(
    from: WorkOrderStatus,
    has_contractor: bool,
    emergency: bool,
) -> Option<&'static str> {
    match from {
        WorkOrderStatus::Created if !has_contractor => Some("Assign a contractor first."),
        WorkOrderStatus::Created | WorkOrderStatus::Accepted if !emergency => {
            Some("Agree a visit first.")
        }
        _ => None,
    }
}

/// Why nobody accepts or declines an order of which several firms were asked: they answer their offers.
pub const SEVERAL_ASKED: &str = "Firms are asked by offers: whoever accepts theirs has it.";

/// Why an order is not declined, or handed back; nothing when it may be. The firm alone hands back what
/// it was given: the office names another contractor.
pub const fn why_not_decline(
    from: WorkOrderStatus,
    has_contractor: bool,
    by_firm: bool,
) -> Option<&'static str> {
    match from {
        WorkOrderStatus::Offered if !has_contractor => Some(SEVERAL_ASKED),
        WorkOrderStatus::Offered => None,
        _ if !has_contractor => Some("No contractor has it."),
        _ if !by_firm => Some("The contractor hands it back; you can name another."),
        _ => None,
    }
}

/// Why somebody may not verify work; nothing when they may. Work is checked by another than who completed
/// it, or noted its completion, as long as the organisation has another who may.
pub const fn why_not_verify(completed_it: bool, others_may: bool) -> Option<&'static str> {
    if completed_it && others_may {
        return Some("Somebody else must check it: you completed it.");
    }
    None
}

/// Whether whoever raises an order should ring its firm now: an emergency that nobody has begun.
pub const fn ring_now(status: WorkOrderStatus, emergency: bool) -> bool {
    use WorkOrderStatus::{Accepted, Created, Offered, Scheduled};
    emergency && matches!(status, Created | Offered | Accepted | Scheduled)
}

/// What a ticket needs to know of one of its orders.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OrderNow {
    /// Where the order stands.
    pub status: WorkOrderStatus,
    /// Whether a contractor is named on it.
    pub has_contractor: bool,
    /// Whether its firm says that more is needed, and no order has followed yet.
    pub needs_more: bool,
    /// Whether its price has to be approved before any firm hears of it.
    pub price_waits: bool,
}

/// The status that the ticket takes from all of its orders, after one of them moved; `None` when
/// it stays as it is.
///
/// An order given to a contractor makes the ticket Assigned, a started one InProgress; when work
/// has begun and nothing is open any more, it is Completed if anything was done. A ticket that was
/// only assigned goes back to New when no contractor is left. While more work is asked for, which no
/// order has taken up, nothing is completed. A finished ticket that has an order
/// sent back to work is reopened: it passes through Assigned, which the caller counts as a
/// reopening. What a person assigned `by_hand`, to own staff or back to who had it, stays so without an
/// order. A Closed or Cancelled ticket is never moved by its orders.
pub fn ticket_after(
    ticket: TicketStatus,
    by_hand: bool,
    orders: &[OrderNow],
) -> Option<TicketStatus> {
    let working = orders.iter().any(|order| order.status == WorkOrderStatus::InProgress);
    let given = orders.iter().any(|order| order.status.is_open() && order.has_contractor);
    let open = orders.iter().any(|order| order.status.is_open() || order.needs_more);
    let done = orders.iter().any(|order| order.status.is_done());
    match ticket {
        TicketStatus::New | TicketStatus::Assigned | TicketStatus::Completed if working => {
            Some(TicketStatus::InProgress)
        }
        TicketStatus::New if given => Some(TicketStatus::Assigned),
        TicketStatus::Assigned if !given && !by_hand => Some(TicketStatus::New),
        TicketStatus::InProgress if done && !open && !by_hand => Some(TicketStatus::Completed),
        _ => None,
    }
}

/// Whether work was begun on an order, so that its ticket is a record of it.
pub const fn was_worked(status: WorkOrderStatus) -> bool {
    use WorkOrderStatus::*;
    matches!(status, InProgress | Completed | Verified | NoAccess)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Orders as text: a status, with `+` when a contractor is named, and `!` when more is needed.
    fn orders(text: &str) -> Vec<OrderNow> {
        text.split_whitespace()
            .map(|order| OrderNow {
                status: order.trim_end_matches(['+', '!']).parse().unwrap(),
                has_contractor: order.contains('+'),
                needs_more: order.ends_with('!'),
                price_waits: false,
            })
            .collect()
    }

    #[test]
    fn the_ticket_follows_its_orders() {
        for (ticket, text, after) in [
            ("New", "Created", None),
            ("New", "Created+", Some("Assigned")),
            ("New", "Offered+", Some("Assigned")),
            ("New", "Declined+", None),
            ("Assigned", "Declined+", Some("New")),
            ("Assigned", "Cancelled+", Some("New")),
            ("Assigned", "Created", Some("New")),
            ("Assigned", "Declined+ Offered+", None),
            ("Assigned", "NoAccess+", None),
            ("Assigned", "InProgress+", Some("InProgress")),
            ("Assigned", "Completed+ Scheduled+", None),
            // Work goes on at another visit.
            ("InProgress", "Scheduled+", None),
            ("InProgress", "Completed+", Some("Completed")),
            // More work is asked for, and nobody has raised an order for it.
            ("InProgress", "Completed+!", None),
            ("InProgress", "Verified+! Completed+", None),
            ("InProgress", "Completed+ Scheduled+", None),
            ("InProgress", "Completed+ NoAccess+", None),
            ("InProgress", "Completed+ Cancelled+", Some("Completed")),
            ("InProgress", "Verified+ Completed+", Some("Completed")),
            ("InProgress", "Cancelled+", None),
            ("Completed", "Verified+", None),
            // Sent back: reopened and at work again.
            ("Completed", "InProgress+", Some("InProgress")),
            // Reopened with nobody on it: what was done before does not complete it again.
            ("Assigned", "Verified+ Cancelled+", Some("New")),
            ("Closed", "InProgress+", None),
            ("Cancelled", "InProgress+", None),
        ] {
            let after = after.map(|status| status.parse().unwrap());
            let got = ticket_after(ticket.parse().unwrap(), false, &orders(text));
            assert_eq!(got, after, "{ticket} with {text}");
        }
    }

    #[test]
    fn what_a_person_assigned_is_not_undone_by_orders_that_end() {
        for (ticket, text, after) in [
            ("Assigned", "", None),
            ("Assigned", "Created", None),
            ("Assigned", "Verified+ Cancelled+", None),
            ("Assigned", "InProgress+", Some("InProgress")),
            // Own staff say themselves when they are done.
            ("InProgress", "Verified+ Cancelled+", None),
        ] {
            let after = after.map(|status| status.parse().unwrap());
            let got = ticket_after(ticket.parse().unwrap(), true, &orders(text));
            assert_eq!(got, after, "{ticket} with {text}");
        }
    }

    #[test]
    fn s31_an_emergency_is_started_without_a_visit_and_its_firm_is_rung() {
        for (status, has_contractor, emergency, told) in [
            ("Created", true, true, None),
            ("Accepted", true, true, None),
            ("Created", true, false, Some("Agree a visit first.")),
            ("Accepted", true, false, Some("Agree a visit first.")),
            ("Created", false, true, Some("Assign a contractor first.")),
            ("Scheduled", true, false, None),
            ("Completed", true, false, None),
        ] {
            let status = status.parse().unwrap();
            assert_eq!(why_not_start(status, has_contractor, emergency), told, "{status}");
        }
        for (status, emergency, ring) in [
            ("Created", true, true),
            ("Offered", true, true),
            ("InProgress", true, false),
            ("Completed", true, false),
            ("Created", false, false),
        ] {
            assert_eq!(ring_now(status.parse().unwrap(), emergency), ring, "{status}");
        }
    }

    #[test]
    fn work_is_verified_by_another_unless_there_is_none() {
        for (completed_it, others_may, allowed) in [
            (false, true, true),
            (false, false, true),
            (true, true, false),
            // An office of one.
            (true, false, true),
        ] {
            let why = why_not_verify(completed_it, others_may);
            assert_eq!(why.is_none(), allowed, "{completed_it} {others_may}");
        }
    }

    #[test]
    fn only_the_firm_that_was_given_an_order_hands_it_back() {
        for (from, has_contractor, by_firm, allowed) in [
            // An offer is declined by the firm, or by the office for it.
            ("Offered", true, true, true),
            ("Offered", true, false, true),
            ("Offered", false, true, false),
            ("Created", true, true, true),
            ("Accepted", true, true, true),
            ("Scheduled", true, true, true),
            ("Created", false, true, false),
            ("Created", true, false, false),
            ("Accepted", true, false, false),
        ] {
            let why = why_not_decline(from.parse().unwrap(), has_contractor, by_firm);
            assert_eq!(why.is_none(), allowed, "{from} {has_contractor} {by_firm}");
        }
    }

    fn reachable(from: TicketStatus, to: TicketStatus) -> bool {
        let mut seen = vec![from];
        let mut at = 0;
        while let Some(&status) = seen.get(at) {
            let next = status.moves().iter().map(|step| step.to);
            seen.extend(next.filter(|to| !seen.contains(to)).collect::<Vec<_>>());
            at += 1;
        }
        seen.contains(&to)
    }

    proptest! {
        #[test]
        fn orders_bring_a_ticket_only_where_moves_lead_and_it_settles_at_once(
            ticket in proptest::sample::select(TicketStatus::ALL),
            by_hand: bool,
            orders in proptest::collection::vec(
                (proptest::sample::select(WorkOrderStatus::ALL), any::<bool>(), any::<bool>())
                    .prop_map(|(status, has_contractor, needs_more)| OrderNow {
                        status,
                        needs_more,
                        price_waits: false,
                        // Nobody starts or finishes an order that nobody was given.
                        has_contractor: has_contractor || status != WorkOrderStatus::Created,
                    }),
                0..6,
            ),
        ) {
            if let Some(after) = ticket_after(ticket, by_hand, &orders) {
                prop_assert!(after != ticket && reachable(ticket, after));
                prop_assert_eq!(ticket_after(after, by_hand, &orders), None);
            }
        }
    }
}
