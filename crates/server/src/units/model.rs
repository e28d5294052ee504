//! A unit, and the bodies that add and change one.

use crate::db::DbError;
use crate::http::{Checks, Problem, Versioned, given, nullable};
use crate::places::PlaceWarning;
use crate::properties;
use crate::properties::address::Lines;
use jiff::civil::Date;
use maintainuk_domain::decants;
use maintainuk_domain::estate::{UnitPurpose, UnitStatus};
use maintainuk_domain::ids::{PropertyId, UnitId};
use maintainuk_domain::moves::{Given, Need, Refused};
use maintainuk_domain::time::Instant;
use maintainuk_domain::validate;
use serde::{Deserialize, Serialize};
use tokio_postgres::Row;
use utoipa::ToSchema;

/// Rooms at most; more is a slip of the finger.
const MOST_ROOMS: i32 = 50;

/// A home of a property, or the common parts around its homes.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Unit {
    pub id: UnitId,
    pub property_id: PropertyId,
    /// Null where the property is a single home.
    #[schema(example = "Flat 2A")]
    pub unit_number: Option<String>,
    pub bedrooms: Option<i32>,
    pub bathrooms: Option<i32>,
    /// Its Unique Property Reference Number.
    #[schema(example = "100012345678")]
    pub uprn: Option<String>,
    /// Square metres.
    #[schema(example = "62.50")]
    pub floor_area: Option<String>,
    pub status: UnitStatus,
    pub purpose: UnitPurpose,
    /// Whether each room has a tenancy of its own.
    pub let_by_room: bool,
    /// Where its people have moved while it is out of use; the residents themselves are not told.
    pub decant: Option<Decant>,
    /// When it was put away, and why; null while it is in use.
    pub archived_at: Option<Instant>,
    pub archived_reason: Option<String>,
    /// The whole address on one line.
    #[schema(example = "Flat 2A, 16 Linden House, Leeds LS1 4AB")]
    pub address: String,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub version: i32,
    /// Where the property is.
    #[serde(skip)]
    #[schema(ignore)]
    pub lines: Lines,
    /// Its place among the units, as people count.
    #[serde(skip)]
    #[schema(ignore)]
    pub sort_key: String,
}

/// Where the people of a unit have moved while it is out of use.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Decant {
    /// Where to.
    #[schema(example = "Premier Inn, Whitehall Road, Leeds", max_length = 200)]
    pub to: String,
    /// From which day.
    pub from: Date,
    /// When they should be back, where that is known.
    pub until: Option<Date>,
}

impl Versioned for Unit {
    fn version(&self) -> i32 {
        self.version
    }
}

impl Unit {
    /// Keeps back where people have moved: not for those who live there, or did not move.
    pub fn untold(&mut self) {
        self.decant = None;
    }
}

/// A unit, and what to know before raising something there.
#[derive(Debug, Serialize, ToSchema)]
pub struct UnitDetail {
    #[serde(flatten)]
    pub unit: Unit,
    /// Alerts and warranties, those that decide whether to raise first; whoever lives there is told
    /// none. They warn; only one that `blocks` refuses a report.
    pub warnings: Vec<PlaceWarning>,
}

impl Versioned for UnitDetail {
    fn version(&self) -> i32 {
        self.unit.version
    }
}

/// Units, newest first.
#[derive(Serialize, ToSchema)]
pub struct UnitList {
    pub items: Vec<Unit>,
    /// What to send as `after` for the next page; null on the last.
    pub next: Option<String>,
    /// How many there are, at most 10,000; only with `count=true`.
    pub total: Option<i64>,
}

/// A unit to add.
#[derive(Clone, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewUnit {
    pub property_id: PropertyId,
    /// Leave it out where the property is a single home.
    #[schema(example = "Flat 2A", max_length = 50)]
    unit_number: Option<String>,
    #[schema(minimum = 0, maximum = 50)]
    bedrooms: Option<i32>,
    #[schema(minimum = 0, maximum = 50)]
    bathrooms: Option<i32>,
    /// Square metres, with at most two decimals.
    #[schema(example = "62.50")]
    floor_area: Option<String>,
    /// A home when left out.
    purpose: Option<UnitPurpose>,
    /// Whether each room has a tenancy of its own; no when left out.
    let_by_room: Option<bool>,
    /// Unique within the organisation; the unit of a house may have the house's.
    #[schema(example = "100012345678", max_length = 20)]
    uprn: Option<String>,
}

/// What to change of a unit; what is left out stays.
#[derive(Default, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct ChangeUnit {
    #[serde(deserialize_with = "nullable")]
    #[schema(value_type = Option<String>, max_length = 50)]
    unit_number: Option<Option<String>>,
    #[serde(deserialize_with = "nullable")]
    #[schema(value_type = Option<i32>, minimum = 0, maximum = 50)]
    bedrooms: Option<Option<i32>>,
    #[serde(deserialize_with = "nullable")]
    #[schema(value_type = Option<i32>, minimum = 0, maximum = 50)]
    bathrooms: Option<Option<i32>>,
    /// Square metres, with at most two decimals.
    #[serde(deserialize_with = "nullable")]
    #[schema(value_type = Option<String>, example = "62.50")]
    floor_area: Option<Option<String>>,
    /// Occupied when a tenancy starts and Available when the last ends, by themselves. By hand a unit
    /// is taken out of use, and comes back as what it was: Occupied while a tenancy goes on.
    #[serde(deserialize_with = "given")]
    status: Option<UnitStatus>,
    #[serde(deserialize_with = "given")]
    purpose: Option<UnitPurpose>,
    #[serde(deserialize_with = "given")]
    let_by_room: Option<bool>,
    #[serde(deserialize_with = "nullable")]
    #[schema(value_type = Option<String>, max_length = 20)]
    uprn: Option<Option<String>>,
    /// Where the people have moved; needed to take a unit out of use that is occupied, and ended
    /// when it is back in use.
    #[serde(deserialize_with = "given")]
    decant: Option<Decant>,
    /// Why; needed to take a unit out of use.
    #[schema(max_length = 500)]
    reason: Option<String>,
}

impl NewUnit {
    /// The unit that is added to the property at `lines`.
    ///
    /// # Errors
    /// All fields that are wrong.
    pub fn into_unit(self, id: UnitId, lines: Lines, now: Instant) -> Result<Unit, Problem> {
        let mut unit = Unit {
            id,
            property_id: self.property_id,
            unit_number: None,
            bedrooms: None,
            bathrooms: None,
            uprn: None,
            floor_area: None,
            status: UnitStatus::Available,
            purpose: UnitPurpose::Home,
            let_by_room: false,
            decant: None,
            archived_at: None,
            archived_reason: None,
            address: String::new(),
            created_at: now,
            updated_at: now,
            version: 1,
            lines,
            sort_key: String::new(),
        };
        let fields = ChangeUnit {
            unit_number: Some(self.unit_number),
            bedrooms: Some(self.bedrooms),
            bathrooms: Some(self.bathrooms),
            floor_area: Some(self.floor_area),
            purpose: self.purpose,
            let_by_room: self.let_by_room,
            uprn: Some(self.uprn),
            ..ChangeUnit::default()
        };
        fields.apply(&mut unit)?;
        Ok(unit)
    }
}

impl ChangeUnit {
    /// Changes the unit; answers the reason that was given.
    ///
    /// # Errors
    /// A move that is not open, or all fields that are wrong; the unit is then half changed and
    /// not to be kept.
    pub fn apply(self, to: &mut Unit) -> Result<Option<String>, Problem> {
        let mut checks = Checks::default();
        checks.set("/unitNumber", &mut to.unit_number, self.unit_number, |text| {
            validate::optional(&text.unwrap_or_default(), 50)
        });
        checks.set("/bedrooms", &mut to.bedrooms, self.bedrooms, rooms);
        checks.set("/bathrooms", &mut to.bathrooms, self.bathrooms, rooms);
        checks.set("/uprn", &mut to.uprn, self.uprn, properties::read_uprn);
        checks.set("/floorArea", &mut to.floor_area, self.floor_area, |text| {
            text.as_deref().map(area).transpose()
        });
        let mut reason = None;
        checks.set("/reason", &mut reason, self.reason, |text| validate::reason_line(&text, 500));
        to.purpose = self.purpose.unwrap_or(to.purpose);
        to.let_by_room = self.let_by_room.unwrap_or(to.let_by_room);
        checks.hold(
            !to.let_by_room || to.purpose == UnitPurpose::Home,
            "/letByRoom",
            "The common parts of a block cannot be let.",
        );
        let was = to.status;
        if let Some(status) = self.status.filter(|status| *status != to.status) {
            let step = to.status.move_by_hand(status).map_err(refused)?;
            let given = Given { reason: reason.as_deref(), ..Given::default() };
            for (need, detail) in step.missing(&given) {
                checks.say(if need == Need::Reason { "/reason" } else { "/status" }, detail);
            }
            to.status = status;
        }
        if let Err(told) = decants::check(was, to.status, self.decant.is_some()) {
            checks.say("/decant", told.to_string());
        }
        match self.decant {
            Some(decant) => to.decant = Some(decant.checked(&mut checks)),
            None if to.status != UnitStatus::Maintenance => to.decant = None,
            None => {}
        }
        checks.done()?;
        to.address = to.lines.one_line(to.unit_number.as_deref());
        Ok(reason)
    }
}

impl Decant {
    /// The decant as it is kept; what is wrong with it is noted.
    fn checked(mut self, checks: &mut Checks) -> Self {
        let (to, from) = (std::mem::take(&mut self.to), self.from);
        checks.set("/decant/to", &mut self.to, Some(to), |to| decants::place(&to));
        checks.set("/decant/from", &mut self.from, Some(from), decants::from_day);
        let until = self.until.map(|day| decants::until_day(day, from));
        checks.set("/decant/until", &mut self.until, until, |day| day.map(Some));
        self
    }

    fn read(row: &Row) -> Result<Option<Self>, DbError> {
        let (to, from) = (row.try_get("DecantTo")?, row.try_get("DecantFrom")?);
        let until = row.try_get("DecantUntil")?;
        let both = Option::zip(to, from);
        Ok(both.map(|(to, from)| Self { to, from, until }))
    }
}

fn refused(refused: Refused<UnitStatus>) -> Problem {
    let open = refused.open.iter().map(|status| status.as_str()).collect();
    let by_tenancies = match (refused.from, refused.to) {
        (UnitStatus::Available, UnitStatus::Occupied) => {
            Some("A unit is occupied by a tenancy: start one.")
        }
        (UnitStatus::Occupied, UnitStatus::Available) => {
            Some("A unit becomes available when its last tenancy ends: end that.")
        }
        _ => None,
    };
    if let Some(told) = by_tenancies {
        return Problem::no_such_move(told.to_owned(), open);
    }
    Problem::no_such_move(format!("A unit that is {refused}."), open)
}

fn rooms(count: Option<i32>) -> Result<Option<i32>, &'static str> {
    match count {
        Some(count) if !(0..=MOST_ROOMS).contains(&count) => {
            Err("Write a whole number from 0 to 50.")
        }
        fits => Ok(fits),
    }
}

/// Reads square metres and writes them as the database keeps them: DECIMAL(10,2).
fn area(text: &str) -> Result<String, &'static str> {
    const SHAPE: &str = "Write the floor area in square metres, such as 62.50.";
    let text = text.trim();
    let (metres, fraction) = text.split_once('.').unwrap_or((text, "00"));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if !digits(metres) || !digits(fraction) || fraction.len() > 2 || metres.len() > 8 {
        return Err(SHAPE);
    }
    let metres: u32 = metres.parse().map_err(|_| SHAPE)?;
    let area = format!("{metres}.{fraction:0<2}");
    if area == "0.00" { Err(SHAPE) } else { Ok(area) }
}

impl TryFrom<&Row> for Unit {
    type Error = DbError;

    fn try_from(row: &Row) -> Result<Self, DbError> {
        let lines = Lines::read(row)?;
        let unit_number: Option<String> = row.try_get("UnitNumber")?;
        Ok(Self {
            id: row.try_get("Id")?,
            property_id: row.try_get("PropertyId")?,
            address: lines.one_line(unit_number.as_deref()),
            unit_number,
            bedrooms: row.try_get("Bedrooms")?,
            bathrooms: row.try_get("Bathrooms")?,
            uprn: row.try_get("Uprn")?,
            floor_area: row.try_get("FloorAreaText")?,
            status: row.try_get("Status")?,
            purpose: row.try_get("Purpose")?,
            let_by_room: row.try_get("LetByRoom")?,
            decant: Decant::read(row)?,
            archived_at: row.try_get("ArchivedAt")?,
            archived_reason: row.try_get("ArchivedReason")?,
            sort_key: row.try_get("SortKey")?,
            created_at: row.try_get("CreatedAt")?,
            updated_at: row.try_get("UpdatedAt")?,
            version: row.try_get("RowVersion")?,
            lines,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::area;

    #[test]
    fn a_floor_area_is_kept_with_two_decimals() {
        for (given, kept) in [("62", "62.00"), (" 062.5 ", "62.50"), ("99999999.99", "99999999.99")]
        {
            assert_eq!(area(given).unwrap(), kept);
        }
        for bad in ["", "0", "0.00", "-1", "1e3", "1,000", "62.505", "100000000", "6 2", ".5", "5."]
        {
            assert!(area(bad).is_err(), "{bad:?}");
        }
    }
}
