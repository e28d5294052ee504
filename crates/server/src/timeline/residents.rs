//! What happened last to a repair, in the words of who lives there.
//!
//! The office's own words are about its work (triaged, deferred, put away), and some of them are nobody
//! else's business. A resident reads what it means for them, or nothing.

use crate::record::EventType;

/// The words for a resident of a move that own staff made without a work order.
pub fn of_own_staff(to: &str) -> Option<&'static str> {
    match to {
        "Assigned" => Some("Somebody of ours has it"),
        "InProgress" => Some("The work has started"),
        "Completed" => Some("The work is done"),
        _ => None,
    }
}

/// The words for a resident; none where it is the office's own affair.
pub const fn for_residents(kind: EventType) -> Option<&'static str> {
    use EventType::{
        CertificateAdded, CertificateRemoved, ContractorAssigned, EmailSent, IncidentJoined,
        NoAccess, OperativesNamed, PhotoRemoved, PhotosAdded, RepairRated, TicketCancelled,
        TicketClosed, TicketClosesSoon, TicketConfirmed, TicketDeferred, TicketHeld,
        TicketMadeSafe, TicketMerged, TicketObjected, TicketReopened, TicketReported,
        TicketRestored, TicketResumed, TicketReturned, TicketSplit, TicketStatusChanged,
        TicketTriaged, TicketUnmerged, TicketUnsplit, TicketUpdated, VisitCancelled, VisitDeclined,
        VisitOnMyWay, VisitProposed, VisitScheduled, WorkCompleted, WorkOrderAccepted,
        WorkOrderCancelled, WorkOrderRaised, WorkSentBack, WorkStarted, WorkVerified,
    };
    Some(match kind {
        TicketReported => "We have your report",
        TicketTriaged => "We have looked at it",
        TicketUpdated => "We changed its details",
        TicketStatusChanged => "It has moved on",
        WorkOrderRaised => "We are finding somebody to do it",
        ContractorAssigned | WorkOrderAccepted => "Somebody has been found to do it",
        WorkOrderCancelled => "Whoever was to do it is not coming",
        VisitProposed => "A time for a visit is asked for",
        VisitScheduled => "A visit is agreed",
        OperativesNamed => "We know who comes",
        VisitDeclined => "The time did not suit",
        VisitCancelled => "The visit is off",
        VisitOnMyWay => "They are on their way",
        NoAccess => "Nobody was in for the visit",
        WorkStarted => "The work has started",
        WorkCompleted => "The work is done",
        WorkVerified => "We have checked the work",
        WorkSentBack => "More has to be done",
        PhotosAdded => "Photos were added",
        PhotoRemoved => "A photo was removed",
        CertificateAdded => "A certificate was added",
        CertificateRemoved => "A certificate was taken away",
        TicketHeld => "It has to wait",
        TicketDeferred => "It waits until a later day",
        TicketResumed | TicketReturned | TicketRestored | TicketUnmerged | TicketUnsplit => {
            "It goes on"
        }
        TicketMadeSafe => "It was made safe",
        TicketClosed => "It is finished",
        TicketCancelled => "It was cancelled",
        TicketReopened => "It is open again",
        TicketMerged => "It was joined with another report",
        TicketSplit => "Another repair of the same report has its own number",
        TicketClosesSoon => "It closes soon, unless you object",
        TicketObjected => "We were told that it is not right",
        TicketConfirmed => "We were told that it is fixed",
        RepairRated => "You said how it went",
        IncidentJoined => "It is a part of a larger failure",
        EmailSent => "We wrote to you",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_of_the_office_is_told_to_a_resident() {
        for &kind in EventType::ALL {
            let name = kind.as_str();
            let words = for_residents(kind);
            let own = ["Note", "Hazard", "Pricing", "Quote", "Tags", "Checklist", "ServiceClock"];
            if own.iter().any(|start| name.starts_with(start)) {
                assert_eq!(words, None, "{name}");
            }
            let told = words.unwrap_or_default().to_lowercase();
            for jargon in ["ticket", "triage", "defer", "work order", "status"] {
                assert!(!told.contains(jargon), "{name}: {told}");
            }
        }
    }
}
