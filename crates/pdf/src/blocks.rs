//! What a paper is made of.

use jiff::Timestamp;

/// A paper.
#[derive(Debug, Clone)]
pub struct Paper {
    /// What it is called, also where a reader shows its title.
    pub title: String,
    /// Who it is from.
    pub author: String,
    /// When it was made, as its data say; never the clock.
    pub dated: Timestamp,
    /// What stands at the foot of each page, beside the page's number.
    pub footer: String,
    /// What it says, from top to bottom.
    pub blocks: Vec<Block>,
}

/// A piece of a paper.
#[derive(Debug, Clone)]
pub enum Block {
    /// A heading. The first of a paper has level 1, and none skips a level.
    Heading(u16, String),
    /// Words; a line break begins a paragraph.
    Text(String),
    /// Lines that stand close, such as an address.
    Lines(Vec<String>),
    /// What is what, in two columns.
    Facts(Vec<(String, String)>),
    /// Points, each with a bullet.
    List(Vec<String>),
    /// A photograph.
    Picture(Picture),
    /// A square code that a telephone reads, with the words beside it.
    Code {
        /// What the telephone reads: an address of a page.
        text: String,
        /// What is said of it.
        caption: String,
    },
}

/// A photograph with its caption.
#[derive(Debug, Clone)]
pub struct Picture {
    /// A JPEG.
    pub jpeg: Vec<u8>,
    /// Its size in pixels; it keeps its shape.
    pub size: (u32, u32),
    /// What is said below it; it also stands for the picture where that cannot be seen.
    pub caption: String,
}
