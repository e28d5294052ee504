//! Making and taking away a link.

use super::model::NewLink;
use super::store::{self, Kept};
use crate::auth::Caller;
use crate::db::{DbError, OrgTx};
use crate::http::Problem;
use crate::record::{Audit, Event, EventType, record};
use crate::tickets::{self, Locked, Sight};
use maintainuk_domain::ids::{LinkId, TicketId};
use maintainuk_domain::links::{LinkRole, why_not_part};
use maintainuk_domain::time::Instant;
use serde_json::json;

/// Both tickets, locked in one order whoever asks, so that nobody waits in a ring; the one that is
/// asked for first, and the other unless it is not there.
pub async fn both(
    tx: OrgTx<'_>,
    id: TicketId,
    other: TicketId,
) -> Result<(Locked, Option<Locked>), DbError> {
    let there = |found: Result<Locked, DbError>| match found {
        Ok(ticket) => Ok(Some(ticket)),
        Err(DbError::NotFound) => Ok(None),
        Err(error) => Err(error),
    };
    let first = there(tickets::lock(tx, Sight::All, id.min(other)).await)?;
    let second = there(tickets::lock(tx, Sight::All, id.max(other)).await)?;
    let (one, two) = if id < other { (first, second) } else { (second, first) };
    Ok((one.ok_or(DbError::NotFound)?, two))
}

/// Links two tickets.
pub async fn link(
    tx: OrgTx<'_>,
    caller: &Caller,
    id: TicketId,
    new: &NewLink,
    now: Instant,
) -> Result<(), Problem> {
    if id == new.ticket_id {
        return Err(Problem::invalid("/ticketId", "A ticket is not linked to itself."));
    }
    if new.role.is_of_split() {
        return Err(Problem::invalid("/role", "Such a link is made by splitting a ticket."));
    }
    let (ticket, other) = both(tx, id, new.ticket_id).await?;
    let other = other.ok_or_else(|| Problem::invalid("/ticketId", "There is no such ticket."))?;
    let kept = if new.role.is_kept_by_other() {
        Kept { kind: new.role.back(), from: other.id, to: ticket.id }
    } else {
        Kept { kind: new.role, from: ticket.id, to: other.id }
    };
    if store::is_there(tx, kept).await? {
        return Err(Problem::conflict("They are linked so already."));
    }
    if kept.kind == LinkRole::Parent
        && let Some(why) = why_not_part(store::family(tx, kept.from, kept.to).await?)
    {
        return Err(Problem::conflict(why));
    }
    store::insert(tx, kept, caller.user(), now);
    let said = ("ticket.link", EventType::TicketLinked);
    tell(tx, caller, said, (&ticket, new.role), (&other, new.role.back()), now);
    Ok(())
}

/// Leaves the records of both tickets to the transaction, each from its own side.
fn tell(
    tx: OrgTx<'_>,
    caller: &Caller,
    (action, kind): (&'static str, EventType),
    one: (&Locked, LinkRole),
    two: (&Locked, LinkRole),
    now: Instant,
) {
    for ((ticket, role), (other, _)) in [(one, two), (two, one)] {
        let entry = Audit::by(caller, action, "MaintenanceTicket", ticket.id.as_uuid());
        let data = json!({ "role": role, "other": other.number, "otherId": other.id });
        let line = Event::by(caller, ticket.id, kind, data.clone());
        record(tx, now, entry.values(None, Some(data)), line);
    }
}

/// Takes a link away; gives the ticket that it was kept from.
pub async fn unlink(
    tx: OrgTx<'_>,
    caller: &Caller,
    id: LinkId,
    now: Instant,
) -> Result<TicketId, Problem> {
    let kept = store::lock(tx, id).await?;
    if kept.kind.is_of_split() {
        return Err(Problem::conflict("It says where a ticket came from; undo the split instead."));
    }
    let (from, to) = both(tx, kept.from, kept.to).await?;
    let to = to.ok_or_else(Problem::not_found)?;
    store::end(tx, id, caller.user(), now);
    let said = ("ticket.unlink", EventType::TicketUnlinked);
    tell(tx, caller, said, (&from, kept.kind), (&to, kept.kind.back()), now);
    Ok(from.id)
}
