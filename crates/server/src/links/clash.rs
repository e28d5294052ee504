//! Two hazard cases of one kind: they cannot be of one ticket, so one of them is ended before two
//! tickets are merged.

use super::model::{MergeEndsFirst, MergeTicketSide};
use crate::db::DbError;
use maintainuk_domain::hazards::HazardStatus;
use maintainuk_domain::ids::HazardId;
use maintainuk_domain::legal::Hazard;
use maintainuk_domain::links::ends_of_kept;
use maintainuk_domain::time::Instant;
use tokio_postgres::Row;

/// The first pair of such cases, that of the one that goes (`$2`) and that of the one that stays (`$3`).
pub const CLASH: &str = r#"SELECT a."Hazard", a."Id" AS "OtherId", a."AwareAt" AS "OtherAware",
        a."Status" AS "OtherStatus", b."Id" AS "KeptId", b."AwareAt" AS "KeptAware",
        b."Status" AS "KeptStatus"
    FROM "HazardCases" a JOIN "HazardCases" b
        ON b."OrgId" = $1 AND b."TicketId" = $3 AND b."Hazard" = a."Hazard" AND b."Class" = a."Class"
        AND b."Status" IN ('Proposed', 'Open')
    WHERE a."OrgId" = $1 AND a."TicketId" = $2 AND a."Status" IN ('Proposed', 'Open')
    ORDER BY a."Hazard", a."Class" LIMIT 1"#;

/// Which case is to be ended first.
#[derive(Debug, Clone, Copy)]
pub struct Clash {
    hazard: Hazard,
    case: HazardId,
    status: HazardStatus,
    of_kept: bool,
}

impl Clash {
    /// Reads a row of [`CLASH`].
    ///
    /// # Errors
    /// When a column is not what it should be.
    pub fn read(row: &Row) -> Result<Self, DbError> {
        let aware = |name: &str| row.try_get::<_, Instant>(name);
        let of_kept = ends_of_kept(aware("KeptAware")?, aware("OtherAware")?);
        let (id, status) =
            if of_kept { ("KeptId", "KeptStatus") } else { ("OtherId", "OtherStatus") };
        Ok(Self {
            hazard: row.try_get("Hazard")?,
            case: row.try_get(id)?,
            status: row.try_get(status)?,
            of_kept,
        })
    }

    /// Why the two are not merged yet; the number is of the one that stays and of the one that goes.
    pub fn told(&self, (kept, other): (&str, &str)) -> String {
        let number = if self.of_kept { kept } else { other };
        let end = if self.status == HazardStatus::Proposed { "refuse" } else { "end" };
        let kind = self.hazard.as_str().replace('_', " ");
        format!(
            "Both have a hazard case of the same kind ({kind}): {end} that of {number} first. The \
             dates of the other one go on."
        )
    }

    /// Where that is.
    pub fn ends_first(&self, kept: &MergeTicketSide, other: &MergeTicketSide) -> MergeEndsFirst {
        let side = if self.of_kept { kept } else { other };
        MergeEndsFirst { hazard_id: self.case, ticket_id: side.id, number: side.number.clone() }
    }
}
