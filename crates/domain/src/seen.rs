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
    let mut names = part.split('.');
    let (head, inner) = (names.next().unwrap_or_default(), names.next().unwrap_or_default());
    if let Some(why) = why_member_hidden(head, inner) {
        return why;
    }
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
        (Looked::Ticket, "recallOf", _) => {
            "That it reports earlier work again is for the staff to look into."
        }
        (Looked::Ticket, "rating", _) => {
            "How it went in the resident's eyes is theirs and the staff's."
        }
        (Looked::Ticket, "closing", _) => "When it closes by itself is told to who reported it.",
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

/// Why a member of something that is shown is hidden: of a ticket, or of a job.
fn why_member_hidden(head: &str, inner: &str) -> Option<&'static str> {
    Some(match (head, inner) {
        ("ticket", "tags") => "Tags are the staff's own.",
        ("ticket", "lastMessage") => "Who spoke last is for the staff who answer.",
        ("ticket", "lastEvent") => {
            "What happened last stands there in words that are meant for them."
        }
        ("ticket", "turn") => {
            "They are told what it means for them, not whose turn it is in the office."
        }
        ("ticket", "clock" | "clocks" | "legal" | "respondBy" | "resolveBy") => {
            "What the law and the policy ask of the landlord, and by when, is the staff's to see to."
        }
        ("workOrders", "ringNow") => {
            "How to ring a firm is for the office that gives out the work."
        }
        ("workOrders", "pricingWaits") => {
            "What work costs is between the organisation and its contractors."
        }
        _ => return None,
    })
}

/// What tells why one thing of a list is hidden.
#[derive(Debug, Clone, Copy, Default)]
pub struct Item<'a> {
    /// What it is: the type of a line of a timeline, the kind of a file.
    pub kind: &'a str,
    /// Whether it is a certificate.
    pub is_certificate: bool,
    /// Whether it is of a job, or of what a firm was asked or did.
    pub is_of_job: bool,
}

/// Why one thing of a list is hidden, where the thing itself says more than its list.
pub fn why_item_hidden(part: &str, item: Item<'_>, party: Party) -> Option<&'static str> {
    match part {
        "attachments" => why_file_hidden(item, party),
        "events" => why_event_hidden(item, party),
        _ => None,
    }
}

fn why_file_hidden(item: Item<'_>, party: Party) -> Option<&'static str> {
    if item.kind == "Document" && !item.is_certificate {
        return Some(
            "Letters and other documents are for the staff and for whom they were sent to.",
        );
    }
    (party == Party::Contractor && item.is_of_job).then_some(
        "These are of another firm's job: its photographs and certificates are its own and the staff's.",
    )
}

fn why_event_hidden(item: Item<'_>, party: Party) -> Option<&'static str> {
    let is = |starts: &[&str]| starts.iter().any(|start| item.kind.starts_with(start));
    if is(&["NoteAdded"]) {
        return Some("Notes are the staff's own: nobody outside reads them.");
    }
    if is(&["TagsChanged", "TicketLinked", "TicketUnlinked"]) {
        return Some("How the staff sort their work is their own.");
    }
    if is(&["Hazard", "DampCheck", "ServiceClock"]) {
        return Some(
            "The course of a hazard, and what the law asks of the landlord, is the staff's to see to.",
        );
    }
    if is(&["Checklist", "Quote", "Pricing"]) {
        return Some("Checklists and prices stand with the job, for the staff and who does it.");
    }
    if is(&["Message"]) {
        return Some("What was written stands in its conversation.");
    }
    if is(&["Email"]) {
        return Some("Whom the organisation wrote to is between it and them.");
    }
    match party {
        Party::Contractor if item.is_of_job => {
            Some("This is another firm's work, or what another firm was asked.")
        }
        Party::Contractor => None,
        Party::Resident => Some(
            "A resident is told what became of it, not how the staff and the firms went about it.",
        ),
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
    fn what_is_hidden_of_a_list_is_told_by_what_it_is() {
        let item = |kind, is_of_job| Item { kind, is_certificate: false, is_of_job };
        for (part, item, party, word) in [
            ("attachments", item("Photo", true), Party::Contractor, "another firm's job"),
            ("attachments", item("Document", false), Party::Contractor, "Letters"),
            ("attachments", item("Document", true), Party::Resident, "Letters"),
            ("events", item("NoteAdded", false), Party::Contractor, "Notes"),
            ("events", item("HazardOpened", true), Party::Contractor, "hazard"),
            ("events", item("EmailSent", false), Party::Contractor, "wrote to"),
            ("events", item("WorkStarted", true), Party::Contractor, "another firm's work"),
            ("events", item("WorkOrderRaised", true), Party::Resident, "what became of it"),
        ] {
            let told = why_item_hidden(part, item, party).expect("a reason");
            assert!(told.contains(word) && told.ends_with('.'), "{part} {item:?}: {told}");
        }
        let own = Item { kind: "Document", is_certificate: true, is_of_job: true };
        let told = why_item_hidden("attachments", own, Party::Contractor);
        assert!(told.expect("a reason").contains("another firm"));
        assert_eq!(why_item_hidden("quotes", item("", true), Party::Contractor), None);
    }

    #[test]
    fn a_part_of_a_part_is_explained_as_the_part() {
        let whole = why_part_hidden(Looked::Ticket, "quotes", Party::Resident);
        let part = why_part_hidden(Looked::Ticket, "quotes.totalGbp", Party::Resident);
        assert_eq!(whole, part);
        assert_ne!(whole, why_part_hidden(Looked::Ticket, "quotes", Party::Contractor));
    }
}
