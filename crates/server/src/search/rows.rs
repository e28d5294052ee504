//! How what was found is read from rows.

use super::answer::Found;
use crate::contacts;
use crate::db::DbError;
use crate::properties::address::Lines;
use maintainuk_domain::search::{Asked, SearchKind};
use maintainuk_domain::time::Instant;
use tokio_postgres::Row;
use uuid::Uuid;

type Read = Result<Found, DbError>;

fn address(row: &Row) -> Result<String, DbError> {
    let unit: Option<String> = row.try_get("UnitNumber")?;
    Ok(Lines::read(row)?.one_line(unit.as_deref()))
}

fn text(row: &Row, column: &str) -> Result<Option<String>, DbError> {
    Ok(row.try_get(column)?)
}

/// Where something stands that may have been put away.
fn status(row: &Row, column: &str) -> Result<Option<String>, DbError> {
    let archived: Option<Instant> = row.try_get("ArchivedAt")?;
    if archived.is_some() { Ok(Some("Archived".to_owned())) } else { text(row, column) }
}

/// The parts that are there, a dot apart.
pub fn dotted(parts: &[Option<&str>]) -> String {
    let parts: Vec<&str> =
        parts.iter().flatten().copied().filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}

pub fn ticket(row: &Row) -> Read {
    let (number, title): (String, String) = (row.try_get("TicketNumber")?, row.try_get("Title")?);
    let found = Found::new(
        SearchKind::Ticket,
        row.try_get("Id")?,
        format!("{number} {title}"),
        address(row)?,
    );
    Ok(Found { status: text(row, "Status")?, ..found })
}

pub fn order(row: &Row) -> Read {
    let (number, title): (String, String) =
        (row.try_get("WorkOrderNumber")?, row.try_get("Title")?);
    let (address, company) = (address(row)?, text(row, "CompanyName")?);
    let detail = dotted(&[Some(&address), company.as_deref()]);
    let title = format!("{number} {title}");
    let found = Found::new(SearchKind::WorkOrder, row.try_get("Id")?, title, detail);
    Ok(Found { status: text(row, "Status")?, ticket: Some(row.try_get("TicketId")?), ..found })
}

pub fn incident(row: &Row) -> Read {
    let (number, title): (String, String) = (row.try_get("Number")?, row.try_get("Title")?);
    let detail: String = row.try_get("Category")?;
    let title = format!("{number} {title}");
    let found = Found::new(SearchKind::Incident, row.try_get("Id")?, title, detail);
    Ok(Found { status: text(row, "Status")?, exact: true, ..found })
}

pub fn property(row: &Row) -> Read {
    let title = Lines::read(row)?.one_line(None);
    let kind: String = row.try_get("PropertyType")?;
    let found = Found::new(SearchKind::Property, row.try_get("Id")?, title, kind);
    Ok(Found { status: status(row, "Status")?, ..found })
}

pub fn unit(row: &Row) -> Read {
    let found = Found::new(SearchKind::Unit, row.try_get("Id")?, address(row)?, String::new());
    Ok(Found { status: status(row, "Status")?, ..found })
}

pub fn contact(row: &Row) -> Read {
    let id: Uuid = row.try_get("Id")?;
    let (first, last) = (text(row, "FirstName")?, text(row, "LastName")?);
    let (email, phone) = (text(row, "Email")?, text(row, "PhoneE164")?);
    let reach = [email.as_deref(), phone.as_deref()];
    let title = contacts::name(first.as_deref(), last.as_deref(), &reach);
    let home = if text(row, "AddressLine1")?.is_some() { Some(address(row)?) } else { None };
    let detail = dotted(&[phone.as_deref(), email.as_deref(), home.as_deref()]);
    let found = Found::new(SearchKind::Contact, id, title, detail);
    Ok(Found { status: status(row, "Type")?, ..found })
}

/// A set of keys. Whose whole tag was typed is what was meant, unless a bare number may be that of a
/// ticket.
pub fn key(row: &Row, asked: &Asked) -> Read {
    let (tag, opens): (String, String) = (row.try_get("Tag")?, row.try_get("Opens")?);
    let address = address(row)?;
    let with = text(row, "HolderName")?.map(|name| format!("with {name}"));
    let found = Found::new(
        SearchKind::Key,
        row.try_get("Id")?,
        dotted(&[Some(&tag), Some(&opens)]),
        dotted(&[Some(&address), with.as_deref()]),
    );
    let exact = asked.ticket.is_none() && text(row, "TagKey")? == asked.tag;
    Ok(Found { exact, within: Some(within(row)?), ..found })
}

/// The unit, or else the property, that something is in.
fn within(row: &Row) -> Result<(SearchKind, Uuid), DbError> {
    let unit: Option<Uuid> = row.try_get("UnitId")?;
    Ok(match unit {
        Some(unit) => (SearchKind::Unit, unit),
        None => (SearchKind::Property, row.try_get("PropertyId")?),
    })
}

pub fn asset(row: &Row) -> Read {
    let name: String = row.try_get("Name")?;
    let [make, model] = [text(row, "Make")?, text(row, "Model")?];
    let serial = text(row, "Serial")?;
    let title = dotted(&[Some(&name), make.as_deref(), model.as_deref()]);
    let address = address(row)?;
    let detail = dotted(&[serial.as_deref(), Some(&address)]);
    let found = Found::new(SearchKind::Asset, row.try_get("Id")?, title, detail);
    Ok(Found { within: Some(within(row)?), ..found })
}

pub fn contractor(row: &Row) -> Read {
    let (first, last) = (text(row, "FirstName")?, text(row, "LastName")?);
    let person = contacts::name(first.as_deref(), last.as_deref(), &[Some("")]);
    let company = text(row, "CompanyName")?;
    let title = company.clone().unwrap_or_else(|| person.clone());
    let detail = if company.is_some() { person } else { String::new() };
    let found = Found::new(SearchKind::Contractor, row.try_get("Id")?, title, detail);
    Ok(Found { status: text(row, "Status")?, ..found })
}
