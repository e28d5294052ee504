//! Which firms hear of a change of a work order, and what: the one place that decides it.
//!
//! Firms that are asked among several hear of that by their offers, and of times by their visits; here
//! is what happens to the order itself. Nobody is told of what they did themselves.

use crate::ids::ContractorId;
use crate::work_orders::WorkOrderStatus;

/// Where an order stands, as far as its firm knows of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// Its status.
    pub status: WorkOrderStatus,
    /// The firm that is named on it.
    pub firm: Option<ContractorId>,
    /// Whether its price has to be approved before any firm hears of it.
    pub price_waits: bool,
}

impl Standing {
    /// The firm that knows of it: none before the price is approved, nor one that declined.
    fn known(self) -> Option<ContractorId> {
        use WorkOrderStatus::{Cancelled, Created, Declined};
        match self.status {
            Declined => None,
            Created | Cancelled if self.price_waits => None,
            _ => self.firm,
        }
    }
}

/// What a firm hears of an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JobNews {
    /// It is theirs, without being asked first.
    Given,
    /// They are asked whether they will do it.
    Offered,
    /// It is somebody else's, or nobody's, now.
    TakenBack,
    /// What they did is not right yet.
    SentBack,
    /// It will not be done.
    Cancelled,
}

/// Who hears what of a change; `before` is none for an order that is just raised, and `by_firm` says
/// that the firm made the change itself.
pub fn firms_hear(
    before: Option<Standing>,
    after: Standing,
    by_firm: bool,
) -> Vec<(ContractorId, JobNews)> {
    use WorkOrderStatus::{Cancelled, Completed, InProgress, Offered};
    if by_firm {
        return Vec::new();
    }
    let (had, has) = (before.and_then(Standing::known), after.known());
    let was = before.map(|before| before.status);
    if had != has {
        let taken = had.map(|firm| (firm, JobNews::TakenBack));
        let news = if after.status == Offered { JobNews::Offered } else { JobNews::Given };
        let given = has.filter(|_| after.status != Cancelled).map(|firm| (firm, news));
        return taken.into_iter().chain(given).collect();
    }
    let news = match (was, after.status) {
        (Some(was), Cancelled) if was != Cancelled => JobNews::Cancelled,
        (Some(Completed), InProgress) => JobNews::SentBack,
        (Some(was), Offered) if was != Offered => JobNews::Offered,
        _ => return Vec::new(),
    };
    has.map(|firm| (firm, news)).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn firm(letter: char) -> ContractorId {
        ContractorId::from_uuid(Uuid::from_u128(u128::from(letter)))
    }

    /// `Created A` is an order that firm A has; `!` says that its price waits, `-` that nobody has it.
    fn standing(text: &str) -> Standing {
        let (status, rest) = text.split_once(' ').unwrap();
        Standing {
            status: status.parse().unwrap(),
            firm: rest.chars().find(|c| c.is_alphabetic()).map(firm),
            price_waits: rest.contains('!'),
        }
    }

    #[test]
    fn each_firm_hears_what_concerns_it_once_and_nothing_of_what_it_did_itself() {
        use JobNews::*;
        for (before, after, told) in [
            (None, "Created A", &[('A', Given)][..]),
            (None, "Created -", &[]),
            // Nobody hears of it before its price is approved; then the firm does.
            (None, "Created A!", &[]),
            (Some("Created A!"), "Created A", &[('A', Given)]),
            (Some("Created A!"), "Created B!", &[]),
            (Some("Created A!"), "Cancelled A!", &[]),
            (Some("Created -"), "Created A", &[('A', Given)]),
            (Some("Created -"), "Offered A", &[('A', Offered)]),
            (Some("Created A"), "Offered A", &[('A', Offered)]),
            (Some("Created A"), "Created B", &[('A', TakenBack), ('B', Given)]),
            (Some("Accepted A"), "Offered B", &[('A', TakenBack), ('B', Offered)]),
            (Some("Created A"), "Created -", &[('A', TakenBack)]),
            // Several are asked: each hears of it by its offer.
            (Some("Created -"), "Offered -", &[]),
            (Some("Created A"), "Offered -", &[('A', TakenBack)]),
            (Some("Offered A"), "Accepted A", &[]),
            (Some("Completed A"), "InProgress A", &[('A', SentBack)]),
            (Some("Scheduled A"), "InProgress A", &[]),
            (Some("Scheduled A"), "Cancelled A", &[('A', Cancelled)]),
            // A firm that declined hears nothing more.
            (Some("Declined A"), "Cancelled A", &[]),
            (Some("Completed A"), "Verified A", &[]),
        ] {
            let (was, is) = (before.map(standing), standing(after));
            let told: Vec<_> = told.iter().map(|(letter, news)| (firm(*letter), *news)).collect();
            assert_eq!(firms_hear(was, is, false), told, "{before:?} to {after}");
            assert!(firms_hear(was, is, true).is_empty(), "{before:?} to {after} by the firm");
        }
    }
}
