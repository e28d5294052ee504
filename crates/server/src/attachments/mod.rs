//! Photographs and documents of tickets and work orders.
//!
//! A photograph is checked by content, turned upright, stripped of what the camera wrote into it
//! (where and when it was taken) and stored with a small version. It is served only to those who
//! may see its ticket. A certificate is a document of a job: who does the job sends it, and the resident of
//! the home may read it too.

mod api;
mod certificates;
mod model;
mod store;
mod upload;

pub(crate) use api::answer;
pub use api::router;
pub(crate) use certificates::{CertificateForm, Paper, paper};
pub use model::{Attachment, CertificateSays, shown_to, url};
pub(crate) use store::{NewCertificate, NewPaper, insert_certificate, insert_paper, is_evidence};
pub use store::{OF_ORDER, OF_TICKET};
pub(crate) use upload::{MOST_BYTES, discard, read_out, sha256};
