//! Papers for the way: the job sheet of a work order.
//!
//! A sheet lies in a van. Whoever prints it, it says what the contractor of the order is told and
//! no more: warnings in summary, never a code, nobody else who lives there. Its priced lines have their
//! quantities; prices only for whoever reads quotes.

mod api;
mod sheet;
mod sheet_pdf;

pub use api::router;
