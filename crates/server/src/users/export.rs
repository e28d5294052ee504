//! What an export says of an account: never what it signs in with.

use super::model::User;
use crate::exports::{Cell, Exported};
use maintainuk_domain::access::Permission;

impl Exported for User {
    const HEADERS: &'static [&'static str] = &[
        "First name",
        "Last name",
        "Email",
        "Role",
        "Permissions",
        "Company",
        "Active",
        "Last sign-in",
        "Deactivated",
        "Added",
    ];

    fn cells(&self) -> Vec<Cell> {
        vec![
            self.first_name.as_deref().into(),
            self.last_name.as_deref().into(),
            (&self.email).into(),
            self.role.as_str().into(),
            permission_names(&self.permissions),
            self.contractor_name.as_deref().into(),
            if self.is_active { "Yes" } else { "No" }.into(),
            self.last_login_at.into(),
            self.deactivated_at.into(),
            self.created_at.into(),
        ]
    }
}

/// What they may do beyond their role.
pub fn permission_names(permissions: &[Permission]) -> Cell {
    let names: Vec<&str> = permissions.iter().map(|permission| permission.as_str()).collect();
    names.join(", ").into()
}
