//! What a job sheet says.

use crate::app::App;
use crate::auth::Caller;
use crate::contacts;
use crate::db::{DbError, Query};
use crate::http::Problem;
use crate::places;
use crate::variations;
use crate::work_orders::{self, Reach, WorkOrder};
use maintainuk_domain::access::{Grant, Permission};
use maintainuk_domain::alerts::AlertKind;
use maintainuk_domain::ids::WorkOrderId;
use maintainuk_domain::money::Pence;
use maintainuk_domain::operatives::listed;
use maintainuk_domain::places::HintKind;
use maintainuk_domain::rates::Quantity;
use maintainuk_domain::time::Instant;
use maintainuk_domain::work_orders::WorkOrderStatus;
use serde::Serialize;
use serde_json::json;
use tokio_postgres::Row;
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
    /// Who of the firm comes, where it is said.
    #[schema(example = "Ann Patel and Bo Li")]
    pub who: Option<String>,
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
    /// Its priced work, without what was struck out.
    pub lines: Vec<SheetLine>,
    /// What all lines cost, without VAT; only for whoever reads quotes.
    pub total_gbp: Option<Pence>,
    /// What was reported.
    pub report: Option<String>,
    /// What to know before going there.
    pub hints: Vec<SheetHint>,
    /// What the home needs of every visit, a sentence each.
    pub needs: Vec<String>,
    /// Warnings, in summary.
    pub alerts: Vec<SheetAlert>,
    /// The page of the job.
    pub link: String,
    /// The page's address as a square code.
    pub code: SheetCode,
}

/// A line of the priced work.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct SheetLine {
    #[schema(example = "PLU-010")]
    pub code: String,
    #[schema(example = "Renew tap washer")]
    pub words: String,
    #[schema(example = "Each")]
    pub unit: String,
    /// How much of it.
    pub quantity: Quantity,
    /// What it costs, without VAT; only for whoever reads quotes.
    pub cost_gbp: Option<Pence>,
}

/// The person to ring about a job.
#[derive(Debug, Serialize, ToSchema)]
pub struct SheetContact {
    pub name: String,
    pub phone: Option<String>,
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
        c."PhoneE164", (SELECT array_agg(e."Name"::text ORDER BY y."Share" DESC, e."Name")
            FROM "Visits" v
            JOIN "OperativeTimes" y ON y."OrgId" = $1 AND y."VisitId" = v."Id"
            JOIN "Operatives" e ON e."OrgId" = $1 AND e."Id" = y."OperativeId"
            WHERE v."OrgId" = $1 AND v."WorkOrderId" = o."Id" AND v."Status" IN ('Confirmed', 'Started')
              AND y."WithdrawnAt" IS NULL) AS "Named"
    FROM "WorkOrders" o
    JOIN "MaintenanceTickets" t ON t."OrgId" = $1 AND t."Id" = o."TicketId"
    JOIN "Organisations" g ON g."Id" = $1
    LEFT JOIN "ContactPoints" c ON c."OrgId" = $1 AND c."Id" = t."ReportedByContactId"
    WHERE o."OrgId" = $1 AND o."Id" = $2"#;

/// Reads the sheet of an order in reach.
pub async fn read(
    app: &App,
    caller: &Caller,
    reach: Reach,
    id: WorkOrderId,
) -> Result<JobSheet, Problem> {
    let org = caller.org();
    let order = work_orders::find(app, caller, reach, id).await?;
    let asked = [Query(AROUND, &[&org, &id]), Query(variations::LINES, &[&org, &id])];
    let [around, lines] = app.db.read(org, asked).await?;
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
    (sheet.lines, sheet.total_gbp) = priced(&lines, caller.grant(Permission::QuotesRead))?;
    Ok(sheet)
}

/// The lines that are ordered, with what they cost for whoever reads quotes.
fn priced(rows: &[Row], grant: Grant) -> Result<(Vec<SheetLine>, Option<Pence>), DbError> {
    let sees = grant != Grant::No;
    let mut lines = Vec::with_capacity(rows.len());
    let mut sum = Some(Pence::ZERO);
    for row in rows {
        let quantity: Quantity = row.try_get("Quantity")?;
        if quantity.is_zero() {
            continue;
        }
        let cost = quantity.cost(row.try_get("PriceGBP")?);
        sum = sum.and_then(|sum| sum.plus(cost?));
        lines.push(SheetLine {
            code: row.try_get("Code")?,
            words: row.try_get("Words")?,
            unit: row.try_get("Unit")?,
            quantity,
            cost_gbp: cost.filter(|_| sees),
        });
    }
    let total = sum.filter(|_| sees && !lines.is_empty());
    Ok((lines, total))
}

fn assemble(
    order: WorkOrder,
    row: &Row,
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
        who: listed(&row.try_get::<_, Option<Vec<String>>>("Named")?.unwrap_or_default()),
        visit: crate::timeline::window(&window),
        target: row.try_get("ResolveBy")?,
        contact: named.then_some(SheetContact { name, phone }),
        access: order.access_instructions,
        work: order.description,
        lines: Vec::new(),
        total_gbp: None,
        report: text("Description")?,
        hints: place.hints.into_iter().map(|(kind, text)| SheetHint { kind, text }).collect(),
        needs: place.needs,
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
