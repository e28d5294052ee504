//! A demo organisation that looks like a real one, made from a seed.
//!
//! [`generate`] answers with plain rows: nobody in them is real, telephone numbers are from
//! Ofcom's ranges for drama, and email addresses from the names reserved for examples. The same
//! seed, moment and profile give the same rows; every history in them keeps to the moves of the
//! domain.

mod make;
pub mod model;
pub mod photo;
mod profile;
mod words;

use maintainuk_domain::time::Instant;

pub use model::Demo;
pub use profile::Profile;

/// Makes an organisation as it would stand at `now`.
///
/// Nothing but agreed visits, due dates and expiry dates lies after `now`.
#[must_use]
pub fn generate(seed: u64, now: Instant, profile: Profile) -> Demo {
    make::demo(seed, now, &profile)
}
