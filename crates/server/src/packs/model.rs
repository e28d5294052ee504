//! What a pack looks like to a client.

use crate::contacts;
use crate::db::DbError;
use maintainuk_domain::ids::{ContractorId, PackId, TicketId, UserId};
use maintainuk_domain::text_enum;
use maintainuk_domain::time::Instant;
use serde::{Deserialize, Serialize};
use tokio_postgres::Row;
use utoipa::ToSchema;

text_enum! {
    /// Whose sight a pack has.
    pub enum PackAudience {
        /// Everything: for an ombudsman, a tribunal, or colleagues.
        Full,
        /// What the resident who reported it may see.
        Resident,
        /// What one contractor may see.
        Contractor,
    }
}

text_enum! {
    /// Where a pack stands.
    pub enum PackStatus {
        /// It is being made.
        Writing,
        /// It can be downloaded.
        Ready,
        /// It could not be made.
        Failed,
        /// It was kept for seven days.
        Expired,
    }
}

/// A pack to make.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewEvidencePack {
    pub audience: PackAudience,
    /// Which contractor, for a contractor's pack.
    pub contractor_id: Option<ContractorId>,
}

/// The evidence of a ticket in one file.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct EvidencePack {
    pub id: PackId,
    pub ticket_id: TicketId,
    pub audience: PackAudience,
    pub contractor_id: Option<ContractorId>,
    pub contractor_name: Option<String>,
    pub status: PackStatus,
    /// Files that are in it so far.
    pub files_done: i32,
    /// Files that there are.
    pub files_total: i32,
    /// Files that rows speak of and that are not there, or are not what was recorded.
    pub files_missing: i32,
    /// The size of the zip.
    pub size_bytes: Option<i64>,
    /// The SHA-256 of the PDF.
    pub pdf_sha256: Option<String>,
    /// The SHA-256 of the zip.
    pub zip_sha256: Option<String>,
    /// Why it failed, in a sentence.
    pub error: Option<String>,
    /// Who asked for it.
    pub user_id: UserId,
    pub user_name: String,
    pub created_at: Instant,
    pub finished_at: Option<Instant>,
}

/// The packs of a ticket, newest first.
#[derive(Serialize, ToSchema)]
pub struct EvidencePackList {
    pub items: Vec<EvidencePack>,
}

impl TryFrom<&Row> for EvidencePack {
    type Error = DbError;

    fn try_from(row: &Row) -> Result<Self, DbError> {
        let text = |name| row.try_get::<_, Option<String>>(name);
        let (first, last, email) = (text("FirstName")?, text("LastName")?, text("Email")?);
        Ok(Self {
            id: row.try_get("Id")?,
            ticket_id: row.try_get("TicketId")?,
            audience: row.try_get("Audience")?,
            contractor_id: row.try_get("ContractorId")?,
            contractor_name: text("CompanyName")?,
            status: row.try_get("Status")?,
            files_done: row.try_get("FilesDone")?,
            files_total: row.try_get("FilesTotal")?,
            files_missing: row.try_get("FilesMissing")?,
            size_bytes: row.try_get("SizeBytes")?,
            pdf_sha256: text("PdfSha256")?,
            zip_sha256: text("ZipSha256")?,
            error: text("ErrorText")?,
            user_id: row.try_get("UserId")?,
            user_name: contacts::name(first.as_deref(), last.as_deref(), &[email.as_deref()]),
            created_at: row.try_get("CreatedAt")?,
            finished_at: row.try_get("FinishedAt")?,
        })
    }
}
