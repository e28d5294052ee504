//! The threads of a ticket: each with whom it is, how they are reached, and what was written.

use super::model::{Message, Thread, ThreadList};
use super::store;
use crate::app::App;
use crate::auth::Caller;
use crate::db::{DbError, OrgTx, Query};
use crate::http::Problem;
use crate::tickets::{self, Sight, full_name};
use maintainuk_domain::access::{Grant, Permission};
use maintainuk_domain::ids::{ContactId, ContractorId, TicketId};
use maintainuk_domain::lettings::Part;
use maintainuk_domain::messaging::Channel;
use maintainuk_domain::messaging::consent::{Purpose, Reach, Said, may_use, state};
use maintainuk_domain::messaging::route::{MessageRoute, route};
use maintainuk_domain::seen::Party;
use tokio_postgres::Row;

/// Whose thread it is: a firm's, or a resident's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum With {
    /// A firm's.
    Firm(ContractorId),
    /// A resident's.
    Resident(ContactId),
}

impl With {
    /// The field of a draft that is this thread's: what is begun for one is never in another.
    pub fn field(self) -> String {
        match self {
            Self::Firm(id) => format!("f{}", id.as_uuid().simple()),
            Self::Resident(id) => format!("c{}", id.as_uuid().simple()),
        }
    }
}

/// Somebody whom the staff may write to.
pub struct Recipient {
    /// Whose thread it is.
    pub with: With,
    /// The resident, or the firm's contact.
    pub contact: ContactId,
    /// What they are called.
    pub name: String,
    /// How they are reached, or why they are not.
    pub route: Result<MessageRoute, &'static str>,
    email: Option<String>,
    preferred: Option<Channel>,
}

impl Recipient {
    /// Reads a row of [`store::RECIPIENTS`].
    fn read(row: &Row) -> Result<Self, tokio_postgres::Error> {
        let contact = row.try_get("contact")?;
        let firm: Option<ContractorId> = row.try_get("firm")?;
        let email: Option<String> = row.try_get("Email")?;
        let said =
            Said { given: row.try_get("ConsentedAt")?, withdrawn: row.try_get("OptedOutAt")? };
        let reach = Reach {
            consent: state(&[said]).0,
            known: email.as_ref().is_some_and(|email| !email.trim().is_empty()),
            valid: row.try_get("IsValid")?,
        };
        let no_email = may_use(Channel::Email, reach, Purpose::Service).err();
        let name = full_name(row.try_get("FirstName")?, row.try_get("LastName")?);
        let company: Option<String> = row.try_get("CompanyName")?;
        Ok(Self {
            with: firm.map_or(With::Resident(contact), With::Firm),
            contact,
            name: company.or(name).unwrap_or_else(|| "(no name)".into()),
            route: route(row.try_get("HasAccount")?, no_email),
            email,
            preferred: row.try_get("PreferredChannel")?,
        })
    }

    fn thread(self, may: bool) -> Thread {
        let why = match self.route {
            _ if !may => Some("Your role does not allow this.".to_owned()),
            Ok(_) => None,
            Err(why) => Some(format!("They have no account, and no email goes to them. {why}")),
        };
        Thread {
            party: party(self.with),
            contact_id: contact_of(self.with),
            contractor_id: firm_of(self.with),
            name: self.name,
            route: self.route.ok(),
            email: self.email,
            preferred_channel: self.preferred,
            why_not: why,
            draft_field: may.then(|| self.with.field()),
            messages: Vec::new(),
        }
    }
}

/// Whom the staff may write to about a ticket.
///
/// # Errors
/// The database's refusal.
pub async fn recipients(tx: OrgTx<'_>, ticket: TicketId) -> Result<Vec<Recipient>, DbError> {
    let rows = tx.rows(store::RECIPIENTS, &[&tx.org, &ticket]).await?;
    Ok(rows.iter().map(Recipient::read).collect::<Result<_, _>>()?)
}

/// The threads that the caller sees.
///
/// # Errors
/// 404 when the ticket is not in sight.
pub async fn list(
    app: &App,
    caller: &Caller,
    sight: Sight,
    id: TicketId,
) -> Result<ThreadList, Problem> {
    let (org, who, (person, firm)) = (caller.org(), sight.id(), store::parties_of(sight));
    let [found, messages, people] = app
        .db
        .read(
            org,
            [
                Query(tickets::seen(sight), &[&org, &who, &id]),
                Query(store::OF_TICKET, &[&org, &id, &person, &firm]),
                Query(store::RECIPIENTS, &[&org, &id]),
            ],
        )
        .await?;
    if found.is_empty() {
        return Err(Problem::not_found());
    }
    let items = match sight {
        Sight::All => {
            let may = caller.grant(Permission::MessagesSend) == Grant::All;
            threads(&messages, &people, may).map_err(DbError::from)?
        }
        _ => {
            let part = tickets::part_of(&app.db, org, sight, id).await?;
            vec![own(caller, sight, part, &messages).map_err(DbError::from)?]
        }
    };
    Ok(ThreadList { items })
}

/// The thread of who looks at their own.
fn own(
    caller: &Caller,
    sight: Sight,
    part: Part,
    rows: &[Row],
) -> Result<Thread, tokio_postgres::Error> {
    let may = caller.grant(Permission::MessagesSend) != Grant::No;
    Ok(Thread {
        party: if sight.firm().is_some() { Party::Contractor } else { Party::Resident },
        contact_id: None,
        contractor_id: None,
        name: "The repairs team".into(),
        route: None,
        email: None,
        preferred_channel: None,
        why_not: (!may)
            .then_some("Your role does not allow this.")
            .or(part.may_act().err())
            .map(str::to_owned),
        draft_field: None,
        messages: rows.iter().map(Message::read).collect::<Result<_, _>>()?,
    })
}

fn threads(rows: &[Row], people: &[Row], may: bool) -> Result<Vec<Thread>, tokio_postgres::Error> {
    let mut threads = Vec::new();
    for row in people {
        threads.push(Recipient::read(row)?.thread(may));
    }
    for row in rows {
        let message = Message::read(row)?;
        let firm: Option<ContractorId> = row.try_get("ContractorId")?;
        let contact = other_of(row)?;
        let place = threads.iter().position(|thread| match firm {
            Some(_) => thread.contractor_id == firm,
            None => thread.contractor_id.is_none() && thread.contact_id == contact,
        });
        let place = match place {
            Some(place) => place,
            None => {
                threads.push(ended(row, firm, contact, &message)?);
                threads.len() - 1
            }
        };
        threads[place].messages.push(message);
    }
    Ok(threads)
}

/// The resident or the firm's contact whom a message is from or to.
fn other_of(row: &Row) -> Result<Option<ContactId>, tokio_postgres::Error> {
    let from: Option<ContactId> = row.try_get("FromContactId")?;
    Ok(from.or(row.try_get("ToContactId")?))
}

/// The thread of somebody who is no party to the ticket any more.
fn ended(
    row: &Row,
    firm: Option<ContractorId>,
    contact: Option<ContactId>,
    message: &Message,
) -> Result<Thread, tokio_postgres::Error> {
    let company: Option<String> = row.try_get("CompanyName")?;
    let person = if message.from_us { message.to.clone() } else { Some(message.from.clone()) };
    let why = if firm.is_some() {
        "They have no work order on this ticket now."
    } else {
        "They do not see this ticket now."
    };
    Ok(Thread {
        party: if firm.is_some() { Party::Contractor } else { Party::Resident },
        contact_id: contact.filter(|_| firm.is_none()),
        contractor_id: firm,
        name: company.or(person).unwrap_or_else(|| "Somebody".into()),
        route: None,
        email: None,
        preferred_channel: None,
        why_not: Some(why.into()),
        draft_field: None,
        messages: Vec::new(),
    })
}

const fn party(with: With) -> Party {
    match with {
        With::Firm(_) => Party::Contractor,
        With::Resident(_) => Party::Resident,
    }
}

const fn contact_of(with: With) -> Option<ContactId> {
    match with {
        With::Firm(_) => None,
        With::Resident(id) => Some(id),
    }
}

const fn firm_of(with: With) -> Option<ContractorId> {
    match with {
        With::Firm(id) => Some(id),
        With::Resident(_) => None,
    }
}
