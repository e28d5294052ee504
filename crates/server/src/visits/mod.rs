//! Visits: agreeing when somebody comes, moving it, and what became of it.
//!
//! Each time that somebody comes is a row of its own. A time that is only proposed takes no place;
//! one that is agreed takes a crew of the firm or a place of a slot, and the database refuses a
//! place that is taken. The work order keeps the times of the visit that is agreed in step.

mod answer;
mod api;
mod booking;
pub(crate) mod demo;
mod diary;
mod export;
mod gate;
mod model;
mod no_access;
mod propose;
mod remind;
mod slots;
mod store;
mod tell;

pub(crate) use answer::{Held as VisitHeld, hold};
pub(crate) use api::announce;
pub(crate) use diary::{Visited, Wanted, agreed, cancel_later, drop_proposal, follow};
pub(crate) use gate::{Said, may_begin};
pub(crate) use model::{VisitPage, party};
pub(crate) use no_access::check_attempts;
pub use remind::RemindOfVisit;
pub(crate) use store::{NO_ACCESS_OF_TICKET, find};
pub(crate) use tell::{News, Of, alert, everybody as tell};

use crate::app::App;
use utoipa_axum::router::OpenApiRouter;

/// The operations of this feature.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .merge(api::router())
        .merge(slots::router())
        .merge(no_access::router())
        .merge(booking::router())
}
