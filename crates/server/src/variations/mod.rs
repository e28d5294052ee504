//! Priced work of an order, and its changes.
//!
//! An order has lines of a schedule of rates. What is agreed before anybody is asked to do it, and
//! extra work later, are both changes of these lines: each is kept with what was before, applied at
//! once where its asker may commit so much, and otherwise waits for somebody else. Nothing that was
//! asked for is edited. While one waits, the order does not go where that would make it void.

mod api;
mod ask;
mod decide;
pub mod demo;
mod job;
mod model;
mod read;
mod store;
mod trades;

pub use api::router;
pub use ask::{agree, fits};
pub use decide::{settled, void};
pub use job::TellOfVariation;
pub use model::AddLine;
pub(crate) use store::LINES;
