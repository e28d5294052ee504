//! The written summary of an investigation: composed, made once, given, and proven.

use crate::calls::summary;
use crate::home;
use crate::smtp_peer::{Mode, Peer};
use crate::support::{Org, TestApp};
use maintainuk::clock::Clock;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

fn monday() -> Clock {
    Clock::fixed("2026-12-07T09:00:00Z".parse().expect("a moment"))
}

/// A confirmed case of damp whose investigation found a significant hazard two days later.
async fn found(app: &TestApp, org: &Org) -> Value {
    let staff = &org.coordinator;
    let unit = home::flat(app, org).await;
    let body = json!({ "unitId": unit, "title": "Black mould in the bedroom",
        "category": "DampMould", "priority": "Routine", "reportedByContactId": org.resident_id });
    let ticket = staff.post("/tickets", body).await.expect(201);
    let ticket = ticket["ticket"]["id"].as_str().expect("an id").to_owned();
    let list = staff.get(&format!("/tickets/{ticket}/hazards")).await.expect(200);
    let path = format!("/hazards/{}", list["items"][0]["id"].as_str().expect("an id"));
    staff.post(&format!("{path}/confirm"), json!({})).await.expect(200);
    app.app.clock.advance_minutes(2 * 24 * 60);
    let stage = json!({ "stage": "InvestigationFinished", "at": "2026-12-09T08:00:00Z",
        "note": "Mould on two walls; the gutter leaks", "outcome": "significant_hazard",
        "supplementaryWork": true });
    staff.post(&format!("{path}/stages"), stage).await.expect(200)
}

fn path(case: &Value) -> String {
    format!("/hazards/{}", case["id"].as_str().expect("an id"))
}

fn words(org: &Org, method: &str) -> Value {
    let work =
        |what: &str| json!({ "what": what, "startOn": "2026-12-10", "finishOn": "2026-12-15" });
    json!({ "contactId": org.resident_id, "method": method, "investigator": "Sam Surveyor",
        "findings": "Mould on two walls; the gutter leaks.", "contact": "Ring 0113 496 0000.",
        "safetyWork": work("Wash the walls."), "furtherWork": work("Mend the gutter.") })
}

async fn letter(org: &Org, case: &Value) -> Value {
    let list = org.coordinator.get(&format!("{}/letters", path(case))).await.expect(200);
    list["items"][0].clone()
}

async fn summary_clock(org: &Org, case: &Value) -> Value {
    let case = org.coordinator.get(&path(case)).await.expect(200);
    let clocks = case["deadlines"].as_array().expect("clocks").clone();
    clocks.into_iter().find(|clock| clock["duty"] == "written_summary").expect("its clock")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_by_email_meets_the_duty_and_proves_when_it_went_where() {
    let peer = Peer::start().await;
    let url = peer.url.clone();
    let app = TestApp::with_clock(monday(), move |config| {
        config.mail.smtp_url = url;
        config.mail.from = "Repairs <repairs@maintain.example>".into();
    })
    .await;
    let org = app.org("acme").await;
    let case = found(&app, &org).await;
    let staff = &org.coordinator;

    let draft = staff.get(&format!("{}/letter", path(&case))).await.expect(200);
    assert_eq!(draft["whyNot"], Value::Null);
    assert_eq!(draft["recipients"][0]["contactId"], json!(org.resident_id));
    assert_eq!(draft["recipients"][0]["isTenant"], json!(true));
    assert_eq!(draft["words"]["findings"], "Mould on two walls; the gutter leaks");
    assert_eq!(draft["words"]["safetyWork"]["finishOn"], "2026-12-16");
    assert_eq!(draft["words"]["method"], "Email");

    let preview = staff
        .post(&format!("{}/letter-preview", path(&case)), words(&org, "Email"))
        .await
        .expect(200);
    assert_eq!(preview["lacks"], json!([]));
    let text = preview["text"].to_string();
    for said in [
        "We found a significant hazard: damp and mould.",
        "Wash the walls.",
        "Mend the gutter.",
        "Tuesday 15 December 2026",
        "Ring 0113 496 0000.",
        "Flat 2A",
        "LS1 4AB",
        "Housing Ombudsman",
    ] {
        assert!(text.contains(said), "{said} in {text}");
    }

    staff.post(&format!("{}/letters", path(&case)), words(&org, "Email")).await.expect(201);
    assert_eq!(letter(&org, &case).await["status"], "Sending");
    assert_eq!(summary_clock(&org, &case).await["metAt"], Value::Null);
    app.run_jobs().await;

    let sent = letter(&org, &case).await;
    assert_eq!((&sent["status"], &sent["toAddress"]), (&json!("Sent"), &json!("tess@example.org")));
    assert_eq!(sent["givenAt"], "2026-12-09T09:00:00Z");
    let mails = peer.mails();
    let mail = mails.iter().find(|mail| mail.data.contains("application/pdf")).expect("the letter");
    assert_eq!(mail.header("Message-ID"), sent["messageId"].as_str().expect("an id"));
    assert!(mail.part("text/plain").contains("Mend the gutter."));

    // The paper on record is the one that was sent, and its hash is that of its bytes.
    let file = format!("/attachments/{}/content", sent["attachmentId"].as_str().expect("an id"));
    let (status, headers, bytes) = staff.bytes(&file).await;
    assert_eq!(
        (status.as_u16(), &headers["content-type"]),
        (200, &"application/pdf".parse().expect("a type"))
    );
    assert!(bytes.starts_with(b"%PDF-1.7"));
    let hash: String = Sha256::digest(&bytes).iter().map(|b| format!("{b:02x}")).collect();
    assert_eq!(sent["sha256"], json!(hash));

    let clock = summary_clock(&org, &case).await;
    assert_eq!((&clock["state"], &clock["metAt"]), (&json!("met"), &json!("2026-12-09T09:00:00Z")));
    let ticket = case["ticketId"].as_str().expect("an id");
    let page = staff.get(&format!("/tickets/{ticket}")).await.expect(200);
    let lines = page["events"].to_string();
    for proof in [
        "emailed to Tess",
        "tess@example.org",
        sent["messageId"].as_str().expect("an id"),
        hash.as_str(),
    ] {
        assert!(lines.contains(proof), "{proof} in {lines}");
    }
    // It is a paper for colleagues and its addressee: the resident sees no file, the firm neither.
    let seen = org.tenant.get(&format!("/tickets/{ticket}")).await.expect(200);
    assert_eq!(seen["attachments"], json!([]));
    assert!(!seen["events"].to_string().contains("emailed to Tess T"));
    org.tenant.get(&file).await.expect(404);
    // What was sent stays.
    let attachment = format!("/attachments/{}", sent["attachmentId"].as_str().expect("an id"));
    staff.delete(&attachment).await.expect(409);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_that_does_not_say_what_the_law_asks_for_is_not_written() {
    let app = TestApp::with_clock(monday(), |_| {}).await;
    let org = app.org("acme").await;
    let case = found(&app, &org).await;
    let staff = &org.coordinator;
    let bare = json!({ "contactId": org.resident_id, "method": "Hand" });
    let preview =
        staff.post(&format!("{}/letter-preview", path(&case)), bare.clone()).await.expect(200);
    let told = staff.post(&format!("{}/letters", path(&case)), bare).await.expect(422);
    let pointers = |list: &Value| -> Vec<String> {
        let items = list.as_array().expect("a list").iter();
        items.map(|one| one["pointer"].as_str().expect("a pointer").to_owned()).collect()
    };
    let lacks = ["/investigator", "/findings", "/contact", "/safetyWork", "/furtherWork"];
    assert_eq!(pointers(&preview["lacks"]), lacks);
    assert_eq!(pointers(&told["errors"]), lacks);
    let mut stranger = words(&org, "Hand");
    stranger["contactId"] = json!(uuid::Uuid::now_v7());
    let told = staff.post(&format!("{}/letters", path(&case)), stranger).await.expect(422);
    assert_eq!(told["errors"][0]["pointer"], "/contactId");
    let mut stale = words(&org, "Hand");
    stale["version"] = json!(1);
    staff.post(&format!("{}/letters", path(&case)), stale).await.expect(412);
    let list = staff.get(&format!("{}/letters", path(&case))).await.expect(200);
    assert_eq!(list["items"], json!([]));
    // Nobody has looked yet: there is nothing to say.
    let proposed = json!({ "hazard": "falls", "class": "significant" });
    let ticket = case["ticketId"].as_str().expect("an id");
    let fresh = staff.post(&format!("/tickets/{ticket}/hazards"), proposed).await.expect(201);
    let draft = staff.get(&format!("{}/letter", path(&fresh))).await.expect(200);
    assert_eq!(draft["whyNot"], "Record the end of the investigation first.");
    staff.post(&format!("{}/letters", path(&fresh)), summary(&org.resident_id)).await.expect(409);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_by_hand_counts_from_when_it_was_given_with_what_shows_it() {
    let app = TestApp::with_clock(monday(), |_| {}).await;
    let org = app.org("acme").await;
    let case = found(&app, &org).await;
    let staff = &org.coordinator;
    staff.post(&format!("{}/letters", path(&case)), words(&org, "Hand")).await.expect(201);
    let written = letter(&org, &case).await;
    assert_eq!(written["status"], "Written");
    let give = format!("/letters/{}/given", written["id"].as_str().expect("an id"));
    for (body, pointer) in [
        (json!({ "at": "2026-12-09T09:00:00Z" }), "/note"),
        (json!({ "at": "2026-12-10T08:30:00Z", "note": "x" }), "/at"),
        (json!({ "at": "2026-12-09T07:00:00Z", "note": "x" }), "/at"),
        // It was made at nine.
        (json!({ "at": "2026-12-09T08:59:00Z", "note": "x" }), "/at"),
        (json!({ "at": "2026-12-09T09:00:00Z", "note": "x", "method": "Email" }), "/method"),
        (
            json!({ "at": "2026-12-09T09:00:00Z", "attachmentId": uuid::Uuid::now_v7() }),
            "/attachmentId",
        ),
    ] {
        let told = staff.post(&give, body).await.expect(422);
        assert_eq!(told["errors"][0]["pointer"], pointer, "{told}");
    }
    let posted = json!({ "at": "2026-12-09T09:00:00Z", "method": "Post", "note": "Receipt AB 12", "version": 1 });
    let given = staff.post(&give, posted.clone()).await.expect(200);
    assert_eq!((&given["status"], &given["method"]), (&json!("Given"), &json!("Post")));
    assert_eq!(
        (&given["givenAt"], &given["note"]),
        (&json!("2026-12-09T09:00:00Z"), &json!("Receipt AB 12"))
    );
    assert_eq!(summary_clock(&org, &case).await["metAt"], "2026-12-09T09:00:00Z");
    staff.post(&give, posted).await.expect(412);
    let ticket = case["ticketId"].as_str().expect("an id");
    let lines = staff.get(&format!("/tickets/{ticket}")).await.expect(200)["events"].to_string();
    assert!(lines.contains("posted: Receipt AB 12"), "{lines}");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_email_that_is_refused_is_told_and_the_letter_given_otherwise() {
    let peer = Peer::start().await;
    let url = peer.url.clone();
    let app = TestApp::with_clock(monday(), move |config| config.mail.smtp_url = url).await;
    let org = app.org("acme").await;
    let case = found(&app, &org).await;
    app.run_jobs().await;
    peer.be(Mode::Refuses);
    org.coordinator
        .post(&format!("{}/letters", path(&case)), words(&org, "Email"))
        .await
        .expect(201);
    app.run_jobs().await;
    let failed = letter(&org, &case).await;
    assert_eq!(failed["status"], "Failed");
    assert!(failed["error"].as_str().expect("why").contains("did not take it"));
    assert_eq!(summary_clock(&org, &case).await["metAt"], Value::Null);
    let give = format!("/letters/{}/given", failed["id"].as_str().expect("an id"));
    let body =
        json!({ "at": "2026-12-09T09:00:00Z", "method": "Hand", "note": "To Tess at the door" });
    org.coordinator.post(&give, body).await.expect(200);
    assert_eq!(summary_clock(&org, &case).await["metAt"], "2026-12-09T09:00:00Z");
    // Who has no address gets none by email.
    let sql = r#"UPDATE "ContactPoints" SET "Email" = NULL"#;
    app.admin().await.batch_execute(sql).await.expect("no address");
    let told = org
        .coordinator
        .post(&format!("{}/letters", path(&case)), words(&org, "Email"))
        .await
        .expect(422);
    assert_eq!(told["errors"][0]["pointer"], "/method");
}
