//! Boards: repairs side by side in columns, and where a card may be put.

use crate::text_enum::text_enum;
use crate::tickets::TicketStatus;

text_enum! {
    /// What the columns of a board are.
    pub enum BoardGroup {
        /// Where the repairs stand.
        Status = "status",
        /// Who looks after them.
        Coordinator = "coordinator",
    }
}

/// Colleagues that a board has columns for, at most.
pub const MOST_COLUMNS: i64 = 50;

/// The columns of a board by status, in the order in which a repair goes through them: those asked
/// for, and where none are, all of them (`whole`) or those that are not agreed to be finished.
/// Completed work is among these: a board of what is open shows where it goes to.
pub fn columns(asked: &[TicketStatus], whole: bool) -> Vec<TicketStatus> {
    let ended = |status| matches!(status, TicketStatus::Closed | TicketStatus::Cancelled);
    let shown = |&status: &TicketStatus| match asked {
        [] => whole || !ended(status),
        some => some.contains(&status),
    };
    TicketStatus::ALL.iter().copied().filter(shown).collect()
}

/// The statuses that a card of a column may be put to by a person, by the table of moves. Whether a
/// certain card may be put there is asked when it is: that depends on its orders.
pub fn goes_to(from: TicketStatus) -> Vec<TicketStatus> {
    let by_person = from.moves().iter().filter(|step| step.permission.is_some());
    by_person.map(|step| step.to).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use TicketStatus::*;

    #[test]
    fn a_board_has_the_columns_that_were_asked_for_in_the_order_of_a_repair() {
        let table: [(&[TicketStatus], bool, &[TicketStatus]); 4] = [
            (&[], false, &[New, Assigned, InProgress, Completed]),
            (&[], true, &[New, Assigned, InProgress, Completed, Closed, Cancelled]),
            (&[Closed, New], false, &[New, Closed]),
            (&[Closed, New], true, &[New, Closed]),
        ];
        for (asked, whole, shown) in table {
            assert_eq!(columns(asked, whole), shown, "{asked:?} {whole}");
        }
    }

    #[test]
    fn a_card_goes_where_the_table_of_moves_lets_a_person_put_it() {
        assert_eq!(goes_to(New), [Assigned, Cancelled]);
        assert_eq!(goes_to(Completed), [Closed, Assigned, New]);
        assert_eq!(goes_to(InProgress), [Completed, Assigned, Cancelled]);
        assert_eq!(goes_to(Cancelled), [New]);
    }
}
