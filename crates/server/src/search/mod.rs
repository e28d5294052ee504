//! Search everything: tickets, work orders, homes, people, firms, messages and files in one answer.
//!
//! Who reads a whole kind has it looked up through the search doors, which give ids; the rows are
//! read again through the wall. Who reads only their own is answered by the lists themselves, so
//! that what is found is never more than what is listed.

mod answer;
mod api;
mod model;
mod own;
mod rows;
mod said;
mod staff;

pub use api::router;
