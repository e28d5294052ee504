//! Ids on their way into another organisation: each becomes another, always the same one, wherever
//! it stands, also within JSON and in addresses. The moment at its head is kept, so what was made
//! later still sorts later.

use sha2::{Digest, Sha256};
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// The ids of an archive, and the organisation that it goes to.
pub struct Ids {
    to: Uuid,
    known: HashSet<Uuid>,
    named: HashMap<Uuid, Uuid>,
}

const LENGTH: usize = 36;

impl Ids {
    /// Nothing known yet but that what `from` owned will be `to`'s.
    pub fn new(from: Uuid, to: Uuid) -> Self {
        Self { to, known: HashSet::new(), named: HashMap::from([(from, to)]) }
    }

    /// The organisation that they go to.
    pub fn to(&self) -> Uuid {
        self.to
    }

    /// Takes note of a row's id.
    pub fn add(&mut self, id: Uuid) {
        self.known.insert(id);
    }

    /// Says that something is there already under another id.
    pub fn name(&mut self, id: Uuid, to: Uuid) {
        self.named.insert(id, to);
    }

    /// The id in the new organisation; one that no row has stays.
    pub fn of(&self, id: Uuid) -> Uuid {
        if let Some(named) = self.named.get(&id) {
            return *named;
        }
        if !self.known.contains(&id) {
            return id;
        }
        let mut hash = Sha256::new();
        hash.update(self.to.as_bytes());
        hash.update(id.as_bytes());
        let mut bytes: [u8; 16] = *id.as_bytes();
        bytes[6..].copy_from_slice(&hash.finalize()[..10]);
        // Version 7 and the variant of RFC 9562.
        bytes[6] = 0x70 | (bytes[6] & 0x0F);
        bytes[8] = 0x80 | (bytes[8] & 0x3F);
        Uuid::from_bytes(bytes)
    }

    /// A text with every id in it replaced.
    pub fn in_text(&self, text: &str) -> String {
        let bytes = text.as_bytes();
        let mut out = String::with_capacity(text.len());
        let (mut from, mut at) = (0, 0);
        while at + LENGTH <= bytes.len() {
            let token = text.get(at..at + LENGTH).filter(|_| bytes[at + 8] == b'-');
            match token.and_then(|token| token.parse::<Uuid>().ok()) {
                Some(id) => {
                    out.push_str(&text[from..at]);
                    out.push_str(&self.of(id).to_string());
                    at += LENGTH;
                    from = at;
                }
                None => at += 1,
            }
        }
        out.push_str(&text[from..]);
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_becomes_another_wherever_it_stands_and_keeps_its_moment() {
        let (from, to, id, other) =
            (Uuid::now_v7(), Uuid::now_v7(), Uuid::now_v7(), Uuid::now_v7());
        let mut ids = Ids::new(from, to);
        ids.add(id);
        let new = ids.of(id);
        assert!(new != id && new.as_bytes()[..6] == id.as_bytes()[..6]);
        assert_eq!((new.get_version_num(), ids.of(from), ids.of(other)), (7, to, other));
        let text = format!("{{\"é\": \"/tickets/{id}?x={other}\", \"org\": \"{from}\"}}");
        let expected = format!("{{\"é\": \"/tickets/{new}?x={other}\", \"org\": \"{to}\"}}");
        assert_eq!(ids.in_text(&text), expected);
    }

    #[test]
    fn ids_that_differ_stay_different() {
        let mut ids = Ids::new(Uuid::now_v7(), Uuid::now_v7());
        let all: Vec<Uuid> = (0..1000).map(|_| Uuid::now_v7()).collect();
        all.iter().for_each(|id| ids.add(*id));
        let new: HashSet<Uuid> = all.iter().map(|id| ids.of(*id)).collect();
        assert_eq!(new.len(), all.len());
    }
}
