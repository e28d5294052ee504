//! How a ticket ends: coded reasons, and putting a ticket away.

use crate::hazards::guard::OpenCases;
use crate::text_enum::text_enum;
use crate::tickets::TicketStatus;
use crate::time::Instant;

text_enum! {
    /// Why a ticket was closed or cancelled.
    pub enum EndReason {
        /// The work was done.
        Fixed,
        /// The resident put it right, or it went away.
        ResidentResolved,
        /// The same is reported elsewhere.
        Duplicate,
        /// Nobody let us in, three times.
        NoAccess,
        /// It is for the resident to do.
        ResidentResponsibility,
        /// It is for somebody else to do.
        NotOurs,
        /// It was reported by mistake.
        Mistake,
        /// Anything else; said in words.
        Other,
    }
}

impl EndReason {
    /// How a line of a timeline says it.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Fixed => "fixed",
            Self::ResidentResolved => "the resident put it right",
            Self::Duplicate => "reported twice",
            Self::NoAccess => "no access, three times",
            Self::ResidentResponsibility => "for the resident to do",
            Self::NotOurs => "not ours to do",
            Self::Mistake => "reported by mistake",
            Self::Other => "another reason",
        }
    }

    /// Whether a ticket can end so: what is cancelled was not fixed, and what was completed was
    /// neither a mistake nor without access.
    pub const fn fits(self, end: TicketStatus) -> bool {
        match end {
            TicketStatus::Cancelled => !matches!(self, Self::Fixed),
            TicketStatus::Closed => !matches!(self, Self::Mistake | Self::NoAccess),
            _ => false,
        }
    }

    /// Whether who lives there can say it of a repair that they take back.
    pub const fn is_residents(self) -> bool {
        matches!(self, Self::ResidentResolved | Self::Duplicate | Self::Mistake | Self::Other)
    }

    /// Whether a status is an end, which has a code.
    pub const fn ends(status: TicketStatus) -> bool {
        matches!(status, TicketStatus::Closed | TicketStatus::Cancelled)
    }

    /// Whether a code speaks for itself, so that words are optional.
    pub const fn says_all(self) -> bool {
        !matches!(self, Self::Other)
    }
}

/// For how many days a ticket that was put away can be brought back.
pub const RESTORE_DAYS: i64 = 90;

/// Why a ticket cannot be put away; none when it can. What is open is cancelled first, a hazard case
/// that is open is decided first, and where work was done the ticket is its record.
pub const fn why_not_put_away(
    status: TicketStatus,
    worked: bool,
    hazards: OpenCases,
) -> Option<&'static str> {
    match status {
        TicketStatus::Closed | TicketStatus::Cancelled if worked => {
            Some("Work was done on it, so it stays on record.")
        }
        TicketStatus::Closed | TicketStatus::Cancelled => hazards.why_not_end(),
        TicketStatus::Completed => Some("Close it first."),
        _ => Some("Cancel it first."),
    }
}

/// Whether a ticket that was put away can still be brought back.
pub fn may_restore(put_away: Instant, now: Instant) -> bool {
    now <= put_away.plus_days(RESTORE_DAYS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_end_has_codes() {
        for end in [TicketStatus::Closed, TicketStatus::Cancelled] {
            let fitting: Vec<_> = EndReason::ALL.iter().filter(|code| code.fits(end)).collect();
            assert!(fitting.len() >= 5, "{end}: {fitting:?}");
        }
        for &status in TicketStatus::ALL {
            let fits = EndReason::ALL.iter().any(|code| code.fits(status));
            assert_eq!(fits, EndReason::ends(status), "{status}");
        }
    }

    #[test]
    fn codes_fit_how_it_ends() {
        use EndReason::{Duplicate, Fixed, Mistake, NoAccess, Other};
        use TicketStatus::{Cancelled, Closed};
        for (code, end, fits) in [
            (Fixed, Closed, true),
            (Fixed, Cancelled, false),
            (Mistake, Cancelled, true),
            (Mistake, Closed, false),
            (NoAccess, Cancelled, true),
            (NoAccess, Closed, false),
            (Duplicate, Closed, true),
            (Other, Closed, true),
            (Other, Cancelled, true),
        ] {
            assert_eq!(code.fits(end), fits, "{code} {end}");
        }
        assert!(EndReason::ALL.iter().all(|code| code.says_all() != (*code == Other)));
        assert!(EndReason::ALL.iter().all(|code| !code.words().is_empty()));
    }

    #[test]
    fn only_what_is_finished_and_free_of_hazards_is_put_away() {
        for &status in TicketStatus::ALL {
            let finished = matches!(status, TicketStatus::Closed | TicketStatus::Cancelled);
            let none = OpenCases::default();
            assert_eq!(why_not_put_away(status, false, none).is_none(), finished, "{status}");
            assert!(why_not_put_away(status, true, none).is_some(), "{status}");
            for bits in [1, 2] {
                let cases = OpenCases::from_bits(bits);
                assert!(why_not_put_away(status, false, cases).is_some(), "{status}");
            }
        }
    }

    #[test]
    fn it_can_be_brought_back_for_ninety_days() {
        let then: Instant = "2026-01-01T10:00:00Z".parse().unwrap();
        let last = then.plus_days(90);
        assert!(may_restore(then, last));
        assert!(!may_restore(then, last.plus_seconds(1)));
    }
}
