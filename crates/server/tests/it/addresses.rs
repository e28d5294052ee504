//! A ticket keeps its address, so that a list of tickets reads no homes; it follows the home.

use crate::support::{self, TestApp};
use crate::world::World;
use serde_json::json;

#[tokio::test(flavor = "multi_thread")]
async fn a_list_shows_a_ticket_where_its_home_is_now() {
    let app = TestApp::new().await;
    let world = World::new(&app, "heron").await;
    let asha = &world.org.coordinator;
    let property = json!({ "addressLine1": "3 Canal Walk", "city": "Leeds", "postcode": "LS1 4AB",
        "propertyType": "Flat" });
    let property = asha.post("/properties", property).await.id(201);
    let unit = json!({ "propertyId": property, "unitNumber": "Flat 1" });
    let unit = asha.post("/units", unit).await.id(201);
    let report = json!({ "unitId": unit, "title": "The hall light flickers",
        "category": "Electrical", "priority": "Routine" });
    let told = asha.post("/tickets", report).await.expect(201);
    let ticket = told["ticket"]["id"].as_str().expect("an id").to_owned();
    let shown = async || {
        let list = asha.get("/tickets?q=hall%20light").await.expect(200);
        let one = &list["items"][0];
        assert_eq!(one["id"], json!(ticket));
        let page = asha.get(&format!("/tickets/{ticket}")).await.expect(200);
        assert_eq!(page["ticket"]["address"], one["address"], "the page and the list agree");
        let part = |name: &str| one[name].as_str().expect("a text").to_owned();
        (part("address"), part("postcode"))
    };
    let at = |address: &str, postcode: &str| (address.to_owned(), postcode.to_owned());
    assert_eq!(shown().await, at("Flat 1, 3 Canal Walk, Leeds LS1 4AB", "LS1 4AB"));

    let path = format!("/properties/{property}");
    let change = json!({ "addressLine1": "3 Canal Wharf", "addressLine2": "Holbeck",
        "postcode": "LS11 5PS" });
    asha.patch(&path, 1, change).await.expect(200);
    let moved = at("Flat 1, 3 Canal Wharf, Holbeck, Leeds LS11 5PS", "LS11 5PS");
    assert_eq!(shown().await, moved);

    asha.patch(&format!("/units/{unit}"), 1, json!({ "unitNumber": "Flat 1A" })).await.expect(200);
    assert_eq!(shown().await.0, "Flat 1A, 3 Canal Wharf, Holbeck, Leeds LS11 5PS");

    let other = json!({ "propertyId": property, "unitNumber": "Flat 2" });
    let other = asha.post("/units", other).await.id(201);
    let version = asha.get(&format!("/tickets/{ticket}")).await.expect(200);
    let version = version["ticket"]["version"].as_i64().expect("a version");
    let path = format!("/tickets/{ticket}");
    asha.patch(&path, version, json!({ "unitId": other })).await.expect(200);
    assert_eq!(shown().await.0, "Flat 2, 3 Canal Wharf, Holbeck, Leeds LS11 5PS");
    assert_eq!(support::misplaced(&app).await, (0, true));
}
