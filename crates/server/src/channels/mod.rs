//! The ways out: how a message leaves. Email so far, over SMTP or into the sandbox mailbox.

mod breaker;
mod email;
mod sandbox;
mod smtp;

pub use email::{Email, Mailer, SendError};
