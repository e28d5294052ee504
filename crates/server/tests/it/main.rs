//! Every test that needs a database, in one binary so that they link once.

mod catalogue;
mod home;
mod main_line;
mod mutants;
mod openapi;
mod schema;
mod session;
mod support;
