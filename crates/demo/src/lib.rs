//! A demo organisation that looks like a real one, made from a seed.

pub mod photo;
