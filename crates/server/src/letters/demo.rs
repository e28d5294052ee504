//! Letters of the demo: those of cases whose summary was given, as they would have been written.

use super::compose;
use super::model::{LetterMethod, SummaryWork};
use super::paper;
use super::store::{self, Content, Handed, NewLetter};
use crate::app::App;
use crate::db::{DbError, Query};
use crate::http::Problem;
use crate::packs::sha256;
use jiff::ToSpan;
use maintainuk_domain::ids::{AttachmentId, HazardId, LetterId, OrgId, UserId};
use maintainuk_domain::time::{Instant, london_date};

/// Cases that get their letter.
const GIVEN: &str = r#"SELECT h."Id", s."At", s."RecordedByUserId" FROM "HazardStages" s
    JOIN "HazardCases" h ON h."OrgId" = $1 AND h."Id" = s."CaseId"
    WHERE s."OrgId" = $1 AND s."Stage" = 'SummaryGiven' AND NOT s."Superseded"
      AND h."Status" = 'Open' AND s."RecordedByUserId" IS NOT NULL
    ORDER BY s."At", s."Id" LIMIT 3"#;

/// Writes the letters of the demo.
///
/// # Errors
/// The database's refusal, or the store's.
pub async fn seed(app: &App, org: OrgId) -> Result<(), Problem> {
    let [rows] = app.db.read(org, [Query(GIVEN, &[&org])]).await?;
    for row in &rows {
        let read = || -> Result<(HazardId, Instant, UserId), tokio_postgres::Error> {
            Ok((row.try_get(0)?, row.try_get(1)?, row.try_get(2)?))
        };
        let (case, at, by) = read().map_err(DbError::from)?;
        one(app, org, case, at, by).await?;
    }
    Ok(())
}

async fn one(
    app: &App,
    org: OrgId,
    case: HazardId,
    at: Instant,
    by: UserId,
) -> Result<(), Problem> {
    let ground = store::ground(&app.db, org, case, at).await?;
    if ground.recipients.is_empty() {
        return Ok(());
    }
    let day = |days: i32| london_date(at).checked_add(days.days()).ok();
    let work = |what: &str, from: i32, to: i32| {
        Some(SummaryWork { what: what.into(), start_on: day(from), finish_on: day(to) })
    };
    let mut words = compose::draft(&ground).words;
    words.method = Some(LetterMethod::Hand);
    words.investigator = Some("Priya Shah, surveyor".into());
    words
        .findings
        .get_or_insert_with(|| "Mould on an outside wall; the gutter above leaks.".into());
    words.safety_work = work("Wash and treat the walls, and lend you a dehumidifier.", 1, 2);
    words.further_work = work("Mend the gutter and insulate the cold corner.", 5, 40);
    words.contact = Some("Ring 0113 496 0000, or write to repairs@northgate.example.".into());
    let composed = compose::compose(&ground, &words, at)?;
    let bytes = paper::pdf(&composed.text, at).map_err(anyhow::Error::from)?;
    let (id, attachment) = (LetterId::fresh(), AttachmentId::fresh());
    let (key, hash) = (format!("{org}/{attachment}/full"), sha256(&bytes));
    let size = i64::try_from(bytes.len()).unwrap_or(i64::MAX);
    app.files.put(&key, bytes.into()).await?;
    let file_name = format!("{} written summary.pdf", ground.case.line.ticket_number);
    let new = NewLetter {
        id,
        case,
        ticket: ground.case.line.ticket_id,
        contact: composed.recipient.contact_id,
        attachment,
        file_name: &file_name,
        key: &key,
        size,
        sha256: &hash,
        method: LetterMethod::Hand,
        content: &Content { text: composed.text, words },
        by,
    };
    app.db
        .in_org(org, async |tx| -> Result<(), Problem> {
            Ok(store::insert(tx, &new, at).map_err(anyhow::Error::from)?)
        })
        .await?;
    let note = Some("Handed over at the door".into());
    let handed = Handed { method: LetterMethod::Hand, at, note, evidence: None, by };
    app.db
        .in_org(org, async |tx| -> Result<(), Problem> {
            let letter = store::lock(tx, id).await?;
            store::given(tx, &letter, &handed, at);
            Ok(())
        })
        .await
}
