//! `/visits/{id}/operatives`: who comes to a visit, and what becomes of that when it is moved.

use super::store::{self, Named, Taken};
use crate::app::App;
use crate::auth::Caller;
use crate::db::{DbError, OrgTx};
use crate::http::{FieldError, Json, Path, Problem, Problems, Tagged};
use crate::params;
use crate::places;
use crate::record::{Audit, Event, EventType, record};
use crate::tickets;
use crate::visits::{self, VisitHeld, VisitPage};
use crate::work_orders::Reach;
use axum::extract::State;
use maintainuk_domain::access::Permission;
use maintainuk_domain::ids::{OperativeId, OperativeTimeId, VisitId};
use maintainuk_domain::operatives::{equal, split};
use maintainuk_domain::time::Instant;
use maintainuk_domain::visits::{VisitParty, may_fix};
use serde::Deserialize;
use serde_json::{Value, json};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(name_operatives))
}

/// Who comes to a visit: all of them.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct NameOperatives {
    /// The version of the visit that was read: refused when there is a newer one.
    version: i32,
    /// At most ten; nobody when empty.
    operatives: Vec<NamedOperative>,
}

/// Somebody who comes, and their part of the visit.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct NamedOperative {
    operative_id: OperativeId,
    /// Percent of the visit: everybody's, which make 100, or nobody's for equal parts.
    #[schema(minimum = 1, maximum = 100)]
    share: Option<i32>,
}

/// Say who comes to a visit that is agreed, and how it is split between them.
#[utoipa::path(post, path = "/visits/{id}/operatives", tag = "operatives",
    request_body = NameOperatives,
    params(("id" = VisitId, Path)),
    responses((status = 200, body = VisitPage, headers(("ETag" = String))), Problems),
    extensions(("x-permission" = json!("workorders:progress"))))]
async fn name_operatives(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<VisitId>,
    Json(body): Json<NameOperatives>,
) -> Result<Tagged<VisitPage>, Problem> {
    let reach = Reach::of(&caller, caller.require(Permission::WorkordersProgress)?);
    let asked: Vec<_> = body.operatives.iter().map(|one| one.share).collect();
    let shares =
        split(&asked).map_err(|(at, told)| Problem::invalid(format!("/operatives{at}"), told))?;
    let people: Vec<OperativeId> = body.operatives.iter().map(|one| one.operative_id).collect();
    twice(&people)?;
    let now = app.clock.now();
    let (order, ticket) = app
        .db
        .in_org(caller.org(), async |tx| -> Result<_, Problem> {
            let held = visits::hold(tx, &caller, reach, id).await?;
            if held.visit.version != body.version {
                return Err(Problem::stale());
            }
            if !held.visit.status.takes_a_place() || !may_fix(held.by) {
                let told = "Who comes is said of a visit that is agreed.";
                return Err(Problem::conflict(told));
            }
            set(tx, &caller, &held, &people, &shares, now).await?;
            Ok((held.order.id, held.locked.id))
        })
        .await?;
    visits::announce(&app, &caller, order, ticket);
    Ok(Tagged::ok(visits::find(&app, &caller, reach, id).await?))
}

fn twice(people: &[OperativeId]) -> Result<(), Problem> {
    for (at, one) in people.iter().enumerate() {
        if people.iter().take(at).any(|other| other == one) {
            let pointer = format!("/operatives/{at}/operativeId");
            return Err(Problem::invalid(pointer, "This person is there twice."));
        }
    }
    Ok(())
}

/// Nobody is named alone where two people attend. Nobody named at all is the firm's word that two
/// come, which was asked for when the visit was booked.
async fn enough(tx: OrgTx<'_>, held: &VisitHeld, people: &[OperativeId]) -> Result<(), Problem> {
    if people.len() == 1 && places::needs_of(tx, held.locked.id).await?.two_people {
        let told = "Two people have to attend here; name another one.";
        return Err(Problem::invalid("/operatives", told));
    }
    Ok(())
}

/// Whether two people or more who are still with the firm are named on a visit.
pub async fn are_two(tx: OrgTx<'_>, visit: VisitId) -> Result<bool, DbError> {
    Ok(store::named(tx, visit).await?.iter().filter(|one| one.active).count() >= 2)
}

/// Makes those who are named these, each with their share.
async fn set(
    tx: OrgTx<'_>,
    caller: &Caller,
    held: &VisitHeld,
    people: &[OperativeId],
    shares: &[i32],
    now: Instant,
) -> Result<(), Problem> {
    let visit = &held.visit;
    enough(tx, held, people).await?;
    let before = store::named(tx, visit.id).await?;
    let known = store::of_ids(tx, visit.contractor, people).await?;
    let busy = store::busy(tx, people, (visit.start, visit.end), Some(visit.id)).await?;
    let mut wrong = Vec::new();
    for (at, id) in people.iter().enumerate() {
        let there = known.iter().any(|(known, _)| known == id)
            || before.iter().any(|one| one.operative == *id);
        let told = match busy.iter().find(|one| one.operative == *id) {
            _ if !there => "There is no such person of this firm.".to_owned(),
            Some(elsewhere) => elsewhere.told(),
            None => continue,
        };
        let pointer = format!("/operatives/{at}/operativeId").into();
        wrong.push(FieldError { pointer, detail: told.into() });
    }
    if !wrong.is_empty() {
        return Err(Problem::fields(wrong));
    }
    for gone in before.iter().filter(|one| !people.contains(&one.operative)) {
        store::withdraw(tx, gone.time, now).await?;
    }
    for (&operative, &share) in people.iter().zip(shares) {
        match before.iter().find(|one| one.operative == operative) {
            Some(one) => store::reshare(tx, one.time, share),
            None => {
                take(tx, caller, (operative, share), visit.id, (visit.start, visit.end), now)
                    .await?
            }
        }
    }
    let name_of = |id: &OperativeId| {
        let new = known.iter().find(|(known, _)| known == id).map(|(_, name)| name);
        new.or_else(|| before.iter().find(|one| one.operative == *id).map(|one| &one.name))
    };
    let names: Vec<_> = people.iter().filter_map(name_of).collect();
    let part_of = |(id, share): (&OperativeId, &i32)| part(*id, name_of(id), *share);
    let after = people.iter().zip(shares).map(part_of).collect();
    tx.later_once(
        r#"UPDATE "Visits" SET "UpdatedAt" = $4, "RowVersion" = "RowVersion" + 1
           WHERE "OrgId" = $1 AND "Id" = $2 AND "RowVersion" = $3"#,
        params![tx.org, visit.id, visit.version, now],
    );
    written(tx, caller, held, (facts(&before), after), json!(names), now);
    Ok(())
}

fn part(id: OperativeId, name: Option<&String>, share: i32) -> Value {
    json!({ "operativeId": id, "name": name, "share": share })
}

fn facts(named: &[Named]) -> Value {
    named.iter().map(|one| part(one.operative, Some(&one.name), one.share)).collect()
}

fn written(
    tx: OrgTx<'_>,
    caller: &Caller,
    held: &VisitHeld,
    (before, after): (Value, Value),
    names: Value,
    now: Instant,
) {
    let entry = Audit::by(caller, "visit.operatives", "Visit", held.visit.id.as_uuid());
    let (old, new) = (json!({ "operatives": before }), json!({ "operatives": after }));
    let line = json!({ "order": held.order.number, "names": names });
    let kind = EventType::OperativesNamed;
    record(
        tx,
        now,
        entry.values(Some(old), Some(new)),
        Event::by(caller, held.locked.id, kind, line),
    );
    tickets::touch(tx, held.locked.id, kind, 0, now);
}

/// Takes somebody's time for a visit.
async fn take(
    tx: OrgTx<'_>,
    caller: &Caller,
    (operative, share): (OperativeId, i32),
    visit: VisitId,
    (start, end): (Instant, Instant),
    now: Instant,
) -> Result<(), Problem> {
    let new = Taken {
        id: OperativeTimeId::fresh(),
        operative,
        visit: Some(visit),
        start,
        end,
        share: Some(share),
        note: None,
    };
    store::take(tx, &new, caller.user(), now).await.map_err(elsewhere)
}

/// Somebody else took the time between the look and the writing.
fn elsewhere(error: DbError) -> Problem {
    match error.constraint() {
        Some(store::TAKEN) => {
            Problem::conflict("One of those who come is somewhere else by now. Look again.")
        }
        _ => error.into(),
    }
}

/// Those who were to come to a visit come to the one that is agreed instead of it.
///
/// Who moves it for the office or the firm is told who cannot come then, and nothing is moved. A
/// resident who says when they are in need not know who comes: those who cannot are taken off, and
/// the others share the visit equally.
///
/// # Errors
/// 409 that names who is somewhere else.
pub async fn carry(
    tx: OrgTx<'_>,
    caller: &Caller,
    from: VisitId,
    to: VisitId,
    span: (Instant, Instant),
    now: Instant,
) -> Result<(), Problem> {
    let mut named = store::named(tx, from).await?;
    let all = named.len();
    named.retain(|one| one.active);
    if named.is_empty() {
        return Ok(());
    }
    let people: Vec<OperativeId> = named.iter().map(|one| one.operative).collect();
    let busy = store::busy(tx, &people, span, Some(from)).await?;
    if let Some(first) = busy.first() {
        if visits::party(caller) != Some(VisitParty::Resident) {
            let told =
                format!("{} Name somebody else first, or choose another time.", first.told());
            return Err(Problem::conflict(told));
        }
        named.retain(|one| busy.iter().all(|busy| busy.operative != one.operative));
    }
    if named.len() < all {
        let shares = equal(named.len());
        named.iter_mut().zip(shares).for_each(|(one, share)| one.share = share);
    }
    for one in &named {
        take(tx, caller, (one.operative, one.share), to, span, now).await?;
    }
    Ok(())
}
