//! The clocks of one repair: counted by a policy, met by what is done, and told of when they near
//! their end or pass it.

use super::pauses::{self, Pause};
use super::{Allowance, EscalationLevel, ServicePolicy, WorkTime};
use crate::clocks::Health;
use crate::text_enum::text_enum;
use crate::tickets::Priority;
use crate::time::Instant;

text_enum! {
    /// What a landlord promises of a repair.
    pub enum Promised {
        /// Somebody has looked at the report and answered.
        Acknowledge = "acknowledge",
        /// Somebody is there and has begun.
        Attend = "attend",
        /// Nobody can come to harm any more.
        MakeSafe = "makeSafe",
        /// It is put right.
        Complete = "complete",
    }
}

impl Promised {
    /// As people say it in a sentence.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Acknowledge => "answer",
            Self::Attend => "attend",
            Self::MakeSafe => "make safe",
            Self::Complete => "complete",
        }
    }
}

/// One clock of one repair.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ServiceClock {
    /// The last moment that is in time.
    pub due: Instant,
    /// From then on it is at risk.
    pub warn: Instant,
    /// When it was done, if it is.
    pub met: Option<Instant>,
    /// How far it has been told of: 0 not at all, 1 near its end, 2 past it, then a level each.
    pub told: u8,
}

/// All clocks of one repair, in the order of [`Promised`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sheet(pub [Option<ServiceClock>; 4]);

/// What is to be told of a clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tell {
    /// It is near its end.
    Near,
    /// It is past its end.
    Breached,
    /// It has been past its end for so long that others have to know; the level, from 0.
    Escalated(usize),
}

impl Sheet {
    /// Counts the clocks of a priority from `start`, moved by the pauses that ended.
    pub fn count(
        policy: &ServicePolicy,
        work: &WorkTime,
        priority: Priority,
        start: Instant,
        pauses: &[Pause],
    ) -> Self {
        let promise = policy.promises.of(priority);
        Self(promise.all().map(|allowance| {
            let allowance = allowance?;
            let pauses = if policy.pause_on_hold { pauses } else { &[] };
            let due = allowance.after(start, work);
            let warn = allowance.share(start, due, policy.warn_percent, work);
            let moved = |moment| pauses::moved(moment, start, allowance, pauses, work);
            Some(ServiceClock { due: moved(due), warn: moved(warn), met: None, told: 0 })
        }))
    }

    /// The clock of a promise.
    pub fn get(&self, promised: Promised) -> Option<&ServiceClock> {
        self.0.get(promised as usize).and_then(Option::as_ref)
    }

    /// When a promise is due.
    pub fn due(&self, promised: Promised) -> Option<Instant> {
        self.get(promised).map(|clock| clock.due)
    }

    /// Sets when a promise is due to an agreed day; it is at risk once that share of the elapsed
    /// time is used.
    pub fn agree(
        &mut self,
        promised: Promised,
        start: Instant,
        due: Instant,
        percent: u8,
        work: &WorkTime,
    ) {
        let elapsed = Allowance::of(1, super::TimeUnit::Days);
        let warn = elapsed.share(start, due, percent, work);
        if let Some(place) = self.0.get_mut(promised as usize) {
            *place = Some(ServiceClock { due, warn, met: None, told: 0 });
        }
    }

    /// Moves what is not met, and would end later by another calendar, to that later moment: says
    /// which promises moved, and from when. `before` and `after` are the same clocks counted
    /// without and with the days that were added, so nothing moves for another reason, and nothing
    /// ever ends earlier. A day that was agreed stays: `agreed` is the promise it is of.
    pub fn put_off(
        &mut self,
        (before, after): (&Self, &Self),
        agreed: Option<Promised>,
        now: Instant,
    ) -> Vec<(Promised, Instant)> {
        let mut moved = Vec::new();
        let counted = before.0.iter().zip(&after.0);
        for ((&promised, clock), (before, after)) in
            Promised::ALL.iter().zip(&mut self.0).zip(counted)
        {
            let (Some(clock), Some(before), Some(after)) = (clock, before, after) else { continue };
            let by_hand = agreed == Some(promised) && clock.due != before.due;
            let later = after.due > before.due && after.due > clock.due;
            if clock.met.is_some() || by_hand || !later {
                continue;
            }
            moved.push((promised, clock.due));
            (clock.due, clock.warn) = (after.due, clock.warn.max(after.warn));
            // What is not so any more is told again once it is.
            if now < clock.warn {
                clock.told = 0;
            } else if now <= clock.due {
                clock.told = clock.told.min(1);
            }
        }
        moved
    }

    /// The clocks of two repairs that become one: of each promise the earlier date, so that none is
    /// put off. What was done for this one before the `other` was reported is not done for that one;
    /// an answer is, for whoever joins them has read both.
    #[must_use]
    pub fn joined(&self, other: &Self, reported: Instant) -> Self {
        Self(std::array::from_fn(|at| {
            let of = |sheet: &Self| sheet.0.get(at).copied().flatten();
            let (Some(mine), Some(theirs)) = (of(self), of(other)) else {
                return of(self).or(of(other));
            };
            let done_before = at != Promised::Acknowledge as usize
                && theirs.met.is_none()
                && mine.met.is_some_and(|met| met < reported);
            Some(if done_before {
                theirs
            } else if theirs.due < mine.due {
                ServiceClock { met: mine.met, ..theirs }
            } else {
                mine
            })
        }))
    }

    /// The clock that runs out first of those that are not met.
    pub fn next(&self) -> Option<(Promised, &ServiceClock)> {
        let open = self.open();
        open.min_by_key(|(promised, clock)| (clock.due, *promised))
    }

    fn open(&self) -> impl Iterator<Item = (Promised, &ServiceClock)> {
        let all = Promised::ALL.iter().zip(&self.0);
        all.filter_map(|(&promised, clock)| clock.as_ref().map(|clock| (promised, clock)))
            .filter(|(_, clock)| clock.met.is_none())
    }

    /// The next moment at which something is to be told; none when nothing more will be.
    pub fn tell_at(&self, levels: &[EscalationLevel], work: &WorkTime) -> Option<Instant> {
        self.open().filter_map(|(_, clock)| clock.step(clock.told, levels, work)).min()
    }

    /// What is to be told at `now`, each once: it is marked as told. A clock that is past its end
    /// is not told of as near first.
    pub fn tell(
        &mut self,
        levels: &[EscalationLevel],
        work: &WorkTime,
        now: Instant,
    ) -> Vec<(Promised, Tell)> {
        let mut told = Vec::new();
        for (&promised, clock) in Promised::ALL.iter().zip(&mut self.0) {
            let Some(clock) = clock.as_mut().filter(|clock| clock.met.is_none()) else { continue };
            let from = if now > clock.due { clock.told.max(1) } else { clock.told };
            let mut at = from;
            while clock.step(at, levels, work).is_some_and(|moment| moment <= now) {
                told.push((
                    promised,
                    match at {
                        0 => Tell::Near,
                        1 => Tell::Breached,
                        level => Tell::Escalated(usize::from(level) - 2),
                    },
                ));
                at += 1;
            }
            clock.told = at;
        }
        told
    }
}

impl ServiceClock {
    /// How it is going at that moment.
    pub fn health(&self, now: Instant) -> Health {
        match self.met {
            Some(met) if met <= self.due => Health::Met,
            Some(_) => Health::Missed,
            None if now > self.due => Health::Late,
            None if now >= self.warn => Health::AtRisk,
            None => Health::OnTrack,
        }
    }

    /// The moment at which the step after `told` steps is told.
    fn step(&self, told: u8, levels: &[EscalationLevel], work: &WorkTime) -> Option<Instant> {
        match told {
            0 => Some(self.warn),
            // The last moment is in time; what is kept is to the microsecond.
            1 => Some(self.due.plus(jiff::SignedDuration::from_micros(1))),
            level => {
                let level = levels.get(usize::from(level) - 2)?;
                Some(level.after.after(self.due, work))
            }
        }
    }
}
