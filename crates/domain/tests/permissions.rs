//! The table of permissions, as it is agreed with the people who use the product.

use maintainuk_domain::access::{Access, Grant, Permission, Role, Standing, leaves_nobody};

/// The whole table as Markdown, one line a permission.
fn table() -> String {
    let mut text = String::from("| permission |");
    for role in Role::ALL {
        text.push_str(&format!(" {role} |"));
    }
    text.push_str("\n| --- |");
    text.push_str(&" --- |".repeat(Role::ALL.len()));
    for &permission in Permission::ALL {
        text.push_str(&format!("\n| {permission} |"));
        for role in Role::ALL {
            text.push_str(&format!(" {} |", role.grant(permission).as_str().unwrap_or("")));
        }
    }
    text + "\n"
}

#[test]
fn the_table_of_permissions_is_the_agreed_one() {
    let agreed = include_str!("data/permissions.md");
    assert_eq!(table(), agreed, "the rules now say:\n\n{}", table());
}

#[test]
fn an_addition_reaches_every_row_and_never_takes_away() {
    for &role in Role::ALL {
        for &permission in Permission::ALL {
            let plain = Access { role, extra: vec![] };
            let more = Access { role, extra: vec![permission] };
            assert_eq!(plain.grant(permission), role.grant(permission));
            assert_eq!(more.grant(permission), Grant::All);
        }
    }
}

#[test]
fn what_is_granted_is_listed_once_and_without_what_is_not() {
    let access = Access { role: Role::Tenant, extra: vec![Permission::ReportsRead] };
    let granted: Vec<_> = access.granted().collect();
    assert!(granted.contains(&(Permission::TicketsCreate, Grant::Own)));
    assert!(granted.contains(&(Permission::ReportsRead, Grant::All)));
    assert!(granted.iter().all(|&(_, grant)| grant != Grant::No));
    assert_eq!(granted.len(), 13);
}

#[test]
fn permissions_are_written_as_resource_and_action() {
    for permission in Permission::ALL {
        let (resource, action) = permission.as_str().split_once(':').unwrap();
        let letters = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase());
        assert!(letters(resource) && letters(action), "{permission}");
        assert_eq!(permission.as_str().parse(), Ok(*permission));
    }
}

#[test]
fn nobody_hands_on_more_than_they_hold() {
    let access = |role, extra: &[Permission]| Access { role, extra: extra.to_vec() };
    let admin = access(Role::OrgAdmin, &[]);
    // A coordinator who was trusted with the users, and with nothing else.
    let helper = access(Role::Coordinator, &[Permission::UsersManage]);
    for (giver, given, may) in [
        (&admin, access(Role::OrgAdmin, &[]), true),
        (&admin, access(Role::Coordinator, &[Permission::AuditRead]), true),
        (&admin, access(Role::Tenant, &[]), true),
        (&admin, access(Role::SuperAdmin, &[]), false),
        (&helper, access(Role::OrgAdmin, &[]), false),
        (&helper, access(Role::Coordinator, &[]), true),
        (&helper, access(Role::Coordinator, &[Permission::UsersManage]), true),
        (&helper, access(Role::Viewer, &[Permission::AuditRead]), false),
        (&helper, access(Role::Contractor, &[]), true),
        (&helper, access(Role::Tenant, &[Permission::DataErase]), false),
    ] {
        assert_eq!(giver.may_give(&given), may, "{giver:?} gives {given:?}");
    }
}

#[test]
fn an_organisation_always_keeps_somebody_who_runs_it() {
    let account = |role, active| Standing { role, active };
    let (admin, off) = (account(Role::OrgAdmin, true), account(Role::OrgAdmin, false));
    let viewer = account(Role::Viewer, true);
    for (before, after, others, leaves) in [
        (admin, off, 0, true),
        (admin, viewer, 0, true),
        (admin, off, 1, false),
        (admin, viewer, 3, false),
        (admin, admin, 0, false),
        (off, viewer, 0, false),
        (viewer, account(Role::Viewer, false), 0, false),
        (viewer, admin, 0, false),
    ] {
        assert_eq!(leaves_nobody(before, after, others), leaves, "{before:?} to {after:?}");
    }
}
