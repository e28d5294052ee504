//! Lists as files: every row that the list has, safe to open, on record, and nothing that must not
//! leave.

use crate::support::{Client, TestApp};
use crate::world::World;
use serde_json::json;

async fn csv(client: &Client, path: &str) -> Vec<String> {
    let (status, headers, bytes) = client.bytes(path).await;
    let text = String::from_utf8(bytes).expect("text");
    assert_eq!(status, 200, "{path}: {text}");
    let attached = headers["content-disposition"].to_str().expect("text").to_owned();
    assert!(attached.starts_with("attachment; filename=\""), "{attached}");
    let text = text.strip_prefix('\u{FEFF}').expect("a mark that spreadsheets know");
    text.split_terminator("\r\n").map(str::to_owned).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_export_has_every_row_of_the_list_with_its_filters() {
    let app = TestApp::new().await;
    let org = app.org("heron").await;
    let people = (0..431).map(|n| format!("Other,Heron{n},h{n}@example.org\n")).collect::<String>();
    let table = format!("Type,Last name,Email\n{people}");
    let files = [("people.csv", "text/csv", table.as_bytes())];
    let page = org.admin.upload("/imports?kind=Contacts", &files).await.expect(201);
    let id = page["import"]["id"].as_str().expect("an id");
    let path = format!("/imports/{id}");
    org.admin
        .post(&format!("{path}/check"), json!({ "mapping": page["mapping"] }))
        .await
        .expect(202);
    app.run_jobs().await;
    let all = json!({ "mode": "all", "duplicates": "skip" });
    org.admin.post(&format!("{path}/run"), all).await.expect(202);
    app.run_jobs().await;

    let lines = csv(&org.admin, "/contacts/export/csv?type=Other").await;
    assert_eq!(lines.len(), 432, "a header and every row, over several pages");
    assert!(lines[0].starts_with("Type,First name,Last name,Email"), "{}", lines[0]);
    let one = csv(&org.admin, "/contacts/export/csv?q=heron77").await;
    assert_eq!(one.len(), 2);
    assert!(one[1].contains("Heron77,h77@example.org"), "{}", one[1]);
    assert_eq!(csv(&org.admin, "/contacts/export/csv?q=nobody").await.len(), 1);

    // What asks for it is on record before it leaves.
    let id = org.admin.user;
    let log = org.admin.get(&format!("/audit?entityId={id}")).await.expect(200);
    let last = log["items"]
        .as_array()
        .and_then(|items| items.iter().find(|e| e["action"] == "data.export"));
    assert_eq!(last.expect("an entry")["newValue"]["list"], "contacts");
    org.coordinator.get("/contacts/export/csv").await.expect(403);
    org.admin.get("/contacts/export/pdf").await.expect(404);
    org.admin.get("/contacts/export/csv?colour=red").await.expect(400);
}

#[tokio::test(flavor = "multi_thread")]
async fn no_export_runs_a_formula_or_tells_how_to_get_in() {
    let app = TestApp::new().await;
    let world = World::new(&app, "heron").await;
    let admin = &world.org.admin;
    let body =
        json!({ "type": "Other", "firstName": "=HYPERLINK(\"http://x\")", "lastName": "@SUM" });
    admin.post("/contacts", body).await.expect(201);
    let lines = csv(admin, "/contacts/export/csv?q=sum").await;
    assert!(lines[1].contains("\"'=HYPERLINK(\"\"http://x\"\")\",'@SUM"), "{}", lines[1]);

    let order = world.id("workOrder");
    let path = format!("/work-orders/{order}");
    let read = admin.get(&path).await.expect(200);
    let version = read["version"].as_i64().expect("a version");
    let secret = json!({ "accessInstructions": "Key safe 4711" });
    admin.patch(&path, version, secret).await.expect(200);
    for list in
        ["properties", "units", "contacts", "tenancies", "contractors", "tickets", "work-orders"]
    {
        let lines = csv(admin, &format!("/{list}/export/csv")).await;
        assert!(lines.len() > 1, "{list} has rows");
        let text = lines.join("\n");
        assert!(!text.contains("4711"), "{list}: {text}");
        assert!(text.contains("heron"), "{list}: {text}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_list_of_the_office_is_taken_out_with_its_filters_and_no_secrets() {
    let app = TestApp::new().await;
    let world = World::new(&app, "heron").await;
    let (admin, coordinator) = (&world.org.admin, &world.org.coordinator);
    let key = json!({ "propertyId": world.id("property"), "tag": "=K-77", "opens": "Shed" });
    let key = admin.post("/keys", key).await.expect(201);
    let path = format!("/keys/{}/issue", key["id"].as_str().expect("an id"));
    admin.post(&path, json!({ "holderName": "Connor" })).await.expect(200);

    let out = csv(admin, "/keys/export/csv?out=true").await;
    assert!(out.iter().any(|line| line.starts_with("'=K-77,Shed,") && line.contains("Connor")));
    assert_eq!(csv(admin, "/keys/export/csv?overdue=true").await.len(), 1, "its header");

    let users = csv(admin, "/users/export/csv?role=Coordinator").await;
    assert!(users[0].starts_with("First name,Last name,Email,Role,"), "{}", users[0]);
    assert!(users.len() > 1 && users[1..].iter().all(|line| line.contains("Coordinator")));
    assert!(!users.join("").contains("$argon2"), "no hash");

    for list in ["users", "keys", "imports", "hazards", "incidents", "visits", "audit"] {
        let lines = csv(admin, &format!("/{list}/export/csv")).await;
        assert!(lines.len() > 1 || list == "visits", "{list} has rows");
        let (status, _, bytes) = admin.bytes(&format!("/{list}/export/xlsx")).await;
        assert_eq!((status.as_u16(), &bytes[..4]), (200, &b"PK\x03\x04"[..]), "{list}");
        coordinator.get(&format!("/{list}/export/csv")).await.expect(403);
        admin.get(&format!("/{list}/export/csv?colour=red")).await.expect(400);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_spreadsheet_has_the_same_rows_and_can_be_imported_again() {
    let app = TestApp::new().await;
    let world = World::new(&app, "heron").await;
    let admin = &world.org.admin;
    let (status, headers, bytes) = admin.bytes("/contacts/export/xlsx").await;
    assert_eq!(status, 200);
    assert!(headers["content-type"].to_str().is_ok_and(|kind| kind.contains("spreadsheetml")));
    assert_eq!(&bytes[..4], b"PK\x03\x04");
    let files = [("contacts.xlsx", "application/octet-stream", bytes.as_slice())];
    let page = admin.upload("/imports?kind=Contacts", &files).await.expect(201);
    assert_eq!(page["import"]["format"], "xlsx");
    let path = format!("/imports/{}", page["import"]["id"].as_str().expect("an id"));
    admin.post(&format!("{path}/check"), json!({ "mapping": page["mapping"] })).await.expect(202);
    app.run_jobs().await;
    let page = admin.get(&path).await.expect(200);
    let lines = csv(admin, "/contacts/export/csv").await;
    assert_eq!(page["import"]["rows"]["read"], json!(lines.len() - 1));
    assert_eq!(page["import"]["rows"]["bad"], 0, "{page}");
    assert_eq!(page["import"]["rows"]["good"], 0, "all of them are here already");
}

#[tokio::test(flavor = "multi_thread")]
async fn invitations_and_schedules_of_rates_come_out_as_they_are_listed() {
    let app = TestApp::new().await;
    let org = app.org("heron").await;
    let admin = &org.admin;
    for email in ["ann@example.org", "bo@example.org"] {
        let body = json!({ "email": email, "role": "Viewer", "firstName": "New" });
        let id = admin.post("/invitations", body).await.id(201);
        if email.starts_with("bo") {
            admin.post(&format!("/invitations/{id}/revoke"), json!({})).await.expect(200);
        }
    }
    let lines = csv(admin, "/invitations/export/csv").await;
    assert!(lines[0].starts_with("Email,First name,Last name,Role"), "{}", lines[0]);
    assert_eq!(lines.len(), 3);
    assert!(lines[1].starts_with("bo@example.org,New,,Viewer,,,Revoked"), "{}", lines[1]);
    let open = csv(admin, "/invitations/export/csv?open=true").await;
    assert_eq!(open.len(), 2);
    assert!(open[1].contains("ann@example.org"), "{}", open[1]);

    let list = json!({ "validFrom": "2030-01-01", "note": "Next year" });
    let list = admin.post("/rate-lists", list).await.id(201);
    let rates = (0..260).map(|n| format!("A-{n},\"Tap, no. {n}\",Each,{n}.50,Plumbing,Urgent\n"));
    let table = format!("code,words,unit,price,trade,priority\n{}", rates.collect::<String>());
    let path = format!("/rate-lists/{list}");
    admin.post(&format!("{path}/table"), json!({ "csv": table })).await.expect(200);
    let lists = csv(admin, "/rate-lists/export/csv").await;
    assert_eq!(lists.len(), 2);
    assert!(lists[1].starts_with("Everybody,1,2030-01-01,,,No,260,Next year,"), "{}", lists[1]);
    let lines = csv(admin, &format!("{path}/rates/export/csv")).await;
    assert_eq!(lines[0], "Code,Words,Unit,Price,Trade,Priority");
    assert_eq!(lines.len(), 261, "over several pages");
    assert_eq!(lines[8], "A-7,\"Tap, no. 7\",Each,7.50,Plumbing,Urgent");
    assert_eq!(csv(admin, &format!("{path}/rates/export/csv?q=A-77")).await.len(), 2);
    // What came out goes in again.
    let again = json!({ "csv": lines.join("\n") });
    let filled = admin.post(&format!("{path}/table"), again).await.expect(200);
    assert_eq!(filled["rates"], 260);

    for path in [
        "/invitations/export/csv".to_owned(),
        "/rate-lists/export/csv".to_owned(),
        format!("{path}/rates/export/csv"),
    ] {
        org.coordinator.get(&path).await.expect(403);
    }
    let other = app.org("other").await;
    other.admin.get(&format!("{path}/rates/export/csv")).await.expect(404);
}

/// The styles of a sheet's cells in row 2, by column: what Excel is told to show them as.
fn shown_as(bytes: Vec<u8>) -> Vec<String> {
    use std::io::Read;
    let mut book = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("a workbook");
    let mut part = |name: &str| {
        let mut text = String::new();
        book.by_name(name).expect("a part").read_to_string(&mut text).expect("text");
        text
    };
    let (styles, sheet) = (part("xl/styles.xml"), part("xl/worksheets/sheet1.xml"));
    let attribute = |text: &str, name: &str| -> Option<String> {
        let at = text.find(&format!(" {name}=\""))? + name.len() + 3;
        text[at..].split('"').next().map(str::to_owned)
    };
    let formats: Vec<(String, String)> = styles
        .split("<numFmt ")
        .skip(1)
        .filter_map(|one| {
            Some((
                attribute(&format!(" {one}"), "numFmtId")?,
                attribute(&format!(" {one}"), "formatCode")?,
            ))
        })
        .chain([("0".to_owned(), "text".to_owned()), ("4".to_owned(), "#,##0.00".to_owned())])
        .collect();
    let cells = styles.split("<cellXfs").nth(1).and_then(|rest| rest.split("</cellXfs>").next());
    let looks: Vec<String> = cells
        .expect("looks")
        .split("<xf ")
        .skip(1)
        .filter_map(|one| attribute(&format!(" {one}"), "numFmtId"))
        .collect();
    let row = sheet.split("<row r=\"2\"").nth(1).and_then(|rest| rest.split("</row>").next());
    row.expect("a row")
        .split("<c ")
        .skip(1)
        .map(|cell| {
            let cell = format!(" {cell}");
            let column = attribute(&cell, "r").expect("a place").replace('2', "");
            let look = attribute(&cell, "s")
                .map_or("0".to_owned(), |at| looks[at.parse::<usize>().expect("a number")].clone());
            let format = formats.iter().find(|(id, _)| *id == look).map(|(_, code)| code.as_str());
            format!("{column} {}", format.unwrap_or("?"))
        })
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn dates_amounts_and_moments_are_such_in_a_spreadsheet() {
    let app = TestApp::new().await;
    let world = World::new(&app, "heron").await;
    let admin = &world.org.admin;
    let looks = async |list: &str| shown_as(admin.bytes(&format!("/{list}/export/xlsx")).await.2);
    let tenancy = looks("tenancies").await;
    let has = |looks: &[String], look: &str| looks.iter().any(|one| one == look);
    assert!(has(&tenancy, "L dd/mm/yyyy"), "the start: {tenancy:?}");
    assert!(has(&tenancy, "N #,##0.00"), "the rent: {tenancy:?}");
    let property = looks("properties").await;
    assert!(property.last().is_some_and(|one| one.ends_with("dd/mm/yyyy hh:mm")), "{property:?}");
    let audit = looks("audit").await;
    assert_eq!(audit[0], "A dd/mm/yyyy hh:mm:ss", "{audit:?}");
}

/// Columns that an import makes itself, or that are counted.
fn without(lines: &[String], columns: &[&str]) -> Vec<String> {
    let cells = |line: &String| line.split(',').map(str::to_owned).collect::<Vec<_>>();
    let head = cells(&lines[0]);
    let keep: Vec<usize> =
        (0..head.len()).filter(|at| !columns.contains(&head[*at].as_str())).collect();
    let kept = |line: &String| {
        let cells = cells(line);
        assert_eq!(cells.len(), head.len(), "no comma within a cell: {line}");
        keep.iter().map(|at| cells[*at].clone()).collect::<Vec<_>>().join(",")
    };
    let mut kept: Vec<String> = lines.iter().map(kept).collect();
    kept[1..].sort_unstable();
    kept
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_taken_out_comes_in_again() {
    let app = TestApp::new().await;
    let (from, to) = (app.org("heron").await, app.org("osprey").await);
    let tables = [
        (
            "Contractors",
            "Company,Trades,First name,Last name,Email,Phone,Licence scheme,Licence number,Licence expires,Out-of-hours phone,Insurance expires,Service areas,VAT status,VAT number,CIS status,Other licences\n\
             Aire Ltd,Plumbing;Heating,Sam,Okafor,office@aire.example,0113 496 0000,Gas Safe,512345,31/03/2027,0113 496 0001,30/09/2027,LS6;LS1,Registered,GB 999 9999 73,Gross,OFTEC | C12345 | 31/03/2027; NIC\\;EIC \\| Two | D 60012\n\
             Plain Ltd,Electrical,,,plain@aire.example,,,,,,,,,,,\n",
        ),
        (
            "Contacts",
            "Type,First name,Last name,Email,Phone,Preferred channel\nOwner,Olga,Owner,olga@example.org,,Email\nTenant,Priya,Shah,priya@example.org,07700 900123,SMS\nTenant,Tom,Reed,tom@example.org,,\n",
        ),
        (
            "Properties",
            "Address line 1,Address line 2,Town,Postcode,Property type,Status,Owner email,Nation,UPRN\n89 Vicarage Lane,Holbeck,Leeds,LS1 4AB,House,Active,olga@example.org,England,100012345678\n1 Border Road,,Chester,CH5 1AA,Flat,Inactive,,Wales,\n",
        ),
        (
            "Units",
            "Address line 1,Postcode,Unit number,Bedrooms,Bathrooms,Floor area,Purpose,Let by room,UPRN\n89 Vicarage Lane,LS1 4AB,,3,1,62.50,Home,No,77\n1 Border Road,CH5 1AA,Flat 1,2,1,,Home,Yes,\n1 Border Road,CH5 1AA,Hall,,,,Communal,No,\n",
        ),
        (
            "Tenancies",
            "Address line 1,Postcode,Unit number,Room,Tenant email,Tenant phone,Occupant emails,Start date,End date,Monthly rent,Deposit,Status,Basis of possession\n89 Vicarage Lane,LS1 4AB,,,priya@example.org,,tom@example.org,13/04/2026,,1250,1300.50,,\n1 Border Road,CH5 1AA,Flat 1,Room 2,tom@example.org,,,2024-05-01,2025-04-30,400,,,\n1 Border Road,CH5 1AA,Flat 1,Room 3,tom@example.org,,,2024-05-01,,400,,Eviction,Possession claim\n",
        ),
    ];
    for (kind, table) in tables {
        let page = crate::imports::checked(&app, &from.admin, kind, table.as_bytes()).await;
        assert_eq!(page["import"]["rows"]["bad"], 0, "{kind}: {page}");
        let page = crate::imports::run(&app, &from.admin, &page, "all", "skip").await;
        assert_eq!(page["import"]["status"], "Done", "{kind}: {page}");
    }
    // Each licence came in whole, in its order.
    let firms = from.admin.get("/contractors?q=aire").await.expect(200);
    let firm =
        firms["items"].as_array().expect("firms").iter().find(|f| f["companyName"] == "Aire Ltd");
    let licences = json!([
        { "scheme": "Gas Safe", "number": "512345", "expires": "2027-03-31" },
        { "scheme": "OFTEC", "number": "C12345", "expires": "2027-03-31" },
        { "scheme": "NIC;EIC | Two", "number": "D 60012", "expires": null },
    ]);
    assert_eq!(firm.expect("the firm")["tradeLicences"], licences);
    let sought = from.admin.get("/tenancies?status=Eviction").await.expect(200);
    assert_eq!(sought["items"].as_array().map(Vec::len), Some(1), "possession is sought still");
    let own = ["Added", "Counted at", "Open tickets", "Units"];
    for (kind, _) in tables {
        let path = format!("/{}/export/csv", kind.to_lowercase());
        let (status, _, file) = from.admin.bytes(&path).await;
        assert_eq!(status, 200, "{kind}");
        let page = crate::imports::checked(&app, &to.admin, kind, &file).await;
        assert_eq!(page["import"]["rows"]["bad"], 0, "{kind}: {page}");
        crate::imports::run(&app, &to.admin, &page, "all", "skip").await;
    }
    for (kind, _) in tables {
        let path = format!("/{}/export/csv", kind.to_lowercase());
        let (out, back) = (csv(&from.admin, &path).await, csv(&to.admin, &path).await);
        assert!(out.len() > 2, "{kind}: {out:?}");
        let (out, back) = (without(&out, &own), without(&back, &own));
        assert_eq!(out[0], back[0], "{kind}");
        for line in &out {
            assert!(back.contains(line), "{kind}: {line} is not in {back:#?}");
        }
    }
}
