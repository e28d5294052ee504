//! Units: the homes of a property, each let by itself.
//!
//! Staff see all of them; residents those that they live in. A tenancy that
//! starts or ends changes the unit's status; see `tenancies`.

mod api;
mod export;
mod model;
mod store;

pub use api::router;
pub(crate) use model::Unit;
pub(crate) use store::{Filter, list, order};
