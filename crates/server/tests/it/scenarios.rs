//! Acceptance scenarios whose given, when and then go over several features, whole.

use crate::calls::soon;
use crate::diary::{book, free, order, promised, slot};
use crate::main_line::step;
use crate::rates::usual;
use crate::support::{Client, Org, TestApp};
use crate::variations::{ask, decide, limits, pricing};
use maintainuk_domain::access::Role;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Tries to cancel an order; the status of the answer.
async fn cancel(client: &Client, order: &str, reason: Option<&str>) -> u16 {
    let body = json!({ "to": "Cancelled", "reason": reason });
    client.post(&format!("/work-orders/{order}/transitions"), body).await.status.as_u16()
}

/// An order and its timeline, as staff read them.
async fn whole(org: &Org, (ticket, order): &(String, String)) -> (Value, Value) {
    let read = org.coordinator.get(&format!("/work-orders/{order}")).await.expect(200);
    let page = org.coordinator.get(&format!("/tickets/{ticket}")).await.expect(200);
    (read, page["events"].clone())
}

/// Agrees a visit so many hours from now, and begins.
async fn begin(org: &Org, order: &str, hours: i64) {
    let to = json!({ "to": "Scheduled", "scheduledStartAt": soon(hours),
        "scheduledEndAt": soon(hours + 3) });
    step(&org.coordinator, order, to).await;
    step(&org.contractor, order, json!({ "to": "InProgress" })).await;
}

/// Orders that a firm still has to do something about.
async fn live(client: &Client) -> Vec<String> {
    let path = "/work-orders?status=Created,Offered,Accepted,Scheduled,InProgress,NoAccess";
    let list = client.get(path).await.expect(200);
    let items = list["items"].as_array().expect("orders").iter();
    items.map(|one| one["id"].as_str().expect("an id").to_owned()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn s39_each_state_of_an_order_is_cancelled_or_not_by_each_who_may() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    usual(&org).await;
    let trusted = app.user(org.id, Role::Contractor, None, Some(org.contractor_id)).await;
    let right = format!(
        r#"UPDATE "Users" SET "Permissions" = '["workorders:create"]' WHERE "Id" = '{}'"#,
        trusted.user
    );
    app.admin().await.batch_execute(&right).await.expect("the right to cancel");

    let booked = order(&app, &org).await;
    let place = slot(&org, 96, 1).await;
    book(&org.coordinator, &booked.1, json!({ "slotId": place })).await;
    let waiting = order(&app, &org).await;
    ask(&org.coordinator, &org, &waiting.1, &[("PLU-1", "1")], Value::Null).await.expect(200);
    begin(&org, &waiting.1, 48).await;
    let more = [("PLU-2", "50")];
    let asked = ask(&org.contractor, &org, &waiting.1, &more, json!("The pipe too")).await;
    assert!(asked.expect(200)["waiting"].is_object());
    let completed = order(&app, &org).await;
    begin(&org, &completed.1, 24).await;
    step(&org.contractor, &completed.1, json!({ "to": "Completed", "notes": "Done" })).await;
    let cancelled = order(&app, &org).await;
    assert_eq!(cancel(&org.coordinator, &cancelled.1, Some("Twice")).await, 200);

    // Whoever may not is told so in each state, with a reason and without.
    for state in [&booked, &waiting, &completed, &cancelled] {
        let before = whole(&org, state).await;
        for client in [&org.viewer, &org.tenant, &org.contractor] {
            for reason in [None, Some("Not needed")] {
                let status = cancel(client, &state.1, reason).await;
                assert!(matches!(status, 403 | 409), "{status}");
            }
        }
        assert_eq!(whole(&org, state).await, before, "nothing is half done");
    }
    // Whoever may cannot either, while extra work waits and once it is over.
    for state in [&waiting, &completed, &cancelled] {
        let before = whole(&org, state).await;
        for client in [&org.coordinator, &org.admin, &trusted] {
            assert_eq!(cancel(client, &state.1, Some("Not needed")).await, 409);
        }
        assert_eq!(whole(&org, state).await, before, "nothing is half done");
    }
    // The live one needs a reason, from each of them.
    for client in [&org.coordinator, &org.admin, &trusted] {
        assert_eq!(cancel(client, &booked.1, None).await, 422);
        assert_eq!(cancel(client, &booked.1, Some("  ")).await, 422);
    }
    assert!(live(&org.contractor).await.contains(&booked.1));
    assert_eq!(cancel(&trusted, &booked.1, Some("The resident put it right")).await, 200);
    assert!(!live(&org.contractor).await.contains(&booked.1));
    let own = org.contractor.get(&format!("/work-orders/{}", booked.1)).await.expect(200);
    assert_eq!(own["status"], "Cancelled", "it stays readable");
    let other = order(&app, &org).await;
    assert_eq!(free(&org.coordinator, &other.1).await, [place], "the place is free");
    assert_eq!(promised(&app, &org, "VisitCancelled").await, 1, "the resident is told");
    assert_eq!(cancel(&org.admin, &other.1, Some("A mistake")).await, 200);
    // Once the extra work is decided, its order can be cancelled.
    let now = pricing(&org.admin, &waiting.1).await;
    let why = json!({ "reason": "Too dear" });
    decide(&org.coordinator, &now, "reject", why).await.expect(200);
    assert_eq!(cancel(&org.coordinator, &waiting.1, Some("Another firm does it")).await, 200);
}

/// The lines of a timeline about an order, oldest first: what, and who.
fn story(page: &Value, kinds: &[&str]) -> Vec<(String, String)> {
    let mut lines: Vec<_> = page["events"].as_array().expect("events").iter().collect();
    lines.reverse();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let lines = lines.iter().filter(|line| kinds.iter().any(|kind| line["type"] == *kind));
    lines.map(|line| (text(&line["type"]), text(&line["actor"]["name"]))).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn s41_the_history_tells_the_whole_story_of_an_order_in_order() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    usual(&org).await;
    limits(&org, json!("40.00"), json!("0.00"), json!("1000.00")).await;
    let (ticket, order) = order(&app, &org).await;
    let asked = ask(&org.coordinator, &org, &order, &[("PLU-1", "1")], Value::Null).await;
    decide(&org.admin, &asked.expect(200), "approve", json!({})).await.expect(200);
    for hours in [24, 48] {
        let place = slot(&org, hours, 1).await;
        book(&org.coordinator, &order, json!({ "slotId": place })).await;
    }
    step(&org.contractor, &order, json!({ "to": "InProgress" })).await;
    let more = [("PLU-2", "3")];
    let asked = ask(&org.contractor, &org, &order, &more, json!("Two more drip")).await;
    let no = json!({ "reason": "Not this time" });
    decide(&org.coordinator, &asked.expect(200), "reject", no).await.expect(200);
    step(&org.contractor, &order, json!({ "to": "Completed", "notes": "New tap\nTested" })).await;

    let kinds = [
        "WorkOrderRaised",
        "PricingAsked",
        "PricingApproved",
        "VisitScheduled",
        "WorkStarted",
        "PricingRejected",
        "WorkCompleted",
    ];
    let page = org.coordinator.get(&format!("/tickets/{ticket}")).await.expect(200);
    let (staff, firm, boss) = ("Coordinator Example", "Contractor Example", "OrgAdmin Example");
    let told = [
        ("WorkOrderRaised", staff),
        ("PricingAsked", staff),
        ("PricingApproved", boss),
        ("VisitScheduled", staff),
        ("VisitScheduled", staff),
        ("WorkStarted", firm),
        ("PricingAsked", firm),
        ("PricingRejected", staff),
        ("WorkCompleted", firm),
    ];
    let told: Vec<_> = told.iter().map(|(what, who)| ((*what).into(), (*who).into())).collect();
    assert_eq!(story(&page, &kinds), told);
    let done = page["events"].as_array().expect("events").iter();
    let done = done.clone().find(|line| line["type"] == "WorkCompleted").expect("the end");
    assert_eq!(done["text"], "Work completed: New tap\nTested", "line breaks stay");

    // The resident reads what is meant for them, and nothing of money or of colleagues.
    let note = "See https://example.org/guide?a=1.\n<script>alert(1)</script>";
    let body = json!({ "note": note });
    org.coordinator.post(&format!("/tickets/{ticket}/notes"), body).await.expect(200);
    let page = org.coordinator.get(&format!("/tickets/{ticket}")).await.expect(200);
    assert_eq!(page["events"][0]["text"], note, "as it was written, for the page to show as text");
    let theirs = org.tenant.get(&format!("/tickets/{ticket}")).await.expect(200);
    let seen: BTreeMap<_, _> = story(&theirs, &kinds).into_iter().collect();
    let open = ["VisitScheduled", "WorkCompleted", "WorkOrderRaised", "WorkStarted"];
    assert_eq!(seen.keys().collect::<Vec<_>>(), open);
    assert!(!theirs.to_string().contains("50.17") && !theirs.to_string().contains("alert(1)"));

    // The sheet has the work by its lines, and the firm's own prices for the firm.
    let sheet = org.contractor.get(&format!("/work-orders/{order}/sheet")).await.expect(200);
    assert_eq!(sheet["lines"][0]["code"], "PLU-1");
    assert_eq!(sheet["lines"].as_array().map(Vec::len), Some(1), "what was rejected is not done");
    assert_eq!(sheet["lines"][0]["costGbp"], "50.17");
}

#[tokio::test(flavor = "multi_thread")]
async fn s41_changing_words_or_a_contact_leaves_what_they_were() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let (ticket, order) = order(&app, &org).await;
    let read = async |path: &str| org.coordinator.get(path).await.expect(200);
    let trail = async |id: &str| {
        let list = org.admin.get(&format!("/audit?entityId={id}")).await.expect(200);
        list["items"][0].clone()
    };
    let path = format!("/work-orders/{order}");
    let before = read(&path).await;
    let version = before["version"].as_i64().expect("a version");
    let changed = json!({ "description": "Renew the whole trap" });
    org.coordinator.patch(&path, version, changed).await.expect(200);
    let line = trail(&order).await;
    assert_eq!(line["oldValue"]["description"], before["description"], "{line}");
    assert_eq!(line["newValue"]["description"], "Renew the whole trap");

    let path = format!("/tickets/{ticket}");
    let version = read(&path).await["ticket"]["version"].as_i64().expect("a version");
    let changed = json!({ "description": "It runs into the flat below" });
    org.coordinator.patch(&path, version, changed).await.expect(200);
    let line = read(&path).await["events"][0].clone();
    assert_eq!(line["data"]["changes"]["description"][1], "It runs into the flat below", "{line}");
    assert_eq!(line["actor"]["name"], "Coordinator Example");

    let path = format!("/contacts/{}", org.resident_id);
    let before = read(&path).await;
    let version = before["version"].as_i64().expect("a version");
    let changed = json!({ "email": "tess.new@example.org" });
    org.coordinator.patch(&path, version, changed).await.expect(200);
    let line = trail(&org.resident_id.to_string()).await;
    assert_eq!(line["oldValue"]["email"], before["email"], "{line}");
    assert_eq!(line["newValue"]["email"], "tess.new@example.org");
}

#[tokio::test(flavor = "multi_thread")]
async fn s08_words_of_a_report_are_counted_in_characters_and_come_back_as_they_were() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let unit = crate::home::flat(&app, &org).await;
    let report = |title: &str, description: &str| {
        json!({ "unitId": unit, "title": title, "description": description,
            "category": "Plumbing", "priority": "Routine", "reportedVia": "Phone" })
    };
    for staff in [&org.coordinator, &org.tenant] {
        let of = |title: &str, description: &str| {
            let mut body = report(title, description);
            if staff.user == org.tenant.user {
                body.as_object_mut().expect("a body").remove("reportedVia");
            }
            staff.post("/tickets", body)
        };
        for (title, description, pointer) in [
            ("", "It drips", "/title"),
            (" \t ", "It drips", "/title"),
            (&"£".repeat(201), "It drips", "/title"),
            ("Tap", &"🔧".repeat(10_001), "/description"),
        ] {
            let told = of(title, description).await.expect(422);
            assert_eq!(told["errors"][0]["pointer"], pointer, "{told}");
        }
        for sign in ["£", "🔧", "a"] {
            let lines = format!("{}\n\n{}", sign.repeat(4_999), sign.repeat(4_999));
            let (title, longest) = (sign.repeat(200), sign.repeat(10_000));
            for description in [lines, longest] {
                let page = of(&title, &description).await.expect(201);
                assert_eq!(page["ticket"]["title"], json!(title));
                assert_eq!(page["ticket"]["description"], json!(description));
            }
        }
    }
    let kept = org.coordinator.get("/tickets?limit=50").await.expect(200);
    assert_eq!(kept["items"].as_array().map(Vec::len), Some(12), "what was refused left nothing");
}

/// Scenarios that any system for this job passes: words and photographs of a report, and all from
/// finding and raising on.
const CORE: [&str; 25] = [
    "08", "09", "12", "13", "14", "15", "17", "19", "22", "23", "24", "25", "26", "28", "29", "30",
    "32", "33", "34", "35", "37", "38", "39", "41", "42",
];

/// Those that some councils have besides, and that are done.
const MORE: [&str; 5] = ["16", "18", "20", "36", "40"];

/// The texts of all sources below a folder with one of these endings.
fn sources(folder: &std::path::Path, found: &mut String) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for path in entries.flatten().map(|entry| entry.path()) {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let left =
            ["node_modules", "target", "dist", "demo", "migrations"].contains(&name.as_str());
        if path.is_dir() && !left {
            sources(&path, found);
        } else if [".rs", ".ts", ".tsx"].iter().any(|end| name.ends_with(end)) {
            found.push_str(&std::fs::read_to_string(&path).unwrap_or_default());
        }
    }
}

#[test]
fn each_scenario_that_any_system_passes_has_a_test() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut all = String::new();
    for folder in
        ["crates/domain/src", "crates/server/src", "crates/server/tests", "e2e/tests", "web/src"]
    {
        sources(&root.join(folder), &mut all);
    }
    let tested = |number: &str| {
        let rust = [format!("fn s{number}_"), format!("_s{number}_")];
        let web = [format!("test('S{number}"), format!("test(`S{number}")];
        rust.iter().chain(&web).any(|name| all.contains(name.as_str()))
    };
    let missing: Vec<_> = CORE.iter().chain(&MORE).chain(&["43"]).filter(|n| !tested(n)).collect();
    assert_eq!(missing, Vec::<&&str>::new(), "no test has their number");
    let page = std::fs::read_to_string(root.join("docs/decisions/0023-scenarios-left-out.md"));
    let page = page.expect("the page of what is left out");
    for line in page.lines().filter_map(|line| line.strip_prefix("| S")) {
        let number = line.get(..2).expect("a number");
        assert!(!tested(number), "S{number} has a test and is left out");
    }
}
