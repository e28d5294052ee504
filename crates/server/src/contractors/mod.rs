//! Contractors: the firms that do the work, what they may do and how they have done.
//!
//! Staff see all of them; somebody who acts for a firm sees that one.

mod api;
mod export;
mod model;
mod store;

pub use api::router;
