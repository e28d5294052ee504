//! Which tickets there are to be: where each stands, how old it is, and what it is about.

use jiff::SignedDuration;
use maintainuk_domain::ids::{ContactId, UserId};
use maintainuk_domain::tickets::{Category, Priority, TicketStatus};
use maintainuk_domain::time::{Instant, london_date};

use super::world::{Home, World};
use crate::profile::Slot;
use crate::words::repairs::{ALL, Place, Repair};

/// A ticket before its story is told.
pub(crate) struct Plan {
    pub(crate) status: TicketStatus,
    pub(crate) priority: Priority,
    pub(crate) created_at: Instant,
    pub(crate) category: Category,
    pub(crate) repair: Repair,
    /// Which way to put the title.
    pub(crate) wording: usize,
    pub(crate) home: Home,
    pub(crate) resident: Option<ContactId>,
    /// The resident's account, when they have one.
    pub(crate) account: Option<UserId>,
    pub(crate) pictured: bool,
}

/// The plans of all tickets, oldest first.
pub(crate) fn tickets(world: &mut World<'_>) -> Vec<Plan> {
    let mut cases = recent(world);
    cases.extend(past(world, TicketStatus::Closed, world.profile.closed));
    cases.extend(past(world, TicketStatus::Cancelled, world.profile.cancelled));
    cases.sort_by_key(|case| case.2);
    let mut bank = Bank::new(world);
    let mut plans: Vec<Plan> = cases.into_iter().map(|case| plan(world, &mut bank, case)).collect();
    give_some_to_the_tenant(world, &mut plans);
    report_one_again(&mut plans);
    choose_pictured(world, &mut plans);
    plans
}

type Case = (TicketStatus, Priority, Instant);

fn recent(world: &mut World<'_>) -> Vec<Case> {
    let mut cases = Vec::new();
    for &Slot { count, status, priority, age } in world.profile.recent {
        for nth in 0..count {
            // One in each part of the span, so that they do not bunch.
            let step = (age.1 - age.0) / count as i64;
            let from = age.0 + step * nth as i64;
            let at = moment(world, from * 60, (from + step) * 60);
            cases.push((status, priority, at));
        }
    }
    cases
}

/// A moment so many seconds ago: at an hour when people report things, where the span has one.
fn moment(world: &mut World<'_>, from: i64, to: i64) -> Instant {
    let mut at = world.now;
    for round in 0..12 {
        at = world.now.plus_seconds(-world.dice.between(from, to));
        if world.calendar.is_office_hour(at) || (round > 7 && world.calendar.is_awake(at)) {
            break;
        }
    }
    at
}

fn past(world: &mut World<'_>, status: TicketStatus, count: usize) -> Vec<Case> {
    let mut cases = Vec::new();
    for nth in 0..count {
        let priority = match world.dice.index(100) {
            0..8 => Priority::Emergency,
            8..37 => Priority::Urgent,
            37..93 => Priority::Routine,
            _ => Priority::Planned,
        };
        let first = match priority {
            Priority::Emergency => 4,
            Priority::Urgent => 9,
            _ => 24,
        };
        // Evenly over the year, with the winter's extra left to chance.
        let span = (362 - first) * 1440;
        let minutes = first * 1440 + span * nth as i64 / count as i64;
        let wobble = world.dice.between(0, span / count as i64);
        let date = london_date(world.now.plus_minutes(-(minutes + wobble)));
        let at = world.calendar.report(date, &mut world.dice);
        cases.push((status, priority, at));
    }
    cases
}

/// The reports of each priority in a shuffled order, used round and round.
struct Bank {
    decks: Vec<(Priority, Vec<(Category, Repair)>)>,
    used: usize,
}

impl Bank {
    fn new(world: &mut World<'_>) -> Self {
        let all = ALL.iter().flat_map(|&(category, list)| list.iter().map(move |r| (category, *r)));
        let mut decks = Vec::new();
        for &priority in Priority::ALL {
            let mut deck: Vec<_> = all.clone().filter(|(_, r)| r.priority == priority).collect();
            world.dice.shuffle(&mut deck);
            decks.push((priority, deck));
        }
        Self { decks, used: 0 }
    }

    /// The next report of a priority; it goes to the back.
    fn draw(&mut self, priority: Priority) -> (Category, Repair, usize) {
        self.used += 1;
        let wording = self.used / 7;
        let deck = self.decks.iter_mut().find(|(of, _)| *of == priority);
        let (_, deck) = deck.expect("there is a deck of every priority");
        deck.rotate_left(1);
        let (category, repair) = *deck.last().expect("no deck is empty");
        (category, repair, wording)
    }
}

fn plan(world: &mut World<'_>, bank: &mut Bank, (status, priority, created_at): Case) -> Plan {
    let (category, repair, wording) = bank.draw(priority);
    let home = home_for(world, &repair, priority);
    let resident = if priority == Priority::Planned { None } else { home.resident };
    Plan {
        status,
        priority,
        created_at,
        category,
        repair,
        wording,
        home,
        resident,
        account: None,
        pictured: false,
    }
}

/// A home where such a thing can happen: lived in, unless the work is planned.
fn home_for(world: &mut World<'_>, repair: &Repair, priority: Priority) -> Home {
    let fits = |home: &&Home| match repair.place {
        Place::Any => true,
        Place::House => !home.block,
        Place::Block => home.block,
    };
    let lived_in = |home: &&Home| home.resident.is_some() || priority == Priority::Planned;
    let homes: Vec<Home> = world.homes.iter().filter(fits).filter(lived_in).copied().collect();
    world.dice.pick(&homes)
}

/// The resident with an account has something to see: one of each kind of status that matters.
fn give_some_to_the_tenant(world: &World<'_>, plans: &mut [Plan]) {
    use TicketStatus::{Assigned, Closed, Completed, InProgress, New};
    let Some((contact, account)) = world.tenant else { return };
    let Some(home) = world.homes.iter().find(|home| home.resident == Some(contact)) else { return };
    for (status, count) in [(New, 1), (Assigned, 2), (InProgress, 1), (Completed, 1), (Closed, 5)] {
        let suits = |plan: &&mut Plan| {
            let ordinary = matches!(plan.priority, Priority::Routine | Priority::Urgent);
            plan.status == status && ordinary && plan.repair.place != Place::House
        };
        let found = plans.iter_mut().rev().filter(suits);
        // Not the very newest: those are the office's to find.
        for plan in found.skip(usize::from(status == New) * 2).step_by(3).take(count) {
            (plan.home, plan.resident, plan.account) = (*home, Some(contact), Some(account));
        }
    }
}

/// The newest report that can be is of what was repaired in the same home two or three weeks ago:
/// done by now, and within the days in which that is a recall.
fn report_one_again(plans: &mut [Plan]) {
    let day = |n: i64| SignedDuration::from_hours(24 * n);
    let again = plans.iter().enumerate().rev().find_map(|(nth, again)| {
        let same = |done: &Plan| {
            let ago = again.created_at.since(done.created_at);
            done.status == TicketStatus::Closed
                && done.priority == again.priority
                && done.account.is_none()
                && done.resident.is_some()
                && (day(14)..day(26)).contains(&ago)
        };
        let open = again.status == TicketStatus::New && again.account.is_none();
        let done = plans.iter().rposition(same).filter(|_| open && again.resident.is_some())?;
        Some((nth, done))
    });
    let Some((again, done)) = again else { return };
    let Plan { category, repair, home, resident, wording, .. } = plans[done];
    let plan = &mut plans[again];
    (plan.category, plan.repair, plan.wording) = (category, repair, wording + 1);
    (plan.home, plan.resident) = (home, resident);
}

/// Photographs on the newest that can be pictured and on some older ones, the tenant's included.
fn choose_pictured(world: &mut World<'_>, plans: &mut [Plan]) {
    let mut able: Vec<usize> = (0..plans.len())
        .filter(|&nth| plans[nth].repair.scene.is_some() && plans[nth].resident.is_some())
        .collect();
    let (mut first, mut rest): (Vec<usize>, Vec<usize>) = able.drain(..).partition(|&nth| {
        plans[nth].account.is_some() || plans[nth].status != TicketStatus::Closed
    });
    world.dice.shuffle(&mut rest);
    first.append(&mut rest);
    for nth in first.into_iter().take(world.profile.pictured) {
        plans[nth].pictured = true;
    }
}
