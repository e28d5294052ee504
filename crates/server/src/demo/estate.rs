//! The organisation, its people and its homes.

use crate::db::OrgTx;
use crate::outbox;
use crate::params;
use crate::tenancies::{BeginTenancy, EndTenancy};
use maintainuk_demo::Demo;
use maintainuk_demo::model::{Contractor, User};
use maintainuk_domain::contractors::{SuspendedBy, VatStatus};
use maintainuk_domain::time::{Instant, london_date};
use rust_decimal::Decimal;
use serde_json::json;

pub(super) fn write(tx: OrgTx<'_>, demo: &Demo, hash: &str) {
    organisation(tx, demo);
    contacts(tx, demo);
    demo.contractors.iter().for_each(|row| contractor(tx, row));
    demo.users.iter().for_each(|row| user(tx, row, hash));
    consents(tx, demo);
    homes(tx, demo);
    tenancies(tx, demo);
    occupants(tx, demo);
    compliance(tx, demo);
}

fn organisation(tx: OrgTx<'_>, demo: &Demo) {
    let row = &demo.organisation;
    tx.later(
        r#"INSERT INTO "Organisations" ("Id", "Name", "Slug", "Plan", "Status", "BillingEmail",
               "SmsLimit", "WhatsAppLimit", "AiJobLimit", "CreatedAt", "UpdatedAt")
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"#,
        params![
            row.id,
            row.name.clone(),
            row.slug.clone(),
            row.plan,
            row.status,
            row.billing_email.clone(),
            row.sms_limit,
            row.whatsapp_limit,
            row.ai_job_limit,
            row.created_at,
            row.updated_at
        ],
    );
}

fn contacts(tx: OrgTx<'_>, demo: &Demo) {
    for row in &demo.contacts {
        tx.later(
            r#"INSERT INTO "ContactPoints" ("Id", "OrgId", "Type", "FirstName", "LastName", "Email",
                   "PhoneE164", "PreferredChannel", "IsValid", "CreatedAt", "UpdatedAt")
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"#,
            params![
                row.id,
                tx.org,
                row.kind,
                row.first_name.clone(),
                row.last_name.clone(),
                row.email.clone(),
                row.phone.clone(),
                row.preferred_channel,
                row.is_valid,
                row.created_at,
                row.updated_at
            ],
        );
    }
}

fn consents(tx: OrgTx<'_>, demo: &Demo) {
    for row in &demo.consents {
        tx.later(
            r#"INSERT INTO "ConsentRecords" ("Id", "OrgId", "ContactId", "Channel", "ConsentedAt",
                   "OptedOutAt", "CreatedAt", "Source", "Note", "RecordedByUserId")
               VALUES ($1, $2, $3, $4, $5, $6, $5, $7, $8, $9)"#,
            params![
                row.id,
                tx.org,
                row.contact,
                row.channel,
                row.consented_at,
                row.opted_out_at,
                row.source,
                row.note,
                row.recorded_by
            ],
        );
    }
}

fn contractor(tx: OrgTx<'_>, row: &Contractor) {
    let (provider, policy, ends) = &row.insurance;
    let vat =
        if row.vat_number.is_some() { VatStatus::Registered } else { VatStatus::NotRegistered };
    tx.later(
        r#"INSERT INTO "ContractorProfiles" ("Id", "OrgId", "ContactId", "CompanyName",
               "TradeLicenses", "ServiceCategories", "ServiceAreas", "InsuranceProvider",
               "InsurancePolicyNumber", "InsuranceExpiresOn", "CallOutRateGBP", "HourlyRateGBP",
               "VatStatus", "VatNumber", "CisStatus", "Status", "StatusReason", "SuspendedBy",
               "CreatedAt", "UpdatedAt")
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18,
               $19, $20)"#,
        params![
            row.id,
            tx.org,
            row.contact,
            row.company_name.clone(),
            row.trade_licences.clone(),
            json!(row.service_categories),
            json!(row.service_areas),
            *provider,
            policy.clone(),
            *ends,
            row.call_out_rate,
            row.hourly_rate,
            vat,
            row.vat_number.clone(),
            row.cis_status,
            row.status,
            row.status_reason.clone(),
            row.status_reason.as_ref().map(|_| SuspendedBy::Lapse),
            row.created_at,
            row.updated_at
        ],
    );
}

fn user(tx: OrgTx<'_>, row: &User, hash: &str) {
    tx.later(
        r#"INSERT INTO "Users" ("Id", "OrgId", "Email", "PasswordHash", "Role", "FirstName",
               "LastName", "PhoneE164", "LastLoginAt", "ContactId", "ContractorId", "CreatedAt",
               "UpdatedAt")
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)"#,
        params![
            row.id,
            tx.org,
            row.email.clone(),
            hash.to_owned(),
            row.role,
            row.first_name.clone(),
            row.last_name.clone(),
            row.phone.clone(),
            row.last_login_at,
            row.contact,
            row.contractor,
            row.created_at,
            row.updated_at
        ],
    );
}

fn homes(tx: OrgTx<'_>, demo: &Demo) {
    for row in &demo.properties {
        tx.later(
            r#"INSERT INTO "Properties" ("Id", "OrgId", "AddressLine1", "AddressLine2", "City",
                   "Postcode", "PropertyType", "Status", "OwnerContactId", "CreatedAt", "UpdatedAt",
                   "Nation", "Uprn")
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)"#,
            params![
                row.id,
                tx.org,
                row.address_line1.clone(),
                row.address_line2.clone(),
                row.city.clone(),
                row.postcode.as_str().to_owned(),
                row.property_type,
                row.status,
                row.owner,
                row.created_at,
                row.updated_at,
                row.nation,
                row.uprn.clone()
            ],
        );
    }
    for row in &demo.units {
        tx.later(
            r#"INSERT INTO "Units" ("Id", "OrgId", "PropertyId", "UnitNumber", "Bedrooms",
                   "Bathrooms", "FloorArea", "Status", "CreatedAt", "UpdatedAt", "Purpose", "LetByRoom")
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"#,
            params![
                row.id,
                tx.org,
                row.property,
                row.unit_number.clone(),
                row.bedrooms,
                row.bathrooms,
                Decimal::from(row.floor_area),
                row.status,
                row.created_at,
                row.updated_at,
                row.purpose,
                row.let_by_room
            ],
        );
    }
}

fn tenancies(tx: OrgTx<'_>, demo: &Demo) {
    for row in &demo.tenancies {
        tx.later(
            r#"INSERT INTO "Tenancies" ("Id", "OrgId", "UnitId", "TenantContactId", "StartDate",
                   "EndDate", "RentAmountGBP", "DepositAmountGBP", "Status", "CreatedAt", "UpdatedAt",
                   "Room")
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"#,
            params![
                row.id,
                tx.org,
                row.unit,
                row.tenant,
                row.start_date,
                row.end_date,
                row.rent,
                row.deposit,
                row.status,
                row.created_at,
                row.updated_at,
                row.room
            ],
        );
    }
}

/// What turns by itself: homes on the first day of a letting, lettings after their last.
pub(super) fn turns(tx: OrgTx<'_>, demo: &Demo, now: Instant) -> anyhow::Result<()> {
    for row in demo.tenancies.iter().filter(|row| row.status.is_current()) {
        if row.start_date > london_date(now) {
            let job = BeginTenancy { tenancy: row.id, first_day: row.start_date };
            outbox::enqueue_at(tx, now, &job, job.due())?;
        }
        if let Some(last_day) = row.end_date {
            let job = EndTenancy { tenancy: row.id, last_day };
            outbox::enqueue_at(tx, now, &job, job.due())?;
        }
    }
    Ok(())
}

fn occupants(tx: OrgTx<'_>, demo: &Demo) {
    for row in &demo.occupants {
        tx.later(
            r#"INSERT INTO "TenancyOccupants" ("OrgId", "TenancyId", "ContactId", "CreatedAt")
               VALUES ($1, $2, $3, $4)"#,
            params![tx.org, row.tenancy, row.contact, row.created_at],
        );
    }
}

fn compliance(tx: OrgTx<'_>, demo: &Demo) {
    for row in &demo.compliance {
        tx.later(
            r#"INSERT INTO "ComplianceItems" ("Id", "OrgId", "PropertyId", "Type", "DueDate",
                   "CompletedDate", "Status", "Notes", "CreatedAt", "UpdatedAt")
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"#,
            params![
                row.id,
                tx.org,
                row.property,
                row.kind,
                row.due_date,
                row.completed_date,
                row.status,
                row.notes.clone(),
                row.created_at,
                row.updated_at
            ],
        );
    }
}
