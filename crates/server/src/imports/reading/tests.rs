use super::*;
use crate::files::Scratch;
use maintainuk_domain::import::ImportKind;

fn file(bytes: &[u8]) -> Scratch {
    let scratch = Scratch::new();
    std::fs::write(scratch.path(), bytes).unwrap();
    scratch
}

type Rows = Vec<(u32, Vec<String>)>;

fn all(bytes: &[u8]) -> Result<(Shape, Rows), Unreadable> {
    let scratch = file(bytes);
    let look = look(scratch.path(), &Reading::default())?;
    let mut rows = Vec::new();
    read(scratch.path(), &look.shape, &mut |row| {
        rows.push((row.number, row.cells));
        ControlFlow::Continue(())
    })?;
    Ok((look.shape, rows))
}

fn utf16(text: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(order).collect()
}

#[test]
fn every_encoding_reads_the_same() {
    const TEXT: &str = "Name,Town\r\nSiân Nöel,“Leeds”\r\n";
    let with_mark = |mark: &[u8], text: Vec<u8>| [mark, &text].concat();
    let (cp1252, _, lost) = encoding_rs::WINDOWS_1252.encode(TEXT);
    assert!(!lost);
    for (bytes, encoding) in [
        (TEXT.as_bytes().to_vec(), Encoding::Utf8),
        (with_mark(&[0xEF, 0xBB, 0xBF], TEXT.into()), Encoding::Utf8),
        (cp1252.into_owned(), Encoding::Windows1252),
        (with_mark(&[0xFF, 0xFE], utf16(TEXT, u16::to_le_bytes)), Encoding::Utf16Le),
        (with_mark(&[0xFE, 0xFF], utf16(TEXT, u16::to_be_bytes)), Encoding::Utf16Be),
        (utf16(TEXT, u16::to_le_bytes), Encoding::Utf16Le),
        (utf16(TEXT, u16::to_be_bytes), Encoding::Utf16Be),
    ] {
        let (shape, rows) = all(&bytes).unwrap();
        assert_eq!(shape.encoding, Some(encoding));
        let names = vec!["Name".to_owned(), "Town".to_owned()];
        assert_eq!(rows[0], (1, names), "{encoding}");
        assert_eq!(rows[1], (2, vec!["Siân Nöel".to_owned(), "“Leeds”".to_owned()]), "{encoding}");
    }
}

#[test]
fn separators_are_found_outside_quotes_and_never_guessed() {
    for (text, separator) in [
        ("a,b,c\n1,2,3\n", b','),
        ("a;b;c\n1,5;2;3\n", b';'),
        ("a\tb\tc\n", b'\t'),
        ("a|b\n", b'|'),
        ("\"a;b;c;d\",e\n", b','),
        ("\n\na;b\n", b';'),
        ("only\n1\n", b','),
    ] {
        assert_eq!(all(text.as_bytes()).unwrap().0.separator, Some(separator), "{text:?}");
    }
    let told = all(b"a,b;c\n").unwrap_err().to_string();
    assert!(told.contains("Choose the separator"), "{told}");
}

#[test]
fn rows_are_numbered_as_a_spreadsheet_does() {
    for end in ["\n", "\r\n", "\r"] {
        let text = ["a,b", "1,\"two", "lines, \"\"quoted\"\"\"", "", ",", "3,4"].join(end);
        let (_, rows) = all(text.as_bytes()).unwrap();
        let shown: Vec<(u32, &str)> =
            rows.iter().map(|(n, cells)| (*n, cells[1].as_str())).collect();
        assert_eq!(shown, [(1, "b"), (2, "two\nlines, \"quoted\""), (5, "4")], "{end:?}");
    }
}

#[test]
fn what_is_no_table_is_refused_in_words() {
    for (bytes, words) in [
        (&b""[..], "empty"),
        (b"\n\n , \n", "no rows"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "no text"),
        (b"PK\x03\x04 and nothing more", "no spreadsheet"),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "old kind"),
    ] {
        let told = all(bytes).map(|_| ()).unwrap_err().to_string();
        assert!(told.contains(words), "{told}");
    }
}

#[test]
fn a_spreadsheet_gives_text_numbers_and_dates() {
    let scratch = Scratch::new();
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (column, header) in ["Phone", "Rent", "Start", "Note"].iter().enumerate() {
        sheet.write(0, column as u16, *header).unwrap();
    }
    let format = rust_xlsxwriter::Format::new().set_num_format("dd/mm/yyyy");
    let day = rust_xlsxwriter::ExcelDateTime::from_ymd(2026, 4, 3).unwrap();
    sheet.write(2, 0, "07700 900123").unwrap();
    sheet.write(2, 1, 750.5).unwrap();
    sheet.write_with_format(2, 2, &day, &format).unwrap();
    book.save(scratch.path()).unwrap();
    let bytes = std::fs::read(scratch.path()).unwrap();
    let (shape, rows) = all(&bytes).unwrap();
    assert_eq!(shape.format, Format::Xlsx);
    assert_eq!(rows[1], (3, ["07700 900123", "750.5", "2026-04-03"].map(str::to_owned).to_vec()));
}

#[test]
fn of_a_workbook_the_sheet_that_was_chosen_or_alone_holds_rows_is_read() {
    let book = |full: &[bool]| {
        let scratch = Scratch::new();
        let mut book = rust_xlsxwriter::Workbook::new();
        for (at, full) in full.iter().enumerate() {
            let sheet = book.add_worksheet();
            sheet.set_name(format!("Part {at}")).unwrap();
            if *full {
                sheet.write(0, 0, "Name").unwrap();
                sheet.write(1, 0, format!("Of {at}")).unwrap();
            }
        }
        book.save(scratch.path()).unwrap();
        std::fs::read(scratch.path()).unwrap()
    };
    let (_, rows) = all(&book(&[false, true])).unwrap();
    assert_eq!(rows[1].1, ["Of 1"]);
    let told = all(&book(&[true, false, true])).map(|_| ()).unwrap_err().to_string();
    assert!(told.contains("Part 0, Part 2."), "{told}");
    assert!(all(&book(&[false])).is_err());
    let of = |sheet: &str| {
        let scratch = Scratch::new();
        std::fs::write(scratch.path(), book(&[true, false, true])).unwrap();
        let chosen = Reading { sheet: Some(sheet.to_owned()), ..Reading::default() };
        look(scratch.path(), &chosen).map(|look| (look.shape.sheet, look.sample))
    };
    let (sheet, sample) = of("Part 2").unwrap();
    assert_eq!((sheet.as_deref(), &sample[0][0]), (Some("Part 2"), &"Of 2".to_owned()));
    for wrong in ["Part 1", "Part 9", "part 2"] {
        let Err(Unreadable::Sheet(told, sheets)) = of(wrong) else { panic!("{wrong} is none") };
        assert!(told.contains(wrong), "{told}");
        assert_eq!(sheets, ["Part 0", "Part 2"]);
    }
}

/// Random bytes, some with the beginning of a file that we know.
#[test]
fn no_bytes_make_it_panic() {
    let mut seed = 88_172_645_463_325_252_u64;
    let mut next = || {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        seed
    };
    let heads: [&[u8]; 6] = [
        b"",
        b"PK\x03\x04",
        &[0xFF, 0xFE],
        &[0xFE, 0xFF],
        &[0xEF, 0xBB, 0xBF],
        b"Type,Last name\n",
    ];
    let alphabet = b"\0\n\r\t,;\"'|aZ09\x80\x9d\xC3\xFF\xD8";
    for round in 0..400_usize {
        let mut bytes = heads[round % heads.len()].to_vec();
        for _ in 0..next() % 300 {
            let random = next();
            bytes.push(if round % 2 == 0 {
                (random % 256) as u8
            } else {
                alphabet[(random % alphabet.len() as u64) as usize]
            });
        }
        if let Ok((_, rows)) = all(&bytes) {
            for (_, cells) in rows {
                let texts: Vec<_> = cells.iter().map(|cell| Some(cell.as_str())).collect();
                let now = maintainuk_domain::import::Now {
                    at: "2026-11-26T12:00:00Z".parse().unwrap(),
                    today: jiff::civil::date(2026, 11, 26),
                };
                maintainuk_domain::import::check_row(ImportKind::Contacts, &texts, false, now);
            }
        }
    }
}

/// A row: its number, its cells, and by column the first words of what is wrong there.
type Told = (u32, Vec<String>, Vec<(usize, &'static str)>);

fn told(text: &str) -> Vec<Told> {
    let scratch = file(text.as_bytes());
    let shape = csv::shape(scratch.path(), None, Some(b',')).unwrap();
    let mut rows = Vec::new();
    read(scratch.path(), &shape, &mut |row| {
        let faults = row.faults.iter().map(|fault| (fault.column, &fault.told[..15])).collect();
        rows.push((row.number, row.cells, faults));
        ControlFlow::Continue(())
    })
    .unwrap();
    rows
}

#[test]
fn stray_quotes_are_told_at_their_row_and_column_and_no_row_is_swallowed() {
    const OPEN: &str = "A quote is open";
    const INSIDE: &str = "A quote stands ";
    const BEHIND: &str = "Text stands beh";
    for (table, faulty, rows) in [
        ("a,\"b\nc,d\ne,f\n", vec![(2, 1, OPEN)], 4),
        // The next quote of the file opens a cell of its own.
        ("a,\"b\nc,d\n\"e, f\",g\n", vec![(2, 1, OPEN)], 4),
        ("a,\"b\nc,\"d\n", vec![(2, 1, OPEN), (3, 1, OPEN)], 3),
        ("pipe of 6\" wide,b\nc,d\n", vec![(2, 0, INSIDE)], 3),
        ("\"pipe of 6\" wide leaks\",b\nc,d\n", vec![(2, 0, BEHIND)], 3),
        ("a, \"b\"\n", vec![(2, 1, INSIDE)], 2),
        ("6\",\"a\" b\n", vec![(2, 0, INSIDE), (2, 1, BEHIND)], 2),
        ("\"two\nlines\",6\"\nc,d\n", vec![(2, 1, INSIDE)], 3),
        ("\"two\n\"\"quoted\"\" lines\" ,b\nc,d\n", vec![], 3),
        ("\"\",\"\"\"\"\n", vec![], 2),
    ] {
        let read = told(&format!("x,y\n{table}"));
        let found: Vec<(u32, usize, &str)> = read
            .iter()
            .flat_map(|(row, _, faults)| faults.iter().map(|(column, told)| (*row, *column, *told)))
            .collect();
        assert_eq!((found, read.len()), (faulty, rows), "{table:?}: {read:?}");
    }
    let read = told("x,y\na,\"b\nc,d\n");
    assert_eq!(
        (read[1].1.as_slice(), read[2].1.as_slice()),
        (&["a".to_owned(), "b".into()][..], &["c".to_owned(), "d".into()][..])
    );
    // A cell without end does not fill the memory.
    let long = format!("x,y\n\"a,b\n{}", "c,d\n".repeat(120_000));
    let read = told(&long);
    assert_eq!((read.len(), read[1].2.as_slice()), (120_002, &[(0, OPEN)][..]));
    // In the header there is nothing to be said by row.
    let refused = all(b"x,\"y\n1,2\n").map(|_| ()).unwrap_err().to_string();
    assert!(refused.contains("column 2") && refused.contains("not closed"), "{refused}");
}
