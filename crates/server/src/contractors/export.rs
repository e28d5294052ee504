//! What an export says of a contractor.

use super::model::{Contractor, TradeLicence};
use crate::exports::{Cell, Exported};
use maintainuk_domain::import::{Listed, write_licences};

impl Exported for Contractor {
    const HEADERS: &'static [&'static str] = &[
        "Company",
        "Contact",
        "First name",
        "Last name",
        "Email",
        "Phone",
        "Out-of-hours phone",
        "Trades",
        "Licence scheme",
        "Licence number",
        "Licence expires",
        "Other licences",
        "Insurance expires",
        "Service areas",
        "VAT status",
        "VAT number",
        "CIS status",
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
        let [first, last] = &self.contact_names;
        let (licence, others) = match self.profile.trade_licences.split_first() {
            Some((first, others)) => (Some(first), others),
            None => (None, [].as_slice()),
        };
        let others: Vec<Listed> = others.iter().map(TradeLicence::listed).collect();
        vec![
            (&self.profile.company_name).into(),
            (&self.contact_name).into(),
            first.as_deref().into(),
            last.as_deref().into(),
            self.email.as_deref().into(),
            self.phone_e164.as_deref().into(),
            self.profile.out_of_hours_phone.as_deref().into(),
            trades.join(";").into(),
            licence.map(|one| &one.scheme).into(),
            licence.map(|one| &one.number).into(),
            licence.and_then(|one| one.expires).into(),
            write_licences(&others).into(),
            self.profile.insurance_expires_on.into(),
            self.profile.service_areas.join(";").into(),
            self.profile.vat_status.as_str().into(),
            self.profile.vat_number.as_deref().into(),
            self.profile.cis_status.as_str().into(),
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

impl TradeLicence {
    /// The licence in a list of them: a file that is imported has columns of their own for one.
    fn listed(&self) -> Listed {
        let Self { scheme, number, expires } = self.clone();
        Listed { scheme, number, expires }
    }
}
