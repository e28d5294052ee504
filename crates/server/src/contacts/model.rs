//! A contact, and the bodies that add and change one.

use crate::db::DbError;
use crate::http::{Checks, Problem, Versioned, given, nullable};
use maintainuk_domain::estate::ContactType;
use maintainuk_domain::ids::ContactId;
use maintainuk_domain::messaging::Channel;
use maintainuk_domain::messaging::consent::valid_after;
use maintainuk_domain::phone::{Phone, PhoneKind};
use maintainuk_domain::time::Instant;
use maintainuk_domain::validate;
use serde::{Deserialize, Serialize};
use tokio_postgres::Row;
use utoipa::ToSchema;

/// First and last name together; what else is known, in turn, where there is neither.
pub fn name(first: Option<&str>, last: Option<&str>, otherwise: &[Option<&str>]) -> String {
    let parts: Vec<_> =
        [first, last].into_iter().flatten().filter(|part| !part.is_empty()).collect();
    if parts.is_empty() {
        return otherwise.iter().flatten().next().copied().unwrap_or("No name").to_owned();
    }
    parts.join(" ")
}

/// A person or firm that can be reached.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Contact {
    pub id: ContactId,
    pub r#type: ContactType,
    #[schema(example = "Priya")]
    pub first_name: Option<String>,
    #[schema(example = "Shah")]
    pub last_name: Option<String>,
    /// What to call them: their name, else how to reach them.
    #[schema(example = "Priya Shah")]
    pub name: String,
    #[schema(example = "priya.shah@example.com")]
    pub email: Option<String>,
    #[schema(example = "+447700900123")]
    #[serde(rename = "phoneE164")]
    pub phone_e164: Option<String>,
    pub preferred_channel: Option<Channel>,
    /// False once messages to them have come back.
    pub is_valid: bool,
    /// When they were put away, and why; null while they are in use.
    pub archived_at: Option<Instant>,
    pub archived_reason: Option<String>,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub version: i32,
    /// Their place among the names.
    #[serde(skip)]
    #[schema(ignore)]
    pub sort_name: String,
}

impl Versioned for Contact {
    fn version(&self) -> i32 {
        self.version
    }
}

/// Contacts, newest first.
#[derive(Serialize, ToSchema)]
pub struct ContactList {
    pub items: Vec<Contact>,
    /// What to send as `after` for the next page; null on the last.
    pub next: Option<String>,
    /// How many there are, at most 10,000; only with `count=true`.
    pub total: Option<i64>,
}

/// A contact to add: with a name, an email address or a telephone number at least.
#[derive(Clone, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewContact {
    r#type: ContactType,
    #[schema(example = "Priya", max_length = 100)]
    first_name: Option<String>,
    #[schema(example = "Shah", max_length = 100)]
    last_name: Option<String>,
    #[schema(example = "priya.shah@example.com", max_length = 200)]
    email: Option<String>,
    /// As people write it; a number without a country code is taken as one of the UK.
    #[schema(example = "07700 900123", max_length = 40)]
    phone: Option<String>,
    preferred_channel: Option<Channel>,
}

/// What to change of a contact; what is left out stays.
#[derive(Default, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct ChangeContact {
    #[serde(deserialize_with = "given")]
    r#type: Option<ContactType>,
    #[serde(deserialize_with = "nullable")]
    #[schema(value_type = Option<String>, max_length = 100)]
    first_name: Option<Option<String>>,
    #[serde(deserialize_with = "nullable")]
    #[schema(value_type = Option<String>, max_length = 100)]
    last_name: Option<Option<String>>,
    #[serde(deserialize_with = "nullable")]
    #[schema(value_type = Option<String>, max_length = 200)]
    email: Option<Option<String>>,
    /// As people write it; a number without a country code is taken as one of the UK.
    #[serde(deserialize_with = "nullable")]
    #[schema(value_type = Option<String>, example = "07700 900123", max_length = 40)]
    phone: Option<Option<String>>,
    #[serde(deserialize_with = "nullable")]
    #[schema(value_type = Option<Channel>)]
    preferred_channel: Option<Option<Channel>>,
    /// Whether what is sent to them arrives. A new email address does until something comes back, and
    /// so does a new number where there is no address; what is said here counts more.
    #[serde(deserialize_with = "given")]
    is_valid: Option<bool>,
}

impl NewContact {
    /// The contact that is added.
    ///
    /// # Errors
    /// All fields that are wrong.
    pub fn into_contact(self, now: Instant) -> Result<Contact, Problem> {
        let mut contact = Contact {
            id: ContactId::fresh(),
            r#type: self.r#type,
            first_name: None,
            last_name: None,
            name: String::new(),
            email: None,
            phone_e164: None,
            preferred_channel: None,
            is_valid: true,
            archived_at: None,
            archived_reason: None,
            created_at: now,
            updated_at: now,
            version: 1,
            sort_name: String::new(),
        };
        let fields = ChangeContact {
            first_name: Some(self.first_name),
            last_name: Some(self.last_name),
            email: Some(self.email),
            phone: Some(self.phone),
            preferred_channel: Some(self.preferred_channel),
            ..ChangeContact::default()
        };
        fields.apply(&mut contact)?;
        Ok(contact)
    }
}

impl ChangeContact {
    /// Changes the contact.
    ///
    /// # Errors
    /// All fields that are wrong; the contact is then half changed and not to be kept.
    pub fn apply(self, to: &mut Contact) -> Result<(), Problem> {
        let mut checks = Checks::default();
        let (email, phone) = (to.email.clone(), to.phone_e164.clone());
        let text = |text: Option<String>| validate::optional(&text.unwrap_or_default(), 100);
        checks.set("/firstName", &mut to.first_name, self.first_name, text);
        checks.set("/lastName", &mut to.last_name, self.last_name, text);
        checks.set("/email", &mut to.email, self.email, |text| filled(text, validate::email));
        checks.set("/phone", &mut to.phone_e164, self.phone, |text| {
            filled(text, |text| Phone::parse(text).map(|phone| phone.as_str().to_owned()))
        });
        to.r#type = self.r#type.unwrap_or(to.r#type);
        to.preferred_channel = self.preferred_channel.unwrap_or(to.preferred_channel);
        let (new_email, new_phone) = (to.email != email, to.phone_e164 != phone);
        let follows = valid_after(to.is_valid, new_email, new_phone, to.email.is_some());
        to.is_valid = self.is_valid.unwrap_or(follows);
        checks.done()?;
        to.check_whole()?;
        to.name = to.called();
        Ok(())
    }
}

/// Checks a text unless it is empty, which is no text.
fn filled<E>(
    text: Option<String>,
    check: impl FnOnce(&str) -> Result<String, E>,
) -> Result<Option<String>, E> {
    match text.as_deref().map(str::trim) {
        None | Some("") => Ok(None),
        Some(text) => check(text).map(Some),
    }
}

impl Contact {
    fn called(&self) -> String {
        let reach = [self.email.as_deref(), self.phone_e164.as_deref()];
        name(self.first_name.as_deref(), self.last_name.as_deref(), &reach)
    }

    /// Landlines cannot be texted; of numbers from abroad nobody can tell.
    fn can_be_texted(&self) -> bool {
        let phone = self.phone_e164.as_deref().and_then(|text| Phone::parse(text).ok());
        phone.is_some_and(|phone| phone.kind() != PhoneKind::Landline)
    }

    /// What the fields must be together.
    fn check_whole(&self) -> Result<(), Problem> {
        let mut checks = Checks::default();
        let (email, phone) = (self.email.is_some(), self.phone_e164.is_some());
        let named = self.first_name.is_some() || self.last_name.is_some();
        checks.hold(
            named || email || phone,
            "/lastName",
            "Give a name, an email address or a telephone number.",
        );
        let reachable = match self.preferred_channel {
            Some(Channel::Email) => email,
            Some(Channel::Sms | Channel::WhatsApp) => self.can_be_texted(),
            Some(Channel::Portal) | None => true,
        };
        checks.hold(
            reachable,
            "/preferredChannel",
            "There is no address, or no number that can be texted, for this channel.",
        );
        checks.done()
    }
}

impl TryFrom<&Row> for Contact {
    type Error = DbError;

    fn try_from(row: &Row) -> Result<Self, DbError> {
        let mut contact = Self {
            id: row.try_get("Id")?,
            r#type: row.try_get("Type")?,
            first_name: row.try_get("FirstName")?,
            last_name: row.try_get("LastName")?,
            name: String::new(),
            email: row.try_get("Email")?,
            phone_e164: row.try_get("PhoneE164")?,
            preferred_channel: row.try_get("PreferredChannel")?,
            is_valid: row.try_get("IsValid")?,
            archived_at: row.try_get("ArchivedAt")?,
            archived_reason: row.try_get("ArchivedReason")?,
            created_at: row.try_get("CreatedAt")?,
            updated_at: row.try_get("UpdatedAt")?,
            version: row.try_get("RowVersion")?,
            sort_name: row.try_get("SortName")?,
        };
        contact.name = contact.called();
        Ok(contact)
    }
}

#[cfg(test)]
mod tests {
    use super::name;

    #[test]
    fn somebody_without_a_name_is_called_by_how_they_are_reached() {
        assert_eq!(name(Some("Priya"), Some("Shah"), &[Some("p@example.com")]), "Priya Shah");
        assert_eq!(name(None, Some("Shah"), &[]), "Shah");
        assert_eq!(name(None, Some(""), &[None, Some("+447700900123")]), "+447700900123");
        assert_eq!(name(None, None, &[None]), "No name");
    }
}
