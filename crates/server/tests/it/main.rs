//! Every test that needs a database, in one binary so that they link once.

mod binary;
mod estate;
mod frame;
mod home;
mod kill;
mod large;
mod live;
mod main_line;
mod malformed;
mod outbox;
mod photos;
mod pictures;
mod plans;
mod probe;
mod queue;
mod s3;
mod s3_peer;
mod secrets;
mod session;
mod slow;
mod smtp;
mod smtp_peer;
mod startup;
mod support;
mod wait;
