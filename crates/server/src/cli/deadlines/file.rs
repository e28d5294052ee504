//! Reading a file of worked cases: every value knows its place, so that what is wrong can be named.

use jiff::civil::Date;
use maintainuk_domain::calendar::{Calendar, differences};
use maintainuk_domain::time::Instant;
use maintainuk_domain::uk::Nation;
use serde_json::Value;
use std::path::Path;
use std::str::FromStr;

/// What is wrong with a file, and where.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct Broken(pub String);

/// Reads a file as JSON.
pub fn read(path: &Path) -> Result<Value, Broken> {
    let text = std::fs::read(path).map_err(|error| Broken(error.to_string()))?;
    let value: Value =
        serde_json::from_slice(&text).map_err(|error| Broken(format!("not JSON: {error}")))?;
    if !value.is_object() {
        return Err(Broken("the file should hold one object, with \"vectors\"".into()));
    }
    Ok(value)
}

/// A value and where it stands.
#[derive(Clone)]
pub struct Node<'a> {
    /// The value.
    pub value: &'a Value,
    path: String,
}

impl<'a> Node<'a> {
    /// The whole file.
    pub fn root(value: &'a Value) -> Self {
        Self { value, path: String::new() }
    }

    /// What is wrong with this value.
    pub fn broken(&self, wrong: impl std::fmt::Display) -> Broken {
        Broken(format!("{}: {wrong}", if self.path.is_empty() { "file" } else { &self.path }))
    }

    fn child(&self, value: &'a Value, name: &str) -> Self {
        let dot = if self.path.is_empty() { "" } else { "." };
        Self { value, path: format!("{}{dot}{name}", self.path) }
    }

    /// A field, if it is there and not null.
    pub fn get(&self, name: &str) -> Option<Self> {
        let value = self.value.get(name).filter(|value| !value.is_null())?;
        Some(self.child(value, name))
    }

    /// A field that has to be there.
    pub fn need(&self, name: &str) -> Result<Self, Broken> {
        self.get(name).ok_or_else(|| self.child(self.value, name).broken("is missing"))
    }

    /// The elements of a list, each under its own id where it has one.
    pub fn list(&self) -> Result<Vec<Self>, Broken> {
        let values = self.value.as_array().ok_or_else(|| self.broken("should be a list"))?;
        let each = values.iter().enumerate().map(|(at, value)| {
            let id = value.get("id").and_then(Value::as_str);
            let id = id.map(|id| format!(" ({id})")).unwrap_or_default();
            Self { value, path: format!("{}[{at}]{id}", self.path) }
        });
        Ok(each.collect())
    }

    /// The fields of an object.
    pub fn fields(&self) -> Result<Vec<(&'a str, Self)>, Broken> {
        let map = self.value.as_object().ok_or_else(|| self.broken("should be an object"))?;
        Ok(map.iter().map(|(name, value)| (name.as_str(), self.child(value, name))).collect())
    }

    /// A text.
    pub fn text(&self) -> Result<&'a str, Broken> {
        self.value.as_str().ok_or_else(|| self.broken("should be a text"))
    }

    /// A text that names something.
    pub fn parsed<T: FromStr<Err: std::fmt::Display>>(&self) -> Result<T, Broken> {
        self.text()?.parse().map_err(|error| self.broken(error))
    }

    /// A date, such as 2026-11-30.
    pub fn date(&self) -> Result<Date, Broken> {
        let text = self.text()?;
        let plain = text.len() == 10;
        plain
            .then(|| text.parse().ok())
            .flatten()
            .ok_or_else(|| self.broken(format!("{text:?} is not a date such as 2026-11-30")))
    }

    /// A moment with its offset.
    pub fn instant(&self) -> Result<Instant, Broken> {
        let text = self.text()?;
        text.parse().map_err(|_| {
            self.broken(format!("{text:?} is not a time such as 2026-11-30T09:00:00+00:00"))
        })
    }

    /// Yes or no.
    pub fn flag(&self) -> Result<bool, Broken> {
        self.value.as_bool().ok_or_else(|| self.broken("should be true or false"))
    }

    /// A whole number that is not negative.
    pub fn count(&self) -> Result<i64, Broken> {
        let number = self.value.as_i64().filter(|number| *number >= 0);
        number.ok_or_else(|| self.broken("should be a whole number from 0"))
    }

    /// A nation, as such files write it: `northern_ireland`.
    pub fn nation(&self) -> Result<Nation, Broken> {
        nation(self.text()?).map_err(|error| self.broken(error))
    }
}

/// A nation by its name in any usual writing.
pub fn nation(text: &str) -> Result<Nation, String> {
    let plain = text.to_lowercase().replace(['_', ' ', '-'], "");
    let found = Nation::ALL.iter().copied().find(|known| known.as_str().to_lowercase() == plain);
    found.ok_or_else(|| {
        format!("{text:?} is not a nation: use england, wales, scotland or northern_ireland")
    })
}

/// The calendars of a file: its own list of bank holidays where it has one.
pub struct Calendars(Vec<Calendar>);

impl Calendars {
    /// Reads the list, if there is one.
    pub fn read(file: &Node<'_>) -> Result<Self, Broken> {
        let mut calendars: Vec<_> = Nation::ALL.iter().copied().map(Calendar::of).collect();
        let Some(list) = file.get("bank_holidays") else { return Ok(Self(calendars)) };
        for calendar in &mut calendars {
            let division = match calendar.nation() {
                Nation::England | Nation::Wales => "england-and-wales",
                Nation::Scotland => "scotland",
                Nation::NorthernIreland => "northern-ireland",
            };
            let Some(days) = list.get(division) else { continue };
            let mut listed = Vec::new();
            for (day, name) in days.fields()? {
                let date = Node { value: &Value::from(day), path: name.path.clone() }.date()?;
                listed.push((date, name.value.as_str().unwrap_or_default().to_owned()));
            }
            *calendar = calendar.clone().listed(listed);
        }
        Ok(Self(calendars))
    }

    /// The calendar of a nation.
    pub fn of(&self, nation: Nation) -> Calendar {
        let found = self.0.iter().find(|calendar| calendar.nation() == nation);
        found.cloned().unwrap_or_else(|| Calendar::of(nation))
    }

    /// What is worth knowing when the file's list is not that of the rules.
    pub fn notes(&self) -> Vec<String> {
        let differing = self.0.iter().filter_map(|calendar| {
            let days: Vec<_> = differences(calendar).iter().map(Date::to_string).collect();
            (!days.is_empty()).then(|| {
                format!(
                    "the file's bank holidays of {} are used; they differ from the rules' on {}",
                    calendar.nation(),
                    days.join(", ")
                )
            })
        });
        differing.collect()
    }
}
