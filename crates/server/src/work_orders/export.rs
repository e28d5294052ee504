//! What an export says of a work order: all but how to get in.

use super::model::WorkOrder;
use crate::exports::{Cell, Exported};

impl Exported for WorkOrder {
    const HEADERS: &'static [&'static str] = &[
        "Number",
        "Ticket",
        "Title",
        "Address",
        "Postcode",
        "Status",
        "What is to be done",
        "Contractor",
        "Visit from",
        "Visit to",
        "Due",
        "Began",
        "Ended",
        "What was done",
        "Nobody in",
        "Raised",
    ];

    fn cells(&self) -> Vec<Cell> {
        vec![
            (&self.number).into(),
            (&self.ticket_number).into(),
            (&self.ticket_title).into(),
            (&self.address).into(),
            (&self.postcode).into(),
            self.status.as_str().into(),
            self.description.as_deref().into(),
            self.contractor_name.as_deref().into(),
            self.scheduled_start_at.into(),
            self.scheduled_end_at.into(),
            self.due_at.into(),
            self.actual_start_at.into(),
            self.actual_end_at.into(),
            self.completion_notes.as_deref().into(),
            self.no_access_count.into(),
            self.created_at.into(),
        ]
    }
}
