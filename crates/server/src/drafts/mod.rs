//! What somebody has begun to write on a ticket: kept while they type, on any of their devices, through
//! a reload, signing out and what others change meanwhile.
//!
//! A draft is its writer's alone, unless they share it with the colleagues, who then read it on the ticket
//! and may take the words up into a draft of their own. It leaves no line in the audit log or the timeline,
//! is in no export, search or archive, and who does not share one tells nobody that there is one. Sending
//! drops it in the same transaction.

mod api;
pub mod demo;
mod model;
mod store;
mod sweep;

pub use api::router;
pub(crate) use api::tell;
pub(crate) use store::{sent, sent_field};
pub use sweep::DraftSweep;
