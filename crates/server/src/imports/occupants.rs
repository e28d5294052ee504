//! Who lives in an imported tenancy besides the lead: each address is of one contact that is here.

use super::MOST_PROBLEMS;
use super::kinds::Which;
use crate::db::{DbError, OrgTx};

/// Makes rows bad whose addresses are not each of one contact, and says which.
const REFUSE: &str = r#"WITH people AS MATERIALIZED (
        SELECT lower(c."Email") AS email, count(*) AS n FROM "ContactPoints" c
        WHERE c."OrgId" = $1 AND c."Email" IS NOT NULL AND c."ArchivedAt" IS NULL GROUP BY 1),
    named AS (SELECT r."RowNumber" AS row, e.email FROM ops."ImportRows" r
        CROSS JOIN LATERAL unnest(string_to_array(r."Cells"[11], ';')) AS e (email)
        WHERE r."OrgId" = $1 AND r."ImportId" = $2 AND r."Sound"),
    wrong AS (SELECT n.row, min(n.email) AS email,
            bool_or(p.n IS NULL) AS nobody
        FROM named n LEFT JOIN people p ON p.email = lower(n.email)
        WHERE p.n IS DISTINCT FROM 1 GROUP BY 1),
    bad AS (
        UPDATE ops."ImportRows" r SET "Sound" = FALSE, "Verdict" = 'Bad' FROM wrong w
        WHERE r."OrgId" = $1 AND r."ImportId" = $2 AND r."RowNumber" = w.row
        RETURNING r."RowNumber", w.email, w.nobody)
    INSERT INTO ops."ImportProblems" ("OrgId", "ImportId", "RowNumber", "Number", "Field", "Code",
        "Given", "Detail")
    SELECT $1, $2, b."RowNumber", 204, 'occupantEmails',
        CASE WHEN b.nobody THEN 'notFound' ELSE 'notOne' END, left(b.email, 200),
        'Each address must be of one contact that is here, and this one is not. Import contacts first.'
    FROM bad b ORDER BY b."RowNumber" LIMIT $3"#;

/// Refuses tenancies whose occupants are not here, or not one person each.
///
/// # Errors
/// The database's refusal.
pub async fn refuse(tx: OrgTx<'_>, Which { org, id, .. }: Which) -> Result<(), DbError> {
    tx.execute(REFUSE, &[&org, &id, &MOST_PROBLEMS]).await.map(|_| ())
}
