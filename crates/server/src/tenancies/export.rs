//! What an export says of a tenancy.

use super::model::Tenancy;
use crate::exports::{Cell, Exported};
use maintainuk_domain::estate::TenancyStatus;
use maintainuk_domain::possession::PossessionBasis;

impl Exported for Tenancy {
    const HEADERS: &'static [&'static str] = &[
        "Address line 1",
        "Address line 2",
        "Town",
        "Postcode",
        "Unit number",
        "Room",
        "Tenant",
        "Tenant email",
        "Tenant phone",
        "Other occupants",
        "Occupant emails",
        "Start date",
        "End date",
        "Monthly rent",
        "Deposit",
        "Status",
        "Basis of possession",
    ];

    fn cells(&self) -> Vec<Cell> {
        let known = &self.known_by;
        // Of a tenancy that has ended it says nothing any more, and an import would refuse it.
        let sought = self.status == TenancyStatus::Eviction;
        let occupants: Vec<&str> = self.occupants.iter().map(|one| one.name.as_str()).collect();
        vec![
            (&known.lines.line1).into(),
            known.lines.line2.as_deref().into(),
            (&known.lines.city).into(),
            (&known.lines.postcode).into(),
            known.unit_number.as_deref().into(),
            self.room.as_deref().into(),
            (&self.tenant_name).into(),
            known.tenant_email.as_deref().into(),
            known.tenant_phone.as_deref().into(),
            occupants.join("; ").into(),
            known.occupant_emails.join(";").into(),
            self.start_date.into(),
            self.end_date.into(),
            self.rent_amount_gbp.into(),
            self.deposit_amount_gbp.into(),
            self.status.as_str().into(),
            self.possession_basis.filter(|_| sought).map(PossessionBasis::as_str).into(),
        ]
    }
}
