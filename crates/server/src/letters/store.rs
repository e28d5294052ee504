//! How letters are read and written.

use super::compose::Ground;
use super::model::{
    HazardLetter, LetterMethod, LetterStatus, SummaryRecipient, SummaryText, SummaryWords,
};
use crate::contacts;
use crate::db::{Db, DbError, OrgTx, Query};
use crate::hazards::{self, Which};
use crate::params;
use crate::properties::address::Lines;
use maintainuk_domain::ids::{
    AttachmentId, ContactId, HazardId, LetterId, OrgId, TicketId, UserId,
};
use maintainuk_domain::time::Instant;
use serde::{Deserialize, Serialize};
use tokio_postgres::Row;

/// What is kept of what a letter says, and of what it was composed.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Content {
    pub text: SummaryText,
    pub words: SummaryWords,
}

const HOME: &str = r#"SELECT g."Name", u."UnitNumber", b."AddressLine1", b."AddressLine2", b."City",
        b."Postcode"
    FROM "HazardCases" h
    JOIN "Organisations" g ON g."Id" = $1
    JOIN "MaintenanceTickets" t ON t."OrgId" = $1 AND t."Id" = h."TicketId"
    JOIN "Units" u ON u."OrgId" = $1 AND u."Id" = t."UnitId"
    JOIN "Properties" b ON b."OrgId" = $1 AND b."Id" = u."PropertyId"
    WHERE h."OrgId" = $1 AND h."Id" = $2"#;

// Who lives there, tenants first; who reported it where nobody is known to.
const PEOPLE: &str = r#"SELECT c."Id", c."FirstName", c."LastName", c."Email", c."IsValid",
        bool_or(w."Tenant") AS "IsTenant"
    FROM "HazardCases" h
    JOIN "MaintenanceTickets" t ON t."OrgId" = $1 AND t."Id" = h."TicketId"
    JOIN LATERAL (
        SELECT r."ContactId", y."Id" IS NOT NULL AS "Tenant"
        FROM "Residents" r
        LEFT JOIN "Tenancies" y ON y."OrgId" = $1 AND y."Id" = r."TenancyId"
            AND y."TenantContactId" = r."ContactId"
        WHERE r."OrgId" = $1 AND r."UnitId" = t."UnitId"
        UNION ALL
        SELECT t."ReportedByContactId", FALSE WHERE NOT EXISTS (SELECT 1 FROM "Residents" r
            WHERE r."OrgId" = $1 AND r."UnitId" = t."UnitId")
    ) w ON TRUE
    JOIN "ContactPoints" c ON c."OrgId" = $1 AND c."Id" = w."ContactId"
    WHERE h."OrgId" = $1 AND h."Id" = $2
    GROUP BY c."Id" ORDER BY bool_or(w."Tenant") DESC, c."LastName", c."FirstName", c."Id" LIMIT 20"#;

const LAST: &str = r#"SELECT "Content" -> 'words' ->> 'contact' AS "Contact" FROM "HazardLetters"
    WHERE "OrgId" = $1 AND "CaseId" = $2 ORDER BY "CreatedAt" DESC, "Id" DESC LIMIT 1"#;

/// What letters about a case are made of.
pub async fn ground(db: &Db, org: OrgId, id: HazardId, now: Instant) -> Result<Ground, DbError> {
    let cases = hazards::whole(db, org, Which::One(id), now).await?;
    let case = cases.into_iter().next().ok_or(DbError::NotFound)?;
    let [home, people, last] = db
        .read(
            org,
            [Query(HOME, &[&org, &id]), Query(PEOPLE, &[&org, &id]), Query(LAST, &[&org, &id])],
        )
        .await?;
    let home = home.first().ok_or(DbError::NotFound)?;
    let unit: Option<String> = home.try_get("UnitNumber")?;
    let Lines { line1, line2, city, postcode } = Lines::read(home)?;
    let parts = [unit, Some(line1), line2, Some(city), Some(postcode)];
    let said = |line: &String| !line.trim().is_empty();
    Ok(Ground {
        case,
        organisation: home.try_get("Name")?,
        address: parts.into_iter().flatten().filter(said).collect(),
        recipients: people.iter().map(recipient).collect::<Result<_, _>>()?,
        contact: last.first().and_then(|row| row.get("Contact")),
    })
}

fn recipient(row: &Row) -> Result<SummaryRecipient, DbError> {
    let text = |name| row.try_get::<_, Option<String>>(name);
    let (first, last) = (text("FirstName")?, text("LastName")?);
    let email = text("Email")?.filter(|email| !email.trim().is_empty());
    let valid: bool = row.try_get("IsValid")?;
    let why = match (&email, valid) {
        (None, _) => Some("There is no email address."),
        (Some(_), false) => Some("The email address does not work."),
        _ => None,
    };
    Ok(SummaryRecipient {
        contact_id: row.try_get("Id")?,
        name: contacts::name(first.as_deref(), last.as_deref(), &[Some("The resident")]),
        is_tenant: row.try_get("IsTenant")?,
        email,
        why_no_email: why.map(str::to_owned),
    })
}

const SELECT: &str = r#"SELECT l.*, c."FirstName" AS "ToFirst", c."LastName" AS "ToLast",
        w."FirstName" AS "WriterFirst", w."LastName" AS "WriterLast",
        g."FirstName" AS "GiverFirst", g."LastName" AS "GiverLast"
    FROM "HazardLetters" l
    JOIN "ContactPoints" c ON c."OrgId" = $1 AND c."Id" = l."ContactId"
    LEFT JOIN "Users" w ON w."OrgId" = $1 AND w."Id" = l."WrittenByUserId"
    LEFT JOIN "Users" g ON g."OrgId" = $1 AND g."Id" = l."GivenByUserId"
    WHERE l."OrgId" = $1 AND l."#;

/// The letters about a case, newest first; nothing when there is no such case.
pub async fn list(
    db: &Db,
    org: OrgId,
    case: HazardId,
) -> Result<Option<Vec<HazardLetter>>, DbError> {
    let there = r#"SELECT 1 FROM "HazardCases" WHERE "OrgId" = $1 AND "Id" = $2"#;
    let of = r#""CaseId" = $2 ORDER BY l."CreatedAt" DESC, l."Id" DESC LIMIT 50"#;
    let letters = crate::db::sql::join(&[SELECT, of]);
    let [found, rows] =
        db.read(org, [Query(there, &[&org, &case]), Query(letters, &[&org, &case])]).await?;
    if found.is_empty() {
        return Ok(None);
    }
    rows.iter().map(HazardLetter::try_from).collect::<Result<_, _>>().map(Some)
}

/// One letter.
pub async fn find(db: &Db, org: OrgId, id: LetterId) -> Result<HazardLetter, DbError> {
    let sql = crate::db::sql::join(&[SELECT, r#""Id" = $2"#]);
    let [rows] = db.read(org, [Query(sql, &[&org, &id])]).await?;
    rows.first().ok_or(DbError::NotFound)?.try_into()
}

/// A letter about to be written; its bytes are stored already.
pub struct NewLetter<'a> {
    pub id: LetterId,
    pub case: HazardId,
    pub ticket: TicketId,
    pub contact: ContactId,
    pub attachment: AttachmentId,
    pub file_name: &'a str,
    pub key: &'a str,
    pub size: i64,
    pub sha256: &'a str,
    pub method: LetterMethod,
    pub content: &'a Content,
    pub by: UserId,
}

/// Leaves a letter and its paper to the transaction.
///
/// # Errors
/// When its content cannot be written as JSON.
pub fn insert(tx: OrgTx<'_>, new: &NewLetter<'_>, now: Instant) -> serde_json::Result<()> {
    tx.later(
        r#"INSERT INTO "Attachments" ("Id", "OrgId", "TicketId", "Kind", "FileName", "ContentType",
               "SizeBytes", "Sha256", "StorageKey", "UploadedByUserId", "CreatedAt")
           VALUES ($1, $2, $3, 'Document', $4, 'application/pdf', $5, $6, $7, $8, $9)"#,
        params![
            new.attachment,
            tx.org,
            new.ticket,
            new.file_name.to_owned(),
            new.size,
            new.sha256.to_owned(),
            new.key.to_owned(),
            new.by,
            now
        ],
    );
    let status = match new.method {
        LetterMethod::Email => LetterStatus::Sending,
        LetterMethod::Hand | LetterMethod::Post => LetterStatus::Written,
    };
    tx.later(
        r#"INSERT INTO "HazardLetters" ("Id", "OrgId", "CaseId", "ContactId", "AttachmentId",
               "Status", "Method", "Content", "Sha256", "WrittenByUserId", "CreatedAt", "UpdatedAt")
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11)"#,
        params![
            new.id,
            tx.org,
            new.case,
            new.contact,
            new.attachment,
            status,
            new.method,
            serde_json::to_value(new.content)?,
            new.sha256.to_owned(),
            new.by,
            now
        ],
    );
    Ok(())
}

/// A letter that somebody does something with.
pub struct Pending {
    pub id: LetterId,
    pub case: HazardId,
    pub ticket: TicketId,
    pub contact: ContactId,
    pub attachment: AttachmentId,
    pub status: LetterStatus,
    pub method: LetterMethod,
    pub sha256: String,
    pub key: String,
    pub content: Content,
    pub email: Option<String>,
    pub works: bool,
    pub by: UserId,
    /// When it was made.
    pub written_at: Instant,
    pub version: i32,
}

const PENDING: &str = r#"SELECT l.*, h."TicketId", a."StorageKey", c."Email", c."IsValid"
    FROM "HazardLetters" l
    JOIN "HazardCases" h ON h."OrgId" = $1 AND h."Id" = l."CaseId"
    JOIN "Attachments" a ON a."OrgId" = $1 AND a."Id" = l."AttachmentId"
    JOIN "ContactPoints" c ON c."OrgId" = $1 AND c."Id" = l."ContactId"
    WHERE l."OrgId" = $1 AND l."Id" = $2"#;

fn pending(row: &Row) -> Result<Pending, DbError> {
    let content: serde_json::Value = row.try_get("Content")?;
    Ok(Pending {
        id: row.try_get("Id")?,
        case: row.try_get("CaseId")?,
        ticket: row.try_get("TicketId")?,
        contact: row.try_get("ContactId")?,
        attachment: row.try_get("AttachmentId")?,
        status: row.try_get("Status")?,
        method: row.try_get("Method")?,
        sha256: row.try_get("Sha256")?,
        key: row.try_get("StorageKey")?,
        content: serde_json::from_value(content).map_err(|_| DbError::NotFound)?,
        email: row.try_get("Email")?,
        works: row.try_get("IsValid")?,
        by: row.try_get("WrittenByUserId")?,
        written_at: row.try_get("CreatedAt")?,
        version: row.try_get("RowVersion")?,
    })
}

/// A letter as it stands, for the worker.
pub async fn to_send(db: &Db, org: OrgId, id: LetterId) -> Result<Option<Pending>, DbError> {
    let [rows] = db.read(org, [Query(PENDING, &[&org, &id])]).await?;
    rows.first().map(pending).transpose()
}

/// Locks a letter until the transaction ends. Its case is locked before.
pub async fn lock(tx: OrgTx<'_>, id: LetterId) -> Result<Pending, DbError> {
    let sql = crate::db::sql::join(&[PENDING, " FOR UPDATE OF l"]);
    pending(&tx.one(sql, &[&tx.org, &id]).await?)
}

/// The case of a letter, to be locked before it.
pub async fn case_of(tx: OrgTx<'_>, id: LetterId) -> Result<HazardId, DbError> {
    let sql = r#"SELECT "CaseId" FROM "HazardLetters" WHERE "OrgId" = $1 AND "Id" = $2"#;
    Ok(tx.one(sql, &[&tx.org, &id]).await?.try_get(0)?)
}

/// Notes that the mail server took it.
pub fn sent(tx: OrgTx<'_>, id: LetterId, to: &str, message: &str, now: Instant) {
    tx.later_once(
        r#"UPDATE "HazardLetters" SET "Status" = 'Sent', "GivenAt" = $3, "ToAddress" = $4,
               "MessageId" = $5, "ErrorText" = NULL, "RowVersion" = "RowVersion" + 1,
               "UpdatedAt" = $3
           WHERE "OrgId" = $1 AND "Id" = $2 AND "Status" = 'Sending'"#,
        params![tx.org, id, now, to.to_owned(), message.to_owned()],
    );
}

/// Notes that its email could not be sent.
pub fn failed(tx: OrgTx<'_>, id: LetterId, why: &str, now: Instant) {
    tx.later_once(
        r#"UPDATE "HazardLetters" SET "Status" = 'Failed', "ErrorText" = $3,
               "RowVersion" = "RowVersion" + 1, "UpdatedAt" = $4
           WHERE "OrgId" = $1 AND "Id" = $2 AND "Status" = 'Sending'"#,
        params![tx.org, id, why.to_owned(), now],
    );
}

/// How it was handed over.
pub struct Handed {
    pub method: LetterMethod,
    pub at: Instant,
    pub note: Option<String>,
    pub evidence: Option<AttachmentId>,
    pub by: UserId,
}

/// Notes that it was handed over or posted.
pub fn given(tx: OrgTx<'_>, letter: &Pending, handed: &Handed, now: Instant) {
    tx.later_once(
        r#"UPDATE "HazardLetters" SET "Status" = 'Given', "Method" = $4, "GivenAt" = $5,
               "Note" = $6, "EvidenceId" = $7, "GivenByUserId" = $8,
               "RowVersion" = "RowVersion" + 1, "UpdatedAt" = $9
           WHERE "OrgId" = $1 AND "Id" = $2 AND "RowVersion" = $3"#,
        params![
            tx.org,
            letter.id,
            letter.version,
            handed.method,
            handed.at,
            handed.note.clone(),
            handed.evidence,
            handed.by,
            now
        ],
    );
}
