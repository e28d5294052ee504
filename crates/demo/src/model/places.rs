//! What saves a visit.

use jiff::civil::Date;
use maintainuk_domain::alerts::{AlertKind, NeedToKnow};
use maintainuk_domain::ids::{
    AccessCodeId, AlertId, AssetId, AssetServiceId, ContactId, HintId, KeyId, PropertyId, UnitId,
};
use maintainuk_domain::money::Pence;
use maintainuk_domain::places::{CodeKind, HintKind};
use maintainuk_domain::time::Instant;

/// A row of "PlaceHints".
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)] // The columns of the table.
pub struct Hint {
    pub id: HintId,
    pub property: PropertyId,
    pub unit: Option<UnitId>,
    pub kind: HintKind,
    pub text: &'static str,
    pub created_at: Instant,
}

/// A row of "PlaceKeys".
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)] // The columns of the table.
pub struct KeySet {
    pub id: KeyId,
    pub property: PropertyId,
    pub tag: String,
    pub opens: &'static str,
    pub holder: Option<String>,
    pub issued_at: Option<Instant>,
    pub due_back: Option<Date>,
    pub created_at: Instant,
}

/// A row of "AccessCodes", before it is sealed.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)] // The columns of the table.
pub struct AccessCode {
    pub id: AccessCodeId,
    pub property: PropertyId,
    pub kind: CodeKind,
    pub label: &'static str,
    pub code: String,
    pub created_at: Instant,
}

/// A row of "Assets".
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)] // The columns of the table.
pub struct Asset {
    pub id: AssetId,
    pub property: PropertyId,
    pub unit: UnitId,
    pub make: &'static str,
    pub model: &'static str,
    pub serial: String,
    pub installed_on: Date,
    pub warranty_until: Date,
    pub serviced_on: Date,
    pub service_due_on: Date,
    pub life_years: i16,
    pub created_at: Instant,
}

/// A row of "AssetServices".
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)] // The columns of the table.
pub struct AssetService {
    pub id: AssetServiceId,
    pub asset: AssetId,
    pub done_on: Date,
    pub work: &'static str,
    pub done_by: &'static str,
    pub next_due_on: Date,
    pub cost: Pence,
    pub created_at: Instant,
}

/// A row of "PlaceAlerts".
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)] // The columns of the table.
pub struct PlaceAlert {
    pub id: AlertId,
    pub property: Option<PropertyId>,
    pub contact: Option<ContactId>,
    pub kind: AlertKind,
    pub text: &'static str,
    pub reason: &'static str,
    pub need: NeedToKnow,
    pub review_on: Date,
    pub created_at: Instant,
}
