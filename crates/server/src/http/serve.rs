//! The accept loop. `axum::serve` waits for ever on a client that says nothing; this does not.

use crate::app::App;
use axum::Router;
use axum::extract::ConnectInfo;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tokio::sync::watch;
use tower::ServiceExt;

/// How long a client may take to send its headers, or may sit between two requests.
const HEADER_SECONDS: u64 = 12;
/// How long requests in flight may take to end once the server stops.
const DRAIN_SECONDS: u64 = 15;

/// Serves until `stop` turns true, then lets requests in flight end.
pub async fn serve(
    app: App,
    router: Router,
    listener: TcpListener,
    mut stop: watch::Receiver<bool>,
) {
    let slots = Arc::new(Semaphore::new(app.config.http.max_connections));
    let graceful = GracefulShutdown::new();
    let mut builder = http1::Builder::new();
    builder
        .timer(TokioTimer::new())
        .header_read_timeout(Duration::from_secs(HEADER_SECONDS))
        .max_buf_size(64 * 1024);
    loop {
        let Ok(slot) = Arc::clone(&slots).acquire_owned().await else { break };
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            _ = stop.wait_for(|stopped| *stopped) => break,
        };
        let (stream, address) = match accepted {
            Ok(accepted) => accepted,
            Err(error) => {
                // Out of file descriptors, most likely: others must end before one can begin.
                tracing::warn!(%error, "A connection could not be accepted");
                tokio::time::sleep(Duration::from_millis(100)).await;
                continue;
            }
        };
        let connection =
            graceful.watch(builder.serve_connection(io(stream), service(&router, address)));
        tokio::spawn(async move {
            // A failed connection is the client's affair: it hung up or spoke no HTTP.
            drop(connection.await);
            drop(slot);
        });
    }
    app.live.close();
    drop(listener);
    let drained =
        tokio::time::timeout(Duration::from_secs(DRAIN_SECONDS), graceful.shutdown()).await;
    if drained.is_err() {
        tracing::warn!("Some requests were still running after {DRAIN_SECONDS} s and were cut");
    }
}

fn io(stream: TcpStream) -> TokioIo<TcpStream> {
    // Answers are small and whole; waiting to fill a packet only delays them.
    drop(stream.set_nodelay(true));
    TokioIo::new(stream)
}

fn service(
    router: &Router,
    address: SocketAddr,
) -> impl hyper::service::Service<
    hyper::Request<Incoming>,
    Response = axum::response::Response,
    Error = std::convert::Infallible,
    Future: Send,
> + use<> {
    let router = router.clone();
    service_fn(move |mut request: hyper::Request<Incoming>| {
        request.extensions_mut().insert(ConnectInfo(address));
        router.clone().oneshot(request.map(axum::body::Body::new))
    })
}
