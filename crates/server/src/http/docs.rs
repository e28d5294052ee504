//! The OpenAPI document and a page to browse it.

use crate::app::App;
use axum::Router;
use axum::response::Redirect;
use axum::routing::get;
use utoipa::openapi::OpenApi;
use utoipa_swagger_ui::{Config, SwaggerUi};

/// Serves the document at `/api/openapi.json` and the page at `/api/docs/`.
pub fn router(document: OpenApi) -> Router<App> {
    let config = Config::from("/api/openapi.json").try_it_out_enabled(true);
    let page = SwaggerUi::new("/api/docs").url("/api/openapi.json", document).config(config);
    Router::new().merge(page).route("/api", get(|| async { Redirect::to("/api/docs/") }))
}
