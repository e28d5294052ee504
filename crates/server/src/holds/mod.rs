//! Tickets that wait: on hold for a coded reason, or set aside until a date.
//!
//! The mark stands on the ticket, so that lists show it; each time on hold is a row of its own, so
//! that clocks can count it. Both end by hand, by a move that finishes the ticket, or on their day
//! by the sweep of each day.

mod api;
mod commands;
mod model;
mod store;
mod sweep;

pub use api::router;
pub(crate) use commands::{back_by_law, put_on_hold, resumed};
pub use model::{HoldMark, PutOnHold};
pub(crate) use store::{bring_back, end_all, set_aside_again};
pub use sweep::HoldSweep;
