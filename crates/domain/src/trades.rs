//! Whose trade the lines of a work order are: one, or openly several.
//!
//! An order with lines of two trades is done by two people of whom one often cannot do the other's, so
//! it is taken only where somebody has marked the order as one of several trades and its firm does all
//! of them. General lines (a visit, an hour) go with any trade.

use crate::dispatch::trade;
use crate::tickets::Category;

/// The trades of lines, each once; what goes with any trade is none.
pub fn of_lines(lines: impl IntoIterator<Item = Category>) -> Vec<Category> {
    let mut trades: Vec<_> = lines.into_iter().filter(|one| *one != Category::General).collect();
    trades.sort_unstable();
    trades.dedup();
    trades
}

/// Refuses to bring lines of several trades onto an order that is not marked for it. What it has
/// already it may keep.
///
/// # Errors
/// A sentence that names the trades.
pub fn check_lines(before: &[Category], after: &[Category], marked: bool) -> Result<(), String> {
    let new = after.iter().any(|one| !before.contains(one));
    if marked || after.len() < 2 || !new {
        return Ok(());
    }
    Err(format!(
        "These lines are of several trades ({}). Mark the order as one of several trades, or raise \
         one for each.",
        named(after)
    ))
}

/// Refuses a firm that does not do all of several trades. A single one is held against the firm where
/// it is named for the work.
///
/// # Errors
/// A sentence that names the firm and what it does not do.
pub fn check_firm(name: &str, does: &[Category], asked: &[Category]) -> Result<(), String> {
    let missing: Vec<_> = asked.iter().copied().filter(|one| !does.contains(one)).collect();
    if asked.len() < 2 || missing.is_empty() {
        return Ok(());
    }
    Err(format!("The order is of several trades, and {name} does not do {}.", named(&missing)))
}

fn named(trades: &[Category]) -> String {
    trades.iter().map(|&one| trade(one)).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::Category::{Electrical, General, Heating, Plumbing};
    use super::*;

    #[test]
    fn s18_lines_of_two_trades_need_a_mark_and_general_ones_none() {
        for (before, after, marked, ok) in [
            (vec![], vec![], false, true),
            (vec![], vec![Plumbing, Plumbing], false, true),
            (vec![], vec![Plumbing, General], false, true),
            (vec![], vec![Plumbing, Electrical], false, false),
            (vec![], vec![Plumbing, Electrical], true, true),
            (vec![Plumbing], vec![Plumbing, Electrical], false, false),
            (vec![Plumbing, Electrical], vec![Plumbing, Electrical], false, true),
            (vec![Plumbing, Electrical], vec![Plumbing, Electrical, Heating], false, false),
        ] {
            let (was, is) = (of_lines(before.clone()), of_lines(after.clone()));
            assert_eq!(check_lines(&was, &is, marked).is_ok(), ok, "{before:?} {after:?} {marked}");
        }
        let told = check_lines(&[], &[Plumbing, Electrical], false).unwrap_err();
        assert!(told.contains("(plumbing, electrical work)"), "{told}");
    }

    #[test]
    fn s18_a_firm_has_all_of_several_trades() {
        let pipes = [Plumbing, Heating];
        assert_eq!(check_firm("Pipes Ltd", &pipes, &[Plumbing, Heating]), Ok(()));
        assert_eq!(check_firm("Pipes Ltd", &pipes, &[Electrical]), Ok(()), "told elsewhere");
        let told = check_firm("Pipes Ltd", &pipes, &[Plumbing, Electrical]).unwrap_err();
        assert_eq!(
            told,
            "The order is of several trades, and Pipes Ltd does not do electrical work."
        );
    }
}
