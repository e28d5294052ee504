//! Writing a version of a schedule of rates, and publishing it.

use super::model::{NewRateList, PasteRates, PublishRates, PutRate, Rate};
use super::paste;
use super::store::{self, Kept, NewList};
use crate::auth::Caller;
use crate::db::OrgTx;
use crate::http::{FieldError, Problem};
use crate::record::{Audit, audit};
use jiff::civil::Date;
use maintainuk_domain::ids::{RateId, RateListId};
use maintainuk_domain::rates::{MOST_RATES, RateFacts, WrittenRate};
use maintainuk_domain::time::{Instant, london_date};
use maintainuk_domain::validate;
use serde_json::json;

const PAST: &str = "It can count from today on, not from a day before.";

/// Prices that count later than that are a slip of the keyboard.
const FURTHEST_YEARS: i16 = 5;

fn not_before_today(day: Date, now: Instant) -> Result<Date, Problem> {
    let today = london_date(now);
    if day < today {
        Err(Problem::invalid("/validFrom", PAST))
    } else if day.year() > today.year() + FURTHEST_YEARS {
        let told = format!("It can count from {FURTHEST_YEARS} years ahead at most.");
        Err(Problem::invalid("/validFrom", told))
    } else {
        Ok(day)
    }
}

/// Begins a draft.
pub async fn begin(
    tx: OrgTx<'_>,
    caller: &Caller,
    body: &NewRateList,
    now: Instant,
) -> Result<RateListId, Problem> {
    let note = validate::optional(body.note.as_deref().unwrap_or_default(), 500)
        .map_err(|told| Problem::invalid("/note", told))?;
    let valid_from = not_before_today(body.valid_from, now)?;
    let firm = body.contractor_id;
    if let Some(firm) = firm
        && !store::is_firm(tx, firm).await?
    {
        return Err(Problem::invalid("/contractorId", "There is no such contractor."));
    }
    let newest = store::newest(tx, firm).await?;
    if newest.is_some_and(|(_, _, draft)| draft) {
        let told = "There is a draft already; publish it or throw it away first.";
        return Err(Problem::conflict(told));
    }
    let id = RateListId::fresh();
    let number = newest.map_or(1, |(_, number, _)| number + 1);
    let by = Some(caller.user());
    let facts = json!({ "contractorId": firm, "number": number, "validFrom": valid_from,
        "note": note, "copyOf": newest.filter(|_| body.copy).map(|(from, ..)| from) });
    store::insert(tx, NewList { id, firm, number, valid_from, note, published: None, by, now });
    if let Some((from, ..)) = newest.filter(|_| body.copy) {
        store::copy(tx, from, id, now);
    }
    let entry = Audit::by(caller, "rateList.create", "RateList", id.as_uuid());
    audit(tx, now, entry.values(None, Some(facts)));
    Ok(id)
}

/// A draft to change, locked. What was published stands.
async fn draft(tx: OrgTx<'_>, id: RateListId) -> Result<Kept, Problem> {
    let list = store::lock(tx, id).await?;
    if list.published {
        let told = format!("Version {} was published and stands; begin a new one.", list.number);
        return Err(Problem::conflict(told));
    }
    Ok(list)
}

/// Puts a table in the place of the rates of a draft.
pub async fn paste(
    tx: OrgTx<'_>,
    caller: &Caller,
    id: RateListId,
    body: &PasteRates,
    now: Instant,
) -> Result<(), Problem> {
    let told = |told: String| FieldError { pointer: "/csv".into(), detail: told.into() };
    let read = paste::read(&body.csv)
        .map_err(|wrong| Problem::fields(wrong.into_iter().map(told).collect()))?;
    let list = draft(tx, id).await?;
    let before = store::count(tx, id).await?;
    let place = |at: usize| now.plus(jiff::SignedDuration::from_micros(at as i64));
    let new = |(at, facts): (usize, RateFacts)| Rate::new(RateId::fresh(), facts, place(at));
    let rates: Vec<Rate> = read.into_iter().enumerate().map(new).collect();
    store::clear(tx, id);
    store::add(tx, id, &rates);
    store::touch(tx, &list, now);
    let entry = Audit::by(caller, "rateList.fill", "RateList", id.as_uuid());
    let facts = (json!({ "rates": before }), json!({ "rates": rates.len() }));
    audit(tx, now, entry.values(Some(facts.0), Some(facts.1)));
    Ok(())
}

/// Puts one rate on a draft, in the place of the one with its code.
pub async fn put(
    tx: OrgTx<'_>,
    caller: &Caller,
    id: RateListId,
    body: &PutRate,
    now: Instant,
) -> Result<(), Problem> {
    let written = WrittenRate {
        code: &body.code,
        words: &body.words,
        unit: &body.unit,
        price: &body.price_gbp,
        trade: body.trade.as_str(),
        priority: body.priority.map_or("", |priority| priority.as_str()),
    };
    let wrong = |(field, told): (&str, String)| FieldError {
        pointer: format!("/{field}").into(),
        detail: told.into(),
    };
    let facts = written
        .read()
        .map_err(|faults| Problem::fields(faults.into_iter().map(wrong).collect()))?;
    let list = draft(tx, id).await?;
    let old = store::by_code(tx, id, &facts.code).await?;
    if old.is_none() && store::count(tx, id).await? >= MOST_RATES as i64 {
        return Err(Problem::conflict(format!("A list has at most {MOST_RATES} rates.")));
    }
    // It keeps its place among the others.
    let at = old.as_ref().map_or(now, |old| old.created_at);
    let new = Rate::new(RateId::fresh(), facts, at);
    if let Some(old) = &old {
        store::remove(tx, old.id);
    }
    store::add(tx, id, std::slice::from_ref(&new));
    store::touch(tx, &list, now);
    let entry = Audit::by(caller, "rateList.put", "RateList", id.as_uuid());
    let old = old.map(serde_json::to_value).transpose()?;
    audit(tx, now, entry.values(old, Some(serde_json::to_value(&new)?)));
    Ok(())
}

/// Takes a rate off a draft.
pub async fn remove(
    tx: OrgTx<'_>,
    caller: &Caller,
    id: RateId,
    now: Instant,
) -> Result<RateListId, Problem> {
    let (list, rate) = store::of_rate(tx, id).await?;
    let list = draft(tx, list).await?;
    store::remove(tx, id);
    store::touch(tx, &list, now);
    let entry = Audit::by(caller, "rateList.remove", "RateList", list.id.as_uuid());
    audit(tx, now, entry.values(Some(serde_json::to_value(&rate)?), None));
    Ok(list.id)
}

/// Publishes a draft: from then on it stands.
pub async fn publish(
    tx: OrgTx<'_>,
    caller: &Caller,
    id: RateListId,
    body: &PublishRates,
    now: Instant,
) -> Result<(), Problem> {
    let list = draft(tx, id).await?;
    if list.version != body.version {
        return Err(Problem::stale());
    }
    let from = not_before_today(body.valid_from.unwrap_or(list.valid_from), now)?;
    let rates = store::count(tx, id).await?;
    if rates == 0 {
        return Err(Problem::conflict("There is no rate on it yet."));
    }
    store::publish(tx, &list, from, caller.user(), now);
    let entry = Audit::by(caller, "rateList.publish", "RateList", id.as_uuid());
    let facts = json!({ "number": list.number, "contractorId": list.firm, "validFrom": from,
        "rates": rates });
    audit(tx, now, entry.values(None, Some(facts)));
    Ok(())
}

/// Throws a draft away.
pub async fn discard(
    tx: OrgTx<'_>,
    caller: &Caller,
    id: RateListId,
    now: Instant,
) -> Result<(), Problem> {
    let list = draft(tx, id).await?;
    let facts = json!({ "number": list.number, "contractorId": list.firm,
        "rates": store::count(tx, id).await? });
    store::discard(tx, &list);
    let entry = Audit::by(caller, "rateList.discard", "RateList", id.as_uuid());
    audit(tx, now, entry.values(Some(facts), None));
    Ok(())
}
