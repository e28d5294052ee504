//! Round trips, counted on the wire between the application and PostgreSQL.

use crate::main_line::report;
use crate::support::{TestApp, url};
use crate::wait::until;
use axum::body::Body;
use axum::http::Request;
use maintainuk::app::App;
use maintainuk::clock::Clock;
use maintainuk::config::Config;
use maintainuk::db::{Db, PoolSettings};
use maintainuk::http;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tower::ServiceExt;

/// Counts how often the application speaks after PostgreSQL has spoken.
#[derive(Clone, Default)]
struct Trips(Arc<(AtomicUsize, AtomicBool)>);

impl Trips {
    fn app_speaks(&self) {
        if !self.0.1.swap(true, Ordering::SeqCst) {
            self.0.0.fetch_add(1, Ordering::SeqCst);
        }
    }

    fn server_speaks(&self) {
        self.0.1.store(false, Ordering::SeqCst);
    }

    fn take(&self) -> usize {
        self.0.0.swap(0, Ordering::SeqCst)
    }
}

/// A proxy in front of the test cluster; its port.
async fn proxy(target: u16, trips: Trips) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let port = listener.local_addr().expect("bound").port();
    tokio::spawn(async move {
        while let Ok((client, _)) = listener.accept().await {
            let server = TcpStream::connect(("127.0.0.1", target)).await.expect("PostgreSQL");
            let (from_client, to_client) = client.into_split();
            let (from_server, to_server) = server.into_split();
            let (one, other) = (trips.clone(), trips.clone());
            tokio::spawn(copy(from_client, to_server, move || one.app_speaks()));
            tokio::spawn(copy(from_server, to_client, move || other.server_speaks()));
        }
    });
    port
}

async fn copy(
    mut from: tokio::net::tcp::OwnedReadHalf,
    mut to: tokio::net::tcp::OwnedWriteHalf,
    note: impl Fn(),
) {
    let mut buffer = vec![0; 64 * 1024];
    while let Ok(read @ 1..) = from.read(&mut buffer).await {
        note();
        if to.write_all(&buffer[..read]).await.is_err() {
            return;
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_of_a_list_and_the_page_of_a_ticket_are_one_round_trip_each() {
    let test = TestApp::new().await;
    let org = test.org("acme").await;
    let ticket = report(&test, &org).await;

    let direct = url(&test.database);
    let port = direct.split(':').nth(3).and_then(|p| p.split('/').next()).expect("a port");
    let trips = Trips::default();
    let proxied = proxy(port.parse().expect("a number"), trips.clone()).await;
    let pool = PoolSettings { minimum: 0, maximum: 1, ..PoolSettings::default() };
    let db = Db::connect(&direct.replace(port, &proxied.to_string()), &pool).expect("a URL");
    let mut config = Config::default();
    config.files.dir = std::env::temp_dir().join(format!("maintainuk-trips-{}", test.database));
    let app = App::new(config.clone(), db, Clock::system()).expect("an application");
    // Sessions are remembered only while other nodes are heard; that link does not pass the proxy.
    tokio::spawn(app.live.clone().link(direct));
    until("a link to other nodes", || async { app.live.is_linked().then_some(()) }).await;

    let router = http::router(&app);
    let cookie = org.coordinator.cookie();
    for (path, expected) in [
        ("/api/v1/tickets?status=New&limit=20".to_owned(), 1),
        ("/api/v1/tickets?queue=open&limit=20".into(), 1),
        (format!("/api/v1/tickets/{ticket}"), 1),
        ("/api/v1/tickets/counts".into(), 1),
        ("/api/v1/properties?limit=20&count=true".into(), 1),
    ] {
        // The first time prepares its statements and looks the session up.
        for warm in [true, false] {
            trips.take();
            let request = Request::get(&path).header("cookie", &cookie).body(Body::empty());
            let response = router.clone().oneshot(request.expect("a request")).await;
            assert_eq!(response.expect("an answer").status(), 200, "{path}");
            if !warm {
                assert_eq!(trips.take(), expected, "{path}");
            }
        }
    }
    // A report holds no lock while it waits: its number, then all else in one transaction.
    let unit = test.admin().await.query_one(r#"SELECT "Id" FROM "Units""#, &[]).await;
    let unit: uuid::Uuid = unit.expect("the home").get(0);
    let body = serde_json::json!({ "unitId": unit, "title": "No light in the hall",
        "category": "Electrical", "priority": "Routine" });
    for warm in [true, false] {
        trips.take();
        let request = Request::post("/api/v1/tickets").header("cookie", &cookie);
        let request = request.header("content-type", "application/json");
        let request = request.body(Body::from(body.to_string())).expect("a request");
        let response = router.clone().oneshot(request).await.expect("an answer");
        assert_eq!(response.status(), 201);
        if !warm {
            let took = trips.take();
            assert!(took <= 3, "a report takes {took} round trips");
        }
    }
    std::fs::remove_dir_all(&config.files.dir).unwrap_or_default();
}
