//! Photographs in a bucket.

use crate::main_line::report;
use crate::pictures::jpeg;
use crate::s3_peer::{Bucket, KEY_ID, REGION, SECRET};
use crate::support::{Answer, Org, TestApp};

async fn app(endpoint: &str, secret: &str) -> TestApp {
    TestApp::with(|config| {
        config.files.s3_bucket = "photos".into();
        config.files.s3_endpoint = endpoint.into();
        config.files.s3_region = REGION.into();
        config.files.s3_access_key_id = KEY_ID.into();
        config.files.s3_secret_access_key = secret.into();
    })
    .await
}

async fn upload(org: &Org, ticket: &str, count: u32) -> Answer {
    let pictures: Vec<Vec<u8>> = (0..count).map(|more| jpeg(60 + more, 40)).collect();
    let files: Vec<_> =
        pictures.iter().map(|one| ("a.jpg", "image/jpeg", one.as_slice())).collect();
    org.coordinator.upload(&format!("/tickets/{ticket}/attachments"), &files).await
}

async fn rows(app: &TestApp) -> i64 {
    let sql = r#"SELECT count(*) FROM "Attachments""#;
    app.admin().await.query_one(sql, &[]).await.expect("rows").get(0)
}

#[tokio::test(flavor = "multi_thread")]
async fn photographs_go_into_a_bucket_are_read_from_it_and_leave_it() {
    let bucket = Bucket::default();
    let app = app(&bucket.start().await, SECRET).await;
    let org = app.org("acme").await;
    let ticket = report(&app, &org).await;
    let added = upload(&org, &ticket, 2).await.expect(201);
    let kept = bucket.files();
    assert_eq!((kept.len(), bucket.refused()), (4, 0));
    let prefix = format!("/photos/{}/", org.id);
    assert!(kept.keys().all(|key| key.starts_with(&prefix)), "{:?}", kept.keys());

    let item = &added["items"][0];
    let (status, _, bytes) = org.viewer.bytes(item["url"].as_str().unwrap()).await;
    assert_eq!(status, 200);
    assert!(kept.values().any(|file| file[..] == bytes[..]));
    assert_eq!(org.viewer.bytes(item["thumbnailUrl"].as_str().unwrap()).await.0, 200);
    org.coordinator
        .delete(&format!("/attachments/{}", item["id"].as_str().unwrap()))
        .await
        .expect(204);
    assert_eq!((bucket.files().len(), rows(&app).await, bucket.refused()), (2, 1, 0));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_secret_is_a_fault_of_ours_that_leaves_nothing_half_done() {
    let bucket = Bucket::default();
    let app = app(&bucket.start().await, "not the secret").await;
    let org = app.org("acme").await;
    let ticket = report(&app, &org).await;
    let problem = upload(&org, &ticket, 1).await.expect(500);
    assert_eq!(problem["type"], "urn:maintainuk:problem:internal");
    let told = problem.to_string();
    assert!(!told.contains("Signature") && !told.contains("photos/"), "{told}");
    assert!(bucket.refused() >= 1, "the bucket was asked");
    assert_eq!((bucket.files().len(), rows(&app).await), (0, 0));
    let page = org.coordinator.get(&format!("/tickets/{ticket}")).await.expect(200);
    assert_eq!(page["ticket"]["photoCount"], 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bucket_that_fails_half_way_is_cleared_of_what_it_took() {
    let bucket = Bucket::default();
    let app = app(&bucket.start().await, SECRET).await;
    let org = app.org("acme").await;
    let ticket = report(&app, &org).await;
    // The second photograph's small version finds no room.
    bucket.has_room_for(3);
    upload(&org, &ticket, 3).await.expect(500);
    assert_eq!((bucket.files().len(), rows(&app).await), (0, 0));
}
