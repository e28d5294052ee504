//! Search everything: whatever people type finds what they mean, and nothing that is not theirs.

use crate::support::{Client, TestApp};
use crate::world::World;
use maintainuk_domain::search::fold;
use serde_json::{Value, json};

/// What a search answers.
async fn search(client: &Client, q: &str) -> Value {
    let q: String = url_encode(q);
    client.get(&format!("/search?limit=50&q={q}")).await.expect(200)
}

fn url_encode(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

/// The titles that were found of a kind.
fn titles(answer: &Value, kind: &str) -> Vec<String> {
    let groups = answer["groups"].as_array().expect("groups");
    let group = groups.iter().find(|group| group["kind"] == kind);
    let items = group.and_then(|group| group["items"].as_array()).cloned().unwrap_or_default();
    items.iter().map(|item| whole(&item["title"])).collect()
}

fn whole(pieces: &Value) -> String {
    let text = |piece: &Value| piece["text"].as_str().expect("a text").to_owned();
    pieces.as_array().expect("pieces").iter().map(text).collect()
}

/// Everything that was found, as text.
fn shown(answer: &Value) -> String {
    let groups = answer["groups"].as_array().expect("groups");
    let items = groups.iter().flat_map(|group| group["items"].as_array().expect("items"));
    items.map(|item| format!("{} {}\n", whole(&item["title"]), whole(&item["detail"]))).collect()
}

/// An organisation with P1 at 16 Linden House, E9 6ZZ: flats 1 to 3, a resident, a repair with an
/// order; and another home elsewhere.
struct Stock {
    world: World,
    order: String,
    order_number: String,
    ticket_number: String,
}

async fn stock(app: &TestApp, word: &str) -> Stock {
    let world = World::new(app, word).await;
    let admin = &world.org.admin;
    let p1 = json!({ "addressLine1": "16 Linden House", "city": "London", "postcode": "E9 6ZZ",
        "propertyType": "Flat", "uprn": "100023336956" });
    let p1 = admin.post("/properties", p1).await.id(201);
    let p2 = json!({ "addressLine1": "4 Château Row", "city": "York", "postcode": "YO1 7HU",
        "propertyType": "House" });
    admin.post("/properties", p2).await.id(201);
    let mut first = String::new();
    for number in ["Flat 1", "Flat 2", "Flat 3"] {
        let unit = json!({ "propertyId": p1, "unitNumber": number });
        let unit = admin.post("/units", unit).await.id(201);
        if first.is_empty() {
            first = unit;
        }
    }
    let tom = json!({ "type": "Tenant", "firstName": "Tom", "lastName": "O’Neill",
        "email": format!("tom.{word}@example.org"), "phone": "07700 900456" });
    let tom = admin.post("/contacts", tom).await.id(201);
    let tenancy = json!({ "unitId": first, "tenantContactId": tom, "startDate": "2024-01-01",
        "rentAmountGbp": "700.00" });
    admin.post("/tenancies", tenancy).await.id(201);
    let report = json!({ "unitId": first, "title": "Radiator is cold", "category": "Heating",
        "priority": "Routine", "reportedByContactId": tom });
    let ticket = admin.post("/tickets", report).await.expect(201);
    let id = ticket["ticket"]["id"].as_str().expect("an id").to_owned();
    let order = json!({ "description": "Bleed it", "contractorId": world.org.contractor_id });
    let order = admin.post(&format!("/tickets/{id}/work-orders"), order).await.expect(201);
    let text = |value: &Value| value.as_str().expect("text").to_owned();
    Stock {
        world,
        order: text(&order["id"]),
        order_number: text(&order["number"]),
        ticket_number: text(&ticket["ticket"]["number"]),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn s13_one_box_finds_by_postcode_words_and_number_and_says_plainly_when_there_is_nothing() {
    let app = TestApp::new().await;
    let (a, b) = (stock(&app, "heron").await, stock(&app, "kestrel").await);
    let asha = &a.world.org.coordinator;
    for q in ["E9 6ZZ", "e96zz", "linden", "LINDEN house", "16 lind", "e9 6"] {
        let found = search(asha, q).await;
        assert_eq!(titles(&found, "Property"), ["16 Linden House, London E9 6ZZ"], "{q}");
        assert_eq!(titles(&found, "Unit").len(), 3, "{q}: its flats");
        assert!(!shown(&found).contains("kestrel"), "{q}: only ours: {}", shown(&found));
        let count: i64 = found["groups"]
            .as_array()
            .expect("groups")
            .iter()
            .map(|g| g["total"].as_i64().expect("n"))
            .sum();
        let items: usize = found["groups"]
            .as_array()
            .expect("groups")
            .iter()
            .map(|g| g["items"].as_array().expect("i").len())
            .sum();
        assert_eq!(usize::try_from(count).expect("few"), items, "{q}: the count is the total");
    }
    // The number opens that order.
    for q in [a.order_number.clone(), a.order_number.to_lowercase().replace('-', " ")] {
        let found = search(asha, &q).await;
        assert_eq!(found["opens"]["id"], json!(a.order), "{q}");
        assert_eq!(found["opens"]["kind"], "WorkOrder");
        assert_eq!(found["groups"].as_array().map(Vec::len), Some(1));
    }
    let found = search(asha, "WO-999999").await;
    assert_eq!(found["told"], "There is no WO-999999.");
    assert_eq!(found["groups"], json!([]));
    let found = search(asha, "xylophone quartz").await;
    assert_eq!(found["told"], "Nothing was found for “xylophone quartz”.");
    for q in ["l", " ", "", "%", "%%", "_ _", "'", "\\"] {
        let found = search(asha, q).await;
        assert_eq!(found["groups"], json!([]), "{q:?}");
        assert!(found["told"].is_string(), "{q:?}: and says so");
    }
    // B owns a home in the same postcode, and finds that.
    let theirs = search(&b.world.org.coordinator, "e96zz").await;
    assert_eq!(titles(&theirs, "Property").len(), 1);
    assert!(!shown(&theirs).contains("heron"));
}

#[tokio::test(flavor = "multi_thread")]
async fn people_are_found_by_a_number_in_any_format_an_address_and_a_name_with_a_slip() {
    let app = TestApp::new().await;
    let stock = stock(&app, "heron").await;
    let asha = &stock.world.org.coordinator;
    for q in [
        "07700 900456",
        "+44 7700 900456",
        "+44 (0)7700 900-456",
        "0044 7700900456",
        "900456",
        "tom.heron@example.org",
        "TOM.HERON@",
        "oneill",
        "O'Neill",
        "Tom O’Neill",
    ] {
        let found = search(asha, q).await;
        let names = titles(&found, "Contact");
        assert!(names.contains(&"Tom O’Neill".to_owned()), "{q}: {found}");
    }
    // And their repair beside them.
    let found = search(asha, "07700900456").await;
    assert_eq!(titles(&found, "Ticket"), [format!("{} Radiator is cold", stock.ticket_number)]);
    // A slip of the finger, where nothing is spelt so.
    for (q, kind, title) in [
        ("Tom Oneil", "Contact", "Tom O’Neill"),
        ("linded", "Property", "16 Linden House, London E9 6ZZ"),
        ("chateau", "Property", "4 Château Row, York YO1 7HU"),
    ] {
        let found = search(asha, q).await;
        assert!(titles(&found, kind).contains(&title.to_owned()), "{q}: {}", shown(&found));
    }
    let found = search(asha, "linded").await;
    assert_eq!(found["groups"][0]["items"][0]["alike"], true);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_repair_is_found_by_its_words_its_number_and_while_they_are_being_typed() {
    let app = TestApp::new().await;
    let stock = stock(&app, "heron").await;
    let asha = &stock.world.org.coordinator;
    let title = format!("{} Radiator is cold", stock.ticket_number);
    let bare = stock.ticket_number.trim_start_matches("TKT-").trim_start_matches('0').to_owned();
    for q in ["radiator", "radiators", "cold radiator", "radia", &stock.ticket_number] {
        assert_eq!(titles(&search(asha, q).await, "Ticket")[0], title, "{q}");
    }
    let found = search(asha, &format!("0{bare}")).await;
    assert_eq!(titles(&found, "Ticket")[0], title, "a bare number");
    let found = search(asha, "100023336956").await;
    assert_eq!(titles(&found, "Property"), ["16 Linden House, London E9 6ZZ"], "by its UPRN");
    // A unit of a home is found by both its names.
    let found = search(asha, "flat 2 linden").await;
    assert_eq!(titles(&found, "Unit"), ["Flat 2, 16 Linden House, London E9 6ZZ"]);
    // What was typed is marked.
    let found = search(asha, "linden").await;
    let group = &found["groups"].as_array().expect("groups")[0];
    let marked = format!("{}", group["items"][0]);
    assert!(marked.contains(r#"{"hit":true,"text":"Linden"}"#), "{marked}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_resident_and_a_contractor_find_only_their_own() {
    let app = TestApp::new().await;
    let stock = stock(&app, "heron").await;
    let neighbour = stock.world.neighbour(&app).await;
    let (tenant, contractor) = (&stock.world.org.tenant, &stock.world.org.contractor);
    // Their own.
    let found = search(tenant, "heron").await;
    let own = tenant.get("/tickets?limit=200").await.expect(200);
    let own = own["items"].as_array().expect("tickets").iter();
    let own = own.filter(|one| one["address"].as_str().is_some_and(|text| text.contains("heron")));
    assert_eq!(titles(&found, "Ticket").len(), own.count(), "{}", shown(&found));
    assert_eq!(titles(&found, "Property").len(), 1);
    // What they reported is found by where it is too.
    let home = tenant.get("/units").await.expect(200)["items"][0].clone();
    let there = format!("/tickets?limit=200&unitId={}", home["id"].as_str().unwrap());
    let there = tenant.get(&there).await.expect(200);
    let at_home = there["items"].as_array().expect("tickets").len();
    let found = search(tenant, home["address"].as_str().expect("an address")).await;
    assert!(at_home > 0);
    assert_eq!(titles(&found, "Ticket").len(), at_home, "{}", shown(&found));
    let found = search(contractor, "radiator").await;
    assert_eq!(titles(&found, "WorkOrder"), [format!("{} Radiator is cold", stock.order_number)]);
    let found = search(contractor, "linden").await;
    assert_eq!(titles(&found, "WorkOrder").len(), 1, "by where it is");
    let found = search(contractor, &stock.order_number).await;
    assert_eq!(found["opens"]["id"], json!(stock.order));
    // And nobody else's.
    for q in
        ["neighbour", "nora", "radiator", "linden", "07700 900456", "tom", &stock.ticket_number]
    {
        let found = search(tenant, q).await;
        assert_eq!(found["groups"], json!([]), "tenant, {q}: {}", shown(&found));
    }
    for q in ["neighbour", "nora", "tom", "07700 900456", "heron vacant", "other pipes"] {
        let found = shown(&search(contractor, q).await);
        assert!(!found.to_lowercase().contains("neighbour"), "contractor, {q}: {found}");
        assert!(!found.contains("Tom") && !found.contains("Other"), "contractor, {q}: {found}");
    }
    let found = search(&neighbour.org.tenant, "heron").await;
    assert!(!shown(&found).contains("heron drips"), "{}", shown(&found));
    // Staff find both.
    let found = search(&stock.world.org.viewer, "drips").await;
    assert_eq!(titles(&found, "Ticket").len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_database_folds_the_domain_crate_folds_alike() {
    let app = TestApp::new().await;
    let world = World::new(&app, "heron").await;
    let texts = [
        "Siân Ŵyn-Jones & Sons (Leeds) Ltd.",
        "O'Neill’s “Château”",
        "ÀÉÎÕÜ çñøý; 12/3: A_B#C!?*–—|\\",
        "+44 7700 900123 @home",
    ];
    for text in texts {
        let contact = json!({ "type": "Other", "firstName": "x", "lastName": text });
        let id = world.org.admin.post("/contacts", contact).await.id(201);
        let sql = format!(r#"SELECT "SearchText" FROM "ContactPoints" WHERE "Id" = '{id}'"#);
        let kept: String = app.admin().await.query_one(&sql, &[]).await.expect("a row").get(0);
        let kept = kept.split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(kept, fold(&format!("x {text}")), "{text}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn i5_an_incident_is_found_by_its_number_by_whoever_sees_the_incidents() {
    let app = TestApp::new().await;
    let (a, b) = (stock(&app, "heron").await, stock(&app, "kestrel").await);
    let admin = &a.world.org.admin;
    let home = admin.get("/properties?q=linden").await.expect(200)["items"][0]["id"].clone();
    let body = json!({ "title": "No heating", "category": "Heating",
        "words": "An engineer is on the way.", "propertyIds": [home] });
    let made = admin.post("/incidents", body).await;
    let id = made.id(201);
    let number = admin.get(&format!("/incidents/{id}")).await.expect(200);
    let number = number["incident"]["number"].as_str().or(number["number"].as_str());
    let number = number.expect("a number").to_owned();
    let sequence = number.trim_start_matches("INC-").trim_start_matches('0');
    for q in [number.clone(), number.to_lowercase(), format!("inc {sequence}")] {
        for who in [admin, &a.world.org.viewer] {
            let found = search(who, &q).await;
            assert_eq!(titles(&found, "Incident"), [format!("{number} No heating")], "{q}");
            assert_eq!(
                (&found["opens"]["kind"], &found["opens"]["id"]),
                (&json!("Incident"), &json!(id))
            );
        }
        for who in [&a.world.org.tenant, &a.world.org.contractor] {
            assert_eq!(titles(&search(who, &q).await, "Incident"), [""; 0], "{q}");
        }
    }
    let none = search(&b.world.org.admin, "INC-000999").await;
    assert_eq!(none["told"], "There is no INC-000999.");
}

#[tokio::test(flavor = "multi_thread")]
async fn i5_an_appliance_is_found_by_its_serial_number_however_it_is_spaced() {
    let app = TestApp::new().await;
    let (a, b) = (stock(&app, "heron").await, stock(&app, "kestrel").await);
    let admin = &a.world.org.admin;
    let units = admin.get("/units?q=linden").await.expect(200);
    let (unit, property) = (&units["items"][0]["id"], &units["items"][0]["propertyId"]);
    let boiler = json!({ "propertyId": property, "unitId": unit, "name": "Boiler",
        "make": "Worcester", "model": "Greenstar 4000", "serial": "gc 47-311-83" });
    let boiler = admin.post("/assets", boiler).await.id(201);
    for q in ["GC 47-311-83", "gc4731183", "GC47 31183", "731183", "31183", "1183"] {
        let found = search(&a.world.org.viewer, q).await;
        assert_eq!(titles(&found, "Asset"), ["Boiler · Worcester · Greenstar 4000"], "{q}");
        let group = found["groups"].as_array().expect("groups");
        let group = group.iter().find(|group| group["kind"] == "Asset").expect("the group");
        assert_eq!(group["items"][0]["id"], json!(boiler));
        assert_eq!(group["items"][0]["within"]["id"], *unit, "{q}: where it is");
    }
    for q in ["GC 47-311-84", "xx4731183", "3118", "183"] {
        assert_eq!(titles(&search(admin, q).await, "Asset"), [""; 0], "{q}");
    }
    assert_eq!(titles(&search(&b.world.org.admin, "GC4731183").await, "Asset"), [""; 0]);
    assert_eq!(titles(&search(&a.world.org.tenant, "GC4731183").await, "Asset"), [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_email_that_nobody_has_finds_nobody_and_a_street_is_found_however_it_is_written() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let asha = &org.coordinator;
    for (first, email) in [("Priya", "priya.shah@example.com"), ("Tom", "tom.hill@example.com")] {
        let body = json!({ "type": "Tenant", "firstName": first, "lastName": "Someone",
            "email": email });
        asha.post("/contacts", body).await.id(201);
    }
    for line in ["1 Mill Lane", "2 Rose Ln", "3 Station Road"] {
        let body = json!({ "addressLine1": line, "city": "York", "postcode": "YO1 7HU",
            "propertyType": "House" });
        let home = asha.post("/properties", body).await.id(201);
        asha.post("/units", json!({ "propertyId": home })).await.id(201);
    }
    for nobody in ["nobody999@example.com", "qwxyz@example.com"] {
        let found = search(asha, nobody).await;
        assert_eq!(titles(&found, "Contact"), Vec::<String>::new(), "{nobody}");
    }
    for (q, people) in [
        ("priya.shah@example.com", ["Priya Someone"]),
        ("prya.shah@example.com", ["Priya Someone"]),
    ] {
        assert_eq!(titles(&search(asha, q).await, "Contact"), people, "{q}");
    }
    for (q, line) in [
        ("1 mill ln", "1 Mill Lane"),
        ("mill la", "1 Mill Lane"),
        ("rose lane", "2 Rose Ln"),
        ("rose la", "2 Rose Ln"),
        ("station rd", "3 Station Road"),
        ("3 station road", "3 Station Road"),
    ] {
        let found = search(asha, q).await;
        assert_eq!(titles(&found, "Property"), [format!("{line}, York YO1 7HU")], "{q}");
        assert_eq!(titles(&found, "Unit").len(), 1, "{q}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn i5_keys_are_found_by_their_tag_and_appliances_by_how_their_serial_number_begins() {
    let app = TestApp::new().await;
    let (stock, other) = (stock(&app, "heron").await, stock(&app, "kestrel").await);
    let org = &stock.world.org;
    let home = org.admin.get("/units?q=linden&limit=1").await.expect(200)["items"][0].clone();
    let (property, unit) = (&home["propertyId"], &home["id"]);
    let keys =
        json!({ "propertyId": property, "unitId": unit, "tag": "K-014", "opens": "Front door" });
    let keys = org.admin.post("/keys", keys).await.id(201);
    let shed = json!({ "propertyId": property, "tag": "K-0142", "opens": "Shed" });
    org.admin.post("/keys", shed).await.id(201);
    let boiler = json!({ "propertyId": property, "unitId": unit, "name": "Boiler", "serial": "gc 47-311-83" });
    org.admin.post("/assets", boiler).await.id(201);
    for q in ["K-014", "k014", "K 014"] {
        let found = search(&org.coordinator, q).await;
        assert_eq!(titles(&found, "Key").len(), 2, "{q}: {found}");
        // Whose tag it is whole comes first, and its home is what is opened.
        assert_eq!(titles(&found, "Key")[0], "K-014 · Front door", "{q}");
        assert_eq!(found["opens"]["kind"], "Unit", "{q}");
        assert_eq!(found["opens"]["id"], *unit, "{q}");
    }
    let found = search(&org.coordinator, "K-0142").await;
    assert_eq!(titles(&found, "Key"), ["K-0142 · Shed"]);
    assert_eq!(found["opens"]["kind"], "Property");
    for q in ["GC47", "gc 47-311", "GC4731183", "731-183"] {
        let found = search(&org.coordinator, q).await;
        assert_eq!(titles(&found, "Asset"), ["Boiler"], "{q}: {found}");
    }
    for q in ["GC4", "C473", "GC48", "14"] {
        let found = search(&org.coordinator, q).await;
        assert!(
            titles(&found, "Asset").is_empty() && titles(&found, "Key").is_empty(),
            "{q}: {found}"
        );
    }
    // Who has them is said; who reads only their own, and others, are told of none.
    let out = json!({ "holderName": "Connor Finch" });
    let version = [("If-Match", "\"1\"")];
    let path = format!("/keys/{keys}/issue");
    org.admin.send(reqwest::Method::POST, &path, Some(out), &version).await.expect(200);
    assert!(shown(&search(&org.viewer, "K-014").await).contains("with Connor Finch"));
    for client in [&org.tenant, &org.contractor, &other.world.org.admin] {
        for q in ["K-014", "GC47"] {
            let found = search(client, q).await;
            assert!(
                titles(&found, "Key").is_empty() && titles(&found, "Asset").is_empty(),
                "{found}"
            );
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn lists_of_places_know_a_street_however_it_is_spelt() {
    let app = TestApp::new().await;
    let world = World::new(&app, "heron").await;
    let admin = &world.org.admin;
    for (line, number) in
        [("9 Quarry Lane", "Flat 2"), ("3 Quarry St", "Flat 2"), ("5 Stanley Row", "Flat 1")]
    {
        let home = json!({ "addressLine1": line, "city": "Leeds", "postcode": "LS1 4AB", "propertyType": "Flat" });
        let home = admin.post("/properties", home).await.id(201);
        admin.post("/units", json!({ "propertyId": home, "unitNumber": number })).await.id(201);
    }
    let lines = async |list: &str, q: &str| -> Vec<String> {
        let page = admin.get(&format!("/{list}?count=true&q={}", url_encode(q))).await.expect(200);
        let items = page["items"].as_array().expect("items").clone();
        assert_eq!(
            page["total"],
            json!(items.len()),
            "{list} {q}: what is counted is what is listed"
        );
        let line = |item: &Value| {
            let text = item["addressLine1"].as_str().or(item["address"].as_str());
            text.expect("an address").to_owned()
        };
        items.iter().map(line).collect()
    };
    for (q, line) in [
        ("quarry lane", "9 Quarry Lane"),
        ("quarry ln", "9 Quarry Lane"),
        ("9 Quarry Ln.", "9 Quarry Lane"),
        ("quarry st", "3 Quarry St"),
        ("Quarry Street", "3 Quarry St"),
        ("3 quarry street, LS14AB", "3 Quarry St"),
    ] {
        assert_eq!(lines("properties", q).await, [line], "{q}");
        let units = lines("units", q).await;
        assert_eq!(units.len(), 1, "{q}: {units:?}");
        assert!(units[0].contains(line), "{q}: {units:?}");
    }
    // A short form is a word of its own: Street is no Stanley.
    assert!(lines("properties", "stanley street").await.is_empty());
    assert_eq!(lines("units", "flat 2 quarry ln").await.len(), 1);
    assert!(lines("units", "flat 1 quarry ln").await.is_empty());
    // The file has the rows of the list.
    let (status, _, file) = admin.bytes("/properties/export/csv?q=quarry%20ln").await;
    let file = String::from_utf8(file).expect("text");
    assert_eq!((status.as_u16(), file.lines().count()), (200, 2), "{file}");
}

#[tokio::test(flavor = "multi_thread")]
async fn i5_messages_and_files_are_found_by_whoever_reads_them_and_nobody_else() {
    let app = TestApp::new().await;
    let (stock, other) = (stock(&app, "heron").await, stock(&app, "finch").await);
    let org = &stock.world.org;
    let ticket = crate::main_line::report(&app, org).await;
    crate::main_line::raise(org, &ticket).await;
    let path = format!("/tickets/{ticket}");
    let said = async |client: &Client, body: Value| {
        client.post(&format!("{path}/messages"), body).await.expect(201);
    };
    said(&org.tenant, json!({ "body": "The diverter valves rattle at night" })).await;
    said(&org.contractor, json!({ "body": "Our quote for the manifold is in the post" })).await;
    let photo = crate::pictures::png(4, 4);
    let file = [("Boiler_plate-2041.png", "image/png", photo.as_slice())];
    org.coordinator.upload(&format!("{path}/attachments"), &file).await.expect(201);
    org.coordinator
        .post(&format!("{path}/notes"), json!({ "note": "The diverter is our secret" }))
        .await
        .expect(200);

    // The word in another form; the ticket is what it opens.
    let found = search(&org.coordinator, "diverter valve").await;
    assert_eq!(titles(&found, "Message"), ["The diverter valves rattle at night"]);
    let groups = found["groups"].as_array().expect("groups");
    let hit = &groups.iter().find(|group| group["kind"] == "Message").expect("one")["items"][0];
    assert_eq!(hit["ticketId"], json!(ticket));
    assert!(whole(&hit["detail"]).contains("Tess Tenant · TKT-"), "{hit}");
    assert!(!shown(&found).contains("secret"), "a note is no message: {found}");
    let found = search(&org.viewer, "manifold").await;
    assert_eq!(titles(&found, "Message").len(), 1);
    for q in ["boiler plate", "2041", "plate-2041.png", "BOILER"] {
        let found = search(&org.coordinator, q).await;
        assert_eq!(titles(&found, "File"), ["Boiler_plate-2041.png"], "{q}");
    }
    // Each reads their own thread and no other; files are for the staff.
    for (who, own, foreign) in
        [(&org.tenant, "rattle", "manifold"), (&org.contractor, "manifold", "rattle")]
    {
        assert_eq!(titles(&search(who, own).await, "Message").len(), 1, "{own}");
        assert!(titles(&search(who, foreign).await, "Message").is_empty(), "{foreign}");
        assert!(titles(&search(who, "boiler plate").await, "File").is_empty());
    }
    // Another organisation finds nothing of it, and neither does anybody once it was put away.
    for q in ["diverter", "manifold", "boiler plate"] {
        let theirs = search(&other.world.org.coordinator, q).await;
        assert_eq!(theirs["groups"], json!([]), "{q}");
    }
    let sql = format!(
        r#"UPDATE "MaintenanceTickets" SET "DeletedAt" = now(), "DeletedByUserId" = '{}',
               "DeletedReason" = 'A test' WHERE "Id" = '{ticket}'"#,
        org.admin.user
    );
    app.admin().await.batch_execute(&sql).await.expect("it is put away");
    assert!(titles(&search(&org.coordinator, "diverter").await, "Message").is_empty());
    assert!(titles(&search(&org.coordinator, "boiler plate").await, "File").is_empty());
}
