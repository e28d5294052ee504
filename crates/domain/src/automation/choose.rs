//! Who of several colleagues looks after a ticket: decided from figures, and said in words, so that
//! whoever was chosen, and whoever was not, can see why.

use crate::ids::UserId;
use crate::text_enum;
use crate::time::Instant;
use std::cmp::Reverse;

/// Colleagues that a rule chooses among at most.
pub const MOST_COLLEAGUES: usize = 20;
/// The most that a limit of open tickets can be.
pub const MOST_OPEN: i16 = 500;
/// Over how many days it is counted who knows a place or a trade.
pub const KNOWN_DAYS: i64 = 365;

text_enum! {
    /// How one of several colleagues is chosen.
    pub enum ChooseBy {
        /// In turn: whose turn was longest ago.
        InTurn,
        /// Who has the fewest open tickets.
        LeastOpen,
        /// Who looked after most tickets at the property.
        Property,
        /// Who looked after most tickets of the trade.
        Category,
    }
}

/// A colleague who can be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choosable {
    /// Who.
    pub user: UserId,
    /// Their name.
    pub name: String,
    /// Tickets that they look after and that are open.
    pub open: i64,
    /// Tickets at the property that they looked after lately.
    pub here: i64,
    /// Tickets of the trade that they looked after lately.
    pub alike: i64,
    /// When the rule chose them last.
    pub turn: Option<Instant>,
}

/// Chooses; of equals the one whose turn was longest ago, then the one who is named first.
///
/// # Errors
/// Why nobody can be chosen.
pub fn choose(
    by: ChooseBy,
    among: &[Choosable],
    most: Option<i16>,
) -> Result<(UserId, String), String> {
    if among.is_empty() {
        return Err("None of the colleagues runs repairs any more.".into());
    }
    let is_full = |one: &&Choosable| most.is_some_and(|most| one.open >= i64::from(most));
    let (full, free): (Vec<&Choosable>, Vec<&Choosable>) = among.iter().partition(is_full);
    let limit = most.unwrap_or_default();
    if free.is_empty() {
        return Err(format!("All of them have {limit} open repairs or more."));
    }
    let turn = |one: &&&Choosable| one.turn;
    let least = |one: &&&Choosable| (one.open, one.turn);
    let known = |one: &Choosable| if by == ChooseBy::Property { one.here } else { one.alike };
    let found = match by {
        ChooseBy::InTurn => free.iter().min_by_key(turn),
        ChooseBy::LeastOpen => free.iter().min_by_key(least),
        ChooseBy::Property | ChooseBy::Category => {
            free.iter().min_by_key(|one| (Reverse(known(one)), one.open, one.turn))
        }
    };
    let Some(found) = found else { return Err("There is nobody to choose.".into()) };
    let mut why = words(by, found, known(found));
    if !full.is_empty() {
        let names: Vec<&str> = full.iter().map(|one| one.name.as_str()).collect();
        why += &format!(" Left out, with {limit} or more: {}.", names.join(", "));
    }
    Ok((found.user, why))
}

fn words(by: ChooseBy, found: &Choosable, known: i64) -> String {
    let Choosable { name, open, .. } = found;
    match by {
        ChooseBy::InTurn if found.turn.is_none() => format!("{name}: has had no turn yet."),
        ChooseBy::InTurn => format!("{name}: their turn was longest ago."),
        ChooseBy::LeastOpen => format!("{name}: fewest open repairs, {open}."),
        ChooseBy::Property if known > 0 => {
            format!("{name}: looked after most repairs at this property, {known}.")
        }
        ChooseBy::Category if known > 0 => {
            format!("{name}: looked after most repairs of this trade, {known}.")
        }
        ChooseBy::Property => {
            format!("{name}: none of them knows this property, and they have fewest open, {open}.")
        }
        ChooseBy::Category => {
            format!("{name}: none of them knows this trade, and they have fewest open, {open}.")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(nth: u128, name: &str, figures: (i64, i64, i64), turn: Option<i64>) -> Choosable {
        let (open, here, alike) = figures;
        let start: jiff::Timestamp = "2026-11-27T09:00:00Z".parse().unwrap();
        let turn = turn.map(|minutes| Instant::from(start).plus_minutes(minutes));
        let user = UserId::from_uuid(uuid::Uuid::from_u128(nth));
        Choosable { user, name: name.into(), open, here, alike, turn }
    }

    #[test]
    fn b13_one_is_chosen_by_turn_load_place_or_trade_and_it_is_said_why() {
        let ann = || one(1, "Ann", (5, 0, 9), Some(10));
        let ben = || one(2, "Ben", (2, 3, 0), Some(5));
        let cem = || one(3, "Cem", (2, 1, 2), None);
        let all = || vec![ann(), ben(), cem()];
        let table: Vec<(ChooseBy, Vec<Choosable>, Option<i16>, &str)> = vec![
            (ChooseBy::InTurn, all(), None, "Cem: has had no turn yet."),
            (ChooseBy::InTurn, vec![ann(), ben()], None, "Ben: their turn was longest ago."),
            // Ben and Cem have as few; Cem has had no turn.
            (ChooseBy::LeastOpen, all(), None, "Cem: fewest open repairs, 2."),
            (
                ChooseBy::Property,
                all(),
                None,
                "Ben: looked after most repairs at this property, 3.",
            ),
            (ChooseBy::Category, all(), None, "Ann: looked after most repairs of this trade, 9."),
            (
                ChooseBy::Category,
                all(),
                Some(5),
                "Cem: looked after most repairs of this trade, 2. Left out, with 5 or more: Ann.",
            ),
            (
                ChooseBy::Property,
                vec![ann()],
                None,
                "Ann: none of them knows this property, and they have fewest open, 5.",
            ),
        ];
        for (by, among, most, why) in table {
            let told = choose(by, &among, most).map(|(_, why)| why);
            assert_eq!(told.as_deref(), Ok(why), "{by}");
        }
    }

    #[test]
    fn b13_nobody_is_chosen_where_all_are_full_or_gone() {
        let full = [one(1, "Ann", (5, 0, 0), None)];
        let told = choose(ChooseBy::InTurn, &full, Some(5)).unwrap_err();
        assert_eq!(told, "All of them have 5 open repairs or more.");
        assert!(choose(ChooseBy::InTurn, &full, Some(6)).is_ok());
        assert!(choose(ChooseBy::InTurn, &[], None).is_err());
    }

    #[test]
    fn b13_the_same_figures_choose_the_same_colleague_and_equals_are_taken_as_named() {
        let alike: Vec<Choosable> = (1..=5).map(|nth| one(nth, "Same", (1, 1, 1), None)).collect();
        for &by in ChooseBy::ALL {
            let first = choose(by, &alike, None);
            assert_eq!(first.as_ref().map(|(user, _)| *user), Ok(alike[0].user), "{by}");
            for _ in 0..10 {
                assert_eq!(choose(by, &alike, None), first);
            }
        }
    }
}
