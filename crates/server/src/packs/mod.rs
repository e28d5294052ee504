//! The evidence of a ticket: everything that happened in order as a PDF, and a zip with that, the
//! photographs and a list of hashes.
//!
//! A pack says what one party may see: the resident, a contractor, or whoever may see all, such as
//! an ombudsman. It reads through the same sight as the pages do, so nothing is in a pack that its
//! party could not have read. Neither the time at which it is made nor who asks is in it: made again
//! it is the same bytes, unless something was added or changed since.

mod api;
mod files;
mod gather;
mod job;
mod model;
mod pdf;
mod store;

pub use api::router;
pub(crate) use files::sha256;
pub use job::MakePack;
