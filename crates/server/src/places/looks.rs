//! Who looked at warnings that not everybody has to know of: on record once a day for each person.

use super::alerts::Alert;
use crate::app::App;
use crate::auth::Caller;
use crate::db::{DbError, Query};
use crate::record::{Audit, audit};
use maintainuk_domain::alerts::is_on_record;
use serde_json::json;
use uuid::Uuid;

const ACTION: &str = "alert.read";

/// What the caller has looked at within a day, of the warnings `$2`.
const SEEN: &str = r#"SELECT DISTINCT "EntityId" FROM "AuditLogs"
    WHERE "OrgId" = $1 AND "EntityId" = ANY ($2) AND "Action" = 'alert.read' AND "UserId" = $3
      AND "Timestamp" > $4"#;

/// Leaves on record that the caller was shown these warnings, unless that is there since a day.
///
/// # Errors
/// The database's refusal; then nothing is shown.
pub async fn keep(app: &App, caller: &Caller, shown: &[Alert]) -> Result<(), DbError> {
    let shown: Vec<&Alert> = shown.iter().filter(|one| is_on_record(one.need_to_know)).collect();
    if shown.is_empty() {
        return Ok(());
    }
    let (now, org, user) = (app.clock.now(), caller.org(), caller.user());
    let ids: Vec<Uuid> = shown.iter().map(|one| one.id.as_uuid()).collect();
    let since = now.plus_days(-1);
    let [rows] = app.db.read(org, [Query(SEEN, &[&org, &ids, &user, &since])]).await?;
    let seen = rows.iter().map(|row| row.try_get(0)).collect::<Result<Vec<Uuid>, _>>()?;
    let fresh: Vec<&Alert> =
        shown.into_iter().filter(|one| !seen.contains(&one.id.as_uuid())).collect();
    if fresh.is_empty() {
        return Ok(());
    }
    app.db
        .in_org(org, async |tx| -> Result<(), DbError> {
            for one in fresh {
                let entry = Audit::by(caller, ACTION, "Alert", one.id.as_uuid());
                let facts = json!({ "kind": one.kind, "needToKnow": one.need_to_know });
                audit(tx, now, entry.values(None, Some(facts)));
            }
            Ok(())
        })
        .await
}
