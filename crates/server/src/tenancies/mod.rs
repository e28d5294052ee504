//! Tenancies: who has which unit, from when to when.
//!
//! On one day a unit has one tenancy at most, or one for each room where it is let by the room. One makes
//! its unit Occupied on its first day; the last one that ends makes it Available again. Staff see all
//! tenancies, residents those that they lead or live in; the home itself they see from the first day on.

mod api;
mod commands;
mod export;
mod jobs;
mod model;
mod store;

pub use api::router;
pub use jobs::{BeginTenancy, EndTenancy};
