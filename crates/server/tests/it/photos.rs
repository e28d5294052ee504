//! Photographs: what is taken, what is kept of it, and who sees it.

use crate::main_line::{raise, report};
use crate::pictures::{CANARY, colour_above, contains, jpeg, png, sideways_jpeg, webp};
use crate::support::{Answer, Client, Org, TestApp};
use serde_json::{Value, json};
use std::path::Path;

struct Case {
    app: TestApp,
    org: Org,
    ticket: String,
}

impl Case {
    async fn new() -> Self {
        let app = TestApp::new().await;
        let org = app.org("acme").await;
        let ticket = report(&app, &org).await;
        Self { app, org, ticket }
    }

    fn path(&self) -> String {
        format!("/tickets/{}/attachments", self.ticket)
    }

    async fn upload(&self, files: &[(&str, &str, &[u8])]) -> Answer {
        self.org.coordinator.upload(&self.path(), files).await
    }

    /// Rows, files on disk, and what the ticket counts.
    async fn kept(&self) -> (i64, usize, i64) {
        let sql = r#"SELECT count(*) FROM "Attachments""#;
        let rows = self.app.admin().await.query_one(sql, &[]).await.expect("rows").get(0);
        let page = self.org.coordinator.get(&format!("/tickets/{}", self.ticket)).await.expect(200);
        let counted = page["ticket"]["photoCount"].as_i64().expect("a count");
        (rows, files_in(&self.app.app.config.files.dir), counted)
    }
}

fn files_in(dir: &Path) -> usize {
    let entries = std::fs::read_dir(dir).into_iter().flatten().flatten();
    entries.map(|entry| if entry.path().is_dir() { files_in(&entry.path()) } else { 1 }).sum()
}

async fn bytes_of(client: &Client, url: &Value) -> (String, Vec<u8>) {
    let (status, headers, bytes) = client.bytes(url.as_str().expect("a URL")).await;
    assert_eq!(status, 200);
    (headers["content-type"].to_str().expect("text").to_owned(), bytes)
}

#[tokio::test(flavor = "multi_thread")]
async fn what_phones_make_is_taken_turned_upright_and_stripped() {
    let case = Case::new().await;
    let (sideways, png, webp) = (sideways_jpeg(800, 600), png(640, 480), webp(320, 240));
    assert!(contains(&sideways, CANARY));
    let files: [(&str, &str, &[u8]); 3] = [
        ("sink.jpg", "image/jpeg", &sideways),
        ("wall.png", "application/octet-stream", &png),
        ("floor.webp", "image/webp", &webp),
    ];
    let added = case.upload(&files).await.expect(201);
    let items = added["items"].as_array().expect("items");
    let names: Vec<&str> = items.iter().filter_map(|item| item["fileName"].as_str()).collect();
    assert_eq!(names, ["sink.jpg", "wall.png", "floor.webp"]);
    assert_eq!((items[0]["width"].as_i64(), items[0]["height"].as_i64()), (Some(600), Some(800)));
    assert_eq!(items[0]["stage"], "before");
    assert_eq!(items[0]["uploadedBy"], "Coordinator Example");
    for item in items {
        let (kind, full) = bytes_of(&case.org.viewer, &item["url"]).await;
        assert_eq!(item["contentType"], kind.as_str());
        assert_eq!(item["sizeBytes"].as_u64(), Some(full.len() as u64));
        let (kind, small) = bytes_of(&case.org.viewer, &item["thumbnailUrl"]).await;
        assert_eq!(kind, "image/jpeg");
        for bytes in [&full, &small] {
            assert!(!contains(bytes, CANARY) && !contains(bytes, b"Exif"));
            image::load_from_memory(bytes).expect("a picture");
        }
        assert!(image::load_from_memory(&small).expect("a picture").width() <= 480);
    }
    // Red was left; turned right it is above.
    assert_eq!(colour_above(&bytes_of(&case.org.viewer, &items[0]["url"]).await.1), "red");
    assert_eq!(colour_above(&bytes_of(&case.org.viewer, &items[0]["thumbnailUrl"]).await.1), "red");
    assert_eq!(case.kept().await, (3, 6, 3));
}

#[tokio::test(flavor = "multi_thread")]
async fn s09_an_upload_is_taken_whole_or_not_at_all() {
    let case = Case::new().await;
    let good = jpeg(200, 100);
    let files: [(&str, &str, &[u8]); 3] = [
        ("good.jpg", "image/jpeg", &good),
        ("page.jpg", "image/jpeg", b"<html><script>alert(1)</script>"),
        ("empty.png", "image/png", b""),
    ];
    let problem = case.upload(&files).await.expect(422);
    let pointers: Vec<&str> = problem["errors"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|e| e["pointer"].as_str())
        .collect();
    assert_eq!(pointers, ["/files/1", "/files/2"]);
    assert!(problem["errors"][0]["detail"].as_str().unwrap().starts_with("page.jpg: "));
    assert_eq!(case.kept().await, (0, 0, 0));

    let cut = &good[..good.len() / 2];
    case.upload(&[("good.jpg", "image/jpeg", &good), ("cut.jpg", "image/jpeg", cut)])
        .await
        .expect(422);
    case.upload(&[]).await.expect(422);
    let small = jpeg(20, 10);
    let eleven = vec![("a.jpg", "image/jpeg", small.as_slice()); 11];
    let problem = case.upload(&eleven).await.expect(422);
    assert_eq!(problem["errors"][0]["pointer"], "/files");
    let large = vec![0xff; 20_000_001];
    let files = [("good.jpg", "image/jpeg", good.as_slice()), ("large.jpg", "image/jpeg", &large)];
    let problem = case.upload(&files).await.expect(413);
    assert!(problem["detail"].as_str().unwrap().contains("large.jpg is larger than 20 MB"));
    let bomb = png_that_claims(60_000, 60_000);
    case.upload(&[("bomb.png", "image/png", &bomb)]).await.expect(422);
    assert_eq!(case.kept().await, (0, 0, 0));

    let pictures: Vec<Vec<u8>> = (0..10).map(|more| jpeg(20 + more, 10)).collect();
    let ten: Vec<_> = pictures.iter().map(|one| ("a.jpg", "image/jpeg", one.as_slice())).collect();
    case.upload(&ten).await.expect(201);
    assert_eq!(case.kept().await, (10, 20, 10));
}

/// A png whose header claims more pixels than there are.
fn png_that_claims(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = png(10, 10);
    bytes[16..20].copy_from_slice(&width.to_be_bytes());
    bytes[20..24].copy_from_slice(&height.to_be_bytes());
    bytes
}

#[tokio::test(flavor = "multi_thread")]
async fn a_photograph_is_for_those_who_may_see_its_ticket() {
    let case = Case::new().await;
    let added = case.upload(&[("a.jpg", "image/jpeg", &jpeg(40, 30))]).await.expect(201);
    let other = case.app.org("other").await;
    let neighbour =
        case.app.user(case.org.id, maintainuk_domain::access::Role::Tenant, None, None).await;
    for url in ["url", "thumbnailUrl"].map(|name| added["items"][0][name].as_str().unwrap()) {
        for client in [&case.org.viewer, &case.org.admin, &case.org.tenant] {
            assert_eq!(client.bytes(url).await.0, 200, "{url}");
        }
        for client in [&case.org.contractor, &neighbour, &other.admin, &other.tenant] {
            let problem = client.get(url).await.expect(404);
            assert_eq!(problem["type"], "urn:maintainuk:problem:not-found");
        }
        case.app.stranger().get(url).await.expect(401);
    }
    // The contractor sees it once the job is theirs.
    raise(&case.org, &case.ticket).await;
    assert_eq!(case.org.contractor.bytes(added["items"][0]["url"].as_str().unwrap()).await.0, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn photographs_of_a_work_order_show_the_work_done() {
    let case = Case::new().await;
    let order = raise(&case.org, &case.ticket).await;
    let path = format!("/work-orders/{order}/attachments");
    let picture = jpeg(40, 30);
    let file = [("done.jpg", "image/jpeg", picture.as_slice())];
    let added = case.org.contractor.upload(&path, &file).await.expect(201);
    assert_eq!(
        (&added["items"][0]["stage"], &added["items"][0]["workOrderId"]),
        (&json!("after"), &json!(order))
    );
    let during =
        case.org.contractor.upload(&format!("{path}?stage=during"), &file).await.expect(201);
    assert_eq!(during["items"][0]["stage"], "during");
    // Its answer got lost, and the phone sends it again.
    let again = case.org.contractor.upload(&path, &[file[0], file[0]]).await.expect(201);
    assert_eq!(again["items"].as_array().map(Vec::len), Some(1));
    assert_eq!(again["items"][0]["id"], added["items"][0]["id"]);
    case.org.contractor.upload(&format!("{path}?stage=Never"), &file).await.expect(400);
    assert_eq!(case.kept().await, (2, 4, 2));
    let page = case.org.coordinator.get(&format!("/tickets/{}", case.ticket)).await.expect(200);
    assert!(page["events"].to_string().contains("PhotosAdded"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_firm_sees_photographs_of_the_report_and_of_its_own_orders_alone() {
    let case = Case::new().await;
    let own = raise(&case.org, &case.ticket).await;
    let (rival, theirs) = crate::offers::firm(&case.app, &case.org, "Alpha").await;
    let body = json!({ "description": "Plaster the wall", "contractorId": rival });
    let path = format!("/tickets/{}/work-orders", case.ticket);
    let other = case.org.coordinator.post(&path, body).await.id(201);
    let send = async |client: &Client, order: &str, width| {
        let picture = jpeg(width, 30);
        let file = [("x.jpg", "image/jpeg", picture.as_slice())];
        let path = format!("/work-orders/{order}/attachments");
        client.upload(&path, &file).await.expect(201)["items"][0]["id"].clone()
    };
    let picture = jpeg(20, 30);
    let sent = case.upload(&[("a.jpg", "image/jpeg", picture.as_slice())]).await.expect(201);
    let report = sent["items"][0]["id"].clone();
    let mine = send(&case.org.contractor, &own, 40).await;
    let rivals = send(&theirs, &other, 50).await;
    for (client, seen, hidden) in
        [(&case.org.contractor, [&report, &mine], &rivals), (&theirs, [&report, &rivals], &mine)]
    {
        let page = client.get(&format!("/tickets/{}", case.ticket)).await.expect(200);
        let shown = page["attachments"].as_array().expect("a list").iter();
        assert_eq!(shown.map(|one| &one["id"]).collect::<Vec<_>>(), seen);
        assert!(!page["events"].to_string().contains(hidden.as_str().expect("an id")));
        let content = |id: &Value| format!("/attachments/{}/content", id.as_str().expect("an id"));
        client.get(&content(hidden)).await.expect(404);
        assert_eq!(client.bytes(&format!("/api/v1{}", content(seen[1]))).await.0, 200);
    }
    let page = case.org.coordinator.get(&format!("/tickets/{}", case.ticket)).await.expect(200);
    assert_eq!(page["attachments"].as_array().map(Vec::len), Some(3));
}

#[tokio::test(flavor = "multi_thread")]
async fn only_those_who_work_on_a_ticket_or_report_it_add_photographs() {
    let case = Case::new().await;
    let other = case.app.org("other").await;
    let picture = jpeg(40, 30);
    let file = [("a.jpg", "image/jpeg", picture.as_slice())];
    case.org.tenant.upload(&case.path(), &file).await.expect(201);
    case.org.viewer.upload(&case.path(), &file).await.expect(403);
    case.app.stranger().upload(&case.path(), &file).await.expect(401);
    // Nobody looks at the picture of one who may not be here.
    let nonsense = [("a.jpg", "image/jpeg", b"no picture".as_slice())];
    for (client, path) in [
        (&other.coordinator, case.path()),
        (&case.org.contractor, case.path()),
        (&case.org.coordinator, format!("/tickets/{}/attachments", uuid::Uuid::now_v7())),
        (&case.org.coordinator, format!("/work-orders/{}/attachments", uuid::Uuid::now_v7())),
    ] {
        client.upload(&path, &nonsense).await.expect(404);
        client.upload(&path, &file).await.expect(404);
    }
    assert_eq!(case.kept().await, (1, 2, 1));
}

#[tokio::test(flavor = "multi_thread")]
async fn files_are_served_so_that_nothing_in_them_runs() {
    let case = Case::new().await;
    let name = "../a\u{202e}gpj.<svg>;\" é.jpg";
    let added =
        case.upload(&[(&name.replace('"', "%22"), "text/html", &jpeg(40, 30))]).await.expect(201);
    let url = added["items"][0]["url"].as_str().unwrap();
    let (status, headers, _) = case.org.viewer.bytes(url).await;
    assert_eq!(status, 200);
    let header = |name: &str| headers[name].to_str().expect("ASCII").to_owned();
    assert_eq!(header("content-type"), "image/jpeg");
    assert_eq!(header("x-content-type-options"), "nosniff");
    assert!(header("content-security-policy").starts_with("sandbox; default-src 'none'"));
    assert_eq!(header("cross-origin-resource-policy"), "same-origin");
    assert_eq!(header("cache-control"), "private, no-cache");
    let disposition = header("content-disposition");
    let (kind, encoded) = disposition.split_once("; filename*=UTF-8''").expect("a name");
    assert_eq!(kind, "inline");
    assert!(
        encoded.bytes().all(|b| b.is_ascii_alphanumeric() || b"%-_.".contains(&b)),
        "{encoded}"
    );
    assert!(!encoded.contains("..") && encoded.ends_with(".jpg"), "{encoded}");

    let same = [("if-none-match", header("etag"))];
    let same: Vec<(&str, &str)> = same.iter().map(|(n, v)| (*n, v.as_str())).collect();
    let again = case.org.viewer.send(reqwest::Method::GET, url, None, &same).await;
    assert_eq!((again.status.as_u16(), &again.body), (304, &json!("")));
    assert_eq!(again.headers["content-disposition"], disposition.as_str());
    let thumbnail = added["items"][0]["thumbnailUrl"].as_str().unwrap();
    let small = case.org.viewer.send(reqwest::Method::GET, thumbnail, None, &same).await;
    assert_eq!(small.status, 200, "the small version is another file");
}

#[tokio::test(flavor = "multi_thread")]
async fn deleting_takes_the_files_and_is_for_staff() {
    let case = Case::new().await;
    let (one, two) = (jpeg(40, 30), jpeg(30, 40));
    let files = [("a.jpg", "image/jpeg", one.as_slice()), ("b.jpg", "image/jpeg", two.as_slice())];
    let added = case.upload(&files).await.expect(201);
    let path = format!("/attachments/{}", added["items"][0]["id"].as_str().unwrap());
    for client in [&case.org.viewer, &case.org.tenant, &case.org.contractor] {
        client.delete(&path).await.expect(403);
    }
    case.app.org("other").await.coordinator.delete(&path).await.expect(404);
    let staff = &case.org.coordinator;
    let (one, two, three) =
        tokio::join!(staff.delete(&path), staff.delete(&path), staff.delete(&path));
    let mut statuses = [one, two, three].map(|answer| answer.status.as_u16());
    statuses.sort_unstable();
    assert_eq!(statuses, [204, 404, 404]);
    assert_eq!(case.kept().await, (1, 2, 1));
    staff.get(added["items"][0]["url"].as_str().unwrap()).await.expect(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_upload_that_is_cut_off_leaves_nothing() {
    let case = Case::new().await;
    let host = case.app.base.trim_start_matches("http://").to_owned();
    let picture = jpeg(400, 300);
    let part =
        "--edge\r\ncontent-disposition: form-data; name=\"files\"; filename=\"a.jpg\"\r\n\r\n";
    let cookie = case.org.coordinator.request(reqwest::Method::GET, "/session").build().unwrap();
    let cookie = cookie.headers()["cookie"].to_str().unwrap().to_owned();
    let mut connection = tokio::net::TcpStream::connect(&host).await.expect("connected");
    let head = format!(
        "POST /api/v1{} HTTP/1.1\r\nhost: {host}\r\ncookie: {cookie}\r\n\
         content-type: multipart/form-data; boundary=edge\r\ncontent-length: 1000000\r\n\r\n{part}",
        case.path()
    );
    use tokio::io::AsyncWriteExt;
    connection.write_all(head.as_bytes()).await.expect("sent");
    connection.write_all(&picture).await.expect("sent");
    connection.write_all(format!("\r\n{part}").as_bytes()).await.expect("sent");
    let dir = &case.app.app.config.files.dir;
    crate::wait::until("the first to be stored", async || (files_in(dir) == 2).then_some(())).await;
    drop(connection);
    crate::wait::until("it to be taken back", async || (files_in(dir) == 0).then_some(())).await;
    assert_eq!(case.kept().await, (0, 0, 0));
}
