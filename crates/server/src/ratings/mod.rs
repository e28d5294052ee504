//! What residents say of a finished repair: stars, and a few words. The contractor's figure is made
//! of the stars.

mod api;
pub(crate) mod demo;

pub(crate) use api::read;
pub use api::{Rating, router};
