//! What an attachment looks like to a client.

use crate::tickets::{Sight, full_name};
use jiff::civil::Date;
use maintainuk_domain::certificates::CertificateKind;
use maintainuk_domain::estate::{AttachmentKind, Stage};
use maintainuk_domain::files::{SharedFile, Viewer};
use maintainuk_domain::ids::{AttachmentId, TicketId, WorkOrderId};
use maintainuk_domain::lettings::Part;
use maintainuk_domain::time::Instant;
use serde::Serialize;
use tokio_postgres::Row;
use utoipa::ToSchema;

/// A photograph or document.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Attachment {
    /// The id.
    pub id: AttachmentId,
    /// What it is.
    pub kind: AttachmentKind,
    /// When it was taken, seen from the work.
    pub stage: Option<Stage>,
    /// What the file was called.
    pub file_name: String,
    /// Its type.
    pub content_type: String,
    /// Its size.
    pub size_bytes: i64,
    /// Its width in pixels, for a photograph.
    pub width: Option<i32>,
    /// Its height in pixels, for a photograph.
    pub height: Option<i32>,
    /// The ticket that it belongs to.
    pub ticket_id: Option<TicketId>,
    /// The work order that it belongs to.
    pub work_order_id: Option<WorkOrderId>,
    /// When it came in.
    pub created_at: Instant,
    /// Who sent it.
    pub uploaded_by: Option<String>,
    /// Where its bytes are.
    pub url: String,
    /// Where the small version is.
    pub thumbnail_url: String,
    /// What it says, where it is a certificate.
    pub certificate: Option<CertificateSays>,
}

/// What a certificate says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct CertificateSays {
    /// Its kind.
    pub kind: CertificateKind,
    /// Its kind in words.
    #[schema(value_type = String, example = "Gas safety record")]
    pub name: &'static str,
    /// Its number.
    pub number: String,
    /// The day on which it was issued.
    pub issued_on: Date,
    /// The engineer's number in the register of its kind, where it has one.
    pub engineer_number: Option<String>,
}

impl CertificateSays {
    /// Reads the columns of an attachment; none where it is no certificate.
    ///
    /// # Errors
    /// When a column is not what it should be.
    pub fn read(row: &Row) -> Result<Option<Self>, tokio_postgres::Error> {
        let Some(kind) = row.try_get::<_, Option<CertificateKind>>("CertificateKind")? else {
            return Ok(None);
        };
        Ok(Some(Self {
            kind,
            name: kind.name(),
            number: row.try_get("CertificateNumber")?,
            issued_on: row.try_get("IssuedOn")?,
            engineer_number: row.try_get("EngineerNumber")?,
        }))
    }
}

/// Those of the rows of [`super::OF_TICKET`] that somebody who sees the ticket is shown; `own` are the
/// orders of a firm that looks. Who moved out sees those of until then: their `part`.
///
/// # Errors
/// When a column is not what it should be.
pub fn shown_to(
    (sight, part): (Sight, Part),
    rows: &[Row],
    own: impl Fn(WorkOrderId) -> bool,
) -> Result<Vec<&Row>, tokio_postgres::Error> {
    let viewer = match sight {
        Sight::All => Viewer::Staff,
        Sight::Contractor(firm) => Viewer::Firm(firm),
        Sight::Resident(_) => Viewer::Resident,
        Sight::Nothing => return Ok(Vec::new()),
    };
    let mut shown = Vec::new();
    for row in rows {
        let file = SharedFile {
            kind: row.try_get("Kind")?,
            certificate: row.try_get::<_, Option<CertificateKind>>("CertificateKind")?.is_some(),
            own_order: row.try_get::<_, Option<WorkOrderId>>("WorkOrderId")?.map(&own),
            sender: row.try_get("SenderFirmId")?,
        };
        if file.is_shown_to(viewer) && part.sees(row.try_get("CreatedAt")?) {
            shown.push(row);
        }
    }
    Ok(shown)
}

/// Where the bytes of an attachment are.
pub fn url(id: AttachmentId) -> String {
    format!("/api/v1/attachments/{id}/content")
}

impl Attachment {
    /// Reads a row of the store's select.
    ///
    /// # Errors
    /// When a column is not what it should be.
    pub fn read(row: &Row) -> Result<Self, tokio_postgres::Error> {
        let id: AttachmentId = row.try_get("Id")?;
        Ok(Self {
            id,
            kind: row.try_get("Kind")?,
            stage: row.try_get("Stage")?,
            file_name: row.try_get("FileName")?,
            content_type: row.try_get("ContentType")?,
            size_bytes: row.try_get("SizeBytes")?,
            width: row.try_get("Width")?,
            height: row.try_get("Height")?,
            ticket_id: row.try_get("TicketId")?,
            work_order_id: row.try_get("WorkOrderId")?,
            created_at: row.try_get("CreatedAt")?,
            uploaded_by: full_name(row.try_get("FirstName")?, row.try_get("LastName")?),
            url: url(id),
            thumbnail_url: format!("/api/v1/attachments/{id}/thumbnail"),
            certificate: CertificateSays::read(row)?,
        })
    }
}
