//! Saved views: a list, narrowed, ordered and remembered so, for oneself, a team or all staff.

mod api;
mod model;
mod store;

pub use api::router;
