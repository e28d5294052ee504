//! axum's extractors, answering with a [`Problem`] when the request does not fit.

use super::plain::{OBJECT, plain};
use super::problem::{FieldError, Kind, Problem};
use axum::extract::path::ErrorKind;
use axum::extract::rejection::{PathRejection, QueryRejection};
use axum::extract::{
    FromRequest, FromRequestParts, MatchedPath, Multipart, OptionalFromRequestParts, Request,
};
use axum::http::header::IF_MATCH;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

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
            return Err(Problem::new(Kind::UnsupportedType, detail).naming("/Content-Type"));
        }
        let bytes = Bytes::from_request(request, state).await.map_err(|rejection| {
            match rejection.into_response().status().as_u16() {
                413 => Problem::new(Kind::TooLarge, "The body is larger than allowed here."),
                _ => Problem::new(Kind::Malformed, "The body did not arrive whole."),
            }
            .naming("")
        })?;
        refuse_nul(&bytes)?;
        refuse_crowds(&bytes)?;
        read(&bytes).map(Self)
    }
}

/// Reads a body; what does not fit is said of the member that it is about.
fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Problem> {
    let mut json = serde_json::Deserializer::from_slice(bytes);
    let value = serde_path_to_error::deserialize(&mut json)
        .map_err(|error| read_error::<T>(bytes, &error))?;
    json.end().map_err(|error| malformed(&error))?;
    // A list would be read as the members in their order.
    let first = bytes.iter().find(|byte| !byte.is_ascii_whitespace());
    if first != Some(&b'{') {
        return Err(Problem::invalid("", OBJECT));
    }
    Ok(value)
}

fn malformed(error: &serde_json::Error) -> Problem {
    let (line, column) = (error.line(), error.column());
    let told = format!("The body is not valid JSON, as of line {line}, column {column}.");
    Problem::new(Kind::Malformed, told).naming("")
}

fn read_error<T: DeserializeOwned>(
    bytes: &[u8],
    error: &serde_path_to_error::Error<serde_json::Error>,
) -> Problem {
    let text = error.inner().to_string();
    if !error.inner().is_data() {
        return malformed(error.inner());
    }
    let told = text.split(" at line").next().unwrap_or_default();
    let mut pointer = pointer(error.path());
    // Of what lacks, or stands twice, the parser names the object that it should be in.
    if let Some(name) = named(told)
        && !pointer.ends_with(&format!("/{}", escaped(name)))
    {
        pointer = format!("{pointer}/{}", escaped(name));
    } else if let Some(name) = culprit::<T>(bytes, &pointer) {
        pointer = format!("{pointer}/{}", escaped(&name));
    }
    Problem::invalid(pointer, plain(told))
}

/// The member that is wrong in an object whose kind decides what is in it: its reader tells of the
/// object alone. It is the one without which something else, or nothing, is wrong.
fn culprit<T: DeserializeOwned>(bytes: &[u8], pointer: &str) -> Option<String> {
    let whole: Value = serde_json::from_slice(bytes).ok()?;
    let told = |without: &[&String]| {
        let mut value = whole.clone();
        let object = value.pointer_mut(pointer).and_then(Value::as_object_mut);
        object.into_iter().for_each(|object| object.retain(|name, _| !without.contains(&name)));
        serde_json::from_value::<T>(value).err().map(|error| error.to_string())
    };
    let first = told(&[]);
    let members = whole.pointer(pointer)?.as_object().filter(|members| members.len() <= 20)?;
    let found: Vec<_> = members.keys().filter(|name| told(&[name]) != first).collect();
    match found[..] {
        [only] => Some(only.clone()),
        // Without its kind nothing of it can be read, so that is always one of them.
        [one, other] => {
            let kind = told(&[one, other]);
            let is_kind = kind.as_deref().and_then(named) == Some(one.as_str());
            Some(if is_kind { other } else { one }.clone())
        }
        _ => None,
    }
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

/// PostgreSQL keeps no NUL in text, so it is refused here, by field, rather than there.
fn refuse_nul(bytes: &[u8]) -> Result<(), Problem> {
    if !bytes.windows(6).any(|window| window == b"\\u0000") {
        return Ok(());
    }
    refuse(bytes, |value| {
        let nul = value.as_str().is_some_and(|text| text.contains('\0'));
        nul.then_some("It holds a NUL character, which cannot be stored.")
    })
}

/// The most entries of one list. What works on many says a lower number of its own.
const MOST_ENTRIES: usize = 5_000;

/// No list of a body is longer than anybody would fill in.
fn refuse_crowds(bytes: &[u8]) -> Result<(), Problem> {
    if bytes.iter().filter(|byte| **byte == b',').count() < MOST_ENTRIES {
        return Ok(());
    }
    refuse(bytes, |value| {
        let crowd = value.as_array().is_some_and(|items| items.len() > MOST_ENTRIES);
        crowd.then_some("This list has too many entries: 5,000 at most.")
    })
}

/// Refuses a body for every value in it that is `wrong`. What is no JSON is its reader's to refuse.
fn refuse(bytes: &[u8], wrong: impl Fn(&Value) -> Option<&'static str>) -> Result<(), Problem> {
    let Ok(value) = serde_json::from_slice::<Value>(bytes) else { return Ok(()) };
    let mut found = Vec::new();
    find(&value, String::new(), &wrong, &mut found);
    if found.is_empty() { Ok(()) } else { Err(Problem::fields(found)) }
}

fn find(
    value: &Value,
    pointer: String,
    wrong: &impl Fn(&Value) -> Option<&'static str>,
    found: &mut Vec<FieldError>,
) {
    if let Some(detail) = wrong(value) {
        found.push(FieldError { pointer: pointer.into(), detail: detail.into() });
        return;
    }
    match value {
        Value::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                find(item, format!("{pointer}/{at}"), wrong, found);
            }
        }
        Value::Object(fields) => {
            for (name, item) in fields {
                let name = escaped(&name.replace('\0', ""));
                find(item, format!("{pointer}/{name}"), wrong, found);
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
            Problem::new(Kind::UnsupportedType, detail).naming("/Content-Type")
        })
    }
}

/// Ids in the path. One that cannot be read is like one that is not there, but for the words that
/// say what it should look like.
pub struct Path<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned + Send> FromRequestParts<S> for Path<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let path =
            <axum::extract::Path<T> as FromRequestParts<S>>::from_request_parts(parts, state).await;
        path.map(|axum::extract::Path(value)| Self(value)).map_err(|rejection| {
            let place = parts.extensions.get::<MatchedPath>().map_or("", MatchedPath::as_str);
            no_such_path(place, &rejection)
        })
    }
}

/// What is said of a part of the path that cannot be read.
fn no_such_path(place: &str, rejection: &PathRejection) -> Problem {
    let mut names = place.split('{').skip(1).filter_map(|part| part.split('}').next());
    let PathRejection::FailedToDeserializePathParams(failed) = rejection else {
        return Problem::not_found();
    };
    let (name, told) = match failed.kind() {
        ErrorKind::DeserializeError { key, message, .. } => (key.as_str(), plain(message)),
        ErrorKind::InvalidUtf8InPathParam { key } => {
            (key.as_str(), "This is no UTF-8; leave it out.".to_owned())
        }
        ErrorKind::Message(message) => (names.next().unwrap_or_default(), plain(message)),
        _ => return Problem::not_found(),
    };
    let error = FieldError { pointer: format!("/{name}").into(), detail: told.into() };
    Problem::not_found().about_fields(vec![error])
}

/// The query string.
pub struct Query<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequestParts<S> for Query<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        if let Some(name) = holds_nul(parts.uri.query().unwrap_or_default()) {
            let told = format!("`{name}` holds a NUL character (%00), which cannot be looked for.");
            return Err(Problem::parameter(told));
        }
        let query =
            <axum::extract::Query<T> as FromRequestParts<S>>::from_request_parts(parts, state)
                .await;
        query.map(|axum::extract::Query(value)| Self(value)).map_err(|rejection: QueryRejection| {
            let text = rejection.body_text();
            let told = text.split("query string: ").nth(1).unwrap_or(&text);
            Problem::parameter(of_query(told))
        })
    }
}

/// The parameter that holds a NUL.
fn holds_nul(query: &str) -> Option<&str> {
    let wrong = query.split('&').find(|part| part.contains("%00"))?;
    Some(wrong.split('=').next().unwrap_or(wrong).trim_end_matches("%00"))
}

/// What is wrong with a member of the query string, which is named first.
fn of_query(told: &str) -> String {
    // Of what is there twice, or lacks, the reader gives the name in its words alone.
    if let Some(name) = named(told) {
        return format!("`{name}`: {}", plain(told));
    }
    match told.split_once(": ") {
        Some((name, said)) => format!("`{name}`: {}", plain(said)),
        None => plain(told),
    }
}

const IF_MATCH_POINTER: &str = "/If-Match";

/// The version that the caller last read, from `If-Match: "n"`.
pub struct IfMatch(pub i32);

impl<S: Send + Sync> FromRequestParts<S> for IfMatch {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        version_of(parts)?.map(Self).ok_or_else(|| {
            let detail =
                "Send the ETag that you last read as If-Match, so that nobody's change is lost.";
            Problem::new(Kind::PreconditionRequired, detail).naming(IF_MATCH_POINTER)
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
    version.map(Some).map_err(|_| {
        let detail = "Send one ETag as you last read it, such as \"3\", as If-Match.";
        Problem::new(Kind::Stale, detail).naming(IF_MATCH_POINTER)
    })
}

#[cfg(test)]
mod tests {
    use super::{Kind, of_query, read};
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
        #[serde(default)]
        acts: Vec<Act>,
    }

    #[derive(Debug, Deserialize)]
    #[serde(tag = "do", deny_unknown_fields)]
    #[allow(dead_code, reason = "as above")]
    enum Act {
        Wait { days: u8, why: Option<Which> },
        Tell { who: Vec<u8>, text: String },
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
            (r#"{"lines": [], "acts": [{"do": "Wait", "days": "x"}]}"#, "/acts/0/days"),
            (r#"{"lines": [], "acts": [{"do": "Wait", "days": {"a": 1}}]}"#, "/acts/0/days"),
            (r#"{"lines": [], "acts": [{"do": "Wait", "days": 1, "why": "x"}]}"#, "/acts/0/why"),
            (r#"{"lines": [], "acts": [{"do": "Wait"}]}"#, "/acts/0/days"),
            (r#"{"lines": [], "acts": [{"do": "Wait", "day": 1}]}"#, "/acts/0/day"),
            (
                r#"{"lines": [], "acts": [{"do": "Tell", "who": [1, "x"], "text": "t"}]}"#,
                "/acts/0/who",
            ),
            (r#"{"lines": [], "acts": [{"do": "Nap", "days": 1}]}"#, "/acts/0/do"),
            (r#"{"lines": [], "acts": [{"do": 1, "days": 1}]}"#, "/acts/0/do"),
            (r#"{"lines": [], "acts": [{"days": 1}]}"#, "/acts/0/do"),
            (r#"{"lines": [], "acts": ["Wait"]}"#, "/acts/0"),
            (r#"{"lines": 1}"#, "/lines"),
            (r#"{"line": []}"#, "/line"),
            ("{}", "/lines"),
            ("[]", ""),
            (r#"[[]]"#, ""),
            ("7", ""),
        ] {
            let problem = read::<Body>(body.as_bytes()).expect_err(body);
            assert_eq!(problem.about().1, [pointer], "{body}");
        }
        for body in ["", "{", r#"{"lines": []} x"#, "nul"] {
            let problem = read::<Body>(body.as_bytes()).expect_err(body);
            assert!(
                matches!(problem.about(), (Kind::Malformed, fields) if fields == [""]),
                "{body}"
            );
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
        let said = "nonsense: unknown field `nonsense`, expected `limit` or `after`";
        assert_eq!(
            of_query(said),
            "`nonsense`: This is not known here; known are `limit`, `after`."
        );
        let said = "limit: invalid digit found in string";
        assert_eq!(of_query(said), "`limit`: Enter a whole number.");
    }
}
