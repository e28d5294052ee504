//! A contractor as it is stored and shown.

use crate::auth::Caller;
use crate::contacts;
use crate::db::DbError;
use crate::http::Versioned;
use jiff::civil::Date;
use maintainuk_domain::access::{Grant, Permission};
use maintainuk_domain::contractors::{
    self as rules, CisStatus, Held, Lapse, SuspendedBy, VatStatus,
};
use maintainuk_domain::dispatch::Bar;
use maintainuk_domain::estate::ContractorStatus;
use maintainuk_domain::ids::{ContactId, ContractorId};
use maintainuk_domain::money::Pence;
use maintainuk_domain::tickets::Category;
use maintainuk_domain::time::Instant;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use tokio_postgres::Row;
use utoipa::ToSchema;

/// What is on record of a firm, apart from what it did.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Profile {
    pub id: ContractorId,
    #[schema(example = "Aire Valley Plumbing Ltd")]
    pub company_name: String,
    /// The person to speak to; their address and number are on their own page.
    pub contact_id: ContactId,
    /// The kinds of repair they take on.
    pub service_categories: Vec<Category>,
    pub trade_licences: Vec<TradeLicence>,
    /// Postcode districts that they go to; none means everywhere.
    #[schema(example = json!(["LS1", "LS6"]))]
    pub service_areas: Vec<String>,
    #[schema(example = "Aviva")]
    pub insurance_provider: Option<String>,
    pub insurance_policy_number: Option<String>,
    /// The last day of their public liability insurance.
    pub insurance_expires_on: Option<Date>,
    /// What coming costs, before VAT.
    pub call_out_rate_gbp: Option<Pence>,
    /// What an hour costs, before VAT.
    pub hourly_rate_gbp: Option<Pence>,
    pub vat_status: VatStatus,
    #[schema(example = "GB999999973")]
    pub vat_number: Option<String>,
    pub cis_status: CisStatus,
    /// How many visits they can make at one time.
    pub crews: i32,
    /// The number that they answer at night and at weekends.
    #[schema(example = "+447700900123")]
    pub out_of_hours_phone: Option<String>,
    pub status: ContractorStatus,
    /// Why they are suspended or archived.
    #[schema(example = "Insurance ran out on 3 November 2026")]
    pub status_reason: Option<String>,
    /// Who suspended them: a lapse ends when it is renewed, a person's decision does not.
    pub suspended_by: Option<SuspendedBy>,
}

/// A firm that does repairs.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Contractor {
    #[serde(flatten)]
    pub profile: Profile,
    #[schema(example = "Sam Okafor")]
    pub contact_name: String,
    /// The same in two parts, for exports.
    #[serde(skip)]
    #[schema(ignore)]
    pub contact_names: [Option<String>; 2],
    pub email: Option<String>,
    #[serde(rename = "phoneE164")]
    pub phone_e164: Option<String>,
    /// Out of five, the mean of residents' marks; null while there are none.
    #[schema(example = "4.60")]
    pub rating: Option<String>,
    /// Marks that the rating is the mean of.
    pub rating_count: i64,
    /// Of the orders of the last 365 days that they completed or declined, the share that they
    /// completed, from 0 to 1.
    #[schema(example = "0.9750")]
    pub completion_rate: Option<String>,
    /// Orders that the completion rate is made from.
    pub jobs_ended: i64,
    /// Of the orders of the last 365 days that they completed, the share that was reported again, from
    /// 0 to 1.
    #[schema(example = "0.0312")]
    pub recall_rate: Option<String>,
    /// Of the same orders, the share that was right the first time: one visit, nothing still needed,
    /// not sent back, not reported again.
    #[schema(example = "0.9180")]
    pub first_time_fix: Option<String>,
    /// Orders that both are made from.
    pub jobs_done: i64,
    /// Hours from an offer to its answer, on average, for the orders of the last 365 days.
    #[schema(example = "3.50")]
    pub avg_response_time_hours: Option<String>,
    /// Answers that the response time is the mean of.
    pub answers: i64,
    /// When the figures were counted: in lists once a day, null before the first time.
    pub figures_as_of: Option<Instant>,
    /// Orders that they still have to do something for.
    pub open_orders: i64,
    /// The day after which something runs out first, past or to come.
    pub first_expiry: Option<Date>,
    /// What has run out, a sentence each.
    pub lapses: Vec<String>,
    /// Whether they may be given new work today.
    pub may_be_given_work: bool,
    /// Why not, if not.
    pub why_no_work: Option<String>,
    /// Moves of their status, open or not.
    pub moves: Vec<ContractorMove>,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub version: i32,
    /// Its place in the order by name.
    #[serde(skip)]
    #[schema(ignore)]
    pub sort_key: String,
}

/// A move of a contractor's status, open or not.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ContractorMove {
    /// The status afterwards.
    pub to: ContractorStatus,
    /// What the button says.
    #[schema(value_type = String, example = "Archive")]
    pub label: &'static str,
    /// Whether the caller may do it now.
    pub allowed: bool,
    /// Why not, if not.
    pub why: Option<String>,
    /// Whether a reason must come along.
    pub needs_reason: bool,
}

/// What entitles a contractor to a trade.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TradeLicence {
    /// Who registers it.
    #[schema(example = "Gas Safe", max_length = 100)]
    pub scheme: String,
    #[schema(example = "512345", max_length = 50)]
    pub number: String,
    /// Its last day.
    #[serde(default)]
    pub expires: Option<Date>,
}

impl Versioned for Contractor {
    fn version(&self) -> i32 {
        self.version
    }
}

/// Contractors, in the order that was asked for.
#[derive(Serialize, ToSchema)]
pub struct ContractorList {
    pub items: Vec<Contractor>,
    /// What to send as `after` for the next page; null on the last.
    pub next: Option<String>,
    /// How many there are, at most 10,000; only with `count=true`.
    pub total: Option<i64>,
}

impl Profile {
    /// What has run out by `today`.
    pub fn lapses(&self, today: Date) -> Vec<Lapse> {
        rules::lapses(self.insurance_expires_on, &self.held(), today)
    }

    /// Which papers that are in date on `today` run out before a visit on `day`, in a sentence.
    pub fn runs_out_before(&self, today: Date, day: Date) -> Option<String> {
        let papers = (self.insurance_expires_on, self.held());
        rules::runs_out_before(&self.company_name, (papers.0, &papers.1), (today, day))
    }

    fn held(&self) -> Vec<Held<'_>> {
        let licences = self.trade_licences.iter();
        licences.map(|one| Held { scheme: &one.scheme, expires: one.expires }).collect()
    }

    /// Whether new work may be given, and why not.
    ///
    /// # Errors
    /// What bars it, and a sentence that says so.
    pub fn may_be_given_work(&self, today: Date) -> Result<(), (Bar, String)> {
        let why = (self.suspended_by, self.status_reason.as_deref());
        rules::may_be_given_work(&self.company_name, self.status, why, &self.lapses(today))
    }

    /// Reads the profile's own columns and the name of its person.
    ///
    /// # Errors
    /// When a column is not what it should be.
    pub fn read(row: &Row) -> Result<Self, DbError> {
        let text = |name| row.try_get::<_, Option<String>>(name);
        let contact_name = contact_name(row)?;
        Ok(Self {
            id: row.try_get("Id")?,
            company_name: text("CompanyName")?.unwrap_or(contact_name),
            contact_id: row.try_get("ContactId")?,
            service_categories: readable(row.try_get("ServiceCategories")?),
            trade_licences: readable(row.try_get("TradeLicenses")?),
            service_areas: readable(row.try_get("ServiceAreas")?),
            insurance_provider: text("InsuranceProvider")?,
            insurance_policy_number: text("InsurancePolicyNumber")?,
            insurance_expires_on: row.try_get("InsuranceExpiresOn")?,
            call_out_rate_gbp: row.try_get("CallOutRateGBP")?,
            hourly_rate_gbp: row.try_get("HourlyRateGBP")?,
            vat_status: row.try_get("VatStatus")?,
            vat_number: text("VatNumber")?,
            cis_status: row.try_get("CisStatus")?,
            crews: row.try_get("Crews")?,
            out_of_hours_phone: text("OutOfHoursPhoneE164")?,
            status: row.try_get("Status")?,
            status_reason: text("StatusReason")?,
            suspended_by: row.try_get("SuspendedBy")?,
        })
    }
}

fn contact_name(row: &Row) -> Result<String, DbError> {
    let text = |name| row.try_get::<_, Option<String>>(name);
    let (first, last, email) = (text("FirstName")?, text("LastName")?, text("Email")?);
    Ok(contacts::name(first.as_deref(), last.as_deref(), &[email.as_deref()]))
}

impl Contractor {
    /// Reads a row of the store's select, as `caller` sees it on a day.
    ///
    /// # Errors
    /// When a column is not what it should be.
    pub fn read(row: &Row, caller: &Caller, today: Date) -> Result<Self, DbError> {
        let profile = Profile::read(row)?;
        let why_no_work = profile.may_be_given_work(today).err().map(|(_, told)| told);
        let lapses = profile.lapses(today);
        let open_orders = row.try_get("OpenOrders")?;
        Ok(Self {
            contact_name: contact_name(row)?,
            contact_names: [row.try_get("FirstName")?, row.try_get("LastName")?],
            email: row.try_get("Email")?,
            phone_e164: row.try_get("PhoneE164")?,
            rating: row.try_get("RatingText")?,
            rating_count: row.try_get("Ratings")?,
            completion_rate: row.try_get("CompletionRateText")?,
            jobs_ended: row.try_get("JobsEnded")?,
            recall_rate: row.try_get("RecallRateText")?,
            first_time_fix: row.try_get("FirstTimeFixText")?,
            jobs_done: row.try_get("JobsDone")?,
            avg_response_time_hours: row.try_get("AvgResponseText")?,
            answers: row.try_get("Answers")?,
            figures_as_of: row.try_get("CountedAt")?,
            open_orders,
            first_expiry: rules::first_expiry(profile.insurance_expires_on, &profile.held()),
            lapses: lapses
                .iter()
                .map(|lapse| rules::because(std::slice::from_ref(lapse)))
                .collect(),
            may_be_given_work: why_no_work.is_none(),
            why_no_work,
            moves: moves(&profile, open_orders, &lapses, caller),
            created_at: row.try_get("CreatedAt")?,
            updated_at: row.try_get("UpdatedAt")?,
            version: row.try_get("RowVersion")?,
            sort_key: row.try_get("SortKey")?,
            profile,
        })
    }
}

/// Why a move that the table has is not open just now.
pub fn why_not(to: ContractorStatus, open_orders: i64, lapses: &[Lapse]) -> Option<String> {
    match to {
        ContractorStatus::Inactive if open_orders > 0 => {
            let jobs = if open_orders == 1 { "a job" } else { "jobs" };
            Some(format!(
                "They still have {jobs} to do ({open_orders}). Finish or cancel those first."
            ))
        }
        ContractorStatus::Active if !lapses.is_empty() => {
            Some(format!("{}. Renew it first.", rules::because(lapses)))
        }
        _ => None,
    }
}

/// What somebody is told who may suspend a firm, but not part with it or take it on again.
pub const ADMIN_ALONE: &str = "An administrator archives and restores contractors.";

fn moves(
    profile: &Profile,
    open_orders: i64,
    lapses: &[Lapse],
    caller: &Caller,
) -> Vec<ContractorMove> {
    let may = caller.grant(Permission::ContractorsWrite) == Grant::All;
    let options = profile.status.moves().iter().map(|step| {
        let why = if !may {
            Some("Your role does not allow this.".to_owned())
        } else if profile.status.needs_admin(step.to) && !caller.is_admin() {
            Some(ADMIN_ALONE.to_owned())
        } else {
            why_not(step.to, open_orders, lapses)
        };
        ContractorMove {
            to: step.to,
            label: step.label,
            allowed: why.is_none(),
            why,
            needs_reason: step.needs_reason(),
        }
    });
    options.collect()
}

/// The items of a JSON array that this version can read; others are left out, so that one odd
/// licence does not hide a contractor.
pub(super) fn readable<T: serde::de::DeserializeOwned>(stored: Option<Value>) -> Vec<T> {
    let Some(Value::Array(items)) = stored else { return Vec::new() };
    items.into_iter().filter_map(|item| serde_json::from_value(item).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn an_odd_item_is_left_out() {
        let stored = json!(["Plumbing", "Sorcery", 3, "Gas"]);
        assert_eq!(readable::<Category>(Some(stored)), [Category::Plumbing, Category::Gas]);
        let licences = json!([{"scheme": "Gas Safe", "number": "512345"}, "none"]);
        assert_eq!(readable::<TradeLicence>(Some(licences)).len(), 1);
        assert!(readable::<Category>(None).is_empty());
    }

    #[test]
    fn what_is_open_and_what_has_lapsed_hold_a_move_up() {
        let lapse = [Lapse::Insurance(jiff::civil::date(2026, 11, 3))];
        for (to, open, lapses, told) in [
            (ContractorStatus::Inactive, 0, &lapse[..], None),
            (
                ContractorStatus::Inactive,
                2,
                &[],
                Some("They still have jobs to do (2). Finish or cancel those first."),
            ),
            (ContractorStatus::Active, 2, &[], None),
            (
                ContractorStatus::Active,
                0,
                &lapse[..],
                Some("Insurance ran out on 3 November 2026. Renew it first."),
            ),
            (ContractorStatus::Suspended, 5, &lapse[..], None),
        ] {
            assert_eq!(why_not(to, open, lapses).as_deref(), told, "{to} {open}");
        }
    }
}
