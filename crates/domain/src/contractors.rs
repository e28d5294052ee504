//! Contractors: what must be in date before they are given work, and what follows when it is not.

use crate::cis::Verification;
use crate::dispatch::Bar;
use crate::estate::ContractorStatus;
use crate::text_enum::text_enum;
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::fmt;

text_enum! {
    /// Whether a contractor charges VAT.
    pub enum VatStatus {
        /// Nobody has asked yet.
        Unknown,
        /// Charges none.
        NotRegistered,
        /// Charges it, under a number.
        Registered,
    }
}

text_enum! {
    /// What the Construction Industry Scheme has to be taken off a contractor's labour.
    pub enum CisStatus {
        /// Not verified with HMRC yet.
        Unknown,
        /// Not within the scheme.
        OutOfScope,
        /// Paid gross: nothing is taken off.
        Gross,
        /// Verified: 20 % is taken off.
        Registered,
        /// Not matched by HMRC: 30 % is taken off.
        Unmatched,
    }
}

impl CisStatus {
    /// What HMRC said, where the scheme applies and they were asked.
    pub const fn verification(self) -> Option<Verification> {
        match self {
            Self::Unknown | Self::OutOfScope => None,
            Self::Gross => Some(Verification::Gross),
            Self::Registered => Some(Verification::Registered),
            Self::Unmatched => Some(Verification::Unmatched),
        }
    }
}

text_enum! {
    /// Who suspended a contractor, and so what ends it.
    pub enum SuspendedBy {
        /// Something ran out; renewing it ends the suspension.
        Lapse,
        /// A person; only a person ends it.
        Staff,
    }
}

/// A licence as far as its date goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Held<'a> {
    /// Who registers it.
    pub scheme: &'a str,
    /// Its last day; none where it does not end.
    pub expires: Option<Date>,
}

/// Something that has run out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lapse {
    /// The liability insurance, whose last day this was.
    Insurance(Date),
    /// Every licence of a scheme, the last of which ended on this day.
    Licence(String, Date),
}

impl Lapse {
    /// Its last day.
    const fn last_day(&self) -> Date {
        match self {
            Self::Insurance(day) | Self::Licence(_, day) => *day,
        }
    }

    /// What it is, and that it `runs out` on its last day.
    fn words(&self, runs_out: &str) -> String {
        let what = match self {
            Self::Insurance(_) => "insurance".to_owned(),
            Self::Licence(scheme, _) => format!("{scheme} licence"),
        };
        format!("{what} {runs_out} on {}", in_words(self.last_day()))
    }
}

impl fmt::Display for Lapse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words("ran out"))
    }
}

fn in_words(day: Date) -> String {
    day.strftime("%-d %B %Y").to_string()
}

/// What has run out by `today`, in London. The last day still counts. Of several licences of one
/// scheme the one that lasts longest counts, so a renewal may stand beside what it renews. What is
/// not on record has not run out.
pub fn lapses(insurance: Option<Date>, licences: &[Held<'_>], today: Date) -> Vec<Lapse> {
    let over = |day: &Date| *day < today;
    let insurance = insurance.filter(over).map(Lapse::Insurance);
    let licences = last_days(licences)
        .into_iter()
        .filter(|(_, day)| over(day))
        .map(|(scheme, day)| Lapse::Licence(scheme, day));
    insurance.into_iter().chain(licences).collect()
}

/// That papers of a firm which are in date on `today` run out before the `day` of a visit, in a
/// sentence; none when all of them last.
pub fn runs_out_before(
    name: &str,
    (insurance, licences): (Option<Date>, &[Held<'_>]),
    (today, day): (Date, Date),
) -> Option<String> {
    let ahead = lapses(insurance, licences, day).into_iter();
    let ahead: Vec<String> = ahead
        .filter(|lapse| lapse.last_day() >= today)
        .map(|lapse| lapse.words("runs out"))
        .collect();
    let before = in_words(day);
    (!ahead.is_empty())
        .then(|| format!("{name}: {}, before the visit on {before}.", ahead.join("; ")))
}

/// The day after which something runs out first, whether that is past or to come.
pub fn first_expiry(insurance: Option<Date>, licences: &[Held<'_>]) -> Option<Date> {
    insurance.into_iter().chain(last_days(licences).into_iter().map(|(_, day)| day)).min()
}

/// The last day of the licences of a scheme: none where there is none, the end of the calendar where
/// one does not end.
pub fn last_day_of(scheme: &str, licences: &[Held<'_>]) -> Option<Date> {
    let held = licences.iter().filter(|held| held.scheme.trim().eq_ignore_ascii_case(scheme));
    held.map(|held| held.expires.unwrap_or(Date::MAX)).max()
}

/// The last day of each scheme that ends, in the order of their names.
fn last_days(licences: &[Held<'_>]) -> Vec<(String, Date)> {
    let mut schemes: BTreeMap<String, (&str, Option<Date>)> = BTreeMap::new();
    for held in licences {
        let known =
            schemes.entry(held.scheme.to_lowercase()).or_insert((held.scheme, held.expires));
        // One without an end outlasts all others.
        known.1 = known.1.zip(held.expires).map(|(a, b)| a.max(b));
    }
    let ends = schemes.into_values();
    ends.filter_map(|(scheme, end)| Some((scheme.to_owned(), end?))).collect()
}

/// All that has run out, as one sentence without its full stop: the reason of a suspension.
pub fn because(lapses: &[Lapse]) -> String {
    let text = lapses.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ");
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// What the calendar does to a contractor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// Suspended, for this reason.
    Suspend(String),
    /// Suspended still, for another reason than before.
    Explain(String),
    /// May be given work again.
    Restore,
}

/// What is due: an active contractor with a lapse is suspended, one who was suspended for a lapse
/// comes back when there is none any more. Whom people suspended or archived is left alone.
pub fn due(
    status: ContractorStatus,
    by: Option<SuspendedBy>,
    reason: Option<&str>,
    lapses: &[Lapse],
) -> Option<Step> {
    match (status, by, lapses.is_empty()) {
        (ContractorStatus::Active, _, false) => Some(Step::Suspend(because(lapses))),
        (ContractorStatus::Suspended, Some(SuspendedBy::Lapse), true) => Some(Step::Restore),
        (ContractorStatus::Suspended, Some(SuspendedBy::Lapse), false) => {
            Some(because(lapses)).filter(|now| Some(now.as_str()) != reason).map(Step::Explain)
        }
        _ => None,
    }
}

/// Whether a contractor may be given new work today. Asked again each time, because the calendar
/// may have moved on since their status was last looked at.
///
/// # Errors
/// What bars them, with a sentence for whoever wants to give the work.
pub fn may_be_given_work(
    name: &str,
    status: ContractorStatus,
    (by, reason): (Option<SuspendedBy>, Option<&str>),
    lapses: &[Lapse],
) -> Result<(), (Bar, String)> {
    match status {
        ContractorStatus::Inactive => {
            Err((Bar::NotUsed, format!("{name} is no longer used; choose another contractor.")))
        }
        ContractorStatus::Suspended => {
            let bar = match by {
                Some(SuspendedBy::Lapse) => Bar::Papers,
                _ => Bar::Suspended,
            };
            let why = reason.map(|reason| format!(": {}", reason.trim_end_matches('.')));
            let why = why.unwrap_or_default();
            Err((bar, format!("{name} is suspended and cannot be given new work{why}.")))
        }
        ContractorStatus::Active if lapses.is_empty() => Ok(()),
        ContractorStatus::Active => {
            Err((Bar::Papers, format!("{name} cannot be given new work: {}.", because(lapses))))
        }
    }
}

/// How many licences a contractor has at most.
pub const MOST_LICENCES: usize = 30;

/// The number of a licence; where the form of a scheme is known, it is held to it.
///
/// # Errors
/// A sentence that says what is wrong.
pub fn licence_number(scheme: &str, number: &str) -> Result<String, String> {
    let number = crate::validate::required(number, 50)?;
    let digits = number.bytes().all(|b| b.is_ascii_digit());
    if scheme.trim().eq_ignore_ascii_case("gas safe")
        && !(digits && (4..=7).contains(&number.len()))
    {
        return Err("A Gas Safe number has 4 to 7 digits.".to_owned());
    }
    Ok(number)
}

/// A UK VAT registration number as `GB` and nine digits, with its check digits right: those by
/// modulus 97, or by modulus 97 with 55 added, which newer numbers use.
///
/// # Errors
/// A sentence that says what is wrong.
pub fn vat_number(text: &str) -> Result<String, &'static str> {
    const SHAPE: &str = "A VAT number has nine digits, such as GB 999 9999 73.";
    let compact: String = text.chars().filter(|c| !matches!(c, ' ' | '-' | '.')).collect();
    let compact = compact.to_ascii_uppercase();
    let digits = compact.strip_prefix("GB").unwrap_or(&compact);
    if digits.len() != 9 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(SHAPE);
    }
    let value = |b: u8| u32::from(b - b'0');
    let (head, check) = digits.split_at(7);
    let sum: u32 = head.bytes().zip((2..=8).rev()).map(|(b, weight)| value(b) * weight).sum();
    let check = check.bytes().fold(0, |number, b| number * 10 + value(b));
    let whole = |number: u32| number.is_multiple_of(97);
    if !whole(sum + check) && !whole(sum + check + 55) {
        return Err("The check digits of this VAT number are not right.");
    }
    Ok(format!("GB{digits}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    fn held(scheme: &str, expires: Option<Date>) -> Held<'_> {
        Held { scheme, expires }
    }

    #[test]
    fn the_last_day_still_counts_and_the_next_does_not() {
        let last = date(2026, 11, 30);
        for (today, over) in [
            (date(2026, 11, 29), false),
            (date(2026, 11, 30), false),
            (date(2026, 12, 1), true),
            (date(2027, 11, 30), true),
        ] {
            assert_eq!(!lapses(Some(last), &[], today).is_empty(), over, "insurance on {today}");
            let licence = [held("NICEIC", Some(last))];
            assert_eq!(!lapses(None, &licence, today).is_empty(), over, "licence on {today}");
        }
    }

    #[test]
    fn what_runs_out_before_a_visit_is_told_as_what_is_to_come() {
        let (today, visit) = (date(2026, 11, 28), date(2026, 12, 10));
        let (past, soon, far) = (date(2026, 11, 1), date(2026, 12, 3), date(2027, 3, 1));
        let told =
            |what: &str| Some(format!("Pipes: {what}, before the visit on 10 December 2026."));
        for (insurance, licence, words) in [
            (None, None, None),
            (Some(far), Some(far), None),
            (Some(visit), Some(visit), None),
            // What has run out already bars the firm today.
            (Some(past), Some(far), None),
            (Some(soon), Some(far), told("insurance runs out on 3 December 2026")),
            (Some(today), Some(past), told("insurance runs out on 28 November 2026")),
            (
                Some(soon),
                Some(soon),
                told(
                    "insurance runs out on 3 December 2026; \
                     Gas Safe licence runs out on 3 December 2026",
                ),
            ),
        ] {
            let licences = [held("Gas Safe", licence)];
            let found = runs_out_before("Pipes", (insurance, &licences), (today, visit));
            assert_eq!(found, words, "{insurance:?} {licence:?}");
        }
        assert_eq!(runs_out_before("Pipes", (Some(today), &[]), (today, today)), None);
    }

    #[test]
    fn of_one_scheme_the_licence_that_lasts_longest_counts() {
        let (old, new) = (Some(date(2025, 3, 1)), Some(date(2027, 3, 1)));
        let today = date(2026, 1, 1);
        for (licences, first, over) in [
            (vec![held("Gas Safe", old), held("gas safe", new)], new, vec![]),
            (vec![held("Gas Safe", new), held("Gas Safe", old)], new, vec![]),
            (vec![held("Gas Safe", old), held("Gas Safe", None)], None, vec![]),
            (vec![held("OFTEC", None)], None, vec![]),
            (vec![], None, vec![]),
            (vec![held("OFTEC", old), held("Gas Safe", new)], old, vec!["OFTEC"]),
            (vec![held("OFTEC", old), held("Gas Safe", old)], old, vec!["Gas Safe", "OFTEC"]),
        ] {
            let found: Vec<String> = lapses(None, &licences, today)
                .into_iter()
                .map(|lapse| match lapse {
                    Lapse::Licence(scheme, _) => scheme,
                    Lapse::Insurance(_) => "insurance".into(),
                })
                .collect();
            assert_eq!(found, over, "{licences:?}");
            assert_eq!(first_expiry(None, &licences), first, "{licences:?}");
        }
        assert_eq!(first_expiry(old, &[held("OFTEC", new)]), old);
    }

    #[test]
    fn the_calendar_suspends_and_restores_and_leaves_peoples_decisions_alone() {
        use ContractorStatus::{Active, Inactive, Suspended};
        let lapse = [Lapse::Insurance(date(2026, 11, 3))];
        let told = "Insurance ran out on 3 November 2026";
        let suspend = Some(Step::Suspend(told.into()));
        for (status, by, reason, over, due_step) in [
            (Active, None, None, true, suspend),
            (Active, None, None, false, None),
            (Suspended, Some(SuspendedBy::Lapse), Some(told), true, None),
            (Suspended, Some(SuspendedBy::Lapse), Some(told), false, Some(Step::Restore)),
            (
                Suspended,
                Some(SuspendedBy::Lapse),
                Some("OFTEC licence ran out on 1 March 2025"),
                true,
                Some(Step::Explain(told.into())),
            ),
            (Suspended, Some(SuspendedBy::Staff), Some("Rude to a resident"), true, None),
            (Suspended, Some(SuspendedBy::Staff), Some("Rude to a resident"), false, None),
            (Suspended, None, None, false, None),
            (Inactive, None, None, true, None),
            (Inactive, None, None, false, None),
        ] {
            let over = if over { &lapse[..] } else { &[] };
            assert_eq!(due(status, by, reason, over), due_step, "{status} {by:?} {over:?}");
        }
    }

    #[test]
    fn new_work_is_refused_with_the_reason() {
        use ContractorStatus::{Active, Inactive, Suspended};
        let day = date(2026, 11, 3);
        let both = [Lapse::Insurance(day), Lapse::Licence("Gas Safe".into(), day)];
        let (staff, lapse) = (Some(SuspendedBy::Staff), Some(SuspendedBy::Lapse));
        for (status, why, over, refused) in [
            (Active, (None, None), &[][..], None),
            (
                Active,
                (None, None),
                &both[..],
                Some((
                    Bar::Papers,
                    "Pipes Ltd cannot be given new work: Insurance ran out on 3 November 2026; \
                     Gas Safe licence ran out on 3 November 2026.",
                )),
            ),
            (
                Suspended,
                (staff, Some("Rude to a resident.")),
                &[],
                Some((
                    Bar::Suspended,
                    "Pipes Ltd is suspended and cannot be given new work: Rude to a resident.",
                )),
            ),
            (
                Suspended,
                (lapse, Some("Insurance ran out on 3 November 2026")),
                &both[..1],
                Some((
                    Bar::Papers,
                    "Pipes Ltd is suspended and cannot be given new work: \
                     Insurance ran out on 3 November 2026.",
                )),
            ),
            (
                Suspended,
                (None, None),
                &[],
                Some((Bar::Suspended, "Pipes Ltd is suspended and cannot be given new work.")),
            ),
            (
                Inactive,
                (None, None),
                &both[..],
                Some((Bar::NotUsed, "Pipes Ltd is no longer used; choose another contractor.")),
            ),
        ] {
            let got = may_be_given_work("Pipes Ltd", status, why, over).err();
            assert_eq!(got.as_ref().map(|(bar, told)| (*bar, told.as_str())), refused, "{status}");
        }
    }

    #[test]
    fn what_is_taken_off_follows_from_what_hmrc_said() {
        for (status, rate) in [
            (CisStatus::Unknown, None),
            (CisStatus::OutOfScope, None),
            (CisStatus::Gross, Some(0)),
            (CisStatus::Registered, Some(2_000)),
            (CisStatus::Unmatched, Some(3_000)),
        ] {
            assert_eq!(status.verification().map(Verification::basis_points), rate, "{status}");
        }
    }

    #[test]
    fn numbers_are_held_to_the_form_of_their_scheme() {
        assert_eq!(licence_number("Gas Safe", " 548213 ").as_deref(), Ok("548213"));
        assert!(licence_number("GAS SAFE", "54-82").is_err());
        assert!(licence_number("Gas Safe", "123").is_err());
        assert_eq!(licence_number("NICEIC", "D614480").as_deref(), Ok("D614480"));
        assert!(licence_number("NICEIC", " ").is_err());
        for (text, kept) in [
            ("GB 999 9999 73", Some("GB999999973")),
            ("999999973", Some("GB999999973")),
            ("gb999999973", Some("GB999999973")),
            ("GB999999974", None),
            ("GB99999997", None),
            ("FR999999973", None),
            ("", None),
        ] {
            assert_eq!(vat_number(text).ok().as_deref(), kept, "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_contractor_is_restored_just_when_nothing_has_lapsed(
            days in proptest::collection::vec((0usize..3, proptest::option::of(-40i64..40)), 0..6),
            insurance in proptest::option::of(-40i64..40),
        ) {
            let today = date(2026, 6, 15);
            let at = |day: i64| today.checked_add(jiff::Span::new().days(day)).unwrap();
            let schemes = ["Gas Safe", "OFTEC", "NICEIC"];
            let licences: Vec<Held<'_>> =
                days.iter().map(|(n, day)| held(schemes[*n], day.map(at))).collect();
            let insurance = insurance.map(at);
            let over = lapses(insurance, &licences, today);
            let first = first_expiry(insurance, &licences);
            prop_assert_eq!(!over.is_empty(), first.is_some_and(|day| day < today));
            // One step is enough: what follows it is settled.
            match due(ContractorStatus::Active, None, None, &over) {
                Some(Step::Suspend(reason)) => {
                    let by = Some(SuspendedBy::Lapse);
                    let next = due(ContractorStatus::Suspended, by, Some(&reason), &over);
                    prop_assert_eq!(next, None);
                    let renewed = due(ContractorStatus::Suspended, by, Some(&reason), &[]);
                    prop_assert_eq!(renewed, Some(Step::Restore));
                }
                step => prop_assert!(step.is_none() && over.is_empty()),
            }
        }

        #[test]
        fn a_vat_number_that_was_read_reads_again_as_itself(text in "(GB)?[0-9 ]{9,12}") {
            if let Ok(kept) = vat_number(&text) {
                prop_assert_eq!(vat_number(&kept), Ok(kept.clone()));
            }
        }
    }
}
