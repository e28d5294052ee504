//! The terms that a repair's clocks are counted by: a version of the policy, and the working time
//! of the home's nation.

use super::store::{InForce, read_policy};
use jiff::civil::Date;
use maintainuk_domain::calendar::Calendar;
use maintainuk_domain::policy::{Pause, ServicePolicy, Sheet, WorkTime};
use maintainuk_domain::tickets::Priority;
use maintainuk_domain::time::{Instant, london_date};
use maintainuk_domain::uk::Nation;
use serde_json::{Value, json};
use std::sync::Arc;
use tokio_postgres::Row;

/// Two columns of a statement about organisation `$1`: the policy in force, and the bank holidays
/// that were added. Part of another statement, so that nothing waits for them.
#[macro_export]
macro_rules! terms_in_force {
    () => {
        r#"(SELECT jsonb_build_object('version', k."Version", 'rules', k."Rules")
            FROM "ServicePolicies" k WHERE k."OrgId" = $1 ORDER BY k."Version" DESC LIMIT 1) AS "Policy",
        (SELECT jsonb_agg(jsonb_build_array(b."Nation", b."Day")) FROM "BankHolidays" b
            WHERE b."OrgId" = $1 AND b."WithdrawnAt" IS NULL) AS "Holidays""#
    };
}

/// The same two columns, with the version that the ticket `t` carries.
#[macro_export]
macro_rules! terms_of_ticket {
    () => {
        r#"(SELECT jsonb_build_object('version', k."Version", 'rules', k."Rules")
            FROM "ServicePolicies" k
            WHERE k."OrgId" = $1 AND k."Version" = t."PolicyVersion") AS "Policy",
        (SELECT jsonb_agg(jsonb_build_array(b."Nation", b."Day")) FROM "BankHolidays" b
            WHERE b."OrgId" = $1 AND b."WithdrawnAt" IS NULL) AS "Holidays""#
    };
}

/// A version of the policy, in a nation.
#[derive(Debug, Clone)]
pub struct Terms {
    /// The version; 0 is the one that is built in.
    pub version: i32,
    /// What it says.
    pub policy: Arc<ServicePolicy>,
    /// When people work there.
    pub work: WorkTime,
}

impl Terms {
    /// Reads them from a row with the two columns; `around` is a moment near those that are asked
    /// for.
    ///
    /// # Errors
    /// When the row lacks a column.
    pub fn read(row: &Row, nation: Nation, around: Instant) -> Result<Self, tokio_postgres::Error> {
        let in_force = read_policy(row.try_get("Policy")?);
        let added: Option<Value> = row.try_get("Holidays")?;
        Ok(Self::new(in_force, calendar(nation, added.as_ref()), around))
    }

    /// The same, as they were before that day was added.
    ///
    /// # Errors
    /// When the row lacks a column.
    pub fn read_without(
        row: &Row,
        nation: Nation,
        day: Date,
        around: Instant,
    ) -> Result<Self, tokio_postgres::Error> {
        let in_force = read_policy(row.try_get("Policy")?);
        let mut added: Option<Value> = row.try_get("Holidays")?;
        if let Some(pairs) = added.as_mut().and_then(Value::as_array_mut) {
            let gone = json!([nation, day]);
            pairs.retain(|pair| *pair != gone);
        }
        Ok(Self::new(in_force, calendar(nation, added.as_ref()), around))
    }

    /// Those of a version, by a calendar.
    pub fn new(in_force: InForce, calendar: Calendar, around: Instant) -> Self {
        let InForce { version, policy } = in_force;
        let work = WorkTime::new(&policy.hours, calendar, london_date(around));
        Self { version, policy: Arc::new(policy), work }
    }

    /// The same calendar, by another version.
    #[must_use]
    pub fn by(&self, in_force: InForce) -> Self {
        let InForce { version, policy } = in_force;
        let work = self.work.with_hours(&policy.hours);
        Self { version, policy: Arc::new(policy), work }
    }

    /// Counts the clocks of a priority from `start`.
    pub fn count(&self, priority: Priority, start: Instant, pauses: &[Pause]) -> Sheet {
        Sheet::count(&self.policy, &self.work, priority, start, pauses)
    }

    /// When the sweep looks at these clocks next.
    pub fn tell_at(&self, sheet: &Sheet) -> Option<Instant> {
        sheet.tell_at(&self.policy.escalation, &self.work)
    }
}

/// The calendar of a nation with the days that were added: pairs of nation and day.
pub(super) fn calendar(nation: Nation, added: Option<&Value>) -> Calendar {
    let pairs = added.and_then(Value::as_array).into_iter().flatten();
    let days = pairs.filter_map(|pair| {
        let of: Nation = pair.get(0)?.as_str()?.parse().ok()?;
        let day = pair.get(1)?.as_str()?.parse().ok()?;
        (of == nation).then_some(day)
    });
    days.fold(Calendar::of(nation), |calendar, day| calendar.with(day, "Bank holiday"))
}
