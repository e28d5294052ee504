//! What an export says of an entry.

use super::model::AuditEntry;
use crate::exports::{Cell, Exported};
use crate::sheets::withheld;

impl Exported for AuditEntry {
    const HEADERS: &'static [&'static str] = &[
        "Time (UTC)",
        "Action",
        "Entity",
        "Entity id",
        "User",
        "User id",
        "Before",
        "After",
        "IP address",
        "User agent",
    ];

    fn cells(&self) -> Vec<Cell> {
        vec![
            Cell::Exactly(self.at),
            (&self.action).into(),
            self.entity_type.as_deref().into(),
            self.entity_id.map(|id| id.to_string()).into(),
            self.user_name.as_deref().into(),
            self.user_id.map(|id| id.to_string()).into(),
            self.old_value.as_ref().map(withheld).into(),
            self.new_value.as_ref().map(withheld).into(),
            self.ip_address.as_deref().into(),
            self.user_agent.as_deref().into(),
        ]
    }
}
