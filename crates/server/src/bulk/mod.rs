//! One thing done to many tickets: looked at first, then done, each ticket in a transaction of its
//! own, so that one that is refused holds nobody else up.

mod api;
mod commands;

pub use api::router;
