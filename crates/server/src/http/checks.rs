//! What is wrong with a body, collected so that all of it is said at once.

use super::problem::{FieldError, Problem};
use std::borrow::Cow;

/// The checks of one body.
#[derive(Default)]
pub struct Checks {
    errors: Vec<FieldError>,
}

impl Checks {
    /// Notes that a field is wrong.
    pub fn say(&mut self, pointer: &'static str, detail: impl Into<Cow<'static, str>>) {
        self.errors.push(FieldError { pointer: pointer.into(), detail: detail.into() });
    }

    /// Notes what is wrong with the members of a list, each at its place.
    pub fn add(&mut self, errors: Vec<FieldError>) {
        self.errors.extend(errors);
    }

    /// Notes that a field is wrong unless `holds`.
    pub fn hold(&mut self, holds: bool, pointer: &'static str, detail: &'static str) {
        if !holds {
            self.say(pointer, detail);
        }
    }

    /// Puts what was given, once checked, in its place; what was not given leaves the place alone.
    pub fn set<G, T, E: ToString>(
        &mut self,
        pointer: &'static str,
        place: &mut T,
        given: Option<G>,
        check: impl FnOnce(G) -> Result<T, E>,
    ) {
        match given.map(check) {
            Some(Ok(value)) => *place = value,
            Some(Err(wrong)) => self.say(pointer, wrong.to_string()),
            None => {}
        }
    }

    /// Whether nothing was wrong.
    ///
    /// # Errors
    /// All that was noted, as 422.
    pub fn done(self) -> Result<(), Problem> {
        if self.errors.is_empty() { Ok(()) } else { Err(Problem::fields(self.errors)) }
    }
}
