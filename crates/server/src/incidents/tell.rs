//! Telling everybody who feels an incident: an email each, promised with the change and sent by the
//! worker.

use super::letter;
use crate::app::App;
use crate::channels::Email;
use crate::consents;
use crate::db::{DbError, OrgTx, Query};
use crate::live::Change;
use crate::outbox::{Job, JobContext, JobError};
use crate::{email_reaches, params, people_of_incident, telemetry};
use anyhow::anyhow;
use maintainuk_domain::ids::{ContactId, IncidentId, IncidentUpdateId, UserId};
use maintainuk_domain::incidents::IncidentNews;
use maintainuk_domain::messaging::Channel;
use maintainuk_domain::time::Instant;
use serde::{Deserialize, Serialize};

/// What is told.
pub struct News<'a> {
    pub id: IncidentUpdateId,
    pub incident: IncidentId,
    pub news: IncidentNews,
    pub words: &'a str,
    pub by: UserId,
    /// How many get an email.
    pub told: i64,
}

/// Leaves what is told to the transaction, and an email to each person whom one reaches.
pub fn all(tx: OrgTx<'_>, news: &News<'_>, now: Instant) {
    tx.later(
        r#"INSERT INTO "IncidentUpdates" ("Id", "OrgId", "IncidentId", "News", "Words", "Told",
               "ByUserId", "CreatedAt")
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"#,
        params![
            news.id,
            tx.org,
            news.incident,
            news.news,
            news.words.to_owned(),
            i32::try_from(news.told).unwrap_or(i32::MAX),
            news.by,
            now
        ],
    );
    // One statement however many they are; emails to one person leave in the order in which they
    // were promised.
    tx.later(
        concat!(
            r#"INSERT INTO "OutboxMessages" ("Id", "OrgId", "Type", "PayloadJson", "Status",
                   "AvailableAt", "CorrelationId", "OrderingKey", "CreatedAt", "UpdatedAt")
               SELECT gen_random_uuid(), $1, 'tell-of-incident',
                   jsonb_build_object('update', $3::uuid, 'person', c."Id"), 'Pending', now(), $5,
                   'contact:' || c."Id", $4, $4
               FROM ("#,
            people_of_incident!(),
            r#") p JOIN "ContactPoints" c ON c."OrgId" = $1 AND c."Id" = p."ContactId"
               WHERE "#,
            email_reaches!()
        ),
        params![tx.org, news.incident, news.id, now, telemetry::trace_id()],
    );
}

/// Emails a person what was told about an incident.
#[derive(Debug, Serialize, Deserialize)]
pub struct TellOfIncident {
    /// What was told.
    pub update: IncidentUpdateId,
    /// The person.
    pub person: ContactId,
}

impl Job for TellOfIncident {
    const KIND: &'static str = "tell-of-incident";

    async fn run(self, app: App, ctx: JobContext) -> Result<(), JobError> {
        let sql = r#"SELECT n."News", n."Words", i."Number", i."Title", g."Name" AS "OrgName",
                c."Email", c."FirstName"
            FROM "IncidentUpdates" n
            JOIN "Incidents" i ON i."OrgId" = $1 AND i."Id" = n."IncidentId"
            JOIN "Organisations" g ON g."Id" = $1
            JOIN "ContactPoints" c ON c."OrgId" = $1 AND c."Id" = $3
            WHERE n."OrgId" = $1 AND n."Id" = $2"#;
        let asked = Query(sql, &[&ctx.org, &self.update, &self.person]);
        let [rows] = app.db.read(ctx.org, [asked]).await?;
        let row = rows.first().ok_or_else(|| JobError::GiveUp(anyhow!("what it tells is gone")))?;
        let refused = consents::refusal(&app.db, ctx.org, self.person, Channel::Email).await?;
        if let Some(why) = refused {
            return Err(JobError::GiveUp(anyhow!("no email to this contact: {why}")));
        }
        let facts = letter::Facts::read(row, &app.config.http.public_url).map_err(DbError::from)?;
        let written = letter::write(&facts);
        let email = Email {
            id: ctx.id,
            org: ctx.org,
            from_name: facts.org,
            to: facts.to,
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
