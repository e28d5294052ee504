//! How priced lines and their changes are written, and read for a change.

use super::model::VariationLine;
use crate::db::{DbError, OrgTx};
use crate::params;
use maintainuk_domain::ids::{ContractorId, OrderLineId, RateId, UserId, VariationId, WorkOrderId};
use maintainuk_domain::money::Pence;
use maintainuk_domain::rates::Quantity;
use maintainuk_domain::tickets::{Category, Priority};
use maintainuk_domain::time::Instant;
use maintainuk_domain::variations::{VariationKind, VariationStatus};
use tokio_postgres::Row;
use tokio_postgres::types::Json;

/// The lines of order `$2`, in the order in which they were added.
pub const LINES: &str = r#"SELECT * FROM "OrderLines" WHERE "OrgId" = $1 AND "WorkOrderId" = $2
    ORDER BY "Id""#;

/// A line as it is kept.
#[derive(Debug, Clone)]
pub struct Line {
    pub id: OrderLineId,
    pub rate: RateId,
    pub code: String,
    pub words: String,
    pub unit: String,
    pub price: Pence,
    pub trade: Category,
    pub priority: Option<Priority>,
    pub original: Quantity,
    pub quantity: Quantity,
    pub added_at: Instant,
    pub updated_at: Instant,
}

impl TryFrom<&Row> for Line {
    type Error = DbError;

    fn try_from(row: &Row) -> Result<Self, DbError> {
        Ok(Self {
            id: row.try_get("Id")?,
            rate: row.try_get("RateId")?,
            code: row.try_get("Code")?,
            words: row.try_get("Words")?,
            unit: row.try_get("Unit")?,
            price: row.try_get("PriceGBP")?,
            trade: row.try_get("Trade")?,
            priority: row.try_get("Priority")?,
            original: row.try_get("OriginalQuantity")?,
            quantity: row.try_get("Quantity")?,
            added_at: row.try_get("CreatedAt")?,
            updated_at: row.try_get("UpdatedAt")?,
        })
    }
}

/// The lines of an order as they are in this transaction.
pub async fn lines(tx: OrgTx<'_>, order: WorkOrderId) -> Result<Vec<Line>, DbError> {
    tx.rows(LINES, &[&tx.org, &order]).await?.iter().map(Line::try_from).collect()
}

/// The number that the next change of an order gets.
pub async fn next_number(tx: OrgTx<'_>, order: WorkOrderId) -> Result<i32, DbError> {
    let sql = r#"SELECT "Number" + 1 FROM "OrderVariations" WHERE "OrgId" = $1 AND "WorkOrderId" = $2
        ORDER BY "Number" DESC LIMIT 1"#;
    let row = tx.opt(sql, &[&tx.org, &order]).await?;
    Ok(row.map(|row| row.try_get(0)).transpose()?.unwrap_or(1))
}

/// A change about to be written.
#[derive(Debug, Clone)]
pub struct New {
    pub id: VariationId,
    pub order: WorkOrderId,
    pub number: i32,
    pub kind: VariationKind,
    pub status: VariationStatus,
    pub lines: Vec<VariationLine>,
    pub original: Pence,
    pub before: Pence,
    pub after: Pence,
    pub reason: Option<String>,
    pub based_on: i32,
    pub policy: i32,
    pub by: Option<UserId>,
}

/// Leaves a change to the transaction.
pub fn insert(tx: OrgTx<'_>, new: &New, now: Instant) {
    tx.later(
        r#"INSERT INTO "OrderVariations" ("Id", "OrgId", "WorkOrderId", "Number", "Kind", "Status",
               "Lines", "OriginalGBP", "BeforeGBP", "AfterGBP", "Reason", "BasedOn", "PolicyVersion",
               "AskedByUserId", "AskedAt")
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)"#,
        params![
            new.id,
            tx.org,
            new.order,
            new.number,
            new.kind,
            new.status,
            Json(new.lines.clone()),
            new.original,
            new.before,
            new.after,
            new.reason.clone(),
            new.based_on,
            new.policy,
            new.by,
            now
        ],
    );
}

/// Makes the lines of a change those that count. What is agreed at the start is the original too.
pub fn apply(
    tx: OrgTx<'_>,
    order: WorkOrderId,
    id: VariationId,
    kind: VariationKind,
    lines: &[VariationLine],
    now: Instant,
) {
    for line in lines {
        let agreed = kind == VariationKind::Original;
        let original = if agreed { line.after } else { line.original };
        tx.later(
            r#"INSERT INTO "OrderLines" ("Id", "OrgId", "WorkOrderId", "VariationId", "RateId", "Code",
                   "Words", "Unit", "PriceGBP", "Trade", "Priority", "OriginalQuantity", "Quantity",
                   "CreatedAt", "UpdatedAt")
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $14)
               ON CONFLICT ("OrgId", "Id") DO UPDATE SET "OriginalQuantity" = $12, "Quantity" = $13,
                   "UpdatedAt" = $14
               WHERE "OrderLines"."Quantity" <> $13 OR "OrderLines"."OriginalQuantity" <> $12"#,
            params![
                line.line_id,
                tx.org,
                order,
                id,
                line.rate_id,
                line.code.clone(),
                line.words.clone(),
                line.unit.clone(),
                line.price_gbp,
                line.trade,
                line.priority,
                original,
                line.after,
                now
            ],
        );
    }
}

/// Notes on an order how its priced work stands: the next version, what waits, and the total that
/// counts where that is another.
pub fn mark(
    tx: OrgTx<'_>,
    order: WorkOrderId,
    version: i32,
    waits: Option<VariationKind>,
    total: Option<Pence>,
) {
    tx.later_once(
        r#"UPDATE "WorkOrders" SET "PricingVersion" = $3 + 1, "PricingWaits" = $4,
               "PricedGBP" = COALESCE($5, "PricedGBP")
           WHERE "OrgId" = $1 AND "Id" = $2 AND "PricingVersion" = $3"#,
        params![tx.org, order, version, waits, total],
    );
}

/// What a decision has to know of a change.
#[derive(Debug, Clone)]
pub struct Kept {
    pub id: VariationId,
    pub number: i32,
    pub kind: VariationKind,
    pub status: VariationStatus,
    pub lines: Vec<VariationLine>,
    pub before: Pence,
    pub after: Pence,
    pub asked_by: Option<UserId>,
}

fn kept(row: &Row) -> Result<Kept, DbError> {
    Ok(Kept {
        id: row.try_get("Id")?,
        number: row.try_get("Number")?,
        kind: row.try_get("Kind")?,
        status: row.try_get("Status")?,
        lines: row.try_get::<_, Json<_>>("Lines")?.0,
        before: row.try_get("BeforeGBP")?,
        after: row.try_get("AfterGBP")?,
        asked_by: row.try_get("AskedByUserId")?,
    })
}

/// A change as it is in this transaction.
pub async fn find(tx: OrgTx<'_>, id: VariationId) -> Result<Kept, DbError> {
    let sql = r#"SELECT * FROM "OrderVariations" WHERE "OrgId" = $1 AND "Id" = $2 FOR UPDATE"#;
    kept(&tx.one(sql, &[&tx.org, &id]).await?)
}

/// The order of a change.
pub async fn order_of(tx: OrgTx<'_>, id: VariationId) -> Result<WorkOrderId, DbError> {
    let sql = r#"SELECT "WorkOrderId" FROM "OrderVariations" WHERE "OrgId" = $1 AND "Id" = $2"#;
    Ok(tx.one(sql, &[&tx.org, &id]).await?.try_get(0)?)
}

/// The change of an order that waits.
pub async fn waiting(tx: OrgTx<'_>, order: WorkOrderId) -> Result<Option<Kept>, DbError> {
    let sql = r#"SELECT * FROM "OrderVariations" WHERE "OrgId" = $1 AND "WorkOrderId" = $2
        AND "Status" = 'Waiting'"#;
    tx.opt(sql, &[&tx.org, &order]).await?.map(|row| kept(&row)).transpose()
}

/// What became of a change that waits.
pub struct Decided {
    pub status: VariationStatus,
    pub by: UserId,
    pub note: Option<String>,
    /// The version of the policy that it was judged by; none where it was taken back.
    pub policy: Option<i32>,
}

/// Notes what became of a change that waits.
pub fn decide(tx: OrgTx<'_>, id: VariationId, decided: Decided, now: Instant) {
    let Decided { status, by, note, policy } = decided;
    tx.later_once(
        r#"UPDATE "OrderVariations" SET "Status" = $3, "DecidedByUserId" = $4, "DecidedAt" = $5,
               "DecisionNote" = $6, "DecidedPolicyVersion" = $7
           WHERE "OrgId" = $1 AND "Id" = $2 AND "Status" = 'Waiting'"#,
        params![tx.org, id, status, by, now, note, policy],
    );
}

/// A firm other than this one by whose own prices a line of an order is counted.
pub async fn priced_by_another(
    tx: OrgTx<'_>,
    order: WorkOrderId,
    firm: ContractorId,
) -> Result<Option<String>, DbError> {
    let sql = r#"SELECT c."CompanyName" FROM "OrderLines" n
        JOIN "Rates" r ON r."OrgId" = $1 AND r."Id" = n."RateId"
        JOIN "RateLists" l ON l."OrgId" = $1 AND l."Id" = r."ListId" AND l."ContractorId" <> $3
        JOIN "ContractorProfiles" c ON c."OrgId" = $1 AND c."Id" = l."ContractorId"
        WHERE n."OrgId" = $1 AND n."WorkOrderId" = $2 AND n."Quantity" > 0 LIMIT 1"#;
    let row = tx.opt(sql, &[&tx.org, &order, &firm]).await?;
    Ok(row.map(|row| row.try_get(0)).transpose()?)
}

/// Colleagues who may decide, but for the one who asked.
pub async fn approvers(tx: OrgTx<'_>, but: UserId) -> Result<Vec<(UserId, bool)>, DbError> {
    let sql = r#"SELECT "Id", "Role" = 'OrgAdmin' FROM "Users" WHERE "OrgId" = $1 AND "IsActive" AND "Id" <> $2
        AND ("Role" IN ('OrgAdmin', 'Coordinator') OR "Permissions" ? 'quotes:approve') LIMIT 200"#;
    let rows = tx.rows(sql, &[&tx.org, &but]).await?;
    rows.iter().map(|row| Ok((row.try_get(0)?, row.try_get(1)?))).collect()
}
