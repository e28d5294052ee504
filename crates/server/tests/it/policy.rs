//! The service policy: versions, what they promise, and who is told when a promise is not kept.

use crate::home;
use crate::support::{Client, Org, TestApp};
use maintainuk::clock::Clock;
use maintainuk_domain::ids::UnitId;
use serde_json::{Value, json};

fn clock(at: &str) -> Clock {
    Clock::fixed(at.parse().expect("a moment"))
}

async fn set(client: &Client, version: i64, rules: &Value, note: &str) -> crate::support::Answer {
    let body = json!({ "version": version, "rules": rules, "note": note });
    client.post("/policy", body).await
}

fn complete(amount: u32, unit: &str) -> Value {
    json!({ "acknowledge": null, "attend": null, "makeSafe": null,
        "complete": { "amount": amount, "unit": unit } })
}

/// What one council publishes.
async fn council(org: &Org) -> Value {
    let mut rules = org.admin.get("/policy").await.expect(200)["rules"].clone();
    let mut emergency = complete(1, "workingDays");
    emergency["makeSafe"] = json!({ "amount": 2, "unit": "hours" });
    rules["promises"] = json!({ "emergency": emergency, "urgent": complete(5, "workingDays"),
        "routine": complete(21, "workingDays"), "planned": complete(365, "days") });
    rules
}

async fn report(org: &Org, unit: UnitId, priority: &str) -> Value {
    let body = json!({ "unitId": unit, "title": "A hinge is loose", "category": "Plumbing",
        "priority": priority });
    org.coordinator.post("/tickets", body).await.expect(201)["ticket"].clone()
}

fn id(ticket: &Value) -> String {
    ticket["id"].as_str().expect("an id").to_owned()
}

fn due<'a>(ticket: &'a Value, promised: &str) -> &'a Value {
    let clocks = ticket["clocks"].as_array().expect("clocks");
    clocks.iter().find(|clock| clock["promised"] == promised).map_or(&Value::Null, |c| &c["due"])
}

#[tokio::test(flavor = "multi_thread")]
async fn s19_each_report_carries_its_targets_and_a_new_priority_counts_anew() {
    let app = TestApp::with_clock(clock("2026-04-02T09:00:00Z"), |_| {}).await;
    let org = app.org("acme").await;
    let unit = home::flat(&app, &org).await;
    let before = report(&org, unit, "Routine").await;
    assert_eq!(before["policyVersion"], 0);
    let rules = council(&org).await;
    set(&org.admin, 0, &rules, "As published").await.expect(200);
    let mut ids = Vec::new();
    for (priority, day) in [
        ("Emergency", "2026-04-07T09:00:00Z"),
        ("Urgent", "2026-04-13T09:00:00Z"),
        ("Routine", "2026-05-06T09:00:00Z"),
        ("Planned", "2027-04-02T09:00:00Z"),
    ] {
        let ticket = report(&org, unit, priority).await;
        assert_eq!((due(&ticket, "complete"), &ticket["resolveBy"]), (&json!(day), &json!(day)));
        assert_eq!(ticket["policyVersion"], 1, "{priority}");
        ids.push(id(&ticket));
        if priority == "Emergency" {
            assert_eq!(due(&ticket, "makeSafe"), "2026-04-02T11:00:00Z");
            assert_eq!(ticket["clock"]["kind"], "makeSafe");
        }
    }
    // What was reported before keeps its clocks.
    let page = org.viewer.get(&format!("/tickets/{}", id(&before))).await.expect(200);
    assert_eq!(page["ticket"]["resolveBy"], before["resolveBy"]);

    // Due soon is a queue; the contractor sees the target once the work is theirs.
    let soon = org.coordinator.get("/tickets?queue=soon").await.expect(200);
    assert_eq!(soon["items"].as_array().map(Vec::len), Some(1), "{soon}");
    assert_eq!(soon["items"][0]["id"], json!(ids[0]));
    assert_eq!(org.coordinator.get("/tickets/counts").await.expect(200)["soon"], 1);
    let order = json!({ "contractorId": org.contractor_id });
    org.coordinator.post(&format!("/tickets/{}/work-orders", ids[1]), order).await.expect(201);
    let theirs = org.contractor.get(&format!("/tickets/{}", ids[1])).await.expect(200);
    assert_eq!(due(&theirs["ticket"], "complete"), "2026-04-13T09:00:00Z");

    // An hour later the routine one turns out to be urgent: it counts from the report.
    app.app.clock.advance_minutes(60);
    let triage = json!({ "category": "Plumbing", "priority": "Urgent" });
    let path = format!("/tickets/{}", ids[2]);
    let page = org.coordinator.post(&format!("{path}/triage"), triage).await.expect(200);
    assert_eq!(page["ticket"]["resolveBy"], "2026-04-13T09:00:00Z");
    let line = page["events"][0]["text"].as_str().expect("a line");
    assert!(line.contains("6 May 2026 10:00 → 13 Apr 2026 10:00"), "{line}");
}

#[tokio::test(flavor = "multi_thread")]
async fn s19_a_policy_has_versions_with_who_and_when_and_none_is_lost() {
    let app = TestApp::with_clock(clock("2026-04-02T09:00:00Z"), |_| {}).await;
    let org = app.org("acme").await;
    let built_in = org.viewer.get("/policy").await.expect(200);
    assert_eq!((&built_in["version"], &built_in["setAt"]), (&json!(0), &Value::Null));
    let rules = council(&org).await;
    set(&org.coordinator, 0, &rules, "").await.expect(403);
    set(&org.admin, 0, &built_in["rules"], "The same").await.expect(409);
    let first_set = set(&org.admin, 0, &rules, "As published").await.expect(200);
    assert_eq!((&first_set["version"], &first_set["note"]), (&json!(1), &json!("As published")));
    assert_eq!(first_set["setBy"], "OrgAdmin Example");
    set(&org.admin, 0, &built_in["rules"], "Too late").await.expect(412);
    app.app.clock.advance_minutes(5);
    set(&org.admin, 1, &built_in["rules"], "Back").await.expect(200);

    let first = org.viewer.get("/policy/versions?limit=1").await.expect(200);
    assert_eq!(
        (&first["items"][0]["version"], &first["items"][0]["note"]),
        (&json!(2), &json!("Back"))
    );
    let next = first["next"].as_str().expect("another page");
    let second =
        org.viewer.get(&format!("/policy/versions?limit=1&after={next}")).await.expect(200);
    assert_eq!((&second["items"][0]["version"], &second["next"]), (&json!(1), &Value::Null));
    assert_eq!(second["items"][0]["rules"], rules);
    let audit = org.admin.get("/audit?action=policy.set").await.expect(200);
    assert_eq!(audit["items"].as_array().map(Vec::len), Some(2));
    assert_eq!(audit["items"][0]["newValue"]["reason"], "Back");

    let mut wrong = rules.clone();
    wrong["warnPercent"] = json!(0);
    wrong["promises"]["urgent"]["acknowledge"] = json!({ "amount": 90, "unit": "days" });
    let told = set(&org.admin, 2, &wrong, "").await.expect(422)["errors"].to_string();
    assert!(told.contains("/rules/warnPercent"), "{told}");
    // Whoever tries it is told the same.
    let body = json!({ "rules": wrong });
    let tried = org.admin.post("/policy/preview", body).await.expect(422)["errors"].to_string();
    assert_eq!(tried, told);
    assert!(told.contains("/rules/promises/urgent/acknowledge/amount"), "{told}");
    let mut sooner = rules.clone();
    sooner["promises"]["routine"]["acknowledge"] = json!({ "amount": 5, "unit": "workingDays" });
    sooner["promises"]["routine"]["attend"] = json!({ "amount": 24, "unit": "hours" });
    let saved = set(&org.admin, 2, &sooner, "").await.expect(422)["errors"].clone();
    assert_eq!(
        (&saved[0]["pointer"], &saved[0]["detail"]),
        (
            &json!("/rules/promises/routine/attend/amount"),
            &json!("This is sooner than the answer that is promised.")
        )
    );
    let body = json!({ "rules": sooner });
    assert_eq!(org.admin.post("/policy/preview", body).await.expect(422)["errors"], saved);
    wrong["hours"][0]["from"] = json!("9 o'clock");
    set(&org.admin, 2, &wrong, "").await.expect(422);
}

#[tokio::test(flavor = "multi_thread")]
async fn s19_a_preview_says_what_a_change_would_mean_and_would_have_meant() {
    let app = TestApp::with_clock(clock("2026-11-02T10:00:00Z"), |_| {}).await;
    let org = app.org("acme").await;
    let unit = home::flat(&app, &org).await;
    for _ in 0..3 {
        report(&org, unit, "Urgent").await;
    }
    app.app.clock.advance_minutes(3 * 24 * 60);
    let mut rules = council(&org).await;
    rules["promises"]["urgent"] = complete(2, "workingDays");
    let told = org.admin.post("/policy/preview", json!({ "rules": rules })).await.expect(200);
    let urgent = told["due"].as_array().expect("examples").iter();
    let urgent =
        urgent.into_iter().find(|e| e["priority"] == "Urgent" && e["promised"] == "complete");
    assert_eq!(
        urgent.expect("one"),
        &json!({ "priority": "Urgent", "promised": "complete", "before": "2026-11-12T10:00:00Z",
            "after": "2026-11-09T10:00:00Z" })
    );
    assert_eq!(
        told["recent"],
        json!([{ "priority": "Urgent", "tickets": 3, "lateBefore": 0, "lateAfter": 3 }])
    );
    // Nothing was written.
    assert_eq!(org.admin.get("/policy").await.expect(200)["version"], 0);
    org.coordinator.post("/policy/preview", json!({ "rules": rules })).await.expect(403);
}

async fn told(app: &TestApp) -> Vec<String> {
    let sql = r#"SELECT "EventType" || ' ' || ("DataJson" ->> 'promised')
            || coalesce(' ' || ("DataJson" ->> 'level'), '')
        FROM "TicketTimelineEvents" WHERE "EventType" LIKE 'ServiceClock%' ORDER BY "CreatedAt", 1"#;
    let rows = app.admin().await.query(sql, &[]).await.expect("lines");
    rows.iter().map(|row| row.get(0)).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clock_is_told_of_near_late_and_by_level_once_each_though_two_sweep_at_once() {
    // A Friday morning: answer in 2 hours, complete in 24.
    let app = TestApp::with_clock(clock("2026-11-20T10:00:00Z"), |_| {}).await;
    let org = app.org("acme").await;
    let unit = home::flat(&app, &org).await;
    let ticket = report(&org, unit, "Emergency").await;
    let after = async |minutes: i64| {
        app.app.clock.advance_minutes(minutes);
        for _ in 0..2 {
            // Two sweeps at once, as two nodes would.
            let (one, two) = tokio::join!(
                maintainuk::policy::sweep(&app.app),
                maintainuk::policy::sweep(&app.app)
            );
            one.expect("a sweep");
            two.expect("a sweep");
        }
        told(&app).await
    };
    assert_eq!(after(95).await, Vec::<String>::new());
    assert_eq!(after(1).await, ["ServiceClockNear answer"]);
    assert_eq!(after(25).await.len(), 2);
    // Somebody answers late: nobody has to hear of that any more.
    let path = format!("/tickets/{}", id(&ticket));
    let triage = json!({ "category": "Plumbing", "priority": "Emergency" });
    org.coordinator.post(&format!("{path}/triage"), triage).await.expect(200);
    let lines = after(24 * 60).await;
    assert_eq!(lines.len(), 3, "{lines:?}");
    assert_eq!(lines[2], "ServiceClockMissed complete");
    // Four working hours after Saturday morning is Monday at 13:00, and two working days Tuesday.
    assert_eq!(after(48 * 60).await.len(), 3);
    assert_eq!(after(3 * 60).await.last().expect("a line"), "ServiceClockEscalated complete 1");
    assert_eq!(after(24 * 60 * 9).await.len(), 5);
    assert_eq!(after(24 * 60 * 9).await.len(), 5);
    let alerts = |to: &Client| {
        let sql = format!(
            r#"SELECT count(*) FROM "Notifications" WHERE "Type" = 'ServiceClock' AND "UserId" = '{}'"#,
            to.user
        );
        let admin = app.admin();
        async move { admin.await.query_one(&sql, &[]).await.expect("a count").get::<_, i64>(0) }
    };
    // The manager: two while nobody looked after it, and both levels. The coordinator: all but
    // the managers' level.
    assert_eq!((alerts(&org.admin).await, alerts(&org.coordinator).await), (4, 4));
    assert_eq!(alerts(&org.viewer).await, 0);
    // What is late, and each level, goes out by email too, once to each; what is only near does not.
    app.run_jobs().await;
    let mails = org.admin.get("/mailbox?limit=200").await.expect(200);
    let late = mails["items"].as_array().expect("mail").iter();
    let late: Vec<&Value> = late
        .filter(|mail| mail["subject"].as_str().is_some_and(|s| s.contains("is late:")))
        .collect();
    let to = |who: &Client| {
        let has = |mail: &&&Value| {
            mail["to"].as_str().unwrap_or_default().contains(&who.user.to_string())
        };
        late.iter().filter(has).count()
    };
    assert_eq!((to(&org.admin), to(&org.coordinator), late.len()), (3, 3, 6), "{late:#?}");
    // They go out side by side, so which of them is the newest is nobody's promise.
    let told = json!("TKT-000001 is late: complete by 21 Nov at 10:00");
    assert!(late.iter().any(|mail| mail["subject"] == told), "{late:#?}");
    let seen = org.tenant.get("/tickets").await.expect(200);
    assert_eq!(seen["items"].as_array().map(Vec::len), Some(1));
    let page = org.coordinator.get(&path).await.expect(200);
    let line = page["events"][0]["text"].as_str().expect("a line").to_owned();
    assert_eq!(line, "Escalated to the managers: complete by 21 Nov at 10:00");
    let outside = org.tenant.get(&path).await.expect(200)["events"].to_string();
    assert!(!outside.contains("ServiceClock"), "{outside}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_sweep_reads_the_tickets_that_are_due_and_no_other() {
    let app = TestApp::with_clock(clock("2026-11-20T10:00:00Z"), |config| {
        config.database.pool.maximum = 1;
    })
    .await;
    let org = app.org("acme").await;
    let unit = home::flat(&app, &org).await;
    for _ in 0..3 {
        report(&org, unit, "Emergency").await;
    }
    let many = format!(
        r#"INSERT INTO "MaintenanceTickets" ("OrgId", "TicketNumber", "UnitId", "Category",
               "Priority", "Status", "Title", "CreatedAt", "RespondBy", "TellAt")
           SELECT '{}', 'X-' || n, '{unit}', 'General', 'Routine', 'New', 'A hinge', now(),
               '2027-01-01', '2027-01-01' FROM generate_series(1, 5000) n; ANALYZE"#,
        org.id
    );
    app.admin().await.batch_execute(&many).await.expect("many tickets");
    app.app.clock.advance_minutes(100);
    let before =
        r#"SELECT count(*) FROM "MaintenanceTickets" WHERE "TellAt" <= '2026-11-20T11:40:00'"#;
    let count = app.admin().await.query_one(before, &[]).await.expect("a count").get::<_, i64>(0);
    assert_eq!(count, 3);
    // A sweep prepares its statement; then the same one is explained where it was prepared.
    maintainuk::policy::sweep(&app.app).await.expect("a sweep");
    let again = r#"UPDATE "MaintenanceTickets" SET "TellAt" = '2026-11-20' WHERE "TicketNumber" LIKE 'TKT%'"#;
    app.admin().await.batch_execute(again).await.expect("due once more");
    let conn = app.app.db.pool().get().await.expect("the only connection");
    let named = r#"SELECT name FROM pg_prepared_statements WHERE statement LIKE '%SKIP LOCKED%'
        AND statement LIKE '%"TellAt" <= $2%' AND statement NOT LIKE '%pg_prepared%'"#;
    let name: String = conn.query_one(named, &[]).await.expect("the statement").get(0);
    let begin = format!(
        "BEGIN; SET LOCAL app.org_id = '{0}'; SET LOCAL plan_cache_mode = force_generic_plan",
        org.id
    );
    conn.batch_execute(&begin).await.expect("begin");
    let explain = format!(
        "EXPLAIN (ANALYZE, FORMAT JSON) EXECUTE {name}('{}', '2026-11-20T11:40:00')",
        org.id
    );
    let answer = conn.simple_query(&explain).await.expect("a plan");
    conn.batch_execute("ROLLBACK").await.expect("rollback");
    let text: String = answer
        .iter()
        .filter_map(|message| match message {
            tokio_postgres::SimpleQueryMessage::Row(row) => row.get(0).map(str::to_owned),
            _ => None,
        })
        .collect();
    let plan: Value = serde_json::from_str(&text).expect("a plan");
    let mut reads = Vec::new();
    scans(&plan[0]["Plan"], &mut reads);
    assert_eq!(reads, [("IX_MaintenanceTickets_TellAt".to_owned(), 3.0, 0.0)], "{text}");
}

/// Index, rows read and rows thrown away, of every scan of the tickets.
fn scans(plan: &Value, found: &mut Vec<(String, f64, f64)>) {
    if plan["Relation Name"] == "MaintenanceTickets" {
        let number = |name: &str| plan[name].as_f64().unwrap_or_default();
        let index = plan["Index Name"].as_str().unwrap_or("none").to_owned();
        found.push((index, number("Actual Rows"), number("Rows Removed by Filter")));
    }
    plan["Plans"].as_array().into_iter().flatten().for_each(|child| scans(child, found));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hold_stops_the_clocks_and_gives_the_time_back() {
    let app = TestApp::with_clock(clock("2026-11-16T10:00:00Z"), |_| {}).await;
    let org = app.org("acme").await;
    let unit = home::flat(&app, &org).await;
    set(&org.admin, 0, &council(&org).await, "").await.expect(200);
    let ticket = report(&org, unit, "Urgent").await;
    assert_eq!(ticket["resolveBy"], "2026-11-23T10:00:00Z");
    let path = format!("/tickets/{}", id(&ticket));
    let hold = async || {
        let hold = json!({ "reason": "AwaitingResident" });
        let page = org.coordinator.post(&format!("{path}/hold"), hold).await.expect(200);
        page["ticket"].clone()
    };
    let resume = async || {
        let page = org.coordinator.delete(&format!("{path}/hold")).await.expect(200);
        page["ticket"].clone()
    };
    app.app.clock.advance_minutes(23 * 60);
    let stopped = hold().await;
    assert_eq!(
        (&stopped["clock"]["state"], &stopped["pausedAt"]),
        (&json!("paused"), &json!("2026-11-17T09:00:00Z"))
    );
    assert_eq!(
        (&stopped["turn"]["of"], &stopped["turn"]["act"]),
        (&json!("resident"), &json!("answer"))
    );
    // Another reason is another hold; the clocks stand on.
    app.app.clock.advance_minutes(60);
    assert_eq!(hold().await["resolveBy"], "2026-11-23T11:00:00Z");
    // A whole working day was lost.
    app.app.clock.advance_minutes(7 * 60);
    let again = resume().await;
    assert_eq!(again["turn"]["act"], "triage");
    assert_eq!(
        (&again["resolveBy"], &again["pausedAt"]),
        (&json!("2026-11-24T10:00:00Z"), &Value::Null)
    );
    hold().await;
    app.app.clock.advance_minutes(30 * 24 * 60);
    maintainuk::policy::sweep(&app.app).await.expect("a sweep");
    assert_eq!(told(&app).await, Vec::<String>::new());
    assert_eq!(org.coordinator.get("/tickets/counts").await.expect(200)["late"], 0);
    resume().await;
    assert_eq!(org.coordinator.get("/tickets/counts").await.expect(200)["late"], 0);
    app.app.clock.advance_minutes(30 * 24 * 60);
    maintainuk::policy::sweep(&app.app).await.expect("a sweep");
    let lines = told(&app).await;
    assert!(lines.contains(&"ServiceClockMissed complete".into()), "{lines:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_move_that_finishes_a_held_repair_starts_its_clocks_and_frees_its_turn() {
    let app = TestApp::with_clock(clock("2026-11-16T10:00:00Z"), |_| {}).await;
    let org = app.org("acme").await;
    let unit = home::flat(&app, &org).await;
    set(&org.admin, 0, &council(&org).await, "").await.expect(200);
    let path = format!("/tickets/{}", id(&report(&org, unit, "Urgent").await));
    app.app.clock.advance_minutes(23 * 60);
    let hold = json!({ "reason": "AwaitingResident" });
    org.coordinator.post(&format!("{path}/hold"), hold).await.expect(200);
    // The policy that it was reported under says what its hold means, whatever holds now.
    let mut rules = council(&org).await;
    rules["pauseOnHold"] = json!(false);
    set(&org.admin, 1, &rules, "").await.expect(200);
    app.app.clock.advance_minutes(8 * 60);
    let body = json!({ "to": "Cancelled", "code": "Other", "reason": "No answer" });
    let page = org.coordinator.post(&format!("{path}/transitions"), body).await.expect(200);
    let ticket = &page["ticket"];
    assert_eq!((&ticket["hold"], &ticket["pausedAt"]), (&Value::Null, &Value::Null));
    assert_eq!(ticket["resolveBy"], "2026-11-24T10:00:00Z");
    assert_eq!(
        (&ticket["turn"]["of"], &ticket["turn"]["act"]),
        (&json!("nobody"), &json!("nothing"))
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_repair_is_made_safe_once_and_then_the_next_promise_counts() {
    let app = TestApp::with_clock(clock("2026-11-16T10:00:00Z"), |_| {}).await;
    let org = app.org("acme").await;
    let unit = home::flat(&app, &org).await;
    set(&org.admin, 0, &council(&org).await, "").await.expect(200);
    let ticket = report(&org, unit, "Emergency").await;
    let path = format!("/tickets/{}/made-safe", id(&ticket));
    app.app.clock.advance_minutes(60);
    let told = org.coordinator.post(&path, json!({ "note": " " })).await.expect(422);
    assert_eq!(told["errors"][0]["pointer"], "/note");
    let page = org.coordinator.post(&path, json!({ "note": "Isolated" })).await.expect(200);
    assert_eq!(page["ticket"]["clock"]["kind"], "resolve");
    let safe = page["ticket"]["clocks"][0].clone();
    assert_eq!((&safe["promised"], &safe["state"]), (&json!("makeSafe"), &json!("met")));
    assert_eq!(page["events"][0]["text"], "Made safe: Isolated");
    org.coordinator.post(&path, json!({ "note": "Again" })).await.expect(409);
}

#[tokio::test(flavor = "multi_thread")]
async fn every_ticket_says_whose_turn_it_is_since_when_and_lists_are_narrowed_by_it() {
    let app = TestApp::with_clock(clock("2026-11-16T10:00:00Z"), |_| {}).await;
    let org = app.org("acme").await;
    let unit = home::flat(&app, &org).await;
    let ticket = report(&org, unit, "Routine").await;
    assert_eq!(
        (&ticket["turn"]["of"], &ticket["turn"]["act"]),
        (&json!("staff"), &json!("triage"))
    );
    let path = format!("/tickets/{}", id(&ticket));
    let turn = async || org.coordinator.get(&path).await.expect(200)["ticket"]["turn"].clone();
    let mine = async |query: &str| {
        let list = org.coordinator.get(&format!("/tickets?{query}")).await.expect(200);
        list["items"].as_array().map(Vec::len).expect("a list")
    };
    app.app.clock.advance_minutes(10);
    let triage = json!({ "category": "Plumbing", "priority": "Routine" });
    org.coordinator.post(&format!("{path}/triage"), triage).await.expect(200);
    let raise = turn().await;
    assert_eq!((&raise["act"], &raise["since"]), (&json!("raise"), &json!("2026-11-16T10:10:00Z")));
    assert_eq!((mine("turn=staff").await, mine("queue=waiting").await), (1, 0));

    app.app.clock.advance_minutes(10);
    let order = json!({ "contractorId": org.contractor_id });
    let order = org.coordinator.post(&format!("{path}/work-orders"), order).await.id(201);
    let offer = json!({ "contractorId": org.contractor_id, "offer": true });
    org.coordinator.post(&format!("/work-orders/{order}/assign"), offer).await.expect(200);
    let accept = turn().await;
    assert_eq!((&accept["of"], &accept["act"]), (&json!("contractor"), &json!("accept")));
    assert_eq!(accept["since"], "2026-11-16T10:20:00Z");
    for (query, rows) in [
        ("turn=staff", 0),
        ("turn=contractor", 1),
        ("turn=others&queue=open", 1),
        ("turn=resident", 0),
        ("queue=waiting", 1),
        ("queue=waiting&sort=dueAt", 1),
        ("queue=waiting&q=hinge", 1),
    ] {
        assert_eq!(mine(query).await, rows, "{query}");
    }
    assert_eq!(org.coordinator.get("/tickets/counts").await.expect(200)["waiting"], 1);
    // A note changes nothing of it.
    app.app.clock.advance_minutes(10);
    org.coordinator
        .post(&format!("{path}/notes"), json!({ "note": "Rang them" }))
        .await
        .expect(200);
    assert_eq!(turn().await, accept);
    let cancel = json!({ "to": "Cancelled", "code": "Duplicate", "reason": "Twice" });
    org.coordinator.post(&format!("{path}/transitions"), cancel).await.expect(200);
    assert_eq!(turn().await["of"], "nobody");
    org.coordinator.get("/tickets?turn=nobody").await.expect(400);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_ticket_is_unread_until_it_is_seen_and_again_once_it_changes() {
    let app = TestApp::with_clock(clock("2026-11-16T10:00:00Z"), |_| {}).await;
    let org = app.org("acme").await;
    let unit = home::flat(&app, &org).await;
    let ticket = report(&org, unit, "Routine").await;
    let path = format!("/tickets/{}", id(&ticket));
    let unread = async |who: &Client| {
        let list = who.get("/tickets").await.expect(200);
        list["items"][0]["unread"].as_bool().expect("a mark")
    };
    assert!(unread(&org.coordinator).await);
    app.app.clock.advance_minutes(5);
    let seen = json!({ "upTo": ticket["updatedAt"] });
    org.coordinator.post(&format!("{path}/seen"), seen.clone()).await.expect(204);
    assert!(!unread(&org.coordinator).await);
    assert!(unread(&org.viewer).await);
    org.admin.post(&format!("{path}/notes"), json!({ "note": "Rang" })).await.expect(200);
    assert!(unread(&org.coordinator).await);
    // A mark of the future counts as one of now, and an older one changes nothing.
    let far = json!({ "upTo": "2030-01-01T00:00:00Z" });
    org.coordinator.post(&format!("{path}/seen"), far).await.expect(204);
    org.coordinator.post(&format!("{path}/seen"), seen).await.expect(204);
    assert!(!unread(&org.coordinator).await);
    app.app.clock.advance_minutes(5);
    org.admin.post(&format!("{path}/notes"), json!({ "note": "Again" })).await.expect(200);
    assert!(unread(&org.coordinator).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bank_holiday_that_is_added_puts_off_open_clocks_piece_by_piece_and_nothing_comes_sooner()
{
    let app = TestApp::with_clock(clock("2026-12-07T09:00:00Z"), |_| {}).await;
    let org = app.org("acme").await;
    let unit = home::flat(&app, &org).await;
    let rules = council(&org).await;
    set(&org.admin, 0, &rules, "As published").await.expect(200);
    let urgent = report(&org, unit, "Urgent").await;
    let planned = report(&org, unit, "Planned").await;
    assert_eq!(due(&urgent, "complete"), "2026-12-14T09:00:00Z");
    // More than a piece of them.
    let many = format!(
        r#"INSERT INTO "MaintenanceTickets" ("OrgId", "TicketNumber", "UnitId", "Category",
               "Priority", "Status", "Title", "CreatedAt", "ResolveBy", "PolicyVersion")
           SELECT '{}', 'X-' || n, '{unit}', 'General', 'Urgent', 'New', 'A hinge',
               '2026-12-07T09:00', '2026-12-14T09:00', 1 FROM generate_series(1, 250) n"#,
        org.id
    );
    app.admin().await.batch_execute(&many).await.expect("many tickets");
    let holiday = json!({ "nation": "England", "day": "2026-12-10", "name": "Proclaimed" });
    let made = org.admin.post("/bank-holidays", holiday).await.id(201);
    app.run_jobs().await;
    let read = async |ticket: &Value| {
        org.coordinator.get(&format!("/tickets/{}", id(ticket))).await.expect(200)
    };
    let page = read(&urgent).await;
    assert_eq!(due(&page["ticket"], "complete"), "2026-12-15T09:00:00Z");
    let line = page["events"].to_string();
    let told = "Later because of a bank holiday (Proclaimed): complete by 15 Dec 2026 at 09:00, was \
        14 Dec 2026 at 09:00";
    assert!(line.contains(told), "{line}");
    assert_eq!(
        due(&read(&planned).await["ticket"], "complete"),
        due(&planned, "complete"),
        "elapsed days"
    );
    let own = org.tenant.get(&format!("/tickets/{}", id(&urgent))).await.expect(200).to_string();
    assert!(!own.contains("Proclaimed"), "{own}");
    let count = async |sql: &str| -> i64 {
        app.admin().await.query_one(sql, &[]).await.expect("a count").get(0)
    };
    let late =
        r#"SELECT count(*) FROM "MaintenanceTickets" WHERE "ResolveBy" = '2026-12-15T09:00'"#;
    assert_eq!(count(late).await, 251);
    let lines = r#"SELECT count(*) FROM "TicketTimelineEvents"
        WHERE "EventType" = 'ServiceClockRecounted'"#;
    assert_eq!(count(lines).await, 251);
    // Done again, nothing happens any more; and a withdrawal shortens nothing.
    let again =
        r#"UPDATE "OutboxMessages" SET "Status" = 'Pending' WHERE "Type" = 'recount-clocks'"#;
    app.admin().await.batch_execute(again).await.expect("promised again");
    app.run_jobs().await;
    let why = json!({ "reason": "It was a rumour" });
    org.admin.post(&format!("/bank-holidays/{made}/withdraw"), why).await.expect(200);
    app.run_jobs().await;
    assert_eq!((count(late).await, count(lines).await), (251, 251));
}
