//! `/alerts`: what somebody who goes there, or who deals with a person, has to know.

use crate::app::App;
use crate::auth::Caller;
use crate::db::{DbError, OrgTx};
use crate::http::{
    Checks, IfMatch, Json, Once, Path, Problem, Problems, Reply, Tagged, Versioned, given,
};
use crate::life::{Kind, refuse_named};
use crate::live::Change;
use crate::params;
use crate::record::{Audit, audit};
use axum::extract::State;
use jiff::civil::Date;
use maintainuk_domain::access::Permission;
use maintainuk_domain::alerts::{AlertKind, NeedToKnow, is_due_for_review, may_see};
use maintainuk_domain::ids::{AlertId, ContactId, PropertyId, UnitId};
use maintainuk_domain::time::{Instant, london_date};
use maintainuk_domain::validate;
use maintainuk_domain::visits::Needs;
use serde::{Deserialize, Serialize};
use serde_json::json;
use tokio_postgres::Row;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(create_alert))
        .routes(routes!(update_alert))
        .routes(routes!(end_alert))
}

/// A warning about a place, a person, or a person at a place.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Alert {
    pub id: AlertId,
    pub property_id: Option<PropertyId>,
    pub unit_id: Option<UnitId>,
    pub contact_id: Option<ContactId>,
    pub kind: AlertKind,
    /// What to do, or not to do.
    #[schema(example = "Two people only; do not enter when the dog is loose")]
    pub text: String,
    /// Why it is there; for staff.
    pub reason: Option<String>,
    pub need_to_know: NeedToKnow,
    /// What it asks of every visit; a time that breaks it is refused.
    pub needs: Needs,
    /// When to ask again whether it is still right.
    pub review_on: Date,
    /// Whether that day has come.
    pub review_due: bool,
    pub ended_at: Option<Instant>,
    pub version: i32,
}

impl Versioned for Alert {
    fn version(&self) -> i32 {
        self.version
    }
}

impl Alert {
    /// Reads a row. Whoever is not of the staff is not told why.
    pub fn read(row: &Row, today: Date, with_reason: bool) -> Result<Self, DbError> {
        let review_on = row.try_get("ReviewOn")?;
        let reason: String = row.try_get("Reason")?;
        Ok(Self {
            id: row.try_get("Id")?,
            property_id: row.try_get("PropertyId")?,
            unit_id: row.try_get("UnitId")?,
            contact_id: row.try_get("ContactId")?,
            kind: row.try_get("Kind")?,
            text: row.try_get("Text")?,
            reason: with_reason.then_some(reason),
            need_to_know: row.try_get("NeedToKnow")?,
            needs: super::read_needs(row)?,
            review_on,
            review_due: is_due_for_review(review_on, today),
            ended_at: row.try_get("EndedAt")?,
            version: row.try_get("RowVersion")?,
        })
    }
}

/// A warning to put up: about a property (or a unit of it), a person, or both.
#[derive(Clone, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct NewAlert {
    property_id: Option<PropertyId>,
    unit_id: Option<UnitId>,
    contact_id: Option<ContactId>,
    kind: AlertKind,
    #[schema(max_length = 1000)]
    text: String,
    #[schema(example = "Reported by Pipes Ltd on 3 November", max_length = 500)]
    reason: String,
    need_to_know: NeedToKnow,
    /// What it asks of every visit; nothing when absent.
    #[serde(default)]
    needs: Needs,
    review_on: Date,
}

/// What to change of a warning; what is left out stays.
#[derive(Default, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
struct ChangeAlert {
    #[serde(deserialize_with = "given")]
    kind: Option<AlertKind>,
    #[serde(deserialize_with = "given")]
    #[schema(max_length = 1000)]
    text: Option<String>,
    #[serde(deserialize_with = "given")]
    #[schema(max_length = 500)]
    reason: Option<String>,
    #[serde(deserialize_with = "given")]
    need_to_know: Option<NeedToKnow>,
    /// All of it, in place of what it asked before.
    #[serde(deserialize_with = "given")]
    needs: Option<Needs>,
    #[serde(deserialize_with = "given")]
    review_on: Option<Date>,
}

impl ChangeAlert {
    fn apply(self, to: &mut Alert, today: Date) -> Result<(), Problem> {
        let mut checks = Checks::default();
        checks.set("/text", &mut to.text, self.text, |text| {
            validate::paragraphs(&text, 1000)?.ok_or_else(|| "This is needed.".to_owned())
        });
        checks.set("/reason", &mut to.reason, self.reason, |text| {
            validate::reason_line(&text, 500).and_then(validate::given).map(Some)
        });
        let last = today.saturating_add(jiff::Span::new().years(3));
        checks.set("/reviewOn", &mut to.review_on, self.review_on, |day| {
            let soon = day > today && day <= last;
            if soon { Ok(day) } else { Err("Choose a day to come, within three years.") }
        });
        to.kind = self.kind.unwrap_or(to.kind);
        to.need_to_know = self.need_to_know.unwrap_or(to.need_to_know);
        to.needs = self.needs.unwrap_or(to.needs);
        // That is what the warning says.
        to.needs.two_people |= to.kind == AlertKind::TwoPeople;
        if let Err((field, told)) = to.needs.check() {
            let pointer =
                if field == "noticeHours" { "/needs/noticeHours" } else { "/needs/notAfter" };
            checks.hold(false, pointer, told);
        }
        checks.done()?;
        to.review_due = is_due_for_review(to.review_on, today);
        Ok(())
    }
}

/// Put up an alert about a place or a person.
#[utoipa::path(post, path = "/alerts", tag = "places", request_body = NewAlert,
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes a repeated request happen once.")),
    responses((status = 201, body = Alert), Problems),
    extensions(("x-permission" = json!("properties:write"))))]
async fn create_alert(
    State(app): State<App>,
    caller: Caller,
    once: Once,
    Json(body): Json<NewAlert>,
) -> Result<Reply, Problem> {
    caller.require_all(Permission::PropertiesWrite)?;
    let now = app.clock.now();
    let alert = fresh(&body, london_date(now))?;
    let reply = app
        .db
        .in_org(caller.org(), async |tx| -> Result<_, Problem> {
            if let Some(reply) = once.claim(tx, &caller, &body, now).await? {
                return Ok(reply);
            }
            check_about(tx, &alert).await?;
            insert(tx, &alert, now);
            note(tx, &caller, "alert.create", (None, &alert), now);
            let reply = Reply::created(&alert)?;
            once.keep(tx, &caller, &reply);
            Ok(reply)
        })
        .await?;
    announce(&app, &caller, &alert);
    Ok(reply)
}

fn fresh(body: &NewAlert, today: Date) -> Result<Alert, Problem> {
    let mut checks = Checks::default();
    let about = body.property_id.is_some() || body.contact_id.is_some();
    checks.hold(about, "/propertyId", "Say which property or person it is about.");
    let placed = body.unit_id.is_none() || body.property_id.is_some();
    checks.hold(placed, "/propertyId", "Say which property the unit is of.");
    checks.done()?;
    let mut alert = Alert {
        id: AlertId::fresh(),
        property_id: body.property_id,
        unit_id: body.unit_id,
        contact_id: body.contact_id,
        kind: body.kind,
        text: String::new(),
        reason: None,
        need_to_know: body.need_to_know,
        needs: body.needs,
        review_on: body.review_on,
        review_due: false,
        ended_at: None,
        version: 1,
    };
    let fields = ChangeAlert {
        text: Some(body.text.clone()),
        reason: Some(body.reason.clone()),
        review_on: Some(body.review_on),
        ..ChangeAlert::default()
    };
    fields.apply(&mut alert, today)?;
    Ok(alert)
}

/// Refuses what is not there, or archived.
async fn check_about(tx: OrgTx<'_>, alert: &Alert) -> Result<(), Problem> {
    if let Some(property) = alert.property_id {
        super::place::Place { property, unit: alert.unit_id }.check(tx).await?;
    }
    let Some(person) = alert.contact_id else { return Ok(()) };
    let sql = r#"SELECT 1 FROM "ContactPoints" WHERE "OrgId" = $1 AND "Id" = $2"#;
    match tx.opt(sql, &[&tx.org, &person]).await? {
        Some(_) => refuse_named(tx, Kind::Contact, &[person.as_uuid()], "/contactId").await,
        None => Err(Problem::invalid("/contactId", "There is no such contact.")),
    }
}

fn insert(tx: OrgTx<'_>, new: &Alert, now: Instant) {
    tx.later(
        r#"INSERT INTO "PlaceAlerts" ("Id", "OrgId", "PropertyId", "UnitId", "ContactId", "Kind",
               "Text", "Reason", "NeedToKnow", "ReviewOn", "CreatedAt", "UpdatedAt", "NoticeHours",
               "TwoPeople", "NotBefore", "NotAfter")
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11, $12, $13, $14, $15)"#,
        params![
            new.id,
            tx.org,
            new.property_id,
            new.unit_id,
            new.contact_id,
            new.kind,
            new.text.clone(),
            new.reason.clone().unwrap_or_default(),
            new.need_to_know,
            new.review_on,
            now,
            new.needs.notice_hours,
            new.needs.two_people,
            new.needs.not_before.map(|time| time.to_string()),
            new.needs.not_after.map(|time| time.to_string())
        ],
    );
}

/// The audit line names the alert and its kind, and that its words were changed. What it says of a
/// person stays out of the log, which is exported and read by others.
fn note(
    tx: OrgTx<'_>,
    caller: &Caller,
    action: &'static str,
    (old, new): (Option<&Alert>, &Alert),
    now: Instant,
) {
    let facts = |alert: &Alert| {
        json!({ "kind": alert.kind, "needToKnow": alert.need_to_know, "needs": alert.needs,
            "reviewOn": alert.review_on })
    };
    let mut told = facts(new);
    if old.is_some_and(|old| old.text != new.text) {
        told["textChanged"] = true.into();
    }
    if old.is_some_and(|old| old.reason != new.reason) {
        told["reasonChanged"] = true.into();
    }
    let entry = Audit::by(caller, action, "Alert", new.id.as_uuid());
    audit(tx, now, entry.differing(old.map(facts), told));
}

fn announce(app: &App, caller: &Caller, alert: &Alert) {
    if let Some(property) = alert.property_id {
        super::place::tell(app, caller, property);
    }
    if let Some(person) = alert.contact_id {
        app.live.announce(Change::of(caller.org(), "contact", person.as_uuid(), "updated"));
    }
}

/// An alert that goes on, if the caller may know of it.
async fn find(tx: OrgTx<'_>, caller: &Caller, id: AlertId, today: Date) -> Result<Alert, Problem> {
    let sql = r#"SELECT * FROM "PlaceAlerts" WHERE "OrgId" = $1 AND "Id" = $2 FOR UPDATE"#;
    let row = tx.one(sql, &[&tx.org, &id]).await?;
    let alert = Alert::read(&row, today, true)?;
    let concerned = alert.contact_id.is_some() && alert.contact_id == caller.info.contact;
    if !may_see(caller.info.access.role, alert.need_to_know, concerned) {
        return Err(Problem::not_found());
    }
    if alert.ended_at.is_some() {
        return Err(Problem::conflict("This alert has ended. Put up another one."));
    }
    Ok(alert)
}

fn update(tx: OrgTx<'_>, new: &Alert, now: Instant) {
    tx.later_once(
        r#"UPDATE "PlaceAlerts" SET "Kind" = $4, "Text" = $5, "Reason" = $6, "NeedToKnow" = $7,
               "ReviewOn" = $8, "EndedAt" = $9, "UpdatedAt" = $10, "NoticeHours" = $11,
               "TwoPeople" = $12, "NotBefore" = $13, "NotAfter" = $14, "RowVersion" = $3
           WHERE "OrgId" = $1 AND "Id" = $2 AND "RowVersion" = $3 - 1"#,
        params![
            tx.org,
            new.id,
            new.version,
            new.kind,
            new.text.clone(),
            new.reason.clone().unwrap_or_default(),
            new.need_to_know,
            new.review_on,
            new.ended_at,
            now,
            new.needs.notice_hours,
            new.needs.two_people,
            new.needs.not_before.map(|time| time.to_string()),
            new.needs.not_after.map(|time| time.to_string())
        ],
    );
}

/// Change an alert, or say that it was looked at again.
#[utoipa::path(patch, path = "/alerts/{id}", tag = "places", request_body = ChangeAlert,
    params(("id" = AlertId, Path), ("If-Match" = String, Header, description = "The version last read.")),
    responses((status = 200, body = Alert, headers(("ETag" = String))), Problems),
    extensions(("x-permission" = json!("properties:write"))))]
async fn update_alert(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<AlertId>,
    IfMatch(version): IfMatch,
    Json(body): Json<ChangeAlert>,
) -> Result<Tagged<Alert>, Problem> {
    caller.require_all(Permission::PropertiesWrite)?;
    let now = app.clock.now();
    let today = london_date(now);
    let alert = app
        .db
        .in_org(caller.org(), async |tx| -> Result<_, Problem> {
            let old = find(tx, &caller, id, today).await?.unless_stale(version)?;
            let mut new = old.clone();
            body.apply(&mut new, today)?;
            new.version = version + 1;
            update(tx, &new, now);
            note(tx, &caller, "alert.update", (Some(&old), &new), now);
            Ok(new)
        })
        .await?;
    announce(&app, &caller, &alert);
    Ok(Tagged::ok(alert))
}

/// Why an alert is no longer needed.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct EndAlert {
    #[schema(example = "Claim settled", max_length = 500)]
    reason: String,
}

/// End an alert: from now on nobody is warned.
#[utoipa::path(post, path = "/alerts/{id}/end", tag = "places", request_body = EndAlert,
    params(("id" = AlertId, Path)),
    responses((status = 200, body = Alert), Problems),
    extensions(("x-permission" = json!("properties:write"))))]
async fn end_alert(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<AlertId>,
    Json(body): Json<EndAlert>,
) -> Result<Json<Alert>, Problem> {
    caller.require_all(Permission::PropertiesWrite)?;
    let reason = validate::reason_line(&body.reason, 500)
        .and_then(validate::given)
        .map_err(|told| Problem::invalid("/reason", told))?;
    let now = app.clock.now();
    let alert = app
        .db
        .in_org(caller.org(), async |tx| -> Result<_, Problem> {
            let mut new = find(tx, &caller, id, london_date(now)).await?;
            (new.ended_at, new.version) = (Some(now), new.version + 1);
            update(tx, &new, now);
            let entry = Audit::by(&caller, "alert.end", "Alert", id.as_uuid());
            let facts = json!({ "kind": new.kind, "endedAt": now, "reason": reason });
            audit(tx, now, entry.values(Some(json!({ "endedAt": null })), Some(facts)));
            Ok(new)
        })
        .await?;
    announce(&app, &caller, &alert);
    Ok(Json(alert))
}
