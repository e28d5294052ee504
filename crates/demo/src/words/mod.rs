//! The words that the demo is made of, all of them written for it.

pub(crate) mod firms;
pub(crate) mod people;
pub(crate) mod places;
pub(crate) mod repairs;
pub(crate) mod talk;
