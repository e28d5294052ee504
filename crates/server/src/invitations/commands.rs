//! Inviting, inviting again, and taking it back.

use super::jobs::SendInvitation;
use super::model::{Invitation, InvitationStatus, NewInvitation};
use super::store;
use crate::app::App;
use crate::auth::Caller;
use crate::db::OrgTx;
use crate::http::{Kind, Once, Problem, Reply};
use crate::outbox;
use crate::record::{Audit, audit};
use maintainuk_domain::access::Access;
use maintainuk_domain::ids::InvitationId;
use maintainuk_domain::time::Instant;
use serde_json::json;

/// Invites somebody; the letter goes out with the outbox.
pub async fn invite(
    app: &App,
    caller: &Caller,
    once: &Once,
    body: NewInvitation,
) -> Result<Reply, Problem> {
    let now = app.clock.now();
    let asked = body.clone().check()?;
    may_give(caller, &asked.access)?;
    let id = InvitationId::fresh();
    app.db
        .in_org(caller.org(), async |tx| -> Result<_, Problem> {
            if let Some(reply) = once.claim(tx, caller, &body, now).await? {
                return Ok(reply);
            }
            if store::has_account(tx, &asked.email).await? {
                let told = "There is an account with this email already.";
                return Err(Problem::conflict(told).naming("/email"));
            }
            store::insert(tx, id, &asked, caller.user(), now).await?;
            send(tx, id, now)?;
            let invitation = store::lock(tx, id, now).await?;
            note(tx, caller, "invitation.create", &invitation, now);
            let reply = Reply::created(&invitation)?;
            once.keep(tx, caller, &reply);
            Ok(reply)
        })
        .await
}

/// Sends an invitation again: its time begins anew, and only the new letter holds.
pub async fn resend(app: &App, caller: &Caller, id: InvitationId) -> Result<Invitation, Problem> {
    change(app, caller, id, async |tx, now| {
        store::renew(tx, id, now);
        send(tx, id, now)?;
        Ok("invitation.resend")
    })
    .await
}

/// Takes an invitation back.
pub async fn revoke(app: &App, caller: &Caller, id: InvitationId) -> Result<Invitation, Problem> {
    change(app, caller, id, async |tx, now| {
        store::revoke(tx, id, now);
        Ok("invitation.revoke")
    })
    .await
}

/// Changes an invitation that nobody has answered, and gives it as it is then.
async fn change(
    app: &App,
    caller: &Caller,
    id: InvitationId,
    work: impl AsyncFnOnce(OrgTx<'_>, Instant) -> Result<&'static str, Problem>,
) -> Result<Invitation, Problem> {
    let now = app.clock.now();
    app.db
        .in_org(caller.org(), async |tx| -> Result<(), Problem> {
            let before = store::lock(tx, id, now).await?;
            let access = Access { role: before.role, extra: before.permissions.clone() };
            may_give(caller, &access)?;
            let told = match before.status {
                InvitationStatus::Accepted => Some("It has been accepted already."),
                InvitationStatus::Revoked => Some("It has been taken back; invite them anew."),
                InvitationStatus::Open | InvitationStatus::Expired => None,
            };
            if let Some(told) = told {
                return Err(Problem::conflict(told));
            }
            let action = work(tx, now).await?;
            note(tx, caller, action, &before, now);
            Ok(())
        })
        .await?;
    let found = store::find(&app.db, caller.org(), id, now).await?;
    found.map(|(invitation, _)| invitation).ok_or_else(Problem::not_found)
}

fn send(tx: OrgTx<'_>, id: InvitationId, now: Instant) -> Result<(), Problem> {
    outbox::enqueue(tx, now, &SendInvitation { invitation: id }, Some(format!("invitation:{id}")))?;
    Ok(())
}

/// Nobody hands on more than they may do themselves.
fn may_give(caller: &Caller, access: &Access) -> Result<(), Problem> {
    if caller.info.access.may_give(access) {
        return Ok(());
    }
    let told = "This goes beyond what you may do yourself; ask an administrator.";
    Err(Problem::new(Kind::Forbidden, told))
}

fn note(
    tx: OrgTx<'_>,
    caller: &Caller,
    action: &'static str,
    invitation: &Invitation,
    now: Instant,
) {
    let entry = Audit::by(caller, action, "Invitation", invitation.id.as_uuid());
    let facts = json!({
        "email": invitation.email, "role": invitation.role,
        "permissions": invitation.permissions, "contractorId": invitation.contractor_id,
        "contactId": invitation.contact_id,
    });
    audit(tx, now, entry.values(None, Some(facts)));
}
