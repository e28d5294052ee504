//! Putting away, bringing back and taking back.

use super::refer::{referred_meanwhile, refuse, refuse_referred};
use super::store::{self, Kind};
use crate::app::App;
use crate::auth::Caller;
use crate::http::Problem;
use crate::live::Change;
use crate::record::{Audit, audit};
use maintainuk_domain::access::Permission;
use maintainuk_domain::time::Instant;
use maintainuk_domain::validate;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;
use uuid::Uuid;

/// Why something is put away or brought back.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Reason {
    #[schema(example = "Sold in September", max_length = 500)]
    reason: String,
    /// The version last read; refused when it is no longer that one.
    version: Option<i32>,
}

/// How something stands now.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Archived {
    pub id: Uuid,
    /// When it was put away; null when it is not.
    pub archived_at: Option<Instant>,
    pub archived_reason: Option<String>,
    pub version: i32,
}

/// What a kind is called: in the audit log, in live changes, and to people.
struct Names {
    entity: &'static str,
    live: &'static str,
    archive: &'static str,
    restore: &'static str,
    delete: &'static str,
    permission: Permission,
}

const fn names(kind: Kind) -> Names {
    match kind {
        Kind::Property => Names {
            entity: "Property",
            live: "property",
            archive: "property.archive",
            restore: "property.restore",
            delete: "property.delete",
            permission: Permission::PropertiesWrite,
        },
        Kind::Unit => Names {
            entity: "Unit",
            live: "unit",
            archive: "unit.archive",
            restore: "unit.restore",
            delete: "unit.delete",
            permission: Permission::UnitsWrite,
        },
        Kind::Tenancy => Names {
            entity: "Tenancy",
            live: "tenancy",
            archive: "tenancy.archive",
            restore: "tenancy.restore",
            delete: "tenancy.delete",
            permission: Permission::TenanciesWrite,
        },
        Kind::Contact => Names {
            entity: "Contact",
            live: "contact",
            archive: "contact.archive",
            restore: "contact.restore",
            delete: "contact.delete",
            permission: Permission::ContactsWrite,
        },
    }
}

/// Puts a thing away, unless something goes on there.
pub async fn archive(
    app: &App,
    caller: &Caller,
    kind: Kind,
    id: Uuid,
    body: Reason,
) -> Result<Archived, Problem> {
    turn(app, caller, (kind, id), body, true).await
}

/// Brings a thing back.
pub async fn restore(
    app: &App,
    caller: &Caller,
    kind: Kind,
    id: Uuid,
    body: Reason,
) -> Result<Archived, Problem> {
    turn(app, caller, (kind, id), body, false).await
}

async fn turn(
    app: &App,
    caller: &Caller,
    (kind, id): (Kind, Uuid),
    body: Reason,
    away: bool,
) -> Result<Archived, Problem> {
    let names = names(kind);
    caller.require_all(names.permission)?;
    let reason = validate::reason_line(&body.reason, 500)
        .and_then(validate::given)
        .map_err(|told| Problem::invalid("/reason", told))?;
    let now = app.clock.now();
    let archived = app
        .db
        .in_org(caller.org(), async |tx| -> Result<_, Problem> {
            let standing = store::lock(tx, kind, id).await?;
            if body.version.is_some_and(|read| read != standing.version) {
                return Err(Problem::stale());
            }
            if standing.is_archived == away {
                let told = if away { "It is archived already." } else { "It is not archived." };
                return Err(Problem::conflict(told));
            }
            if away {
                let hinders = store::going_on(tx, kind, id).await?;
                refuse(&hinders, "It cannot be archived yet: there is still")?;
            }
            let given = away.then(|| (now, reason.clone()));
            let version = store::set(tx, kind, id, given, now).await?;
            let action = if away { names.archive } else { names.restore };
            let entry = Audit::by(caller, action, names.entity, id);
            audit(tx, now, entry.values(None, Some(json!({ "reason": reason }))));
            Ok(Archived {
                id,
                archived_at: away.then_some(now),
                archived_reason: away.then_some(reason),
                version,
            })
        })
        .await?;
    let action = if away { "archived" } else { "restored" };
    app.live.announce(Change::of(caller.org(), names.live, id, action));
    Ok(archived)
}

/// Takes a thing back altogether, unless something refers to it.
pub async fn delete(app: &App, caller: &Caller, kind: Kind, id: Uuid) -> Result<(), Problem> {
    let names = names(kind);
    caller.require_all(names.permission)?;
    let now = app.clock.now();
    app.db
        .in_org(caller.org(), async |tx| -> Result<_, Problem> {
            store::lock(tx, kind, id).await?;
            if kind == Kind::Tenancy {
                refuse(&store::living(tx, id).await?, "End it first: there is")?;
            }
            refuse_referred(&store::referring(tx, kind, id).await?)?;
            store::delete(tx, kind, id).await.map_err(referred_meanwhile)?;
            audit(tx, now, Audit::by(caller, names.delete, names.entity, id));
            Ok(())
        })
        .await?;
    app.live.announce(Change::of(caller.org(), names.live, id, "deleted"));
    Ok(())
}
