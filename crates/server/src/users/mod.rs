//! Users: everybody with an account in the organisation, as staff see them and administrators look
//! after them.
//!
//! Somebody always runs the organisation: the last active administrator can be neither switched
//! off nor made anything less. Nobody hands on more than they may do themselves.

mod api;
mod commands;
mod export;
mod model;
mod store;

pub use api::router;
pub use export::permission_names;
pub use model::{called, check_party, permissions, tidy};
