//! Makes up a large database and loads it through COPY.

mod copy;
mod estate;
mod load;
mod random;
mod rows;
mod ticket;
pub mod words;

pub use estate::{ANCHOR, Estate, token};
pub use load::load;
