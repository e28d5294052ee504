//! One thing done to many tickets: looked at first, then done, each ticket in a transaction of its
//! own, so that one that is refused holds nobody else up.
//!
//! What was changed is kept as a run, with what each ticket was before, and can be undone for a while:
//! ticket by ticket again, by the same rules. A ticket that somebody touched since is left and named.
//! What nobody can take back (a cancelled ticket, a close that somebody was emailed about) is not
//! undone, and the preview says so.

mod api;
mod before;
mod commands;
pub(crate) mod demo;
mod model;
mod runs;
mod store;
mod undo;

pub use api::router;
