//! Rules that do the routine by themselves: when something happens, and the ticket is of a kind, then
//! this is done. What a rule says is data; whether it fits a ticket is decided here, with the reason.

mod check;
mod choose;
mod replay;
#[cfg(test)]
mod tests;
mod versions;
mod words;

pub use check::Wrong;
pub use choose::{Choosable, ChooseBy, KNOWN_DAYS, MOST_COLLEAGUES, MOST_OPEN, choose};
pub use replay::{Later, refused};
pub use versions::{RulePart, changed};
pub use words::{PLACEHOLDERS, check_words, fill};

use crate::holds::HoldReason;
use crate::ids::{PropertyId, RuleId, UserId};
use crate::text_enum::text_enum;
use crate::tickets::{Category, Priority, ReportedVia, TicketStatus};
use serde::{Deserialize, Serialize};

/// How many rules may set off one another before the rest is left out.
pub const DEEPEST: usize = 3;
/// How many actions a rule has at most.
pub const MOST_ACTIONS: usize = 8;
/// How many rules an organisation has at most.
pub const MOST_RULES: usize = 100;
/// Over how many days a rule is tried.
pub const TRIED_DAYS: i64 = 90;

text_enum! {
    /// What sets a rule off.
    pub enum RuleTrigger {
        /// A repair was reported.
        Reported,
        /// Somebody looked at it and said how urgent it is.
        Triaged,
        /// The ticket's status moved.
        StatusMoved,
        /// A colleague wrote a note.
        NoteAdded,
        /// A work order was raised.
        OrderRaised,
        /// A work order was accepted, declined, begun, done, verified, sent back or cancelled.
        OrderMoved,
        /// A visit was agreed or moved.
        VisitAgreed,
        /// Nobody was in.
        VisitMissed,
        /// As much of a promised time is gone as the service policy warns at.
        ClockNear,
        /// A promised time is over.
        ClockMissed,
        /// Nobody has done what was to be done next for so many hours.
        Waiting,
    }
}

impl RuleTrigger {
    /// The lines of the timeline that set it off; none for one that time sets off.
    pub const fn events(self) -> &'static [&'static str] {
        match self {
            Self::Reported => &["TicketReported"],
            Self::Triaged => &["TicketTriaged"],
            Self::StatusMoved => {
                &["TicketStatusChanged", "TicketClosed", "TicketCancelled", "TicketReopened"]
            }
            Self::NoteAdded => &["NoteAdded"],
            Self::OrderRaised => &["WorkOrderRaised"],
            Self::OrderMoved => &[
                "WorkOrderAccepted",
                "WorkOrderDeclined",
                "WorkStarted",
                "WorkCompleted",
                "WorkVerified",
                "WorkSentBack",
                "WorkOrderCancelled",
            ],
            Self::VisitAgreed => &["VisitScheduled"],
            Self::VisitMissed => &["NoAccess"],
            Self::ClockNear => &["ServiceClockNear"],
            Self::ClockMissed => &["ServiceClockMissed"],
            Self::Waiting => &[],
        }
    }
}

text_enum! {
    /// Who is alerted by a rule.
    pub enum RuleAudience {
        /// Who looks after the ticket; all who run repairs where nobody does.
        Coordinator,
        /// All who run repairs.
        Coordinators,
        /// All administrators.
        Managers,
        /// Who follows the ticket.
        Followers,
    }
}

text_enum! {
    /// To whom a rule writes an email.
    pub enum RuleMailTo {
        /// Who reported it, unless they do not want email.
        Resident,
        /// Who looks after it.
        Coordinator,
    }
}

/// Of which tickets a rule is. All that is said has to hold; a list holds when one of it does, and
/// an empty one says nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct RuleFilter {
    /// What kind of repair.
    pub categories: Vec<Category>,
    /// How urgent.
    pub priorities: Vec<Priority>,
    /// How it stands.
    pub statuses: Vec<TicketStatus>,
    /// How it was reported.
    pub channels: Vec<ReportedVia>,
    /// Has one of these tags.
    pub tags: Vec<String>,
    /// Has none of these tags.
    pub without_tags: Vec<String>,
    /// Is at one of these properties.
    pub property_ids: Vec<PropertyId>,
    /// Has, or has not, a hazard that is proposed or open.
    pub hazard: Option<bool>,
}

/// One thing that a rule does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "do", deny_unknown_fields)]
pub enum RuleAction {
    /// Puts a tag on.
    #[cfg_attr(feature = "openapi", schema(title = "AddTagAction"))]
    AddTag {
        /// The tag.
        tag: String,
    },
    /// Sets how urgent it is. An emergency is never lowered by a rule.
    #[cfg_attr(feature = "openapi", schema(title = "SetPriorityAction"))]
    SetPriority {
        /// To this.
        priority: Priority,
    },
    /// Says who looks after it.
    #[cfg_attr(feature = "openapi", schema(title = "AssignAction"))]
    Assign {
        /// The colleague.
        #[serde(rename = "userId")]
        user_id: UserId,
    },
    /// Chooses who of several looks after it; whoever of them does already goes on.
    #[cfg_attr(feature = "openapi", schema(title = "AssignAmongAction"))]
    AssignAmong {
        /// How.
        by: ChooseBy,
        /// The colleagues, 1 to 20.
        #[serde(rename = "userIds")]
        user_ids: Vec<UserId>,
        /// Who has so many open tickets or more is left out.
        #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 500))]
        most: Option<i16>,
    },
    /// Lets a colleague follow it.
    #[cfg_attr(feature = "openapi", schema(title = "WatchAction"))]
    Watch {
        /// The colleague.
        #[serde(rename = "userId")]
        user_id: UserId,
    },
    /// Writes a note for colleagues.
    #[cfg_attr(feature = "openapi", schema(title = "NoteAction"))]
    Note {
        /// Its words.
        text: String,
    },
    /// Alerts colleagues on their screens.
    #[cfg_attr(feature = "openapi", schema(title = "AlertAction"))]
    Alert {
        /// Whom.
        to: RuleAudience,
        /// What they are told.
        text: String,
    },
    /// Sends an email. `{number}`, `{title}`, `{home}`, `{name}` (of who gets it) and
    /// `{organisation}` are filled in.
    #[cfg_attr(feature = "openapi", schema(title = "EmailAction"))]
    Email {
        /// To whom.
        to: RuleMailTo,
        /// What it is about, at most 150 characters.
        subject: String,
        /// Its words, at most 2,000 characters.
        text: String,
    },
    /// Raises a work order, unless one is open.
    #[cfg_attr(feature = "openapi", schema(title = "RaiseOrderAction"))]
    RaiseOrder {
        /// What is to be done, at most 2,000 characters.
        text: String,
    },
    /// Offers the newest order that nobody has taken on to the firms that are recommended for it.
    #[cfg_attr(feature = "openapi", schema(title = "OfferOrderAction"))]
    OfferOrder {
        /// To how many at most, 1 to 10.
        #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 10))]
        firms: i32,
        /// Whether one after the other; else all at once, and the first to accept has it.
        #[serde(rename = "inTurn")]
        in_turn: bool,
        /// How long each has to answer, 1 to 168.
        #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 168))]
        hours: i32,
    },
    /// Puts it on hold.
    #[cfg_attr(feature = "openapi", schema(title = "HoldAction"))]
    Hold {
        /// What it waits for.
        reason: HoldReason,
        /// For how many days.
        days: i16,
        /// In words.
        text: String,
    },
}

/// What a rule says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RuleWords {
    /// What it is called.
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 100))]
    pub name: String,
    /// Whether it acts.
    pub enabled: bool,
    /// Rules are looked at from the lowest on.
    #[cfg_attr(feature = "openapi", schema(minimum = 0, maximum = 1000))]
    pub position: i32,
    /// What sets it off.
    pub trigger: RuleTrigger,
    /// For `Waiting`: after how many hours.
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 2160))]
    pub hours: Option<i32>,
    /// Of which tickets it is.
    #[serde(default)]
    pub filter: RuleFilter,
    /// What it does, in turn.
    pub actions: Vec<RuleAction>,
}

/// A ticket, as far as rules look at it.
#[derive(Debug, Clone)]
pub struct TicketFacts {
    /// What kind of repair.
    pub category: Category,
    /// How urgent.
    pub priority: Priority,
    /// How it stands.
    pub status: TicketStatus,
    /// How it was reported.
    pub via: ReportedVia,
    /// Its tags.
    pub tags: Vec<String>,
    /// Where it is.
    pub property: PropertyId,
    /// Whether a hazard is proposed or open.
    pub hazard: bool,
}

impl RuleFilter {
    /// Whether a ticket is of this kind.
    ///
    /// # Errors
    /// Why not, in words: the first that does not hold.
    pub fn fits(&self, ticket: &TicketFacts) -> Result<(), String> {
        one_of("Its category", &self.categories, ticket.category)?;
        one_of("Its priority", &self.priorities, ticket.priority)?;
        one_of("Its status", &self.statuses, ticket.status)?;
        one_of("The way it was reported", &self.channels, ticket.via)?;
        let has = |tag: &String| ticket.tags.iter().any(|own| same(own, tag));
        if !self.tags.is_empty() && !self.tags.iter().any(has) {
            return Err(format!("It has no tag {}.", self.tags.join(" or ")));
        }
        if let Some(tag) = self.without_tags.iter().find(|tag| has(tag)) {
            return Err(format!("It has the tag {tag}."));
        }
        if !self.property_ids.is_empty() && !self.property_ids.contains(&ticket.property) {
            return Err("It is at another property.".into());
        }
        match self.hazard {
            Some(true) if !ticket.hazard => Err("It has no open hazard.".into()),
            Some(false) if ticket.hazard => Err("It has an open hazard.".into()),
            _ => Ok(()),
        }
    }
}

fn one_of<T: PartialEq + std::fmt::Display>(
    what: &str,
    wanted: &[T],
    has: T,
) -> Result<(), String> {
    if wanted.is_empty() || wanted.contains(&has) {
        return Ok(());
    }
    let names: Vec<String> = wanted.iter().map(ToString::to_string).collect();
    Err(format!("{what} is {has}, not {}.", names.join(" or ")))
}

fn same(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.to_lowercase()
}

/// Whether a rule may act on what other rules did: `chain` are those that led to it.
///
/// # Errors
/// Why not: it would act on its own doings, or too many acted on one another.
pub fn may_follow(rule: RuleId, chain: &[RuleId]) -> Result<(), &'static str> {
    if chain.contains(&rule) {
        return Err("It was set off by its own doing.");
    }
    if chain.len() >= DEEPEST {
        return Err("Too many rules have set off one another.");
    }
    Ok(())
}

/// Whether a rule may set a ticket from one priority to another.
///
/// # Errors
/// Why not.
pub fn may_set_priority(from: Priority, to: Priority) -> Result<(), &'static str> {
    if from == Priority::Emergency && to != Priority::Emergency {
        return Err("Only a person lowers an emergency.");
    }
    Ok(())
}

text_enum! {
    /// What became of a rule that was set off.
    pub enum RunOutcome {
        /// It is at it.
        Running,
        /// All of it was done, or was so already.
        Done,
        /// Some of it was refused.
        Partly,
        /// All of it was refused.
        Refused,
        /// It did nothing, and says why.
        Skipped,
    }
}

text_enum! {
    /// What became of one action of a rule.
    pub enum StepOutcome {
        /// It was done.
        Done,
        /// It was so already.
        Unchanged,
        /// It could not be done, and says why.
        Refused,
    }
}

impl RunOutcome {
    /// What the outcomes of all actions come to.
    pub fn of(steps: &[StepOutcome]) -> Self {
        let refused = steps.iter().filter(|step| **step == StepOutcome::Refused).count();
        match refused {
            0 => Self::Done,
            all if all == steps.len() => Self::Refused,
            _ => Self::Partly,
        }
    }
}

impl RuleAction {
    /// Whether it can be taken back: what was said cannot.
    pub const fn can_be_undone(&self) -> bool {
        !matches!(self, Self::Note { .. } | Self::Alert { .. } | Self::Email { .. })
    }
}
