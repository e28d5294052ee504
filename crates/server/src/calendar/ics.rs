//! Visits as an iCalendar (RFC 5545, RFC 5546).

use icalendar::{Calendar, Component, Event, EventLike, EventStatus, Property};
use maintainuk_domain::feeds::EventState;
use maintainuk_domain::ids::{TicketId, VisitId};
use maintainuk_domain::time::Instant;

/// A visit as an event.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The first of the visits that came one instead of another.
    pub uid: VisitId,
    pub sequence: i32,
    pub state: EventState,
    pub start: Instant,
    pub end: Instant,
    pub changed: Instant,
    pub ticket: TicketId,
    pub order_number: String,
    pub title: String,
    /// On one line.
    pub address: String,
}

/// Between whom an invitation goes: the name and the address of each.
#[derive(Debug, Clone, Copy)]
pub struct Parties<'a> {
    pub organiser: (&'a str, &'a str),
    pub attendee: &'a str,
}

/// What a calendar is for.
#[derive(Debug, Clone, Copy)]
pub enum Purpose<'a> {
    /// To be read again and again; what it is called.
    Feed(&'a str),
    /// To be put in a calendar, moved there or taken out.
    Invitation(Parties<'a>),
}

/// An instant as RFC 5545 writes it in UTC: the same whatever the clocks here do.
fn utc(at: Instant) -> String {
    at.timestamp().strftime("%Y%m%dT%H%M%SZ").to_string()
}

fn event(entry: &Entry, public_url: &str, purpose: Purpose<'_>) -> Event {
    let link = format!("{}/tickets/{}", public_url.trim_end_matches('/'), entry.ticket);
    let mut event = Event::new();
    event.uid(&format!("{}@visits.maintainuk", entry.uid));
    for (name, value) in [
        ("DTSTAMP", utc(entry.changed)),
        ("LAST-MODIFIED", utc(entry.changed)),
        ("DTSTART", utc(entry.start)),
        ("DTEND", utc(entry.end)),
        ("SEQUENCE", entry.sequence.to_string()),
    ] {
        event.append_property(Property::new(name, value));
    }
    let off = entry.state == EventState::Cancelled;
    event.status(if off { EventStatus::Cancelled } else { EventStatus::Confirmed });
    event.summary(&format!("{}: {}", entry.order_number, entry.title));
    if !off {
        event.location(&entry.address);
    }
    event.append_property(Property::new("URL", link));
    if let Purpose::Invitation(Parties { organiser: (name, from), attendee }) = purpose {
        let mut organiser = Property::new("ORGANIZER", format!("mailto:{from}"));
        // A quotation mark cannot stand in a parameter.
        organiser.add_parameter("CN", &format!("\"{}\"", name.replace(['"', '\r', '\n'], " ")));
        let mut guest = Property::new("ATTENDEE", format!("mailto:{attendee}"));
        guest.add_parameter("ROLE", "REQ-PARTICIPANT");
        guest.add_parameter("PARTSTAT", "ACCEPTED");
        guest.add_parameter("RSVP", "FALSE");
        event.append_property(organiser.done());
        event.append_property(guest.done());
    }
    event.done()
}

/// The calendar as a file.
pub fn file(entries: &[Entry], public_url: &str, purpose: Purpose<'_>) -> String {
    let mut calendar = Calendar::empty();
    let off = entries.iter().any(|entry| entry.state == EventState::Cancelled);
    let method = match purpose {
        Purpose::Feed(_) => "PUBLISH",
        Purpose::Invitation(_) if off => "CANCEL",
        Purpose::Invitation(_) => "REQUEST",
    };
    for (name, value) in [
        ("VERSION", "2.0"),
        ("PRODID", "-//MaintainUK//Visits//EN"),
        ("CALSCALE", "GREGORIAN"),
        ("METHOD", method),
    ] {
        calendar.append_property(Property::new(name, value));
    }
    if let Purpose::Feed(name) = purpose {
        for (key, value) in [
            ("NAME", name),
            ("X-WR-CALNAME", name),
            ("REFRESH-INTERVAL;VALUE=DURATION", "PT30M"),
            ("X-PUBLISHED-TTL", "PT30M"),
        ] {
            calendar.append_property(Property::new(key, value));
        }
    }
    for entry in entries {
        calendar.push(event(entry, public_url, purpose));
    }
    calendar.done().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use icalendar::parser::{read_calendar, unfold};

    fn entry(start: &str, state: EventState) -> Entry {
        let start: Instant = start.parse().expect("an instant");
        Entry {
            uid: VisitId::from_uuid(uuid::Uuid::nil()),
            sequence: 3,
            state,
            start,
            end: start.plus_hours(2),
            changed: start.plus_days(-1),
            ticket: TicketId::from_uuid(uuid::Uuid::nil()),
            order_number: "WO-000042".into(),
            title: "Tap; drips, badly \\ “still”\nBEGIN:VEVENT".into(),
            address: "Flat 1, 16 Linden House, a street with a long name indeed, Llanfair, LL1 1AA"
                .into(),
        }
    }

    fn invitation(state: EventState) -> String {
        let organiser = ("Acme \"Homes\"", "repairs@maintain.example");
        let parties = Parties { organiser, attendee: "tom@example.org" };
        let entries = [entry("2026-03-29T00:30:00Z", state)];
        file(&entries, "https://m.example/", Purpose::Invitation(parties))
    }

    fn value(text: &str, name: &str) -> String {
        let unfolded = unfold(text);
        let calendar = read_calendar(&unfolded).expect("an iCalendar");
        let event = calendar.components.iter().find(|part| part.name == "VEVENT").expect("a visit");
        let found = event.properties.iter().find(|property| property.name == name);
        found.map(|property| property.val.to_string()).unwrap_or_default()
    }

    #[test]
    fn a_parser_reads_an_event_as_it_was_meant() {
        let text = invitation(EventState::Confirmed);
        for (name, wanted) in [
            ("UID", "00000000-0000-0000-0000-000000000000@visits.maintainuk"),
            ("SEQUENCE", "3"),
            ("STATUS", "CONFIRMED"),
            ("DTSTART", "20260329T003000Z"),
            ("DTEND", "20260329T023000Z"),
            ("DTSTAMP", "20260328T003000Z"),
            ("ATTENDEE", "mailto:tom@example.org"),
            ("ORGANIZER", "mailto:repairs@maintain.example"),
        ] {
            assert_eq!(value(&text, name), wanted, "{name}\n{text}");
        }
        assert_eq!(text.matches("\r\nBEGIN:VEVENT").count(), 1, "words make no event: {text}");
        assert!(text.contains("METHOD:REQUEST\r\n") && text.ends_with("END:VCALENDAR\r\n"));
        assert!(text.contains(r#"CN="Acme  Homes ":mailto"#), "{text}");
        assert!(text.lines().all(|line| line.len() <= 75), "lines are folded: {text}");
        let unfolded = text.replace("\r\n ", "");
        let summary = r"SUMMARY:WO-000042: Tap\; drips\, badly \\ “still”\nBEGIN:VEVENT";
        assert!(unfolded.contains(summary), "{unfolded}");
    }

    #[test]
    fn what_is_off_says_so_and_not_where_it_was() {
        let text = invitation(EventState::Cancelled);
        assert!(text.contains("METHOD:CANCEL\r\n"), "{text}");
        assert_eq!(value(&text, "STATUS"), "CANCELLED");
        assert!(!text.contains("LOCATION") && !text.contains("Linden"), "{text}");
    }

    #[test]
    fn times_are_instants_whatever_the_clocks_do_that_night() {
        // In London the first is at 00:30 GMT, the second after the hour that is missing.
        for (start, wanted) in [
            ("2026-03-29T00:30:00Z", "DTSTART:20260329T003000Z"),
            ("2026-03-29T01:30:00Z", "DTSTART:20260329T013000Z"),
            ("2026-10-25T00:30:00Z", "DTSTART:20261025T003000Z"),
            ("2026-10-25T01:30:00Z", "DTSTART:20261025T013000Z"),
        ] {
            let entries = [entry(start, EventState::Confirmed)];
            let text = file(&entries, "https://m.example", Purpose::Feed("Acme visits"));
            assert!(text.contains(wanted), "{text}");
            assert!(text.contains("METHOD:PUBLISH") && !text.contains("ATTENDEE"), "{text}");
        }
    }
}
