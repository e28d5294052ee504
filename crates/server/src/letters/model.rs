//! What letters look like, and what is said to make one.

use crate::contacts;
use crate::db::DbError;
use jiff::civil::Date;
use maintainuk_domain::hazards::summary::{Manner, Works};
use maintainuk_domain::ids::{AttachmentId, ContactId, HazardId, LetterId};
use maintainuk_domain::text_enum;
use maintainuk_domain::time::Instant;
use serde::{Deserialize, Serialize};
use tokio_postgres::Row;
use utoipa::ToSchema;

text_enum! {
    /// How a letter is given to its addressee.
    pub enum LetterMethod {
        /// By email, with the letter attached.
        Email,
        /// Into their hand, or left at the home.
        Hand,
        /// By first-class post.
        Post,
    }
}

text_enum! {
    /// Where a letter stands.
    pub enum LetterStatus {
        /// It can be printed, and is still to be given.
        Written,
        /// Its email is on the way.
        Sending,
        /// The mail server took it.
        Sent,
        /// It was handed over or posted.
        Given,
        /// Its email could not be sent; it has to be given otherwise.
        Failed,
    }
}

/// Work that a letter promises.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SummaryWork {
    /// What will be done.
    #[serde(default)]
    pub what: String,
    /// The day on which it is to begin.
    pub start_on: Option<Date>,
    /// The day on which it is to be finished.
    pub finish_on: Option<Date>,
}

/// What a letter is to say, beside what the case knows.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SummaryWords {
    /// To whom: somebody who lives there.
    pub contact_id: Option<ContactId>,
    /// How it is given; needed to write it.
    pub method: Option<LetterMethod>,
    /// How the home was looked at; in person when left out.
    pub manner: Option<Manner>,
    /// Who investigated.
    pub investigator: Option<String>,
    /// What was seen, and what causes it.
    pub findings: Option<String>,
    /// What makes the home safe.
    pub safety_work: Option<SummaryWork>,
    /// What keeps the hazard away.
    pub further_work: Option<SummaryWork>,
    /// Why nothing, or not more, is done.
    pub no_work: Option<String>,
    /// What was done at the visit; Scotland asks for it.
    pub done_at_visit: Option<String>,
    /// Another place to stay.
    pub other_home: Option<String>,
    /// How to reach the landlord.
    pub contact: Option<String>,
    /// The version of the case that was read.
    pub version: Option<i32>,
}

/// Somebody to whom a letter can go.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct SummaryRecipient {
    pub contact_id: ContactId,
    pub name: String,
    /// Whether the tenancy is theirs.
    pub is_tenant: bool,
    /// Where an email would go.
    pub email: Option<String>,
    /// Why no email can go there.
    pub why_no_email: Option<String>,
}

/// A letter that could be written: who it can go to, and what the case suggests.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct SummaryDraft {
    /// Why there is nothing to write yet.
    pub why_not: Option<String>,
    pub recipients: Vec<SummaryRecipient>,
    pub words: SummaryWords,
    /// Whether the law of the nation asks what was done at the visit.
    pub needs_visit: bool,
}

/// A part of a letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct SummarySection {
    pub heading: String,
    pub words: Vec<String>,
}

/// Something that a letter has to say and does not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct SummaryLack {
    /// Where it would be said.
    pub pointer: String,
    /// What to do.
    pub detail: String,
}

/// A letter in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct SummaryText {
    /// Who writes.
    pub from: String,
    /// The addressee and their address, a line each.
    pub to: Vec<String>,
    pub date: Date,
    #[schema(example = "TKT-000123")]
    pub reference: String,
    pub title: String,
    pub greeting: String,
    pub sections: Vec<SummarySection>,
}

/// A letter as it would be written, and what it still lacks.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct SummaryPreview {
    pub text: SummaryText,
    pub lacks: Vec<SummaryLack>,
}

/// A letter was handed over or posted.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LetterGiven {
    /// `Hand` or `Post`; as it was meant when left out.
    pub method: Option<LetterMethod>,
    /// When it really happened.
    pub at: Instant,
    /// What shows it: who took it, or the number of the receipt.
    pub note: Option<String>,
    /// An attachment of the ticket that shows it.
    pub attachment_id: Option<AttachmentId>,
    /// The version that was read.
    pub version: Option<i32>,
}

/// A letter about a hazard, and the proof that it was given.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct HazardLetter {
    pub id: LetterId,
    pub hazard_id: HazardId,
    pub status: LetterStatus,
    pub method: LetterMethod,
    pub contact_id: ContactId,
    /// To whom.
    pub to: String,
    /// Where the email went.
    pub to_address: Option<String>,
    /// The id by which mail servers know the email.
    pub message_id: Option<String>,
    /// The SHA-256 of the paper.
    pub sha256: String,
    pub attachment_id: AttachmentId,
    /// When it went out or was handed over.
    pub given_at: Option<Instant>,
    pub given_by: Option<String>,
    /// What shows that it was given.
    pub note: Option<String>,
    pub evidence_id: Option<AttachmentId>,
    /// Why its email could not be sent.
    pub error: Option<String>,
    pub written_at: Instant,
    pub written_by: Option<String>,
    pub version: i32,
}

/// Letters about a hazard, newest first.
#[derive(Serialize, ToSchema)]
pub struct HazardLetterList {
    pub items: Vec<HazardLetter>,
}

impl SummaryWork {
    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        self.what.trim().is_empty() && self.start_on.is_none() && self.finish_on.is_none()
    }

    /// As the rule reads it.
    pub fn works(&self, what: String) -> Works {
        Works { what, start: self.start_on, finish: self.finish_on }
    }
}

impl TryFrom<&Row> for HazardLetter {
    type Error = DbError;

    fn try_from(row: &Row) -> Result<Self, DbError> {
        let text = |name: &str| row.try_get::<_, Option<String>>(name);
        let (first, last) = (text("ToFirst")?, text("ToLast")?);
        let who = |first: &str, last: &str| -> Result<Option<String>, DbError> {
            let (first, last) = (text(first)?, text(last)?);
            Ok(crate::tickets::full_name(first.as_deref(), last.as_deref()))
        };
        Ok(Self {
            id: row.try_get("Id")?,
            hazard_id: row.try_get("CaseId")?,
            status: row.try_get("Status")?,
            method: row.try_get("Method")?,
            contact_id: row.try_get("ContactId")?,
            to: contacts::name(first.as_deref(), last.as_deref(), &[]),
            to_address: text("ToAddress")?,
            message_id: text("MessageId")?,
            sha256: row.try_get("Sha256")?,
            attachment_id: row.try_get("AttachmentId")?,
            given_at: row.try_get("GivenAt")?,
            given_by: who("GiverFirst", "GiverLast")?,
            note: text("Note")?,
            evidence_id: row.try_get("EvidenceId")?,
            error: text("ErrorText")?,
            written_at: row.try_get("CreatedAt")?,
            written_by: who("WriterFirst", "WriterLast")?,
            version: row.try_get("RowVersion")?,
        })
    }
}
