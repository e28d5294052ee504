use super::*;
use jiff::civil::date;
use proptest::prelude::*;

fn now() -> Now {
    Now { at: "2026-11-26T15:00:00Z".parse().unwrap(), today: date(2026, 11, 26) }
}

fn checked(kind: ImportKind, given: &[(&str, &str)]) -> Checked {
    let cells: Vec<Option<&str>> = fields(kind)
        .iter()
        .map(|field| given.iter().find(|(name, _)| *name == field.name).map(|(_, text)| *text))
        .collect();
    check_row(kind, &cells, false, now())
}

/// The problems of a row as `field code`.
fn told(kind: ImportKind, given: &[(&str, &str)]) -> Vec<String> {
    let name = |place: Option<usize>| place.map_or("row", |place| fields(kind)[place].name);
    checked(kind, given).problems.iter().map(|p| format!("{} {}", name(p.field), p.code)).collect()
}

fn with<'a>(row: &[(&'a str, &'a str)], name: &'a str, text: &'a str) -> Vec<(&'a str, &'a str)> {
    let kept = row.iter().copied().filter(|(known, _)| *known != name);
    kept.chain([(name, text)]).collect()
}

const TICKET: &[(&str, &str)] = &[
    ("addressLine1", "16 Linden House"),
    ("postcode", "ls14ab"),
    ("title", "Kitchen tap drips"),
    ("category", "plumbing"),
    ("priority", "Urgent"),
    ("status", "New"),
    ("reportedOn", "03/11/2026"),
];

#[test]
fn urgent_never_becomes_anything_else() {
    let place = place_of(ImportKind::Tickets, "priority").unwrap();
    for (given, kept) in [("Urgent", "Urgent"), (" urgent ", "Urgent"), ("ROUTINE", "Routine")] {
        let row = checked(ImportKind::Tickets, &with(TICKET, "priority", given));
        assert_eq!(row.problems, [], "{given}");
        assert_eq!(row.cells[place].as_deref(), Some(kept));
    }
    for given in ["High", "None", "P1", "0", "Urgent!?x", "Urg", "Emergency/Urgent"] {
        let told = told(ImportKind::Tickets, &with(TICKET, "priority", given));
        assert_eq!(told, ["priority unknown"], "{given}");
    }
    assert_eq!(told(ImportKind::Tickets, &with(TICKET, "priority", "")), ["priority missing"]);
}

#[test]
fn dates_are_day_first_or_iso_and_never_guessed() {
    use DateProblem::*;
    use Order::*;
    for (text, year, month, day, order) in [
        ("31/03/2026", 2026, 3, 31, DayFirst),
        ("3/4/2026", 2026, 4, 3, EitherWay),
        ("04/04/2026", 2026, 4, 4, DayFirst),
        ("31-3-2026", 2026, 3, 31, DayFirst),
        ("31.03.2026", 2026, 3, 31, DayFirst),
        ("2026-03-31", 2026, 3, 31, Certain),
        ("2026-03-31T00:00:00", 2026, 3, 31, Certain),
        ("2026-03-31 00:00:00", 2026, 3, 31, Certain),
        ("31 March 2026", 2026, 3, 31, Certain),
        ("3 Sept 2026", 2026, 9, 3, Certain),
        ("29/02/2028", 2028, 2, 29, DayFirst),
    ] {
        assert_eq!(read_date(text), Ok(Day { date: date(year, month, day), order }), "{text}");
    }
    for (text, problem) in [
        ("03/31/2026", MonthFirst),
        ("03/04/26", ShortYear),
        ("3 Apr 26", ShortYear),
        ("29/02/2026", NoSuchDay),
        ("31/04/2026", NoSuchDay),
        ("00/00/2026", NoSuchDay),
        ("01/01/0026", Year),
        ("45012", Shape),
        ("March 2026", Shape),
        ("3 Foo 2026", Shape),
        ("2026-03-31T14:00:00", Shape),
        ("today", Shape),
        ("", Shape),
    ] {
        assert_eq!(read_date(text), Err(problem), "{text}");
    }
}

#[test]
fn cells_are_kept_in_one_form_or_refused() {
    let contact = [("type", "Tenant"), ("lastName", "Shah")];
    for (name, given, problem) in [
        ("phone", "07700 900123", ""),
        ("phone", "7700900123", "phone shape"),
        ("phone", "ring me", "phone shape"),
        ("email", "priya@example", "email shape"),
        ("email", "Priya@Example.COM", ""),
        ("firstName", "Pri\u{FFFD}ya", "firstName unreadable"),
        ("firstName", "a\u{0}b", "firstName shape"),
        ("firstName", " #N/A", "firstName unreadable"),
        ("type", "Resident", "type unknown"),
        ("preferredChannel", "Email", "preferredChannel conflict"),
        ("preferredChannel", "Post", "preferredChannel unknown"),
    ] {
        let told = told(ImportKind::Contacts, &with(&contact, name, given));
        assert_eq!(told.join(","), problem, "{name} {given}");
    }
    let tenancy = [
        ("addressLine1", "1 Mill Lane"),
        ("postcode", "YO1 7HU"),
        ("tenantEmail", "a@b.uk"),
        ("startDate", "2026-04-01"),
        ("rent", "£1,250.5"),
    ];
    let row = checked(ImportKind::Tenancies, &tenancy);
    assert_eq!(row.problems, []);
    assert_eq!(row.cells[7].as_deref(), Some("1250.50"));
    assert_eq!(row.cells.last(), Some(&Some("Active".to_owned())));
    for (name, given, problem) in [
        ("rent", "1.250,00", "rent shape"),
        ("rent", "12,50", "rent shape"),
        ("rent", "-1", "rent shape"),
        ("rent", "", "rent missing"),
        ("endDate", "31/03/2026", "endDate conflict"),
        ("postcode", "JE2 3AB", "postcode shape"),
        ("tenantEmail", "", "tenantEmail conflict"),
    ] {
        let told = told(ImportKind::Tenancies, &with(&tenancy, name, given));
        assert_eq!(told.join(","), problem, "{name} {given}");
    }
}

#[test]
fn a_tenancy_is_what_the_file_says_where_its_last_day_bears_it_out() {
    let row = [
        ("addressLine1", "1 Mill Lane"),
        ("postcode", "YO1 7HU"),
        ("tenantEmail", "a@b.uk"),
        ("startDate", "2024-04-01"),
        ("rent", "700"),
    ];
    for (status, end, kept) in [
        ("", "", Ok("Active")),
        ("", "2025-04-30", Ok("Ended")),
        ("", "2026-11-26", Ok("Active")),
        ("Active", "2027-01-01", Ok("Active")),
        ("eviction", "", Ok("Eviction")),
        ("Eviction", "2026-12-31", Ok("Eviction")),
        ("Ended", "2025-04-30", Ok("Ended")),
        ("Ended", "", Err("status conflict")),
        ("Ended", "2026-11-26", Err("status conflict")),
        ("Active", "2025-04-30", Err("status conflict")),
        ("Eviction", "2025-04-30", Err("status conflict")),
        ("Notice", "", Err("status unknown")),
        ("Ended", "soon", Err("endDate shape")),
    ] {
        let row = with(&with(&row, "status", status), "endDate", end);
        let place = format!("{status} {end}");
        match kept {
            Ok(kept) => {
                let read = checked(ImportKind::Tenancies, &row);
                assert_eq!(read.problems, [], "{place}");
                assert_eq!(read.cells.last(), Some(&Some(kept.to_owned())), "{place}");
            }
            Err(problem) => {
                assert_eq!(told(ImportKind::Tenancies, &row), [problem], "{place}");
            }
        }
    }
}

#[test]
fn the_basis_of_a_possession_is_one_of_the_homes_nation() {
    let row = [
        ("addressLine1", "1 Mill Lane"),
        ("tenantEmail", "a@b.uk"),
        ("startDate", "2024-04-01"),
        ("rent", "700"),
    ];
    for (postcode, status, basis, problem) in [
        ("YO1 7HU", "Eviction", "section 8", ""),
        ("YO1 7HU", "Eviction", "", ""),
        ("CF10 1EP", "Eviction", "PossessionClaim", ""),
        ("EH1 1YZ", "Eviction", "Notice to leave", ""),
        ("BT1 5GS", "Eviction", "NoticeToQuit", ""),
        ("YO1 7HU", "Eviction", "NoticeToQuit", "possessionBasis conflict"),
        ("CF10 1EP", "Eviction", "Section8", "possessionBasis conflict"),
        ("YO1 7HU", "Eviction", "Section 21", "possessionBasis unknown"),
        ("YO1 7HU", "Active", "Section8", "possessionBasis conflict"),
        ("YO1 7HU", "", "Section8", "possessionBasis conflict"),
        ("TD15 1AA", "Eviction", "Section8", ""),
    ] {
        let mut row = with(&row, "postcode", postcode);
        row.extend([("status", status), ("possessionBasis", basis)]);
        let told = told(ImportKind::Tenancies, &row);
        assert_eq!(told.join(","), problem, "{postcode} {status} {basis}");
    }
}

#[test]
fn all_licences_of_a_contractor_are_read() {
    let row = [("companyName", "Aire Ltd"), ("categories", "Plumbing")];
    let others = with(&row, "otherLicences", "OFTEC | C12345 | 31/03/2027; NICEIC | D60012");
    let all = with(&with(&others, "licenceScheme", "Gas Safe"), "licenceNumber", "512345");
    let read = checked(ImportKind::Contractors, &all);
    assert_eq!((&read.problems, &read.either_way), (&vec![], &vec![]));
    let lines = "Gas Safe\t512345\t\nOFTEC\tC12345\t2027-03-31\nNICEIC\tD60012\t";
    assert_eq!(read.cells.last(), Some(&Some(lines.to_owned())));
    // None is the first by need.
    assert_eq!(told(ImportKind::Contractors, &others), [""; 0]);
    assert_eq!(checked(ImportKind::Contractors, &row).cells.last(), Some(&None));
    let many = (0..31).map(|n| format!("NICEIC | D{n}")).collect::<Vec<_>>().join(";");
    for (given, problem) in [
        ("Gas Safe | AB1", "otherLicences shape"),
        ("OFTEC", "otherLicences shape"),
        ("OFTEC | C1 | 03/31/2027", "otherLicences monthFirst"),
        (many.as_str(), "otherLicences conflict"),
    ] {
        assert_eq!(told(ImportKind::Contractors, &with(&row, "otherLicences", given)), [problem]);
    }
    let either =
        checked(ImportKind::Contractors, &with(&row, "otherLicences", "OFTEC | C1 | 03/04/2027"));
    assert_eq!(either.either_way, [15]);
}

#[test]
fn a_property_at_a_border_must_say_its_nation() {
    let row = [
        ("addressLine1", "1 Mill Lane"),
        ("city", "Chester"),
        ("postcode", "YO1 7HU"),
        ("propertyType", "House"),
    ];
    let read = checked(ImportKind::Properties, &row);
    assert_eq!((read.problems.len(), read.cells[9].as_deref()), (0, Some("England")));
    let border = with(&row, "postcode", "CH5 1AA");
    assert_eq!(told(ImportKind::Properties, &border), ["nation missing"]);
    let read = checked(ImportKind::Properties, &with(&border, "nation", "wales"));
    assert_eq!((read.problems.len(), read.cells[9].as_deref()), (0, Some("Wales")));
    let wrong = with(&row, "nation", "Northern Ireland");
    assert_eq!(told(ImportKind::Properties, &wrong), ["nation conflict"]);
}

#[test]
fn a_contractor_has_trades_that_we_know() {
    let row = [("companyName", "Aire Ltd"), ("categories", "plumbing; Damp/Mould, Plumbing")];
    let read = checked(ImportKind::Contractors, &row);
    assert_eq!(read.cells[1].as_deref(), Some("Plumbing;DampMould"));
    let night = with(&row, "outOfHoursPhone", "07700 900 999");
    let read = checked(ImportKind::Contractors, &night);
    assert_eq!(read.cells[9].as_deref(), Some("+447700900999"));
    let night = with(&row, "outOfHoursPhone", "ring the bell");
    assert_eq!(told(ImportKind::Contractors, &night), ["outOfHoursPhone shape"]);
    let row = with(&row, "categories", "Plumbing;Sorcery");
    assert_eq!(told(ImportKind::Contractors, &row), ["categories unknown"]);
    let row = with(&row[..1], "categories", ";");
    assert_eq!(told(ImportKind::Contractors, &row), ["categories missing"]);
}

#[test]
fn papers_of_a_contractor_are_read_as_their_form_reads_them() {
    let row = [
        ("companyName", "Aire Ltd"),
        ("categories", "Plumbing"),
        ("insuranceExpires", "30/09/2027"),
        ("serviceAreas", "ls6, LS1 4AB"),
        ("vatStatus", "registered"),
        ("vatNumber", "999 9999 73"),
        ("cisStatus", "out of scope"),
    ];
    let read = checked(ImportKind::Contractors, &row);
    assert_eq!(read.problems, []);
    let kept: Vec<_> = read.cells[10..15].iter().map(|cell| cell.as_deref().unwrap()).collect();
    assert_eq!(kept, ["2027-09-30", "LS6;LS1", "Registered", "GB999999973", "OutOfScope"]);
    for (name, given, problem) in [
        ("serviceAreas", "LS6;Leeds", "serviceAreas shape"),
        ("vatNumber", "999 9999 74", "vatNumber shape"),
        ("vatNumber", "", "vatNumber conflict"),
        ("vatStatus", "", "vatNumber conflict"),
        ("vatStatus", "Perhaps", "vatStatus unknown"),
        ("cisStatus", "20 %", "cisStatus unknown"),
        ("insuranceExpires", "soon", "insuranceExpires shape"),
        ("licenceNumber", "512345", "licenceScheme conflict"),
    ] {
        let told = told(ImportKind::Contractors, &with(&row, name, given));
        assert_eq!(told.join(","), problem, "{name} {given}");
    }
    let gas = with(&with(&row, "licenceScheme", "Gas Safe"), "licenceNumber", "AB1");
    assert_eq!(told(ImportKind::Contractors, &gas), ["licenceNumber conflict"]);
}

#[test]
fn a_unit_says_what_it_is_for_and_a_home_is_known_however_it_is_written() {
    let row =
        [("addressLine1", "89, VICARAGE LN."), ("postcode", "yo17hu"), ("unitNumber", "Apt. 2 A")];
    let read = checked(ImportKind::Units, &row);
    let long = checked(
        ImportKind::Units,
        &[("addressLine1", "89 Vicarage Lane"), ("postcode", "YO1 7HU"), ("unitNumber", "flat 2a")],
    );
    assert_eq!((&read.problems, &read.cells[9..]), (&vec![], &long.cells[9..]));
    for (name, given, problem) in [
        ("purpose", "communal", ""),
        ("purpose", "Garage", "purpose unknown"),
        ("letByRoom", "yes", ""),
        ("letByRoom", "1", "letByRoom unknown"),
        ("uprn", "0010 0012 3456", ""),
        ("uprn", "12A", "uprn shape"),
    ] {
        let told = told(ImportKind::Units, &with(&row, name, given));
        assert_eq!(told.join(","), problem, "{name} {given}");
    }
    let hall = with(&with(&row, "purpose", "Communal"), "letByRoom", "Y");
    assert_eq!(told(ImportKind::Units, &hall), ["letByRoom conflict"]);
}

#[test]
fn an_open_ticket_has_clocks_and_an_ended_one_has_an_end() {
    let row = checked(ImportKind::Tickets, TICKET);
    assert_eq!(row.problems, []);
    assert_eq!(row.either_way, [8]);
    assert_eq!(row.cells[12].as_deref(), Some("2026-11-03T12:00:00Z"));
    assert!(row.cells[13].is_some() && row.cells[14].is_some() && row.cells[15].is_none());
    let closed = with(TICKET, "status", "Closed");
    assert_eq!(told(ImportKind::Tickets, &closed), ["closedOn conflict"]);
    let closed = with(&closed, "closedOn", "20/11/2026");
    let row = checked(ImportKind::Tickets, &closed);
    assert_eq!(row.problems, []);
    assert!(row.cells[13].is_none() && row.cells[15].is_some());
    let early = with(&closed, "closedOn", "2026-11-01");
    assert_eq!(told(ImportKind::Tickets, &early), ["closedOn conflict"]);
    let late = with(TICKET, "reportedOn", "2026-12-01");
    assert_eq!(told(ImportKind::Tickets, &late), ["reportedOn conflict"]);
    for status in ["InProgress", "Assigned", "Completed", "Open"] {
        let row = with(TICKET, "status", status);
        assert_eq!(told(ImportKind::Tickets, &row), ["status unknown"], "{status}");
    }
}

#[test]
fn words_of_an_emergency_are_not_taken_in_as_routine() {
    let gas = with(TICKET, "title", "Smell of gas in the kitchen");
    assert_eq!(told(ImportKind::Tickets, &gas), ["priority conflict"]);
    assert_eq!(told(ImportKind::Tickets, &with(&gas, "priority", "Emergency")), [""; 0]);
    // Whose heating it is decides here, and that is not in the file.
    let cold = with(TICKET, "title", "No heating");
    assert_eq!(told(ImportKind::Tickets, &cold), [""; 0]);
    let said = with(TICKET, "title", "No heating and we have a newborn");
    assert_eq!(told(ImportKind::Tickets, &said), ["priority conflict"]);
}

#[test]
fn a_header_is_taken_for_what_it_says_and_nothing_else() {
    let headers = |texts: &[&str]| texts.iter().map(|t| (*t).to_owned()).collect::<Vec<_>>();
    let file = headers(&["Surname", "E-mail Address", "MOBILE", "Contact type", "Colour"]);
    let mapping = guess(ImportKind::Contacts, &file);
    let expected = [("email", 1), ("lastName", 0), ("phone", 2), ("type", 3)];
    assert_eq!(mapping, expected.map(|(name, at)| (name.to_owned(), at)).into());
    assert_eq!(check_mapping(ImportKind::Contacts, 5, &mapping), []);
    // Two columns that would do: a person chooses.
    let file = headers(&["Telephone", "Mobile", "Type"]);
    assert!(!guess(ImportKind::Contacts, &file).contains_key("phone"));
}

#[test]
fn a_mapping_is_whole_within_the_file_and_takes_no_column_twice() {
    let mapping: Mapping = [("type".into(), 0), ("email".into(), 9), ("phone".into(), 0)].into();
    let problems = check_mapping(ImportKind::Contacts, 3, &mapping);
    let fields: Vec<_> = problems.iter().map(|problem| problem.field.as_str()).collect();
    assert_eq!(fields, ["email", "phone", "type"]);
    let problems = check_mapping(ImportKind::Contacts, 3, &[("colour".into(), 1)].into());
    let fields: Vec<_> = problems.iter().map(|problem| problem.field.as_str()).collect();
    assert_eq!(fields, ["type", "colour"]);
}

#[test]
fn a_mapping_is_remembered_by_headers_wherever_they_stand() {
    let texts = |texts: &[&str]| texts.iter().map(|t| (*t).to_owned()).collect::<Vec<_>>();
    let first = texts(&["Wer", "Type"]);
    let kept = remember(&first, &[("lastName".into(), 0), ("type".into(), 1)].into());
    let recalled = recall(ImportKind::Contacts, &texts(&["Type", "Email", "Wer"]), &kept);
    let expected = [("email", 1), ("lastName", 2), ("type", 0)];
    assert_eq!(recalled, expected.map(|(name, at)| (name.to_owned(), at)).into());
}

#[test]
fn every_template_row_is_good_and_its_headers_map_themselves() {
    for &kind in ImportKind::ALL {
        let cells: Vec<_> = fields(kind).iter().map(|field| Some(field.example)).collect();
        assert_eq!(check_row(kind, &cells, false, now()).problems, [], "{kind}");
        let headers: Vec<_> = fields(kind).iter().map(|field| field.label.to_owned()).collect();
        assert_eq!(guess(kind, &headers).len(), headers.len(), "{kind}");
    }
}

proptest! {
    #[test]
    fn no_text_makes_a_row_panic(texts in prop::collection::vec(".{0,40}", 12)) {
        for &kind in ImportKind::ALL {
            let cells: Vec<_> = texts.iter().map(|text| Some(text.as_str())).collect();
            check_row(kind, &cells, false, now());
            guess(kind, &texts);
        }
    }

    #[test]
    fn what_was_kept_is_kept_again(text in "[0-9£,./ -]{1,12}|[A-Za-z ]{1,12}") {
        for &kind in ImportKind::ALL {
            for field in fields(kind) {
                if let Ok(kept) = field.cell.read(&text) {
                    let again = field.cell.read(&kept.text);
                    prop_assert_eq!(again.map(|again| again.text), Ok(kept.text));
                }
            }
        }
    }

    #[test]
    fn a_date_is_read_back_as_it_was_written(days in 0i32..76_000) {
        let day = date(1990, 1, 1).saturating_add(jiff::Span::new().days(days));
        let uk = format!("{:02}/{:02}/{}", day.day(), day.month(), day.year());
        prop_assert_eq!(read_date(&uk).map(|read| read.date), Ok(day));
        prop_assert_eq!(read_date(&day.to_string()).map(|read| read.date), Ok(day));
    }
}
