//! What saves a visit.

use crate::app::App;
use crate::db::OrgTx;
use crate::params;
use crate::seal::Owner;
use maintainuk_demo::Demo;
use maintainuk_domain::ids::AccessCodeId;

/// Seals the access codes, as they are kept.
pub(super) fn seal(app: &App, demo: &Demo) -> anyhow::Result<Vec<(AccessCodeId, Vec<u8>)>> {
    let org = demo.organisation.id.as_uuid();
    let sealed = demo.codes.iter().map(|row| {
        let owner = Owner { org, row: row.id.as_uuid() };
        Ok((row.id, app.seal.seal(owner, &row.code)?))
    });
    sealed.collect()
}

pub(super) fn write(tx: OrgTx<'_>, demo: &Demo, sealed: &[(AccessCodeId, Vec<u8>)]) {
    hints_and_keys(tx, demo);
    for (row, (_, code)) in demo.codes.iter().zip(sealed) {
        tx.later(
            r#"INSERT INTO "AccessCodes" ("Id", "OrgId", "PropertyId", "Kind", "Label", "Sealed",
                   "CreatedAt")
               VALUES ($1, $2, $3, $4, $5, $6, $7)"#,
            params![
                row.id,
                tx.org,
                row.property,
                row.kind,
                row.label,
                code.clone(),
                row.created_at
            ],
        );
    }
    for row in &demo.assets {
        tx.later(
            r#"INSERT INTO "Assets" ("Id", "OrgId", "PropertyId", "UnitId", "Name", "Make", "Model",
                   "Serial", "InstalledOn", "WarrantyUntil", "ServicedOn", "ServiceDueOn",
                   "CreatedAt", "UpdatedAt", "LifeYears")
               VALUES ($1, $2, $3, $4, 'Boiler', $5, $6, $7, $8, $9, $10, $11, $12, $12, $13)"#,
            params![
                row.id,
                tx.org,
                row.property,
                row.unit,
                row.make,
                row.model,
                row.serial.clone(),
                row.installed_on,
                row.warranty_until,
                row.serviced_on,
                row.service_due_on,
                row.created_at,
                row.life_years
            ],
        );
    }
    for row in &demo.asset_services {
        tx.later(
            r#"INSERT INTO "AssetServices" ("Id", "OrgId", "AssetId", "DoneOn", "Work", "DoneBy",
                   "NextDueOn", "CostGBP", "CreatedAt")
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"#,
            params![
                row.id,
                tx.org,
                row.asset,
                row.done_on,
                row.work,
                row.done_by,
                row.next_due_on,
                row.cost,
                row.created_at
            ],
        );
    }
    alerts(tx, demo);
}

fn hints_and_keys(tx: OrgTx<'_>, demo: &Demo) {
    for row in &demo.hints {
        tx.later(
            r#"INSERT INTO "PlaceHints" ("Id", "OrgId", "PropertyId", "UnitId", "Kind", "Text",
                   "CreatedAt", "UpdatedAt")
               VALUES ($1, $2, $3, $4, $5, $6, $7, $7)"#,
            params![row.id, tx.org, row.property, row.unit, row.kind, row.text, row.created_at],
        );
    }
    for row in &demo.keys {
        tx.later(
            r#"INSERT INTO "PlaceKeys" ("Id", "OrgId", "PropertyId", "Tag", "Opens", "HolderName",
                   "IssuedAt", "DueBackOn", "CreatedAt", "UpdatedAt")
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)"#,
            params![
                row.id,
                tx.org,
                row.property,
                row.tag.clone(),
                row.opens,
                row.holder.clone(),
                row.issued_at,
                row.due_back,
                row.created_at
            ],
        );
    }
}

fn alerts(tx: OrgTx<'_>, demo: &Demo) {
    for row in &demo.alerts {
        tx.later(
            r#"INSERT INTO "PlaceAlerts" ("Id", "OrgId", "PropertyId", "ContactId", "Kind", "Text",
                   "Reason", "NeedToKnow", "ReviewOn", "CreatedAt", "UpdatedAt")
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)"#,
            params![
                row.id,
                tx.org,
                row.property,
                row.contact,
                row.kind,
                row.text,
                row.reason,
                row.need,
                row.review_on,
                row.created_at
            ],
        );
    }
}
