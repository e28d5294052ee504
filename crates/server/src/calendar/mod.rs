//! Visits in other programs' calendars (RFC 5545): private addresses that a program reads, and the
//! invitations that go along with emails.
//!
//! An address holds a random token of which the database keeps the hash; whoever has it sees what
//! its owner sees just then, and nothing once the address is revoked or the account is off. A visit
//! keeps its UID when it is moved and its SEQUENCE rises, so a calendar moves the event it has. An
//! event says where and which job; who lives there and how to get in stay in the app.

mod api;
mod ics;
mod invite;
mod model;
mod store;

pub use api::router;
pub(crate) use invite::enclosed;
