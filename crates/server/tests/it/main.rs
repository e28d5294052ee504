//! Every test that needs a database, in one binary so that they link once.

mod estate;
mod home;
mod large;
mod main_line;
mod plans;
mod session;
mod support;
