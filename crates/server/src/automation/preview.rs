//! What a rule would have done in the last days, without doing it.

use super::model::{RulePreview, TriedTicket};
use super::store;
use crate::db::{Db, DbError, Query, sql};
use maintainuk_domain::automation::{RuleTrigger, RuleWords, TRIED_DAYS};
use maintainuk_domain::ids::OrgId;
use maintainuk_domain::time::Instant;

/// Tickets that are shown.
const SHOWN: usize = 50;

/// Tries a rule on the repairs that were reported in the last days, at most the newest 2000.
///
/// # Errors
/// The database's refusal.
pub async fn of(
    db: &Db,
    org: OrgId,
    rule: &RuleWords,
    now: Instant,
) -> Result<RulePreview, DbError> {
    let since = now.plus_days(-TRIED_DAYS);
    let before = now.plus_hours(-i64::from(rule.hours.unwrap_or(0)));
    let events: Vec<&str> = rule.trigger.events().to_vec();
    let times = if rule.trigger == RuleTrigger::Waiting {
        r#"(COALESCE(t."TurnSince", t."CreatedAt") <= $3 AND t."Status" IN ('New', 'Assigned', 'InProgress', 'Completed')
            AND t."HoldReason" IS NULL AND t."DeferredUntil" IS NULL AND $4::text[] = '{}')::int::bigint"#
    } else {
        r#"(SELECT count(*) FROM "TicketTimelineEvents" e WHERE e."OrgId" = $1
            AND e."TicketId" = t."Id" AND e."EventType" = ANY ($4) AND e."CreatedAt" <= $3)"#
    };
    let text = sql::join(&[
        r#"SELECT t."Id", t."TicketNumber", t."Title", "#,
        times,
        r#" AS times, "#,
        store::FACTS,
        r#" FROM (SELECT * FROM "MaintenanceTickets" t WHERE t."OrgId" = $1 AND t."CreatedAt" >= $2
                AND t."DeletedAt" IS NULL ORDER BY t."CreatedAt" DESC, t."Id" DESC LIMIT 2000) t
            JOIN "Units" u ON u."OrgId" = $1 AND u."Id" = t."UnitId"
            ORDER BY t."CreatedAt" DESC, t."Id" DESC"#,
    ]);
    let [rows] = db.read(org, [Query(text, &[&org, &since, &before, &events])]).await?;
    let mut told = RulePreview { looked_at: rows.len(), acts_on: 0, skips: 0, items: Vec::new() };
    for row in &rows {
        let times: i64 = row.try_get("times")?;
        if times == 0 {
            continue;
        }
        let why_not = rule.filter.fits(&store::facts(row)?).err();
        *(if why_not.is_none() { &mut told.acts_on } else { &mut told.skips }) += 1;
        // What it acts on is shown first; the rest as far as there is room.
        told.items.push(TriedTicket {
            ticket_id: row.try_get("Id")?,
            number: row.try_get("TicketNumber")?,
            title: row.try_get("Title")?,
            times,
            why_not,
        });
    }
    told.items.sort_by_key(|ticket| ticket.why_not.is_some());
    told.items.truncate(SHOWN);
    Ok(told)
}
