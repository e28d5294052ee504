//! What rules and their runs look like to a client.

use crate::db::DbError;
use crate::http::{Cursor, Versioned};
use crate::tickets::full_name;
use maintainuk_domain::automation::{
    RuleAction, RulePart, RuleTrigger, RuleWords, RunOutcome, StepOutcome, changed,
};
use maintainuk_domain::ids::{RuleId, RuleVersionId, RunId, TicketId, UserId, WorkOrderId};
use maintainuk_domain::tickets::Priority;
use maintainuk_domain::time::Instant;
use serde::{Deserialize, Serialize};
use tokio_postgres::Row;
use tokio_postgres::types::Json;
use utoipa::ToSchema;

/// A rule.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct AutomationRule {
    pub id: RuleId,
    #[serde(flatten)]
    pub words: RuleWords,
    /// In whose name it acts: who set it last.
    pub author_name: String,
    #[serde(skip)]
    pub author: UserId,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub version: i32,
}

impl Versioned for AutomationRule {
    fn version(&self) -> i32 {
        self.version
    }
}

impl AutomationRule {
    /// Reads a row of the store's select.
    ///
    /// # Errors
    /// When a column is not what it should be.
    pub fn read(row: &Row) -> Result<Self, DbError> {
        let name = full_name(row.try_get("AuthorFirst")?, row.try_get("AuthorLast")?);
        Ok(Self {
            id: row.try_get("Id")?,
            words: RuleWords {
                name: row.try_get("Name")?,
                enabled: row.try_get("Enabled")?,
                position: row.try_get("Position")?,
                trigger: row.try_get("Trigger")?,
                hours: row.try_get("Hours")?,
                filter: serde_json::from_value(row.try_get("Filter")?)?,
                actions: serde_json::from_value(row.try_get("Actions")?)?,
            },
            author_name: name.map_or_else(|| row.try_get("AuthorEmail"), Ok)?,
            author: row.try_get("AuthorUserId")?,
            created_at: row.try_get("CreatedAt")?,
            updated_at: row.try_get("UpdatedAt")?,
            version: row.try_get("RowVersion")?,
        })
    }
}

/// All rules, in the order in which they are looked at.
#[derive(Debug, Serialize, ToSchema)]
pub struct AutomationRuleList {
    pub items: Vec<AutomationRule>,
}

/// What became of one action.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct AutomationStep {
    pub action: RuleAction,
    pub outcome: StepOutcome,
    /// Why it was refused, or why this colleague or these firms were chosen.
    pub why: Option<String>,
    /// What the priority was before.
    pub priority_before: Option<Priority>,
    /// Who looked after it before.
    pub coordinator_before: Option<UserId>,
    /// Who of several was chosen to look after it.
    pub chosen: Option<UserId>,
    /// The order that was raised or offered.
    pub order: Option<WorkOrderId>,
    /// Whether it was undone; nothing while nobody asked.
    pub undone: Option<bool>,
    /// Why it could not be undone.
    pub why_not_undone: Option<String>,
}

impl AutomationStep {
    /// An action and what became of it, without particulars.
    pub fn of(action: &RuleAction, outcome: StepOutcome) -> Self {
        Self {
            action: action.clone(),
            outcome,
            why: None,
            priority_before: None,
            coordinator_before: None,
            chosen: None,
            order: None,
            undone: None,
            why_not_undone: None,
        }
    }
}

/// What a rule did, or why it did nothing.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct AutomationRun {
    pub id: RunId,
    pub rule_id: RuleId,
    pub rule_name: String,
    /// Which version of the rule.
    pub rule_version: i32,
    pub ticket_id: TicketId,
    #[schema(example = "TKT-000123")]
    pub ticket_number: String,
    pub ticket_title: String,
    pub trigger: RuleTrigger,
    pub outcome: RunOutcome,
    /// Why it did nothing.
    pub reason: Option<String>,
    pub steps: Vec<AutomationStep>,
    /// When somebody undid it.
    pub undone_at: Option<Instant>,
    pub created_at: Instant,
    /// Whether anything of it can be undone.
    pub can_undo: bool,
}

impl AutomationRun {
    /// Reads a row of the store's select.
    ///
    /// # Errors
    /// When a column is not what it should be.
    pub fn read(row: &Row) -> Result<Self, DbError> {
        let steps: Vec<AutomationStep> = serde_json::from_value(row.try_get("Steps")?)?;
        let undone_at: Option<Instant> = row.try_get("UndoneAt")?;
        let can_undo = undone_at.is_none()
            && steps.iter().any(|s| s.outcome == StepOutcome::Done && s.action.can_be_undone());
        Ok(Self {
            id: row.try_get("Id")?,
            rule_id: row.try_get("RuleId")?,
            rule_name: row.try_get("RuleName")?,
            rule_version: row.try_get("RuleVersion")?,
            ticket_id: row.try_get("TicketId")?,
            ticket_number: row.try_get("TicketNumber")?,
            ticket_title: row.try_get("TicketTitle")?,
            trigger: row.try_get("Trigger")?,
            outcome: row.try_get("Outcome")?,
            reason: row.try_get("Reason")?,
            steps,
            undone_at,
            created_at: row.try_get("CreatedAt")?,
            can_undo,
        })
    }

    /// Its place in a list.
    pub fn place(&self) -> Cursor {
        Cursor { at: self.created_at, id: self.id.as_uuid() }
    }
}

/// Runs, newest first.
#[derive(Debug, Serialize, ToSchema)]
pub struct AutomationRunList {
    pub items: Vec<AutomationRun>,
    /// Where to go on.
    pub next: Option<String>,
}

/// A version of a rule.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct RuleVersion {
    #[serde(skip)]
    pub(super) id: RuleVersionId,
    pub version: i32,
    /// When it was set.
    pub created_at: Instant,
    /// By whom.
    pub author_name: String,
    /// What differs from the version before; nothing for the first.
    pub changed: Vec<RulePart>,
    /// What it said.
    pub words: RuleWords,
    /// What the version before said, where that is on record.
    pub before: Option<RuleWords>,
}

impl RuleVersion {
    /// Reads a row of the list.
    ///
    /// # Errors
    /// When a column is not what it should be.
    pub fn read(row: &Row) -> Result<Self, DbError> {
        let Json(words): Json<RuleWords> = row.try_get("Words")?;
        let before: Option<Json<RuleWords>> = row.try_get("Before")?;
        let before = before.map(|Json(before)| before);
        Ok(Self {
            id: row.try_get("Id")?,
            version: row.try_get("Version")?,
            created_at: row.try_get("CreatedAt")?,
            author_name: super::store::colleague_name(row)?,
            changed: before.as_ref().map(|old| changed(old, &words)).unwrap_or_default(),
            words,
            before,
        })
    }

    /// Its place in the list.
    pub fn place(&self) -> Cursor {
        Cursor { at: self.created_at, id: self.id.as_uuid() }
    }
}

/// Versions of a rule.
#[derive(Debug, Serialize, ToSchema)]
pub struct RuleVersionList {
    /// The versions, newest first.
    pub items: Vec<RuleVersion>,
    /// Where to go on.
    pub next: Option<String>,
}

/// A moment at which a rule would have been set off, and what it would have come to.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct TriedEvent {
    pub ticket_id: TicketId,
    pub number: String,
    pub title: String,
    /// When.
    pub at: Instant,
    /// Why it would have done nothing; nothing where it would have acted.
    pub why_not: Option<String>,
    /// What would have been refused to it.
    #[schema(value_type = Option<String>)]
    pub refused: Option<&'static str>,
    /// What it is judged by as it is today, because the timeline does not tell how it was then.
    #[schema(value_type = Option<String>)]
    pub by_today: Option<&'static str>,
}

/// What a rule would have done: each time is judged by what the ticket was at that moment, as its
/// timeline tells. The same time comes to the same whenever it is tried. Nothing is changed.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct RulePreview {
    /// Times of the last 90 days that were looked at: the newest, at most 2,000.
    pub looked_at: usize,
    /// Whether there were more.
    pub more: bool,
    /// Times that it would have acted.
    pub acts_on: usize,
    /// Of these, times that something would have been refused to it.
    pub refused: usize,
    /// Times that the ticket was not of its kind.
    pub skips: usize,
    /// The newest 50: those where it would have acted first.
    pub items: Vec<TriedEvent>,
}
