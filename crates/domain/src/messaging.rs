//! Messages, notifications and the work that is handed to the background.

pub mod consent;
pub mod route;

use crate::moves::{Refused, moves};
use crate::text_enum::text_enum;
use jiff::SignedDuration;

text_enum! {
    /// How a message reaches somebody.
    pub enum Channel {
        /// Inside the product.
        Portal,
        /// By email.
        Email,
        /// By text message; needs consent in force.
        Sms = "SMS",
        /// By WhatsApp; needs consent in force.
        WhatsApp,
    }
}

impl Channel {
    /// Whether messages may go only to those whose consent is in force.
    pub const fn needs_consent(self) -> bool {
        matches!(self, Self::Sms | Self::WhatsApp)
    }
}

text_enum! {
    /// Where a message stands.
    pub enum MessageStatus {
        /// Not sent until a person says so.
        Draft,
        /// To be sent.
        Queued,
        /// The provider has taken it.
        Sent,
        /// It arrived.
        Delivered,
        /// It did not arrive.
        Failed,
    }
}

moves! { MessageStatus {
    Draft => [
        Queued: "Send", MessagesSend, [];
    ]
    Queued => [
        Draft: "Take back", MessagesSend, [];
        Sent: "Sent", system, [];
        Failed: "Failed", system, [];
    ]
    // A late report never moves Delivered back to Sent or on to Failed.
    Sent => [
        Delivered: "Delivered", system, [];
        Failed: "Failed", system, [];
    ]
    Failed => [
        Queued: "Send again", MessagesSend, [];
    ]
    Delivered => []
}}

/// A move of a message that is refused, with the moves that are open.
pub type MessageMove = Refused<MessageStatus>;

text_enum! {
    /// Who wrote a message about a repair.
    pub enum Speaker {
        /// A colleague.
        Staff = "staff",
        /// The firm that does the work.
        Contractor = "contractor",
        /// Who lives there, or anybody else outside.
        Resident = "resident",
    }
}

impl Speaker {
    /// Who a message is from: one of a user is a colleague's, of a firm's contact the firm's.
    pub const fn of(from_user: bool, from_firm: bool) -> Self {
        match (from_user, from_firm) {
            (true, _) => Self::Staff,
            (false, true) => Self::Contractor,
            (false, false) => Self::Resident,
        }
    }

    /// Whether somebody who spoke last waits for an answer of the staff's.
    pub const fn waits_for_staff(self) -> bool {
        !matches!(self, Self::Staff)
    }
}

impl MessageStatus {
    /// Whether a message was said: a draft was not, and what of ours did not arrive answered nobody.
    pub const fn was_said(self, by: Speaker) -> bool {
        match self {
            Self::Draft => false,
            Self::Failed => by.waits_for_staff(),
            Self::Queued | Self::Sent | Self::Delivered => true,
        }
    }
}

text_enum! {
    /// Whether an alert has been looked at.
    pub enum NotificationStatus {
        /// Not looked at.
        Unread,
        /// Looked at.
        Read,
        /// Put away.
        Dismissed,
    }
}

moves! { NotificationStatus {
    Unread => [
        Read: "Mark as read", system, [];
        Dismissed: "Dismiss", system, [];
    ]
    Read => [
        Unread: "Mark as unread", system, [];
        Dismissed: "Dismiss", system, [];
    ]
    Dismissed => []
}}

text_enum! {
    /// Where a request to the assistant stands.
    pub enum AiJobStatus {
        /// Not answered yet.
        Pending,
        /// Answered, and the answer has the right shape.
        Completed,
        /// Not answered, or not in the right shape.
        Failed,
    }
}

moves! { AiJobStatus {
    Pending => [
        Completed: "Answered", system, [];
        Failed: "Failed", system, [];
    ]
    Completed => []
    Failed => []
}}

text_enum! {
    /// Where a piece of background work stands.
    pub enum OutboxStatus {
        /// To be done when it is due.
        Pending,
        /// Leased to a worker.
        Dispatched,
        /// Done.
        Completed,
        /// Failed for good; about to be set aside.
        Failed,
        /// Set aside; somebody has to look.
        Dead,
    }
}

moves! { OutboxStatus {
    Pending => [
        Dispatched: "Lease", system, [];
    ]
    // Pending again after a failure that may pass, or when the lease ran out.
    Dispatched => [
        Completed: "Done", system, [];
        Pending: "Try again later", system, [];
        Failed: "Give up", system, [];
    ]
    Failed => [
        Dead: "Set aside", system, [];
        Pending: "Retry", JobsRetry, [];
    ]
    Dead => [
        Pending: "Retry", JobsRetry, [];
    ]
    Completed => []
}}

/// A move of background work that is refused, with the moves that are open.
pub type OutboxMove = Refused<OutboxStatus>;

/// How often a piece of background work is tried before it is set aside.
pub const MAX_ATTEMPTS: u32 = 10;

/// How long to wait after this many attempts have failed: a minute, then twice as long each time,
/// at most six hours; `None` when it is to be given up. The caller adds some jitter.
pub fn retry_after(attempts: u32) -> Option<SignedDuration> {
    if attempts >= MAX_ATTEMPTS {
        return None;
    }
    let seconds = 30_i64 << attempts;
    Some(SignedDuration::from_secs(seconds.min(6 * 3_600)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_failure_waits_longer_until_the_work_is_set_aside() {
        let waits: Vec<_> =
            (1..MAX_ATTEMPTS).filter_map(retry_after).map(|wait| wait.as_secs()).collect();
        assert_eq!(waits, [60, 120, 240, 480, 960, 1_920, 3_840, 7_680, 15_360]);
        assert_eq!(retry_after(MAX_ATTEMPTS), None);
        assert_eq!(retry_after(u32::MAX), None);
    }

    #[test]
    fn who_spoke_is_told_by_where_a_message_came_from() {
        for (user, firm, by, waits) in [
            (true, false, Speaker::Staff, false),
            (true, true, Speaker::Staff, false),
            (false, true, Speaker::Contractor, true),
            (false, false, Speaker::Resident, true),
        ] {
            assert_eq!(Speaker::of(user, firm), by);
            assert_eq!(by.waits_for_staff(), waits, "{by}");
        }
    }

    #[test]
    fn a_draft_and_what_of_ours_did_not_arrive_answer_nobody() {
        use MessageStatus::*;
        for (status, staff, resident) in [
            (Draft, false, false),
            (Queued, true, true),
            (Sent, true, true),
            (Delivered, true, true),
            (Failed, false, true),
        ] {
            assert_eq!(status.was_said(Speaker::Staff), staff, "{status}");
            assert_eq!(status.was_said(Speaker::Resident), resident, "{status}");
        }
    }

    #[test]
    fn only_texts_and_whatsapp_need_consent() {
        let asking: Vec<_> =
            Channel::ALL.iter().filter(|channel| channel.needs_consent()).collect();
        assert_eq!(asking, [&Channel::Sms, &Channel::WhatsApp]);
        assert_eq!(Channel::Sms.to_string(), "SMS");
    }
}
