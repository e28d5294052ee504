//! Whose turn it is: who has to act next on a repair, and what exactly.

use crate::messaging::Speaker;
use crate::text_enum::text_enum;
use crate::tickets::TicketStatus;
use crate::visits::VisitParty;
use crate::work_orders::{OrderNow, WorkOrderStatus};

text_enum! {
    /// Who has to act next.
    pub enum TurnOf {
        /// The landlord's own people.
        Staff = "staff",
        /// The firm that has the work.
        Contractor = "contractor",
        /// Who lives there.
        Resident = "resident",
        /// Nothing more is to be done.
        Nobody = "nobody",
    }
}

text_enum! {
    /// What is to be done next.
    pub enum Act {
        /// Say how urgent it is and who looks after it.
        Triage = "triage",
        /// Decide the hazard that is proposed: confirm it or refuse it.
        Decide = "decide",
        /// See to the hazard that is confirmed: its dates run on.
        Pursue = "pursue",
        /// Raise a work order.
        Raise = "raise",
        /// Approve the price of a work order, or refuse it.
        Approve = "approve",
        /// Find a contractor.
        Assign = "assign",
        /// Take the job, or say no.
        Accept = "accept",
        /// Agree when somebody comes.
        Schedule = "schedule",
        /// Say whether the time suits that is asked for.
        Confirm = "confirm",
        /// Come and begin.
        Visit = "visit",
        /// Put it right.
        Complete = "complete",
        /// Agree another visit: nobody could get in.
        Reschedule = "reschedule",
        /// Look whether it was done well.
        Check = "check",
        /// Close it.
        Close = "close",
        /// Look at why it is not right, as who lives there says.
        Heed = "heed",
        /// Answer, or let somebody in: the repair is on hold.
        Answer = "answer",
        /// Read what was answered: the repair is still on hold.
        Reply = "reply",
        /// Wait for the incident that the repair is a part of.
        Await = "await",
        /// Nothing.
        Nothing = "nothing",
    }
}

impl Act {
    /// As it is told to whoever has to do it.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Triage => "Triage it: how urgent, and who looks after it",
            Self::Decide => "Decide the hazard: confirm or refuse it",
            Self::Pursue => "See to the hazard: its dates run on",
            Self::Raise => "Raise a work order",
            Self::Approve => "Approve the price",
            Self::Assign => "Assign a contractor",
            Self::Accept => "Accept or decline the job",
            Self::Schedule => "Agree a visit",
            Self::Confirm => "Confirm the time of the visit",
            Self::Visit => "Visit and start work",
            Self::Complete => "Complete the work",
            Self::Reschedule => "Agree another visit",
            Self::Check => "Check the work",
            Self::Close => "Close it",
            Self::Heed => "Look at what the resident says: it is not right",
            Self::Answer => "Answer: it is on hold until then",
            Self::Reply => "Read the answer, and end the hold",
            Self::Await => "It waits for the incident that it is a part of",
            Self::Nothing => "Nothing: it is finished",
        }
    }
}

/// Who has to act next, and what they have to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Turn {
    /// Who.
    pub of: TurnOf,
    /// What.
    pub act: Act,
}

const fn turn_of(of: TurnOf, act: Act) -> Turn {
    Turn { of, act }
}

/// Whose turn it is while the repair may wait for an open incident: nobody's then, as it is put right with
/// the incident.
pub const fn in_turn(turn: Turn, waits_for_incident: bool) -> Turn {
    if waits_for_incident { turn_of(TurnOf::Nobody, Act::Await) } else { turn }
}

/// Whose turn it is, from where the ticket stands, whether anybody has answered it, its orders
/// (oldest first), whom it waits for while it is on hold, and whether `own_staff` do the work.
pub fn turn(
    status: TicketStatus,
    answered: bool,
    orders: &[OrderNow],
    held_for: Option<TurnOf>,
    own_staff: bool,
) -> Turn {
    use TurnOf::{Contractor, Nobody, Staff};
    if matches!(status, TicketStatus::Closed | TicketStatus::Cancelled) {
        return turn_of(Nobody, Act::Nothing);
    }
    if let Some(of) = held_for {
        return turn_of(of, Act::Answer);
    }
    if status == TicketStatus::New && !answered {
        return turn_of(Staff, Act::Triage);
    }
    let current = orders
        .iter()
        .rev()
        .find(|order| order.status.is_open() || order.status == WorkOrderStatus::Completed);
    let Some(order) = current else {
        return turn_of(
            Staff,
            match status {
                TicketStatus::Completed => Act::Close,
                TicketStatus::Assigned if own_staff => Act::Visit,
                TicketStatus::InProgress if own_staff => Act::Complete,
                _ => Act::Raise,
            },
        );
    };
    match order.status {
        WorkOrderStatus::Created if order.price_waits => turn_of(Staff, Act::Approve),
        WorkOrderStatus::Created if !order.has_contractor => turn_of(Staff, Act::Assign),
        WorkOrderStatus::Created | WorkOrderStatus::Accepted => turn_of(Staff, Act::Schedule),
        WorkOrderStatus::Offered => turn_of(Contractor, Act::Accept),
        WorkOrderStatus::Scheduled => turn_of(Contractor, Act::Visit),
        WorkOrderStatus::InProgress => turn_of(Contractor, Act::Complete),
        WorkOrderStatus::NoAccess => turn_of(Staff, Act::Reschedule),
        WorkOrderStatus::Completed => turn_of(Staff, Act::Check),
        WorkOrderStatus::Declined | WorkOrderStatus::Verified | WorkOrderStatus::Cancelled => {
            turn_of(Staff, Act::Raise)
        }
    }
}

/// Whose turn it is once a time for a visit is asked for: of who lives there, or of the firm where they
/// asked. The staff may answer for either.
pub const fn after_proposal(by: VisitParty) -> Turn {
    match by {
        VisitParty::Resident => turn_of(TurnOf::Contractor, Act::Confirm),
        VisitParty::Staff | VisitParty::Contractor => turn_of(TurnOf::Resident, Act::Confirm),
    }
}

/// Whose turn it is once somebody objects to the end of a completed repair.
pub const fn after_objection() -> Turn {
    turn_of(TurnOf::Staff, Act::Heed)
}

/// Whose turn it is while a hazard is proposed: somebody decides it, whatever else waits and even where
/// nothing does. What nobody has triaged is triaged first, and shows it.
pub const fn while_proposed(turn: Turn) -> Turn {
    match turn.act {
        Act::Triage => turn,
        _ => turn_of(TurnOf::Staff, Act::Decide),
    }
}

/// Whose turn it is while a confirmed hazard goes on: where the repair itself is over, it is what is left.
pub const fn while_hazard_open(turn: Turn) -> Turn {
    match turn.act {
        Act::Close | Act::Nothing => turn_of(TurnOf::Staff, Act::Pursue),
        _ => turn,
    }
}

/// What waits on a ticket beside its orders.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Waits {
    /// Somebody objected to its end.
    pub objected: bool,
    /// Who asked for a time that nobody has answered.
    pub asked: Option<VisitParty>,
    /// Whoever its hold waits for wrote last.
    pub answered: bool,
}

/// Whose turn it is once its hazards are decided: what waited meanwhile waits again.
pub const fn once_decided(turn: Turn, waits: Waits) -> Turn {
    match (turn.act, waits.asked) {
        (Act::Answer, _) if waits.answered => turn_of(TurnOf::Staff, Act::Reply),
        (Act::Check | Act::Close, _) if waits.objected => after_objection(),
        (Act::Schedule | Act::Reschedule | Act::Visit, Some(by)) => after_proposal(by),
        _ => turn,
    }
}

/// What those outside are told of a turn that is the landlord's own business: of hazards and of prices
/// they hear in other ways.
pub const fn outside(turn: Turn, status: TicketStatus) -> Turn {
    match (turn.act, status) {
        (Act::Approve, _) => turn_of(turn.of, Act::Schedule),
        (Act::Decide, TicketStatus::New) => turn_of(TurnOf::Staff, Act::Triage),
        (Act::Decide, TicketStatus::Assigned | TicketStatus::InProgress) => {
            turn_of(TurnOf::Staff, Act::Schedule)
        }
        (Act::Decide | Act::Pursue, TicketStatus::Completed) => turn_of(TurnOf::Staff, Act::Check),
        (Act::Decide | Act::Pursue, TicketStatus::Closed | TicketStatus::Cancelled) => {
            turn_of(TurnOf::Nobody, Act::Nothing)
        }
        _ => turn,
    }
}

/// Whose turn it is after a message, where that changes it: whoever a hold waits for has answered,
/// or is asked once more. Other messages are answered, but the work is whose it was.
pub fn after_message(turn: Turn, held_for: Option<TurnOf>, by: Speaker) -> Option<Turn> {
    let speaker = match by {
        Speaker::Staff => TurnOf::Staff,
        Speaker::Contractor => TurnOf::Contractor,
        Speaker::Resident => TurnOf::Resident,
    };
    match (turn.act, held_for) {
        (Act::Answer, Some(_)) if turn.of == speaker && by.waits_for_staff() => {
            Some(turn_of(TurnOf::Staff, Act::Reply))
        }
        (Act::Reply, Some(of)) if by == Speaker::Staff => Some(turn_of(of, Act::Answer)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_answer_ends_the_wait_for_it_and_another_question_begins_it_again() {
        use TurnOf::{Contractor, Resident, Staff};
        let answer = turn_of(Resident, Act::Answer);
        let reply = turn_of(Staff, Act::Reply);
        for (turn, held, by, after) in [
            (answer, Some(Resident), Speaker::Resident, Some(reply)),
            // The firm's message is not what is waited for, and staff ask again.
            (answer, Some(Resident), Speaker::Contractor, None),
            (answer, Some(Resident), Speaker::Staff, None),
            (reply, Some(Resident), Speaker::Staff, Some(answer)),
            (reply, Some(Resident), Speaker::Resident, None),
            (reply, None, Speaker::Staff, None),
            (turn_of(Contractor, Act::Visit), None, Speaker::Contractor, None),
            (turn_of(Staff, Act::Triage), None, Speaker::Resident, None),
        ] {
            assert_eq!(after_message(turn, held, by), after, "{turn:?} {by}");
        }
    }

    #[test]
    fn a_proposed_hazard_is_decided_before_anything_but_triage() {
        use TurnOf::{Contractor, Nobody, Resident, Staff};
        let decide = turn_of(Staff, Act::Decide);
        for (turn, meanwhile) in [
            (turn_of(Staff, Act::Triage), turn_of(Staff, Act::Triage)),
            (turn_of(Staff, Act::Raise), decide),
            (turn_of(Contractor, Act::Visit), decide),
            (turn_of(Resident, Act::Answer), decide),
            (turn_of(Staff, Act::Heed), decide),
            (turn_of(Nobody, Act::Nothing), decide),
        ] {
            assert_eq!(while_proposed(turn), meanwhile, "{turn:?}");
        }
    }

    #[test]
    fn a_hazard_that_goes_on_is_what_is_left_where_the_repair_is_over() {
        use TurnOf::{Contractor, Nobody, Staff};
        let pursue = turn_of(Staff, Act::Pursue);
        for (turn, meanwhile) in [
            (turn_of(Staff, Act::Close), pursue),
            (turn_of(Nobody, Act::Nothing), pursue),
            (turn_of(Staff, Act::Check), turn_of(Staff, Act::Check)),
            (turn_of(Staff, Act::Heed), turn_of(Staff, Act::Heed)),
            (turn_of(Contractor, Act::Visit), turn_of(Contractor, Act::Visit)),
        ] {
            assert_eq!(while_hazard_open(turn), meanwhile, "{turn:?}");
        }
        for status in [TicketStatus::Completed, TicketStatus::Closed, TicketStatus::Cancelled] {
            assert_ne!(outside(pursue, status).act, Act::Pursue, "{status}");
        }
    }

    #[test]
    fn what_waited_before_a_hazard_waits_again_once_it_is_decided() {
        use TurnOf::{Contractor, Resident, Staff};
        let none = Waits::default();
        let objected = Waits { objected: true, ..none };
        let asked = |by| Waits { asked: Some(by), ..none };
        let answered = Waits { answered: true, ..none };
        for (turn, waits, after) in [
            (turn_of(Staff, Act::Close), none, turn_of(Staff, Act::Close)),
            (turn_of(Staff, Act::Close), objected, turn_of(Staff, Act::Heed)),
            (turn_of(Staff, Act::Check), objected, turn_of(Staff, Act::Heed)),
            (turn_of(Staff, Act::Raise), objected, turn_of(Staff, Act::Raise)),
            (
                turn_of(Staff, Act::Schedule),
                asked(VisitParty::Resident),
                turn_of(Contractor, Act::Confirm),
            ),
            (
                turn_of(Contractor, Act::Visit),
                asked(VisitParty::Staff),
                turn_of(Resident, Act::Confirm),
            ),
            (turn_of(Resident, Act::Answer), none, turn_of(Resident, Act::Answer)),
            (turn_of(Resident, Act::Answer), answered, turn_of(Staff, Act::Reply)),
            (turn_of(Contractor, Act::Complete), answered, turn_of(Contractor, Act::Complete)),
        ] {
            assert_eq!(once_decided(turn, waits), after, "{turn:?} {waits:?}");
        }
    }

    #[test]
    fn nobody_outside_hears_of_a_hazard_that_is_to_be_decided_nor_of_a_price() {
        for &status in TicketStatus::ALL {
            for act in [Act::Decide, Act::Approve] {
                let told = outside(turn_of(TurnOf::Staff, act), status);
                assert!(!matches!(told.act, Act::Decide | Act::Approve), "{status} {told:?}");
                let over = matches!(status, TicketStatus::Closed | TicketStatus::Cancelled);
                assert!(act == Act::Approve || (told.of == TurnOf::Nobody) == over, "{status}");
            }
        }
    }

    /// Orders as text: a status, with `+` when a contractor is named and `!` when its price waits.
    fn orders(text: &str) -> Vec<OrderNow> {
        text.split_whitespace()
            .map(|order| OrderNow {
                status: order.trim_end_matches(['+', '!']).parse().unwrap(),
                has_contractor: order.contains('+'),
                needs_more: false,
                price_waits: order.contains('!'),
            })
            .collect()
    }

    #[test]
    fn every_open_repair_is_somebodys_turn() {
        for (status, answered, text, of, act) in [
            ("New", false, "", "staff", "triage"),
            ("New", true, "", "staff", "raise"),
            ("New", true, "Declined+", "staff", "raise"),
            ("New", true, "Created", "staff", "assign"),
            ("Assigned", true, "Created+", "staff", "schedule"),
            // No firm hears of an order before its price is approved.
            ("Assigned", true, "Created+!", "staff", "approve"),
            ("New", true, "Created!", "staff", "approve"),
            ("Assigned", true, "Offered+", "contractor", "accept"),
            ("Assigned", true, "Accepted+", "staff", "schedule"),
            ("Assigned", true, "Scheduled+", "contractor", "visit"),
            ("InProgress", true, "InProgress+", "contractor", "complete"),
            ("Assigned", true, "NoAccess+", "staff", "reschedule"),
            ("Completed", true, "Completed+", "staff", "check"),
            ("Completed", true, "Verified+", "staff", "close"),
            // The newest order that still matters says it.
            ("InProgress", true, "Verified+ Offered+", "contractor", "accept"),
            ("InProgress", true, "Offered+ Cancelled+", "contractor", "accept"),
            ("Closed", true, "Verified+", "nobody", "nothing"),
            ("Cancelled", false, "", "nobody", "nothing"),
        ] {
            let now = turn(status.parse().unwrap(), answered, &orders(text), None, false);
            let expected = turn_of(of.parse().unwrap(), act.parse().unwrap());
            assert_eq!(now, expected, "{status} {answered} {text}");
        }
    }

    #[test]
    fn what_own_staff_do_waits_for_them_until_an_order_says_otherwise() {
        for (status, text, of, act) in [
            ("Assigned", "", "staff", "visit"),
            ("InProgress", "", "staff", "complete"),
            ("Completed", "", "staff", "close"),
            ("Assigned", "Verified+ Cancelled+", "staff", "visit"),
            ("Assigned", "Created", "staff", "assign"),
            ("InProgress", "Offered+", "contractor", "accept"),
            ("New", "", "staff", "raise"),
        ] {
            let now = turn(status.parse().unwrap(), true, &orders(text), None, true);
            let expected = turn_of(of.parse().unwrap(), act.parse().unwrap());
            assert_eq!(now, expected, "{status} {text}");
        }
    }

    #[test]
    fn a_repair_on_hold_waits_for_whom_it_is_held() {
        let held = turn(
            TicketStatus::Assigned,
            true,
            &orders("Scheduled+"),
            Some(TurnOf::Resident),
            false,
        );
        assert_eq!(held, turn_of(TurnOf::Resident, Act::Answer));
        let over = turn(TicketStatus::Cancelled, true, &[], Some(TurnOf::Resident), false);
        assert_eq!(over.of, TurnOf::Nobody);
    }

    proptest! {
        #[test]
        fn it_is_nobodys_turn_exactly_when_it_is_finished(
            status in proptest::sample::select(TicketStatus::ALL), answered: bool, own_staff: bool,
            orders in proptest::collection::vec(
                (proptest::sample::select(WorkOrderStatus::ALL), any::<bool>()), 0..4,
            ),
        ) {
            let orders: Vec<_> = orders
                .into_iter()
                .map(|(status, has_contractor)| OrderNow {
                    status,
                    has_contractor,
                    needs_more: false,
                    price_waits: false,
                })
                .collect();
            let now = turn(status, answered, &orders, None, own_staff);
            let finished = matches!(status, TicketStatus::Closed | TicketStatus::Cancelled);
            prop_assert_eq!(now.of == TurnOf::Nobody, finished);
            prop_assert_eq!(now.act == Act::Nothing, finished);
        }
    }
}
