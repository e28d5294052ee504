//! What an export says of a contact.

use super::model::Contact;
use crate::exports::{Cell, Exported};

impl Exported for Contact {
    const HEADERS: &'static [&'static str] = &[
        "Type",
        "First name",
        "Last name",
        "Email",
        "Phone",
        "Preferred channel",
        "Reachable",
        "Added",
    ];

    fn cells(&self) -> Vec<Cell> {
        vec![
            self.r#type.as_str().into(),
            self.first_name.as_deref().into(),
            self.last_name.as_deref().into(),
            self.email.as_deref().into(),
            self.phone_e164.as_deref().into(),
            self.preferred_channel.map(|channel| channel.as_str()).into(),
            if self.is_valid { "Yes" } else { "No" }.into(),
            self.created_at.into(),
        ]
    }
}
