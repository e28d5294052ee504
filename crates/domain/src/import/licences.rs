//! Several licences of one firm in one cell: `OFTEC | C12345 | 31/03/2027; NICEIC | D60012`. An export
//! writes them so, and what it wrote is read again whole.

use super::ProblemCode;
use super::cell::Kept;
use super::date::Order;
use crate::contractors::licence_number;
use crate::validate;
use jiff::civil::Date;

/// A licence in a list of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Who registers it.
    pub scheme: String,
    /// Its number there.
    pub number: String,
    /// Its last day; none where it does not end.
    pub expires: Option<Date>,
}

/// Between the parts of a licence, and between licences; after a backslash each stands for itself.
const PART: char = '|';
const NEXT: char = ';';

/// Writes licences into one cell.
pub fn write_licences(licences: &[Listed]) -> String {
    let one = |licence: &Listed| {
        let day = licence.expires.map(|day| day.to_string());
        let parts = [Some(plain(&licence.scheme)), Some(plain(&licence.number)), day];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" | ")
    };
    licences.iter().map(one).collect::<Vec<_>>().join("; ")
}

/// A text within which nothing separates.
fn plain(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    for letter in text.chars() {
        if matches!(letter, PART | NEXT | '\\') {
            kept.push('\\');
        }
        kept.push(letter);
    }
    kept
}

/// The pieces of a text between separators, each without the spaces around it.
fn split(text: &str, at: char) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let mut escaped = false;
    for letter in text.chars() {
        if letter == at && !escaped {
            pieces.push(String::new());
            continue;
        }
        escaped = letter == '\\' && !escaped;
        if let Some(last) = pieces.last_mut() {
            last.push(letter);
        }
    }
    pieces.iter().map(|piece| piece.trim().to_owned()).collect()
}

/// A text as it was before [`plain`].
fn bare(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        kept.push(if letter == '\\' { letters.next().unwrap_or(letter) } else { letter });
    }
    kept
}

/// Reads a cell of licences, to be kept in one form.
///
/// # Errors
/// What is wrong with each of them, in one text.
pub(super) fn read(text: &str) -> Result<Kept, (ProblemCode, String)> {
    let (mut licences, mut either_way, mut wrong) = (Vec::new(), false, Vec::new());
    let given = split(text, NEXT).into_iter().filter(|one| !one.is_empty());
    for (at, one) in given.enumerate() {
        match licence(&one) {
            Ok((licence, order)) => {
                either_way |= order == Some(Order::EitherWay);
                licences.push(licence);
            }
            Err((code, told)) => wrong.push((code, format!("Licence {}: {told}", at + 1))),
        }
    }
    match wrong.first() {
        None if licences.is_empty() => {
            Err((ProblemCode::Missing, "Name at least one licence.".to_owned()))
        }
        None => Ok(Kept { text: write_licences(&licences), either_way }),
        // A date that reads month first says something of the whole column, so it leads.
        Some((first, _)) => {
            let month_first = wrong.iter().any(|(code, _)| *code == ProblemCode::MonthFirst);
            let code = if month_first { ProblemCode::MonthFirst } else { *first };
            let told: Vec<_> = wrong.iter().map(|(_, told)| told.as_str()).collect();
            Err((code, told.join(" ")))
        }
    }
}

/// The licences of a cell that was read: [`read`] keeps only what this reads.
pub(super) fn kept(text: &str) -> Vec<Listed> {
    split(text, NEXT).iter().filter_map(|one| licence(one).ok()).map(|(one, _)| one).collect()
}

fn licence(text: &str) -> Result<(Listed, Option<Order>), (ProblemCode, String)> {
    const FORM: &str = "Write each as scheme | number | last day, such as OFTEC | C12345 | 31/03/2027, with ; between licences.";
    let shape = |told: String| (ProblemCode::Shape, told);
    let parts = split(text, PART);
    let (scheme, number, day) = match &parts[..] {
        [scheme, number] => (scheme, number, ""),
        [scheme, number, day] => (scheme, number, day.as_str()),
        _ => return Err(shape(FORM.to_owned())),
    };
    if scheme.is_empty() {
        return Err((ProblemCode::Missing, "Say which scheme the licence is of.".to_owned()));
    }
    if number.is_empty() {
        return Err((ProblemCode::Missing, "A licence has a number.".to_owned()));
    }
    let scheme = validate::required(&bare(scheme), 100).map_err(shape)?;
    let number = licence_number(&scheme, &bare(number)).map_err(shape)?;
    let day = if day.is_empty() { None } else { Some(super::cell::day(day)?) };
    let (expires, order) = (day.map(|day| day.date), day.map(|day| day.order));
    Ok((Listed { scheme, number, expires }, order))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    fn listed(scheme: &str, number: &str, expires: Option<Date>) -> Listed {
        Listed { scheme: scheme.into(), number: number.into(), expires }
    }

    #[test]
    fn licences_are_read_as_they_are_written_and_by_hand() {
        let oftec = listed("OFTEC", "C12345", Some(date(2027, 3, 31)));
        for (text, all) in [
            ("OFTEC | C12345 | 31/03/2027", vec![oftec.clone()]),
            (
                "OFTEC|C12345|2027-03-31 ;NICEIC|D 600|;",
                vec![oftec.clone(), listed("NICEIC", "D 600", None)],
            ),
            (r"A\|B\; C | 7\\8", vec![listed("A|B; C", r"7\8", None)]),
            ("Gas Safe | 512345", vec![listed("Gas Safe", "512345", None)]),
        ] {
            let read = read(text).unwrap();
            assert_eq!(kept(&read.text), all, "{text}");
            assert_eq!(read.text, write_licences(&all), "{text}");
        }
        assert!(read("OFTEC | C1 | 03/04/2027").unwrap().either_way);
    }

    #[test]
    fn each_licence_that_is_wrong_is_told() {
        use ProblemCode::{Missing, MonthFirst, Shape};
        for (text, code, told) in [
            ("OFTEC C12345 until 2027-03-31", Shape, "Licence 1: Write each as"),
            ("OFTEC | C1 | 2027-03-31 | more", Shape, "Licence 1: Write each as"),
            (" | C1", Missing, "Licence 1: Say which scheme"),
            ("OFTEC | ", Missing, "Licence 1: A licence has a number."),
            ("OFTEC | C1; Gas Safe | AB1", Shape, "Licence 2: A Gas Safe number has"),
            ("OFTEC | C1 | 03/31/2027", MonthFirst, "Licence 1: This reads month first"),
            ("OFTEC | C1 | soon; x", Shape, "Licence 2: Write each as"),
            (";", Missing, "Name at least one licence."),
        ] {
            let (found, detail) = read(text).unwrap_err();
            assert_eq!(found, code, "{text}");
            assert!(detail.contains(told), "{text}: {detail}");
        }
    }

    proptest! {
        #[test]
        fn what_was_written_is_read_again_whole(
            given in prop::collection::vec(
                ("[!-~]([ -~]{0,18}[!-~])?", "[!-~]([ -~]{0,8}[!-~])?", prop::option::of(0i16..200)),
                1..6),
        ) {
            let all: Vec<Listed> = given.iter().filter_map(|(scheme, number, year)| {
                let scheme = validate::required(scheme, 100).ok()?;
                let number = licence_number(&scheme, number).ok()?;
                Some(Listed { scheme, number, expires: year.map(|year| date(2000 + year, 7, 9)) })
            }).collect();
            prop_assume!(!all.is_empty());
            let text = write_licences(&all);
            let read = read(&text).unwrap();
            prop_assert_eq!(kept(&read.text), all);
        }
    }
}
