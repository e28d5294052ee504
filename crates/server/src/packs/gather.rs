//! What a pack is made of, read through the sight of its party.

use super::model::{EvidencePack, PackAudience};
use crate::app::App;
use crate::attachments::{self, CertificateSays};
use crate::conversations::{self, Message};
use crate::db::{Bound, DbError, Query, sql};
use crate::hazards::{self, HazardCase, Which};
use crate::http::Window;
use crate::letters::{self, HazardLetter};
use crate::properties::address::Lines;
use crate::quotes::{self, Quote};
use crate::recall_of;
use crate::recalls::{self, CameBack, RecallOf};
use crate::tickets::{self, Sight, full_name};
use crate::timeline::{self, Event, Reader};
use crate::{visits, work_orders};
use maintainuk_domain::estate::{AttachmentKind, Stage};
use maintainuk_domain::ids::{AttachmentId, ContactId, OrgId, TicketId, WorkOrderId};
use maintainuk_domain::time::Instant;
use maintainuk_domain::work_orders::WorkOrderStatus;
use tokio_postgres::Row;

/// The facts of the ticket.
pub struct About {
    pub organisation: String,
    pub number: String,
    pub title: String,
    pub description: Option<String>,
    pub category: String,
    pub priority: String,
    pub status: String,
    pub address: String,
    pub reporter: Option<String>,
    pub via: Option<String>,
    pub created_at: Instant,
    pub respond_by: Option<Instant>,
    pub resolve_by: Option<Instant>,
    pub closed_at: Option<Instant>,
    /// The earlier work that it reports again.
    pub recall_of: Option<RecallOf>,
}

/// An instruction to a contractor.
pub struct Order {
    pub number: String,
    pub status: WorkOrderStatus,
    pub contractor: Option<String>,
    pub description: Option<String>,
    pub visit: (Option<Instant>, Option<Instant>),
    pub work: (Option<Instant>, Option<Instant>),
    pub notes: Option<String>,
    pub no_access: i32,
    /// When it was known that the work came back, and how.
    pub recalled: Option<(Instant, CameBack)>,
    pub created_at: Instant,
}

/// A visit that found nobody in.
pub struct Attempt {
    pub order: String,
    pub contractor: Option<String>,
    pub who: Option<String>,
    pub visit: (Instant, Instant),
    /// When the visit was agreed.
    pub booked_at: Instant,
    /// When they stood at the door, where it was said.
    pub at: Option<Instant>,
    /// What was tried.
    pub tried: Option<String>,
    pub card_left: bool,
    /// The photograph of the door or the card.
    pub photo: Option<AttachmentId>,
}

/// A photograph or document.
pub struct Filed {
    pub id: AttachmentId,
    pub kind: AttachmentKind,
    pub stage: Option<Stage>,
    pub name: String,
    pub sha256: Option<String>,
    pub key: Option<String>,
    pub thumbnail_key: Option<String>,
    pub size: (i32, i32),
    pub created_at: Instant,
    pub by: Option<String>,
    pub certificate: Option<CertificateSays>,
}

/// Everything.
pub struct Gathered {
    pub about: About,
    /// Oldest first.
    pub events: Vec<Event>,
    pub messages: Vec<Message>,
    pub orders: Vec<Order>,
    pub attempts: Vec<Attempt>,
    pub quotes: Vec<Quote>,
    pub hazards: Vec<HazardCase>,
    pub letters: Vec<HazardLetter>,
    pub files: Vec<Filed>,
}

const ABOUT: &str = concat!(
    r#"SELECT t.*, g."Name" AS "OrgName", u."UnitNumber", b."AddressLine1",
        b."AddressLine2", b."City", b."Postcode", c."FirstName", c."LastName", "#,
    recall_of!(),
    r#"
    FROM "MaintenanceTickets" t
    JOIN "Organisations" g ON g."Id" = $1
    JOIN "Units" u ON u."OrgId" = $1 AND u."Id" = t."UnitId"
    JOIN "Properties" b ON b."OrgId" = $1 AND b."Id" = u."PropertyId"
    LEFT JOIN "ContactPoints" c ON c."OrgId" = $1 AND c."Id" = t."ReportedByContactId"
    WHERE t."OrgId" = $1 AND t."Id" = $3"#
);

/// Whose sight a pack has.
async fn sight(app: &App, org: OrgId, pack: &EvidencePack) -> Result<Sight, DbError> {
    match (pack.audience, pack.contractor_id) {
        (PackAudience::Full, _) => Ok(Sight::All),
        (PackAudience::Contractor, Some(firm)) => Ok(Sight::Contractor(firm)),
        (PackAudience::Contractor, None) => Ok(Sight::Nothing),
        (PackAudience::Resident, _) => {
            let sql = r#"SELECT "ReportedByContactId" FROM "MaintenanceTickets"
                WHERE "OrgId" = $1 AND "Id" = $2"#;
            let [rows] = app.db.read(org, [Query(sql, &[&org, &pack.ticket_id])]).await?;
            let person: Option<ContactId> = rows.first().ok_or(DbError::NotFound)?.try_get(0)?;
            Ok(person.map_or(Sight::Nothing, Sight::Resident))
        }
    }
}

/// Reads what a pack is made of.
pub async fn gather(app: &App, org: OrgId, pack: &EvidencePack) -> Result<Gathered, DbError> {
    let sight = sight(app, org, pack).await?;
    let (id, who, outside) = (pack.ticket_id, sight.id(), sight.is_outside());
    let firm = match sight {
        Sight::Contractor(firm) => Some(firm),
        _ => None,
    };
    let quotes_of = quotes::firm_of(sight);
    let (person, firm_party) = conversations::parties_of(sight);
    let about = sql::join(&[ABOUT, sight.condition()]);
    let [about, orders, attempts, quotes, messages, files] = app
        .db
        .read(
            org,
            [
                Query(about, &[&org, &who, &id]),
                Query(work_orders::OF_TICKET, &[&org, &id, &firm]),
                Query(visits::NO_ACCESS_OF_TICKET, &[&org, &id, &firm]),
                Query(quotes::OF_TICKET, &[&org, &id, &quotes_of]),
                Query(conversations::OF_TICKET, &[&org, &id, &person, &firm_party]),
                Query(attachments::OF_TICKET, &[&org, &id]),
            ],
        )
        .await?;
    let about = read_about(about.first().ok_or(DbError::NotFound)?, outside)?;
    let (hazards, letters) = if outside {
        (Vec::new(), Vec::new())
    } else {
        // Only dates are used of it, never how a clock stands just now.
        let hazards = hazards::whole(&app.db, org, Which::Ticket(id), app.clock.now()).await?;
        let mut all = Vec::new();
        for case in &hazards {
            all.extend(letters::of_case(&app.db, org, case.line.id).await?);
        }
        (hazards, all)
    };
    let part = tickets::part_of(&app.db, org, sight, id).await?;
    let own =
        |id| orders.iter().any(|order| order.try_get("Id").is_ok_and(|own: WorkOrderId| own == id));
    let files = attachments::shown_to((sight, part), &files, own)?;
    let mut orders = all(&orders, read_order)?;
    orders.retain(|order| part.sees_job(order.created_at, order.visit.0));
    for order in orders.iter_mut().filter(|order| !part.sees_end(order.work.1)) {
        (order.work.1, order.notes) = (None, None);
    }
    let mut attempts = all(&attempts, read_attempt)?;
    attempts.retain(|one| part.sees_job(one.booked_at, Some(one.visit.0)) && part.sees_end(one.at));
    Ok(Gathered {
        about,
        events: events(app, org, id, sight).await?,
        messages: all(&messages, |row| Ok(Message::read(row)?))?,
        orders,
        attempts,
        quotes: all(&quotes, |row| Ok(Quote::read(row)?))?,
        hazards,
        letters,
        files: files.into_iter().map(read_file).collect::<Result<_, _>>()?,
    })
}

fn all<T>(rows: &[Row], read: impl Fn(&Row) -> Result<T, DbError>) -> Result<Vec<T>, DbError> {
    rows.iter().map(read).collect()
}

/// The whole timeline, oldest first.
async fn events(app: &App, org: OrgId, id: TicketId, sight: Sight) -> Result<Vec<Event>, DbError> {
    let Reader { outside, firm, kinds, person } = Reader::of(sight);
    let mut events = Vec::new();
    let mut window = Window { limit: 200, after: None };
    loop {
        let query = timeline::query(&window);
        let (at, before) = window.bounds();
        let asked: Bound<'_> = &[&org, &id, &at, &before, &outside, &firm, &kinds, &person];
        let [rows] = app.db.read(org, [Query(query, asked)]).await?;
        let page: Vec<Event> = all(&rows, |row| Ok(timeline::read(row)?))?;
        let count = page.len();
        let last = page.last().map(Event::place);
        events.extend(page);
        // A page is asked for with one more than it shows.
        match last {
            Some(last) if count > 200 => window.after = Some(last),
            _ => break,
        }
    }
    events.reverse();
    events.iter_mut().for_each(|event| event.retell(sight));
    Ok(events)
}

fn read_about(row: &Row, outside: bool) -> Result<About, DbError> {
    let text = |name| row.try_get::<_, Option<String>>(name);
    let unit = text("UnitNumber")?;
    Ok(About {
        organisation: row.try_get("OrgName")?,
        number: row.try_get("TicketNumber")?,
        title: row.try_get("Title")?,
        description: text("Description")?,
        category: row.try_get("Category")?,
        priority: row.try_get("Priority")?,
        status: row.try_get("Status")?,
        address: Lines::read(row)?.one_line(unit.as_deref()),
        reporter: full_name(text("FirstName")?.as_deref(), text("LastName")?.as_deref()),
        via: text("ReportedVia")?,
        created_at: row.try_get("CreatedAt")?,
        respond_by: row.try_get("RespondBy")?,
        resolve_by: row.try_get("ResolveBy")?,
        closed_at: row.try_get("ClosedAt")?,
        recall_of: recalls::read(row, outside)?,
    })
}

fn read_order(row: &Row) -> Result<Order, DbError> {
    Ok(Order {
        number: row.try_get("WorkOrderNumber")?,
        status: row.try_get("Status")?,
        contractor: row.try_get("CompanyName")?,
        description: row.try_get("Description")?,
        visit: (row.try_get("ScheduledStartAt")?, row.try_get("ScheduledEndAt")?),
        work: (row.try_get("ActualStartAt")?, row.try_get("ActualEndAt")?),
        notes: row.try_get("CompletionNotes")?,
        no_access: row.try_get("NoAccessCount")?,
        recalled: row.try_get::<_, Option<_>>("RecalledAt")?.zip(row.try_get("RecalledFor")?),
        created_at: row.try_get("CreatedAt")?,
    })
}

fn read_attempt(row: &Row) -> Result<Attempt, DbError> {
    Ok(Attempt {
        order: row.try_get("WorkOrderNumber")?,
        contractor: row.try_get("CompanyName")?,
        who: row.try_get("Names")?,
        visit: (row.try_get("StartAt")?, row.try_get("EndAt")?),
        booked_at: row.try_get("CreatedAt")?,
        at: row.try_get("ArrivedAt")?,
        tried: row.try_get("Reason")?,
        card_left: row.try_get::<_, Option<bool>>("CardLeft")?.unwrap_or_default(),
        photo: row.try_get("EvidenceId")?,
    })
}

fn read_file(row: &Row) -> Result<Filed, DbError> {
    let text = |name| row.try_get::<_, Option<String>>(name);
    let side = |name| row.try_get::<_, Option<i32>>(name).map(Option::unwrap_or_default);
    Ok(Filed {
        id: row.try_get("Id")?,
        kind: row.try_get("Kind")?,
        stage: row.try_get("Stage")?,
        name: row.try_get("FileName")?,
        sha256: text("Sha256")?,
        key: text("StorageKey")?,
        thumbnail_key: text("ThumbnailKey")?,
        size: (side("Width")?, side("Height")?),
        created_at: row.try_get("CreatedAt")?,
        by: full_name(text("FirstName")?.as_deref(), text("LastName")?.as_deref()),
        certificate: CertificateSays::read(row)?,
    })
}
