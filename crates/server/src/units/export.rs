//! What an export says of a unit.

use super::model::Unit;
use crate::exports::{Cell, Exported};

impl Exported for Unit {
    const HEADERS: &'static [&'static str] = &[
        "Address line 1",
        "Address line 2",
        "Town",
        "Postcode",
        "Unit number",
        "Bedrooms",
        "Bathrooms",
        "Floor area",
        "Purpose",
        "Let by room",
        "UPRN",
        "Status",
        "Added",
    ];

    fn cells(&self) -> Vec<Cell> {
        vec![
            (&self.lines.line1).into(),
            self.lines.line2.as_deref().into(),
            (&self.lines.city).into(),
            (&self.lines.postcode).into(),
            self.unit_number.as_deref().into(),
            self.bedrooms.into(),
            self.bathrooms.into(),
            self.floor_area.clone().map_or(Cell::Empty, Cell::Number),
            self.purpose.as_str().into(),
            if self.let_by_room { "Yes" } else { "No" }.into(),
            self.uprn.as_deref().into(),
            self.status.as_str().into(),
            self.created_at.into(),
        ]
    }
}
