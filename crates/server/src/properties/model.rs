//! A property, and the bodies that add and change one.

use crate::db::DbError;
use crate::http::{Checks, Problem, Versioned, given, nullable};
use crate::properties::address::Lines;
use maintainuk_domain::addresses::Uprn;
use maintainuk_domain::estate::{PropertyStatus, PropertyType};
use maintainuk_domain::ids::{ContactId, PropertyId};
use maintainuk_domain::time::Instant;
use maintainuk_domain::uk::{Nation, Postcode};
use maintainuk_domain::validate;
use serde::{Deserialize, Serialize};
use tokio_postgres::Row;
use utoipa::ToSchema;

/// A building or a single home.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Property {
    pub id: PropertyId,
    #[schema(example = "16 Linden House")]
    pub address_line1: String,
    pub address_line2: Option<String>,
    #[schema(example = "Leeds")]
    pub city: String,
    #[schema(example = "LS1 4AB")]
    pub postcode: String,
    /// ISO 3166 code of the country.
    #[schema(example = "GB")]
    pub country: String,
    /// Which nation it is in: it selects the law and the bank holidays.
    pub nation: Nation,
    /// Its Unique Property Reference Number.
    #[schema(example = "100012345678")]
    pub uprn: Option<String>,
    pub property_type: PropertyType,
    pub status: PropertyStatus,
    /// For whom it is managed.
    pub owner_contact_id: Option<ContactId>,
    /// The owner's address, for exports.
    #[serde(skip)]
    #[schema(ignore)]
    pub owner_email: Option<String>,
    /// When it was put away, and why; null while it is looked after.
    pub archived_at: Option<Instant>,
    pub archived_reason: Option<String>,
    /// Its units, as far as the caller may see them.
    pub unit_count: i64,
    /// Tickets of those units that are New, Assigned or InProgress.
    pub open_tickets: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub version: i32,
}

impl Versioned for Property {
    fn version(&self) -> i32 {
        self.version
    }
}

impl Property {
    /// Where it is.
    pub fn lines(&self) -> Lines {
        Lines {
            line1: self.address_line1.clone(),
            line2: self.address_line2.clone(),
            city: self.city.clone(),
            postcode: self.postcode.clone(),
        }
    }
}

/// Properties, newest first.
#[derive(Serialize, ToSchema)]
pub struct PropertyList {
    pub items: Vec<Property>,
    /// What to send as `after` for the next page; null on the last.
    pub next: Option<String>,
    /// How many there are, at most 10,000; only with `count=true`.
    pub total: Option<i64>,
}

/// A property to add.
#[derive(Clone, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewProperty {
    #[schema(example = "16 Linden House", max_length = 200)]
    address_line1: String,
    #[schema(max_length = 200)]
    address_line2: Option<String>,
    #[schema(example = "Leeds", max_length = 100)]
    city: String,
    /// A full postcode, in any case, with or without its space.
    #[schema(example = "LS1 4AB", max_length = 10)]
    postcode: String,
    property_type: PropertyType,
    owner_contact_id: Option<ContactId>,
    /// Needed where the postcode area lies on a border; elsewhere the postcode says it.
    nation: Option<Nation>,
    /// Unique within the organisation, among properties and units alike.
    #[schema(example = "100012345678", max_length = 20)]
    uprn: Option<String>,
    /// Add it although an address that is there looks the same.
    pub save_anyway: Option<bool>,
}

/// What to change of a property; what is left out stays.
#[derive(Default, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct ChangeProperty {
    #[serde(deserialize_with = "given")]
    #[schema(max_length = 200)]
    address_line1: Option<String>,
    #[serde(deserialize_with = "nullable")]
    #[schema(value_type = Option<String>, max_length = 200)]
    address_line2: Option<Option<String>>,
    #[serde(deserialize_with = "given")]
    #[schema(max_length = 100)]
    city: Option<String>,
    #[serde(deserialize_with = "given")]
    #[schema(example = "LS1 4AB", max_length = 10)]
    postcode: Option<String>,
    #[serde(deserialize_with = "given")]
    property_type: Option<PropertyType>,
    #[serde(deserialize_with = "given")]
    status: Option<PropertyStatus>,
    #[serde(deserialize_with = "nullable")]
    #[schema(value_type = Option<ContactId>)]
    owner_contact_id: Option<Option<ContactId>>,
    #[serde(deserialize_with = "given")]
    nation: Option<Nation>,
    #[serde(deserialize_with = "nullable")]
    #[schema(value_type = Option<String>, max_length = 20)]
    uprn: Option<Option<String>>,
    /// Change the address although one that is there looks the same.
    #[serde(deserialize_with = "given")]
    pub save_anyway: Option<bool>,
}

impl NewProperty {
    /// The property that is added.
    ///
    /// # Errors
    /// All fields that are wrong.
    pub fn into_property(self, now: Instant) -> Result<Property, Problem> {
        let mut property = Property {
            id: PropertyId::fresh(),
            address_line1: String::new(),
            address_line2: None,
            city: String::new(),
            postcode: String::new(),
            country: "GB".to_owned(),
            nation: self.nation.unwrap_or(Nation::England),
            uprn: None,
            property_type: self.property_type,
            status: PropertyStatus::Active,
            owner_contact_id: self.owner_contact_id,
            owner_email: None,
            archived_at: None,
            archived_reason: None,
            unit_count: 0,
            open_tickets: 0,
            created_at: now,
            updated_at: now,
            version: 1,
        };
        let fields = ChangeProperty {
            address_line1: Some(self.address_line1),
            address_line2: Some(self.address_line2),
            city: Some(self.city),
            postcode: Some(self.postcode),
            uprn: Some(self.uprn),
            ..ChangeProperty::default()
        };
        fields.apply_with(&mut property, self.nation)?;
        Ok(property)
    }
}

impl ChangeProperty {
    /// Changes the property.
    ///
    /// # Errors
    /// All fields that are wrong; the property is then half changed and not to be kept.
    pub fn apply(self, to: &mut Property) -> Result<(), Problem> {
        // Where it was stays said, as long as the postcode does not speak against it.
        let moved = self.postcode.as_ref().is_some_and(|code| {
            Postcode::parse(code).is_ok_and(|code| code.as_str() != to.postcode)
        });
        let said = self.nation.or((!moved).then_some(to.nation));
        self.apply_with(to, said)
    }

    fn apply_with(self, to: &mut Property, said: Option<Nation>) -> Result<(), Problem> {
        let mut checks = Checks::default();
        checks.set("/addressLine1", &mut to.address_line1, self.address_line1, |text| {
            validate::required(&text, 200)
        });
        checks.set("/addressLine2", &mut to.address_line2, self.address_line2, |text| {
            validate::optional(&text.unwrap_or_default(), 200)
        });
        checks.set("/city", &mut to.city, self.city, |text| validate::required(&text, 100));
        checks.set("/postcode", &mut to.postcode, self.postcode, |text| {
            Postcode::parse_for_property(&text).map(|code| code.as_str().to_owned())
        });
        checks.set("/uprn", &mut to.uprn, self.uprn, read_uprn);
        if let Ok(postcode) = Postcode::parse_for_property(&to.postcode) {
            let nation = postcode.nation_of_property(said);
            checks.set("/nation", &mut to.nation, Some(nation), |nation| nation);
        }
        to.property_type = self.property_type.unwrap_or(to.property_type);
        to.status = self.status.unwrap_or(to.status);
        to.owner_contact_id = self.owner_contact_id.unwrap_or(to.owner_contact_id);
        checks.done()
    }
}

/// A UPRN, unless it is empty, which is none.
pub fn read_uprn(text: Option<String>) -> Result<Option<String>, String> {
    match text.as_deref().map(str::trim) {
        None | Some("") => Ok(None),
        Some(text) => Uprn::parse(text)
            .map(|uprn| Some(uprn.as_str().to_owned()))
            .map_err(|wrong| wrong.to_string()),
    }
}

impl TryFrom<&Row> for Property {
    type Error = DbError;

    fn try_from(row: &Row) -> Result<Self, DbError> {
        let Lines { line1, line2, city, postcode } = Lines::read(row)?;
        Ok(Self {
            id: row.try_get("Id")?,
            address_line1: line1,
            address_line2: line2,
            city,
            postcode,
            country: row.try_get("Country")?,
            nation: row.try_get("Nation")?,
            uprn: row.try_get("Uprn")?,
            property_type: row.try_get("PropertyType")?,
            status: row.try_get("Status")?,
            owner_contact_id: row.try_get("OwnerContactId")?,
            owner_email: row.try_get("OwnerEmail")?,
            archived_at: row.try_get("ArchivedAt")?,
            archived_reason: row.try_get("ArchivedReason")?,
            unit_count: row.try_get("UnitCount")?,
            open_tickets: row.try_get("OpenTickets")?,
            created_at: row.try_get("CreatedAt")?,
            updated_at: row.try_get("UpdatedAt")?,
            version: row.try_get("RowVersion")?,
        })
    }
}
