//! Organisations with their people, homes and firms: what tickets refer to, kept in memory.

use super::random::{Random, index};
use crate::settings::Settings;
use uuid::Uuid;

/// The newest moment in the data: 22 November 2026, in microseconds.
pub const ANCHOR: i64 = 1_795_305_600_000_000;
/// Two years, over which the tickets spread.
pub const SPAN: i64 = 730 * DAY;
/// Microseconds of a day.
pub const DAY: i64 = 86_400_000_000;

/// Accounts of an organisation, and firms that work for it.
pub const USERS: u64 = 10;
/// Firms of an organisation.
pub const FIRMS: u64 = 10;

/// Kinds of draws, so that one thing's do not depend on another's.
pub mod kind {
    /// Organisations, their accounts and firms.
    pub const ORGANISATION: u64 = 1;
    /// People.
    pub const CONTACT: u64 = 2;
    /// Homes, with their property and tenancy.
    pub const UNIT: u64 = 3;
    /// Tickets, with all that belongs to them.
    pub const TICKET: u64 = 4;
}

/// An organisation and what is in it.
#[derive(Debug, Default)]
pub struct Organisation {
    /// Its id.
    pub id: Uuid,
    /// Its accounts.
    pub users: Vec<Uuid>,
    /// Its firms.
    pub firms: Vec<Uuid>,
    /// Its people.
    pub contacts: Vec<Uuid>,
    /// Its properties.
    pub properties: Vec<Uuid>,
    /// Its homes, each with its property's place in `properties`.
    pub units: Vec<(Uuid, usize)>,
}

/// Everything that tickets refer to.
#[derive(Debug)]
pub struct Estate {
    /// Where the draws start.
    pub seed: u64,
    /// How many tickets there are.
    pub tickets: u64,
    /// The organisations, the largest first.
    pub orgs: Vec<Organisation>,
    shares: Vec<f64>,
}

impl Estate {
    /// Draws the estate.
    pub fn draw(settings: &Settings) -> Self {
        let seed = settings.seed;
        let shares = shares(settings.organisations);
        let mut orgs: Vec<_> = (0..settings.organisations).map(|n| organisation(seed, n)).collect();
        let owner = |random: &mut Random| {
            let drawn = random.unit();
            shares.partition_point(|upper| *upper <= drawn).min(shares.len() - 1)
        };
        for n in 0..settings.contacts {
            let mut random = Random::of(seed, kind::CONTACT, n);
            // Each organisation has some of everything, however small it is.
            let org = if n < settings.organisations { index(n) } else { owner(&mut random) };
            orgs[org].contacts.push(random.uuid(ANCHOR - SPAN));
        }
        for n in 0..settings.units {
            let mut random = Random::of(seed, kind::UNIT, n);
            let org = if n < settings.organisations { index(n) } else { owner(&mut random) };
            let id = random.uuid(ANCHOR - SPAN);
            // Two and a half homes a property.
            if orgs[org].properties.is_empty() || random.percent(40) {
                orgs[org].properties.push(random.uuid(ANCHOR - SPAN));
            }
            let property = orgs[org].properties.len() - 1;
            orgs[org].units.push((id, property));
        }
        Self { seed, tickets: settings.tickets, orgs, shares }
    }

    /// Whose something is, by share.
    pub fn owner(&self, random: &mut Random) -> usize {
        let drawn = random.unit();
        self.shares.partition_point(|upper| *upper <= drawn).min(self.orgs.len() - 1)
    }
}

/// The upper ends of the organisations' shares: a fifth for the first, the rest by rank.
#[expect(clippy::cast_precision_loss, reason = "a few hundred")]
fn shares(count: u64) -> Vec<f64> {
    let weight = |rank: u64| (rank as f64).powf(-0.8);
    let rest: f64 = (2..=count).map(weight).sum();
    let mut upper = 0.0;
    let share = |rank| if rank == 1 { 0.2 } else { 0.8 * weight(rank) / rest };
    (1..=count)
        .map(|rank| {
            upper += share(rank);
            upper
        })
        .collect()
}

fn organisation(seed: u64, n: u64) -> Organisation {
    let mut random = Random::of(seed, kind::ORGANISATION, n);
    let mut ids = |count: u64| (0..count).map(|_| random.uuid(ANCHOR - SPAN)).collect::<Vec<_>>();
    let id = ids(1)[0];
    Organisation { id, users: ids(USERS), firms: ids(FIRMS), ..Organisation::default() }
}

/// The token of the session of an organisation's account.
pub fn token(org: usize, user: usize) -> String {
    format!("bench-{org}-{user}")
}
