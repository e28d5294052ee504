//! `/organisation`.

use super::model::Organisation;
use super::store;
use crate::app::App;
use crate::auth::Caller;
use crate::http::{Json, Problem, Problems};
use axum::extract::State;
use maintainuk_domain::access::Permission;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The operations of this feature.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(read_organisation))
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
