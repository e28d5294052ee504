//! Tells the firms of an order what the domain crate says that they hear of a change.

use super::store::Current;
use crate::db::{DbError, OrgTx};
use crate::http::Problem;
use crate::notifications::{self, About, Template};
use maintainuk_domain::ids::{ContactId, TicketId, VisitId, WorkOrderId};
use maintainuk_domain::time::Instant;
use maintainuk_domain::told::{JobNews, Standing, firms_hear};
use maintainuk_domain::variations::VariationKind;
use maintainuk_domain::visits::VisitParty;

impl Current {
    /// Where it stands, as far as its firm knows of it.
    pub fn standing(&self) -> Standing {
        Standing {
            status: self.status,
            firm: self.contractor,
            price_waits: self.pricing_waits == Some(VariationKind::Original),
        }
    }
}

const fn template(news: JobNews) -> Template {
    match news {
        JobNews::Given => Template::JobGiven,
        JobNews::Offered => Template::JobOffered,
        JobNews::TakenBack => Template::JobTakenBack,
        JobNews::SentBack => Template::JobSentBack,
        JobNews::Cancelled => Template::JobCancelled,
    }
}

/// A change of an order, as far as firms are told of it.
#[derive(Debug, Clone, Copy)]
pub struct Change<'a> {
    /// Where it stood; nothing for one that is just raised.
    pub before: Option<Standing>,
    /// Where it stands.
    pub after: Standing,
    /// The visit that was agreed and is off with it.
    pub visit: Option<VisitId>,
    /// Why.
    pub reason: Option<&'a str>,
}

impl Change<'_> {
    /// A change that no visit and no reason goes with.
    pub const fn plain(before: Option<Standing>, after: Standing) -> Self {
        Self { before, after, visit: None, reason: None }
    }
}

/// Promises the emails of a change of an order.
///
/// # Errors
/// The database's refusal.
pub async fn firms(
    tx: OrgTx<'_>,
    (ticket, order): (TicketId, WorkOrderId),
    change: Change<'_>,
    by: Option<VisitParty>,
    now: Instant,
) -> Result<(), Problem> {
    let Change { before, after, visit, reason } = change;
    let about = About { order: Some(order), visit, reason };
    for (firm, news) in firms_hear(before, after, by == Some(VisitParty::Contractor)) {
        let sql =
            r#"SELECT "ContactId" FROM "ContractorProfiles" WHERE "OrgId" = $1 AND "Id" = $2"#;
        let person: ContactId =
            tx.one(sql, &[&tx.org, &firm]).await?.try_get(0).map_err(DbError::from)?;
        notifications::promise_about(tx, now, template(news), ticket, person, about)?;
    }
    Ok(())
}
