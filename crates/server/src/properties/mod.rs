//! Properties: buildings and single homes, each at one address.
//!
//! Staff see all of them; residents those that they live in. [`address`] writes
//! an address on one line, for every feature that shows one.

pub mod address;
mod api;
mod duplicates;
mod export;
pub mod kept;
mod model;
mod store;
pub(crate) mod uprns;

pub use api::router;
pub use duplicates::{in_property, of_address};
pub(crate) use model::{Property, read_uprn};
pub(crate) use store::{Filter, find, list, order};
