//! MaintainUK: property maintenance for the UK, as one binary.
//!
//! `features` lists what the product does, a folder each; the rest is the frame they hang in.

pub mod alike;
pub mod app;
pub mod archive;
pub mod attachments;
pub mod audit;
pub mod auth;
pub mod automation;
pub mod bell;
pub mod bulk;
pub mod calendar;
pub mod channels;
pub mod checklists;
pub mod cli;
pub mod clock;
pub mod closing;
pub mod config;
pub mod consents;
pub mod contacts;
pub mod contractors;
pub mod conversations;
pub mod db;
pub mod demo;
pub mod drafts;
pub mod events;
pub mod exports;
pub mod features;
pub mod files;
pub mod hazards;
pub mod hearing;
pub mod history;
pub mod holds;
pub mod http;
pub mod imports;
pub mod incidents;
pub mod invitations;
pub mod jobs;
pub mod letters;
pub mod life;
pub mod links;
pub mod live;
pub mod mailbox;
pub mod merges;
pub mod notifications;
pub mod offers;
pub mod operatives;
pub mod organisations;
pub mod outbox;
pub mod packs;
pub mod papers;
pub mod places;
pub mod policy;
pub mod presence;
pub mod properties;
pub mod putaway;
pub mod quotes;
pub mod rates;
pub mod ratings;
pub mod recalls;
pub mod record;
pub mod seal;
pub mod search;
pub mod seen;
pub mod sheets;
pub mod tags;
pub mod telemetry;
pub mod tenancies;
pub mod tickets;
pub mod timeline;
pub mod units;
pub mod users;
pub mod variations;
pub mod views;
pub mod visits;
pub mod watching;
pub mod work_orders;

/// Chooses the one TLS backend of this process. Doing it again changes nothing.
pub fn install_crypto() {
    // An error says that one is chosen already, which is what we want.
    rustls::crypto::ring::default_provider().install_default().unwrap_or_default();
}
