//! Photographs and documents of tickets and work orders.
//!
//! A photograph is checked by content, turned upright, stripped of what the camera wrote into it
//! (where and when it was taken) and stored with a small version. It is served only to those who
//! may see its ticket.

mod api;
mod model;
mod store;
mod upload;

pub use api::router;
pub use model::Attachment;
pub use store::OF_TICKET;
pub(crate) use upload::discard;
