//! The letter that tells whoever asked for a change what became of it.

use super::read;
use crate::app::App;
use crate::channels::Email;
use crate::db::DbError;
use crate::notifications::escape;
use crate::outbox::{Job, JobContext, JobError};
use crate::tickets::full_name;
use maintainuk_domain::ids::{ContractorId, TicketId, VariationId};
use maintainuk_domain::money::Pence;
use maintainuk_domain::variations::{VariationKind, VariationStatus};
use serde::{Deserialize, Serialize};
use tokio_postgres::Row;

/// Tells whoever asked for a change what became of it.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TellOfVariation {
    /// The change.
    pub variation: VariationId,
}

impl Job for TellOfVariation {
    const KIND: &'static str = "tell-of-variation";

    async fn run(self, app: App, ctx: JobContext) -> Result<(), JobError> {
        let Some(row) = read::letter(&app.db, ctx.org, self.variation).await? else {
            return Ok(());
        };
        let told = Told::read(&row).map_err(DbError::from)?;
        if !told.active {
            // Nobody reads it there any more.
            return Ok(());
        }
        let written = told.write(&app.config.http.public_url);
        let email = Email {
            id: ctx.id,
            org: ctx.org,
            from_name: told.org,
            to: told.email,
            subject: written.subject,
            text: written.text,
            html: written.html,
            ticket: Some(told.ticket),
        };
        Ok(app.mailer.send(&email).await?)
    }
}

/// What the letter tells of.
struct Told {
    email: String,
    first: Option<String>,
    active: bool,
    to_firm: bool,
    org: String,
    ticket: TicketId,
    title: String,
    order: String,
    kind: VariationKind,
    status: VariationStatus,
    before: Pence,
    after: Pence,
    reason: Option<String>,
    note: Option<String>,
    by: Option<String>,
}

/// The letter in words.
struct Written {
    subject: String,
    text: String,
    html: String,
}

impl Told {
    fn read(row: &Row) -> Result<Self, tokio_postgres::Error> {
        Ok(Self {
            email: row.try_get("Email")?,
            first: row.try_get("FirstName")?,
            active: row.try_get("IsActive")?,
            to_firm: row.try_get::<_, Option<ContractorId>>("ContractorId")?.is_some(),
            org: row.try_get("OrgName")?,
            ticket: row.try_get("TicketId")?,
            title: row.try_get("Title")?,
            order: row.try_get("WorkOrderNumber")?,
            kind: row.try_get("Kind")?,
            status: row.try_get("Status")?,
            before: row.try_get("BeforeGBP")?,
            after: row.try_get("AfterGBP")?,
            reason: row.try_get("Reason")?,
            note: row.try_get("DecisionNote")?,
            by: full_name(row.try_get("DecidedFirst")?, row.try_get("DecidedLast")?),
        })
    }

    fn write(&self, public_url: &str) -> Written {
        let what = match self.kind {
            VariationKind::Original => "The price",
            VariationKind::Extra => "The extra work",
        };
        let became = match self.status {
            VariationStatus::Approved => "is approved",
            VariationStatus::Rejected => "is not approved",
            _ => "is no longer asked for",
        };
        let subject = format!("{what} on {} {became}", self.order);
        let by = self.by.as_deref().map(|by| format!(" by {by}")).unwrap_or_default();
        let mut lines = vec![format!(
            "{what} that you asked for on {} ({}) {became}{by}.",
            self.order, self.title
        )];
        let change = self.after.minus(self.before).unwrap_or_default();
        lines.push(format!(
            "Before {}, change {}, after {} (without VAT).",
            self.before.human(),
            change.human(),
            self.after.human()
        ));
        lines.extend(self.reason.as_deref().map(|reason| format!("You wrote: {reason}")));
        lines.extend(self.note.as_deref().map(|note| format!("The answer: {note}")));
        if self.status != VariationStatus::Approved {
            lines.push("What is ordered is as it was before.".into());
        }
        let root = public_url.trim_end_matches('/');
        let link = if self.to_firm {
            format!("{root}/work-orders")
        } else {
            format!("{root}/tickets/{}", self.ticket)
        };
        let name = self.first.as_deref().unwrap_or("there");
        let text =
            format!("Hello {name},\n\n{}\n\n{link}\n\nYours,\n{}\n", lines.join("\n\n"), self.org);
        let paragraphs: String = lines
            .iter()
            .map(|line| format!("<p>{}</p>", escape(line).replace('\n', "<br>")))
            .collect();
        let html = format!(
            "<!doctype html><html lang=\"en-GB\"><head><meta charset=\"utf-8\"><title>{subject}</title></head>\
             <body style=\"font-family:system-ui,sans-serif;line-height:1.5;color:#1b2a2f;max-width:36rem\">\
             <p>Hello {name},</p>{paragraphs}<p><a href=\"{link}\">Open the job</a></p>\
             <p>Yours,<br>{org}</p></body></html>",
            subject = escape(&subject),
            name = escape(name),
            link = escape(&link),
            org = escape(&self.org),
        );
        Written { subject, text, html }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(status: VariationStatus) -> Told {
        Told {
            email: "pat@example.org".into(),
            first: Some("Pat".into()),
            active: true,
            to_firm: true,
            org: "Acme & Sons".into(),
            ticket: TicketId::fresh(),
            title: "Leak <here>".into(),
            order: "WO-000042".into(),
            kind: VariationKind::Extra,
            status,
            before: Pence(20_000),
            after: Pence(50_000),
            reason: Some("The joist is rotten".into()),
            note: Some("Ask again with photos".into()),
            by: Some("Ola Example".into()),
        }
    }

    #[test]
    fn s35_the_letter_says_what_was_decided_by_whom_and_what_it_comes_to() {
        let letter = told(VariationStatus::Approved).write("https://repairs.example/");
        assert_eq!(letter.subject, "The extra work on WO-000042 is approved");
        for part in
            ["by Ola Example", "Before £200.00, change £300.00, after £500.00", "/work-orders"]
        {
            assert!(letter.text.contains(part), "{}", letter.text);
        }
        assert!(letter.html.contains("Leak &lt;here&gt;"));
        let letter = told(VariationStatus::Rejected).write("https://repairs.example");
        for part in ["is not approved", "The answer: Ask again with photos", "as it was before"] {
            assert!(letter.text.contains(part), "{}", letter.text);
        }
    }
}
