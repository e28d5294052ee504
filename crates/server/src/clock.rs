//! What time it is. Everything asks here, so that tests can say.

use maintainuk_domain::time::Instant;
use std::sync::{Arc, Mutex};

/// The source of the present moment.
#[derive(Clone, Default)]
pub struct Clock(Option<Arc<Mutex<Instant>>>);

impl Clock {
    /// The machine's clock.
    pub const fn system() -> Self {
        Self(None)
    }

    /// A clock that stands still until it is told to move.
    pub fn fixed(at: Instant) -> Self {
        Self(Some(Arc::new(Mutex::new(at))))
    }

    /// The present instant, in whole microseconds as PostgreSQL keeps them.
    #[expect(clippy::disallowed_methods, reason = "this is the one place that asks the machine")]
    pub fn now(&self) -> Instant {
        match &self.0 {
            None => Instant::new(jiff::Timestamp::now()),
            Some(at) => *at.lock().unwrap_or_else(std::sync::PoisonError::into_inner),
        }
    }

    /// Moves a fixed clock; the machine's is not ours to move.
    pub fn advance_minutes(&self, minutes: i64) {
        if let Some(at) = &self.0 {
            let mut at = at.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            *at = at.plus_minutes(minutes);
        }
    }
}
