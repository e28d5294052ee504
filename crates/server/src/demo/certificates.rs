//! Certificates of jobs that are done, where the policy asks for one: a small paper each, the same bytes
//! whenever it is made of the same job.

use super::clocks;
use crate::app::App;
use crate::attachments::{NewCertificate, insert_certificate};
use crate::db::OrgTx;
use crate::packs::sha256;
use crate::params;
use crate::record::EventType;
use futures_util::stream::{self, StreamExt, TryStreamExt};
use maintainuk_demo::Demo;
use maintainuk_demo::model::{Contractor, Ticket, WorkOrder};
use maintainuk_domain::certificates::{Certificate, CertificateKind};
use maintainuk_domain::ids::{AttachmentId, EventId, UserId};
use maintainuk_domain::time::{Instant, london_date};
use maintainuk_domain::work_orders::WorkOrderStatus;
use maintainuk_pdf::{Block, Paper};
use serde_json::{Value, json};

/// The certificate of a job.
struct Job<'a> {
    order: &'a WorkOrder,
    ticket: &'a Ticket,
    firm: &'a Contractor,
    home: String,
    by: UserId,
    /// Sent on the spot, just before the work was said to be done.
    at: Instant,
    says: Certificate,
}

/// A certificate whose file is stored.
pub(super) struct Kept<'a> {
    job: Job<'a>,
    new: NewCertificate,
}

/// Makes the papers and stores them.
pub(super) async fn store<'a>(app: &App, demo: &'a Demo) -> anyhow::Result<Vec<Kept<'a>>> {
    let kept = stream::iter(jobs(demo)).map(|job| async move {
        let paper = paper(&demo.organisation.name, &job);
        let pdf = tokio::task::spawn_blocking(move || maintainuk_pdf::write(&paper)).await??;
        let id = AttachmentId::fresh();
        let new = NewCertificate {
            id,
            says: job.says.clone(),
            file_name: format!("{}.pdf", job.says.number),
            content_type: "application/pdf".into(),
            size: i64::try_from(pdf.len())?,
            sha256: sha256(&pdf),
            key: format!("{}/{id}/full", demo.organisation.id),
        };
        app.files.put(&new.key, pdf.into()).await?;
        anyhow::Ok(Kept { job, new })
    });
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    kept.buffered(cores).try_collect().await
}

/// Leaves the certificates to the transaction, each with its line on the timeline.
pub(super) fn write(tx: OrgTx<'_>, kept: &[Kept<'_>]) {
    for Kept { job, new } in kept {
        insert_certificate(tx, job.order.id, new, job.by, job.at);
        tx.later(
            r#"INSERT INTO "TicketTimelineEvents" ("Id", "OrgId", "TicketId", "EventType",
                   "ActorUserId", "DataJson", "CreatedAt")
               VALUES ($1, $2, $3, $4, $5, $6, $7)"#,
            params![
                EventId::fresh(),
                tx.org,
                job.ticket.id,
                EventType::CertificateAdded,
                job.by,
                json!({ "order": job.order.number, "certificate": new.says.kind,
                    "number": new.says.number, "issuedOn": new.says.issued_on }),
                job.at
            ],
        );
    }
}

/// The jobs that end with a certificate, oldest first.
fn jobs<'a>(demo: &'a Demo) -> Vec<Job<'a>> {
    let asked = clocks::completion();
    let job = |order: &'a WorkOrder| {
        let ticket = demo.tickets.iter().find(|ticket| ticket.id == order.ticket)?;
        let need = asked.iter().find(|need| need.category == ticket.category)?;
        read(demo, order, ticket, *need.certificates.first()?)
    };
    demo.work_orders.iter().filter_map(job).collect()
}

fn read<'a>(
    demo: &'a Demo,
    order: &'a WorkOrder,
    ticket: &'a Ticket,
    kind: CertificateKind,
) -> Option<Job<'a>> {
    let done = matches!(order.status, WorkOrderStatus::Completed | WorkOrderStatus::Verified);
    let (by, ended) = (order.completed_by?, order.actual_end.filter(|_| done)?);
    let firm = demo.contractors.iter().find(|firm| Some(firm.id) == order.contractor)?;
    let unit = demo.units.iter().find(|unit| unit.id == ticket.unit)?;
    let building = demo.properties.iter().find(|building| building.id == unit.property)?;
    let engineer = match kind.register() {
        Some(register) => Some(licence(&firm.trade_licences, register)?),
        None => None,
    };
    let prefix = if kind == CertificateKind::GasSafetyRecord { "GSR" } else { "MWC" };
    Some(Job {
        order,
        ticket,
        firm,
        home: crate::properties::address::one_line(
            unit.unit_number.as_deref(),
            &building.address_line1,
            building.address_line2.as_deref(),
            &building.city,
            building.postcode.as_str(),
        ),
        by,
        at: ended.plus_minutes(-5).max(order.actual_start.unwrap_or(ended)),
        says: Certificate {
            kind,
            number: order.number.replace("WO", prefix),
            issued_on: london_date(ended),
            engineer_number: engineer,
        },
    })
}

/// The firm's number in a register.
fn licence(all: &Value, register: &str) -> Option<String> {
    let of = all.as_array()?.iter().find(|one| one["scheme"] == register)?;
    Some(of["number"].as_str()?.to_owned())
}

fn paper(landlord: &str, job: &Job<'_>) -> Paper {
    let Certificate { kind, number, issued_on, engineer_number } = &job.says;
    let title = format!("{} {number}", kind.name());
    let fact = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    let mut facts = vec![
        fact("Home", &job.home),
        fact("Landlord", landlord),
        fact("Job", &job.order.number),
        fact("Work", &job.order.description),
        fact("Done by", &job.firm.company_name),
        fact("Issued on", &issued_on.strftime("%-d %B %Y").to_string()),
        fact("Result", "Satisfactory"),
    ];
    if let (Some(register), Some(number)) = (kind.register(), engineer_number) {
        facts.push(fact(&format!("{register} number"), number));
    }
    Paper {
        author: job.firm.company_name.clone(),
        dated: job.at.timestamp(),
        footer: title.clone(),
        blocks: vec![
            Block::Heading(1, title.clone()),
            Block::Facts(facts),
            Block::Text("Made up for the demo: it certifies nothing.".into()),
        ],
        title,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use maintainuk_demo::{Profile, generate};
    use maintainuk_domain::certificates::is_pdf;

    #[test]
    fn jobs_that_the_policy_asks_a_certificate_of_have_one_and_it_is_the_same_each_time() {
        let now = Instant::new("2026-11-26T09:00:00Z".parse().unwrap());
        let demo = generate(super::super::SEED, now, Profile::main());
        let made = jobs(&demo);
        for kind in [CertificateKind::GasSafetyRecord, CertificateKind::MinorWorksCertificate] {
            assert!(made.iter().any(|job| job.says.kind == kind), "{kind}");
        }
        for job in &made {
            assert_eq!(job.says.engineer_number.is_some(), job.says.kind.register().is_some());
            assert!(job.at <= now && job.order.actual_start.is_none_or(|start| start <= job.at));
        }
        let write = |job| maintainuk_pdf::write(&paper("Northgate", job)).unwrap();
        let first: &Job<'_> = &made[0];
        assert!(is_pdf(&write(first)));
        assert_eq!(write(first), write(first));
    }
}
