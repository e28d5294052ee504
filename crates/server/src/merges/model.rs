//! A merge, its preview, and the bodies that ask for one.

use crate::contacts::Contact;
use crate::db::DbError;
use maintainuk_domain::ids::{ContactId, MergeId, PropertyId, UserId};
use maintainuk_domain::merges::{MergeKind, undo_until};
use maintainuk_domain::time::Instant;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use tokio_postgres::Row;
use utoipa::ToSchema;
use uuid::Uuid;

/// Two people to make one: the one in the path stays.
#[derive(Clone, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MergeContacts {
    /// Who goes.
    pub contact_id: ContactId,
    /// The fields of which their value wins.
    #[schema(example = json!(["email"]))]
    pub take: Vec<String>,
    /// The version last read of the one that stays.
    pub version: i32,
    /// The version last read of the one that goes.
    pub other_version: i32,
}

/// Two properties to make one: the one in the path stays.
#[derive(Clone, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MergeProperties {
    /// Which goes.
    pub property_id: PropertyId,
    /// The fields of which its value wins.
    #[schema(example = json!(["postcode"]))]
    pub take: Vec<String>,
    /// The version last read of the one that stays.
    pub version: i32,
    /// The version last read of the one that goes.
    pub other_version: i32,
}

/// Two entries that were made one.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Merge {
    pub id: MergeId,
    pub kind: MergeKind,
    /// Which stays.
    pub kept_id: Uuid,
    pub kept_name: String,
    /// Which went.
    pub merged_id: Uuid,
    pub merged_name: String,
    pub merged_by_user_id: UserId,
    pub merged_at: Instant,
    /// Until when it can be undone.
    pub undo_until: Instant,
    pub undone_at: Option<Instant>,
    /// Said once, by undoing: the fields of the one that stays that were edited since the merge, and
    /// so stay as they are now.
    #[schema(example = json!(["email"]))]
    pub left_as_edited: Vec<String>,
}

/// Merges, newest first.
#[derive(Serialize, ToSchema)]
pub struct MergeList {
    pub items: Vec<Merge>,
}

impl TryFrom<&Row> for Merge {
    type Error = DbError;

    fn try_from(row: &Row) -> Result<Self, DbError> {
        let merged_at: Instant = row.try_get("MergedAt")?;
        Ok(Self {
            id: row.try_get("Id")?,
            kind: row.try_get("Kind")?,
            kept_id: row.try_get("KeptId")?,
            kept_name: row.try_get("KeptName")?,
            merged_id: row.try_get("MergedId")?,
            merged_name: row.try_get("MergedName")?,
            merged_by_user_id: row.try_get("MergedByUserId")?,
            merged_at,
            undo_until: undo_until(merged_at),
            undone_at: row.try_get("UndoneAt")?,
            left_as_edited: Vec::new(),
        })
    }
}

/// One of the two entries of a preview.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct MergeSide {
    pub id: Uuid,
    pub name: String,
    pub version: i32,
}

/// A field of both.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct MergeField {
    #[schema(example = "email")]
    pub field: String,
    /// The value of the one that stays.
    pub kept: Option<String>,
    /// The value of the one that goes.
    pub other: Option<String>,
    /// Whether the value of the one that goes is proposed.
    pub proposes_other: bool,
}

/// What would be moved.
#[derive(Debug, Serialize, ToSchema)]
pub struct MergeMove {
    #[schema(example = "Tickets that they reported")]
    pub what: String,
    pub count: i64,
}

/// That two are alike and not the same.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct SaidDifferent {
    /// Who said so.
    pub by_name: String,
    pub at: Instant,
}

/// Another person who is alike and not the same.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DifferentContact {
    /// Who.
    pub contact_id: ContactId,
}

/// Another property that is alike and not the same.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DifferentProperty {
    /// Which.
    pub property_id: PropertyId,
}

/// What a merge would do.
#[derive(Debug, Serialize, ToSchema)]
pub struct MergePreview {
    pub kept: MergeSide,
    pub other: MergeSide,
    pub fields: Vec<MergeField>,
    pub moves: Vec<MergeMove>,
    /// What to look at first.
    pub warnings: Vec<String>,
    /// Who said that the two are not the same; null where nobody did.
    pub different: Option<SaidDifferent>,
}

/// People who have one thing in common.
#[derive(Serialize, ToSchema)]
pub struct DuplicateGroup {
    /// What they have in common.
    #[schema(example = "+447700900123")]
    pub key: String,
    /// Oldest first, ten at most.
    pub contacts: Vec<Contact>,
}

/// Possible duplicates.
#[derive(Serialize, ToSchema)]
pub struct ContactDuplicates {
    pub groups: Vec<DuplicateGroup>,
    /// What to send as `beyond` for the next page; null on the last.
    pub next: Option<String>,
}

/// A property that may be entered twice.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct DuplicateHome {
    pub id: PropertyId,
    /// On one line, as it was written.
    #[schema(example = "1 Mill Ln, Leeds LS1 4AB")]
    pub address: String,
    pub uprn: Option<String>,
    pub unit_count: i64,
    pub created_at: Instant,
}

/// Properties that may be the same as one.
#[derive(Debug, Serialize, ToSchema)]
pub struct AlikeHomes {
    /// Oldest first.
    pub items: Vec<DuplicateHome>,
}

/// Properties at one address, however it is written.
#[derive(Debug, Serialize, ToSchema)]
pub struct HomeGroup {
    /// The address of the oldest.
    #[schema(example = "1 Mill Lane, Leeds LS1 4AB")]
    pub key: String,
    /// Oldest first.
    pub properties: Vec<DuplicateHome>,
}

/// Possible duplicates of properties.
#[derive(Serialize, ToSchema)]
pub struct PropertyDuplicates {
    /// By postcode. A page may have none although there are more.
    pub groups: Vec<HomeGroup>,
    /// What to send as `beyond` for the next page; null on the last.
    pub next: Option<String>,
}

/// A value as text, for people.
pub fn as_text(value: Option<&Value>) -> Option<String> {
    match value? {
        Value::Null => None,
        Value::String(text) => Some(text.clone()),
        other => Some(other.to_string()),
    }
}
