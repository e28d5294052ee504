//! An address on one line, written the same wherever it is shown.

use crate::db::DbError;
use tokio_postgres::Row;

/// `Flat 2A, 16 Linden House, Leeds LS1 4AB`: unit, lines, then town and postcode together.
pub fn one_line(
    unit_number: Option<&str>,
    line1: &str,
    line2: Option<&str>,
    city: &str,
    postcode: &str,
) -> String {
    let mut address = String::with_capacity(80);
    for part in [unit_number, Some(line1), line2].into_iter().flatten() {
        let part = part.trim();
        if !part.is_empty() {
            address.push_str(part);
            address.push_str(", ");
        }
    }
    address.push_str(city.trim());
    address.push(' ');
    address.push_str(postcode.trim());
    address
}

/// The same of the parts that a ticket keeps: unit, two lines, town, postcode.
pub fn of_parts(parts: &[Option<&str>]) -> String {
    let part = |at: usize| parts.get(at).copied().flatten();
    let word = |at: usize| part(at).unwrap_or_default();
    one_line(part(0), word(1), part(2), word(3), word(4))
}

/// Where a property is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Lines {
    /// House name or number and street.
    pub line1: String,
    /// Locality.
    pub line2: Option<String>,
    /// Post town.
    pub city: String,
    /// Postcode, with its space.
    pub postcode: String,
}

impl Lines {
    /// Reads `AddressLine1`, `AddressLine2`, `City` and `Postcode` of a row.
    ///
    /// # Errors
    /// When the row does not have them.
    pub fn read(row: &Row) -> Result<Self, DbError> {
        Ok(Self {
            line1: row.try_get("AddressLine1")?,
            line2: row.try_get("AddressLine2")?,
            city: row.try_get("City")?,
            postcode: row.try_get("Postcode")?,
        })
    }

    /// The address of a unit of the property, or of the property itself.
    pub fn one_line(&self, unit_number: Option<&str>) -> String {
        one_line(unit_number, &self.line1, self.line2.as_deref(), &self.city, &self.postcode)
    }
}

#[cfg(test)]
mod tests {
    use super::one_line;

    #[test]
    fn a_flat_is_named_before_its_building() {
        let address = one_line(Some("Flat 2A"), "16 Linden House", None, "Leeds", "LS1 4AB");
        assert_eq!(address, "Flat 2A, 16 Linden House, Leeds LS1 4AB");
    }

    #[test]
    fn a_house_has_no_unit_and_an_empty_line_leaves_no_gap() {
        let address = one_line(None, "8 Mill Lane", Some(" "), "York", "YO1 7HU");
        assert_eq!(address, "8 Mill Lane, York YO1 7HU");
        let address = one_line(None, "8 Mill Lane", Some("Clifton"), "York", "YO1 7HU");
        assert_eq!(address, "8 Mill Lane, Clifton, York YO1 7HU");
    }
}
