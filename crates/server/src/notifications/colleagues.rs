//! Emails to colleagues about a ticket: of a promise that was not kept, or with a rule's words.

use super::email;
use crate::app::App;
use crate::channels::Email;
use crate::db::{DbError, OrgTx, Query};
use crate::live::Change;
use crate::outbox::{Job, JobContext, JobError};
use crate::params;
use crate::properties::address::one_line;
use anyhow::anyhow;
use maintainuk_domain::automation::fill;
use maintainuk_domain::ids::{TicketId, UserId};
use maintainuk_domain::policy::EscalateTo;
use maintainuk_domain::time::Instant;
use serde::{Deserialize, Serialize};
use serde_json::json;
use tokio_postgres::Row;

/// What an email says; `{number}`, `{title}`, `{home}`, `{name}` and `{organisation}` are filled when it
/// is sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MailWords {
    /// What it is about.
    pub subject: String,
    /// Its words.
    pub text: String,
}

impl MailWords {
    /// Both with their places filled.
    pub(super) fn filled<'a>(&self, value: impl Fn(&str) -> Option<&'a str>) -> (String, String) {
        (fill(&self.subject, &value), fill(&self.text, &value))
    }
}

/// Emails a colleague about a ticket.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct MailColleague {
    /// The ticket.
    pub ticket: TicketId,
    /// The colleague.
    pub user: UserId,
    /// What it says.
    pub words: MailWords,
}

const FACTS: &str = r#"SELECT t."TicketNumber", t."Title", g."Name" AS "OrgName", c."Email",
        c."FirstName", c."IsActive", u."UnitNumber", p."AddressLine1", p."AddressLine2", p."City",
        p."Postcode"
    FROM "MaintenanceTickets" t
    JOIN "Organisations" g ON g."Id" = $1
    JOIN "Users" c ON c."OrgId" = $1 AND c."Id" = $3
    JOIN "Units" u ON u."OrgId" = $1 AND u."Id" = t."UnitId"
    JOIN "Properties" p ON p."OrgId" = $1 AND p."Id" = u."PropertyId"
    WHERE t."OrgId" = $1 AND t."Id" = $2"#;

impl Job for MailColleague {
    const KIND: &'static str = "mail-colleague";

    async fn run(self, app: App, ctx: JobContext) -> Result<(), JobError> {
        let query = Query(FACTS, &[&ctx.org, &self.ticket, &self.user]);
        let [rows] = app.db.read(ctx.org, [query]).await?;
        let gone = || JobError::GiveUp(anyhow!("the ticket or the colleague is gone"));
        let row = rows.first().ok_or_else(gone)?;
        // Whoever left since is told nothing more.
        if !row.try_get::<_, bool>("IsActive").map_err(DbError::from)? {
            return Ok(());
        }
        let message = self.written(&app, ctx, row).map_err(DbError::from)?;
        app.mailer.send(&message).await?;
        app.live.announce(Change::of(ctx.org, "mail", ctx.id.as_uuid(), "updated"));
        Ok(())
    }
}

impl MailColleague {
    fn written(
        &self,
        app: &App,
        ctx: JobContext,
        row: &Row,
    ) -> Result<Email, tokio_postgres::Error> {
        let text = |name: &str| row.try_get::<_, Option<String>>(name);
        let org: String = row.try_get("OrgName")?;
        let number: String = row.try_get("TicketNumber")?;
        let title: String = row.try_get("Title")?;
        let name = text("FirstName")?.unwrap_or_else(|| "colleague".into());
        let home = one_line(
            text("UnitNumber")?.as_deref(),
            row.try_get("AddressLine1")?,
            text("AddressLine2")?.as_deref(),
            row.try_get("City")?,
            row.try_get("Postcode")?,
        );
        let (subject, words) = self.words.filled(|place| match place {
            "number" => Some(&number),
            "title" => Some(&title),
            "home" => Some(&home),
            "name" => Some(&name),
            "organisation" => Some(&org),
            _ => None,
        });
        let lines = email::paragraphs(&words);
        let link =
            format!("{}/tickets/{}", app.config.http.public_url.trim_end_matches('/'), self.ticket);
        let frame = email::Frame { number: &number, org: &org, link: &link };
        let (text, html) = email::letter(&frame, &name, &lines, "Open the ticket");
        Ok(Email {
            id: ctx.id,
            org: ctx.org,
            from_name: org,
            to: row.try_get("Email")?,
            subject,
            text,
            html,
            ticket: Some(self.ticket),
        })
    }
}

/// As a part of a statement about organisation `$1`: a ticket `t`, and each colleague `u` whom a level
/// of escalation (`$6`) names for it. Where nobody looks after a ticket, everybody who runs repairs.
#[macro_export]
macro_rules! escalated_to {
    () => {
        r#"
           FROM "MaintenanceTickets" t
           JOIN "Users" u ON u."OrgId" = $1 AND u."IsActive" AND CASE $6::text
               WHEN 'managers' THEN u."Role" = 'OrgAdmin'
               WHEN 'coordinators' THEN u."Role" IN ('OrgAdmin', 'Coordinator')
               ELSE u."Id" = t."CoordinatorUserId" OR (NOT EXISTS (SELECT 1 FROM "Users" k WHERE k."OrgId" = t."OrgId"
                   AND k."Id" = t."CoordinatorUserId" AND k."IsActive")
                   AND u."Role" IN ('OrgAdmin', 'Coordinator')) END "#
    };
}

/// Promises an email to all whom a level of escalation names: to each one, once, in the transaction
/// that says that it was escalated.
pub fn escalate(tx: OrgTx<'_>, ticket: TicketId, to: EscalateTo, words: &MailWords, now: Instant) {
    tx.later(
        concat!(
            r#"INSERT INTO "OutboxMessages" ("Id", "OrgId", "Type", "PayloadJson", "Status",
               "AvailableAt", "OrderingKey", "CreatedAt", "UpdatedAt")
           SELECT gen_random_uuid(), $1, $2::varchar, jsonb_build_object('ticket', t."Id",
               'user', u."Id", 'words', $3::jsonb), 'Pending', now(), 'user:' || u."Id", $4, $4"#,
            escalated_to!(),
            r#"WHERE t."OrgId" = $1 AND t."Id" = $5"#
        ),
        params![tx.org, MailColleague::KIND, json!(words), now, ticket, to],
    );
}
