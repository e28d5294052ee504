//! Worked cases of the rules beside hazards: gas, electrical, complaints, builders' pay, and debts
//! that are late.

use jiff::civil::Date;
use maintainuk_domain::calendar::Calendar;
use maintainuk_domain::legal::{complaints, electrical, gas};
use maintainuk_domain::money::{Pence, VatRate};
use maintainuk_domain::uk::Nation;
use maintainuk_domain::{cis, late_payment};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Worked {
    gas: Vec<GasCheck>,
    electrical: Vec<Inspection>,
    complaints: Vec<Complaint>,
    cis: Vec<Invoice>,
    late_payment: Vec<Debt>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct GasCheck {
    id: String,
    deadline: Date,
    check: Date,
    window_opens: Date,
    preserved: bool,
    next: Date,
    copy_by: Date,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Inspection {
    id: String,
    nation: Nation,
    inspection: Date,
    report_days: Option<u16>,
    next: Date,
    remedial_by: Option<Date>,
    copy_by: Option<Date>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Complaint {
    id: String,
    stage: complaints::Stage,
    received: Date,
    acknowledged: Option<Date>,
    acknowledge_by: Date,
    respond_by: Option<Date>,
    extend_to: Option<Date>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Invoice {
    id: String,
    labour: i64,
    materials: i64,
    percent: i64,
    reverse_charge: bool,
    registered: bool,
    net: i64,
    vat: i64,
    reversed: i64,
    held_back: i64,
    paid: i64,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Debt {
    id: String,
    debt: i64,
    base_rate: i64,
    days: i64,
    interest: i64,
    fixed_sum: i64,
}

fn worked() -> Worked {
    serde_json::from_str(include_str!("data/legal-related.json")).expect("the worked cases")
}

#[test]
fn gas_checks_come_out_as_worked() {
    let cases = worked().gas;
    assert!(cases.len() >= 5);
    for case in cases {
        let after = gas::after_check(case.deadline, case.check);
        let expected = gas::AfterCheck {
            window_opens: case.window_opens,
            deadline_preserved: case.preserved,
            next_deadline: case.next,
            tenant_copy_by: case.copy_by,
        };
        assert_eq!(after, expected, "{}", case.id);
    }
}

#[test]
fn electrical_inspections_come_out_as_worked() {
    let cases = worked().electrical;
    assert!(cases.len() >= 3);
    for case in cases {
        let rule = electrical::rule(case.nation, None).unwrap();
        let expected = electrical::AfterInspection {
            next_inspection_due: case.next,
            remedial_by: case.remedial_by,
            copy_by: case.copy_by,
        };
        // Wales gives no limit of its own for remedial work.
        assert_eq!(rule.after(case.inspection, case.report_days), expected, "{}", case.id);
    }
}

#[test]
fn complaints_come_out_as_worked() {
    let calendar = Calendar::of(Nation::England);
    let cases = worked().complaints;
    assert!(cases.len() >= 2);
    for case in cases {
        let rule = complaints::rule(case.stage).unwrap();
        let expected = complaints::Dates {
            acknowledge_by: case.acknowledge_by,
            respond_by: case.respond_by,
            max_extension_to: case.extend_to,
        };
        let dates = rule.dates(case.received, case.acknowledged, &calendar);
        assert_eq!(dates, expected, "{}", case.id);
    }
}

#[test]
fn builders_are_paid_as_worked() {
    let cases = worked().cis;
    assert!(cases.len() >= 3);
    for case in cases {
        let invoice = cis::Invoice {
            labour: Pence(case.labour),
            materials: Pence(case.materials),
            verification: cis::Verification::by_percent(case.percent).unwrap(),
            vat: VatRate::Standard,
            supplier_registered: case.registered,
            reverse_charge: case.reverse_charge,
        };
        let expected = cis::Payment {
            net: Pence(case.net),
            vat_on_invoice: Pence(case.vat),
            reverse_charge_vat: Pence(case.reversed),
            deduction: Pence(case.held_back),
            pay_supplier: Pence(case.paid),
        };
        assert_eq!(cis::payment(invoice), Some(expected), "{}", case.id);
    }
}

#[test]
fn late_debts_come_out_as_worked() {
    let cases = worked().late_payment;
    assert!(cases.len() >= 2);
    for case in cases {
        let debt = Pence(case.debt);
        let told = (
            late_payment::interest(debt, case.base_rate, case.days),
            late_payment::fixed_sum(debt, case.days),
        );
        assert_eq!(told, (Pence(case.interest), Pence(case.fixed_sum)), "{}", case.id);
    }
}
