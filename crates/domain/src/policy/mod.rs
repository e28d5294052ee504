//! The service policy of an organisation, as data: what is promised at each priority, in which
//! hours people work, who hears of a promise that is not kept, and the like.

mod allowance;
mod hours;
mod otherwise;
mod pauses;
mod sheet;
#[cfg(test)]
mod tests;

pub use allowance::{Allowance, TimeUnit};
pub use hours::{DayOfWeek, NotATime, TimeOfDay, WorkDay, WorkTime, office_hours};
pub use otherwise::{Otherwise, PolicyValue, Priced, approved, attempts, closing, priced};
pub use pauses::{Pause, moved, since};
pub use sheet::{Promised, ServiceClock, Sheet, Tell};

use crate::calendar::Calendar;
use crate::completion::CompletionNeed;
use crate::money::Pence;
use crate::recalls::RECALL_DAYS;
use crate::text_enum::text_enum;
use crate::tickets::{Category, Priority};
use crate::time::{Instant, at_london};
use crate::uk::Nation;
use jiff::civil::{Time, date};
use serde::{Deserialize, Serialize};

/// What is promised at one priority; nothing where there is no promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PriorityPromise {
    /// Until somebody has answered.
    pub acknowledge: Option<Allowance>,
    /// Until somebody is there.
    pub attend: Option<Allowance>,
    /// Until it is safe.
    pub make_safe: Option<Allowance>,
    /// Until it is put right.
    pub complete: Option<Allowance>,
}

impl PriorityPromise {
    /// In the order of [`Promised`].
    pub const fn all(self) -> [Option<Allowance>; 4] {
        [self.acknowledge, self.attend, self.make_safe, self.complete]
    }
}

/// What is promised at each priority.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Promises {
    /// Danger to people or serious damage.
    pub emergency: PriorityPromise,
    /// Cannot wait for a routine visit.
    pub urgent: PriorityPromise,
    /// The ordinary case.
    pub routine: PriorityPromise,
    /// By an agreed date; the date that is agreed for a repair goes before this.
    pub planned: PriorityPromise,
}

impl Promises {
    /// The promise of a priority.
    pub const fn of(&self, priority: Priority) -> PriorityPromise {
        match priority {
            Priority::Emergency => self.emergency,
            Priority::Urgent => self.urgent,
            Priority::Routine => self.routine,
            Priority::Planned => self.planned,
        }
    }
}

text_enum! {
    /// Who hears of a promise that was not kept.
    pub enum EscalateTo {
        /// The colleague who looks after the repair; all coordinators when nobody does.
        Coordinator = "coordinator",
        /// Everybody who runs repairs.
        Coordinators = "coordinators",
        /// Those who run the organisation.
        Managers = "managers",
    }
}

/// After how long past its end somebody else hears of a clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EscalationLevel {
    /// Counted from the end of the clock. In working time nobody is told at night.
    pub after: Allowance,
    /// Who hears of it.
    pub to: EscalateTo,
}

/// The policy of an organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ServicePolicy {
    /// When people work; on bank holidays of the home's nation they do not.
    pub hours: Vec<WorkDay>,
    /// What is promised.
    pub promises: Promises,
    /// Whether the clocks stand still while a repair is on hold.
    pub pause_on_hold: bool,
    /// The share of the time, in per cent, from which a clock is at risk.
    pub warn_percent: u8,
    /// Who hears of a clock that is past its end, and after how long; at most three levels.
    pub escalation: Vec<EscalationLevel>,
    /// After how many visits without access a repair may be closed.
    pub no_access_count: u32,
    /// After how many days a completed repair that nobody objects to is closed.
    pub auto_close_days: u32,
    /// Within how many days after the completion of a repair the same counts as a recall of it.
    #[serde(default = "recall_days")]
    pub recall_days: u32,
    /// The total above which somebody has to approve an order; none means that none has to be.
    pub approval_limit_gbp: Option<Pence>,
    /// How much extra work may be added to what was agreed at the start before somebody has to
    /// approve it; none means that nobody has to.
    #[serde(default = "no_extra")]
    pub extra_work_limit_gbp: Option<Pence>,
    /// The total up to which a change of the priced work counts at once where the repair is an
    /// emergency, whatever the other limits; those who approve are told. None means that emergencies
    /// wait like others.
    #[serde(default)]
    pub emergency_spend_gbp: Option<Pence>,
    /// The total up to which a coordinator may approve; above it an administrator has to. None means
    /// that there is no such limit.
    #[serde(default)]
    pub approver_limit_gbp: Option<Pence>,
    /// What completing a job needs, by the kind of repair; nothing for those that are not here.
    #[serde(default)]
    pub completion: Vec<CompletionNeed>,
}

/// Extra work is approved before it is done, until an organisation says otherwise.
const fn no_extra() -> Option<Pence> {
    Some(Pence::ZERO)
}

const fn recall_days() -> u32 {
    RECALL_DAYS
}

/// The levels of escalation at most.
pub const MOST_LEVELS: usize = 3;

impl Default for ServicePolicy {
    /// What holds until an organisation sets its own.
    fn default() -> Self {
        use TimeUnit::{Days, Hours, WorkingDays, WorkingHours};
        let promise = |acknowledge, complete| PriorityPromise {
            acknowledge: Some(acknowledge),
            complete: Some(complete),
            ..PriorityPromise::default()
        };
        Self {
            hours: office_hours(),
            promises: Promises {
                emergency: promise(Allowance::of(2, Hours), Allowance::of(24, Hours)),
                urgent: promise(Allowance::of(24, Hours), Allowance::of(7, Days)),
                routine: promise(Allowance::of(5, WorkingDays), Allowance::of(30, Days)),
                planned: PriorityPromise::default(),
            },
            pause_on_hold: true,
            warn_percent: 80,
            escalation: vec![
                EscalationLevel {
                    after: Allowance::of(4, WorkingHours),
                    to: EscalateTo::Coordinators,
                },
                EscalationLevel { after: Allowance::of(2, WorkingDays), to: EscalateTo::Managers },
            ],
            no_access_count: 2,
            auto_close_days: 14,
            recall_days: RECALL_DAYS,
            approval_limit_gbp: None,
            extra_work_limit_gbp: no_extra(),
            emergency_spend_gbp: None,
            approver_limit_gbp: None,
            completion: Vec::new(),
        }
    }
}

/// What is wrong with a policy: a JSON pointer, and what would be right.
pub type Fault = (String, String);

impl ServicePolicy {
    /// Everything that is wrong with it; nothing when it may be set.
    pub fn faults(&self) -> Vec<Fault> {
        let mut faults = self.faulty_hours();
        // Lengths in different units are told apart on an ordinary week.
        if faults.is_empty() {
            let around = date(2026, 6, 1);
            let work = WorkTime::new(&self.hours, Calendar::of(Nation::England), around);
            for &priority in Priority::ALL {
                self.faulty_promise(priority, &work, &mut faults);
            }
            self.faulty_levels(&work, &mut faults);
        }
        let mut hold = |holds: bool, at: &str, told: &str| {
            if !holds {
                faults.push((at.into(), told.into()));
            }
        };
        let percent = (1..=99).contains(&self.warn_percent);
        hold(percent, "/warnPercent", "Write a share from 1 to 99 per cent.");
        let visits = (1..=10).contains(&self.no_access_count);
        hold(visits, "/noAccessCount", "Write a number from 1 to 10.");
        let days = (1..=365).contains(&self.auto_close_days);
        hold(days, "/autoCloseDays", "Write a number of days from 1 to 365.");
        let days = (1..=365).contains(&self.recall_days);
        hold(days, "/recallDays", "Write a number of days from 1 to 365.");
        for (limit, at) in [
            (self.approval_limit_gbp, "/approvalLimitGbp"),
            (self.extra_work_limit_gbp, "/extraWorkLimitGbp"),
            (self.emergency_spend_gbp, "/emergencySpendGbp"),
            (self.approver_limit_gbp, "/approverLimitGbp"),
        ] {
            let right = limit.is_none_or(|limit| (0..=100_000_000).contains(&limit.0));
            hold(right, at, "Write an amount up to £1,000,000.00, or leave it out.");
        }
        self.faulty_needs(&mut faults);
        faults
    }

    /// What completing a job of that kind of repair needs, if anything.
    pub fn completion_of(&self, category: Category) -> Option<&CompletionNeed> {
        self.completion.iter().find(|need| need.category == category)
    }

    fn faulty_needs(&self, faults: &mut Vec<Fault>) {
        for (at, need) in self.completion.iter().enumerate() {
            if self.completion.iter().take(at).any(|other| other.category == need.category) {
                let told = "This kind of repair is there twice.";
                faults.push((format!("/completion/{at}/category"), told.into()));
            }
            if need.is_empty() {
                let told = "Say what completing needs, or take the line away.";
                faults.push((format!("/completion/{at}/certificates"), told.into()));
            }
        }
    }

    fn faulty_hours(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        if self.hours.is_empty() {
            faults.push(("/hours".into(), "Choose at least one day on which people work.".into()));
        }
        for (at, day) in self.hours.iter().enumerate() {
            if day.from >= day.to {
                let told = "The working day has to end after it begins.";
                faults.push((format!("/hours/{at}/to"), told.into()));
            }
            if self.hours.iter().take(at).any(|other| other.day == day.day) {
                faults.push((format!("/hours/{at}/day"), format!("{} is there twice.", day.day)));
            }
        }
        faults
    }

    /// Whoever is there has answered, and what is put right was attended and made safe: no promise runs out
    /// before one that it includes.
    fn faulty_promise(&self, priority: Priority, work: &WorkTime, faults: &mut Vec<Fault>) {
        let promise = self.promises.of(priority);
        let name = priority.as_str().to_lowercase();
        let start = at_london(date(2026, 6, 1), Time::constant(9, 0, 0, 0));
        // One that cannot be is no measure of the others.
        let end = |allowance: Option<Allowance>| {
            allowance.filter(|it| is_possible(*it)).map(|it| it.after(start, work))
        };
        let whole = end(promise.complete);
        let is_late = |end: Instant| whole.is_some_and(|whole| end > whole);
        let answer = end(promise.acknowledge).filter(|answer| !is_late(*answer));
        for (promised, allowance) in Promised::ALL.iter().zip(promise.all()) {
            let Some(allowance) = allowance else { continue };
            let pointer = format!("/promises/{name}/{promised}");
            if !is_possible(allowance) {
                faults.push((format!("{pointer}/amount"), AMOUNT.into()));
            } else if is_late(allowance.after(start, work)) {
                let told = "This is later than the completion that is promised.";
                faults.push((format!("{pointer}/amount"), told.into()));
            } else if *promised == Promised::Attend
                && answer.is_some_and(|answer| allowance.after(start, work) < answer)
            {
                let told = "This is sooner than the answer that is promised.";
                faults.push((format!("{pointer}/amount"), told.into()));
            }
        }
    }

    fn faulty_levels(&self, work: &WorkTime, faults: &mut Vec<Fault>) {
        if self.escalation.len() > MOST_LEVELS {
            let told = format!("There are {MOST_LEVELS} levels at most.");
            faults.push(("/escalation".into(), told));
        }
        let start = at_london(date(2026, 6, 1), Time::constant(9, 0, 0, 0));
        let mut last = start;
        for (at, level) in self.escalation.iter().enumerate() {
            let pointer = format!("/escalation/{at}/after/amount");
            if !is_possible(level.after) {
                faults.push((pointer, AMOUNT.into()));
                continue;
            }
            let moment = level.after.after(start, work);
            if moment <= last {
                faults.push((pointer, "Each level comes later than the one before.".into()));
            }
            last = moment;
        }
    }
}

const AMOUNT: &str = "Write a number from 1 to 1,000.";

const fn is_possible(allowance: Allowance) -> bool {
    allowance.amount >= 1 && allowance.amount <= Allowance::MOST
}
