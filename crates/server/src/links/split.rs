//! Two repairs in one report: the second is split off into a ticket of its own, and back again while
//! nobody has touched it.

use super::commands::both;
use super::merge::followers_go_along;
use super::model::{SplitTicket, TicketSplit};
use super::store::{self, Split};
use super::undo::count_photographs;
use crate::attachments;
use crate::auth::Caller;
use crate::conversations;
use crate::db::OrgTx;
use crate::hazards;
use crate::http::Problem;
use crate::record::{Audit, Event, EventType, record};
use crate::tickets::{self, Apart, Locked, Said, Sight, apply_as};
use maintainuk_domain::endings::EndReason;
use maintainuk_domain::ids::{LinkId, TicketId};
use maintainuk_domain::links::why_not_split;
use maintainuk_domain::merges::undo_until;
use maintainuk_domain::tickets::TicketStatus;
use maintainuk_domain::time::Instant;
use serde_json::{Value, json};

/// Photographs or notes that go along at most.
const MOST: usize = 50;

/// Splits a ticket off another one. What it promises runs from when the first was reported.
pub async fn split(
    tx: OrgTx<'_>,
    caller: &Caller,
    id: TicketId,
    (number, body): (i64, &SplitTicket),
    now: Instant,
) -> Result<TicketSplit, Problem> {
    let from = tickets::lock(tx, Sight::All, id).await?;
    tickets::check_version(&from, Some(body.version))?;
    if let Some(why) = why_not_split(from.status) {
        return Err(Problem::conflict(why));
    }
    check_parts(tx, id, body).await?;
    let apart = Apart {
        from: &from,
        number,
        title: &body.title,
        description: body.description.as_deref(),
        category: body.category,
        priority: body.priority,
    };
    let (new, number) = tickets::split_off(tx, caller, &apart, now).await?;
    let split = TicketSplit {
        id: LinkId::fresh(),
        from_id: id,
        ticket_id: new,
        number,
        split_at: now,
        undo_until: undo_until(now),
        undone_at: None,
    };
    store::insert_split(tx, &split, &body.attachment_ids, caller.user());
    store::move_photos(tx, &body.attachment_ids, new);
    store::copy_notes(tx, &body.note_ids, id, new);
    followers_go_along(tx, id, new, now);
    count_photographs(tx, [id, new]);
    conversations::heard(tx, new);
    let went = json!({ "photos": body.attachment_ids.len(), "notes": body.note_ids.len() });
    let sides = [(id, "from", &split.number, new), (new, "off", &from.number, id)];
    tell(tx, caller, ("ticket.split", EventType::TicketSplit), sides, &went, now);
    Ok(split)
}

/// Refuses photographs and notes that are not this ticket's to give away.
async fn check_parts(tx: OrgTx<'_>, id: TicketId, body: &SplitTicket) -> Result<(), Problem> {
    let at_most = |pointer, count| match count > MOST {
        true => Err(Problem::invalid(pointer, format!("Choose {MOST} at most."))),
        false => Ok(()),
    };
    at_most("/attachmentIds", body.attachment_ids.len())?;
    at_most("/noteIds", body.note_ids.len())?;
    if store::photos_of(tx, id, &body.attachment_ids).await? != body.attachment_ids.len() {
        let told = "Choose photographs of this ticket itself; those of its work orders stay there.";
        return Err(Problem::invalid("/attachmentIds", told));
    }
    if attachments::is_evidence(tx, &body.attachment_ids).await? {
        let told = "One of them proves something that was recorded on this ticket; it stays.";
        return Err(Problem::invalid("/attachmentIds", told));
    }
    if store::notes_of(tx, id, &body.note_ids).await? != body.note_ids.len() {
        return Err(Problem::invalid("/noteIds", "Choose notes of this ticket."));
    }
    Ok(())
}

/// Undoes a split: the new ticket ends, and says where it goes on.
///
/// # Errors
/// When it is too late, or somebody has touched the new ticket; nothing is then done.
pub async fn undo(
    tx: OrgTx<'_>,
    caller: &Caller,
    id: LinkId,
    now: Instant,
) -> Result<TicketSplit, Problem> {
    let Split { mut split, photos } = store::lock_split(tx, id).await?;
    if split.undone_at.is_some() {
        return Err(Problem::conflict("This split is undone already."));
    }
    if now >= split.undo_until {
        return Err(Problem::conflict("A split can be undone for 24 hours; they are over."));
    }
    let (mut off, from) = both(tx, split.ticket_id, split.from_id).await?;
    let from = from.ok_or_else(|| Problem::conflict("One of the two is no longer there."))?;
    if off.status != TicketStatus::New || store::is_touched(tx, &split, &photos).await? {
        let told = "Somebody has worked on the new ticket since; merge the two instead.";
        return Err(Problem::conflict(told));
    }
    store::move_photos(tx, &photos, from.id);
    store::end(tx, id, caller.user(), now);
    hazards::drop_proposals(tx, off.id, caller.user(), now);
    off.end_reason = Some(EndReason::Duplicate);
    let reason = Some(format!("The split was undone; it goes on in {}", from.number));
    apply_as(tx, Some(caller), &off, TicketStatus::Cancelled, Said::because(reason), now).await?;
    store::goes_on_in(tx, off.id, from.id);
    count_photographs(tx, [from.id, off.id]);
    let said = ("ticket.unsplit", EventType::TicketUnsplit);
    tell(tx, caller, said, sides(&from, &off), &Value::Null, now);
    split.undone_at = Some(now);
    Ok(split)
}

/// Each ticket, what it is in the split, and the other one's number and id.
type Side<'a> = (TicketId, &'static str, &'a String, TicketId);

fn sides<'a>(from: &'a Locked, off: &'a Locked) -> [Side<'a>; 2] {
    [(from.id, "from", &off.number, off.id), (off.id, "off", &from.number, from.id)]
}

/// Leaves the records of both tickets to the transaction, each from its own side.
fn tell(
    tx: OrgTx<'_>,
    caller: &Caller,
    (action, kind): (&'static str, EventType),
    sides: [Side<'_>; 2],
    more: &Value,
    now: Instant,
) {
    for (ticket, role, number, other) in sides {
        let entry = Audit::by(caller, action, "MaintenanceTicket", ticket.as_uuid());
        let data = json!({ "role": role, "other": number, "otherId": other, "went": more });
        let line = Event::by(caller, ticket, kind, data.clone());
        record(tx, now, entry.values(None, Some(data)), line);
        tickets::touch(tx, ticket, kind, 0, now);
    }
}
