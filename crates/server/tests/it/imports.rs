//! Files that are brought in: nothing guessed, all or the good ones, and out again.

use crate::support::{Client, Org, TestApp};
use crate::{hazards, home};
use maintainuk_domain::import::{ImportKind, fields};
use serde_json::{Value, json};

/// Uploads a table, takes the proposed mapping and has it checked.
pub async fn checked(app: &TestApp, client: &Client, kind: &str, table: &[u8]) -> Value {
    let files = [("table.csv", "text/csv", table)];
    let page = client.upload(&format!("/imports?kind={kind}"), &files).await.expect(201);
    let id = page["import"]["id"].as_str().expect("an id").to_owned();
    let mapping = json!({ "mapping": page["mapping"] });
    client.post(&format!("/imports/{id}/check"), mapping).await.expect(202);
    app.run_jobs().await;
    client.get(&format!("/imports/{id}")).await.expect(200)
}

/// Runs a checked import.
pub async fn run(
    app: &TestApp,
    client: &Client,
    page: &Value,
    mode: &str,
    duplicates: &str,
) -> Value {
    let id = page["import"]["id"].as_str().expect("an id");
    let body = json!({ "mode": mode, "duplicates": duplicates });
    client.post(&format!("/imports/{id}/run"), body).await.expect(202);
    app.run_jobs().await;
    client.get(&format!("/imports/{id}")).await.expect(200)
}

pub async fn undo(app: &TestApp, client: &Client, page: &Value, leave_used: bool) -> Value {
    let id = page["import"]["id"].as_str().expect("an id");
    let body = json!({ "leaveUsed": leave_used });
    client.post(&format!("/imports/{id}/undo"), body).await.expect(202);
    app.run_jobs().await;
    client.get(&format!("/imports/{id}")).await.expect(200)
}

/// good, bad, duplicate, written.
#[track_caller]
fn counts(page: &Value) -> [i64; 4] {
    ["good", "bad", "duplicate", "written"].map(|name| {
        page["import"]["rows"][name].as_i64().unwrap_or_else(|| panic!("no {name}: {page}"))
    })
}

/// Problems as `row field code`.
async fn problems(client: &Client, page: &Value) -> Vec<String> {
    let id = page["import"]["id"].as_str().expect("an id");
    let list = client.get(&format!("/imports/{id}/problems?limit=200")).await.expect(200);
    let items = list["items"].as_array().expect("problems");
    let told = |item: &Value| {
        let field = item["field"].as_str().unwrap_or("row");
        format!("{} {field} {}", item["row"], item["code"].as_str().unwrap_or_default())
    };
    items.iter().map(told).collect()
}

async fn count(app: &TestApp, org: &Org, table: &str) -> i64 {
    let sql =
        format!(r#"SELECT count(*) FROM "{table}" WHERE "OrgId" = $1 AND "ImportId" IS NOT NULL"#);
    app.admin().await.query_one(&sql, &[&org.id]).await.expect("a count").get(0)
}

const PROPERTIES: &str = "Address line 1,Town,Postcode,Property type\n\
    1 Mill Lane,York,yo17hu,House\n\"2, Mill Lane\",York,YO1 7HU,Flat\n";

#[tokio::test(flavor = "multi_thread")]
async fn a_whole_estate_comes_in_and_goes_out_again() {
    let app = TestApp::new().await;
    let org = app.org("heron").await;
    let client = &org.coordinator;
    let tables: [(&str, &str, &str); 6] = [
        ("Properties", PROPERTIES, "Properties"),
        (
            "Units",
            "Address,Post code,Flat,Beds\n1 mill  LANE,YO1 7HU,,3\n\"2, Mill Lane\",YO17HU,Flat 1,1\n",
            "Units",
        ),
        (
            "Contacts",
            "Type,First name,Last name,Email,Phone\nTenant,Priya,Shah,priya@example.org,07700 900123\nTenant,Tom,Reed,,07700 900124\n",
            "ContactPoints",
        ),
        (
            "Contractors",
            "Company,Trades,Email,Licence scheme,Licence number\nAire Ltd,Plumbing; Gas,office@aire.example,Gas Safe,512345\n",
            "ContractorProfiles",
        ),
        (
            "Tenancies",
            "Address line 1,Postcode,Unit number,Tenant email,Tenant phone,Start date,Monthly rent\n1 Mill Lane,YO1 7HU,,priya@example.org,,13/04/2026,\"£1,250.00\"\n\"2, Mill Lane\",YO1 7HU,flat 1,,07700900124,2026-05-01,700\n",
            "Tenancies",
        ),
        (
            "Tickets",
            "Address line 1,Postcode,Title,Category,Priority,Status,Reported on,Closed on,Reporter email\n1 Mill Lane,YO1 7HU,Tap drips,Plumbing,Urgent,New,20/04/2026,,priya@example.org\n1 Mill Lane,YO1 7HU,Door sticks,Doors windows,Routine,Closed,20/04/2026,25/04/2026,\n",
            "MaintenanceTickets",
        ),
    ];
    let mut done = Vec::new();
    for (kind, table, rows) in tables {
        let page = checked(&app, client, kind, table.as_bytes()).await;
        assert_eq!(problems(client, &page).await, [""; 0], "{kind}");
        assert_eq!(page["import"]["status"], "Checked", "{kind}: {page}");
        assert_eq!(count(&app, &org, rows).await, 0, "a check writes nothing");
        let page = run(&app, client, &page, "all", "skip").await;
        assert_eq!(page["import"]["status"], "Done", "{kind}: {page}");
        let lines = table.lines().count() as i64 - 1;
        assert_eq!(counts(&page)[3], lines, "{kind}");
        assert_eq!(count(&app, &org, rows).await, lines, "{kind}");
        done.push((kind, page, rows));
    }
    let tickets = client.get("/tickets?q=drips").await.expect(200);
    let ticket = &tickets["items"][0];
    assert_eq!((&ticket["priority"], &ticket["status"]), (&json!("Urgent"), &json!("New")));
    assert_eq!(ticket["createdAt"], "2026-04-20T11:00:00Z");
    let path = format!("/tickets/{}", ticket["id"].as_str().expect("an id"));
    let events = client.get(&path).await.expect(200);
    assert_eq!(events["events"].as_array().map(Vec::len), Some(1));
    let units = client.get("/units?status=Occupied").await.expect(200);
    assert_eq!(units["items"].as_array().map(Vec::len), Some(2), "a unit that is let is occupied");

    // What is referred to stays, and says so; in the right order all of it goes.
    let (_, page, _) = &done[0];
    let refused = undo(&app, client, page, false).await;
    assert_eq!(refused["import"]["status"], "Done");
    assert_eq!(refused["kept"][0]["because"], "Units refers to it.", "{refused}");
    assert_eq!(count(&app, &org, "Properties").await, 2);
    for (kind, page, rows) in done.iter().rev() {
        let page = undo(&app, client, page, false).await;
        assert_eq!(page["import"]["status"], "Undone", "{kind}: {page}");
        assert_eq!(count(&app, &org, rows).await, 0, "{kind}");
    }
    assert_eq!(count(&app, &org, "ContactPoints").await, 0, "a contractor's person goes too");
    let id = done[0].1["import"]["id"].as_str().expect("an id");
    let log = org.admin.get(&format!("/audit?entityId={id}")).await.expect(200);
    let actions: Vec<_> =
        log["items"].as_array().expect("entries").iter().map(|e| &e["action"]).collect();
    assert!(
        actions.contains(&&json!("import.run")) && actions.contains(&&json!("import.undone")),
        "{actions:?}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn every_problem_is_told_by_row_and_column_and_nothing_is_defaulted() {
    let app = TestApp::new().await;
    let org = app.org("heron").await;
    let client = &org.coordinator;
    let page = checked(&app, client, "Properties", PROPERTIES.as_bytes()).await;
    run(&app, client, &page, "all", "skip").await;
    let page = checked(&app, client, "Units", b"Address,Postcode\n1 Mill Lane,YO1 7HU\n").await;
    run(&app, client, &page, "all", "skip").await;
    let table = "Address line 1,Postcode,Title,Category,Priority,Status,Reported on\n\
        1 Mill Lane,YO1 7HU,One,Plumbing,High,New,20/04/2026\n\n\
        1 Mill Lane,YO1 7HU,Two,Plumbing,,New,20/04/26\n\
        9 Mill Lane,YO1 7HU,Three,Plumbing,Urgent,New,20/04/2026\n\
        1 Mill Lane,YO1 7HU,Four,Plumbing,Urgent,New,04/20/2026\n\
        1 Mill Lane,YO1 7HU,Five,Plumbing,Urgent,New,03/04/2026\n\
        1 Mill Lane,YO1 7HU,Six,Plumbing,Urgent,New,13/04/2026\n\
        1 Mill Lane,YO1 7HU,Seven,Plumbing,Urgent,New,13/04/2026,extra\n";
    let page = checked(&app, client, "Tickets", table.as_bytes()).await;
    assert_eq!(
        problems(client, &page).await,
        [
            "2 priority unknown",
            "4 priority missing",
            "4 reportedOn ambiguous",
            "5 addressLine1 notFound",
            "6 reportedOn monthFirst",
            "7 reportedOn ambiguous",
            "9 row columns",
        ]
    );
    assert_eq!(counts(&page), [1, 6, 0, 0]);
    let id = page["import"]["id"].as_str().expect("an id");
    let (_, headers, file) = client.bytes(&format!("/imports/{id}/problems/file")).await;
    assert!(
        headers["content-disposition"].to_str().is_ok_and(|text| text.contains("problems.csv"))
    );
    let file = String::from_utf8(file).expect("text");
    assert_eq!(file.lines().count(), 8, "{file}");
    assert!(file.contains("2,Priority,priority,unknown,High,"), "{file}");

    // All or nothing is refused; the good one alone goes in.
    let all = json!({ "mode": "all", "duplicates": "skip" });
    let refused = client.post(&format!("/imports/{id}/run"), all).await.expect(422);
    assert_eq!(refused["errors"][0]["pointer"], "/mode");
    let page = run(&app, client, &page, "good", "skip").await;
    assert_eq!(counts(&page), [1, 6, 0, 1]);
}

#[tokio::test(flavor = "multi_thread")]
async fn duplicates_are_shown_beside_what_is_here() {
    let app = TestApp::new().await;
    let org = app.org("heron").await;
    let client = &org.coordinator;
    let people = "Type,First name,Last name,Email\nTenant,Ann,Lee,ann@example.org\n";
    let page = checked(&app, client, "Contacts", people.as_bytes()).await;
    run(&app, client, &page, "all", "skip").await;
    let again = "Type,First name,Last name,Email\nTenant,Bob,Lee,ANN@example.org\nOther,Cat,New,cat@example.org\nOther,Cat,New,cat@example.org\n";
    let page = checked(&app, client, "Contacts", again.as_bytes()).await;
    assert_eq!(counts(&page), [1, 0, 2, 0]);
    let id = page["import"]["id"].as_str().expect("an id");
    let list = client.get(&format!("/imports/{id}/duplicates")).await.expect(200);
    let items = &list["items"];
    assert_eq!(items[0]["existing"], "Tenant, Ann Lee, ann@example.org");
    assert!(items[0]["incoming"].as_str().is_some_and(|text| text.contains("Bob")), "{items}");
    assert_eq!((&items[1]["row"], &items[1]["sameAsRow"]), (&json!(4), &json!(3)));
    let page = run(&app, client, &page, "all", "add").await;
    assert_eq!(counts(&page)[3], 3, "two people may share an address");

    // Of a firm there is one.
    let firm = b"Company,Last name,Trades\nAire Ltd,Shah,Plumbing\n";
    let page = checked(&app, client, "Contractors", firm).await;
    let id = page["import"]["id"].as_str().expect("an id");
    let add = json!({ "mode": "all", "duplicates": "add" });
    let refused = client.post(&format!("/imports/{id}/run"), add).await.expect(422);
    assert_eq!(refused["errors"][0]["pointer"], "/duplicates");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_changed_since_the_check_stops_the_run() {
    let app = TestApp::new().await;
    let org = app.org("heron").await;
    let client = &org.coordinator;
    let page = checked(&app, client, "Properties", PROPERTIES.as_bytes()).await;
    let body = json!({ "addressLine1": "1 Mill Lane", "city": "York", "postcode": "YO1 7HU",
        "propertyType": "House" });
    client.post("/properties", body).await.expect(201);
    let page = run(&app, client, &page, "all", "skip").await;
    assert_eq!(page["import"]["status"], "Failed");
    assert!(
        page["import"]["error"].as_str().is_some_and(|told| told.contains("Check the file again"))
    );
    assert_eq!(count(&app, &org, "Properties").await, 0, "all or nothing");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_lives_there_makes_an_imported_repair_an_emergency_as_it_does_one_reported_by_hand() {
    let app = TestApp::with_clock(hazards::monday(), |_| {}).await;
    let org = app.org("acme").await;
    home::flat(&app, &org).await;
    let client = &org.coordinator;
    let row = "16 Linden House,Flat 2A,LS1 4AB";
    let table = format!(
        "Address line 1,Unit number,Postcode,Title,Category,Priority,Status,Reported on\n\
        {row},No heating,Heating,Routine,New,2026-11-20\n\
        {row},Boiler broken,Heating,Emergency,New,2026-11-20\n\
        {row},Tap drips,Plumbing,Routine,New,2026-11-20\n\
        {row},No heating at all,Heating,Routine,New,2026-11-19\n"
    );
    let table = table.as_bytes();
    let page = checked(&app, client, "Tickets", table).await;
    assert_eq!(counts(&page), [4, 0, 0, 0], "nobody vulnerable is recorded: {page}");
    for (need, told) in [("Managers", false), ("Staff", true)] {
        let alert = json!({ "contactId": org.resident_id, "kind": "Vulnerable", "text": "Dialysis",
            "reason": "From the council", "needToKnow": need, "reviewOn": "2027-01-07" });
        let alert = org.admin.post("/alerts", alert).await.id(201);
        let late = checked(&app, client, "Tickets", table).await;
        let wrong = ["2 priority conflict", "5 priority conflict"];
        assert_eq!(problems(client, &late).await, wrong, "{need}");
        assert_eq!(counts(&late), [2, 2, 0, 0]);
        // The reason is told where every colleague may know it.
        let path = format!("/imports/{}/problems", late["import"]["id"].as_str().expect("an id"));
        let list = client.get(&path).await.expect(200).to_string();
        assert!(list.contains("These words tell of an emergency"), "{list}");
        assert_eq!(list.contains("vulnerable person is recorded"), told, "{list}");
        if told {
            // Recorded since the first check, it stops that import; the other has its good rows.
            let page = run(&app, client, &page, "all", "skip").await;
            assert_eq!(page["import"]["status"], "Failed");
            let page = run(&app, client, &late, "good", "skip").await;
            assert_eq!(counts(&page), [2, 2, 0, 2]);
        }
        let end = json!({ "reason": "Moved" });
        org.admin.post(&format!("/alerts/{alert}/end"), end).await.expect(200);
    }
    let page = checked(&app, client, "Tickets", table).await;
    assert_eq!(counts(&page), [2, 0, 2, 0], "the warning ended");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_undo_leaves_what_was_changed_and_ends_after_a_day() {
    let app = TestApp::new().await;
    let org = app.org("heron").await;
    let client = &org.coordinator;
    let page = checked(&app, client, "Properties", PROPERTIES.as_bytes()).await;
    let page = run(&app, client, &page, "all", "skip").await;
    let list = client.get("/properties?q=1+Mill").await.expect(200);
    let path = format!("/properties/{}", list["items"][0]["id"].as_str().expect("an id"));
    client.patch(&path, 1, json!({ "city": "Yorke" })).await.expect(200);
    let refused = undo(&app, client, &page, false).await;
    assert_eq!(refused["kept"].as_array().map(Vec::len), Some(1), "{refused}");
    assert_eq!(refused["kept"][0]["because"], "It was changed since.");
    let left = undo(&app, client, &page, true).await;
    assert_eq!(
        (&left["import"]["status"], &left["import"]["rows"]["kept"]),
        (&json!("Undone"), &json!(1))
    );
    assert_eq!(count(&app, &org, "Properties").await, 1);

    let page = checked(&app, client, "Contacts", b"Type,Last name\nOther,Late\n").await;
    let page = run(&app, client, &page, "all", "skip").await;
    let id = page["import"]["id"].as_str().expect("an id");
    let sql = format!(
        r#"UPDATE "Imports" SET "FinishedAt" = now() - interval '25 hours' WHERE "Id" = '{id}'"#
    );
    app.admin().await.batch_execute(&sql).await.expect("a day later");
    let told = client.post(&format!("/imports/{id}/undo"), json!({})).await.expect(409);
    assert!(told["detail"].as_str().is_some_and(|told| told.contains("24 hours")), "{told}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mapping_is_checked_and_remembered() {
    let app = TestApp::new().await;
    let org = app.org("heron").await;
    let client = &org.coordinator;
    let files = [("a.csv", "text/csv", b"Wer;Was\nReed;Tenant\n".as_slice())];
    let page = client.upload("/imports?kind=Contacts", &files).await.expect(201);
    assert_eq!(page["mapping"], json!({}), "unknown headers are not guessed");
    assert_eq!((&page["import"]["separator"], &page["columns"][1]), (&json!(";"), &json!("Was")));
    let path = format!("/imports/{}/check", page["import"]["id"].as_str().expect("an id"));
    for (mapping, pointer) in [
        (json!({}), "/mapping/type"),
        (json!({ "type": 1, "lastName": 1 }), "/mapping/lastName"),
        (json!({ "type": 7 }), "/mapping/type"),
        (json!({ "type": 1, "colour": 0 }), "/mapping/colour"),
    ] {
        let refused = client.post(&path, json!({ "mapping": mapping })).await.expect(422);
        assert_eq!(refused["errors"][0]["pointer"], pointer);
    }
    let mapping = json!({ "type": 1, "lastName": 0 });
    client.post(&path, json!({ "mapping": mapping })).await.expect(202);
    let page = client.upload("/imports?kind=Contacts", &files).await.expect(201);
    assert_eq!(page["mapping"], mapping);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_read_is_refused_in_words_and_templates_are_good() {
    let app = TestApp::new().await;
    let org = app.org("heron").await;
    let client = &org.coordinator;
    for (bytes, words) in [
        (&b""[..], "empty"),
        (b"\x89PNG\r\n\x1a\n\0\0\0", "no text"),
        (b"PK\x03\x04 and so on", "no spreadsheet"),
    ] {
        let files = [("a.csv", "text/csv", bytes)];
        let refused = client.upload("/imports?kind=Contacts", &files).await.expect(422);
        assert!(
            refused["errors"][0]["detail"].as_str().is_some_and(|t| t.contains(words)),
            "{refused}"
        );
    }
    for kind in ImportKind::ALL {
        let (status, _, file) = client.bytes(&format!("/imports/template?kind={kind}")).await;
        assert_eq!(status, 200);
        let files = [("template.csv", "text/csv", file.as_slice())];
        let page = client.upload(&format!("/imports?kind={kind}"), &files).await.expect(201);
        let mapped = page["mapping"].as_object().map(serde_json::Map::len);
        assert_eq!(mapped, Some(fields(*kind).len()), "{kind}");
    }
}

/// One home, written in three ways, is one home: as the form knows it.
#[tokio::test(flavor = "multi_thread")]
async fn a_home_is_known_however_its_address_is_written() {
    let app = TestApp::new().await;
    let org = app.org("heron").await;
    let client = &org.coordinator;
    let here = "Address line 1,Address line 2,Town,Postcode,Property type,UPRN\n\
        89 Vicarage Lane,,Leeds,LS1 4AB,House,100012345678\n\
        136 Alma Street,Holbeck,Leeds,LS1 4AB,House,\n";
    let page = checked(&app, client, "Properties", here.as_bytes()).await;
    run(&app, client, &page, "all", "skip").await;
    let again = "Address line 1,Address line 2,Town,Postcode,Property type,UPRN\n\
        89 Vicarage Ln,,Leeds,LS1 4AB,House,\n\
        \"89, VICARAGE LANE.\",,Leeds,ls14ab,House,\n\
        136 Alma St,,Leeds,LS1 4AB,House,\n\
        136 Alma St,Beeston,Leeds,LS1 4AB,House,\n\
        1 New Rd,,Leeds,LS1 4AB,House,\n\
        No. 1 New Road,,Leeds,LS1 4AB,House,\n\
        2 Other Place,,Leeds,LS1 4AB,House,1000 1234 5678\n\
        3 Third Place,,Leeds,LS1 4AB,House,77\n\
        4 Third Place,,Leeds,LS1 4AB,House,77\n\
        5 Third Place,,Leeds,LS1 4AB,House,7A\n";
    let page = checked(&app, client, "Properties", again.as_bytes()).await;
    assert_eq!(problems(client, &page).await, ["11 uprn shape"]);
    assert_eq!(counts(&page), [2, 1, 7, 0], "{page}");
    let id = page["import"]["id"].as_str().expect("an id");
    let list = client.get(&format!("/imports/{id}/duplicates")).await.expect(200);
    let shown: Vec<(i64, &str, i64)> = list["items"]
        .as_array()
        .expect("duplicates")
        .iter()
        .map(|one| {
            let row = one["row"].as_i64().expect("a row");
            (row, one["existing"].as_str().unwrap_or("-"), one["sameAsRow"].as_i64().unwrap_or(0))
        })
        .collect();
    let lane = "89 Vicarage Lane, Leeds LS1 4AB, House";
    let street = "136 Alma Street, Holbeck, Leeds LS1 4AB, House";
    assert_eq!(
        shown,
        [
            (2, lane, 0),
            (3, lane, 0),
            (4, street, 0),
            (5, street, 0),
            (7, "-", 6),
            (8, lane, 0),
            (10, "-", 9)
        ]
    );

    let units = "Address,Postcode,Flat,Purpose,By room,UPRN\n\
        89 vicarage ln.,LS1 4AB,,,,\n\"136, Alma St\",LS1 4AB,Apt 2a,Home,yes,88\n\
        136 Alma Street,LS1 4AB,Flat 2 A,,,\n136 Alma Street,LS1 4AB,Hall,communal,,\n";
    let page = checked(&app, client, "Units", units.as_bytes()).await;
    assert_eq!((problems(client, &page).await, counts(&page)), (vec![], [3, 0, 1, 0]));
    run(&app, client, &page, "all", "skip").await;
    let hall = client.get("/units?limit=50").await.expect(200);
    let hall = hall["items"].as_array().expect("units").iter().find(|u| u["unitNumber"] == "Hall");
    assert_eq!(hall.expect("the hall")["purpose"], "Communal");

    let people = "Type,Last name,Email\nTenant,Shah,p@example.org\nTenant,Reed,t@example.org\n";
    let page = checked(&app, client, "Contacts", people.as_bytes()).await;
    run(&app, client, &page, "all", "skip").await;
    let tenancies = "Address line 1,Postcode,Unit number,Tenant email,Start date,Monthly rent,Room,Occupants\n\
        89 Vicarage Ln,LS1 4AB,,p@example.org,13/04/2026,700,,T@example.org\n\
        136 Alma St,LS1 4AB,2A,p@example.org,13/04/2026,300,Room 1,\n\
        136 Alma St,LS1 4AB,2A,t@example.org,13/04/2026,300,room 1,\n\
        136 Alma St,LS1 4AB,2A,t@example.org,13/04/2026,300,,\n\
        136 Alma St,LS1 4AB,2A,t@example.org,13/04/2026,300,Room 2,nobody@example.org\n\
        136 Alma St,LS1 4AB,Hall,t@example.org,13/04/2026,300,,\n";
    let page = checked(&app, client, "Tenancies", tenancies.as_bytes()).await;
    assert_eq!(
        problems(client, &page).await,
        [
            "4 startDate conflict",
            "5 room conflict",
            "6 occupantEmails notFound",
            "7 unitNumber conflict",
        ]
    );
    let let_out = run(&app, client, &page, "good", "skip").await;
    assert_eq!(counts(&let_out)[3], 2);
    assert_eq!(count(&app, &org, "TenancyOccupants").await, 1);

    let tickets = "Address line 1,Postcode,Title,Category,Priority,Status,Reported on\n\
        \"89, VICARAGE LANE.\",LS1 4AB,Tap drips,Plumbing,Urgent,New,20/04/2026\n";
    let page = checked(&app, client, "Tickets", tickets.as_bytes()).await;
    assert_eq!((problems(client, &page).await, counts(&page)), (vec![], [1, 0, 0, 0]));

    // What an import made goes with it, the occupants too.
    let page = undo(&app, client, &let_out, false).await;
    assert_eq!(page["import"]["status"], "Undone", "{page}");
    assert_eq!(count(&app, &org, "TenancyOccupants").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stray_quote_is_a_problem_of_its_row_and_swallows_no_other() {
    let app = TestApp::new().await;
    let org = app.org("heron").await;
    let table = "Type,First name,Last name\nTenant,Ann,\"Lee\nTenant,Bob,Kay\n\
        Tenant,\"5\" Tom\",Day\nTenant,Cat 6\",Moon\nTenant,\"Dan\n\"\"D\"\"\",Sun\nTenant,Eve,#N/A\n";
    let page = checked(&app, &org.coordinator, "Contacts", table.as_bytes()).await;
    let id = page["import"]["id"].as_str().expect("an id");
    let list = org.coordinator.get(&format!("/imports/{id}/problems")).await.expect(200);
    let told: Vec<String> = list["items"]
        .as_array()
        .expect("problems")
        .iter()
        .map(|one| {
            let detail = one["detail"].as_str().unwrap_or_default();
            format!("{} {} {detail:.38}", one["row"], one["field"].as_str().unwrap_or("row"))
        })
        .collect();
    assert_eq!(
        told,
        [
            "2 lastName A quote is opened here and not closed.",
            "4 firstName Text stands behind the closing quote o",
            "5 firstName A quote stands inside this cell. Put t",
            "6 firstName This holds a line break. Write it on one line.",
            "7 lastName This is an Excel error (#N/A). Write t",
        ]
        .map(|text| {
            let mut words = text.splitn(3, ' ');
            let (row, field) = (words.next().unwrap_or(""), words.next().unwrap_or(""));
            format!("{row} {field} {:.38}", words.next().unwrap_or(""))
        }),
        "{list}"
    );
    assert_eq!(counts(&page)[0], 1, "Bob");
}

#[tokio::test(flavor = "multi_thread")]
async fn each_duplicate_is_decided_by_itself() {
    let app = TestApp::new().await;
    let org = app.org("heron").await;
    let client = &org.coordinator;
    let ann = "Type,First name,Last name,Phone\nTenant,Ann,Lee,07700 900123\n";
    let page = checked(&app, client, "Contacts", ann.as_bytes()).await;
    run(&app, client, &page, "all", "skip").await;
    // A couple shares a phone; the other row is Ann again.
    let table = "Type,First name,Last name,Phone\nTenant,Bob,Lee,07700 900123\n\
        Tenant,Ann,Lee,07700 900123\nTenant,Cat,Moon,07700 900124\n";
    let page = checked(&app, client, "Contacts", table.as_bytes()).await;
    assert_eq!(counts(&page), [1, 0, 2, 0]);
    let path = format!("/imports/{}", page["import"]["id"].as_str().expect("an id"));
    let rows = format!("{path}/duplicates");
    for (body, pointer) in [
        (json!({ "rows": [2, 4], "choice": "add" }), "/rows/1"),
        (json!({ "rows": [], "choice": "add" }), "/rows"),
    ] {
        let refused = client.post(&rows, body).await.expect(422);
        assert_eq!(refused["errors"][0]["pointer"], pointer);
    }
    let page = client.post(&rows, json!({ "rows": [2, 3], "choice": "skip" })).await.expect(200);
    assert_eq!(page["chosen"], json!({ "skip": 2, "add": 0 }));
    client.post(&rows, json!({ "rows": [3], "choice": null })).await.expect(200);
    let page = client.post(&rows, json!({ "rows": [2], "choice": "add" })).await.expect(200);
    assert_eq!(page["chosen"], json!({ "skip": 0, "add": 1 }));
    let list = client.get(&rows).await.expect(200);
    assert_eq!(
        (&list["items"][0]["choice"], &list["items"][1]["choice"]),
        (&json!("add"), &json!(null))
    );
    let page = run(&app, client, &page, "all", "skip").await;
    assert_eq!(counts(&page)[3], 2, "Cat, and Bob beside Ann");
    client.post(&rows, json!({ "rows": [3], "choice": "add" })).await.expect(409);

    // Of a home there is one, whatever was chosen.
    let page = checked(&app, client, "Properties", PROPERTIES.as_bytes()).await;
    run(&app, client, &page, "all", "skip").await;
    let page = checked(&app, client, "Properties", PROPERTIES.as_bytes()).await;
    let rows = format!("/imports/{}/duplicates", page["import"]["id"].as_str().expect("an id"));
    client.post(&rows, json!({ "rows": [2], "choice": "add" })).await.expect(200);
    let page = run(&app, client, &page, "all", "add").await;
    assert_eq!(counts(&page)[3], 0, "what is surely the same is there once");
    let firm = b"Company,Last name,Trades\nAire Ltd,Shah,Plumbing\nAIRE LIMITED,Shah,Plumbing\n";
    let page = checked(&app, client, "Contractors", firm).await;
    let rows = format!("/imports/{}/duplicates", page["import"]["id"].as_str().expect("an id"));
    let refused = client.post(&rows, json!({ "rows": [3], "choice": "add" })).await.expect(422);
    assert_eq!(refused["errors"][0]["pointer"], "/choice");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_repair_that_has_ended_comes_in_as_nobodys_turn() {
    let app = TestApp::new().await;
    let org = app.org("heron").await;
    let client = &org.admin;
    let page = checked(&app, client, "Properties", PROPERTIES.as_bytes()).await;
    run(&app, client, &page, "all", "skip").await;
    let units = "Address line 1,Postcode\n1 Mill Lane,YO1 7HU\n";
    let page = checked(&app, client, "Units", units.as_bytes()).await;
    run(&app, client, &page, "all", "skip").await;
    let table = "Address line 1,Postcode,Title,Category,Priority,Status,Reported on,Closed on\n\
        1 Mill Lane,YO1 7HU,Tap drips,Plumbing,Routine,Closed,20/03/2026,25/03/2026\n\
        1 Mill Lane,YO1 7HU,Lamp is out,Electrical,Routine,Cancelled,20/03/2026,26/03/2026\n\
        1 Mill Lane,YO1 7HU,Door sticks,General,Routine,New,20/03/2026,\n";
    let page = checked(&app, client, "Tickets", table.as_bytes()).await;
    let page = run(&app, client, &page, "all", "skip").await;
    assert_eq!(counts(&page), [3, 0, 0, 3], "{page}");
    let list = client.get("/tickets?limit=50").await.expect(200);
    for (title, of, act) in [
        ("Tap drips", "nobody", "nothing"),
        ("Lamp is out", "nobody", "nothing"),
        ("Door sticks", "staff", "triage"),
    ] {
        let all = list["items"].as_array().expect("tickets");
        let one = all.iter().find(|one| one["title"] == title).expect("the ticket");
        assert_eq!((&one["turn"]["of"], &one["turn"]["act"]), (&json!(of), &json!(act)), "{title}");
    }
    let staff = client.get("/tickets?turn=staff").await.expect(200);
    assert_eq!(staff["items"].as_array().map(Vec::len), Some(1));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_tenancy_under_possession_proceedings_takes_its_unit_like_any_other() {
    let app = TestApp::new().await;
    let org = app.org("heron").await;
    let client = &org.admin;
    let page = checked(&app, client, "Properties", PROPERTIES.as_bytes()).await;
    run(&app, client, &page, "all", "skip").await;
    let units = "Address line 1,Postcode\n1 Mill Lane,YO1 7HU\n";
    let page = checked(&app, client, "Units", units.as_bytes()).await;
    run(&app, client, &page, "all", "skip").await;
    let people = "Type,Last name,Email\nTenant,Shah,p@example.org\nTenant,Reed,t@example.org\n";
    let page = checked(&app, client, "Contacts", people.as_bytes()).await;
    run(&app, client, &page, "all", "skip").await;
    let table = "Address line 1,Postcode,Tenant email,Start date,End date,Monthly rent,Status\n\
        1 Mill Lane,YO1 7HU,p@example.org,13/04/2024,,700,Eviction\n\
        1 Mill Lane,YO1 7HU,t@example.org,13/04/2024,,700,Active\n\
        1 Mill Lane,YO1 7HU,t@example.org,13/05/2024,30/06/2024,700,Eviction\n\
        1 Mill Lane,YO1 7HU,t@example.org,13/06/2024,,700,Ended\n\
        1 Mill Lane,YO1 7HU,t@example.org,13/07/2024,,700,Notice\n";
    let page = checked(&app, client, "Tenancies", table.as_bytes()).await;
    assert_eq!(
        problems(client, &page).await,
        ["3 startDate conflict", "4 status conflict", "5 status conflict", "6 status unknown"]
    );
    let page = run(&app, client, &page, "good", "skip").await;
    assert_eq!(counts(&page)[3], 1, "{page}");
    let list = client.get("/tenancies?limit=50").await.expect(200);
    assert_eq!(list["items"][0]["status"], "Eviction");
    // It holds its unit: occupied, and free again once the import is undone.
    let unit =
        async || client.get("/units?limit=1").await.expect(200)["items"][0]["status"].clone();
    assert_eq!(unit().await, "Occupied");
    let page = undo(&app, client, &page, false).await;
    assert_eq!(page["import"]["status"], "Undone", "{page}");
    assert_eq!(unit().await, "Available");
}

#[tokio::test(flavor = "multi_thread")]
async fn lettings_of_one_home_follow_one_another_and_do_not_overlap() {
    let app = TestApp::new().await;
    let org = app.org("heron").await;
    let client = &org.admin;
    let homes = "Address line 1,City,Postcode,Property type\n1 Mill Lane,York,YO1 7HU,House\n\
        2 Mill Lane,York,YO1 7HU,House\n";
    let page = checked(&app, client, "Properties", homes.as_bytes()).await;
    run(&app, client, &page, "all", "skip").await;
    let units = "Address line 1,Postcode\n1 Mill Lane,YO1 7HU\n2 Mill Lane,YO1 7HU\n";
    let page = checked(&app, client, "Units", units.as_bytes()).await;
    run(&app, client, &page, "all", "skip").await;
    let people = "Type,Last name,Email\nTenant,Shah,p@example.org\nTenant,Reed,t@example.org\n";
    let page = checked(&app, client, "Contacts", people.as_bytes()).await;
    run(&app, client, &page, "all", "skip").await;
    let heads = "Address line 1,Postcode,Tenant email,Start date,End date,Monthly rent\n";
    let table = format!(
        "{heads}1 Mill Lane,YO1 7HU,p@example.org,13/04/2024,31/12/2189,700\n\
        1 Mill Lane,YO1 7HU,t@example.org,31/12/2189,,700\n\
        2 Mill Lane,YO1 7HU,t@example.org,01/01/2190,,700\n"
    );
    let page = checked(&app, client, "Tenancies", table.as_bytes()).await;
    assert_eq!(problems(client, &page).await, ["3 startDate conflict"]);
    run(&app, client, &page, "good", "skip").await;
    let units = client.get("/units?sort=createdAt").await.expect(200);
    let statuses: Vec<_> =
        units["items"].as_array().unwrap().iter().map(|one| one["status"].as_str()).collect();
    assert_eq!(statuses, [Some("Occupied"), Some("Available")], "one begins in 2190");
    let sql = r#"SELECT count(*) FROM "OutboxMessages" WHERE "Type" = 'begin-tenancy'"#;
    let begins: i64 = app.admin().await.query_one(sql, &[]).await.unwrap().get(0);
    assert_eq!(begins, 1);

    let table = format!(
        "{heads}1 Mill Lane,YO1 7HU,t@example.org,31/12/2189,,700\n\
        1 Mill Lane,YO1 7HU,t@example.org,01/01/2190,,700\n"
    );
    let page = checked(&app, client, "Tenancies", table.as_bytes()).await;
    assert_eq!(problems(client, &page).await, ["2 startDate conflict", "3 startDate conflict"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn each_problem_of_other_licences_is_told_by_row_and_column() {
    let app = TestApp::new().await;
    let org = app.org("heron").await;
    let client = &org.admin;
    let table = "Company,Trades,Other licences\n\
        Aire Ltd,Plumbing,OFTEC | C12345 | 31/03/2027; NICEIC | D60012\n\
        Calder Ltd,Plumbing,OFTEC C12345 until 2027-03-31; Gas Safe | AB1\n\
        Wharfe Ltd,Plumbing,OFTEC | C1 | 04/05/2027\n\
        Nidd Ltd,Plumbing,OFTEC | C1 | 05/31/2027\n";
    let page = checked(&app, client, "Contractors", table.as_bytes()).await;
    // One date that reads month first puts the others of its column in doubt.
    assert_eq!(
        problems(client, &page).await,
        ["3 otherLicences shape", "4 otherLicences ambiguous", "5 otherLicences monthFirst"]
    );
    let id = page["import"]["id"].as_str().expect("an id");
    let told = client.get(&format!("/imports/{id}/problems")).await.expect(200);
    let told = told["items"][0]["detail"].as_str().expect("a detail").to_owned();
    assert!(told.contains("Licence 1: Write each as scheme | number | last day"), "{told}");
    assert!(told.contains("Licence 2: A Gas Safe number has 4 to 7 digits."), "{told}");
}

/// Excel makes a date of "2/1"; what was meant is not guessed.
#[tokio::test(flavor = "multi_thread")]
async fn a_date_of_excel_in_a_column_of_text_is_refused() {
    let app = TestApp::new().await;
    let org = app.org("heron").await;
    let client = &org.coordinator;
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (column, header) in ["Company", "Last name", "Trades"].iter().enumerate() {
        sheet.write(0, u16::try_from(column).expect("few"), *header).expect("a cell");
    }
    let format = rust_xlsxwriter::Format::new().set_num_format("dd/mm/yyyy");
    let day = rust_xlsxwriter::ExcelDateTime::from_ymd(2026, 2, 1).expect("a day");
    sheet.write_with_format(1, 0, &day, &format).expect("a cell");
    sheet.write(1, 1, "Shah").expect("a cell");
    sheet.write(1, 2, "Plumbing").expect("a cell");
    let bytes = book.save_to_buffer().expect("a file");
    let page = checked(&app, client, "Contractors", &bytes).await;
    assert_eq!(counts(&page)[..2], [0, 1], "{page}");
    let id = page["import"]["id"].as_str().expect("an id");
    let list = client.get(&format!("/imports/{id}/problems?limit=200")).await.expect(200);
    let items = list["items"].as_array().expect("problems").clone();
    let one = items.iter().find(|one| one["field"] == "companyName").expect("of that column");
    assert_eq!(one["row"], 2);
    let told = one["detail"].as_str().expect("words");
    assert!(told.starts_with("Excel holds a date here."), "{told}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_doubtful_date_is_shown_as_the_file_has_it() {
    let app = TestApp::new().await;
    let org = app.org("heron").await;
    let table = b"Address,Postcode,Unit,Title,Description,Category,Priority,Status,Reported on\n\
        1 A Street,LS1 4AB,,Tap drips,It drips,Plumbing,Routine,New,04/13/2026\n\
        1 A Street,LS1 4AB,,Tap drips,It drips,Plumbing,Routine,New,01/04/2026\n";
    let page = checked(&app, &org.coordinator, "Tickets", table).await;
    let id = page["import"]["id"].as_str().expect("an id");
    let path = format!("/imports/{id}/problems?limit=200");
    let list = org.coordinator.get(&path).await.expect(200);
    let items = list["items"].as_array().expect("problems").clone();
    let one = items.iter().find(|one| one["code"] == "ambiguous").expect("the doubtful one");
    assert_eq!((&one["row"], &one["given"]), (&json!(3), &json!("01/04/2026")));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_firm_is_known_however_its_name_is_written() {
    let app = TestApp::new().await;
    let org = app.org("heron").await;
    let table = b"Company,Last name,Email,Trades\n\
        Apex & Sons Ltd,Shah,a@example.org,Plumbing\n\
        APEX and Sons LIMITED,Shah,a@example.org,Plumbing\n\
        Apex & Sons L.T.D.,Shah,a@example.org,Plumbing\n\
        Limited Edition,Shah,b@example.org,Plumbing\n";
    let page = checked(&app, &org.coordinator, "Contractors", table).await;
    assert_eq!(counts(&page)[..3], [2, 0, 2], "{page}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_that_goes_on_is_not_undone_and_says_so_at_once() {
    let app = TestApp::new().await;
    let org = app.org("heron").await;
    let table = b"Type,Last name,Email\nOther,Shah,a@example.org\n";
    let page = checked(&app, &org.coordinator, "Contacts", table).await;
    let id = page["import"]["id"].as_str().expect("an id");
    let body = json!({ "mode": "all", "duplicates": "skip" });
    org.coordinator.post(&format!("/imports/{id}/run"), body).await.expect(202);
    // As a run holds it whose rows name the import.
    let db = app.admin().await;
    let sql = format!(r#"BEGIN; SELECT 1 FROM "Imports" WHERE "Id" = '{id}' FOR KEY SHARE"#);
    db.batch_execute(&sql).await.expect("held");
    let undo = json!({ "leaveUsed": false });
    let told = org.coordinator.post(&format!("/imports/{id}/undo"), undo).await.expect(409);
    assert_eq!(told["detail"], "It is still running. Wait until it is done.");
    db.batch_execute("ROLLBACK").await.expect("let go");
}

#[tokio::test(flavor = "multi_thread")]
async fn of_a_workbook_with_several_sheets_the_chosen_one_comes_in() {
    let app = TestApp::new().await;
    let org = app.org("heron").await;
    let mut book = rust_xlsxwriter::Workbook::new();
    for (name, who) in [("Tenants", "Shah"), ("Notes", ""), ("Owners", "Okafor")] {
        let sheet = book.add_worksheet();
        sheet.set_name(name).expect("a name");
        for (column, (header, cell)) in [("Type", "Tenant"), ("Last name", who)].iter().enumerate()
        {
            let column = u16::try_from(column).expect("few");
            if !who.is_empty() {
                sheet.write(0, column, *header).expect("a cell");
                sheet.write(1, column, *cell).expect("a cell");
            }
        }
    }
    let bytes = book.save_to_buffer().expect("a file");
    let file = [("people.xlsx", "application/octet-stream", bytes.as_slice())];
    let path = "/imports?kind=Contacts";
    let told = org.coordinator.upload(path, &file).await.expect(422);
    assert_eq!(told["sheets"], json!(["Tenants", "Owners"]), "{told}");
    assert_eq!(told["errors"][0]["pointer"], "/sheet");
    let told = org.coordinator.upload(&format!("{path}&sheet=Notes"), &file).await.expect(422);
    assert_eq!(told["sheets"], json!(["Tenants", "Owners"]), "{told}");
    let page = org.coordinator.upload(&format!("{path}&sheet=Owners"), &file).await.expect(201);
    assert_eq!(
        (&page["import"]["sheet"], &page["sample"][0][1]),
        (&json!("Owners"), &json!("Okafor"))
    );
    // The worker reads the same sheet.
    let id = page["import"]["id"].as_str().expect("an id");
    let mapping = json!({ "mapping": { "type": 0, "lastName": 1 } });
    org.coordinator.post(&format!("/imports/{id}/check"), mapping).await.expect(202);
    app.run_jobs().await;
    let page = org.coordinator.get(&format!("/imports/{id}")).await.expect(200);
    assert_eq!(page["import"]["rows"]["good"], 1, "{page}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_home_that_is_likely_here_is_told_as_a_duplicate_and_may_be_added_beside() {
    let app = TestApp::new().await;
    let org = app.org("heron").await;
    let home = json!({ "addressLine1": "10 High Street", "addressLine2": "Headingley",
        "city": "Leeds", "postcode": "LS1 4AB", "propertyType": "House" });
    org.admin.post("/properties", home).await.expect(201);
    let table = b"Address line 1,Address line 2,Town,Postcode,Property type\n\
        10 High St,Far Headingley,Leeds,LS1 4AB,House\n\
        \"12 High St, Headingley\",,Leeds,LS1 4AB,House\n\
        12 High Street,Meanwood,Leeds,LS1 4AB,House\n\
        14 High Street,Headingley,Leeds,LS1 4AB,House\n\
        \"10 HIGH ST, HEADINGLEY\",,Leeds,LS1 4AB,House\n";
    let page = checked(&app, &org.coordinator, "Properties", table).await;
    assert_eq!(counts(&page)[..3], [2, 0, 3], "{page}");
    let id = page["import"]["id"].as_str().expect("an id");
    let list = org.coordinator.get(&format!("/imports/{id}/duplicates")).await.expect(200);
    let told: Vec<_> = list["items"]
        .as_array()
        .expect("them")
        .iter()
        .map(|one| (&one["row"], &one["sameAsRow"]))
        .collect();
    assert_eq!(
        told,
        [(&json!(2), &Value::Null), (&json!(4), &json!(3)), (&json!(6), &Value::Null)],
        "{list}"
    );
    let shown = list["items"][0]["existing"].as_str().expect("words");
    assert!(shown.contains("10 High Street, Headingley"), "{shown}");
    let done = run(&app, &org.coordinator, &page, "all", "add").await;
    assert_eq!(done["import"]["rows"]["written"], 4, "{done}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_tenancy_in_eviction_comes_in_with_the_basis_of_it() {
    let app = TestApp::new().await;
    let org = app.org("heron").await;
    let client = &org.coordinator;
    let home = json!({ "addressLine1": "1 Mill Lane", "city": "York", "postcode": "YO1 7HU",
        "propertyType": "House" });
    let property = org.admin.post("/properties", home).await.id(201);
    org.admin.post("/units", json!({ "propertyId": property })).await.expect(201);
    let who = json!({ "type": "Tenant", "lastName": "Shah", "email": "p@example.org" });
    org.admin.post("/contacts", who).await.expect(201);
    let table = |basis: &str| {
        format!(
            "Address line 1,Postcode,Tenant email,Start date,Monthly rent,Status,Basis of possession\n\
             1 Mill Lane,YO1 7HU,p@example.org,13/04/2024,700,Eviction,{basis}\n"
        )
    };
    let page = checked(&app, client, "Tenancies", table("notice to quit").as_bytes()).await;
    let id = page["import"]["id"].as_str().expect("an id");
    let told = client.get(&format!("/imports/{id}/problems")).await.expect(200);
    assert_eq!(told["items"][0]["field"], "possessionBasis", "{told}");
    let words = told["items"][0]["detail"].as_str().expect("words");
    assert!(words.contains("Section8"), "what would be right: {words}");
    let page = checked(&app, client, "Tenancies", table("Section 8").as_bytes()).await;
    let done = run(&app, client, &page, "all", "skip").await;
    assert_eq!(done["import"]["rows"]["written"], 1, "{done}");
    let list = org.admin.get("/tenancies").await.expect(200);
    let tenancy = &list["items"][0];
    let says = (&tenancy["status"], &tenancy["possessionBasis"]);
    assert_eq!(says, (&json!("Eviction"), &json!("Section8")), "{tenancy}");
}
