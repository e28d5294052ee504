//! What an export says of an invitation: never what its letter holds.

use super::model::Invitation;
use crate::exports::{Cell, Exported};
use crate::users;

impl Exported for Invitation {
    const HEADERS: &'static [&'static str] = &[
        "Email",
        "First name",
        "Last name",
        "Role",
        "Permissions",
        "Company",
        "Status",
        "Invited by",
        "Invited",
        "Sent",
        "Runs out",
        "Accepted",
        "Taken back",
    ];

    fn cells(&self) -> Vec<Cell> {
        vec![
            (&self.email).into(),
            self.first_name.as_deref().into(),
            self.last_name.as_deref().into(),
            self.role.as_str().into(),
            users::permission_names(&self.permissions),
            self.contractor_name.as_deref().into(),
            self.status.as_str().into(),
            (&self.invited_by).into(),
            self.created_at.into(),
            self.sent_at.into(),
            self.expires_at.into(),
            self.accepted_at.into(),
            self.revoked_at.into(),
        ]
    }
}
