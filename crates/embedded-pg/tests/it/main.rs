//! A private PostgreSQL, started for real.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod cluster;
mod orphans;
mod programs;
mod refusals;
mod start_stop;
mod support;
