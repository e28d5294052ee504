//! Ratings of the demo: what its residents said of repairs that were done for them.

use crate::db::OrgTx;
use crate::params;
use crate::record::{Event, EventType, event};
use maintainuk_demo::Demo;
use maintainuk_demo::model::Ticket;
use maintainuk_domain::tickets::TicketStatus;
use maintainuk_domain::time::Instant;
use serde_json::json;

/// Every so many finished repairs one is rated.
const RATED: usize = 3;

/// What is said, in turn.
const SAID: &[(i16, Option<&str>)] = &[
    (5, Some("Came when they said, and tidied up after themselves.")),
    (4, None),
    (5, None),
    (3, Some("Done in the end, but it took two visits.")),
    (5, Some("Very polite.")),
    (4, None),
    (2, Some("It works, but they left dust all over the hall.")),
    (5, None),
    (4, Some("Quick, thank you.")),
    (5, None),
    (1, Some("I waited in all day before anybody came.")),
];

/// Leaves them to the transaction, as the form writes them; the firms' figures are counted from them
/// afterwards.
pub fn write(tx: OrgTx<'_>, demo: &Demo, now: Instant) {
    let finished = |ticket: &&Ticket| {
        matches!(ticket.status, TicketStatus::Completed | TicketStatus::Closed)
            && ticket.reported_by.is_some()
    };
    for (place, ticket) in demo.tickets.iter().filter(finished).enumerate() {
        let turn = place / RATED;
        let Some(done) = ticket.completed_at.filter(|_| place % RATED == 0) else { continue };
        let at = done.plus_hours(3 + i64::try_from(turn * 7 % 60).unwrap_or_default());
        let (stars, comment) = SAID[turn % SAID.len()];
        if at <= now {
            rate(tx, ticket, stars, comment, at);
        }
    }
}

fn rate(tx: OrgTx<'_>, ticket: &Ticket, stars: i16, comment: Option<&str>, at: Instant) {
    tx.later(
        concat!(
            r#"UPDATE "MaintenanceTickets" t SET "RatedAt" = $3, "RatingStars" = $4, "RatingComment" = $5,
               "RatedByContactId" = $7,
               "RatedContractorId" = "#,
            did_last_work!(),
            r#",
               "LastEventType" = CASE WHEN $3 > "UpdatedAt" THEN $6 ELSE "LastEventType" END,
               "UpdatedAt" = greatest("UpdatedAt", $3)
           WHERE "OrgId" = $1 AND "Id" = $2"#
        ),
        params![
            tx.org,
            ticket.id,
            at,
            stars,
            comment.map(str::to_owned),
            EventType::RepairRated,
            ticket.reported_by
        ],
    );
    let (kind, data) = (EventType::RepairRated, json!({ "stars": stars }));
    event(tx, at, Event { ticket: ticket.id, kind, data, user: None, contact: ticket.reported_by });
}
