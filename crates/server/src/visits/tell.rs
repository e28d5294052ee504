//! Who is told of a visit: the resident, the firm and the colleague who looks after the ticket,
//! each once, and never of what they did themselves.

use crate::db::{DbError, OrgTx};
use crate::http::Problem;
use crate::notifications::{self, About, Template};
use crate::params;
use crate::tickets::Locked;
use maintainuk_domain::ids::{
    ContactId, ContractorId, NotificationId, TicketId, VisitId, WorkOrderId,
};
use maintainuk_domain::time::Instant;
use maintainuk_domain::visits::VisitParty;

/// What happened, as far as people are told of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum News {
    /// A time is asked for.
    Proposed,
    /// A time is agreed, or another than before.
    Agreed,
    /// Nobody comes at the time that was agreed.
    CalledOff,
    /// A time that was only asked for does not suit; what was agreed stands.
    TimeOff,
    /// Nobody was in.
    NoAccess,
    /// The firm does not do the order, or hands it back.
    OrderDeclined {
        /// Whether a visit was agreed, so that somebody waits for it.
        expected: bool,
    },
    /// The order is cancelled.
    OrderCancelled {
        /// Whether a visit was agreed, so that somebody waits for it.
        expected: bool,
    },
}

impl News {
    const fn to_resident(self) -> Template {
        match self {
            Self::Proposed => Template::VisitProposed,
            Self::Agreed => Template::Scheduled,
            Self::CalledOff | Self::OrderDeclined { .. } | Self::OrderCancelled { .. } => {
                Template::VisitCancelled
            }
            Self::TimeOff => Template::VisitTimeOff,
            Self::NoAccess => Template::NoAccess,
        }
    }

    const fn to_firm(self) -> Template {
        match self {
            Self::Proposed => Template::JobProposed,
            Self::Agreed => Template::JobScheduled,
            Self::CalledOff | Self::OrderDeclined { .. } | Self::NoAccess => {
                Template::JobVisitCancelled
            }
            Self::TimeOff => Template::JobTimeOff,
            Self::OrderCancelled { .. } => Template::JobCancelled,
        }
    }

    const fn to_staff(self) -> &'static str {
        match self {
            Self::Proposed => "Another time is asked for",
            Self::Agreed => "A visit is agreed",
            Self::CalledOff => "A visit is off",
            Self::TimeOff => "A time that was asked for does not suit",
            Self::NoAccess => "Nobody was in: agree another visit",
            Self::OrderDeclined { .. } => "The contractor does not do the job",
            Self::OrderCancelled { .. } => "A work order is cancelled",
        }
    }
}

/// What something happened to.
#[derive(Debug, Clone, Copy)]
pub struct Of {
    /// The order.
    pub order: WorkOrderId,
    /// The very visit, where there is one.
    pub visit: Option<VisitId>,
    /// The firm to tell; nobody where it has been told.
    pub firm: Option<ContractorId>,
}

/// Tells everybody but the one who did it. A resident is told of what they agreed to all the same:
/// it is their confirmation.
///
/// # Errors
/// The database's refusal.
pub async fn everybody(
    tx: OrgTx<'_>,
    news: News,
    ticket: &Locked,
    of: Of,
    by: Option<VisitParty>,
    now: Instant,
) -> Result<(), Problem> {
    let own = by == Some(VisitParty::Resident) && news != News::Agreed;
    // Who was never to expect anybody hears nothing.
    let unaware = matches!(
        news,
        News::OrderDeclined { expected: false } | News::OrderCancelled { expected: false }
    );
    if !own && !unaware {
        for person in notifications::concerned(tx, ticket.id, ticket.reporter).await? {
            email(tx, news.to_resident(), ticket.id, person, (of.order, of.visit), now)?;
        }
    }
    if let (Some(firm), false) = (of.firm, by == Some(VisitParty::Contractor)) {
        let sql =
            r#"SELECT "ContactId" FROM "ContractorProfiles" WHERE "OrgId" = $1 AND "Id" = $2"#;
        let person: ContactId =
            tx.one(sql, &[&tx.org, &firm]).await?.try_get(0).map_err(DbError::from)?;
        email(tx, news.to_firm(), ticket.id, person, (of.order, of.visit), now)?;
    }
    if by != Some(VisitParty::Staff) {
        alert(tx, ticket.id, news.to_staff(), &ticket.title, now);
    }
    Ok(())
}

/// Promises an email about a visit.
///
/// # Errors
/// Never in practice: when the payload cannot be written as JSON.
pub fn email(
    tx: OrgTx<'_>,
    template: Template,
    ticket: TicketId,
    person: ContactId,
    (order, visit): (WorkOrderId, Option<VisitId>),
    now: Instant,
) -> Result<(), Problem> {
    let about = About { order: Some(order), visit, reason: None };
    notifications::promise_about(tx, now, template, ticket, person, about)
}

/// Alerts the colleague who looks after the ticket, or everybody who runs repairs when nobody does.
pub fn alert(tx: OrgTx<'_>, ticket: TicketId, title: &'static str, body: &str, now: Instant) {
    tx.later(
        r#"INSERT INTO "Notifications" ("Id", "OrgId", "UserId", "Type", "Title", "Body", "Channel",
               "Status", "TicketId", "LinkUrl", "CreatedAt")
           SELECT CASE WHEN u."Id" = t."CoordinatorUserId" THEN $1::uuid ELSE gen_random_uuid() END,
               $2, u."Id", 'Visit', $3::varchar, $4::text, 'Portal', 'Unread', $5, $6::varchar, $7
           FROM "MaintenanceTickets" t
           JOIN "Users" u ON u."OrgId" = $2 AND u."IsActive"
               AND (u."Id" = t."CoordinatorUserId" OR (NOT EXISTS (SELECT 1 FROM "Users" k WHERE k."OrgId" = t."OrgId"
                   AND k."Id" = t."CoordinatorUserId" AND k."IsActive")
                   AND u."Role" IN ('OrgAdmin', 'Coordinator')))
           WHERE t."OrgId" = $2 AND t."Id" = $5"#,
        params![
            NotificationId::fresh(),
            tx.org,
            title.to_owned(),
            body.to_owned(),
            ticket,
            format!("/tickets/{ticket}?tab=jobs"),
            now
        ],
    );
}
