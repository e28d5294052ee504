//! Who has a ticket after a move by hand: a colleague who does it themselves, or, once it is reopened,
//! whoever had it, while they still may.

use super::store::Locked;
use crate::automation;
use crate::contractors;
use crate::db::{Db, DbError, OrgTx, Query};
use crate::http::Problem;
use maintainuk_domain::ids::{ContractorId, OrgId, RateId, TicketId, UserId, WorkOrderId};
use maintainuk_domain::reopening::{Had, goes_back, lands};
use maintainuk_domain::tickets::TicketStatus;
use maintainuk_domain::time::{Instant, london_date};
use serde_json::{Value, json};
use tokio_postgres::Row;

/// Who has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taker {
    /// What they are called.
    pub name: String,
    /// Whether it is a firm; otherwise a colleague.
    pub firm: bool,
}

impl Taker {
    /// As a line of a timeline and the audit log keep it.
    pub fn told(&self) -> Value {
        json!({ "name": self.name, "firm": self.firm })
    }
}

/// Who has a reopened ticket again, or why nobody has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Again(pub Result<Taker, String>);

impl Again {
    /// The status that it takes.
    pub const fn lands(&self) -> TicketStatus {
        lands(self.0.is_ok())
    }

    /// Why it cannot become Assigned, where it cannot and is asked to.
    pub fn why_new(&self, to: TicketStatus) -> Option<String> {
        let why = self.0.as_ref().err().filter(|_| to == TicketStatus::Assigned)?;
        Some(format!("{why} Reopen it as new."))
    }
}

/// A colleague, as they are now.
const COLLEAGUE: &str = r#"SELECT "FirstName", "LastName", "Email", "IsActive", "Role" FROM "Users"
    WHERE "OrgId" = $1 AND "Id" = $2"#;

/// The colleague whom a person gives a ticket to.
///
/// # Errors
/// When there is none who does repairs.
pub async fn colleague(tx: OrgTx<'_>, who: UserId) -> Result<Taker, Problem> {
    let missing = || Problem::invalid("/assigneeId", "There is no such colleague.");
    let row = tx.opt(COLLEAGUE, &[&tx.org, &who]).await?.ok_or_else(missing)?;
    match goes_back(&had_by(&row)?) {
        Ok(name) => Ok(Taker { name: name.to_owned(), firm: false }),
        Err(why) => Err(Problem::invalid("/assigneeId", why)),
    }
}

/// Who has a finished ticket again once it is reopened, from who had it: the firm, or where none had it
/// the colleague who looked after it.
///
/// # Errors
/// The database's refusal.
pub async fn again(tx: OrgTx<'_>, ticket: &Locked, now: Instant) -> Result<Again, DbError> {
    let (no_order, no_rates) = (None::<WorkOrderId>, &[] as &[RateId]);
    let job = &[&tx.org as _, &ticket.id as _, &no_order as _, &no_order as _, &no_rates as _];
    let firm = tx.opt(contractors::FIRM, &[&tx.org, &ticket.contractor]).await?;
    let job = tx.opt(contractors::JOB, job).await?;
    let colleague = tx.opt(COLLEAGUE, &[&tx.org, &ticket.coordinator]).await?;
    judge(firm.as_ref(), job.as_ref(), colleague.as_ref(), now)
}

/// The same for a page, of a ticket that nobody has locked.
///
/// # Errors
/// The database's refusal.
pub async fn read(
    db: &Db,
    org: OrgId,
    ticket: TicketId,
    had: (Option<ContractorId>, Option<UserId>),
    now: Instant,
) -> Result<Again, DbError> {
    let (no_order, no_rates) = (None::<WorkOrderId>, &[] as &[RateId]);
    let [firm, job, colleague] = db
        .read(
            org,
            [
                Query(contractors::FIRM, &[&org, &had.0]),
                Query(contractors::JOB, &[&org, &ticket, &no_order, &no_order, &no_rates]),
                Query(COLLEAGUE, &[&org, &had.1]),
            ],
        )
        .await?;
    judge(firm.first(), job.first(), colleague.first(), now)
}

fn judge(
    firm: Option<&Row>,
    job: Option<&Row>,
    colleague: Option<&Row>,
    now: Instant,
) -> Result<Again, DbError> {
    let had = match (firm.zip(job), colleague) {
        (Some((firm, job)), _) => {
            let (name, bars) = contractors::bars(firm, job, london_date(now))?;
            Had::Firm { name, bars }
        }
        (None, Some(row)) => had_by(row)?,
        (None, None) => Had::Nobody,
    };
    let firm = matches!(had, Had::Firm { .. });
    let taker = goes_back(&had).map(|name| Taker { name: name.to_owned(), firm });
    Ok(Again(taker))
}

/// That a colleague had it: a row of [`COLLEAGUE`].
fn had_by(row: &Row) -> Result<Had, DbError> {
    Ok(Had::Colleague {
        name: automation::colleague_name(row)?,
        active: row.try_get("IsActive")?,
        role: row.try_get("Role")?,
    })
}
