//! `/search`.

use super::answer::{MOST, answer};
use super::model::SearchAnswer;
use super::own;
use super::said;
use super::staff::{self, Whole};
use crate::app::App;
use crate::auth::Caller;
use crate::http::{Json, Problem, Problems, Query};
use axum::extract::State;
use maintainuk_domain::access::{Grant, Permission};
use maintainuk_domain::search::{Asked, SearchKind};
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The operations of this feature.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(search_everything))
}

/// What is looked for.
#[derive(Deserialize, IntoParams)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct SearchQuery {
    /// A number, words of a title, an address, a postcode, a name, an email address, a telephone
    /// number, a serial number, the tag of keys, words of a message or a file's name, as people write them.
    #[param(example = "16 linden")]
    q: Option<String>,
    /// Only of this kind.
    kind: Option<SearchKind>,
    /// Of each kind at most, 1 to 100; 5 when left out.
    #[param(minimum = 1, maximum = 100)]
    limit: Option<usize>,
}

/// Search everything that the caller may read.
#[utoipa::path(get, path = "/search", tag = "search", params(SearchQuery),
    responses((status = 200, body = SearchAnswer), Problems),
    extensions(("x-permission" = json!("signed-in"))))]
async fn search_everything(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<SearchQuery>,
) -> Result<Json<SearchAnswer>, Problem> {
    let limit = query.limit.unwrap_or(5);
    if !(1..=MOST).contains(&limit) {
        return Err(Problem::parameter("`limit` is a whole number from 1 to 100."));
    }
    let Some(asked) = Asked::read(query.q.as_deref().unwrap_or_default()) else {
        let told = Some("Type two letters or digits at least.".to_owned());
        return Ok(Json(SearchAnswer { told, ..SearchAnswer::default() }));
    };
    let all = |permission| caller.grant(permission) == Grant::All;
    let whole = Whole {
        tickets: all(Permission::TicketsRead),
        orders: all(Permission::WorkordersRead),
        properties: all(Permission::PropertiesRead),
        units: all(Permission::UnitsRead),
        contacts: all(Permission::ContactsRead),
        contractors: all(Permission::ContractorsRead),
        tenancies: all(Permission::TenanciesRead),
    };
    let mut found = Vec::new();
    if whole.any() {
        found = staff::find(&app.db, caller.org(), &asked, whole).await?;
    }
    found.extend(own::find(&app, &caller, &asked).await?);
    found.extend(said::find(&app, &caller, &asked).await?);
    if let Some(kind) = query.kind {
        found.retain(|one| one.kind == kind);
    }
    Ok(Json(answer(&asked, found, limit)))
}
