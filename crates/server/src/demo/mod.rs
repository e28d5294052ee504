//! The demo organisations: loaded once, then left alone.

use crate::app::App;

/// The password of every demo account.
pub const PASSWORD: &str = "maintain-uk-demo";

/// Loads the demo organisations unless they are there.
pub async fn load(_app: &App, _progress: &mut (dyn FnMut(&str) + Send)) -> anyhow::Result<()> {
    Ok(())
}

/// The demo sign-ins, for people.
pub fn sign_ins() -> String {
    String::new()
}
