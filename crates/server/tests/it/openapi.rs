//! The document of the API is what the program prints, complete, and kept: whatever is wrong with
//! a request, the answer is a problem that says so.

use crate::support::{Client, TestApp};
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::LazyLock;

/// The document as it is served. Made once: without optimisation that takes a third of a second.
pub fn document() -> &'static Value {
    static DOCUMENT: LazyLock<Value> = LazyLock::new(|| {
        serde_json::to_value(maintainuk::http::document()).expect("the document is JSON")
    });
    &DOCUMENT
}

/// An operation of the document.
#[derive(Debug, Clone)]
pub struct Operation {
    pub id: String,
    pub method: Method,
    /// Below `/api/v1`, with `{names}`.
    pub path: String,
    /// `none`, `signed-in` or a permission.
    pub permission: String,
    /// Its own part of the document.
    pub part: Value,
}

/// Every operation there is.
pub fn operations() -> Vec<Operation> {
    let document = document();
    let paths = document["paths"].as_object().expect("paths");
    let methods = |(path, item): (&String, &Value)| -> Vec<Operation> {
        let item = item.as_object().expect("methods");
        let operation = |(method, part): (&String, &Value)| Operation {
            id: part["operationId"].as_str().unwrap_or_default().to_owned(),
            method: method.to_uppercase().parse().expect("a method"),
            path: path.clone(),
            permission: part["x-permission"].as_str().unwrap_or_default().to_owned(),
            part: part.clone(),
        };
        item.iter().map(operation).collect()
    };
    paths.iter().flat_map(methods).collect()
}

/// Compares a file of the repository with what it should hold; `UPDATE=1` writes it.
#[track_caller]
pub fn compare(path: &str, wanted: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&file, wanted).expect("the file is written");
    }
    let kept = std::fs::read_to_string(&file).unwrap_or_default();
    let differs = kept.lines().zip(wanted.lines()).find(|(a, b)| a != b);
    assert!(kept == wanted, "{path} is old (UPDATE=1 rewrites it); first: {differs:?}");
}

#[test]
fn the_file_is_what_the_program_prints() {
    let printed = maintainuk::http::document().to_pretty_json().expect("JSON") + "\n";
    compare("../../openapi.json", &printed);
}

#[test]
fn every_operation_says_who_may_what_it_does_and_how_it_fails() {
    let operations = operations();
    assert!(operations.len() >= 50, "only {} operations", operations.len());
    let known: BTreeSet<&str> =
        maintainuk_domain::access::Permission::ALL.iter().map(|p| p.as_str()).collect();
    let problem = &document()["components"]["schemas"]["ProblemBody"];
    assert!(problem["properties"]["traceId"].is_object(), "what a problem is: {problem}");
    let mut ids = BTreeSet::new();
    for Operation { id, method, path, permission, part } in &operations {
        let place = format!("{method} {path}");
        let holds = |what: &str, holds: bool| assert!(holds, "{place}: {what}");
        holds("an id of its own", !id.is_empty() && ids.insert(id.clone()));
        let summary = part["summary"].as_str().unwrap_or_default();
        holds("a summary of a line", (5..=120).contains(&summary.len()));
        holds(
            "a permission",
            matches!(permission.as_str(), "none" | "signed-in")
                || known.contains(permission.as_str()),
        );
        holds("no PUT: it would overwrite what others changed", *method != Method::PUT);
        holds("kebab-case", !path.contains(|c: char| c.is_uppercase() || c == '_'));
        for status in ["4XX", "5XX"] {
            let body = &part["responses"][status]["content"]["application/problem+json"];
            holds(status, body["schema"]["$ref"] == "#/components/schemas/ProblemBody");
        }
        let good = part["responses"].as_object().expect("responses");
        holds("an answer when it goes well", good.keys().any(|status| status.starts_with('2')));
        let named = |name: &str| {
            let parameters = part["parameters"].as_array().into_iter().flatten();
            parameters.filter_map(|p| p["name"].as_str()).any(|n| n.eq_ignore_ascii_case(name))
        };
        holds(
            "If-Match where something is changed in place",
            *method != Method::PATCH || named("if-match"),
        );
        for parameter in part["parameters"].as_array().into_iter().flatten() {
            let described = parameter["in"] == "path" || parameter["description"].is_string();
            holds(&format!("a word on {}", parameter["name"]), described);
        }
    }
}

/// What every problem has, wherever it comes from.
#[track_caller]
fn is_problem(what: &str, status: u16, headers: &reqwest::header::HeaderMap, body: &Value) {
    assert_eq!(headers["content-type"], "application/problem+json", "{what}: {body}");
    assert_eq!(headers["cache-control"], "no-store", "{what}");
    assert_eq!(headers["x-content-type-options"], "nosniff", "{what}");
    assert_eq!(body["status"], json!(status), "{what}: {body}");
    assert_eq!(body["traceId"], json!(headers["x-request-id"].to_str().expect("text")), "{what}");
    let kind = body["type"].as_str().unwrap_or_default();
    assert!(kind.starts_with("urn:maintainuk:problem:"), "{what}: {body}");
    for text in ["title", "detail"] {
        let told = body[text].as_str().unwrap_or_default();
        assert!(told.len() > 3 && !told.contains("axum") && !told.contains("::"), "{what}: {body}");
    }
}

/// What is wrong, the status, the method, the path, the content type and the body.
type Case<'a> = (&'a str, u16, Method, &'a str, &'a str, Vec<u8>);

/// A request with any content type and body.
async fn raw(
    client: &Client,
    method: Method,
    path: &str,
    kind: &str,
    body: Vec<u8>,
) -> (StatusCode, reqwest::header::HeaderMap, Value) {
    let request = client.request(method, path).header("content-type", kind).body(body);
    let response = request.send().await.expect("an answer");
    let (status, headers) = (response.status(), response.headers().clone());
    let text = response.text().await.expect("a body");
    (status, headers, serde_json::from_str(&text).unwrap_or(Value::String(text)))
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_is_wrong_the_answer_is_a_problem() {
    const JSON: &str = "application/json";
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let staff = &org.admin;
    let (get, post, patch) = (Method::GET, Method::POST, Method::PATCH);
    let ticket = format!("/tickets/{}", uuid::Uuid::now_v7());
    let photos = format!("{ticket}/attachments");
    let nul = br#"{"email":"a\u0000b","password":"x"}"#.to_vec();
    let large = format!(r#"{{"email":"{}","password":"x"}}"#, "x".repeat(2 << 20)).into_bytes();
    let deep = "[".repeat(5_000).into_bytes();
    let cases: Vec<Case<'_>> = vec![
        ("unknown path", 404, get.clone(), "/nothing/here", JSON, vec![]),
        ("unknown path above", 404, get.clone(), "/api/v2/tickets", JSON, vec![]),
        ("unknown record", 404, get.clone(), &ticket, JSON, vec![]),
        ("no uuid", 404, get.clone(), "/tickets/none", JSON, vec![]),
        ("NUL in the path", 404, get.clone(), "/tickets/a%00b", JSON, vec![]),
        ("bad utf-8 in the path", 404, get.clone(), "/tickets/%ff", JSON, vec![]),
        ("unknown parameter", 400, get.clone(), "/tickets?colour=red", JSON, vec![]),
        ("bad number", 400, get.clone(), "/tickets?limit=many", JSON, vec![]),
        ("number out of range", 400, get.clone(), "/tickets?limit=0", JSON, vec![]),
        ("number too large", 400, get.clone(), "/tickets?limit=99999999999999999999", JSON, vec![]),
        ("bad uuid in the query", 400, get.clone(), "/tickets?unitId=7", JSON, vec![]),
        ("bad name", 400, get.clone(), "/tickets?status=Burning", JSON, vec![]),
        ("bad cursor", 400, get.clone(), "/tickets?after=!!", JSON, vec![]),
        ("NUL in the query", 400, get.clone(), "/tickets?q=a%00b", JSON, vec![]),
        ("no JSON", 400, post.clone(), "/tickets", JSON, b"{".to_vec()),
        ("no body", 400, post.clone(), "/tickets", JSON, vec![]),
        ("deep JSON", 422, post.clone(), "/tickets", JSON, deep),
        ("a missing field", 422, post.clone(), "/tickets", JSON, b"{}".to_vec()),
        (
            "an unknown field",
            422,
            post.clone(),
            "/session",
            JSON,
            br#"{"email":"a","password":"b","admin":true}"#.to_vec(),
        ),
        ("NUL in the body", 422, post.clone(), "/session", JSON, nul),
        ("wrong content type", 415, post.clone(), "/tickets", "text/plain", b"{}".to_vec()),
        (
            "a form",
            415,
            post.clone(),
            "/tickets",
            "application/x-www-form-urlencoded",
            b"a=b".to_vec(),
        ),
        ("no form", 415, post.clone(), &photos, JSON, b"{}".to_vec()),
        ("too large", 413, post.clone(), "/session", JSON, large),
        ("method not here", 405, Method::PUT, "/tickets", JSON, b"{}".to_vec()),
        ("method nowhere", 405, "BREW".parse().unwrap(), "/tickets", JSON, vec![]),
        ("version missing", 428, patch.clone(), &ticket, JSON, b"{}".to_vec()),
    ];
    for (what, wanted, method, path, kind, body) in cases {
        let (status, headers, body) = raw(staff, method, path, kind, body).await;
        assert_eq!(status.as_u16(), wanted, "{what}: {body}");
        is_problem(what, wanted, &headers, &body);
    }
    let (status, headers, body) = raw(&app.stranger(), get, "/tickets", JSON, vec![]).await;
    assert_eq!(status.as_u16(), 401, "{body}");
    is_problem("a stranger", 401, &headers, &body);
}
