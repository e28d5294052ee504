//! What completing needs by the policy, and the certificates of a job: kept whole, once, and shown to
//! those whom they concern.

use crate::main_line::{started, step};
use crate::pictures;
use crate::support::{Client, Org, TestApp};
use maintainuk_domain::access::Role;
use reqwest::Method;
use serde_json::{Value, json};

const GAS: &str = "kind=GasSafetyRecord&number=GSR-1&issuedOn=2026-01-05&engineerNumber=548213";

/// A PDF as small as one can be, with what a reader might run in it.
fn pdf() -> Vec<u8> {
    b"%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\nstartxref\n9\n%%EOF\n"
        .to_vec()
}

/// The policy asks for photos and a gas record where plumbing is repaired.
async fn asks(org: &Org) {
    let policy = org.admin.get("/policy").await.expect(200);
    let mut rules = policy["rules"].clone();
    rules["completion"] = json!([{ "category": "Plumbing", "beforePhotos": true,
        "afterPhotos": true, "certificates": ["GasSafetyRecord", "OilHeatingCertificate"] }]);
    let body = json!({ "version": policy["version"], "rules": rules });
    org.admin.post("/policy", body).await.expect(200);
}

fn pointers(told: &Value) -> Vec<&str> {
    let errors = told["errors"].as_array().map(Vec::as_slice).unwrap_or_default();
    errors.iter().filter_map(|error| error["pointer"].as_str()).collect()
}

fn done() -> Value {
    json!({ "to": "Completed", "notes": "Boiler serviced" })
}

async fn add(client: &Client, order: &str, says: &str, bytes: &[u8]) -> crate::support::Answer {
    let path = format!("/work-orders/{order}/certificates?{says}");
    client.upload(&path, &[("record.pdf", "application/pdf", bytes)]).await
}

async fn files(client: &Client, ticket: &str) -> Vec<Value> {
    let page = client.get(&format!("/tickets/{ticket}")).await.expect(200);
    let all = page["attachments"].as_array().expect("files").clone();
    all.into_iter().filter(|file| !file["certificate"].is_null()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_job_is_completed_once_all_that_its_kind_needs_is_there() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    asks(&org).await;
    let (ticket, order) = started(&app, &org).await;
    let complete = format!("/work-orders/{order}/transitions");
    let told = org.contractor.post(&complete, done()).await.expect(409);
    assert_eq!(pointers(&told), ["/beforePhotos", "/afterPhotos", "/certificate"]);
    let words = "Add the certificate: Gas safety record or Oil heating certificate.";
    assert!(told["detail"].as_str().expect("why").contains(words), "{told}");
    let state = format!("/work-orders/{order}/completion");
    let before = org.contractor.get(&state).await.expect(200);
    assert_eq!(before["needs"]["certificates"][0], "GasSafetyRecord");
    assert_eq!((&before["beforePhotos"], &before["afterPhotos"]), (&json!(0), &json!(0)));
    org.tenant.get(&state).await.expect(403);

    let jpeg = pictures::jpeg(64, 48);
    let photo = [("a.jpg", "image/jpeg", jpeg.as_slice())];
    // What came with the report shows how it was.
    org.tenant.upload(&format!("/tickets/{ticket}/attachments"), &photo).await.expect(201);
    org.contractor
        .upload(&format!("/work-orders/{order}/attachments?stage=after"), &photo)
        .await
        .expect(201);
    let works = "kind=MinorWorksCertificate&number=MW-1&issuedOn=2026-01-05";
    add(&org.contractor, &order, works, &pdf()).await.expect(201);
    let told = org.contractor.post(&complete, done()).await.expect(409);
    assert_eq!(pointers(&told), ["/certificate"], "one of another kind is none");
    let one = add(&org.contractor, &order, GAS, &pdf()).await.expect(201);
    // The answer was lost and it is sent again: it is there once.
    let two = add(&org.contractor, &order, GAS, &pdf()).await.expect(201);
    assert_eq!(one, two);
    let now = org.contractor.get(&state).await.expect(200);
    assert_eq!(now["certificates"].as_array().map(Vec::len), Some(2));
    assert_eq!((&now["beforePhotos"], &now["afterPhotos"]), (&json!(1), &json!(1)));
    org.contractor.post(&complete, done()).await.expect(200);
    let page = org.tenant.get(&format!("/tickets/{ticket}")).await.expect(200);
    let lines = page["events"].as_array().expect("events").iter();
    let added = lines.filter(|line| line["type"] == "CertificateAdded").count();
    assert_eq!(added, 2, "each once");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_certificate_is_whole_and_a_file_that_is_one() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let (ticket, order) = started(&app, &org).await;
    let cut = &pdf()[..40];
    let large = [pdf(), vec![b' '; 20_000_000]].concat();
    for (says, bytes, status, wrong) in [
        ("", pdf().as_slice(), 422, &["/kind", "/number", "/issuedOn"][..]),
        ("kind=GasSafetyRecord&number=1&issuedOn=2026-01-05", &pdf(), 422, &["/engineerNumber"]),
        (
            "kind=GasSafetyRecord&number=1&issuedOn=2999-01-05&engineerNumber=548213",
            &pdf(),
            422,
            &["/issuedOn"],
        ),
        (GAS, cut, 422, &["/files"]),
        (GAS, b"<script>alert(1)</script>", 422, &["/files"]),
        (GAS, b"", 422, &["/files"]),
        (GAS, &large, 413, &["/files"]),
    ] {
        let told = add(&org.contractor, &order, says, bytes).await.expect(status);
        assert_eq!(pointers(&told), wrong, "{says}: {told}");
    }
    assert!(files(&org.coordinator, &ticket).await.is_empty());
    org.tenant.upload(&format!("/work-orders/{order}/certificates?{GAS}"), &[]).await.expect(403);

    // A picture of it is taken like a photo, but is none.
    let jpeg = pictures::jpeg(64, 48);
    let picture = add(&org.contractor, &order, GAS, &jpeg).await.expect(201);
    assert_eq!(
        (&picture["kind"], &picture["contentType"]),
        (&json!("Document"), &json!("image/jpeg"))
    );
    let says = &picture["certificate"];
    assert_eq!((&says["name"], &says["number"]), (&json!("Gas safety record"), &json!("GSR-1")));
    assert_eq!(says["engineerNumber"], "548213");
    let page = org.coordinator.get(&format!("/tickets/{ticket}")).await.expect(200);
    assert_eq!(page["ticket"]["photoCount"], 0);

    // A PDF is saved, never shown in place.
    let paper = add(&org.contractor, &order, GAS, &pdf()).await.expect(201);
    let (status, headers, bytes) =
        org.contractor.bytes(paper["url"].as_str().expect("a URL")).await;
    assert_eq!((status.as_u16(), bytes), (200, pdf()));
    assert_eq!(headers["content-type"], "application/pdf");
    assert_eq!(headers["x-content-type-options"], "nosniff");
    let disposition = headers["content-disposition"].to_str().expect("text");
    assert!(disposition.starts_with("attachment;"), "{disposition}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_certificate_is_shown_to_its_firm_the_home_and_the_office_and_to_no_other_firm() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let (ticket, order) = started(&app, &org).await;
    let paper = add(&org.contractor, &order, GAS, &pdf()).await.expect(201);
    let url = paper["url"].as_str().expect("a URL");
    for client in [&org.contractor, &org.tenant, &org.coordinator, &org.viewer] {
        assert_eq!(files(client, &ticket).await.len(), 1);
        assert_eq!(client.bytes(url).await.0, 200);
    }
    // Another firm on the same ticket sees its own orders alone.
    let person = json!({ "type": "Contractor", "firstName": "Pat", "lastName": "Painter" });
    let person = org.coordinator.post("/contacts", person).await.id(201);
    let profile = json!({ "companyName": "Paint Ltd", "contactId": person,
        "serviceCategories": ["Plumbing"] });
    let firm = org.admin.post("/contractors", profile).await.id(201);
    let theirs = firm.parse().expect("an id");
    let other = app.user(org.id, Role::Contractor, None, Some(theirs)).await;
    let job = json!({ "description": "Paint", "contractorId": firm });
    org.coordinator.post(&format!("/tickets/{ticket}/work-orders"), job).await.expect(201);
    assert!(files(&other, &ticket).await.is_empty());
    assert_eq!(other.bytes(url).await.0, 404);
    let page = other.get(&format!("/tickets/{ticket}")).await.expect(200);
    assert!(!page["events"].to_string().contains("GSR-1"), "{page}");
    add(&other, &order, GAS, &pdf()).await.expect(404);
    let path = format!("/certificates/{}", paper["id"].as_str().expect("an id"));
    other.delete(&path).await.expect(404);

    // So are the packs of the parties. What else is to be done is done, so that it adds no line later.
    app.run_jobs().await;
    for (body, count) in [
        (json!({ "audience": "Full" }), 3),
        (json!({ "audience": "Resident" }), 3),
        (json!({ "audience": "Contractor", "contractorId": org.contractor_id }), 3),
        (json!({ "audience": "Contractor", "contractorId": firm }), 2),
    ] {
        let made = async || {
            let path = format!("/tickets/{ticket}/packs");
            let id = org.admin.post(&path, body.clone()).await.id(202);
            app.run_jobs().await;
            org.admin.get(&format!("/packs/{id}")).await.expect(200)
        };
        let (one, two) = (made().await, made().await);
        // The record, the list, and the certificate where the party sees it.
        assert_eq!(one["filesDone"], count - 1, "{body}");
        assert_eq!(one["zipSha256"], two["zipSha256"], "{body}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_added_a_certificate_takes_it_away_until_the_work_is_completed() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let (ticket, order) = started(&app, &org).await;
    let id = add(&org.contractor, &order, GAS, &pdf()).await.id(201);
    let path = format!("/certificates/{id}");
    org.admin.delete(&path).await.expect(409);
    org.admin.send(Method::DELETE, &format!("/attachments/{id}"), None, &[]).await.expect(409);
    org.contractor.delete(&path).await.expect(204);
    org.contractor.delete(&path).await.expect(404);
    assert!(files(&org.coordinator, &ticket).await.is_empty());
    let again = add(&org.contractor, &order, GAS, &pdf()).await.id(201);
    assert_ne!(again, id);
    step(&org.contractor, &order, done()).await;
    org.contractor.delete(&format!("/certificates/{again}")).await.expect(409);
    assert_eq!(files(&org.tenant, &ticket).await.len(), 1);
}
