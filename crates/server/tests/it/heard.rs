//! Every text of a repair that comes in is heard, whatever it was written for; and every field of the
//! API that takes prose is either heard or has a reason why not.

use crate::calls::soon;
use crate::closing;
use crate::diary::{book, order};
use crate::hazards::hazards;
use crate::main_line::{raise, report, started, step};
use crate::offers::firm;
use crate::openapi::{document, operations};
use crate::support::{Client, Org, TestApp};
use maintainuk::clock::Clock;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// Fields whose words are heard on the ticket that they are said of.
const HEARD: &[&str] = &[
    "AnswerItem.value",
    "AskVariation.reason",
    "BulkTickets.note",
    "DeclineOffer.reason",
    "EndForNoAccess.reason",
    "FurtherWork.description",
    "MadeSafe.note",
    "NewMessage.body",
    "NewNote.note",
    "NewReport.description",
    "NewReport.title",
    "NewVisit.note",
    "NoAccessAttempt.note",
    "Objection.reason",
    "PutOnHold.note",
    "RateRepair.comment",
    "RecordCheck.cause",
    "RecordCheck.note",
    "RecordStage.note",
    "SetAside.note",
    "SplitTicket.description",
    "SplitTicket.title",
    "TicketPatch.description",
    "TicketPatch.reason",
    "TicketPatch.title",
    "TicketTransition.reason",
    "TicketTransition.resolutionNotes",
    "Triage.note",
    "VisitOff.reason",
    "VisitReply.reason",
    "WorkOrderTransition.notes",
    "WorkOrderTransition.reason",
];

const OUR_DECISION: &str =
    "why colleagues decide something about a case or a job that they look at";
const OUR_WORDS: &str = "what the organisation itself writes to others";
const OF_A_HOME: &str = "of a home and not of a repair: it warns who comes there";
const OF_RECORDS: &str = "about people, firms, keys or settings";
const OF_THE_PAPER: &str = "how a paper was handed over";
const A_LIST: &str = "a list of materials, or how to get in";

/// Fields that take prose and are not heard, with why.
const NOT_HEARD: &[(&str, &str)] = &[
    ("RuleAction.text", OUR_WORDS),
    ("ChecklistItem.text", OF_RECORDS),
    ("PutRate.words", OF_RECORDS),
    ("ApproveVariation.note", OUR_DECISION),
    ("Assignment.overrideReason", OUR_DECISION),
    ("BringBack.reason", OUR_DECISION),
    ("BulkTickets.message", OUR_WORDS),
    ("ChangeAlert.reason", OF_A_HOME),
    ("ChangeAlert.text", OF_A_HOME),
    ("ChangeHint.text", OF_A_HOME),
    ("ChangeTenancy.reason", OF_RECORDS),
    ("ChangeUnit.reason", OF_RECORDS),
    ("CloseIncident.words", OUR_WORDS),
    ("ConfirmHazard.reason", OUR_DECISION),
    ("ContractorTransition.reason", OF_RECORDS),
    ("EndAlert.reason", OF_A_HOME),
    ("FurtherWork.materialList", A_LIST),
    ("HazardReason.reason", OUR_DECISION),
    ("IncidentWords.words", OUR_WORDS),
    ("KnownSince.reason", OUR_DECISION),
    ("LetterGiven.note", OF_THE_PAPER),
    ("NewAbsence.note", OF_RECORDS),
    ("NewAssetService.doneBy", OF_RECORDS),
    ("NewAssetService.work", OF_RECORDS),
    ("NewAlert.reason", OF_A_HOME),
    ("NewAlert.text", OF_A_HOME),
    ("NewConsent.note", OF_RECORDS),
    ("NewHint.text", OF_A_HOME),
    ("NewOperativeAbsence.note", OF_RECORDS),
    ("NewRateList.note", OF_RECORDS),
    ("NewVisit.lateReason", OUR_DECISION),
    ("NewVisit.overrideReason", OUR_DECISION),
    ("NewWorkOrder.accessInstructions", A_LIST),
    ("NewWorkOrder.description", OUR_WORDS),
    ("NewWorkOrder.overrideReason", OUR_DECISION),
    ("OfferWork.overrideReason", OUR_DECISION),
    ("OpenHazard.note", OUR_DECISION),
    ("OpenIncident.title", OUR_WORDS),
    ("OpenIncident.words", OUR_WORDS),
    ("PutAwayBody.reason", OUR_DECISION),
    ("Reason.reason", OF_RECORDS),
    ("RecordStage.reason", OUR_DECISION),
    ("RejectVariation.reason", OUR_DECISION),
    ("RemoveChecklist.reason", OUR_DECISION),
    ("Reveal.reason", OF_RECORDS),
    ("SetDeadline.reason", OUR_DECISION),
    ("SetPolicy.note", OF_RECORDS),
    ("SummaryWords.findings", OUR_WORDS),
    ("SummaryWords.noWork", OUR_WORDS),
    ("SummaryWords.otherHome", OUR_WORDS),
    ("SummaryWords.doneAtVisit", OUR_WORDS),
    ("Switch.reason", OF_RECORDS),
    ("VisitReply.lateReason", OUR_DECISION),
    ("VisitReply.overrideReason", OUR_DECISION),
    ("WorkOrderPatch.accessInstructions", A_LIST),
    ("WorkOrderPatch.description", OUR_WORDS),
    ("WorkOrderTransition.lateReason", OUR_DECISION),
    ("WorkOrderTransition.overrideReason", OUR_DECISION),
    ("WorkOrderTransition.partsUsed", A_LIST),
];

/// Names of fields that take a name, a number, a code or a secret, wherever they stand.
const NO_PROSE: &[&str] = &[
    "addressLine1",
    "addressLine2",
    "city",
    "code",
    "companyName",
    "contact",
    "csv",
    "currentPassword",
    "email",
    "firstName",
    "floorArea",
    "from",
    "hiddenColumns",
    "holderName",
    "insurancePolicyNumber",
    "insuranceProvider",
    "investigator",
    "label",
    "lastName",
    "make",
    "model",
    "name",
    "newPassword",
    "passphrase",
    "notAfter",
    "notBefore",
    "number",
    "opens",
    "organisation",
    "password",
    "phone",
    "phoneE164",
    "outOfHoursPhone",
    "postcode",
    "quantity",
    "query",
    "room",
    "scheme",
    "serial",
    "serviceAreas",
    "subject",
    "tag",
    "tags",
    "take",
    "to",
    "token",
    "unit",
    "unitNumber",
    "uprn",
    "vatNumber",
    "what",
    "withoutTags",
    "Pence",
    "TimeOfDay",
];

/// The string fields of a schema and of those within, as `Schema.field`; without those that have a
/// form of their own or a list of values.
fn texts(name: &str, schema: &Value, seen: &mut BTreeSet<String>, found: &mut BTreeSet<String>) {
    if let Some(reference) = schema["$ref"].as_str() {
        let name = reference.rsplit('/').next().unwrap_or_default();
        if seen.insert(name.to_owned()) {
            texts(name, &document()["components"]["schemas"][name], seen, found);
        }
        return;
    }
    for many in ["oneOf", "allOf", "anyOf"] {
        for one in schema[many].as_array().into_iter().flatten() {
            texts(name, one, seen, found);
        }
    }
    let kinds = &schema["type"];
    let is = |kind: &str| {
        kinds == kind || kinds.as_array().is_some_and(|all| all.contains(&kind.into()))
    };
    if is("string") && schema["format"].is_null() && schema["enum"].is_null() {
        found.insert(name.to_owned());
    }
    if is("array") {
        texts(name, &schema["items"], seen, found);
    }
    let whole = name.split('.').next().unwrap_or_default();
    for (field, part) in schema["properties"].as_object().into_iter().flatten() {
        texts(&format!("{whole}.{field}"), part, seen, found);
    }
}

#[test]
fn every_field_that_takes_prose_is_heard_or_has_a_reason_why_not() {
    let mut found = BTreeSet::new();
    let mut seen = BTreeSet::new();
    for operation in operations() {
        let contents = operation.part["requestBody"]["content"].as_object();
        for content in contents.into_iter().flatten().map(|(_, content)| content) {
            texts(&operation.id, &content["schema"], &mut seen, &mut found);
        }
    }
    let decided: BTreeMap<&str, bool> = HEARD
        .iter()
        .map(|field| (*field, true))
        .chain(NOT_HEARD.iter().map(|(field, _)| (*field, false)))
        .collect();
    assert_eq!(decided.len(), HEARD.len() + NOT_HEARD.len(), "each is decided once");
    let prose = |field: &&String| {
        let leaf = field.rsplit('.').next().unwrap_or_default();
        let money = leaf.ends_with("Gbp");
        !money && (!NO_PROSE.contains(&leaf) || decided.contains_key(field.as_str()))
    };
    let prose: BTreeSet<&str> = found.iter().filter(prose).map(String::as_str).collect();
    let decided: BTreeSet<&str> = decided.into_keys().collect();
    let open: Vec<_> = prose.difference(&decided).collect();
    assert!(open.is_empty(), "decide whether these are heard (crate::hearing): {open:?}");
    let gone: Vec<_> = decided.difference(&prose).collect();
    assert!(gone.is_empty(), "these are no fields any more: {gone:?}");
}

/// Which hazards words have proposed on a ticket.
async fn proposed(org: &Org, ticket: &str) -> BTreeSet<String> {
    let cases = hazards(&org.coordinator, ticket).await;
    let names = cases.iter().map(|case| case["hazard"].as_str().expect("a hazard").to_owned());
    let names: Vec<_> = names.collect();
    let set: BTreeSet<_> = names.iter().cloned().collect();
    assert_eq!(names.len(), set.len(), "each once: {names:?}");
    set
}

/// Says something, and sees that it proposes this hazard, which nothing before it did.
async fn heard(org: &Org, ticket: &str, says: (&Client, &str, Value, u16), hazard: &str) -> Value {
    let (client, path, body, status) = says;
    assert!(!proposed(org, ticket).await.contains(hazard), "{hazard} before {path}");
    let answer = client.post(path, body).await.expect(status);
    assert!(proposed(org, ticket).await.contains(hazard), "{path} is not heard");
    answer
}

#[tokio::test(flavor = "multi_thread")]
async fn what_colleagues_write_about_a_ticket_is_heard() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let staff = &org.coordinator;
    let ticket = report(&app, &org).await;
    let path = |what: &str| format!("/tickets/{ticket}/{what}");
    let triage = json!({ "category": "Plumbing", "priority": "Routine",
        "note": "She says there is black mould behind the wardrobe" });
    heard(&org, &ticket, (staff, &path("triage"), triage, 200), "damp_and_mould").await;
    let hold =
        json!({ "reason": "AwaitingParts", "note": "Waits; there are mice in the kitchen too" });
    heard(&org, &ticket, (staff, &path("hold"), hold, 200), "domestic_hygiene").await;
    staff.delete(&path("hold")).await.expect(200);
    let safe = json!({ "note": "Water is off. Bare wires under the socket seen" });
    heard(&org, &ticket, (staff, &path("made-safe"), safe, 200), "electrical").await;
    let version = staff.get(&format!("/tickets/{ticket}")).await.expect(200);
    let version = version["ticket"]["version"].as_i64().expect("a version");
    let edit = json!({ "priority": "Urgent", "reason": "The bannister on the stairs is loose" });
    staff.patch(&format!("/tickets/{ticket}"), version, edit).await.expect(200);
    assert!(proposed(&org, &ticket).await.contains("falls"));
    // Words of an emergency raise no alarm where a colleague writes them: they know.
    let note = json!({ "note": "He said he can smell gas" });
    heard(&org, &ticket, (staff, &path("notes"), note, 200), "fire_and_explosions").await;
    let page = staff.get(&format!("/tickets/{ticket}")).await.expect(200);
    assert!(!page["events"].to_string().contains("speaks of an emergency"), "{page}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_found_at_the_door_and_at_work_is_heard() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let firm = &org.contractor;
    let (ticket, order) = order(&app, &org).await;
    let start = Clock::system().now().plus_minutes(5);
    let body = json!({ "startAt": start, "endAt": start.plus_hours(1), "agreed": true,
        "overrideReason": "Urgent", "note": "Mind: mice in the hall" });
    let visit = book(&org.coordinator, &order, body).await;
    assert!(proposed(&org, &ticket).await.contains("domestic_hygiene"), "a note of the visit");
    let at_door = json!({ "note": "Rang twice. Mould all over the window", "cardLeft": true });
    let path = format!("/visits/{}/no-access", visit["id"].as_str().expect("an id"));
    heard(&org, &ticket, (firm, &path, at_door, 200), "damp_and_mould").await;

    let (ticket, order) = started(&app, &org).await;
    let path = format!("/work-orders/{order}/transitions");
    let done = json!({ "to": "Completed", "notes": "New trap. Bare wires behind the cooker",
        "furtherWork": { "description": "The bannister is loose and has to be fixed",
            "trades": ["DoorsWindows"], "emergency": false, "severalPeople": false, "materials": false } });
    heard(&org, &ticket, (firm, &path, done, 200), "electrical").await;
    assert!(proposed(&org, &ticket).await.contains("falls"), "what is still to be done");
    let page = org.coordinator.get(&format!("/tickets/{ticket}")).await.expect(200);
    assert_eq!(page["ticket"]["turn"]["act"], "decide", "{}", page["ticket"]);
    let back = json!({ "to": "InProgress", "reason": "The fire door does not close any more" });
    heard(&org, &ticket, (&org.admin, &path, back, 200), "fire_and_explosions").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_firm_says_when_it_declines_or_asks_for_another_time_is_heard() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let (ticket, order) = order(&app, &org).await;
    let (a, alpha) = firm(&app, &org, "Alpha").await;
    let offers = format!("/work-orders/{order}/offers");
    let asked = org.coordinator.post(&offers, json!({ "contractorIds": [a] })).await.expect(201);
    let offer = asked["items"][0]["id"].clone();
    let path = format!("/offers/{}/decline", offer.as_str().expect("an id"));
    let no = json!({ "reason": "There is asbestos in that ceiling" });
    heard(&org, &ticket, (&alpha, &path, no, 200), "asbestos_mmf").await;

    let (ticket, order) = crate::diary::order(&app, &org).await;
    let ask = json!({ "startAt": soon(72), "endAt": soon(74) });
    let visit = book(&org.coordinator, &order, ask).await;
    let path = format!("/visits/{}/answer", visit["id"].as_str().expect("an id"));
    let no = json!({ "answer": "decline", "reason": "In hospital: the damp made my asthma worse" });
    heard(&org, &ticket, (&org.tenant, &path, no, 200), "damp_and_mould").await;
    let visit =
        book(&org.coordinator, &order, json!({ "startAt": soon(96), "endAt": soon(98) })).await;
    let path = format!("/visits/{}/cancel", visit["id"].as_str().expect("an id"));
    let off = json!({ "reason": "The lift is out and the handrail is missing on the stairs" });
    heard(&org, &ticket, (&org.coordinator, &path, off, 200), "falls").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_resident_says_of_work_that_is_done_is_heard_and_raises_the_alarm() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let ticket = closing::completed(&app, &org, true).await;
    let path = |what: &str| format!("/tickets/{ticket}/{what}");
    let stars = json!({ "stars": 2, "comment": "Nice man, but there is mould again" });
    heard(&org, &ticket, (&org.tenant, &path("rating"), stars, 200), "damp_and_mould").await;
    let objection = json!({ "reason": "Not right: rats under the sink" });
    heard(&org, &ticket, (&org.tenant, &path("objection"), objection, 200), "domestic_hygiene")
        .await;
    let again = json!({ "to": "New", "reason": "Not fixed, and sparks come out of the socket" });
    heard(&org, &ticket, (&org.tenant, &path("transitions"), again, 200), "electrical").await;
    let page = org.coordinator.get(&format!("/tickets/{ticket}")).await.expect(200);
    let lines = page["events"].to_string();
    assert!(lines.contains("A reason speaks of an emergency (sparking)"), "{lines}");
    app.run_jobs().await;
    let mails = org.admin.get("/mailbox?limit=100").await.expect(200).to_string();
    assert!(mails.contains("Emergency words (sparking) in a reason"), "{mails}");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_emergency_that_a_firm_was_sent_for_is_no_news_and_another_one_is() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    for (notes, told) in [
        ("The smell of gas came from the hob: new hose", 0),
        ("New hose. The carbon monoxide alarm is sounding", 1),
    ] {
        let unit = crate::home::flat(&app, &org).await;
        let body = json!({ "unitId": unit, "title": "I can smell gas in the kitchen",
            "category": "Plumbing", "priority": "Routine" });
        let ticket = org.coordinator.post("/tickets", body).await.expect(201);
        let ticket = ticket["ticket"]["id"].as_str().expect("an id").to_owned();
        let order = raise(&org, &ticket).await;
        let visit =
            json!({ "to": "Scheduled", "scheduledStartAt": soon(1), "scheduledEndAt": soon(3) });
        step(&org.coordinator, &order, visit).await;
        step(&org.contractor, &order, json!({ "to": "InProgress" })).await;
        step(&org.contractor, &order, json!({ "to": "Completed", "notes": notes })).await;
        let page = org.coordinator.get(&format!("/tickets/{ticket}")).await.expect(200);
        let lines = page["events"].as_array().expect("events").iter();
        let alarms = lines.filter(|line| line["type"] == "MessageEmergency").count();
        assert_eq!(alarms, told, "{notes}");
        // The case is the one of the report: nothing is proposed twice.
        assert!(proposed(&org, &ticket).await.contains("fire_and_explosions"));
    }
}
