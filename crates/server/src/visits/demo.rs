//! Visits of the demo, as the commands would have left them.

use crate::db::OrgTx;
use crate::params;
use maintainuk_domain::ids::{ContractorId, UserId, VisitId, WorkOrderId};
use maintainuk_domain::time::Instant;
use maintainuk_domain::visits::{Arrival, VisitParty, VisitStatus};

/// A visit of the demo.
pub struct Seeded {
    pub id: VisitId,
    pub order: WorkOrderId,
    pub contractor: ContractorId,
    pub status: VisitStatus,
    pub start: Instant,
    pub end: Instant,
    pub arrival: Arrival,
    pub crew: Option<i32>,
    pub proposer: VisitParty,
    pub by: Option<UserId>,
    pub reason: Option<&'static str>,
    pub arrived: Option<Instant>,
    pub left: Option<Instant>,
    pub card_left: Option<bool>,
    pub made: Instant,
}

/// Leaves a visit to the transaction.
pub fn seed(tx: OrgTx<'_>, new: &Seeded) {
    tx.later(
        r#"INSERT INTO "Visits" ("Id", "OrgId", "WorkOrderId", "ContractorId", "Status", "StartAt",
               "EndAt", "Arrival", "Crew", "ProposedBy", "ProposedByUserId", "Reason", "ArrivedAt",
               "LeftAt", "CardLeft", "CreatedAt", "UpdatedAt")
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $16)"#,
        params![
            new.id,
            tx.org,
            new.order,
            new.contractor,
            new.status,
            new.start,
            new.end,
            new.arrival,
            new.crew,
            new.proposer,
            new.by,
            new.reason,
            new.arrived,
            new.left,
            new.card_left,
            new.made
        ],
    );
}
