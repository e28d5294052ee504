//! A letter in words: from the case, and from what a person adds.

use super::model::{
    SummaryDraft, SummaryLack, SummaryRecipient, SummarySection, SummaryText, SummaryWords,
    SummaryWork,
};
use crate::hazards::{ClockState, HazardCase, HazardDeadline, HazardStage};
use crate::http::Problem;
use jiff::civil::Date;
use maintainuk_domain::hazards::HazardStatus;
use maintainuk_domain::hazards::course::HazardStep;
use maintainuk_domain::hazards::summary::{Manner, Summary, Works};
use maintainuk_domain::legal::{Duty, Landlord, Outcome};
use maintainuk_domain::time::{Instant, london_date};
use maintainuk_domain::uk::Nation;
use maintainuk_domain::validate;

/// Characters of a part of a letter at most.
const LONGEST: usize = 3_000;

/// All that letters about a case are made of.
pub struct Ground {
    pub case: HazardCase,
    pub organisation: String,
    /// The address of the home, a line each.
    pub address: Vec<String>,
    pub recipients: Vec<SummaryRecipient>,
    /// What the last letter said of how to reach the landlord.
    pub contact: Option<String>,
}

/// What an investigation found, once it is finished.
struct Finished<'a> {
    stage: &'a HazardStage,
    outcome: Outcome,
}

fn finished(case: &HazardCase) -> Result<Finished<'_>, &'static str> {
    if case.line.status != HazardStatus::Open {
        return Err("Only an open case has a letter to be written.");
    }
    let wanted = |stage: &&HazardStage| {
        stage.stage == HazardStep::InvestigationFinished && !stage.superseded
    };
    let stage = case.stages.iter().find(wanted);
    stage
        .zip(case.outcome)
        .map(|(stage, outcome)| Finished { stage, outcome })
        .ok_or("Record the end of the investigation first.")
}

/// What the case suggests that a letter says.
pub fn draft(ground: &Ground) -> SummaryDraft {
    let case = &ground.case;
    let live =
        |duty: Duty| move |d: &&HazardDeadline| d.duty == duty && d.state != ClockState::Dropped;
    let due = |duty: Duty| case.deadlines.iter().find(live(duty)).and_then(last_day);
    let first = ground.recipients.first();
    let by_email = first.is_some_and(|one| one.why_no_email.is_none());
    let mut words = SummaryWords {
        contact_id: first.map(|one| one.contact_id),
        method: Some(if by_email {
            super::model::LetterMethod::Email
        } else {
            super::model::LetterMethod::Post
        }),
        manner: Some(Manner::InPerson),
        contact: ground.contact.clone(),
        version: Some(case.line.version),
        ..SummaryWords::default()
    };
    let found = finished(case);
    if let Ok(Finished { stage, outcome }) = &found {
        words.investigator.clone_from(&stage.recorded_by);
        words.findings.clone_from(&stage.note);
        if *outcome != Outcome::NoHazard {
            let safe = [Duty::SafetyWork, Duty::MakeSafeRegulation, Duty::CommenceRepair];
            let by = safe.into_iter().find_map(due);
            words.safety_work = Some(SummaryWork { finish_on: by, ..SummaryWork::default() });
            if case.supplementary_work == Some(true) {
                let start = due(Duty::SupplementarySteps);
                words.further_work =
                    Some(SummaryWork { start_on: start, ..SummaryWork::default() });
            }
        }
    }
    SummaryDraft {
        why_not: found.err().map(str::to_owned),
        recipients: ground.recipients.clone(),
        words,
        needs_visit: case.line.nation == Nation::Scotland,
    }
}

fn last_day(deadline: &HazardDeadline) -> Option<Date> {
    Some(deadline.due_date.unwrap_or_else(|| london_date(deadline.due_at)))
}

/// A letter in words with what it lacks, and to whom it goes.
pub struct Composed {
    pub text: SummaryText,
    pub lacks: Vec<SummaryLack>,
    pub recipient: SummaryRecipient,
}

/// Puts a letter into words.
///
/// # Errors
/// Says which of the words cannot be used, or that the case is not so far.
pub fn compose(ground: &Ground, words: &SummaryWords, now: Instant) -> Result<Composed, Problem> {
    let Finished { stage, outcome } = finished(&ground.case).map_err(Problem::conflict)?;
    let recipient = recipient(ground, words)?;
    let summary = summary(&ground.case, stage, outcome, words)?;
    let mut to = vec![recipient.name.clone()];
    to.extend(ground.address.iter().cloned());
    let section = |part: maintainuk_domain::hazards::summary::Section| SummarySection {
        heading: part.heading.to_owned(),
        words: part.words,
    };
    let lack = |(pointer, detail): (&str, &str)| SummaryLack {
        pointer: pointer.to_owned(),
        detail: detail.to_owned(),
    };
    Ok(Composed {
        text: SummaryText {
            from: ground.organisation.clone(),
            to,
            date: london_date(now),
            reference: ground.case.line.ticket_number.clone(),
            title: summary.title(),
            greeting: format!("Dear {}", recipient.name),
            sections: summary.sections().into_iter().map(section).collect(),
        },
        lacks: summary.lacks().into_iter().map(lack).collect(),
        recipient,
    })
}

fn recipient(ground: &Ground, words: &SummaryWords) -> Result<SummaryRecipient, Problem> {
    let wanted = |one: &&SummaryRecipient| words.contact_id.is_none_or(|id| id == one.contact_id);
    let told = "Choose somebody who lives there.";
    ground
        .recipients
        .iter()
        .find(wanted)
        .cloned()
        .ok_or_else(|| Problem::invalid("/contactId", told))
}

fn summary(
    case: &HazardCase,
    stage: &HazardStage,
    outcome: Outcome,
    words: &SummaryWords,
) -> Result<Summary, Problem> {
    let work = |given: Option<&SummaryWork>, at| -> Result<Option<Works>, Problem> {
        let Some(given) = given.filter(|work| !work.is_empty()) else { return Ok(None) };
        Ok(Some(given.works(text(at, Some(&given.what))?.unwrap_or_default())))
    };
    Ok(Summary {
        nation: case.line.nation,
        landlord: case.landlord.unwrap_or(Landlord::Social),
        hazard: case.line.hazard,
        outcome,
        supplementary: case.supplementary_work == Some(true),
        looked_on: london_date(stage.at),
        manner: words.manner.unwrap_or(Manner::InPerson),
        investigator: text("/investigator", words.investigator.as_deref())?.unwrap_or_default(),
        findings: text("/findings", words.findings.as_deref())?.unwrap_or_default(),
        safety: work(words.safety_work.as_ref(), "/safetyWork/what")?,
        further: work(words.further_work.as_ref(), "/furtherWork/what")?,
        no_work: text("/noWork", words.no_work.as_deref())?,
        done_at_visit: text("/doneAtVisit", words.done_at_visit.as_deref())?,
        other_home: text("/otherHome", words.other_home.as_deref())?,
        contact: text("/contact", words.contact.as_deref())?.unwrap_or_default(),
    })
}

fn text(pointer: &'static str, given: Option<&str>) -> Result<Option<String>, Problem> {
    let checked = validate::paragraphs(given.unwrap_or_default(), LONGEST);
    checked.map_err(|told| Problem::invalid(pointer, told))
}
