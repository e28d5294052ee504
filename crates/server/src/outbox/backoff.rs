//! How long to wait before another try.

use std::time::Duration;

/// No wait is longer than this.
const LONGEST: Duration = Duration::from_secs(3600);

/// Full jitter: anything from nothing to `first` × 2^(attempt − 1), at most an hour. `random` is
/// uniform in 0..1. Messages that failed together do not come back together.
pub fn backoff(first: Duration, attempt: i32, random: f64) -> Duration {
    let doublings = attempt.clamp(1, 20) - 1;
    first.mul_f64(2_f64.powi(doublings)).min(LONGEST).mul_f64(random.clamp(0.0, 1.0))
}

/// A uniform number in 0..1.
pub fn random() -> f64 {
    // Without randomness every wait is the longest: slow, and still right.
    getrandom::u32().map_or(1.0, |bits| f64::from(bits) / f64::from(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_double_and_never_pass_an_hour() {
        let first = Duration::from_secs(5);
        let seconds: Vec<u64> =
            [1, 2, 3, 9, 10, 11, 100].map(|n| backoff(first, n, 1.0).as_secs()).to_vec();
        assert_eq!(seconds, [5, 10, 20, 1280, 2560, 3600, 3600]);
        assert_eq!(backoff(first, 3, 0.0), Duration::ZERO);
    }

    #[test]
    fn failures_at_one_moment_come_back_spread_out() {
        let mut buckets = [0_u32; 10];
        for _ in 0..10_000 {
            let wait = backoff(Duration::from_secs(10), 1, random()).as_secs_f64();
            let bucket =
                [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0].iter().filter(|b| wait >= **b);
            buckets[bucket.count()] += 1;
        }
        assert!(buckets.iter().all(|&count| count < 2_000), "{buckets:?}");
    }
}
