//! Who is behind a session token, remembered for a few seconds.
//!
//! A page of a list costs one round trip; asking who is calling would double that. So an answer
//! is kept for a short while, and forgotten at once when the account or the session changes: on
//! this node directly, on others by a live notice. A node that hears no notices keeps nothing.

use crate::db::{Db, DbError, Query};
use crate::live::Live;
use crate::users;
use maintainuk_domain::access::Access;
use maintainuk_domain::ids::{ContactId, ContractorId, OrgId, SessionId, UserId};
use maintainuk_domain::time::Instant;
use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use tokio_postgres::Row;
use uuid::Uuid;

/// Seconds that an answer is kept.
const KEEP_SECONDS: i64 = 10;
/// Sessions remembered at most.
const MOST: usize = 20_000;

/// A live session and its holder.
#[derive(Debug)]
pub struct SessionInfo {
    /// The session.
    pub session: SessionId,
    /// The organisation.
    pub org: OrgId,
    /// The user.
    pub user: UserId,
    /// What they may do.
    pub access: Access,
    /// Their email.
    pub email: String,
    /// Their names.
    pub first_name: Option<String>,
    /// Their names.
    pub last_name: Option<String>,
    /// The person they are, for a resident.
    pub contact: Option<ContactId>,
    /// The firm they act for, for a contractor.
    pub contractor: Option<ContractorId>,
    /// The organisation's name.
    pub org_name: String,
    /// Its slug.
    pub org_slug: String,
    /// Its plan.
    pub org_plan: String,
    /// Whether it may write: a suspended one only reads.
    pub org_writes: bool,
    /// When the session was last noted as used.
    pub last_seen: Instant,
}

/// What is remembered: until when, and of whom, by the hash of the token.
type Known = HashMap<[u8; 32], (Instant, Arc<SessionInfo>)>;

/// Sessions by the hash of their token.
pub struct Sessions {
    db: Db,
    idle_hours: u32,
    known: Mutex<Known>,
}

impl Sessions {
    /// Sessions that end after `idle_hours` without use.
    pub fn new(db: Db, idle_hours: u32) -> Self {
        Self { db, idle_hours, known: Mutex::default() }
    }

    /// Who holds the token, if its session is live.
    ///
    /// # Errors
    /// The database's refusal.
    pub async fn find(
        &self,
        token_hash: [u8; 32],
        now: Instant,
        live: &Live,
    ) -> Result<Option<Arc<SessionInfo>>, DbError> {
        if let Some(info) = self.remembered(&token_hash, now) {
            return Ok(Some(info));
        }
        let idle = format!("{} hours", self.idle_hours);
        let sql = "SELECT * FROM auth.session($1, $2::text::interval)";
        let rows = self.db.door(Query(sql, &[&token_hash.as_slice(), &idle])).await?;
        let Some(info) = rows.first().map(read).transpose()?.map(Arc::new) else { return Ok(None) };
        if live.is_linked() {
            self.remember(token_hash, now, &info);
        }
        Ok(Some(info))
    }

    fn remembered(&self, token_hash: &[u8; 32], now: Instant) -> Option<Arc<SessionInfo>> {
        let known = self.known.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        known.get(token_hash).filter(|(until, _)| *until > now).map(|(_, info)| Arc::clone(info))
    }

    fn remember(&self, token_hash: [u8; 32], now: Instant, info: &Arc<SessionInfo>) {
        let mut known = self.known.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if known.len() >= MOST {
            known.retain(|_, (until, _)| *until > now);
        }
        known.insert(token_hash, (now.plus_seconds(KEEP_SECONDS), Arc::clone(info)));
    }

    /// Forgets what is remembered of a user.
    pub fn forget(&self, user: Uuid) {
        let mut known = self.known.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        known.retain(|_, (_, info)| info.user.as_uuid() != user);
    }

    /// Forgets everything; when notices may have been missed.
    pub fn forget_all(&self) {
        self.known.lock().unwrap_or_else(std::sync::PoisonError::into_inner).clear();
    }
}

fn read(row: &Row) -> Result<SessionInfo, DbError> {
    let extra = users::permissions(row.try_get("permissions")?);
    let status: String = row.try_get("org_status")?;
    Ok(SessionInfo {
        session: row.try_get("session_id")?,
        org: row.try_get("org_id")?,
        user: row.try_get("user_id")?,
        access: Access { role: row.try_get("role")?, extra },
        email: row.try_get("email")?,
        first_name: row.try_get("first_name")?,
        last_name: row.try_get("last_name")?,
        contact: row.try_get("contact_id")?,
        contractor: row.try_get("contractor_id")?,
        org_name: row.try_get("org_name")?,
        org_slug: row.try_get("org_slug")?,
        org_plan: row.try_get("org_plan")?,
        org_writes: status == "Active",
        last_seen: row.try_get("last_seen_at")?,
    })
}
