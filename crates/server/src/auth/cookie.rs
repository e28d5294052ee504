//! The session cookie, and what a request says of its sender.

use crate::app::App;
use axum::extract::ConnectInfo;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, header};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};
use std::net::SocketAddr;

/// The cookie's name: over TLS the browser itself refuses one that is not ours alone.
const fn name(https: bool) -> &'static str {
    if https { "__Host-maintainuk" } else { "maintainuk" }
}

/// The token that a request carries.
pub fn token(headers: &HeaderMap, https: bool) -> Option<&str> {
    let cookies = headers.get_all(header::COOKIE);
    let mut pairs = cookies.iter().filter_map(|v| v.to_str().ok()).flat_map(|v| v.split(';'));
    pairs.find_map(|pair| {
        let (key, value) = pair.trim().split_once('=')?;
        (key == name(https) && !value.is_empty()).then_some(value)
    })
}

/// A new token: 256 bits that nobody guesses.
///
/// # Errors
/// When the machine has no randomness to give.
pub fn new_token() -> anyhow::Result<String> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).map_err(|error| anyhow::anyhow!("no randomness: {error}"))?;
    Ok(URL_SAFE_NO_PAD.encode(bytes))
}

/// What is stored of a token.
pub fn hash(token: &str) -> [u8; 32] {
    Sha256::digest(token.as_bytes()).into()
}

/// Sets the cookie for as long as the session can live.
pub fn set(token: &str, seconds: i64, https: bool) -> HeaderValue {
    header_value(&format!(
        "{}={token}; Path=/; HttpOnly; SameSite=Lax; Max-Age={seconds}{}",
        name(https),
        secure(https)
    ))
}

/// Takes the cookie away.
pub fn clear(https: bool) -> HeaderValue {
    header_value(&format!(
        "{}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0{}",
        name(https),
        secure(https)
    ))
}

const fn secure(https: bool) -> &'static str {
    if https { "; Secure" } else { "" }
}

fn header_value(text: &str) -> HeaderValue {
    HeaderValue::from_str(text).unwrap_or_else(|_| unreachable!("our own base64url and ASCII"))
}

/// The client's address: the socket's, or what a trusted proxy says.
pub fn client_ip(app: &App, parts: &Parts) -> String {
    let forwarded = parts.headers.get("x-forwarded-for").and_then(|v| v.to_str().ok());
    let last = forwarded.and_then(|list| list.rsplit(',').next()).map(str::trim);
    match last {
        Some(ip) if app.config.http.trust_forwarded_for => ip.chars().take(45).collect(),
        _ => parts
            .extensions
            .get::<ConnectInfo<SocketAddr>>()
            .map_or_else(|| "unknown".into(), |ConnectInfo(address)| address.ip().to_string()),
    }
}

/// What the client calls itself, cut to what is worth keeping.
pub fn user_agent(parts: &Parts) -> Option<String> {
    let text = parts.headers.get(header::USER_AGENT)?.to_str().ok()?;
    Some(text.chars().take(300).collect())
}
