//! The service policy: what an organisation promises, as versions that are never changed.
//!
//! What a clock was counted by stays readable, because each ticket carries the version. A change
//! counts for what is reported from then on; the preview shows what it would mean, and what it
//! would have meant for what was reported lately.

mod api;
mod commands;
mod decisions;
mod model;
mod preview;
mod recount;
mod store;
mod sweep;
mod terms;

pub use api::router;
pub use recount::RecountClocks;
pub use store::{InForce, NEWEST, in_force, of, version};
pub use sweep::sweep;
pub use terms::Terms;
