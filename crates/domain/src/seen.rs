//! Why a resident or a contractor does not see something, in words for an administrator.
//!
//! What is hidden is decided elsewhere, by permissions and by sight; here it is only explained.

use crate::text_enum::text_enum;

text_enum! {
    /// Through whose eyes somebody looks.
    pub enum Party {
        /// Somebody who lives, or owns, there.
        Resident,
        /// A firm that does work.
        Contractor,
    }
}

text_enum! {
    /// What is looked at.
    pub enum Looked {
        /// A ticket.
        Ticket,
        /// A property with its units.
        Property,
        /// A person.
        Contact,
    }
}

/// Why the whole is hidden, where the role holds the permission and the party is not one to it.
pub const fn why_not_seen(what: Looked, party: Party) -> &'static str {
    match (what, party) {
        (Looked::Ticket, Party::Resident) => {
            "A resident sees the tickets that they reported, and those of their home that were reported while they live there."
        }
        (Looked::Ticket, Party::Contractor) => {
            "A contractor sees a ticket while they have a work order on it that they have not declined."
        }
        (Looked::Property, _) => "A resident sees the properties in which they live now.",
        (Looked::Contact, _) => "Somebody sees only their own entry among the people.",
    }
}

/// Why a part is hidden. `part` is its name in the API, such as `events` or `reporter.email`.
pub fn why_part_hidden(what: Looked, part: &str, party: Party) -> &'static str {
    let head = part.split('.').next().unwrap_or_default();
    match (what, head, party) {
        (Looked::Ticket, "events", _) => {
            "Notes and steps that are for colleagues stay among the staff."
        }
        (Looked::Ticket, "workOrders", Party::Contractor) => {
            "A contractor sees only the work orders that they have."
        }
        (Looked::Ticket, "workOrders", Party::Resident) => {
            "A resident sees that there is a visit, not how it was given out."
        }
        (Looked::Ticket, "quotes", Party::Contractor) => "A contractor sees only their own quotes.",
        (Looked::Ticket, "quotes", Party::Resident) => {
            "What work costs is between the organisation and its contractors."
        }
        (Looked::Ticket, "lastMessage", _) => "Who spoke last is for the staff who answer.",
        (Looked::Ticket, "messages", _) => "Only messages from them or to them are shown.",
        (Looked::Ticket, "tenancy", _) => "Who rents a home is told to staff alone.",
        (Looked::Ticket, "attachments", _) => "These files are for staff.",
        (_, "history", _) => {
            "The history is the staff's: it names everybody who ever lived or worked there."
        }
        (Looked::Contact, "consents", _) => {
            "What somebody said about channels is theirs and the staff's."
        }
        (Looked::Property, "units", _) => "A resident sees only the homes in which they live now.",
        (Looked::Property, "unitCount" | "openTickets", _) => {
            "Only the homes in which they live are counted."
        }
        _ => "Their role does not show this.",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_whole_and_every_known_part_is_explained_in_a_sentence() {
        for &what in Looked::ALL {
            for &party in Party::ALL {
                assert!(why_not_seen(what, party).ends_with('.'));
                for part in ["events", "workOrders", "quotes", "messages", "units", "anything.else"]
                {
                    assert!(why_part_hidden(what, part, party).ends_with('.'), "{what} {part}");
                }
            }
        }
    }

    #[test]
    fn a_part_of_a_part_is_explained_as_the_part() {
        let whole = why_part_hidden(Looked::Ticket, "quotes", Party::Resident);
        let part = why_part_hidden(Looked::Ticket, "quotes.totalGbp", Party::Resident);
        assert_eq!(whole, part);
        assert_ne!(whole, why_part_hidden(Looked::Ticket, "quotes", Party::Contractor));
    }
}
