//! The letter, written and sent by the worker.

use super::model::InvitationStatus;
use super::{letter, store};
use crate::app::App;
use crate::auth;
use crate::channels::Email;
use crate::db::DbError;
use crate::live::Change;
use crate::outbox::{Job, JobContext, JobError};
use anyhow::anyhow;
use maintainuk_domain::ids::InvitationId;
use serde::{Deserialize, Serialize};

/// Sends an invitation. Its payload has no token: that is made here, kept as a hash, and only then
/// sent. Done twice, both letters hold.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SendInvitation {
    /// The invitation.
    pub invitation: InvitationId,
}

impl Job for SendInvitation {
    const KIND: &'static str = "send-invitation";

    async fn run(self, app: App, ctx: JobContext) -> Result<(), JobError> {
        let (id, now) = (self.invitation, app.clock.now());
        let found = store::find(&app.db, ctx.org, id, now).await?;
        let Some((invitation, org_name)) = found else {
            return Err(JobError::GiveUp(anyhow!("the invitation is gone")));
        };
        if invitation.status != InvitationStatus::Open {
            let told = anyhow!("the invitation is {}", invitation.status.as_str().to_lowercase());
            return Err(JobError::GiveUp(told));
        }
        let token = auth::new_token().map_err(JobError::Retry)?;
        let hash = auth::token_hash(&token);
        let keep = async |tx: crate::db::OrgTx<'_>| -> Result<(), DbError> {
            store::keep_letter(tx, id, hash, now);
            Ok(())
        };
        app.db.in_org(ctx.org, keep).await?;
        let public_url = app.config.http.public_url.trim_end_matches('/');
        // Behind the #, so that it is in no server's log.
        let link = format!("{public_url}/invitation#{token}");
        let written = letter::write(&invitation, &org_name, &link);
        let email = Email {
            id: ctx.id,
            org: ctx.org,
            from_name: org_name,
            to: invitation.email,
            subject: written.subject,
            text: written.text,
            html: written.html,
            ticket: None,
        };
        app.mailer.send(&email).await?;
        let note = async |tx: crate::db::OrgTx<'_>| -> Result<(), DbError> {
            store::sent(tx, id, app.clock.now());
            Ok(())
        };
        app.db.in_org(ctx.org, note).await?;
        app.live.announce(Change::of(ctx.org, "invitation", id.as_uuid(), "updated"));
        app.live.announce(Change::of(ctx.org, "mail", ctx.id.as_uuid(), "updated"));
        Ok(())
    }
}
