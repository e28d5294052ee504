//! Every test that needs a database, in one binary so that they link once.

mod binary;
mod catalogue;
mod estate;
mod home;
mod kill;
mod large;
mod live;
mod main_line;
mod mutants;
mod openapi;
mod outbox;
mod photos;
mod pictures;
mod plans;
mod probe;
mod queue;
mod rows;
mod schema;
mod session;
mod smtp;
mod smtp_peer;
mod startup;
mod support;
mod trips;
mod wait;
mod wall;
