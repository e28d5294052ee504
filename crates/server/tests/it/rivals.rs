//! Two firms on one repair: what each of them writes, sends and does is not the other's to see, on the
//! page, in the files and in the packs; and the resident sees none of what is internal.

use crate::calls::soon;
use crate::main_line::{report, step};
use crate::offers;
use crate::packs::{make, no_access, record, unzip};
use crate::pictures::jpeg;
use crate::rates::usual;
use crate::support::{Client, Org, TestApp};
use crate::variations::{ask, limits};
use serde_json::{Value, json};

/// A firm whose every word has a mark in it.
struct Firm {
    id: String,
    client: Client,
    mark: &'static str,
    order: String,
    /// The ids of its files.
    files: Vec<String>,
}

struct Case {
    app: TestApp,
    org: Org,
    ticket: String,
    width: u32,
}

impl Case {
    async fn firm(&self, mark: &'static str) -> Firm {
        let (id, client) = offers::firm(&self.app, &self.org, mark).await;
        let sql = r#"UPDATE "Users" SET "LastName" = $2 WHERE "Id" = $1"#;
        let admin = self.app.admin().await;
        admin.execute(sql, &[&client.user.as_uuid(), &mark]).await.expect("a name");
        Firm { id, client, mark, order: String::new(), files: Vec::new() }
    }

    /// Sends a picture that is like no other.
    async fn send(&mut self, client: &Client, path: &str, name: &str) -> String {
        self.width += 2;
        let picture = jpeg(self.width, 30);
        let file = [(name, "image/jpeg", picture.as_slice())];
        let sent = client.upload(&format!("{path}/attachments"), &file).await.expect(201);
        sent["items"][0]["id"].as_str().expect("an id").to_owned()
    }

    async fn raise(&self, firm: &Firm) -> String {
        let body = json!({ "description": format!("Job {}", firm.mark), "contractorId": firm.id });
        let path = format!("/tickets/{}/work-orders", self.ticket);
        self.org.coordinator.post(&path, body).await.id(201)
    }

    /// Everything that a firm with an order writes, sends and does, with its mark in it.
    async fn work(&mut self, firm: &mut Firm) {
        let (mark, ticket) = (firm.mark, format!("/tickets/{}", self.ticket));
        let staff = self.org.coordinator.clone();
        let order = format!("/work-orders/{}", firm.order);
        let said = json!({ "body": format!("Message {mark}") });
        firm.client.post(&format!("{ticket}/messages"), said).await.expect(201);
        let said = json!({ "contractorId": firm.id, "body": format!("Answer {mark}") });
        staff.post(&format!("{ticket}/messages"), said).await.expect(201);
        let quote = r#"INSERT INTO "Quotes" ("OrgId", "WorkOrderId", "ContractorId",
                "LineItemsJson", "SubtotalGBP", "VatGBP", "TotalGBP", "Status", "Notes")
            SELECT o."OrgId", o."Id", o."AssignedContractorId", jsonb_build_array(jsonb_build_object(
                'description', $2::text)), 10, 2, 12, 'Approved', $2
            FROM "WorkOrders" o WHERE o."Id"::text = $1"#;
        let words = format!("Quote {mark}");
        let admin = self.app.admin().await;
        assert_eq!(admin.execute(quote, &[&firm.order, &words]).await.expect("a quote"), 1);
        let client = firm.client.clone();
        firm.files.push(self.send(&client, &ticket, &format!("found-{mark}.jpg")).await);
        let door = self.send(&client, &order, &format!("door-{mark}.jpg")).await;
        let tried = json!({ "note": format!("Attempt {mark}"), "cardLeft": true,
            "attachmentId": door });
        no_access(&self.org, &firm.order, tried).await;
        firm.files.push(door);
        // The office's own words and files about the firm's job, one of them taken away again.
        firm.files.push(self.send(&staff, &order, &format!("office-{mark}.jpg")).await);
        for (who, path) in [(&staff, &order), (&client, &ticket)] {
            let gone = self.send(who, path, &format!("gone-{mark}.jpg")).await;
            staff.delete(&format!("/attachments/{gone}")).await.expect(204);
        }
        let time = json!({ "startAt": soon(0), "endAt": soon(3), "agreed": true,
            "note": format!("Bring {mark}") });
        staff.post(&format!("{order}/visits"), time).await.expect(201);
        step(&client, &firm.order, json!({ "to": "InProgress" })).await;
        let why = json!(format!("Extra {mark}"));
        ask(&client, &self.org, &firm.order, &[("PLU-1", "1")], why).await.expect(200);
        let done = json!({ "to": "Completed", "notes": format!("Done {mark}") });
        step(&client, &firm.order, done).await;
    }

    /// The whole of what somebody reads of the ticket, in small letters.
    async fn read(&self, client: &Client) -> String {
        let mut all = String::new();
        for path in ["", "/events?limit=200", "/visits", "/threads"] {
            let page = client.get(&format!("/tickets/{}{path}", self.ticket)).await.expect(200);
            all.push_str(&page.to_string());
        }
        all.to_lowercase()
    }

    /// The words and names of a pack, in small letters.
    async fn pack(&self, body: Value) -> String {
        let pack = make(&self.app, &self.org.admin, &self.ticket, body).await;
        let mut all = record(&self.org.admin, &pack).await;
        for (name, bytes) in unzip(&self.org.admin, &pack).await {
            all.push_str(&format!("\n{name}"));
            if name == "manifest.json" {
                all.push_str(&String::from_utf8(bytes).expect("text"));
            }
        }
        all.to_lowercase()
    }
}

fn no_trace(words: &str, marks: &[&str], told: &str) {
    for mark in marks {
        let around = words.find(mark).map(|at| &words[at.saturating_sub(200)..at + mark.len()]);
        assert_eq!(around, None, "{told}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_firms_on_a_repair_see_nothing_of_each_other_and_the_resident_nothing_internal() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    usual(&org).await;
    limits(&org, Value::Null, json!("5000.00"), Value::Null).await;
    let ticket = report(&app, &org).await;
    let mut case = Case { app, org, ticket, width: 20 };
    let note = json!({ "note": "Internal zqnote" });
    let path = format!("/tickets/{}", case.ticket);
    case.org.coordinator.post(&format!("{path}/notes"), note).await.expect(200);
    let (mut one, mut two) = (case.firm("zqalpha").await, case.firm("zqomega").await);
    one.order = case.raise(&one).await;
    two.order = case.raise(&two).await;
    let body = json!({ "description": "In turn" });
    let turn = case.org.coordinator.post(&format!("{path}/work-orders"), body).await.id(201);
    case.work(&mut one).await;
    case.work(&mut two).await;

    // A job that the first declines in its turn, and the second takes.
    let asked = json!({ "contractorIds": [one.id, two.id], "inTurn": true });
    let asked = case.org.coordinator.post(&format!("/work-orders/{turn}/offers"), asked).await;
    let asked = asked.expect(201);
    let offer = |at: usize| asked["items"][at]["id"].as_str().expect("an id").to_owned();
    let why = json!({ "reason": "Refused zqalpha" });
    one.client.post(&format!("/offers/{}/decline", offer(0)), why).await.expect(200);
    two.client.post(&format!("/offers/{}/accept", offer(1)), json!({})).await.expect(200);

    // A job that was the first's, with photographs and an attempt, and is the second's now.
    let hand = case.raise(&Firm { mark: "in two hands", ..case.firm("zqlast").await }).await;
    let body = json!({ "contractorId": one.id });
    case.org.coordinator.post(&format!("/work-orders/{hand}/assign"), body).await.expect(200);
    let time = json!({ "startAt": soon(30), "endAt": soon(33), "agreed": true,
        "note": "Bring zqalpha" });
    let path_of_visits = format!("/work-orders/{hand}/visits");
    let visit = case.org.coordinator.post(&path_of_visits, time).await.id(201);
    let off = json!({ "reason": "Shut zqalpha" });
    case.org.coordinator.post(&format!("/visits/{visit}/cancel"), off).await.expect(200);
    let client = one.client.clone();
    let photo = case.send(&client, &format!("/work-orders/{hand}"), "hand-zqalpha.jpg").await;
    one.files.push(photo);
    let body = json!({ "contractorId": two.id });
    case.org.coordinator.post(&format!("/work-orders/{hand}/assign"), body).await.expect(200);
    let needs = two.client.get(&format!("/work-orders/{hand}/completion")).await.expect(200);
    assert_eq!((&needs["beforePhotos"], &needs["afterPhotos"]), (&json!(1), &json!(0)), "{needs}");
    case.app.run_jobs().await;

    for (firm, rival) in [(&one, &two), (&two, &one)] {
        let pack = json!({ "audience": "Contractor", "contractorId": firm.id });
        let pack = case.pack(pack).await;
        let page = case.read(&firm.client).await;
        for (words, told) in [(&page, "on the page"), (&pack, "in the pack")] {
            no_trace(words, &[rival.mark, "zqnote", "zqlast"], told);
            for own in ["job", "message", "answer", "attempt", "done"] {
                let own = format!("{own} {}", firm.mark);
                assert!(words.contains(&own), "{own} {told}: {words}");
            }
            for name in ["found", "door", "office"] {
                let own = format!("{name}-{}.jpg", firm.mark);
                assert!(words.contains(&own), "{own} {told}: {words}");
            }
        }
        for file in &rival.files {
            firm.client.get(&format!("/attachments/{file}/content")).await.expect(404);
        }
    }

    // A firm that is renamed keeps its own lines.
    let own = r#""type":"workstarted""#;
    let count = async || case.read(&two.client).await.matches(own).count();
    let before = count().await;
    assert!(before > 0);
    let firm = case.org.admin.get(&format!("/contractors/{}", two.id)).await.expect(200);
    let version = firm["version"].as_i64().expect("a version");
    let name = json!({ "companyName": "Renamed Ltd" });
    case.org.admin.patch(&format!("/contractors/{}", two.id), version, name).await.expect(200);
    assert_eq!(count().await, before);

    // The resident reads what was done, and none of what is said among others.
    let internal = ["zqnote", "message zq", "answer zq", "quote zq", "extra zq", "refused zq"];
    let resident = json!({ "audience": "Resident" });
    let (page, pack) = (case.read(&case.org.tenant).await, case.pack(resident.clone()).await);
    for words in [&page, &pack] {
        no_trace(words, &internal, "to the resident");
        assert!(words.contains("done zqalpha"), "{words}");
    }
    // Nor anything of what comes once they moved out.
    let list = case.org.coordinator.get("/tenancies?status=Active").await.expect(200);
    let path = format!("/tenancies/{}", list["items"][0]["id"].as_str().expect("an id"));
    case.org.coordinator.patch(&path, 1, json!({ "status": "Ended" })).await.expect(200);
    let mut late = case.firm("zqlater").await;
    late.order = case.raise(&late).await;
    case.work(&mut late).await;
    let done = json!({ "startAt": soon(0), "endAt": soon(3), "agreed": true });
    let path = format!("/work-orders/{turn}/visits");
    case.org.coordinator.post(&path, done).await.expect(201);
    step(&two.client, &turn, json!({ "to": "InProgress" })).await;
    let done = json!({ "to": "Completed", "notes": "After zqlater" });
    step(&two.client, &turn, done).await;
    case.app.run_jobs().await;
    let (page, pack) = (case.read(&case.org.tenant).await, case.pack(resident).await);
    for (words, told) in [(&page, "on the page"), (&pack, "in the pack")] {
        no_trace(words, &internal, told);
        no_trace(words, &["zqlater"], told);
    }
}
