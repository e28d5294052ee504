//! What happens around every request: an id, a log line, figures, security headers, protection
//! against other sites, a time limit, and a task of its own that a hang-up cannot cut.

use super::problem::{Kind, Problem};
use crate::app::App;
use crate::auth::SessionInfo;
use crate::telemetry::{self, REQUEST, RequestLabels, RequestNotes};
use axum::extract::{MatchedPath, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// Uploads may take longer than other requests.
const UPLOAD_SECONDS: u64 = 300;

/// The outermost layer.
pub async fn frame(State(app): State<App>, request: Request, next: Next) -> Response {
    let notes = Arc::new(RequestNotes::new(request.headers()));
    let started = Instant::now();
    let method = request.method().clone();
    let path = request.extensions().get::<MatchedPath>();
    let route = path.map_or_else(|| "unmatched".into(), |path| path.as_str().to_owned());
    app.metrics.in_flight.inc();
    let mut response = REQUEST.scope(Arc::clone(&notes), run(&app, request, next)).await;
    app.metrics.in_flight.dec();
    let took = started.elapsed();
    let status = response.status().as_u16();
    telemetry::log_request(&notes, &method, &route, status, took);
    app.metrics.seconds.observe(took.as_secs_f64());
    let labels = RequestLabels { method: method.to_string(), route, status };
    app.metrics.requests.get_or_create(&labels).inc();
    secure(response.headers_mut(), app.config.is_https());
    if let Ok(value) = HeaderValue::from_str(&notes.trace) {
        response.headers_mut().insert("x-request-id", value);
    }
    response
}

async fn run(app: &App, request: Request, next: Next) -> Response {
    if let Err(problem) = refuse_other_sites(&request) {
        return problem.into_response();
    }
    let seconds = if is_upload(&request) {
        UPLOAD_SECONDS.max(app.config.http.timeout_seconds)
    } else {
        app.config.http.timeout_seconds
    };
    // A task of its own: when the client hangs up, hyper drops our future, not the command's.
    let notes = REQUEST.get();
    let work = tokio::spawn(REQUEST.scope(notes, next.run(request)));
    let abort = work.abort_handle();
    match tokio::time::timeout(Duration::from_secs(seconds), work).await {
        Ok(Ok(response)) => response,
        Ok(Err(panic)) => {
            Problem::from(anyhow::anyhow!("a handler failed: {panic}")).into_response()
        }
        Err(_) => {
            abort.abort();
            Problem::new(Kind::Unavailable, "This took too long and was given up.").into_response()
        }
    }
}

fn is_upload(request: &Request) -> bool {
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    kind.is_some_and(|kind| kind.starts_with("multipart/"))
}

/// Refuses what a browser says was sent by another site's page. Browsers say so in
/// `Sec-Fetch-Site`, older ones in `Origin`; programs send neither and carry no ambient cookie.
fn refuse_other_sites(request: &Request) -> Result<(), Problem> {
    if request.method().is_safe() && request.method() != Method::TRACE {
        return Ok(());
    }
    let text = |name: &str| request.headers().get(name).and_then(|value| value.to_str().ok());
    let refused = match text("sec-fetch-site") {
        Some(site) => !matches!(site, "same-origin" | "none"),
        None => match (text("origin"), text("host")) {
            (Some(origin), Some(host)) => origin.split_once("://").map(|(_, o)| o) != Some(host),
            (Some(_), None) => true,
            (None, _) => false,
        },
    };
    if refused {
        return Err(Problem::new(Kind::CrossSite, "This request was sent by another site's page."));
    }
    Ok(())
}

/// Security headers of every response, errors and files included.
fn secure(headers: &mut HeaderMap, https: bool) {
    const ALWAYS: &[(&str, &str)] = &[
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "no-referrer"),
        ("x-frame-options", "DENY"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        ("permissions-policy", "geolocation=(self), camera=(self), microphone=()"),
    ];
    for (name, value) in ALWAYS {
        headers.insert(*name, HeaderValue::from_static(value));
    }
    headers.entry("content-security-policy").or_insert(HeaderValue::from_static(
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; \
         img-src 'self' data: blob:; connect-src 'self'; object-src 'none'; base-uri 'none'; \
         form-action 'self'; frame-ancestors 'none'",
    ));
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    if https {
        let year = HeaderValue::from_static("max-age=31536000; includeSubDomains");
        headers.insert(header::STRICT_TRANSPORT_SECURITY, year);
    }
}

/// Notes who is calling, for the log line of the request.
pub fn note_caller(_: &Parts, info: &SessionInfo) {
    // Outside a request (a test of a handler alone) there is nothing to note.
    REQUEST.try_with(|notes| notes.note_caller(info.org, info.user)).unwrap_or_default();
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Clock;
    use crate::config::Config;
    use crate::db::Db;
    use axum::Router;
    use axum::body::Body;
    use axum::middleware::from_fn_with_state;
    use axum::routing::get;
    use tower::ServiceExt;

    #[tokio::test]
    async fn a_handler_that_panics_is_a_fault_of_ours_that_tells_nothing() {
        crate::install_crypto();
        let mut config = Config::default();
        config.files.dir = std::env::temp_dir().join("maintainuk-frame-test");
        let url = "postgres://nobody@127.0.0.1:1/none?sslmode=disable";
        let db = Db::connect(url, &config.database.pool).expect("a URL");
        let app = App::new(config, db, Clock::system()).expect("an application");
        let boom = || async { if true { panic!("a secret") } else { "" } };
        let router = Router::new().route("/boom", get(boom));
        let router = router.layer(from_fn_with_state(app, frame));
        let request = Request::get("/boom").body(Body::empty()).expect("a request");
        let response = router.oneshot(request).await.expect("an answer");
        assert_eq!(response.status(), 500);
        assert_eq!(response.headers()["x-content-type-options"], "nosniff");
        let body = axum::body::to_bytes(response.into_body(), 10_000).await.expect("a body");
        let text = String::from_utf8(body.to_vec()).expect("text");
        assert!(
            text.contains("urn:maintainuk:problem:internal") && !text.contains("secret"),
            "{text}"
        );
    }
}
