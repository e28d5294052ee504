//! How a message on a ticket reaches the resident or the firm that it is for.

use super::{Channel, MessageStatus};
use crate::text_enum::text_enum;

/// Characters of a message at most.
pub const MESSAGE_MAX: usize = 4_000;

text_enum! {
    /// How a message reaches somebody outside.
    pub enum MessageRoute {
        /// In their account, with an email that says so.
        PortalAndEmail,
        /// In their account alone: no email reaches them.
        Portal,
        /// By email alone: they have no account.
        Email,
    }
}

impl MessageRoute {
    /// The channel that is kept with the message.
    pub const fn channel(self) -> Channel {
        match self {
            Self::PortalAndEmail | Self::Portal => Channel::Portal,
            Self::Email => Channel::Email,
        }
    }

    /// Whether an email goes out.
    pub const fn mails(self) -> bool {
        matches!(self, Self::PortalAndEmail | Self::Email)
    }

    /// Where a message stands that was just written: in an account it is there at once.
    pub const fn begins(self) -> MessageStatus {
        match self {
            Self::PortalAndEmail | Self::Portal => MessageStatus::Delivered,
            Self::Email => MessageStatus::Queued,
        }
    }
}

/// How somebody is reached, from whether they have an account and why no service email may go to
/// them, if none may.
///
/// # Errors
/// Why they are not reached at all.
pub const fn route(
    has_account: bool,
    no_email: Option<&'static str>,
) -> Result<MessageRoute, &'static str> {
    match (has_account, no_email) {
        (true, None) => Ok(MessageRoute::PortalAndEmail),
        (true, Some(_)) => Ok(MessageRoute::Portal),
        (false, None) => Ok(MessageRoute::Email),
        (false, Some(why)) => Err(why),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_account_is_always_reached_and_others_by_email_or_not_at_all() {
        const OUT: Option<&str> = Some("They have opted out of it.");
        for (account, no_email, expected) in [
            (true, None, Ok(MessageRoute::PortalAndEmail)),
            (true, OUT, Ok(MessageRoute::Portal)),
            (false, None, Ok(MessageRoute::Email)),
            (false, OUT, Err("They have opted out of it.")),
        ] {
            assert_eq!(route(account, no_email), expected);
        }
    }

    #[test]
    fn what_goes_by_email_alone_has_not_arrived_when_it_is_written() {
        for (route, channel, begins, mails) in [
            (MessageRoute::PortalAndEmail, Channel::Portal, MessageStatus::Delivered, true),
            (MessageRoute::Portal, Channel::Portal, MessageStatus::Delivered, false),
            (MessageRoute::Email, Channel::Email, MessageStatus::Queued, true),
        ] {
            assert_eq!((route.channel(), route.begins(), route.mails()), (channel, begins, mails));
        }
    }
}
