//! Worked cases of the rules beside hazards.

use super::check::Report;
use super::file::{Broken, Calendars, Node};
use super::hazards::{name, unknown};
use jiff::civil::Date;
use maintainuk_domain::legal::{complaints, electrical, gas};
use maintainuk_domain::money::{Pence, VatRate};
use maintainuk_domain::uk::Nation;
use maintainuk_domain::{cis, late_payment};
use serde_json::{Value, json};

/// What a rule says, field by field; null where it says nothing.
pub type Answers = Vec<(&'static str, Value)>;

type Run = fn(&Node<'_>, &Calendars) -> Result<Answers, Broken>;

/// The rules by the names that such files give them, with the input that they know.
const RULES: &[(&str, &[&str], Run)] = &[
    ("gas_reg36A", &["deadline_date", "check_date"], gas_check),
    (
        "eicr",
        &["nation", "landlord_type", "inspection_date", "report_shorter_remedial_days"],
        inspection,
    ),
    ("complaint_handling_code", &["received", "acknowledged", "stage"], complaint),
    (
        "cis_payment",
        &[
            "labour_pence",
            "materials_pence",
            "cis_rate_pct",
            "reverse_charge",
            "supplier_vat_registered",
            "vat_rate_pct",
        ],
        builder,
    ),
    ("late_payment", &["debt_pence", "base_rate_bp", "days_late"], debt),
];

/// What the rule of a case says; `None` for a rule that is not known here.
pub fn answers(case: &Node<'_>, calendars: &Calendars) -> Result<Option<Answers>, Broken> {
    let rule = case.need("rule")?.text()?;
    let known = RULES.iter().find(|(name, ..)| *name == rule);
    known.map(|(_, _, run)| run(&case.need("input")?, calendars)).transpose()
}

/// Compares one case.
pub fn check(case: &Node<'_>, calendars: &Calendars, report: &mut Report) -> Result<(), Broken> {
    let id = name(case);
    let rule = case.need("rule")?.text()?;
    let Some(ours) = answers(case, calendars)? else {
        let known: Vec<_> = RULES.iter().map(|(name, ..)| *name).collect();
        let got = format!("no such rule; known are {}", known.join(", "));
        report.compare(&id, "rule", rule, &got);
        return Ok(());
    };
    if let Some((_, known, _)) = RULES.iter().find(|(name, ..)| *name == rule) {
        unknown(&case.need("input")?, known, "input", report)?;
    }
    for (field, expected) in case.need("expected")?.fields()? {
        match ours.iter().find(|(name, _)| *name == field) {
            None => {
                report.unknown.insert(format!("expected.{field} of {rule}"));
            }
            Some((_, got)) => report.compare(&id, field, &plain(expected.value), &plain(got)),
        }
    }
    Ok(())
}

/// A value as it is read: a text without its quotation marks.
pub fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => "none".into(),
        other => other.to_string(),
    }
}

fn day(date: Option<Date>) -> Value {
    date.map_or(Value::Null, |date| date.to_string().into())
}

fn gas_check(input: &Node<'_>, _: &Calendars) -> Result<Answers, Broken> {
    let after =
        gas::after_check(input.need("deadline_date")?.date()?, input.need("check_date")?.date()?);
    Ok(vec![
        ("window_opens", day(Some(after.window_opens))),
        ("deadline_preserved", after.deadline_preserved.into()),
        ("next_deadline", day(Some(after.next_deadline))),
        ("tenant_copy_by", day(Some(after.tenant_copy_by))),
    ])
}

fn inspection(input: &Node<'_>, _: &Calendars) -> Result<Answers, Broken> {
    let nation = input.need("nation")?;
    let landlord = input.get("landlord_type").map(|node| node.parsed()).transpose()?;
    let rule = electrical::rule(nation.nation()?, landlord).ok_or_else(|| {
        nation.broken("has no rule about electrical inspections for this landlord")
    })?;
    let report = input.get("report_shorter_remedial_days");
    let days = report
        .map(|node| u16::try_from(node.count()?).map_err(|_| node.broken("is too many days")))
        .transpose()?;
    let after = rule.after(input.need("inspection_date")?.date()?, days);
    Ok(vec![
        ("next_inspection_due", day(Some(after.next_inspection_due))),
        ("remedial_by", day(after.remedial_by)),
        ("tenant_copy_by", day(after.copy_by)),
        ("copy_to_contract_holder_by", day(after.copy_by)),
    ])
}

fn complaint(input: &Node<'_>, calendars: &Calendars) -> Result<Answers, Broken> {
    let stage = input.need("stage")?;
    let which = plain(stage.value).parse().map_err(|error| stage.broken(error))?;
    let rule = complaints::rule(which).ok_or_else(|| stage.broken("is not a stage of the Code"))?;
    let acknowledged = input.get("acknowledged").map(|node| node.date()).transpose()?;
    let received = input.need("received")?.date()?;
    let dates = rule.dates(received, acknowledged, &calendars.of(Nation::England));
    Ok(vec![
        ("acknowledge_by", day(Some(dates.acknowledge_by))),
        ("respond_by", day(dates.respond_by)),
        ("max_extension_to", day(dates.max_extension_to)),
    ])
}

fn builder(input: &Node<'_>, _: &Calendars) -> Result<Answers, Broken> {
    let pence = |name: &str| input.need(name)?.count().map(Pence);
    let rate = input.need("cis_rate_pct")?;
    let verification = cis::Verification::by_percent(rate.count()?)
        .ok_or_else(|| rate.broken("is not a rate of the scheme: use 0, 20 or 30"))?;
    let vat = match input.get("vat_rate_pct").map(|node| (node.count(), node)) {
        None | Some((Ok(20), _)) => VatRate::Standard,
        Some((Ok(5), _)) => VatRate::Reduced,
        Some((Ok(0), _)) => VatRate::Zero,
        Some((_, node)) => return Err(node.broken("is not a rate of VAT: use 0, 5 or 20")),
    };
    let paid = cis::payment(cis::Invoice {
        labour: pence("labour_pence")?,
        materials: pence("materials_pence")?,
        verification,
        vat,
        supplier_registered: input.need("supplier_vat_registered")?.flag()?,
        reverse_charge: input.need("reverse_charge")?.flag()?,
    })
    .ok_or_else(|| input.broken("the amounts are too large"))?;
    Ok(vec![
        ("net_pence", json!(paid.net.0)),
        ("vat_on_invoice_pence", json!(paid.vat_on_invoice.0)),
        ("reverse_charge_vat_for_customer_pence", json!(paid.reverse_charge_vat.0)),
        ("cis_deduction_pence", json!(paid.deduction.0)),
        ("pay_supplier_pence", json!(paid.pay_supplier.0)),
    ])
}

fn debt(input: &Node<'_>, _: &Calendars) -> Result<Answers, Broken> {
    let debt = Pence(input.need("debt_pence")?.count()?);
    let days = input.need("days_late")?.count()?;
    let interest = late_payment::interest(debt, input.need("base_rate_bp")?.count()?, days);
    Ok(vec![
        ("interest_pence", json!(interest.0)),
        ("fixed_sum_pence", json!(late_payment::fixed_sum(debt, days).0)),
    ])
}
