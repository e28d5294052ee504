//! Maintenance tickets: reported, triaged, worked on, closed.
//!
//! A ticket is a repair that somebody needs at a unit. It has clocks (to answer,
//! attend, make safe and complete, by the service policy), moves by the table in the domain crate, and follows its work orders. What happened to it is on
//! its timeline. Work orders call [`follow_orders`] after each of their own moves.

mod again;
mod api;
mod board;
mod clocks;
mod commands;
mod export;
mod follow;
mod list;
mod model;
mod page;
mod report;
mod restore;
mod sight;
mod store;
mod triage;
mod turns;

pub(crate) use again::again;
pub(crate) use api::changed;
pub use api::router;
pub use clocks::{TicketClock, TicketClocks};
pub(crate) use clocks::{ended, follow_holds, pauses, write as write_clocks};
pub(crate) use commands::{
    Said, TicketTransition, apply_as, check_objection, move_locked, note, why_not,
};
pub(crate) use follow::{follow_as, follow_orders};
pub(crate) use list::{Filter, page};
pub(crate) use model::full_name;
pub use model::{EmergencyAdvice, Ticket, TicketPage, TicketSummary};
pub(crate) use page::page as ticket_page;
pub(crate) use report::{Apart, split_off};
pub(crate) use restore::{
    FactsBefore, Stood, lock_untouched, restore_facts, take_back_assign, take_back_cancel,
    take_back_close,
};
pub use sight::Sight;
pub(crate) use store::{Locked, lock, lock_to_act, part_of, refuse_moved_out, seen, touch};
pub(crate) use triage::{
    Triage, assign_locked, check_version, raise_by_rule, reprioritise_locked, save_urgency,
    set_target, triage_locked,
};
pub use turns::TicketTurn;
pub(crate) use turns::{
    by_price as turn_by_price, of as turn_of, once_hazard_decided, save as save_turn,
};
