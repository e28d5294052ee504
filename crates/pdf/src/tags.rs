//! What everything is, for those who have a paper read to them.

use krilla::tagging::{
    Identifier, ListNumbering, TableHeaderScope, Tag, TagGroup, TagKind, TagTree,
};
use std::num::NonZeroU16;

/// A piece of content that belongs together; it may go over several lines and pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Leaf(pub usize);

/// What leaves are.
#[derive(Debug)]
pub enum Shape {
    Heading(u16, String, Leaf),
    Paragraph(Leaf),
    /// Rows of a heading and a value.
    Table(Vec<(Leaf, Leaf)>),
    /// Bullets and what they stand before.
    List(Vec<(Leaf, Leaf)>),
    /// What it shows, and its caption.
    Figure(String, Leaf, Leaf),
}

/// The order in which a paper is read. `drawn` has what was drawn for each leaf.
pub fn tree(shapes: Vec<Shape>, drawn: Vec<Vec<Identifier>>) -> TagTree {
    let mut of = Of(drawn);
    let mut tree = TagTree::new().with_lang(Some("en-GB".into()));
    for shape in shapes {
        match shape {
            Shape::Heading(level, text, leaf) => {
                let level = NonZeroU16::new(level).unwrap_or(NonZeroU16::MIN);
                tree.push(of.group(Tag::Hn(level, Some(text)), leaf));
            }
            Shape::Paragraph(leaf) => tree.push(of.group(Tag::P, leaf)),
            Shape::Table(rows) => tree.push(of.table(rows)),
            Shape::List(items) => tree.push(of.list(items)),
            Shape::Figure(alt, leaf, caption) => {
                let mut whole = TagGroup::new(Tag::Div);
                whole.push(of.group(Tag::Figure(Some(alt)), leaf));
                whole.push(of.group(Tag::P, caption));
                tree.push(whole);
            }
        }
    }
    tree
}

struct Of(Vec<Vec<Identifier>>);

impl Of {
    fn group(&mut self, tag: impl Into<TagKind>, leaf: Leaf) -> TagGroup {
        let mut group = TagGroup::new(tag);
        for id in self.0.get_mut(leaf.0).map(std::mem::take).unwrap_or_default() {
            group.push(id);
        }
        group
    }

    fn table(&mut self, rows: Vec<(Leaf, Leaf)>) -> TagGroup {
        let mut table = TagGroup::new(Tag::Table);
        for (head, body) in rows {
            let mut row = TagGroup::new(Tag::TR);
            row.push(self.group(Tag::TH(TableHeaderScope::Row), head));
            row.push(self.group(Tag::TD, body));
            table.push(row);
        }
        table
    }

    fn list(&mut self, items: Vec<(Leaf, Leaf)>) -> TagGroup {
        let mut list = TagGroup::new(Tag::L(ListNumbering::Disc));
        for (bullet, body) in items {
            let mut item = TagGroup::new(Tag::LI);
            item.push(self.group(Tag::Lbl, bullet));
            item.push(self.group(Tag::LBody, body));
            list.push(item);
        }
        list
    }
}
