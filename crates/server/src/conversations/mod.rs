//! Messages between the organisation and the people of a ticket.
//!
//! The staff write to residents and to firms that have a work order; they write back. What the staff
//! and one of them write is a thread that nobody else outside sees. A message, the line of the
//! timeline, who spoke last, whose turn it is, the alert or the promised email and what its words
//! propose are one transaction. Notes for colleagues are no messages and stand elsewhere.

mod api;
pub(crate) mod demo;
mod mail;
mod model;
mod send;
mod store;
mod threads;

pub use api::router;
pub use mail::SendMessage;
pub use model::{LastMessage, Message};
pub use send::refuse_merged;
pub(crate) use send::{Addressee, shown, to_residents};
pub use store::{OF_TICKET, heard, parties_of};
