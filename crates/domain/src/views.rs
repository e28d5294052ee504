//! Saved views of lists: whose they are, who sees them, who may change them.

use crate::access::Role;
use crate::ids::UserId;
use crate::text_enum::text_enum;

text_enum! {
    /// A list that can be narrowed and remembered so.
    pub enum ListName {
        /// The inbox.
        Tickets,
        /// Work orders.
        WorkOrders,
        /// Homes.
        Properties,
        /// Units.
        Units,
        /// Tenancies.
        Tenancies,
        /// People.
        Contacts,
        /// Contractors.
        Contractors,
        /// Everybody with an account.
        Users,
        /// What people said of channels.
        Consents,
    }
}

text_enum! {
    /// Who else sees a view.
    pub enum Sharing {
        /// Nobody.
        Private,
        /// Everybody who is the same in the organisation as the view says.
        Team,
        /// All staff of the organisation.
        Organisation,
    }
}

/// A view, as far as the rules look at it.
#[derive(Debug, Clone, Copy)]
pub struct Owned {
    /// Who made it.
    pub owner: UserId,
    /// Who else sees it.
    pub sharing: Sharing,
    /// For whom, when it is a team's.
    pub team: Option<Role>,
}

impl Owned {
    /// Whether somebody sees it. Only staff share; residents and contractors have their own.
    pub fn is_seen_by(self, user: UserId, role: Role) -> bool {
        self.owner == user
            || is_staff(role)
                && match self.sharing {
                    Sharing::Private => false,
                    Sharing::Team => self.team == Some(role),
                    Sharing::Organisation => true,
                }
    }

    /// Whether somebody may change or delete it: who made it, and an administrator what is shared.
    pub fn is_changed_by(self, user: UserId, role: Role) -> bool {
        self.owner == user || role == Role::OrgAdmin && self.sharing != Sharing::Private
    }
}

/// Whether somebody may share views with others.
pub const fn may_share(role: Role) -> bool {
    matches!(role, Role::OrgAdmin | Role::Coordinator)
}

/// A team that a view can be shared with.
pub const fn is_staff(role: Role) -> bool {
    matches!(role, Role::OrgAdmin | Role::Coordinator | Role::Viewer)
}

/// The longest question that is remembered.
const QUERY_MAX: usize = 2000;

/// What stands in an address behind the `?`, as it is remembered: without the mark, and without
/// an open dialog or a place in the list, which are of the moment.
///
/// # Errors
/// A sentence that says what is wrong.
pub fn query(text: &str) -> Result<String, String> {
    let text = text.trim().trim_start_matches('?');
    if text.len() > QUERY_MAX {
        return Err(format!("This can have at most {QUERY_MAX} characters."));
    }
    if text
        .bytes()
        .any(|byte| !byte.is_ascii_graphic() || matches!(byte, b'#' | b'"' | b'<' | b'>'))
    {
        return Err("Send what stands in the address behind the question mark.".to_owned());
    }
    let passing = |part: &&str| {
        let name = part.split('=').next().unwrap_or_default();
        !name.is_empty() && !matches!(name, "do" | "after" | "view" | "order")
    };
    Ok(text.split('&').filter(passing).collect::<Vec<_>>().join("&"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_view_is_seen_by_its_owner_its_team_or_all_staff() {
        let (me, other) = (UserId::fresh(), UserId::fresh());
        let view = |sharing, team| Owned { owner: me, sharing, team };
        let private = view(Sharing::Private, None);
        let team = view(Sharing::Team, Some(Role::Viewer));
        let all = view(Sharing::Organisation, None);
        for (view, user, role, seen) in [
            (private, me, Role::Tenant, true),
            (private, other, Role::OrgAdmin, false),
            (team, other, Role::Viewer, true),
            (team, other, Role::Coordinator, false),
            (all, other, Role::Coordinator, true),
            (all, other, Role::Contractor, false),
            (all, other, Role::Tenant, false),
        ] {
            assert_eq!(view.is_seen_by(user, role), seen, "{view:?} {role}");
        }
    }

    #[test]
    fn a_view_is_changed_by_its_owner_and_a_shared_one_by_an_administrator() {
        let (me, other) = (UserId::fresh(), UserId::fresh());
        let view = |sharing| Owned { owner: me, sharing, team: None };
        assert!(view(Sharing::Private).is_changed_by(me, Role::Viewer));
        assert!(!view(Sharing::Private).is_changed_by(other, Role::OrgAdmin));
        assert!(view(Sharing::Organisation).is_changed_by(other, Role::OrgAdmin));
        assert!(!view(Sharing::Organisation).is_changed_by(other, Role::Coordinator));
        assert!(may_share(Role::Coordinator) && !may_share(Role::Viewer));
    }

    #[test]
    fn a_question_is_remembered_without_what_is_of_the_moment() {
        for (text, kept) in [
            ("?queue=late&priority=Urgent", "queue=late&priority=Urgent"),
            ("q=leak%20kitchen&do=triage&order=1", "q=leak%20kitchen"),
            ("&&", ""),
            ("", ""),
        ] {
            assert_eq!(query(text).as_deref(), Ok(kept), "{text}");
        }
        for text in ["q=a b", "q=<script>", "a#b", &"x".repeat(2001)] {
            assert!(query(text).is_err(), "{text}");
        }
    }
}
