//! Papers as PDF: letters, job sheets and evidence, made of a few kinds of block.
//!
//! [`write`] is pure: data in, bytes out, and the same bytes each time, so that a hash of a paper
//! says whether it is the same paper. Every paper is PDF/UA-1: tagged in the order in which it is
//! read, with a title and the language en-GB, so that a screen reader can read it. The writer
//! checks that and refuses what would not be.

mod blocks;
mod code;
mod draw;
mod face;
mod layout;
mod tags;

pub use blocks::{Block, Paper, Picture};
pub use code::code_path;

/// Why a paper could not be made.
#[derive(Debug, thiserror::Error)]
pub enum PdfError {
    /// A picture is no JPEG that can be read.
    #[error("a picture cannot be read: {0}")]
    Picture(String),
    /// What a code should say does not fit into one.
    #[error("the text is too long for a code")]
    Code,
    /// The fonts that are built in cannot be read.
    #[error("the font cannot be read")]
    Font,
    /// The writer refuses.
    #[error("the paper cannot be written: {0}")]
    Writer(String),
}

/// Makes a paper.
///
/// # Errors
/// When a picture is no JPEG, a code's text is too long, or the paper would not be accessible.
pub fn write(paper: &Paper) -> Result<Vec<u8>, PdfError> {
    let faces = face::Faces::new()?;
    let laid = layout::lay(&faces, paper)?;
    draw::draw(&faces, paper, laid)
}
