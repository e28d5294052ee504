//! Hazard cases in every stage, on tickets whose words speak of one.

use crate::db::OrgTx;
use crate::hazards::demo::{Finished, Seeded, seed};
use crate::http::Problem;
use crate::params;
use maintainuk_demo::Demo;
use maintainuk_demo::model::Ticket;
use maintainuk_domain::emergency::Report;
use maintainuk_domain::hazards::course::HazardStep as Step;
use maintainuk_domain::hazards::hear;
use maintainuk_domain::legal::{HazardClass, Landlord, Outcome};
use maintainuk_domain::tickets::TicketStatus;
use maintainuk_domain::time::{Instant, london_date};
use maintainuk_domain::uk::Nation;

/// Cases of an organisation at most.
const CASES: usize = 36;

/// What was done, and how many hours after it was known.
const COURSE: &[(Step, i64, &str)] = &[
    (Step::InvestigationStarted, 26, "Surveyor on site with a moisture meter"),
    (Step::InvestigationFinished, 28, "Readings and photographs in the survey"),
    (Step::SummaryGiven, 50, "Sent by email and first-class post"),
    (Step::MadeSafe, 76, "Treated and dried; extractor fan fitted"),
    (Step::WorksBegun, 120, "Scaffold up, gutter first"),
    (Step::WorksFinished, 330, "Wall repointed and plaster renewed"),
];

/// Leaves the cases to the transaction.
pub(super) async fn write(tx: OrgTx<'_>, demo: &Demo, now: Instant) -> Result<(), Problem> {
    // The second organisation lets privately, where the law has no date yet.
    let private = demo.organisation.slug != "northgate";
    let landlord = if private { Landlord::Private } else { Landlord::Social };
    tx.later(
        r#"UPDATE "Organisations" SET "LandlordType" = $2 WHERE "Id" = $1"#,
        params![tx.org, landlord],
    );
    let mut made = 0;
    for ticket in demo.tickets.iter().rev() {
        if made == CASES {
            break;
        }
        let report = Report {
            title: &ticket.title,
            description: &ticket.description,
            category: None,
            on: london_date(ticket.created_at),
            vulnerable: false,
        };
        let Some(spoken) = hear(&report).hazards.first().copied() else { continue };
        let Some(finished) = how_far(ticket, made, now) else { continue };
        made += 1;
        let emergency = spoken.class == HazardClass::Emergency;
        let done: Vec<_> = COURSE
            .iter()
            .take(steps(finished, made))
            // An emergency is dealt with in hours.
            .map(|&(step, hours, note)| {
                let minutes = if emergency { hours * 10 } else { hours * 60 };
                (step, ticket.created_at.plus_minutes(minutes), note)
            })
            .filter(|(_, at, _)| *at <= now)
            .collect();
        let home = demo.units.iter().find(|unit| unit.id == ticket.unit);
        let house = demo.properties.iter().find(|p| home.is_some_and(|h| h.property == p.id));
        let seeded = Seeded {
            ticket: ticket.id,
            nation: house.map_or(Nation::England, |house| house.nation),
            spoken,
            landlord,
            quote: format!("{}: {}", ticket.title, ticket.description),
            aware: ticket.created_at,
            outcome: if emergency { Outcome::EmergencyHazard } else { Outcome::SignificantHazard },
            by: ticket.coordinator,
            finished,
            done,
        };
        seed(tx, &seeded, now).await?;
    }
    Ok(())
}

/// How far the case of a ticket has come; none where it would be a clock that nobody looked at.
fn how_far(ticket: &Ticket, made: usize, now: Instant) -> Option<Finished> {
    let old = now.since(ticket.created_at).as_hours() > 24 * 9;
    match ticket.status {
        TicketStatus::New if !old => Some(Finished::Proposed),
        TicketStatus::Assigned | TicketStatus::InProgress if !old => Some(Finished::Open),
        TicketStatus::Completed | TicketStatus::Closed if made % 5 == 4 => Some(Finished::Refused),
        TicketStatus::Completed | TicketStatus::Closed if old => Some(Finished::Closed),
        _ => None,
    }
}

/// How many steps were taken.
const fn steps(finished: Finished, made: usize) -> usize {
    match finished {
        Finished::Proposed | Finished::Refused => 0,
        Finished::Open => made % 5,
        Finished::Closed => COURSE.len(),
    }
}
