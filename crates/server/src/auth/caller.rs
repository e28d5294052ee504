//! Who a request comes from, and what they may do.

use super::cookie;
use super::sessions::SessionInfo;
use super::store;
use crate::app::App;
use crate::http::{Kind, Problem};
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use maintainuk_domain::access::{Grant, Permission, Role};
use maintainuk_domain::ids::{ContactId, ContractorId, OrgId, UserId};
use std::sync::Arc;
use uuid::Uuid;

/// A signed-in person. The first argument of every handler that is not for strangers.
#[derive(Clone)]
pub struct Caller {
    /// The session and its holder.
    pub info: Arc<SessionInfo>,
    /// The client's address, for the audit log.
    pub ip: String,
    /// What the client calls itself, for the audit log.
    pub agent: Option<String>,
}

impl Caller {
    /// The caller's organisation.
    pub fn org(&self) -> OrgId {
        self.info.org
    }

    /// The caller.
    pub fn user(&self) -> UserId {
        self.info.user
    }

    /// Refuses unless the caller holds the permission; says how far it reaches.
    ///
    /// # Errors
    /// [`Kind::Forbidden`].
    pub fn require(&self, permission: Permission) -> Result<Grant, Problem> {
        match self.info.access.grant(permission) {
            Grant::No => Err(Problem::forbidden()),
            reach => Ok(reach),
        }
    }

    /// Refuses unless the permission reaches every row, for things that nobody owns a part of.
    ///
    /// # Errors
    /// [`Kind::Forbidden`].
    pub fn require_all(&self, permission: Permission) -> Result<(), Problem> {
        match self.info.access.grant(permission) {
            Grant::All => Ok(()),
            Grant::Own | Grant::No => Err(Problem::forbidden()),
        }
    }

    /// Whose rows a grant reaches: `None` for everybody's, else those of the person that the
    /// caller is. A caller who is no person gets an id that nobody has, and so sees nothing.
    pub fn only_contact(&self, reach: Grant) -> Option<ContactId> {
        let nobody = ContactId::from_uuid(Uuid::nil());
        (reach != Grant::All).then(|| self.info.contact.unwrap_or(nobody))
    }

    /// Whether they run the organisation: some moves are theirs alone.
    pub fn is_admin(&self) -> bool {
        self.info.access.role == Role::OrgAdmin
    }

    /// As [`only_contact`](Self::only_contact), for the firm that the caller acts for.
    pub fn only_contractor(&self, reach: Grant) -> Option<ContractorId> {
        let nobody = ContractorId::from_uuid(Uuid::nil());
        (reach != Grant::All).then(|| self.info.contractor.unwrap_or(nobody))
    }

    /// How far a permission reaches.
    pub fn grant(&self, permission: Permission) -> Grant {
        self.info.access.grant(permission)
    }
}

impl FromRequestParts<App> for Caller {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Problem> {
        let https = app.config.is_https();
        let token = cookie::token(&parts.headers, https).ok_or_else(Problem::unauthenticated)?;
        let now = app.clock.now();
        let found = app.sessions.find(cookie::hash(token), now, &app.live).await?;
        let info = found.ok_or_else(Problem::unauthenticated)?;
        if !parts.method.is_safe() && !info.org_writes {
            let detail = "This organisation is suspended: it can be read but not changed.";
            return Err(Problem::new(Kind::Forbidden, detail));
        }
        if now.since(info.last_seen).as_secs() >= 60 {
            store::touch(app, &info, now).await;
        }
        crate::http::note_caller(parts, &info);
        Ok(Self { info, ip: cookie::client_ip(app, parts), agent: cookie::user_agent(parts) })
    }
}
