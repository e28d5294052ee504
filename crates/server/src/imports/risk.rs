//! Open repairs that are emergencies because of who lives there: at a home where somebody vulnerable is
//! recorded the rule knows more of them, as it does where a repair is reported by hand.

use super::MOST_PROBLEMS;
use super::check::Stopped;
use super::kinds::Which;
use crate::db::{DbError, OrgTx};
use crate::places::Vulnerable;
use crate::vulnerable_at;
use jiff::civil::Date;
use maintainuk_domain::emergency::{Report, recognise};
use maintainuk_domain::import::EMERGENCY;
use tokio_postgres::Row;

/// Rows that are read at once.
const PIECE: i32 = 5_000;

/// The good open rows after `$3` and up to `$4` that are no emergency by what they say, at homes where
/// somebody vulnerable is recorded.
const AT_RISK: &str = concat!(
    r#"SELECT * FROM (SELECT r."RowNumber", r."Cells"[4] AS "Title", r."Cells"[5] AS "Description", "#,
    vulnerable_at!("$1", r#"u."Id""#, r#"p."Id""#),
    r#" FROM ops."ImportRows" r
        JOIN "Units" u ON u."OrgId" = $1 AND u."Id" = r."ParentId"
        JOIN "Properties" p ON p."OrgId" = $1 AND p."Id" = u."PropertyId"
        WHERE r."OrgId" = $1 AND r."ImportId" = $2 AND r."RowNumber" > $3 AND r."RowNumber" <= $4
          AND r."Sound" AND r."Cells"[8] = 'New' AND r."Cells"[7] <> 'Emergency') r
    WHERE r."Vulnerable" IS NOT NULL"#
);

/// Makes rows bad and says why.
const REFUSE: &str = r#"WITH told AS (SELECT * FROM unnest($3::int[], $4::text[]) AS t (row, detail)),
    bad AS (
        UPDATE ops."ImportRows" r SET "Sound" = FALSE, "Verdict" = 'Bad' FROM told
        WHERE r."OrgId" = $1 AND r."ImportId" = $2 AND r."RowNumber" = told.row
        RETURNING r."RowNumber", r."Cells"[7] AS given, told.detail)
    INSERT INTO ops."ImportProblems" ("OrgId", "ImportId", "RowNumber", "Number", "Field", "Code",
        "Given", "Detail")
    SELECT $1, $2, b."RowNumber", 203, 'priority', 'conflict', b.given, b.detail
    FROM bad b ORDER BY b."RowNumber" LIMIT $5"#;

/// Refuses tickets of a lesser priority that are emergencies by who lives there. Their homes are found
/// by now. It asks once for a piece of the file, not once for a home.
pub async fn refuse(tx: OrgTx<'_>, which: Which, on: Date) -> Result<(), Stopped> {
    const LAST: &str = r#"SELECT coalesce(max("RowNumber"), 0) FROM ops."ImportRows"
        WHERE "OrgId" = $1 AND "ImportId" = $2"#;
    let Which { org, id, .. } = which;
    let last: i32 = tx.one(LAST, &[&org, &id]).await?.try_get(0).map_err(DbError::from)?;
    let mut from = 0;
    while from < last {
        let to = from + PIECE;
        let rows = tx.rows(AT_RISK, &[&org, &id, &from, &to]).await?;
        from = to;
        if rows.is_empty() {
            continue;
        }
        // As with the rows themselves: reading words is plain work, so it is done off the executor.
        let read = tokio::task::spawn_blocking(move || emergencies(&rows, on)).await;
        let (numbers, details) =
            read.map_err(|error| Stopped::Failed(error.into()))?.map_err(DbError::from)?;
        tx.execute(REFUSE, &[&org, &id, &numbers, &details, &MOST_PROBLEMS]).await?;
    }
    Ok(())
}

type Told = (Vec<i32>, Vec<String>);

/// The rows that are emergencies, and what is said of each: the reason only where every colleague may
/// know it.
fn emergencies(rows: &[Row], on: Date) -> Result<Told, tokio_postgres::Error> {
    let mut told = Told::default();
    for row in rows {
        let (title, description): (String, Option<String>) =
            (row.try_get("Title")?, row.try_get("Description")?);
        let vulnerable = Vulnerable::read(row)?;
        let report = Report {
            title: &title,
            description: description.as_deref().unwrap_or_default(),
            // What the kind tells is known before the home is.
            category: None,
            on,
            vulnerable: vulnerable.recorded,
        };
        if recognise(&report).is_none() {
            continue;
        }
        told.0.push(row.try_get("RowNumber")?);
        told.1.push(if vulnerable.known {
            format!("{EMERGENCY} A vulnerable person is recorded at this home.")
        } else {
            EMERGENCY.to_owned()
        });
    }
    Ok(told)
}
