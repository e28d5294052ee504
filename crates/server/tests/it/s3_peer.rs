//! A bucket that takes nothing without a right signature: it computes each request's AWS Signature
//! Version 4 anew, from the published algorithm and the secret.

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method, Response, StatusCode};
use bytes::Bytes;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

pub const KEY_ID: &str = "AKIATEST";
pub const SECRET: &str = "a secret that only the two know";
pub const REGION: &str = "eu-west-2";

#[derive(Clone, Default)]
pub struct Bucket(Arc<Mutex<Inside>>);

#[derive(Default)]
struct Inside {
    files: BTreeMap<String, Bytes>,
    refused: usize,
    /// After this many writes every other is answered with 500.
    room: Option<usize>,
}

impl Bucket {
    /// Starts it; gives its endpoint.
    pub async fn start(&self) -> String {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("bound");
        let router = Router::new().fallback(answer).with_state(self.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        format!("http://{address}")
    }

    fn inside<T>(&self, look: impl FnOnce(&mut Inside) -> T) -> T {
        look(&mut self.0.lock().expect("unpoisoned"))
    }

    pub fn files(&self) -> BTreeMap<String, Bytes> {
        self.inside(|inside| inside.files.clone())
    }

    pub fn refused(&self) -> usize {
        self.inside(|inside| inside.refused)
    }

    pub fn has_room_for(&self, writes: usize) {
        self.inside(|inside| inside.room = Some(writes));
    }
}

async fn answer(State(bucket): State<Bucket>, request: Request) -> Response<Body> {
    let (parts, body) = request.into_parts();
    let body = axum::body::to_bytes(body, 64 << 20).await.expect("a body");
    let path = parts.uri.path().to_owned();
    let query = parts.uri.query().unwrap_or_default();
    let right = is_signed(&parts.method, &path, query, &parts.headers, &body);
    bucket.inside(|inside| {
        if !right {
            inside.refused += 1;
            let told = "<Error><Code>SignatureDoesNotMatch</Code></Error>";
            return reply(StatusCode::FORBIDDEN, told.into());
        }
        match parts.method {
            Method::PUT if inside.room == Some(0) => {
                reply(StatusCode::INTERNAL_SERVER_ERROR, Bytes::new())
            }
            Method::PUT => {
                inside.room = inside.room.map(|room| room - 1);
                inside.files.insert(path, body);
                reply(StatusCode::OK, Bytes::new())
            }
            Method::DELETE => {
                inside.files.remove(&path);
                reply(StatusCode::NO_CONTENT, Bytes::new())
            }
            _ => match inside.files.get(&path) {
                Some(bytes) => reply(StatusCode::OK, bytes.clone()),
                None => reply(StatusCode::NOT_FOUND, Bytes::new()),
            },
        }
    })
}

fn reply(status: StatusCode, body: Bytes) -> Response<Body> {
    Response::builder()
        .status(status)
        .header("etag", "\"an-etag\"")
        .header("last-modified", "Mon, 02 Mar 2026 09:00:00 GMT")
        .body(Body::from(body))
        .expect("a response")
}

/// Whether the `Authorization` header is what the secret makes of this very request.
fn is_signed(method: &Method, path: &str, query: &str, headers: &HeaderMap, body: &[u8]) -> bool {
    let text = |name: &str| headers.get(name).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let payload = hex(&Sha256::digest(body));
    let Some(rest) = text("authorization").strip_prefix("AWS4-HMAC-SHA256 ") else { return false };
    let fields: BTreeMap<&str, &str> =
        rest.split(',').filter_map(|field| field.trim().split_once('=')).collect();
    let get = |name: &str| fields.get(name).copied().unwrap_or_default();
    let (signed, day) = (get("SignedHeaders"), text("x-amz-date").get(..8).unwrap_or_default());
    let scope = format!("{day}/{REGION}/s3/aws4_request");
    let lines: String =
        signed.split(';').map(|name| format!("{name}:{}\n", text(name).trim())).collect();
    let mut pairs: Vec<&str> = query.split('&').filter(|pair| !pair.is_empty()).collect();
    pairs.sort_unstable();
    let canonical = format!("{method}\n{path}\n{}\n{lines}\n{signed}\n{payload}", pairs.join("&"));
    let hashed = hex(&Sha256::digest(canonical.as_bytes()));
    let to_sign = format!("AWS4-HMAC-SHA256\n{}\n{scope}\n{hashed}", text("x-amz-date"));
    let start = format!("AWS4{SECRET}").into_bytes();
    let key = [day, REGION, "s3", "aws4_request"]
        .iter()
        .fold(start, |key, part| hmac(&key, part.as_bytes()));
    ["host", "x-amz-date", "x-amz-content-sha256"]
        .iter()
        .all(|n| signed.split(';').any(|s| s == *n))
        && text("x-amz-content-sha256") == payload
        && get("Credential") == format!("{KEY_ID}/{scope}")
        && get("Signature") == hex(&hmac(&key, to_sign.as_bytes()))
}

/// RFC 2104 over SHA-256.
fn hmac(key: &[u8], message: &[u8]) -> Vec<u8> {
    let mut block = [0_u8; 64];
    if key.len() > 64 {
        block[..32].copy_from_slice(&Sha256::digest(key));
    } else {
        block[..key.len()].copy_from_slice(key);
    }
    let pad = |with: u8| block.map(|byte| byte ^ with);
    let inner = Sha256::digest([&pad(0x36)[..], message].concat());
    Sha256::digest([&pad(0x5c)[..], &inner].concat()).to_vec()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn the_hmac_is_that_of_rfc_4231() {
    let digest = hmac(b"Jefe", b"what do ya want for nothing?");
    assert!(
        hex(&digest)
            .starts_with("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
    );
}
