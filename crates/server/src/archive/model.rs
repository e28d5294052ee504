//! An archive as it is shown.

use crate::db::DbError;
use maintainuk_domain::ids::UserId;
use maintainuk_domain::text_enum;
use maintainuk_domain::time::Instant;
use serde::Serialize;
use tokio_postgres::Row;
use utoipa::ToSchema;
use uuid::Uuid;

text_enum! {
    /// Where an archive stands.
    pub enum ArchiveStatus {
        /// It is being written.
        Writing,
        /// It can be downloaded.
        Ready,
        /// It could not be written.
        Failed,
        /// It was kept for seven days.
        Expired,
    }
}

/// The whole organisation in a file.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Archive {
    pub id: Uuid,
    /// `Writing`, `Ready`, `Failed` or `Expired`.
    #[schema(value_type = String)]
    pub status: ArchiveStatus,
    /// Rows that were written so far.
    pub rows: i64,
    /// Photographs and documents that were written so far.
    pub files: i64,
    /// Files that rows speak of and that were not there.
    pub missing_files: i32,
    pub size_bytes: Option<i64>,
    /// Whether access codes and alerts are in it, under a passphrase.
    pub sealed_part: bool,
    /// Why it failed, in a sentence.
    pub error: Option<String>,
    /// Who asked for it.
    pub user_id: UserId,
    pub user_name: String,
    pub created_at: Instant,
    pub finished_at: Option<Instant>,
}

/// Archives, newest first.
#[derive(Serialize, ToSchema)]
pub struct ArchiveList {
    pub items: Vec<Archive>,
    /// What to send as `after` for the next page; null on the last.
    pub next: Option<String>,
}

impl TryFrom<&Row> for Archive {
    type Error = DbError;

    fn try_from(row: &Row) -> Result<Self, DbError> {
        let text = |name| row.try_get::<_, Option<String>>(name);
        let (first, last, email) = (text("FirstName")?, text("LastName")?, text("Email")?);
        Ok(Self {
            id: row.try_get("Id")?,
            status: row.try_get("Status")?,
            rows: row.try_get("RowsWritten")?,
            files: row.try_get("FilesWritten")?,
            missing_files: row.try_get("FilesMissing")?,
            size_bytes: row.try_get("SizeBytes")?,
            sealed_part: row.try_get("HasSealedPart")?,
            error: row.try_get("ErrorText")?,
            user_id: row.try_get("UserId")?,
            user_name: crate::contacts::name(
                first.as_deref(),
                last.as_deref(),
                &[email.as_deref()],
            ),
            created_at: row.try_get("CreatedAt")?,
            finished_at: row.try_get("FinishedAt")?,
        })
    }
}
