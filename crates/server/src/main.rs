//! MaintainUK.
fn main() {}
