//! Organisations: the one that the caller belongs to, and its limits.

mod api;
mod model;
mod operator;
mod store;

pub use api::router;
pub use operator::{First, create, create_within, new_password, typed_password};
