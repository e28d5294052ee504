//! Draws that are the same on every machine.

/// SplitMix64: small, fast, and good enough to make up an estate.
#[derive(Debug, Clone)]
pub struct Random(u64);

impl Random {
    /// The draws of one thing: the same seed, kind and number give the same draws.
    pub const fn of(seed: u64, kind: u64, number: u64) -> Self {
        let mixed = seed ^ kind.wrapping_mul(0xA076_1D64_78BD_642F);
        Self(mixed.wrapping_add(number.wrapping_mul(0xE703_7ED1_A0B4_28DB)))
    }

    /// Any 64 bits.
    pub const fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// Uniform in 0..1.
    #[expect(clippy::cast_precision_loss, reason = "53 bits fit")]
    pub const fn unit(&mut self) -> f64 {
        (self.bits() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Uniform below `n`, which is at least 1.
    pub const fn below(&mut self, n: u64) -> u64 {
        self.bits() % n
    }

    /// Uniform in a slice that is not empty.
    pub fn pick<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[index(self.below(list.len() as u64))]
    }

    /// True in `percent` of 100 cases.
    pub const fn percent(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    /// A version 7 UUID of this moment, in microseconds since 1970.
    pub const fn uuid(&mut self, micros: i64) -> uuid::Uuid {
        let (high, low) = (self.bits(), self.bits());
        let millis = micros.div_euclid(1000).cast_unsigned();
        let high = (millis << 16) | 0x7000 | (high & 0x0FFF);
        let low = (low >> 2) | (1 << 63);
        uuid::Uuid::from_u64_pair(high, low)
    }
}

/// A number as an index; all of ours are small.
pub fn index(n: u64) -> usize {
    usize::try_from(n).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::Random;

    #[test]
    fn the_same_seed_draws_the_same() {
        let draw = |n| Random::of(42, 1, n).bits();
        assert_eq!(draw(7), draw(7));
        assert_ne!(draw(7), draw(8));
    }

    #[test]
    fn ids_sort_by_their_moment() {
        let mut random = Random::of(1, 2, 3);
        let (early, late) = (random.uuid(1_000_000), random.uuid(2_000_000));
        assert!(early < late && early.get_version_num() == 7);
    }
}
