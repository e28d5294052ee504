//! What a visit looks like to a client.

use crate::auth::Caller;
use crate::db::DbError;
use crate::http::{Cursor, Versioned};
use crate::properties;
use maintainuk_domain::access::{Grant, Permission, Role};
use maintainuk_domain::ids::{
    AttachmentId, ContractorId, OperativeId, TicketId, VisitId, VisitSlotId, WorkOrderId,
};
use maintainuk_domain::time::Instant;
use maintainuk_domain::visits::{
    Arrival, VisitParty, VisitStatus, arrival_words, attempt_counts_from, may_answer, may_fix,
    sets_out_between,
};
use serde::{Deserialize, Serialize};
use tokio_postgres::Row;
use tokio_postgres::types::Json;
use utoipa::ToSchema;

/// A time at which a contractor comes, or came.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct VisitPage {
    pub id: VisitId,
    pub work_order_id: WorkOrderId,
    #[schema(example = "WO-000042")]
    pub order_number: String,
    pub ticket_id: TicketId,
    #[schema(example = "TKT-000123")]
    pub ticket_number: String,
    /// What is wrong.
    pub ticket_title: String,
    /// Where, on one line.
    pub address: String,
    pub contractor_id: ContractorId,
    pub contractor_name: Option<String>,
    /// Who of the firm comes or came, the greatest part first; nobody where it is not said.
    pub operatives: Vec<VisitOperative>,
    pub status: VisitStatus,
    pub start_at: Instant,
    pub end_at: Instant,
    /// How closely the arrival is known.
    pub arrival: Arrival,
    /// When, as one says it.
    #[schema(example = "on Tuesday 24 November, in the morning (8 am to noon)")]
    pub when: String,
    /// The slot that it takes a place of.
    pub slot_id: Option<VisitSlotId>,
    pub proposed_by: VisitParty,
    pub note: Option<String>,
    /// Why it was moved, declined or cancelled, or what happened when nobody was in.
    pub reason: Option<String>,
    /// Whether it was said that two people attend; residents are not told.
    pub two_people: bool,
    pub on_my_way_at: Option<Instant>,
    pub arrived_at: Option<Instant>,
    pub left_at: Option<Instant>,
    /// After no access: whether a card was left.
    pub card_left: Option<bool>,
    /// After no access: the photograph of the door or the card.
    pub evidence_id: Option<AttachmentId>,
    pub created_at: Instant,
    pub version: i32,
    /// What the caller may do with it now.
    pub can: VisitCan,
    /// When the caller may say that they are on their way; null where they never may.
    pub sets_out: Option<VisitWindow>,
    /// From when the caller may say that nobody was in; null where they never may.
    pub no_access_from: Option<Instant>,
}

/// A time within which something may be said.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
pub struct VisitWindow {
    pub from: Instant,
    /// The last moment.
    pub until: Instant,
}

impl VisitWindow {
    fn has(&self, now: Instant) -> bool {
        (self.from..=self.until).contains(&now)
    }
}

/// Somebody who comes to a visit.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct VisitOperative {
    pub id: OperativeId,
    #[schema(example = "Ann Patel")]
    pub name: String,
    /// Their part of the visit in percent; residents are not told.
    pub share: Option<i32>,
}

/// What somebody may do with a visit.
#[derive(Debug, Clone, Copy, Default, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct VisitCan {
    /// Say that the time suits.
    pub confirm: bool,
    /// Say another time.
    pub counter: bool,
    /// Say that it does not suit, or for who lives there that they cannot be in, and name no other time.
    pub decline: bool,
    /// Move it without asking.
    pub change: bool,
    /// Call it off.
    pub cancel: bool,
    /// Say that they are on their way: from four hours before until it is over.
    pub on_my_way: bool,
    /// Say that nobody was in: from a quarter of an hour before it begins.
    pub no_access: bool,
    /// Say who of the firm comes.
    pub name_operatives: bool,
}

/// What side of a visit a caller is on; nobody where they only read.
pub fn party(caller: &Caller) -> Option<VisitParty> {
    match (caller.info.access.role, caller.grant(Permission::WorkordersProgress)) {
        (Role::Tenant, _) => Some(VisitParty::Resident),
        (Role::Contractor, grant) if grant != Grant::No => Some(VisitParty::Contractor),
        (_, Grant::All) => Some(VisitParty::Staff),
        _ => None,
    }
}

impl VisitCan {
    fn of(
        party: Option<VisitParty>,
        status: VisitStatus,
        proposer: VisitParty,
        (sets_out, finds_nobody, over): (bool, bool, bool),
    ) -> Self {
        let Some(party) = party else { return Self::default() };
        let (asked, agreed) = (status == VisitStatus::Proposed, status == VisitStatus::Confirmed);
        let (works, answers) = (may_fix(party), asked && may_answer(proposer, party));
        Self {
            confirm: answers,
            counter: answers || (agreed && party == VisitParty::Resident),
            decline: answers || (agreed && party == VisitParty::Resident && !over),
            change: agreed && works,
            cancel: (agreed && works) || (asked && (works || proposer == party)),
            on_my_way: sets_out,
            no_access: finds_nobody,
            name_operatives: status.takes_a_place() && works,
        }
    }
}

impl VisitPage {
    /// Reads a row of the store's select.
    ///
    /// # Errors
    /// When a column is not what it should be.
    pub fn read(row: &Row, caller: &Caller, now: Instant) -> Result<Self, DbError> {
        let text = |name: &str| row.try_get::<_, Option<String>>(name);
        let (start, end): (Instant, Instant) = (row.try_get("StartAt")?, row.try_get("EndAt")?);
        let (status, proposed_by) = (row.try_get("Status")?, row.try_get("ProposedBy")?);
        let arrival = row.try_get("Arrival")?;
        let on_my_way_at: Option<Instant> = row.try_get("OnMyWayAt")?;
        let party = party(caller);
        let works = status == VisitStatus::Confirmed && party.is_some_and(may_fix);
        let (from, until) = sets_out_between(start, end);
        let sets_out = VisitWindow { from, until };
        let sets_out = (works && on_my_way_at.is_none()).then_some(sets_out);
        let no_access_from = works.then(|| attempt_counts_from(start));
        let timely = (
            sets_out.is_some_and(|window| window.has(now)),
            no_access_from.is_some_and(|from| from <= now),
            end <= now,
        );
        Ok(Self {
            id: row.try_get("Id")?,
            work_order_id: row.try_get("WorkOrderId")?,
            order_number: row.try_get("WorkOrderNumber")?,
            ticket_id: row.try_get("TicketId")?,
            ticket_number: row.try_get("TicketNumber")?,
            ticket_title: row.try_get("Title")?,
            address: properties::address::one_line(
                text("UnitNumber")?.as_deref(),
                row.try_get("AddressLine1")?,
                text("AddressLine2")?.as_deref(),
                row.try_get("City")?,
                row.try_get("Postcode")?,
            ),
            contractor_id: row.try_get("ContractorId")?,
            contractor_name: text("CompanyName")?,
            operatives: named(row, caller)?,
            status,
            start_at: start,
            end_at: end,
            arrival,
            when: arrival_words(arrival, start, end),
            slot_id: row.try_get("SlotId")?,
            proposed_by,
            note: text("Note")?,
            reason: text("Reason")?,
            two_people: row.try_get("TwoPeople")? && caller.info.access.role != Role::Tenant,
            on_my_way_at,
            arrived_at: row.try_get("ArrivedAt")?,
            left_at: row.try_get("LeftAt")?,
            card_left: row.try_get("CardLeft")?,
            evidence_id: row.try_get("EvidenceId")?,
            created_at: row.try_get("CreatedAt")?,
            version: row.try_get("RowVersion")?,
            can: VisitCan::of(party, status, proposed_by, timely),
            sets_out,
            no_access_from,
        })
    }

    /// Its place in a list by time.
    pub fn place(&self) -> Cursor {
        Cursor { at: self.start_at, id: self.id.as_uuid() }
    }
}

fn named(row: &Row, caller: &Caller) -> Result<Vec<VisitOperative>, DbError> {
    let named: Option<Json<Vec<VisitOperative>>> = row.try_get("Named")?;
    let mut named = named.map(|Json(named)| named).unwrap_or_default();
    if caller.info.access.role == Role::Tenant {
        named.iter_mut().for_each(|one| one.share = None);
    }
    Ok(named)
}

impl Versioned for VisitPage {
    fn version(&self) -> i32 {
        self.version
    }
}
