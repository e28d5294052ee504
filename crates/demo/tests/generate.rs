//! What the demo promises: the same every time, complete, and true to the rules of the domain.

#![allow(clippy::unwrap_used)] // Helpers of tests may stop the test.

use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

use maintainuk_demo::model::Demo;
use maintainuk_demo::{Profile, generate};
use maintainuk_domain::access::Role;
use maintainuk_domain::addresses;
use maintainuk_domain::clocks::{Health, Target};
use maintainuk_domain::estate::{TenancyStatus, UnitPurpose};
use maintainuk_domain::recalls::{Done, RECALL_DAYS, is_recall};
use maintainuk_domain::tickets::{Category, Priority, TicketStatus};
use maintainuk_domain::time::{Instant, london_date};
use maintainuk_domain::uk::Postcode;
use maintainuk_domain::views::Sharing;
use maintainuk_domain::work_orders::{OrderNow, WorkOrderStatus, ticket_after};

/// A Tuesday morning, a Sunday night, a bank holiday and a spring night without its second hour.
const MOMENTS: [&str; 4] = [
    "2026-11-24T10:17:31.123456Z",
    "2026-08-02T23:58:00Z",
    "2026-12-25T09:00:00Z",
    "2027-03-28T01:30:00Z",
];

fn at(moment: &str) -> Instant {
    moment.parse().unwrap()
}

fn northgate() -> Demo {
    generate(1, at(MOMENTS[0]), Profile::main())
}

/// Both organisations at every moment, with two seeds; made once for all tests.
fn all() -> &'static [(Instant, Demo)] {
    static ALL: OnceLock<Vec<(Instant, Demo)>> = OnceLock::new();
    ALL.get_or_init(make)
}

fn make() -> Vec<(Instant, Demo)> {
    let mut demos = Vec::new();
    for moment in MOMENTS {
        for seed in [1, 77] {
            demos.push((at(moment), generate(seed, at(moment), Profile::main())));
            demos.push((at(moment), generate(seed, at(moment), Profile::second())));
        }
    }
    demos
}

#[test]
fn the_same_seed_gives_the_same_rows_and_another_seed_others() {
    assert_eq!(northgate(), northgate());
    let other = generate(2, at(MOMENTS[0]), Profile::main());
    assert_ne!(northgate().tickets, other.tickets);
}

#[test]
fn the_two_organisations_share_no_identifier() {
    let ids = |demo: &Demo| -> HashSet<_> {
        let tickets = demo.tickets.iter().map(|row| row.id.as_uuid());
        let users = demo.users.iter().map(|row| row.id.as_uuid());
        let contacts = demo.contacts.iter().map(|row| row.id.as_uuid());
        tickets.chain(users).chain(contacts).chain([demo.organisation.id.as_uuid()]).collect()
    };
    let harbour = generate(1, at(MOMENTS[0]), Profile::second());
    assert!(ids(&northgate()).is_disjoint(&ids(&harbour)));
}

#[test]
fn northgate_has_the_promised_numbers() {
    let demo = northgate();
    let homes = demo.units.iter().filter(|unit| unit.purpose == UnitPurpose::Home).count();
    assert_eq!((demo.properties.len(), homes), (40, 120));
    assert!(demo.units.len() > homes && !demo.occupants.is_empty());
    assert_eq!((demo.contractors.len(), demo.tickets.len()), (12, 300));
    assert!((120..=160).contains(&demo.contacts.len()), "{}", demo.contacts.len());
    let current = demo.tenancies.iter().filter(|row| row.status.is_current());
    let (rooms, whole): (Vec<_>, Vec<_>) = current.partition(|row| row.room.is_some());
    // One of them is agreed for later.
    assert_eq!((rooms.len(), whole.len()), (3, 106));
    let pictured: HashSet<_> = demo.photos.iter().filter_map(|photo| photo.ticket).collect();
    assert!((50..=60).contains(&pictured.len()), "{}", pictured.len());
    for (some, least) in [
        (demo.quotes.len(), 30),
        (demo.invoices.len(), 120),
        (demo.payments.len(), 80),
        (demo.messages.len(), 200),
        (demo.notifications.len(), 20),
        (demo.compliance.len(), 150),
        (demo.hints.len(), 40),
        (demo.keys.len(), 40),
        (demo.assets.len(), 30),
        (demo.alerts.len(), 5),
    ] {
        assert!(some >= least, "{some} of at least {least}");
    }
}

#[test]
fn harbour_has_the_promised_numbers() {
    let demo = generate(1, at(MOMENTS[0]), Profile::second());
    let homes = demo.units.iter().filter(|unit| unit.purpose == UnitPurpose::Home).count();
    assert_eq!((demo.properties.len(), homes), (8, 20));
    assert_eq!((demo.contractors.len(), demo.tickets.len()), (3, 30));
    let emails: Vec<_> = demo.users.iter().map(|user| user.email.as_str()).collect();
    assert_eq!(emails, ["admin@harbour.example", "coordinator@harbour.example"]);
}

#[test]
fn every_status_priority_and_category_occurs() {
    for (_, demo) in all().iter().filter(|(_, demo)| demo.tickets.len() == 300) {
        let has = |status| demo.tickets.iter().any(|row| row.status == status);
        assert!(TicketStatus::ALL.iter().all(|&status| has(status)));
        for &status in WorkOrderStatus::ALL {
            assert!(demo.work_orders.iter().any(|row| row.status == status), "{status}");
        }
        for &category in Category::ALL {
            assert!(demo.tickets.iter().any(|row| row.category == category), "{category}");
        }
        for &priority in Priority::ALL {
            let open = |row: &&maintainuk_demo::model::Ticket| row.status.is_open();
            let mut rows = demo.tickets.iter().filter(open);
            assert!(rows.any(|row| row.priority == priority), "{priority}");
        }
    }
}

#[test]
fn those_with_fixed_addresses_can_sign_in_and_have_something_to_see() {
    for (_, demo) in all().iter().filter(|(_, demo)| demo.tickets.len() == 300) {
        for (mailbox, role) in [
            ("admin", Role::OrgAdmin),
            ("coordinator", Role::Coordinator),
            ("viewer", Role::Viewer),
            ("contractor", Role::Contractor),
            ("tenant", Role::Tenant),
        ] {
            let email = format!("{mailbox}@northgate.example");
            let user = demo.users.iter().find(|user| user.email == email).unwrap();
            assert_eq!(user.role, role);
            if role == Role::Contractor {
                let theirs = |row: &&maintainuk_demo::model::WorkOrder| {
                    row.contractor == user.contractor && user.contractor.is_some()
                };
                assert!(demo.work_orders.iter().filter(theirs).count() > 20);
                let open = demo.work_orders.iter().filter(theirs);
                assert!(open.filter(|row| row.status.is_open()).count() >= 5);
            }
            if role == Role::Tenant {
                let contact = user.contact.unwrap();
                let lets = |row: &&maintainuk_demo::model::Tenancy| {
                    row.tenant == contact && row.status != TenancyStatus::Ended
                };
                assert_eq!(demo.tenancies.iter().filter(lets).count(), 1);
                let tickets: Vec<_> =
                    demo.tickets.iter().filter(|row| row.reported_by == Some(contact)).collect();
                assert!(tickets.len() >= 6, "{}", tickets.len());
                assert!(tickets.iter().any(|row| row.status.is_open()));
                assert!(tickets.iter().any(|row| row.photo_count > 0));
            }
        }
    }
}

#[test]
fn numbers_are_unique_and_grow_with_time() {
    for (_, demo) in all() {
        assert!(demo.tickets.windows(2).all(|pair| pair[0].number < pair[1].number));
        assert!(demo.tickets.windows(2).all(|pair| pair[0].created_at <= pair[1].created_at));
        assert_eq!(demo.tickets[0].number, "TKT-000001");
        assert!(demo.work_orders.windows(2).all(|pair| pair[0].number < pair[1].number));
        assert_eq!(demo.work_orders[0].number, "WO-000001");
        let invoices: HashSet<_> =
            demo.invoices.iter().map(|row| (row.contractor, &row.number)).collect();
        assert_eq!(invoices.len(), demo.invoices.len());
    }
}

#[test]
fn every_history_keeps_to_the_moves() {
    for (_, demo) in all() {
        let mut now: HashMap<_, TicketStatus> = HashMap::new();
        for event in &demo.events {
            let (Some(from), Some(to)) = (event.data.get("from"), event.data.get("to")) else {
                continue;
            };
            if event.kind == "EmailSent" {
                continue;
            }
            let from: TicketStatus = from.as_str().unwrap().parse().unwrap();
            let to: TicketStatus = to.as_str().unwrap().parse().unwrap();
            let stood = now.insert(event.ticket, to).unwrap_or(TicketStatus::New);
            assert_eq!(stood, from);
            assert!(from.can_become(to), "{from} to {to}");
        }
        for ticket in &demo.tickets {
            let ended = now.get(&ticket.id).copied().unwrap_or(TicketStatus::New);
            assert_eq!(ticket.status, ended, "{}", ticket.number);
        }
    }
}

#[test]
fn tickets_agree_with_their_work_orders() {
    for (_, demo) in all() {
        for ticket in &demo.tickets {
            let rows = demo.work_orders.iter().filter(|row| row.ticket == ticket.id);
            let orders: Vec<_> = rows
                .map(|row| OrderNow {
                    status: row.status,
                    needs_more: false,
                    price_waits: false,
                    has_contractor: row.contractor.is_some(),
                })
                .collect();
            assert_eq!(ticket_after(ticket.status, false, &orders), None, "{}", ticket.number);
            let done = matches!(ticket.status, TicketStatus::Completed | TicketStatus::Closed);
            assert_eq!(done, ticket.completed_at.is_some(), "{}", ticket.number);
            assert_eq!(
                ticket.closed_at.is_some(),
                ticket.status == TicketStatus::Closed || ticket.status == TicketStatus::Cancelled
            );
        }
    }
}

#[test]
fn a_repair_is_reported_again_soon_after_it_was_done() {
    for (now, demo) in all().iter().filter(|(_, demo)| demo.organisation.slug == "northgate") {
        let again = demo.tickets.iter().filter(|ticket| ticket.status == TicketStatus::New);
        let recalls = again.filter(|again| {
            let done = demo.work_orders.iter().filter(|order| {
                matches!(order.status, WorkOrderStatus::Completed | WorkOrderStatus::Verified)
            });
            done.filter_map(|order| {
                let at = order.actual_end?;
                let earlier = demo.tickets.iter().find(|ticket| ticket.id == order.ticket)?;
                let done = Done { category: earlier.category, at };
                let home = earlier.unit == again.unit && earlier.id != again.id;
                Some(home && is_recall(done, again.category, again.created_at, RECALL_DAYS))
            })
            .any(|recall| recall)
        });
        assert!(recalls.count() > 0, "{now}");
    }
}

#[test]
fn some_open_tickets_are_late_and_some_at_risk_but_most_are_not() {
    for &(now, ref demo) in all().iter().filter(|(_, demo)| demo.tickets.len() == 300) {
        let mut counts: HashMap<Health, usize> = HashMap::new();
        for row in demo.tickets.iter().filter(|row| row.status.is_open()) {
            let due = if row.responded_at.is_none() { row.respond_by } else { row.resolve_by };
            if let Some(due) = due {
                let target = Target { start: row.created_at, due, done: None };
                *counts.entry(target.health(now)).or_default() += 1;
            }
        }
        assert!((3..=16).contains(&counts[&Health::Late]), "{counts:?}");
        assert!((2..=16).contains(&counts[&Health::AtRisk]), "{counts:?}");
        assert!(counts[&Health::OnTrack] >= 26, "{counts:?}");
    }
}

#[test]
fn time_runs_forward_and_nothing_has_happened_yet_to_come() {
    for &(now, ref demo) in all() {
        let mut last: HashMap<_, Instant> = HashMap::new();
        for event in &demo.events {
            assert!(event.created_at <= now);
            let before = last.insert(event.ticket, event.created_at);
            assert!(before.is_none_or(|before| before <= event.created_at));
        }
        for ticket in &demo.tickets {
            let first = demo.events.iter().find(|event| event.ticket == ticket.id).unwrap();
            assert_eq!((first.kind, first.created_at), ("TicketReported", ticket.created_at));
            assert_eq!(last[&ticket.id], ticket.updated_at);
            let (done, closed) = (ticket.completed_at, ticket.closed_at);
            for moment in [ticket.responded_at, done, closed].into_iter().flatten() {
                assert!(ticket.created_at <= moment && moment <= now);
            }
        }
        for order in &demo.work_orders {
            assert!(order.scheduled_start.is_none_or(|s| s < order.scheduled_end.unwrap()));
            assert!(order.actual_end.is_none_or(|end| order.actual_start.unwrap() <= end));
            assert!(order.actual_end.or(order.actual_start).is_none_or(|moment| moment <= now));
            assert!(order.updated_at <= now && order.created_at <= order.updated_at);
        }
        let messages = demo.messages.iter().flat_map(|row| [row.sent_at, row.read_at]);
        assert!(messages.flatten().all(|moment| moment <= now));
        assert!(demo.photos.iter().all(|row| row.created_at <= now));
        assert!(demo.notifications.iter().all(|row| row.created_at <= now));
        let paid = demo.invoices.iter().flat_map(|row| [row.approved_at, row.paid_at]);
        assert!(paid.flatten().chain(demo.invoices.iter().map(|r| r.created_at)).all(|m| m <= now));
    }
}

#[test]
fn addresses_and_numbers_are_possible_and_nobody_s() {
    const AREAS: &[(&str, &str)] = &[
        ("Leeds", "LS"),
        ("Manchester", "M"),
        ("Sheffield", "S"),
        ("Bristol", "BS"),
        ("Norwich", "NR"),
        ("Cardiff", "CF"),
        ("Edinburgh", "EH"),
        ("Portsmouth", "PO"),
        ("Southampton", "SO"),
    ];
    const DRAMA: &[&str] = &[
        "+447700900",
        "+441134960",
        "+441614960",
        "+441144960",
        "+441174960",
        "+441632960",
        "+4429201800",
        "+441314960",
    ];
    for (_, demo) in all() {
        for row in &demo.properties {
            let postcode = Postcode::parse_for_property(row.postcode.as_str()).unwrap();
            let area = AREAS.iter().find(|(town, _)| *town == row.city).unwrap().1;
            assert_eq!(postcode.area(), area, "{}", row.city);
        }
        let phones = demo.contacts.iter().flat_map(|row| row.phone.clone());
        let phones: Vec<_> =
            phones.chain(demo.users.iter().flat_map(|row| row.phone.clone())).collect();
        for phone in &phones {
            let drama = DRAMA.iter().any(|start| phone.as_str().starts_with(start));
            assert!(drama || phone.as_str().starts_with("+44292018"), "{phone}");
        }
        assert_eq!(phones.iter().collect::<HashSet<_>>().len(), phones.len());
        let mut emails = HashSet::new();
        for email in demo.contacts.iter().flat_map(|row| &row.email) {
            assert!(email.contains(".example") || email.contains("@example."), "{email}");
            assert!(emails.insert(email), "{email} twice");
        }
    }
}

#[test]
fn a_home_has_one_current_letting_at_most() {
    for &(now, ref demo) in all() {
        let today = london_date(now);
        let mut let_homes = HashSet::new();
        for row in &demo.tenancies {
            if row.status.is_current() && row.start_date <= today {
                assert!(row.end_date.is_none_or(|end| end >= today));
                assert!(let_homes.insert((row.unit, row.room)));
            }
        }
        let to_come = demo.tenancies.iter().filter(|row| row.start_date > today);
        for next in to_come {
            let lives = |row: &&maintainuk_demo::model::Tenancy| {
                row.unit == next.unit && row.status.is_current() && row.start_date <= today
            };
            let present = demo.tenancies.iter().find(lives).expect("somebody who moves out");
            assert_eq!(present.end_date, next.start_date.yesterday().ok());
        }
        for row in demo.tenancies.iter().filter(|row| !row.status.is_current()) {
            let next = demo.tenancies.iter().find(|n| n.unit == row.unit && n.status.is_current());
            assert!(next.is_none_or(|next| row.end_date.unwrap() <= next.start_date));
        }
    }
}

#[test]
fn a_quote_adds_up_and_an_invoice_is_paid_in_full() {
    let demo = northgate();
    for quote in &demo.quotes {
        assert_eq!(quote.total.0, quote.subtotal.0 + quote.vat.0);
    }
    for payment in &demo.payments {
        let invoice = demo.invoices.iter().find(|row| row.id == payment.invoice).unwrap();
        assert_eq!((invoice.total, invoice.paid_at), (payment.amount, Some(payment.paid_at)));
    }
}

#[test]
fn the_office_has_views_invitations_and_things_that_were_entered_twice() {
    for &(now, ref demo) in all() {
        let private = demo.views.iter().filter(|view| view.sharing == Sharing::Private).count();
        assert!(private > 0 && demo.views.len() > private);
        for view in &demo.views {
            assert_eq!(maintainuk_domain::views::query(view.query).as_deref(), Ok(view.query));
        }
        let open = demo.invitations.iter().filter(|one| one.accepted.is_none());
        assert_eq!((open.count(), demo.invitations.len()), (1, 2));
        for one in &demo.invitations {
            let answered = one.accepted.map(|(at, _)| at);
            assert!(one.created_at <= now && answered.is_none_or(|at| at <= one.expires_at));
            assert!(answered.is_some() || one.expires_at > now);
        }
        // One of each is still to be found, and one was merged.
        let merged =
            |all: Vec<Option<Instant>>| (all.iter().filter(|at| at.is_some()).count(), all.len());
        let people = demo.contact_twins.iter().map(|twin| twin.merged_at).collect();
        let homes = demo.property_twins.iter().map(|twin| twin.merged_at).collect();
        assert_eq!((merged(people), merged(homes)), ((1, 2), (1, 2)));
        for twin in &demo.property_twins {
            let of = demo.properties.iter().find(|row| row.id == twin.of).unwrap();
            let line2 = of.address_line2.as_deref().unwrap_or_default();
            let key = |line1: &str| addresses::key(&[line1, line2], &of.city, &of.postcode);
            assert_ne!(twin.address_line1, of.address_line1);
            assert_eq!(key(&twin.address_line1), key(&of.address_line1));
        }
        let sources: HashSet<_> = demo.consents.iter().map(|said| said.source.as_str()).collect();
        assert!(sources.len() >= 3, "{sources:?}");
    }
}
