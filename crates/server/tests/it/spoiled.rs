//! Whatever one field of a call holds that it should not, the answer is a problem that names this
//! field and says in plain words what would be right, and nothing is done.

use crate::calls::{Call, Told};
use crate::isolation::{OF_RESIDENTS, digest};
use crate::openapi::{Operation, document, operations};
use crate::support::{Client, TestApp};
use crate::world::World;
use maintainuk_domain::access::Role;
use reqwest::Method;
use serde_json::{Value, json};

/// What has the right shape, so that only the rule of the field refuses it.
const SHAPELY: &[&str] = &["a control character", "a long text", "the year 1", "the year 9999"];

/// What lets somebody in: of a wrong one nothing is said but that it does not.
const SECRETS: &[&str] = &["/token", "/email", "/organisation", "/password"];

const MANY: &str = "very many entries";

/// What a parser says to programmers.
const RAW: &[&str] = &[
    "invalid type",
    "invalid value",
    "invalid length",
    "expected u",
    "expected i",
    "missing field",
    "unknown field",
    "unknown variant",
    "duplicate field",
    "one of `",
    "at line",
    "struct ",
    "untagged enum",
    "parse",
    "provided string",
    "digit found",
    "deserialize",
];

/// One field, and what is put there that does not belong.
struct Spoil {
    pointer: String,
    value: Value,
    what: &'static str,
}

/// A schema with its reference followed, and without the null that is allowed beside it.
fn resolved(schema: &Value) -> &Value {
    let referred = schema["$ref"].as_str().and_then(|path| document().pointer(&path[1..]));
    let schema = referred.map_or(schema, resolved);
    let parts = schema["oneOf"].as_array().or_else(|| schema["anyOf"].as_array());
    let mut parts = parts.into_iter().flatten().filter(|part| part["type"] != "null");
    match (parts.next(), parts.next()) {
        (Some(only), None) => resolved(only),
        _ => schema,
    }
}

fn is(schema: &Value, kind: &str) -> bool {
    schema["type"] == kind
        || schema["type"].as_array().is_some_and(|kinds| kinds.contains(&json!(kind)))
}

/// What does not belong in a value of this schema.
fn wrong(schema: &Value) -> Vec<(Value, &'static str)> {
    let mut wrong = vec![(json!({ "nonsense": [1] }), "an object")];
    if is(schema, "integer") {
        wrong.extend([
            (json!("x"), "words"),
            (json!(true), "a boolean"),
            (json!(1.5), "a fraction"),
            (json!(1e300), "1e300"),
            (json!(i64::MAX), "the largest number"),
            (json!(i64::MIN), "the smallest number"),
        ]);
        if schema["minimum"].is_number() {
            wrong.push((json!(-1), "a negative number"));
        }
    } else if is(schema, "boolean") {
        wrong.extend([(json!("yes"), "words"), (json!(1), "a number")]);
    } else if is(schema, "array") {
        wrong.extend([(json!("x"), "words"), (json!(7), "a number")]);
    } else if is(schema, "string") {
        wrong.extend([(json!(true), "a boolean"), (json!(["x"]), "a list")]);
        wrong.push((json!("a\u{0}b"), "a NUL"));
        wrong.push((json!("a\u{7}b"), "a control character"));
        wrong.push((json!("y".repeat(100_001)), "a long text"));
        match schema["format"].as_str() {
            Some("date") => wrong.extend([
                (json!("soon"), "words"),
                (json!("0001-01-01"), "the year 1"),
                (json!("9999-12-31"), "the year 9999"),
                (json!("2026-02-31"), "31 February"),
                (json!("2026-11-30T09:00:00Z"), "a moment"),
            ]),
            Some("date-time") => wrong.extend([
                (json!("soon"), "words"),
                (json!("0001-01-01T00:00:00Z"), "the year 1"),
                (json!("9999-12-31T00:00:00Z"), "the year 9999"),
                (json!("2026-02-31T09:00:00Z"), "31 February"),
                (json!("2026-11-30T09:00:00"), "no zone"),
                (json!("2026-11-30"), "a date"),
            ]),
            Some("uuid") => wrong.push((json!("x"), "no id")),
            _ => {}
        }
        if schema["enum"].is_array() {
            wrong.push((json!("Nonsense"), "an unknown word"));
        }
    }
    wrong
}

/// What may be spoiled in a body: each member of its schema, also those that the good one lacks,
/// and the first entry of each list.
fn spoils(schema: &Value, good: &Value, at: &str, found: &mut Vec<Spoil>) {
    let schema = kind_of(resolved(schema), good);
    let properties = schema["properties"].as_object();
    if let (Some(properties), Some(good)) = (properties, good.as_object()) {
        for (name, field) in properties {
            let pointer = format!("{at}/{name}");
            let needed = schema["required"].as_array().is_some_and(|r| r.contains(&json!(name)));
            let kind = resolved(field);
            let nullable =
                is(field, "null") || kind != resolved_reference(field) || needs_no_type(kind);
            if needed && !nullable {
                found.push(Spoil { pointer: pointer.clone(), value: Value::Null, what: "null" });
            }
            if !needs_no_type(kind) {
                let all = wrong(kind).into_iter();
                found.extend(all.map(|(value, what)| Spoil {
                    pointer: pointer.clone(),
                    value,
                    what,
                }));
            }
            if let Some(inner) = good.get(name) {
                spoils(field, inner, &pointer, found);
            }
        }
        let pointer = format!("{at}/nonsense");
        found.push(Spoil { pointer, value: json!(1), what: "an unknown member" });
    }
    if let (true, Some(first)) = (is(schema, "array"), good.get(0)) {
        let inner = resolved(&schema["items"]);
        let pointer = format!("{at}/0");
        if !needs_no_type(inner) {
            let all = wrong(inner).into_iter();
            found.extend(all.map(|(value, what)| Spoil { pointer: pointer.clone(), value, what }));
        }
        spoils(&schema["items"], first, &pointer, found);
        let many = json!(vec![first.clone(); 20_000]);
        found.push(Spoil { pointer: at.to_owned(), value: many, what: MANY });
    }
}

/// Follows references alone.
fn resolved_reference(schema: &Value) -> &Value {
    let referred = schema["$ref"].as_str().and_then(|path| document().pointer(&path[1..]));
    referred.map_or(schema, resolved_reference)
}

/// Whether nothing is said of the type, so that nothing is known to be wrong.
fn needs_no_type(schema: &Value) -> bool {
    schema["type"].is_null()
}

/// What may be spoiled in the query string.
fn query_spoils(operation: &Operation) -> Vec<(String, String, &'static str)> {
    let mut found = Vec::new();
    for parameter in operation.part["parameters"].as_array().into_iter().flatten() {
        if parameter["in"] != "query" {
            continue;
        }
        let name = parameter["name"].as_str().unwrap_or_default().to_owned();
        let schema = resolved(&parameter["schema"]);
        let mut add = |value: &str, what| found.push((name.clone(), value.to_owned(), what));
        add("a%00b", "a NUL");
        if is(schema, "integer") {
            add("x", "words");
            add("1.5", "a fraction");
            add("99999999999999999999", "too large a number");
        } else if is(schema, "boolean") {
            add("maybe", "words");
        } else if schema["enum"].is_array() || schema["format"].is_string() {
            add("Nonsense", "an unknown word");
            if schema["format"] == "date" {
                add("2026-02-31", "31 February");
            }
        }
        // A file is not read in pages.
        if name == "after" && !operation.id.starts_with("export_") {
            add("nonsense", "no cursor");
        }
    }
    found.push(("nonsense".into(), "1".into(), "an unknown name"));
    found
}

/// What is not as it should be with the answer to a call with one wrong field.
pub fn fault(told: &Told, pointer: &str, what: &str) -> Option<String> {
    let (status, kind, body) = (told.status, told.headers.get("content-type"), &told.body);
    if !(400..500).contains(&status) {
        return Some(format!("is answered {status}"));
    }
    if kind.map(String::as_str) != Some("application/problem+json") {
        return Some(format!("is no problem but {kind:?}"));
    }
    let body: Value = serde_json::from_str(body).unwrap_or_default();
    let errors = body["errors"].as_array().map_or(&[][..], Vec::as_slice);
    let pointers: Vec<&str> = errors.iter().filter_map(|error| error["pointer"].as_str()).collect();
    // What is no secret that opens anything is not said to be misshapen; a body may be too large as
    // a whole. No state of a record is told of before what is wrong with the input.
    let no_secret =
        SECRETS.contains(&pointer) && SHAPELY.contains(&what) && matches!(status, 401 | 404);
    if no_secret || what == MANY && status == 413 {
        return None;
    }
    // An entry may be told of with its list, and a list by its entry.
    let list = pointer.strip_suffix("/0").unwrap_or(pointer);
    let within = format!("{pointer}/");
    let names = |told: &&str| *told == pointer || *told == list || told.starts_with(&within);
    if !pointers.iter().any(names) {
        return Some(format!("names {pointers:?}: {status} {}", body["detail"]));
    }
    let told = errors.iter().filter_map(|error| error["detail"].as_str());
    let words = told.chain(body["detail"].as_str()).collect::<Vec<_>>().join(" ");
    let raw = RAW.iter().find(|raw| words.to_lowercase().contains(**raw));
    raw.map(|raw| format!("says {raw:?}: {words:.200}"))
}

/// Whoever calls an operation when all is well.
pub fn caller<'w>(operation: &Operation, world: &'w World) -> (Role, &'w Client) {
    if OF_RESIDENTS.contains(&operation.id.as_str()) {
        (Role::Tenant, &world.org.tenant)
    } else {
        (Role::OrgAdmin, &world.org.admin)
    }
}

/// Of things of several kinds the kind that a good one is of, by its one word that says so.
fn kind_of<'s>(schema: &'s Value, good: &Value) -> &'s Value {
    let mut kinds = schema["oneOf"].as_array().into_iter().flatten().map(resolved);
    let is_it = |kind: &&Value| {
        let members = kind["properties"].as_object().into_iter().flatten();
        let mut tags = members.filter_map(|(name, tag)| Some((name, tag["enum"].as_array()?)));
        tags.any(|(name, words)| words.len() == 1 && words[0] == good[name])
    };
    kinds.find(is_it).unwrap_or(schema)
}

#[tokio::test(flavor = "multi_thread")]
async fn one_wrong_field_is_named_in_plain_words_and_nothing_is_done() {
    let app = TestApp::new().await;
    let world = World::new(&app, "heron").await;
    let db = app.admin().await;
    let before = digest(&db, &world).await;
    let (mut calls, mut wrong, mut excepted) = (0, Vec::new(), Vec::new());
    for operation in &operations() {
        let (role, client) = caller(operation, &world);
        let mut good = Call::good(operation, &world, role);
        if good.method == Method::PATCH {
            good.read_version(&world.org.admin).await;
        }
        let mut tries: Vec<(Call, String, &str)> = Vec::new();
        if let Some(body) = good.json() {
            let schema = &operation.part["requestBody"]["content"]["application/json"]["schema"];
            let mut found = Vec::new();
            spoils(schema, body, "", &mut found);
            for spoil in found {
                let mut call = good.clone();
                call.spoil(&spoil.pointer, spoil.value);
                tries.push((call, spoil.pointer, spoil.what));
            }
        }
        let takes = |p: &Value| p["in"] == "query";
        if operation.part["parameters"].as_array().is_some_and(|p| p.iter().any(takes)) {
            for (name, value, what) in query_spoils(operation) {
                let mut call = good.clone();
                call.ask(&format!("?{name}={value}"));
                tries.push((call, format!("/{name}"), what));
            }
        }
        for (call, pointer, what) in tries {
            let known = |of: &&Exception| (of.0, of.1, of.2) == (&operation.id, &pointer, what);
            // These may do something, so they are tried when it is known that the others did not.
            if let Some(exception) = EXCEPTIONS.iter().find(known) {
                excepted.push((call, exception, client));
                continue;
            }
            let told = call.send(client).await;
            calls += 1;
            if let Some(fault) = fault(&told, &pointer, what) {
                wrong.push(format!("{} {pointer} = {what}: {fault}", operation.id));
            }
        }
    }
    println!("{calls} calls with one wrong field");
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
    assert!(calls > 3_000, "only {calls} calls");
    let after = digest(&db, &world).await;
    // A number is taken by itself, so that nobody waits for it; one that is not used is a gap.
    let kept = before.iter().filter(|(table, _)| *table != r#"ops."Counters""#);
    let changed = kept.filter(|(table, rows)| after.get(*table) != Some(rows));
    assert_eq!(changed.collect::<Vec<_>>(), [], "something was done");
    assert_eq!(excepted.len(), EXCEPTIONS.len(), "an exception of something that is not tried");
    for (call, exception, client) in excepted {
        let told = call.send(client).await;
        let mended = fault(&told, exception.1, exception.2).is_none();
        assert!(!mended, "{exception:?} is an exception no longer: {}", told.body);
    }
}

/// Operation, field, what it holds, and why it is answered otherwise.
type Exception = (&'static str, &'static str, &'static str, &'static str);

const OTHER_END: &str = "the span is too long, which is said of its end";
const EACH: &str = "what is wrong is said of each ticket, and that is an answer";
const EXCEPTIONS: &[Exception] = &[
    ("read_calendar", "/nonsense", "an unknown name", "the token that lacks is said first"),
    ("add_absence", "/from", "the year 1", OTHER_END),
    ("add_absence", "/from", "the year 9999", OTHER_END),
    ("add_operative_absence", "/from", "the year 1", OTHER_END),
    ("add_operative_absence", "/from", "the year 9999", OTHER_END),
    ("show_board", "/after", "no cursor", "a whole board is not read in pages"),
    ("change_tickets", "/untilOn", "the year 1", EACH),
    ("change_tickets", "/untilOn", "the year 9999", EACH),
];
