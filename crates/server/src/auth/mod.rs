//! Signing in and out, sessions, and who a request comes from.
//!
//! People sign in with email and password and get a session: a random token in a cookie, of which
//! the database keeps the hash. [`Caller`] is the extractor that every handler starts with.

mod api;
mod attempts;
mod caller;
mod change;
mod cookie;
mod forgotten;
mod notice;
mod password;
mod sessions;
mod store;

pub use api::{Me, Sender, router};
pub use attempts::Attempts;
pub use caller::Caller;
pub use cookie::{client_ip, hash as token_hash, new_token, user_agent};
pub use forgotten::SendPasswordLetter;
pub use notice::TellOfPassword;
pub use password::Hasher;
pub use sessions::{SessionInfo, Sessions};
pub use store::{end_all, set_password};
