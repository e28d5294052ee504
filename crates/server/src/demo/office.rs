//! Saved views, invitations, and people and homes that were entered twice: some of them merged, as
//! somebody who saw it would have.

use crate::app::App;
use crate::auth::{Caller, SessionInfo};
use crate::db::OrgTx;
use crate::http::Problem;
use crate::merges::demo::merge;
use crate::params;
use maintainuk_demo::Demo;
use maintainuk_demo::model::{ContactTwin, PropertyTwin};
use maintainuk_domain::access::{Access, Role};
use maintainuk_domain::ids::{FeedId, SessionId};
use maintainuk_domain::merges::MergeKind;
use serde_json::json;
use std::sync::Arc;

pub(super) fn write(tx: OrgTx<'_>, demo: &Demo) {
    views(tx, demo);
    invitations(tx, demo);
    calendars(tx, demo);
    demo.contact_twins.iter().for_each(|twin| contact(tx, demo, twin));
    demo.property_twins.iter().for_each(|twin| property(tx, demo, twin));
}

/// Merges what somebody has seen; once everything is written, because a merge reads.
pub(super) async fn merges(app: &App, demo: &Demo) -> Result<(), Problem> {
    let Some(caller) = coordinator(demo) else { return Ok(()) };
    let people = demo.contact_twins.iter().filter_map(|twin| {
        Some((MergeKind::Contact, twin.of.as_uuid(), twin.id.as_uuid(), twin.merged_at?))
    });
    let homes = demo.property_twins.iter().filter_map(|twin| {
        Some((MergeKind::Property, twin.of.as_uuid(), twin.id.as_uuid(), twin.merged_at?))
    });
    for (kind, kept, other, at) in people.chain(homes) {
        let done = app.db.in_org(caller.org(), async |tx| -> Result<(), Problem> {
            merge(tx, &caller, kind, (kept, other), at).await.map(drop)
        });
        done.await?;
    }
    Ok(())
}

/// The one with the fixed address, as they would call.
fn coordinator(demo: &Demo) -> Option<Caller> {
    let user = demo.users.iter().find(|user| user.role == Role::Coordinator)?;
    let org = &demo.organisation;
    let info = SessionInfo {
        session: SessionId::fresh(),
        org: org.id,
        user: user.id,
        access: Access { role: user.role, extra: Vec::new() },
        email: user.email.clone(),
        first_name: Some(user.first_name.clone()),
        last_name: Some(user.last_name.clone()),
        contact: None,
        contractor: None,
        org_name: org.name.clone(),
        org_slug: org.slug.clone(),
        org_plan: org.plan.as_str().to_owned(),
        org_writes: true,
        last_seen: user.created_at,
    };
    Some(Caller { info: Arc::new(info), ip: "127.0.0.1".into(), agent: None })
}

fn views(tx: OrgTx<'_>, demo: &Demo) {
    for row in &demo.views {
        tx.later(
            r#"INSERT INTO "SavedViews" ("Id", "OrgId", "OwnerUserId", "List", "Name", "Sharing",
                   "TeamRole", "Query", "HiddenColumns", "CreatedAt", "UpdatedAt")
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)"#,
            params![
                row.id,
                tx.org,
                row.owner,
                row.list,
                row.name,
                row.sharing,
                row.team,
                row.query,
                json!(row.hidden_columns),
                row.created_at
            ],
        );
    }
}

// Their letters have gone, and nobody has the tokens: send one again to have a link that opens.
fn invitations(tx: OrgTx<'_>, demo: &Demo) {
    for row in &demo.invitations {
        tx.later(
            r#"INSERT INTO auth."Invitations" ("Id", "OrgId", "Email", "Role", "FirstName",
                   "LastName", "ContractorId", "InvitedByUserId", "CreatedAt", "SentAt",
                   "ExpiresAt", "AcceptedAt", "AcceptedUserId")
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)"#,
            params![
                row.id,
                tx.org,
                row.email.clone(),
                row.role,
                row.first_name.clone(),
                row.last_name.clone(),
                row.contractor,
                row.invited_by,
                row.created_at,
                row.created_at.plus_minutes(1),
                row.expires_at,
                row.accepted.map(|(at, _)| at),
                row.accepted.map(|(_, user)| user)
            ],
        );
    }
}

fn contact(tx: OrgTx<'_>, demo: &Demo, twin: &ContactTwin) {
    let Some(of) = demo.contacts.iter().find(|row| row.id == twin.of) else { return };
    tx.later(
        r#"INSERT INTO "ContactPoints" ("Id", "OrgId", "Type", "FirstName", "LastName",
               "PhoneE164", "IsValid", "CreatedAt", "UpdatedAt")
           VALUES ($1, $2, $3, $4, $5, $6, true, $7, $7)"#,
        params![
            twin.id,
            tx.org,
            of.kind,
            twin.first_name.clone(),
            twin.last_name.clone(),
            twin.phone.clone(),
            twin.created_at
        ],
    );
}

fn property(tx: OrgTx<'_>, demo: &Demo, twin: &PropertyTwin) {
    let Some(of) = demo.properties.iter().find(|row| row.id == twin.of) else { return };
    tx.later(
        r#"INSERT INTO "Properties" ("Id", "OrgId", "AddressLine1", "AddressLine2", "City",
               "Postcode", "PropertyType", "Status", "Nation", "CreatedAt", "UpdatedAt")
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)"#,
        params![
            twin.id,
            tx.org,
            twin.address_line1.clone(),
            of.address_line2.clone(),
            of.city.clone(),
            of.postcode.as_str().to_owned(),
            of.property_type,
            of.status,
            of.nation,
            twin.created_at
        ],
    );
}

/// An address that the coordinator's telephone reads. Its hash is of no token, so nothing opens it.
fn calendars(tx: OrgTx<'_>, demo: &Demo) {
    let Some(user) = demo.users.iter().find(|user| user.role == Role::Coordinator) else { return };
    let hash = [user.id.as_uuid().into_bytes(), user.id.as_uuid().into_bytes()].concat();
    tx.later(
        r#"INSERT INTO auth."CalendarFeeds" ("Id", "OrgId", "UserId", "Name", "Scope", "TokenHash",
               "CreatedAt", "LastReadAt")
           VALUES ($1, $2, $3, 'My phone', 'All', $4, $5, $5)"#,
        params![FeedId::from_uuid(user.id.as_uuid()), tx.org, user.id, hash, user.created_at],
    );
}
