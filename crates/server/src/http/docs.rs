//! The OpenAPI document and a page to browse it.

use crate::app::App;
use axum::Router;
use axum::http::header;
use axum::response::Redirect;
use axum::routing::get;
use bytes::Bytes;
use utoipa::openapi::OpenApi;
use utoipa_swagger_ui::{Config, SwaggerUi};

const DOCUMENT: &str = "/api/openapi.json";

/// Serves the document at `/api/openapi.json` and the page at `/api/docs/`.
///
/// The document is kept as the text that it is sent as: as a tree it takes many times the memory.
pub fn router(document: &OpenApi) -> Router<App> {
    let text = document.to_json().unwrap_or_else(|e| unreachable!("maps and texts are JSON: {e}"));
    let text = Bytes::from(text);
    let answer = move || async move { ([(header::CONTENT_TYPE, "application/json")], text) };
    let config = Config::from(DOCUMENT).try_it_out_enabled(true);
    let page = SwaggerUi::new("/api/docs").config(config);
    Router::new()
        .merge(page)
        .route(DOCUMENT, get(answer))
        .route("/api", get(|| async { Redirect::to("/api/docs/") }))
}
