//! Offers: firms that are asked whether they will do an order, all at once or in turn.
//!
//! The first to accept has it; the others are told at once. Silence is reminded at half of the time
//! and passed over at its end, by jobs that were promised with the offer.

mod api;
mod ask;
mod chase;
mod commands;
mod store;

pub use api::router;
pub use chase::ChaseOffer;
pub(crate) use commands::{OfferWork, offer, withdraw};
