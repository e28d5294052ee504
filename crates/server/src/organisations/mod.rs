//! Organisations: the one that the caller belongs to, and its limits.

mod api;
mod model;
mod store;

pub use api::router;
