//! Tenancies: who has which unit, from when to when.
//!
//! A unit has one current tenancy at most. One that starts makes its unit Occupied, one that ends
//! makes it Available again. Staff see all tenancies, residents their own.

mod api;
mod commands;
mod model;
mod store;

pub use api::router;
