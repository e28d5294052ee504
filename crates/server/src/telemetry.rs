//! Logs, trace ids and figures.

use crate::config::LogFormat;
use anyhow::Context;
use axum::http::{HeaderMap, Method};
use maintainuk_domain::ids::{OrgId, UserId};
use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::{Histogram, exponential_buckets};
use prometheus_client::registry::Registry;
use std::io::IsTerminal;
use std::sync::{Arc, OnceLock};
use std::time::Duration;
use tracing_subscriber::EnvFilter;

/// What is known of the request at hand.
pub struct RequestNotes {
    /// Its id: 32 hexadecimal digits, the caller's own where it sent a `traceparent`.
    pub trace: String,
    caller: OnceLock<(OrgId, UserId)>,
}

tokio::task_local! {
    /// The request that a task works for.
    pub static REQUEST: Arc<RequestNotes>;
}

impl RequestNotes {
    /// Takes the trace id of a W3C `traceparent`, or makes one.
    pub fn new(headers: &HeaderMap) -> Self {
        let given = headers.get("traceparent").and_then(|value| value.to_str().ok());
        let given = given.and_then(|text| text.split('-').nth(1)).filter(|id| {
            id.len() == 32
                && id.bytes().all(|b| b.is_ascii_hexdigit())
                && id.bytes().any(|b| b != b'0')
        });
        let fresh = || uuid::Uuid::now_v7().simple().to_string();
        let trace = given.map_or_else(fresh, str::to_ascii_lowercase);
        Self { trace, caller: OnceLock::new() }
    }

    /// Notes who is calling.
    pub fn note_caller(&self, org: OrgId, user: UserId) {
        // The first one stays: a request has one caller.
        self.caller.get_or_init(|| (org, user));
    }
}

/// The id of the request at hand, or `-` outside one.
pub fn trace_id() -> String {
    REQUEST.try_with(|notes| notes.trace.clone()).unwrap_or_else(|_| "-".into())
}

/// One line a request: the route, never the path, and ids, never names.
pub fn log_request(
    notes: &RequestNotes,
    method: &Method,
    route: &str,
    status: u16,
    took: Duration,
) {
    let (org, user) = notes.caller.get().map(|(o, u)| (o.to_string(), u.to_string())).unzip();
    let milliseconds = took.as_secs_f64() * 1000.0;
    tracing::info!(
        trace = notes.trace,
        %method,
        route,
        status,
        ms = format!("{milliseconds:.1}"),
        org,
        user,
        "{method} {route} {status}"
    );
}

/// Starts logging to standard error; `filter` is in the manner of `RUST_LOG`.
///
/// # Errors
/// When the filter cannot be read.
pub fn start(format: LogFormat, filter: &str) -> anyhow::Result<()> {
    let filter = EnvFilter::try_new(filter).context("log.filter cannot be read")?;
    let colour = std::io::stderr().is_terminal();
    let builder = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_ansi(colour);
    // A second start in one process (tests) keeps the first.
    let started = match format {
        LogFormat::Json => builder.json().flatten_event(true).try_init(),
        LogFormat::Text => builder.with_target(false).try_init(),
    };
    drop(started);
    Ok(())
}

/// What a request is counted by. The matched path, never the real one: ids are people's.
#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
pub struct RequestLabels {
    /// GET, POST …
    pub method: String,
    /// The route, such as `/api/v1/tickets/{id}`.
    pub route: String,
    /// 200, 404 …
    pub status: u16,
}

/// What a sent message is counted by.
#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
pub struct JobLabels {
    /// `send-email` …
    pub kind: String,
    /// `Completed`, `Pending` (again), `Failed` …
    pub outcome: String,
}

/// What the outbox is measured by.
#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
pub struct StateLabels {
    /// `Pending`, `Dead` …
    pub status: String,
}

/// The figures of `/metrics`.
#[derive(Clone)]
pub struct Metrics {
    registry: Arc<Registry>,
    /// Requests by method, route and status.
    pub requests: Family<RequestLabels, Counter>,
    /// Seconds a request took.
    pub seconds: Histogram,
    /// Requests being answered now.
    pub in_flight: Gauge,
    /// Jobs by kind and outcome.
    pub jobs: Family<JobLabels, Counter>,
    /// Messages in the outbox by status.
    pub outbox: Family<StateLabels, Gauge>,
    /// Connections to the database, and how many of them are free.
    pub connections: Gauge,
    /// Free connections.
    pub connections_free: Gauge,
}

impl Default for Metrics {
    fn default() -> Self {
        let mut registry = Registry::with_prefix("maintainuk");
        let requests = Family::default();
        let seconds = Histogram::new(exponential_buckets(0.001, 2.0, 14));
        let (in_flight, connections, connections_free) =
            (Gauge::default(), Gauge::default(), Gauge::default());
        let (jobs, outbox) = (Family::default(), Family::default());
        registry.register("http_requests", "Requests answered", requests.clone());
        registry.register("http_request_seconds", "Time to answer", seconds.clone());
        registry.register("http_requests_in_flight", "Being answered", in_flight.clone());
        registry.register("jobs", "Background jobs by outcome", jobs.clone());
        registry.register("outbox_messages", "Messages in the outbox", outbox.clone());
        registry.register("db_connections", "Connections held", connections.clone());
        registry.register("db_connections_free", "Connections idle", connections_free.clone());
        let registry = Arc::new(registry);
        Self { registry, requests, seconds, in_flight, jobs, outbox, connections, connections_free }
    }
}

impl Metrics {
    /// The figures in Prometheus' text format.
    ///
    /// # Errors
    /// Never in practice: writing to a string does not fail.
    pub fn text(&self) -> Result<String, std::fmt::Error> {
        let mut text = String::new();
        prometheus_client::encoding::text::encode(&mut text, &self.registry)?;
        Ok(text)
    }
}
