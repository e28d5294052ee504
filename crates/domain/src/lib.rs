//! The rules of property maintenance: no I/O, no clock, no database.
//!
//! Everything here is a value or a pure function. With the feature `sql` the values can be stored
//! in PostgreSQL; with `openapi` they can be described in the API's document.

pub mod access;
pub mod addresses;
pub mod alerts;
pub mod alike;
pub mod automation;
pub mod boards;
pub mod bulk;
pub mod calendar;
pub mod certificates;
pub mod checklists;
pub mod cis;
pub mod clocks;
pub mod closing;
pub mod completion;
pub mod compliance;
pub mod contractors;
pub mod decants;
pub mod dispatch;
pub mod drafts;
pub mod emergency;
pub mod endings;
pub mod estate;
pub mod feeds;
pub mod files;
pub mod hazards;
pub mod holds;
pub mod ids;
pub mod import;
pub mod incidents;
pub mod invoices;
pub mod late_payment;
pub mod legal;
pub mod lettings;
pub mod links;
pub mod lists;
pub mod merges;
pub mod messaging;
pub mod money;
pub mod moves;
pub mod numbers;
pub mod offers;
pub mod openapi;
pub mod operatives;
pub mod passwords;
pub mod phone;
pub mod places;
pub mod policy;
pub mod possession;
pub mod presence;
pub mod quotes;
pub mod rates;
pub mod ratings;
pub mod recalls;
pub mod reopening;
pub mod search;
pub mod seen;
mod sql;
pub mod tags;
pub mod text_enum;
mod text_value;
pub mod tickets;
pub mod time;
pub mod told;
pub mod trades;
pub mod turns;
pub mod uk;
pub mod validate;
pub mod variations;
pub mod views;
pub mod visits;
pub mod work_orders;

/// What the exported macros need wherever they are used.
#[doc(hidden)]
pub mod rt {
    #[cfg(feature = "sql")]
    pub use bytes;
    #[cfg(feature = "sql")]
    pub use postgres_types;
    pub use serde;
    #[cfg(feature = "openapi")]
    pub use utoipa;
}
