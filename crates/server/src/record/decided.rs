//! Which lines of a timeline the service policy decides, and the version that they carry.

use super::EventType;
use serde_json::Value;

/// The particular of a line that says by which version of the policy it was decided.
const VERSION: &str = "policyVersion";

/// Whether the service policy decides a kind of line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decided {
    /// Each such line comes of a value of the policy, and carries its version.
    Always,
    /// Some do, and these carry it.
    Sometimes,
    /// None does: people or the law decide.
    Never,
}

/// Whether the service policy decides lines of that kind, and by what.
pub const fn decided(kind: EventType) -> Decided {
    use EventType::*;
    match kind {
        // Targets, hours, the recall window.
        TicketReported | TicketTriaged | TicketReopened
        // Whether clocks stand still on hold.
        | TicketHeld | TicketResumed
        // When a clock is near its end, who hears of it, in which hours.
        | ServiceClockNear | ServiceClockMissed | ServiceClockEscalated | ServiceClockRecounted
        // Above which total somebody has to approve, and who may.
        | PricingAsked | PricingChanged | PricingApproved | PricingRejected
        | QuoteApproved | QuoteRejected
        // What completing needs.
        | WorkCompleted
        // The days until it closes by itself.
        | TicketClosesSoon => Decided::Always,
        // Another priority or date counts clocks anew; another kind or home looks for a recall anew.
        TicketUpdated
        // By itself.
        | TicketClosed
        // After so many visits without access.
        | TicketCancelled | WorkOrderCancelled => Decided::Sometimes,
        TicketStatusChanged | WorkOrderRaised | ContractorAssigned | WorkOrderOffered
        | WorkOrderAccepted | WorkOrderDeclined | OfferLapsed | VisitScheduled | OperativesNamed
        | VisitProposed | VisitDeclined | VisitCancelled | VisitOnMyWay | WorkStarted
        | WorkVerified | WorkSentBack | NoAccess | PhotosAdded | PhotoRemoved | CertificateAdded
        | CertificateRemoved | NoteAdded | EmailSent | EmailNotSent | QuoteSubmitted
        | HazardProposed | HazardConfirmed | HazardRefused | HazardStageRecorded
        | HazardDeadlineSet | HazardKnownSinceSet | HazardRecounted | HazardClockNear
        | HazardClockMissed | HazardClosed | HazardLetterWritten | HazardLetterSent
        | HazardLetterGiven | HazardLetterFailed | DampCheckDue | DampChecked | TicketDeferred
        | TicketReturned | TicketPutAway | TicketRestored | TagsChanged | TicketLinked
        | TicketUnlinked | TicketMerged | TicketSplit | TicketUnsplit | TicketUnmerged
        | TicketObjected | TicketConfirmed | RepairRated | TicketMadeSafe | ChecklistAdded
        | ChecklistAnswered | ChecklistRemoved | IncidentJoined | PricingWithdrawn | MessageSent
        | MessageReceived | MessageFailed | MessageEmergency => Decided::Never,
    }
}

/// The particulars of a line with the version of the policy by which it was decided; 0 is the one
/// that is built in.
pub fn by_version(mut data: Value, version: impl Into<Option<i32>>) -> Value {
    if let (Some(data), Some(version)) = (data.as_object_mut(), version.into()) {
        data.insert(VERSION.into(), version.into());
    }
    data
}

/// The version of the policy by which a line was decided, where the policy decided it.
pub fn version_of(data: &Value) -> Option<i32> {
    data.get(VERSION)?.as_i64()?.try_into().ok()
}

/// Whether a line lacks the version that it has to carry.
pub(super) fn lacks_version(kind: EventType, data: &Value) -> bool {
    decided(kind) == Decided::Always && version_of(data).is_none()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_the_policy_decides_carries_its_version() {
        let bare = json!({ "total": "£100.00" });
        assert!(lacks_version(EventType::PricingApproved, &bare));
        assert!(!lacks_version(EventType::PricingApproved, &by_version(bare.clone(), 0)));
        assert!(!lacks_version(EventType::PricingWithdrawn, &bare));
        assert!(!lacks_version(EventType::TicketUpdated, &by_version(bare.clone(), None)));
        assert_eq!(version_of(&by_version(bare, 3)), Some(3));
    }
}
