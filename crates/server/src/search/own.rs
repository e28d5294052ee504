//! Search by whoever reads only their own: residents and contractors.
//!
//! They have little, and what they may see is decided by the lists; so the lists are asked.

use super::answer::{Found, MOST};
use super::rows::{self, dotted};
use crate::app::App;
use crate::auth::Caller;
use crate::http::{Order, Ordered, Problem, Window, patterns, sought};
use crate::tickets::{self, Sight, TicketSummary};
use crate::{contacts, contractors, properties, units, work_orders};
use maintainuk_domain::access::{Grant, Permission};
use maintainuk_domain::lists::{ContactSort, ContractorSort, PropertySort, UnitSort};
use maintainuk_domain::numbers;
use maintainuk_domain::search::{Asked, Fit, SearchKind};
use maintainuk_domain::time::london_date;

/// One row more than is counted.
const WINDOW: Window = Window { limit: 100, after: None };

/// The newest of a list that has orders.
fn newest<S: Copy>(order: fn(S) -> Order, sort: S) -> Result<(S, Ordered), Problem> {
    Ok((sort, Ordered::new(order(sort), Some(WINDOW.limit), None)?))
}

/// Everything of the caller's own that is found, of the kinds that they read a part of.
///
/// # Errors
/// The database's refusal.
pub async fn find(app: &App, caller: &Caller, asked: &Asked) -> Result<Vec<Found>, Problem> {
    let own = |permission| caller.grant(permission) == Grant::Own;
    let mut found = Vec::new();
    if own(Permission::TicketsRead) {
        found.extend(own_tickets(app, caller, asked).await?);
    }
    if own(Permission::WorkordersRead) {
        found.extend(own_orders(app, caller, asked).await?);
    }
    if asked.is_reference() {
        return Ok(found);
    }
    if own(Permission::PropertiesRead) {
        found.extend(own_properties(app, caller, asked).await?);
    }
    if own(Permission::UnitsRead) {
        found.extend(own_units(app, caller, asked).await?);
    }
    if own(Permission::ContactsRead) {
        found.extend(themselves(app, caller, asked).await?);
    }
    if own(Permission::ContractorsRead) {
        found.extend(own_firm(app, caller, asked).await?);
    }
    debug_assert!(found.len() <= 6 * (MOST + 1), "each list is cut");
    Ok(found)
}

async fn own_tickets(app: &App, caller: &Caller, asked: &Asked) -> Result<Vec<Found>, Problem> {
    let number = asked.ticket.map(numbers::ticket);
    let words = number.clone().unwrap_or_else(|| asked.text.clone());
    let filter = tickets::Filter { words: Some(words), ..tickets::Filter::default() };
    let sight = (Sight::of(caller, Grant::Own), caller.user());
    let now = app.clock.now();
    let mut rows = tickets::page(&app.db, caller.org(), sight, &filter, &WINDOW, now).await?;
    if !asked.is_reference() {
        // The words of a ticket are not those of where it is.
        let all = tickets::Filter::default();
        let newest = tickets::page(&app.db, caller.org(), sight, &all, &WINDOW, now).await?;
        let there =
            |one: &TicketSummary| asked.fit(&format!("{} {}", one.title, one.address)) > Fit::Alike;
        rows.extend(newest.into_iter().filter(there));
    }
    let found = rows.into_iter().map(|ticket| {
        let title = format!("{} {}", ticket.number, ticket.title);
        let id = ticket.id.as_uuid();
        let exact = Some(ticket.number) == number;
        let status = Some(ticket.status.as_str().to_owned());
        Found { exact, status, ..Found::new(SearchKind::Ticket, id, title, ticket.address) }
    });
    Ok(found.collect())
}

async fn own_orders(app: &App, caller: &Caller, asked: &Asked) -> Result<Vec<Found>, Problem> {
    let number = asked.order.map(numbers::work_order);
    let words = (!asked.is_reference()).then(|| asked.patterns());
    let rows = work_orders::search_own(&app.db, caller, number.as_deref(), words).await?;
    rows.iter()
        .map(|row| {
            let one = rows::order(row)?;
            let exact = number.as_ref().is_some_and(|number| one.title.starts_with(number));
            Ok(Found { exact, ..one })
        })
        .collect()
}

async fn own_properties(app: &App, caller: &Caller, asked: &Asked) -> Result<Vec<Found>, Problem> {
    let filter = properties::Filter {
        status: None,
        r#type: None,
        archived: false,
        words: sought(Some(&asked.text))?,
        owner: None,
        only: caller.only_contact(Grant::Own),
    };
    let page = properties::list(
        &app.db,
        caller.org(),
        &filter,
        newest(properties::order, PropertySort::Newest)?,
        false,
    )
    .await?;
    let found = page.items.into_iter().map(|one| {
        let title = properties::address::one_line(
            None,
            &one.address_line1,
            one.address_line2.as_deref(),
            &one.city,
            &one.postcode,
        );
        let detail = one.property_type.as_str().to_owned();
        Found::new(SearchKind::Property, one.id.as_uuid(), title, detail)
    });
    Ok(found.collect())
}

async fn own_units(app: &App, caller: &Caller, asked: &Asked) -> Result<Vec<Found>, Problem> {
    let filter = units::Filter {
        status: None,
        purpose: None,
        archived: false,
        property: None,
        words: sought(Some(&asked.text))?,
        only: caller.only_contact(Grant::Own),
    };
    let page =
        units::list(&app.db, caller.org(), &filter, newest(units::order, UnitSort::Newest)?, false)
            .await?;
    let found = page
        .items
        .into_iter()
        .map(|one| Found::new(SearchKind::Unit, one.id.as_uuid(), one.address, String::new()));
    Ok(found.collect())
}

/// The list of people shows somebody who has only their own to themselves, whatever is looked for.
async fn themselves(app: &App, caller: &Caller, asked: &Asked) -> Result<Vec<Found>, Problem> {
    let filter = contacts::Filter {
        r#type: None,
        channel: None,
        valid: None,
        archived: false,
        words: patterns(Some(&asked.text))?,
        only: caller.only_contact(Grant::Own),
    };
    let page = contacts::list(
        &app.db,
        caller.org(),
        &filter,
        newest(contacts::order, ContactSort::Newest)?,
        false,
    )
    .await?;
    let found = page.items.into_iter().map(|one| {
        let detail = dotted(&[one.phone_e164.as_deref(), one.email.as_deref()]);
        Found::new(SearchKind::Contact, one.id.as_uuid(), one.name, detail)
    });
    let fits = |one: &Found| asked.fit(&format!("{} {}", one.title, one.detail)) > Fit::Alike;
    Ok(found.filter(fits).collect())
}

async fn own_firm(app: &App, caller: &Caller, asked: &Asked) -> Result<Vec<Found>, Problem> {
    let filter = contractors::Filter {
        status: None,
        archived: None,
        category: None,
        covers: None,
        expires_by: None,
        words: patterns(Some(&asked.text))?,
        only: caller.only_contractor(Grant::Own),
    };
    let today = london_date(app.clock.now());
    let asked = newest(contractors::order, ContractorSort::Newest)?;
    let page = contractors::list(&app.db, caller, &filter, asked, false, today).await?;
    let found = page.items.into_iter().map(|one| {
        Found::new(
            SearchKind::Contractor,
            one.profile.id.as_uuid(),
            one.profile.company_name,
            String::new(),
        )
    });
    Ok(found.collect())
}
