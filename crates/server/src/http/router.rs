//! All operations, the document that describes them, and the layers around them.

use super::problem::{Duplicate, FieldError, Kind, OrganisationChoice, Problem, ProblemBody};
use super::{assets, docs, frame, health};
use crate::app::App;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware;
use axum::routing::get;
use utoipa::OpenApi;
use utoipa::openapi::OpenApi as Document;
use utoipa_axum::router::OpenApiRouter;

/// JSON bodies are small; uploads set their own limit.
const BODY_BYTES: usize = 1024 * 1024;

#[derive(OpenApi)]
#[openapi(
    info(
        title = "MaintainUK",
        description = "Property maintenance for the UK. Instants are UTC (RFC 3339), dates are local, money is a string with two decimals in pounds. Errors are RFC 9457 problems. Lists go on with `after`; reads carry an `ETag`, changes take it as `If-Match`; POST takes an `Idempotency-Key`.",
        license(name = "MIT OR Apache-2.0", identifier = "MIT OR Apache-2.0")
    ),
    servers((url = "/api/v1")),
    // Parts of a problem, which the responses name but do not collect.
    components(schemas(ProblemBody, Duplicate, FieldError, OrganisationChoice))
)]
struct Head;

fn operations() -> OpenApiRouter<App> {
    let mut router = OpenApiRouter::with_openapi(Head::openapi()).merge(crate::features::router());
    maintainuk_domain::openapi::complete(router.get_openapi_mut());
    router
}

/// The OpenAPI document of this version.
pub fn document() -> Document {
    operations().into_openapi()
}

/// Everything that is served.
pub fn router(app: &App) -> Router {
    let (api, document) = operations().split_for_parts();
    let api = api
        .fallback(|| async { Problem::not_found() })
        .method_not_allowed_fallback(|| async {
            Problem::new(Kind::MethodNotAllowed, "This path does not take that method.")
        })
        .layer(DefaultBodyLimit::max(BODY_BYTES));
    Router::new()
        .nest("/api/v1", api)
        .merge(docs::router(&document))
        .route("/health", get(health::health))
        .route("/ready", get(health::ready))
        .route("/metrics", get(health::metrics))
        .route("/api/{*rest}", axum::routing::any(|| async { Problem::not_found() }))
        .fallback(assets::serve)
        .layer(middleware::from_fn_with_state(app.clone(), frame::frame))
        .with_state(app.clone())
}
