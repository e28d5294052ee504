//! Properties: buildings and single homes, each at one address.

pub mod address;
