//! The organisation, its people and its homes.

use jiff::civil::Date;
use maintainuk_domain::access::Role;
use maintainuk_domain::compliance::ComplianceStatus;
use maintainuk_domain::contractors::CisStatus;
use maintainuk_domain::estate::{
    ContactType, ContractorStatus, OrgStatus, Plan, PropertyStatus, PropertyType, TenancyStatus,
    UnitPurpose, UnitStatus,
};
use maintainuk_domain::ids::{
    ComplianceId, ConsentId, ContactId, ContractorId, OrgId, PropertyId, TenancyId, UnitId, UserId,
};
use maintainuk_domain::messaging::Channel;
use maintainuk_domain::messaging::consent::ConsentSource;
use maintainuk_domain::money::Pence;
use maintainuk_domain::phone::Phone;
use maintainuk_domain::tickets::Category;
use maintainuk_domain::time::Instant;
use maintainuk_domain::uk::{Nation, Postcode};
use serde_json::Value;

/// A row of "Organisations".
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)] // The columns of the table.
pub struct Organisation {
    pub id: OrgId,
    pub name: String,
    pub slug: String,
    pub plan: Plan,
    pub status: OrgStatus,
    pub billing_email: String,
    pub sms_limit: i32,
    pub whatsapp_limit: i32,
    pub ai_job_limit: i32,
    pub created_at: Instant,
    pub updated_at: Instant,
}

/// A row of "Users".
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)] // The columns of the table.
pub struct User {
    pub id: UserId,
    pub email: String,
    pub role: Role,
    pub first_name: String,
    pub last_name: String,
    pub phone: Option<Phone>,
    /// Whom the account stands for, when it is a resident's or a contractor's.
    pub contact: Option<ContactId>,
    /// The firm whose account it is.
    pub contractor: Option<ContractorId>,
    pub last_login_at: Option<Instant>,
    pub created_at: Instant,
    pub updated_at: Instant,
}

/// A row of "ContactPoints".
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)] // The columns of the table.
pub struct Contact {
    pub id: ContactId,
    pub kind: ContactType,
    pub first_name: String,
    pub last_name: String,
    pub email: Option<String>,
    pub phone: Option<Phone>,
    pub preferred_channel: Option<Channel>,
    pub is_valid: bool,
    pub created_at: Instant,
    pub updated_at: Instant,
}

/// A row of "ConsentRecords".
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)] // The columns of the table.
pub struct Consent {
    pub id: ConsentId,
    pub contact: ContactId,
    pub channel: Channel,
    pub consented_at: Instant,
    pub opted_out_at: Option<Instant>,
    /// How it is known.
    pub source: ConsentSource,
    pub note: Option<&'static str>,
    /// Who wrote it down; nobody where they said so themselves.
    pub recorded_by: Option<UserId>,
}

/// A row of "Properties".
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)] // The columns of the table.
pub struct Property {
    pub id: PropertyId,
    pub address_line1: String,
    pub address_line2: Option<String>,
    pub city: String,
    pub postcode: Postcode,
    pub nation: Nation,
    /// Made up; of the range that no address has.
    pub uprn: Option<String>,
    pub property_type: PropertyType,
    pub status: PropertyStatus,
    pub owner: Option<ContactId>,
    pub created_at: Instant,
    pub updated_at: Instant,
}

/// A row of "Units".
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)] // The columns of the table.
pub struct Unit {
    pub id: UnitId,
    pub property: PropertyId,
    /// None where the building is one home.
    pub unit_number: Option<String>,
    pub bedrooms: i32,
    pub bathrooms: i32,
    /// In whole square metres.
    pub floor_area: i32,
    pub status: UnitStatus,
    pub purpose: UnitPurpose,
    pub let_by_room: bool,
    pub created_at: Instant,
    pub updated_at: Instant,
}

/// A row of "Tenancies".
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)] // The columns of the table.
pub struct Tenancy {
    pub id: TenancyId,
    pub unit: UnitId,
    pub tenant: ContactId,
    /// Where the unit is let by the room.
    pub room: Option<&'static str>,
    pub start_date: Date,
    pub end_date: Option<Date>,
    /// A month.
    pub rent: Pence,
    pub deposit: Option<Pence>,
    pub status: TenancyStatus,
    pub created_at: Instant,
    pub updated_at: Instant,
}

/// A row of "TenancyOccupants".
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)] // The columns of the table.
pub struct Occupant {
    pub tenancy: TenancyId,
    pub contact: ContactId,
    pub created_at: Instant,
}

/// A row of "ContractorProfiles".
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)] // The columns of the table.
pub struct Contractor {
    pub id: ContractorId,
    pub contact: ContactId,
    pub company_name: String,
    /// A list of `{"scheme", "number", "expires"}`.
    pub trade_licences: Value,
    pub service_categories: Vec<Category>,
    /// Postcode districts; none means everywhere.
    pub service_areas: Vec<&'static str>,
    /// Provider, policy number and last day.
    pub insurance: (&'static str, String, Date),
    pub call_out_rate: Pence,
    pub hourly_rate: Pence,
    pub vat_number: Option<String>,
    pub cis_status: CisStatus,
    pub status: ContractorStatus,
    /// Why they are suspended, which a lapse brought about.
    pub status_reason: Option<String>,
    pub created_at: Instant,
    pub updated_at: Instant,
}

/// A row of "ComplianceItems".
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)] // The columns of the table.
pub struct ComplianceItem {
    pub id: ComplianceId,
    pub property: PropertyId,
    pub kind: &'static str,
    pub due_date: Date,
    pub completed_date: Option<Date>,
    pub status: ComplianceStatus,
    pub notes: Option<String>,
    pub created_at: Instant,
    pub updated_at: Instant,
}
