//! The web app's files: embedded in a release build, read from disk while developing.

use super::problem::{Kind, Problem};
use axum::body::Body;
use axum::http::{HeaderMap, Method, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use rust_embed::{EmbeddedFile, RustEmbed};

#[derive(RustEmbed)]
#[folder = "../../web/dist"]
#[allow_missing = true]
struct Web;

/// Serves a file of the web app; any other path without an extension is a page of it.
pub async fn serve(method: Method, uri: Uri, headers: HeaderMap) -> Response {
    if method != Method::GET && method != Method::HEAD {
        let detail = "Pages are only read.";
        return Problem::new(Kind::MethodNotAllowed, detail).into_response();
    }
    let path = uri.path().trim_start_matches('/');
    // A browser has resolved `..` before it asks; who sends it is not a browser.
    if path.split('/').any(|part| part == "..") {
        return Problem::not_found().into_response();
    }
    let is_page = !path.rsplit('/').next().unwrap_or_default().contains('.');
    let name = if is_page { "index.html" } else { path };
    match find(name, &headers) {
        Some((file, encoding)) => answer(name, file, encoding, &headers),
        None if is_page => not_built(),
        None => Problem::not_found().into_response(),
    }
}

/// The smallest form that the client takes; they are compressed when the web app is built.
fn find(name: &str, headers: &HeaderMap) -> Option<(EmbeddedFile, Option<&'static str>)> {
    let accepted = headers.get(header::ACCEPT_ENCODING).and_then(|v| v.to_str().ok());
    let accepted = accepted.unwrap_or_default();
    [("br", ".br"), ("gzip", ".gz")]
        .into_iter()
        .filter(|(encoding, _)| accepted.contains(encoding))
        .find_map(|(encoding, ending)| {
            Some((Web::get(&format!("{name}{ending}"))?, Some(encoding)))
        })
        .or_else(|| Some((Web::get(name)?, None)))
}

fn answer(
    name: &str,
    file: EmbeddedFile,
    encoding: Option<&'static str>,
    headers: &HeaderMap,
) -> Response {
    let tag: String =
        file.metadata.sha256_hash()[..12].iter().map(|b| format!("{b:02x}")).collect();
    let tag = format!("\"{tag}\"");
    let unchanged = headers.get(header::IF_NONE_MATCH).is_some_and(|known| known == tag.as_str());
    // Vite puts a hash in the names of what it builds, so those never change.
    let forever = name.starts_with("assets/");
    let cache = if forever { "public, max-age=31536000, immutable" } else { "no-cache" };
    let mut builder = Response::builder()
        .header(header::CONTENT_TYPE, content_type(name))
        .header(header::CACHE_CONTROL, cache)
        .header(header::VARY, "accept-encoding")
        .header(header::ETAG, tag);
    if let Some(encoding) = encoding {
        builder = builder.header(header::CONTENT_ENCODING, encoding);
    }
    let body = if unchanged {
        builder = builder.status(StatusCode::NOT_MODIFIED);
        Body::empty()
    } else {
        Body::from(file.data)
    };
    builder
        .body(body)
        .unwrap_or_else(|error| Problem::from(anyhow::Error::from(error)).into_response())
}

fn content_type(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "svg" => "image/svg+xml",
        "json" | "map" => "application/json",
        "webmanifest" => "application/manifest+json",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

fn not_built() -> Response {
    let told = "The web app is not in this build. Run `make run`, or build it with `npm run build` in web/.";
    (StatusCode::NOT_FOUND, [(header::CONTENT_TYPE, "text/plain; charset=utf-8")], told)
        .into_response()
}
