//! Recalls of the demo: what its repairs come to by the rule.

use crate::db::OrgTx;
use crate::{params, recalled_order};

/// Leaves to the transaction which of its tickets report work again.
pub fn mark(tx: OrgTx<'_>) {
    tx.later(
        concat!(
            r#"UPDATE "MaintenanceTickets" t SET "RecallOfOrderId" = "#,
            recalled_order!(
                "$1",
                r#"t."Id""#,
                r#"t."UnitId""#,
                r#"t."Category""#,
                r#"t."CreatedAt" - interval '28 days'"#,
                r#"t."CreatedAt""#
            ),
            r#" WHERE t."OrgId" = $1"#
        ),
        params![tx.org],
    );
}
