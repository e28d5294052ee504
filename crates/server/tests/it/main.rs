//! Every test that needs a database, in one binary so that they link once.

mod estate;
mod session;
mod support;
