//! Tags of tickets: a few words of the organisation's own, to narrow lists by.
//!
//! They stand on the ticket, so that lists show them; every tag that was ever used is kept to choose
//! from.

mod api;

pub use api::router;
pub(crate) use api::set;
