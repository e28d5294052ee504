//! Background work as an OrgAdmin sees it: what waits, what failed, and trying it again.

mod api;

pub use api::router;
