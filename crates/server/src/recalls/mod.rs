//! Recalls: a repair that is reported again soon after it was done. The domain crate has the rule; it
//! is looked up as a ticket is written, so that nothing waits for it, and anew when the kind of repair
//! or the home is corrected.

pub(crate) mod demo;

use crate::db::OrgTx;
use crate::params;
use maintainuk_domain::ids::{ContractorId, TicketId};
use maintainuk_domain::recalls::since;
use maintainuk_domain::text_enum;
use maintainuk_domain::time::Instant;
use serde::{Deserialize, Serialize};
use tokio_postgres::Row;
use tokio_postgres::types::Json;
use utoipa::ToSchema;

/// As a part of a statement: the order that a report is a recall of. In turn what stands for the
/// organisation, the ticket itself, its unit, its category, the first moment that counts, and when
/// it was reported.
#[macro_export]
macro_rules! recalled_order {
    ($org:literal, $own:literal, $unit:literal, $category:literal, $since:literal, $at:literal) => {
        concat!(
            r#"(SELECT w."Id" FROM "MaintenanceTickets" m
                JOIN "WorkOrders" w ON w."OrgId" = "#,
            $org,
            r#" AND w."TicketId" = m."Id" WHERE m."OrgId" = "#,
            $org,
            r#" AND m."UnitId" = "#,
            $unit,
            r#" AND m."Category" = "#,
            $category,
            r#" AND m."Id" <> "#,
            $own,
            r#" AND m."Status" IN ('Completed', 'Closed') AND m."DeletedAt" IS NULL
                  AND w."Status" IN ('Completed', 'Verified') AND w."ActualEndAt" >= "#,
            $since,
            r#" AND w."ActualEndAt" <= "#,
            $at,
            r#" ORDER BY w."ActualEndAt" DESC, w."Id" DESC LIMIT 1)"#
        )
    };
}

/// As a column of the page of ticket `t` of organisation `$1`: what it is a recall of.
#[macro_export]
macro_rules! recall_of {
    () => {
        r#"(SELECT jsonb_build_object('ticketId', m."Id", 'ticketNumber', m."TicketNumber",
                'orderNumber', w."WorkOrderNumber", 'contractorId', f."Id",
                'contractorName', f."CompanyName",
                'doneAt', to_char(w."ActualEndAt", 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
            FROM "WorkOrders" w
            JOIN "MaintenanceTickets" m ON m."OrgId" = $1 AND m."Id" = w."TicketId"
            LEFT JOIN "ContractorProfiles" f ON f."OrgId" = $1 AND f."Id" = w."AssignedContractorId"
            WHERE w."OrgId" = $1 AND w."Id" = t."RecallOfOrderId") AS "RecallOf""#
    };
}

/// The work that a ticket reports again.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct RecallOf {
    /// The ticket on which it was done.
    pub ticket_id: TicketId,
    /// Its number.
    #[schema(example = "TKT-000123")]
    pub ticket_number: String,
    /// The work order that did it.
    #[schema(example = "WO-000042")]
    pub order_number: String,
    /// Who did it.
    pub contractor_id: Option<ContractorId>,
    /// Who did it, by name.
    pub contractor_name: Option<String>,
    /// When it was completed.
    pub done_at: Instant,
}

/// Reads it from the row of a ticket's page. Colleagues are told: the earlier repair may have been
/// somebody else's.
///
/// # Errors
/// When the column is not what it should be.
pub fn read(row: &Row, outside: bool) -> Result<Option<RecallOf>, tokio_postgres::Error> {
    let found: Option<Json<RecallOf>> = row.try_get("RecallOf")?;
    Ok(found.map(|Json(found)| found).filter(|_| !outside))
}

text_enum! {
    /// How the work of an order came back on its own ticket.
    pub enum CameBack {
        /// Who lives there said that it is not fixed.
        NotFixed = "notFixed",
        /// A look at a home that was damp found it again.
        Damp = "damp",
    }
}

impl CameBack {
    /// As a sentence says it, on paper and on the page of the order.
    pub const fn words(self) -> &'static str {
        match self {
            Self::NotFixed => "the resident said that it was not fixed",
            Self::Damp => "a look at the home found damp again",
        }
    }
}

/// Leaves to the transaction that the last work on a ticket came back; nothing where it was completed
/// before `since`. The first time stands.
pub fn came_back(
    tx: OrgTx<'_>,
    ticket: TicketId,
    how: CameBack,
    since: Option<Instant>,
    now: Instant,
) {
    tx.later(
        r#"UPDATE "WorkOrders" SET "RecalledAt" = $4, "RecalledFor" = $3
           WHERE "OrgId" = $1 AND "RecalledAt" IS NULL AND "Id" = (
               SELECT w."Id" FROM "WorkOrders" w WHERE w."OrgId" = $1 AND w."TicketId" = $2
                 AND w."Status" IN ('Completed', 'Verified')
               ORDER BY w."ActualEndAt" DESC NULLS LAST, w."Id" DESC LIMIT 1)
             AND ($5::timestamp IS NULL OR "ActualEndAt" >= $5)"#,
        params![tx.org, ticket, how, now, since],
    );
}

/// Leaves to the transaction what a ticket is a recall of, once its kind or its home was corrected.
pub fn look_again(tx: OrgTx<'_>, ticket: TicketId, reported: Instant, days: u32) {
    tx.later(
        concat!(
            r#"UPDATE "MaintenanceTickets" t SET "RecallOfOrderId" = "#,
            recalled_order!(
                "$1",
                r#"t."Id""#,
                r#"t."UnitId""#,
                r#"t."Category""#,
                "$3",
                r#"t."CreatedAt""#
            ),
            r#" WHERE t."OrgId" = $1 AND t."Id" = $2"#
        ),
        params![tx.org, ticket, since(reported, days)],
    );
}
