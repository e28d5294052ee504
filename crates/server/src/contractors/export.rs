//! What an export says of a contractor.

use super::model::Contractor;
use crate::exports::{Cell, Exported};

impl Exported for Contractor {
    const HEADERS: &'static [&'static str] = &[
        "Company",
        "Contact",
        "Email",
        "Phone",
        "Out-of-hours phone",
        "Trades",
        "Rating",
        "Completion rate",
        "Recall rate",
        "First-time fix",
        "Hours to answer",
        "Counted at",
        "Status",
        "Open orders",
        "Added",
    ];

    fn cells(&self) -> Vec<Cell> {
        let number = |text: &Option<String>| text.clone().map_or(Cell::Empty, Cell::Number);
        let trades: Vec<&str> =
            self.profile.service_categories.iter().map(|one| one.as_str()).collect();
        vec![
            (&self.profile.company_name).into(),
            (&self.contact_name).into(),
            self.email.as_deref().into(),
            self.phone_e164.as_deref().into(),
            self.profile.out_of_hours_phone.as_deref().into(),
            trades.join(";").into(),
            number(&self.rating),
            number(&self.completion_rate),
            number(&self.recall_rate),
            number(&self.first_time_fix),
            number(&self.avg_response_time_hours),
            self.figures_as_of.map_or(Cell::Empty, Into::into),
            self.profile.status.as_str().into(),
            self.open_orders.into(),
            self.created_at.into(),
        ]
    }
}
