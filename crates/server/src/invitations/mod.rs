//! Invitations: how somebody gets an account. An administrator names email and role; a letter with
//! a link goes out; whoever opens it sets a password and has the account.
//!
//! A link holds for seven days and once. The database keeps the hash of its token; the token is
//! made when the letter is written and is in the letter alone.

mod accept;
mod api;
mod commands;
mod export;
mod jobs;
mod letter;
mod model;
mod store;

pub use api::router;
pub use jobs::SendInvitation;
