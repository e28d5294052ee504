//! Finding jobs: lists that are narrowed, shared, paged and taken out, and what a firm sees of them.

use crate::main_line::{raise, step};
use crate::support::{Client, Org, TestApp};
use maintainuk_domain::access::Role;
use maintainuk_domain::ids::{ContractorId, UnitId};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// A firm beside the organisation's own, and its id.
async fn firm(org: &Org, name: &str) -> String {
    let person = json!({ "type": "Contractor", "firstName": name, "lastName": "Firm" });
    let contact = org.coordinator.post("/contacts", person).await.id(201);
    let body =
        json!({ "companyName": name, "contactId": contact, "serviceCategories": ["Plumbing"] });
    org.coordinator.post("/contractors", body).await.id(201)
}

/// Reports a repair of a priority in a home that is there.
async fn report(org: &Org, unit: &UnitId, priority: &str, title: &str) -> String {
    let body = json!({
        "unitId": unit, "title": title, "category": "Plumbing", "priority": priority,
        "description": "Under the sink", "reportedByContactId": org.resident_id, "reportedVia": "Phone",
    });
    let made = org.coordinator.post("/tickets", body).await.expect(201);
    made["ticket"]["id"].as_str().expect("an id").to_owned()
}

async fn order(org: &Org, ticket: &str, contractor: Option<&str>) -> String {
    let body = json!({ "description": "See to it", "contractorId": contractor });
    org.coordinator.post(&format!("/tickets/{ticket}/work-orders"), body).await.id(201)
}

/// Every id of a list, page by page, and what it says of their number.
async fn all(client: &Client, filter: &str) -> (Vec<String>, i64) {
    let (mut after, mut ids) = (String::new(), Vec::new());
    loop {
        let path = format!("/work-orders?limit=10&count=true{filter}{after}");
        let page = client.get(&path).await.expect(200);
        let items = page["items"].as_array().expect("items");
        ids.extend(items.iter().map(|one| one["id"].as_str().expect("an id").to_owned()));
        match page["next"].as_str() {
            Some(next) => after = format!("&after={next}"),
            None => return (ids, page["total"].as_i64().expect("a total")),
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn s42_a_list_is_narrowed_shared_paged_and_taken_out_with_exactly_its_rows() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let unit = crate::home::flat(&app, &org).await;
    let (own, other) = (org.contractor_id.to_string(), firm(&org, "Other").await);
    let mut tickets = Vec::new();
    for priority in ["Routine", "Urgent"] {
        tickets.push((priority, report(&org, &unit, priority, priority).await));
    }
    // 25 of mixed status, contractor and priority.
    let mut made = Vec::new();
    for at in 0..25 {
        let (priority, ticket) = &tickets[at % 2];
        let by = [Some(own.as_str()), Some(other.as_str()), None][at % 3];
        let id = order(&org, ticket, by).await;
        let mut status = "Created";
        if by.is_some() && at % 4 > 0 {
            status = "Offered";
            step(&org.coordinator, &id, json!({ "to": status })).await;
        }
        if at % 5 == 0 {
            status = "Cancelled";
            step(&org.coordinator, &id, json!({ "to": status, "reason": "Not needed" })).await;
        }
        made.push((id, *priority, by, status));
    }
    let wanted = |statuses: &[&str], by: &[&str], priorities: &[&str]| -> BTreeSet<String> {
        let fits = made.iter().filter(|(_, priority, firm, status)| {
            (statuses.is_empty() || statuses.contains(status))
                && (by.is_empty() || firm.is_some_and(|firm| by.contains(&firm)))
                && (priorities.is_empty() || priorities.contains(priority))
        });
        fits.map(|(id, ..)| id.clone()).collect()
    };
    let both = format!("&contractorId={own},{other}");
    let one = format!("&contractorId={own}");
    let three = format!("&status=Offered,Cancelled{one}&priority=Urgent");
    for (filter, expected) in [
        ("", wanted(&[], &[], &[])),
        ("&status=Offered,Cancelled", wanted(&["Offered", "Cancelled"], &[], &[])),
        (&one, wanted(&[], &[&own], &[])),
        (&both, wanted(&[], &[&own, &other], &[])),
        ("&priority=Urgent", wanted(&[], &[], &["Urgent"])),
        ("&priority=Routine,Urgent", wanted(&[], &[], &[])),
        (&three, wanted(&["Offered", "Cancelled"], &[&own], &["Urgent"])),
    ] {
        assert!(!expected.is_empty(), "{filter} shows nothing");
        // The same address says the same to a colleague.
        for client in [&org.coordinator, &org.viewer] {
            let (ids, total) = all(client, filter).await;
            assert_eq!(ids.len(), expected.len(), "each once: {filter}");
            assert_eq!(ids.iter().cloned().collect::<BTreeSet<_>>(), expected, "{filter}");
            assert_eq!(usize::try_from(total), Ok(expected.len()), "{filter}");
        }
        let path = format!("/work-orders/export/csv?{}", filter.trim_start_matches('&'));
        let (status, _, file) = org.admin.bytes(&path).await;
        assert_eq!(status.as_u16(), 200);
        let lines = String::from_utf8(file).expect("text").trim_end().lines().count();
        assert_eq!(lines, expected.len() + 1, "a header and exactly these: {filter}");
    }
    // Within the other's rights: the firm has its own, whatever the address says.
    let (ids, _) = all(&org.contractor, &both).await;
    assert_eq!(ids.into_iter().collect::<BTreeSet<_>>(), wanted(&[], &[&own], &[]));
    for bad in ["status=Sorcery", "priority=Soon", "contractorId=somebody", "status=Created,x"] {
        org.coordinator.get(&format!("/work-orders?{bad}")).await.expect(400);
    }
}

/// Somebody who acts for another firm of the organisation.
async fn sid(app: &TestApp, org: &Org) -> (String, Client) {
    let id = firm(org, "Sparks Ltd").await;
    let firm: ContractorId = id.parse().expect("an id");
    (id, app.user(org.id, Role::Contractor, None, Some(firm)).await)
}

#[tokio::test(flavor = "multi_thread")]
async fn s32_the_list_and_the_id_give_a_firm_its_own_orders_and_what_they_need() {
    let app = TestApp::new().await;
    let (org, apart) = (app.org("acme").await, app.org("other").await);
    let unit = crate::home::flat(&app, &org).await;
    let (sparks, sid) = sid(&app, &org).await;
    let ticket = report(&org, &unit, "Routine", "Tap drips").await;
    report(&org, &unit, "Routine", "Something private").await;
    let own = raise(&org, &ticket).await;
    let access = json!({ "accessInstructions": "Key at number 4" });
    org.coordinator.patch(&format!("/work-orders/{own}"), 1, access).await.expect(200);
    let theirs = order(&org, &ticket, Some(&sparks)).await;
    let nobodys = order(&org, &ticket, None).await;
    let elsewhere = crate::home::flat(&app, &apart).await;
    let foreign = order(&apart, &report(&apart, &elsewhere, "Routine", "Theirs").await, None).await;
    let pat = &org.contractor;
    for (client, mine, others) in
        [(pat, &own, [&theirs, &nobodys, &foreign]), (&sid, &theirs, [&own, &nobodys, &foreign])]
    {
        let (ids, total) = all(client, "").await;
        assert_eq!((ids, total), (vec![mine.clone()], 1));
        client.get(&format!("/work-orders/{mine}")).await.expect(200);
        for other in others {
            for path in ["", "/sheet"] {
                client.get(&format!("/work-orders/{other}{path}")).await.expect(404);
            }
        }
    }
    let shown = pat.get(&format!("/work-orders/{own}")).await.expect(200);
    assert_eq!(shown["accessInstructions"], "Key at number 4");
    assert!(shown["address"].as_str().is_some_and(|address| !address.is_empty()), "{shown}");
    let path = format!("/work-orders/{theirs}");
    let shown: Value = org.coordinator.get(&path).await.expect(200);
    let number = shown["number"].as_str().expect("a number");
    // Neither the resident's other reports nor another firm's job are in anything he opens.
    for path in ["/tickets", &format!("/tickets/{ticket}"), "/work-orders"]
        .map(str::to_owned)
        .into_iter()
        .chain([format!("/tickets/{ticket}/events")])
    {
        let page: Value = pat.get(&path).await.expect(200);
        let text = page.to_string();
        assert!(!text.contains("Sparks") && !text.contains(number), "{path}: {text}");
        assert!(!text.contains("Something private") && !text.contains(&theirs), "{path}: {text}");
        assert!(!text.contains("commitLimit"), "{path}: {text}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn s32_what_a_quote_comes_to_is_no_line_that_an_outsider_reads() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let unit = crate::home::flat(&app, &org).await;
    let ticket = report(&org, &unit, "Routine", "Tap drips").await;
    order(&org, &ticket, Some(&org.contractor_id.to_string())).await;
    let (_, sid) = sid(&app, &org).await;
    for kind in ["QuoteSubmitted", "QuoteApproved", "QuoteRejected"] {
        let sql = r#"INSERT INTO "TicketTimelineEvents" ("OrgId", "TicketId", "EventType", "DataJson")
            VALUES ($1, $2::text::uuid, $3, '{"totalPence": 12345}')"#;
        app.admin().await.execute(sql, &[&org.id, &ticket, &kind]).await.expect("a line");
    }
    let path = format!("/tickets/{ticket}/events");
    let shown = org.coordinator.get(&path).await.expect(200).to_string();
    assert_eq!(shown.matches("12345").count(), 3, "{shown}");
    for outsider in [&org.contractor, &org.tenant, &sid] {
        for path in [&path, &format!("/tickets/{ticket}")] {
            let answer = outsider.get(path).await;
            assert!(!answer.body.to_string().contains("12345"), "{path}: {}", answer.body);
        }
    }
}
