//! Who else has a ticket open just now, so that two do not write over each other unawares.
//!
//! Nothing of it is stored: every node remembers for less than a minute what pages said
//! ([`maintainuk_domain::presence`]), and nodes tell each other as they tell of changes.

mod api;

pub use api::router;
