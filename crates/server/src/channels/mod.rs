//! The ways out: how a message leaves. Email so far, over SMTP or into the sandbox mailbox.

mod breaker;
mod email;
mod sandbox;
mod smtp;

pub use email::{Email, Enclosed, Mailer, SendError};

use crate::config::Mail;

/// Says what is wrong with the SMTP settings, if anything is.
///
/// # Errors
/// When the URL or the sender's address cannot be read.
pub fn check_smtp(settings: &Mail) -> anyhow::Result<()> {
    smtp::Smtp::new(settings).map(|_| ())
}
