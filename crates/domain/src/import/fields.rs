//! What a row of each kind is made of.

use super::ImportKind;
use super::cell::{Cell, Choice, same_word};
use crate::contractors::{CisStatus, VatStatus};
use crate::estate::{ContactType, PropertyStatus, PropertyType, TenancyStatus, UnitPurpose};
use crate::messaging::Channel;
use crate::possession::PossessionBasis;
use crate::tickets::{Category, Priority, ReportedVia, TicketStatus};
use crate::uk::Nation;

/// One thing that a row can say.
pub struct Field {
    /// Its name in the API.
    pub name: &'static str,
    /// Its name for people, and the header of the template.
    pub label: &'static str,
    /// What it holds.
    pub cell: Cell,
    /// Whether every row must say it.
    pub required: bool,
    /// Other headers under which it is known, in any case and with any spaces.
    pub also: &'static [&'static str],
    /// How it is written.
    pub example: &'static str,
    /// What it does, where that is not plain.
    pub hint: &'static str,
}

/// The choice of an enum's own words.
macro_rules! words {
    ($name:ident) => {
        words!($name, _value => true)
    };
    ($name:ident, $value:pat => $holds:expr) => {
        Choice {
            find: |text| {
                let mut known = $name::ALL.iter().filter(|value| matches!(value, $value if $holds));
                known.find(|value| same_word(value.as_str(), text)).map(|value| value.as_str())
            },
            all: || {
                let known = $name::ALL.iter().filter(|value| matches!(value, $value if $holds));
                known.map(|value| value.as_str()).collect::<Vec<_>>().join(", ")
            },
        }
    };
}

const fn must(
    name: &'static str,
    label: &'static str,
    cell: Cell,
    also: &'static [&'static str],
    example: &'static str,
) -> Field {
    Field { name, label, cell, required: true, also, example, hint: "" }
}

const fn may(
    name: &'static str,
    label: &'static str,
    cell: Cell,
    also: &'static [&'static str],
    example: &'static str,
) -> Field {
    Field { name, label, cell, required: false, also, example, hint: "" }
}

impl Field {
    const fn says(mut self, hint: &'static str) -> Self {
        self.hint = hint;
        self
    }
}

const ADDRESS: &[&str] = &["address", "address line", "street", "line 1", "property address"];
const POSTCODE: &[&str] = &["post code", "zip", "property postcode"];
const UNIT: &[&str] = &["unit", "flat", "flat number", "unit no", "apartment"];
const EMAIL: &[&str] = &["e-mail", "email address", "mail"];
const PHONE: &[&str] = &["telephone", "tel", "mobile", "phone number", "mobile number"];
const NIGHT: &[&str] = &["out of hours", "emergency phone", "night phone", "24 hour phone"];
const FIRST: &[&str] = &["forename", "given name"];
const LAST: &[&str] = &["surname", "family name"];
const UPRN: &[&str] = &["unique property reference number", "property reference number"];
/// As a yes or a no is kept.
pub const YES: &str = "Yes";
const YES_OR_NO: Choice = Choice {
    find: |text| match text.to_lowercase().as_str() {
        "yes" | "y" | "true" => Some(YES),
        "no" | "n" | "false" => Some("No"),
        _ => None,
    },
    all: || "Yes, No".to_owned(),
};
const WHICH: &str = "With the postcode it names a property that is here already.";

static PROPERTIES: &[Field] = &[
    must("addressLine1", "Address line 1", Cell::Text(200), ADDRESS, "16 Linden House"),
    may("addressLine2", "Address line 2", Cell::Text(200), &["line 2", "locality"], "Holbeck"),
    must("city", "Town", Cell::Text(100), &["city", "town or city", "post town"], "Leeds"),
    must("postcode", "Postcode", Cell::Postcode, POSTCODE, "LS1 4AB"),
    must("propertyType", "Property type", Cell::One(words!(PropertyType)), &["type"], "House"),
    may("status", "Status", Cell::One(words!(PropertyStatus)), &[], "Active")
        .says("Active where the cell is empty."),
    may("ownerEmail", "Owner email", Cell::Email, &["owner", "landlord email"], "")
        .says("The address of a contact that is here already."),
    may("nation", "Nation", Cell::One(words!(Nation)), &["country"], "England")
        .says("Needed where the postcode lies at a border."),
    may("uprn", "UPRN", Cell::Uprn, UPRN, "100012345678"),
];

static UNITS: &[Field] = &[
    must("addressLine1", "Address line 1", Cell::Text(200), ADDRESS, "16 Linden House").says(WHICH),
    must("postcode", "Postcode", Cell::Postcode, POSTCODE, "LS1 4AB"),
    may("unitNumber", "Unit number", Cell::Text(50), UNIT, "Flat 2A"),
    may("bedrooms", "Bedrooms", Cell::Whole(50), &["beds"], "2"),
    may("bathrooms", "Bathrooms", Cell::Whole(100), &["baths"], "1"),
    may("floorArea", "Floor area", Cell::Area, &["area", "floor area m2", "sqm"], "62.50"),
    may("purpose", "Purpose", Cell::One(words!(UnitPurpose)), &["use", "unit type"], "Home")
        .says("Communal for the common parts of a block; Home where the cell is empty."),
    may("letByRoom", "Let by room", Cell::One(YES_OR_NO), &["by room", "hmo"], "No")
        .says("Yes where each room has a tenancy of its own."),
    may("uprn", "UPRN", Cell::Uprn, UPRN, ""),
];

static TENANCIES: &[Field] = &[
    must("addressLine1", "Address line 1", Cell::Text(200), ADDRESS, "16 Linden House").says(WHICH),
    must("postcode", "Postcode", Cell::Postcode, POSTCODE, "LS1 4AB"),
    may("unitNumber", "Unit number", Cell::Text(50), UNIT, "Flat 2A")
        .says("Empty where the property is a single home."),
    may("tenantEmail", "Tenant email", Cell::Email, EMAIL, "priya.shah@example.com")
        .says("The tenant's address or number: of a contact that is here already."),
    may("tenantPhone", "Tenant phone", Cell::Phone, PHONE, "07700 900123"),
    must("startDate", "Start date", Cell::Date, &["start", "from", "tenancy start"], "01/04/2026"),
    may("endDate", "End date", Cell::Date, &["end", "to", "tenancy end"], "")
        .says("A last day that has passed makes it a tenancy that has ended."),
    must("rent", "Monthly rent", Cell::Money, &["rent", "rent gbp", "rent amount"], "750.00"),
    may("deposit", "Deposit", Cell::Money, &["deposit gbp", "deposit amount"], "860.00"),
    may("room", "Room", Cell::Text(50), &["room number"], "")
        .says("Which room, where the unit is let by the room."),
    may("occupantEmails", "Occupant emails", Cell::Emails, &["occupants", "other occupants"], "")
        .says("Who lives there besides: addresses of contacts that are here already."),
    may(
        "status",
        "Status",
        Cell::One(words!(TenancyStatus)),
        &["tenancy status", "state"],
        "Active",
    )
    .says("Eviction while possession is sought. By the end date where the cell is empty."),
    may(
        "possessionBasis",
        "Basis of possession",
        Cell::One(words!(PossessionBasis)),
        &["possession", "possession notice", "ground of possession"],
        "",
    )
    .says(
        "Of a tenancy in Eviction: Section8 in England, PossessionNotice or PossessionClaim in Wales, NoticeToLeave or NoticeOfProceedings in Scotland, NoticeToQuit in Northern Ireland. Empty where the old records do not say.",
    ),
];

static CONTACTS: &[Field] = &[
    must("type", "Type", Cell::One(words!(ContactType)), &["contact type", "kind"], "Tenant"),
    may("firstName", "First name", Cell::Text(100), FIRST, "Priya"),
    may("lastName", "Last name", Cell::Text(100), LAST, "Shah"),
    may("email", "Email", Cell::Email, EMAIL, "priya.shah@example.com"),
    may("phone", "Phone", Cell::Phone, PHONE, "07700 900123"),
    may("preferredChannel", "Preferred channel", Cell::One(words!(Channel)), &["channel"], "Email"),
];

static CONTRACTORS: &[Field] = &[
    must(
        "companyName",
        "Company",
        Cell::Text(200),
        &["company name", "firm", "business"],
        "Aire Valley Plumbing Ltd",
    ),
    must(
        "categories",
        "Trades",
        Cell::Several(words!(Category)),
        &["trade", "categories", "services"],
        "Plumbing;Heating",
    ),
    may("firstName", "First name", Cell::Text(100), FIRST, "Sam"),
    may("lastName", "Last name", Cell::Text(100), LAST, "Okafor"),
    may("email", "Email", Cell::Email, EMAIL, "office@airevalley.example"),
    may("phone", "Phone", Cell::Phone, PHONE, "0113 496 0000"),
    may("licenceScheme", "Licence scheme", Cell::Text(100), &["scheme"], "Gas Safe"),
    may("licenceNumber", "Licence number", Cell::Text(100), &["licence"], "512345"),
    may("licenceExpires", "Licence expires", Cell::Date, &["licence expiry"], "31/03/2027"),
    may("outOfHoursPhone", "Out-of-hours phone", Cell::Phone, NIGHT, "0113 496 0001")
        .says("The number that they answer at night and at weekends."),
    may("insuranceExpires", "Insurance expires", Cell::Date, &["insurance expiry"], "30/09/2027")
        .says("The last day of their public liability insurance."),
    may("serviceAreas", "Service areas", Cell::Districts, &["areas", "districts"], "LS1;LS6")
        .says("Postcode districts that they go to; everywhere where the cell is empty."),
    may("vatStatus", "VAT status", Cell::One(words!(VatStatus)), &["vat"], "Registered"),
    may("vatNumber", "VAT number", Cell::VatNumber, &["vat no", "vat reg"], "GB 999 9999 73")
        .says("Needed where they are registered."),
    may("cisStatus", "CIS status", Cell::One(words!(CisStatus)), &["cis"], "Registered"),
    may(
        "otherLicences",
        "Other licences",
        Cell::Licences,
        &["further licences"],
        "OFTEC | C12345 | 31/03/2027; NICEIC | D60012",
    )
    .says("Each as scheme | number | last day, with ; between licences."),
];

static TICKETS: &[Field] = &[
    must("addressLine1", "Address line 1", Cell::Text(200), ADDRESS, "16 Linden House").says(WHICH),
    must("postcode", "Postcode", Cell::Postcode, POSTCODE, "LS1 4AB"),
    may("unitNumber", "Unit number", Cell::Text(50), UNIT, "Flat 2A")
        .says("Empty where the property is a single home."),
    must("title", "Title", Cell::Text(200), &["summary", "subject", "issue"], "Kitchen tap drips"),
    may("description", "Description", Cell::Paragraphs(10_000), &["details", "notes"], "Since Monday"),
    must("category", "Category", Cell::One(words!(Category)), &["trade"], "Plumbing"),
    must("priority", "Priority", Cell::One(words!(Priority)), &["urgency"], "Routine"),
    must(
        "status",
        "Status",
        Cell::One(words!(TicketStatus, TicketStatus::New | TicketStatus::Closed | TicketStatus::Cancelled => true)),
        &["state"],
        "New",
    )
    .says("New, or how it ended. Work under way is handed out again here."),
    must("reportedOn", "Reported on", Cell::Date, &["reported", "date reported", "created"], "03/11/2026"),
    may("closedOn", "Closed on", Cell::Date, &["closed", "date closed", "completed"], "")
        .says("Needed where it has ended."),
    may("reporterEmail", "Reporter email", Cell::Email, &["reported by", "email"], "")
        .says("The address of a contact that is here already."),
    may("reportedVia", "Reported via", Cell::One(words!(ReportedVia)), &["via", "source"], "Phone")
        .says("Other where the cell is empty."),
];

/// The fields of a kind, in the order of its template.
pub const fn fields(kind: ImportKind) -> &'static [Field] {
    match kind {
        ImportKind::Properties => PROPERTIES,
        ImportKind::Units => UNITS,
        ImportKind::Tenancies => TENANCIES,
        ImportKind::Contacts => CONTACTS,
        ImportKind::Contractors => CONTRACTORS,
        ImportKind::Tickets => TICKETS,
    }
}

/// The place of a field among those of its kind.
pub fn place_of(kind: ImportKind, name: &str) -> Option<usize> {
    fields(kind).iter().position(|field| field.name == name)
}
