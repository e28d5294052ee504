//! How the log of consent is read, and added to; nothing in it is ever changed.

use super::model::{ASKED, ConsentLine, ContactConsents, Person, Saying};
use crate::auth::Caller;
use crate::db::{Db, DbError, OrgTx, Query};
use maintainuk_domain::ids::{ConsentId, ContactId, OrgId};
use maintainuk_domain::messaging::Channel;
use maintainuk_domain::messaging::consent::Said;
use maintainuk_domain::time::Instant;
use tokio_postgres::Row;

/// A person with all that they said, newest first; one row without a line when they said nothing.
const SAID: &str = r#"SELECT c."Email", c."PhoneE164", c."IsValid", p.*, u."FirstName", u."LastName"
    FROM "ContactPoints" c
    LEFT JOIN (
        SELECT x.* FROM "ConsentRecords" x WHERE x."OrgId" = $1 AND x."ContactId" = $2
        ORDER BY x."CreatedAt" DESC, x."Id" DESC LIMIT 200) p ON true
    LEFT JOIN "Users" u ON u."OrgId" = $1 AND u."Id" = p."RecordedByUserId"
    WHERE c."OrgId" = $1 AND c."Id" = $2 AND ($3::uuid IS NULL OR c."Id" = $3)
    ORDER BY p."CreatedAt" DESC, p."Id" DESC"#;

/// All that a person said, if they are there and the caller may see them.
pub async fn find(
    db: &Db,
    org: OrgId,
    contact: ContactId,
    only: Option<ContactId>,
) -> Result<ContactConsents, DbError> {
    let [said] = db.read(org, [Query(SAID, &[&org, &contact, &only])]).await?;
    consents(&said)
}

/// The same within a transaction.
pub async fn find_in(tx: OrgTx<'_>, contact: ContactId) -> Result<ContactConsents, DbError> {
    consents(&tx.rows(SAID, &[&tx.org, &contact, &None::<ContactId>]).await?)
}

/// As [`find`], with how the person can be reached.
pub async fn find_reach(
    db: &Db,
    org: OrgId,
    contact: ContactId,
) -> Result<(Person, ContactConsents), DbError> {
    let [said] = db.read(org, [Query(SAID, &[&org, &contact, &None::<ContactId>])]).await?;
    Ok((person(&said)?, consents(&said)?))
}

/// As [`find_reach`] within a transaction, where nobody else says anything for them meanwhile.
pub async fn lock_reach(
    tx: OrgTx<'_>,
    contact: ContactId,
) -> Result<(Person, ContactConsents), DbError> {
    let lock = r#"SELECT 1 FROM "ContactPoints" WHERE "OrgId" = $1 AND "Id" = $2 FOR UPDATE"#;
    tx.one(lock, &[&tx.org, &contact]).await?;
    let said = tx.rows(SAID, &[&tx.org, &contact, &None::<ContactId>]).await?;
    Ok((person(&said)?, consents(&said)?))
}

fn person(said: &[Row]) -> Result<Person, DbError> {
    Ok(Person::read(said.first().ok_or(DbError::NotFound)?)?)
}

fn consents(said: &[Row]) -> Result<ContactConsents, DbError> {
    let person = person(said)?;
    let lines = said.iter().map(ConsentLine::read).filter_map(Result::transpose);
    let history = lines.collect::<Result<Vec<_>, _>>()?;
    let of = |channel: Channel| -> Vec<Said> {
        history.iter().filter(|line| line.channel == channel).map(ConsentLine::said).collect()
    };
    let channels = ASKED.map(|channel| person.on(channel, &of(channel))).into();
    Ok(ContactConsents { channels, history })
}

/// Why a service message may not go to a person on a channel; nothing when it may.
///
/// # Errors
/// The database's refusal, or that there is no such person.
pub async fn refusal(
    db: &Db,
    org: OrgId,
    contact: ContactId,
    channel: Channel,
) -> Result<Option<&'static str>, DbError> {
    let all = find(db, org, contact, None).await?;
    Ok(all.channels.iter().find(|one| one.channel == channel).and_then(|one| one.why_not))
}

/// Adds a line, now: it is read back as it is shown.
pub async fn insert(
    tx: OrgTx<'_>,
    caller: &Caller,
    contact: ContactId,
    id: ConsentId,
    said: &Saying,
    now: Instant,
) -> Result<(), DbError> {
    let (given, out) = if said.given { (Some(said.at), None) } else { (None, Some(said.at)) };
    let sql = r#"INSERT INTO "ConsentRecords" ("Id", "OrgId", "ContactId", "Channel", "ConsentedAt",
            "OptedOutAt", "IpAddress", "UserAgent", "Source", "Note", "RecordedByUserId",
            "CreatedAt")
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"#;
    let user = caller.user();
    tx.execute(
        sql,
        &[
            &id,
            &tx.org,
            &contact,
            &said.channel,
            &given,
            &out,
            &caller.ip,
            &caller.agent,
            &said.source,
            &said.note,
            &user,
            &now,
        ],
    )
    .await?;
    Ok(())
}
