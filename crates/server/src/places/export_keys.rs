//! What an export says of a set of keys.

use super::keys::KeySet;
use crate::exports::{Cell, Exported};

impl Exported for KeySet {
    const HEADERS: &'static [&'static str] =
        &["Tag", "Opens", "Home", "Who has them", "Given out", "Back by", "Overdue", "Added"];

    fn cells(&self) -> Vec<Cell> {
        vec![
            (&self.tag).into(),
            (&self.opens).into(),
            (&self.address).into(),
            self.holder_name.as_deref().into(),
            self.issued_at.into(),
            self.due_back_on.into(),
            if self.overdue { "Yes" } else { "No" }.into(),
            self.created_at.into(),
        ]
    }
}
