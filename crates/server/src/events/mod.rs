//! Live changes for open browsers, as server-sent events.

mod api;

pub use api::router;
