//! Waiting for a condition, with a deadline.

use std::time::{Duration, Instant};

/// How long anything may take that a test waits for; far more than it should.
pub const DEADLINE: Duration = Duration::from_secs(20);

/// Waits until `condition` gives something, and gives that.
#[track_caller]
pub fn until<T, F: Future<Output = Option<T>>>(
    what: &str,
    mut condition: impl FnMut() -> F,
) -> impl Future<Output = T> {
    let place = std::panic::Location::caller();
    async move {
        let begun = Instant::now();
        loop {
            if let Some(value) = condition().await {
                return value;
            }
            assert!(begun.elapsed() < DEADLINE, "{place}: waited in vain for {what}");
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }
}

/// Waits for a future that must end.
#[track_caller]
pub fn soon<T>(what: &str, future: impl Future<Output = T>) -> impl Future<Output = T> {
    let place = std::panic::Location::caller();
    async move {
        match tokio::time::timeout(DEADLINE, future).await {
            Ok(value) => value,
            Err(_) => panic!("{place}: waited in vain for {what}"),
        }
    }
}
