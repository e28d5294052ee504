//! Contractors: the firms that do the work, what they may do and how they have done.
//!
//! Staff see all of them; somebody who acts for a firm sees that one. What must be in date is the
//! domain crate's rule; [`ContractorSweep`] applies it each day, a change of the profile at once,
//! and [`workable`] again whenever work is given. Figures come from [`figures`] and nowhere else.

mod api;
mod body;
mod commands;
mod export;
#[macro_use]
mod figures;
mod happened;
mod history;
mod list;
mod model;
mod store;
mod sweep;
mod work;

pub use api::router;
pub(crate) use list::{Filter, list, order};
pub use sweep::ContractorSweep;
pub use work::{offerable, workable};
