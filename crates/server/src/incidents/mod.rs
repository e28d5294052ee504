//! Known incidents: a failure that many homes feel, such as of a boiler house.
//!
//! While one is open, whoever is about to report a repair at one of its places is shown it, and may
//! follow it instead. Who lives there is told when it opens, of each update and when it is over, by
//! an email each that the outbox sends. Repairs can be a part of it; when it is over they end with
//! it where the rule lets them, and those that stay are listed with why.

mod api;
mod body;
mod close;
pub mod demo;
mod export;
mod here;
mod letter;
mod model;
mod open;
mod shown;
mod store;
mod tell;

pub use api::router;
pub(crate) use here::{check_open_at, join};
pub use shown::IncidentMark;
pub use tell::TellOfIncident;
