//! Saved views: whose they are, who sees them, and with which a list opens.

use crate::support::{TestApp, admin};
use maintainuk::db::Migrator;
use reqwest::Method;
use serde_json::{Value, json};

fn names(list: &Value) -> Vec<String> {
    let items = list["items"].as_array().expect("items");
    items.iter().map(|one| one["name"].as_str().expect("a name").to_owned()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_view_is_private_a_teams_or_everybodys() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let view = |name: &str, sharing: &str, team: Value| {
        json!({ "list": "Tickets", "name": name, "query": "?queue=late&do=triage",
            "sharing": sharing, "teamRole": team, "hiddenColumns": ["Owner"] })
    };
    let asha = &org.coordinator;
    let mine = asha.post("/views", view("Mine", "Private", Value::Null)).await.expect(201);
    assert_eq!(mine["query"], "queue=late", "without the dialog that was open");
    assert_eq!(mine["hiddenColumns"], json!(["Owner"]));
    asha.post("/views", view("Viewers", "Team", json!("Viewer"))).await.expect(201);
    asha.post("/views", view("All", "Organisation", Value::Null)).await.expect(201);
    let seen =
        async |client: &crate::support::Client| names(&client.get("/views").await.expect(200));
    assert_eq!(seen(asha).await, ["All", "Mine", "Viewers"]);
    assert_eq!(seen(&org.viewer).await, ["All", "Viewers"]);
    assert_eq!(seen(&org.admin).await, ["All"]);
    assert_eq!(seen(&org.tenant).await, Vec::<String>::new());
    assert_eq!(names(&asha.get("/views?list=Contacts").await.expect(200)), Vec::<String>::new());
    // What is not seen is not there, and what is only seen is not changed.
    let id = mine["id"].as_str().expect("an id");
    org.admin.delete(&format!("/views/{id}")).await.expect(404);
    let all = org.viewer.get("/views").await.expect(200);
    let all = all["items"][0]["id"].as_str().expect("an id").to_owned();
    let change = json!({ "name": "Ours" });
    org.viewer.patch(&format!("/views/{all}"), 1, change.clone()).await.expect(403);
    org.admin.patch(&format!("/views/{all}"), 1, change).await.expect(200);
    org.admin.patch(&format!("/views/{all}"), 1, json!({ "name": "Late" })).await.expect(412);
    // Only who works with the lists shares; a team has a name.
    let refused =
        org.viewer.post("/views", view("X", "Organisation", Value::Null)).await.expect(422);
    assert_eq!(refused["errors"][0]["pointer"], "/sharing");
    for (body, pointer) in [
        (view("X", "Team", Value::Null), "/teamRole"),
        (view("X", "Team", json!("Tenant")), "/teamRole"),
        (view(" ", "Private", Value::Null), "/name"),
        (json!({ "list": "Tickets", "name": "X", "query": "a b" }), "/query"),
    ] {
        let refused = asha.post("/views", body).await.expect(422);
        assert_eq!(refused["errors"][0]["pointer"], pointer);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_opens_with_the_view_that_somebody_chose_until_that_is_deleted() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let body = json!({ "list": "Tickets", "name": "Late", "query": "queue=late",
        "sharing": "Organisation" });
    let id = org.coordinator.post("/views", body).await.id(201);
    let put = org.viewer.send(Method::POST, &format!("/views/{id}/default"), None, &[]).await;
    put.expect(204);
    let is_default = async |client: &crate::support::Client| {
        client.get("/views").await.expect(200)["items"][0]["isDefault"] == json!(true)
    };
    assert!(is_default(&org.viewer).await);
    assert!(!is_default(&org.coordinator).await, "each has their own");
    org.viewer.delete(&format!("/views/{id}/default")).await.expect(204);
    assert!(!is_default(&org.viewer).await);
    org.viewer.send(Method::POST, &format!("/views/{id}/default"), None, &[]).await.expect(204);
    org.coordinator.delete(&format!("/views/{id}")).await.expect(204);
    assert_eq!(org.viewer.get("/views").await.expect(200)["items"], json!([]));
    let left = r#"SELECT count(*) FROM "DefaultViews""#;
    let left: i64 = app.admin().await.query_one(left, &[]).await.expect("a count").get(0);
    assert_eq!(left, 0);
    let audit = org.admin.get(&format!("/audit?entityId={id}")).await.expect(200);
    let done: Vec<_> =
        audit["items"].as_array().expect("items").iter().map(|e| &e["action"]).collect();
    assert_eq!(done, ["view.delete", "view.create"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_views_of_one_list_do_not_share_a_name() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let asha = &org.coordinator;
    let view = |list: &str, name: &str| json!({ "list": list, "name": name, "query": "q=a" });
    asha.post("/views", view("Tickets", "Late")).await.expect(201);
    let other = asha.post("/views", view("Tickets", "Urgent")).await.id(201);
    // Another list and another person have names of their own.
    asha.post("/views", view("Contacts", "Late")).await.expect(201);
    org.admin.post("/views", view("Tickets", "Late")).await.expect(201);
    let told = |refused: &Value| {
        let error = &refused["errors"][0];
        assert_eq!(error["pointer"], "/name", "{refused}");
        assert!(error["detail"].as_str().expect("words").contains("this name already"));
    };
    told(&asha.post("/views", view("Tickets", " late ")).await.expect(422));
    let path = format!("/views/{other}");
    told(&asha.patch(&path, 1, json!({ "name": "LATE" })).await.expect(422));
    assert_eq!(names(&asha.get("/views").await.expect(200)), ["Late", "Urgent"]);
    // Its own name in other letters is no second one.
    asha.patch(&path, 1, json!({ "name": "URGENT" })).await.expect(200);
    // Of two at once one is there.
    let add = async || asha.post("/views", view("Units", "Empty")).await.status.as_u16();
    let (one, two) = tokio::join!(add(), add());
    assert_eq!([one.min(two), one.max(two)], [201, 422]);
}

#[tokio::test(flavor = "multi_thread")]
async fn views_that_shared_a_name_were_given_numbers() {
    const STEP: &str = "0054_names_and_pairs";
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let mut db = admin(&app.database).await;
    let mut migrator = Migrator::lock(&mut db).await.expect("the lock");
    while migrator.down().await.expect("a step back") != STEP {}
    let add = r#"INSERT INTO "SavedViews" ("OrgId", "OwnerUserId", "List", "Name", "Sharing", "Query", "CreatedAt")
        SELECT $1, u."Id", $2, $3, 'Private', '', TIMESTAMP '2026-01-01' + make_interval(days => $4)
        FROM "Users" u WHERE u."OrgId" = $1 AND u."Role" = 'Coordinator'"#;
    let long = "x".repeat(80);
    let before = [
        ("Tickets", "Late"),
        ("Tickets", "late"),
        ("Tickets", "Late (2)"),
        ("Tickets", "LATE"),
        ("Units", "Late"),
        ("Units", &long),
        ("Units", &long),
    ];
    let owner = app.admin().await;
    for (day, (list, name)) in (0i32..).zip(before) {
        owner.execute(add, &[&org.id, &list, &name, &day]).await.expect("a view");
    }
    migrator.up().await.expect("the step again");
    let now = r#"SELECT "Name" FROM "SavedViews" ORDER BY "List", "CreatedAt""#;
    let rows = owner.query(now, &[]).await.expect("the views");
    let now: Vec<String> = rows.iter().map(|row| row.get(0)).collect();
    let cut = format!("{} (2)", &long[4..]);
    assert_eq!(now, ["Late", "late (3)", "Late (2)", "LATE (4)", "Late", &long, &cut]);
}
