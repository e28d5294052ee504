//! Visits of the demo's orders, how many crews its firms have, days on which they are away, and
//! time that they keep free.

use crate::db::OrgTx;
use crate::operatives::demo::{Helpers, Seeded as Coming, name, people};
use crate::params;
use crate::visits::demo::{Seeded, seed};
use jiff::civil::time;
use maintainuk_demo::Demo;
use maintainuk_demo::model::WorkOrder;
use maintainuk_domain::ids::{AbsenceId, ContractorId, VisitId, VisitSlotId};
use maintainuk_domain::time::{Instant, at_london, london_date};
use maintainuk_domain::visits::{Arrival, VisitParty, VisitStatus};
use maintainuk_domain::work_orders::WorkOrderStatus;
use std::collections::HashMap;
use uuid::Uuid;

/// When each crew of each firm is free again.
type Crews = HashMap<ContractorId, Vec<Instant>>;

/// Leaves all of it to the transaction.
pub(super) fn write(tx: OrgTx<'_>, demo: &Demo, now: Instant) {
    let mut crews = Crews::new();
    let mut helpers = Helpers::default();
    for (nth, firm) in demo.contractors.iter().enumerate() {
        people(tx, firm.id, nth, now);
    }
    let mut orders: Vec<&WorkOrder> = demo.work_orders.iter().collect();
    orders.sort_by_key(|order| (order.scheduled_start, order.id));
    for order in orders {
        match (order.contractor, order.scheduled_start, order.scheduled_end) {
            (Some(firm), Some(start), Some(end)) => {
                agreed(tx, order, (firm, start, end), (&mut crews, &mut helpers));
            }
            (Some(firm), None, _) if order.status == WorkOrderStatus::Accepted => {
                asked(tx, order, firm, now);
            }
            _ => {}
        }
    }
    for (nth, firm) in demo.contractors.iter().enumerate() {
        // As many as work at one time, and some to spare: the firm with an account is a large one.
        let spare = if nth == 0 { 20 } else { 1 };
        let count = crews.get(&firm.id).map_or(1, Vec::len) + spare;
        let count = i32::try_from(count).unwrap_or(200).min(200);
        tx.later(
            r#"UPDATE "ContractorProfiles" SET "Crews" = $3 WHERE "OrgId" = $1 AND "Id" = $2"#,
            params![tx.org, firm.id, count],
        );
    }
    for (nth, firm) in demo.contractors.iter().enumerate() {
        if nth % 4 == 2 {
            away(tx, firm.id, now, 2 + 3 * nth as i64);
        }
        if nth % 3 == 0 {
            (1..=6).for_each(|ahead| morning(tx, firm.id, now, ahead));
        }
    }
}

/// An id that is always the same for the same order.
fn made_of(id: Uuid, nth: u8) -> Uuid {
    let mut bytes = id.into_bytes();
    bytes[15] ^= 0xa0 | nth;
    bytes[14] ^= 0x5a;
    Uuid::from_bytes(bytes)
}

fn agreed(
    tx: OrgTx<'_>,
    order: &WorkOrder,
    (firm, start, end): (ContractorId, Instant, Instant),
    (crews, helpers): (&mut Crews, &mut Helpers),
) {
    let status = match order.status {
        WorkOrderStatus::Scheduled => VisitStatus::Confirmed,
        WorkOrderStatus::InProgress => VisitStatus::Started,
        WorkOrderStatus::Completed | WorkOrderStatus::Verified => VisitStatus::Done,
        WorkOrderStatus::NoAccess => VisitStatus::NoAccess,
        _ => VisitStatus::Cancelled,
    };
    let nobody = status == VisitStatus::NoAccess;
    let crew = if status.takes_a_place() {
        crew_for(crews.entry(firm).or_default(), start, end)
    } else {
        None
    };
    let arrivals = [Arrival::TwoHours, Arrival::Between, Arrival::Exact];
    let arrival = arrivals[usize::from(order.id.as_uuid().as_bytes()[15]) % arrivals.len()];
    let visit = VisitId::from_uuid(made_of(order.id.as_uuid(), 0));
    seed(
        tx,
        &Seeded {
            id: visit,
            order: order.id,
            contractor: firm,
            status,
            start,
            end,
            arrival,
            crew,
            proposer: VisitParty::Contractor,
            by: None,
            reason: nobody.then_some("Rang the bell and telephoned; nobody came to the door."),
            arrived: order.actual_start.or(nobody.then_some(start)),
            left: order.actual_end,
            card_left: nobody.then_some(true),
            made: order.accepted_at.unwrap_or(order.created_at).min(start),
        },
    );
    if status != VisitStatus::Cancelled {
        name(tx, helpers, &Coming { visit, firm, crew, start, end });
    }
}

/// The first crew that is free, from 1.
fn crew_for(free_at: &mut Vec<Instant>, start: Instant, end: Instant) -> Option<i32> {
    let at = free_at.iter().position(|free| *free <= start).unwrap_or_else(|| {
        free_at.push(end);
        free_at.len() - 1
    });
    free_at[at] = end;
    i32::try_from(at + 1).ok()
}

/// A morning of next week that the firm asks for.
fn asked(tx: OrgTx<'_>, order: &WorkOrder, firm: ContractorId, now: Instant) {
    let ahead = 3 + i64::from(order.id.as_uuid().as_bytes()[15] % 5);
    let day = london_date(now.plus_days(ahead));
    seed(
        tx,
        &Seeded {
            id: VisitId::from_uuid(made_of(order.id.as_uuid(), 1)),
            order: order.id,
            contractor: firm,
            status: VisitStatus::Proposed,
            start: at_london(day, time(8, 0, 0, 0)),
            end: at_london(day, time(12, 0, 0, 0)),
            arrival: Arrival::Morning,
            crew: None,
            proposer: VisitParty::Contractor,
            by: None,
            reason: None,
            arrived: None,
            left: None,
            card_left: None,
            made: order.updated_at,
        },
    );
}

fn away(tx: OrgTx<'_>, firm: ContractorId, now: Instant, ahead: i64) {
    let (from, to) = (now.plus_days(ahead), now.plus_days(ahead + 4));
    tx.later(
        r#"INSERT INTO "ContractorAbsences" ("Id", "OrgId", "ContractorId", "FromDate", "ToDate",
               "Note", "CreatedAt")
           VALUES ($1, $2, $3, $4, $5, 'Holiday', $6)"#,
        params![
            AbsenceId::from_uuid(made_of(firm.as_uuid(), 2)),
            tx.org,
            firm,
            london_date(from),
            london_date(to),
            now
        ],
    );
}

fn morning(tx: OrgTx<'_>, firm: ContractorId, now: Instant, ahead: u8) {
    let day = london_date(now.plus_days(i64::from(ahead)));
    tx.later(
        r#"INSERT INTO "VisitSlots" ("Id", "OrgId", "ContractorId", "StartAt", "EndAt", "Capacity",
               "CreatedAt")
           VALUES ($1, $2, $3, $4, $5, 2, $6)"#,
        params![
            VisitSlotId::from_uuid(made_of(firm.as_uuid(), 3 + ahead)),
            tx.org,
            firm,
            at_london(day, time(8, 0, 0, 0)),
            at_london(day, time(12, 0, 0, 0)),
            now
        ],
    );
}
