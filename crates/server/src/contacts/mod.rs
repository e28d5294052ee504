//! Contacts: people and firms that can be reached.
//!
//! Staff see all of them, residents themselves. [`name`] writes a person's name, for every
//! feature that shows one.

mod api;
mod export;
mod model;
mod store;

pub use api::router;
pub use model::name;
pub(crate) use model::{Contact, ContactList};
pub(crate) use store::{Filter, find, list, order};
