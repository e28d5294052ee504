//! Properties, units, contacts, tenancies, contractors, users and the audit log over HTTP.

use crate::support::{Answer, Client, Org, TestApp};
use reqwest::Method;
use serde_json::{Value, json};

/// A property with one unit and a contact that could live there.
struct Home {
    property: String,
    unit: String,
    contact: String,
}

async fn home(org: &Org) -> Home {
    let who = &org.coordinator;
    let property = who.post("/properties", linden()).await.id(201);
    let unit = json!({"propertyId": property, "unitNumber": "Flat 2A", "floorArea": "62.5"});
    let unit = who.post("/units", unit).await.id(201);
    let contact = json!({"type": "Tenant", "firstName": "Priya", "lastName": "Shah"});
    let contact = who.post("/contacts", contact).await.id(201);
    Home { property, unit, contact }
}

fn linden() -> Value {
    json!({
        "addressLine1": "16 Linden House", "city": "Leeds", "postcode": "ls14ab",
        "propertyType": "Flat", "saveAnyway": true,
    })
}

fn tenancy(unit: &str, contact: &str) -> Value {
    json!({
        "unitId": unit, "tenantContactId": contact, "startDate": "2025-03-01",
        "rentAmountGbp": "950", "depositAmountGbp": "1095.50",
    })
}

/// The pointers of a 422.
#[track_caller]
fn wrong(answer: Answer) -> Vec<String> {
    let body = answer.expect(422);
    let errors = body["errors"].as_array().expect("errors");
    errors.iter().map(|e| e["pointer"].as_str().expect("a pointer").to_owned()).collect()
}

fn items(list: &Value) -> &Vec<Value> {
    list["items"].as_array().expect("items")
}

async fn status_of(who: &Client, unit: &str) -> Value {
    who.get(&format!("/units/{unit}")).await.expect(200)["status"].clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_property_is_added_read_and_changed() {
    let app = TestApp::new().await;
    let org = app.org("northgate").await;
    let who = &org.coordinator;
    let created = who.post("/properties", linden()).await;
    assert_eq!(created.headers["etag"], "\"1\"");
    let created = created.expect(201);
    assert_eq!(created["postcode"], "LS1 4AB");
    assert_eq!(created["status"], "Active");
    assert_eq!(created["country"], "GB");
    assert_eq!(created["unitCount"], 0);

    let path = format!("/properties/{}", created["id"].as_str().unwrap());
    assert_eq!(who.get(&path).await.expect(200), created);
    let change = json!({"addressLine2": "Clarendon Road", "status": "Inactive"});
    let changed = who.patch(&path, 1, change).await;
    assert_eq!(changed.headers["etag"], "\"2\"");
    let changed = changed.expect(200);
    assert_eq!(changed["addressLine2"], "Clarendon Road");
    assert_eq!(changed["city"], "Leeds");
    let emptied = who.patch(&path, 2, json!({"addressLine2": null})).await.expect(200);
    assert_eq!(emptied["addressLine2"], Value::Null);
    assert_eq!(emptied["version"], 3);
    assert_eq!(who.get(&path).await.expect(200), emptied);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_needs_the_version_that_was_read() {
    let app = TestApp::new().await;
    let org = app.org("northgate").await;
    let home = home(&org).await;
    let who = &org.coordinator;
    let tenancy = who.post("/tenancies", tenancy(&home.unit, &home.contact)).await.id(201);
    for (path, change) in [
        (format!("/properties/{}", home.property), json!({"city": "York"})),
        (format!("/contacts/{}", home.contact), json!({"firstName": "Pri"})),
        (format!("/tenancies/{tenancy}"), json!({"rentAmountGbp": "975.00"})),
    ] {
        who.send(Method::PATCH, &path, Some(change.clone()), &[]).await.expect(428);
        who.patch(&path, 7, change.clone()).await.expect(412);
        let same = who.patch(&path, 1, json!({})).await.expect(200);
        assert_eq!(same["version"], 1, "nothing was changed");
        assert_eq!(who.patch(&path, 1, change.clone()).await.expect(200)["version"], 2);
        who.patch(&path, 1, change).await.expect(412);
    }
    let unit = format!("/units/{}", home.unit);
    who.send(Method::PATCH, &unit, Some(json!({})), &[]).await.expect(428);
    // The tenancy has changed it already.
    who.patch(&unit, 1, json!({"bedrooms": 2})).await.expect(412);
    who.patch(&unit, 2, json!({"bedrooms": 2})).await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn everything_that_is_wrong_is_said_at_once() {
    let app = TestApp::new().await;
    let org = app.org("northgate").await;
    let who = &org.coordinator;
    let body = json!({
        "addressLine1": " ", "addressLine2": "x".repeat(201), "city": "a\u{202E}b",
        "postcode": "JE2 3AB", "propertyType": "Flat",
    });
    let pointers = wrong(who.post("/properties", body).await);
    assert_eq!(pointers, ["/addressLine1", "/addressLine2", "/city", "/postcode"]);
    let mut castle = linden();
    castle["propertyType"] = json!("Castle");
    assert_eq!(wrong(who.post("/properties", castle).await), ["/propertyType"]);
    let mut secret = linden();
    secret["orgId"] = json!("x");
    who.post("/properties", secret).await.expect(422);

    let body = json!({"type": "Tenant", "email": "nobody", "phone": "12"});
    assert_eq!(wrong(who.post("/contacts", body).await), ["/email", "/phone"]);
    let body = json!({"type": "Tenant", "preferredChannel": "SMS"});
    let pointers = wrong(who.post("/contacts", body).await);
    assert_eq!(pointers, ["/lastName", "/preferredChannel"]);

    let home = home(&org).await;
    let body = json!({"propertyId": home.property, "bedrooms": -1, "floorArea": "big"});
    assert_eq!(wrong(who.post("/units", body).await), ["/bedrooms", "/floorArea"]);
    let mut body = tenancy(&home.unit, &home.contact);
    body["endDate"] = json!("2024-01-01");
    body["rentAmountGbp"] = json!("-1");
    assert_eq!(wrong(who.post("/tenancies", body).await), ["/endDate", "/rentAmountGbp"]);
    let mut body = tenancy(&home.unit, &home.contact);
    body["rentAmountGbp"] = json!("12.345");
    assert_eq!(wrong(who.post("/tenancies", body).await), ["/rentAmountGbp"]);
    let path = format!("/properties/{}", home.property);
    assert_eq!(wrong(who.patch(&path, 1, json!({"city": null})).await), ["/city"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_referred_to_must_be_of_the_same_organisation() {
    let app = TestApp::new().await;
    let (org, other) = (app.org("northgate").await, app.org("harbour").await);
    let (home, foreign) = (home(&org).await, home(&other).await);
    let who = &org.coordinator;
    let mut owned = linden();
    owned["ownerContactId"] = json!(foreign.contact);
    assert_eq!(wrong(who.post("/properties", owned).await), ["/ownerContactId"]);
    let unit = json!({"propertyId": foreign.property});
    assert_eq!(wrong(who.post("/units", unit).await), ["/propertyId"]);
    let body = tenancy(&foreign.unit, &home.contact);
    assert_eq!(wrong(who.post("/tenancies", body).await), ["/unitId"]);
    let body = tenancy(&home.unit, &foreign.contact);
    assert_eq!(wrong(who.post("/tenancies", body).await), ["/tenantContactId"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn another_organisations_rows_look_like_none() {
    let app = TestApp::new().await;
    let (org, other) = (app.org("northgate").await, app.org("harbour").await);
    let foreign = home(&other).await;
    let let_out = tenancy(&foreign.unit, &foreign.contact);
    let let_out = other.admin.post("/tenancies", let_out).await.id(201);
    let absent = uuid::Uuid::now_v7();
    for (kind, id) in [
        ("properties", foreign.property),
        ("units", foreign.unit),
        ("contacts", foreign.contact),
        ("tenancies", let_out),
        ("contractors", other.contractor_id.to_string()),
    ] {
        let told = org.admin.get(&format!("/{kind}/{id}")).await.expect(404);
        let none = org.admin.get(&format!("/{kind}/{absent}")).await.expect(404);
        assert_eq!(told["detail"], none["detail"]);
        if kind != "contractors" {
            org.admin.patch(&format!("/{kind}/{id}"), 1, json!({})).await.expect(404);
        }
    }
    let list = org.admin.get("/properties?count=true").await.expect(200);
    assert_eq!((items(&list).len(), &list["total"]), (0, &json!(0)));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_is_cut_into_pages_that_leave_nothing_out() {
    let app = TestApp::new().await;
    let org = app.org("northgate").await;
    let mut added = Vec::new();
    for number in 0..5 {
        let mut body = linden();
        body["addressLine1"] = json!(format!("{number} Mill Lane"));
        added.push(org.coordinator.post("/properties", body).await.id(201));
    }
    added.reverse();
    let (mut seen, mut after) = (Vec::new(), String::new());
    loop {
        let page = org.viewer.get(&format!("/properties?limit=2&count=true{after}")).await;
        let page = page.expect(200);
        assert_eq!(page["total"], 5);
        seen.extend(items(&page).iter().map(|p| p["id"].as_str().unwrap().to_owned()));
        let Some(next) = page["next"].as_str() else { break };
        after = format!("&after={next}");
    }
    assert_eq!(seen, added);
    for bad in ["limit=0", "limit=201", "after=rubbish", "sortby=x", "status=Gone"] {
        org.viewer.get(&format!("/properties?{bad}")).await.expect(400);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn searches_find_parts_of_addresses_postcodes_names_and_numbers() {
    let app = TestApp::new().await;
    let org = app.org("northgate").await;
    let home = home(&org).await;
    let who = &org.coordinator;
    let mill = json!({"addressLine1": "8 Mill Lane", "city": "York", "postcode": "YO1 7HU",
        "propertyType": "House"});
    who.post("/properties", mill).await.expect(201);
    let body = json!({"type": "Owner", "lastName": "O'Neil", "phone": "07700 900123",
        "email": "o.neil@example.com"});
    who.post("/contacts", body).await.expect(201);
    let count = async |path: &str| items(&who.get(path).await.expect(200)).len();
    for (q, found) in [
        ("linden", 1),
        ("LS14AB", 1),
        ("ls1%204ab", 1),
        ("LS1", 1),
        ("leeds%20linden", 1),
        ("leeds%20mill", 0),
        ("%25", 0),
        ("", 2),
        ("lane,%20york", 1),
    ] {
        assert_eq!(count(&format!("/properties?q={q}")).await, found, "{q}");
    }
    assert_eq!(count("/units?q=2a%20linden").await, 1);
    assert_eq!(count("/units?q=2b%20linden").await, 0);
    assert_eq!(count(&format!("/units?propertyId={}", home.property)).await, 1);
    assert_eq!(count(&format!("/units?propertyId={}&status=Occupied", home.property)).await, 0);
    for (q, found) in [
        ("o'neil", 1),
        ("07700%20900123", 1),
        ("%2B447700", 1),
        ("900123", 1),
        ("priya", 1),
        ("example.com", 1),
    ] {
        assert_eq!(count(&format!("/contacts?q={q}")).await, found, "{q}");
    }
    assert_eq!(count("/contacts?type=Owner").await, 1);
    assert_eq!(count("/contractors?category=Plumbing").await, 1);
    assert_eq!(count("/contractors?category=Gas").await, 0);
    assert_eq!(count("/contractors?q=pipes%20connor&status=Active").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_contact_is_kept_in_one_form() {
    let app = TestApp::new().await;
    let org = app.org("northgate").await;
    let body = json!({"type": "Tenant", "firstName": " Priya ", "lastName": "",
        "email": "Priya@EXAMPLE.com", "phone": "+44 (0)7700 900123", "preferredChannel": "SMS"});
    let contact = org.coordinator.post("/contacts", body).await.expect(201);
    assert_eq!(contact["name"], "Priya");
    assert_eq!(contact["email"], "Priya@example.com");
    assert_eq!(contact["phoneE164"], "+447700900123");
    assert_eq!(contact["isValid"], true);
    let path = format!("/contacts/{}", contact["id"].as_str().unwrap());
    let pointers = wrong(org.coordinator.patch(&path, 1, json!({"phone": null})).await);
    assert_eq!(pointers, ["/preferredChannel"]);
    let change = json!({"phone": null, "preferredChannel": "Email", "firstName": null});
    let changed = org.coordinator.patch(&path, 1, change).await.expect(200);
    assert_eq!(changed["name"], "Priya@example.com");
    assert_eq!(changed["phoneE164"], Value::Null);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_tenancy_occupies_its_unit_until_it_ends() {
    let app = TestApp::new().await;
    let org = app.org("northgate").await;
    let home = home(&org).await;
    let who = &org.coordinator;
    assert_eq!(status_of(who, &home.unit).await, "Available");
    let made = who.post("/tenancies", tenancy(&home.unit, &home.contact)).await.expect(201);
    assert_eq!(made["unitAddress"], "Flat 2A, 16 Linden House, Leeds LS1 4AB");
    assert_eq!(made["tenantName"], "Priya Shah");
    assert_eq!(made["rentAmountGbp"], "950.00");
    assert_eq!(made["status"], "Active");
    assert_eq!(status_of(who, &home.unit).await, "Occupied");

    who.post("/tenancies", tenancy(&home.unit, &home.contact)).await.expect(409);
    let unit = format!("/units/{}", home.unit);
    let refused = who.patch(&unit, 2, json!({"status": "Available"})).await.expect(409);
    assert_eq!(refused["openMoves"], json!(["Maintenance"]));
    assert!(refused["detail"].as_str().unwrap().contains("last tenancy ends"), "{refused}");

    let path = format!("/tenancies/{}", made["id"].as_str().unwrap());
    assert_eq!(wrong(who.patch(&path, 1, json!({"status": "Eviction"})).await), ["/reason"]);
    let claim = json!({"status": "Eviction", "reason": "Four months of arrears",
        "possessionBasis": "Section8"});
    let claimed = who.patch(&path, 1, claim).await.expect(200);
    assert_eq!(claimed["status"], "Eviction");
    assert_eq!(status_of(who, &home.unit).await, "Occupied");
    who.post("/tenancies", tenancy(&home.unit, &home.contact)).await.expect(409);
    let future = json!({"status": "Ended", "endDate": "2190-01-01"});
    assert_eq!(wrong(who.patch(&path, 2, future).await), ["/endDate"]);
    let ended = who.patch(&path, 2, json!({"status": "Ended"})).await.expect(200);
    assert!(ended["endDate"].is_string());
    assert_eq!(status_of(who, &home.unit).await, "Available");

    // The day that it ended is not lost.
    assert_eq!(wrong(who.patch(&path, 3, json!({"endDate": null})).await), ["/endDate"]);

    let refused = who.patch(&path, 3, json!({"status": "Active"})).await.expect(409);
    assert_eq!(refused["openMoves"], json!([]));
    let mut later = tenancy(&home.unit, &home.contact);
    later["startDate"] = ended["endDate"].clone();
    let next = who.post("/tenancies", later).await.expect(201);
    let next = format!("/tenancies/{}", next["id"].as_str().unwrap());
    // Nor does who comes next begin among the repairs of who was there before.
    let early = json!({"startDate": made["startDate"]});
    assert_eq!(wrong(who.patch(&next, 1, early).await), ["/startDate"]);
    let list = format!("/tenancies?unitId={}", home.unit);
    assert_eq!(items(&who.get(&list).await.expect(200)).len(), 2);
    let list = format!("/tenancies?contactId={}&status=Active", home.contact);
    assert_eq!(items(&who.get(&list).await.expect(200)).len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_occupies_or_frees_a_unit_by_hand() {
    let app = TestApp::new().await;
    let org = app.org("northgate").await;
    let home = home(&org).await;
    let who = &org.coordinator;
    let path = format!("/units/{}", home.unit);
    let refused = who.patch(&path, 1, json!({"status": "Occupied"})).await.expect(409);
    assert_eq!(refused["openMoves"], json!(["Maintenance"]));
    assert!(refused["detail"].as_str().unwrap().contains("start one"), "{refused}");
    let out = json!({"status": "Maintenance", "reason": "New kitchen"});
    who.patch(&path, 1, out.clone()).await.expect(200);
    let refused = who.patch(&path, 2, json!({"status": "Occupied"})).await.expect(409);
    assert!(refused["detail"].as_str().unwrap().contains("Nobody has a tenancy"), "{refused}");
    who.patch(&path, 2, json!({"status": "Available", "reason": "Done"})).await.expect(200);
    // Nor are the common parts ever occupied.
    let hall = json!({"propertyId": home.property, "unitNumber": "Hall", "purpose": "Communal"});
    let hall = who.post("/units", hall).await.id(201);
    let path = format!("/units/{hall}");
    who.patch(&path, 1, json!({"status": "Occupied"})).await.expect(409);
    who.patch(&path, 1, out).await.expect(200);
    who.patch(&path, 2, json!({"status": "Occupied"})).await.expect(409);
    who.patch(&path, 2, json!({"status": "Available", "reason": "Done"})).await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_last_day_that_is_past_ends_a_tenancy() {
    let app = TestApp::new().await;
    let org = app.org("northgate").await;
    let home = home(&org).await;
    let who = &org.coordinator;
    let mut old = tenancy(&home.unit, &home.contact);
    old["endDate"] = json!("2025-09-30");
    assert_eq!(who.post("/tenancies", old).await.expect(201)["status"], "Ended");
    assert_eq!(status_of(who, &home.unit).await, "Available");

    let made = who.post("/tenancies", tenancy(&home.unit, &home.contact)).await.id(201);
    let change = json!({"endDate": "2025-09-30"});
    let ended = who.patch(&format!("/tenancies/{made}"), 1, change).await.expect(200);
    assert_eq!(ended["status"], "Ended");
    assert_eq!(status_of(who, &home.unit).await, "Available");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_tenancy_that_ran_out_unnoticed_makes_room_for_the_next() {
    let app = TestApp::new().await;
    let org = app.org("northgate").await;
    let home = home(&org).await;
    let who = &org.coordinator;
    let first = who.post("/tenancies", tenancy(&home.unit, &home.contact)).await.id(201);
    let lapse = r#"UPDATE "Tenancies" SET "EndDate" = '2025-06-30'"#;
    app.admin().await.batch_execute(lapse).await.unwrap();
    who.post("/tenancies", tenancy(&home.unit, &home.contact)).await.expect(201);
    let first = who.get(&format!("/tenancies/{first}")).await.expect(200);
    assert_eq!(first["status"], "Ended");
    assert_eq!(status_of(who, &home.unit).await, "Occupied");
}

#[tokio::test(flavor = "multi_thread")]
async fn of_many_who_let_a_unit_at_once_one_succeeds() {
    let app = TestApp::new().await;
    let org = app.org("northgate").await;
    let home = home(&org).await;
    let tries =
        (0..6).map(|_| org.coordinator.post("/tenancies", tenancy(&home.unit, &home.contact)));
    let answers = futures_util::future::join_all(tries).await;
    let count = |code| answers.iter().filter(|a| a.status.as_u16() == code).count();
    assert_eq!((count(201), count(409)), (1, 5), "{answers:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_repeated_creation_happens_once() {
    let app = TestApp::new().await;
    let org = app.org("northgate").await;
    let who = &org.coordinator;
    let once = [("idempotency-key", "add-linden")];
    let send = async |body| who.send(Method::POST, "/properties", Some(body), &once).await;
    let first = send(linden()).await.expect(201);
    assert_eq!(send(linden()).await.expect(201), first);
    let mut other = linden();
    other["city"] = json!("York");
    send(other).await.expect(422);
    assert_eq!(items(&who.get("/properties").await.expect(200)).len(), 1);
    let home = home(&org).await;
    let once = [("idempotency-key", "let-it")];
    let body = tenancy(&home.unit, &home.contact);
    let first = who.send(Method::POST, "/tenancies", Some(body.clone()), &once).await.expect(201);
    let again = who.send(Method::POST, "/tenancies", Some(body), &once).await.expect(201);
    assert_eq!(first, again);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_resident_sees_their_own_home_and_no_other() {
    let app = TestApp::new().await;
    let org = app.org("northgate").await;
    let (home, other) = (home(&org).await, home(&org).await);
    let next_door = json!({"propertyId": home.property, "unitNumber": "Flat 3"});
    org.coordinator.post("/units", next_door).await.expect(201);
    let me = &org.tenant;
    let lists = ["/properties", "/units", "/tenancies"];
    for list in lists {
        assert_eq!(items(&me.get(list).await.expect(200)).len(), 0, "{list}");
    }
    let resident = org.resident_id.to_string();
    let mine = org.coordinator.post("/tenancies", tenancy(&home.unit, &resident)).await.id(201);
    let theirs = tenancy(&other.unit, &other.contact);
    let theirs = org.coordinator.post("/tenancies", theirs).await.id(201);
    for (list, id) in lists.iter().zip([&home.property, &home.unit, &mine]) {
        let page = me.get(&format!("{list}?count=true")).await.expect(200);
        assert_eq!((items(&page).len(), &page["total"]), (1, &json!(1)), "{list}");
        assert_eq!(items(&page)[0]["id"], **id);
        me.get(&format!("{list}/{id}")).await.expect(200);
    }
    let people = me.get("/contacts").await.expect(200);
    assert_eq!(items(&people).len(), 1);
    assert_eq!(items(&people)[0]["id"], resident);
    let house = me.get(&format!("/properties/{}", home.property)).await.expect(200);
    assert_eq!(house["unitCount"], 1, "only what they may see is counted");
    for path in [
        format!("/properties/{}", other.property),
        format!("/units/{}", other.unit),
        format!("/contacts/{}", other.contact),
        format!("/tenancies/{theirs}"),
    ] {
        me.get(&path).await.expect(404);
    }
    let list = format!("/tenancies?contactId={}", other.contact);
    assert_eq!(items(&me.get(&list).await.expect(200)).len(), 0);
    me.get("/contractors").await.expect(403);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_contractor_sees_their_own_firm_and_no_other() {
    let app = TestApp::new().await;
    let org = app.org("northgate").await;
    let sql = r#"INSERT INTO "ContractorProfiles"
            ("OrgId", "ContactId", "CompanyName", "ServiceCategories", "Status")
        SELECT "OrgId", "ContactId", 'Wires Ltd', '["Electrical"]', 'Active'
        FROM "ContractorProfiles" RETURNING "Id""#;
    let other: uuid::Uuid = app.admin().await.query_one(sql, &[]).await.unwrap().get(0);
    assert_eq!(items(&org.viewer.get("/contractors").await.expect(200)).len(), 2);
    let list = org.contractor.get("/contractors").await.expect(200);
    assert_eq!(items(&list).len(), 1);
    let mine = &items(&list)[0];
    assert_eq!(mine["companyName"], "Pipes Ltd");
    assert_eq!(mine["serviceCategories"], json!(["Plumbing", "Heating"]));
    assert_eq!(mine["openOrders"], 0);
    org.contractor.get(&format!("/contractors/{}", org.contractor_id)).await.expect(200);
    org.contractor.get(&format!("/contractors/{other}")).await.expect(404);
    for path in ["/properties", "/units", "/contacts", "/tenancies", "/users", "/organisation"] {
        org.contractor.get(path).await.expect(403);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn only_those_who_may_change_the_estate() {
    let app = TestApp::new().await;
    let org = app.org("northgate").await;
    let home = home(&org).await;
    for who in [&org.viewer, &org.tenant, &org.contractor] {
        who.post("/properties", linden()).await.expect(403);
        who.post("/units", json!({"propertyId": home.property})).await.expect(403);
        who.post("/contacts", json!({"type": "Other", "lastName": "X"})).await.expect(403);
        who.post("/tenancies", tenancy(&home.unit, &home.contact)).await.expect(403);
        who.patch(&format!("/properties/{}", home.property), 1, json!({})).await.expect(403);
        who.patch(&format!("/units/{}", home.unit), 1, json!({})).await.expect(403);
        who.patch(&format!("/contacts/{}", home.contact), 1, json!({})).await.expect(403);
    }
    app.stranger().get("/properties").await.expect(401);
    org.tenant.get("/users").await.expect(403);
    org.coordinator.get("/audit").await.expect(403);
}

#[tokio::test(flavor = "multi_thread")]
async fn every_change_is_in_the_audit_log_with_what_it_changed() {
    let app = TestApp::new().await;
    let org = app.org("northgate").await;
    let home = home(&org).await;
    let path = format!("/properties/{}", home.property);
    org.coordinator.patch(&path, 1, json!({"city": "York"})).await.expect(200);
    let log = format!("/audit?entityId={}", home.property);
    let log = org.admin.get(&log).await.expect(200);
    let entries = items(&log);
    assert_eq!(entries.len(), 2);
    assert_eq!(entries[0]["action"], "property.update");
    assert_eq!(entries[0]["oldValue"], json!({"city": "Leeds"}));
    assert_eq!(entries[0]["newValue"], json!({"city": "York"}));
    assert_eq!(entries[0]["userName"], "Coordinator Example");
    assert_eq!(entries[1]["action"], "property.create");
    assert_eq!(entries[1]["newValue"]["postcode"], "LS1 4AB");

    org.coordinator.post("/tenancies", tenancy(&home.unit, &home.contact)).await.expect(201);
    let log = org.admin.get(&format!("/audit?entityId={}", home.unit)).await.expect(200);
    assert_eq!(items(&log)[0]["oldValue"], json!({"status": "Available"}));
    assert_eq!(items(&log)[0]["newValue"], json!({"status": "Occupied"}));
    let first = org.admin.get("/audit?limit=2&count=true").await.expect(200);
    assert_eq!(first["total"], 6);
    let next = first["next"].as_str().unwrap();
    let second = org.admin.get(&format!("/audit?limit=50&after={next}")).await.expect(200);
    assert_eq!(items(&second).len(), 4);
}

#[tokio::test(flavor = "multi_thread")]
async fn staff_see_their_colleagues_and_their_organisation() {
    let app = TestApp::new().await;
    let org = app.org("northgate").await;
    let list = org.viewer.get("/users?role=Coordinator").await.expect(200);
    assert_eq!(items(&list).len(), 1);
    assert_eq!(items(&list)[0]["name"], "Coordinator Example");
    assert_eq!(items(&list)[0]["id"], org.coordinator.user.to_string());
    assert_eq!(items(&org.viewer.get("/users").await.expect(200)).len(), 5);
    let organisation = org.viewer.get("/organisation").await.expect(200);
    assert_eq!(organisation["slug"], org.slug);
    assert_eq!(organisation["plan"], "Professional");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_property_counts_its_units_and_their_open_tickets() {
    let app = TestApp::new().await;
    let org = app.org("northgate").await;
    let home = home(&org).await;
    let sql = r#"INSERT INTO "MaintenanceTickets"
            ("OrgId", "TicketNumber", "UnitId", "Category", "Priority", "Status", "Title")
        SELECT u."OrgId", 'TKT-' || n, u."Id", 'Plumbing', 'Routine',
            CASE WHEN n = 3 THEN 'Closed' ELSE 'New' END, 'Dripping tap'
        FROM "Units" u, generate_series(1, 3) n"#;
    app.admin().await.batch_execute(sql).await.unwrap();
    let list = org.viewer.get("/properties").await.expect(200);
    assert_eq!(items(&list)[0]["unitCount"], 1);
    assert_eq!(items(&list)[0]["openTickets"], 2);
    let path = format!("/properties/{}", home.property);
    assert_eq!(org.viewer.get(&path).await.expect(200)["openTickets"], 2);
}
