//! The words of the letter.

use super::model::{HOLDS_DAYS, Invitation};
use crate::notifications::escape;
use maintainuk_domain::access::Role;

/// A letter in words.
pub struct Written {
    pub subject: String,
    pub text: String,
    pub html: String,
}

/// Writes the letter.
pub fn write(invitation: &Invitation, org: &str, link: &str) -> Written {
    let name = invitation.first_name.as_deref().unwrap_or("there");
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
    let body = lines.join("\n\n");
    let text = format!("Hello {name},\n\n{body}\n\n{link}\n\nYours,\n{org}\n");
    let paragraphs: String = lines.iter().map(|line| format!("<p>{}</p>", escape(line))).collect();
    let html = format!(
        "<!doctype html><html lang=\"en-GB\"><head><meta charset=\"utf-8\"><title>Invitation</title></head>\
         <body style=\"font-family:system-ui,sans-serif;line-height:1.5;color:#1b2a2f;max-width:36rem\">\
         <p>Hello {name},</p>{paragraphs}\
         <p><a href=\"{link}\">Choose your password</a></p><p>Yours,<br>{org}</p></body></html>",
        name = escape(name),
        link = escape(link),
        org = escape(org),
    );
    Written { subject: format!("Your account with {org}"), text, html }
}
