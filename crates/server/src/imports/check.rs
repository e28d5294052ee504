//! The dry run: every row read, checked and held against what is here; nothing of it is written.

use super::kinds::{self, Reference, Which};
use super::reading::{self, Unreadable};
use super::stage::{PIECE, Piece, Reader};
use super::store::{self, Whole};
use super::{MOST_PROBLEMS, PATIENCE, TRIES, commands, occupants, over_many_rows, risk};
use crate::app::App;
use crate::db::{DbError, OrgTx};
use crate::files::Scratch;
use crate::outbox::{Job, JobContext, JobError};
use anyhow::anyhow;
use maintainuk_domain::ids::ImportId;
use maintainuk_domain::import::{ImportKind, ImportStatus, Now, fields};
use maintainuk_domain::time::london_date;
use serde::{Deserialize, Serialize};
use std::ops::ControlFlow;
use std::time::Duration;
use tokio::sync::mpsc;

/// Checks an import.
#[derive(Debug, Serialize, Deserialize)]
pub struct CheckImport {
    /// Which.
    pub import: ImportId,
}

impl Job for CheckImport {
    const KIND: &'static str = "import-check";
    const PATIENCE: Option<Duration> = Some(PATIENCE);

    async fn run(self, app: App, ctx: JobContext) -> Result<(), JobError> {
        let at = ImportStatus::Checking;
        let Some(whole) = store::begin(&app.db, ctx.org, self.import, at, ctx.attempt).await?
        else {
            // Somebody else has done it, or it is no longer wanted.
            return Ok(());
        };
        let which = Which { org: ctx.org, id: self.import, kind: whole.import.kind };
        let outcome = check(&app, which, &whole, ctx.attempt).await;
        commands::settle(&app, which, at, ctx.attempt, outcome).await
    }
}

/// How an attempt at an import ended, short of going well.
#[derive(Debug, thiserror::Error)]
pub enum Stopped {
    /// A sentence for whoever imports; trying again would not help.
    #[error("{0}")]
    Told(String),
    /// Another attempt has it.
    #[error("another attempt has this import")]
    Taken,
    /// It may go well later.
    #[error("{0:#}")]
    Failed(anyhow::Error),
}

impl From<DbError> for Stopped {
    fn from(error: DbError) -> Self {
        Self::Failed(error.into())
    }
}

impl Stopped {
    /// Whether another try makes sense.
    pub fn is_final(&self, attempt: i32) -> bool {
        matches!(self, Self::Told(_)) || attempt >= TRIES
    }
}

async fn check(app: &App, which: Which, whole: &Whole, attempt: i32) -> Result<(), Stopped> {
    let scratch = Scratch::new();
    let found = app.files.get_to(&whole.storage_key, scratch.path()).await;
    if !found.map_err(Stopped::Failed)? {
        return Err(Stopped::Told("The file is no longer here. Upload it again.".into()));
    }
    let mapping = whole.mapping.clone().unwrap_or_default();
    let at = app.clock.now();
    let now = Now { at, today: london_date(at) };
    let reader = Reader::new(which.kind, &mapping, whole.columns.len(), now);
    clear(app, which).await?;
    let (to, mut pieces) = mpsc::channel::<Piece>(2);
    let shape = whole.shape.clone();
    // Reading and checking is plain work, so it is done off the executor, two pieces ahead.
    let reading = tokio::task::spawn_blocking(move || read(&scratch, &shape, &reader, &to));
    let (mut rows, mut last) = (0, 0);
    while let Some(piece) = pieces.recv().await {
        rows += i32::try_from(piece.len()).unwrap_or(i32::MAX);
        last = rows;
        write(app, which, attempt, &piece, rows).await?;
        commands::announce(app, which);
    }
    reading.await.map_err(|error| Stopped::Failed(error.into()))?.map_err(|error| match error {
        Unreadable::Told(told) | Unreadable::Sheet(told, _) => Stopped::Told(told),
        Unreadable::Disk(error) => Stopped::Failed(error.into()),
    })?;
    if last == 0 {
        return Err(Stopped::Told("The file has a header and no rows.".into()));
    }
    app.db.in_org(which.org, async |tx| finish(app, tx, which, attempt).await).await
}

fn read(
    scratch: &Scratch,
    shape: &reading::Shape,
    reader: &Reader,
    to: &mpsc::Sender<Piece>,
) -> Result<(), Unreadable> {
    let (mut piece, mut header) = (Piece::default(), true);
    reading::read(scratch.path(), shape, &mut |row| {
        if std::mem::take(&mut header) {
            return ControlFlow::Continue(());
        }
        reader.add(&row, &mut piece);
        if piece.len() < PIECE {
            return ControlFlow::Continue(());
        }
        // The other end is gone when the attempt was stopped.
        match to.blocking_send(std::mem::take(&mut piece)) {
            Ok(()) => ControlFlow::Continue(()),
            Err(_) => ControlFlow::Break(()),
        }
    })?;
    if piece.len() > 0 {
        to.blocking_send(piece).unwrap_or_default();
    }
    Ok(())
}

/// Forgets what an earlier check found.
async fn clear(app: &App, which: Which) -> Result<(), Stopped> {
    let Which { org, id, .. } = which;
    let clear = async |tx: OrgTx<'_>| {
        for sql in [
            r#"DELETE FROM ops."ImportProblems" WHERE "OrgId" = $1 AND "ImportId" = $2"#,
            r#"DELETE FROM ops."ImportRows" WHERE "OrgId" = $1 AND "ImportId" = $2"#,
        ] {
            tx.execute(sql, &[&org, &id]).await?;
        }
        Ok::<_, DbError>(())
    };
    Ok(app.db.in_org(org, clear).await?)
}

async fn write(
    app: &App,
    which: Which,
    attempt: i32,
    piece: &Piece,
    rows: i32,
) -> Result<(), Stopped> {
    let Which { org, id, .. } = which;
    app.db
        .in_org(org, async |tx| {
            // Counted and fenced at once: a late attempt writes nothing.
            let mine = r#"UPDATE "Imports" SET "RowsRead" = $4, "UpdatedAt" = $5
                WHERE "OrgId" = $1 AND "Id" = $2 AND "Status" = 'Checking' AND "Turn" = $3"#;
            if tx.execute(mine, &[&org, &id, &attempt, &rows, &app.clock.now()]).await? == 0 {
                return Err(Stopped::Taken);
            }
            let full = problems(tx, which).await? >= MOST_PROBLEMS;
            Ok(piece.write(tx, which, full).await?)
        })
        .await
}

async fn problems(tx: OrgTx<'_>, which: Which) -> Result<i64, DbError> {
    let sql = r#"SELECT count(*) FROM ops."ImportProblems" WHERE "OrgId" = $1 AND "ImportId" = $2"#;
    Ok(tx.one(sql, &[&which.org, &which.id]).await?.try_get(0)?)
}

/// What only all rows together say: dates in doubt, references, duplicates; then the counts.
async fn finish(app: &App, tx: OrgTx<'_>, which: Which, attempt: i32) -> Result<(), Stopped> {
    let Which { org, id, kind } = which;
    over_many_rows(tx).await?;
    doubt_dates(tx, which).await?;
    let now = app.clock.now();
    kinds::resolve(tx, which).await?;
    match kind {
        ImportKind::Tickets => risk::refuse(tx, which, london_date(now)).await?,
        ImportKind::Tenancies => occupants::refuse(tx, which).await?,
        _ => {}
    }
    tell_references(tx, which).await?;
    const COUNT: &str = r#"UPDATE "Imports" i SET "Status" = 'Checked', "UpdatedAt" = $4, "Turn" = 0,
            "ErrorText" = NULL, "RowsGood" = n.good, "RowsBad" = n.bad, "RowsDuplicate" = n.twice,
            "ProblemCounts" = (SELECT coalesce(jsonb_agg(jsonb_build_object('field', c.field,
                    'code', c.code, 'count', c.n) ORDER BY c.n DESC, c.field, c.code), '[]')
                FROM (SELECT p."Field" AS field, p."Code" AS code, count(*) AS n
                    FROM ops."ImportProblems" p WHERE p."OrgId" = $1 AND p."ImportId" = $2
                    GROUP BY 1, 2) c)
        FROM (SELECT count(*) FILTER (WHERE r."Verdict" = 'Good')::int AS good,
                count(*) FILTER (WHERE r."Verdict" = 'Bad')::int AS bad,
                count(*) FILTER (WHERE r."Verdict" = 'Duplicate')::int AS twice
            FROM ops."ImportRows" r WHERE r."OrgId" = $1 AND r."ImportId" = $2) n
        WHERE i."OrgId" = $1 AND i."Id" = $2 AND i."Status" = 'Checking' AND i."Turn" = $3"#;
    if tx.execute(COUNT, &[&org, &id, &attempt, &now]).await? == 0 {
        return Err(Stopped::Taken);
    }
    Ok(())
}

/// One date with the month first makes all of its column doubtful that can be read so.
async fn doubt_dates(tx: OrgTx<'_>, which: Which) -> Result<(), DbError> {
    const SEEN: &str = r#"SELECT DISTINCT "Field" FROM ops."ImportProblems"
        WHERE "OrgId" = $1 AND "ImportId" = $2 AND "Code" = 'monthFirst'"#;
    const DOUBT: &str = r#"WITH doubtful AS (
            UPDATE ops."ImportRows" SET "Sound" = FALSE, "Verdict" = 'Bad'
            WHERE "OrgId" = $1 AND "ImportId" = $2 AND $3 = ANY ("EitherWay")
            RETURNING "RowNumber", "EitherGiven"[array_position("EitherWay", $3)] AS given)
        INSERT INTO ops."ImportProblems" ("OrgId", "ImportId", "RowNumber", "Number", "Field", "Code",
            "Given", "Detail")
        SELECT $1, $2, d."RowNumber", 100 + $3, $4, 'ambiguous', d.given,
            'Another date of this column reads month first, so this one could mean two days. Write the whole column as dd/mm/yyyy or yyyy-mm-dd.'
        FROM doubtful d LIMIT $5"#;
    let Which { org, id, kind } = which;
    for row in tx.rows(SEEN, &[&org, &id]).await? {
        let field: String = row.try_get(0)?;
        let place = fields(kind).iter().position(|known| known.name == field).unwrap_or_default();
        let place = i32::try_from(place).unwrap_or_default();
        tx.execute(DOUBT, &[&org, &id, &place, &field, &MOST_PROBLEMS]).await?;
    }
    Ok(())
}

/// Says of each row what it names that is not one thing, and what cannot be true.
async fn tell_references(tx: OrgTx<'_>, which: Which) -> Result<(), DbError> {
    let Which { org, id, kind } = which;
    let sets = kinds::sets(kind);
    for (reference, number, count) in
        [(&sets.parent, 200, "ParentCount"), (&sets.contact, 201, "ContactCount")]
    {
        let Some(Reference { field, cell, none, several }) = reference else { continue };
        let sql = crate::db::sql::join(&[
            r#"INSERT INTO ops."ImportProblems" ("OrgId", "ImportId", "RowNumber", "Number", "Field",
                    "Code", "Given", "Detail")
                SELECT $1, $2, r."RowNumber", $3, $4,
                    CASE r.""#,
            count,
            r#"" WHEN 0 THEN 'notFound' ELSE 'notOne' END, left(r."Cells"[$5], 200),
                    CASE r.""#,
            count,
            r#"" WHEN 0 THEN $6::text ELSE $7::text END
                FROM ops."ImportRows" r
                WHERE r."OrgId" = $1 AND r."ImportId" = $2 AND r."Sound" AND r.""#,
            count,
            r#"" <> 1 LIMIT $8"#,
        ]);
        tx.execute(sql, &[&org, &id, &number, field, cell, none, several, &MOST_PROBLEMS]).await?;
    }
    if let Some(clashes) = sets.clash {
        let sql = crate::db::sql::join(&[
            r#"INSERT INTO ops."ImportProblems" ("OrgId", "ImportId", "RowNumber", "Number", "Field",
                    "Code", "Detail")
                SELECT $1, $2, c.row, 202, c.field, 'conflict', c.told FROM ("#,
            clashes,
            ") c LIMIT $3",
        ]);
        tx.execute(sql, &[&org, &id, &MOST_PROBLEMS]).await?;
    }
    Ok(())
}

impl From<Stopped> for JobError {
    fn from(stopped: Stopped) -> Self {
        Self::Retry(anyhow!("{stopped}"))
    }
}
