//! What an export says of a ticket.

use super::model::TicketSummary;
use crate::exports::{Cell, Exported};
use maintainuk_domain::endings::EndReason;

impl Exported for TicketSummary {
    const HEADERS: &'static [&'static str] = &[
        "Number",
        "Title",
        "Category",
        "Priority",
        "Status",
        "Address",
        "Postcode",
        "Reported",
        "Answer by",
        "Answered",
        "Put right by",
        "Done",
        "Contractor",
        "Coordinator",
        "Photographs",
        "On hold",
        "Ended because",
        "Tags",
    ];

    fn cells(&self) -> Vec<Cell> {
        vec![
            (&self.number).into(),
            (&self.title).into(),
            self.category.as_str().into(),
            self.priority.as_str().into(),
            self.status.as_str().into(),
            (&self.address).into(),
            (&self.postcode).into(),
            self.created_at.into(),
            self.respond_by.into(),
            self.responded_at.into(),
            self.resolve_by.into(),
            self.completed_at.into(),
            self.contractor_name.as_deref().into(),
            self.coordinator_name.as_deref().into(),
            self.photo_count.into(),
            self.hold.as_ref().map(|hold| hold.reason.words()).into(),
            self.end_reason.map(EndReason::words).into(),
            self.tags.join(", ").as_str().into(),
        ]
    }
}
