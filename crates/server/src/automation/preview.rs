//! What a rule would have done in the last days, without doing it: each time that something would have
//! set it off, on the ticket as it was at that moment.

use super::model::{RulePreview, TriedEvent};
use super::store;
use crate::db::{Db, DbError, OrgTx, sql};
use maintainuk_domain::automation::{Later, RuleTrigger, RuleWords, TRIED_DAYS, refused};
use maintainuk_domain::ids::{EventId, OrgId};
use maintainuk_domain::time::Instant;
use serde::Deserialize;
use tokio_postgres::Row;
use tokio_postgres::types::Json;

/// Times that are shown.
const SHOWN: usize = 50;

/// Times that are looked at.
const MOST: usize = 2_000;

/// Tries a rule on what happened in the last days, at most the newest 2,000 times.
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
    db.in_org(org, async |tx| -> Result<RulePreview, DbError> {
        if rule.trigger == RuleTrigger::Waiting {
            let before = now.plus_hours(-i64::from(rule.hours.unwrap_or(0)));
            let rows = waiting(tx, since, before).await?;
            return tried(rule, &rows, rows.len() > MOST);
        }
        let (ids, more) = newest(tx, rule.trigger, since).await?;
        tried(rule, &events(tx, &ids).await?, more)
    })
    .await
}

/// The newest lines of the timeline that would have set it off, and whether there are more. One kind
/// after the other, so that none is sorted.
async fn newest(
    tx: OrgTx<'_>,
    trigger: RuleTrigger,
    since: Instant,
) -> Result<(Vec<EventId>, bool), DbError> {
    let text = r#"SELECT e."CreatedAt", e."Id" FROM "TicketTimelineEvents" e
        WHERE e."OrgId" = $1 AND e."EventType" = $2 AND e."CreatedAt" >= $3
        ORDER BY e."CreatedAt" DESC, e."Id" DESC LIMIT 2001"#;
    let mut found: Vec<(Instant, EventId)> = Vec::new();
    for kind in trigger.events() {
        for row in tx.rows(text, &[&tx.org, kind, &since]).await? {
            found.push((row.try_get(0)?, row.try_get(1)?));
        }
    }
    found.sort_unstable_by(|one, other| other.cmp(one));
    let more = found.len() > MOST;
    found.truncate(MOST);
    Ok((found.into_iter().map(|(_, id)| id).collect(), more))
}

/// These lines, newest first, with the tickets of today and what was changed on each since. What came
/// with the line itself, at the same moment, is no change since: a rule runs after it.
async fn events(tx: OrgTx<'_>, ids: &[EventId]) -> Result<Vec<Row>, DbError> {
    let text = sql::join(&[
        r#"SELECT t."Id", t."TicketNumber", t."Title", e."CreatedAt" AS at, "#,
        store::FACTS,
        r#", EXISTS (SELECT 1 FROM "HazardCases" h WHERE h."OrgId" = $1 AND h."TicketId" = t."Id"
                AND h."CreatedAt" <= e."CreatedAt" AND COALESCE(CASE h."Status"
                    WHEN 'Closed' THEN h."ClosedAt" WHEN 'Refused' THEN h."DecidedAt" END,
                    'infinity') > e."CreatedAt") AS "HadHazard",
            (SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
                    'category', x."DataJson" #> '{changes,category,0}',
                    'priority', x."DataJson" #> '{changes,priority,0}',
                    'moved', x."DataJson" #> '{changes,home}' IS NOT NULL,
                    'status', x."DataJson" -> 'from',
                    'added', x."DataJson" -> 'added', 'removed', x."DataJson" -> 'removed',
                    'unmerged', x."EventType" = 'TicketUnmerged'))
                    ORDER BY x."CreatedAt" DESC, x."Id" DESC)
                FROM "TicketTimelineEvents" x WHERE x."OrgId" = $1 AND x."TicketId" = t."Id"
                  AND x."CreatedAt" > e."CreatedAt" AND x."EventType" IN ('TicketTriaged',
                      'TicketUpdated', 'TicketStatusChanged', 'TicketClosed', 'TicketCancelled',
                      'TicketReopened', 'TagsChanged', 'TicketUnmerged')) AS later
            FROM "TicketTimelineEvents" e
            JOIN "MaintenanceTickets" t ON t."OrgId" = $1 AND t."Id" = e."TicketId"
                AND t."DeletedAt" IS NULL
            JOIN "Units" u ON u."OrgId" = $1 AND u."Id" = t."UnitId"
            WHERE e."OrgId" = $1 AND e."Id" = ANY ($2)
            ORDER BY e."CreatedAt" DESC, e."Id" DESC"#,
    ]);
    tx.rows(text, &[&tx.org, &ids]).await
}

/// Repairs that were reported in the last days and on which nobody acts now since `before`.
async fn waiting(tx: OrgTx<'_>, since: Instant, before: Instant) -> Result<Vec<Row>, DbError> {
    let text = sql::join(&[
        r#"SELECT t."Id", t."TicketNumber", t."Title",
                COALESCE(t."TurnSince", t."CreatedAt") AS at, "#,
        store::FACTS,
        r#" FROM (SELECT * FROM "MaintenanceTickets" t WHERE t."OrgId" = $1 AND t."CreatedAt" >= $2
                AND COALESCE(t."TurnSince", t."CreatedAt") <= $3
                AND t."Status" IN ('New', 'Assigned', 'InProgress', 'Completed')
                AND t."HoldReason" IS NULL AND t."DeferredUntil" IS NULL AND t."DeletedAt" IS NULL
                ORDER BY t."CreatedAt" DESC, t."Id" DESC LIMIT 2001) t
            JOIN "Units" u ON u."OrgId" = $1 AND u."Id" = t."UnitId"
            ORDER BY t."CreatedAt" DESC, t."Id" DESC"#,
    ]);
    tx.rows(text, &[&tx.org, &since, &before]).await
}

/// A line of the timeline as [`Later`] is read from it.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Line {
    category: Option<String>,
    priority: Option<String>,
    status: Option<String>,
    added: Vec<String>,
    removed: Vec<String>,
    moved: bool,
    unmerged: bool,
}

impl From<Line> for Later {
    fn from(line: Line) -> Self {
        fn read<T: std::str::FromStr>(text: Option<String>) -> Option<T> {
            text?.parse().ok()
        }
        Self {
            category: read(line.category),
            priority: read(line.priority),
            status: read(line.status),
            added: line.added,
            removed: line.removed,
            moved: line.moved,
            unmerged: line.unmerged,
        }
    }
}

/// What became of a ticket since; nothing is known where a rule is set off by time.
fn later(row: &Row) -> Result<Option<Vec<Later>>, DbError> {
    if !row.columns().iter().any(|column| column.name() == "later") {
        return Ok(None);
    }
    let lines: Option<Json<Vec<Line>>> = row.try_get("later")?;
    let lines = lines.map(|Json(lines)| lines).unwrap_or_default();
    Ok(Some(lines.into_iter().map(Later::from).collect()))
}

fn tried(rule: &RuleWords, rows: &[Row], more: bool) -> Result<RulePreview, DbError> {
    let rows = rows.get(..MOST).unwrap_or(rows);
    let looked_at = rows.len();
    let mut told =
        RulePreview { looked_at, more, acts_on: 0, refused: 0, skips: 0, items: Vec::new() };
    for row in rows {
        let one = one(rule, row)?;
        *(if one.why_not.is_none() { &mut told.acts_on } else { &mut told.skips }) += 1;
        told.refused += usize::from(one.refused.is_some());
        told.items.push(one);
    }
    // What it acts on is shown first; the rest as far as there is room.
    told.items.sort_by_key(|time| time.why_not.is_some());
    told.items.truncate(SHOWN);
    Ok(told)
}

fn one(rule: &RuleWords, row: &Row) -> Result<TriedEvent, DbError> {
    let mut facts = store::facts(row)?;
    let by_today = match later(row)? {
        Some(later) => {
            let (was, by_today) = facts.before(&later);
            facts = was;
            facts.hazard = row.try_get("HadHazard")?;
            by_today
        }
        None => Some("It is judged as it is today: nobody has acted on it since."),
    };
    let why_not = rule.filter.fits(&facts).err();
    Ok(TriedEvent {
        ticket_id: row.try_get("Id")?,
        number: row.try_get("TicketNumber")?,
        title: row.try_get("Title")?,
        at: row.try_get("at")?,
        refused: refused(&rule.actions, facts.priority).filter(|_| why_not.is_none()),
        why_not,
        by_today,
    })
}
