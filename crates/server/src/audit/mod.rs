//! The audit log: who changed what, from what, to what. It is written by [`crate::record`] in the
//! transaction of each change, and only read here.

mod api;
mod export;
mod model;
mod store;

pub use api::router;
