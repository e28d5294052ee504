//! How tickets hang together: links between them, and two tickets made one.
//!
//! A whole closes only after its parts. Of two that are merged one stays: the other's jobs,
//! photographs, messages and hazards move to it, its parts become the other's, and it ends as
//! reported twice, with a word where everything is. Two repairs in one report are split: the second is a
//! ticket of its own, promised from when the first was reported. For a day both can be undone.

mod api;
mod clash;
mod commands;
mod merge;
mod model;
mod split;
mod store;
mod undo;
mod urgency;

pub use api::router;
pub use model::MergedInto;
pub(crate) use store::{has_open_parts, parts};
