//! How attachments are read and written.

use crate::db::{Db, DbError, OrgTx, Query, sql};
use crate::params;
use crate::tickets::Sight;
use crate::work_orders::Reach;
use maintainuk_domain::certificates::Certificate;
use maintainuk_domain::estate::{AttachmentKind, Stage};
use maintainuk_domain::ids::{
    AttachmentId, ContractorId, OrgId, PropertyId, TicketId, UserId, WorkOrderId,
};
use maintainuk_domain::time::Instant;
use std::collections::HashMap;
use tokio_postgres::Row;

/// A condition on the attachment `a`: no firm sent it, or this one did.
#[macro_export]
macro_rules! not_of_another_firm {
    ($firm:expr) => {
        concat!(
            r#"NOT EXISTS (SELECT 1 FROM "Users" s WHERE s."OrgId" = $1
                AND s."Id" = a."UploadedByUserId" AND s."ContractorId" <> "#,
            $firm,
            ")"
        )
    };
}

/// All attachments of ticket `$2` and of its orders, oldest first.
pub const OF_TICKET: &str = r#"
    SELECT a.*, u."FirstName", u."LastName", u."ContractorId" AS "SenderFirmId" FROM (
        SELECT * FROM "Attachments" a WHERE a."OrgId" = $1 AND a."TicketId" = $2
        UNION ALL
        SELECT a.* FROM "WorkOrders" o JOIN "Attachments" a
            ON a."OrgId" = $1 AND a."WorkOrderId" = o."Id"
        WHERE o."OrgId" = $1 AND o."TicketId" = $2
    ) a LEFT JOIN "Users" u ON u."OrgId" = $1 AND u."Id" = a."UploadedByUserId"
    ORDER BY a."CreatedAt", a."Id" LIMIT 500"#;

/// The certificates of order `$2`, oldest first; not those of a firm that had it before.
pub const OF_ORDER: &str = concat!(
    r#"
    SELECT a.*, u."FirstName", u."LastName" FROM "Attachments" a
    JOIN "WorkOrders" o ON o."OrgId" = $1 AND o."Id" = a."WorkOrderId"
    LEFT JOIN "Users" u ON u."OrgId" = $1 AND u."Id" = a."UploadedByUserId"
    WHERE a."OrgId" = $1 AND a."WorkOrderId" = $2 AND a."CertificateKind" IS NOT NULL AND "#,
    not_of_another_firm!(r#"o."AssignedContractorId""#),
    r#"
    ORDER BY a."CreatedAt", a."Id" LIMIT 100"#
);

/// Who an attachment belongs to.
#[derive(Debug, Clone, Copy)]
pub enum Owner {
    Ticket(TicketId),
    WorkOrder(WorkOrderId),
}

impl Owner {
    pub const fn ticket(self) -> Option<TicketId> {
        match self {
            Self::Ticket(id) => Some(id),
            Self::WorkOrder(_) => None,
        }
    }

    pub const fn work_order(self) -> Option<WorkOrderId> {
        match self {
            Self::WorkOrder(id) => Some(id),
            Self::Ticket(_) => None,
        }
    }
}

/// An attachment about to be written; its bytes are stored already.
#[derive(Debug, Clone)]
pub struct NewAttachment {
    pub id: AttachmentId,
    pub stage: Stage,
    pub file_name: String,
    pub content_type: String,
    pub size: i64,
    pub sha256: String,
    pub key: String,
    pub thumbnail_key: String,
    pub width: i32,
    pub height: i32,
}

pub fn insert(tx: OrgTx<'_>, owner: Owner, new: &NewAttachment, user: UserId, now: Instant) {
    tx.later(
        r#"INSERT INTO "Attachments" ("Id", "OrgId", "TicketId", "WorkOrderId", "Kind", "Stage",
               "FileName", "ContentType", "SizeBytes", "Sha256", "StorageKey", "ThumbnailKey",
               "Width", "Height", "UploadedByUserId", "CreatedAt")
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)"#,
        params![
            new.id,
            tx.org,
            owner.ticket(),
            owner.work_order(),
            AttachmentKind::Photo,
            new.stage,
            new.file_name.clone(),
            new.content_type.clone(),
            new.size,
            new.sha256.clone(),
            new.key.clone(),
            new.thumbnail_key.clone(),
            new.width,
            new.height,
            user,
            now
        ],
    );
}

/// Those photographs of an upload that somebody sent before for the same `owner` and stage, by what is
/// in them (`sha256`).
pub async fn sent_before(
    tx: OrgTx<'_>,
    owner: Owner,
    stage: Stage,
    user: UserId,
    sent: &[NewAttachment],
) -> Result<HashMap<String, AttachmentId>, DbError> {
    let sql = r#"SELECT DISTINCT ON (a."Sha256") a."Sha256", a."Id" FROM "Attachments" a
        WHERE a."OrgId" = $1 AND (a."TicketId" = $2 OR a."WorkOrderId" = $3) AND a."Stage" = $4
          AND a."Sha256" = ANY ($5) AND a."UploadedByUserId" = $6
        ORDER BY a."Sha256", a."CreatedAt""#;
    let (ticket, order) = (owner.ticket(), owner.work_order());
    let sums: Vec<&str> = sent.iter().map(|new| new.sha256.as_str()).collect();
    let rows = tx.rows(sql, &[&tx.org, &ticket, &order, &stage, &sums, &user]).await?;
    rows.iter().map(|row| Ok((row.try_get(0)?, row.try_get(1)?))).collect()
}

/// Those of some ids, as they are shown.
pub async fn by_ids(db: &Db, org: OrgId, ids: &[AttachmentId]) -> Result<Vec<Row>, DbError> {
    let sql = r#"SELECT a.*, u."FirstName", u."LastName" FROM "Attachments" a
        LEFT JOIN "Users" u ON u."OrgId" = $1 AND u."Id" = a."UploadedByUserId"
        WHERE a."OrgId" = $1 AND a."Id" = ANY($2) ORDER BY a."CreatedAt", a."Id""#;
    let [rows] = db.read(org, [Query(sql, &[&org, &ids])]).await?;
    Ok(rows)
}

/// What is shown of the attachments of a ticket in sight, as [`SharedFile`] has it.
///
/// [`SharedFile`]: maintainuk_domain::files::SharedFile
const fn shown(sight: Sight) -> &'static str {
    match sight {
        Sight::All => "",
        Sight::Contractor(_) => {
            concat!(
                r#" AND (a."Kind" = 'Photo' OR a."CertificateKind" IS NOT NULL)
                AND (a."WorkOrderId" IS NULL AND a."Kind" = 'Photo'
                    OR w."AssignedContractorId" = $2) AND "#,
                not_of_another_firm!("$2")
            )
        }
        Sight::Resident(_) | Sight::Nothing => {
            r#" AND (a."Kind" = 'Photo' OR a."CertificateKind" IS NOT NULL)"#
        }
    }
}

/// An attachment whose ticket is in sight, with that ticket.
const IN_SIGHT: &str = r#"
    SELECT a.*, t."Id" AS "OwningTicketId", w."WorkOrderNumber", (SELECT u."ContractorId"
        FROM "Users" u WHERE u."OrgId" = $1 AND u."Id" = a."UploadedByUserId") AS "SenderFirmId"
    FROM "Attachments" a
    LEFT JOIN "WorkOrders" w ON w."OrgId" = $1 AND w."Id" = a."WorkOrderId"
    JOIN "MaintenanceTickets" t ON t."OrgId" = $1 AND t."Id" = COALESCE(a."TicketId", w."TicketId")
    WHERE a."OrgId" = $1 AND a."Id" = $3"#;

pub async fn find(
    db: &Db,
    org: OrgId,
    sight: Sight,
    id: AttachmentId,
) -> Result<Option<Row>, DbError> {
    let text = sql::join(&[IN_SIGHT, sight.condition(), shown(sight)]);
    let [rows] = db.read(org, [Query(text, &[&org, &sight.id(), &id])]).await?;
    Ok(rows.into_iter().next())
}

/// A photograph that was deleted.
pub struct Deleted {
    pub ticket: TicketId,
    pub keys: Vec<String>,
    pub name: String,
    /// The number of the order that it belonged to.
    pub order: Option<String>,
    /// The firm of who sent it.
    pub sender: Option<ContractorId>,
}

/// Deletes the row; nothing for a document, which stays.
pub async fn delete(
    tx: OrgTx<'_>,
    sight: Sight,
    id: AttachmentId,
) -> Result<Option<Deleted>, DbError> {
    // Locked, so that of two who delete it at once the second finds nothing.
    let find = sql::join(&[IN_SIGHT, sight.condition(), " FOR UPDATE OF a"]);
    let row = tx.one(find, &[&tx.org, &sight.id(), &id]).await?;
    if row.try_get::<_, AttachmentKind>("Kind")? == AttachmentKind::Document {
        return Ok(None);
    }
    tx.later_once(
        r#"DELETE FROM "Attachments" WHERE "OrgId" = $1 AND "Id" = $2"#,
        params![tx.org, id],
    );
    let keys = [row.try_get("StorageKey")?, row.try_get::<_, Option<String>>("ThumbnailKey")?];
    Ok(Some(Deleted {
        ticket: row.try_get("OwningTicketId")?,
        keys: keys.into_iter().flatten().collect(),
        name: row.try_get("FileName")?,
        order: row.try_get("WorkOrderNumber")?,
        sender: row.try_get("SenderFirmId")?,
    }))
}

/// Whether something that was recorded points to one of some attachments: it is not taken away then.
pub async fn is_evidence(tx: OrgTx<'_>, ids: &[AttachmentId]) -> Result<bool, DbError> {
    let sql = r#"SELECT 1 WHERE EXISTS (SELECT 1 FROM "HazardStages" s
            WHERE s."OrgId" = $1 AND s."AttachmentId" = ANY ($2))
        OR EXISTS (SELECT 1 FROM "ChecklistAnswers" n
            WHERE n."OrgId" = $1 AND n."AttachmentId" = ANY ($2))
        OR EXISTS (SELECT 1 FROM "Visits" v
            WHERE v."OrgId" = $1 AND v."EvidenceId" = ANY ($2))
        OR EXISTS (SELECT 1 FROM "HazardLetters" h
            WHERE h."OrgId" = $1 AND (h."EvidenceId" = ANY ($2) OR h."AttachmentId" = ANY ($2)))
        OR EXISTS (SELECT 1 FROM "Attachments" a
            JOIN "HazardCases" c ON c."OrgId" = $1 AND c."TicketId" = a."TicketId"
            JOIN "DampChecks" d ON d."OrgId" = $1 AND d."CaseId" = c."Id"
            WHERE a."OrgId" = $1 AND a."Id" = ANY ($2) AND a."Id" = ANY (d."PhotoIds"))"#;
    Ok(tx.opt(sql, &[&tx.org, &ids]).await?.is_some())
}

/// The ticket of a work order in sight, and the order's number.
pub async fn ticket_of_order(
    tx: OrgTx<'_>,
    sight: Sight,
    id: WorkOrderId,
) -> Result<(TicketId, String), DbError> {
    let select = r#"SELECT t."Id", w."WorkOrderNumber" FROM "WorkOrders" w
        JOIN "MaintenanceTickets" t ON t."OrgId" = $1 AND t."Id" = w."TicketId"
        WHERE w."OrgId" = $1 AND w."Id" = $3"#;
    let own = match sight {
        Sight::Contractor(_) => r#" AND w."AssignedContractorId" = $2"#,
        _ => "",
    };
    let text = sql::join(&[select, own, sight.condition()]);
    let row = tx.one(text, &[&tx.org, &sight.id(), &id]).await?;
    Ok((row.try_get(0)?, row.try_get(1)?))
}

/// A certificate about to be written; its bytes are stored already.
pub struct NewCertificate {
    pub id: AttachmentId,
    pub says: Certificate,
    pub file_name: String,
    pub content_type: String,
    pub size: i64,
    pub sha256: String,
    pub key: String,
}

/// The same certificate of the same order, where it is there.
pub async fn same_certificate(
    tx: OrgTx<'_>,
    order: WorkOrderId,
    new: &NewCertificate,
) -> Result<Option<AttachmentId>, DbError> {
    let sql = r#"SELECT "Id" FROM "Attachments" WHERE "OrgId" = $1 AND "WorkOrderId" = $2
        AND "CertificateKind" = $3 AND "CertificateNumber" = $4 AND "Sha256" = $5"#;
    let says = &new.says;
    let row = tx.opt(sql, &[&tx.org, &order, &says.kind, &says.number, &new.sha256]).await?;
    row.map(|row| Ok(row.try_get(0)?)).transpose()
}

/// Leaves a certificate of an order to the transaction.
pub fn insert_certificate(
    tx: OrgTx<'_>,
    order: WorkOrderId,
    new: &NewCertificate,
    user: UserId,
    now: Instant,
) {
    tx.later(
        r#"INSERT INTO "Attachments" ("Id", "OrgId", "WorkOrderId", "Kind", "FileName",
               "ContentType", "SizeBytes", "Sha256", "StorageKey", "UploadedByUserId", "CreatedAt",
               "CertificateKind", "CertificateNumber", "IssuedOn", "EngineerNumber")
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)"#,
        params![
            new.id,
            tx.org,
            order,
            AttachmentKind::Document,
            new.file_name.clone(),
            new.content_type.clone(),
            new.size,
            new.sha256.clone(),
            new.key.clone(),
            user,
            now,
            new.says.kind,
            new.says.number.clone(),
            new.says.issued_on,
            new.says.engineer_number.clone()
        ],
    );
}

/// Leaves a paper of a property, and of no ticket, to the transaction.
pub fn insert_paper(
    tx: OrgTx<'_>,
    property: PropertyId,
    new: &NewPaper,
    user: UserId,
    now: Instant,
) {
    tx.later(
        r#"INSERT INTO "Attachments" ("Id", "OrgId", "PropertyId", "Kind", "FileName",
               "ContentType", "SizeBytes", "Sha256", "StorageKey", "UploadedByUserId", "CreatedAt")
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"#,
        params![
            new.id,
            tx.org,
            property,
            AttachmentKind::Document,
            new.file_name.clone(),
            new.content_type.clone(),
            new.size,
            new.sha256.clone(),
            new.key.clone(),
            user,
            now
        ],
    );
}

/// A paper about to be written; its bytes are stored already.
pub struct NewPaper {
    pub id: AttachmentId,
    pub file_name: String,
    pub content_type: String,
    pub size: i64,
    pub sha256: String,
    pub key: String,
}

/// The order of a certificate in reach.
pub async fn order_of_certificate(
    tx: OrgTx<'_>,
    reach: Reach,
    id: AttachmentId,
) -> Result<WorkOrderId, DbError> {
    let select = r#"SELECT o."Id" FROM "Attachments" a
        JOIN "WorkOrders" o ON o."OrgId" = $1 AND o."Id" = a."WorkOrderId"
        WHERE a."OrgId" = $1 AND a."Id" = $3 AND a."CertificateKind" IS NOT NULL"#;
    let text = sql::join(&[select, reach.condition()]);
    Ok(tx.one(text, &[&tx.org, &reach.id(), &id]).await?.try_get(0)?)
}

/// A certificate as it is stored.
pub struct Stored {
    pub says: Certificate,
    pub by: Option<UserId>,
    pub key: String,
}

/// A certificate in this transaction.
pub async fn certificate(tx: OrgTx<'_>, id: AttachmentId) -> Result<Stored, DbError> {
    let sql = r#"SELECT * FROM "Attachments" WHERE "OrgId" = $1 AND "Id" = $2
        AND "CertificateKind" IS NOT NULL"#;
    let row = tx.one(sql, &[&tx.org, &id]).await?;
    Ok(Stored {
        says: Certificate {
            kind: row.try_get("CertificateKind")?,
            number: row.try_get("CertificateNumber")?,
            issued_on: row.try_get("IssuedOn")?,
            engineer_number: row.try_get("EngineerNumber")?,
        },
        by: row.try_get("UploadedByUserId")?,
        key: row.try_get("StorageKey")?,
    })
}

/// Leaves it to the transaction that a certificate is gone.
pub fn delete_certificate(tx: OrgTx<'_>, id: AttachmentId) {
    tx.later_once(
        r#"DELETE FROM "Attachments" WHERE "OrgId" = $1 AND "Id" = $2"#,
        params![tx.org, id],
    );
}
