//! What a ticket was before it was changed together with others, and how it gets that back.

use super::store;
use crate::auth::Caller;
use crate::db::{DbError, OrgTx};
use crate::holds::{self, PutOnHold};
use crate::http::Problem;
use crate::tags;
use crate::tickets::{self, FactsBefore, Locked, Stood};
use jiff::civil::Date;
use maintainuk_domain::bulk::{BulkAction, NotUndone};
use maintainuk_domain::endings::EndReason;
use maintainuk_domain::holds::{HoldReason, is_over};
use maintainuk_domain::ids::UserId;
use maintainuk_domain::tickets::{Category, Priority};
use maintainuk_domain::time::{Instant, london_date};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// What a ticket was.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Before {
    pub category: Category,
    pub priority: Priority,
    pub coordinator_id: Option<UserId>,
    pub responded_at: Option<Instant>,
    pub resolve_by: Option<Instant>,
    pub deferred_until: Option<Date>,
    pub tags: Vec<String>,
    pub hold_reason: Option<HoldReason>,
    pub hold_until: Option<Date>,
    pub end_reason: Option<EndReason>,
    /// Where it stood, and who had it.
    #[serde(default)]
    pub stood: Option<Stood>,
    /// What closing overwrites: the notes of how it was put right, and that somebody said it is fixed.
    /// Over an objection nothing is closed together with others.
    pub words: Option<Value>,
}

impl Before {
    /// What a locked ticket is, as far as the action changes it.
    ///
    /// # Errors
    /// The database's refusal.
    pub async fn of(tx: OrgTx<'_>, ticket: &Locked, action: BulkAction) -> Result<Self, DbError> {
        let words = match action {
            BulkAction::Close => Some(store::words(tx, ticket.id).await?),
            _ => None,
        };
        Ok(Self {
            category: ticket.category,
            priority: ticket.priority,
            coordinator_id: ticket.coordinator,
            responded_at: ticket.responded_at,
            resolve_by: ticket.resolve_by,
            deferred_until: ticket.deferred,
            tags: ticket.tags.clone(),
            hold_reason: ticket.hold.as_ref().map(|hold| hold.reason),
            hold_until: ticket.hold.as_ref().and_then(|hold| hold.until_on),
            end_reason: ticket.end_reason,
            stood: Some(Stood::of(ticket)),
            words,
        })
    }

    /// Leaves it to the transaction that a locked ticket, which nobody touched since the action, is
    /// as it was.
    ///
    /// # Errors
    /// Why it cannot be.
    pub async fn put_back(
        &self,
        tx: OrgTx<'_>,
        caller: &Caller,
        ticket: &Locked,
        (action, since): (BulkAction, Instant),
        now: Instant,
    ) -> Result<(), Problem> {
        match action {
            BulkAction::Triage | BulkAction::Assign => {
                store::check_colleague(tx, self.coordinator_id).await?;
                if let Some(stood) = self.stood.filter(|stood| stood.status != ticket.status) {
                    let facts = self.facts();
                    return tickets::take_back_assign(tx, caller, ticket, stood, &facts, now).await;
                }
                tickets::restore_facts(tx, caller, ticket, &self.facts(), now).await
            }
            BulkAction::Tag | BulkAction::Untag => tags::set(tx, caller, ticket, &self.tags, now),
            BulkAction::Hold | BulkAction::Resume => self.hold(tx, caller, ticket, now).await,
            BulkAction::Close => {
                if store::was_emailed(tx, ticket.id, since).await? {
                    let told = "An email about it went out since, so it was left as it is.";
                    return Err(Problem::conflict(told));
                }
                tickets::take_back_close(tx, caller, ticket, self.end_reason, now).await?;
                if let Some(words) = &self.words {
                    store::put_words_back(tx, ticket.id, words);
                }
                Ok(())
            }
            BulkAction::Cancel => self.take_up(tx, caller, ticket, now).await,
            BulkAction::Message => Err(Problem::conflict(NotUndone::Never.words())),
        }
    }

    /// A cancelled one is taken up again, waits again for what it waited for, and is set aside again.
    async fn take_up(
        &self,
        tx: OrgTx<'_>,
        caller: &Caller,
        ticket: &Locked,
        now: Instant,
    ) -> Result<(), Problem> {
        let stood = self.stood.ok_or_else(|| Problem::conflict(NotUndone::Never.words()))?;
        let open = tickets::take_back_cancel(tx, caller, ticket, stood, now).await?;
        let is_over = |day| is_over(day, london_date(now));
        if self.hold_reason.is_some() && !self.hold_until.is_some_and(is_over) {
            self.hold(tx, caller, &open, now).await?;
        }
        if let Some(until) = self.deferred_until.filter(|&day| !is_over(day)) {
            holds::set_aside_again(tx, ticket.id, until);
        }
        Ok(())
    }

    fn facts(&self) -> FactsBefore {
        FactsBefore {
            category: self.category,
            priority: self.priority,
            coordinator: self.coordinator_id,
            responded_at: self.responded_at,
            resolve_by: self.resolve_by,
            deferred: self.deferred_until,
        }
    }

    /// A hold that had been ended, or had another reason, is begun again.
    async fn hold(
        &self,
        tx: OrgTx<'_>,
        caller: &Caller,
        ticket: &Locked,
        now: Instant,
    ) -> Result<(), Problem> {
        let Some(reason) = self.hold_reason else {
            return Ok(holds::resumed(tx, Some(caller), ticket, now).await?);
        };
        let note =
            Some("On hold again as before: what was done to many tickets was undone.".into());
        let hold = PutOnHold { reason, note, until_on: self.hold_until, version: None };
        holds::put_on_hold(tx, caller, ticket, &hold, now).await
    }
}
