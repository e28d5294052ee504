//! Choosing who of several colleagues looks after a ticket. The rule is locked meanwhile, so that two
//! tickets that come in at once do not both go to whose turn it is.

use super::store::colleague_name;
use crate::db::{DbError, OrgTx};
use crate::http::Problem;
use crate::params;
use crate::tickets::Locked;
use maintainuk_domain::automation::{Choosable, ChooseBy, KNOWN_DAYS, choose};
use maintainuk_domain::ids::{RuleId, UserId};
use maintainuk_domain::time::Instant;
use std::collections::HashMap;
use tokio_postgres::Row;
use tokio_postgres::types::Json;

type Turns = HashMap<UserId, Instant>;

/// What is known of each colleague, in the order in which they are named.
const FIGURES: &str = r#"SELECT u."Id", u."FirstName", u."LastName", u."Email",
        (SELECT count(*) FROM "MaintenanceTickets" t WHERE t."OrgId" = $1
            AND t."CoordinatorUserId" = u."Id" AND t."Status" IN ('New', 'Assigned', 'InProgress')
            AND t."DeletedAt" IS NULL) AS "Open",
        (SELECT count(*) FROM "Units" h JOIN "Units" x ON x."OrgId" = $1
                AND x."PropertyId" = h."PropertyId"
            JOIN "MaintenanceTickets" t ON t."OrgId" = $1 AND t."UnitId" = x."Id"
            WHERE h."OrgId" = $1 AND h."Id" = $3 AND t."CoordinatorUserId" = u."Id"
              AND t."CreatedAt" >= $5 AND t."Id" <> $6) AS "Here",
        (SELECT count(*) FROM "MaintenanceTickets" t WHERE t."OrgId" = $1
            AND t."CoordinatorUserId" = u."Id" AND t."Category" = $4 AND t."CreatedAt" >= $5
            AND t."Id" <> $6) AS "Alike"
    FROM unnest($2::uuid[]) WITH ORDINALITY n (id, place)
    JOIN "Users" u ON u."OrgId" = $1 AND u."Id" = n.id AND u."IsActive"
        AND u."Role" IN ('OrgAdmin', 'Coordinator')
    ORDER BY n.place LIMIT 100"#;

/// Who was chosen.
pub struct Chosen {
    pub user: UserId,
    pub name: String,
    /// Why, in words.
    pub why: String,
}

/// Chooses, and leaves it to the transaction that it was their turn.
///
/// # Errors
/// Why nobody can be chosen.
pub async fn pick(
    tx: OrgTx<'_>,
    rule: RuleId,
    ticket: &Locked,
    (by, among, most): (ChooseBy, &[UserId], Option<i16>),
    now: Instant,
) -> Result<Chosen, Problem> {
    let lock = r#"SELECT "Turns" FROM "AutomationRules" WHERE "OrgId" = $1 AND "Id" = $2
        FOR NO KEY UPDATE"#;
    let row = tx.one(lock, &[&tx.org, &rule]).await?;
    let Json(turns) = row.try_get::<_, Json<Turns>>("Turns").map_err(DbError::from)?;
    let since = now.plus_days(-KNOWN_DAYS);
    let params: crate::db::Bound<'_> =
        &[&tx.org, &among, &ticket.unit, &ticket.category, &since, &ticket.id];
    let rows = tx.rows(FIGURES, params).await?;
    let known: Vec<Choosable> =
        rows.iter().map(|row| choosable(row, &turns)).collect::<Result<_, _>>()?;
    let (user, why) = choose(by, &known, most).map_err(Problem::conflict)?;
    let name = known.into_iter().find(|one| one.user == user).map(|one| one.name);
    tx.later(
        r#"UPDATE "AutomationRules" SET "Turns" = "Turns" || jsonb_build_object($3::text, $4::text)
           WHERE "OrgId" = $1 AND "Id" = $2"#,
        params![tx.org, rule, user.to_string(), now.to_string()],
    );
    Ok(Chosen { user, name: name.unwrap_or_default(), why })
}

fn choosable(row: &Row, turns: &Turns) -> Result<Choosable, DbError> {
    let user: UserId = row.try_get("Id")?;
    Ok(Choosable {
        user,
        name: colleague_name(row)?,
        open: row.try_get("Open")?,
        here: row.try_get("Here")?,
        alike: row.try_get("Alike")?,
        turn: turns.get(&user).copied(),
    })
}
