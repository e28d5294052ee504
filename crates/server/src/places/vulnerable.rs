//! Whether somebody vulnerable is recorded at a home: a fact that the rule of emergencies is given.
//!
//! The rule may use what not everybody may read. Whoever may not read the warning is told neither of
//! it nor of its reason.

use maintainuk_domain::access::Role;
use maintainuk_domain::alerts::{NeedToKnow, may_see};
use tokio_postgres::Row;

/// A column of another statement, so that nothing waits for it: who has to know of the warnings that
/// somebody vulnerable lives in that unit of that property; null where there are none. One about the
/// whole property counts for each of its units, one about a person where they live.
#[macro_export]
macro_rules! vulnerable_at {
    ($org:literal, $unit:literal, $property:literal) => {
        concat!(
            r#"(SELECT array_agg(v."NeedToKnow"::text) FROM (
                SELECT a."NeedToKnow" FROM "PlaceAlerts" a WHERE a."OrgId" = "#,
            $org,
            r#" AND a."PropertyId" = "#,
            $property,
            r#" AND (a."UnitId" = "#,
            $unit,
            r#" OR a."UnitId" IS NULL AND a."ContactId" IS NULL)
                AND a."Kind" = 'Vulnerable' AND a."EndedAt" IS NULL
                UNION ALL
                SELECT a."NeedToKnow" FROM "Residents" y
                JOIN "PlaceAlerts" a ON a."OrgId" = y."OrgId" AND a."ContactId" = y."ContactId"
                WHERE y."OrgId" = "#,
            $org,
            r#" AND y."UnitId" = "#,
            $unit,
            r#" AND a."Kind" = 'Vulnerable' AND a."EndedAt" IS NULL) v) AS "Vulnerable""#
        )
    };
}

/// What is recorded of a home.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Vulnerable {
    /// Somebody vulnerable lives there.
    pub recorded: bool,
    /// Whoever runs repairs may know that.
    pub known: bool,
}

impl Vulnerable {
    /// Reads the column of [`vulnerable_at`].
    ///
    /// # Errors
    /// When the row lacks it.
    pub fn read(row: &Row) -> Result<Self, tokio_postgres::Error> {
        let needs: Option<Vec<String>> = row.try_get("Vulnerable")?;
        Ok(Self::of(&needs.unwrap_or_default()))
    }

    fn of(needs: &[String]) -> Self {
        let told = |need: &String| {
            need.parse().is_ok_and(|need: NeedToKnow| may_see(Role::Coordinator, need, false))
        };
        Self { recorded: !needs.is_empty(), known: needs.iter().any(told) }
    }
}

#[cfg(test)]
mod tests {
    use super::Vulnerable;

    #[test]
    fn what_only_managers_know_counts_and_is_not_told() {
        for (needs, recorded, known) in [
            (&[][..], false, false),
            (&["Managers"], true, false),
            (&["Managers", "Staff"], true, true),
            (&["Job"], true, true),
        ] {
            let needs: Vec<String> = needs.iter().map(|&need| need.to_owned()).collect();
            assert_eq!(Vulnerable::of(&needs), Vulnerable { recorded, known }, "{needs:?}");
        }
    }
}
