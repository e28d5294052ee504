//! What would have come of the decisions of the last weeks by a policy that is tried: one value of it at
//! a time, so that each says what it alone does.

use super::model::{TriedDecision, TriedOutcome, TriedValue};
use super::store;
use crate::db::{DbError, OrgTx};
use maintainuk_domain::access::Role;
use maintainuk_domain::ids::ContractorId;
use maintainuk_domain::money::Pence;
use maintainuk_domain::policy::{
    Otherwise, PolicyValue, Priced, ServicePolicy, approved, attempts, closing, priced,
};
use maintainuk_domain::tickets::{Priority, TicketStatus};
use maintainuk_domain::time::{Instant, london};
use maintainuk_domain::variations::{Asker, Totals, VariationKind, VariationStatus};
use std::collections::BTreeMap;
use tokio_postgres::Row;

/// Decisions that are looked at.
pub(super) const MOST: usize = 500;

/// Examples that are shown.
const SHOWN: usize = 5;

type Policies<'a> = [&'a ServicePolicy; 2];

/// What would have come of each value that differs.
///
/// # Errors
/// The database's refusal.
pub async fn tried(
    tx: OrgTx<'_>,
    [old, new]: Policies<'_>,
    since: Instant,
    now: Instant,
) -> Result<Vec<TriedValue>, DbError> {
    let mut told = Vec::new();
    for &value in PolicyValue::ALL.iter().filter(|value| !value.is_same(old, new)) {
        let with = value.taken_from(new, old);
        told.push(of(tx, value, [old, &with], since, now).await?);
    }
    Ok(told)
}

async fn of(
    tx: OrgTx<'_>,
    value: PolicyValue,
    policies: Policies<'_>,
    since: Instant,
    now: Instant,
) -> Result<TriedValue, DbError> {
    use PolicyValue::{
        ApprovalLimit, ApproverLimit, AutoCloseDays, EmergencySpend, ExtraWorkLimit, NoAccessCount,
    };
    let rows = match value {
        ApprovalLimit | ExtraWorkLimit | EmergencySpend | ApproverLimit => {
            store::changes(tx, since).await?
        }
        NoAccessCount => store::attempts(tx, since, now).await?,
        AutoCloseDays => store::completed(tx, since).await?,
    };
    let more = rows.len() > MOST;
    let mut found = Found::default();
    for row in rows.iter().take(MOST) {
        match value {
            ApprovalLimit => change(row, policies, Some(VariationKind::Original), &mut found)?,
            ExtraWorkLimit => change(row, policies, Some(VariationKind::Extra), &mut found)?,
            EmergencySpend => change(row, policies, None, &mut found)?,
            ApproverLimit => approval(row, policies, &mut found)?,
            NoAccessCount => closed_door(row, policies, &mut found)?,
            AutoCloseDays => completion(row, policies, now, &mut found)?,
        }
    }
    Ok(found.told(value, more))
}

/// What was found so far.
#[derive(Default)]
struct Found {
    decisions: i64,
    counts: BTreeMap<&'static str, (Otherwise, i64)>,
    examples: Vec<TriedDecision>,
}

impl Found {
    /// Counts a decision, and keeps it where it would have come out otherwise.
    fn add(
        &mut self,
        row: &Row,
        otherwise: Option<Otherwise>,
        words: impl FnOnce() -> Result<String, DbError>,
    ) -> Result<(), DbError> {
        self.decisions += 1;
        let Some(otherwise) = otherwise else { return Ok(()) };
        self.counts.entry(otherwise.as_str()).or_insert((otherwise, 0)).1 += 1;
        if self.examples.len() < SHOWN {
            self.examples.push(TriedDecision {
                ticket_id: row.try_get("TicketId")?,
                ticket_number: row.try_get("TicketNumber")?,
                words: words()?,
                at: row.try_get("At")?,
                otherwise,
            });
        }
        Ok(())
    }

    fn told(self, value: PolicyValue, more: bool) -> TriedValue {
        let outcome = |(otherwise, count)| TriedOutcome { otherwise, count };
        TriedValue {
            value,
            decisions: self.decisions,
            more,
            outcomes: self.counts.into_values().map(outcome).collect(),
            examples: self.examples,
        }
    }
}

/// A change of priced work: of that kind, or of any for an emergency.
fn change(
    row: &Row,
    policies: Policies<'_>,
    of: Option<VariationKind>,
    found: &mut Found,
) -> Result<(), DbError> {
    let kind: VariationKind = row.try_get("Kind")?;
    let emergency = row.try_get::<_, Priority>("Priority")? == Priority::Emergency;
    if of.map_or(!emergency, |of| of != kind) {
        return Ok(());
    }
    let totals = Totals {
        original: row.try_get("OriginalGBP")?,
        before: row.try_get("BeforeGBP")?,
        after: row.try_get("AfterGBP")?,
    };
    let asker = asker(row)?;
    let otherwise = priced(Priced { kind, asker, emergency, totals }, policies);
    found.add(row, otherwise, || on_order(row, totals.change()))
}

fn asker(row: &Row) -> Result<Asker, DbError> {
    let firm: Option<ContractorId> = row.try_get("AskedFor")?;
    Ok(match (firm, row.try_get::<_, Option<Role>>("AskedRole")?) {
        (Some(_), _) => Asker::Firm,
        (None, Some(Role::OrgAdmin)) => Asker::Administrator,
        (None, _) => Asker::Staff,
    })
}

/// A change that somebody approved.
fn approval(row: &Row, policies: Policies<'_>, found: &mut Found) -> Result<(), DbError> {
    if row.try_get::<_, VariationStatus>("Status")? != VariationStatus::Approved {
        return Ok(());
    }
    let total: Pence = row.try_get("AfterGBP")?;
    let by = row.try_get::<_, Option<Role>>("DecidedRole")?;
    let otherwise = approved(total, by == Some(Role::OrgAdmin), policies);
    found.add(row, otherwise, || on_order(row, total))
}

fn on_order(row: &Row, amount: Pence) -> Result<String, DbError> {
    let order: String = row.try_get("WorkOrderNumber")?;
    Ok(format!("{} on {order}", amount.human()))
}

/// A job whose doors stayed closed.
fn closed_door(row: &Row, policies: Policies<'_>, found: &mut Found) -> Result<(), DbError> {
    let count: i64 = row.try_get("Attempts")?;
    let otherwise = attempts(u32::try_from(count).unwrap_or(u32::MAX), policies);
    let many = if count == 1 { "attempt" } else { "attempts" };
    found.add(row, otherwise, || {
        let order: String = row.try_get("WorkOrderNumber")?;
        Ok(format!("{count} {many} on {order}"))
    })
}

/// A repair that was completed, and what became of it.
fn completion(
    row: &Row,
    policies: Policies<'_>,
    now: Instant,
    found: &mut Found,
) -> Result<(), DbError> {
    let completed: Instant = row.try_get("At")?;
    let closed = row.try_get::<_, TicketStatus>("Status")? == TicketStatus::Closed;
    let by_itself = row.try_get::<_, bool>("ByItself")?;
    let otherwise = closing(completed, closed.then_some(by_itself), policies, now);
    found.add(row, otherwise, || Ok(london(completed).strftime("completed %-d %b %Y").to_string()))
}
