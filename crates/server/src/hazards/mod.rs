//! Hazards that the law gives time limits for.
//!
//! A text that comes in and speaks of a hazard proposes a case; a person confirms or refuses it.
//! From the confirmation on its clocks stand in a table, each with the version of its rule. What is
//! done about it is recorded with evidence, and each record counts the clocks anew. A date is never
//! moved forward without a person, and nothing pauses one. The sweep tells of clocks that are near
//! their end or past it.

mod api;
mod body;
mod checks;
mod clocks;
mod commands;
mod dates;
pub(crate) mod demo;
mod export;
mod holidays;
mod imported;
mod model;
mod notice;
mod stages;
mod store;
mod sweep;
mod write;

pub use api::router;
pub(crate) use checks::CheckResult;
pub(crate) use imported::{Told, propose_imported};
#[cfg(test)]
pub(crate) use model::PromisedDate;
pub(crate) use model::{ClockState, DampCheck, HazardCase, HazardDeadline, HazardStage, LookDue};
pub use notice::{Notice, propose};
pub(crate) use stages::{SummaryGiven, summary_given};
pub(crate) use store::{Locked, Which, is_evidence, lock, open_cases, whole};
pub use sweep::sweep;
pub(crate) use write::{alert, drop_proposals, keep_legal};
