//! Papers, read back by another program's eyes.

use jiff::Timestamp;
use lopdf::{Document, Object};
use maintainuk_pdf::{Block, Paper, PdfError, Picture, write};

fn paper(blocks: Vec<Block>) -> Paper {
    Paper {
        title: "What we found: damp and mould".into(),
        author: "Harbour Homes".into(),
        dated: Timestamp::UNIX_EPOCH,
        footer: "TKT-000123".into(),
        blocks,
    }
}

fn jpeg() -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    let picture = image::RgbImage::from_fn(40, 30, |x, y| image::Rgb([x as u8, y as u8, 90]));
    picture.write_to(&mut bytes, image::ImageFormat::Jpeg).expect("a whole paper");
    bytes.into_inner()
}

fn all_kinds() -> Paper {
    let picture = Picture { jpeg: jpeg(), size: (40, 30), caption: "Bedroom wall".into() };
    paper(vec![
        Block::Heading(1, "What we found".into()),
        Block::Lines(vec!["Tess Tenant".into(), "Flat 2A".into(), String::new()]),
        Block::Text("Dear Tess,\n\nWe looked at your home on 3 November.".into()),
        Block::Facts(vec![
            ("Hazard".into(), "Damp and mould".into()),
            ("Begins".into(), "by Thursday 13 November\nor earlier".into()),
        ]),
        Block::Heading(2, "What we will do".into()),
        Block::List(vec!["Wash the wall".into(), "Mend the gutter".into()]),
        Block::Picture(picture),
        Block::Code { text: "https://example.org/x".into(), caption: "Read on".into() },
    ])
}

fn text(bytes: &[u8]) -> String {
    let document = Document::load_mem(bytes).expect("a whole paper");
    let pages: Vec<u32> = document.get_pages().keys().copied().collect();
    document.extract_text(&pages).expect("a whole paper")
}

#[test]
fn the_same_paper_is_the_same_bytes() {
    assert_eq!(write(&all_kinds()).unwrap(), write(&all_kinds()).unwrap());
}

#[test]
fn the_words_can_be_found_in_it() {
    let text = text(&write(&all_kinds()).unwrap());
    for words in [
        "Tess Tenant",
        "We looked at your home",
        "Damp and mould",
        "Mend the gutter",
        "Bedroom wall",
        "TKT-000123",
        "Page 1 of 1",
    ] {
        assert!(text.contains(words), "{words} in {text}");
    }
}

#[test]
fn it_has_a_title_a_language_and_an_order_to_be_read_in() {
    let document = Document::load_mem(&write(&all_kinds()).unwrap()).unwrap();
    let catalogue = document.catalog().unwrap();
    assert_eq!(catalogue.get(b"Lang").and_then(Object::as_str).unwrap(), b"en-GB");
    assert!(catalogue.has(b"StructTreeRoot"));
    let marked = catalogue.get(b"MarkInfo").and_then(Object::as_dict).unwrap();
    assert!(marked.get(b"Marked").and_then(Object::as_bool).unwrap());
}

#[test]
fn a_long_paper_goes_over_pages_and_loses_nothing() {
    let points: Vec<String> = (0..300).map(|n| format!("Point number {n}.")).collect();
    let long = "A long story about a leak. ".repeat(400);
    let bytes = write(&paper(vec![
        Block::Heading(1, "Long".into()),
        Block::List(points),
        Block::Facts(vec![("Story".into(), long)]),
    ]))
    .unwrap();
    let pages = Document::load_mem(&bytes).unwrap().get_pages().len();
    assert!(pages > 8, "{pages}");
    let text = text(&bytes);
    assert!(text.contains("Point number 299."));
    assert!(text.contains(&format!("Page {pages} of {pages}")));
    assert_eq!(text.matches("leak").count(), 400);
}

#[test]
fn words_of_any_script_break_nothing() {
    let odd = "水 🔥 \u{202E}abc\u{0}\u{FFFE} Siân £5 — “yes”";
    let bytes = write(&paper(vec![
        Block::Heading(1, odd.into()),
        Block::Text(odd.into()),
        Block::Facts(vec![(odd.into(), String::new()), (String::new(), odd.into())]),
        Block::List(vec![odd.into(), String::new()]),
        Block::Heading(2, " \u{0}".into()),
        Block::Picture(Picture { jpeg: jpeg(), size: (0, 0), caption: String::new() }),
    ]))
    .unwrap();
    assert!(text(&bytes).contains("Siân £5 — “yes”"));
}

#[test]
fn what_is_no_picture_is_refused() {
    let picture = Picture { jpeg: vec![1, 2, 3], size: (1, 1), caption: String::new() };
    let blocks = vec![Block::Heading(1, "x".into()), Block::Picture(picture)];
    assert!(matches!(write(&paper(blocks)), Err(PdfError::Picture(_))));
}
