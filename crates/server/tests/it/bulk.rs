//! One thing done to many tickets: seen first, then done, each for itself.

use crate::main_line::report;
use crate::support::{Org, TestApp};
use serde_json::{Value, json};

async fn bulk(org: &Org, body: Value) -> Value {
    org.coordinator.post("/tickets/bulk", body).await.expect(200)
}

fn outcomes(result: &Value) -> Vec<&str> {
    let rows = result["items"].as_array().expect("rows").iter();
    rows.map(|row| row["outcome"].as_str().expect("an outcome")).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_preview_changes_nothing_and_says_what_the_deed_then_does() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let staff = &org.coordinator;
    let mut ids = Vec::new();
    for _ in 0..3 {
        ids.push(report(&app, &org).await);
    }
    let gone = json!({ "to": "Cancelled", "code": "Duplicate" });
    staff.post(&format!("/tickets/{}/transitions", ids[2]), gone).await.expect(200);
    let mut body = json!({ "ticketIds": ids, "action": "Triage", "priority": "Urgent",
        "note": "Storm", "preview": true });
    let seen = bulk(&org, body.clone()).await;
    assert_eq!(outcomes(&seen), ["Done", "Done", "Refused"]);
    let why = seen["items"][2]["why"].as_str().expect("why");
    assert!(why.contains("reopen it before changing it"), "{why}");
    for id in &ids {
        let page = staff.get(&format!("/tickets/{id}")).await.expect(200);
        assert_eq!(page["ticket"]["priority"], "Routine", "a preview writes nothing");
    }
    body["preview"] = json!(false);
    let done = bulk(&org, body.clone()).await;
    assert_eq!(outcomes(&done), outcomes(&seen));
    assert_eq!([&done["done"], &done["refused"]], [&json!(2), &json!(1)]);
    let page = staff.get(&format!("/tickets/{}", ids[0])).await.expect(200);
    assert_eq!(page["ticket"]["priority"], "Urgent");
    assert_eq!(page["events"][0]["type"], "TicketTriaged");
    assert_eq!(outcomes(&bulk(&org, body).await), ["Unchanged", "Unchanged", "Refused"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn every_action_is_done_as_its_own_command_does_it() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let staff = &org.coordinator;
    let ticket = report(&app, &org).await;
    let path = format!("/tickets/{ticket}");
    let me = org.coordinator.user;
    for (body, pointer, now) in [
        (json!({ "action": "Assign", "coordinatorId": me }), "/coordinator/id", json!(me)),
        (json!({ "action": "Tag", "tags": ["winter"] }), "/ticket/tags", json!(["winter"])),
        (json!({ "action": "Untag", "tags": ["WINTER"] }), "/ticket/tags", json!([])),
        (
            json!({ "action": "Hold", "holdReason": "Weather" }),
            "/ticket/hold/reason",
            json!("Weather"),
        ),
        (json!({ "action": "Resume" }), "/ticket/hold", Value::Null),
        (
            json!({ "action": "Cancel", "code": "NotOurs", "note": "Council's road" }),
            "/ticket/endReason",
            json!("NotOurs"),
        ),
    ] {
        let mut asked = body.clone();
        asked["ticketIds"] = json!([ticket, ticket]);
        let result = bulk(&org, asked).await;
        assert_eq!(outcomes(&result), ["Done"], "{body}: {result}");
        let page = staff.get(&path).await.expect(200);
        assert_eq!(page.pointer(pointer), Some(&now), "{body}");
    }
    // A ticket whose work was never done is not closed.
    let close = json!({ "ticketIds": [ticket], "action": "Close", "code": "Fixed" });
    assert_eq!(outcomes(&bulk(&org, close).await), ["Refused"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_as_a_whole_is_told_at_its_field() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let ticket = report(&app, &org).await;
    let nobody = uuid::Uuid::now_v7();
    let many: Vec<_> = (0..201).map(|_| uuid::Uuid::now_v7()).collect();
    for (body, pointer) in [
        (json!({ "ticketIds": [], "action": "Resume" }), "/ticketIds"),
        (json!({ "ticketIds": many, "action": "Resume" }), "/ticketIds"),
        (json!({ "ticketIds": [nobody], "action": "Resume" }), "/ticketIds"),
        (json!({ "ticketIds": [ticket], "action": "Triage" }), "/priority"),
        (
            json!({ "ticketIds": [ticket], "action": "Assign", "coordinatorId": nobody }),
            "/coordinatorId",
        ),
        (
            json!({ "ticketIds": [ticket], "action": "Assign", "coordinatorId": org.tenant.user }),
            "/coordinatorId",
        ),
        (json!({ "ticketIds": [ticket], "action": "Tag", "tags": ["<"] }), "/tags"),
        (json!({ "ticketIds": [ticket], "action": "Hold" }), "/holdReason"),
        (json!({ "ticketIds": [ticket], "action": "Cancel" }), "/code"),
    ] {
        let told = org.coordinator.post("/tickets/bulk", body.clone()).await.expect(422);
        assert_eq!(told["errors"][0]["pointer"], pointer, "{body}");
    }
    // One that is gone does not hold up the others.
    let both = json!({ "ticketIds": [nobody, ticket], "action": "Tag", "tags": ["winter"] });
    let result = bulk(&org, both).await;
    assert_eq!(outcomes(&result), ["Refused", "Done"]);
    for client in [&org.viewer, &org.tenant, &org.contractor] {
        let asked = json!({ "ticketIds": [ticket], "action": "Resume" });
        client.post("/tickets/bulk", asked).await.expect(403);
    }
}
