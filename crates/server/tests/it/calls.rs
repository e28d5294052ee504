//! How each operation is called, and every place where a call names something by its id.
//!
//! An operation that is not here fails every test that goes over all of them.

use crate::openapi::{Operation, document};
use crate::pictures;
use crate::support::Client;
use crate::world::World;
use maintainuk::clock::Clock;
use maintainuk::http::Cursor;
use maintainuk_domain::access::Role;
use maintainuk_domain::policy::ServicePolicy;
use maintainuk_domain::time::london_date;
use reqwest::Method;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use uuid::Uuid;

/// What a call sends along.
#[derive(Debug, Clone)]
enum Body {
    None,
    Json(Value),
    Photo,
    Table,
    /// Anything at all, and what it is said to be.
    Raw(&'static str, Vec<u8>),
}

/// Where a call names something by its id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    Path,
    Query(String),
    /// A JSON pointer.
    Body(String),
}

/// A place, and what kind of thing is named there.
#[derive(Debug, Clone)]
pub struct Slot {
    pub place: Place,
    pub kind: &'static str,
}

/// A request that is about to be sent.
#[derive(Debug, Clone)]
pub struct Call {
    pub method: Method,
    path: String,
    id: String,
    query: String,
    body: Body,
    version: Option<String>,
    header: Option<(&'static str, &'static str)>,
}

/// All of an answer that must not differ: status, headers and body without the trace's id.
#[derive(Debug, PartialEq, Eq)]
pub struct Told {
    pub status: u16,
    pub headers: BTreeMap<String, String>,
    pub body: String,
}

/// What a good call of the operation sends, with ids of `world`.
fn body(operation: &str, world: &World, role: Role) -> Body {
    let id = |kind: &str| world.id(kind);
    Body::Json(match operation {
        "delete_attachment"
        | "get_attachment"
        | "get_thumbnail"
        | "list_audit"
        | "list_contacts"
        | "read_contact"
        | "list_contractors"
        | "read_contractor"
        | "stream_changes"
        | "list_jobs"
        | "retry_job"
        | "list_mail"
        | "get_mail"
        | "read_first_steps"
        | "confirm_repair"
        | "read_organisation"
        | "list_properties"
        | "read_property"
        | "who_am_i"
        | "sign_out"
        | "list_sessions"
        | "end_session"
        | "list_tenancies"
        | "read_tenancy"
        | "list_tickets"
        | "count_tickets"
        | "show_board"
        | "list_incidents"
        | "read_incident"
        | "incidents_here"
        | "get_ticket"
        | "list_ticket_events"
        | "list_units"
        | "read_unit"
        | "list_users"
        | "list_work_orders"
        | "get_work_order"
        | "list_hazards"
        | "read_hazard"
        | "list_ticket_hazards"
        | "list_bank_holidays"
        | "read_policy"
        | "list_policy_versions"
        | "property_history"
        | "unit_history"
        | "tenancy_history"
        | "contact_history"
        | "user_history"
        | "delete_property"
        | "delete_unit"
        | "delete_tenancy"
        | "delete_contact"
        | "list_imports"
        | "read_import"
        | "import_template"
        | "list_import_problems"
        | "import_problems_file"
        | "list_import_duplicates"
        | "export_properties"
        | "export_units"
        | "export_contacts"
        | "export_consents"
        | "list_all_consents"
        | "export_tenancies"
        | "export_contractors"
        | "export_tickets"
        | "export_work_orders"
        | "export_users"
        | "export_keys"
        | "export_imports"
        | "export_invitations"
        | "export_rate_lists"
        | "export_rates"
        | "export_hazards"
        | "export_incidents"
        | "export_visits"
        | "search_everything"
        | "export_audit"
        | "ticket_seen_by"
        | "property_seen_by"
        | "contact_seen_by"
        | "list_assets"
        | "export_assets"
        | "list_asset_services"
        | "delete_asset_service"
        | "read_service_certificate"
        | "list_views"
        | "delete_view"
        | "set_default_view"
        | "unset_default_view"
        | "list_duplicates"
        | "contact_duplicates"
        | "list_property_duplicates"
        | "property_duplicates"
        | "preview_contacts"
        | "preview_properties"
        | "list_merges"
        | "undo_merge"
        | "undo_contacts_differ"
        | "undo_properties_differ"
        | "delete_contractor"
        | "list_contractor_history"
        | "list_archives"
        | "read_archive"
        | "download_archive"
        | "draft_hazard_letter"
        | "list_hazard_letters"
        | "read_job_sheet"
        | "download_job_sheet"
        | "list_evidence_packs"
        | "read_evidence_pack"
        | "download_evidence_zip"
        | "download_evidence_pdf"
        | "list_consents"
        | "list_own_consents"
        | "read_user"
        | "list_invitations"
        | "resend_invitation"
        | "revoke_invitation"
        | "end_other_sessions"
        | "list_ticket_holds"
        | "resume_ticket"
        | "return_ticket"
        | "list_tags"
        | "list_ticket_links"
        | "unlink_tickets"
        | "preview_ticket_merge"
        | "undo_ticket_merge"
        | "undo_ticket_split"
        | "alike_tickets"
        | "list_watchers"
        | "watch_ticket"
        | "unwatch_ticket"
        | "list_threads"
        | "list_drafts"
        | "list_ticket_drafts"
        | "drop_draft"
        | "read_presence"
        | "leave_ticket"
        | "list_candidates"
        | "list_absences"
        | "withdraw_absence"
        | "list_operatives"
        | "withdraw_operative_absence"
        | "list_rules"
        | "read_rule"
        | "delete_rule"
        | "list_rule_runs"
        | "list_rule_versions"
        | "list_ticket_runs"
        | "undo_run"
        | "list_bulk_runs"
        | "read_bulk_run"
        | "undo_bulk_run"
        | "list_calendar_feeds"
        | "revoke_calendar_feed"
        | "read_calendar"
        | "list_visits"
        | "list_ticket_visits"
        | "get_visit"
        | "set_out_to_visit"
        | "list_slots"
        | "list_free_slots"
        | "read_booking"
        | "withdraw_slot"
        | "list_offers"
        | "list_order_offers"
        | "list_checklist_templates"
        | "list_order_checklists"
        | "show_completion"
        | "remove_certificate"
        | "list_rate_lists"
        | "read_rate_list"
        | "discard_rate_list"
        | "list_rates"
        | "remove_rate"
        | "list_order_rates"
        | "list_rates_in_force"
        | "read_order_pricing"
        | "list_waiting_variations"
        | "withdraw_variation"
        | "accept_offer" => return Body::None,
        "archive_property" | "archive_unit" | "archive_tenancy" | "archive_contact"
        | "restore_property" | "restore_unit" | "restore_tenancy" | "restore_contact" => {
            json!({ "reason": "A slip" })
        }
        "upload_import" => return Body::Table,
        "check_import" => json!({ "mapping": { "type": 0, "lastName": 1 } }),
        "run_import" => json!({ "mode": "good", "duplicates": "skip" }),
        "choose_duplicates" => json!({ "rows": [4], "choice": "add" }),
        "undo_import" => json!({ "leaveUsed": false }),
        "attach_to_ticket"
        | "attach_to_work_order"
        | "add_certificate"
        | "add_service_certificate" => return Body::Photo,
        "property_place" | "unit_place" | "contact_alerts" | "ticket_place" | "list_keys"
        | "return_key" | "delete_key" | "delete_hint" | "delete_asset" | "delete_access_code" => {
            return Body::None;
        }
        "create_hint" => json!({ "propertyId": id("property"), "unitId": id("unit"),
            "kind": "Stopcock", "text": "Under the sink" }),
        "update_hint" => json!({ "text": "In the hall" }),
        "create_asset" => json!({ "propertyId": id("property"), "unitId": id("unit"),
            "name": "Boiler" }),
        "add_asset_service" => json!({ "doneOn": "2026-03-02", "work": "Annual service",
            "contractorId": id("contractor") }),
        "update_asset" => json!({ "make": "Other" }),
        "create_key" => json!({ "propertyId": id("property"), "unitId": id("unit"),
            "tag": "K-new", "opens": "Front door" }),
        "issue_key" => json!({ "holderName": "Connor", "holderContactId": id("contact") }),
        "write_archive" => json!({ "passphrase": "plum kettle 41 rain" }),
        "create_access_code" => json!({ "propertyId": id("property"), "unitId": id("unit"),
            "kind": "KeySafe", "label": "By the door", "code": "1234" }),
        "reveal_access_code" | "end_alert" => json!({ "reason": "On site" }),
        "create_alert" => json!({ "propertyId": id("property"), "unitId": id("unit"),
            "contactId": id("contact"), "kind": "Animal", "text": "A dog", "reason": "Seen",
            "needToKnow": "Job", "reviewOn": in_a_month() }),
        "update_alert" => json!({ "text": "Two dogs" }),
        "change_password" => json!({ "currentPassword": "not the password",
            "newPassword": "plum kettle 41 rain" }),
        "sign_in" => json!({ "email": "nobody@example.org", "password": "not the password" }),
        "create_contact" => json!({ "type": "Other", "firstName": "Olga", "lastName": "Other" }),
        "update_contact" => json!({ "firstName": "Changed" }),
        "say_contacts_differ" => json!({ "contactId": id("archived contact") }),
        "say_properties_differ" => json!({ "propertyId": id("archived property") }),
        "merge_contacts" => json!({ "contactId": id("spare contact"), "take": ["firstName"],
            "version": 1, "otherVersion": 1 }),
        "merge_properties" => json!({ "propertyId": id("spare property"), "take": ["city"],
            "version": 1, "otherVersion": 1 }),
        "create_view" => json!({ "list": "Tickets", "name": "Late", "query": "queue=late" }),
        "update_view" => json!({ "name": "Changed" }),
        "say_own_consent" => json!({ "channel": "SMS", "given": true }),
        "record_consent" => json!({ "channel": "SMS", "given": true, "source": "Phone" }),
        "update_user" => json!({ "role": "Contractor", "contractorId": id("contractor"),
            "contactId": id("contact") }),
        "deactivate_user" | "reactivate_user" => json!({ "reason": "Changed" }),
        "create_invitation" => json!({ "email": "ina@example.org", "role": "Contractor",
            "contractorId": id("contractor"), "contactId": id("contact") }),
        "forgot_password" => json!({ "email": "nobody@example.org" }),
        "look_up_password_letter" => json!({ "token": id("password letter") }),
        "reset_password" => {
            json!({ "token": id("password letter"), "password": "plum kettle 41 rain" })
        }
        "look_up_invitation" => json!({ "token": id("letter") }),
        "accept_invitation" => json!({ "token": id("letter"), "password": "plum kettle 41 rain" }),
        "create_contractor" => json!({ "companyName": "New Pipes Ltd", "contactId": id("contact"),
            "serviceCategories": ["Plumbing"] }),
        "update_contractor" => json!({ "companyName": "Changed Ltd", "contactId": id("contact") }),
        "move_contractor" => json!({ "to": "Suspended", "reason": "Late three times" }),
        "create_property" => json!({ "addressLine1": "1 New Street", "city": "Leeds",
            "postcode": "LS1 4AB", "propertyType": "House", "ownerContactId": id("contact"),
            "saveAnyway": true }),
        "update_property" => json!({ "city": "Changed", "ownerContactId": id("contact") }),
        "create_unit" => json!({ "propertyId": id("property"), "unitNumber": "New" }),
        "update_unit" => json!({ "bedrooms": 2 }),
        "create_tenancy" => json!({ "unitId": id("vacant unit"), "tenantContactId": id("contact"),
            "occupantContactIds": [world.org.resident_id], "startDate": "2024-01-01",
            "rentAmountGbp": "650.00" }),
        "update_tenancy" => json!({ "rentAmountGbp": "660.00", "tenantContactId": id("contact"),
            "occupantContactIds": [world.org.resident_id] }),
        // A resident reports for themselves.
        "report_ticket" if role == Role::Tenant => json!({ "unitId": id("unit"),
            "title": "A tap drips", "category": "Plumbing", "priority": "Routine" }),
        "report_ticket" => json!({ "unitId": id("unit"), "title": "A tap drips",
            "category": "Plumbing", "priority": "Routine", "reportedByContactId": id("contact"),
            "incidentId": id("incident") }),
        "update_ticket" => json!({ "title": "Changed", "unitId": id("vacant unit") }),
        "triage_ticket" => {
            json!({ "category": "Plumbing", "priority": "Urgent", "note": "It pours",
            "coordinatorId": id("user") })
        }
        "set_policy" => json!({ "version": 1, "note": "Changed",
            "rules": ServicePolicy { warn_percent: 60, ..ServicePolicy::default() } }),
        "preview_policy" => json!({ "rules": ServicePolicy::default() }),
        "open_incident" => json!({ "title": "No heating", "words": "The boiler house is down",
            "category": "Heating", "propertyIds": [id("property")], "ticketIds": [id("new ticket")] }),
        "preview_incident" => json!({ "propertyIds": [id("property")], "category": "Heating" }),
        "update_incident" => json!({ "words": "An engineer is on site" }),
        "close_incident" => json!({ "words": "The heating is back" }),
        // Residents follow it themselves.
        "follow_incident" if role == Role::Tenant => json!({ "unitId": id("unit") }),
        "follow_incident" => json!({ "unitId": id("unit"), "contactId": id("contact") }),
        "see_ticket" => json!({ "upTo": "2026-01-01T00:00:00Z" }),
        "make_ticket_safe" => json!({ "note": "The gas is off" }),
        "keep_draft" => json!({ "kind": "Note", "fields": { "text": "Called her, no answer" } }),
        "say_present" => json!({ "page": Uuid::nil(), "doing": "Viewing" }),
        "note_ticket" => json!({ "note": "Changed" }),
        "send_message" if matches!(role, Role::Tenant | Role::Contractor) => {
            json!({ "body": "When do you come?" })
        }
        // To one of the two at a time.
        "send_message" => json!({ "contactId": world.org.resident_id, "contractorId": null,
            "body": "We come at nine" }),
        "move_ticket" => json!({ "to": "Assigned", "assigneeId": id("user") }),
        "hold_ticket" => json!({ "reason": "AwaitingParts", "untilOn": in_a_month() }),
        "defer_ticket" => json!({ "untilOn": in_a_month() }),
        "delete_ticket" | "restore_ticket" => json!({ "reason": "A slip" }),
        "change_tickets" => json!({ "ticketIds": [id("ticket")], "action": "Assign",
            "coordinatorId": id("user") }),
        "object_to_closing" => json!({ "reason": "It drips again" }),
        "rate_repair" => json!({ "stars": 4 }),
        "link_tickets" => json!({ "role": "Related", "ticketId": id("new ticket") }),
        "merge_tickets" => json!({ "ticketId": id("spare ticket"), "version": 1,
            "otherVersion": 1 }),
        "split_ticket" => json!({ "version": 1, "title": "The fan does not run",
            "category": "Electrical", "priority": "Routine",
            "attachmentIds": [id("loose attachment")], "noteIds": [id("note")] }),
        "tag_ticket" => json!({ "tags": ["winter"] }),
        "raise_work_order" => json!({ "description": "More", "contractorId": id("contractor"),
            "followsOrderId": id("workOrder"),
            "lines": [{ "rateId": id("rate in force"), "quantity": "1" }] }),
        "update_work_order" => json!({ "description": "Changed" }),
        "assign_work_order" => json!({ "contractorId": id("contractor"), "offer": true }),
        "move_work_order" => json!({ "to": "Scheduled", "slotId": id("slot") }),
        "add_absence" => json!({ "from": in_a_month(), "to": in_a_month(), "note": "Holiday" }),
        "add_operative" => json!({ "name": "Olive", "phoneE164": "07700 900123",
            "trades": ["Plumbing"], "userId": null }),
        "update_operative" => json!({ "name": "Changed", "userId": null }),
        "add_operative_absence" => json!({ "from": in_a_month(), "to": in_a_month() }),
        "name_operatives" => json!({ "version": 2,
            "operatives": [{ "operativeId": id("operative") }] }),
        "create_rule" | "update_rule" | "try_rule" => json!({ "name": "Mine", "enabled": true,
            "position": 1, "trigger": "Reported", "filter": { "propertyIds": [id("property")] },
            "actions": [{ "do": "Assign", "userId": id("user") },
                { "do": "AssignAmong", "by": "InTurn", "userIds": [id("user")] }] }),
        "make_calendar_feed" => json!({ "name": "My phone", "scope": "Mine" }),
        "add_slot" => json!({ "startAt": soon(48), "endAt": soon(52), "capacity": 2 }),
        "plan_visit" => json!({ "slotId": id("slot"), "note": "Ring twice" }),
        "offer_work_order" => json!({ "contractorIds": [id("contractor")], "hours": 4 }),
        "decline_offer" => json!({ "reason": "Too far" }),
        "answer_visit" => json!({ "answer": "confirm" }),
        "cancel_visit" | "end_for_no_access" => json!({ "reason": "Ill" }),
        "record_no_access" => json!({ "note": "Rang twice", "cardLeft": true,
            "attachmentId": id("attachment") }),
        "create_checklist_template" => json!({ "name": "Roof visit", "categories": ["Roofing"],
            "items": [{ "text": "Ladder tied", "kind": "Tick", "mandatory": true }] }),
        "update_checklist_template" => json!({ "categories": ["Roofing"] }),
        "put_checklist" => json!({ "templateId": id("loose template") }),
        "answer_checklist" => json!({ "item": 1, "attachmentId": id("attachment") }),
        "remove_checklist" => json!({ "reason": "Not this kind of job" }),
        "create_rate_list" => {
            json!({ "contractorId": id("idle contractor"), "validFrom": in_a_month(),
            "note": "Dearer", "copy": true })
        }
        "paste_rates" => {
            json!({ "csv": "code,words,unit,price,trade\nB-1,Sink,Each,5.80,Plumbing\n" })
        }
        "put_rate" => json!({ "code": "B-2", "words": "Bath", "unit": "Each", "priceGbp": "50.17",
            "trade": "Plumbing", "priority": "Routine" }),
        "publish_rate_list" => json!({ "version": 1, "validFrom": in_a_month() }),
        "ask_variation" => json!({ "version": 1, "reason": "More is broken",
            "lines": [{ "lineId": id("order line"), "quantity": "2" }],
            "add": [{ "rateId": id("rate in force"), "quantity": "1.5" }] }),
        "approve_variation" => json!({ "note": "Go on" }),
        "reject_variation" => json!({ "reason": "Too expensive" }),
        "set_landlord_type" => json!({ "landlordType": "private" }),
        "open_hazard" => json!({ "hazard": "falls", "class": "significant" }),
        "confirm_hazard" => json!({ "class": "significant" }),
        "refuse_hazard" | "close_hazard" | "withdraw_bank_holiday" => {
            json!({ "reason": "It is a shadow" })
        }
        "record_hazard_stage" => json!({ "stage": "AccessAttempted", "note": "Nobody in",
            "at": maintainuk::clock::Clock::system().now(), "attachmentId": id("attachment") }),
        "set_hazard_deadline" => json!({ "duty": "investigate", "dueDate": "2030-01-01",
            "reason": "Agreed with the resident" }),
        "set_hazard_known_since" => json!({ "awareAt": "2026-01-05T09:00:00Z",
            "reason": "A letter of that day was found" }),
        "record_damp_check" => json!({ "weeks": 6, "result": "dry", "note": "Dry",
            "photoIds": [id("attachment")] }),
        "add_bank_holiday" => json!({ "nation": "Wales", "day": "2027-03-02", "name": "A day" }),
        "preview_hazard_letter" | "write_hazard_letter" => summary(&world.org.resident_id),
        "give_hazard_letter" => json!({ "at": maintainuk::clock::Clock::system().now(),
            "note": "Into her hand", "attachmentId": id("attachment") }),
        "make_evidence_pack" => json!({ "audience": "Contractor",
            "contractorId": world.org.contractor_id }),
        unknown => panic!("nobody has said in calls.rs how {unknown} is called"),
    })
}

/// A moment so many hours from now.
pub fn soon(hours: i64) -> maintainuk_domain::time::Instant {
    Clock::system().now().plus_hours(hours)
}

/// A whole summary for somebody, to be given by hand.
pub fn summary(contact: &impl serde::Serialize) -> Value {
    json!({ "contactId": contact, "method": "Hand", "investigator": "Sam Surveyor",
        "findings": "Mould on two walls", "noWork": "It is dry now", "contact": "Ring us" })
}

/// A day that is to come whenever the tests run.
pub fn in_a_month() -> String {
    london_date(Clock::system().now().plus_days(30)).to_string()
}

/// What a good call asks, where it cannot do without.
fn query(operation: &str, world: &World) -> String {
    match operation {
        "ticket_seen_by" | "property_seen_by" | "contact_seen_by" => {
            format!("?contactId={}", world.id("contact"))
        }
        "alike_tickets" => {
            format!("?unitId={}&title=drips&category=Plumbing", world.id("unit"))
        }
        "preview_ticket_merge" => format!("?ticketId={}", world.id("new ticket")),
        "undo_contacts_differ" => format!("?contactId={}", world.id("spare contact")),
        "undo_properties_differ" => format!("?propertyId={}", world.id("spare property")),
        "preview_contacts" => format!("?contactId={}", world.id("spare contact")),
        "preview_properties" => format!("?propertyId={}", world.id("spare property")),
        "upload_import" => "?kind=Contacts".into(),
        "add_certificate" => "?kind=MinorWorksCertificate&number=MW-2&issuedOn=2026-01-05".into(),
        "drop_draft" => "?kind=Note".into(),
        "leave_ticket" => format!("?page={}", Uuid::nil()),
        "read_calendar" => format!("?token={}", world.id("calendar token")),
        _ => String::new(),
    }
}

/// What the id in an operation's path is of: what is to be put away or deleted is a thing that
/// nothing hangs on.
fn kind_of(operation: &Operation) -> &'static str {
    match operation.id.as_str() {
        "delete_contractor" => "idle contractor",
        "defer_ticket" | "merge_tickets" | "move_ticket" | "split_ticket" => "new ticket",
        "resume_ticket" | "return_ticket" => "waiting ticket",
        "delete_ticket" => "ended ticket",
        "confirm_repair" | "object_to_closing" | "rate_repair" => "completed ticket",
        "restore_ticket" => "deleted ticket",
        "archive_property" | "delete_property" => "spare property",
        "archive_unit" | "delete_unit" => "spare unit",
        "archive_tenancy" | "delete_tenancy" => "spare tenancy",
        "archive_contact" | "delete_contact" => "spare contact",
        "issue_key" => "key",
        "list_asset_services" => "serviced asset",
        "add_service_certificate" => "bare asset service",
        "return_key" => "key that is out",
        "name_operatives" => "agreed visit",
        "remove_checklist" => "spare checklist",
        "discard_rate_list" => "spare rate list",
        "restore_property" => "archived property",
        "restore_unit" => "archived unit",
        "restore_tenancy" => "archived tenancy",
        "restore_contact" => "archived contact",
        _ => kind_of_path(&operation.path),
    }
}

/// What the id in a path is of.
fn kind_of_path(path: &str) -> &'static str {
    match path {
        "/hazards/{id}/confirm" | "/hazards/{id}/refuse" => return "proposedHazard",
        "/hazards/{id}/checks" => return "endedHazard",
        "/imports/{id}/undo" => return "done import",
        _ => {}
    }
    match path.split('/').nth(1).unwrap_or_default() {
        "absences" => "absence",
        "archives" => "archive",
        "automation-rules" => "rule",
        "automation-runs" => "rule run",
        "calendar-feeds" => "calendar feed",
        "incidents" => "incident",
        "access-codes" => "access code",
        "alerts" => "alert",
        "assets" => "asset",
        "asset-services" => "asset service",
        "imports" => "import",
        "attachments" => "attachment",
        "certificates" => "certificate",
        "checklists" => "checklist",
        "checklist-templates" => "checklist template",
        "contacts" => "contact",
        "contractors" => "contractor",
        "hazards" => "hazard",
        "letters" => "hazard letter",
        "packs" => "pack",
        "bank-holidays" => "holiday",
        "bulk-runs" => "bulk run",
        "hints" => "hint",
        "invitations" => "invitation",
        "jobs" => "job",
        "keys" => "key",
        "mailbox" => "mail",
        "offers" => "offer",
        "operatives" => "operative",
        "operative-absences" => "operative absence",
        "properties" => "property",
        "rate-lists" => "rate list",
        "rates" => "rate",
        "sessions" => "session",
        "slots" => "slot",
        "tenancies" => "tenancy",
        "tickets" => "ticket",
        "ticket-links" => "ticket link",
        "ticket-merges" => "ticket merge",
        "ticket-splits" => "ticket split",
        "units" => "unit",
        "merges" => "merge",
        "users" => "user",
        "variations" => "variation",
        "views" => "view",
        "visits" => "visit",
        "work-orders" => "workOrder",
        _ => panic!("nobody has said in calls.rs what {path} is about"),
    }
}

/// What the id in a field or a parameter is of.
fn kind_of_field(name: &str) -> &'static str {
    match name {
        "unitId" => "unit",
        "propertyId" | "propertyIds" => "property",
        "contactId"
        | "ownerContactId"
        | "tenantContactId"
        | "reportedByContactId"
        | "occupantContactIds"
        | "holderContactId" => "contact",
        "contractorId" | "contractorIds" => "contractor",
        "assigneeId" | "coordinatorId" | "userId" | "userIds" => "user",
        "ticketId" | "ticketIds" | "entityId" => "ticket",
        "attachmentId" | "photoIds" => "attachment",
        "attachmentIds" => "loose attachment",
        "noteIds" => "note",
        "incidentId" => "incident",
        "slotId" => "slot",
        "operativeId" => "operative",
        "templateId" => "loose template",
        "rateId" => "rate in force",
        "lineId" => "order line",
        "orderId" | "followsOrderId" => "workOrder",
        "subjectId" => "contact",
        _ => panic!("nobody has said in calls.rs what {name} is the id of"),
    }
}

/// Every place where the operation takes an id, from the document.
pub fn slots(operation: &Operation) -> Vec<Slot> {
    let mut slots = Vec::new();
    for parameter in operation.part["parameters"].as_array().into_iter().flatten() {
        let name = parameter["name"].as_str().unwrap_or_default().to_owned();
        match (parameter["in"].as_str(), name.as_str()) {
            (Some("path"), "id") => {
                slots.push(Slot { place: Place::Path, kind: kind_of(operation) });
            }
            (Some("path"), "format" | "group") => {}
            (Some("path"), _) => panic!("{}: only {{id}} is known in a path", operation.path),
            (Some("query"), "after") => {
                slots.push(Slot { place: Place::Query(name), kind: "cursor" });
            }
            (Some("query"), field) if names_an_id(field) => {
                let kind = kind_of_field(field);
                slots.push(Slot { place: Place::Query(name), kind });
            }
            _ => {}
        }
    }
    let document = document();
    let schema = &operation.part["requestBody"]["content"]["application/json"]["schema"];
    fields(document, schema, "", &mut |pointer, name| {
        // An action names one colleague or several; a good rule has one action of each kind.
        let pointer = pointer.replace("/actions/0/userIds", "/actions/1/userIds");
        slots.push(Slot { place: Place::Body(pointer), kind: kind_of_field(name) });
    });
    slots
}

fn names_an_id(name: &str) -> bool {
    name == "id" || name.ends_with("Id") || name.ends_with("Ids")
}

/// Calls `found` for each field of a body that names an id, however deep it lies.
fn fields(document: &Value, schema: &Value, at: &str, found: &mut impl FnMut(&str, &str)) {
    let referred = schema["$ref"].as_str().and_then(|path| document.pointer(&path[1..]));
    let schema = referred.unwrap_or(schema);
    for (name, field) in schema["properties"].as_object().into_iter().flatten() {
        let pointer = format!("{at}/{name}");
        if names_an_id(name) {
            found(&pointer, name);
        } else {
            fields(document, field, &pointer, found);
        }
    }
    for part in ["oneOf", "anyOf", "allOf"] {
        schema[part].as_array().into_iter().flatten().for_each(|s| fields(document, s, at, found));
    }
    if schema["items"].is_object() {
        fields(document, &schema["items"], &format!("{at}/0"), found);
    }
}

impl Call {
    /// A good call on things of `world`.
    pub fn good(operation: &Operation, world: &World, role: Role) -> Self {
        let takes_id = operation.path.contains("{id}");
        Self {
            method: operation.method.clone(),
            path: operation.path.replace("{format}", "csv").replace("{group}", "status"),
            id: if takes_id { world.id(kind_of(operation)).into() } else { "".into() },
            query: query(&operation.id, world),
            body: body(&operation.id, world, role),
            version: None,
            header: None,
        }
    }

    /// Names by its id what is no id.
    pub fn name(&mut self, id: &str) {
        id.clone_into(&mut self.id);
    }

    /// Says one header.
    pub fn say(&mut self, name: &'static str, value: &'static str) {
        self.header = Some((name, value));
    }

    /// Sends these bytes instead of its body.
    pub fn raw(&mut self, kind: &'static str, bytes: &[u8]) {
        self.body = Body::Raw(kind, bytes.to_vec());
    }

    /// The field that a form with a file has, where it sends one.
    pub fn file_field(&self) -> Option<&'static str> {
        match self.body {
            Body::Photo => Some("files"),
            Body::Table => Some("file"),
            _ => None,
        }
    }

    /// Names another thing in one place.
    pub fn put(&mut self, slot: &Slot, id: &str) {
        match (&slot.place, &mut self.body) {
            (Place::Path, _) => id.clone_into(&mut self.id),
            (Place::Query(name), _) => self.query = format!("?{name}={id}"),
            (Place::Body(pointer), Body::Json(body)) => {
                // A field that this role's good call leaves out is put there.
                let (_, name) = pointer.rsplit_once('/').expect("a pointer");
                match body.pointer_mut(pointer) {
                    Some(Value::Array(place)) => *place = vec![json!(id)],
                    Some(place) => *place = json!(id),
                    None => body[name] = json!(id),
                }
            }
            (place, _) => panic!("{}: a good call has no {place:?}", self.path),
        }
    }

    /// Reads the version that a change must name, as somebody who sees everything.
    pub async fn read_version(&mut self, client: &Client) {
        let read = client.get(&self.path.replace("{id}", &self.id)).await;
        let tag = read.headers.get("etag").and_then(|tag| tag.to_str().ok());
        self.version = Some(tag.unwrap_or("\"1\"").to_owned());
    }

    /// Asks with a query string of its own.
    pub fn ask(&mut self, query: &str) {
        query.clone_into(&mut self.query);
    }

    /// Asks for something of one parameter, and otherwise for what a good call does.
    pub fn ask_also(&mut self, name: &str, asked: &str) {
        let good = self.query.trim_start_matches('?').split('&');
        let kept = good.filter(|part| !part.is_empty() && part.split('=').next() != Some(name));
        self.query = format!("?{}", kept.chain([asked]).collect::<Vec<_>>().join("&"));
    }

    /// Whether the body has a field.
    pub fn has(&self, pointer: &str) -> bool {
        matches!(&self.body, Body::Json(body) if body.pointer(pointer).is_some())
    }

    /// Its body, where that is JSON.
    pub fn json(&self) -> Option<&Value> {
        match &self.body {
            Body::Json(body) => Some(body),
            _ => None,
        }
    }

    /// Puts anything at all in one place of the body, which need not be there yet.
    pub fn spoil(&mut self, pointer: &str, value: Value) {
        let Body::Json(body) = &mut self.body else { panic!("{}: no JSON", self.path) };
        let (parent, name) = pointer.rsplit_once('/').expect("a pointer");
        match body.pointer_mut(parent) {
            Some(Value::Array(entries)) => entries[0] = value,
            Some(parent) => parent[name] = value,
            None => panic!("{}: no {parent}", self.path),
        }
    }

    /// Where it goes.
    pub fn target(&self) -> String {
        format!("{} {}{}", self.method, self.path.replace("{id}", &self.id), self.query)
    }

    /// Sends it; an answer that goes on for ever is not read.
    pub async fn send(&self, client: &Client) -> Told {
        let path = format!("{}{}", self.path.replace("{id}", &self.id), self.query);
        let mut request = client.request(self.method.clone(), &path);
        if let Some(version) = &self.version {
            request = request.header("if-match", version);
        }
        if let Some((name, value)) = self.header {
            request = request.header(name, value);
        }
        request = match &self.body {
            Body::None => request,
            Body::Raw(kind, bytes) => request.header("content-type", *kind).body(bytes.clone()),
            Body::Json(body) => {
                request.header("content-type", "application/json").body(body.to_string())
            }
            Body::Photo => {
                request.header("content-type", "multipart/form-data; boundary=edge").body(photo())
            }
            Body::Table => {
                request.header("content-type", "multipart/form-data; boundary=edge").body(table())
            }
        };
        let response = request.send().await.expect("an answer");
        let status = response.status().as_u16();
        let skipped = ["date", "x-request-id"];
        let headers: BTreeMap<String, String> = response
            .headers()
            .iter()
            .filter(|(name, _)| !skipped.contains(&name.as_str()))
            .map(|(name, value)| {
                (name.to_string(), String::from_utf8_lossy(value.as_bytes()).into())
            })
            .collect();
        if headers.get("content-type").is_some_and(|kind| kind == "text/event-stream") {
            return Told { status, headers, body: String::new() };
        }
        let bytes = response.bytes().await.expect("a body");
        Told { status, headers, body: without_trace(&String::from_utf8_lossy(&bytes)) }
    }
}

fn table() -> Vec<u8> {
    b"--edge\r\ncontent-disposition: form-data; name=\"file\"; filename=\"people.csv\"\r\ncontent-type: text/csv\r\n\r\nType,Last name\nTenant,New\n\r\n--edge--\r\n".to_vec()
}

fn photo() -> Vec<u8> {
    let head = "--edge\r\ncontent-disposition: form-data; name=\"files\"; filename=\"a.jpg\"\r\ncontent-type: image/jpeg\r\n\r\n";
    [head.as_bytes(), &pictures::jpeg(64, 48), b"\r\n--edge--\r\n"].concat()
}

fn without_trace(body: &str) -> String {
    let Some((before, after)) = body.split_once("\"traceId\":\"") else { return body.to_owned() };
    let (_, rest) = after.split_once('"').unwrap_or_default();
    format!("{before}\"traceId\":\"\"{rest}")
}

/// The id of a thing of `world`, or an id of nothing at all; a cursor holds either.
pub fn id_for(slot: &Slot, world: Option<&World>) -> String {
    let nothing = Uuid::now_v7;
    if slot.kind != "cursor" {
        return world.map_or_else(|| nothing().to_string(), |world| world.id(slot.kind).to_owned());
    }
    let id = world.map_or_else(nothing, |world| world.id("ticket").parse().expect("an id"));
    // A moment after everything, so that there is something to tell apart.
    let at: jiff::Timestamp = "2037-01-01T00:00:00Z".parse().expect("a moment");
    Cursor { at: at.into(), id }.encode()
}
