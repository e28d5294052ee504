//! Is it alive, can it serve, and how is it doing?

use super::extract::Json;
use super::problem::{Kind, Problem};
use crate::app::App;
use crate::db::Query;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

/// The process answers.
pub async fn health() -> Json<Value> {
    Json(json!({ "status": "ok", "version": env!("CARGO_PKG_VERSION") }))
}

/// The process can serve: the database answers as the app role.
pub async fn ready(State(app): State<App>) -> Result<Json<Value>, Problem> {
    let rows = app.db.door(Query("SELECT current_user::text", &[])).await.map_err(|error| {
        tracing::warn!(%error, "Not ready: the database does not answer");
        Problem::new(Kind::Unavailable, "The database does not answer.")
    })?;
    let role: &str = rows.first().map_or("", |row| row.get(0));
    let live = if app.live.is_linked() { "linked" } else { "this node only" };
    Ok(Json(json!({ "status": "ready", "databaseRole": role, "liveUpdates": live })))
}

/// Figures in Prometheus' text format.
pub async fn metrics(State(app): State<App>) -> Result<Response, Problem> {
    let status = app.db.pool().status();
    app.metrics.connections.set(i64::try_from(status.size).unwrap_or(i64::MAX));
    app.metrics.connections_free.set(i64::try_from(status.available).unwrap_or(i64::MAX));
    crate::outbox::measure(&app).await;
    let text = app.metrics.text().map_err(anyhow::Error::from)?;
    let kind = "application/openmetrics-text; version=1.0.0; charset=utf-8";
    Ok(([(header::CONTENT_TYPE, kind)], text).into_response())
}
