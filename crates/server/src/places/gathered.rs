//! What concerns a property, a unit or a ticket, put together: alerts, hints, keys, codes, assets.

use super::alerts::Alert;
use super::assets::Asset;
use super::codes::AccessCode;
use super::hints::Hint;
use super::keys::KeySet;
use super::looks;
use super::needs::{NEEDS_OF_TICKET, read_needs};
use super::warnings::{self, PlaceWarning};
use crate::app::App;
use crate::asset_services;
use crate::auth::Caller;
use crate::db::{DbError, Query};
use crate::http::{Json, Path, Problem, Problems};
use crate::tickets::Sight;
use axum::extract::State;
use jiff::civil::Date;
use maintainuk_domain::access::{Grant, Permission, Role};
use maintainuk_domain::alerts::{AlertKind, seen_by};
use maintainuk_domain::ids::{ContactId, PropertyId, TicketId, UnitId};
use maintainuk_domain::places::{HintKind, PlacePart, Reader, opens_doors, why_untold};
use maintainuk_domain::time::london_date;
use maintainuk_domain::work_orders::WorkOrderStatus;
use serde::Serialize;
use tokio_postgres::Row;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(property_place))
        .routes(routes!(unit_place))
        .routes(routes!(contact_alerts))
        .routes(routes!(ticket_place))
}

/// What to know of a place before going there.
#[derive(Default, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct PlaceFacts {
    /// Warnings that go on; those that the caller has to know.
    pub alerts: Vec<Alert>,
    pub hints: Vec<Hint>,
    pub keys: Vec<KeySet>,
    /// Which codes there are; `reveal` shows one.
    pub access_codes: Vec<AccessCode>,
    pub assets: Vec<Asset>,
    /// What to know before a repair is reported or an order raised: alerts and warranties, those
    /// that decide whether to raise first.
    pub warnings: Vec<PlaceWarning>,
    /// Of a ticket: what its home needs of every visit, a sentence each.
    pub needs: Vec<String>,
}

/// Warnings about a person.
#[derive(Serialize, ToSchema)]
struct AlertList {
    items: Vec<Alert>,
}

// `$2` the property, by default the unit's.
macro_rules! property {
    () => {
        r#"COALESCE($2::uuid, (SELECT y."PropertyId" FROM "Units" y
            WHERE y."OrgId" = $1 AND y."Id" = $3))"#
    };
}

// `$3` the unit: facts of the unit and of the whole property; without a unit those of every unit too.
macro_rules! facts_of {
    ($table:literal) => {
        concat!(
            "SELECT * FROM ",
            $table,
            r#" WHERE "OrgId" = $1 AND "PropertyId" = "#,
            property!(),
            r#" AND ($3::uuid IS NULL OR "UnitId" IS NULL OR "UnitId" = $3)
             ORDER BY "CreatedAt", "Id" LIMIT 200"#
        )
    };
}

const HINTS: &str = facts_of!(r#""PlaceHints""#);
const CODES: &str = facts_of!(r#""AccessCodes""#);
const ASSETS: &str = concat!(
    "SELECT a.*, ",
    asset_services!("a"),
    r#" FROM "Assets" a WHERE a."OrgId" = $1 AND a."PropertyId" = "#,
    property!(),
    r#" AND ($3::uuid IS NULL OR a."UnitId" IS NULL OR a."UnitId" = $3)
     ORDER BY a."CreatedAt", a."Id" LIMIT 200"#
);
const KEYS: &str = r#"SELECT p.*, u."UnitNumber", b."AddressLine1", b."AddressLine2", b."City",
        b."Postcode"
    FROM "PlaceKeys" p
    JOIN "Properties" b ON b."OrgId" = $1 AND b."Id" = p."PropertyId"
    LEFT JOIN "Units" u ON u."OrgId" = $1 AND u."Id" = p."UnitId"
    WHERE p."OrgId" = $1 AND p."PropertyId" = $2
      AND ($3::uuid IS NULL OR p."UnitId" IS NULL OR p."UnitId" = $3)
    ORDER BY p."CreatedAt", p."Id" LIMIT 200"#;

// `$4` what the caller has to know, `$5` who the caller is: about the place, and about who lives
// there or reported the ticket (`$6`).
const ALERTS: &str = concat!(
    r#"SELECT a.* FROM (
        SELECT * FROM "PlaceAlerts" WHERE "OrgId" = $1 AND "PropertyId" = "#,
    property!(),
    r#" AND ($3::uuid IS NULL OR "UnitId" IS NULL OR "UnitId" = $3)
        UNION
        SELECT x.* FROM "Residents" r
        JOIN "PlaceAlerts" x ON x."OrgId" = $1 AND x."ContactId" = r."ContactId"
        WHERE r."OrgId" = $1 AND r."UnitId" = $3
        UNION
        SELECT * FROM "PlaceAlerts" WHERE "OrgId" = $1 AND "ContactId" = $6) a
    WHERE a."EndedAt" IS NULL AND a."NeedToKnow" = ANY ($4)
      AND (a."ContactId" IS NULL OR a."ContactId" IS DISTINCT FROM $5)
    ORDER BY a."CreatedAt", a."Id" LIMIT 100"#
);

/// Where, and who has to do with it.
struct About {
    property: PropertyId,
    unit: Option<UnitId>,
    reporter: Option<ContactId>,
}

async fn gather(app: &App, caller: &Caller, about: &About) -> Result<PlaceFacts, Problem> {
    let (org, role) = (caller.org(), caller.info.access.role);
    let needs = seen_by(role);
    let today = london_date(app.clock.now());
    let self_contact = caller.info.contact;
    let place: [&(dyn tokio_postgres::types::ToSql + Sync); 3] =
        [&org, &about.property, &about.unit];
    let alerts: [&(dyn tokio_postgres::types::ToSql + Sync); 6] =
        [&org, &about.property, &about.unit, &needs, &self_contact, &about.reporter];
    let [alerts, hints, keys, codes, assets] = app
        .db
        .read(
            org,
            [
                Query(ALERTS, &alerts),
                Query(HINTS, &place),
                Query(KEYS, &place),
                Query(CODES, &place),
                Query(ASSETS, &place),
            ],
        )
        .await?;
    let staff = role != Role::Contractor;
    let (alerts, assets) = (read_alerts(&alerts, today, staff)?, read_assets(&assets, today)?);
    Ok(PlaceFacts {
        hints: read(&hints)?,
        keys: keys.iter().map(|row| KeySet::read(row, today)).collect::<Result<_, _>>()?,
        access_codes: read(&codes)?,
        warnings: warnings::warnings(&alerts, &assets, today),
        alerts,
        assets,
        needs: Vec::new(),
    })
}

/// The answer of `find`, which asks for a unit, and what to know before raising something there, in
/// one round trip; nobody who lives there is told.
///
/// # Errors
/// The database's refusal.
pub async fn with_warnings(
    app: &App,
    caller: &Caller,
    unit: UnitId,
    find: Query<'_>,
) -> Result<(Vec<Row>, Vec<PlaceWarning>), DbError> {
    let (org, needs) = (caller.org(), seen_by(caller.info.access.role));
    if needs.is_empty() {
        let [rows] = app.db.read(org, [find]).await?;
        return Ok((rows, Vec::new()));
    }
    let today = london_date(app.clock.now());
    let (unit, nowhere, nobody) = (Some(unit), None::<PropertyId>, None::<ContactId>);
    let alerts: [&(dyn tokio_postgres::types::ToSql + Sync); 6] =
        [&org, &nowhere, &unit, &needs, &caller.info.contact, &nobody];
    let queries = [find, Query(ALERTS, &alerts), Query(ASSETS, &alerts[..3])];
    let [rows, alerts, assets] = app.db.read(org, queries).await?;
    let alerts = read_alerts(&alerts, today, false)?;
    looks::keep(app, caller, &alerts).await?;
    Ok((rows, warnings::warnings(&alerts, &read_assets(&assets, today)?, today)))
}

fn read_alerts(rows: &[Row], today: Date, with_reason: bool) -> Result<Vec<Alert>, DbError> {
    rows.iter().map(|row| Alert::read(row, today, with_reason)).collect()
}

fn read_assets(rows: &[Row], today: Date) -> Result<Vec<Asset>, DbError> {
    rows.iter().map(|row| Asset::read(row, today)).collect()
}

fn read<T: for<'r> TryFrom<&'r Row, Error = DbError>>(rows: &[Row]) -> Result<Vec<T>, DbError> {
    rows.iter().map(T::try_from).collect()
}

/// What to know of a property before going there, with all its units.
#[utoipa::path(get, path = "/properties/{id}/place", tag = "places",
    params(("id" = PropertyId, Path)),
    responses((status = 200, body = PlaceFacts), Problems),
    extensions(("x-permission" = json!("properties:read"))))]
async fn property_place(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<PropertyId>,
) -> Result<Json<PlaceFacts>, Problem> {
    let facts = facts_of_property(&app, &caller, id).await?;
    looks::keep(&app, &caller, &facts.alerts).await?;
    Ok(Json(facts))
}

pub async fn facts_of_property(
    app: &App,
    caller: &Caller,
    id: PropertyId,
) -> Result<PlaceFacts, Problem> {
    caller.require_all(Permission::PropertiesRead)?;
    let sql = r#"SELECT 1 FROM "Properties" WHERE "OrgId" = $1 AND "Id" = $2"#;
    let [found] = app.db.read(caller.org(), [Query(sql, &[&caller.org(), &id])]).await?;
    found.first().ok_or_else(Problem::not_found)?;
    gather(app, caller, &About { property: id, unit: None, reporter: None }).await
}

/// What to know of a unit before going there, and of the whole property.
#[utoipa::path(get, path = "/units/{id}/place", tag = "places", params(("id" = UnitId, Path)),
    responses((status = 200, body = PlaceFacts), Problems),
    extensions(("x-permission" = json!("units:read"))))]
async fn unit_place(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<UnitId>,
) -> Result<Json<PlaceFacts>, Problem> {
    caller.require_all(Permission::UnitsRead)?;
    let sql = r#"SELECT "PropertyId" FROM "Units" WHERE "OrgId" = $1 AND "Id" = $2"#;
    let [found] = app.db.read(caller.org(), [Query(sql, &[&caller.org(), &id])]).await?;
    let row = found.first().ok_or_else(Problem::not_found)?;
    let property = row.try_get(0).map_err(DbError::from)?;
    let about = About { property, unit: Some(id), reporter: None };
    let facts = gather(&app, &caller, &about).await?;
    looks::keep(&app, &caller, &facts.alerts).await?;
    Ok(Json(facts))
}

/// What to know of a person before dealing with them.
#[utoipa::path(get, path = "/contacts/{id}/alerts", tag = "places", params(("id" = ContactId, Path)),
    responses((status = 200, body = AlertList), Problems),
    extensions(("x-permission" = json!("contacts:read"))))]
async fn contact_alerts(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<ContactId>,
) -> Result<Json<AlertList>, Problem> {
    let items = alerts_about(&app, &caller, id).await?;
    looks::keep(&app, &caller, &items).await?;
    Ok(Json(AlertList { items }))
}

pub async fn alerts_about(
    app: &App,
    caller: &Caller,
    id: ContactId,
) -> Result<Vec<Alert>, Problem> {
    caller.require_all(Permission::ContactsRead)?;
    let org = caller.org();
    let needs = seen_by(caller.info.access.role);
    let there = r#"SELECT 1 FROM "ContactPoints" WHERE "OrgId" = $1 AND "Id" = $2"#;
    let alerts = r#"SELECT * FROM "PlaceAlerts" WHERE "OrgId" = $1 AND "ContactId" = $2
          AND "EndedAt" IS NULL AND "NeedToKnow" = ANY ($3) AND "ContactId" IS DISTINCT FROM $4
        ORDER BY "CreatedAt", "Id" LIMIT 100"#;
    let queries =
        [Query(there, &[&org, &id]), Query(alerts, &[&org, &id, &needs, &caller.info.contact])];
    let [found, rows] = app.db.read(org, queries).await?;
    found.first().ok_or_else(Problem::not_found)?;
    Ok(read_alerts(&rows, london_date(app.clock.now()), true)?)
}

/// What to know before doing the work of a ticket. A contractor is told while a job there goes on.
#[utoipa::path(get, path = "/tickets/{id}/place", tag = "places", params(("id" = TicketId, Path)),
    responses((status = 200, body = PlaceFacts), Problems),
    extensions(("x-permission" = json!("tickets:read"))))]
async fn ticket_place(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<TicketId>,
) -> Result<Json<PlaceFacts>, Problem> {
    match facts_of_ticket(&app, &caller, id).await? {
        (Reader::Resident, _) => Err(Problem::forbidden()),
        (_, facts) => {
            looks::keep(&app, &caller, &facts.alerts).await?;
            Ok(Json(facts))
        }
    }
}

/// What somebody is told of the place of a ticket, and as whom.
pub async fn facts_of_ticket(
    app: &App,
    caller: &Caller,
    id: TicketId,
) -> Result<(Reader, PlaceFacts), Problem> {
    let reach = caller.require(Permission::TicketsRead)?;
    if caller.info.access.role == Role::Tenant {
        return Ok((Reader::Resident, PlaceFacts::default()));
    }
    let sight = Sight::of(caller, reach);
    let (org, who): (_, Option<Uuid>) = (caller.org(), sight.id());
    let going: Vec<WorkOrderStatus> =
        WorkOrderStatus::ALL.iter().copied().filter(|status| opens_doors(*status)).collect();
    let sql = crate::db::sql::join(&[
        r#"SELECT u."Id", u."PropertyId", t."ReportedByContactId", EXISTS (
               SELECT 1 FROM "WorkOrders" o WHERE o."OrgId" = $1 AND o."TicketId" = t."Id"
                 AND o."AssignedContractorId" = $2 AND o."Status" = ANY ($4)) AS "IsGoing"
           FROM "MaintenanceTickets" t JOIN "Units" u ON u."OrgId" = $1 AND u."Id" = t."UnitId"
           WHERE t."OrgId" = $1 AND t."Id" = $3"#,
        sight.condition(),
    ]);
    let [found] = app.db.read(org, [Query(sql, &[&org, &who, &id, &going])]).await?;
    let row = found.first().ok_or_else(Problem::not_found)?;
    let about = About {
        property: row.try_get("PropertyId").map_err(DbError::from)?,
        unit: Some(row.try_get("Id").map_err(DbError::from)?),
        reporter: row.try_get("ReportedByContactId").map_err(DbError::from)?,
    };
    let is_going: bool = row.try_get("IsGoing").map_err(DbError::from)?;
    let reader = match reach {
        Grant::All => Reader::Staff,
        _ => Reader::Firm { job_goes_on: is_going },
    };
    let told = |part| why_untold(reader, part).is_none();
    if !told(PlacePart::Hints) {
        return Ok((reader, PlaceFacts::default()));
    }
    let mut facts = gather(app, caller, &about).await?;
    facts.needs = needs_words(app, caller, id).await?;
    if !told(PlacePart::Keys) {
        facts.keys.clear();
    }
    Ok((reader, facts))
}

/// What a paper says of a place: what a contractor has to know, whoever prints it.
#[derive(Debug, Default)]
pub struct OnSheet {
    /// Warnings, without why they are there.
    pub alerts: Vec<(AlertKind, String)>,
    pub hints: Vec<(HintKind, String)>,
    /// What the home needs of every visit.
    pub needs: Vec<String>,
}

async fn needs_words(app: &App, caller: &Caller, ticket: TicketId) -> Result<Vec<String>, DbError> {
    let org = caller.org();
    let [rows] = app.db.read(org, [Query(NEEDS_OF_TICKET, &[&org, &ticket])]).await?;
    Ok(read_needs(rows.first().ok_or(DbError::NotFound)?)?.words())
}

/// What the paper of a ticket's job says of the place. Codes and keys are on no paper.
pub async fn for_sheet(app: &App, caller: &Caller, ticket: TicketId) -> Result<OnSheet, Problem> {
    const WHERE: &str = r#"SELECT u."Id", u."PropertyId", t."ReportedByContactId"
        FROM "MaintenanceTickets" t JOIN "Units" u ON u."OrgId" = $1 AND u."Id" = t."UnitId"
        WHERE t."OrgId" = $1 AND t."Id" = $2"#;
    let org = caller.org();
    let [found] = app.db.read(org, [Query(WHERE, &[&org, &ticket])]).await?;
    let row = found.first().ok_or_else(Problem::not_found)?;
    let property: PropertyId = row.try_get("PropertyId").map_err(DbError::from)?;
    let unit: Option<UnitId> = row.try_get("Id").map_err(DbError::from)?;
    let reporter: Option<ContactId> = row.try_get("ReportedByContactId").map_err(DbError::from)?;
    let (needs, nobody) = (seen_by(Role::Contractor), caller.info.contact);
    let alerts: [&(dyn tokio_postgres::types::ToSql + Sync); 6] =
        [&org, &property, &unit, &needs, &nobody, &reporter];
    let [alerts, hints] =
        app.db.read(org, [Query(ALERTS, &alerts), Query(HINTS, &[&org, &property, &unit])]).await?;
    let alerts = read_alerts(&alerts, london_date(app.clock.now()), false)?;
    let hints: Vec<Hint> = read(&hints)?;
    Ok(OnSheet {
        needs: needs_words(app, caller, ticket).await?,
        alerts: alerts.into_iter().map(|alert| (alert.kind, alert.text)).collect(),
        hints: hints.into_iter().map(|hint| (hint.kind, hint.text)).collect(),
    })
}
