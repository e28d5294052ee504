//! Users: everybody with an account in the organisation, as staff see them.

mod api;
mod model;
mod store;

pub use api::router;
