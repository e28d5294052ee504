//! Every test that needs a database, in one binary so that they link once.

mod estate;
mod home;
mod main_line;
mod session;
mod support;
