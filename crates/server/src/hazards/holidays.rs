//! Bank holidays that were announced after the rules were written.
//!
//! Adding one counts the open clocks of the nation anew: dates may move back, never forward. When
//! one is withdrawn, the earlier dates are proposed, and a person takes each or leaves it.

use super::clocks::count;
use super::commands::need_reason;
use super::store;
use super::write;
use crate::app::App;
use crate::auth::Caller;
use crate::db::{Db, DbError, OrgTx};
use crate::http::{Checks, Cursor, ListSql, Listing, Page, Problem, Window};
use crate::outbox;
use crate::policy::RecountClocks;
use crate::record::{Audit, Event, EventType, audit, event};
use crate::{list_sql, params};
use jiff::civil::Date;
use maintainuk_domain::calendar::{Calendar, is_working_day};
use maintainuk_domain::ids::{HolidayId, OrgId};
use maintainuk_domain::time::Instant;
use maintainuk_domain::uk::Nation;
use maintainuk_domain::validate;
use serde::{Deserialize, Serialize};
use serde_json::json;
use tokio_postgres::Row;
use utoipa::ToSchema;

/// A bank holiday that was added.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct BankHoliday {
    pub id: HolidayId,
    pub nation: Nation,
    pub day: Date,
    #[schema(example = "World Cup bank holiday")]
    pub name: String,
    pub withdrawn_at: Option<Instant>,
    pub withdrawn_reason: Option<String>,
    pub created_at: Instant,
}

/// Bank holidays that were added, newest first.
#[derive(Serialize, ToSchema)]
pub struct BankHolidayList {
    pub items: Vec<BankHoliday>,
    /// What to send as `after` for the next page; null on the last.
    pub next: Option<String>,
}

/// A bank holiday to add.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewHoliday {
    pub nation: Nation,
    pub day: Date,
    pub name: String,
}

const LIST: ListSql = list_sql!(r#""BankHolidays""#, "", "", "p.*", "");

/// A page of them.
pub async fn list(db: &Db, org: OrgId, window: Window) -> Result<Page<BankHoliday>, DbError> {
    let listing = Listing { sql: LIST, filters: &[], window, count: false };
    let place = |day: &BankHoliday| Cursor { at: day.created_at, id: day.id.as_uuid() };
    listing.read(db, org, read, place).await
}

fn read(row: &Row) -> Result<BankHoliday, DbError> {
    Ok(BankHoliday {
        id: row.try_get("Id")?,
        nation: row.try_get("Nation")?,
        day: row.try_get("Day")?,
        name: row.try_get("Name")?,
        withdrawn_at: row.try_get("WithdrawnAt")?,
        withdrawn_reason: row.try_get("WithdrawnReason")?,
        created_at: row.try_get("CreatedAt")?,
    })
}

/// Adds one and counts the open clocks anew: the legal ones at once, those of the service policy by a
/// worker.
pub async fn add(
    tx: OrgTx<'_>,
    caller: &Caller,
    body: &NewHoliday,
    now: Instant,
) -> Result<BankHoliday, Problem> {
    let mut checks = Checks::default();
    let mut name = String::new();
    checks.set("/name", &mut name, Some(&body.name), |text| validate::required(text, 100));
    checks.hold(
        (2020..=2100).contains(&body.day.year()),
        "/day",
        "Write a year from 2020 to 2100.",
    );
    checks.hold(
        is_working_day(body.nation, body.day),
        "/day",
        "People do not work on this day anyway: it is a weekend or a bank holiday already.",
    );
    checks.done()?;
    let taken = r#"SELECT 1 FROM "BankHolidays" WHERE "OrgId" = $1 AND "Nation" = $2 AND "Day" = $3
        AND "WithdrawnAt" IS NULL"#;
    if tx.opt(taken, &[&tx.org, &body.nation, &body.day]).await?.is_some() {
        return Err(Problem::conflict("This day was added already."));
    }
    let new = BankHoliday {
        id: HolidayId::fresh(),
        nation: body.nation,
        day: body.day,
        name,
        withdrawn_at: None,
        withdrawn_reason: None,
        created_at: now,
    };
    tx.later(
        r#"INSERT INTO "BankHolidays" ("Id", "OrgId", "Nation", "Day", "Name", "AddedByUserId",
               "CreatedAt")
           VALUES ($1, $2, $3, $4, $5, $6, $7)"#,
        params![new.id, tx.org, new.nation, new.day, new.name.clone(), caller.user(), now],
    );
    let entry = Audit::by(caller, "bank-holiday.add", "BankHoliday", new.id.as_uuid());
    audit(tx, now, entry.created(&new)?);
    let calendar = store::calendar(tx, new.nation).await?.with(new.day, &new.name);
    recount(tx, caller, &calendar, now).await?;
    let name = new.name.clone();
    let clocks = RecountClocks { nation: new.nation, day: new.day, name, after: None };
    outbox::enqueue(tx, now, &clocks, None)?;
    Ok(new)
}

/// Withdraws one. Nothing gets an earlier date by that alone.
pub async fn withdraw(
    app: &App,
    caller: &Caller,
    id: HolidayId,
    reason: Option<&str>,
) -> Result<BankHoliday, Problem> {
    let now = app.clock.now();
    let reason = need_reason(reason)?;
    app.db
        .in_org(caller.org(), async |tx| -> Result<BankHoliday, Problem> {
            let sql = r#"SELECT * FROM "BankHolidays" WHERE "OrgId" = $1 AND "Id" = $2 FOR UPDATE"#;
            let old = read(&tx.one(sql, &[&tx.org, &id]).await?)?;
            if old.withdrawn_at.is_some() {
                return Err(Problem::conflict("It was withdrawn already."));
            }
            tx.execute(
                r#"UPDATE "BankHolidays" SET "WithdrawnAt" = $3, "WithdrawnReason" = $4
                   WHERE "OrgId" = $1 AND "Id" = $2"#,
                &[&tx.org, &id, &now, &reason],
            )
            .await?;
            let new = BankHoliday {
                withdrawn_at: Some(now),
                withdrawn_reason: Some(reason.clone()),
                ..old.clone()
            };
            let entry = Audit::by(caller, "bank-holiday.withdraw", "BankHoliday", id.as_uuid());
            audit(tx, now, entry.changed(&old, &new)?);
            let calendar = store::calendar(tx, new.nation).await?;
            recount(tx, caller, &calendar, now).await?;
            Ok(new)
        })
        .await
}

/// Counts the clocks of the nation's open cases by its calendar as it is now.
async fn recount(
    tx: OrgTx<'_>,
    caller: &Caller,
    calendar: &Calendar,
    now: Instant,
) -> Result<(), Problem> {
    for id in store::open_in(tx, calendar.nation()).await? {
        let case = store::lock(tx, id).await?;
        let counted = count(tx, &case, calendar, now).await?;
        if counted.changes.is_empty() {
            continue;
        }
        write::save(tx, &case, counted.saved(), now)?;
        let data = json!({ "hazardId": id, "reason": "bank holidays", "clocks": counted.changes });
        let entry = Audit::by(caller, "hazard.recount", "HazardCase", id.as_uuid());
        audit(tx, now, entry.values(None, Some(data.clone())));
        event(tx, now, Event::by(caller, case.ticket, EventType::HazardRecounted, data));
    }
    Ok(())
}
