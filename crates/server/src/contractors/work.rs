//! May this contractor be given work?

use super::fit::{JOB, Work, job, judged, keeps_firms};
use super::model::Profile;
use super::store;
use crate::auth::Caller;
use crate::db::{DbError, OrgTx};
use crate::http::Problem;
use jiff::civil::Date;
use maintainuk_domain::dispatch::{Bar, Judged};
use maintainuk_domain::ids::ContractorId;
use maintainuk_domain::tickets::Category;
use maintainuk_domain::time::{Instant, london_date};
use tokio_postgres::Row;

/// Whether the contractor that an order names already may be asked for it now.
///
/// # Errors
/// 409 when they may not be given work.
pub async fn offerable(tx: OrgTx<'_>, id: ContractorId, now: Instant) -> Result<(), Problem> {
    let profile = store::profile(tx, id).await?.ok_or_else(Problem::not_found)?;
    profile.may_be_given_work(london_date(now)).map_err(|(_, told)| Problem::conflict(told))
}

/// What bars a firm from a visit for work that it has not begun.
#[derive(Debug, Clone)]
pub struct Barred {
    /// Why, in a sentence.
    pub told: String,
    /// Whether the caller may set it aside with a reason, as when a firm is named.
    pub may_set_aside: bool,
}

/// What bars the contractor that an order names already from a visit agreed on `day`: what bars them from
/// new work, and gas without a registration. Where they go and what they do was asked when they were
/// named.
///
/// # Errors
/// The database's refusal.
pub async fn barred(
    tx: OrgTx<'_>,
    caller: &Caller,
    (work, id): (Work<'_>, ContractorId),
    day: Date,
) -> Result<Option<Barred>, DbError> {
    let held = papers(tx, (work, id), day).await?;
    let may_set_aside = held.may_be_chosen_with_a_reason(keeps_firms(caller));
    Ok((!held.may()).then(|| Barred { told: held.why_not(), may_set_aside }))
}

/// What of its papers, and of its standing, bars a firm from work on `day`.
async fn papers(
    tx: OrgTx<'_>,
    (work, id): (Work<'_>, ContractorId),
    day: Date,
) -> Result<Judged, DbError> {
    let profile = store::profile(tx, id).await?.ok_or(DbError::NotFound)?;
    let Work { ticket, order, follows, rates } = work;
    let row = tx.one(JOB, &[&tx.org, &ticket, &order, &follows, &rates]).await?;
    let mut held = judged(&job(&row, day)?, &profile, None, (None, false));
    held.bars.retain(|(bar, _)| bar.is_of_papers());
    Ok(held)
}

/// Which papers of a firm that are in date on `today` run out before a visit on `day`, in a sentence.
///
/// # Errors
/// [`DbError::NotFound`] when there is no such firm.
pub async fn runs_out_before(
    tx: OrgTx<'_>,
    id: ContractorId,
    (today, day): (Date, Date),
) -> Result<Option<String>, DbError> {
    let profile = store::profile(tx, id).await?.ok_or(DbError::NotFound)?;
    Ok(profile.runs_out_before(today, day))
}

/// Whether a firm may begin work on `day`: without a registration in date nobody may work on gas,
/// whatever was agreed before.
///
/// # Errors
/// 409 that says why not.
pub async fn may_begin(
    tx: OrgTx<'_>,
    (work, id): (Work<'_>, ContractorId),
    day: Date,
) -> Result<(), Problem> {
    let held = papers(tx, (work, id), day).await?;
    match held.bars.iter().find(|(bar, _)| *bar == Bar::GasSafe) {
        Some((_, told)) => {
            let told = format!("{told} Work on gas may not begin without it; name another firm.");
            Err(Problem::conflict(told))
        }
        None => Ok(()),
    }
}

/// The name of a firm, and what bars it from a job today: rows of [`PROFILE`](store::PROFILE) and of
/// [`JOB`].
///
/// # Errors
/// When a column is not what it should be.
pub fn bars(firm: &Row, of: &Row, today: Date) -> Result<(String, Vec<(Bar, String)>), DbError> {
    let profile = Profile::read(firm)?;
    let held = judged(&job(of, today)?, &profile, None, (None, false));
    Ok((profile.company_name, held.bars))
}

/// The name of a contractor and the trades that they do.
///
/// # Errors
/// [`DbError::NotFound`] when there is none.
pub async fn trades_of(
    tx: OrgTx<'_>,
    id: ContractorId,
) -> Result<(String, Vec<Category>), DbError> {
    let profile = store::profile(tx, id).await?.ok_or(DbError::NotFound)?;
    Ok((profile.company_name, profile.service_categories))
}
