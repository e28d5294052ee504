//! How tickets hang together: links between them, and two tickets made one.
//!
//! A whole closes only after its parts. Of two that are merged one stays: the other's jobs,
//! photographs, messages and hazards move to it, its parts become the other's, and it ends as
//! reported twice, with a word where everything is. For a day that can be undone.

mod api;
mod clash;
mod commands;
mod merge;
mod model;
mod store;
mod undo;
mod urgency;

pub use api::router;
pub use model::MergedInto;
pub(crate) use store::{has_open_parts, parts};
