use super::*;
use proptest::prelude::*;

fn asked(text: &str) -> Asked {
    Asked::read(text).unwrap_or_else(|| panic!("{text:?} is enough"))
}

#[test]
fn a_text_is_folded_to_what_people_type() {
    for (text, expected) in [
        ("16 Linden House", "16 linden house"),
        ("  O'Neill-Smith ", "oneill smith"),
        ("Siân Ŵyn", "sian wyn"),
        ("Flat 2A, 16 Linden House, Leeds LS1 4AB", "flat 2a 16 linden house leeds ls1 4ab"),
        ("priya.shah@example.com", "priya shah example com"),
        ("+447700900123", "447700900123"),
        ("...", ""),
    ] {
        assert_eq!(fold(text), expected, "{text}");
    }
}

#[test]
fn one_letter_and_blanks_are_too_little() {
    for text in ["", " ", "a", "%", "__", "' '", " , ", "5"] {
        assert_eq!(Asked::read(text), None, "{text:?}");
    }
    assert!(Asked::read("e9").is_some());
}

#[test]
fn numbers_are_read_with_and_without_their_letters() {
    let both = |text| (asked(text).ticket, asked(text).order);
    assert_eq!(both("TKT-000123"), (Some(123), None));
    assert_eq!(both("wo 45"), (None, Some(45)));
    assert_eq!(both("123"), (Some(123), Some(123)));
    assert_eq!(both("16 linden"), (None, None));
    assert_eq!(both("99999999999999999999"), (None, None));
    assert_eq!(asked("100023336956").uprn.as_deref(), Some("100023336956"));
    assert_eq!(asked("1000233369561").uprn, None);
    assert!(asked("wo 45").is_reference());
    assert!(!asked("45").is_reference());
}

#[test]
fn a_serial_number_has_digits_and_is_no_sentence() {
    for (text, serial) in [
        ("GC 47-311-83", Some("GC4731183")),
        ("sn:ab12cd", Some("SNAB12CD")),
        ("boiler", None),
        ("7716", Some("7716")),
        ("a12", None),
        ("the 3rd radiator is cold", None),
    ] {
        assert_eq!(asked(text).serial.as_deref(), serial, "{text}");
    }
}

#[test]
fn the_tag_of_keys_is_short_and_may_be_words() {
    for (text, tag) in [
        ("K-014", Some("K014")),
        ("k 014", Some("K014")),
        ("12", Some("12")),
        ("Mill Lane spare", Some("MILLLANESPARE")),
        ("the spare for the shed", None),
        ("Ŵŷ", None),
    ] {
        assert_eq!(asked(text).tag.as_deref(), tag, "{text}");
    }
}

#[test]
fn a_telephone_number_is_the_same_in_any_format() {
    for text in
        ["07700 900123", "+44 7700 900123", "+44 (0)7700 900-123", "0044 7700 900123", "7700900123"]
    {
        assert_eq!(asked(text).people_patterns(), ["%7700900123%"], "{text}");
    }
    assert_eq!(asked("900123").people_patterns(), ["%900123%"]);
    assert_eq!(asked("+353 1 234 5678").people_patterns(), ["%35312345678%"]);
    assert_eq!(asked("shah").people_patterns(), ["% shah%"]);
    assert_eq!(asked("TKT-000123").phone, None);
}

#[test]
fn words_begin_words_and_short_numbers_are_whole() {
    assert_eq!(asked("16 lind").patterns(), ["% lind%", "% 16 %"]);
    assert_eq!(asked("e9 6").patterns(), ["% e9%", "% 6%"]);
    assert_eq!(asked("e96zz").patterns(), ["% e96zz%"]);
    assert_eq!(asked("50% off_").patterns(), ["% off%", "% 50 %"]);
}

#[test]
fn a_place_is_looked_for_without_its_unit() {
    assert_eq!(asked("flat 2a, 16 Linden").place_patterns(), ["% linden%", "% 16 %"]);
    assert_eq!(asked("flat 2a").place_patterns(), ["% flat%", "% 2a%"]);
}

#[test]
fn slips_are_looked_for_in_words_alone() {
    assert_eq!(asked("Lindon Hous").alike().as_deref(), Some("lindon hous"));
    assert_eq!(asked("16 lindon").alike().as_deref(), Some("lindon"));
    for text in ["e96zz", "07700 900123", "abc", "12 34"] {
        assert_eq!(asked(text).alike(), None, "{text}");
    }
}

#[test]
fn what_fits_better_is_worth_more() {
    let address = "16 Linden House, Leeds LS1 4AB";
    for (text, fit) in [
        ("16 lin", Fit::Start),
        ("linden leeds", Fit::Words),
        ("ls14ab", Fit::Words),
        ("lin lee", Fit::Beginnings),
        ("lindon", Fit::Alike),
    ] {
        assert_eq!(asked(text).fit(address), fit, "{text}");
    }
    assert_eq!(asked("900123").fit("+44 7700 900123"), Fit::Words);
    assert!(Fit::Start > Fit::Words && Fit::Words > Fit::Beginnings);
}

fn marked(text: &str, of: &str) -> String {
    let pieces = asked(text).mark(of);
    let show = |piece: Piece| if piece.hit { format!("[{}]", piece.text) } else { piece.text };
    pieces.into_iter().map(show).collect()
}

#[test]
fn what_was_looked_for_is_marked() {
    for (text, of, expected) in [
        ("lind 16", "16 Linden House", "[16] [Lind]en House"),
        ("e96zz", "Hackney E9 6ZZ", "Hackney [E9 6ZZ]"),
        ("e9 6zz", "Hackney E9 6ZZ", "Hackney [E9] [6ZZ]"),
        ("oneill", "Sean O'Neill", "Sean [O'Neill]"),
        ("sian", "Siân Lloyd", "[Siân] Lloyd"),
        ("tkt000123", "TKT-000123", "[TKT-000123]"),
        ("07700 900123", "+447700900123", "+44[7700900123]"),
        ("lindon", "16 Linden House", "16 Linden House"),
    ] {
        assert_eq!(marked(text, of), expected, "{text}");
    }
}

proptest! {
    #[test]
    fn marking_keeps_the_text_and_never_panics(text in ".{0,40}", of in ".{0,60}") {
        if let Some(asked) = Asked::read(&text) {
            let whole: String = asked.mark(&of).into_iter().map(|piece| piece.text).collect();
            prop_assert_eq!(whole, of);
        }
    }

    #[test]
    fn patterns_hold_no_wildcards_of_the_reader(text in ".{0,40}") {
        for pattern in Asked::read(&text).map(|asked| asked.patterns()).unwrap_or_default() {
            let inner = pattern.trim_start_matches('%').trim_end_matches('%');
            prop_assert!(inner.trim().chars().all(char::is_alphanumeric), "{}", pattern);
        }
    }
}

#[test]
fn an_email_address_is_alike_by_what_stands_before_its_domain() {
    for (typed, alike) in [
        ("nobody999@example.com", None),
        ("priya.shaw@example.com", Some("priya shaw")),
        ("@example.com", None),
        ("priya shaw", Some("priya shaw")),
    ] {
        assert_eq!(Asked::read(typed).unwrap().alike().as_deref(), alike, "{typed}");
    }
}

#[test]
fn a_street_is_looked_for_in_its_other_spellings() {
    let of = |typed: &str| Asked::read(typed).unwrap();
    let ways = |ways: Ways| ways.into_iter().flatten().collect::<Vec<_>>();
    let lane = ways(of("mill lane").street_patterns());
    assert_eq!(lane, [["% mill%", "% la %"], ["% mill%", "% ln %"]]);
    assert_eq!(ways(of("mill rd").street_patterns()), [["% mill%", "% road%"]]);
    assert!(ways(of("priya shah").street_patterns()).is_empty());
    // A list has no homes beside its units, so there the unit is looked for too.
    assert_eq!(ways(of("flat 2 mill rd").street_patterns()), [["% mill%", "% road%"]]);
    let with_unit = ways(of("flat 2 mill rd").respelt_patterns());
    assert_eq!(with_unit, [["% flat%", "% mill%", "% 2 %", "% road%"]]);
    assert_eq!(of("flat 2 mill rd").unit_patterns(), ["% flat%", "% mill%", "% 2 %"]);
    assert_eq!(of("mill ln").fit("1 Mill Lane, Leeds"), Fit::Words);
    assert_eq!(of("mill lane").fit("1 Mill Ln, Leeds"), Fit::Words);
}

#[test]
fn i5_a_long_text_is_shown_around_what_was_looked_for() {
    let asked = |text: &str| Asked::read(text).unwrap();
    let long = "Good morning.\n\nThe man came on Tuesday and looked at the boiler, and he said that the \
        diverter valve has to be replaced before the winter, which he would order.";
    for (text, q, most, shown) in [
        ("Short and sweet", "sweet", 120, "Short and sweet"),
        ("Two\n\nlines  of it", "lines", 120, "Two lines of it"),
        (long, "diverter", 40, "… that the diverter valve has to be replac…"),
        (long, "Good", 12, "Good morning…"),
        // Another form of the word was found.
        (long, "replacing", 20, "Good morning. The ma…"),
    ] {
        assert_eq!(asked(q).around(text, most), shown, "{q}");
    }
}
