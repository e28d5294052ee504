//! Forgotten passwords: who cannot get in asks for a letter by email, and chooses a new password with it.
//!
//! Nobody is told whether an email has an account, neither by the answer nor by how long it takes.
//! The database keeps the hash of a letter's token; the token is in the letter alone.

mod api;
mod jobs;
mod reset;
mod store;

pub use api::router;
pub use jobs::SendPasswordLetter;

/// How long a letter holds; its words say so too.
const HOLDS_HOURS: i64 = 1;
/// Letters an account gets in an hour at most.
const MOST_AN_HOUR: i64 = 5;
