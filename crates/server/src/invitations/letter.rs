//! The words of the letter.

use super::model::{HOLDS_DAYS, Invitation};
use crate::notifications::{Personal, Written};
use maintainuk_domain::access::Role;

/// Writes the letter.
pub fn write(invitation: &Invitation, org: &str, link: &str) -> Written {
    let what = match invitation.role {
        Role::Contractor => "see the jobs that you are given and say how they go",
        Role::Tenant => "report repairs in your home and follow them",
        _ => "look after repairs together",
    };
    let by = &invitation.invited_by;
    let lines = [
        format!("{by} invites you to the repairs of {org}, so that you can {what}."),
        format!("Open the link and choose a password. It works once, and for {HOLDS_DAYS} days."),
        "If you do not know what this is about, you need not do anything.".to_owned(),
    ];
    Personal {
        subject: format!("Your account with {org}"),
        title: "Invitation",
        name: invitation.first_name.as_deref(),
        org,
        lines: &lines,
        link: Some(("Choose your password", link)),
    }
    .write()
}
