//! Every reference of the demo is to something of the same organisation.

#![allow(clippy::unwrap_used)] // Helpers of tests may stop the test.

use std::collections::HashSet;

use maintainuk_demo::model::Demo;
use maintainuk_demo::{Profile, generate};

fn both() -> [Demo; 2] {
    let now = "2026-11-24T10:17:31Z".parse().unwrap();
    [generate(3, now, Profile::main()), generate(3, now, Profile::second())]
}

/// The identifiers of a kind of row.
macro_rules! ids {
    ($demo:ident . $rows:ident) => {
        $demo.$rows.iter().map(|row| row.id).collect::<HashSet<_>>()
    };
}

/// Checks a column of ids, or of optional ones (`?->`), against the rows it points to.
macro_rules! refers {
    ($demo:ident, $rows:ident . $field:ident -> $target:ident) => {
        let known = ids!($demo.$target);
        assert!($demo.$rows.iter().all(|row| known.contains(&row.$field)));
    };
    ($demo:ident, $rows:ident . $field:ident ?-> $target:ident) => {
        let known = ids!($demo.$target);
        assert!($demo.$rows.iter().flat_map(|row| row.$field).all(|id| known.contains(&id)));
    };
}

#[test]
fn people_and_homes_refer_to_their_own() {
    for demo in both() {
        refers!(demo, users.contact ?-> contacts);
        refers!(demo, users.contractor ?-> contractors);
        refers!(demo, consents.contact -> contacts);
        refers!(demo, consents.recorded_by ?-> users);
        refers!(demo, views.owner -> users);
        refers!(demo, invitations.invited_by -> users);
        refers!(demo, invitations.contractor ?-> contractors);
        refers!(demo, contact_twins.of -> contacts);
        refers!(demo, property_twins.of -> properties);
        refers!(demo, properties.owner ?-> contacts);
        refers!(demo, units.property -> properties);
        refers!(demo, tenancies.unit -> units);
        refers!(demo, tenancies.tenant -> contacts);
        refers!(demo, contractors.contact -> contacts);
        let tenancies = ids!(demo.tenancies);
        assert!(demo.occupants.iter().all(|row| tenancies.contains(&row.tenancy)));
        refers!(demo, occupants.contact -> contacts);
        refers!(demo, hints.property -> properties);
        refers!(demo, keys.property -> properties);
        refers!(demo, codes.property -> properties);
        refers!(demo, assets.unit -> units);
        refers!(demo, alerts.property ?-> properties);
        refers!(demo, alerts.contact ?-> contacts);
        refers!(demo, notifications.user -> users);
        refers!(demo, notifications.ticket ?-> tickets);
        refers!(demo, compliance.property -> properties);
    }
}

#[test]
fn repairs_refer_to_their_own() {
    for demo in both() {
        refers!(demo, tickets.unit -> units);
        refers!(demo, tickets.reported_by ?-> contacts);
        refers!(demo, tickets.coordinator ?-> users);
        refers!(demo, tickets.contractor ?-> contractors);
        refers!(demo, events.ticket -> tickets);
        refers!(demo, events.actor_user ?-> users);
        refers!(demo, events.actor_contact ?-> contacts);
        refers!(demo, work_orders.ticket -> tickets);
        refers!(demo, work_orders.contractor ?-> contractors);
        refers!(demo, work_orders.completed_by ?-> users);
        refers!(demo, photos.ticket ?-> tickets);
        refers!(demo, photos.work_order ?-> work_orders);
        refers!(demo, photos.uploaded_by_user ?-> users);
        refers!(demo, photos.uploaded_by_contact ?-> contacts);
        assert!(demo.photos.iter().all(|row| row.ticket.is_some() != row.work_order.is_some()));
    }
}

#[test]
fn money_and_messages_refer_to_their_own() {
    for demo in both() {
        refers!(demo, quotes.work_order -> work_orders);
        refers!(demo, quotes.contractor -> contractors);
        refers!(demo, quotes.approved_by ?-> users);
        refers!(demo, invoices.work_order -> work_orders);
        refers!(demo, invoices.contractor -> contractors);
        refers!(demo, invoices.approved_by ?-> users);
        refers!(demo, payments.invoice -> invoices);
        refers!(demo, payments.recorded_by -> users);
        refers!(demo, conversations.ticket ?-> tickets);
        refers!(demo, messages.conversation -> conversations);
        refers!(demo, messages.from_user ?-> users);
        refers!(demo, messages.from_contact ?-> contacts);
        refers!(demo, messages.to_contact ?-> contacts);
        let one_sender = |row: &maintainuk_demo::model::Message| {
            row.from_user.is_some() != row.from_contact.is_some()
        };
        assert!(demo.messages.iter().all(one_sender));
    }
}
