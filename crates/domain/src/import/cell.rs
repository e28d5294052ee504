//! What a cell may hold, and how it is kept: in one form, however it was written.

use super::date::{DateProblem, Day, Order, read_date};
use super::{ProblemCode, RowProblem, licences};
use crate::addresses::Uprn;
use crate::contractors::vat_number;
use crate::money::Pence;
use crate::phone::Phone;
use crate::uk::{Postcode, district};
use crate::validate;

/// One of some known words.
#[derive(Clone, Copy)]
pub struct Choice {
    /// The word as it is kept, for what was written in any case, with or without spaces.
    pub find: fn(&str) -> Option<&'static str>,
    /// All of them, for a sentence.
    pub all: fn() -> String,
}

/// What a cell holds.
#[derive(Clone, Copy)]
pub enum Cell {
    /// One line of at most so many characters.
    Text(usize),
    /// Several lines of at most so many characters.
    Paragraphs(usize),
    /// A postcode of a home in the United Kingdom.
    Postcode,
    /// An email address.
    Email,
    /// A telephone number.
    Phone,
    /// A local date.
    Date,
    /// Pounds and pence, not negative.
    Money,
    /// A whole number from 0 to this.
    Whole(u32),
    /// Square metres.
    Area,
    /// One of some words.
    One(Choice),
    /// One or more of some words, with `;`, `,` or `|` between them.
    Several(Choice),
    /// A Unique Property Reference Number.
    Uprn,
    /// A VAT registration number.
    VatNumber,
    /// Postcode districts, with `;`, `,` or `|` between them.
    Districts,
    /// Email addresses, with `;`, `,` or `|` between them.
    Emails,
    /// Licences, as `scheme | number | last day` with `;` between them.
    Licences,
}

/// A cell as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The text in its one form.
    pub text: String,
    /// Whether it is a date that could be read month first.
    pub either_way: bool,
}

/// Whether two words are the same but for case, spaces, hyphens, slashes and underscores.
pub fn same_word(one: &str, other: &str) -> bool {
    let plain = |text: &str| -> String {
        text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    plain(one) == plain(other)
}

impl Cell {
    /// Reads a cell that is not empty.
    ///
    /// # Errors
    /// What is wrong, with what would be right.
    pub fn read(self, text: &str) -> Result<Kept, (ProblemCode, String)> {
        // A decoder puts this character where bytes meant nothing.
        if text.contains('\u{FFFD}') {
            let told = "This holds characters that could not be read. Check the file's encoding.";
            return Err((ProblemCode::Unreadable, told.into()));
        }
        if let Some(error) = sheet_error(text) {
            let told = format!(
                "This is an Excel error ({error}). Write the value itself, or leave the cell empty."
            );
            return Err((ProblemCode::Unreadable, told));
        }
        let text = text.trim();
        let shape = |told: String| (ProblemCode::Shape, told);
        let kept = match self {
            Self::Text(max) => validate::required(text, max).map_err(shape)?,
            Self::Paragraphs(max) => {
                validate::paragraphs(text, max).map_err(shape)?.unwrap_or_default()
            }
            Self::Postcode => Postcode::parse_for_property(text)
                .map(|code| code.as_str().to_owned())
                .map_err(|told| shape(told.to_string()))?,
            Self::Email => validate::email(text).map_err(|told| shape(told.to_owned()))?,
            Self::Phone => phone(text).map_err(shape)?,
            Self::Date => return date(text),
            Self::Licences => return licences::read(text),
            Self::Money => money(text).map_err(shape)?,
            Self::Whole(most) => whole(text, most).map_err(shape)?,
            Self::Area => area(text).map_err(shape)?,
            Self::One(choice) => one(choice, text)?,
            Self::Several(choice) => each(text, |word| one(choice, word))?,
            Self::Uprn => {
                let uprn = Uprn::parse(text).map_err(|told| shape(told.to_string()))?;
                uprn.as_str().to_owned()
            }
            Self::VatNumber => vat_number(text).map_err(|told| shape(told.to_owned()))?,
            Self::Districts => {
                each(text, |word| district(word).map_err(|told| shape(told.into())))?
            }
            Self::Emails => {
                each(text, |word| validate::email(word).map_err(|told| shape(told.into())))?
            }
        };
        Ok(Kept { text: kept, either_way: false })
    }
}

/// A spreadsheet takes a telephone number for a number and drops its zero; that is told, not mended.
fn phone(text: &str) -> Result<String, String> {
    let digits = text.bytes().all(|b| b.is_ascii_digit());
    match Phone::parse(text) {
        Ok(phone) => Ok(phone.as_str().to_owned()),
        Err(_) if digits && text.len() == 10 && text.starts_with(['1', '2', '3', '7']) => {
            Err("The leading 0 is missing: a spreadsheet may have dropped it. Format the column as text.".into())
        }
        Err(told) => Err(told.to_string()),
    }
}

fn date(text: &str) -> Result<Kept, (ProblemCode, String)> {
    let day = day(text)?;
    Ok(Kept { text: day.date.to_string(), either_way: day.order == Order::EitherWay })
}

/// Reads a date, with the kind of problem that it is otherwise.
pub(super) fn day(text: &str) -> Result<Day, (ProblemCode, String)> {
    read_date(text).map_err(|problem| {
        let code = match problem {
            DateProblem::MonthFirst => ProblemCode::MonthFirst,
            DateProblem::ShortYear => ProblemCode::Ambiguous,
            _ => ProblemCode::Shape,
        };
        (code, problem.to_string())
    })
}

/// Pounds, with the sign and with thousands commas where they stand right.
fn money(text: &str) -> Result<String, String> {
    let amount = text.strip_prefix('£').unwrap_or(text).trim_start();
    let pence: Pence = without_commas(amount)
        .as_deref()
        .unwrap_or(amount)
        .parse()
        .map_err(|told: crate::money::MoneyError| told.to_string())?;
    if pence < Pence::ZERO {
        return Err("An amount cannot be negative.".into());
    }
    Ok(pence.to_string())
}

/// `1,250.00` as `1250.00`; `None` where a comma is not before three digits.
fn without_commas(amount: &str) -> Option<String> {
    let (pounds, pence) = amount.split_once('.').unwrap_or((amount, ""));
    let mut groups = pounds.split(',');
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    let right = (1..=3).contains(&first.len()) && rest.iter().all(|group| group.len() == 3);
    if rest.is_empty() || !right {
        return None;
    }
    let dot = if pence.is_empty() { "" } else { "." };
    Some(format!("{first}{}{dot}{pence}", rest.concat()))
}

fn whole(text: &str, most: u32) -> Result<String, String> {
    let wrong = || format!("Write a whole number from 0 to {most}.");
    // A spreadsheet's number may come with a decimal point that says nothing.
    let text = text.strip_suffix(".0").unwrap_or(text);
    let digits = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let number: u32 = if digits { text.parse().map_err(|_| wrong())? } else { return Err(wrong()) };
    if number > most { Err(wrong()) } else { Ok(number.to_string()) }
}

fn area(text: &str) -> Result<String, String> {
    let area: Pence = text
        .parse()
        .map_err(|_| "Write square metres with at most two decimals, such as 62.50.".to_owned())?;
    if area <= Pence::ZERO || area.0 > 10_000_000 {
        return Err("Write square metres from 0.01 to 100000.".into());
    }
    Ok(area.to_string())
}

fn one(choice: Choice, text: &str) -> Result<String, (ProblemCode, String)> {
    (choice.find)(text).map(str::to_owned).ok_or_else(|| {
        let shown: String = text.chars().filter(|c| !c.is_control()).take(60).collect();
        (
            ProblemCode::Unknown,
            format!("“{shown}” is not known here. Use one of: {}.", (choice.all)()),
        )
    })
}

/// The words of a list, each in its one form and once, with `;` between them.
fn each(
    text: &str,
    read: impl Fn(&str) -> Result<String, (ProblemCode, String)>,
) -> Result<String, (ProblemCode, String)> {
    let mut found: Vec<String> = Vec::new();
    for word in text.split([';', ',', '|']).map(str::trim).filter(|word| !word.is_empty()) {
        let word = read(word)?;
        if !found.contains(&word) {
            found.push(word);
        }
    }
    if found.is_empty() {
        return Err((ProblemCode::Missing, "Name at least one.".into()));
    }
    Ok(found.join(";"))
}

/// What a spreadsheet shows where a formula went wrong: the whole of a cell, also once it was saved
/// as text.
fn sheet_error(text: &str) -> Option<&'static str> {
    const ERRORS: [&str; 8] =
        ["#N/A", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#GETTING_DATA"];
    ERRORS.into_iter().find(|error| text.trim() == *error)
}

/// Reads a cell of a field; an empty one is nothing, and a problem where it is needed.
pub(super) fn read(
    place: usize,
    cell: Cell,
    required: bool,
    text: &str,
) -> Result<Option<Kept>, RowProblem> {
    let problem = |code, detail| RowProblem { field: Some(place), code, detail };
    if text.trim().is_empty() {
        if required {
            return Err(problem(ProblemCode::Missing, "This is needed.".to_owned()));
        }
        return Ok(None);
    }
    cell.read(text).map(Some).map_err(|(code, detail)| problem(code, detail))
}
