//! What a job sheet says.

use crate::app::App;
use crate::auth::Caller;
use crate::contacts;
use crate::db::{DbError, Query};
use crate::http::Problem;
use crate::places;
use crate::work_orders::{self, Reach, WorkOrder};
use maintainuk_domain::alerts::AlertKind;
use maintainuk_domain::ids::WorkOrderId;
use maintainuk_domain::places::HintKind;
use maintainuk_domain::rates::Quantity;
use maintainuk_domain::time::Instant;
use maintainuk_domain::work_orders::WorkOrderStatus;
use serde::Serialize;
use serde_json::json;
use utoipa::ToSchema;

/// A job on one page.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct JobSheet {
    pub id: WorkOrderId,
    #[schema(example = "WO-000042")]
    pub number: String,
    pub status: WorkOrderStatus,
    pub organisation: String,
    pub ticket_number: String,
    pub title: String,
    pub address: String,
    pub contractor: Option<String>,
    /// The visit as people say it.
    #[schema(example = "Tue 24 Nov, 9:00 to 12:00")]
    pub visit: Option<String>,
    /// By when it is to be put right.
    pub target: Option<Instant>,
    /// Who reported it, and how to reach them.
    pub contact: Option<SheetContact>,
    /// How to get in.
    pub access: Option<String>,
    /// What is to be done.
    pub work: Option<String>,
    /// Its priced work as it counts now, without the prices.
    pub lines: Vec<SheetLine>,
    /// What was reported.
    pub report: Option<String>,
    /// What to know before going there.
    pub hints: Vec<SheetHint>,
    /// Warnings, in summary.
    pub alerts: Vec<SheetAlert>,
    /// The page of the job.
    pub link: String,
    /// The page's address as a square code.
    pub code: SheetCode,
}

/// The person to ring about a job.
#[derive(Debug, Serialize, ToSchema)]
pub struct SheetContact {
    pub name: String,
    pub phone: Option<String>,
}

/// A line of work to do.
#[derive(Debug, Serialize, ToSchema)]
pub struct SheetLine {
    #[schema(example = "PLU-010")]
    pub code: String,
    #[schema(example = "Renew tap washer")]
    pub words: String,
    #[schema(example = "Each")]
    pub unit: String,
    /// How much of it.
    pub quantity: Quantity,
}

/// Something to know before going there.
#[derive(Debug, Serialize, ToSchema)]
pub struct SheetHint {
    pub kind: HintKind,
    pub text: String,
}

/// A warning: what to do, or not to do.
#[derive(Debug, Serialize, ToSchema)]
pub struct SheetAlert {
    pub kind: AlertKind,
    pub text: String,
}

/// A square code as a path of dark runs, in modules.
#[derive(Debug, Serialize, ToSchema)]
pub struct SheetCode {
    /// Modules of a side, with the white around it.
    pub side: u32,
    /// A path as SVG writes it.
    pub path: String,
}

/// What the order's own row does not tell.
const AROUND: &str = r#"SELECT t."Description", t."ResolveBy", g."Name", c."FirstName", c."LastName",
        c."PhoneE164"
    FROM "WorkOrders" o
    JOIN "MaintenanceTickets" t ON t."OrgId" = $1 AND t."Id" = o."TicketId"
    JOIN "Organisations" g ON g."Id" = $1
    LEFT JOIN "ContactPoints" c ON c."OrgId" = $1 AND c."Id" = t."ReportedByContactId"
    WHERE o."OrgId" = $1 AND o."Id" = $2"#;

/// The lines of an order that count.
const LINES: &str = r#"SELECT "Code", "Words", "Unit", "Quantity" FROM "OrderLines"
    WHERE "OrgId" = $1 AND "WorkOrderId" = $2 AND "Quantity" > 0 ORDER BY "Id" LIMIT 200"#;

fn line(row: &tokio_postgres::Row) -> Result<SheetLine, tokio_postgres::Error> {
    Ok(SheetLine {
        code: row.try_get("Code")?,
        words: row.try_get("Words")?,
        unit: row.try_get("Unit")?,
        quantity: row.try_get("Quantity")?,
    })
}

/// Reads the sheet of an order in reach.
pub async fn read(
    app: &App,
    caller: &Caller,
    reach: Reach,
    id: WorkOrderId,
) -> Result<JobSheet, Problem> {
    let org = caller.org();
    let order = work_orders::find(&app.db, caller, reach, id).await?;
    let queries = [Query(AROUND, &[&org, &id]), Query(LINES, &[&org, &id])];
    let [around, lines] = app.db.read(org, queries).await?;
    let row = around.first().ok_or_else(Problem::not_found)?;
    // Once the work is over a contractor need not know how to get in, or whom to ring.
    let goes_on = maintainuk_domain::places::opens_doors(order.status);
    let told = goes_on || reach == Reach::All;
    let place = if told {
        places::for_sheet(app, caller, order.ticket_id).await?
    } else {
        places::OnSheet::default()
    };
    let base = app.config.http.public_url.trim_end_matches('/');
    let link = format!("{base}/tickets/{}?tab=jobs", order.ticket_id);
    let mut sheet = assemble(order, row, place, link)?;
    sheet.contact = sheet.contact.filter(|_| told);
    sheet.lines = lines.iter().map(line).collect::<Result<_, _>>().map_err(DbError::from)?;
    Ok(sheet)
}

fn assemble(
    order: WorkOrder,
    row: &tokio_postgres::Row,
    place: places::OnSheet,
    link: String,
) -> Result<JobSheet, DbError> {
    let text = |name| row.try_get::<_, Option<String>>(name);
    let (first, last) = (text("FirstName")?, text("LastName")?);
    let named = first.is_some() || last.is_some();
    let name = contacts::name(first.as_deref(), last.as_deref(), &[]);
    let phone = text("PhoneE164")?;
    let window = json!({ "start": order.scheduled_start_at, "end": order.scheduled_end_at });
    let code = code(&link);
    Ok(JobSheet {
        id: order.id,
        number: order.number,
        status: order.status,
        organisation: row.try_get("Name")?,
        ticket_number: order.ticket_number,
        title: order.ticket_title,
        address: order.address,
        contractor: order.contractor_name,
        visit: crate::timeline::window(&window),
        target: row.try_get("ResolveBy")?,
        contact: named.then_some(SheetContact { name, phone }),
        access: order.access_instructions,
        work: order.description,
        lines: Vec::new(),
        report: text("Description")?,
        hints: place.hints.into_iter().map(|(kind, text)| SheetHint { kind, text }).collect(),
        alerts: place.alerts.into_iter().map(|(kind, text)| SheetAlert { kind, text }).collect(),
        link,
        code,
    })
}

fn code(link: &str) -> SheetCode {
    // An address of ours is short enough for a code.
    let (side, path) = maintainuk_pdf::code_path(link).unwrap_or_default();
    SheetCode { side, path }
}
