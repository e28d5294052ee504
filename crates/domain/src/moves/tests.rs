//! The tables of moves, written out so that they can be compared with what was agreed.

use super::*;
use crate::compliance::ComplianceStatus;
use crate::estate::{ContractorStatus, OrgStatus, TenancyStatus, UnitStatus};
use crate::invoices::InvoiceStatus;
use crate::messaging::{AiJobStatus, MessageStatus, NotificationStatus, OutboxStatus};
use crate::quotes::QuoteStatus;
use crate::tickets::TicketStatus;
use crate::work_orders::WorkOrderStatus;

/// Each status with where it may go: `New: Assigned, Cancelled (reason)`.
macro_rules! written {
    ($status:ty) => {
        <$status>::ALL.iter().map(|from| line(from, from.moves())).collect::<Vec<_>>()
    };
}

fn line<S: Display>(from: &S, moves: &[Move<S>]) -> String {
    let to: Vec<_> = moves
        .iter()
        .map(|step| match step.needs {
            [] => step.to.to_string(),
            needs => {
                let needs: Vec<_> = needs.iter().map(|need| need.as_str()).collect();
                format!("{} ({})", step.to, needs.join(", "))
            }
        })
        .collect();
    format!("{from}: {}", to.join(", "))
}

#[test]
fn a_ticket_moves_as_agreed() {
    assert_eq!(
        written!(TicketStatus),
        [
            "New: Assigned, Cancelled (reason)",
            "Assigned: InProgress, New, Cancelled (reason)",
            "InProgress: Completed, Assigned, Cancelled (reason)",
            "Completed: Closed, Assigned (reason), New (reason)",
            "Closed: Assigned (reason), New (reason)",
            "Cancelled: New (reason)",
        ]
    );
}

#[test]
fn a_work_order_moves_as_agreed() {
    assert_eq!(
        written!(WorkOrderStatus),
        [
            "Created: Offered (contractor), Scheduled (schedule), InProgress, Declined (reason), \
             Cancelled (reason)",
            "Offered: Accepted, Declined (reason), Cancelled (reason)",
            "Accepted: Scheduled (schedule), InProgress, Declined (reason), Cancelled (reason)",
            "Declined: Cancelled (reason)",
            "Scheduled: InProgress, Scheduled (schedule), NoAccess (reason), Declined (reason), \
             Cancelled (reason)",
            "InProgress: Completed (notes), Scheduled (schedule), Cancelled (reason)",
            "Completed: Verified, InProgress (reason)",
            "Verified: ",
            "NoAccess: Scheduled (schedule), Cancelled (reason)",
            "Cancelled: ",
        ]
    );
}

#[test]
fn each_move_of_a_work_order_asks_for_the_right_permission() {
    use Permission::*;
    for &from in WorkOrderStatus::ALL {
        for step in from.moves() {
            let expected = match (from, step.to) {
                (WorkOrderStatus::Completed, _) => WorkordersVerify,
                (_, WorkOrderStatus::Offered) => WorkordersAssign,
                (_, WorkOrderStatus::Cancelled) => WorkordersCreate,
                _ => WorkordersProgress,
            };
            assert_eq!(step.permission, Some(expected), "{from} -> {}", step.to);
        }
    }
}

#[test]
fn money_moves_as_agreed() {
    assert_eq!(
        written!(QuoteStatus),
        [
            "Draft: Submitted",
            "Submitted: Approved, Rejected (reason), Draft (reason)",
            "Approved: ",
            "Rejected: ",
        ]
    );
    assert_eq!(
        written!(InvoiceStatus),
        [
            "Uploaded: Reviewed, Disputed (reason)",
            "Reviewed: Approved, Disputed (reason)",
            "Approved: Paid, Disputed (reason)",
            "Paid: ",
            "Disputed: Reviewed",
        ]
    );
}

#[test]
fn messages_and_background_work_move_as_agreed() {
    assert_eq!(
        written!(MessageStatus),
        [
            "Draft: Queued",
            "Queued: Draft, Sent, Failed",
            "Sent: Delivered, Failed",
            "Delivered: ",
            "Failed: Queued",
        ]
    );
    assert_eq!(
        written!(OutboxStatus),
        [
            "Pending: Dispatched",
            "Dispatched: Completed, Pending, Failed",
            "Completed: ",
            "Failed: Dead, Pending",
            "Dead: Pending",
        ]
    );
}

/// Every status but the first is reached from the first, no table names a move twice, and every
/// button has a label.
macro_rules! sound {
    ($($status:ty),+ $(,)?) => {$({
        let mut seen = vec![<$status>::ALL[0]];
        let mut at = 0;
        while at < seen.len() {
            for step in seen[at].moves() {
                assert!(!step.label.is_empty());
                if !seen.contains(&step.to) {
                    seen.push(step.to);
                }
            }
            at += 1;
        }
        for &status in <$status>::ALL {
            assert!(seen.contains(&status), "{status} is never reached");
            let mut to: Vec<_> = status.moves().iter().map(|step| step.to).collect();
            let all = to.len();
            to.sort();
            to.dedup();
            assert_eq!(to.len(), all, "{status} names a move twice");
        }
    })+};
}

#[test]
fn every_status_can_be_reached_from_the_first() {
    sound!(
        TicketStatus,
        WorkOrderStatus,
        QuoteStatus,
        InvoiceStatus,
        ComplianceStatus,
        MessageStatus,
        NotificationStatus,
        AiJobStatus,
        OutboxStatus,
        OrgStatus,
        UnitStatus,
        TenancyStatus,
        ContractorStatus,
    );
}

#[test]
fn a_move_that_is_not_in_the_table_is_refused_with_the_open_ones() {
    let refused = TicketStatus::New.move_to(TicketStatus::Closed).unwrap_err();
    assert_eq!(refused.open, [TicketStatus::Assigned, TicketStatus::Cancelled]);
    assert_eq!(
        refused.to_string(),
        "New cannot become Closed: from New it can become Assigned or Cancelled"
    );
    let refused = WorkOrderStatus::Verified.move_to(WorkOrderStatus::Created).unwrap_err();
    assert_eq!(refused.to_string(), "Verified cannot become Created: Verified is final");
    assert!(TicketStatus::New.can_become(TicketStatus::Assigned));
}

#[test]
fn what_a_move_needs_is_asked_for_in_words() {
    let at = |text: &str| text.parse::<Instant>().unwrap();
    let (nine, ten) = (at("2026-11-23T09:00:00Z"), at("2026-11-23T10:00:00Z"));
    let schedule = WorkOrderStatus::Accepted.move_to(WorkOrderStatus::Scheduled).unwrap();
    for (given, missing) in [
        (None, Some("Say when the visit starts and ends.")),
        (Some((ten, nine)), Some("The visit has to end after it starts.")),
        (Some((nine, nine)), Some("The visit has to end after it starts.")),
        (Some((nine, ten)), None),
    ] {
        let said = schedule.missing(&Given { schedule: given, ..Given::default() });
        assert_eq!(said.first().map(|&(_, sentence)| sentence), missing);
    }
    let cancel = TicketStatus::New.move_to(TicketStatus::Cancelled).unwrap();
    assert!(cancel.needs_reason());
    let blank = Given { reason: Some("  "), ..Given::default() };
    assert_eq!(cancel.missing(&blank), [(Need::Reason, "Say why.")]);
    let given = Given { reason: Some("Reported twice"), ..Given::default() };
    assert!(cancel.missing(&given).is_empty());
}
