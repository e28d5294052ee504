//! What exports say of a schedule of rates, and of what stands in it.

use super::model::{Rate, RateList};
use crate::exports::{Cell, Exported};

impl Exported for RateList {
    const HEADERS: &'static [&'static str] = &[
        "Whose",
        "Version",
        "Counts from",
        "Published",
        "Published by",
        "In force",
        "Rates",
        "Note",
        "Begun",
    ];

    fn cells(&self) -> Vec<Cell> {
        vec![
            self.contractor_name.as_deref().unwrap_or("Everybody").into(),
            self.number.into(),
            self.valid_from.into(),
            self.published_at.into(),
            self.published_by.as_deref().into(),
            if self.in_force { "Yes" } else { "No" }.into(),
            self.rates.into(),
            self.note.as_deref().into(),
            self.created_at.into(),
        ]
    }
}

// With the headers of a table that is pasted, so that what comes out goes in again.
impl Exported for Rate {
    const HEADERS: &'static [&'static str] =
        &["Code", "Words", "Unit", "Price", "Trade", "Priority"];

    fn cells(&self) -> Vec<Cell> {
        vec![
            (&self.code).into(),
            (&self.words).into(),
            (&self.unit).into(),
            self.price_gbp.into(),
            self.trade.as_str().into(),
            self.priority.map(|priority| priority.as_str()).into(),
        ]
    }
}
