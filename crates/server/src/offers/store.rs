//! How offers are read and written.

use crate::auth::Caller;
use crate::db::sql;
use crate::db::{Db, DbError, OrgTx, Query};
use crate::http::{Cursor, Window};
use crate::params;
use maintainuk_domain::access::Grant;
use maintainuk_domain::ids::{ContactId, ContractorId, OfferId, TicketId, UserId, WorkOrderId};
use maintainuk_domain::offers::{OfferStatus, answer_by};
use maintainuk_domain::tickets::{Category, Priority};
use maintainuk_domain::time::Instant;
use maintainuk_domain::uk;
use serde::Serialize;
use tokio_postgres::Row;
use utoipa::ToSchema;

/// A firm that is asked for an order. Where exactly it is and who lives there is told once it is
/// accepted.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct WorkOrderOffer {
    pub id: OfferId,
    pub work_order_id: WorkOrderId,
    #[schema(example = "WO-000042")]
    pub order_number: String,
    /// The ticket; for the staff alone.
    pub ticket_id: Option<TicketId>,
    /// What is wrong.
    pub title: String,
    /// What is to be done.
    pub description: Option<String>,
    pub category: Category,
    pub priority: Priority,
    /// The postcode district of the home.
    #[schema(example = "LS6")]
    pub district: String,
    pub contractor_id: ContractorId,
    pub contractor_name: Option<String>,
    pub status: OfferStatus,
    /// In which turn they are asked, from 1.
    pub place: i32,
    pub offered_at: Option<Instant>,
    pub answer_by: Option<Instant>,
    /// When they were reminded.
    pub chased_at: Option<Instant>,
    pub answered_at: Option<Instant>,
    /// Why they declined.
    pub reason: Option<String>,
    pub created_at: Instant,
}

const SELECT: &str = r#"
    SELECT f.*, o."WorkOrderNumber", o."Description", o."TicketId", t."Title", t."Category",
        t."Priority", p."Postcode", c."CompanyName"
    FROM ("#;
const JOINS: &str = r#") f
    JOIN "WorkOrders" o ON o."OrgId" = $1 AND o."Id" = f."WorkOrderId"
    JOIN "MaintenanceTickets" t ON t."OrgId" = $1 AND t."Id" = o."TicketId"
    JOIN "Units" u ON u."OrgId" = $1 AND u."Id" = t."UnitId"
    JOIN "Properties" p ON p."OrgId" = $1 AND p."Id" = u."PropertyId"
    LEFT JOIN "ContractorProfiles" c ON c."OrgId" = $1 AND c."Id" = f."ContractorId"
    ORDER BY "#;

impl WorkOrderOffer {
    fn read(row: &Row, staff: bool) -> Result<Self, DbError> {
        let postcode: &str = row.try_get("Postcode")?;
        let ticket: TicketId = row.try_get("TicketId")?;
        Ok(Self {
            id: row.try_get("Id")?,
            work_order_id: row.try_get("WorkOrderId")?,
            order_number: row.try_get("WorkOrderNumber")?,
            ticket_id: staff.then_some(ticket),
            title: row.try_get("Title")?,
            description: row.try_get("Description")?,
            category: row.try_get("Category")?,
            priority: row.try_get("Priority")?,
            district: uk::district(postcode).unwrap_or_default(),
            contractor_id: row.try_get("ContractorId")?,
            contractor_name: row.try_get("CompanyName")?,
            status: row.try_get("Status")?,
            place: row.try_get("Place")?,
            offered_at: row.try_get("OfferedAt")?,
            answer_by: row.try_get("AnswerBy")?,
            chased_at: row.try_get("ChasedAt")?,
            answered_at: row.try_get("AnsweredAt")?,
            reason: row.try_get("Reason")?,
            created_at: row.try_get("CreatedAt")?,
        })
    }

    /// Its place in a list.
    pub fn cursor(&self) -> Cursor {
        Cursor { at: self.created_at, id: self.id.as_uuid() }
    }
}

/// A page of the offers that wait for an answer, newest first: everybody's, or a firm's own.
pub async fn waiting(
    db: &Db,
    caller: &Caller,
    grant: Grant,
    window: &Window,
) -> Result<Vec<WorkOrderOffer>, DbError> {
    let (org, only) = (caller.org(), caller.only_contractor(grant));
    let (at, id) = window.place();
    let all = r#"SELECT f.* FROM "WorkOrderOffers" f WHERE f."OrgId" = $1 AND $2::uuid IS NULL
        AND f."Status" = 'Waiting' AND (f."CreatedAt", f."Id") < ($3, $4)
        ORDER BY f."CreatedAt" DESC, f."Id" DESC"#;
    let own = r#"SELECT f.* FROM "WorkOrderOffers" f WHERE f."OrgId" = $1 AND f."ContractorId" = $2
        AND f."Status" = 'Waiting' AND (f."CreatedAt", f."Id") < ($3, $4)
        ORDER BY f."CreatedAt" DESC, f."Id" DESC"#;
    let inner = if only.is_none() { all } else { own };
    let order = r#"f."CreatedAt" DESC, f."Id" DESC"#;
    let text = sql::join(&[SELECT, inner, window.limit_sql(), JOINS, order]);
    let [rows] = db.read(org, [Query(text, &[&org, &only, &at, &id])]).await?;
    rows.iter().map(|row| WorkOrderOffer::read(row, only.is_none())).collect()
}

/// All offers of an order, in the order in which firms were asked.
pub async fn of_order(
    db: &Db,
    caller: &Caller,
    order: WorkOrderId,
) -> Result<Vec<WorkOrderOffer>, DbError> {
    let org = caller.org();
    let there = r#"SELECT 1 FROM "WorkOrders" WHERE "OrgId" = $1 AND "Id" = $2"#;
    let inner = r#"SELECT f.* FROM "WorkOrderOffers" f WHERE f."OrgId" = $1 AND f."WorkOrderId" = $2
        ORDER BY f."CreatedAt", f."Place", f."Id" LIMIT 200"#;
    let text = sql::join(&[SELECT, inner, JOINS, r#"f."CreatedAt", f."Place", f."Id""#]);
    let queries = [Query(there, &[&org, &order]), Query(text, &[&org, &order])];
    let [there, rows] = db.read(org, queries).await?;
    there.first().ok_or(DbError::NotFound)?;
    rows.iter().map(|row| WorkOrderOffer::read(row, true)).collect()
}

/// An offer as somebody sees it.
pub async fn find(
    db: &Db,
    caller: &Caller,
    grant: Grant,
    id: OfferId,
) -> Result<WorkOrderOffer, DbError> {
    let (org, only) = (caller.org(), caller.only_contractor(grant));
    let inner = r#"SELECT f.* FROM "WorkOrderOffers" f WHERE f."OrgId" = $1
        AND ($2::uuid IS NULL OR f."ContractorId" = $2) AND f."Id" = $3"#;
    let text = sql::join(&[SELECT, inner, JOINS, r#"f."Id""#]);
    let [rows] = db.read(org, [Query(text, &[&org, &only, &id])]).await?;
    WorkOrderOffer::read(rows.first().ok_or(DbError::NotFound)?, only.is_none())
}

/// What a command needs to know of an offer.
#[derive(Debug, Clone)]
pub struct Kept {
    pub id: OfferId,
    pub order: WorkOrderId,
    pub contractor: ContractorId,
    /// The person of the firm.
    pub contact: ContactId,
    pub name: Option<String>,
    pub status: OfferStatus,
    pub place: i32,
    pub hours: i32,
}

const KEPT: &str = r#"SELECT f.*, c."ContactId", c."CompanyName" FROM "WorkOrderOffers" f
    JOIN "ContractorProfiles" c ON c."OrgId" = $1 AND c."Id" = f."ContractorId"
    WHERE f."OrgId" = $1 AND "#;

fn kept(row: &Row) -> Result<Kept, DbError> {
    Ok(Kept {
        id: row.try_get("Id")?,
        order: row.try_get("WorkOrderId")?,
        contractor: row.try_get("ContractorId")?,
        contact: row.try_get("ContactId")?,
        name: row.try_get("CompanyName")?,
        status: row.try_get("Status")?,
        place: row.try_get("Place")?,
        hours: row.try_get("Hours")?,
    })
}

/// An offer in this transaction, of a firm or of anybody.
pub async fn current(
    tx: OrgTx<'_>,
    id: OfferId,
    only: Option<ContractorId>,
) -> Result<Kept, DbError> {
    let text = sql::join(&[KEPT, r#"f."Id" = $2 AND ($3::uuid IS NULL OR f."ContractorId" = $3)"#]);
    kept(&tx.one(text, &[&tx.org, &id, &only]).await?)
}

/// The offers of an order that may still come to something, by turn.
pub async fn open(tx: OrgTx<'_>, order: WorkOrderId) -> Result<Vec<Kept>, DbError> {
    let text = sql::join(&[
        KEPT,
        r#"f."WorkOrderId" = $2 AND f."Status" IN ('Queued', 'Waiting') ORDER BY f."Place", f."Id""#,
    ]);
    tx.rows(text, &[&tx.org, &order]).await?.iter().map(kept).collect()
}

/// Leaves a new offer to the transaction; it waits for its turn, or is asked now.
pub fn insert(tx: OrgTx<'_>, new: &Kept, by: UserId, now: Instant) {
    let asked = new.status == OfferStatus::Waiting;
    tx.later(
        r#"INSERT INTO "WorkOrderOffers" ("Id", "OrgId", "WorkOrderId", "ContractorId", "Status",
               "Place", "Hours", "OfferedAt", "AnswerBy", "OfferedByUserId", "CreatedAt")
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"#,
        params![
            new.id,
            tx.org,
            new.order,
            new.contractor,
            new.status,
            new.place,
            new.hours,
            asked.then_some(now),
            asked.then(|| answer_by(now, new.hours)),
            by,
            now
        ],
    );
}

/// Asks a firm whose turn it is.
pub fn asked(tx: OrgTx<'_>, offer: &Kept, now: Instant) {
    tx.later_once(
        r#"UPDATE "WorkOrderOffers" SET "Status" = 'Waiting', "OfferedAt" = $3, "AnswerBy" = $4
           WHERE "OrgId" = $1 AND "Id" = $2 AND "Status" = 'Queued'"#,
        params![tx.org, offer.id, now, answer_by(now, offer.hours)],
    );
}

/// Brings an offer to an end. One that ended meanwhile makes the command fail as stale.
pub fn ended(
    tx: OrgTx<'_>,
    id: OfferId,
    status: OfferStatus,
    (by, reason): (Option<UserId>, Option<String>),
    now: Instant,
) {
    tx.later_once(
        r#"UPDATE "WorkOrderOffers" SET "Status" = $3, "AnsweredByUserId" = $4, "Reason" = $5,
               "AnsweredAt" = $6
           WHERE "OrgId" = $1 AND "Id" = $2 AND "Status" IN ('Queued', 'Waiting')"#,
        params![tx.org, id, status, by, reason, now],
    );
}
