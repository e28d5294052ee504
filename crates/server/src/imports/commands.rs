//! What is asked of an import: check it, run it, undo it. The work is a worker's.

use super::check::{CheckImport, Stopped};
use super::kinds::Which;
use super::model::{CheckBody, ChooseBody, RunBody, UndoBody};
use super::run::RunImport;
use super::store::{self, Whole};
use super::undo::UndoImport;
use crate::app::App;
use crate::auth::Caller;
use crate::db::OrgTx;
use crate::http::{FieldError, Problem};
use crate::live::Change;
use crate::outbox::{self, JobError};
use crate::params;
use crate::record::{Audit, audit};
use anyhow::anyhow;
use maintainuk_domain::ids::ImportId;
use maintainuk_domain::import::{ImportMode, ImportStatus, check_mapping};
use serde_json::json;

/// Rows that are chosen for at once.
const MOST_CHOSEN: usize = 200;
const ONE_OF_EACH: &str = "Of this kind there is only one of each: leave duplicates out.";

/// Tells open browsers that an import has moved.
pub fn announce(app: &App, which: Which) {
    app.live.announce(Change {
        org: which.org,
        kind: "import".into(),
        id: which.id.as_uuid(),
        ticket_id: None,
        action: "updated".into(),
    });
}

/// Ends an attempt of a worker: what stopped it for good is said on the import.
pub async fn settle(
    app: &App,
    which: Which,
    at: ImportStatus,
    attempt: i32,
    outcome: Result<(), Stopped>,
) -> Result<(), JobError> {
    let settled = match outcome {
        Ok(()) | Err(Stopped::Taken) => Ok(()),
        Err(stopped) if stopped.is_final(attempt) => {
            let told = match &stopped {
                Stopped::Told(told) => told.clone(),
                _ => "Something went wrong on our side. Nothing was written; try again.".into(),
            };
            store::fail(&app.db, which.org, which.id, at, &told, app.clock.now()).await?;
            match stopped {
                Stopped::Told(_) => Ok(()),
                other => Err(JobError::GiveUp(anyhow!("{other}"))),
            }
        }
        Err(stopped) => Err(stopped.into()),
    };
    announce(app, which);
    settled
}

/// Maps the columns and has every row checked.
pub async fn check(
    tx: OrgTx<'_>,
    app: &App,
    caller: &Caller,
    id: ImportId,
    body: &CheckBody,
) -> Result<(), Problem> {
    let whole = store::lock(tx, id).await?;
    if !whole.import.status.may_check() || whole.storage_key.is_empty() {
        return Err(stands_elsewhere(&whole, "be checked"));
    }
    let kind = whole.import.kind;
    let problems = check_mapping(kind, whole.columns.len(), &body.mapping);
    if !problems.is_empty() {
        let error = |problem: maintainuk_domain::import::MappingProblem| FieldError {
            pointer: format!("/mapping/{}", problem.field).into(),
            detail: problem.detail.into(),
        };
        return Err(Problem::fields(problems.into_iter().map(error).collect()));
    }
    let now = app.clock.now();
    store::remember(tx, kind, &whole.columns, &body.mapping, now)?;
    tx.later(
        r#"UPDATE "Imports" SET "Mapping" = $3, "RowsRead" = 0, "RowsGood" = 0, "RowsBad" = 0,
               "RowsDuplicate" = 0, "ProblemCounts" = NULL, "Turn" = 0
           WHERE "OrgId" = $1 AND "Id" = $2"#,
        params![tx.org, id, serde_json::to_value(&body.mapping).map_err(anyhow::Error::from)?],
    );
    store::set_status(tx, id, ImportStatus::Checking, now);
    outbox::enqueue(tx, now, &CheckImport { import: id }, Some(format!("import-{id}")))?;
    let entry = Audit::by(caller, "import.check", "Import", id.as_uuid());
    audit(tx, now, entry.values(None, Some(json!({ "mapping": body.mapping }))));
    Ok(())
}

fn stands_elsewhere(whole: &Whole, what: &str) -> Problem {
    Problem::conflict(format!("This import is {} and cannot {what} now.", whole.import.status))
}

/// Chooses for some duplicates by themselves: a couple may share a number, and both are wanted.
pub async fn choose(
    tx: OrgTx<'_>,
    app: &App,
    caller: &Caller,
    id: ImportId,
    body: &ChooseBody,
) -> Result<(), Problem> {
    let whole = store::lock(tx, id).await?;
    if whole.import.status != ImportStatus::Checked {
        return Err(stands_elsewhere(&whole, "be decided about"));
    }
    if !body.choice.is_none_or(|choice| choice.fits(whole.import.kind)) {
        return Err(Problem::invalid("/choice", ONE_OF_EACH));
    }
    if !(1..=MOST_CHOSEN).contains(&body.rows.len()) {
        let told = format!("Name from 1 to {MOST_CHOSEN} rows.");
        return Err(Problem::invalid("/rows", told));
    }
    let before = store::choose(tx, id, &body.rows, body.choice).await?;
    let error = |(at, _)| FieldError {
        pointer: format!("/rows/{at}").into(),
        detail: "This row is no duplicate.".into(),
    };
    let others = body.rows.iter().enumerate().filter(|(_, row)| !before.contains_key(row));
    let wrong: Vec<FieldError> = others.map(error).collect();
    if !wrong.is_empty() {
        return Err(Problem::fields(wrong));
    }
    let new = json!({ "rows": body.rows, "choice": body.choice });
    let entry = Audit::by(caller, "import.choose", "Import", id.as_uuid());
    audit(tx, app.clock.now(), entry.values(Some(json!({ "choices": before })), Some(new)));
    Ok(())
}

/// Has the checked rows written.
pub async fn run(
    tx: OrgTx<'_>,
    app: &App,
    caller: &Caller,
    id: ImportId,
    body: &RunBody,
) -> Result<(), Problem> {
    let whole = store::lock(tx, id).await?;
    let import = &whole.import;
    if import.status != ImportStatus::Checked {
        return Err(stands_elsewhere(&whole, "be run"));
    }
    if !body.duplicates.fits(import.kind) {
        return Err(Problem::invalid("/duplicates", ONE_OF_EACH));
    }
    if body.mode == ImportMode::All && import.rows.bad > 0 {
        let bad = import.rows.bad;
        let told = format!(
            "{bad} {} a problem: correct {}, or import the good rows only.",
            if bad == 1 { "row has" } else { "rows have" },
            if bad == 1 { "it" } else { "them" }
        );
        return Err(Problem::invalid("/mode", told));
    }
    let now = app.clock.now();
    tx.later(
        r#"UPDATE "Imports" SET "Mode" = $3, "Duplicates" = $4, "RowsWritten" = 0, "Turn" = 0
           WHERE "OrgId" = $1 AND "Id" = $2"#,
        params![tx.org, id, body.mode, body.duplicates],
    );
    store::set_status(tx, id, ImportStatus::Running, now);
    outbox::enqueue(tx, now, &RunImport { import: id }, Some(format!("import-{id}")))?;
    let entry = Audit::by(caller, "import.run", "Import", id.as_uuid());
    let new = json!({ "kind": import.kind, "fileName": import.file_name, "sha256": sha(tx, id).await?,
        "mode": body.mode, "duplicates": body.duplicates, "good": import.rows.good,
        "bad": import.rows.bad, "duplicate": import.rows.duplicate });
    audit(tx, now, entry.values(None, Some(new)));
    Ok(())
}

async fn sha(tx: OrgTx<'_>, id: ImportId) -> Result<String, Problem> {
    let sql = r#"SELECT "Sha256" FROM "Imports" WHERE "OrgId" = $1 AND "Id" = $2"#;
    let row = tx.one(sql, &[&tx.org, &id]).await?;
    Ok(row.try_get(0).map_err(crate::db::DbError::from)?)
}

/// Has the rows of an import taken out again, within a day of it.
pub async fn undo(
    tx: OrgTx<'_>,
    app: &App,
    caller: &Caller,
    id: ImportId,
    body: &UndoBody,
) -> Result<(), Problem> {
    let whole = store::lock(tx, id).await?;
    let now = app.clock.now();
    match whole.import.undo_until {
        Some(until) if now <= until => {}
        Some(_) => {
            let told = "An import can be undone for 24 hours; that time is over.";
            return Err(Problem::conflict(told));
        }
        None if whole.import.status.is_busy() => {
            return Err(Problem::conflict("It is still running. Wait until it is done."));
        }
        None => return Err(stands_elsewhere(&whole, "be undone")),
    }
    store::set_status(tx, id, ImportStatus::Undoing, now);
    tx.later(
        r#"UPDATE "Imports" SET "Turn" = 0, "RowsKept" = 0 WHERE "OrgId" = $1 AND "Id" = $2"#,
        params![tx.org, id],
    );
    let job = UndoImport { import: id, leave_used: body.leave_used };
    outbox::enqueue(tx, now, &job, Some(format!("import-{id}")))?;
    let entry = Audit::by(caller, "import.undo", "Import", id.as_uuid());
    audit(tx, now, entry.values(None, Some(json!({ "leaveUsed": body.leave_used }))));
    Ok(())
}
