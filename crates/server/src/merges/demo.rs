//! Merges of the demo, done as somebody who saw two entries would have.

use super::commands::{self, Asked};
use super::model::Merge;
use crate::auth::Caller;
use crate::db::OrgTx;
use crate::http::Problem;
use maintainuk_domain::merges::MergeKind;
use maintainuk_domain::time::Instant;
use uuid::Uuid;

/// Merges `other`, as it was added, into `kept`.
///
/// # Errors
/// As a merge that somebody asks for.
pub async fn merge(
    tx: OrgTx<'_>,
    caller: &Caller,
    kind: MergeKind,
    (kept, other): (Uuid, Uuid),
    at: Instant,
) -> Result<Merge, Problem> {
    let pointer = match kind {
        MergeKind::Contact => "/contactId",
        MergeKind::Property => "/propertyId",
    };
    let (take, version, other_version) = (Vec::new(), 1, 1);
    let asked = Asked { kind, kept, other, pointer, take, version, other_version };
    commands::merge(tx, caller, asked, at).await
}
