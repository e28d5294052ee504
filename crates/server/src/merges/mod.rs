//! Merging: two entries for the same person, or the same property, made one.
//!
//! Everything that refers to the one that goes is moved to the one that stays, in one transaction;
//! of each field one of the two values wins. The one that goes is put away. For a day the merge can
//! be undone, unless what it wrote was changed since. Of two that are alike and not the same somebody
//! says so, and they are not proposed again.

mod api;
mod commands;
pub(crate) mod demo;
mod different;
mod different_api;
mod duplicates;
mod homes;
mod model;
mod names;
mod preview;
mod refer;
mod store;

use crate::app::App;
use utoipa_axum::router::OpenApiRouter;

pub use refer::{CONTACT as CONTACT_REFERENCES, PROPERTY as PROPERTY_REFERENCES};

/// The operations of this feature.
pub fn router() -> OpenApiRouter<App> {
    api::router().merge(different_api::router())
}
