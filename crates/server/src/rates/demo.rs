//! The schedules of rates of the demo: two versions and a draft of everybody's, and one firm's own.

use super::model::Rate;
use super::store::{self, NewList};
use crate::db::OrgTx;
use jiff::SignedDuration;
use maintainuk_demo::Demo;
use maintainuk_domain::access::Role;
use maintainuk_domain::ids::{ContractorId, RateId, RateListId, UserId};
use maintainuk_domain::money::Pence;
use maintainuk_domain::rates::RateFacts;
use maintainuk_domain::tickets::{Category, Priority};
use maintainuk_domain::time::{Instant, london_date};

type Written = (&'static str, &'static str, &'static str, i64, Category, Option<Priority>);

/// Code, what it is, unit, pence, trade, urgency.
const RATES: &[Written] = &[
    (
        "PLU-001",
        "Attend and make safe a leak",
        "Visit",
        5_850,
        Category::Plumbing,
        Some(Priority::Urgent),
    ),
    (
        "PLU-010",
        "Renew tap washer or cartridge",
        "Each",
        2_240,
        Category::Plumbing,
        Some(Priority::Routine),
    ),
    (
        "PLU-015",
        "Renew mixer tap, kitchen",
        "Each",
        8_975,
        Category::Plumbing,
        Some(Priority::Routine),
    ),
    ("PLU-022", "Renew trap and waste", "Each", 3_480, Category::Plumbing, Some(Priority::Routine)),
    (
        "PLU-030",
        "Renew WC cistern and fittings",
        "Each",
        16_450,
        Category::Plumbing,
        Some(Priority::Routine),
    ),
    (
        "HEA-001",
        "Attend loss of heating and hot water",
        "Visit",
        7_900,
        Category::Heating,
        Some(Priority::Emergency),
    ),
    (
        "HEA-010",
        "Renew thermostatic radiator valve",
        "Each",
        4_620,
        Category::Heating,
        Some(Priority::Routine),
    ),
    (
        "HEA-020",
        "Renew circulating pump",
        "Each",
        21_300,
        Category::Heating,
        Some(Priority::Urgent),
    ),
    ("GAS-005", "Service gas boiler", "Each", 8_400, Category::Gas, Some(Priority::Planned)),
    (
        "ELE-001",
        "Attend total loss of power",
        "Visit",
        7_650,
        Category::Electrical,
        Some(Priority::Emergency),
    ),
    (
        "ELE-012",
        "Renew double socket outlet",
        "Each",
        3_150,
        Category::Electrical,
        Some(Priority::Routine),
    ),
    (
        "ELE-020",
        "Renew light fitting, bathroom",
        "Each",
        5_480,
        Category::Electrical,
        Some(Priority::Routine),
    ),
    (
        "DAM-003",
        "Treat mould and apply stain block",
        "m2",
        1_860,
        Category::DampMould,
        Some(Priority::Urgent),
    ),
    (
        "DAM-010",
        "Renew extractor fan, humidity controlled",
        "Each",
        14_200,
        Category::DampMould,
        Some(Priority::Routine),
    ),
    (
        "DOO-004",
        "Ease and adjust door",
        "Each",
        2_680,
        Category::DoorsWindows,
        Some(Priority::Routine),
    ),
    (
        "DOO-011",
        "Renew cylinder lock",
        "Each",
        6_240,
        Category::DoorsWindows,
        Some(Priority::Urgent),
    ),
    (
        "DOO-020",
        "Renew double glazed unit",
        "m2",
        18_900,
        Category::DoorsWindows,
        Some(Priority::Routine),
    ),
    (
        "ROO-002",
        "Renew slipped or broken tiles",
        "Each",
        1_980,
        Category::Roofing,
        Some(Priority::Urgent),
    ),
    ("ROO-009", "Clear and realign gutter", "m", 1_240, Category::Roofing, Some(Priority::Routine)),
    (
        "DRA-001",
        "Clear blocked drain by jetting",
        "Visit",
        11_500,
        Category::Drainage,
        Some(Priority::Urgent),
    ),
    ("GEN-001", "Labour, one person", "Hour", 3_800, Category::General, None),
    ("GEN-002", "Inspect and report", "Visit", 4_500, Category::General, Some(Priority::Planned)),
];

/// Leaves the schedules to the transaction; gives the rates that count today.
pub fn write(tx: OrgTx<'_>, demo: &Demo, now: Instant) -> Vec<Rate> {
    let admin = demo.users.iter().find(|user| user.role == Role::OrgAdmin).map(|user| user.id);
    let list = |number, firm, days: i64, note, published| {
        let at = now.plus_days(days.min(0) - 10);
        List { number, firm, begins: now.plus_days(days), at, note, published, by: admin }
    };
    list(1, None, -400, "Rates agreed after the tender", true).write(tx, |pence| pence);
    let dearer = |pence: i64| pence + pence / 25 / 5 * 5;
    let counts = list(2, None, -120, "Yearly review: 4 %", true).write(tx, dearer);
    list(3, None, 60, "Next review", false).write(tx, |pence| dearer(dearer(pence)));
    let plumber = demo.contractors.iter().find(|firm| {
        firm.service_categories.contains(&Category::Plumbing) && firm.status_reason.is_none()
    });
    if let Some(firm) = plumber {
        let own = list(1, Some(firm.id), -90, "Own prices for plumbing", true);
        own.write_some(tx, |pence| pence - pence / 20, |rate| rate.4 == Category::Plumbing);
    }
    counts
}

struct List {
    number: i32,
    firm: Option<ContractorId>,
    begins: Instant,
    at: Instant,
    note: &'static str,
    published: bool,
    by: Option<UserId>,
}

impl List {
    fn write(self, tx: OrgTx<'_>, price: impl Fn(i64) -> i64) -> Vec<Rate> {
        self.write_some(tx, price, |_| true)
    }

    fn write_some(
        self,
        tx: OrgTx<'_>,
        price: impl Fn(i64) -> i64,
        has: impl Fn(&Written) -> bool,
    ) -> Vec<Rate> {
        let id = RateListId::fresh();
        let new = NewList {
            id,
            firm: self.firm,
            number: self.number,
            valid_from: london_date(self.begins),
            note: Some(self.note.into()),
            published: self.published.then_some(self.at),
            by: self.by,
            now: self.at,
        };
        store::insert(tx, new);
        let rates: Vec<Rate> = (0..)
            .zip(RATES.iter().filter(|rate| has(rate)))
            .map(|(place, &(code, words, unit, pence, trade, priority))| {
                let facts = RateFacts {
                    code: code.into(),
                    words: words.into(),
                    unit: unit.into(),
                    price: Pence(price(pence)),
                    trade,
                    priority,
                };
                let at = self.at.plus(SignedDuration::from_micros(place));
                Rate::new(RateId::fresh(), facts, at)
            })
            .collect();
        store::add(tx, id, &rates);
        rates
    }
}
