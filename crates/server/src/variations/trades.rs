//! Holds the trades of an order's lines against its mark and its firm.

use super::model::VariationLine;
use super::store;
use crate::auth::Caller;
use crate::contractors;
use crate::db::{DbError, OrgTx};
use crate::http::Problem;
use crate::params;
use crate::record::{Audit, audit};
use crate::work_orders::Current;
use maintainuk_domain::ids::{ContractorId, WorkOrderId};
use maintainuk_domain::rates::Quantity;
use maintainuk_domain::tickets::Category;
use maintainuk_domain::time::Instant;
use maintainuk_domain::trades::{check_firm, check_lines, of_lines};
use maintainuk_domain::variations::Asker;
use serde_json::json;

fn of(lines: &[VariationLine], count: fn(&VariationLine) -> Quantity) -> Vec<Category> {
    let counts = lines.iter().filter(|line| count(line) != Quantity::ZERO);
    of_lines(counts.map(|line| line.trade))
}

/// Refuses lines of several trades unless the order is marked for them, now (`mark`) or before, and
/// its firm does them all. The mark is the office's to set.
///
/// # Errors
/// 422 at `severalTrades`, or at `field` for the firm.
pub async fn check(
    tx: OrgTx<'_>,
    caller: &Caller,
    (order, asker): (&Current, Asker),
    (field, lines): (&'static str, &[VariationLine]),
    mark: bool,
    now: Instant,
) -> Result<(), Problem> {
    let (before, after) = (of(lines, |line| line.before), of(lines, |line| line.after));
    let mark = mark && asker != Asker::Firm;
    let marked = mark || is_marked(tx, order.id).await?;
    check_lines(&before, &after, marked)
        .map_err(|told| Problem::invalid("/severalTrades", told))?;
    if let Some(firm) = order.contractor {
        does_all(tx, firm, &after).await?.map_err(|told| Problem::invalid(field, told))?;
    }
    if mark {
        set(tx, caller, order.id, now);
    }
    Ok(())
}

/// Leaves it to the transaction that an order is openly one of several trades.
pub fn set(tx: OrgTx<'_>, caller: &Caller, order: WorkOrderId, now: Instant) {
    let sql = r#"UPDATE "WorkOrders" SET "SeveralTrades" = true WHERE "OrgId" = $1 AND "Id" = $2"#;
    tx.later(sql, params![tx.org, order]);
    let entry = Audit::by(caller, "workOrder.several-trades", "WorkOrder", order.as_uuid());
    audit(tx, now, entry.values(None, Some(json!({ "severalTrades": true }))));
}

/// Refuses a firm that does not do all the trades of an order's lines.
///
/// # Errors
/// 422 at the firm.
pub async fn fits(tx: OrgTx<'_>, order: WorkOrderId, firm: ContractorId) -> Result<(), Problem> {
    let lines = store::lines(tx, order).await?;
    let lines = lines.iter().filter(|line| line.quantity != Quantity::ZERO);
    let trades = of_lines(lines.map(|line| line.trade));
    let told = does_all(tx, firm, &trades).await?;
    told.map_err(|told| Problem::invalid("/contractorId", told))
}

/// As [`fits`], with the lines of a change that is about to count.
///
/// # Errors
/// 409 that says what the firm does not do.
pub async fn still_fits(
    tx: OrgTx<'_>,
    firm: Option<ContractorId>,
    lines: &[VariationLine],
) -> Result<(), Problem> {
    let Some(firm) = firm else { return Ok(()) };
    let told = does_all(tx, firm, &of(lines, |line| line.after)).await?;
    told.map_err(Problem::conflict)
}

async fn does_all(
    tx: OrgTx<'_>,
    firm: ContractorId,
    trades: &[Category],
) -> Result<Result<(), String>, DbError> {
    if trades.len() < 2 {
        return Ok(Ok(()));
    }
    let (name, does) = contractors::trades_of(tx, firm).await?;
    Ok(check_firm(&name, &does, trades))
}

/// Whether an order is marked as one of several trades; one that is just being raised is not yet.
async fn is_marked(tx: OrgTx<'_>, order: WorkOrderId) -> Result<bool, DbError> {
    let sql = r#"SELECT "SeveralTrades" FROM "WorkOrders" WHERE "OrgId" = $1 AND "Id" = $2"#;
    let row = tx.opt(sql, &[&tx.org, &order]).await?;
    Ok(row.map(|row| row.try_get(0)).transpose()?.unwrap_or(false))
}
