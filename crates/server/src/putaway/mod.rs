//! Tickets that are put away and brought back, for those who run the organisation.
//!
//! A ticket that is put away is nowhere but in the list of those: whoever asks for it is told that it
//! does not exist. Nothing of it is lost, and for some weeks it can be brought back.

mod api;
mod commands;
mod store;

pub use api::router;
