//! Open tickets that may be what somebody is about to report: offered before it is filed twice.

mod api;

pub use api::router;
