//! What completing a job needs by the service policy, and what of it is there.

use super::store::{Current, Reach};
use crate::app::App;
use crate::attachments::{self, Attachment};
use crate::auth::Caller;
use crate::checklists;
use crate::db::{DbError, OrgTx, Query, sql};
use crate::http::{FieldError, Json, Path, Problem, Problems};
use crate::not_of_another_firm;
use crate::policy;
use crate::tickets::Locked;
use axum::extract::State;
use maintainuk_domain::access::{Permission, Role};
use maintainuk_domain::certificates::CertificateKind;
use maintainuk_domain::completion::{CompletionNeed, Given, refusal};
use maintainuk_domain::ids::{UserId, WorkOrderId};
use maintainuk_domain::tickets::Category;
use maintainuk_domain::work_orders::WorkOrderStatus;
use serde::Serialize;
use tokio_postgres::Row;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The operation on what completing needs.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(show_completion))
}

/// What completing a job needs, and what of it is there.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Completion {
    /// What the policy in force asks of this kind of repair; null where it asks for nothing.
    needs: Option<CompletionNeed>,
    /// Photos of how it was, those of the report included.
    before_photos: i64,
    /// Photos of how it is now.
    after_photos: i64,
    /// The certificates of the job, oldest first.
    certificates: Vec<GivenCertificate>,
    /// The kinds of certificate that there are.
    kinds: Vec<CertificateKindInfo>,
}

/// A certificate of a job.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct GivenCertificate {
    #[serde(flatten)]
    attachment: Attachment,
    /// Whether the caller may take it away, which ends when the work is completed.
    may_remove: bool,
}

/// A kind of certificate.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct CertificateKindInfo {
    kind: CertificateKind,
    /// Its name for people.
    #[schema(value_type = String, example = "Gas safety record")]
    name: &'static str,
    /// The register whose number the engineer has to have; null where there is none.
    #[schema(value_type = Option<String>, example = "Gas Safe")]
    register: Option<&'static str>,
}

/// What completing a work order needs.
#[utoipa::path(get, path = "/work-orders/{id}/completion", tag = "work orders",
    params(("id" = WorkOrderId, Path)), responses((status = 200, body = Completion), Problems),
    extensions(("x-permission" = json!("workorders:read"))))]
async fn show_completion(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<WorkOrderId>,
) -> Result<Json<Completion>, Problem> {
    let grant = caller.require(Permission::WorkordersRead)?;
    // It is between the office and who does the job.
    if caller.info.access.role == Role::Tenant {
        return Err(Problem::forbidden());
    }
    Ok(Json(show(&app, &caller, Reach::of(&caller, grant), id).await?))
}

/// An order and the kind of its repair, where it is in reach.
const ORDER: &str = r#"SELECT o."Status", t."Category" FROM "WorkOrders" o
    JOIN "MaintenanceTickets" t ON t."OrgId" = $1 AND t."Id" = o."TicketId"
    WHERE o."OrgId" = $1 AND o."Id" = $3"#;

async fn show(
    app: &App,
    caller: &Caller,
    reach: Reach,
    id: WorkOrderId,
) -> Result<Completion, DbError> {
    let (org, who) = (caller.org(), reach.id());
    let order = sql::join(&[ORDER, reach.condition()]);
    let questions = [
        Query(order, &[&org, &who, &id]),
        Query(PHOTOS, &[&org, &id]),
        Query(attachments::OF_ORDER, &[&org, &id]),
        Query(policy::NEWEST, &[&org]),
    ];
    let [order, photos, rows, newest] = app.db.read(org, questions).await?;
    let order = order.first().ok_or(DbError::NotFound)?;
    let (status, category): (WorkOrderStatus, Category) =
        (order.try_get("Status")?, order.try_get("Category")?);
    let (before_photos, after_photos) = read_photos(photos.first().ok_or(DbError::NotFound)?)?;
    let certificates = rows.iter().map(|row| {
        let by: Option<UserId> = row.try_get("UploadedByUserId")?;
        let may_remove = by == Some(caller.user()) && status.is_open();
        Ok(GivenCertificate { attachment: Attachment::read(row)?, may_remove })
    });
    let info = |kind: &CertificateKind| CertificateKindInfo {
        kind: *kind,
        name: kind.name(),
        register: kind.register(),
    };
    Ok(Completion {
        needs: policy::in_force(newest.first())?.policy.completion_of(category).cloned(),
        before_photos,
        after_photos,
        certificates: certificates.collect::<Result<_, DbError>>()?,
        kinds: CertificateKind::ALL.iter().map(info).collect(),
    })
}

/// Photos of before and of after for order `$2`. What came with the report shows how it was; how it is
/// now is shown by the job's own, for the ticket may have another. What another firm sent, that had the
/// order before or has one beside it, does not count.
const PHOTOS: &str = concat!(
    r#"SELECT count(*) FILTER (WHERE a."Stage" = 'before') AS "Before",
        count(*) FILTER (WHERE a."Stage" = 'after' AND a."WorkOrderId" = $2) AS "After"
    FROM (SELECT o."AssignedContractorId", p.* FROM "WorkOrders" o JOIN "Attachments" p
            ON p."OrgId" = $1 AND p."WorkOrderId" = o."Id"
        WHERE o."OrgId" = $1 AND o."Id" = $2
        UNION ALL
        SELECT o."AssignedContractorId", p.* FROM "WorkOrders" o JOIN "Attachments" p
            ON p."OrgId" = $1 AND p."TicketId" = o."TicketId"
        WHERE o."OrgId" = $1 AND o."Id" = $2) a
    WHERE a."Kind" = 'Photo' AND "#,
    not_of_another_firm!(r#"a."AssignedContractorId""#)
);

fn read_photos(row: &Row) -> Result<(i64, i64), DbError> {
    Ok((row.try_get("Before")?, row.try_get("After")?))
}

/// The photographs of ticket `$2` itself, of before and of after.
const PHOTOS_OF_TICKET: &str = r#"SELECT count(*) FILTER (WHERE a."Stage" = 'before') AS "Before",
        count(*) FILTER (WHERE a."Stage" = 'after') AS "After"
    FROM "Attachments" a WHERE a."OrgId" = $1 AND a."TicketId" = $2 AND a."Kind" = 'Photo'"#;

/// Whether a repair that own staff did without a work order may be completed: what the policy asks for is
/// there. A certificate is kept with a work order; where one is needed, one has to be raised.
///
/// # Errors
/// 409 that names all that is missing.
pub async fn whole_without_orders(tx: OrgTx<'_>, ticket: &Locked) -> Result<(), Problem> {
    let need = ticket.terms.policy.completion_of(ticket.category);
    if need.is_none() {
        return Ok(());
    }
    let row = tx.one(PHOTOS_OF_TICKET, &[&tx.org, &ticket.id]).await?;
    let (before_photos, after_photos) = read_photos(&row)?;
    let given = Given { before_photos, after_photos, ..Given::default() };
    let Some((mut told, missing)) = refusal(&ticket.number, need, &given) else { return Ok(()) };
    if need.is_some_and(|need| !need.certificates.is_empty()) {
        told += " A certificate is kept with a work order: raise one for this repair.";
    }
    Err(refused(told, missing))
}

fn refused(told: String, missing: Vec<(&'static str, String)>) -> Problem {
    let at = |(field, told): (&str, String)| FieldError {
        pointer: format!("/{field}").into(),
        detail: told.into(),
    };
    Problem::conflict(told).about_fields(missing.into_iter().map(at).collect())
}

/// Whether an order of a kind of repair may be completed: its checklists are answered, and what the
/// policy asks for is there.
///
/// # Errors
/// 409 that names all that is missing.
pub async fn whole(
    tx: OrgTx<'_>,
    need: Option<&CompletionNeed>,
    order: &Current,
) -> Result<(), Problem> {
    let mut given =
        Given { unanswered: checklists::unanswered(tx, order).await?, ..Given::default() };
    if need.is_some() {
        let row = tx.one(PHOTOS, &[&tx.org, &order.id]).await?;
        (given.before_photos, given.after_photos) = read_photos(&row)?;
        let rows = tx.rows(attachments::OF_ORDER, &[&tx.org, &order.id]).await?;
        let kinds = rows.iter().map(|row| row.try_get("CertificateKind"));
        given.certificates = kinds.collect::<Result<_, _>>().map_err(DbError::from)?;
    }
    let Some((told, missing)) = refusal(&order.number, need, &given) else { return Ok(()) };
    Err(refused(told, missing))
}
