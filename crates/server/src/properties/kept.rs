//! The address that a ticket keeps, so that a list of tickets reads no homes (decision 24).
//!
//! Whoever changes an address or a ticket's home writes it anew in the same transaction.

use crate::db::OrgTx;
use crate::params;
use uuid::Uuid;

/// As a part of a statement: the parts of the address of unit `u` in property `p`.
#[macro_export]
macro_rules! address_parts {
    () => {
        r#"ARRAY[u."UnitNumber", p."AddressLine1", p."AddressLine2", p."City", p."Postcode"]::text[]"#
    };
}

/// As a part of a statement: the parts of the address of the unit that `$unit` is, in `$org`.
#[macro_export]
macro_rules! address_parts_of {
    ($org:literal, $unit:literal) => {
        concat!(
            "coalesce((SELECT ",
            $crate::address_parts!(),
            r#" FROM "Units" u JOIN "Properties" p ON p."OrgId" = "#,
            $org,
            r#" AND p."Id" = u."PropertyId" WHERE u."OrgId" = "#,
            $org,
            r#" AND u."Id" = "#,
            $unit,
            "), '{}')"
        )
    };
}

macro_rules! follow {
    ($home:literal) => {
        concat!(
            r#"UPDATE "MaintenanceTickets" t SET "AddressParts" = "#,
            $crate::address_parts!(),
            r#" FROM "Units" u JOIN "Properties" p ON p."OrgId" = $1 AND p."Id" = u."PropertyId"
            WHERE u."OrgId" = $1 AND "#,
            $home,
            r#" = $2 AND t."OrgId" = $1 AND t."UnitId" = u."Id" AND t."AddressParts" <> "#,
            $crate::address_parts!()
        )
    };
}

/// Leaves it to the transaction, after the change itself, that the tickets of a unit have its
/// address.
pub fn follow_unit(tx: OrgTx<'_>, unit: Uuid) {
    tx.later(follow!(r#"u."Id""#), params![tx.org, unit]);
}

/// The same of all units of a property.
pub fn follow_property(tx: OrgTx<'_>, property: Uuid) {
    tx.later(follow!(r#"u."PropertyId""#), params![tx.org, property]);
}
