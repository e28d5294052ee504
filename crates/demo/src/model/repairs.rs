//! Tickets, what happened to them, and the work.

use maintainuk_domain::emergency::EmergencyRule;
use maintainuk_domain::estate::Stage;
use maintainuk_domain::ids::{
    AttachmentId, ContactId, ContractorId, EventId, TicketId, UnitId, UserId, WorkOrderId,
};
use maintainuk_domain::tickets::{Category, Priority, ReportedVia, TicketStatus};
use maintainuk_domain::time::Instant;
use maintainuk_domain::work_orders::WorkOrderStatus;
use serde_json::Value;

use crate::photo::{Look, Scene, photo};

/// A row of "MaintenanceTickets".
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)] // The columns of the table.
pub struct Ticket {
    pub id: TicketId,
    /// `TKT-000123`.
    pub number: String,
    pub unit: UnitId,
    pub reported_by: Option<ContactId>,
    pub reported_via: ReportedVia,
    pub category: Category,
    pub priority: Priority,
    pub status: TicketStatus,
    pub title: String,
    pub description: String,
    pub resolution_notes: Option<String>,
    pub coordinator: Option<UserId>,
    /// Who has it now, or had it last.
    pub contractor: Option<ContractorId>,
    pub respond_by: Option<Instant>,
    pub resolve_by: Option<Instant>,
    pub responded_at: Option<Instant>,
    pub completed_at: Option<Instant>,
    pub closed_at: Option<Instant>,
    pub reopen_count: i32,
    /// The fixed rule that made it an emergency.
    pub emergency_rule: Option<EmergencyRule>,
    /// Photographs of the ticket and of its work orders.
    pub photo_count: i32,
    pub last_event_type: &'static str,
    pub created_at: Instant,
    pub updated_at: Instant,
}

/// A row of "TicketTimelineEvents".
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)] // The columns of the table.
pub struct Event {
    pub id: EventId,
    pub ticket: TicketId,
    pub kind: &'static str,
    pub actor_user: Option<UserId>,
    pub actor_contact: Option<ContactId>,
    pub data: Value,
    pub created_at: Instant,
}

/// A row of "WorkOrders".
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)] // The columns of the table.
pub struct WorkOrder {
    pub id: WorkOrderId,
    /// `WO-000045`.
    pub number: String,
    pub ticket: TicketId,
    pub contractor: Option<ContractorId>,
    pub status: WorkOrderStatus,
    pub description: String,
    pub scheduled_start: Option<Instant>,
    pub scheduled_end: Option<Instant>,
    pub actual_start: Option<Instant>,
    pub actual_end: Option<Instant>,
    pub access_instructions: Option<String>,
    pub completion_notes: Option<String>,
    pub completed_by: Option<UserId>,
    pub no_access_count: i32,
    /// When the contractor was asked, and what they answered.
    pub offered_at: Option<Instant>,
    pub accepted_at: Option<Instant>,
    pub declined_at: Option<Instant>,
    pub created_at: Instant,
    pub updated_at: Instant,
}

/// A row of "Attachments" and the picture to draw for it; it belongs to a ticket or a work order.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)] // The columns of the table.
pub struct Photo {
    pub id: AttachmentId,
    pub ticket: Option<TicketId>,
    pub work_order: Option<WorkOrderId>,
    pub stage: Stage,
    pub file_name: String,
    pub uploaded_by_user: Option<UserId>,
    pub uploaded_by_contact: Option<ContactId>,
    pub created_at: Instant,
    pub scene: Scene,
    pub look: Look,
    /// One of a few, so that drawn files can be kept and used again.
    pub seed: u64,
}

impl Photo {
    /// Draws the file: a JPEG of 1200 × 900 pixels, the same for the same scene, look and seed.
    #[must_use]
    pub fn draw(&self) -> Vec<u8> {
        photo(self.seed, self.scene, self.look)
    }
}
