//! What an export says of a tenancy.

use super::model::Tenancy;
use crate::exports::{Cell, Exported};

impl Exported for Tenancy {
    const HEADERS: &'static [&'static str] =
        &["Unit", "Tenant", "Start date", "End date", "Monthly rent", "Deposit", "Status"];

    fn cells(&self) -> Vec<Cell> {
        vec![
            (&self.unit_address).into(),
            (&self.tenant_name).into(),
            self.start_date.into(),
            self.end_date.into(),
            self.rent_amount_gbp.into(),
            self.deposit_amount_gbp.into(),
            self.status.as_str().into(),
        ]
    }
}
