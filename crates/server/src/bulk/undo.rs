//! Undoing what was done to many tickets, ticket by ticket.

use super::model::{Asker, BulkRun, BulkRunTicket};
use super::store;
use crate::app::App;
use crate::auth::Caller;
use crate::automation;
use crate::db::DbError;
use crate::http::{Kind, Problem};
use crate::live::Change;
use crate::record::{Audit, audit};
use crate::tickets;
use maintainuk_domain::bulk::NotUndone;
use maintainuk_domain::ids::BulkRunId;
use maintainuk_domain::time::Instant;
use serde_json::json;

/// Puts back what can be put back of a run; the rest says why not. Where nothing can, the run is not
/// used up: it may be tried again.
///
/// # Errors
/// When there is no such run, or who asks may not undo it, or not any more.
pub async fn undo(app: &App, caller: &Caller, id: BulkRunId) -> Result<(), Problem> {
    let now = app.clock.now();
    let page = store::find(&app.db, caller.org(), asker(caller, now), id).await?;
    match page.run.why {
        None => {}
        Some(why @ NotUndone::NotYours) => return Err(Problem::new(Kind::Forbidden, why.words())),
        Some(why) => return Err(Problem::conflict(why.words())),
    }
    for item in page.items.iter().filter(|item| item.undone != Some(true)) {
        put_back(app, caller, &page.run, item, now).await?;
    }
    app.db
        .in_org(caller.org(), async |tx| -> Result<(), DbError> {
            let Some((back, left)) = store::undone(tx, id, caller.user(), now).await? else {
                return Ok(());
            };
            let entry = Audit::by(caller, "bulk.undo", "BulkRun", id.as_uuid());
            let facts = json!({ "action": page.run.action, "takenBack": back, "leftAlone": left });
            audit(tx, now, entry.values(None, Some(facts)));
            Ok(())
        })
        .await?;
    Ok(())
}

/// Who asks, and when.
pub fn asker(caller: &Caller, now: Instant) -> Asker {
    Asker { user: caller.user(), role: caller.info.access.role, now }
}

/// Puts one ticket back, or notes why it is left.
async fn put_back(
    app: &App,
    caller: &Caller,
    run: &BulkRun,
    item: &BulkRunTicket,
    now: Instant,
) -> Result<(), Problem> {
    let org = caller.org();
    let tried = app
        .db
        .in_org(org, async |tx| -> Result<(), Problem> {
            let Some((before, version)) = store::open_item(tx, item.id).await? else {
                return Ok(());
            };
            let ticket = tickets::lock_untouched(tx, item.ticket_id, version).await?;
            // What a person takes back sets no rule off.
            automation::set_off_none(tx).await?;
            let did = (run.action, run.created_at);
            before.put_back(tx, caller, &ticket, did, now).await?;
            store::tried(tx, item.id, None);
            Ok(())
        })
        .await;
    match tried {
        Ok(()) => {
            let change = Change::of(org, "ticket", item.ticket_id.as_uuid(), "updated");
            app.live.announce(Change { ticket_id: Some(item.ticket_id.as_uuid()), ..change });
            Ok(())
        }
        Err(problem) if problem.is_ours() => Err(problem),
        Err(problem) => {
            let why = problem.told();
            let noted = app.db.in_org(org, async |tx| -> Result<(), DbError> {
                store::tried(tx, item.id, Some(&why));
                Ok(())
            });
            Ok(noted.await?)
        }
    }
}
