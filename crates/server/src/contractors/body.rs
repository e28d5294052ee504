//! The bodies that add and change a contractor.

use super::model::{Profile, TradeLicence};
use crate::http::{Checks, FieldError, Problem, given, nullable};
use jiff::civil::Date;
use maintainuk_domain::contractors::{self as rules, CisStatus, MOST_LICENCES, VatStatus};
use maintainuk_domain::estate::ContractorStatus;
use maintainuk_domain::ids::{ContactId, ContractorId};
use maintainuk_domain::money::Pence;
use maintainuk_domain::phone::{Phone, PhoneError};
use maintainuk_domain::tickets::Category;
use maintainuk_domain::time::Meant;
use maintainuk_domain::{uk, validate};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

const MOST_AREAS: usize = 300;

/// A contractor to add. Its figures cannot be said: they come from its work.
#[derive(Clone, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewContractor {
    #[schema(example = "Aire Valley Plumbing Ltd", max_length = 200)]
    company_name: String,
    /// The person to speak to.
    contact_id: ContactId,
    /// The kinds of repair they take on, at least one.
    service_categories: Vec<Category>,
    /// Licences, at most 30.
    #[serde(default)]
    trade_licences: Vec<TradeLicence>,
    /// Postcode districts that they go to, at most 300; none means everywhere.
    #[serde(default)]
    #[schema(example = json!(["LS1", "LS6"]))]
    service_areas: Vec<String>,
    #[schema(max_length = 200)]
    insurance_provider: Option<String>,
    #[schema(max_length = 100)]
    insurance_policy_number: Option<String>,
    /// The last day of their public liability insurance.
    insurance_expires_on: Option<Date>,
    /// What coming costs, before VAT.
    call_out_rate_gbp: Option<Pence>,
    /// What an hour costs, before VAT.
    hourly_rate_gbp: Option<Pence>,
    vat_status: Option<VatStatus>,
    #[schema(example = "GB999999973", max_length = 20)]
    vat_number: Option<String>,
    cis_status: Option<CisStatus>,
    /// How many visits they can make at one time, 1 to 200; 1 when absent.
    #[schema(minimum = 1, maximum = 200)]
    crews: Option<i32>,
    /// The number that they answer at night and at weekends.
    #[schema(example = "+447700900123", max_length = 40)]
    out_of_hours_phone: Option<String>,
}

/// What to change of a contractor; what is left out stays.
#[derive(Default, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct ChangeContractor {
    #[serde(deserialize_with = "given")]
    #[schema(max_length = 200)]
    company_name: Option<String>,
    #[serde(deserialize_with = "given")]
    contact_id: Option<ContactId>,
    #[serde(deserialize_with = "given")]
    service_categories: Option<Vec<Category>>,
    #[serde(deserialize_with = "given")]
    trade_licences: Option<Vec<TradeLicence>>,
    #[serde(deserialize_with = "given")]
    service_areas: Option<Vec<String>>,
    #[serde(deserialize_with = "nullable")]
    #[schema(value_type = Option<String>, max_length = 200)]
    insurance_provider: Option<Option<String>>,
    #[serde(deserialize_with = "nullable")]
    #[schema(value_type = Option<String>, max_length = 100)]
    insurance_policy_number: Option<Option<String>>,
    #[serde(deserialize_with = "nullable")]
    #[schema(value_type = Option<Date>)]
    insurance_expires_on: Option<Option<Date>>,
    #[serde(deserialize_with = "nullable")]
    #[schema(value_type = Option<Pence>)]
    call_out_rate_gbp: Option<Option<Pence>>,
    #[serde(deserialize_with = "nullable")]
    #[schema(value_type = Option<Pence>)]
    hourly_rate_gbp: Option<Option<Pence>>,
    #[serde(deserialize_with = "given")]
    vat_status: Option<VatStatus>,
    #[serde(deserialize_with = "nullable")]
    #[schema(value_type = Option<String>, max_length = 20)]
    vat_number: Option<Option<String>>,
    #[serde(deserialize_with = "given")]
    cis_status: Option<CisStatus>,
    #[serde(deserialize_with = "given")]
    #[schema(minimum = 1, maximum = 200)]
    crews: Option<i32>,
    /// The number that they answer at night and at weekends.
    #[serde(deserialize_with = "nullable")]
    #[schema(value_type = Option<String>, max_length = 40)]
    out_of_hours_phone: Option<Option<String>>,
}

impl NewContractor {
    /// The contractor that is added.
    ///
    /// # Errors
    /// All fields that are wrong.
    pub fn into_profile(self) -> Result<Profile, Problem> {
        let mut profile = Profile {
            id: ContractorId::fresh(),
            company_name: String::new(),
            contact_id: self.contact_id,
            service_categories: Vec::new(),
            trade_licences: Vec::new(),
            service_areas: Vec::new(),
            insurance_provider: None,
            insurance_policy_number: None,
            insurance_expires_on: None,
            call_out_rate_gbp: None,
            hourly_rate_gbp: None,
            vat_status: VatStatus::Unknown,
            vat_number: None,
            cis_status: CisStatus::Unknown,
            crews: 1,
            out_of_hours_phone: None,
            status: ContractorStatus::Active,
            status_reason: None,
            suspended_by: None,
        };
        let fields = ChangeContractor {
            company_name: Some(self.company_name),
            contact_id: None,
            service_categories: Some(self.service_categories),
            trade_licences: Some(self.trade_licences),
            service_areas: Some(self.service_areas),
            insurance_provider: Some(self.insurance_provider),
            insurance_policy_number: Some(self.insurance_policy_number),
            insurance_expires_on: Some(self.insurance_expires_on),
            call_out_rate_gbp: Some(self.call_out_rate_gbp),
            hourly_rate_gbp: Some(self.hourly_rate_gbp),
            vat_status: self.vat_status,
            vat_number: Some(self.vat_number),
            cis_status: self.cis_status,
            crews: self.crews,
            out_of_hours_phone: Some(self.out_of_hours_phone),
        };
        fields.apply(&mut profile)?;
        Ok(profile)
    }
}

impl ChangeContractor {
    /// Changes the contractor.
    ///
    /// # Errors
    /// All fields that are wrong; the contractor is then half changed and not to be kept.
    pub fn apply(self, to: &mut Profile) -> Result<(), Problem> {
        let mut checks = Checks::default();
        checks.set("/companyName", &mut to.company_name, self.company_name, |text| {
            validate::required(&text, 200)
        });
        checks.set(
            "/serviceCategories",
            &mut to.service_categories,
            self.service_categories,
            categories,
        );
        match self.service_areas.map(areas) {
            Some(Ok(areas)) => to.service_areas = areas,
            Some(Err(wrong)) => checks.add(wrong),
            None => {}
        }
        let text =
            |max| move |text: Option<String>| validate::optional(&text.unwrap_or_default(), max);
        checks.set(
            "/insuranceProvider",
            &mut to.insurance_provider,
            self.insurance_provider,
            text(200),
        );
        checks.set(
            "/insurancePolicyNumber",
            &mut to.insurance_policy_number,
            self.insurance_policy_number,
            text(100),
        );
        checks.set("/callOutRateGbp", &mut to.call_out_rate_gbp, self.call_out_rate_gbp, rate);
        checks.set("/hourlyRateGbp", &mut to.hourly_rate_gbp, self.hourly_rate_gbp, rate);
        checks.set("/vatNumber", &mut to.vat_number, self.vat_number, vat_number);
        to.contact_id = self.contact_id.unwrap_or(to.contact_id);
        let day = |day: Option<Date>| day.meant();
        let given = self.insurance_expires_on;
        checks.set("/insuranceExpiresOn", &mut to.insurance_expires_on, given, day);
        to.vat_status = self.vat_status.unwrap_or(to.vat_status);
        to.cis_status = self.cis_status.unwrap_or(to.cis_status);
        checks.set("/crews", &mut to.crews, self.crews, crews);
        checks.set("/outOfHoursPhone", &mut to.out_of_hours_phone, self.out_of_hours_phone, phone);
        checks.hold(
            (to.vat_status == VatStatus::Registered) == to.vat_number.is_some(),
            "/vatNumber",
            "A number goes with being registered for VAT: give both or neither.",
        );
        checks.done()?;
        if let Some(given) = self.trade_licences {
            to.trade_licences = licences(given)?;
        }
        Ok(())
    }
}

fn categories(mut given: Vec<Category>) -> Result<Vec<Category>, &'static str> {
    given.sort_unstable();
    given.dedup();
    if given.is_empty() { Err("Choose at least one kind of repair.") } else { Ok(given) }
}

/// Reads districts one by one; what is wrong is said of each.
fn areas(given: Vec<String>) -> Result<Vec<String>, Vec<FieldError>> {
    if given.len() > MOST_AREAS {
        let told = format!("There can be at most {MOST_AREAS} districts; none means everywhere.");
        return Err(vec![FieldError { pointer: "/serviceAreas".into(), detail: told.into() }]);
    }
    let (mut kept, mut wrong) = (Vec::with_capacity(given.len()), Vec::new());
    for (at, text) in given.iter().enumerate() {
        match uk::district(text) {
            Ok(district) => kept.push(district),
            Err(told) => wrong.push(FieldError {
                pointer: format!("/serviceAreas/{at}").into(),
                detail: format!("{told} Not {text:.20}.").into(),
            }),
        }
    }
    if !wrong.is_empty() {
        return Err(wrong);
    }
    kept.sort_unstable();
    kept.dedup();
    Ok(kept)
}

fn rate(given: Option<Pence>) -> Result<Option<Pence>, &'static str> {
    match given {
        Some(Pence(pence)) if pence < 0 => Err("A rate cannot be less than nothing."),
        rate => Ok(rate),
    }
}

fn crews(given: i32) -> Result<i32, &'static str> {
    if (1..=200).contains(&given) { Ok(given) } else { Err("Say a number from 1 to 200.") }
}

fn phone(given: Option<String>) -> Result<Option<String>, PhoneError> {
    match given.as_deref().map(str::trim) {
        None | Some("") => Ok(None),
        Some(text) => Phone::parse(text).map(|phone| Some(phone.as_str().to_owned())),
    }
}

fn vat_number(given: Option<String>) -> Result<Option<String>, &'static str> {
    match given.as_deref().map(str::trim) {
        None | Some("") => Ok(None),
        Some(text) => rules::vat_number(text).map(Some),
    }
}

/// Checks licences one by one; what is wrong is said of each.
fn licences(given: Vec<TradeLicence>) -> Result<Vec<TradeLicence>, Problem> {
    if given.len() > MOST_LICENCES {
        let told = format!("There can be at most {MOST_LICENCES} licences.");
        return Err(Problem::invalid("/tradeLicences", told));
    }
    let (mut kept, mut errors) = (Vec::with_capacity(given.len()), Vec::new());
    for (at, licence) in given.into_iter().enumerate() {
        let mut wrong = |field: &str, told: String| {
            let pointer = format!("/tradeLicences/{at}/{field}").into();
            errors.push(FieldError { pointer, detail: told.into() });
        };
        let scheme = validate::required(&licence.scheme, 100);
        let number = rules::licence_number(&licence.scheme, &licence.number);
        match (scheme, number, licence.expires.meant()) {
            (Ok(scheme), Ok(number), Ok(expires)) => {
                kept.push(TradeLicence { scheme, number, expires });
            }
            (scheme, number, expires) => {
                scheme.err().into_iter().for_each(|told| wrong("scheme", told));
                number.err().into_iter().for_each(|told| wrong("number", told));
                expires.err().into_iter().for_each(|told| wrong("expires", told.to_owned()));
            }
        }
    }
    if errors.is_empty() { Ok(kept) } else { Err(Problem::fields(errors)) }
}
