//! A home to report repairs at, made directly in the database.

use crate::support::{Org, TestApp};
use maintainuk::db::DbError;
use maintainuk::params;
use maintainuk_domain::ids::{PropertyId, TenancyId, UnitId};

/// A flat where the organisation's resident lives.
pub async fn flat(app: &TestApp, org: &Org) -> UnitId {
    let (property, unit, tenancy) = (PropertyId::fresh(), UnitId::fresh(), TenancyId::fresh());
    let resident = org.resident_id;
    app.app
        .db
        .in_org(org.id, async |tx| {
            tx.later(
                r#"INSERT INTO "Properties" ("Id", "OrgId", "AddressLine1", "City", "Postcode",
                       "PropertyType", "Status")
                   VALUES ($1, $2, '16 Linden House', 'Leeds', 'LS1 4AB', 'Flat', 'Active')"#,
                params![property, tx.org],
            );
            tx.later(
                r#"INSERT INTO "Units" ("Id", "OrgId", "PropertyId", "UnitNumber", "Status")
                   VALUES ($1, $2, $3, 'Flat 2A', 'Occupied')"#,
                params![unit, tx.org, property],
            );
            tx.later(
                r#"INSERT INTO "Tenancies" ("Id", "OrgId", "UnitId", "TenantContactId", "StartDate",
                       "RentAmountGBP", "Status")
                   VALUES ($1, $2, $3, $4, '2020-01-01', 700, 'Active')"#,
                params![tenancy, tx.org, unit, resident],
            );
            Ok::<_, DbError>(())
        })
        .await
        .expect("a flat");
    unit
}
