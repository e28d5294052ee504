//! Contractors: the firms that do the work, what they may do and how they have done.
//!
//! Staff see all of them; somebody who acts for a firm sees that one. What must be in date is the
//! domain crate's rule; [`ContractorSweep`] applies it each day, a change of the profile at once,
//! and [`choose`] again whenever work is given, with the trade and the place of the job. Figures come
//! from [`figures`] and nowhere else; lists show them as [`ContractorFigures`] last counted them.

pub(crate) mod absences;
mod api;
mod body;
mod candidates;
mod commands;
mod export;
#[macro_use]
mod figures;
mod count;
mod fit;
mod happened;
mod history;
mod list;
mod model;
mod store;
mod sweep;
mod work;

pub use api::router;
pub(crate) use candidates::{Candidate, candidates};
pub use count::{ContractorFigures, count_all};
pub(crate) use fit::JOB;
pub use fit::{Chosen, Work, choose};
pub(crate) use list::{Filter, list, order};
pub(crate) use store::PROFILE as FIRM;
pub use sweep::ContractorSweep;
pub use work::{Barred, barred, bars, may_begin, offerable, runs_out_before, trades_of};
