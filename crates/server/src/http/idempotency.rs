//! `Idempotency-Key`: a command that was sent twice happens once.
//!
//! The key's row is written in the transaction of the effect, so there is never one without the
//! other. A second sender waits on the row of the first and then gets the first one's answer.

use super::problem::{Kind, Problem};
use super::reply::etag;
use crate::auth::Caller;
use crate::db::OrgTx;
use crate::params;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use maintainuk_domain::time::Instant;
use serde::Serialize;
use serde_json::Value;
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// The answer of a command, in a form that can be kept and given again.
pub struct Reply {
    status: StatusCode,
    body: Value,
}

impl Reply {
    /// An answer with a body; `version` in it becomes the ETag.
    ///
    /// # Errors
    /// When the body cannot be written as JSON.
    pub fn new<T: Serialize>(status: StatusCode, body: &T) -> Result<Self, Problem> {
        Ok(Self { status, body: serde_json::to_value(body).map_err(anyhow::Error::from)? })
    }

    /// 201 with a body.
    ///
    /// # Errors
    /// When the body cannot be written as JSON.
    pub fn created<T: Serialize>(body: &T) -> Result<Self, Problem> {
        Self::new(StatusCode::CREATED, body)
    }

    /// 200 with a body.
    ///
    /// # Errors
    /// When the body cannot be written as JSON.
    pub fn ok<T: Serialize>(body: &T) -> Result<Self, Problem> {
        Self::new(StatusCode::OK, body)
    }
}

impl Reply {
    /// The id in the body, if there is one.
    pub fn id(&self) -> Option<Uuid> {
        self.body.get("id").and_then(Value::as_str).and_then(|id| id.parse().ok())
    }
}

impl IntoResponse for Reply {
    fn into_response(self) -> Response {
        let versioned = self.body.get("version").or_else(|| self.body.pointer("/ticket/version"));
        let version = versioned.and_then(Value::as_i64).and_then(|v| i32::try_from(v).ok());
        let mut response = (self.status, axum::Json(self.body)).into_response();
        if let Some(version) = version {
            response.headers_mut().insert(header::ETAG, etag(version));
        }
        response
    }
}

/// The caller's wish that a command happen once; empty when no key was sent.
pub struct Once {
    key: Option<String>,
    place: String,
}

impl<S: Send + Sync> FromRequestParts<S> for Once {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        let place = format!("{} {}", parts.method, parts.uri);
        let key = parts.headers.get("idempotency-key").map(read_key).transpose()?;
        Ok(Self { key, place })
    }
}

fn read_key(value: &HeaderValue) -> Result<String, Problem> {
    let text = value.to_str().unwrap_or_default().trim().trim_matches('"');
    if text.is_empty() || text.len() > 200 {
        let detail = "`Idempotency-Key` is 1 to 200 characters, such as a UUID.";
        return Err(Problem::parameter(detail));
    }
    Ok(text.to_owned())
}

impl Once {
    /// Claims the key. `Some` is the answer of the first time: give it and do nothing.
    ///
    /// `body` is what was sent; the same key with another body is refused.
    ///
    /// # Errors
    /// 422 when the key was used for something else.
    pub async fn claim(
        &self,
        tx: OrgTx<'_>,
        caller: &Caller,
        body: &impl Serialize,
        now: Instant,
    ) -> Result<Option<Reply>, Problem> {
        let Some(key) = &self.key else { return Ok(None) };
        let fingerprint = self.fingerprint(body)?;
        let user = caller.user();
        let insert = r#"INSERT INTO ops."IdempotencyKeys"
                ("OrgId", "UserId", "Key", "Fingerprint", "CreatedAt")
            VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING"#;
        if tx.execute(insert, &[&tx.org, &user, key, &fingerprint, &now]).await? == 1 {
            return Ok(None);
        }
        let select = r#"SELECT "Fingerprint", "ResponseStatus", "ResponseJson"
            FROM ops."IdempotencyKeys" WHERE "OrgId" = $1 AND "UserId" = $2 AND "Key" = $3"#;
        let row = tx.one(select, &[&tx.org, &user, key]).await?;
        if row.get::<_, Vec<u8>>(0) != fingerprint {
            let detail = "This Idempotency-Key was used for another request; take a new one.";
            return Err(Problem::new(Kind::Invalid, detail));
        }
        let status = row.get::<_, Option<i32>>(1).and_then(|code| u16::try_from(code).ok());
        let status = status.and_then(|code| StatusCode::from_u16(code).ok());
        let body: Option<Value> = row.get(2);
        match (status, body) {
            (Some(status), Some(body)) => Ok(Some(Reply { status, body })),
            _ => Err(anyhow::anyhow!("an idempotency key was kept without its answer").into()),
        }
    }

    /// Keeps the answer with the effect.
    pub fn keep(&self, tx: OrgTx<'_>, caller: &Caller, reply: &Reply) {
        let Some(key) = &self.key else { return };
        tx.later(
            r#"UPDATE ops."IdempotencyKeys" SET "ResponseStatus" = $4, "ResponseJson" = $5
               WHERE "OrgId" = $1 AND "UserId" = $2 AND "Key" = $3"#,
            params![
                tx.org,
                caller.user(),
                key.clone(),
                i32::from(reply.status.as_u16()),
                reply.body.clone()
            ],
        );
    }

    fn fingerprint(&self, body: &impl Serialize) -> Result<Vec<u8>, Problem> {
        let mut hasher = Sha256::new();
        hasher.update(self.place.as_bytes());
        hasher.update(serde_json::to_vec(body).map_err(anyhow::Error::from)?);
        Ok(hasher.finalize().to_vec())
    }
}
