//! The audit log as a file of comma-separated values, written while it is read.

use super::model::AuditEntry;
use super::store::{self, Filter};
use crate::app::App;
use crate::db::DbError;
use crate::http::{Cursor, Window};
use crate::sheets::withheld;
use axum::body::Body;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use futures_util::stream;
use maintainuk_domain::ids::OrgId;
use serde_json::Value;
use std::fmt::Write as _;

const HEAD: &str =
    "Time (UTC),Action,Entity,Entity id,User,User id,Before,After,IP address,User agent\r\n";

/// Where the file goes on.
struct Place {
    app: App,
    org: OrgId,
    filter: Filter,
    after: Option<Cursor>,
    begun: bool,
    done: bool,
}

/// The entries as a file. Each part is read in a transaction of its own when the client has taken
/// the one before, so that a slow client holds no connection and a large log no memory.
pub fn file(app: App, org: OrgId, filter: Filter) -> Response {
    let place = Place { app, org, filter, after: None, begun: false, done: false };
    let parts = stream::try_unfold(place, next);
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\""),
        (header::CACHE_CONTROL, "no-store"),
    ];
    (headers, Body::from_stream(parts)).into_response()
}

async fn next(mut place: Place) -> Result<Option<(Bytes, Place)>, DbError> {
    if place.done {
        return Ok(None);
    }
    let window = Window { limit: 200, after: place.after };
    let page = store::list(&place.app.db, place.org, &place.filter, window, false).await?;
    // The byte order mark tells spreadsheets that this is UTF-8.
    let mut text = if place.begun { String::new() } else { format!("\u{feff}{HEAD}") };
    page.items.iter().for_each(|entry| line(&mut text, entry));
    place.begun = true;
    place.done = page.next.is_none();
    place.after = page.items.last().map(|e| Cursor { at: e.at, id: e.id.as_uuid() });
    Ok(Some((Bytes::from(text), place)))
}

fn line(text: &mut String, entry: &AuditEntry) {
    let json = |value: &Option<Value>| value.as_ref().map(withheld).unwrap_or_default();
    let id = |id: Option<String>| id.unwrap_or_default();
    let fields = [
        entry.at.to_string(),
        entry.action.clone(),
        id(entry.entity_type.clone()),
        id(entry.entity_id.map(|id| id.to_string())),
        id(entry.user_name.clone()),
        id(entry.user_id.map(|id| id.to_string())),
        json(&entry.old_value),
        json(&entry.new_value),
        id(entry.ip_address.clone()),
        id(entry.user_agent.clone()),
    ];
    let fields: Vec<String> = fields.iter().map(|field| quoted(field)).collect();
    writeln!(text, "{}\r", fields.join(",")).unwrap_or_default();
}

/// A field as a spreadsheet takes it: quoted, and never as a formula, whatever people were called.
fn quoted(field: &str) -> String {
    let formula = field.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let mark = if formula { "'" } else { "" };
    format!("\"{mark}{}\"", field.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn a_field_keeps_its_quotes_and_lines_and_is_no_formula() {
        assert_eq!(quoted("plain"), r#""plain""#);
        assert_eq!(quoted("a \"b\",\nc"), "\"a \"\"b\"\",\nc\"");
        assert_eq!(quoted("=1+1"), r#""'=1+1""#);
        assert_eq!(quoted("@SUM"), r#""'@SUM""#);
    }
}
