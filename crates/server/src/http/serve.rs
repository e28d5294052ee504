//! The accept loop. `axum::serve` waits for ever on a client that says nothing; this does not.

use super::patience::{Patient, Steady};
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
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tower::ServiceExt;

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
    let pause = Duration::from_secs(app.config.http.client_seconds);
    let graceful = GracefulShutdown::new();
    let mut builder = http1::Builder::new();
    builder.timer(TokioTimer::new()).header_read_timeout(pause).max_buf_size(64 * 1024);
    loop {
        let (slot, accepted) = tokio::select! {
            next = next(&slots, &listener) => next,
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
        let connection = graceful
            .watch(builder.serve_connection(io(stream, pause), service(&router, address, pause)));
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

/// The next connection, once there is room for it.
async fn next(
    slots: &Arc<Semaphore>,
    listener: &TcpListener,
) -> (Option<OwnedSemaphorePermit>, std::io::Result<(TcpStream, SocketAddr)>) {
    // The semaphore is never closed, so there always is a permit in the end.
    let slot = Arc::clone(slots).acquire_owned().await.ok();
    (slot, listener.accept().await)
}

fn io(stream: TcpStream, pause: Duration) -> TokioIo<Patient<TcpStream>> {
    // Answers are small and whole; waiting to fill a packet only delays them.
    drop(stream.set_nodelay(true));
    TokioIo::new(Patient::new(stream, pause))
}

fn service(
    router: &Router,
    address: SocketAddr,
    pause: Duration,
) -> impl hyper::service::Service<
    hyper::Request<Incoming>,
    Response = axum::response::Response,
    Error = std::convert::Infallible,
    Future: Send,
> + use<> {
    let router = router.clone();
    service_fn(move |mut request: hyper::Request<Incoming>| {
        request.extensions_mut().insert(ConnectInfo(address));
        router.clone().oneshot(request.map(|body| axum::body::Body::new(Steady::new(body, pause))))
    })
}
