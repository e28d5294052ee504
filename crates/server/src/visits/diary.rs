//! The diary: a visit that is agreed takes a place in it, and what becomes of its order frees it.

use super::gate::{self, Asked, Said};
use super::model::party;
use super::store::{self, New};
use crate::auth::Caller;
use crate::db::{DbError, OrgTx};
use crate::http::Problem;
use crate::operatives;
use crate::params;
use crate::variations;
use crate::work_orders::Current;
use maintainuk_domain::ids::{ContractorId, VisitId, VisitSlotId, WorkOrderId};
use maintainuk_domain::time::Instant;
use maintainuk_domain::visits::{Arrival, Bookable, VisitParty, VisitStatus, left_at, may_book};
use maintainuk_domain::work_orders::WorkOrderStatus;

/// A time that somebody wants.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// From when; the slot's, where one is named.
    pub start: Instant,
    /// Until when.
    pub end: Instant,
    /// How closely the arrival is known.
    pub arrival: Arrival,
    /// The slot that a place is taken of.
    pub slot: Option<VisitSlotId>,
    /// What the others should know.
    pub note: Option<String>,
    /// Who wants it.
    pub by: VisitParty,
    /// The proposal that is confirmed.
    pub proposal: Option<VisitId>,
    /// What was said about what stands against the time.
    pub said: Said,
    /// The field in which the time was said.
    pub at: &'static str,
}

impl Wanted {
    /// The field that a complaint about the time belongs to.
    pub const fn pointer(&self) -> &'static str {
        match self.slot {
            Some(_) => "/slotId",
            None => self.at,
        }
    }
}

/// The visit that a move of its order is about.
#[derive(Debug, Clone, Copy)]
pub struct Visited {
    /// The visit.
    pub id: VisitId,
    /// From when to when it is.
    pub span: (Instant, Instant),
    /// Whether it was agreed and had not begun, so that somebody waits for it.
    pub expected: bool,
}

impl From<&store::Kept> for Visited {
    fn from(visit: &store::Kept) -> Self {
        let expected = visit.status == VisitStatus::Confirmed;
        Self { id: visit.id, span: (visit.start, visit.end), expected }
    }
}

/// Does to the visits of an order what its move asks for; gives the visit that is agreed now, that
/// nobody was in for, or that nobody comes to any more.
///
/// # Errors
/// When the time is taken or makes no sense for the order.
pub async fn follow(
    tx: OrgTx<'_>,
    caller: &Caller,
    order: &Current,
    to: WorkOrderStatus,
    (wanted, reason): (Option<&Wanted>, Option<&str>),
    now: Instant,
) -> Result<Option<Visited>, Problem> {
    let by = caller.user();
    match (to, wanted) {
        (WorkOrderStatus::Scheduled, Some(wanted)) => {
            return agree(tx, caller, order, wanted, now).await.map(Some);
        }
        (WorkOrderStatus::Cancelled | WorkOrderStatus::Declined, _) => {
            let visit = agreed(tx, order.id).await?;
            // Why is between the office and the firm; who waits at home reads the visit.
            cancel_later(tx, order.id, None, caller, now);
            return Ok(visit.as_ref().map(Visited::from));
        }
        (WorkOrderStatus::InProgress, _) => {
            if let Some(visit) = agreed(tx, order.id).await? {
                store::arrived(tx, visit.id, now).await?;
            }
        }
        (WorkOrderStatus::Completed, _) => {
            for visit in store::live(tx, order.id).await? {
                let (status, reason) = match visit.status {
                    VisitStatus::Proposed => (VisitStatus::Cancelled, Some("The work is done.")),
                    _ => (VisitStatus::Done, None),
                };
                store::end(tx, visit.id, status, reason, by, now).await?;
            }
        }
        (WorkOrderStatus::NoAccess, _) => {
            if let Some(visit) = agreed(tx, order.id).await? {
                store::end(tx, visit.id, VisitStatus::NoAccess, reason, by, now).await?;
                free(tx, visit.slot).await?;
                return Ok(Some(Visited::from(&visit)));
            }
        }
        _ => {}
    }
    Ok(None)
}

/// The visit of an order that is agreed.
pub async fn agreed(tx: OrgTx<'_>, order: WorkOrderId) -> Result<Option<store::Kept>, DbError> {
    let live = store::live(tx, order).await?;
    Ok(live.into_iter().find(|visit| visit.status.takes_a_place()))
}

/// Gives a place of a slot back, where one was taken.
pub async fn free(tx: OrgTx<'_>, slot: Option<VisitSlotId>) -> Result<(), DbError> {
    match slot {
        Some(slot) => store::give_back(tx, slot).await,
        None => Ok(()),
    }
}

/// Whether a visit may be agreed for an order just now.
///
/// # Errors
/// 409 that says why not.
pub async fn bookable(tx: OrgTx<'_>, order: &Current) -> Result<ContractorId, Problem> {
    let asked = Bookable {
        status: order.status,
        has_contractor: order.contractor.is_some(),
        waits_for_approval: store::waits_for_approval(tx, order.id).await?,
    };
    let refused = |told: &str| Problem::conflict(format!("{}: {told}", order.number));
    variations::settled(order, WorkOrderStatus::Scheduled)?;
    may_book(asked).map_err(refused)?;
    order.contractor.ok_or_else(|| refused("Assign a contractor first."))
}

/// Agrees a visit: what was agreed before is moved, and its place is free for others.
async fn agree(
    tx: OrgTx<'_>,
    caller: &Caller,
    order: &Current,
    wanted: &Wanted,
    now: Instant,
) -> Result<Visited, Problem> {
    let contractor = bookable(tx, order).await?;
    let live = store::live(tx, order.id).await?;
    let before = live.iter().find(|visit| visit.status == VisitStatus::Confirmed);
    lock_slots(tx, [before.and_then(|visit| visit.slot), wanted.slot]).await?;
    for visit in live.iter().filter(|visit| wanted.proposal != Some(visit.id)) {
        let by = caller.user();
        match visit.status {
            // Work began at it, and goes on at another: it was made, and keeps its place.
            VisitStatus::Started => {
                let left = visit.arrived.and_then(|arrived| left_at(arrived, now));
                store::leave(tx, visit.id, left, by, now).await?;
            }
            VisitStatus::Proposed => {
                store::end(tx, visit.id, VisitStatus::Declined, None, by, now).await?;
            }
            _ => {
                store::end(tx, visit.id, VisitStatus::Moved, None, by, now).await?;
                free(tx, visit.slot).await?;
            }
        }
    }
    let (start, end) = when(tx, contractor, wanted, now).await?;
    let held = (contractor, before, live.as_slice());
    let two_people = sure_of_two(tx, held, wanted).await?;
    let by = party(caller).ok_or_else(Problem::forbidden)?;
    let taken = || Problem::fields(vec![gate::elsewhere(wanted, by, order)]);
    let crew = match wanted.slot {
        // Its places are counted, and no reason makes another.
        Some(_) => None,
        None => Some(store::free_crew(tx, contractor, start, end).await?.ok_or_else(&taken)?),
    };
    let span = (start, end);
    let beyond = crew.is_some_and(|(_, theirs)| !theirs);
    let asked = Asked { wanted, span, agrees: true, promised: two_people, taken: beyond };
    let two_people = gate::hold_against(tx, caller, order, &asked, now).await?;
    let id = wanted.proposal.unwrap_or_else(VisitId::fresh);
    let new = New {
        id,
        order: order.id,
        contractor,
        status: VisitStatus::Confirmed,
        start,
        end,
        arrival: wanted.arrival,
        slot: wanted.slot,
        crew: crew.map(|(crew, _)| crew),
        proposer: wanted.by,
        by: caller.user(),
        moved_from: before.map(|visit| visit.id),
        note: wanted.note.as_deref(),
        two_people,
    };
    let written = match wanted.proposal {
        Some(_) => store::confirm(tx, &new, now).await,
        None => store::insert(tx, &new, now).await,
    };
    written.map_err(|error| match error.constraint() {
        // Somebody else took it between the look and the writing.
        Some("EX_Visits_Crew") => taken(),
        _ => error.into(),
    })?;
    if let Some(before) = before.filter(|visit| visit.contractor == contractor) {
        operatives::carry(tx, caller, before.id, id, (start, end), now).await?;
    }
    super::remind::promise(tx, id, start, now)?;
    Ok(Visited { id, span, expected: true })
}

/// Whether it was said before that two people attend: of the time that is agreed now, or of the one
/// that the same firm moves, or by naming two.
async fn sure_of_two(
    tx: OrgTx<'_>,
    (contractor, before, live): (ContractorId, Option<&store::Kept>, &[store::Kept]),
    wanted: &Wanted,
) -> Result<bool, DbError> {
    let proposal = live.iter().find(|visit| wanted.proposal == Some(visit.id));
    let before = before.filter(|visit| visit.contractor == contractor);
    if [proposal, before].into_iter().flatten().any(|visit| visit.two_people) {
        return Ok(true);
    }
    match before {
        Some(before) => operatives::are_two(tx, before.id).await,
        None => Ok(false),
    }
}

/// From when to when: the slot's time, of which a place is taken, or what was asked for.
async fn when(
    tx: OrgTx<'_>,
    contractor: ContractorId,
    wanted: &Wanted,
    now: Instant,
) -> Result<(Instant, Instant), Problem> {
    let Some(slot) = wanted.slot else { return Ok((wanted.start, wanted.end)) };
    let place = store::take_place(tx, contractor, slot, now).await;
    let place = place.map_err(|error| match error.constraint() {
        Some("CK_VisitSlots_Taken") => {
            Problem::conflict("This time is taken. Choose another that is free.")
        }
        _ => error.into(),
    })?;
    place.ok_or_else(|| {
        Problem::invalid("/slotId", "This contractor keeps no such time free, or it is past.")
    })
}

/// Locks slots in one order, so that two who change places do not wait for each other.
async fn lock_slots(tx: OrgTx<'_>, slots: [Option<VisitSlotId>; 2]) -> Result<(), DbError> {
    let slots: Vec<VisitSlotId> = slots.into_iter().flatten().collect();
    if slots.is_empty() {
        return Ok(());
    }
    let sql = r#"SELECT 1 FROM "VisitSlots" WHERE "OrgId" = $1 AND "Id" = ANY ($2)
        ORDER BY "Id" FOR UPDATE"#;
    tx.rows(sql, &[&tx.org, &slots]).await.map(|_| ())
}

/// Leaves to the transaction that nobody comes for an order any more.
pub fn cancel_later(
    tx: OrgTx<'_>,
    order: WorkOrderId,
    reason: Option<&str>,
    caller: &Caller,
    now: Instant,
) {
    tx.later(
        r#"UPDATE "VisitSlots" s SET "Taken" = s."Taken" - x.places FROM (
               SELECT v."SlotId", count(*)::int AS places FROM "Visits" v
               WHERE v."OrgId" = $1 AND v."WorkOrderId" = $2 AND v."SlotId" IS NOT NULL
                 AND v."Status" IN ('Confirmed', 'Started') GROUP BY v."SlotId") x
           WHERE s."OrgId" = $1 AND s."Id" = x."SlotId""#,
        params![tx.org, order],
    );
    tx.later(
        r#"UPDATE "OperativeTimes" x SET "Held" = FALSE FROM "Visits" v
           WHERE v."OrgId" = $1 AND v."WorkOrderId" = $2 AND v."Status" IN ('Confirmed', 'Started')
             AND x."OrgId" = $1 AND x."VisitId" = v."Id" AND x."Held""#,
        params![tx.org, order],
    );
    tx.later(
        r#"UPDATE "Visits" SET "Status" = 'Cancelled', "Reason" = COALESCE($3, "Reason"),
               "AnsweredByUserId" = $4, "UpdatedAt" = $5, "RowVersion" = "RowVersion" + 1,
               "CalendarSequence" = "CalendarSequence"
                   + CASE WHEN "Status" IN ('Confirmed', 'Started') THEN 1 ELSE 0 END
           WHERE "OrgId" = $1 AND "WorkOrderId" = $2
             AND "Status" IN ('Proposed', 'Confirmed', 'Started')"#,
        params![tx.org, order, reason.map(str::to_owned), caller.user(), now],
    );
}

/// Leaves to the transaction that what is asked for of an order is dropped: it has another firm.
pub fn drop_proposal(tx: OrgTx<'_>, order: WorkOrderId, now: Instant) {
    tx.later(
        r#"UPDATE "Visits" SET "Status" = 'Cancelled', "Reason" = 'Another contractor was named.',
               "UpdatedAt" = $3, "RowVersion" = "RowVersion" + 1
           WHERE "OrgId" = $1 AND "WorkOrderId" = $2 AND "Status" = 'Proposed'"#,
        params![tx.org, order, now],
    );
}
