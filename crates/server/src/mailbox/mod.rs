//! The sandbox mailbox: what would have been sent, to be read by an OrgAdmin.

mod api;

pub use api::router;
