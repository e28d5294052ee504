//! What becomes of the things of the estate: put away with a reason, brought back, or, where
//! nothing ever came to refer to them, taken back altogether.
//!
//! Something archived is out of the lists and takes no new tickets or tenancies; all that happened
//! to it stays to be read.

mod api;
mod commands;
mod standing;
mod store;

pub use api::router;
pub use standing::{refuse_archived, refuse_named};
pub use store::Kind;
