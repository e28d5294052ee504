//! Tickets, their timelines, their work orders and photographs.

use super::{Stored, clocks};
use crate::address_parts_of;
use crate::db::OrgTx;
use crate::params;
use crate::record::{Decided, EventType, by_version, decided};
use maintainuk_demo::Demo;
use maintainuk_demo::model::{Photo, Ticket, WorkOrder};
use maintainuk_domain::estate::AttachmentKind;
use maintainuk_domain::ids::AttachmentId;
use maintainuk_domain::time::Instant;
use std::collections::HashMap;

pub(super) fn write(
    tx: OrgTx<'_>,
    demo: &Demo,
    photos: &HashMap<AttachmentId, Stored>,
    now: Instant,
) {
    let in_force = clocks::in_force(demo, now);
    demo.tickets.iter().for_each(|row| ticket(tx, row));
    demo.work_orders.iter().for_each(|row| order(tx, row));
    for row in &demo.events {
        let kind = row.kind.parse::<EventType>();
        let by_policy = kind.is_ok_and(|kind| decided(kind) == Decided::Always);
        let version = by_policy.then(|| in_force(row.created_at));
        tx.later(
            r#"INSERT INTO "TicketTimelineEvents" ("Id", "OrgId", "TicketId", "EventType",
                   "ActorUserId", "ActorContactId", "DataJson", "CreatedAt")
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"#,
            params![
                row.id,
                tx.org,
                row.ticket,
                row.kind,
                row.actor_user,
                row.actor_contact,
                by_version(row.data.clone(), version),
                row.created_at
            ],
        );
    }
    for row in &demo.photos {
        if let Some(stored) = photos.get(&row.id) {
            photo(tx, row, stored);
        }
    }
}

fn ticket(tx: OrgTx<'_>, row: &Ticket) {
    tx.later(
        concat!(
            r#"INSERT INTO "MaintenanceTickets" ("Id", "OrgId", "TicketNumber", "UnitId",
               "ReportedByContactId", "Category", "Priority", "Status", "Title", "Description",
               "ResolutionNotes", "ReportedVia", "CoordinatorUserId", "ContractorId", "RespondBy",
               "ResolveBy", "RespondedAt", "CompletedAt", "ClosedAt", "ReopenCount",
               "EmergencyRule", "PhotoCount", "LastEventType", "CreatedAt", "UpdatedAt",
               "AddressParts")
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18,
               $19, $20, $21, $22, $23, $24, $25, "#,
            address_parts_of!("$2", "$4"),
            ")"
        ),
        params![
            row.id,
            tx.org,
            row.number.clone(),
            row.unit,
            row.reported_by,
            row.category,
            row.priority,
            row.status,
            row.title.clone(),
            row.description.clone(),
            row.resolution_notes.clone(),
            row.reported_via,
            row.coordinator,
            row.contractor,
            row.respond_by,
            row.resolve_by,
            row.responded_at,
            row.completed_at,
            row.closed_at,
            row.reopen_count,
            row.emergency_rule,
            row.photo_count,
            row.last_event_type,
            row.created_at,
            row.updated_at
        ],
    );
}

fn order(tx: OrgTx<'_>, row: &WorkOrder) {
    tx.later(
        r#"INSERT INTO "WorkOrders" ("Id", "OrgId", "TicketId", "AssignedContractorId", "Status",
               "Description", "ScheduledStartAt", "ScheduledEndAt", "ActualStartAt", "ActualEndAt",
               "AccessInstructions", "WorkOrderNumber", "CompletionNotes", "CompletedByUserId",
               "NoAccessCount", "OfferedAt", "AcceptedAt", "DeclinedAt", "CreatedAt", "UpdatedAt")
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18,
               $19, $20)"#,
        params![
            row.id,
            tx.org,
            row.ticket,
            row.contractor,
            row.status,
            row.description.clone(),
            row.scheduled_start,
            row.scheduled_end,
            row.actual_start,
            row.actual_end,
            row.access_instructions.clone(),
            row.number.clone(),
            row.completion_notes.clone(),
            row.completed_by,
            row.no_access_count,
            row.offered_at,
            row.accepted_at,
            row.declined_at,
            row.created_at,
            row.updated_at
        ],
    );
}

fn photo(tx: OrgTx<'_>, row: &Photo, stored: &Stored) {
    tx.later(
        r#"INSERT INTO "Attachments" ("Id", "OrgId", "TicketId", "WorkOrderId", "Kind", "Stage",
               "FileName", "ContentType", "SizeBytes", "Sha256", "StorageKey", "ThumbnailKey",
               "Width", "Height", "UploadedByUserId", "UploadedByContactId", "CreatedAt")
           VALUES ($1, $2, $3, $4, $5, $6, $7, 'image/jpeg', $8, $9, $10, $11, $12, $13, $14, $15,
               $16)"#,
        params![
            row.id,
            tx.org,
            row.ticket,
            row.work_order,
            AttachmentKind::Photo,
            row.stage,
            row.file_name.clone(),
            stored.size,
            stored.sha256.clone(),
            stored.key.clone(),
            stored.thumbnail_key.clone(),
            stored.width,
            stored.height,
            row.uploaded_by_user,
            row.uploaded_by_contact,
            row.created_at
        ],
    );
}
