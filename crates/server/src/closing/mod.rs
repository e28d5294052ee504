//! Completed tickets that close by themselves after some days, unless somebody objects.
//!
//! The page shows the countdown, and what stands in its way. Some days before, a line of the timeline
//! says that it is near. An objection stops it until the ticket is reopened or closed by hand.

mod api;
mod store;
mod sweep;

pub(crate) use api::read;
pub use api::{Closing, router};
pub(crate) use store::{days_of, forget};
pub use sweep::CloseSweep;
