//! Colleagues who follow a ticket that is not theirs, and those whom a note names.
//!
//! Whoever follows, and whoever looks after the ticket, is alerted when it moves and when a note is
//! written, but never of what they did themselves. A note that names a colleague alerts them, and
//! they follow from then on.

mod api;
mod store;
mod tell;

pub use api::router;
pub(crate) use store::{follow, follows, tell, unfollow};
pub(crate) use tell::{moved, noted};
