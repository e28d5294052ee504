//! Operatives: the people of a firm, how a visit is split between them, and how they are named.

use crate::time::{Instant, at_london, london_date};
use jiff::ToSpan;
use jiff::civil::{Date, Time};

/// People on one visit at most.
pub const MOST_ON_A_VISIT: usize = 10;
/// People of one firm at most, those who left among them.
pub const MOST_OF_A_FIRM: i64 = 500;

/// A field of a request that is wrong, as a JSON pointer below the list, and what would be right.
pub type Wrong = (String, String);

/// What share of a visit each of those who make it has, in percent, in the order asked for.
///
/// Nobody's share said: equal shares, and what does not divide goes to the first. Else each has one,
/// of at least 1, and they make 100.
///
/// # Errors
/// What is wrong, with where.
pub fn split(asked: &[Option<i32>]) -> Result<Vec<i32>, Wrong> {
    if asked.len() > MOST_ON_A_VISIT {
        let told = format!("Name {MOST_ON_A_VISIT} at most.");
        return Err((String::new(), told));
    }
    if asked.iter().all(Option::is_none) {
        return Ok(equal(asked.len()));
    }
    let mut shares = Vec::with_capacity(asked.len());
    for (at, share) in asked.iter().enumerate() {
        match share {
            Some(share) if (1..=100).contains(share) => shares.push(*share),
            Some(_) => return Err((format!("/{at}/share"), "Write 1 to 100.".into())),
            None => {
                let told = "Say everybody's share, or nobody's.";
                return Err((format!("/{at}/share"), told.into()));
            }
        }
    }
    match shares.iter().sum::<i32>() {
        100 => Ok(shares),
        sum => {
            Err(("/0/share".into(), format!("The shares make {sum} %; they have to make 100 %.")))
        }
    }
}

/// Equal shares of 100; what does not divide goes to the first ones.
pub fn equal(count: usize) -> Vec<i32> {
    let Ok(people) = i32::try_from(count) else { return Vec::new() };
    (0..people).map(|at| 100 / people + i32::from(at < 100 % people)).collect()
}

/// Who comes, as one says it: `Ann Patel and Bo Li of Pipes Ltd`; the firm alone where nobody is named.
pub fn who_comes(names: &[String], firm: Option<&str>) -> Option<String> {
    let names = listed(names);
    match (names, firm) {
        (Some(names), Some(firm)) => Some(format!("{names} of {firm}")),
        (Some(names), None) => Some(names),
        (None, firm) => firm.map(str::to_owned),
    }
}

/// Names in a row: `Ann Patel, Bo Li and Cy Fox`; nothing where there are none.
pub fn listed(names: &[String]) -> Option<String> {
    let (last, first) = names.split_last()?;
    if first.is_empty() {
        return Some(last.clone());
    }
    Some(format!("{} and {last}", first.join(", ")))
}

/// From when to when somebody is away who is away on these days in London, the last included.
pub fn away(from: Date, to: Date) -> (Instant, Instant) {
    let after = to.checked_add(1.day()).unwrap_or(to);
    (at_london(from, Time::midnight()), at_london(after, Time::midnight()))
}

/// The days of an absence: the first and the last.
pub fn days(start: Instant, end: Instant) -> (Date, Date) {
    (london_date(start), london_date(end.plus_seconds(-1)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    #[test]
    fn a_visit_is_split_equally_or_as_it_is_said() {
        for (asked, shares) in [
            (vec![], Ok(vec![])),
            (vec![None], Ok(vec![100])),
            (vec![None, None, None], Ok(vec![34, 33, 33])),
            (vec![Some(60), Some(40)], Ok(vec![60, 40])),
            (vec![Some(100)], Ok(vec![100])),
            (vec![Some(60), None], Err("/1/share")),
            (vec![Some(0), Some(100)], Err("/0/share")),
            (vec![Some(60), Some(60)], Err("/0/share")),
            (vec![None; 11], Err("")),
        ] {
            let got = split(&asked).map_err(|(at, _)| at);
            assert_eq!(got, shares.map_err(str::to_owned), "{asked:?}");
        }
    }

    #[test]
    fn who_comes_is_said_as_people_say_it() {
        let named =
            |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        for (names, firm, said) in [
            (&[][..], None, None),
            (&[], Some("Pipes Ltd"), Some("Pipes Ltd")),
            (&["Ann Patel"], Some("Pipes Ltd"), Some("Ann Patel of Pipes Ltd")),
            (&["Ann", "Bo"], Some("Pipes Ltd"), Some("Ann and Bo of Pipes Ltd")),
            (&["Ann", "Bo", "Cy"], None, Some("Ann, Bo and Cy")),
        ] {
            assert_eq!(who_comes(&named(names), firm).as_deref(), said);
        }
    }

    #[test]
    fn an_absence_holds_its_last_day_and_knows_the_change_of_clocks() {
        let (start, end) = away(date(2026, 10, 24), date(2026, 10, 25));
        assert_eq!(end.since(start), jiff::SignedDuration::from_hours(49));
        assert_eq!(days(start, end), (date(2026, 10, 24), date(2026, 10, 25)));
    }

    proptest! {
        #[test]
        fn equal_shares_make_a_hundred_and_differ_by_one_at_most(count in 1_usize..=MOST_ON_A_VISIT) {
            let shares = equal(count);
            prop_assert_eq!(shares.iter().sum::<i32>(), 100);
            let (least, most) = (shares.iter().min(), shares.iter().max());
            prop_assert!(most.zip(least).is_some_and(|(most, least)| most - least <= 1));
        }
    }
}
