//! Counting open clocks anew once a bank holiday is added: a date may move back, never forward.
//!
//! A worker does it piece by piece, because an organisation may have many open repairs. A piece is
//! one transaction, which promises the next; done twice it changes nothing more. A holiday that is
//! withdrawn shortens nothing: what was promised stands.

use super::terms::Terms;
use crate::app::App;
use crate::db::{DbError, OrgTx};
use crate::live::Change;
use crate::outbox::{self, Job, JobContext, JobError};
use crate::record::{Audit, Event, EventType, record};
use crate::tickets::{TicketClocks, pauses, write_clocks};
use crate::{pauses_of_ticket, terms_of_ticket};
use jiff::civil::Date;
use maintainuk_domain::ids::TicketId;
use maintainuk_domain::policy::Promised;
use maintainuk_domain::tickets::Priority;
use maintainuk_domain::time::{Instant, london};
use maintainuk_domain::uk::Nation;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use tokio_postgres::Row;

/// Tickets that are counted in a transaction.
const PIECE: i64 = 200;

/// Counts the clocks of a nation's open repairs anew, because of a day that was added.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct RecountClocks {
    /// The nation.
    pub nation: Nation,
    /// The day on which nobody works.
    pub day: Date,
    /// What it is called.
    pub name: String,
    /// The last ticket of the piece before; none at first.
    pub after: Option<TicketId>,
}

impl Job for RecountClocks {
    const KIND: &'static str = "recount-clocks";

    async fn run(self, app: App, ctx: JobContext) -> Result<(), JobError> {
        let now = app.clock.now();
        let moved = app.db.in_org(ctx.org, async |tx| self.piece(tx, now).await).await?;
        for ticket in moved {
            app.live.announce(Change {
                org: ctx.org,
                kind: "ticket".into(),
                id: ticket.as_uuid(),
                ticket_id: Some(ticket.as_uuid()),
                action: "updated".into(),
            });
        }
        Ok(())
    }
}

impl RecountClocks {
    async fn piece(self, tx: OrgTx<'_>, now: Instant) -> Result<Vec<TicketId>, JobError> {
        let rows = open(tx, &self).await?;
        let mut moved = Vec::new();
        for row in &rows {
            moved.extend(self.ticket(tx, row, now).map_err(DbError::from)?);
        }
        if let Some(last) = rows.last().filter(|_| i64::try_from(rows.len()) == Ok(PIECE)) {
            let after = Some(last.try_get("Id").map_err(DbError::from)?);
            outbox::enqueue(tx, now, &Self { after, ..self }, None).map_err(JobError::GiveUp)?;
        }
        Ok(moved)
    }

    /// Moves the clocks of one ticket; nothing where the day touches none of them.
    fn ticket(
        &self,
        tx: OrgTx<'_>,
        row: &Row,
        now: Instant,
    ) -> Result<Option<TicketId>, tokio_postgres::Error> {
        let id: TicketId = row.try_get("Id")?;
        let priority: Priority = row.try_get("Priority")?;
        let mut clocks = TicketClocks::read(row)?;
        let terms = Terms::read(row, self.nation, clocks.start)?;
        let holds = pauses(row.try_get::<_, Option<Value>>("Pauses")?.as_ref());
        let after = terms.count(priority, clocks.start, &holds);
        let before = Terms::read_without(row, self.nation, self.day, clocks.start)?.count(
            priority,
            clocks.start,
            &holds,
        );
        let agreed = (priority == Priority::Planned).then_some(Promised::Complete);
        let moved = clocks.sheet.put_off((&before, &after), agreed, now);
        if moved.is_empty() {
            return Ok(None);
        }
        let next = clocks.run().then(|| terms.tell_at(&clocks.sheet)).flatten();
        write_clocks(tx, id, &clocks, next, false);
        self.note(tx, id, &clocks, &moved, now);
        Ok(Some(id))
    }

    /// Leaves what moved, from when to when and why, to the transaction.
    fn note(
        &self,
        tx: OrgTx<'_>,
        ticket: TicketId,
        clocks: &TicketClocks,
        moved: &[(Promised, Instant)],
        now: Instant,
    ) {
        let words = |at: Instant| london(at).strftime("%-d %b %Y at %H:%M").to_string();
        let lines = moved.iter().map(|&(promised, was)| {
            let is = clocks.sheet.due(promised).map(words);
            json!({ "promised": promised.words(), "was": words(was), "is": is })
        });
        let lines: Vec<Value> = lines.collect();
        let data = json!({ "reason": self.name, "day": self.day, "clocks": lines,
            "policyVersion": clocks.version });
        let entry = Audit::of("ticket.recount", "MaintenanceTicket", ticket.as_uuid());
        let kind = EventType::ServiceClockRecounted;
        let line = Event { ticket, kind, data: data.clone(), user: None, contact: None };
        record(tx, now, entry.values(None, Some(data)), line);
    }
}

/// The next piece of the nation's open tickets, locked.
async fn open(tx: OrgTx<'_>, job: &RecountClocks) -> Result<Vec<Row>, DbError> {
    let sql = concat!(
        r#"SELECT t."Id", t."Priority", t."Status", t."CreatedAt", t."ClockStartAt",
            t."PolicyVersion", t."PausedAt", t."RespondBy", t."AttendBy", t."MakeSafeBy",
            t."ResolveBy", t."RespondedAt", t."AttendedAt", t."MadeSafeAt", t."CompletedAt",
            t."WarnAt", t."Told", "#,
        terms_of_ticket!(),
        ", ",
        pauses_of_ticket!(),
        r#" FROM "MaintenanceTickets" t
            JOIN "Units" u ON u."OrgId" = $1 AND u."Id" = t."UnitId"
            JOIN "Properties" p ON p."OrgId" = $1 AND p."Id" = u."PropertyId"
        WHERE t."OrgId" = $1 AND t."Status" IN ('New', 'Assigned', 'InProgress')
          AND ($2::uuid IS NULL OR t."Id" > $2) AND p."Nation" = $3
        ORDER BY t."Id" LIMIT $4 FOR UPDATE OF t"#
    );
    tx.rows(sql, &[&tx.org, &job.after, &job.nation, &PIECE]).await
}
