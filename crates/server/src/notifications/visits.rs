//! The words of the emails about visits.

use super::Template;
use super::email::Facts;

/// Subject and lines of an email about a visit; for another template those of a change.
pub fn written(template: Template, facts: &Facts) -> (String, Vec<String>) {
    let Facts { number, title, address, .. } = facts;
    let order = facts.order.as_deref().unwrap_or(number);
    let who = facts.contractor.as_deref().unwrap_or("Our contractor");
    let are = if facts.several { "are" } else { "is" };
    let when = facts.when.as_deref().unwrap_or_default();
    let about = format!("“{title}” at {address}");
    let (subject, first, rest): (String, String, &[&str]) = match template {
        Template::VisitProposed => (
            format!("Does this time suit you for your repair {number}?"),
            format!("{who} can come {when} about {about}."),
            &["Please confirm it, or say another time that suits you better."],
        ),
        Template::VisitCancelled => (
            format!("The visit for your repair {number} is off"),
            format!("Nobody will come {when} about {about}."),
            if facts.cancelled {
                &["The repair is cancelled."]
            } else {
                &["We will agree another time with you if the work is still needed."]
            },
        ),
        Template::VisitTimeOff => time_off(facts, who, &about),
        Template::VisitReminder => (
            format!("Reminder: a visit for your repair {number}"),
            format!("{who} will come {when} about {about}."),
            &[
                "Please make sure that somebody aged 18 or over is in to let them in.",
                "If you cannot be in, tell us now and we will agree another time.",
            ],
        ),
        Template::OnMyWay => (
            format!("{who} {are} on the way: your repair {number}"),
            format!("{who} {are} on the way to you about {about}."),
            &["Please listen for the door."],
        ),
        Template::NoAccess => no_access(facts, who, &about),
        Template::JobProposed => (
            format!("{order}: does this time suit you?"),
            format!("A visit is asked for {when}: {about}."),
            &["Please confirm it, or say another time."],
        ),
        Template::JobVisitCancelled => (
            format!("{order}: the visit is off"),
            format!("The visit {when} is off: {about}."),
            &["The job stays yours. Please agree another time."],
        ),
        Template::JobTimeOff => (
            format!("{order}: the time that was asked for is off"),
            job_time_off(facts, when, &about),
            &[],
        ),
        Template::JobReminder => (
            format!("{order}: reminder of your visit"),
            format!("You have a visit {when}: {about}."),
            &["If you cannot come, tell us and the resident now."],
        ),
        Template::JobAway => (
            format!("{order}: you are away on the day of your visit"),
            format!("It is noted that you are away on the day of your visit {when}: {about}."),
            &["Please agree another time, or tell the office if somebody comes all the same."],
        ),
        Template::JobGiven => (
            format!("{order}: a job for you"),
            format!("You have a new job: {about}."),
            &["Please open it, and agree a visit. How to get in stands on the job."],
        ),
        Template::JobTakenBack => (
            format!("{order} is not yours any more"),
            format!("You need not do this job any more; please do not go there: {about}."),
            &[],
        ),
        Template::JobSentBack => (
            format!("{order}: please go on with it"),
            format!("The office has looked at the work, and it is not right yet: {about}."),
            &["Why stands on the job."],
        ),
        Template::JobCancelled => (
            format!("{order} is cancelled"),
            match when {
                "" => format!("This job is cancelled; please do not go there: {about}."),
                _ => format!(
                    "This job is cancelled, and with it the visit {when}; please do not go there: {about}."
                ),
            },
            &[],
        ),
        // Where exactly it is and who lives there is told to whoever takes it on.
        Template::JobOffered => (
            format!("{order}: can you do this job?"),
            format!("We offer you a job: “{title}”."),
            if facts.in_turn {
                &["Please sign in to accept or decline it. Firms are asked one after another."]
            } else {
                &["Please sign in to accept or decline it. The first to accept has it."]
            },
        ),
        Template::JobChased => (
            format!("{order}: please answer"),
            format!("You have not answered yet whether you can do this job: “{title}”."),
            &["If we hear nothing, we ask somebody else."],
        ),
        Template::JobLost => (
            format!("{order}: you need not answer any more"),
            format!("You are not asked for this job any more: “{title}”."),
            &["Thank you all the same."],
        ),
        _ => (
            format!("{order}: a visit is agreed"),
            format!("Your visit is {when}: {about}."),
            &["How to get in stands on the job."],
        ),
    };
    let note = facts.visit_note.as_ref().map(|note| format!("Note: {note}"));
    let reason = facts.reason.as_ref().filter(|_| tells_why(template));
    let reason = reason.map(|why| format!("Reason: {why}"));
    let rest = rest.iter().map(|line| (*line).to_owned());
    (subject, [first].into_iter().chain(note).chain(reason).chain(rest).collect())
}

/// Why something is off is said to whom it concerns; what happened at a door is not argued by email.
const fn tells_why(template: Template) -> bool {
    matches!(
        template,
        Template::JobVisitCancelled
            | Template::JobCancelled
            | Template::VisitCancelled
            | Template::VisitTimeOff
            | Template::JobTimeOff
    )
}

/// A time that was only asked for is off. What was agreed beside it stands, and that is said.
fn time_off<'a>(facts: &Facts, who: &str, about: &str) -> (String, String, &'a [&'a str]) {
    let when = facts.when.as_deref().unwrap_or_default();
    let subject = format!("The other time for your repair {} does not suit", facts.number);
    let off = if facts.asked_by_resident {
        format!("You asked us to come {when} about {about}. That time does not suit.")
    } else {
        format!("We asked whether somebody could come {when} about {about}. That time is off.")
    };
    match &facts.stands {
        Some(stands) => (
            subject,
            format!("{off} The visit that was agreed stands: {who} will come {stands}."),
            &[],
        ),
        None => {
            let subject = format!("The time asked for your repair {} does not suit", facts.number);
            (subject, off, &["We will agree another time with you if the work is still needed."])
        }
    }
}

fn job_time_off(facts: &Facts, when: &str, about: &str) -> String {
    let then = match &facts.stands {
        Some(stands) => format!("Your visit {stands} stands."),
        None => "The job stays yours. Please agree another time.".to_owned(),
    };
    format!("A visit was asked for {when}: {about}. That time is off. {then}")
}

fn no_access<'a>(facts: &Facts, who: &str, about: &str) -> (String, String, &'a [&'a str]) {
    let card = if facts.card_left { " They left a card at the door." } else { "" };
    (
        format!("We could not get in for your repair {}", facts.number),
        format!("{who} came about {about} and could not get in.{card}"),
        &[
            "Your repair is still open. Please open it with the link below and say when you can be in, or ring us.",
        ],
    )
}
