//! An account as colleagues see it, and the body that changes one.

use crate::contacts;
use crate::db::DbError;
use crate::http::{Checks, Problem, Versioned, given, nullable};
use maintainuk_domain::access::{Access, Permission, Role, Standing};
use maintainuk_domain::ids::{ContactId, ContractorId, UserId};
use maintainuk_domain::time::Instant;
use maintainuk_domain::validate;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use tokio_postgres::Row;
use utoipa::ToSchema;

/// Somebody with an account.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct User {
    pub id: UserId,
    #[schema(example = "coordinator@northgate.example")]
    pub email: String,
    pub first_name: Option<String>,
    pub last_name: Option<String>,
    /// Their name, or their email where they have none.
    #[schema(example = "Priya Shah")]
    pub name: String,
    pub role: Role,
    /// What they may do beyond their role; each reaches every row.
    pub permissions: Vec<Permission>,
    /// The firm that a contractor's account acts for.
    pub contractor_id: Option<ContractorId>,
    pub contractor_name: Option<String>,
    /// The person that a resident's account is.
    pub contact_id: Option<ContactId>,
    /// False once the account is switched off.
    pub is_active: bool,
    pub deactivated_at: Option<Instant>,
    pub last_login_at: Option<Instant>,
    pub created_at: Instant,
    pub version: i32,
    /// What the list by name is ordered by.
    #[serde(skip)]
    pub sort_name: String,
}

/// Users in the order that was asked for.
#[derive(Serialize, ToSchema)]
pub struct UserList {
    pub items: Vec<User>,
    /// What to send as `after` for the next page; null on the last.
    pub next: Option<String>,
    /// How many there are, at most 10,000; only with `count=true`.
    pub total: Option<i64>,
}

/// What to change of an account; what is left out stays.
#[derive(Default, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct ChangeUser {
    #[serde(deserialize_with = "nullable")]
    #[schema(value_type = Option<String>, max_length = 100)]
    first_name: Option<Option<String>>,
    #[serde(deserialize_with = "nullable")]
    #[schema(value_type = Option<String>, max_length = 100)]
    last_name: Option<Option<String>>,
    #[serde(deserialize_with = "given")]
    role: Option<Role>,
    /// All that they may do beyond their role.
    #[serde(deserialize_with = "given")]
    permissions: Option<Vec<Permission>>,
    /// The firm; a contractor's account has one, and no other has.
    #[serde(deserialize_with = "nullable")]
    #[schema(value_type = Option<ContractorId>)]
    contractor_id: Option<Option<ContractorId>>,
    /// The person; a resident's account has one, a contractor's may.
    #[serde(deserialize_with = "nullable")]
    #[schema(value_type = Option<ContactId>)]
    contact_id: Option<Option<ContactId>>,
}

impl Versioned for User {
    fn version(&self) -> i32 {
        self.version
    }
}

impl User {
    /// What the account may do.
    pub fn access(&self) -> Access {
        Access { role: self.role, extra: self.permissions.clone() }
    }

    /// The account, as far as the rule of the last administrator goes.
    pub const fn standing(&self) -> Standing {
        Standing { role: self.role, active: self.is_active }
    }
}

impl ChangeUser {
    /// Changes the account.
    ///
    /// # Errors
    /// All fields that are wrong; the account is then half changed and not to be kept.
    pub fn apply(self, to: &mut User) -> Result<(), Problem> {
        let mut checks = Checks::default();
        let text = |text: Option<String>| validate::optional(&text.unwrap_or_default(), 100);
        checks.set("/firstName", &mut to.first_name, self.first_name, text);
        checks.set("/lastName", &mut to.last_name, self.last_name, text);
        to.role = self.role.unwrap_or(to.role);
        if let Some(permissions) = self.permissions {
            to.permissions = tidy(permissions);
        }
        to.contractor_id = self.contractor_id.unwrap_or(to.contractor_id);
        to.contact_id = self.contact_id.unwrap_or(to.contact_id);
        check_party(&mut checks, to.role, to.contractor_id, to.contact_id);
        checks.done()?;
        to.name = called(to.first_name.as_deref(), to.last_name.as_deref(), &to.email);
        Ok(())
    }
}

/// Each once, in the order of the list.
pub fn tidy(mut permissions: Vec<Permission>) -> Vec<Permission> {
    permissions.sort_unstable();
    permissions.dedup();
    permissions
}

/// Whom an account stands for has to go with its role.
pub fn check_party(
    checks: &mut Checks,
    role: Role,
    contractor: Option<ContractorId>,
    contact: Option<ContactId>,
) {
    let (firm, person) = (contractor.is_some(), contact.is_some());
    match role {
        Role::SuperAdmin => checks.say("/role", "This role is the platform's, not yours to give."),
        Role::Contractor => {
            checks.hold(firm, "/contractorId", "Choose the firm that they act for.");
        }
        Role::Tenant => {
            checks.hold(person, "/contactId", "Choose the person who they are.");
            checks.hold(!firm, "/contractorId", "A resident's account acts for no firm.");
        }
        Role::OrgAdmin | Role::Coordinator | Role::Viewer => {
            checks.hold(!firm, "/contractorId", "Only a contractor's account acts for a firm.");
            checks.hold(!person, "/contactId", "Only a resident's account is a person on record.");
        }
    }
}

/// What to call somebody.
pub fn called(first: Option<&str>, last: Option<&str>, email: &str) -> String {
    contacts::name(first, last, &[Some(email)])
}

/// The permissions of a stored list; one that this version does not know grants nothing.
pub fn permissions(stored: Option<Value>) -> Vec<Permission> {
    let names = stored.and_then(|value| serde_json::from_value::<Vec<String>>(value).ok());
    names.unwrap_or_default().iter().filter_map(|name| name.parse().ok()).collect()
}

impl TryFrom<&Row> for User {
    type Error = DbError;

    fn try_from(row: &Row) -> Result<Self, DbError> {
        let email: String = row.try_get("Email")?;
        let first_name: Option<String> = row.try_get("FirstName")?;
        let last_name: Option<String> = row.try_get("LastName")?;
        Ok(Self {
            id: row.try_get("Id")?,
            name: called(first_name.as_deref(), last_name.as_deref(), &email),
            email,
            first_name,
            last_name,
            role: row.try_get("Role")?,
            permissions: permissions(row.try_get("Permissions")?),
            contractor_id: row.try_get("ContractorId")?,
            contractor_name: row.try_get("CompanyName")?,
            contact_id: row.try_get("ContactId")?,
            is_active: row.try_get("IsActive")?,
            deactivated_at: row.try_get("DeactivatedAt")?,
            last_login_at: row.try_get("LastLoginAt")?,
            created_at: row.try_get("CreatedAt")?,
            version: row.try_get("RowVersion")?,
            sort_name: row.try_get("SortName")?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whom_an_account_stands_for_goes_with_its_role() {
        let (firm, person) = (Some(ContractorId::fresh()), Some(ContactId::fresh()));
        for (role, firm, person, holds) in [
            (Role::OrgAdmin, None, None, true),
            (Role::Coordinator, firm, None, false),
            (Role::Viewer, None, person, false),
            (Role::Contractor, firm, None, true),
            (Role::Contractor, firm, person, true),
            (Role::Contractor, None, person, false),
            (Role::Tenant, None, person, true),
            (Role::Tenant, firm, person, false),
            (Role::Tenant, None, None, false),
            (Role::SuperAdmin, None, None, false),
        ] {
            let mut checks = Checks::default();
            check_party(&mut checks, role, firm, person);
            assert_eq!(checks.done().is_ok(), holds, "{role}");
        }
    }
}
