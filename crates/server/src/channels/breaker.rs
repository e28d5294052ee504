//! A channel that fails again and again is left alone for a while.

use maintainuk_domain::time::Instant;
use std::sync::Mutex;
use std::time::Duration;

/// Failures in a row that open the breaker.
const FAILURES: u32 = 10;
/// Seconds that it stays open.
const OPEN_SECONDS: i64 = 30;

/// Counts failures in a row; once open, lets one try through after each pause.
#[derive(Default)]
pub struct Breaker(Mutex<State>);

#[derive(Default)]
struct State {
    failures: u32,
    closed_until: Option<Instant>,
}

impl Breaker {
    /// Whether a try may be made now; if not, after how long one may.
    pub fn allows(&self, now: Instant) -> Result<(), Duration> {
        let mut state = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        match state.closed_until {
            Some(until) if until > now => {
                let seconds = until.since(now).as_secs();
                Err(Duration::from_secs(u64::try_from(seconds).unwrap_or(0) + 1))
            }
            Some(_) => {
                // One try; the others wait for how it goes.
                state.closed_until = Some(now.plus_seconds(OPEN_SECONDS));
                Ok(())
            }
            None => Ok(()),
        }
    }

    /// Says how a try went.
    pub fn note(&self, went_well: bool, now: Instant) {
        let mut state = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if went_well {
            *state = State::default();
        } else {
            state.failures += 1;
            if state.failures >= FAILURES {
                state.closed_until = Some(now.plus_seconds(OPEN_SECONDS));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_failures_close_the_way_and_one_success_opens_it() {
        let now: Instant = "2026-03-02T09:00:00Z".parse().expect("an instant");
        let breaker = Breaker::default();
        for _ in 0..FAILURES {
            assert!(breaker.allows(now).is_ok());
            breaker.note(false, now);
        }
        assert!(breaker.allows(now).is_err());
        let later = now.plus_seconds(OPEN_SECONDS);
        assert!(breaker.allows(later).is_ok(), "one try after the pause");
        assert!(breaker.allows(later).is_err(), "and only one");
        breaker.note(true, later);
        assert!(breaker.allows(later).is_ok());
    }
}
