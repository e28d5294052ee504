//! Silence: reminded at half of the time, passed over at its end.

use super::commands::pass_on;
use super::store;
use crate::app::App;
use crate::db::{DbError, OrgTx};
use crate::http::Problem;
use crate::live::Change;
use crate::notifications::{self, Template};
use crate::outbox::{Job, JobContext, JobError};
use crate::params;
use crate::record::{Audit, Event, EventType, record};
use crate::tickets::{self, Sight};
use crate::work_orders::{self, Reach};
use maintainuk_domain::ids::{OfferId, TicketId, WorkOrderId};
use maintainuk_domain::offers::OfferStatus;
use maintainuk_domain::time::Instant;
use maintainuk_domain::work_orders::WorkOrderStatus;
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Looks whether a firm has answered. Run twice, it does nothing the second time.
#[derive(Debug, Serialize, Deserialize)]
pub struct ChaseOffer {
    /// The offer.
    pub(super) offer: OfferId,
    /// Whether its time is over; else it is half gone.
    pub(super) over: bool,
}

impl Job for ChaseOffer {
    const KIND: &'static str = "chase-offer";

    async fn run(self, app: App, ctx: JobContext) -> Result<(), JobError> {
        let now = app.clock.now();
        let done = app.db.in_org(ctx.org, async |tx| self.look(tx, now).await).await;
        let changed = done.map_err(|problem| JobError::Retry(anyhow::anyhow!("{problem:?}")))?;
        if let Some((order, ticket)) = changed {
            app.live.announce(Change {
                org: ctx.org,
                kind: "workOrder".into(),
                id: order.as_uuid(),
                ticket_id: Some(ticket.as_uuid()),
                action: "updated".into(),
            });
        }
        Ok(())
    }
}

impl ChaseOffer {
    async fn look(
        &self,
        tx: OrgTx<'_>,
        now: Instant,
    ) -> Result<Option<(WorkOrderId, TicketId)>, Problem> {
        let offer = match store::current(tx, self.offer, None).await {
            Err(DbError::NotFound) => return Ok(None),
            offer => offer?,
        };
        let ticket = work_orders::ticket_of(tx, Reach::All, offer.order).await?;
        let locked = tickets::lock(tx, Sight::All, ticket).await?;
        let order = work_orders::current(tx, offer.order).await?;
        let offer = store::current(tx, self.offer, None).await?;
        let waits = offer.status == OfferStatus::Waiting;
        if !waits || order.status != WorkOrderStatus::Offered {
            return Ok(None);
        }
        if self.over {
            store::ended(tx, offer.id, OfferStatus::Lapsed, (None, None), now);
            let entry = Audit::of("offer.lapse", "WorkOrder", order.id.as_uuid());
            let entry = entry.values(None, Some(json!({ "contractorId": offer.contractor })));
            let data = json!({ "order": order.number, "contractor": offer.name,
                "contractorId": offer.contractor });
            let kind = EventType::OfferLapsed;
            record(tx, now, entry, Event { ticket, kind, data, user: None, contact: None });
            tickets::touch(tx, ticket, kind, 0, now);
            pass_on(tx, None, (&locked, &order), (offer.id, kind), now).await?;
        } else {
            let sql = r#"UPDATE "WorkOrderOffers" SET "ChasedAt" = $3
                WHERE "OrgId" = $1 AND "Id" = $2 AND "ChasedAt" IS NULL"#;
            tx.later_once(sql, params![tx.org, offer.id, now]);
            let (template, order) = (Template::JobChased, Some(order.id));
            notifications::promise(tx, now, template, ticket, offer.contact, order)?;
        }
        Ok(Some((offer.order, ticket)))
    }
}
