//! Checklists: templates of an organisation, put on work orders by the kind of repair or by hand.
//!
//! An order has a copy, so that what was asked stays what it was. Who does the job answers it; while
//! a mandatory item has no answer the order cannot be completed.

mod api;
mod auto;
mod commands;
pub mod demo;
mod model;
mod store;
mod templates;

pub use api::router;
pub use auto::{put_on, unanswered};
