//! What an export says of a property.

use super::model::Property;
use crate::exports::{Cell, Exported};

impl Exported for Property {
    const HEADERS: &'static [&'static str] = &[
        "Address line 1",
        "Address line 2",
        "Town",
        "Postcode",
        "Property type",
        "Status",
        "Nation",
        "UPRN",
        "Owner email",
        "Units",
        "Open tickets",
        "Added",
    ];

    fn cells(&self) -> Vec<Cell> {
        vec![
            (&self.address_line1).into(),
            self.address_line2.as_deref().into(),
            (&self.city).into(),
            (&self.postcode).into(),
            self.property_type.as_str().into(),
            self.status.as_str().into(),
            self.nation.as_str().into(),
            self.uprn.as_deref().into(),
            self.owner_email.as_deref().into(),
            self.unit_count.into(),
            self.open_tickets.into(),
            self.created_at.into(),
        ]
    }
}
