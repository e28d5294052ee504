//! What an export says of a hazard.

use super::model::HazardLine;
use crate::exports::{Cell, Exported};

impl Exported for HazardLine {
    const HEADERS: &'static [&'static str] = &[
        "Ticket",
        "Title",
        "Home",
        "Hazard",
        "Class",
        "Status",
        "Nation",
        "Rules",
        "Statutory",
        "Known since",
        "Next date",
        "Next duty",
        "Added",
        "Look due",
    ];

    fn cells(&self) -> Vec<Cell> {
        vec![
            (&self.ticket_number).into(),
            (&self.ticket_title).into(),
            (&self.address).into(),
            self.hazard.as_str().into(),
            self.class.as_str().into(),
            self.status.as_str().into(),
            self.nation.as_str().into(),
            self.regime.map(|regime| regime.as_str()).into(),
            if self.statutory { "Yes" } else { "No" }.into(),
            self.aware_at.into(),
            self.next_due_at.into(),
            self.next_duty.map(|duty| duty.as_str()).into(),
            self.created_at.into(),
            self.look.as_ref().map(|look| look.due_on).into(),
        ]
    }
}
