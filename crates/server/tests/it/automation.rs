//! Rules that do the routine by themselves: once for each cause, never on their own doings, in the
//! name of who set them, tried before and undone after.

use crate::main_line::{raise, report};
use crate::support::{Answer, Org, TestApp, admin};
use maintainuk::automation::sweep;
use maintainuk::clock::Clock;
use maintainuk::db::Migrator;
use serde_json::{Value, json};

fn rule(name: &str, trigger: &str, actions: Value) -> Value {
    json!({ "name": name, "enabled": true, "position": 1, "trigger": trigger, "actions": actions })
}

fn tag(tag: &str) -> Value {
    json!({ "do": "AddTag", "tag": tag })
}

async fn make(org: &Org, rule: Value) -> String {
    org.admin.post("/automation-rules", rule).await.id(201)
}

async fn runs(org: &Org, ticket: &str) -> Vec<Value> {
    let path = format!("/tickets/{ticket}/automation");
    let list = org.coordinator.get(&path).await.expect(200);
    list["items"].as_array().expect("runs").clone()
}

async fn ticket(org: &Org, id: &str) -> Value {
    org.coordinator.get(&format!("/tickets/{id}")).await.expect(200)["ticket"].clone()
}

#[track_caller]
fn wrong(answer: Answer) -> String {
    let body = answer.expect(422);
    body["errors"][0]["pointer"].as_str().expect("a pointer").to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn b14_a_rule_does_what_it_says_once_and_says_what_it_left_and_why() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let who = org.coordinator.user;
    let actions = json!([tag("seen"), { "do": "SetPriority", "priority": "Urgent" },
        { "do": "Assign", "userId": who }, { "do": "Watch", "userId": org.admin.user },
        { "do": "Note", "text": "A rule looked at it" },
        { "do": "Alert", "to": "Managers", "text": "A repair came in" },
        { "do": "Hold", "reason": "AwaitingParts", "days": 3, "text": "Parts" }]);
    let all = make(&org, rule("All of it", "Reported", actions)).await;
    let mut other = rule("Heating only", "Reported", json!([tag("heat")]));
    other["filter"] = json!({ "categories": ["Heating"] });
    make(&org, other).await;
    let mut off = rule("Off", "Reported", json!([tag("off")]));
    off["enabled"] = json!(false);
    make(&org, off).await;

    let id = report(&app, &org).await;
    app.run_jobs().await;
    let seen = ticket(&org, &id).await;
    assert_eq!(seen["tags"], json!(["seen"]), "{seen}");
    assert_eq!(seen["priority"], "Urgent");
    assert_eq!(seen["hold"]["reason"], "AwaitingParts");
    let log = runs(&org, &id).await;
    assert_eq!(log.len(), 2, "{log:#?}");
    let by = |name: &str| log.iter().find(|run| run["ruleName"] == name).expect(name).clone();
    let did = by("All of it");
    assert_eq!((&did["outcome"], &did["ruleVersion"]), (&json!("Done"), &json!(1)));
    let outcomes: Vec<&Value> =
        did["steps"].as_array().expect("steps").iter().map(|step| &step["outcome"]).collect();
    assert_eq!(outcomes, [&json!("Done"); 7], "{did:#}");
    let left = by("Heating only");
    assert_eq!(left["outcome"], "Skipped");
    assert_eq!(left["reason"], "Its category is Plumbing, not Heating.");

    // The same message once more, as after a crash, does nothing again.
    let again = r#"UPDATE "OutboxMessages" SET "Status" = 'Pending', "AvailableAt" = now() WHERE "Type" = 'run-rules'"#;
    app.admin().await.batch_execute(again).await.expect("sent again");
    app.run_jobs().await;
    assert_eq!(runs(&org, &id).await, log);
    let events = org.admin.get(&format!("/tickets/{id}/events?limit=200")).await.expect(200);
    let notes = events["items"].as_array().expect("events").iter();
    assert_eq!(notes.filter(|one| one["type"] == "NoteAdded").count(), 2, "the hold's and its own");
    let of_rule = format!("/automation-rules/{all}/runs");
    let list = org.coordinator.get(&of_rule).await.expect(200);
    assert_eq!(list["items"].as_array().map(Vec::len), Some(1));
}

#[tokio::test(flavor = "multi_thread")]
async fn b14_what_a_rule_did_is_undone_as_far_as_it_can_be() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let actions = json!([tag("seen"), { "do": "SetPriority", "priority": "Urgent" },
        { "do": "Note", "text": "Said" },
        { "do": "Hold", "reason": "Weather", "days": 3, "text": "Rain" }]);
    make(&org, rule("All of it", "Reported", actions)).await;
    let id = report(&app, &org).await;
    let before = ticket(&org, &id).await["priority"].clone();
    app.run_jobs().await;
    let run = runs(&org, &id).await.remove(0);
    assert_eq!(run["canUndo"], true);
    let undo = format!("/automation-runs/{}/undo", run["id"].as_str().expect("an id"));
    org.viewer.post(&undo, json!({})).await.expect(403);
    let undone = org.coordinator.post(&undo, json!({})).await.expect(200);
    let now = ticket(&org, &id).await;
    assert_eq!((&now["tags"], &now["priority"]), (&json!([]), &before));
    assert_eq!(now["hold"], Value::Null);
    assert_eq!(undone["steps"][2]["undone"], false);
    assert_eq!(undone["steps"][2]["whyNotUndone"], "What was said cannot be taken back.");
    assert_eq!(undone["canUndo"], false);
    org.coordinator.post(&undo, json!({})).await.expect(409);
}

#[tokio::test(flavor = "multi_thread")]
async fn b14_rules_that_set_off_one_another_come_to_an_end() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    // Each note sets off both, and each writes a note.
    let note = |text: &str| json!([{ "do": "Note", "text": text }]);
    make(&org, rule("Ping", "NoteAdded", note("ping"))).await;
    make(&org, rule("Pong", "NoteAdded", note("pong"))).await;
    let id = report(&app, &org).await;
    let path = format!("/tickets/{id}/notes");
    org.coordinator.post(&path, json!({ "note": "By a person" })).await.expect(200);
    app.run_jobs().await;
    let log = runs(&org, &id).await;
    let outcome = |what: &str| log.iter().filter(|run| run["outcome"] == what).count();
    // Both on the person's note, then each on the other's; then each meets its own doing.
    assert_eq!((outcome("Done"), log.len() - outcome("Done")), (4, outcome("Skipped")), "{log:#?}");
    let reasons = log.iter().filter(|run| run["outcome"] == "Skipped");
    assert!(reasons.map(|run| &run["reason"]).all(|why| why == "It was set off by its own doing."));
}

#[tokio::test(flavor = "multi_thread")]
async fn b14_time_sets_a_rule_off_once_for_each_wait() {
    let app = TestApp::with_clock(
        Clock::fixed("2026-12-07T09:00:00Z".parse().expect("a moment")),
        |_| {},
    )
    .await;
    let org = app.org("acme").await;
    let mut still = rule("Still", "Waiting", json!([tag("still")]));
    still["hours"] = json!(4);
    make(&org, still).await;
    let id = report(&app, &org).await;
    let looked = async |minutes: i64| {
        app.app.clock.advance_minutes(minutes);
        sweep(&app.app).await.expect("it goes well");
        runs(&org, &id).await.len()
    };
    assert_eq!(looked(239).await, 0);
    assert_eq!(looked(1).await, 1);
    assert_eq!(looked(600).await, 1, "the same wait");
    assert_eq!(ticket(&org, &id).await["tags"], json!(["still"]));
    // Somebody acts; from then on it is another wait.
    raise(&org, &id).await;
    assert_eq!(looked(239).await, 1);
    assert_eq!(looked(2).await, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn b15_a_rule_is_tried_on_what_was_reported_without_doing_anything() {
    let app = TestApp::new().await;
    let (org, other) = (app.org("acme").await, app.org("other").await);
    let id = report(&app, &org).await;
    report(&app, &other).await;
    let mut tried = rule("Tried", "Reported", json!([tag("no")]));
    tried["filter"] = json!({ "categories": ["Plumbing"] });
    let told = org.admin.post("/automation-rules/preview", tried.clone()).await.expect(200);
    assert_eq!(
        (&told["lookedAt"], &told["actsOn"], &told["skips"]),
        (&json!(1), &json!(1), &json!(0))
    );
    assert_eq!(told["items"][0]["ticketId"], json!(id));
    tried["filter"] = json!({ "hazard": true });
    let told = org.admin.post("/automation-rules/preview", tried).await.expect(200);
    assert_eq!((&told["actsOn"], &told["skips"]), (&json!(0), &json!(1)));
    assert_eq!(told["items"][0]["whyNot"], "It has no open hazard.");
    let waiting = json!({ "name": "W", "enabled": true, "position": 1, "trigger": "Waiting",
        "hours": 1, "actions": [tag("w")] });
    let told = org.admin.post("/automation-rules/preview", waiting).await.expect(200);
    assert_eq!(told["actsOn"], 0, "nobody has waited an hour yet");
    app.run_jobs().await;
    assert_eq!(ticket(&org, &id).await["tags"], json!([]));
    assert_eq!(runs(&org, &id).await, Vec::<Value>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn b14_a_rule_may_no_more_than_who_set_it_and_is_checked_versioned_and_deleted() {
    let app = TestApp::new().await;
    let (org, other) = (app.org("acme").await, app.org("other").await);
    let good = rule("Good", "Reported", json!([tag("good")]));
    org.coordinator.post("/automation-rules", good.clone()).await.expect(403);
    let post = async |body: Value| org.admin.post("/automation-rules", body).await;
    assert_eq!(wrong(post(rule(" ", "Reported", json!([tag("x")]))).await), "/name");
    let foreign = json!([tag("x"), { "do": "Assign", "userId": other.admin.user }]);
    assert_eq!(wrong(post(rule("F", "Reported", foreign)).await), "/actions/1/userId");
    let id = make(&org, good.clone()).await;
    let path = format!("/automation-rules/{id}");
    other.admin.get(&path).await.expect(404);
    let mut next = good;
    next["actions"] = json!([{ "do": "SetPriority", "priority": "Planned" }]);
    let changed = org.admin.patch(&path, 1, next.clone()).await.expect(200);
    assert_eq!(changed["version"], 2);
    org.admin.patch(&path, 1, next.clone()).await.expect(412);

    // Only a person lowers an emergency.
    let emergency = report(&app, &org).await;
    let raise_it = format!(
        r#"UPDATE "MaintenanceTickets" SET "Priority" = 'Emergency' WHERE "Id" = '{emergency}'"#
    );
    app.admin().await.batch_execute(&raise_it).await.expect("an emergency");
    app.run_jobs().await;
    let run = runs(&org, &emergency).await.remove(0);
    assert_eq!((&run["outcome"], &run["ruleVersion"]), (&json!("Refused"), &json!(2)));
    assert_eq!(run["steps"][0]["why"], "Only a person lowers an emergency.");

    // Who set it may not change tickets any more.
    let demote =
        format!(r#"UPDATE "Users" SET "Role" = 'Viewer' WHERE "Id" = '{}'"#, org.admin.user);
    app.admin().await.batch_execute(&demote).await.expect("a viewer");
    let id = report(&app, &org).await;
    app.run_jobs().await;
    let run = runs(&org, &id).await.remove(0);
    assert_eq!(run["outcome"], "Skipped");
    assert!(run["reason"].as_str().expect("why").ends_with("may not change tickets any more."));
    let restore = demote.replace("'Viewer'", "'OrgAdmin'");
    app.admin().await.batch_execute(&restore).await.expect("an administrator again");
    let gone = app.user(org.id, maintainuk_domain::access::Role::OrgAdmin, None, None).await;
    gone.delete(&path).await.expect(204);
    gone.get(&path).await.expect(404);
    let id = report(&app, &org).await;
    app.run_jobs().await;
    assert_eq!(runs(&org, &id).await, Vec::<Value>::new());
    assert_eq!(runs(&org, &emergency).await.len(), 1, "what it did stays on record");
}

async fn versions(org: &Org, rule: &str) -> Vec<Value> {
    let path = format!("/automation-rules/{rule}/versions");
    org.coordinator.get(&path).await.expect(200)["items"].as_array().expect("versions").clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn b14_each_version_of_a_rule_says_what_changed_and_who_changed_it() {
    let app = TestApp::new().await;
    let (org, other) = (app.org("acme").await, app.org("other").await);
    let id = make(&org, rule("First", "Reported", json!([tag("one")]))).await;
    let path = format!("/automation-rules/{id}");
    let second = rule("Second", "Reported", json!([tag("two")]));
    org.admin.patch(&path, 1, second.clone()).await.expect(200);
    let boss = app.user(org.id, maintainuk_domain::access::Role::OrgAdmin, None, None).await;
    let mut third = second;
    third["enabled"] = json!(false);
    boss.patch(&path, 2, third).await.expect(200);
    let told = versions(&org, &id).await;
    let changed: Vec<&Value> = told.iter().map(|version| &version["changed"]).collect();
    assert_eq!(changed, [&json!(["Enabled"]), &json!(["Name", "Actions"]), &json!([])]);
    let numbers: Vec<&Value> = told.iter().map(|version| &version["version"]).collect();
    assert_eq!(numbers, [3, 2, 1]);
    assert_eq!(told[1]["before"]["name"], "First");
    assert_eq!(told[1]["words"]["actions"], json!([tag("two")]));
    assert_eq!(told[2]["before"], Value::Null);
    assert_eq!(told[0]["authorName"], "OrgAdmin Example");
    other.admin.get(&format!("{path}/versions")).await.expect(404);
    let page = org.admin.get(&format!("{path}/versions?limit=2")).await.expect(200);
    let next = page["next"].as_str().expect("a next page");
    let rest = org.admin.get(&format!("{path}/versions?limit=2&after={next}")).await.expect(200);
    assert_eq!(rest["items"][0]["version"], 1);
}

async fn step(org: &Org, ticket: &str) -> Value {
    runs(org, ticket).await.remove(0)["steps"][0].clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn b13_a_rule_shares_tickets_out_in_turn_and_says_why() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let among = json!([{ "do": "AssignAmong", "by": "InTurn",
        "userIds": [org.coordinator.user, org.admin.user] }]);
    make(&org, rule("In turn", "Reported", among)).await;
    let mut given = Vec::new();
    for _ in 0..4 {
        let id = report(&app, &org).await;
        app.run_jobs().await;
        let done = step(&org, &id).await;
        assert_eq!(done["outcome"], "Done", "{done}");
        let page = org.coordinator.get(&format!("/tickets/{id}")).await.expect(200);
        assert_eq!(done["chosen"], page["coordinator"]["id"], "{page}");
        given.push(done["why"].as_str().expect("why").to_owned());
    }
    assert_eq!(
        given,
        [
            "Coordinator Example: has had no turn yet.",
            "OrgAdmin Example: has had no turn yet.",
            "Coordinator Example: their turn was longest ago.",
            "OrgAdmin Example: their turn was longest ago.",
        ]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn b13_nobody_is_given_more_than_fits_and_the_choice_is_undone() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let among = json!([{ "do": "AssignAmong", "by": "LeastOpen", "most": 1,
        "userIds": [org.coordinator.user, org.admin.user] }]);
    make(&org, rule("By load", "Reported", among)).await;
    let mut told = Vec::new();
    for _ in 0..3 {
        let id = report(&app, &org).await;
        app.run_jobs().await;
        told.push((step(&org, &id).await, id));
    }
    assert_eq!(told[0].0["why"], "Coordinator Example: fewest open repairs, 0.");
    assert_eq!(
        told[1].0["why"],
        "OrgAdmin Example: fewest open repairs, 0. Left out, with 1 or more: Coordinator Example."
    );
    assert_eq!(told[2].0["outcome"], "Refused");
    assert_eq!(told[2].0["why"], "All of them have 1 open repairs or more.");
    // Nobody looked after it before, so there is nobody to give it back to.
    let run = runs(&org, &told[0].1).await.remove(0);
    let undo = format!("/automation-runs/{}/undo", run["id"].as_str().expect("an id"));
    let undone = org.coordinator.post(&undo, json!({})).await.expect(200);
    let why = "Nobody looked after it before; name somebody by hand.";
    assert_eq!(undone["steps"][0]["whyNotUndone"], why);
    let foreign = app.org("other").await.admin.user;
    let wrong_one = json!([{ "do": "AssignAmong", "by": "InTurn", "userIds": [foreign] }]);
    let answer = org.admin.post("/automation-rules", rule("W", "Reported", wrong_one)).await;
    assert_eq!(wrong(answer), "/actions/0/userIds");
}

async fn mails(org: &Org, about: &str) -> Vec<Value> {
    let list = org.admin.get("/mailbox?limit=200").await.expect(200);
    let all = list["items"].as_array().expect("mail").iter();
    let about = |mail: &&Value| mail["subject"].as_str().is_some_and(|s| s.contains(about));
    all.filter(about).cloned().collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn b14_a_rule_writes_to_the_resident_and_to_who_looks_after_it_once() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let mail = |to: &str| {
        json!({ "do": "Email", "to": to, "subject": "About {number}",
            "text": "Dear {name}, we look at “{title}”.\n\nIt is {home}." })
    };
    let assign = json!({ "do": "Assign", "userId": org.coordinator.user });
    let actions = json!([mail("Coordinator"), assign, mail("Coordinator"), mail("Resident")]);
    make(&org, rule("Write", "Reported", actions)).await;
    let id = report(&app, &org).await;
    app.run_jobs().await;
    let steps = runs(&org, &id).await.remove(0)["steps"].clone();
    assert_eq!(steps[0]["why"], "Nobody looks after it.", "{steps}");
    let outcomes: Vec<&Value> = (1..4).map(|at| &steps[at]["outcome"]).collect();
    assert_eq!(outcomes, [&json!("Done"); 3], "{steps:#}");
    let sent = mails(&org, "About TKT-").await;
    let mut to: Vec<&str> = sent.iter().filter_map(|mail| mail["to"].as_str()).collect();
    to.sort_unstable();
    assert_eq!(to.len(), 2, "{sent:#?}");
    assert!(to[0].starts_with("coordinator-") && to[1] == "tess@example.org", "{to:?}");
    let first = sent.iter().find(|mail| mail["to"] == "tess@example.org").expect("a mail");
    let path = format!("/mailbox/{}", first["id"].as_str().expect("an id"));
    let whole = org.admin.get(&path).await.expect(200).to_string();
    assert!(whole.contains("Dear Tess, we look at “Leak under the kitchen sink”."), "{whole}");
    // What was sent sets no rule off, and is not taken back.
    let events = org.admin.get(&format!("/tickets/{id}/events?limit=200")).await.expect(200);
    assert!(events.to_string().contains("EmailSent"));
    assert_eq!(runs(&org, &id).await.len(), 1);
    let unknown = json!([{ "do": "Email", "to": "Resident", "subject": "x", "text": "{secret}" }]);
    let answer = org.admin.post("/automation-rules", rule("W", "Reported", unknown)).await;
    assert_eq!(wrong(answer), "/actions/0/text");
}

#[tokio::test(flavor = "multi_thread")]
async fn b14_a_rule_writes_to_nobody_who_does_not_want_email() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let out = json!({ "channel": "Email", "given": false, "source": "Phone" });
    org.admin.post(&format!("/contacts/{}/consents", org.resident_id), out).await.expect(201);
    let mail = json!([{ "do": "Email", "to": "Resident", "subject": "Offer", "text": "Hello" }]);
    make(&org, rule("Write", "Reported", mail)).await;
    let id = report(&app, &org).await;
    app.run_jobs().await;
    let refused = step(&org, &id).await;
    assert_eq!(refused["outcome"], "Refused", "{refused}");
    assert!(refused["why"].as_str().is_some_and(|why| !why.is_empty()));
    assert_eq!(mails(&org, "Offer").await, Vec::<Value>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn b15_a_rule_that_is_tried_again_tells_the_same_on_every_node() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    for _ in 0..5 {
        report(&app, &org).await;
    }
    let mut tried = rule(
        "Tried",
        "Reported",
        json!([tag("no"),
        { "do": "AssignAmong", "by": "LeastOpen", "userIds": [org.coordinator.user] }]),
    );
    tried["filter"] = json!({ "categories": ["Plumbing"] });
    let told = org.admin.post("/automation-rules/preview", tried.clone()).await.expect(200);
    assert_eq!(told["actsOn"], 5);
    let two = app.second(|_| {}).await;
    for client in [&org.admin, &org.admin.at(&two), &org.admin] {
        let again = client.post("/automation-rules/preview", tried.clone()).await.expect(200);
        assert_eq!(again, told);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn b14_a_rule_raises_an_order_and_offers_it_to_recommended_firms_and_both_are_undone() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let actions = json!([{ "do": "RaiseOrder", "text": "Find and stop the leak" },
        { "do": "OfferOrder", "firms": 3, "inTurn": true, "hours": 4 },
        { "do": "RaiseOrder", "text": "Once more" }]);
    make(&org, rule("Instruct", "Reported", actions)).await;
    let id = report(&app, &org).await;
    app.run_jobs().await;
    let steps = runs(&org, &id).await.remove(0)["steps"].clone();
    let outcomes: Vec<&Value> = (0..3).map(|at| &steps[at]["outcome"]).collect();
    assert_eq!(outcomes, ["Done", "Done", "Unchanged"], "{steps:#}");
    let why = steps[1]["why"].as_str().expect("why");
    assert!(why.starts_with("Recommended: Pipes Ltd ("), "{why}");
    let page = org.coordinator.get(&format!("/tickets/{id}")).await.expect(200);
    let orders = page["workOrders"].as_array().expect("orders");
    assert_eq!((orders.len(), &orders[0]["status"]), (1, &json!("Offered")));
    assert_eq!(steps[0]["order"], orders[0]["id"]);
    let offers = org.contractor.get("/offers").await.expect(200);
    assert_eq!(offers["items"].as_array().map(Vec::len), Some(1), "{offers}");

    let run = runs(&org, &id).await.remove(0);
    let undo = format!("/automation-runs/{}/undo", run["id"].as_str().expect("an id"));
    let undone = org.coordinator.post(&undo, json!({})).await.expect(200);
    assert_eq!(undone["steps"][0]["undone"], true, "{undone:#}");
    assert_eq!(undone["steps"][1]["undone"], true, "{undone:#}");
    let page = org.coordinator.get(&format!("/tickets/{id}")).await.expect(200);
    assert_eq!(page["workOrders"][0]["status"], "Cancelled");
}

#[tokio::test(flavor = "multi_thread")]
async fn b14_a_name_is_given_to_one_rule() {
    let app = TestApp::new().await;
    let (org, other) = (app.org("acme").await, app.org("other").await);
    let named = |name: &str| rule(name, "Reported", json!([tag("x")]));
    let winter = make(&org, named("Winter")).await;
    let post = async |body: Value| org.admin.post("/automation-rules", body).await;
    let told = post(named(" WINTER ")).await.expect(422);
    assert_eq!(
        (&told["errors"][0]["pointer"], &told["errors"][0]["detail"]),
        (&json!("/name"), &json!("Another rule has this name already. Choose another name."))
    );
    let summer = make(&org, named("Summer")).await;
    let path = format!("/automation-rules/{summer}");
    assert_eq!(wrong(org.admin.patch(&path, 1, named("winter")).await), "/name");
    assert_eq!(versions(&org, &summer).await.len(), 1);
    // Its own name in other letters, another organisation's, and that of one that was deleted.
    org.admin.patch(&path, 1, named("SUMMER")).await.expect(200);
    make(&other, named("Winter")).await;
    org.admin.delete(&format!("/automation-rules/{winter}")).await.expect(204);
    make(&org, named("Winter")).await;
    // Of two at once one is there.
    let add = async || post(named("Spring")).await.status.as_u16();
    let (one, two) = tokio::join!(add(), add());
    assert_eq!([one.min(two), one.max(two)], [201, 422]);
}

#[tokio::test(flavor = "multi_thread")]
async fn b14_rules_that_shared_a_name_were_given_numbers() {
    const STEP: &str = "0063_rule_names";
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let mut ids = Vec::new();
    for name in ["Winter", "Spring", "Winter (2)", "Autumn", "Summer"] {
        ids.push(make(&org, rule(name, "Reported", json!([tag("x")]))).await);
    }
    org.admin.delete(&format!("/automation-rules/{}", ids[4])).await.expect(204);
    let mut db = admin(&app.database).await;
    let mut migrator = Migrator::lock(&mut db).await.expect("the lock");
    while migrator.down().await.expect("a step back") != STEP {}
    let owner = app.admin().await;
    let same = r#"UPDATE "AutomationRules" SET "Name" = 'WINTER'
        WHERE "Name" IN ('Spring', 'Summer', 'Autumn')"#;
    assert_eq!(owner.execute(same, &[]).await.expect("twins"), 3);
    migrator.up().await.expect("the step again");
    let now = r#"SELECT r."Name", v."Words" ->> 'name' FROM "AutomationRules" r
        JOIN "AutomationRuleVersions" v ON v."RuleId" = r."Id" AND v."Version" = r."RowVersion"
        WHERE r."DeletedAt" IS NULL ORDER BY r."CreatedAt""#;
    let rows = owner.query(now, &[]).await.expect("the rules");
    let now: Vec<(String, String)> = rows.iter().map(|row| (row.get(0), row.get(1))).collect();
    let twice = |name: &str| (name.to_owned(), name.to_owned());
    // What nobody touched says what it said.
    assert_eq!(now[..2], [twice("Winter"), twice("WINTER (3)")]);
    assert_eq!(now[2..], [twice("Winter (2)"), twice("WINTER (4)")]);
}

#[tokio::test(flavor = "multi_thread")]
async fn s6_a_rule_is_tried_on_each_time_by_what_the_ticket_was_then() {
    let friday = Clock::fixed("2026-11-20T10:00:00Z".parse().expect("a moment"));
    let app = TestApp::with_clock(friday, |_| {}).await;
    let org = app.org("acme").await;
    let staff = &org.coordinator;
    let id = report(&app, &org).await;
    let path = format!("/tickets/{id}");
    app.app.clock.advance_minutes(30);
    let triage = json!({ "category": "Heating", "priority": "Emergency", "note": "An old system" });
    staff.post(&format!("{path}/triage"), triage).await.expect(200);
    app.app.clock.advance_minutes(30);
    let version = ticket(&org, &id).await["version"].clone();
    let tags = json!({ "tags": ["winter"], "version": version });
    staff.post(&format!("{path}/tags"), tags).await.expect(200);
    app.app.clock.advance_minutes(30);
    let off = json!({ "to": "Cancelled", "code": "Mistake", "reason": "A test call" });
    staff.post(&format!("{path}/transitions"), off).await.expect(200);
    let tried = async |trigger: &str, filter: Value, actions: Value| {
        let mut words = rule("Tried", trigger, actions);
        words["filter"] = filter;
        org.admin.post("/automation-rules/preview", words).await.expect(200)
    };
    // Today it is a cancelled emergency of heating with a tag.
    let was = json!({ "categories": ["Plumbing"], "priorities": ["Routine"], "statuses": ["New"],
        "withoutTags": ["winter"] });
    let told = tried("Reported", was.clone(), json!([tag("no")])).await;
    assert_eq!((&told["lookedAt"], &told["actsOn"]), (&json!(1), &json!(1)), "{told}");
    assert_eq!(told["items"][0]["at"], "2026-11-20T10:00:00Z");
    assert_eq!((&told["items"][0]["byToday"], &told["more"]), (&Value::Null, &json!(false)));
    assert_eq!(tried("Reported", was.clone(), json!([tag("no")])).await, told, "the same again");
    // At its triage it was what the triage made of it.
    let told = tried("Triaged", was, json!([tag("no")])).await;
    assert_eq!(told["items"][0]["whyNot"], "Its category is Heating, not Plumbing.");
    let lower = json!([{ "do": "SetPriority", "priority": "Urgent" }]);
    let told = tried("Triaged", json!({ "statuses": ["New"] }), lower.clone()).await;
    assert_eq!((&told["actsOn"], &told["refused"]), (&json!(1), &json!(1)), "{told}");
    assert_eq!(told["items"][0]["refused"], "Only a person lowers an emergency.");
    assert_eq!(tried("Reported", json!({}), lower).await["refused"], 0);
    let told = tried("StatusMoved", json!({ "tags": ["winter"] }), json!([tag("no")])).await;
    assert_eq!((&told["actsOn"], &told["skips"]), (&json!(1), &json!(0)), "{told}");
}
