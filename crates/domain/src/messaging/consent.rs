//! Whether somebody agreed to a channel, and whether it may be used.

use super::Channel;
use crate::text_enum::text_enum;
use crate::time::Instant;

text_enum! {
    /// How we know that somebody agreed or opted out.
    pub enum ConsentSource {
        /// They said so on the phone.
        Phone,
        /// They wrote an email.
        Email,
        /// They said so inside the product.
        Portal,
        /// They said so to somebody's face.
        InPerson,
        /// On paper.
        Letter,
        /// They answered a message, STOP or START say.
        Reply,
        /// It came with data from elsewhere.
        Import,
        /// In another way, or nobody noted how.
        Other,
    }
}

text_enum! {
    /// What is known of somebody's agreement to a channel.
    pub enum ConsentState {
        /// They never said.
        NotGiven,
        /// They agreed, and that is in force.
        Given,
        /// They opted out.
        Withdrawn,
    }
}

impl ConsentState {
    /// Whether it lets service messages go by a channel: texts and WhatsApp need agreement, email
    /// goes until they opt out.
    pub const fn allows(self, channel: Channel) -> bool {
        match self {
            Self::Given => true,
            Self::NotGiven => !channel.needs_consent(),
            Self::Withdrawn => matches!(channel, Channel::Portal),
        }
    }
}

/// Whether somebody's word is news beside what is in force: the log keeps no line that says again
/// what stands already, so that "since" stays when they first said it.
pub const fn says_something(state: ConsentState, given: bool) -> bool {
    !matches!((state, given), (ConsentState::Given, true) | (ConsentState::Withdrawn, false))
}

text_enum! {
    /// Why a message is sent.
    pub enum Purpose {
        /// About their own repair, visit or certificate.
        Service,
        /// The law wants it delivered.
        LegalNotice,
    }
}

/// One line of the log of consent: when they agreed, when they opted out, or both in turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Said {
    /// When they agreed.
    pub given: Option<Instant>,
    /// When they opted out.
    pub withdrawn: Option<Instant>,
}

/// What is in force after all that was said about one channel, and since when, in whatever order
/// the lines come: the last word counts, and of two at the same moment the opt-out.
pub fn state(said: &[Said]) -> (ConsentState, Option<Instant>) {
    let given = said.iter().filter_map(|line| line.given).max();
    let withdrawn = said.iter().filter_map(|line| line.withdrawn).max();
    match (given, withdrawn) {
        (None, None) => (ConsentState::NotGiven, None),
        (given, Some(out)) if given.is_none_or(|given| given <= out) => {
            (ConsentState::Withdrawn, Some(out))
        }
        (given, _) => (ConsentState::Given, given),
    }
}

/// What two people's words about one channel come to once the two are one: the last of both counts.
pub fn joined(
    one: (ConsentState, Option<Instant>),
    other: (ConsentState, Option<Instant>),
) -> (ConsentState, Option<Instant>) {
    let said = [one, other].map(|(now, since)| match now {
        ConsentState::Withdrawn => Said { given: None, withdrawn: since },
        _ => Said { given: since, withdrawn: None },
    });
    state(&said)
}

/// Somebody on one channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reach {
    /// What they said about it.
    pub consent: ConsentState,
    /// Whether there is an address or a number for it.
    pub known: bool,
    /// Whether what is sent arrives, as far as we know.
    pub valid: bool,
}

/// Whether a channel may be used for somebody. Texts and WhatsApp need consent in force; service
/// email needs none, but an opt-out stops it, and so does an address that mail comes back from. A
/// notice that the law wants delivered goes by email in spite of an opt-out (not by text). The
/// portal is always open.
///
/// # Errors
/// A sentence that says why not.
pub fn may_use(channel: Channel, reach: Reach, purpose: Purpose) -> Result<(), &'static str> {
    if channel == Channel::Portal {
        return Ok(());
    }
    if !reach.known {
        return Err(match channel {
            Channel::Email => "There is no email address.",
            _ => "There is no telephone number.",
        });
    }
    if !reach.valid {
        return Err("What is sent to them comes back.");
    }
    let by_law = purpose == Purpose::LegalNotice && !channel.needs_consent();
    match reach.consent {
        consent if consent.allows(channel) || by_law => Ok(()),
        ConsentState::Withdrawn => Err("They have opted out of it."),
        _ => Err("They have not agreed to it."),
    }
}

/// Whether what is sent to somebody arrives, as far as we know, after their details were changed: a
/// new email address has not come back yet, and where there is none a new number has not.
pub const fn valid_after(was: bool, new_email: bool, new_phone: bool, has_email: bool) -> bool {
    was || new_email || (new_phone && !has_email)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn of_two_who_become_one_the_last_word_counts() {
        use ConsentState::{Given, NotGiven, Withdrawn};
        let at = |day: u8| Some(at(day));
        for (one, other, whole) in [
            ((Given, at(1)), (Withdrawn, at(2)), (Withdrawn, at(2))),
            ((Withdrawn, at(1)), (Given, at(2)), (Given, at(2))),
            ((Withdrawn, at(2)), (Given, at(2)), (Withdrawn, at(2))),
            ((NotGiven, None), (Withdrawn, at(3)), (Withdrawn, at(3))),
            ((NotGiven, None), (NotGiven, None), (NotGiven, None)),
        ] {
            assert_eq!(joined(one, other), whole, "{one:?} {other:?}");
            assert_eq!(joined(other, one), whole, "{other:?} {one:?}");
        }
    }

    #[test]
    fn a_new_address_is_good_until_something_comes_back() {
        for (was, email, phone, has_email, valid) in [
            (true, false, false, true, true),
            (false, false, false, true, false),
            (false, true, false, true, true),
            // Mail went to the address, which is the old one still.
            (false, false, true, true, false),
            (false, false, true, false, true),
            (false, true, false, false, true),
        ] {
            assert_eq!(valid_after(was, email, phone, has_email), valid, "{email} {phone}");
        }
    }

    fn at(day: u8) -> Instant {
        format!("2026-03-{day:02}T09:00:00Z").parse().unwrap()
    }

    fn said(given: Option<u8>, withdrawn: Option<u8>) -> Said {
        Said { given: given.map(at), withdrawn: withdrawn.map(at) }
    }

    #[test]
    fn the_last_word_counts() {
        use ConsentState::{Given, NotGiven, Withdrawn};
        for (lines, now, since) in [
            (vec![], NotGiven, None),
            (vec![said(None, None)], NotGiven, None),
            (vec![said(Some(1), None)], Given, Some(1)),
            (vec![said(None, Some(1))], Withdrawn, Some(1)),
            (vec![said(Some(1), Some(2))], Withdrawn, Some(2)),
            (vec![said(Some(1), None), said(None, Some(2))], Withdrawn, Some(2)),
            (vec![said(None, Some(2)), said(Some(3), None), said(Some(1), None)], Given, Some(3)),
            (vec![said(Some(2), None), said(None, Some(2))], Withdrawn, Some(2)),
        ] {
            assert_eq!(state(&lines), (now, since.map(at)), "{lines:?}");
        }
    }

    #[test]
    fn each_channel_has_its_rule() {
        use Channel::{Email, Portal, Sms, WhatsApp};
        use ConsentState::{Given, NotGiven, Withdrawn};
        use Purpose::{LegalNotice, Service};
        for (channel, consent, purpose, may) in [
            (Portal, NotGiven, Service, true),
            (Portal, Withdrawn, Service, true),
            (Email, NotGiven, Service, true),
            (Email, Given, Service, true),
            (Email, Withdrawn, Service, false),
            (Email, Withdrawn, LegalNotice, true),
            (Sms, NotGiven, Service, false),
            (Sms, Given, Service, true),
            (Sms, Withdrawn, Service, false),
            (Sms, Withdrawn, LegalNotice, false),
            (Sms, NotGiven, LegalNotice, false),
            (WhatsApp, NotGiven, Service, false),
            (WhatsApp, Given, Service, true),
            (WhatsApp, Withdrawn, LegalNotice, false),
        ] {
            let reach = |known, valid| Reach { consent, known, valid };
            let got = may_use(channel, reach(true, true), purpose);
            assert_eq!(got.is_ok(), may, "{channel} {consent} {purpose}: {got:?}");
            for (known, valid) in [(false, true), (true, false)] {
                let got = may_use(channel, reach(known, valid), purpose);
                assert_eq!(got.is_ok(), channel == Portal, "{channel} {known} {valid}");
            }
        }
    }

    #[test]
    fn only_news_is_written_down() {
        use ConsentState::{Given, NotGiven, Withdrawn};
        for (state, given, news) in [
            (NotGiven, true, true),
            (NotGiven, false, true),
            (Given, true, false),
            (Given, false, true),
            (Withdrawn, true, true),
            (Withdrawn, false, false),
        ] {
            assert_eq!(says_something(state, given), news, "{state} {given}");
        }
    }

    proptest! {
        #[test]
        fn an_opt_out_that_came_last_is_never_overruled(
            lines in proptest::collection::vec(
                (proptest::option::of(1u8..27), proptest::option::of(1u8..27)), 0..8),
        ) {
            let mut lines: Vec<Said> = lines.into_iter().map(|(g, w)| said(g, w)).collect();
            lines.push(said(None, Some(28)));
            lines.reverse();
            let (now, _) = state(&lines);
            prop_assert_eq!(now, ConsentState::Withdrawn);
            let reach = Reach { consent: now, known: true, valid: true };
            for &channel in &[Channel::Email, Channel::Sms, Channel::WhatsApp] {
                prop_assert!(may_use(channel, reach, Purpose::Service).is_err());
            }
        }
    }
}
