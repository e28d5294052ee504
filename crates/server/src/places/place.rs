//! Where a fact belongs: a property, or one unit of it.

use crate::app::App;
use crate::auth::Caller;
use crate::db::OrgTx;
use crate::http::Problem;
use crate::life::{Kind, refuse_named};
use crate::live::Change;
use crate::record::{Audit, audit};
use maintainuk_domain::ids::{PropertyId, UnitId};
use maintainuk_domain::time::Instant;
use serde::Serialize;
use serde_json::{Value, json};

/// Where.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    pub property: PropertyId,
    pub unit: Option<UnitId>,
}

impl Place {
    /// Refuses a place that is not there, a unit of another property, and what is archived.
    pub async fn check(self, tx: OrgTx<'_>) -> Result<Self, Problem> {
        let sql = r#"SELECT $3::uuid IS NULL OR EXISTS (SELECT 1 FROM "Units" u
                WHERE u."OrgId" = $1 AND u."Id" = $3 AND u."PropertyId" = $2)
            FROM "Properties" WHERE "OrgId" = $1 AND "Id" = $2"#;
        let row = tx.opt(sql, &[&tx.org, &self.property, &self.unit]).await?;
        let row =
            row.ok_or_else(|| Problem::invalid("/propertyId", "There is no such property."))?;
        if !row.try_get::<_, bool>(0).map_err(crate::db::DbError::from)? {
            return Err(Problem::invalid("/unitId", "The property has no such unit."));
        }
        refuse_named(tx, Kind::Property, &[self.property.as_uuid()], "/propertyId").await?;
        if let Some(unit) = self.unit {
            refuse_named(tx, Kind::Unit, &[unit.as_uuid()], "/unitId").await?;
        }
        Ok(self)
    }

    /// Leaves a line of the audit log, where the history of the place shows it.
    pub fn audit<T: Serialize>(
        self,
        tx: OrgTx<'_>,
        caller: &Caller,
        action: &'static str,
        what: &T,
        now: Instant,
    ) -> Result<(), Problem> {
        audit(tx, now, self.entry(caller, action).created(what)?);
        Ok(())
    }

    /// The same of a change, with what differs; the id says of which thing.
    pub fn audit_change<T: Serialize>(
        self,
        tx: OrgTx<'_>,
        caller: &Caller,
        action: &'static str,
        (old, new): (&T, &T),
        now: Instant,
    ) -> Result<(), Problem> {
        let mut entry = self.entry(caller, action).changed(old, new)?;
        if let Some(Value::Object(fields)) = &mut entry.new {
            fields.insert("id".to_owned(), id_of(&serde_json::to_value(new)?));
        }
        audit(tx, now, entry);
        Ok(())
    }

    /// The same of what is taken away, with all that it was.
    pub fn audit_end<T: Serialize>(
        self,
        tx: OrgTx<'_>,
        caller: &Caller,
        action: &'static str,
        old: &T,
        now: Instant,
    ) -> Result<(), Problem> {
        let old = serde_json::to_value(old)?;
        let which = json!({ "id": id_of(&old) });
        audit(tx, now, self.entry(caller, action).values(Some(old), Some(which)));
        Ok(())
    }

    fn entry(self, caller: &Caller, action: &'static str) -> Audit {
        match self.unit {
            Some(unit) => Audit::by(caller, action, "Unit", unit.as_uuid()),
            None => Audit::by(caller, action, "Property", self.property.as_uuid()),
        }
    }
}

fn id_of(thing: &Value) -> Value {
    thing.get("id").cloned().unwrap_or_default()
}

/// Tells open browsers that what is kept about a property has changed.
pub fn tell(app: &App, caller: &Caller, property: PropertyId) {
    app.live.announce(Change::of(caller.org(), "property", property.as_uuid(), "updated"));
}
