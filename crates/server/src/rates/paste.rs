//! Rates from a table: CSV, or cells copied from a spreadsheet.

use maintainuk_domain::rates::{MOST_RATES, RateFacts, WrittenRate};
use std::collections::HashMap;

/// Complaints that are said at most; whoever mends these sees the next.
const MOST_COMPLAINTS: usize = 20;

/// The columns, each with the headings that it goes by.
const COLUMNS: [(&str, &[&str]); 6] = [
    ("code", &["code", "sor", "sorcode", "ratecode", "item"]),
    ("words", &["words", "description", "text", "shortdescription", "work"]),
    ("unit", &["unit", "uom", "per", "unitofmeasure"]),
    ("price", &["price", "rate", "cost", "unitprice", "unitcost", "pricegbp"]),
    ("trade", &["trade", "category"]),
    ("priority", &["priority", "urgency"]),
];

/// Reads the table.
///
/// # Errors
/// What is wrong, line by line; or that it cannot be read at all.
pub fn read(table: &str) -> Result<Vec<RateFacts>, Vec<String>> {
    let heading = table.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let separator = [b'\t', b';', b',']
        .into_iter()
        .max_by_key(|separator| heading.bytes().filter(|byte| byte == separator).count());
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator.unwrap_or(b','))
        .has_headers(false)
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(table.trim_start_matches('\u{feff}').as_bytes());
    let mut records = reader.records();
    let first = records.next().and_then(Result::ok).unwrap_or_default();
    let places = places(&first)?;
    let mut rates = Rates::default();
    for record in records {
        match record {
            Ok(record) => rates.take(&record, &places),
            Err(_) => return Err(vec!["The table cannot be read as CSV.".into()]),
        }
    }
    rates.done()
}

/// Where each column stands.
fn places(heading: &csv::StringRecord) -> Result<[Option<usize>; 6], Vec<String>> {
    let plain = |text: &str| {
        let letters = text.chars().filter(|c| c.is_alphanumeric());
        letters.flat_map(char::to_lowercase).collect::<String>()
    };
    let names: Vec<String> = heading.iter().map(plain).collect();
    let find = |names_of: &[&str]| names.iter().position(|name| names_of.contains(&name.as_str()));
    let places = COLUMNS.map(|(_, names_of)| find(names_of));
    let lacking: Vec<_> = COLUMNS
        .iter()
        .zip(&places)
        .filter(|((name, _), place)| place.is_none() && *name != "priority")
        .map(|((name, _), _)| *name)
        .collect();
    if lacking.is_empty() {
        return Ok(places);
    }
    Err(vec![format!(
        "The first line names the columns: code, words, unit, price, trade, priority. It lacks {}.",
        lacking.join(", ")
    )])
}

#[derive(Default)]
struct Rates {
    read: Vec<RateFacts>,
    lines: HashMap<String, u64>,
    wrong: Vec<String>,
}

impl Rates {
    fn take(&mut self, record: &csv::StringRecord, places: &[Option<usize>; 6]) {
        if record.iter().all(str::is_empty) || self.wrong.len() >= MOST_COMPLAINTS {
            return;
        }
        let line = record.position().map_or(0, csv::Position::line);
        let [code, words, unit, price, trade, priority] =
            places.map(|place| place.and_then(|at| record.get(at)).unwrap_or_default());
        match (WrittenRate { code, words, unit, price, trade, priority }).read() {
            Ok(rate) => {
                if let Some(first) = self.lines.insert(rate.code.clone(), line) {
                    let told = format!("Line {line}: {} is in line {first} already.", rate.code);
                    self.wrong.push(told);
                }
                self.read.push(rate);
            }
            Err(faults) => {
                for (field, told) in faults {
                    let field = if field == "priceGbp" { "price" } else { field };
                    self.wrong.push(format!("Line {line}, {field}: {told}"));
                }
            }
        }
    }

    fn done(mut self) -> Result<Vec<RateFacts>, Vec<String>> {
        if self.wrong.is_empty() && self.read.is_empty() {
            self.wrong.push("There is no rate below the line of headings.".into());
        }
        if self.read.len() > MOST_RATES {
            self.wrong.push(format!("A list has at most {MOST_RATES} rates."));
        }
        self.wrong.truncate(MOST_COMPLAINTS);
        if self.wrong.is_empty() { Ok(self.read) } else { Err(self.wrong) }
    }
}

#[cfg(test)]
mod tests {
    use super::read;
    use maintainuk_domain::money::Pence;

    #[test]
    fn a_table_is_read_by_its_headings_whatever_parts_its_cells() {
        for table in [
            "Code,Description,Unit,Price,Trade,Priority\nPLU-1,\"Tap, washer\",Each,£50.17,Plumbing,Routine\n",
            "\u{feff}code\tsor text\tdescription\tuom\trate\ttrade\nplu-1\t\tTap, washer\tEach\t50.17\tplumbing\n",
            "Trade;Unit cost;Per;Text;SOR code\r\nPlumbing;50.17;Each;Tap, washer;PLU-1\r\n\r\n",
        ] {
            let rates = read(table).expect(table);
            assert_eq!(rates.len(), 1, "{table}");
            assert_eq!((rates[0].code.as_str(), rates[0].words.as_str()), ("PLU-1", "Tap, washer"));
            assert_eq!(rates[0].price, Pence(5_017));
        }
    }

    #[test]
    fn what_is_wrong_is_said_line_by_line() {
        let told = read("Code,Words,Price\nA,B,1\n").unwrap_err();
        assert!(told[0].contains("It lacks unit, trade."), "{told:?}");
        let table = "code,words,unit,price,trade\nA,Tap,Each,1,Plumbing\nA,Sink,Each,x,Plumbing\n\
            a,Bath,Each,2,Plumbing\n";
        let told = read(table).unwrap_err();
        assert_eq!(told.len(), 2, "{told:?}");
        assert!(told[0].starts_with("Line 3, price: "), "{told:?}");
        assert_eq!(told[1], "Line 4: A is in line 2 already.");
        assert_eq!(read("code,words,unit,price,trade\n").unwrap_err().len(), 1);
        assert_eq!(read("").unwrap_err().len(), 1);
    }
}
