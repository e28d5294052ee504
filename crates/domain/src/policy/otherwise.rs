//! What would have come out otherwise by another policy: of decisions that were made, one value of the
//! policy at a time.

use super::ServicePolicy;
use crate::text_enum::text_enum;
use crate::time::Instant;
use crate::variations::{Asker, Limits, Totals, VariationKind, has_to_wait};

text_enum! {
    /// A value of the policy that decides by itself.
    pub enum PolicyValue {
        /// The total above which somebody has to approve an order.
        ApprovalLimit = "approvalLimit",
        /// How much extra work somebody has to approve.
        ExtraWorkLimit = "extraWorkLimit",
        /// How much may be spent at once in an emergency.
        EmergencySpend = "emergencySpend",
        /// Up to which total a coordinator approves.
        ApproverLimit = "approverLimit",
        /// After how many visits without access a job may end.
        NoAccessCount = "noAccessCount",
        /// After how many days a completed repair closes.
        AutoCloseDays = "autoCloseDays",
    }
}

impl PolicyValue {
    /// Whether two policies say the same of it.
    pub fn is_same(self, one: &ServicePolicy, other: &ServicePolicy) -> bool {
        match self {
            Self::ApprovalLimit => one.approval_limit_gbp == other.approval_limit_gbp,
            Self::ExtraWorkLimit => one.extra_work_limit_gbp == other.extra_work_limit_gbp,
            Self::EmergencySpend => one.emergency_spend_gbp == other.emergency_spend_gbp,
            Self::ApproverLimit => one.approver_limit_gbp == other.approver_limit_gbp,
            Self::NoAccessCount => one.no_access_count == other.no_access_count,
            Self::AutoCloseDays => one.auto_close_days == other.auto_close_days,
        }
    }

    /// A policy with this value of another one, and nothing else of it.
    pub fn taken_from(self, other: &ServicePolicy, policy: &ServicePolicy) -> ServicePolicy {
        let mut with = policy.clone();
        match self {
            Self::ApprovalLimit => with.approval_limit_gbp = other.approval_limit_gbp,
            Self::ExtraWorkLimit => with.extra_work_limit_gbp = other.extra_work_limit_gbp,
            Self::EmergencySpend => with.emergency_spend_gbp = other.emergency_spend_gbp,
            Self::ApproverLimit => with.approver_limit_gbp = other.approver_limit_gbp,
            Self::NoAccessCount => with.no_access_count = other.no_access_count,
            Self::AutoCloseDays => with.auto_close_days = other.auto_close_days,
        }
        with
    }
}

text_enum! {
    /// How a decision would have come out.
    pub enum Otherwise {
        /// A change that counted at once would have waited to be approved.
        WouldWait = "wouldWait",
        /// A change that waited would have counted at once.
        WouldCount = "wouldCount",
        /// What a coordinator approved an administrator would have had to.
        NeedsAdministrator = "needsAdministrator",
        /// What an administrator approved a coordinator might have.
        CoordinatorMight = "coordinatorMight",
        /// A job might have ended for no access that might not.
        MightEnd = "mightEnd",
        /// A job might not have ended for no access yet that might.
        MightNotEnd = "mightNotEnd",
        /// It would have closed by itself by now.
        WouldBeClosed = "wouldBeClosed",
        /// It would not have closed by itself yet.
        WouldBeOpen = "wouldBeOpen",
        /// It would have closed by itself on an earlier day.
        ClosesSooner = "closesSooner",
        /// It would have closed by itself on a later day.
        ClosesLater = "closesLater",
    }
}

/// A change of priced work, as far as its limits go.
#[derive(Debug, Clone, Copy)]
pub struct Priced {
    /// What kind of change.
    pub kind: VariationKind,
    /// Who asked.
    pub asker: Asker,
    /// Whether it was for an emergency.
    pub emergency: bool,
    /// What it came to.
    pub totals: Totals,
}

/// Whether a change would have waited by the one policy and not by the other.
pub fn priced(change: Priced, [before, after]: [&ServicePolicy; 2]) -> Option<Otherwise> {
    let waits = |policy| {
        let limits = Limits::of(policy, change.emergency);
        has_to_wait(change.kind, change.asker, change.totals, limits)
    };
    match (waits(before), waits(after)) {
        (false, true) => Some(Otherwise::WouldWait),
        (true, false) => Some(Otherwise::WouldCount),
        _ => None,
    }
}

/// Whether what was approved would have been for somebody else to approve.
pub fn approved(
    total: crate::money::Pence,
    by_administrator: bool,
    [before, after]: [&ServicePolicy; 2],
) -> Option<Otherwise> {
    let within =
        |policy: &ServicePolicy| policy.approver_limit_gbp.is_none_or(|most| total <= most);
    match (by_administrator, within(before), within(after)) {
        (false, _, false) => Some(Otherwise::NeedsAdministrator),
        (true, false, true) => Some(Otherwise::CoordinatorMight),
        _ => None,
    }
}

/// Whether so many attempts would have been enough to end a job.
pub fn attempts(count: u32, [before, after]: [&ServicePolicy; 2]) -> Option<Otherwise> {
    match (count >= before.no_access_count, count >= after.no_access_count) {
        (false, true) => Some(Otherwise::MightEnd),
        (true, false) => Some(Otherwise::MightNotEnd),
        _ => None,
    }
}

/// When a completed repair would have closed by itself; `by_itself` is whether it did, and none where
/// it is not closed. What people closed stays as it is.
pub fn closing(
    completed: Instant,
    by_itself: Option<bool>,
    [before, after]: [&ServicePolicy; 2],
    now: Instant,
) -> Option<Otherwise> {
    let over = |policy: &ServicePolicy| completed.plus_days(policy.auto_close_days.into()) <= now;
    match (by_itself, over(after)) {
        (None, true) if !over(before) => Some(Otherwise::WouldBeClosed),
        (Some(true), false) => Some(Otherwise::WouldBeOpen),
        (Some(true), true) if after.auto_close_days < before.auto_close_days => {
            Some(Otherwise::ClosesSooner)
        }
        (Some(true), true) if after.auto_close_days > before.auto_close_days => {
            Some(Otherwise::ClosesLater)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::Pence;

    fn policy(change: impl Fn(&mut ServicePolicy)) -> ServicePolicy {
        let mut policy = ServicePolicy {
            approval_limit_gbp: Some(Pence(25_000)),
            extra_work_limit_gbp: Some(Pence(5_000)),
            approver_limit_gbp: Some(Pence(100_000)),
            ..ServicePolicy::default()
        };
        change(&mut policy);
        policy
    }

    #[test]
    fn s19_a_change_of_price_waits_by_one_limit_and_not_by_another() {
        use Otherwise::{WouldCount, WouldWait};
        use VariationKind::{Extra, Original};
        let old = policy(|_| {});
        let lower = policy(|p| p.approval_limit_gbp = Some(Pence(10_000)));
        let none = policy(|p| p.approval_limit_gbp = None);
        let more = policy(|p| p.extra_work_limit_gbp = Some(Pence(20_000)));
        let spend = policy(|p| p.emergency_spend_gbp = Some(Pence(50_000)));
        for (kind, emergency, [original, before, after], tried, comes) in [
            (Original, false, [0, 0, 20_000], &lower, Some(WouldWait)),
            (Original, false, [0, 0, 9_000], &lower, None),
            (Original, false, [0, 0, 30_000], &lower, None),
            (Original, false, [0, 0, 30_000], &none, Some(WouldCount)),
            (Extra, false, [10_000, 10_000, 25_000], &more, Some(WouldCount)),
            (Extra, false, [10_000, 10_000, 25_000], &spend, None),
            (Extra, true, [10_000, 10_000, 25_000], &spend, Some(WouldCount)),
            (Extra, true, [10_000, 10_000, 50_001], &spend, None),
        ] {
            let [original, before, after] = [original, before, after].map(Pence);
            let totals = Totals { original, before, after };
            let change = Priced { kind, asker: Asker::Staff, emergency, totals };
            assert_eq!(priced(change, [&old, tried]), comes, "{kind} {emergency} {after}");
        }
    }

    #[test]
    fn s19_who_approves_how_often_is_tried_and_when_it_closes() {
        let old = policy(|_| {});
        let tried = policy(|p| {
            p.approver_limit_gbp = Some(Pence(50_000));
            p.no_access_count = 3;
            p.auto_close_days = 7;
        });
        let (up, down) = ([&old, &tried], [&tried, &old]);
        assert_eq!(approved(Pence(60_000), false, up), Some(Otherwise::NeedsAdministrator));
        assert_eq!(approved(Pence(50_000), false, up), None);
        assert_eq!(approved(Pence(60_000), true, up), None);
        assert_eq!(approved(Pence(60_000), true, down), Some(Otherwise::CoordinatorMight));
        assert_eq!(attempts(2, up), Some(Otherwise::MightNotEnd));
        assert_eq!(attempts(2, down), Some(Otherwise::MightEnd));
        assert_eq!(attempts(3, up), None);
        let now: Instant = "2026-11-28T12:00:00Z".parse().unwrap();
        for (days, by_itself, policies, comes) in [
            (10, None, up, Some(Otherwise::WouldBeClosed)),
            (6, None, up, None),
            (20, None, up, None),
            (20, Some(true), up, Some(Otherwise::ClosesSooner)),
            (20, Some(true), down, Some(Otherwise::ClosesLater)),
            (10, Some(true), down, Some(Otherwise::WouldBeOpen)),
            (20, Some(false), up, None),
        ] {
            let got = closing(now.plus_days(-days), by_itself, policies, now);
            assert_eq!(got, comes, "{days} {by_itself:?}");
        }
    }

    #[test]
    fn a_value_is_taken_alone() {
        let old = policy(|_| {});
        let tried = policy(|p| {
            p.no_access_count = 3;
            p.auto_close_days = 7;
            p.warn_percent = 50;
        });
        let differ: Vec<_> =
            PolicyValue::ALL.iter().filter(|value| !value.is_same(&old, &tried)).collect();
        assert_eq!(differ, [&PolicyValue::NoAccessCount, &PolicyValue::AutoCloseDays]);
        let alone = PolicyValue::NoAccessCount.taken_from(&tried, &old);
        assert_eq!((alone.no_access_count, alone.auto_close_days), (3, 14));
        assert_eq!(alone.warn_percent, old.warn_percent);
    }
}
