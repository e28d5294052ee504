//! The demo organisations: made from a seed, loaded once, then left alone.

mod certificates;
mod clocks;
mod estate;
mod hazards;
mod life;
mod money;
mod office;
mod photos;
mod places;
mod repairs;
mod talk;
mod visits;

use crate::app::App;
use crate::db::{OrgTx, Query};
use crate::http::Problem;
use crate::params;
use maintainuk_demo::{Demo, Profile, generate};
use maintainuk_domain::access::Role;
use maintainuk_domain::ids::{AttachmentId, UserId};
use maintainuk_domain::tickets::Category;
use maintainuk_domain::time::Instant;
use std::collections::HashMap;

/// The password of every demo account. It is public: the demo is for a machine of one's own.
pub const PASSWORD: &str = "maintain-uk-demo";

const SEED: u64 = 20_261_126;

/// What is said of the accounts, one a role.
const SIGN_INS: &[(&str, &str)] = &[
    ("OrgAdmin", "admin@northgate.example"),
    ("Coordinator", "coordinator@northgate.example"),
    ("Viewer", "viewer@northgate.example"),
    ("Contractor", "contractor@northgate.example"),
    ("Tenant", "tenant@northgate.example"),
    ("OrgAdmin of a second organisation", "admin@harbour.example"),
];

/// A photograph as it is stored.
pub(crate) struct Stored {
    key: String,
    thumbnail_key: String,
    sha256: String,
    size: i64,
    width: i32,
    height: i32,
}

/// Loads the demo organisations unless they are there; each in one transaction, but for what
/// somebody has merged since.
///
/// # Errors
/// When the database or the file store refuses.
pub async fn load(app: &App, progress: &mut (dyn FnMut(&str) + Send)) -> anyhow::Result<()> {
    for (profile, admin) in
        [(Profile::main(), "admin@northgate.example"), (Profile::second(), "admin@harbour.example")]
    {
        let there = Query("SELECT 1 FROM auth.accounts($1)", &[&admin]);
        if app.db.door(there).await?.is_empty() {
            load_one(app, profile, progress).await?;
        }
    }
    Ok(())
}

async fn load_one(
    app: &App,
    profile: Profile,
    progress: &mut (dyn FnMut(&str) + Send),
) -> anyhow::Result<()> {
    let demo = generate(SEED, app.clock.now(), profile);
    progress(&format!(
        "Loading {}: {} homes, {} repairs, {} photos…",
        demo.organisation.name,
        demo.units.len(),
        demo.tickets.len(),
        demo.photos.len()
    ));
    let photos = photos::store(app, &demo).await?;
    let certificates = certificates::store(app, &demo).await?;
    // With a database of one's own and no key set, the demo has no access codes.
    let sealed = places::seal(app, &demo).unwrap_or_else(|error| {
        tracing::warn!(error = format!("{error:#}"), "The demo has no access codes");
        Vec::new()
    });
    let hash = app.hasher.hash(PASSWORD.into()).await?;
    let org = demo.organisation.id;
    let now = app.clock.now();
    let written = app.db.in_org(org, async |tx| {
        write(tx, &demo, &hash, &photos, now);
        certificates::write(tx, &certificates);
        places::write(tx, &demo, &sealed);
        office::write(tx, &demo);
        life::write(tx, &demo, now);
        visits::write(tx, &demo, now);
        clocks::write(tx, &demo, now);
        crate::recalls::demo::mark(tx);
        crate::ratings::demo::write(tx, &demo, now);
        rules(tx, &demo, now);
        crate::checklists::demo::write(tx, &demo, now);
        crate::drafts::demo::write(tx, &demo, now);
        crate::conversations::demo::write(tx, &demo, now);
        crate::bulk::demo::write(tx, &demo, now);
        crate::incidents::demo::write(tx, &demo, now);
        let rates = crate::rates::demo::write(tx, &demo, now);
        crate::variations::demo::write(tx, &demo, &rates, clocks::in_force(&demo, now), now);
        estate::turns(tx, &demo, now)?;
        hazards::write(tx, &demo, now).await
    });
    let told = |problem: Problem| anyhow::anyhow!("{problem:?}");
    written.await.map_err(told)?;
    office::merges(app, &demo).await.map_err(told)?;
    crate::contractors::count_all(app, org).await?;
    crate::letters::demo::seed(app, org).await.map_err(told)
}

/// Leaves every row to the transaction, in the order of their references.
fn write(
    tx: OrgTx<'_>,
    demo: &Demo,
    hash: &str,
    photos: &HashMap<AttachmentId, Stored>,
    now: Instant,
) {
    estate::write(tx, demo, hash);
    repairs::write(tx, demo, photos, now);
    money::write(tx, demo);
    talk::write(tx, demo);
    for (name, value) in [("ticket", demo.tickets.len()), ("work-order", demo.work_orders.len())] {
        let value = i64::try_from(value).unwrap_or(i64::MAX);
        tx.later(
            r#"INSERT INTO ops."Counters" ("OrgId", "Name", "Value") VALUES ($1, $2, $3)"#,
            params![tx.org, name, value],
        );
    }
}

/// The demo sign-ins, for people.
pub fn sign_ins() -> String {
    let mut text = format!("Demo sign-ins (password of all: {PASSWORD})");
    for (role, email) in SIGN_INS {
        text += &format!("\n  {email:32} {role}");
    }
    text
}

/// Rules of the administrator, the first of which looked at the newest repair of a heating.
fn rules(tx: OrgTx<'_>, demo: &Demo, now: Instant) {
    let Some(author) = demo.users.iter().find(|user| user.role == Role::OrgAdmin) else { return };
    let heating = demo.tickets.iter().filter(|ticket| ticket.category == Category::Heating);
    let newest = heating.max_by_key(|ticket| ticket.created_at);
    let of = newest.map(|ticket| (ticket.id, ticket.created_at));
    let colleagues = demo.users.iter();
    let colleagues =
        colleagues.filter(|user| matches!(user.role, Role::OrgAdmin | Role::Coordinator));
    let colleagues: Vec<UserId> = colleagues.map(|user| user.id).collect();
    crate::automation::demo::seed(tx, (author.id, &colleagues), of, now);
}
