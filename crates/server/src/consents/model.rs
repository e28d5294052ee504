//! What somebody said, as it is shown and as it is written down.

use crate::http::{Checks, Problem};
use crate::tickets::full_name;
use maintainuk_domain::ids::{ConsentId, UserId};
use maintainuk_domain::messaging::Channel;
use maintainuk_domain::messaging::consent::{
    ConsentSource, ConsentState, Purpose, Reach, Said, may_use, state,
};
use maintainuk_domain::time::Instant;
use maintainuk_domain::validate;
use serde::{Deserialize, Serialize};
use tokio_postgres::Row;
use utoipa::ToSchema;

/// Channels that somebody can agree to.
pub const ASKED: [Channel; 3] = [Channel::Email, Channel::Sms, Channel::WhatsApp];

/// What is said of another.
pub const NOT_ASKED: &str = "The portal needs no consent; choose Email, SMS or WhatsApp.";

/// Where a person stands with a channel.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ConsentNow {
    pub channel: Channel,
    pub state: ConsentState,
    /// Since when; null where they never said.
    pub since: Option<Instant>,
    /// Whether service messages may go to them this way.
    pub may_be_used: bool,
    /// Why not, if not.
    #[schema(value_type = Option<String>)]
    pub why_not: Option<&'static str>,
}

/// A line of the log.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ConsentLine {
    pub id: ConsentId,
    pub channel: Channel,
    /// When they agreed.
    pub given_at: Option<Instant>,
    /// When they opted out.
    pub withdrawn_at: Option<Instant>,
    /// How we know.
    pub source: ConsentSource,
    pub note: Option<String>,
    /// The colleague who wrote it down.
    pub recorded_by: Option<String>,
    /// From where it was written down.
    pub ip_address: Option<String>,
    /// With what it was written down.
    pub user_agent: Option<String>,
    pub created_at: Instant,
    /// Whose account wrote it.
    #[serde(skip)]
    by: Option<UserId>,
}

/// All that a person said about channels.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ContactConsents {
    /// Each channel as it stands.
    pub channels: Vec<ConsentNow>,
    /// The log, newest first, at most 200 lines.
    pub history: Vec<ConsentLine>,
}

impl ContactConsents {
    /// The same as the person is told of it.
    pub fn told(self, to: UserId) -> Self {
        let history = self.history.into_iter().map(|line| line.told(to)).collect();
        Self { history, ..self }
    }
}

/// What somebody said.
#[derive(Clone, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewConsent {
    /// Email, SMS or WhatsApp.
    channel: Channel,
    /// True when they agree, false when they opt out.
    given: bool,
    /// How we know.
    source: ConsentSource,
    /// Their words, or where the proof is; at most 500 characters.
    #[schema(max_length = 500)]
    note: Option<String>,
    /// When they said so; now when left out.
    at: Option<Instant>,
}

/// A line about to be written.
pub struct Saying {
    pub channel: Channel,
    pub given: bool,
    pub source: ConsentSource,
    pub note: Option<String>,
    pub at: Instant,
}

impl NewConsent {
    /// The line, checked.
    ///
    /// # Errors
    /// All fields that are wrong.
    pub fn check(self, now: Instant) -> Result<Saying, Problem> {
        let mut checks = Checks::default();
        let mut note = None;
        checks.hold(self.channel != Channel::Portal, "/channel", NOT_ASKED);
        checks.set("/note", &mut note, self.note, |text| validate::paragraphs(&text, 500));
        let at = self.at.unwrap_or(now);
        // That is what they say themselves, in their own account.
        checks.hold(self.source != ConsentSource::Portal, "/source", NOT_THEIR_OWN);
        checks.hold(at <= now, "/at", "This is still to come; say when it was.");
        checks.done()?;
        Ok(Saying { channel: self.channel, given: self.given, source: self.source, note, at })
    }
}

const NOT_THEIR_OWN: &str = "Portal is what they say in their own account. Say how you heard it: by \
    phone, email, letter or in person.";

/// How a person can be reached.
pub struct Person {
    email: Option<String>,
    phone: Option<String>,
    valid: bool,
}

impl Person {
    /// Reads the contact's columns.
    ///
    /// # Errors
    /// When a column is not what it should be.
    pub fn read(row: &Row) -> Result<Self, tokio_postgres::Error> {
        Ok(Self {
            email: row.try_get("Email")?,
            phone: row.try_get("PhoneE164")?,
            valid: row.try_get("IsValid")?,
        })
    }

    /// Where a channel reaches them.
    pub fn reached_at(&self, channel: Channel) -> Option<&str> {
        let at = if channel == Channel::Email { &self.email } else { &self.phone };
        at.as_deref()
    }

    /// The person on a channel after all that they said about it.
    pub fn on(&self, channel: Channel, said: &[Said]) -> ConsentNow {
        let (consent, since) = state(said);
        let reach = Reach {
            consent,
            known: self.reached_at(channel).is_some(),
            // What comes back is mail; a number says nothing of that.
            valid: self.valid || channel != Channel::Email,
        };
        let why_not = may_use(channel, reach, Purpose::Service).err();
        ConsentNow { channel, state: consent, since, may_be_used: why_not.is_none(), why_not }
    }
}

impl ConsentLine {
    /// Reads a row of the log; `None` where the person said nothing.
    ///
    /// # Errors
    /// When a column is not what it should be.
    pub fn read(row: &Row) -> Result<Option<Self>, tokio_postgres::Error> {
        let Some(id) = row.try_get("Id")? else { return Ok(None) };
        Ok(Some(Self {
            id,
            channel: row.try_get("Channel")?,
            given_at: row.try_get("ConsentedAt")?,
            withdrawn_at: row.try_get("OptedOutAt")?,
            source: row.try_get("Source")?,
            note: row.try_get("Note")?,
            recorded_by: full_name(row.try_get("FirstName")?, row.try_get("LastName")?),
            ip_address: row.try_get("IpAddress")?,
            user_agent: row.try_get("UserAgent")?,
            created_at: row.try_get("CreatedAt")?,
            by: row.try_get("RecordedByUserId")?,
        }))
    }

    /// The line as the person is told of it: what a colleague noted, and from where, stays in the
    /// office.
    fn told(self, to: UserId) -> Self {
        if self.by == Some(to) {
            return self;
        }
        Self { note: None, ip_address: None, user_agent: None, ..self }
    }

    /// What the line says.
    pub const fn said(&self) -> Said {
        Said { given: self.given_at, withdrawn: self.withdrawn_at }
    }
}
