//! Who sees what: a ticket, a property or a person through the eyes of a resident or a contractor,
//! and why each part that they miss is hidden.
//!
//! Nothing here decides what is shown. A caller is made who is that person, with the permissions of
//! their account or of their role, and asks what anybody asks: the page of the ticket, the lists.
//! What is hidden is what their answer lacks beside the administrator's.

mod api;
mod compare;
mod party;

pub use api::router;
