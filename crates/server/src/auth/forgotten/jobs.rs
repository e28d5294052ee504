//! The letter, written and sent by the worker.

use super::{MOST_AN_HOUR, store};
use crate::app::App;
use crate::auth;
use crate::channels::Email;
use crate::db::{DbError, OrgTx};
use crate::live::Change;
use crate::notifications::{Personal, Written};
use crate::outbox::{Job, JobContext, JobError};
use anyhow::anyhow;
use maintainuk_domain::ids::UserId;
use serde::{Deserialize, Serialize};

/// Sends a letter that chooses a new password. Its payload has no token: that is made here, kept as a
/// hash, and only then sent. Done twice, both letters hold.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SendPasswordLetter {
    /// Whose password.
    pub user: UserId,
}

impl Job for SendPasswordLetter {
    const KIND: &'static str = "send-password-letter";

    async fn run(self, app: App, ctx: JobContext) -> Result<(), JobError> {
        let (user, now) = (self.user, app.clock.now());
        let found = store::addressee(&app.db, ctx.org, user, now.plus_hours(-1)).await?;
        let Some(to) = found else {
            return Err(JobError::GiveUp(anyhow!("the account is gone or switched off")));
        };
        // A letter that is tried again was counted the first time.
        if ctx.attempt == 1 && to.had >= MOST_AN_HOUR {
            return Ok(());
        }
        let token = auth::new_token().map_err(JobError::Retry)?;
        let hash = auth::token_hash(&token);
        let keep = async |tx: OrgTx<'_>| -> Result<(), DbError> {
            store::keep(tx, user, hash, now);
            Ok(())
        };
        app.db.in_org(ctx.org, keep).await?;
        let public_url = app.config.http.public_url.trim_end_matches('/');
        // Behind the #, so that it is in no server's log.
        let link = format!("{public_url}/reset#{token}");
        let written = write(to.first_name.as_deref(), &to.org_name, &link);
        let email = Email {
            id: ctx.id,
            org: ctx.org,
            from_name: to.org_name,
            to: to.email,
            subject: written.subject,
            text: written.text,
            html: written.html,
            ticket: None,
        };
        app.mailer.send(&email).await?;
        app.live.announce(Change::of(ctx.org, "mail", ctx.id.as_uuid(), "updated"));
        Ok(())
    }
}

/// Nobody is named as who asked: it can be anyone who knows the address.
fn write(name: Option<&str>, org: &str, link: &str) -> Written {
    let lines = [
        format!("Somebody asked for a new password for your account with {org}."),
        "If it was you, open the link and choose one. It works once, and for an hour.".to_owned(),
        "If it was not you, you need not do anything: your password stays as it is.".to_owned(),
    ];
    Personal {
        subject: format!("A new password for your account with {org}"),
        title: "New password",
        name,
        org,
        lines: &lines,
        link: Some(("Choose a new password", link)),
    }
    .write()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_letter_names_nobody_who_asked_and_says_how_long_it_holds() {
        let letter = write(Some("<Asha>"), "Acme & Sons", "https://m.example/reset#t");
        assert_eq!(letter.subject, "A new password for your account with Acme & Sons");
        assert!(letter.text.contains("Somebody asked") && letter.text.contains("for an hour"));
        assert!(letter.text.contains("\n\nhttps://m.example/reset#t\n\n"), "{}", letter.text);
        assert!(letter.html.contains("href=\"https://m.example/reset#t\""));
        assert!(letter.html.contains("Hello &lt;Asha&gt;") && letter.html.contains("Acme &amp; S"));
    }
}
