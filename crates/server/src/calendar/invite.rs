//! The invitation that goes along with an email about a visit.

use super::ics::{self, Parties, Purpose};
use super::store;
use crate::app::App;
use crate::channels::{Email, Enclosed};
use crate::db::DbError;
use crate::notifications::Template;
use crate::packs::sha256;
use maintainuk_domain::ids::{OrgId, VisitId};

/// The invitation to put a visit in a calendar, to move it there or to take it out; none where the
/// email says nothing of that, or nothing is agreed any more when it is sent.
///
/// # Errors
/// The database's refusal.
pub async fn enclosed(
    app: &App,
    org: OrgId,
    template: Template,
    visit: Option<VisitId>,
    email: &Email,
) -> Result<Option<Enclosed>, DbError> {
    let off = match template {
        Template::Scheduled | Template::JobScheduled => false,
        Template::VisitCancelled | Template::JobVisitCancelled | Template::JobCancelled => true,
        _ => return Ok(None),
    };
    let Some(visit) = visit else { return Ok(None) };
    let Some(entry) = store::of_visit(&app.db, org, visit, off).await? else { return Ok(None) };
    let organiser = (email.from_name.as_str(), app.mailer.sender());
    let purpose = Purpose::Invitation(Parties { organiser, attendee: &email.to });
    let file = ics::file(&[entry], &app.config.http.public_url, purpose).into_bytes();
    Ok(Some(Enclosed {
        name: "visit.ics".into(),
        content_type: if off {
            "text/calendar; charset=utf-8; method=CANCEL"
        } else {
            "text/calendar; charset=utf-8; method=REQUEST"
        },
        sha256: sha256(&file),
        bytes: file.into(),
    }))
}
