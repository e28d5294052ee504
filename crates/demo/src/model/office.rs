//! What an office has besides its homes: views of lists, invitations, and things entered twice.

use maintainuk_domain::access::Role;
use maintainuk_domain::ids::{ContactId, ContractorId, InvitationId, PropertyId, UserId, ViewId};
use maintainuk_domain::phone::Phone;
use maintainuk_domain::time::Instant;
use maintainuk_domain::views::{ListName, Sharing};

/// A row of "SavedViews".
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)] // The columns of the table.
pub struct View {
    pub id: ViewId,
    pub owner: UserId,
    pub list: ListName,
    pub name: &'static str,
    pub sharing: Sharing,
    pub team: Option<Role>,
    /// What stands in the address behind the `?`.
    pub query: &'static str,
    pub hidden_columns: &'static [&'static str],
    pub created_at: Instant,
}

/// A row of "Invitations".
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)] // The columns of the table.
pub struct Invitation {
    pub id: InvitationId,
    pub email: String,
    pub role: Role,
    pub first_name: String,
    pub last_name: String,
    pub contractor: Option<ContractorId>,
    pub invited_by: UserId,
    pub created_at: Instant,
    pub expires_at: Instant,
    /// When it was accepted, and the account that came of it.
    pub accepted: Option<(Instant, UserId)>,
}

/// A person who was entered again: the same number, but not the same spelling.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)] // The columns of the table.
pub struct ContactTwin {
    pub id: ContactId,
    /// Who they are.
    pub of: ContactId,
    pub first_name: String,
    pub last_name: String,
    pub phone: Phone,
    /// When somebody saw it and merged the two, if anybody did.
    pub merged_at: Option<Instant>,
    pub created_at: Instant,
}

/// A property that was entered again, with its address in another spelling.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)] // The columns of the table.
pub struct PropertyTwin {
    pub id: PropertyId,
    /// Which it is.
    pub of: PropertyId,
    pub address_line1: String,
    /// When somebody saw it and merged the two, if anybody did.
    pub merged_at: Option<Instant>,
    pub created_at: Instant,
}
