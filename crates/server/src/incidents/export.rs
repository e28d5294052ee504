//! What an export says of an incident.

use super::model::IncidentLine;
use crate::exports::{Cell, Exported};

impl Exported for IncidentLine {
    const HEADERS: &'static [&'static str] = &[
        "Number",
        "Title",
        "Category",
        "Status",
        "First place",
        "Places",
        "Tickets",
        "Opened",
        "Opened by",
        "Closed",
    ];

    fn cells(&self) -> Vec<Cell> {
        vec![
            (&self.number).into(),
            (&self.title).into(),
            self.category.as_str().into(),
            self.status.as_str().into(),
            self.place.as_deref().into(),
            self.places.into(),
            self.tickets.into(),
            self.opened_at.into(),
            self.opened_by.as_deref().into(),
            self.closed_at.into(),
        ]
    }
}
