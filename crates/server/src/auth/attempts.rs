//! Failed sign-ins, counted by address and by account so that guessing is slow.

use maintainuk_domain::time::Instant;
use std::collections::HashMap;
use std::sync::Mutex;

/// Failures an account may have in an hour; high, so that nobody is locked out on purpose.
const PER_ACCOUNT_AN_HOUR: u32 = 1_800;
/// Past this many remembered keys the old ones are dropped.
const MOST_KEYS: usize = 50_000;

/// Failed sign-ins of the last minute by address and of the last hour by account.
pub struct Attempts {
    per_minute: u32,
    seen: Mutex<HashMap<String, Window>>,
}

#[derive(Clone, Copy)]
struct Window {
    ends: Instant,
    failures: u32,
}

impl Attempts {
    /// Allows an address this many failures a minute.
    pub fn new(per_minute: u32) -> Self {
        Self { per_minute, seen: Mutex::default() }
    }

    /// Seconds that this caller must wait, if any.
    pub fn wait(&self, ip: &str, account: &str, now: Instant) -> Option<u64> {
        let seen = self.seen.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        [(format!("ip {ip}"), self.per_minute), (format!("as {account}"), PER_ACCOUNT_AN_HOUR)]
            .iter()
            .filter_map(|(key, most)| seen.get(key).filter(|w| w.failures >= *most && w.ends > now))
            .map(|window| u64::try_from(window.ends.since(now).as_secs()).unwrap_or(0).max(1))
            .max()
    }

    /// Remembers a failure.
    pub fn failed(&self, ip: &str, account: &str, now: Instant) {
        let mut seen = self.seen.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if seen.len() >= MOST_KEYS {
            seen.retain(|_, window| window.ends > now);
        }
        for (key, seconds) in [(format!("ip {ip}"), 60), (format!("as {account}"), 3600)] {
            let fresh = Window { ends: now.plus_seconds(seconds), failures: 0 };
            let window = seen.entry(key).or_insert(fresh);
            if window.ends <= now {
                *window = fresh;
            }
            window.failures += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_that_fails_too_often_waits_out_its_minute() {
        let now: Instant = "2026-03-02T09:00:00Z".parse().expect("an instant");
        let attempts = Attempts::new(3);
        for _ in 0..3 {
            assert_eq!(attempts.wait("1.2.3.4", "a@b.example", now), None);
            attempts.failed("1.2.3.4", "a@b.example", now);
        }
        assert_eq!(attempts.wait("1.2.3.4", "other@b.example", now), Some(60));
        assert_eq!(attempts.wait("5.6.7.8", "a@b.example", now), None);
        assert_eq!(attempts.wait("1.2.3.4", "a@b.example", now.plus_seconds(60)), None);
    }
}
