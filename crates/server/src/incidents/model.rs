//! What incidents look like.

use crate::http::{Cursor, Versioned};
use crate::properties::address;
use crate::tickets::full_name;
use maintainuk_domain::hazards::guard::OpenCases;
use maintainuk_domain::ids::{ContactId, IncidentId, IncidentUpdateId, PropertyId, TicketId};
use maintainuk_domain::incidents::{Child, ChildEnd, IncidentNews, IncidentStatus, end_of};
use maintainuk_domain::tickets::{Category, TicketStatus};
use maintainuk_domain::time::Instant;
use serde::Serialize;
use tokio_postgres::{Error, Row};
use utoipa::ToSchema;

/// An incident in a list.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct IncidentLine {
    /// The id.
    pub id: IncidentId,
    /// Its number in the organisation.
    #[schema(example = "INC-000007")]
    pub number: String,
    /// What failed, in a few words.
    #[schema(example = "No heating: the boiler house is down")]
    pub title: String,
    /// What kind of repair it is.
    pub category: Category,
    /// Where it stands.
    pub status: IncidentStatus,
    /// When it was opened.
    pub opened_at: Instant,
    /// Who opened it.
    pub opened_by: Option<String>,
    /// When it was over.
    pub closed_at: Option<Instant>,
    /// When it last changed.
    pub updated_at: Instant,
    /// Its first place, on one line.
    pub place: Option<String>,
    /// At how many properties it is.
    pub places: i64,
    /// How many repairs are a part of it.
    pub tickets: i64,
}

impl IncidentLine {
    pub(super) fn read(row: &Row) -> Result<Self, Error> {
        Ok(Self {
            id: row.try_get("Id")?,
            number: row.try_get("Number")?,
            title: row.try_get("Title")?,
            category: row.try_get("Category")?,
            status: row.try_get("Status")?,
            opened_at: row.try_get("CreatedAt")?,
            opened_by: full_name(row.try_get("OpenerFirst")?, row.try_get("OpenerLast")?),
            closed_at: row.try_get("ClosedAt")?,
            updated_at: row.try_get("UpdatedAt")?,
            place: match row.try_get::<_, Option<String>>("AddressLine1")? {
                Some(_) => Some(one_line(row)?),
                None => None,
            },
            places: row.try_get("Places")?,
            tickets: row.try_get("Tickets")?,
        })
    }

    pub(super) fn place(&self) -> Cursor {
        Cursor { at: self.opened_at, id: self.id.as_uuid() }
    }
}

/// The address of a property in a row.
fn one_line(row: &Row) -> Result<String, Error> {
    Ok(address::one_line(
        None,
        row.try_get("AddressLine1")?,
        row.try_get::<_, Option<&str>>("AddressLine2")?,
        row.try_get("City")?,
        row.try_get("Postcode")?,
    ))
}

/// A page of incidents, newest first.
#[derive(Debug, Serialize, ToSchema)]
pub struct IncidentList {
    /// The incidents.
    pub items: Vec<IncidentLine>,
    /// Send it as `after` for the next page; null on the last.
    pub next: Option<String>,
}

/// A property that feels an incident.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct IncidentPlace {
    /// The property.
    pub property_id: PropertyId,
    /// Where it is, on one line.
    pub address: String,
    /// How many units it has.
    pub homes: i64,
}

impl IncidentPlace {
    pub(super) fn read(row: &Row) -> Result<Self, Error> {
        Ok(Self {
            property_id: row.try_get("PropertyId")?,
            address: one_line(row)?,
            homes: row.try_get("Homes")?,
        })
    }
}

/// What was told about an incident.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct IncidentUpdate {
    /// The id.
    pub id: IncidentUpdateId,
    /// What it is about.
    pub news: IncidentNews,
    /// What was said.
    pub words: String,
    /// How many people were told by email.
    pub told: i32,
    /// Who said it.
    pub by: Option<String>,
    /// When.
    pub at: Instant,
}

impl IncidentUpdate {
    pub(super) fn read(row: &Row) -> Result<Self, Error> {
        Ok(Self {
            id: row.try_get("Id")?,
            news: row.try_get("News")?,
            words: row.try_get("Words")?,
            told: row.try_get("Told")?,
            by: full_name(row.try_get("FirstName")?, row.try_get("LastName")?),
            at: row.try_get("CreatedAt")?,
        })
    }
}

/// A repair that is a part of an incident, and what becomes of it when that is over.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct IncidentTicket {
    /// The ticket.
    pub ticket_id: TicketId,
    /// Its number.
    pub number: String,
    /// What is wrong, in a few words.
    pub title: String,
    /// Where it stands.
    pub status: TicketStatus,
    /// Where, on one line.
    pub address: String,
    /// The status that it takes when the incident is over; null when it has ended, or stays.
    pub ends_as: Option<TicketStatus>,
    /// Why it stays when the incident is over.
    #[schema(value_type = Option<String>)]
    pub stays: Option<String>,
}

impl IncidentTicket {
    pub(super) fn read(row: &Row) -> Result<Self, Error> {
        let status = row.try_get("Status")?;
        let (ends_as, stays) = match end_of(child(row)?) {
            ChildEnd::Ended => (None, None),
            ChildEnd::Ends(to, _) => (Some(to), None),
            ChildEnd::Stays(why) => (None, Some(why.to_owned())),
        };
        Ok(Self {
            ticket_id: row.try_get("Id")?,
            number: row.try_get("TicketNumber")?,
            title: row.try_get("Title")?,
            status,
            address: address::one_line(
                row.try_get::<_, Option<&str>>("UnitNumber")?,
                row.try_get("AddressLine1")?,
                row.try_get::<_, Option<&str>>("AddressLine2")?,
                row.try_get("City")?,
                row.try_get("Postcode")?,
            ),
            ends_as,
            stays,
        })
    }
}

/// What the rule asks of a repair.
pub(super) fn child(row: &Row) -> Result<Child, Error> {
    Ok(Child {
        status: row.try_get("Status")?,
        open_orders: row.try_get("HasOpenOrders")?,
        unchecked: row.try_get("IsUnchecked")?,
        hazards: OpenCases::from_bits(row.try_get("HazardBits")?),
    })
}

/// Whom news of an incident reaches.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct IncidentAudience {
    /// People who live there now or follow it.
    pub people: i64,
    /// How many of them get an email: they have an address that works and did not opt out.
    pub by_email: i64,
    /// The others, who have to be rung or written to; at most 50.
    pub to_ring: Vec<PersonToRing>,
}

/// Somebody whom no email reaches.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct PersonToRing {
    /// The person.
    pub contact_id: ContactId,
    /// Their name.
    pub name: Option<String>,
    /// Their telephone.
    pub phone_e164: Option<String>,
}

impl PersonToRing {
    pub(super) fn read(row: &Row) -> Result<Self, Error> {
        Ok(Self {
            contact_id: row.try_get("Id")?,
            name: full_name(row.try_get("FirstName")?, row.try_get("LastName")?),
            phone_e164: row.try_get("PhoneE164")?,
        })
    }
}

/// An incident with everything about it.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct IncidentPage {
    /// What a list shows of it.
    #[serde(flatten)]
    pub line: IncidentLine,
    /// Where it is.
    pub at: Vec<IncidentPlace>,
    /// What was told, newest first; at most 100.
    pub updates: Vec<IncidentUpdate>,
    /// The repairs that are a part of it, oldest first; at most 500.
    pub children: Vec<IncidentTicket>,
    /// How many people follow it who would have reported the same.
    pub followers: i64,
    /// Whom the next news reaches.
    pub audience: IncidentAudience,
    /// Its version, for If-Match.
    pub version: i32,
}

impl Versioned for IncidentPage {
    fn version(&self) -> i32 {
        self.version
    }
}

/// What an incident would reach, before it is opened.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct IncidentPreview {
    /// How many units the properties have.
    pub homes: i64,
    /// Whom it tells.
    pub audience: IncidentAudience,
    /// Repairs of this kind that are open there and a part of no incident; newest first, at most 50.
    pub tickets: Vec<IncidentCandidate>,
}

/// An open repair that may be a part of an incident.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct IncidentCandidate {
    /// The ticket.
    pub ticket_id: TicketId,
    /// Its number.
    pub number: String,
    /// What is wrong, in a few words.
    pub title: String,
    /// When it was reported.
    pub reported_at: Instant,
}

impl IncidentCandidate {
    pub(super) fn read(row: &Row) -> Result<Self, Error> {
        Ok(Self {
            ticket_id: row.try_get("Id")?,
            number: row.try_get("TicketNumber")?,
            title: row.try_get("Title")?,
            reported_at: row.try_get("CreatedAt")?,
        })
    }
}
