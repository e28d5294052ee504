//! Through whose eyes: the resident or the contractor as a caller.

use crate::app::App;
use crate::auth::{Caller, SessionInfo};
use crate::contacts;
use crate::db::{DbError, Query};
use crate::http::Problem;
use crate::users;
use maintainuk_domain::access::{Access, Role};
use maintainuk_domain::ids::{ContactId, ContractorId};
use maintainuk_domain::seen::Party;
use serde::Serialize;
use std::sync::Arc;
use tokio_postgres::Row;
use utoipa::ToSchema;
use uuid::Uuid;

/// Whose view it is.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Onlooker {
    pub party: Party,
    /// The contact's or the contractor's id.
    pub id: Uuid,
    pub name: String,
    /// The role that they have, or would be given.
    pub role: Role,
    /// Whether they have an account.
    pub has_account: bool,
}

const RESIDENT: &str = r#"SELECT c."Id", c."FirstName", c."LastName", c."Email",
        NULL::text AS "CompanyName", a."Role", a."Permissions"
    FROM "ContactPoints" c LEFT JOIN LATERAL (
        SELECT u."Role", u."Permissions" FROM "Users" u
        WHERE u."OrgId" = $1 AND u."ContactId" = c."Id" AND u."IsActive" AND u."Role" = 'Tenant'
        ORDER BY u."CreatedAt" LIMIT 1) a ON true
    WHERE c."OrgId" = $1 AND c."Id" = $2"#;
const CONTRACTOR: &str = r#"SELECT k."Id", c."FirstName", c."LastName", c."Email", k."CompanyName",
        a."Role", a."Permissions"
    FROM "ContractorProfiles" k
    JOIN "ContactPoints" c ON c."OrgId" = $1 AND c."Id" = k."ContactId"
    LEFT JOIN LATERAL (
        SELECT u."Role", u."Permissions" FROM "Users" u
        WHERE u."OrgId" = $1 AND u."ContractorId" = k."Id" AND u."IsActive" AND u."Role" = 'Contractor'
        ORDER BY u."CreatedAt" LIMIT 1) a ON true
    WHERE k."OrgId" = $1 AND k."Id" = $2"#;

/// Makes the caller that the resident or the contractor would be.
///
/// # Errors
/// 400 unless one of the two is named, 404 when there is no such.
pub async fn onlooker(
    app: &App,
    caller: &Caller,
    contact: Option<ContactId>,
    contractor: Option<ContractorId>,
) -> Result<(Onlooker, Caller), Problem> {
    let (party, id, sql) = match (contact, contractor) {
        (Some(contact), None) => (Party::Resident, contact.as_uuid(), RESIDENT),
        (None, Some(firm)) => (Party::Contractor, firm.as_uuid(), CONTRACTOR),
        _ => {
            let detail = "Name either `contactId` or `contractorId`.";
            return Err(Problem::parameter(detail));
        }
    };
    let [rows] = app.db.read(caller.org(), [Query(sql, &[&caller.org(), &id])]).await?;
    let row = rows.first().ok_or_else(Problem::not_found)?;
    let (access, has_account) = access(row, party)?;
    let text = |name| row.try_get::<_, Option<String>>(name).map_err(DbError::from);
    let (first, last, email) = (text("FirstName")?, text("LastName")?, text("Email")?);
    let person = || contacts::name(first.as_deref(), last.as_deref(), &[email.as_deref()]);
    let name = text("CompanyName")?.unwrap_or_else(person);
    let shown = Onlooker { party, id, name, role: access.role, has_account };
    let info = &caller.info;
    let info = SessionInfo {
        session: info.session,
        org: info.org,
        user: info.user,
        access,
        email: info.email.clone(),
        first_name: None,
        last_name: None,
        contact,
        contractor,
        org_name: info.org_name.clone(),
        org_slug: info.org_slug.clone(),
        org_plan: info.org_plan.clone(),
        org_writes: false,
        last_seen: info.last_seen,
    };
    Ok((shown, Caller { info: Arc::new(info), ip: caller.ip.clone(), agent: None }))
}

/// What they may do: by their account, or else by the role that they would be given.
fn access(row: &Row, party: Party) -> Result<(Access, bool), DbError> {
    let role: Option<Role> = row.try_get("Role")?;
    let extra = users::permissions(row.try_get("Permissions")?);
    let usual = match party {
        Party::Resident => Role::Tenant,
        Party::Contractor => Role::Contractor,
    };
    Ok((Access { role: role.unwrap_or(usual), extra }, role.is_some()))
}
