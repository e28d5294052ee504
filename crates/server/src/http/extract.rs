//! axum's extractors, answering with a [`Problem`] when the request does not fit.

use super::problem::{FieldError, Kind, Problem};
use axum::extract::rejection::QueryRejection;
use axum::extract::{FromRequest, FromRequestParts, Multipart, OptionalFromRequestParts, Request};
use axum::http::header::IF_MATCH;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// A JSON body.
#[derive(Debug)]
pub struct Json<T>(pub T);

impl<T: Serialize> IntoResponse for Json<T> {
    fn into_response(self) -> Response {
        axum::Json(self.0).into_response()
    }
}

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Json<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        let is_json = request.headers().get("content-type").is_none_or(|value| {
            value.to_str().is_ok_and(|text| text.split(';').next() == Some("application/json"))
        });
        if !is_json {
            let detail = "Send the body as application/json.";
            return Err(Problem::new(Kind::UnsupportedType, detail));
        }
        let bytes =
            Bytes::from_request(request, state).await.map_err(|rejection| {
                match rejection.into_response().status().as_u16() {
                    413 => Problem::new(Kind::TooLarge, "The body is larger than allowed here."),
                    _ => Problem::new(Kind::Malformed, "The body did not arrive whole."),
                }
            })?;
        refuse_nul(&bytes)?;
        refuse_array(&bytes)?;
        read(&bytes).map(Self)
    }
}

/// No body is an array. The reader would take one for an object, its items for the members in the order in
/// which they happen to be declared.
fn refuse_array(bytes: &[u8]) -> Result<(), Problem> {
    match bytes.trim_ascii_start().first() {
        Some(b'[') => {
            Err(Problem::new(Kind::Malformed, "Send a JSON object, with names: not an array."))
        }
        _ => Ok(()),
    }
}

/// Reads a body; what does not fit is said of the member that it is about.
fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Problem> {
    let mut json = serde_json::Deserializer::from_slice(bytes);
    let value = serde_path_to_error::deserialize(&mut json).map_err(|error| read_error(&error))?;
    json.end().map_err(|_| malformed())?;
    Ok(value)
}

fn malformed() -> Problem {
    Problem::new(Kind::Malformed, "The body is not valid JSON.")
}

fn read_error(error: &serde_path_to_error::Error<serde_json::Error>) -> Problem {
    let text = error.inner().to_string();
    if !error.inner().is_data() {
        return malformed();
    }
    let told = text.split(" at line").next().unwrap_or_default();
    let mut pointer = pointer(error.path());
    // Of what lacks, or stands twice, the parser names the object that it should be in.
    if let Some(name) = named(told)
        && !pointer.ends_with(&format!("/{}", escaped(name)))
    {
        pointer = format!("{pointer}/{}", escaped(name));
    }
    Problem::invalid(pointer, plain(told))
}

/// The member that the words name, where it is one of the object that the path leads to.
fn named(told: &str) -> Option<&str> {
    let about = ["missing field `", "duplicate field `", "unknown field `"];
    about.iter().find_map(|words| told.strip_prefix(words)).and_then(|rest| rest.split('`').next())
}

/// The JSON pointer of a path, as far as it is known (RFC 6901).
fn pointer(path: &serde_path_to_error::Path) -> String {
    use serde_path_to_error::Segment;
    let known = path.iter().map_while(|segment| match segment {
        Segment::Seq { index } => Some(Some(index.to_string())),
        Segment::Map { key } => Some(Some(escaped(key))),
        // The kind of a thing is no member of it.
        Segment::Enum { .. } => Some(None),
        Segment::Unknown => None,
    });
    known.flatten().fold(String::new(), |pointer, part| pointer + "/" + &part)
}

fn escaped(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

/// A complaint of the parser in words for whoever filled in a form.
fn plain(detail: &str) -> String {
    let whole = ["i8", "i16", "i32", "i64", "u8", "u16", "u32", "u64", "usize"]
        .iter()
        .any(|kind| detail.ends_with(&format!("expected {kind}")));
    if whole && detail.starts_with("invalid value: integer") {
        return "This number is too small or too large.".into();
    }
    if whole && detail.starts_with("invalid type") && !detail.contains("null") {
        return "Enter a whole number.".into();
    }
    if detail.ends_with("expected a date string") || is_of_a_date(detail) {
        return "Write a date as yyyy-mm-dd, such as 2026-11-30.".into();
    }
    if detail.ends_with("expected a date and time") {
        return "Write a date and time as yyyy-mm-ddThh:mm:ssZ, such as 2026-11-30T09:00:00Z."
            .into();
    }
    sentence(detail)
}

/// Whether it is what the reader of dates says: neither a sentence, as all of ours are, nor one of
/// the phrases of the reader of JSON.
fn is_of_a_date(detail: &str) -> bool {
    let json = ["invalid type", "invalid value", "invalid length", "missing field", "unknown "];
    let dates = ["year", "month", "day", "date", "time", "hour", "separator"];
    detail.starts_with(|c: char| c.is_ascii_lowercase())
        && !json.iter().any(|phrase| detail.starts_with(phrase))
        && !detail.starts_with("duplicate field")
        && dates.iter().any(|word| detail.contains(word))
}

fn sentence(text: &str) -> String {
    let mut chars = text.trim().chars();
    let first = chars.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
    let limited: String = chars.take(300).collect();
    let stop = if limited.ends_with('.') { "" } else { "." };
    format!("{first}{limited}{stop}")
}

/// PostgreSQL keeps no NUL in text, so it is refused here, by field, rather than there.
fn refuse_nul(bytes: &[u8]) -> Result<(), Problem> {
    if !bytes.windows(6).any(|window| window == b"\\u0000") {
        return Ok(());
    }
    let Ok(value) = serde_json::from_slice::<serde_json::Value>(bytes) else { return Ok(()) };
    let mut found = Vec::new();
    find_nul(&value, String::new(), &mut found);
    if found.is_empty() { Ok(()) } else { Err(Problem::fields(found)) }
}

fn find_nul(value: &serde_json::Value, pointer: String, found: &mut Vec<FieldError>) {
    match value {
        serde_json::Value::String(text) if text.contains('\0') => {
            let detail = "It holds a NUL character, which cannot be stored.".into();
            found.push(FieldError { pointer: pointer.into(), detail });
        }
        serde_json::Value::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                find_nul(item, format!("{pointer}/{at}"), found);
            }
        }
        serde_json::Value::Object(fields) => {
            for (name, item) in fields {
                find_nul(item, format!("{pointer}/{}", escaped(&name.replace('\0', ""))), found);
            }
        }
        _ => {}
    }
}

/// A form with files.
pub struct Form(pub Multipart);

impl<S: Send + Sync> FromRequest<S> for Form {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        Multipart::from_request(request, state).await.map(Self).map_err(|_| {
            let detail = "Send the files as multipart/form-data, with its boundary.";
            Problem::new(Kind::UnsupportedType, detail)
        })
    }
}

/// Ids in the path. One that cannot be read is like one that is not there.
pub struct Path<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned + Send> FromRequestParts<S> for Path<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let path =
            <axum::extract::Path<T> as FromRequestParts<S>>::from_request_parts(parts, state).await;
        path.map(|axum::extract::Path(value)| Self(value)).map_err(|_| Problem::not_found())
    }
}

/// The query string.
pub struct Query<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequestParts<S> for Query<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        if parts.uri.query().is_some_and(|query| query.contains("%00")) {
            let detail = "The query string holds a NUL character (%00).";
            return Err(Problem::new(Kind::Malformed, detail));
        }
        let query =
            <axum::extract::Query<T> as FromRequestParts<S>>::from_request_parts(parts, state)
                .await;
        query.map(|axum::extract::Query(value)| Self(value)).map_err(|rejection: QueryRejection| {
            let text = rejection.body_text();
            let told = text.split("query string: ").nth(1).unwrap_or(&text);
            Problem::new(Kind::Malformed, of_query(told))
        })
    }
}

/// What is wrong with a member of the query string; a date's is put in plain words.
fn of_query(told: &str) -> String {
    match told.split_once(": ") {
        Some((name, said)) if plain(said) != sentence(said) => format!("`{name}`: {}", plain(said)),
        _ => sentence(told),
    }
}

/// The version that the caller last read, from `If-Match: "n"`.
pub struct IfMatch(pub i32);

impl<S: Send + Sync> FromRequestParts<S> for IfMatch {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        version_of(parts)?.map(Self).ok_or_else(|| {
            let detail =
                "Send the ETag that you last read as If-Match, so that nobody's change is lost.";
            Problem::new(Kind::PreconditionRequired, detail)
        })
    }
}

impl<S: Send + Sync> OptionalFromRequestParts<S> for IfMatch {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Option<Self>, Problem> {
        Ok(version_of(parts)?.map(Self))
    }
}

/// A version that cannot be read matches none, so it is stale rather than malformed (RFC 9110).
fn version_of(parts: &Parts) -> Result<Option<i32>, Problem> {
    let Some(value) = parts.headers.get(IF_MATCH) else { return Ok(None) };
    let text = value.to_str().unwrap_or_default();
    let version = text.trim().trim_matches('"').parse();
    version.map(Some).map_err(|_| Problem::stale())
}

#[cfg(test)]
mod tests {
    use super::{Kind, of_query, plain, read};
    use jiff::civil::Date;
    use maintainuk_domain::time::Instant;
    use serde::Deserialize;
    use std::collections::BTreeMap;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[allow(dead_code, reason = "only whether it can be read is asked")]
    struct Body {
        lines: Vec<Line>,
        #[serde(default)]
        mapping: BTreeMap<String, Which>,
        #[serde(default)]
        kinds: Vec<Which>,
    }

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[allow(dead_code, reason = "as above")]
    struct Line {
        quantity: u32,
    }

    #[derive(Debug, Deserialize)]
    enum Which {
        One,
    }

    #[test]
    fn what_is_wrong_in_a_list_is_said_of_the_member_that_is_wrong() {
        for (body, pointer) in [
            (r#"{"lines": [{"quantity": 1}, {"quantity": "x"}]}"#, "/lines/1/quantity"),
            (r#"{"lines": [{"quantity": 1}, {}]}"#, "/lines/1/quantity"),
            (r#"{"lines": [{"quantity": 1, "price": 2}]}"#, "/lines/0/price"),
            (r#"{"lines": [{"quantity": 1, "quantity": 2}]}"#, "/lines/0/quantity"),
            (r#"{"lines": [3]}"#, "/lines/0"),
            (r#"{"lines": [], "kinds": ["One", "Two"]}"#, "/kinds/1"),
            (r#"{"lines": [], "mapping": {"a/b~c d": "Two"}}"#, "/mapping/a~1b~0c d"),
            (r#"{"lines": 1}"#, "/lines"),
            (r#"{"line": []}"#, "/line"),
            ("{}", "/lines"),
            ("[]", ""),
            ("7", ""),
        ] {
            let problem = read::<Body>(body.as_bytes()).expect_err(body);
            assert_eq!(problem.about().1, [pointer], "{body}");
        }
        for body in ["", "{", r#"{"lines": []} x"#, "nul"] {
            let problem = read::<Body>(body.as_bytes()).expect_err(body);
            assert!(
                matches!(problem.about(), (Kind::Malformed, fields) if fields.is_empty()),
                "{body}"
            );
        }
    }

    #[test]
    fn what_a_parser_says_is_put_in_plain_words() {
        for (said, told) in [
            ("invalid type: floating point `1.5`, expected i32", "Enter a whole number."),
            ("invalid type: string \"x\", expected u8", "Enter a whole number."),
            (
                "invalid value: integer `99999999999`, expected i32",
                "This number is too small or too large.",
            ),
            (
                "An amount has at most two decimal places.",
                "An amount has at most two decimal places.",
            ),
            (
                "unknown variant `x`, expected `A` or `B`",
                "Unknown variant `x`, expected `A` or `B`.",
            ),
        ] {
            assert_eq!(plain(said), told);
        }
    }

    #[derive(Debug, Deserialize)]
    #[allow(dead_code, reason = "as above")]
    struct Days {
        day: Option<Date>,
        at: Option<Instant>,
    }

    #[test]
    fn a_date_of_a_wrong_shape_is_told_what_would_be_right() {
        let date = "Write a date as yyyy-mm-dd, such as 2026-11-30.";
        for text in [
            "\"01/02/2026\"",
            "\"2026-02-30\"",
            "\"2026-13-01\"",
            "\"2026-1-1\"",
            "\"2026/01/01\"",
            "\"20260\"",
            "\"soon\"",
            "\"\"",
            "\"2026-01-01 or so\"",
            "\"2026-01-01T09:00:00Z\"",
            "5",
        ] {
            let body = format!(r#"{{"day": {text}}}"#);
            let problem = read::<Days>(body.as_bytes()).expect_err(&body);
            assert_eq!(problem.about(), (Kind::Invalid, vec!["/day"]), "{body}");
            assert_eq!(problem.told(), date, "{body}");
        }
        let moment = "Write a date and time as yyyy-mm-ddThh:mm:ssZ, such as 2026-11-30T09:00:00Z.";
        for text in ["\"01/02/2026\"", "\"2026-11-30\"", "5"] {
            let body = format!(r#"{{"at": {text}}}"#);
            assert_eq!(read::<Days>(body.as_bytes()).expect_err(&body).told(), moment, "{body}");
        }
    }

    #[test]
    fn a_date_in_a_query_is_told_with_its_name() {
        let said = "from: failed to parse four digit integer as year: invalid digit";
        assert_eq!(of_query(said), "`from`: Write a date as yyyy-mm-dd, such as 2026-11-30.");
        assert_eq!(of_query("unknown field `x`, expected `y`"), "Unknown field `x`, expected `y`.");
    }
}
