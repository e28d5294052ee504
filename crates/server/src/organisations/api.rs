//! `/organisation`.

use super::model::{FirstSteps, Organisation, SetLandlordType};
use super::store;
use crate::app::App;
use crate::auth::Caller;
use crate::db::DbError;
use crate::http::{Json, Problem, Problems};
use crate::record::{Audit, audit};
use axum::extract::State;
use maintainuk_domain::access::Permission;
use serde_json::json;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The operations of this feature.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(read_organisation))
        .routes(routes!(read_first_steps))
        .routes(routes!(set_landlord_type))
}

/// Read one's own organisation.
#[utoipa::path(get, path = "/organisation", tag = "organisation",
    responses((status = 200, body = Organisation), Problems),
    extensions(("x-permission" = json!("org:read"))))]
async fn read_organisation(
    State(app): State<App>,
    caller: Caller,
) -> Result<Json<Organisation>, Problem> {
    caller.require_all(Permission::OrgRead)?;
    Ok(Json(store::find(&app.db, caller.org()).await?))
}

/// Say what a new organisation has done of what one does first.
#[utoipa::path(get, path = "/organisation/first-steps", tag = "organisation",
    responses((status = 200, body = FirstSteps), Problems),
    extensions(("x-permission" = json!("properties:write"))))]
async fn read_first_steps(
    State(app): State<App>,
    caller: Caller,
) -> Result<Json<FirstSteps>, Problem> {
    caller.require_all(Permission::PropertiesWrite)?;
    Ok(Json(store::first_steps(&app.db, caller.org()).await?))
}

/// Say who lets the organisation's homes: it selects the law on hazards.
#[utoipa::path(post, path = "/organisation/landlord-type", tag = "organisation",
    request_body = SetLandlordType, responses((status = 200, body = Organisation), Problems),
    extensions(("x-permission" = json!("org:update"))))]
async fn set_landlord_type(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<SetLandlordType>,
) -> Result<Json<Organisation>, Problem> {
    caller.require_all(Permission::OrgUpdate)?;
    let now = app.clock.now();
    app.db
        .in_org(caller.org(), async |tx| -> Result<(), DbError> {
            let old = store::lock_landlord(tx).await?;
            if old != body.landlord_type {
                store::set_landlord(tx, body.landlord_type, now);
                let id = caller.org().as_uuid();
                let entry = Audit::by(&caller, "organisation.update", "Organisation", id);
                let (old, new) =
                    (json!({ "landlordType": old }), json!({ "landlordType": body.landlord_type }));
                audit(tx, now, entry.values(Some(old), Some(new)));
            }
            Ok(())
        })
        .await?;
    Ok(Json(store::find(&app.db, caller.org()).await?))
}
