//! Schedules of rates: what work costs by its code.
//!
//! A list is everybody's or one firm's, and comes in versions: a draft is written, pasted or imported,
//! and published for a day on; from then on it stands. A firm's own price goes before everybody's.
//! What is put on an order copies the price, so an order keeps it when the list changes.

mod api;
mod commands;
pub mod demo;
mod export;
mod model;
mod paste;
mod rows;
mod store;

pub use api::router;
pub use model::Rate;
pub use store::{for_order, of_ids};
