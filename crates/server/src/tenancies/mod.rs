//! Tenancies: who has which unit, from when to when.
//!
//! A unit has one current tenancy at most, or one for each room where it is let by the room. One
//! that starts makes its unit Occupied; the last one that ends makes it Available again. Staff see
//! all tenancies, residents those that they lead or live in.

mod api;
mod commands;
mod export;
mod jobs;
mod model;
mod store;

pub use api::router;
pub use jobs::EndTenancy;
