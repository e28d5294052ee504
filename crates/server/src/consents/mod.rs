//! Consent: what a person said about being reached on a channel, as a log that only grows. What
//! follows from it is the domain crate's rule; [`refusal`] asks it before something is sent.

mod api;
mod model;
mod own;
mod store;

pub use api::router;
pub use store::{find as of_contact, refusal};
