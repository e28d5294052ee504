//! Who has a ticket open just now, and what they are doing with it.
//!
//! A page says every [`BEAT_SECONDS`] that it is still there. Whoever has not been heard of for
//! [`STAY_SECONDS`] is gone: a laptop that was closed says no goodbye.

use crate::ids::{OrgId, TicketId, UserId};
use crate::text_enum;
use crate::time::Instant;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use uuid::Uuid;

/// Seconds between two signs of life of a page.
pub const BEAT_SECONDS: i64 = 20;
/// Seconds after its last sign of life for which a page counts as open: two beats may be lost.
pub const STAY_SECONDS: i64 = 50;
/// Pages of one ticket that are remembered for one person.
const MOST_PAGES: usize = 5;
/// Pages that one node remembers in all; whoever comes after is not shown.
const MOST_OVERALL: usize = 100_000;

text_enum! {
    /// What somebody does with a ticket that they have open; the later, the more it matters.
    pub enum Doing {
        /// Reading it.
        Viewing,
        /// Writing a note or a message.
        Writing,
        /// Changing its facts.
        Editing,
    }
}

/// A ticket of an organisation.
pub type Room = (OrgId, TicketId);

/// A page that somebody has open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenPage {
    /// Whose it is.
    pub user: UserId,
    /// Which of their pages: each makes up an id for itself.
    pub page: Uuid,
    /// Their name, as colleagues read it.
    pub name: String,
    /// What they do there.
    pub doing: Doing,
    /// When this was said.
    pub at: Instant,
}

impl OpenPage {
    fn is_here(&self, now: Instant) -> bool {
        now < self.at.plus_seconds(STAY_SECONDS)
    }
}

/// A colleague who has a ticket open, on however many pages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Present {
    /// Who.
    pub user: UserId,
    /// Their name.
    pub name: String,
    /// The most that they do on any of their pages.
    pub doing: Doing,
}

/// Everybody who has anything open, as one node knows it.
#[derive(Debug, Default)]
pub struct Board {
    rooms: HashMap<Room, Vec<OpenPage>>,
    pages: usize,
}

impl Board {
    /// Takes a sign of life. True when what colleagues see of the ticket is another than before.
    pub fn arrive(&mut self, room: Room, new: OpenPage) -> bool {
        let now = new.at;
        let before = self.present(room, now);
        let pages = self.rooms.entry(room).or_default();
        let held = pages.len();
        if let Some(old) = pages.iter_mut().find(|p| (p.user, p.page) == (new.user, new.page)) {
            // What was overtaken on its way from another node tells nothing new.
            if old.at <= new.at {
                *old = new;
            }
        } else if self.pages < MOST_OVERALL {
            if pages.iter().filter(|p| p.user == new.user).count() >= MOST_PAGES {
                let oldest = pages.iter().filter(|p| p.user == new.user).map(|p| p.at).min();
                let place = pages.iter().position(|p| p.user == new.user && Some(p.at) == oldest);
                place.map(|place| pages.swap_remove(place));
            }
            pages.push(new);
        }
        self.pages = self.pages + pages.len() - held;
        before != self.present(room, now)
    }

    /// Takes a page off. True when colleagues see the difference.
    pub fn leave(&mut self, room: Room, user: UserId, page: Uuid, now: Instant) -> bool {
        let before = self.present(room, now);
        self.keep(room, |p| (p.user, p.page) != (user, page));
        before != self.present(room, now)
    }

    /// Takes everything of a person off, as when they sign out; the tickets where that shows.
    pub fn gone(&mut self, user: Uuid) -> Vec<Room> {
        self.thin(|p| p.user.as_uuid() != user)
    }

    /// Takes off who has not been heard of for too long; the tickets where that shows.
    pub fn sweep(&mut self, now: Instant) -> Vec<Room> {
        self.thin(|p| p.is_here(now))
    }

    /// Who has the ticket open, by name, each once.
    pub fn present(&self, room: Room, now: Instant) -> Vec<Present> {
        let mut found: Vec<Present> = Vec::new();
        for p in self.rooms.get(&room).into_iter().flatten().filter(|p| p.is_here(now)) {
            match found.iter_mut().find(|known| known.user == p.user) {
                Some(known) => known.doing = known.doing.max(p.doing),
                None => found.push(Present { user: p.user, name: p.name.clone(), doing: p.doing }),
            }
        }
        found.sort_by(|a, b| (&a.name, a.user).cmp(&(&b.name, b.user)));
        found
    }

    fn thin(&mut self, stays: impl Fn(&OpenPage) -> bool) -> Vec<Room> {
        let touched = self.rooms.iter().filter(|(_, pages)| !pages.iter().all(&stays));
        let touched: Vec<Room> = touched.map(|(room, _)| *room).collect();
        for room in &touched {
            self.keep(*room, &stays);
        }
        touched
    }

    fn keep(&mut self, room: Room, stays: impl Fn(&OpenPage) -> bool) {
        let Some(pages) = self.rooms.get_mut(&room) else { return };
        let held = pages.len();
        pages.retain(stays);
        self.pages -= held - pages.len();
        if pages.is_empty() {
            self.rooms.remove(&room);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Scene {
        board: Board,
        room: Room,
        people: [UserId; 2],
        start: Instant,
    }

    impl Scene {
        fn new() -> Self {
            let start: jiff::Timestamp = "2026-11-27T09:00:00Z".parse().unwrap();
            let people = [UserId::fresh(), UserId::fresh()];
            let room = (OrgId::fresh(), TicketId::fresh());
            Self { board: Board::default(), room, people, start: start.into() }
        }

        fn say(&mut self, who: usize, page: u128, doing: Doing, after: i64) -> bool {
            let name = ["Asha", "Ben"][who].to_owned();
            let at = self.start.plus_seconds(after);
            let page = Uuid::from_u128(page);
            self.board.arrive(self.room, OpenPage { user: self.people[who], page, name, doing, at })
        }

        fn seen(&self, after: i64) -> String {
            let present = self.board.present(self.room, self.start.plus_seconds(after));
            let told: Vec<_> = present.iter().map(|p| format!("{} {}", p.name, p.doing)).collect();
            told.join(", ")
        }
    }

    #[test]
    fn colleagues_hear_only_of_what_they_would_see() {
        let mut scene = Scene::new();
        let course = [
            (1, 1, Doing::Viewing, 0, true, "Ben Viewing"),
            (0, 2, Doing::Viewing, 1, true, "Asha Viewing, Ben Viewing"),
            (1, 1, Doing::Viewing, 20, false, "Asha Viewing, Ben Viewing"),
            (1, 1, Doing::Editing, 21, true, "Asha Viewing, Ben Editing"),
            // A second page of the same person that does less.
            (1, 3, Doing::Viewing, 22, false, "Asha Viewing, Ben Editing"),
            (1, 1, Doing::Viewing, 23, true, "Asha Viewing, Ben Viewing"),
            // Overtaken by what was said later.
            (1, 1, Doing::Editing, 21, false, "Asha Viewing, Ben Viewing"),
        ];
        for (who, page, doing, after, told, seen) in course {
            assert_eq!(scene.say(who, page, doing, after), told, "{who} {doing} after {after} s");
            assert_eq!(scene.seen(23), seen);
        }
    }

    #[test]
    fn who_is_not_heard_of_is_gone_and_the_sweep_says_where() {
        let mut scene = Scene::new();
        scene.say(0, 1, Doing::Writing, 0);
        assert_eq!(scene.seen(STAY_SECONDS - 1), "Asha Writing");
        assert_eq!(scene.seen(STAY_SECONDS), "");
        assert_eq!(scene.board.sweep(scene.start.plus_seconds(STAY_SECONDS - 1)), []);
        assert_eq!(scene.board.sweep(scene.start.plus_seconds(STAY_SECONDS)), [scene.room]);
        assert_eq!(scene.board.sweep(scene.start.plus_seconds(STAY_SECONDS)), []);
        assert_eq!((scene.board.rooms.len(), scene.board.pages), (0, 0));
        // Back again is news, also before any sweep.
        assert!(scene.say(0, 1, Doing::Viewing, 60));
        assert!(scene.say(0, 1, Doing::Viewing, 60 + STAY_SECONDS + 1));
    }

    #[test]
    fn leaving_one_page_of_two_leaves_the_person_there() {
        let mut scene = Scene::new();
        scene.say(0, 1, Doing::Viewing, 0);
        scene.say(0, 2, Doing::Editing, 0);
        let (room, user, now) = (scene.room, scene.people[0], scene.start);
        assert!(scene.board.leave(room, user, Uuid::from_u128(2), now));
        assert_eq!(scene.seen(0), "Asha Viewing");
        assert!(scene.board.leave(room, user, Uuid::from_u128(1), now));
        assert!(!scene.board.leave(room, user, Uuid::from_u128(1), now));
        assert_eq!(scene.seen(0), "");
    }

    #[test]
    fn who_signs_out_is_gone_everywhere() {
        let mut scene = Scene::new();
        scene.say(0, 1, Doing::Viewing, 0);
        scene.say(1, 2, Doing::Viewing, 0);
        assert_eq!(scene.board.gone(scene.people[0].as_uuid()), [scene.room]);
        assert_eq!(scene.seen(0), "Ben Viewing");
    }

    #[test]
    fn pages_of_one_person_are_few_and_the_oldest_goes_first() {
        let mut scene = Scene::new();
        scene.say(0, 1, Doing::Editing, 0);
        for page in 2..100 {
            scene.say(0, page, Doing::Viewing, 1);
        }
        assert_eq!(scene.board.pages, MOST_PAGES);
        assert_eq!(scene.seen(1), "Asha Viewing");
    }

    #[test]
    fn tickets_of_other_organisations_are_other_rooms() {
        let mut scene = Scene::new();
        scene.say(0, 1, Doing::Viewing, 0);
        let elsewhere = (OrgId::fresh(), scene.room.1);
        assert_eq!(scene.board.present(elsewhere, scene.start), []);
    }
}
