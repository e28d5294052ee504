//! Makes up a large database and loads it through COPY.

mod copy;
mod estate;
mod load;
mod random;
mod rows;
mod ticket;
pub mod words;

pub use copy::Copy;
pub use estate::token;
pub use load::load;
pub use random::Random;
