//! What templates and checklists look like to a client.

use crate::db::DbError;
use crate::http::{Cursor, Versioned};
use crate::tickets::full_name;
use maintainuk_domain::checklists::{ChecklistItem, ItemKind, missing};
use maintainuk_domain::ids::{AttachmentId, ChecklistId, ChecklistTemplateId, WorkOrderId};
use maintainuk_domain::tickets::Category;
use maintainuk_domain::time::Instant;
use serde::{Deserialize, Serialize};
use tokio_postgres::Row;
use tokio_postgres::types::Json;
use utoipa::ToSchema;

/// What checklists are made from.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ChecklistTemplate {
    pub id: ChecklistTemplateId,
    #[schema(example = "Gas appliance visit")]
    pub name: String,
    /// New orders of repairs of these kinds get it by themselves.
    pub categories: Vec<Category>,
    /// In the order in which they are asked.
    pub items: Vec<ChecklistItem>,
    /// Since when it is put on nothing any more.
    pub retired_at: Option<Instant>,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub version: i32,
}

impl Versioned for ChecklistTemplate {
    fn version(&self) -> i32 {
        self.version
    }
}

impl ChecklistTemplate {
    /// Its place in the list.
    pub fn place(&self) -> Cursor {
        Cursor { at: self.created_at, id: self.id.as_uuid() }
    }
}

impl TryFrom<&Row> for ChecklistTemplate {
    type Error = DbError;

    fn try_from(row: &Row) -> Result<Self, DbError> {
        Ok(Self {
            id: row.try_get("Id")?,
            name: row.try_get("Name")?,
            categories: row.try_get::<_, Json<_>>("Categories")?.0,
            items: row.try_get::<_, Json<_>>("Items")?.0,
            retired_at: row.try_get("RetiredAt")?,
            created_at: row.try_get("CreatedAt")?,
            updated_at: row.try_get("UpdatedAt")?,
            version: row.try_get("RowVersion")?,
        })
    }
}

/// A page of the templates, newest first.
#[derive(Serialize, ToSchema)]
pub struct ChecklistTemplateList {
    pub items: Vec<ChecklistTemplate>,
    /// What to send as `after` for the next page; null on the last.
    pub next: Option<String>,
}

/// A template to make.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewChecklistTemplate {
    /// At most 100 characters, and no other template's.
    #[schema(example = "Gas appliance visit", max_length = 100)]
    pub name: String,
    /// New orders of repairs of these kinds get it by themselves; none: it is put on by hand.
    #[serde(default)]
    pub categories: Vec<Category>,
    /// 1 to 40 items, in the order in which they are asked.
    pub items: Vec<ChecklistItem>,
}

/// What to change of a template; what is left out stays. Checklists that are on orders stay as they
/// were.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct ChangeChecklistTemplate {
    #[schema(max_length = 100)]
    pub name: Option<String>,
    pub categories: Option<Vec<Category>>,
    pub items: Option<Vec<ChecklistItem>>,
    /// Whether it is put on nothing any more; false brings it back.
    pub retired: Option<bool>,
}

/// One thing that a checklist asks, with the answer that stands.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ChecklistLine {
    /// Its place, from 1: what an answer names.
    pub item: i32,
    pub text: String,
    pub kind: ItemKind,
    pub mandatory: bool,
    /// `yes`, `no`, a number, or words; null when there is no answer in words.
    pub value: Option<String>,
    /// The photo that answers it.
    pub attachment_id: Option<AttachmentId>,
    pub answered_at: Option<Instant>,
    pub answered_by: Option<String>,
}

/// A checklist of a work order.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Checklist {
    pub id: ChecklistId,
    pub work_order_id: WorkOrderId,
    pub template_id: ChecklistTemplateId,
    pub name: String,
    /// Whether the kind of repair brought it; a person did otherwise.
    pub by_itself: bool,
    pub created_at: Instant,
    pub items: Vec<ChecklistLine>,
    /// Mandatory items without an answer: while there are any, the order cannot be completed.
    pub missing: usize,
}

impl Checklist {
    /// Reads a checklist, and its answers from those of several.
    pub fn read(row: &Row, answers: &[Row]) -> Result<Self, DbError> {
        let id: ChecklistId = row.try_get("Id")?;
        let asked = row.try_get::<_, Json<Vec<ChecklistItem>>>("Items")?.0;
        let mut answered = Vec::new();
        let mut items = Vec::with_capacity(asked.len());
        for (place, item) in (1..).zip(&asked) {
            let mut line = ChecklistLine {
                item: place,
                text: item.text.clone(),
                kind: item.kind,
                mandatory: item.mandatory,
                value: None,
                attachment_id: None,
                answered_at: None,
                answered_by: None,
            };
            for row in answers {
                let of = (row.try_get::<_, ChecklistId>("ChecklistId")?, row.try_get("Item")?);
                if of == (id, place) {
                    line.value = row.try_get("Value")?;
                    line.attachment_id = row.try_get("AttachmentId")?;
                    line.answered_at = row.try_get("AnsweredAt")?;
                    let name = (row.try_get("FirstName")?, row.try_get("LastName")?);
                    line.answered_by = full_name(name.0, name.1);
                    answered.push(place);
                }
            }
            items.push(line);
        }
        Ok(Self {
            id,
            work_order_id: row.try_get("WorkOrderId")?,
            template_id: row.try_get("TemplateId")?,
            name: row.try_get("Name")?,
            by_itself: row.try_get::<_, Option<uuid::Uuid>>("AddedByUserId")?.is_none(),
            created_at: row.try_get("CreatedAt")?,
            missing: missing(&asked, &answered).len(),
            items,
        })
    }
}

/// The checklists of a work order, oldest first.
#[derive(Serialize, ToSchema)]
pub struct OrderChecklists {
    pub items: Vec<Checklist>,
}

/// A checklist to put on an order.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PutChecklist {
    pub template_id: ChecklistTemplateId,
}

/// An answer to an item; without a value and a photo the answer is taken back.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AnswerItem {
    /// Its place, from 1.
    pub item: i32,
    /// `yes` for a tick, `yes` or `no`, a number such as `21.5`, or words.
    pub value: Option<String>,
    /// For a photo: one of the order's or the ticket's.
    pub attachment_id: Option<AttachmentId>,
}

/// Why a checklist is taken off.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RemoveChecklist {
    /// Why, in words.
    pub reason: String,
}
