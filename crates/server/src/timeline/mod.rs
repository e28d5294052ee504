//! What happened to a ticket, told in plain sentences.

mod api;
mod hazards;
mod life;
mod residents;
mod sentence;
mod store;

pub use api::router;
pub use residents::for_residents;
pub use sentence::{spaced, window};
pub use store::{Event, Person, Reader, SHOWN, query, read};
