//! Merging: two entries for the same person, or the same property, made one.
//!
//! Everything that refers to the one that goes is moved to the one that stays, in one transaction;
//! of each field one of the two values wins. The one that goes is put away. For a day the merge can
//! be undone, unless what it wrote was changed since.

mod api;
mod commands;
pub(crate) mod demo;
mod duplicates;
mod homes;
mod model;
mod preview;
mod refer;
mod store;

pub use api::router;
pub use refer::{CONTACT as CONTACT_REFERENCES, PROPERTY as PROPERTY_REFERENCES};
