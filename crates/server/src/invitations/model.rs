//! An invitation as administrators see it, and the body that makes one.

use crate::db::DbError;
use crate::http::{Checks, Problem};
use crate::users;
use maintainuk_domain::access::{Access, Permission, Role};
use maintainuk_domain::ids::{ContactId, ContractorId, InvitationId};
use maintainuk_domain::text_enum;
use maintainuk_domain::time::Instant;
use maintainuk_domain::validate;
use serde::{Deserialize, Serialize};
use tokio_postgres::Row;
use utoipa::ToSchema;

/// Days that a link holds.
pub const HOLDS_DAYS: i64 = 7;

text_enum! {
    /// Where an invitation stands.
    pub enum InvitationStatus {
        /// It can be accepted.
        Open,
        /// Its time is over; it can be sent again.
        Expired,
        /// Somebody made their account with it.
        Accepted,
        /// It was taken back.
        Revoked,
    }
}

/// A letter that asks somebody to make an account.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Invitation {
    pub id: InvitationId,
    #[schema(example = "sam@example.com")]
    pub email: String,
    pub first_name: Option<String>,
    pub last_name: Option<String>,
    pub role: Role,
    /// What they may do beyond their role.
    pub permissions: Vec<Permission>,
    pub contractor_id: Option<ContractorId>,
    pub contractor_name: Option<String>,
    pub contact_id: Option<ContactId>,
    pub status: InvitationStatus,
    /// Who asked them.
    pub invited_by: String,
    pub created_at: Instant,
    /// When the letter went out; null while it is on its way.
    pub sent_at: Option<Instant>,
    pub expires_at: Instant,
    pub accepted_at: Option<Instant>,
    pub revoked_at: Option<Instant>,
}

/// Invitations, newest first.
#[derive(Serialize, ToSchema)]
pub struct InvitationList {
    pub items: Vec<Invitation>,
    /// What to send as `after` for the next page; null on the last.
    pub next: Option<String>,
    /// How many there are, at most 10,000; only with `count=true`.
    pub total: Option<i64>,
}

/// Whom to invite, and as what.
#[derive(Clone, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewInvitation {
    #[schema(example = "sam@example.com", max_length = 200)]
    email: String,
    role: Role,
    #[schema(max_length = 100)]
    first_name: Option<String>,
    #[schema(max_length = 100)]
    last_name: Option<String>,
    /// What they may do beyond their role.
    #[serde(default)]
    permissions: Vec<Permission>,
    /// The firm that a contractor's account acts for.
    contractor_id: Option<ContractorId>,
    /// The person that a resident's account is.
    contact_id: Option<ContactId>,
}

/// An invitation about to be written.
pub struct Asked {
    pub email: String,
    pub first_name: Option<String>,
    pub last_name: Option<String>,
    pub access: Access,
    pub contractor: Option<ContractorId>,
    pub contact: Option<ContactId>,
}

impl NewInvitation {
    /// The invitation, checked.
    ///
    /// # Errors
    /// All fields that are wrong.
    pub fn check(self) -> Result<Asked, Problem> {
        let mut checks = Checks::default();
        let mut asked = Asked {
            email: String::new(),
            first_name: None,
            last_name: None,
            access: Access { role: self.role, extra: users::tidy(self.permissions) },
            contractor: self.contractor_id,
            contact: self.contact_id,
        };
        checks.set("/email", &mut asked.email, Some(self.email), |text| validate::email(&text));
        let name = |text: String| validate::optional(&text, 100);
        checks.set("/firstName", &mut asked.first_name, self.first_name, name);
        checks.set("/lastName", &mut asked.last_name, self.last_name, name);
        users::check_party(&mut checks, self.role, self.contractor_id, self.contact_id);
        checks.done()?;
        Ok(asked)
    }
}

impl Invitation {
    /// Reads a row of the store's select, as it stands at `now`.
    ///
    /// # Errors
    /// When a column is not what it should be.
    pub fn read(row: &Row, now: Instant) -> Result<Self, DbError> {
        let text = |name| row.try_get::<_, Option<String>>(name);
        let (accepted_at, revoked_at) = (row.try_get("AcceptedAt")?, row.try_get("RevokedAt")?);
        let expires_at = row.try_get("ExpiresAt")?;
        let by: String = row.try_get("ByEmail")?;
        Ok(Self {
            id: row.try_get("Id")?,
            email: row.try_get("Email")?,
            first_name: text("FirstName")?,
            last_name: text("LastName")?,
            role: row.try_get("Role")?,
            permissions: users::permissions(row.try_get("Permissions")?),
            contractor_id: row.try_get("ContractorId")?,
            contractor_name: text("CompanyName")?,
            contact_id: row.try_get("ContactId")?,
            status: status(accepted_at, revoked_at, expires_at, now),
            invited_by: users::called(text("ByFirst")?.as_deref(), text("ByLast")?.as_deref(), &by),
            created_at: row.try_get("CreatedAt")?,
            sent_at: row.try_get("SentAt")?,
            expires_at,
            accepted_at,
            revoked_at,
        })
    }
}

fn status(
    accepted: Option<Instant>,
    revoked: Option<Instant>,
    expires: Instant,
    now: Instant,
) -> InvitationStatus {
    match (accepted, revoked) {
        (Some(_), _) => InvitationStatus::Accepted,
        (None, Some(_)) => InvitationStatus::Revoked,
        (None, None) if expires <= now => InvitationStatus::Expired,
        (None, None) => InvitationStatus::Open,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_invitation_is_open_until_it_is_accepted_revoked_or_its_time_is_over() {
        let at = |day: u8| format!("2026-03-{day:02}T09:00:00Z").parse::<Instant>().expect("one");
        for (accepted, revoked, expires, told) in [
            (None, None, 9, InvitationStatus::Open),
            (None, None, 8, InvitationStatus::Expired),
            (Some(5), None, 8, InvitationStatus::Accepted),
            (None, Some(5), 9, InvitationStatus::Revoked),
        ] {
            let got = status(accepted.map(at), revoked.map(at), at(expires), at(8));
            assert_eq!(got, told);
        }
    }
}
