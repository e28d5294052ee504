//! Passwords: argon2id, a few at a time.

use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use std::sync::{Arc, LazyLock};
use tokio::sync::Semaphore;

/// The longest that is read; hashing more is a way to keep a server busy.
pub const LONGEST: usize = 256;

/// Hashes and verifies without letting a storm of sign-ins take every core: one hash takes 19 MiB
/// and tens of milliseconds (OWASP's minimum: 19 MiB, 2 passes), so only a few run at once.
#[derive(Clone)]
pub struct Hasher {
    slots: Arc<Semaphore>,
}

impl Default for Hasher {
    fn default() -> Self {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        Self { slots: Arc::new(Semaphore::new(cores)) }
    }
}

/// What an unknown email is verified against, so that it takes as long as a known one.
static NOBODY: LazyLock<String> =
    LazyLock::new(|| hash("nobody has this password").unwrap_or_default());

impl Hasher {
    /// Hashes a password in PHC format.
    ///
    /// # Errors
    /// When the machine has no randomness to give.
    pub async fn hash(&self, password: String) -> anyhow::Result<String> {
        self.slowly(move || hash(&password)).await
    }

    /// Whether `password` is the one behind `stored`; nobody's when there is none, at equal cost.
    ///
    /// # Errors
    /// When the stored hash cannot be read.
    pub async fn verify(&self, password: String, stored: Option<String>) -> anyhow::Result<bool> {
        let verified = move || match stored {
            Some(stored) => verify(&password, &stored),
            None => verify(&password, &NOBODY).map(|_| false),
        };
        self.slowly(verified).await
    }

    /// Does such work off the executor, when one of the few has ended.
    ///
    /// # Errors
    /// The work's own.
    pub async fn slowly<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> anyhow::Result<T> + Send + 'static,
    ) -> anyhow::Result<T> {
        let _slot = self.slots.acquire().await?;
        tokio::task::spawn_blocking(work).await?
    }
}

fn hash(password: &str) -> anyhow::Result<String> {
    let hashed = Argon2::default().hash_password(password.as_bytes());
    Ok(hashed.map_err(|error| anyhow::anyhow!("hashing failed: {error}"))?.to_string())
}

fn verify(password: &str, stored: &str) -> anyhow::Result<bool> {
    let parsed = PasswordHash::new(stored)
        .map_err(|error| anyhow::anyhow!("a stored hash cannot be read: {error}"))?;
    Ok(Argon2::default().verify_password(password.as_bytes(), &parsed).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_right_password_is_verified_and_the_hash_is_argon2id() {
        let stored = hash("correct horse battery").expect("hash");
        assert!(stored.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{stored}");
        assert!(verify("correct horse battery", &stored).expect("verify"));
        assert!(!verify("correct horse battery ", &stored).expect("verify"));
    }
}
