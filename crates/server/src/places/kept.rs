//! How what is kept about a place is changed and taken away: hints, keys, codes and assets alike.

use super::place::{Place, tell};
use crate::app::App;
use crate::auth::Caller;
use crate::db::{DbError, OrgTx};
use crate::http::{Problem, Tagged, Versioned};
use crate::params;
use axum::http::StatusCode;
use jiff::civil::Date;
use maintainuk_domain::access::Permission;
use maintainuk_domain::time::{Instant, london_date};
use serde::Serialize;
use tokio_postgres::Row;
use uuid::Uuid;

/// One kind of what is kept.
pub trait Kept: Serialize + Sized {
    /// Reads row `$2` and locks it.
    const FIND: &'static str;
    /// Deletes row `$2`.
    const DELETE: &'static str;
    /// How the audit log says that it was taken away.
    const DELETED: &'static str;

    /// Reads a row.
    fn read(row: &Row, today: Date) -> Result<Self, DbError>;

    /// Where it is.
    fn place(&self) -> Place;

    /// Refuses to take it away now, and says why.
    fn check_removable(&self) -> Result<(), Problem> {
        Ok(())
    }
}

/// One kind of what is kept that people edit.
pub trait Edited: Kept + Versioned + Clone {
    /// How the audit log says that it was changed.
    const CHANGED: &'static str;

    /// Notes the change that is made now: its moment, and the next version.
    fn stamp(&mut self, now: Instant);

    /// Leaves the changed row to the transaction.
    fn update(&self, tx: OrgTx<'_>);
}

/// Reads one and locks it.
pub async fn find<K: Kept>(tx: OrgTx<'_>, id: Uuid, today: Date) -> Result<K, DbError> {
    K::read(&tx.one(K::FIND, &[&tx.org, &id]).await?, today)
}

/// Changes one, from the version that was read.
pub async fn change<K: Edited>(
    app: &App,
    caller: &Caller,
    (id, version): (Uuid, i32),
    apply: impl FnOnce(&mut K) -> Result<(), Problem>,
) -> Result<Tagged<K>, Problem> {
    caller.require_all(Permission::PropertiesWrite)?;
    let now = app.clock.now();
    let kept = app
        .db
        .in_org(caller.org(), async |tx| -> Result<K, Problem> {
            let old = find::<K>(tx, id, london_date(now)).await?.unless_stale(version)?;
            let mut new = old.clone();
            apply(&mut new)?;
            new.place().audit_change(tx, caller, K::CHANGED, (&old, &new), now)?;
            new.stamp(now);
            new.update(tx);
            Ok(new)
        })
        .await?;
    tell(app, caller, kept.place().property);
    Ok(Tagged::ok(kept))
}

/// Takes one away; that it was there stays in the audit log.
pub async fn remove<K: Kept>(app: &App, caller: &Caller, id: Uuid) -> Result<StatusCode, Problem> {
    caller.require_all(Permission::PropertiesWrite)?;
    let now = app.clock.now();
    let place = app
        .db
        .in_org(caller.org(), async |tx| -> Result<Place, Problem> {
            let old = find::<K>(tx, id, london_date(now)).await?;
            old.check_removable()?;
            tx.later(K::DELETE, params![tx.org, id]);
            old.place().audit_end(tx, caller, K::DELETED, &old, now)?;
            Ok(old.place())
        })
        .await?;
    tell(app, caller, place.property);
    Ok(StatusCode::NO_CONTENT)
}
