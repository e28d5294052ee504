//! Properties: buildings and single homes, each at one address.
//!
//! Staff see all of them; residents those that they live in. [`address`] writes
//! an address on one line, for every feature that shows one.

pub mod address;
mod api;
mod model;
mod store;

pub use api::router;
pub(crate) use model::Property;
pub(crate) use store::{Filter, find, list};
