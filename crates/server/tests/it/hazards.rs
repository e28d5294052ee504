//! Hazards: proposed by words, confirmed by people, and clocks that nobody can lose.

use crate::home;
use crate::support::{Answer, Client, Org, TestApp};
use maintainuk::clock::Clock;
use serde_json::{Value, json};

/// A Monday morning after the second phase began.
pub fn monday() -> Clock {
    Clock::fixed("2026-12-07T09:00:00Z".parse().expect("a moment"))
}

/// A ticket of damp, reported by a colleague.
pub async fn report(app: &TestApp, org: &Org, title: &str, text: &str) -> String {
    let unit = home::flat(app, org).await;
    let body = json!({ "unitId": unit, "title": title, "description": text,
        "category": "DampMould", "priority": "Routine" });
    let answer = org.coordinator.post("/tickets", body).await.expect(201);
    answer["ticket"]["id"].as_str().expect("an id").to_owned()
}

/// The cases of a ticket.
pub async fn hazards(client: &Client, ticket: &str) -> Vec<Value> {
    let page = client.get(&format!("/tickets/{ticket}/hazards")).await.expect(200);
    page["items"].as_array().expect("a list").clone()
}

/// Does something with a case.
pub async fn act(client: &Client, case: &Value, what: &str, body: Value) -> Answer {
    let id = case["id"].as_str().expect("an id");
    client.post(&format!("/hazards/{id}/{what}"), body).await
}

/// A confirmed case of damp.
pub async fn damp(app: &TestApp, org: &Org) -> Value {
    let ticket = report(app, org, "Black mould in the bedroom", "It comes back").await;
    let proposed = hazards(&org.coordinator, &ticket).await.remove(0);
    act(&org.coordinator, &proposed, "confirm", json!({})).await.expect(200)
}

/// A photograph of the ticket of a case, uploaded.
pub async fn photo(client: &Client, case: &Value) -> Value {
    let jpeg = crate::pictures::jpeg(64, 48);
    let path = format!("/tickets/{}/attachments", case["ticketId"].as_str().expect("an id"));
    let files = [("a.jpg", "image/jpeg", jpeg.as_slice())];
    client.upload(&path, &files).await.expect(201)["items"][0]["id"].clone()
}

/// A clock of a case.
pub fn clock<'a>(case: &'a Value, duty: &str) -> &'a Value {
    let clocks = case["deadlines"].as_array().expect("clocks");
    clocks.iter().find(|clock| clock["duty"] == duty).unwrap_or(&Value::Null)
}

#[tokio::test(flavor = "multi_thread")]
async fn words_propose_a_case_once_and_a_person_decides() {
    let app = TestApp::with_clock(monday(), |_| {}).await;
    let org = app.org("acme").await;
    let staff = &org.coordinator;
    let plain = report(&app, &org, "A tap drips", "Slowly").await;
    assert!(hazards(staff, &plain).await.is_empty());
    // A note speaks of it later; twice is once.
    for _ in 0..2 {
        let note = json!({ "note": "Resident says there is mould behind the bath" });
        staff.post(&format!("/tickets/{plain}/notes"), note).await.expect(200);
    }
    let found = hazards(staff, &plain).await;
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(
        (&found[0]["status"], &found[0]["hazard"], &found[0]["rule"]),
        (&json!("Proposed"), &json!("damp_and_mould"), &json!("damp_and_mould"))
    );
    assert!(found[0]["quote"].as_str().expect("a quote").contains("behind the bath"));
    assert_eq!(found[0]["deadlines"], json!([]));

    let refusal = act(staff, &found[0], "refuse", json!({})).await.expect(422);
    assert_eq!(refusal["errors"][0]["pointer"], "/reason");
    let stale = json!({ "reason": "Soap", "version": 7 });
    act(staff, &found[0], "refuse", stale).await.expect(412);
    let refused =
        act(staff, &found[0], "refuse", json!({ "reason": "It is soap" })).await.expect(200);
    assert_eq!((&refused["status"], &refused["reason"]), (&json!("Refused"), &json!("It is soap")));
    act(staff, &found[0], "confirm", json!({})).await.expect(409);

    // A new text is a new concern.
    let edit = json!({ "title": "Mould in the bathroom" });
    staff.patch(&format!("/tickets/{plain}"), 1, edit).await.expect(200);
    let again = hazards(staff, &plain).await;
    assert_eq!(again.len(), 2, "{again:?}");
    let lines = staff.get(&format!("/tickets/{plain}")).await.expect(200)["events"].to_string();
    assert!(lines.contains("This may be a hazard (damp and mould)"), "{lines}");
    assert!(lines.contains("No hazard case (damp and mould): It is soap"), "{lines}");
}

#[tokio::test(flavor = "multi_thread")]
async fn clocks_run_from_what_really_happened_and_say_how_they_came_about() {
    let app = TestApp::with_clock(monday(), |_| {}).await;
    let org = app.org("acme").await;
    let staff = &org.coordinator;
    let case = damp(&app, &org).await;
    assert_eq!((&case["regime"], &case["statutory"]), (&json!("england_social"), &json!(true)));
    let investigate = clock(&case, "investigate");
    assert_eq!(investigate["dueDate"], "2026-12-21");
    assert_eq!(investigate["state"], "running");
    assert_eq!(investigate["ruleVersion"], "awaab-england/investigate@2025-10-27");
    assert!(investigate["working"].to_string().contains("10 working days after awareness"));
    assert_eq!(case["nextDuty"], "investigate");

    app.app.clock.advance_minutes(2 * 24 * 60);
    let at = "2026-12-09T08:00:00Z";
    for (body, pointer) in [
        (json!({ "stage": "InvestigationFinished", "at": at, "note": "Seen" }), "/outcome"),
        (json!({ "stage": "MadeSafe", "at": at }), "/note"),
        (json!({ "stage": "MadeSafe", "at": "2026-12-10T08:00:00Z", "note": "x" }), "/at"),
        (json!({ "stage": "SummaryGiven", "at": at, "note": "x" }), "/at"),
    ] {
        let told = act(staff, &case, "stages", body).await.expect(422);
        let pointers: Vec<_> = told["errors"]
            .as_array()
            .expect("errors")
            .iter()
            .map(|e| e["pointer"].clone())
            .collect();
        assert!(pointers.contains(&json!(pointer)), "{pointer}: {told}");
    }
    let finished = json!({ "stage": "InvestigationFinished", "at": at, "note": "Mould on two walls",
        "outcome": "significant_hazard", "supplementaryWork": true });
    let case = act(staff, &case, "stages", finished.clone()).await.expect(200);
    assert_eq!(clock(&case, "investigate")["state"], "met");
    for (duty, day) in [
        ("written_summary", "2026-12-14"),
        ("safety_work", "2026-12-16"),
        ("alternative_accommodation", "2026-12-16"),
        ("supplementary_begin_or_steps", "2026-12-16"),
        ("supplementary_physical_start", "2027-03-03"),
    ] {
        assert_eq!(clock(&case, duty)["dueDate"], day, "{duty}");
    }
    // The same again is a correction, and needs its reason.
    let told = act(staff, &case, "stages", finished.clone()).await.expect(422);
    assert_eq!(told["errors"][0]["pointer"], "/reason");
    let mut nothing = finished;
    nothing["outcome"] = json!("no_hazard");
    nothing["reason"] = json!("It was dirt");
    let case = act(staff, &case, "stages", nothing).await.expect(200);
    assert_eq!(clock(&case, "safety_work")["state"], "dropped");
    assert_eq!(clock(&case, "written_summary")["dueDate"], "2026-12-14");
    assert_eq!(case["stages"].as_array().expect("stages").len(), 2);

    let early = act(staff, &case, "close", json!({})).await.expect(422);
    assert_eq!(early["errors"][0]["pointer"], "/reason");
    // Without the letter of the case it takes what shows that it was sent, and why it was no letter.
    let mut given = json!({ "stage": "SummaryGiven", "at": at, "note": "By post" });
    let told = act(staff, &case, "stages", given.clone()).await.expect(422);
    let errors = told["errors"].as_array().expect("errors").iter();
    let pointers: Vec<_> = errors.map(|error| error["pointer"].clone()).collect();
    assert_eq!(pointers, [json!("/attachmentId"), json!("/reason")], "{told}");
    given["attachmentId"] = photo(staff, &case).await;
    given["reason"] = json!("Written before this case was opened here");
    let case = act(staff, &case, "stages", given).await.expect(200);
    let stages = case["stages"].as_array().expect("stages").iter();
    assert!(
        stages.clone().all(|one| one["stage"] != "SummaryGiven" || one["reason"] != json!(null))
    );
    assert_eq!(clock(&case, "written_summary")["state"], "met");
    let case = act(staff, &case, "close", json!({})).await.expect(200);
    assert_eq!(case["status"], "Closed");
    // Damp is looked at again.
    assert_eq!(case["checks"][0]["dueOn"], "2027-01-20");
    assert_eq!(case["checks"][1]["dueOn"], "2027-03-03");
    let back = json!({ "weeks": 6, "result": "returned", "note": "Spots again" });
    act(staff, &case, "checks", back.clone()).await.expect(200);
    act(staff, &case, "checks", back).await.expect(422);
    let ticket = case["ticketId"].as_str().expect("an id");
    let all = hazards(staff, ticket).await;
    assert_eq!((all.len(), &all[1]["status"]), (2, &json!("Proposed")), "{all:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn both_readings_of_an_emergency_are_shown_and_only_the_regulation_binds() {
    let app = TestApp::with_clock(monday(), |_| {}).await;
    let org = app.org("acme").await;
    let staff = &org.coordinator;
    let ticket = report(&app, &org, "The socket is sparking", "It buzzes").await;
    let proposed = hazards(staff, &ticket).await.remove(0);
    assert_eq!(
        (&proposed["hazard"], &proposed["class"]),
        (&json!("electrical"), &json!("emergency"))
    );
    let case = act(staff, &proposed, "confirm", json!({})).await.expect(200);
    app.app.clock.advance_minutes(180);
    let finished = json!({ "stage": "InvestigationFinished", "at": "2026-12-07T11:00:00Z",
        "note": "Loose wire", "outcome": "emergency_hazard", "supplementaryWork": false });
    let case = act(staff, &case, "stages", finished).await.expect(200);
    let guidance = clock(&case, "safety_work_emergency_guidance");
    let regulation = clock(&case, "safety_work_emergency_reg5");
    assert_eq!(
        (&guidance["dueAt"], &guidance["binds"]),
        (&json!("2026-12-08T09:00:00Z"), &json!(false))
    );
    assert_eq!(
        (&regulation["dueAt"], &regulation["binds"]),
        (&json!("2026-12-08T11:00:00Z"), &json!(true))
    );
    assert_eq!(clock(&case, "alternative_accommodation")["dueAt"], "2026-12-08T09:00:00Z");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_private_landlord_in_england_has_a_benchmark_and_never_a_breach() {
    let app = TestApp::with_clock(monday(), |_| {}).await;
    let org = app.org("acme").await;
    let body = json!({ "landlordType": "private" });
    let changed = org.admin.post("/organisation/landlord-type", body.clone()).await.expect(200);
    assert_eq!(changed["landlordType"], "private");
    org.coordinator.post("/organisation/landlord-type", body).await.expect(403);
    let case = damp(&app, &org).await;
    assert_eq!(case["regime"], "england_private_benchmark");
    assert_eq!(case["statutory"], false);
    assert_eq!(clock(&case, "investigate")["binds"], false);
    assert!(case["rules"].as_str().expect("words").contains("missing one is no breach"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bank_holiday_moves_dates_back_and_its_withdrawal_only_proposes() {
    let app = TestApp::with_clock(monday(), |_| {}).await;
    let org = app.org("acme").await;
    let staff = &org.coordinator;
    let case = damp(&app, &org).await;
    let id = case["id"].as_str().expect("an id").to_owned();
    let holiday = json!({ "nation": "England", "day": "2026-12-10", "name": "Proclaimed" });
    let made = org.admin.post("/bank-holidays", holiday.clone()).await.id(201);
    org.admin.post("/bank-holidays", holiday).await.expect(409);
    let weekend = json!({ "nation": "England", "day": "2026-12-12", "name": "Saturday" });
    let told = org.admin.post("/bank-holidays", weekend).await.expect(422);
    assert_eq!(told["errors"][0]["pointer"], "/day");
    let case = staff.get(&format!("/hazards/{id}")).await.expect(200);
    assert_eq!(clock(&case, "investigate")["dueDate"], "2026-12-22");

    let path = format!("/bank-holidays/{made}/withdraw");
    org.admin.post(&path, json!({ "reason": "It was a rumour" })).await.expect(200);
    let case = staff.get(&format!("/hazards/{id}")).await.expect(200);
    let standing = clock(&case, "investigate");
    assert_eq!(standing["dueDate"], "2026-12-22", "nothing is shortened unasked");
    assert_eq!(standing["proposal"]["dueDate"], "2026-12-21");
    // A stage does not shorten it either; a person does, with a reason.
    let began = json!({ "stage": "InvestigationStarted", "at": "2026-12-07T09:00:00Z",
        "note": "The surveyor is on the way" });
    let case = act(staff, &case, "stages", began).await.expect(200);
    assert_eq!(clock(&case, "investigate")["dueDate"], "2026-12-22", "nor by a stage");
    assert_eq!(clock(&case, "investigate")["proposal"]["dueDate"], "2026-12-21");
    let accept =
        json!({ "duty": "investigate", "accept": true, "reason": "We can make it by then" });
    let case = act(staff, &case, "deadlines", accept.clone()).await.expect(200);
    assert_eq!(clock(&case, "investigate")["dueDate"], "2026-12-21");
    assert_eq!(clock(&case, "investigate")["promise"], Value::Null);
    act(staff, &case, "deadlines", accept).await.expect(409);
    let bare = json!({ "duty": "investigate", "dueDate": "2027-01-08", "reason": " " });
    let told = act(staff, &case, "deadlines", bare).await.expect(422);
    assert_eq!(told["errors"][0]["pointer"], "/reason");
    let set = json!({ "duty": "investigate", "dueDate": "2027-01-08", "reason": "x" });
    let told = act(staff, &case, "deadlines", set).await.expect(422);
    assert_eq!(told["errors"][0]["pointer"], "/reason");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_date_that_is_set_by_hand_stands_beside_the_laws_and_never_in_its_place() {
    let app = TestApp::with_clock(monday(), |_| {}).await;
    let org = app.org("acme").await;
    let staff = &org.coordinator;
    let case = damp(&app, &org).await;
    let id = case["id"].as_str().expect("an id").to_owned();
    let why = "The resident is away until January";
    let later = json!({ "duty": "investigate", "dueDate": "2027-01-30", "reason": why });
    let case = act(staff, &case, "deadlines", later.clone()).await.expect(200);
    let standing = clock(&case, "investigate");
    assert_eq!(standing["dueDate"], "2026-12-21", "the law's own stays");
    assert_eq!(standing["promise"]["dueDate"], "2027-01-30");
    assert_eq!(standing["promise"]["reason"], why);
    assert!(standing["promise"]["setBy"].is_string());
    assert_eq!(case["nextDueAt"], "2026-12-22T00:00:00Z", "lists go by the law");

    let earlier = json!({ "duty": "investigate", "dueDate": "2026-12-09",
        "reason": "We told them before the ninth" });
    let case = act(staff, &case, "deadlines", earlier).await.expect(200);
    assert_eq!(
        clock(&case, "investigate")["state"],
        "near",
        "an earlier promise is worked towards"
    );

    app.app.clock.advance_minutes(15 * 24 * 60);
    let case = staff.get(&format!("/hazards/{id}")).await.expect(200);
    let standing = clock(&case, "investigate");
    assert_eq!(
        (&standing["state"], &standing["promise"]["missed"]),
        (&json!("missed"), &json!(true))
    );
    let case = act(staff, &case, "deadlines", later).await.expect(200);
    let standing = clock(&case, "investigate");
    assert_eq!(standing["state"], "missed", "what is missed stays missed");
    assert_eq!((&standing["binds"], &standing["promise"]["missed"]), (&json!(true), &json!(false)));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_earlier_date_is_proposed_no_more_once_the_holiday_is_back() {
    let app = TestApp::with_clock(monday(), |_| {}).await;
    let org = app.org("acme").await;
    let case = damp(&app, &org).await;
    let path = format!("/hazards/{}", case["id"].as_str().expect("an id"));
    let holiday = json!({ "nation": "England", "day": "2026-12-10", "name": "Proclaimed" });
    let made = org.admin.post("/bank-holidays", holiday.clone()).await.id(201);
    let why = json!({ "reason": "It was a rumour" });
    org.admin.post(&format!("/bank-holidays/{made}/withdraw"), why).await.expect(200);
    org.admin.post("/bank-holidays", holiday).await.expect(201);
    let case = org.coordinator.get(&path).await.expect(200);
    assert_eq!(clock(&case, "investigate")["dueDate"], "2026-12-22");
    assert_eq!(clock(&case, "investigate")["proposal"], Value::Null);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_recorded_vulnerable_person_makes_a_cold_home_an_emergency_and_is_not_told_of() {
    let app = TestApp::with_clock(monday(), |_| {}).await;
    let org = app.org("acme").await;
    let unit = home::flat(&app, &org).await;
    let staff = &org.coordinator;
    let cold = json!({ "unitId": unit, "title": "No heating", "category": "Heating",
        "priority": "Routine" });
    let plain = staff.post("/tickets", cold.clone()).await.expect(201)["ticket"].clone();
    assert_eq!(plain["priority"], "Routine");
    let why = "a vulnerable person is recorded at this home";
    let texts = |page: &Value| page["events"].to_string();
    // A warning of the managers counts like any other, and only they know of it.
    for (need, told) in [("Managers", false), ("Staff", true)] {
        let alert = json!({ "contactId": org.resident_id, "kind": "Vulnerable", "text": "Dialysis",
            "reason": "From the council", "needToKnow": need, "reviewOn": "2027-01-07" });
        let alert = org.admin.post("/alerts", alert).await.id(201);
        for who in [staff, &org.tenant] {
            let made = who.post("/tickets", cold.clone()).await.expect(201)["ticket"].clone();
            assert_eq!(made["priority"], "Emergency", "{need}");
            assert_eq!(made["emergency"]["rule"], "NoHeating");
            let path = format!("/tickets/{}", made["id"].as_str().expect("an id"));
            let page = staff.get(&path).await.expect(200);
            assert_eq!(texts(&page).contains(why), told, "{page}");
            let own = org.tenant.get(&path).await.expect(200).to_string();
            assert!(!own.contains("vulnerable") && !own.contains("Dialysis"), "{own}");
            assert!(!page.to_string().contains("From the council"));
        }
        // What is written later is heard with the same ears.
        let path = format!("/tickets/{}", plain["id"].as_str().expect("an id"));
        let body = json!({ "note": "Rang: still no heating at all" });
        staff.post(&format!("{path}/notes"), body).await.expect(200);
        let cases = hazards(staff, plain["id"].as_str().expect("an id")).await;
        assert!(cases.iter().any(|case| case["class"] == "emergency"), "{cases:?}");
        let end = json!({ "reason": "Moved" });
        let path = format!("/alerts/{alert}/end");
        org.admin.post(&path, end).await.expect(200);
    }
    let after = staff.post("/tickets", cold).await.expect(201)["ticket"].clone();
    assert_eq!(after["priority"], "Routine", "the warning ended");
}

/// Whether the page of a ticket offers a move.
async fn offers(client: &Client, ticket: &str, to: &str) -> bool {
    let page = client.get(&format!("/tickets/{ticket}")).await.expect(200);
    let moves = page["moves"].as_array().expect("moves").iter();
    let found = moves.clone().find(|option| option["to"] == to).expect("the move");
    found["allowed"] == json!(true)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_ticket_does_not_end_while_its_hazard_is_open_but_where_it_was_reported_twice() {
    let app = TestApp::with_clock(monday(), |_| {}).await;
    let org = app.org("acme").await;
    let staff = &org.coordinator;
    let ticket = report(&app, &org, "Black mould in the bedroom", "It comes back").await;
    let path = format!("/tickets/{ticket}/transitions");
    for code in ["NoAccess", "NotOurs"] {
        let told = staff.post(&path, json!({ "to": "Cancelled", "code": code })).await.expect(409);
        assert!(told["detail"].as_str().expect("why").contains("confirm or refuse"), "{told}");
    }
    let proposed = hazards(staff, &ticket).await.remove(0);
    let case = act(staff, &proposed, "confirm", json!({})).await.expect(200);
    let off = json!({ "to": "Cancelled", "code": "NotOurs" });
    let told = staff.post(&path, off.clone()).await.expect(409);
    assert!(told["detail"].as_str().expect("why").contains("close that first"), "{told}");
    let page = staff.get(&format!("/tickets/{ticket}")).await.expect(200);
    assert_eq!(page["ticket"]["status"], "New");
    act(staff, &case, "close", json!({ "reason": "It is the neighbour's" })).await.expect(200);
    staff.post(&path, off).await.expect(200);
    let twice = report(&app, &org, "Mould in the bedroom again", "Same wall").await;
    let path = format!("/tickets/{twice}/transitions");
    staff.post(&path, json!({ "to": "Cancelled", "code": "Duplicate" })).await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn work_that_is_done_completes_nothing_before_its_hazard_is_safe() {
    let app = TestApp::with_clock(monday(), |_| {}).await;
    let org = app.org("acme").await;
    let staff = &org.coordinator;
    let social = json!({ "landlordType": "social" });
    org.admin.post("/organisation/landlord-type", social).await.expect(200);
    let case = damp(&app, &org).await;
    assert_eq!(case["statutory"], json!(true));
    let ticket = case["ticketId"].as_str().expect("a ticket").to_owned();
    let urgent = json!({ "category": "Plumbing", "priority": "Emergency" });
    staff.post(&format!("/tickets/{ticket}/triage"), urgent).await.expect(200);
    let order = crate::main_line::raise(&org, &ticket).await;
    for body in
        [json!({ "to": "InProgress" }), json!({ "to": "Completed", "notes": "Wiped it off" })]
    {
        crate::main_line::step(&org.contractor, &order, body).await;
    }
    let page = staff.get(&format!("/tickets/{ticket}")).await.expect(200);
    assert_eq!(page["ticket"]["status"], "InProgress");
    assert!(!offers(staff, &ticket, "Completed").await);
    let path = format!("/tickets/{ticket}/transitions");
    let told = staff.post(&path, json!({ "to": "Completed" })).await.expect(409);
    assert!(told["detail"].as_str().expect("why").contains("not safe yet"), "{told}");
    let safe = json!({ "stage": "MadeSafe", "at": "2026-12-07T09:00:00Z", "note": "Treated" });
    act(staff, &case, "stages", safe).await.expect(200);
    assert!(offers(staff, &ticket, "Completed").await);
    let page = staff.post(&path, json!({ "to": "Completed" })).await.expect(200);
    assert_eq!(page["ticket"]["status"], "Completed");
    assert!(!offers(staff, &ticket, "Closed").await, "its case is open");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clock_is_told_of_once_when_near_and_once_when_missed_on_two_nodes() {
    let app = TestApp::with_clock(monday(), |_| {}).await;
    let other = app.second(|_| {}).await;
    let org = app.org("acme").await;
    damp(&app, &org).await;
    let told = async |kind: &str| {
        let sql =
            format!(r#"SELECT count(*) FROM "TicketTimelineEvents" WHERE "EventType" = '{kind}'"#);
        app.admin().await.query_one(&sql, &[]).await.expect("a count").get::<_, i64>(0)
    };
    let both = async || {
        let (one, two) = tokio::join!(
            maintainuk::hazards::sweep(&app.app),
            maintainuk::hazards::sweep(&other.app)
        );
        one.expect("a sweep");
        two.expect("a sweep");
    };
    both().await;
    assert_eq!((told("HazardClockNear").await, told("HazardClockMissed").await), (0, 0));
    // Thursday the 17th: two working days are left.
    app.app.clock.advance_minutes(10 * 24 * 60);
    other.app.clock.advance_minutes(10 * 24 * 60);
    both().await;
    both().await;
    assert_eq!((told("HazardClockNear").await, told("HazardClockMissed").await), (1, 0));
    app.app.clock.advance_minutes(6 * 24 * 60);
    other.app.clock.advance_minutes(6 * 24 * 60);
    both().await;
    both().await;
    assert_eq!((told("HazardClockNear").await, told("HazardClockMissed").await), (1, 1));
    let sql = r#"SELECT count(*) FROM "Notifications" WHERE "Type" = 'HazardClock'"#;
    let alerts = app.admin().await.query_one(sql, &[]).await.expect("a count").get::<_, i64>(0);
    // Nobody looks after the ticket: the administrator and the coordinator hear of both.
    assert_eq!(alerts, 4);
    // A date set by law that passed is emailed to each of them as well, once.
    let sql = r#"SELECT count(*) FROM "OutboxMessages" WHERE "Type" = 'mail-colleague'"#;
    let mails = app.admin().await.query_one(sql, &[]).await.expect("a count").get::<_, i64>(0);
    assert_eq!(mails, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn hazards_are_listed_by_their_next_date_and_paged() {
    let app = TestApp::with_clock(monday(), |_| {}).await;
    let org = app.org("acme").await;
    let ticket = report(&app, &org, "Steps", "By the door").await;
    for (hazard, aware) in [
        ("falls", "2026-12-04T09:00:00Z"),
        ("damp_and_mould", "2026-12-02T09:00:00Z"),
        ("excess_cold", "2026-12-03T09:00:00Z"),
    ] {
        let body = json!({ "hazard": hazard, "class": "significant", "awareAt": aware,
            "note": "Told on the phone" });
        let path = format!("/tickets/{ticket}/hazards");
        org.coordinator.post(&path, body.clone()).await.expect(201);
        org.coordinator.post(&path, body).await.expect(409);
    }
    let mut found = Vec::new();
    let mut path = "/hazards?limit=2".to_owned();
    loop {
        let page = org.viewer.get(&path).await.expect(200);
        let items = page["items"].as_array().expect("a list").clone();
        found.extend(items.iter().map(|item| item["hazard"].as_str().expect("text").to_owned()));
        match page["next"].as_str() {
            Some(next) => path = format!("/hazards?limit=2&after={next}"),
            None => break,
        }
    }
    assert_eq!(found, ["damp_and_mould", "excess_cold", "falls"]);
    assert_eq!(org.viewer.get("/hazards?status=Closed").await.expect(200)["items"], json!([]));
    // Residents and contractors see none of it, on the timeline neither.
    org.tenant.get(&format!("/tickets/{ticket}/hazards")).await.expect(403);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_legal_date_stands_among_what_is_late_and_a_hold_does_not_stop_it() {
    let app = TestApp::with_clock(monday(), |_| {}).await;
    let org = app.org("acme").await;
    let staff = &org.coordinator;
    let case = damp(&app, &org).await;
    let ticket = case["ticketId"].as_str().expect("an id").to_owned();
    let path = format!("/tickets/{ticket}");
    let clock = async |client: &Client| {
        let page = client.get(&path).await.expect(200);
        (page["ticket"]["clock"].clone(), page["next"]["by"].clone())
    };
    let triage = json!({ "category": "DampMould", "priority": "Routine" });
    staff.post(&format!("{path}/triage"), triage).await.expect(200);
    let legal = json!({ "kind": "legal", "duty": "investigate", "due": "2026-12-22T00:00:00Z",
        "state": "onTrack" });
    assert_eq!(clock(staff).await, (legal.clone(), legal["due"].clone()));
    staff.post(&format!("{path}/hold"), json!({ "reason": "Weather" })).await.expect(200);
    assert_eq!(clock(staff).await, (legal.clone(), legal["due"].clone()), "the law does not wait");
    assert_eq!(clock(&org.tenant).await.0["kind"], "resolve", "it is not theirs to see to");

    let ids = async |queue: &str| {
        let page = staff.get(&format!("/tickets?queue={queue}&sort=dueAt")).await.expect(200);
        page["items"]
            .as_array()
            .expect("items")
            .iter()
            .map(|one| one["id"].clone())
            .collect::<Vec<_>>()
    };
    let none: Vec<Value> = Vec::new();
    assert_eq!(ids("late").await, none);
    app.app.clock.advance_minutes(15 * 24 * 60);
    assert_eq!(ids("late").await, [json!(ticket)]);
    assert_eq!(clock(staff).await.0["state"], "late");
    assert_eq!(staff.get("/tickets/counts").await.expect(200)["late"], 1);

    let found = json!({ "stage": "InvestigationFinished", "at": "2026-12-22T08:00:00Z",
        "note": "Soap", "outcome": "no_hazard" });
    let case = act(staff, &case, "stages", found).await.expect(200);
    let next = case["nextDuty"].clone();
    let now = clock(staff).await.0;
    assert_eq!((now["kind"].as_str(), &now["duty"]), (Some("legal"), &next), "{now}");
    let done = json!({ "reason": "No hazard" });
    act(staff, &case, "close", done).await.expect(200);
    assert_eq!(clock(staff).await.0["state"], "paused");
    assert_eq!(ids("late").await, none);
}
