//! What an export says of a unit.

use super::model::Unit;
use crate::exports::{Cell, Exported};

impl Exported for Unit {
    const HEADERS: &'static [&'static str] =
        &["Address", "Unit number", "Bedrooms", "Bathrooms", "Floor area", "Status", "Added"];

    fn cells(&self) -> Vec<Cell> {
        vec![
            (&self.address).into(),
            self.unit_number.as_deref().into(),
            self.bedrooms.into(),
            self.bathrooms.into(),
            self.floor_area.clone().map_or(Cell::Empty, Cell::Number),
            self.status.as_str().into(),
            self.created_at.into(),
        ]
    }
}
