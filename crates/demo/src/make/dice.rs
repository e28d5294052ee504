//! Seeded chance, and identifiers that come from it.

use fastrand::Rng;
use maintainuk_domain::time::Instant;
use uuid::{Builder, Uuid};

/// Where all chance of the demo comes from.
pub(crate) struct Dice {
    rng: Rng,
    made: u32,
}

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self { rng: Rng::with_seed(seed), made: 0 }
    }

    /// True so many times in a hundred.
    pub(crate) fn chance(&mut self, percent: u32) -> bool {
        self.rng.u32(..100) < percent
    }

    /// A whole number from `low` up to and with `high`.
    pub(crate) fn between(&mut self, low: i64, high: i64) -> i64 {
        self.rng.i64(low..=high.max(low))
    }

    /// A place in something of that length, which is not empty.
    pub(crate) fn index(&mut self, length: usize) -> usize {
        self.rng.usize(..length.max(1))
    }

    /// One of several.
    pub(crate) fn pick<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[self.index(choices.len())]
    }

    /// Puts things in another order.
    pub(crate) fn shuffle<T>(&mut self, things: &mut [T]) {
        self.rng.shuffle(things);
    }

    /// An identifier as UUIDv7 of that moment; of one moment, those made later sort later.
    pub(crate) fn id(&mut self, at: Instant) -> Uuid {
        self.made += 1;
        let mut rest = self.rng.u64(..).to_be_bytes();
        let mut bytes = [0; 10];
        // 18 bits in the places that are compared first: 12 beside the version, 6 beside the
        // variant.
        bytes[0] = ((self.made >> 14) & 0x0F) as u8;
        bytes[1] = ((self.made >> 6) & 0xFF) as u8;
        rest[0] = (self.made & 0x3F) as u8;
        bytes[2..].copy_from_slice(&rest);
        let millis = u64::try_from(at.timestamp().as_millisecond()).unwrap_or(0);
        Builder::from_unix_timestamp_millis(millis, &bytes).into_uuid()
    }
}
