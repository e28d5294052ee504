//! What saves a visit: hints, keys, access codes, what is built in, and alerts about a place or a
//! person.
//!
//! Each is of a property, or of one unit of it; [`gathered`] puts together what concerns a unit, a
//! property or a ticket. Residents are told none of it. A contractor is told what a job there needs,
//! while it goes on.

mod alerts;
mod assets;
mod codes;
mod export_assets;
mod export_keys;
mod eyes;
mod gathered;
mod hints;
mod kept;
mod keys;
mod looks;
mod needs;
mod ours;
mod place;
mod services;
mod vulnerable;
mod warnings;

pub(crate) use eyes::{Untold, untold_of_contact, untold_of_property, untold_of_ticket};
pub(crate) use gathered::with_warnings;
pub(crate) use needs::{NEEDS_OF_ORDER, needs_of, read_needs};
pub(crate) use ours::check_ours;
pub use vulnerable::Vulnerable;
pub use warnings::PlaceWarning;

pub(crate) use gathered::{OnSheet, for_sheet};

use crate::app::App;
use utoipa_axum::router::OpenApiRouter;

/// The operations of this feature.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .merge(alerts::router())
        .merge(assets::router())
        .merge(codes::router())
        .merge(gathered::router())
        .merge(hints::router())
        .merge(keys::router())
        .merge(services::router())
}
