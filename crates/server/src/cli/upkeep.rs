//! What a running node does on the side: keeps its pool in shape and hears what to forget.

use crate::app::App;
use crate::live::Forget;
use std::time::Duration;
use tokio::sync::broadcast::error::RecvError;

/// Opens the minimum of connections, then closes those beyond it that nobody uses.
pub async fn tend_pool(app: App) {
    let settings = &app.config.database.pool;
    let warm: Vec<_> = (0..settings.minimum).map(|_| app.db.pool().get()).collect();
    drop(futures_util::future::join_all(warm).await);
    let idle = Duration::from_secs(settings.idle_seconds);
    loop {
        tokio::time::sleep(Duration::from_secs(30)).await;
        let mut kept = 0;
        app.db.pool().retain(|_, metrics| {
            let keep = kept < settings.minimum || metrics.last_used() < idle;
            kept += usize::from(keep);
            keep
        });
    }
}

/// Every so often, takes off who left without a word.
pub async fn sweep_presence(app: App) {
    loop {
        tokio::time::sleep(Duration::from_secs(5)).await;
        app.live.sweep_presence(app.clock.now());
    }
}

/// Links a node with the others for as long as it runs: hears what they tell, and forgets what is
/// remembered of a session as soon as any of them says so.
pub async fn link_nodes(app: App, url: String) {
    tokio::join!(forget_sessions(&app), app.live.clone().link(url));
}

async fn forget_sessions(app: &App) {
    let mut forgotten = app.live.forgotten();
    loop {
        match forgotten.recv().await {
            Ok(Forget::User(user)) => app.sessions.forget(user),
            Ok(Forget::Everybody) | Err(RecvError::Lagged(_)) => app.sessions.forget_all(),
            Err(RecvError::Closed) => return,
        }
    }
}
