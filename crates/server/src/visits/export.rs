//! What an export says of a visit.

use super::model::VisitPage;
use crate::exports::{Cell, Exported};

impl Exported for VisitPage {
    const HEADERS: &'static [&'static str] = &[
        "Work order",
        "Ticket",
        "Title",
        "Home",
        "Contractor",
        "Operatives",
        "Status",
        "Begins",
        "Ends",
        "Arrived",
        "Left",
        "Note",
        "Reason",
    ];

    fn cells(&self) -> Vec<Cell> {
        vec![
            (&self.order_number).into(),
            (&self.ticket_number).into(),
            (&self.ticket_title).into(),
            (&self.address).into(),
            self.contractor_name.as_deref().into(),
            operatives(self),
            self.status.as_str().into(),
            self.start_at.into(),
            self.end_at.into(),
            self.arrived_at.into(),
            self.left_at.into(),
            self.note.as_deref().into(),
            self.reason.as_deref().into(),
        ]
    }
}

/// Who comes or came.
fn operatives(visit: &VisitPage) -> Cell {
    let names: Vec<&str> = visit.operatives.iter().map(|one| one.name.as_str()).collect();
    names.join(", ").into()
}
