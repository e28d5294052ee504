//! What is written to each table.

use super::copy::Copy;
use super::estate::{ANCHOR, DAY, Estate, SPAN, kind, token};
use super::random::{Random, index};
use super::ticket::Drawn;
use super::words;
use maintainuk_domain::numbers;
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::fmt::Write as _;
use tokio_postgres::Client;
use uuid::Uuid;

const BEGINNING: i64 = ANCHOR - SPAN;

/// Organisations, accounts, sessions, firms.
pub async fn organisations(client: &Client, estate: &Estate) -> anyhow::Result<u64> {
    let mut orgs =
        Copy::into(client, r#""Organisations" ("Id", "Name", "Slug", "Plan", "Status")"#).await?;
    for (n, org) in estate.orgs.iter().enumerate() {
        let name = format_args!("Organisation {}", n + 1).to_string();
        orgs.id(org.id).value(name).value(format!("org-{}", n + 1));
        orgs.value("Professional").value("Active").end_row().await?;
    }
    orgs.finish().await?;
    accounts(client, estate).await?;
    sessions(client, estate).await?;
    firms(client, estate).await
}

async fn accounts(client: &Client, estate: &Estate) -> anyhow::Result<u64> {
    const ROLES: [&str; 4] = ["OrgAdmin", "Coordinator", "Coordinator", "Viewer"];
    let table = r#""Users" ("Id", "OrgId", "Email", "Role", "FirstName", "LastName")"#;
    let mut copy = Copy::into(client, table).await?;
    for (n, org) in estate.orgs.iter().enumerate() {
        for (k, id) in org.users.iter().enumerate() {
            let mut random = Random::of(estate.seed, kind::ORGANISATION, (n * 100 + k) as u64);
            let (first, last) = words::person(&mut random);
            copy.id(*id).id(org.id).value(format!("user{k}@org-{}.example", n + 1));
            copy.value(ROLES[k % 4]).value(first).value(last).end_row().await?;
        }
    }
    copy.finish().await
}

/// The first two accounts of each organisation are signed in for ten years.
async fn sessions(client: &Client, estate: &Estate) -> anyhow::Result<u64> {
    let table = r#"auth."Sessions" ("Id", "OrgId", "UserId", "TokenHash", "CreatedAt",
        "LastSeenAt", "ExpiresAt")"#;
    let mut copy = Copy::into(client, table).await?;
    for (n, org) in estate.orgs.iter().enumerate() {
        for (k, user) in org.users.iter().take(2).enumerate() {
            let mut hash = String::from("\\\\x");
            for byte in Sha256::digest(token(n, k).as_bytes()) {
                write!(hash, "{byte:02x}")?;
            }
            copy.id(*user).id(org.id).id(*user).value(hash);
            copy.at(ANCHOR).at(ANCHOR).at(ANCHOR + 3650 * DAY).end_row().await?;
        }
    }
    copy.finish().await
}

async fn firms(client: &Client, estate: &Estate) -> anyhow::Result<u64> {
    let table = r#""ContractorProfiles" ("Id", "OrgId", "ContactId", "CompanyName",
        "ServiceCategories", "Status")"#;
    let mut copy = Copy::into(client, table).await?;
    for (n, org) in estate.orgs.iter().enumerate() {
        for (k, id) in org.firms.iter().enumerate() {
            let mut random = Random::of(estate.seed, kind::ORGANISATION, (n * 100 + 50 + k) as u64);
            let person = org.contacts[k % org.contacts.len()];
            copy.id(*id).id(org.id).id(person).value(words::firm(&mut random));
            copy.value(r#"["Plumbing", "Heating"]"#).value("Active").end_row().await?;
        }
    }
    copy.finish().await
}

/// People.
pub async fn contacts(client: &Client, estate: &Estate) -> anyhow::Result<u64> {
    let table = r#""ContactPoints" ("Id", "OrgId", "Type", "FirstName", "LastName", "Email",
        "PhoneE164", "PreferredChannel", "CreatedAt")"#;
    let mut copy = Copy::into(client, table).await?;
    let mut number = 0_u64;
    for org in &estate.orgs {
        for id in &org.contacts {
            let mut random = Random::of(estate.seed, kind::CONTACT, number);
            let (first, last) = words::person(&mut random);
            copy.id(*id).id(org.id).value(random.pick(&["Tenant", "Tenant", "Tenant", "Owner"]));
            copy.value(first).value(last).value(format!("person{number}@mail.example"));
            copy.value(format!("+447700{:06}", number % 1_000_000)).value("Email");
            copy.at(BEGINNING + number.cast_signed()).end_row().await?;
            number += 1;
        }
    }
    copy.finish().await
}

/// Properties.
pub async fn properties(client: &Client, estate: &Estate) -> anyhow::Result<u64> {
    let table = r#""Properties" ("Id", "OrgId", "AddressLine1", "City", "Postcode",
        "PropertyType", "Status", "OwnerContactId", "CreatedAt")"#;
    let mut copy = Copy::into(client, table).await?;
    let mut number = 0_u64;
    for org in &estate.orgs {
        for id in &org.properties {
            let mut random = property(estate, number);
            let [street, city, postcode] = address(&mut random);
            copy.id(*id).id(org.id).value(street).value(city).value(postcode);
            copy.value(random.pick(&["House", "Flat"])).value("Active");
            copy.id(*random.pick(&org.contacts));
            copy.at(BEGINNING + number.cast_signed()).end_row().await?;
            number += 1;
        }
    }
    copy.finish().await
}

/// Homes.
pub async fn units(client: &Client, estate: &Estate) -> anyhow::Result<u64> {
    let table = r#""Units" ("Id", "OrgId", "PropertyId", "UnitNumber", "Bedrooms", "Bathrooms",
        "Status", "CreatedAt")"#;
    let mut copy = Copy::into(client, table).await?;
    for org in &estate.orgs {
        for (n, (id, property)) in org.units.iter().enumerate() {
            copy.id(*id).id(org.id).id(org.properties[*property]).value(format!("Flat {}", n % 40));
            copy.value(1 + n % 4).value(1).value("Occupied");
            copy.at(BEGINNING + i64::try_from(n)?).end_row().await?;
        }
    }
    copy.finish().await
}

/// Lettings: three homes of four are let.
pub async fn tenancies(client: &Client, estate: &Estate) -> anyhow::Result<u64> {
    let table = r#""Tenancies" ("OrgId", "UnitId", "TenantContactId", "StartDate",
        "RentAmountGBP", "Status", "CreatedAt")"#;
    let mut copy = Copy::into(client, table).await?;
    for org in &estate.orgs {
        let let_now = org.units.iter().enumerate().filter(|(n, _)| n % 4 != 3);
        for (n, (unit, _)) in let_now {
            copy.id(org.id).id(*unit).id(org.contacts[n % org.contacts.len()]);
            copy.value("2024-12-01").value(500 + n % 900).value("Active");
            copy.at(BEGINNING + i64::try_from(n)?).end_row().await?;
        }
    }
    copy.finish().await
}

/// What a property is drawn from, by its number.
fn property(estate: &Estate, number: u64) -> Random {
    Random::of(estate.seed, kind::UNIT, number | 1 << 40)
}

/// Street, town and postcode of a property.
fn address(random: &mut Random) -> [String; 3] {
    let (city, postcode) = words::town(random);
    [words::street(random), city.to_owned(), postcode]
}

/// What a ticket keeps of each home's address, as an array in text.
fn places(estate: &Estate) -> HashMap<Uuid, String> {
    let mut places = HashMap::new();
    let mut before = 0_u64;
    for org in &estate.orgs {
        for (n, (id, property)) in org.units.iter().enumerate() {
            let mut random = self::property(estate, before + *property as u64);
            let [street, city, postcode] = address(&mut random);
            let parts = format!(r#"{{"Flat {}","{street}",NULL,"{city}","{postcode}"}}"#, n % 40);
            places.insert(*id, parts);
        }
        before += org.properties.len() as u64;
    }
    places
}

/// Tickets; `told` hears of every hundredth part.
pub async fn tickets(
    client: &Client,
    estate: &Estate,
    told: impl Fn(u64),
) -> anyhow::Result<Vec<i64>> {
    let table = r#""MaintenanceTickets" ("Id", "OrgId", "TicketNumber", "UnitId",
        "ReportedByContactId", "Category", "Priority", "Status", "Title", "Description",
        "CreatedAt", "UpdatedAt", "ClosedAt", "ReportedVia", "CoordinatorUserId", "ContractorId",
        "RespondBy", "ResolveBy", "RespondedAt", "CompletedAt", "LastEventType", "AddressParts")"#;
    let mut copy = Copy::into(client, table).await?;
    let places = places(estate);
    let mut numbers = vec![0_i64; estate.orgs.len()];
    let mut text = String::new();
    for n in 0..estate.tickets {
        let mut t = Drawn::of(estate, n);
        numbers[t.org] += 1;
        words::description(&mut t.random, &mut text);
        let (last, hours) = t.story[t.story.len() - 1];
        copy.id(t.id).id(estate.orgs[t.org].id).value(numbers::ticket(numbers[t.org])).id(t.unit);
        copy.id(t.reporter).value(t.category).value(t.priority).value(t.status);
        copy.value(words::title(&mut t.random)).value(&text).at(t.at).at(t.moment(hours));
        copy.at_some(t.when("TicketClosed")).value("Phone").maybe(t.coordinator).maybe(t.firm);
        copy.at(t.moment(24)).at(t.moment(24 * 28)).at_some(t.when("TicketTriaged"));
        copy.at_some(t.when("WorkCompleted")).value(last).value(&places[&t.unit]).end_row().await?;
        if n % (estate.tickets / 10).max(1) == 0 {
            told(n);
        }
    }
    copy.finish().await?;
    Ok(numbers)
}

/// Timelines: one event for each thing that became of a ticket, about five.
pub async fn events(client: &Client, estate: &Estate) -> anyhow::Result<u64> {
    let table = r#""TicketTimelineEvents" ("Id", "OrgId", "TicketId", "EventType", "ActorUserId",
        "ActorContactId", "DataJson", "CreatedAt")"#;
    let mut copy = Copy::into(client, table).await?;
    for n in 0..estate.tickets {
        let mut t = Drawn::of(estate, n);
        let org = &estate.orgs[t.org];
        for (event, hours) in t.story {
            let at = t.moment(*hours);
            let by_resident = (*hours == 0).then_some(t.reporter);
            copy.id(t.random.uuid(at)).id(org.id).id(t.id).value(event);
            copy.id(org.users[index(t.random.below(4))]).maybe(by_resident);
            copy.value(r#"{"via": "Phone", "priority": "Routine", "order": "WO-000001"}"#).at(at);
            copy.end_row().await?;
        }
    }
    copy.finish().await
}

/// Work orders: one for each ticket that was assigned.
pub async fn work_orders(client: &Client, estate: &Estate) -> anyhow::Result<Vec<i64>> {
    let table = r#""WorkOrders" ("Id", "OrgId", "TicketId", "AssignedContractorId", "Status",
        "WorkOrderNumber", "Description", "ScheduledStartAt", "ScheduledEndAt", "CreatedAt",
        "UpdatedAt")"#;
    let mut copy = Copy::into(client, table).await?;
    let mut numbers = vec![0_i64; estate.orgs.len()];
    for n in 0..estate.tickets {
        let mut t = Drawn::of(estate, n);
        let (Some(firm), Some(at)) = (t.firm, t.when("WorkOrderRaised")) else { continue };
        let status = match t.status {
            "Assigned" => "Scheduled",
            "InProgress" => "InProgress",
            "Completed" => "Completed",
            _ => "Verified",
        };
        numbers[t.org] += 1;
        copy.id(t.random.uuid(at)).id(estate.orgs[t.org].id).id(t.id).id(firm).value(status);
        copy.value(numbers::work_order(numbers[t.org])).value("Put right what was reported");
        copy.at(t.moment(48)).at(t.moment(52)).at(at).at(at).end_row().await?;
    }
    copy.finish().await?;
    Ok(numbers)
}

/// The audit log of the last year: a line for each ticket that was reported.
pub async fn audit(client: &Client, estate: &Estate) -> anyhow::Result<u64> {
    let table = r#""AuditLogs" ("OrgId", "UserId", "Action", "EntityType", "EntityId",
        "NewValueJson", "IpAddress", "Timestamp")"#;
    let mut copy = Copy::into(client, table).await?;
    for n in estate.tickets / 2..estate.tickets {
        let mut t = Drawn::of(estate, n);
        let org = &estate.orgs[t.org];
        copy.id(org.id).id(org.users[index(t.random.below(4))]).value("ticket.report");
        copy.value("MaintenanceTicket").id(t.id).value(r#"{"priority": "Routine"}"#);
        copy.value("203.0.113.1").at(t.at).end_row().await?;
    }
    copy.finish().await
}
