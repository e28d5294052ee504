//! Answers that carry a version, and lists cut into pages.

use super::extract::Json;
use super::problem::Problem;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::Timestamp;
use maintainuk_domain::time::Instant;
use serde::Serialize;
use uuid::Uuid;

/// A body that knows its version, for `ETag`.
pub trait Versioned: Serialize {
    /// The row's version, from 1.
    fn version(&self) -> i32;

    /// A copy to change, if this is still what the caller last read.
    ///
    /// # Errors
    /// 412 when it is not.
    fn unless_stale(&self, read: i32) -> Result<Self, Problem>
    where
        Self: Clone,
    {
        if self.version() == read { Ok(self.clone()) } else { Err(Problem::stale()) }
    }
}

/// A body with its `ETag`.
pub struct Tagged<T>(pub StatusCode, pub T);

impl<T: Versioned> Tagged<T> {
    /// 200 with the body.
    pub const fn ok(body: T) -> Self {
        Self(StatusCode::OK, body)
    }
}

impl<T: Versioned> IntoResponse for Tagged<T> {
    fn into_response(self) -> Response {
        let tag = etag(self.1.version());
        let mut response = (self.0, Json(self.1)).into_response();
        response.headers_mut().insert(header::ETAG, tag);
        response
    }
}

/// The `ETag` of a version.
pub fn etag(version: i32) -> HeaderValue {
    HeaderValue::from_str(&format!("\"{version}\""))
        .unwrap_or_else(|_| unreachable!("digits and quotes are a header value"))
}

/// Where a page starts: after the row with this time and id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cursor {
    /// The row's place in the order.
    pub at: Instant,
    /// The row's id, which breaks ties.
    pub id: Uuid,
}

impl Cursor {
    /// The opaque text that a client sends back as `after`.
    pub fn encode(&self) -> String {
        let mut bytes = [0; 24];
        bytes[..8].copy_from_slice(&self.at.timestamp().as_microsecond().to_be_bytes());
        bytes[8..].copy_from_slice(self.id.as_bytes());
        URL_SAFE_NO_PAD.encode(bytes)
    }

    /// Reads it back. A cursor names no organisation: the wall holds for whatever it says.
    ///
    /// # Errors
    /// When it is not one of ours.
    pub fn decode(text: &str) -> Result<Self, Problem> {
        let wrong =
            || Problem::parameter("`after` is not a cursor of this list; start without it.");
        let bytes: [u8; 24] =
            URL_SAFE_NO_PAD.decode(text).ok().and_then(|b| b.try_into().ok()).ok_or_else(wrong)?;
        let (at, id) = bytes.split_at(8);
        let micros = i64::from_be_bytes(at.try_into().map_err(|_| wrong())?);
        let at = Timestamp::from_microsecond(micros).map_err(|_| wrong())?.into();
        Ok(Self { at, id: Uuid::from_slice(id).map_err(|_| wrong())? })
    }
}

/// How much of a list is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Window {
    /// Rows at most, 1 to 200.
    pub limit: i64,
    /// Where to go on.
    pub after: Option<Cursor>,
}

impl Window {
    /// Reads `limit` (50 when absent) and `after`.
    ///
    /// # Errors
    /// When either is out of range or unreadable.
    pub fn new(limit: Option<i64>, after: Option<&str>) -> Result<Self, Problem> {
        let limit = limit.unwrap_or(50);
        if !(1..=200).contains(&limit) {
            return Err(Problem::parameter("`limit` is a whole number from 1 to 200."));
        }
        Ok(Self { limit, after: after.map(Cursor::decode).transpose()? })
    }

    /// ` LIMIT n` with at least one row more than is shown, which says whether there is another
    /// page.
    ///
    /// The number is in the text, and one of a few: PostgreSQL plans a LIMIT that is a parameter
    /// as a tenth of the table, and then hashes and sorts what a page does not need.
    pub const fn limit_sql(&self) -> &'static str {
        match self.limit {
            ..=20 => " LIMIT 21",
            21..=50 => " LIMIT 51",
            51..=100 => " LIMIT 101",
            _ => " LIMIT 201",
        }
    }

    /// The place and id of the cursor as parameters, both null for the first page.
    pub fn bounds(&self) -> (Option<Instant>, Option<Uuid>) {
        (self.after.map(|c| c.at), self.after.map(|c| c.id))
    }

    /// The place before which the page lies: the cursor's, or the end of time for the first page.
    /// So one statement serves both, and its bound is one that an index can seek to.
    pub fn place(&self) -> (Instant, Uuid) {
        self.after.map_or_else(Self::beginning, |c| (c.at, c.id))
    }

    /// The place before every row.
    pub fn beginning() -> (Instant, Uuid) {
        (Timestamp::MAX.into(), Uuid::max())
    }

    /// Cuts the extra row off and says where the next page starts.
    pub fn cut<T>(
        &self,
        mut items: Vec<T>,
        place: impl Fn(&T) -> Cursor,
    ) -> (Vec<T>, Option<String>) {
        let limit = usize::try_from(self.limit).unwrap_or(usize::MAX);
        if items.len() <= limit {
            return (items, None);
        }
        items.truncate(limit);
        let next = items.last().map(|item| place(item).encode());
        (items, next)
    }
}
