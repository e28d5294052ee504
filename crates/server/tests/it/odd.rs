//! What is wrong elsewhere than in one field of a body: ids in the path, headers, forms with files,
//! values of the query string that nobody means, and lists that name one thing twice.

use crate::calls::Call;
use crate::isolation::digest;
use crate::openapi::{Operation, operations};
use crate::spoiled::{caller, fault};
use crate::support::TestApp;
use crate::world::World;
use reqwest::Method;
use serde_json::json;

/// A call, what it is about, and what is odd in it.
type Odd = (Call, &'static str, &'static str);

fn of_path_and_headers(operation: &Operation, good: &Call) -> Vec<Odd> {
    let mut found = Vec::new();
    let mut add = |pointer, what, change: &dyn Fn(&mut Call)| {
        let mut call = good.clone();
        change(&mut call);
        found.push((call, pointer, what));
    };
    if operation.path.contains("{id}") {
        for (id, what) in [("none", "a word"), ("7", "a number"), ("a%00b", "a NUL")] {
            add("/id", what, &|call| {
                call.name(id);
                call.say("if-match", "\"1\"");
            });
        }
    }
    if good.method == Method::PATCH {
        add("/If-Match", "no version", &|_| {});
        for (tag, what) in [("new", "a word"), ("*", "any"), ("\"1\", \"2\"", "two versions")] {
            add("/If-Match", what, &|call| call.say("if-match", tag));
        }
    }
    let once = |p: &serde_json::Value| p["name"] == "Idempotency-Key";
    if operation.part["parameters"].as_array().is_some_and(|all| all.iter().any(once)) {
        add("/Idempotency-Key", "an empty key", &|call| call.say("idempotency-key", "\"\""));
    }
    if good.json().is_some() {
        let bodies: [(&str, &str, &str, &[u8]); 4] = [
            ("/Content-Type", "text", "text/plain", b"{}"),
            ("", "half a body", "application/json", b"{\"a\":"),
            ("", "no body", "application/json", b""),
            ("", "a list", "application/json", b"[]"),
        ];
        for (pointer, what, kind, bytes) in bodies {
            add(pointer, what, &|call| {
                call.raw(kind, bytes);
                call.say("if-match", "\"1\"");
            });
        }
    }
    found
}

fn part(name: &str, bytes: &str) -> String {
    format!(
        "--edge\r\ncontent-disposition: form-data; name=\"{name}\"; filename=\"a.txt\"\r\n\r\n{bytes}\r\n"
    )
}

fn of_forms(good: &Call) -> Vec<Odd> {
    const FORM: &str = "multipart/form-data; boundary=edge";
    let Some(field) = good.file_field() else { return Vec::new() };
    let pointer = if field == "file" { "/file" } else { "/files" };
    let one = part(field, "Type,Last name\nTenant,New\n");
    let forms = [
        (FORM, part("nonsense", "x") + "--edge--\r\n", pointer, "another field"),
        (FORM, "--edge--\r\n".to_owned(), pointer, "no field"),
        (FORM, one.clone(), pointer, "a form that breaks off"),
        (FORM, part(field, "") + "--edge--\r\n", pointer, "an empty file"),
        (FORM, part(field, "\0\u{1}\0\u{2}") + "--edge--\r\n", pointer, "bytes of nothing"),
        (FORM, one.clone() + &part("more", "x") + "--edge--\r\n", pointer, "one field too many"),
        ("multipart/form-data", one.clone(), "/Content-Type", "no boundary"),
        ("application/json", "{}".to_owned(), "/Content-Type", "JSON"),
    ];
    let call = |(kind, bytes, pointer, what): (&'static str, String, _, _)| {
        let mut call = good.clone();
        call.raw(kind, bytes.as_bytes());
        (call, pointer, what)
    };
    forms.into_iter().map(call).collect()
}

/// Of each parameter of the query string: a value given twice, and values that may be answered or
/// refused, but then by name.
fn of_query(operation: &Operation, good: &Call) -> Vec<(Call, String, &'static str)> {
    let parameters = operation.part["parameters"].as_array().into_iter().flatten();
    let names = parameters.filter(|p| p["in"] == "query").filter_map(|p| p["name"].as_str());
    let mut found = Vec::new();
    for name in names {
        for (query, what) in [
            (format!("{name}=1&{name}=2"), "twice"),
            (format!("{name}="), "nothing"),
            (name.to_owned(), "no value"),
            (format!("{name}=-1"), "a negative number"),
            (format!("{name}=%ff%fe"), "no UTF-8"),
            (format!("{name}=a%07b"), "a control character"),
            (format!("{name}={}", "y".repeat(5_000)), "a long text"),
            (format!("{name}=0001-01-01"), "the year 1"),
            (format!("{name}=,,,"), "commas"),
            (format!("{name}=%25_%5C%27%22"), "signs that mean something to a database"),
        ] {
            let mut call = good.clone();
            call.ask_also(name, &query);
            found.push((call, format!("/{name}"), what));
        }
    }
    found
}

/// The lists of a body, by their pointers.
fn lists(value: &serde_json::Value, at: &str, found: &mut Vec<String>) {
    let entries: Vec<(String, &serde_json::Value)> = match value {
        serde_json::Value::Array(items) => {
            if !items.is_empty() {
                found.push(at.to_owned());
            }
            items.iter().enumerate().map(|(index, item)| (index.to_string(), item)).collect()
        }
        serde_json::Value::Object(members) => {
            members.iter().map(|(name, item)| (name.clone(), item)).collect()
        }
        _ => Vec::new(),
    };
    for (name, item) in entries {
        lists(item, &format!("{at}/{name}"), found);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_odd_in_a_path_a_header_a_form_or_a_query_is_named_and_nothing_is_done() {
    let app = TestApp::new().await;
    let world = World::new(&app, "wren").await;
    let db = app.admin().await;
    let before = digest(&db, &world).await;
    let operations = operations();
    let good = operations.iter().map(|operation| {
        let (role, client) = caller(operation, &world);
        (operation, client, Call::good(operation, &world, role))
    });
    let good: Vec<_> = good.collect();
    let (mut calls, mut wrong, mut twice) = (0, Vec::new(), Vec::new());
    for (operation, client, good) in &good {
        for (call, pointer, what) in
            of_path_and_headers(operation, good).into_iter().chain(of_forms(good))
        {
            calls += 1;
            if let Some(fault) = fault(&call.send(client).await, pointer, what) {
                wrong.push(format!("{} {pointer} = {what}: {fault}", operation.id));
            }
        }
        let mut found = Vec::new();
        good.json().into_iter().for_each(|body| lists(body, "", &mut found));
        for pointer in found {
            let first =
                good.json().and_then(|body| body.pointer(&pointer)).map(|list| list[0].clone());
            let mut call = good.clone();
            call.spoil(&pointer, json!([first, first]));
            twice.push((operation.id.clone(), call, pointer, *client));
        }
    }
    let after = digest(&db, &world).await;
    let kept = before.iter().filter(|(table, _)| *table != r#"ops."Counters""#);
    let changed: Vec<_> = kept.filter(|(table, rows)| after.get(*table) != Some(rows)).collect();
    // What is read of these may be on record: who takes a list out is.
    for (operation, client, good) in &good {
        // The one secret of a query is told apart from nothing.
        if good.method != Method::GET || operation.id == "read_calendar" {
            continue;
        }
        for (call, pointer, what) in of_query(operation, good) {
            let told = call.send(client).await;
            calls += 1;
            if told.status < 400 && what != "twice" {
                continue;
            }
            if let Some(fault) = fault(&told, &pointer, what) {
                wrong.push(format!("{} {pointer} = {what}: {fault}", operation.id));
            }
        }
    }
    println!("{calls} odd calls, {} lists that name something twice", twice.len());
    // Twice the same is once, or it is refused; whatever that does is done last.
    for (id, mut call, pointer, client) in twice {
        if call.method == Method::PATCH {
            call.read_version(&world.org.admin).await;
        }
        let told = call.send(client).await;
        let body: serde_json::Value = serde_json::from_str(&told.body).unwrap_or_default();
        let unnamed = matches!(told.status, 400 | 422) && body["errors"][0]["pointer"].is_null();
        if told.status >= 500 || unnamed {
            wrong.push(format!("{id} {pointer} = twice the same: {} {}", told.status, told.body));
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
    assert!(calls > 2_000, "only {calls} calls");
    assert_eq!(changed, [], "something was done");
}
