//! How schedules of rates are read and written.

use super::model::{Rate, RateList};
use crate::db::sql::Builder;
use crate::db::{Db, DbError, OrgTx, Query};
use crate::http::Window;
use crate::params;
use jiff::civil::Date;
use maintainuk_domain::ids::{ContractorId, OrgId, RateId, RateListId, UserId};
use maintainuk_domain::time::Instant;

/// Lists, cut to a page as `l` before; `$2` is today. The version in force of a firm is the published
/// one that began last.
const HEAD: &str = r#"
    SELECT l.*, c."CompanyName", u."FirstName", u."LastName",
        l."PublishedAt" IS NOT NULL AND l."Id" = (
            SELECT y."Id" FROM "RateLists" y
            WHERE y."OrgId" = $1 AND y."ContractorId" IS NOT DISTINCT FROM l."ContractorId"
              AND y."PublishedAt" IS NOT NULL AND y."ValidFrom" <= $2
            ORDER BY y."ValidFrom" DESC, y."Version" DESC LIMIT 1) IS TRUE AS in_force,
        (SELECT count(*) FROM "Rates" r WHERE r."OrgId" = $1 AND r."ListId" = l."Id") AS rates
    FROM (SELECT x.* FROM "RateLists" x WHERE x."OrgId" = $1"#;
const JOINS: &str = r#") l
    LEFT JOIN "ContractorProfiles" c ON c."OrgId" = $1 AND c."Id" = l."ContractorId"
    LEFT JOIN "Users" u ON u."OrgId" = $1 AND u."Id" = l."PublishedByUserId"
    ORDER BY l."CreatedAt" DESC, l."Id" DESC"#;

/// A page of the versions, newest first; those of one firm where one is named.
pub async fn lists(
    db: &Db,
    org: OrgId,
    today: Date,
    firm: Option<ContractorId>,
    window: &Window,
) -> Result<Vec<RateList>, DbError> {
    let (at, id) = window.bounds();
    let mut b = Builder::new(HEAD, vec![&org, &today]);
    if let Some(firm) = &firm {
        b.bind(r#" AND x."ContractorId" = "#, firm, "");
    }
    if window.after.is_some() {
        b.bind(r#" AND (x."CreatedAt", x."Id") < ("#, &at, ", ");
        b.bind("", &id, ")");
    }
    b.push(r#" ORDER BY x."CreatedAt" DESC, x."Id" DESC"#);
    b.push(window.limit_sql());
    b.push(JOINS);
    let [rows] = db.read(org, [b.query()]).await?;
    rows.iter().map(RateList::try_from).collect()
}

/// One version.
pub async fn list(db: &Db, org: OrgId, today: Date, id: RateListId) -> Result<RateList, DbError> {
    let mut b = Builder::new(HEAD, vec![&org, &today]);
    b.bind(r#" AND x."Id" = "#, &id, JOINS);
    let [rows] = db.read(org, [b.query()]).await?;
    rows.first().ok_or(DbError::NotFound)?.try_into()
}

/// A page of the rates of a list that is there, in the order in which they were written.
pub async fn rates(
    db: &Db,
    org: OrgId,
    list: RateListId,
    words: Option<&Vec<String>>,
    window: &Window,
) -> Result<Vec<Rate>, DbError> {
    let (at, id) = window.bounds();
    let head = r#"SELECT r.* FROM "Rates" r WHERE r."OrgId" = $1 AND r."ListId" = $2"#;
    let mut b = Builder::new(head, vec![&org, &list]);
    if let Some(words) = &words {
        b.bind(r#" AND lower(r."Code" || ' ' || r."Words") LIKE ALL ("#, words, "::text[])");
    }
    if window.after.is_some() {
        b.bind(r#" AND (r."CreatedAt", r."Id") > ("#, &at, ", ");
        b.bind("", &id, ")");
    }
    b.push(r#" ORDER BY r."CreatedAt", r."Id""#);
    b.push(window.limit_sql());
    let there = r#"SELECT 1 FROM "RateLists" WHERE "OrgId" = $1 AND "Id" = $2"#;
    let [there, rows] = db.read(org, [Query(there, &[&org, &list]), b.query()]).await?;
    there.first().ok_or(DbError::NotFound)?;
    rows.iter().map(Rate::try_from).collect()
}

/// What a command has to know of a list.
#[derive(Debug)]
pub struct Kept {
    pub id: RateListId,
    pub firm: Option<ContractorId>,
    pub number: i32,
    pub valid_from: Date,
    pub published: bool,
    pub version: i32,
}

/// A list, locked until the transaction ends.
pub async fn lock(tx: OrgTx<'_>, id: RateListId) -> Result<Kept, DbError> {
    let sql = r#"SELECT * FROM "RateLists" WHERE "OrgId" = $1 AND "Id" = $2 FOR UPDATE"#;
    let row = tx.one(sql, &[&tx.org, &id]).await?;
    Ok(Kept {
        id,
        firm: row.try_get("ContractorId")?,
        number: row.try_get("Version")?,
        valid_from: row.try_get("ValidFrom")?,
        published: row.try_get::<_, Option<Instant>>("PublishedAt")?.is_some(),
        version: row.try_get("RowVersion")?,
    })
}

/// The newest version of a firm's lists, or of everybody's, and whether it is a draft.
pub async fn newest(
    tx: OrgTx<'_>,
    firm: Option<ContractorId>,
) -> Result<Option<(RateListId, i32, bool)>, DbError> {
    let sql = r#"SELECT "Id", "Version", "PublishedAt" IS NULL AS draft FROM "RateLists"
        WHERE "OrgId" = $1 AND "ContractorId" IS NOT DISTINCT FROM $2
        ORDER BY "Version" DESC LIMIT 1"#;
    let row = tx.opt(sql, &[&tx.org, &firm]).await?;
    row.map(|row| Ok((row.try_get("Id")?, row.try_get("Version")?, row.try_get("draft")?)))
        .transpose()
}

/// Whether there is such a firm.
pub async fn is_firm(tx: OrgTx<'_>, firm: ContractorId) -> Result<bool, DbError> {
    let sql = r#"SELECT 1 FROM "ContractorProfiles" WHERE "OrgId" = $1 AND "Id" = $2"#;
    Ok(tx.opt(sql, &[&tx.org, &firm]).await?.is_some())
}

/// A version about to be written.
pub struct NewList {
    pub id: RateListId,
    pub firm: Option<ContractorId>,
    pub number: i32,
    pub valid_from: Date,
    pub note: Option<String>,
    pub published: Option<Instant>,
    pub by: Option<UserId>,
    pub now: Instant,
}

/// Leaves a version to the transaction.
pub fn insert(tx: OrgTx<'_>, new: NewList) {
    tx.later(
        r#"INSERT INTO "RateLists" ("Id", "OrgId", "ContractorId", "Version", "ValidFrom", "Note",
               "PublishedAt", "PublishedByUserId", "CreatedByUserId", "CreatedAt", "UpdatedAt")
           VALUES ($1, $2, $3, $4, $5, $6, $7::timestamp, CASE WHEN $7 IS NOT NULL THEN $8::uuid END,
               $8, $9, $9)"#,
        params![
            new.id,
            tx.org,
            new.firm,
            new.number,
            new.valid_from,
            new.note,
            new.published,
            new.by,
            new.now
        ],
    );
}

/// Copies the rates of one version to another, in their order.
pub fn copy(tx: OrgTx<'_>, from: RateListId, to: RateListId, now: Instant) {
    tx.later(
        r#"INSERT INTO "Rates" ("Id", "OrgId", "ListId", "Code", "Words", "Unit", "PriceGBP",
               "Trade", "Priority", "CreatedAt")
           SELECT gen_random_uuid(), $1, $3, "Code", "Words", "Unit", "PriceGBP", "Trade",
               "Priority", $4::timestamp + row_number() OVER (ORDER BY "CreatedAt", "Id")
                   * interval '1 microsecond'
           FROM "Rates" WHERE "OrgId" = $1 AND "ListId" = $2"#,
        params![tx.org, from, to, now],
    );
}

/// Leaves rates to the transaction, in this order.
pub fn add(tx: OrgTx<'_>, list: RateListId, rates: &[Rate]) {
    let text = |get: fn(&Rate) -> &str| rates.iter().map(|r| get(r).to_owned()).collect::<Vec<_>>();
    tx.later(
        r#"INSERT INTO "Rates" ("Id", "OrgId", "ListId", "Code", "Words", "Unit", "PriceGBP",
               "Trade", "Priority", "CreatedAt")
           SELECT x.id, $1, $2, x.code, x.words, x.unit, x.price, x.trade, x.priority, x.at
           FROM unnest($3::uuid[], $4::text[], $5::text[], $6::text[], $7::numeric[], $8::text[],
               $9::text[], $10::timestamp[]) x (id, code, words, unit, price, trade, priority, at)"#,
        params![
            tx.org,
            list,
            rates.iter().map(|rate| rate.id).collect::<Vec<_>>(),
            text(|rate| &rate.code),
            text(|rate| &rate.words),
            text(|rate| &rate.unit),
            rates.iter().map(|rate| rate.price_gbp).collect::<Vec<_>>(),
            text(|rate| rate.trade.as_str()),
            rates
                .iter()
                .map(|rate| rate.priority.map(|priority| priority.as_str().to_owned()))
                .collect::<Vec<_>>(),
            rates.iter().map(|rate| rate.created_at).collect::<Vec<_>>()
        ],
    );
}

/// A rate of a list by its code.
pub async fn by_code(tx: OrgTx<'_>, list: RateListId, code: &str) -> Result<Option<Rate>, DbError> {
    let sql = r#"SELECT * FROM "Rates" WHERE "OrgId" = $1 AND "ListId" = $2 AND "Code" = $3"#;
    tx.opt(sql, &[&tx.org, &list, &code]).await?.map(|row| Rate::try_from(&row)).transpose()
}

/// How many rates a list has.
pub async fn count(tx: OrgTx<'_>, list: RateListId) -> Result<i64, DbError> {
    let sql = r#"SELECT count(*) FROM "Rates" WHERE "OrgId" = $1 AND "ListId" = $2"#;
    Ok(tx.one(sql, &[&tx.org, &list]).await?.try_get(0)?)
}

/// The list of a rate, and the rate.
pub async fn of_rate(tx: OrgTx<'_>, id: RateId) -> Result<(RateListId, Rate), DbError> {
    let sql = r#"SELECT * FROM "Rates" WHERE "OrgId" = $1 AND "Id" = $2"#;
    let row = tx.one(sql, &[&tx.org, &id]).await?;
    Ok((row.try_get("ListId")?, Rate::try_from(&row)?))
}

/// Takes a rate off its list.
pub fn remove(tx: OrgTx<'_>, id: RateId) {
    tx.later_once(r#"DELETE FROM "Rates" WHERE "OrgId" = $1 AND "Id" = $2"#, params![tx.org, id]);
}

/// Takes all rates off a list.
pub fn clear(tx: OrgTx<'_>, list: RateListId) {
    tx.later(r#"DELETE FROM "Rates" WHERE "OrgId" = $1 AND "ListId" = $2"#, params![tx.org, list]);
}

/// Notes that a draft was changed.
pub fn touch(tx: OrgTx<'_>, list: &Kept, now: Instant) {
    tx.later_once(
        r#"UPDATE "RateLists" SET "RowVersion" = "RowVersion" + 1, "UpdatedAt" = $4
           WHERE "OrgId" = $1 AND "Id" = $2 AND "RowVersion" = $3 AND "PublishedAt" IS NULL"#,
        params![tx.org, list.id, list.version, now],
    );
}

/// Publishes a draft.
pub fn publish(tx: OrgTx<'_>, list: &Kept, from: Date, by: UserId, now: Instant) {
    tx.later_once(
        r#"UPDATE "RateLists" SET "ValidFrom" = $4, "PublishedAt" = $5, "PublishedByUserId" = $6,
               "UpdatedAt" = $5, "RowVersion" = "RowVersion" + 1
           WHERE "OrgId" = $1 AND "Id" = $2 AND "RowVersion" = $3 AND "PublishedAt" IS NULL"#,
        params![tx.org, list.id, list.version, from, now, by],
    );
}

/// Throws a draft away.
pub fn discard(tx: OrgTx<'_>, list: &Kept) {
    clear(tx, list.id);
    tx.later_once(
        r#"DELETE FROM "RateLists" WHERE "OrgId" = $1 AND "Id" = $2 AND "PublishedAt" IS NULL"#,
        params![tx.org, list.id],
    );
}

/// The rates that count on day `$3` for an order of firm `$2`: the firm's own, and those of everybody
/// whose codes it has no price for. A literal list of both, at most one version each.
macro_rules! counting {
    () => {
        r#"WITH own AS (
            SELECT "Id" FROM "RateLists" WHERE "OrgId" = $1 AND "ContractorId" = $2
              AND "PublishedAt" IS NOT NULL AND "ValidFrom" <= $3
            ORDER BY "ValidFrom" DESC, "Version" DESC LIMIT 1),
        everybodys AS (
            SELECT "Id" FROM "RateLists" WHERE "OrgId" = $1 AND "ContractorId" IS NULL
              AND "PublishedAt" IS NOT NULL AND "ValidFrom" <= $3
            ORDER BY "ValidFrom" DESC, "Version" DESC LIMIT 1),
        counting AS (
            SELECT r.* FROM "Rates" r WHERE r."OrgId" = $1 AND r."ListId" = (SELECT "Id" FROM own)
            UNION ALL
            SELECT r.* FROM "Rates" r
            WHERE r."OrgId" = $1 AND r."ListId" = (SELECT "Id" FROM everybodys)
              AND NOT EXISTS (SELECT 1 FROM "Rates" o WHERE o."OrgId" = $1
                  AND o."ListId" = (SELECT "Id" FROM own) AND o."Code" = r."Code"))
        SELECT * FROM counting r WHERE "#
    };
}

/// Rates that an order of a firm may use on a day, whose code or words match, by code; 50 at most.
pub async fn for_order(
    db: &Db,
    org: OrgId,
    firm: Option<ContractorId>,
    today: Date,
    words: Option<Vec<String>>,
) -> Result<Vec<Rate>, DbError> {
    let sql = concat!(
        counting!(),
        r#"$4::text[] IS NULL OR lower(r."Code" || ' ' || r."Words") LIKE ALL ($4::text[])
        ORDER BY r."Code" LIMIT 50"#
    );
    let [rows] = db.read(org, [Query(sql, &[&org, &firm, &today, &words])]).await?;
    rows.iter().map(Rate::try_from).collect()
}

/// Those of these rates that an order of a firm may use on a day.
///
/// # Errors
/// The database's refusal.
pub async fn of_ids(
    tx: OrgTx<'_>,
    firm: Option<ContractorId>,
    today: Date,
    ids: &[RateId],
) -> Result<Vec<Rate>, DbError> {
    let sql = concat!(counting!(), r#"r."Id" = ANY ($4)"#);
    let rows = tx.rows(sql, &[&tx.org, &firm, &today, &ids]).await?;
    rows.iter().map(Rate::try_from).collect()
}
