//! MaintainUK: property maintenance for the UK, as one binary.
//!
//! `features` lists what the product does, a folder each; the rest is the frame they hang in.

pub mod app;
pub mod auth;
pub mod channels;
pub mod cli;
pub mod clock;
pub mod config;
pub mod db;
pub mod features;
pub mod files;
pub mod http;
pub mod live;
pub mod outbox;
pub mod properties;
pub mod record;
pub mod telemetry;
