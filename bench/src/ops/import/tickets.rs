//! A file of open repairs, whose words are read for emergencies and for hazards.

use super::{ORG, Subject};
use crate::data::{Copy, Random, words};
use crate::lab::Lab;
use jiff::civil::{Date, date};
use maintainuk_domain::clocks::targets;
use maintainuk_domain::emergency::{Report, recognise};
use maintainuk_domain::numbers;
use maintainuk_domain::tickets::Priority;
use maintainuk_domain::time::{Instant, at_london};
use maintainuk_domain::uk::Nation;
use uuid::Uuid;

/// Homes that the repairs are of.
pub const HOMES: u64 = 1_000;

const STREET: &str = "1 Import Street";
const TOWN: &str = "Leeds";
const POSTCODE: &str = "LS1 4AB";

pub const TICKETS: Subject = Subject {
    kind: "Tickets",
    told: "tickets, their words read for hazards, against COPY",
    bound: "Every row is staged, judged, read for hazards and written with a line of its timeline; \
            COPY writes it once.",
    columns: &[
        ("addressLine1", "Address line 1"),
        ("postcode", "Postcode"),
        ("unitNumber", "Unit number"),
        ("title", "Title"),
        ("description", "Description"),
        ("category", "Category"),
        ("priority", "Priority"),
        ("status", "Status"),
        ("reportedOn", "Reported on"),
        ("reportedVia", "Reported via"),
    ],
    row: |number| {
        let Repair { flat, title, text, priority, on } = repair(number);
        vec![
            STREET.into(),
            POSTCODE.into(),
            flat,
            title,
            text,
            "Plumbing".into(),
            priority.as_str().into(),
            "New".into(),
            on.to_string(),
            "Phone".into(),
        ]
    },
};

/// What people write of things that the law has dates for, and of things that it has none for.
const SENTENCES: &[&str] = &[
    "There is black mould on the bedroom wall and it comes back after we clean it.",
    "The damp patch behind the wardrobe is getting bigger and the paint is peeling.",
    "We have had no hot water since Sunday and there is a baby in the house.",
    "The bannister came away when my mother held on to it.",
    "It has done this on and off for weeks; somebody came in the summer and tightened it.",
    "You can ring me on any weekday after four, the buzzer does not work.",
    "The neighbour below says that it has come through their ceiling once.",
    "Please bring a ladder, the cupboard is high up.",
];

struct Repair {
    flat: String,
    title: String,
    text: String,
    priority: Priority,
    on: Date,
}

fn repair(number: u64) -> Repair {
    let mut random = Random::of(7, 51, number);
    // Numbered, so that none is taken for another's double.
    let title = format!("{}, no. {number}", words::title(&mut random));
    let mut text = String::new();
    words::description(&mut random, &mut text);
    for _ in 0..2 {
        let sentence = random.pick(SENTENCES);
        text.push_str(". ");
        text.push_str(sentence);
    }
    let on = date(2026, 1, 1).saturating_add(jiff::Span::new().days(number.cast_signed() % 180));
    // A file whose words tell of an emergency is refused unless it says so.
    let report =
        Report { title: &title, description: &text, category: None, on, vulnerable: false };
    let urgent = recognise(&report).is_some();
    let priority = if urgent { Priority::Emergency } else { Priority::Routine };
    Repair { flat: flat(number % HOMES), title, text, priority, on }
}

fn flat(number: u64) -> String {
    format!("Flat {number}")
}

/// A version 4 UUID that is the same each time.
fn home(number: u64) -> Uuid {
    Uuid::from_u128(0x6d75_6964_0000_4000_8000_0000_0000_0000 + u128::from(number))
}

/// The homes, written once.
pub async fn homes(lab: &Lab) -> anyhow::Result<()> {
    let sql = format!(
        r#"INSERT INTO "Properties" ("Id", "OrgId", "AddressLine1", "City", "Postcode",
                "PropertyType", "Status")
            VALUES ('{ORG}', '{ORG}', '{STREET}', '{TOWN}', '{POSTCODE}', 'Flat', 'Active')
            ON CONFLICT DO NOTHING;
        DELETE FROM "Units" WHERE "OrgId" = '{ORG}'"#
    );
    lab.admin.batch_execute(&sql).await?;
    let table = r#""Units" ("Id", "OrgId", "PropertyId", "UnitNumber", "Status")"#;
    let mut copy = Copy::into(&lab.admin, table).await?;
    for number in 0..HOMES {
        copy.id(home(number)).id(ORG).id(ORG).value(flat(number)).value("Occupied");
        copy.end_row().await?;
    }
    copy.finish().await?;
    lab.admin.batch_execute(r#"ANALYZE "Units""#).await?;
    Ok(())
}

/// Writes the same rows by COPY.
pub async fn copy(lab: &Lab, count: u64) -> anyhow::Result<()> {
    let table = r#""MaintenanceTickets" ("Id", "OrgId", "TicketNumber", "UnitId", "Category",
        "Priority", "Status", "Title", "Description", "ReportedVia", "CreatedAt", "UpdatedAt",
        "RespondBy", "ResolveBy", "LastEventType", "AddressParts")"#;
    let mut copy = Copy::into(&lab.admin, table).await?;
    let micros = |at: Instant| at.timestamp().as_microsecond();
    for number in 0..count {
        let Repair { flat, title, text, priority, on } = repair(number);
        let at = at_london(on, jiff::civil::time(12, 0, 0, 0));
        let due = targets(priority, at, Nation::England);
        copy.id(Uuid::now_v7()).id(ORG).value(numbers::ticket(number.cast_signed() + 1));
        copy.id(home(number % HOMES)).value("Plumbing").value(priority).value("New");
        copy.value(title).value(text).value("Phone").at(micros(at)).at(micros(at));
        copy.at_some(due.respond_by.map(micros)).at_some(due.resolve_by.map(micros));
        copy.value("TicketReported");
        copy.value(format!("{{\"{flat}\",\"{STREET}\",\"\",\"{TOWN}\",\"{POSTCODE}\"}}"));
        copy.end_row().await?;
    }
    copy.finish().await?;
    Ok(())
}
