//! Warnings about a place or a person, and who has to know of them.
//!
//! A warning is personal data of the sharpest kind: it names a reason, is looked at again on a day,
//! and is never shown to whom it is about.

use crate::access::Role;
use crate::text_enum::text_enum;
use jiff::civil::Date;

text_enum! {
    /// What a warning is about.
    pub enum AlertKind {
        /// A disrepair claim is running: lawyers read what is written.
        LegalDisrepair,
        /// New or newly repaired: call the builder or maker back first.
        Warranty,
        /// Somebody there is vulnerable.
        Vulnerable,
        /// What somebody there needs to be done otherwise.
        Adjustment,
        /// Nobody goes alone.
        TwoPeople,
        /// Somebody there has been violent or threatening.
        Aggression,
        /// An animal that is not let in with.
        Animal,
        /// Known or presumed.
        Asbestos,
        /// The landlord does not repair here.
        NoRepairs,
        /// Anything else.
        Other,
    }
}

text_enum! {
    /// Who has to know.
    pub enum NeedToKnow {
        /// Staff, and who does a job there.
        Job,
        /// Who runs repairs: the organisation's administrators and coordinators.
        Staff,
        /// Who runs the organisation.
        Managers,
    }
}

/// Whether somebody is told. Whom it is about never is, nor any resident.
pub const fn may_see(role: Role, need: NeedToKnow, is_concerned: bool) -> bool {
    why_untold(role, need, is_concerned).is_none()
}

/// Why somebody is not told of a warning; `None` where they are.
pub const fn why_untold(role: Role, need: NeedToKnow, is_concerned: bool) -> Option<&'static str> {
    if is_concerned {
        return Some("Whom an alert is about is never told of it.");
    }
    match (role, need) {
        (Role::OrgAdmin, _)
        | (Role::Coordinator, NeedToKnow::Job | NeedToKnow::Staff)
        | (Role::Viewer | Role::Contractor, NeedToKnow::Job) => None,
        (Role::Coordinator | Role::Viewer, NeedToKnow::Managers)
        | (Role::Contractor, NeedToKnow::Managers) => {
            Some("Need to know: only who runs the organisation is told of this alert.")
        }
        (Role::Viewer | Role::Contractor, NeedToKnow::Staff) => {
            Some("Need to know: only who runs repairs is told of this alert.")
        }
        (Role::SuperAdmin | Role::Tenant, _) => Some("Residents are never told of alerts."),
    }
}

/// Whether it is on record who looked at a warning: all but those that go along with the job.
pub const fn is_on_record(need: NeedToKnow) -> bool {
    !matches!(need, NeedToKnow::Job)
}

/// What a role may be told at most, for a statement that looks for warnings.
pub fn seen_by(role: Role) -> Vec<NeedToKnow> {
    NeedToKnow::ALL.iter().copied().filter(|need| may_see(role, *need, false)).collect()
}

/// Whether a repair cannot be reported there. Every other warning warns and does not block.
pub const fn blocks(kind: AlertKind) -> bool {
    matches!(kind, AlertKind::NoRepairs)
}

/// Which warnings are read first before a repair is reported or an order raised: those that decide
/// whether it is done and by whom, then those that say how to go there.
pub const fn comes(kind: AlertKind) -> u8 {
    match kind {
        AlertKind::NoRepairs => 0,
        AlertKind::LegalDisrepair => 1,
        AlertKind::Warranty => 2,
        _ => 3,
    }
}

/// Whether it is time to ask again whether the warning is still right.
pub fn is_due_for_review(review: Date, today: Date) -> bool {
    review <= today
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_has_to_know_is_told_and_nobody_else() {
        use NeedToKnow::{Job, Managers, Staff};
        for (role, told) in [
            (Role::OrgAdmin, &[Job, Staff, Managers][..]),
            (Role::Coordinator, &[Job, Staff]),
            (Role::Viewer, &[Job]),
            (Role::Contractor, &[Job]),
            (Role::Tenant, &[]),
            (Role::SuperAdmin, &[]),
        ] {
            assert_eq!(seen_by(role), told, "{role}");
        }
    }

    #[test]
    fn whom_it_is_about_is_never_told() {
        for &role in Role::ALL {
            for &need in NeedToKnow::ALL {
                assert!(!may_see(role, need, true), "{role} {need}");
            }
        }
    }

    #[test]
    fn what_decides_whether_to_raise_is_read_before_how_to_go_there_and_only_one_kind_blocks() {
        use AlertKind::{Animal, Asbestos, LegalDisrepair, NoRepairs, Warranty};
        let mut kinds = [Animal, Warranty, Asbestos, NoRepairs, LegalDisrepair];
        kinds.sort_by_key(|kind| comes(*kind));
        assert_eq!(kinds, [NoRepairs, LegalDisrepair, Warranty, Animal, Asbestos]);
        let blocking: Vec<_> = AlertKind::ALL.iter().filter(|kind| blocks(**kind)).collect();
        assert_eq!(blocking, [&NoRepairs]);
    }

    #[test]
    fn a_warning_is_looked_at_again_on_its_day() {
        let day: Date = "2026-11-26".parse().unwrap();
        for (review, due) in [("2026-11-25", true), ("2026-11-26", true), ("2026-11-27", false)] {
            assert_eq!(is_due_for_review(review.parse().unwrap(), day), due, "{review}");
        }
    }
}
