//! `maintainuk deadlines`, run as people run it: on a file that is right, one that is wrong, and
//! ones that are broken.

use crate::binary::{Binary, Ended};
use serde_json::{Value, json};

const AWARE: &str = "2026-11-23T09:00:00+00:00";

/// A file as the rules have it: one hazard, one gas check, and words that no rule knows.
fn good() -> Value {
    json!({
        "timezone": "Europe/London",
        "commencement": { "england_social_phase2": "2026-11-30", "england_private": null },
        "bank_holidays": { "scotland": { "2026-11-30": "St Andrew’s Day" } },
        "someday": true,
        "vectors": [{
            "id": "S-1", "title": "Over St Andrew’s Day",
            "input": {
                "nation": "scotland", "landlord_type": "private", "hazard": "damp_and_mould",
                "hazard_class": "significant", "aware_at": AWARE, "floor": 3
            },
            "expected": {
                "regime": "scotland_private", "statutory": true,
                "deadlines": [{
                    "key": "investigate", "type": "date", "due_date": "2026-12-08",
                    "expires_at": "2026-12-09T00:00:00+00:00", "basis": "s.14(5)", "grade": "A"
                }],
                "pending": ["complete_repair", "commence_repair", "written_summary"],
                "not_required": []
            }
        }],
        "related_vectors": [{
            "id": "G-1", "rule": "gas_reg36A",
            "input": { "deadline_date": "2027-03-31", "check_date": "2027-02-01" },
            "expected": { "deadline_preserved": true, "next_deadline": "2028-03-31" }
        }]
    })
}

async fn check(file: &Value) -> Ended {
    text(&file.to_string()).await
}

async fn text(text: &str) -> Ended {
    let binary = Binary::new();
    std::fs::write(binary.dir.join("cases.json"), text).expect("a file");
    binary.run(&["deadlines", "check", "cases.json"]).await
}

#[tokio::test]
async fn a_file_that_agrees_ends_well_and_tells_what_it_left_out() {
    let ended = check(&good()).await;
    assert_eq!(ended.code, Some(0), "{ended:?}");
    assert!(ended.out.ends_with("2 cases checked, 0 differences.\n"), "{ended:?}");
    assert!(ended.out.contains("left out: input.floor\n"), "{ended:?}");
    // What was compared stands at the end, and what was not.
    for line in [
        "compared: deadline_preserved, deadlines.due_date, deadlines.expires_at, deadlines.type, \
         england_private, england_social_phase2, next_deadline, not_required, pending, regime, \
         statutory, timezone.",
        "not compared: deadlines.basis, deadlines.grade, title.",
    ] {
        assert!(ended.out.lines().any(|told| told == line), "{line}\n{}", ended.out);
    }
    // A list with one holiday in a year differs from the rules', and is the one that is used.
    assert!(ended.out.contains("bank holidays of Scotland are used"), "{ended:?}");
}

#[tokio::test]
async fn each_difference_names_its_case_and_field() {
    let mut file = good();
    let expected = &mut file["vectors"][0]["expected"];
    expected["statutory"] = json!(false);
    expected["deadlines"][0]["due_date"] = json!("2026-12-07");
    expected["pending"] = json!([]);
    expected["deadlines"].as_array_mut().unwrap().push(json!({
        "key": "safety_work", "type": "date", "due_date": "2026-12-01"
    }));
    file["related_vectors"][0]["expected"]["next_deadline"] = json!("2028-02-01");
    file["commencement"]["england_social_phase2"] = json!("2026-12-01");
    let ended = check(&file).await;
    assert_eq!(ended.code, Some(1), "{ended:?}");
    for line in [
        "S-1: statutory: expected false, got true",
        "S-1: deadlines.investigate.due_date: expected 2026-12-07, got 2026-12-08",
        "S-1: deadlines.safety_work.due_date: expected 2026-12-01, got none",
        "S-1: pending: expected none, got commence_repair, complete_repair, written_summary",
        "G-1: next_deadline: expected 2028-02-01, got 2028-03-31",
        "commencement: england_social_phase2: expected 2026-12-01, got 2026-11-30",
        "2 cases checked, 7 differences.",
    ] {
        assert!(ended.out.lines().any(|told| told == line), "{line}\n{}", ended.out);
    }
}

#[tokio::test]
async fn a_rule_that_is_not_known_is_a_difference_that_says_so() {
    let mut file = good();
    file["related_vectors"][0]["rule"] = json!("window_cleaning");
    let ended = check(&file).await;
    assert_eq!(ended.code, Some(1), "{ended:?}");
    assert!(
        ended.out.contains("G-1: rule: expected window_cleaning, got no such rule; known are gas"),
        "{ended:?}"
    );
}

#[tokio::test]
async fn a_file_that_cannot_be_read_is_told_by_one_line_that_names_the_place() {
    let mut cases: Vec<(String, &str)> = vec![
        ("{".into(), "not JSON: EOF"),
        ("[]".into(), "one object"),
        ("{}".into(), "neither \"vectors\""),
        ("{\"vectors\": 3}".into(), "vectors: should be a list"),
    ];
    for (place, value, says) in [
        ("aware_at", json!("2026-11-23"), "vectors[0] (S-1).input.aware_at: \"2026-11-23\" is not"),
        ("nation", json!("narnia"), "input.nation: \"narnia\" is not a nation"),
        ("hazard", json!("dragons"), "input.hazard: \"dragons\" is not known here"),
        ("hazard_class", Value::Null, "input.hazard_class: is missing"),
        ("investigation_outcome", json!("no_hazard"), "go together"),
        ("supplementary_work_required", json!("yes"), "should be true or false"),
    ] {
        let mut file = good();
        file["vectors"][0]["input"][place] = value;
        cases.push((file.to_string(), says));
    }
    let mut file = good();
    file["bank_holidays"]["scotland"] = json!({ "2026-02-30": "Nothing" });
    cases.push((file.to_string(), "\"2026-02-30\" is not a date"));
    for (file, says) in cases {
        let ended = text(&file).await;
        assert_eq!(ended.code, Some(2), "{says}: {ended:?}");
        let lines: Vec<_> = ended.err.lines().collect();
        assert!(lines.len() == 1 && lines[0].contains(says), "{says}: {ended:?}");
        assert!(lines[0].starts_with("maintainuk: cases.json: "), "{ended:?}");
    }
    let missing = Binary::new().run(&["deadlines", "check", "none.json"]).await;
    assert_eq!(missing.code, Some(2), "{missing:?}");
}

#[tokio::test]
async fn a_case_is_explained_from_a_file_or_from_options() {
    let binary = Binary::new();
    std::fs::write(binary.dir.join("cases.json"), good().to_string()).expect("a file");
    let ended = binary.run(&["deadlines", "explain", "cases.json", "S-1"]).await;
    assert_eq!(ended.code, Some(0), "{ended:?}");
    assert!(ended.out.contains("Not counted: Mon 30 November 2026, St Andrew’s Day."), "{ended:?}");
    let none = binary.run(&["deadlines", "explain", "cases.json", "S-9"]).await;
    assert_eq!(none.code, Some(2), "{none:?}");

    let both = [
        "deadlines",
        "explain",
        "--class",
        "emergency",
        "--hazard",
        "electrical",
        "--aware",
        "2026-01-20T08:00",
        "--concluded",
        "2026-01-20T14:00",
        "--outcome",
        "emergency_hazard",
    ];
    let ended = binary.run(&both).await;
    assert_eq!(ended.code, Some(0), "{ended:?}");
    for reading in
        ["guidance: by Wed 21 January 2026 at 08:00", "reg5: by Wed 21 January 2026 at 14:00"]
    {
        assert!(ended.out.contains(reading), "{reading}: {}", ended.out);
    }
}

#[tokio::test]
async fn what_cannot_be_explained_is_refused_with_the_option_that_is_wrong() {
    let binary = Binary::new();
    let emergency = ["--class", "emergency"];
    let found = ["--outcome", "emergency_hazard"];
    for (options, says) in [
        (&["--aware", "2026-11-30T09:00", "--concluded", "2026-11-29T09:00"][..], "--concluded is"),
        (&["--aware", "2026-11-30T09:00", "--concluded", "2026-11-29"], "--concluded is before"),
        (
            &[
                "--aware",
                "2026-11-30T09:00",
                "--concluded",
                "2026-11-30T10:00",
                "--identified",
                "2026-11-30T08:00",
            ],
            "--identified is before",
        ),
        (&["--aware", "2026-11-30", "--concluded", "2026-12-01T09:00"], "--aware: an emergency"),
        (&["--aware", "2026-11-30T09:00", "--concluded", "2026-12-01"], "--concluded: an emer"),
    ] {
        let all: Vec<_> = ["deadlines", "explain"]
            .iter()
            .chain(&emergency)
            .chain(&found)
            .chain(options)
            .collect();
        let all: Vec<&str> = all.into_iter().copied().collect();
        let ended = binary.run(&all).await;
        assert_eq!(ended.code, Some(2), "{says}: {ended:?}");
        assert!(ended.err.contains(says), "{says}: {ended:?}");
    }
    // Clocks of days need no hour.
    let days = [
        "deadlines",
        "explain",
        "--aware",
        "2026-11-28",
        "--concluded",
        "2026-11-28",
        "--outcome",
        "no_hazard",
    ];
    let ended = binary.run(&days).await;
    assert_eq!(ended.code, Some(0), "{ended:?}");
    assert!(ended.out.contains("1 day of weekends"), "{ended:?}");
}
