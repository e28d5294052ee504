//! Who sees what: an administrator looks through the eyes of a resident or a contractor, sees what
//! they are answered, and is told why the rest is hidden.

use crate::support::TestApp;
use crate::world::World;
use serde_json::{Value, json};

fn parts(seen: &Value) -> Vec<String> {
    let hidden = seen["hidden"].as_array().expect("parts");
    hidden.iter().map(|part| part["part"].as_str().expect("a name").to_owned()).collect()
}

/// An answer without what each caller may do, and without what a second reading changes.
fn shown(page: &Value) -> Value {
    let mut page = page.clone();
    let fields = page.as_object_mut().expect("a page");
    for of_the_caller in ["moves", "can", "next"] {
        fields.remove(of_the_caller);
    }
    page
}

#[tokio::test(flavor = "multi_thread")]
async fn what_an_administrator_is_shown_is_what_the_resident_and_the_contractor_are_answered() {
    let app = TestApp::new().await;
    let world = World::new(&app, "heron").await;
    let (org, ticket) = (&world.org, world.id("ticket"));
    let resident = format!("contactId={}", org.resident_id);
    let firm = format!("contractorId={}", org.contractor_id);
    for (eyes, client) in [(&resident, &org.tenant), (&firm, &org.contractor)] {
        let theirs = client.get(&format!("/tickets/{ticket}")).await.expect(200);
        let seen = org.admin.get(&format!("/tickets/{ticket}/seen-by?{eyes}")).await.expect(200);
        assert_eq!(shown(&seen["page"]), shown(&theirs), "{eyes}");
        assert_eq!(seen["by"]["hasAccount"], true);
        assert_eq!(seen["whyNot"], Value::Null);
        assert!(parts(&seen).contains(&"events".to_owned()), "the colleagues' note: {seen}");
        for part in seen["hidden"].as_array().expect("parts") {
            assert!(part["why"].as_str().expect("a reason").ends_with('.'));
        }
    }
    let property = world.id("property");
    let theirs = org.tenant.get(&format!("/properties/{property}")).await.expect(200);
    let path = format!("/properties/{property}/seen-by?{resident}");
    let seen = org.admin.get(&path).await.expect(200);
    assert_eq!(seen["property"], theirs);
    assert_eq!(seen["units"].as_array().map(Vec::len), Some(1), "of two");
    let told = parts(&seen);
    assert_eq!(told[..2], ["unitCount", "units"], "{told:?}");
    let own = org.resident_id;
    let theirs = org.tenant.get(&format!("/contacts/{own}")).await.expect(200);
    let seen = org.admin.get(&format!("/contacts/{own}/seen-by?{resident}")).await.expect(200);
    assert_eq!(seen["contact"], theirs);
    assert_eq!(parts(&seen), ["history"], "their own entry and consents are theirs");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_whole_that_is_hidden_is_explained_and_every_look_is_recorded() {
    let app = TestApp::new().await;
    let world = World::new(&app, "heron").await;
    let neighbour = world.neighbour(&app).await;
    let (org, ticket) = (&world.org, world.id("ticket"));
    let path = format!("/tickets/{ticket}/seen-by?contactId={}", neighbour.org.resident_id);
    let seen = org.admin.get(&path).await.expect(200);
    assert_eq!(seen["page"], Value::Null);
    assert!(seen["whyNot"].as_str().expect("a reason").starts_with("A resident sees the tickets"));
    let path = format!("/tickets/{ticket}/seen-by?contractorId={}", neighbour.org.contractor_id);
    let seen = org.admin.get(&path).await.expect(200);
    assert!(seen["whyNot"].as_str().expect("a reason").contains("work order"));
    let path =
        format!("/properties/{}/seen-by?contractorId={}", world.id("property"), org.contractor_id);
    let seen = org.admin.get(&path).await.expect(200);
    assert_eq!(seen["whyNot"], "The role Contractor does not hold properties:read.");
    // Somebody without an account is seen as they would be with one.
    let path = format!("/tickets/{ticket}/seen-by?contactId={}", world.id("contact"));
    let seen = org.admin.get(&path).await.expect(200);
    assert_eq!((&seen["by"]["hasAccount"], &seen["by"]["role"]), (&json!(false), &json!("Tenant")));
    let log = org.admin.get(&format!("/audit?entityId={ticket}&action=view.as")).await.expect(200);
    assert_eq!(log["items"].as_array().map(Vec::len), Some(3));
    assert_eq!(log["items"][2]["newValue"]["partyId"], json!(neighbour.org.resident_id));
    for path in
        [format!("/tickets/{ticket}/seen-by"), format!("{path}&contractorId={}", org.contractor_id)]
    {
        org.admin.get(&path).await.expect(400);
    }
    org.coordinator.get(&path).await.expect(403);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_firm_misses_the_work_of_another_and_what_colleagues_note_each_for_its_own_reason() {
    let app = TestApp::new().await;
    let world = World::new(&app, "heron").await;
    let (org, ticket) = (&world.org, world.id("ticket"));
    let job = json!({ "description": "Paint", "contractorId": world.id("idle contractor"),
        "overrideReason": "They know the house" });
    let raised = org.coordinator.post(&format!("/tickets/{ticket}/work-orders"), job).await.id(201);
    let photo = crate::pictures::jpeg(64, 48);
    let files = [("a.jpg", "image/jpeg", photo.as_slice())];
    let path = format!("/work-orders/{raised}/attachments?stage=during");
    org.coordinator.upload(&path, &files).await.expect(201);
    let note = json!({ "note": "Ring before you go" });
    org.coordinator.post(&format!("/tickets/{ticket}/notes"), note).await.expect(200);
    let eyes = format!("contractorId={}", org.contractor_id);
    let seen = org.admin.get(&format!("/tickets/{ticket}/seen-by?{eyes}")).await.expect(200);
    has(&seen, "attachments", 1, "another firm's job");
    let told = reasons(&seen);
    let orders = |one: &&(String, u64, String)| one.0 == "workOrders";
    let orders = told.iter().find(orders).expect("the job of the other firm");
    assert!(orders.2.contains("only the work orders that they have"), "{orders:?}");
    let events: Vec<_> = told.iter().filter(|(part, ..)| part == "events").collect();
    assert!(events.iter().any(|(.., why)| why.contains("another firm's work")), "{events:#?}");
    assert!(events.iter().any(|(.., why)| why.starts_with("Notes are")), "{events:#?}");
    // Nothing of a ticket is hidden without a reason of its own, from whoever looks.
    let resident = format!("contactId={}", org.resident_id);
    for eyes in [eyes, resident] {
        let seen = org.admin.get(&format!("/tickets/{ticket}/seen-by?{eyes}")).await.expect(200);
        let vague: Vec<_> = reasons(&seen)
            .into_iter()
            .filter(|(.., why)| why.contains("does not show this"))
            .collect();
        assert!(vague.is_empty(), "{eyes}: {vague:#?}");
    }
}

/// How many of each part are hidden, with a word of the reason.
fn reasons(seen: &Value) -> Vec<(String, u64, String)> {
    let hidden = seen["hidden"].as_array().expect("parts").iter();
    let one = |part: &Value| {
        let text = |name: &str| part[name].as_str().expect("words").to_owned();
        (text("part"), part["count"].as_u64().expect("a number"), text("why"))
    };
    hidden.map(one).collect()
}

#[track_caller]
fn has(seen: &Value, part: &str, count: u64, why: &str) {
    let found = reasons(seen);
    let is = |one: &(String, u64, String)| one.0 == part && one.1 == count && one.2.contains(why);
    assert!(found.iter().any(is), "{part} {count} {why}: {found:#?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_kept_about_a_home_is_named_with_why_a_resident_and_a_firm_do_not_see_it() {
    let app = TestApp::new().await;
    let world = World::new(&app, "heron").await;
    let neighbour = world.neighbour(&app).await;
    let (org, ticket, property) = (&world.org, world.id("ticket"), world.id("property"));
    for (need, about) in [("Staff", None), ("Managers", None), ("Job", Some(org.resident_id))] {
        let alert = json!({ "propertyId": property, "kind": "Other", "text": "Take care",
            "reason": "Told by phone", "needToKnow": need, "reviewOn": crate::calls::in_a_month(),
            "contactId": about });
        org.admin.post("/alerts", alert).await.id(201);
    }
    let said = json!({ "channel": "Email", "given": true, "source": "Phone" });
    let consents = format!("/contacts/{}/consents", org.resident_id);
    org.admin.post(&consents, said).await.expect(201);
    let look = async |what: &str, id: &str, eyes: String| {
        org.admin.get(&format!("/{what}/{id}/seen-by?{eyes}")).await.expect(200)
    };
    // The resident is told none of it.
    let seen = look("properties", property, format!("contactId={}", org.resident_id)).await;
    has(&seen, "alerts", 3, "Residents are never told");
    has(&seen, "alerts", 1, "Whom an alert is about");
    for (part, count) in [("hints", 1), ("accessCodes", 1), ("assets", 2), ("keys", 2)] {
        has(&seen, part, count, "for staff and who does a job");
    }
    assert!(parts(&seen).contains(&"history".to_owned()));
    let seen = look("tickets", ticket, format!("contactId={}", org.resident_id)).await;
    has(&seen, "accessCodes", 1, "for staff");
    // A firm with a job that goes on is told what the job needs.
    let seen = look("tickets", ticket, format!("contractorId={}", org.contractor_id)).await;
    has(&seen, "alerts", 1, "only who runs repairs");
    has(&seen, "alerts", 1, "only who runs the organisation");
    has(&seen, "alerts.reason", 2, "for staff");
    has(&seen, "keys", 2, "the office's business");
    for part in ["hints", "accessCodes", "assets"] {
        assert!(!parts(&seen).contains(&part.to_owned()), "{part}");
    }
    let seen = look("properties", property, format!("contractorId={}", org.contractor_id)).await;
    assert!(seen["whyNot"].is_string(), "it reads no properties");
    has(&seen, "keys", 2, "the office's business");
    assert!(!parts(&seen).contains(&"accessCodes".to_owned()), "its job there opens doors");
    // A firm without one is told that this is why.
    let idle = format!("contractorId={}", world.id("idle contractor"));
    for (what, id) in [("properties", property), ("tickets", ticket)] {
        let seen = look(what, id, idle.clone()).await;
        has(&seen, "accessCodes", 1, "from when it accepts a job");
        has(&seen, "hints", 1, "from when it accepts a job");
        has(&seen, "alerts", 1, "only who runs repairs");
    }
    // What somebody said about channels is theirs.
    let own = look("contacts", &org.resident_id.to_string(), idle).await;
    has(&own, "consents", 1, "theirs and the staff's");
    has(&own, "alerts", 1, "from when it accepts a job");
    let other = format!("contactId={}", neighbour.org.resident_id);
    has(&look("contacts", &org.resident_id.to_string(), other).await, "consents", 1, "theirs");
}
