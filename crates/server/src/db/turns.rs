//! How many reads run at once.
//!
//! Where the database shares a few cores with the server, more reads at once do no more work: they
//! take the cores from each other, and each ends when nearly all have. In turns, the first ends
//! first, and the slowest of a hundred waits half as long (docs/performance.md). Writes are not
//! held back: they wait for rows and disks, not for cores.

use super::{DbError, PoolSettings};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// Who may read now; the others queue in the order in which they came.
#[derive(Clone)]
pub(super) struct Turns {
    free: Arc<Semaphore>,
    wait: Duration,
}

impl Turns {
    pub fn of(settings: &PoolSettings) -> Self {
        let most = if settings.reads == 0 { Semaphore::MAX_PERMITS } else { settings.reads };
        Self {
            free: Arc::new(Semaphore::new(most.min(Semaphore::MAX_PERMITS))),
            wait: Duration::from_secs(settings.wait_seconds),
        }
    }

    /// Waits for a turn, as long as for a connection.
    ///
    /// # Errors
    /// [`DbError::Unavailable`] where none came.
    pub async fn take(&self) -> Result<OwnedSemaphorePermit, DbError> {
        if let Ok(turn) = Arc::clone(&self.free).try_acquire_owned() {
            return Ok(turn);
        }
        match tokio::time::timeout(self.wait, Arc::clone(&self.free).acquire_owned()).await {
            Ok(Ok(turn)) => Ok(turn),
            _ => Err(DbError::Unavailable("too many reads wait for their turn".into())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn turns(reads: usize) -> Turns {
        Turns::of(&PoolSettings { reads, wait_seconds: 0, ..PoolSettings::default() })
    }

    #[tokio::test]
    async fn one_more_than_there_are_turns_waits_and_is_told_when_none_comes() {
        let turns = turns(2);
        let first = turns.take().await.expect("a turn");
        let _second = turns.take().await.expect("a turn");
        assert!(turns.take().await.is_err_and(|error| error.is_passing()));
        drop(first);
        assert!(turns.take().await.is_ok());
    }

    #[tokio::test]
    async fn no_number_is_no_limit() {
        let turns = turns(0);
        let mut taken = Vec::new();
        for _ in 0..1_000 {
            taken.push(turns.take().await.expect("a turn"));
        }
        assert_eq!(taken.len(), 1_000);
    }
}
