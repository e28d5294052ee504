//! The letter that says that a password was changed: whoever did not do it themselves hears of it at
//! once, at the address that they sign in with.

use crate::app::App;
use crate::channels::Email;
use crate::db::{DbError, Query};
use crate::notifications::{Personal, Written};
use crate::outbox::{Job, JobContext, JobError};
use anyhow::anyhow;
use maintainuk_domain::ids::UserId;
use maintainuk_domain::time::{Instant, london};
use serde::{Deserialize, Serialize};

/// Tells somebody that their password was changed.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TellOfPassword {
    /// Whose.
    pub user: UserId,
    /// When it was changed.
    pub at: Instant,
}

const WHO: &str = r#"SELECT u."Email", u."FirstName", o."Name" AS "OrgName" FROM "Users" u
    JOIN "Organisations" o ON o."Id" = u."OrgId" WHERE u."OrgId" = $1 AND u."Id" = $2"#;

impl Job for TellOfPassword {
    const KIND: &'static str = "tell-of-password";

    async fn run(self, app: App, ctx: JobContext) -> Result<(), JobError> {
        let [rows] = app.db.read(ctx.org, [Query(WHO, &[&ctx.org, &self.user])]).await?;
        let Some(row) = rows.first() else {
            return Err(JobError::GiveUp(anyhow!("the account is gone")));
        };
        let text = |name| row.try_get::<_, String>(name).map_err(DbError::from);
        let (to, org) = (text("Email")?, text("OrgName")?);
        let first: Option<String> = row.try_get("FirstName").map_err(DbError::from)?;
        let written = write(first.as_deref(), &org, self.at);
        let email = Email {
            id: ctx.id,
            org: ctx.org,
            from_name: org,
            to,
            subject: written.subject,
            text: written.text,
            html: written.html,
            ticket: None,
        };
        Ok(app.mailer.send(&email).await?)
    }
}

/// No link: a letter that asks for a click on account of a password is what a thief would send.
fn write(name: Option<&str>, org: &str, at: Instant) -> Written {
    let when = london(at).strftime("%-d %B %Y at %H:%M");
    let lines = [
        format!("The password of your account with {org} was changed on {when}."),
        "Every other device was signed out. If you did this, you need not do anything.".to_owned(),
        format!("If you did not do it, tell {org} at once, so that they can close the account."),
    ];
    Personal {
        subject: "Your password was changed".to_owned(),
        title: "Password changed",
        name,
        org,
        lines: &lines,
        link: None,
    }
    .write()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_letter_says_when_in_london_and_what_to_do_and_has_no_link() {
        let at: jiff::Timestamp = "2026-07-01T22:30:00Z".parse().expect("a moment");
        let letter = write(Some("<Asha>"), "Acme & Sons", Instant::from(at));
        assert!(letter.text.contains("on 1 July 2026 at 23:30"), "{}", letter.text);
        assert!(letter.text.contains("If you did not do it, tell Acme & Sons at once"));
        assert!(
            letter.html.contains("Hello &lt;Asha&gt;") && letter.html.contains("Acme &amp; Sons")
        );
        assert!(!letter.html.contains("href") && !letter.text.contains("http"));
    }
}
