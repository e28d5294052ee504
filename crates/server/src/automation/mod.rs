//! Rules that do the routine by themselves: when something happens to a ticket, or nothing does for a
//! time, and the ticket is of a kind, then something is done.
//!
//! A line of the timeline promises the rules that it sets off in the transaction that writes it, so
//! none is missed. A run is a row, one for each rule and cause, and each action is a transaction of
//! its own that notes itself there: a worker that dies goes on where it stopped, and nothing is done
//! twice. A rule acts in the name of who set it last and may no more than they. What it does carries
//! along which rules led there, so that no rule acts on its own doings and chains end.

mod act;
mod among;
mod api;
mod author;
pub(crate) mod demo;
mod job;
mod mail;
mod model;
mod orders;
mod preview;
mod runs;
mod store;
mod undo;
mod versions;

pub use api::router;
pub use job::{RunRules, sweep};
pub(crate) use runs::set_off_none;
pub(crate) use store::{colleague, colleague_name};
