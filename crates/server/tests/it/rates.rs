//! Schedules of rates: versions that stand, and prices that stay on orders.

use crate::calls::in_a_month;
use crate::main_line::{raise, report};
use crate::support::{Org, TestApp};
use maintainuk::clock::Clock;
use maintainuk_domain::time::london_date;
use reqwest::Method;
use serde_json::{Value, json};

/// Today, as the API writes it.
pub fn today() -> String {
    london_date(Clock::system().now()).to_string()
}

const TABLE: &str = "Code\tDescription\tUnit\tPrice\tTrade\tPriority\n\
    PLU-1\tRenew mixer tap\tEach\t£50.17\tPlumbing\tRoutine\n\
    PLU-2\tRenew washer\tEach\t5.80\tPlumbing\t\n\
    INS-1\tInspect and report\tVisit\t40.00\tGeneral\tPlanned\n\
    EME-1\tMake safe\tVisit\t100.00\tGeneral\tEmergency\n\
    URG-1\tAttend today\tVisit\t100.00\tGeneral\tUrgent\n";

/// Puts a table in the place of the rates of a draft.
pub async fn fill(org: &Org, list: &Value, table: &str) -> crate::support::Answer {
    let path = format!("/rate-lists/{}/table", list["id"].as_str().expect("an id"));
    org.admin.post(&path, json!({ "csv": table })).await
}

/// A version of a firm's schedule, or of everybody's, that counts from today.
pub async fn published(org: &Org, firm: Value, table: &str) -> Value {
    let body = json!({ "contractorId": firm, "validFrom": today() });
    let list = org.admin.post("/rate-lists", body).await.expect(201);
    let list = fill(org, &list, table).await.expect(200);
    let path = format!("/rate-lists/{}/publish", list["id"].as_str().expect("an id"));
    org.admin.post(&path, json!({ "version": list["version"] })).await.expect(200)
}

/// The usual schedule of everybody.
pub async fn usual(org: &Org) -> Value {
    published(org, Value::Null, TABLE).await
}

/// The rate of a code that an order may use today.
pub async fn rate(org: &Org, order: &str, code: &str) -> Value {
    let path = format!("/work-orders/{order}/rates?q={code}");
    let found = org.coordinator.get(&path).await.expect(200)["items"].clone();
    let found = found.as_array().expect("rates").clone();
    found.into_iter().find(|rate| rate["code"] == code).unwrap_or_else(|| panic!("{code}"))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_version_is_written_published_for_a_day_and_then_stands() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let admin = &org.admin;
    let body = json!({ "validFrom": in_a_month(), "note": "Tender" });
    org.coordinator.post("/rate-lists", body.clone()).await.expect(403);
    let past = json!({ "validFrom": "2020-01-01" });
    let told = admin.post("/rate-lists", past).await.expect(422);
    assert_eq!(told["errors"][0]["pointer"], "/validFrom");
    let list = admin.post("/rate-lists", body.clone()).await.expect(201);
    assert_eq!((&list["number"], &list["publishedAt"]), (&json!(1), &Value::Null));
    admin.post("/rate-lists", body).await.expect(409);

    let path = format!("/rate-lists/{}", list["id"].as_str().expect("an id"));
    let empty = json!({ "version": list["version"] });
    admin.post(&format!("{path}/publish"), empty).await.expect(409);
    let told = fill(&org, &list, "code,words,unit,price,trade\nA,B,Each,x,Magic\n").await;
    let told = told.expect(422);
    assert_eq!(told["errors"].as_array().expect("errors").len(), 2);
    assert!(told["errors"][0]["detail"].as_str().expect("why").starts_with("Line 2, price"));
    assert_eq!(fill(&org, &list, TABLE).await.expect(200)["rates"], 5);

    // One is added, one replaced in its place, one taken off.
    let one = |code: &str, price: &str| {
        json!({ "code": code, "words": "Bath", "unit": "Each",
        "priceGbp": price, "trade": "Plumbing" })
    };
    let put = format!("{path}/rates");
    let told = admin.post(&put, one("PLU-9", "1.005")).await.expect(422);
    assert_eq!(told["errors"][0]["pointer"], "/priceGbp");
    admin.post(&put, one("plu-9", "80")).await.expect(200);
    assert_eq!(admin.post(&put, one("PLU-1", "51.00")).await.expect(200)["rates"], 6);
    let rates = admin.get(&put).await.expect(200);
    let codes: Vec<_> =
        rates["items"].as_array().expect("rates").iter().map(|r| &r["code"]).collect();
    assert_eq!(codes, ["PLU-1", "PLU-2", "INS-1", "EME-1", "URG-1", "PLU-9"]);
    assert_eq!(rates["items"][0]["priceGbp"], "51.00");
    let last = format!("/rates/{}", rates["items"][5]["id"].as_str().expect("an id"));
    let list = admin.send(Method::DELETE, &last, None, &[]).await.expect(200);
    let found = admin.get(&format!("{put}?q=tap%20mixer")).await.expect(200);
    assert_eq!(found["items"], json!([]), "its words were replaced");

    let stale = json!({ "version": 1 });
    admin.post(&format!("{path}/publish"), stale).await.expect(412);
    let body = json!({ "version": list["version"] });
    let list = admin.post(&format!("{path}/publish"), body.clone()).await.expect(200);
    assert_eq!((&list["inForce"], &list["validFrom"]), (&json!(false), &json!(in_a_month())));
    // It stands.
    fill(&org, &list, TABLE).await.expect(409);
    admin.post(&put, one("PLU-9", "80")).await.expect(409);
    admin.post(&format!("{path}/publish"), body).await.expect(409);
    admin.send(Method::DELETE, &path, None, &[]).await.expect(409);
    let first = format!("/rates/{}", rates["items"][0]["id"].as_str().expect("an id"));
    admin.send(Method::DELETE, &first, None, &[]).await.expect(409);
    // The next begins with its rates, and can be thrown away.
    let body = json!({ "validFrom": in_a_month(), "copy": true });
    let next = admin.post("/rate-lists", body).await.expect(201);
    assert_eq!((&next["number"], &next["rates"]), (&json!(2), &json!(5)));
    let path = format!("/rate-lists/{}", next["id"].as_str().expect("an id"));
    admin.send(Method::DELETE, &path, None, &[]).await.expect(204);
    let lists = org.viewer.get("/rate-lists").await.expect(200);
    assert_eq!(lists["items"].as_array().expect("lists").len(), 1);
    org.contractor.get("/rate-lists").await.expect(403);
    let audit = org.admin.get("/audit?entityType=RateList").await.expect(200);
    assert!(audit["items"].as_array().expect("lines").len() >= 6);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_firms_own_price_goes_before_everybodys_and_only_on_its_orders() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    usual(&org).await;
    let own = "code,words,unit,price,trade\nPLU-1,Mixer tap of ours,Each,45.00,Plumbing\n";
    published(&org, json!(org.contractor_id), own).await;
    let ticket = report(&app, &org).await;
    let order = raise(&org, &ticket).await;
    assert_eq!(rate(&org, &order, "PLU-1").await["priceGbp"], "45.00");
    assert_eq!(rate(&org, &order, "PLU-2").await["priceGbp"], "5.80");
    let path = format!("/tickets/{ticket}/work-orders");
    let nobodys = org.coordinator.post(&path, json!({})).await.id(201);
    assert_eq!(rate(&org, &nobodys, "PLU-1").await["priceGbp"], "50.17");
    // A firm sees what its own orders may use, and residents nothing.
    org.contractor.get(&format!("/work-orders/{order}/rates")).await.expect(200);
    org.contractor.get(&format!("/work-orders/{nobodys}/rates")).await.expect(404);
    org.tenant.get(&format!("/work-orders/{order}/rates")).await.expect(403);
    let other = app.org("other").await;
    other.admin.get(&format!("/work-orders/{order}/rates")).await.expect(404);
}
