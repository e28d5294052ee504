//! A file of contacts.

use super::{ORG, Subject};
use crate::data::Copy;
use crate::lab::Lab;
use uuid::Uuid;

pub const CONTACTS: Subject = Subject {
    kind: "Contacts",
    told: "contacts, checked and written, against COPY",
    bound: "Every row is staged, judged and written; COPY writes it once.",
    columns: &[
        ("type", "Type"),
        ("firstName", "First name"),
        ("lastName", "Last name"),
        ("email", "Email"),
        ("phone", "Phone"),
    ],
    row: |number| person(number).into(),
};

fn person(number: u64) -> [String; 5] {
    [
        "Tenant".into(),
        format!("First{}", number % 997),
        format!("Last{number}"),
        format!("person{number}@example.org"),
        format!("+4477{:08}", number % 100_000_000),
    ]
}

/// Writes the same rows by COPY.
pub async fn copy(lab: &Lab, count: u64) -> anyhow::Result<()> {
    let table =
        r#""ContactPoints" ("Id", "OrgId", "Type", "FirstName", "LastName", "Email", "PhoneE164")"#;
    let mut copy = Copy::into(&lab.admin, table).await?;
    for number in 0..count {
        copy.id(Uuid::now_v7()).id(ORG);
        for cell in person(number) {
            copy.value(cell);
        }
        copy.end_row().await?;
    }
    copy.finish().await?;
    Ok(())
}
