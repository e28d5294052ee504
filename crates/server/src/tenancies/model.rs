//! A tenancy, and the bodies that start and change one.

use crate::contacts;
use crate::db::DbError;
use crate::http::{Checks, Problem, Versioned, given, nullable};
use crate::properties::address::Lines;
use jiff::civil::Date;
use maintainuk_domain::estate::TenancyStatus;
use maintainuk_domain::ids::{ContactId, TenancyId, UnitId};
use maintainuk_domain::lettings::Days;
use maintainuk_domain::money::Pence;
use maintainuk_domain::moves::{Given, Need, Refused};
use maintainuk_domain::possession::{self, PossessionBasis};
use maintainuk_domain::time::{Instant, Meant, YEAR};
use maintainuk_domain::uk::Nation;
use maintainuk_domain::validate;
use serde::{Deserialize, Serialize};
use tokio_postgres::Row;
use utoipa::ToSchema;

/// What cannot be ended, and whose home cannot be sought: nobody lives there under it yet.
const NOT_BEGUN: &str = "This tenancy has not begun. Delete it, or give it another first day.";

/// People of one tenancy at most, besides the lead.
const MOST_OCCUPANTS: usize = 20;

/// A letting of a unit.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Tenancy {
    pub id: TenancyId,
    pub unit_id: UnitId,
    #[schema(example = "Flat 2A, 16 Linden House, Leeds LS1 4AB")]
    pub unit_address: String,
    pub tenant_contact_id: ContactId,
    #[schema(example = "Priya Shah")]
    pub tenant_name: String,
    /// By which its home and its people are known again, for exports.
    #[serde(skip)]
    #[schema(ignore)]
    pub known_by: KnownBy,
    /// Who lives there besides the lead tenant.
    pub occupants: Vec<Occupant>,
    /// Which room, where the unit is let by the room.
    #[schema(example = "Room 3")]
    pub room: Option<String>,
    /// The first day; one that is to come is agreed only, and shows its people nothing of the home.
    pub start_date: Date,
    /// The last day; null while none is agreed.
    pub end_date: Option<Date>,
    /// A month's rent.
    pub rent_amount_gbp: Pence,
    pub deposit_amount_gbp: Option<Pence>,
    pub status: TenancyStatus,
    /// By which notice or claim possession is or was sought; each nation has its own.
    pub possession_basis: Option<PossessionBasis>,
    /// Whose law the home is under.
    pub nation: Nation,
    /// When it was put away, and why; null while it is in use.
    pub archived_at: Option<Instant>,
    pub archived_reason: Option<String>,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub version: i32,
}

impl Versioned for Tenancy {
    fn version(&self) -> i32 {
        self.version
    }
}

/// Somebody who lives there.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Occupant {
    pub contact_id: ContactId,
    #[schema(example = "Sam Shah")]
    pub name: String,
}

/// A page of tenancies.
#[derive(Serialize, ToSchema)]
pub struct TenancyList {
    pub items: Vec<Tenancy>,
    /// What to send as `after` for the next page; null on the last.
    pub next: Option<String>,
    /// How many there are, at most 10,000; only with `count=true`.
    pub total: Option<i64>,
}

/// A tenancy to agree, from today or another day on. One whose last day is past is recorded as Ended.
#[derive(Clone, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewTenancy {
    pub unit_id: UnitId,
    /// The lead tenant.
    pub tenant_contact_id: ContactId,
    /// Who lives there besides.
    pub occupant_contact_ids: Option<Vec<ContactId>>,
    /// Which room, where the unit is let by the room.
    #[schema(example = "Room 3", max_length = 50)]
    room: Option<String>,
    start_date: Date,
    /// The last day, where one is agreed.
    end_date: Option<Date>,
    /// A month's rent.
    rent_amount_gbp: Pence,
    deposit_amount_gbp: Option<Pence>,
}

/// What to change of a tenancy; what is left out stays. Its unit and room do not change: end it and
/// start another.
#[derive(Default, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct ChangeTenancy {
    /// The lead tenant, such as after a succession.
    #[serde(deserialize_with = "given")]
    pub tenant_contact_id: Option<ContactId>,
    /// Everybody who lives there besides the lead.
    #[serde(deserialize_with = "given")]
    pub occupant_contact_ids: Option<Vec<ContactId>>,
    #[serde(deserialize_with = "given")]
    start_date: Option<Date>,
    /// The last day. A day that is past ends the tenancy.
    #[serde(deserialize_with = "nullable")]
    #[schema(value_type = Option<Date>)]
    end_date: Option<Option<Date>>,
    #[serde(deserialize_with = "given")]
    rent_amount_gbp: Option<Pence>,
    #[serde(deserialize_with = "nullable")]
    #[schema(value_type = Option<Pence>)]
    deposit_amount_gbp: Option<Option<Pence>>,
    /// `Ended` without a last day ends it today.
    #[serde(deserialize_with = "given")]
    status: Option<TenancyStatus>,
    /// By which notice or claim possession is sought, of those of the home's nation; needed with
    /// `Eviction`.
    #[serde(deserialize_with = "given")]
    possession_basis: Option<PossessionBasis>,
    /// Why; needed when possession is sought, or no longer.
    #[schema(max_length = 500)]
    reason: Option<String>,
}

/// By which the home and the people of a tenancy are known again in an import.
#[derive(Debug, Clone, PartialEq)]
pub struct KnownBy {
    pub lines: Lines,
    pub unit_number: Option<String>,
    pub tenant_email: Option<String>,
    pub tenant_phone: Option<String>,
    pub occupant_emails: Vec<String>,
}

/// Names that a tenancy shows and that others keep.
pub struct Parties {
    pub nation: Nation,
    pub known_by: KnownBy,
    pub unit_address: String,
    pub tenant_name: String,
    pub occupants: Vec<Occupant>,
}

/// Checks who lives there: nobody twice, and not too many.
///
/// # Errors
/// Which field is wrong.
pub fn check_people(lead: ContactId, others: &[ContactId]) -> Result<(), Problem> {
    let mut checks = Checks::default();
    let at = "/occupantContactIds";
    checks.hold(!others.contains(&lead), at, "The lead tenant is an occupant already.");
    let twice = others.iter().enumerate().any(|(n, one)| others[..n].contains(one));
    checks.hold(!twice, at, "Somebody is named twice.");
    checks.hold(others.len() <= MOST_OCCUPANTS, at, "A tenancy has at most 20 other occupants.");
    checks.done()
}

impl NewTenancy {
    /// The tenancy that starts.
    ///
    /// # Errors
    /// All fields that are wrong.
    pub fn into_tenancy(
        self,
        id: TenancyId,
        parties: Parties,
        now: Instant,
        today: Date,
    ) -> Result<Tenancy, Problem> {
        let room = validate::optional(&self.room.unwrap_or_default(), 50)
            .map_err(|told| Problem::invalid("/room", told))?;
        let mut tenancy = Tenancy {
            id,
            occupants: parties.occupants,
            room,
            archived_at: None,
            archived_reason: None,
            unit_id: self.unit_id,
            unit_address: parties.unit_address,
            tenant_contact_id: self.tenant_contact_id,
            tenant_name: parties.tenant_name,
            known_by: parties.known_by,
            start_date: self.start_date,
            end_date: self.end_date,
            rent_amount_gbp: self.rent_amount_gbp,
            deposit_amount_gbp: self.deposit_amount_gbp,
            status: TenancyStatus::Active,
            possession_basis: None,
            nation: parties.nation,
            created_at: now,
            updated_at: now,
            version: 1,
        };
        tenancy.end_if_past(today);
        tenancy.check(today)?;
        Ok(tenancy)
    }
}

impl ChangeTenancy {
    /// Changes the tenancy, but for its people; answers the reason that was given.
    ///
    /// # Errors
    /// A move that is not open, or all fields that are wrong.
    pub fn apply(self, to: &mut Tenancy, today: Date) -> Result<Option<String>, Problem> {
        let reason = validate::reason_line(&self.reason.unwrap_or_default(), 500)
            .map_err(|told| Problem::invalid("/reason", told))?;
        if to.status == TenancyStatus::Ended && self.end_date == Some(None) {
            let told = "A tenancy that has ended keeps a last day. Put the right day in its place.";
            return Err(Problem::invalid("/endDate", told));
        }
        to.start_date = self.start_date.unwrap_or(to.start_date);
        to.end_date = self.end_date.unwrap_or(to.end_date);
        to.rent_amount_gbp = self.rent_amount_gbp.unwrap_or(to.rent_amount_gbp);
        to.deposit_amount_gbp = self.deposit_amount_gbp.unwrap_or(to.deposit_amount_gbp);
        let begins =
            self.status == Some(TenancyStatus::Eviction) && to.status != TenancyStatus::Eviction;
        if let Some(status) = self.status.filter(|status| *status != to.status) {
            let step = to.status.move_to(status).map_err(refused)?;
            let given = Given { reason: reason.as_deref(), ..Given::default() };
            if let Some((Need::Reason, told)) = step.missing(&given).first() {
                return Err(Problem::invalid("/reason", *told));
            }
            to.status = status;
        }
        to.seek(self.possession_basis, begins)?;
        if to.status != TenancyStatus::Active && to.start_date > today {
            return Err(Problem::invalid("/status", NOT_BEGUN));
        }
        if to.status == TenancyStatus::Ended {
            to.end_date = to.end_date.or(Some(today));
        }
        to.end_if_past(today);
        to.check(today).map(|()| reason)
    }
}

fn refused(refused: Refused<TenancyStatus>) -> Problem {
    let open = refused.open.iter().map(|status| status.as_str()).collect();
    Problem::no_such_move(format!("A tenancy that is {refused}."), open)
}

impl Tenancy {
    /// Records by which notice or claim possession is sought, which a nation's law has to have. What
    /// was withdrawn is none any more.
    fn seek(&mut self, basis: Option<PossessionBasis>, begins: bool) -> Result<(), Problem> {
        let at = "/possessionBasis";
        if self.status == TenancyStatus::Active {
            self.possession_basis = None;
        }
        if self.status != TenancyStatus::Eviction {
            let told = "Possession of this home is not sought: leave this out.";
            return if basis.is_some() { Err(Problem::invalid(at, told)) } else { Ok(()) };
        }
        if begins || basis.is_some() {
            let basis = possession::check(basis, self.nation);
            self.possession_basis = Some(basis.map_err(|told| Problem::invalid(at, told))?);
        }
        Ok(())
    }

    /// From when to when.
    pub const fn days(&self) -> Days {
        Days { first: self.start_date, last: self.end_date }
    }

    /// Whether somebody lives in the home under it on a day; one that ran out unnoticed still counts.
    pub fn is_lived_in(&self, today: Date) -> bool {
        self.status.is_current() && self.start_date <= today
    }

    fn end_if_past(&mut self, today: Date) {
        if self.status.is_current() && self.end_date.is_some_and(|last| last < today) {
            self.status = TenancyStatus::Ended;
        }
    }

    /// What the fields must be, alone and together.
    fn check(&self, today: Date) -> Result<(), Problem> {
        let mut checks = Checks::default();
        checks.hold(self.start_date.is_meant(), "/startDate", YEAR);
        if let Some(last) = self.end_date {
            checks.hold(last.is_meant(), "/endDate", YEAR);
            checks.hold(
                last >= self.start_date,
                "/endDate",
                "The last day cannot be before the first.",
            );
            checks.hold(
                self.status != TenancyStatus::Ended || last <= today,
                "/endDate",
                "A tenancy that has ended cannot have its last day in the future.",
            );
        }
        let amount = |pence: Pence| pence >= Pence::ZERO;
        let detail = "An amount cannot be negative.";
        checks.hold(amount(self.rent_amount_gbp), "/rentAmountGbp", detail);
        let deposit = self.deposit_amount_gbp.is_none_or(amount);
        checks.hold(deposit, "/depositAmountGbp", detail);
        checks.done()
    }
}

impl TryFrom<&Row> for Tenancy {
    type Error = DbError;

    fn try_from(row: &Row) -> Result<Self, DbError> {
        let Parties { nation, known_by, unit_address, tenant_name, occupants } = row.try_into()?;
        Ok(Self {
            occupants,
            room: row.try_get("Room")?,
            archived_at: row.try_get("ArchivedAt")?,
            archived_reason: row.try_get("ArchivedReason")?,
            id: row.try_get("Id")?,
            unit_id: row.try_get("UnitId")?,
            unit_address,
            tenant_contact_id: row.try_get("TenantContactId")?,
            tenant_name,
            known_by,
            start_date: row.try_get("StartDate")?,
            end_date: row.try_get("EndDate")?,
            rent_amount_gbp: row.try_get("RentAmountGBP")?,
            deposit_amount_gbp: row.try_get("DepositAmountGBP")?,
            status: row.try_get("Status")?,
            possession_basis: row.try_get("PossessionBasis")?,
            nation,
            created_at: row.try_get("CreatedAt")?,
            updated_at: row.try_get("UpdatedAt")?,
            version: row.try_get("RowVersion")?,
        })
    }
}

impl TryFrom<&Row> for Parties {
    type Error = DbError;

    fn try_from(row: &Row) -> Result<Self, DbError> {
        let unit_number: Option<String> = row.try_get("UnitNumber")?;
        let text = |name| row.try_get::<_, Option<String>>(name);
        let (first, last, email) = (text("FirstName")?, text("LastName")?, text("Email")?);
        let lines = Lines::read(row)?;
        let (occupants, occupant_emails) = read_occupants(row)?;
        Ok(Self {
            nation: row.try_get("Nation")?,
            unit_address: lines.one_line(unit_number.as_deref()),
            tenant_name: contacts::name(first.as_deref(), last.as_deref(), &[email.as_deref()]),
            occupants,
            known_by: KnownBy {
                lines,
                unit_number,
                tenant_email: email,
                tenant_phone: text("PhoneE164")?,
                occupant_emails,
            },
        })
    }
}

/// An occupant as the database gathers them.
#[derive(Deserialize)]
struct Gathered {
    id: ContactId,
    first: Option<String>,
    last: Option<String>,
    email: Option<String>,
}

/// Who they are, and the addresses of those who have one.
fn read_occupants(row: &Row) -> Result<(Vec<Occupant>, Vec<String>), DbError> {
    let all: Option<serde_json::Value> = row.try_get("Occupants")?;
    // What cannot be read is nobody: the statement that writes it is ours.
    let all: Vec<Gathered> =
        all.and_then(|all| serde_json::from_value(all).ok()).unwrap_or_default();
    let emails = all.iter().filter_map(|one| one.email.clone()).collect();
    let occupant = |one: Gathered| Occupant {
        contact_id: one.id,
        name: contacts::name(one.first.as_deref(), one.last.as_deref(), &[one.email.as_deref()]),
    };
    Ok((all.into_iter().map(occupant).collect(), emails))
}
