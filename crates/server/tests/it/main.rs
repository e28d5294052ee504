//! Every test that needs a database, in one binary so that they link once.

mod binary;
mod estate;
mod home;
mod kill;
mod large;
mod live;
mod main_line;
mod outbox;
mod photos;
mod pictures;
mod plans;
mod probe;
mod queue;
mod rows;
mod session;
mod smtp;
mod smtp_peer;
mod startup;
mod support;
mod trips;
mod wait;
mod wall;
