//! Who may do what, operation by operation: as the document says, and as a table to read.

use crate::calls::{Call, Place, Told, id_for, slots};
use crate::openapi::{Operation, compare, operations};
use crate::support::{Client, TestApp};
use crate::world::World;
use maintainuk_domain::access::{Grant, Permission, Role};
use std::fmt::Write;

const ROLES: [Role; 5] =
    [Role::OrgAdmin, Role::Coordinator, Role::Viewer, Role::Contractor, Role::Tenant];

/// Refused although the role holds the permission, and why.
const NARROWER: &[(&str, Role, &str)] = &[
    ("count_tickets", Role::Contractor, "the queues are the staff's"),
    ("count_tickets", Role::Tenant, "the queues are the staff's"),
    ("show_board", Role::Contractor, "the board is the staff's"),
    ("show_board", Role::Tenant, "the board is the staff's"),
    ("list_incidents", Role::Contractor, "the list of incidents is the staff's"),
    ("list_incidents", Role::Tenant, "the list of incidents is the staff's"),
    ("read_incident", Role::Contractor, "it names whom no email reaches"),
    ("read_incident", Role::Tenant, "it names whom no email reaches"),
    ("list_hazards", Role::Contractor, "hazards are the staff's"),
    ("list_hazards", Role::Tenant, "hazards are the staff's"),
    ("read_hazard", Role::Contractor, "hazards are the staff's"),
    ("read_hazard", Role::Tenant, "hazards are the staff's"),
    ("list_ticket_hazards", Role::Contractor, "hazards are the staff's"),
    ("list_ticket_hazards", Role::Tenant, "hazards are the staff's"),
    ("list_ticket_holds", Role::Contractor, "what a hold says is for colleagues"),
    ("list_ticket_holds", Role::Tenant, "what a hold says is for colleagues"),
    ("list_tags", Role::Contractor, "tags are the staff's"),
    ("list_tags", Role::Tenant, "tags are the staff's"),
    ("list_watchers", Role::Contractor, "followers are colleagues"),
    ("list_watchers", Role::Tenant, "followers are colleagues"),
    ("watch_ticket", Role::Contractor, "followers are colleagues"),
    ("watch_ticket", Role::Tenant, "followers are colleagues"),
    ("unwatch_ticket", Role::Contractor, "followers are colleagues"),
    ("unwatch_ticket", Role::Tenant, "followers are colleagues"),
    ("read_presence", Role::Contractor, "colleagues see each other"),
    ("read_presence", Role::Tenant, "colleagues see each other"),
    ("say_present", Role::Contractor, "colleagues see each other"),
    ("say_present", Role::Tenant, "colleagues see each other"),
    ("leave_ticket", Role::Contractor, "colleagues see each other"),
    ("leave_ticket", Role::Tenant, "colleagues see each other"),
    ("list_ticket_links", Role::Contractor, "how tickets hang together is for colleagues"),
    ("list_ticket_links", Role::Tenant, "how tickets hang together is for colleagues"),
    ("list_hazard_letters", Role::Contractor, "hazards are the staff's"),
    ("list_hazard_letters", Role::Tenant, "hazards are the staff's"),
    ("read_booking", Role::Tenant, "it says what others know of who lives there"),
    ("read_job_sheet", Role::Tenant, "it is for who does the work"),
    ("download_job_sheet", Role::Tenant, "it is for who does the work"),
    ("list_order_checklists", Role::Tenant, "they are for who does the work"),
    ("show_completion", Role::Tenant, "it is for who does the work"),
    ("list_assets", Role::Tenant, "the register is for staff"),
    ("list_asset_services", Role::Tenant, "the register is for staff"),
    ("read_service_certificate", Role::Tenant, "the register is for staff"),
    ("property_history", Role::Tenant, "it names everybody who ever lived there"),
    ("unit_history", Role::Tenant, "it names everybody who ever lived there"),
    ("tenancy_history", Role::Tenant, "it holds what colleagues wrote"),
    ("contact_history", Role::Tenant, "it holds what colleagues wrote"),
    ("property_place", Role::Tenant, "who lives there is told of no alert"),
    ("unit_place", Role::Tenant, "who lives there is told of no alert"),
    ("contact_alerts", Role::Tenant, "nobody is told of alerts about themselves"),
    ("ticket_place", Role::Tenant, "who lives there is told of no alert"),
    ("list_keys", Role::Tenant, "the register of keys is the staff's"),
    ("answer_visit", Role::Viewer, "who only reads agrees nothing"),
    ("plan_visit", Role::Viewer, "who only reads agrees nothing"),
    ("cancel_visit", Role::Viewer, "who only reads calls nothing off"),
    ("attach_to_ticket", Role::Viewer, "who only reads adds no photographs"),
    ("attach_to_work_order", Role::Viewer, "who only reads adds no photographs"),
];

/// How far the document's permission reaches for a role.
fn documented(operation: &Operation, role: Role) -> Grant {
    match operation.permission.parse::<Permission>() {
        Ok(permission) => role.grant(permission),
        // Whoever is signed in may, on what is theirs.
        Err(_) => Grant::Own,
    }
}

/// Calls an operation on things that are not there: a role that may not is told so first.
async fn tried(operation: &Operation, world: &World, role: Role, client: &Client) -> Told {
    let mut call = Call::good(operation, world, role);
    for slot in slots(operation).iter().filter(|slot| slot.place == Place::Path) {
        call.put(slot, &id_for(slot, None));
    }
    if call.method == reqwest::Method::PATCH {
        call.read_version(client).await;
    }
    call.send(client).await
}

#[tokio::test(flavor = "multi_thread")]
async fn each_role_may_do_what_the_document_says_and_nothing_else() {
    let app = TestApp::new().await;
    let world = World::new(&app, "heron").await;
    let mut table = String::from(
        "# Who may do what\n\nMade from the API's document and from what it answers; a test compares.\n`all`: every row of the organisation, `own`: rows that the person is party to, `–`: refused.\n\n| operation | permission |",
    );
    ROLES.iter().for_each(|role| write!(table, " {role} |").expect("text"));
    table += "\n| --- | --- | --- | --- | --- | --- | --- |\n";
    for operation in &operations() {
        let Operation { id, method, path, permission, .. } = operation;
        write!(table, "| {method} {path} | {permission} |").expect("text");
        for (role, client) in world.callers() {
            // Signing out ends the session, so it is another one.
            let other;
            let client = if id == "sign_out" {
                other = app.user(world.org.id, role, None, None).await;
                &other
            } else {
                client
            };
            let told = tried(operation, &world, role, client).await;
            let narrower = NARROWER.iter().any(|(n, r, _)| n == id && *r == role);
            let grant = if narrower { Grant::No } else { documented(operation, role) };
            assert_eq!(told.status == 403, grant == Grant::No, "{role} {method} {path}: {told:?}");
            assert!(told.status < 500, "{role} {method} {path}: {told:?}");
            write!(table, " {} |", grant.as_str().unwrap_or("–")).expect("text");
        }
        table += "\n";
    }
    compare("tests/it/data/role-matrix.md", &table);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_only_their_own_sees_nothing_of_their_neighbours() {
    let app = TestApp::new().await;
    let world = World::new(&app, "heron").await;
    let neighbour = world.neighbour(&app).await;
    let (mut hidden, mut seen) = (0, 0);
    let reads = |o: &&Operation| o.method == reqwest::Method::GET && o.id != "stream_changes";
    for operation in operations().iter().filter(reads) {
        for (role, client) in world.callers() {
            let told = Call::good(operation, &neighbour, role).send(client).await;
            let place = format!("{role} {}", operation.path);
            let shows = told.body.contains("neighbour") || told.body.contains("Neighbour");
            match documented(operation, role) {
                Grant::All => seen += usize::from(shows),
                _ if matches!(operation.permission.as_str(), "signed-in" | "none") => {}
                Grant::Own | Grant::No => {
                    assert!(!shows, "{place}: {}", told.body);
                    let is_one = operation.path.contains("{id}");
                    assert!(!is_one || matches!(told.status, 403 | 404), "{place}: {told:?}");
                    hidden += 1;
                }
            }
        }
    }
    println!("{hidden} answers hide and {seen} show a neighbour's things");
    assert!(hidden >= 40 && seen >= 40, "{hidden} hidden, {seen} seen");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stranger_is_told_the_same_everywhere() {
    let app = TestApp::new().await;
    let world = World::new(&app, "heron").await;
    let stranger = app.stranger();
    let mut first: Option<Told> = None;
    for operation in &operations() {
        let told = Call::good(operation, &world, Role::OrgAdmin).send(&stranger).await;
        if operation.permission == "none" {
            let open = [
                "sign_in",
                "look_up_invitation",
                "accept_invitation",
                "read_calendar",
                "forgot_password",
                "look_up_password_letter",
                "reset_password",
            ];
            assert!(open.contains(&operation.id.as_str()), "{}: open to everybody?", operation.id);
            continue;
        }
        assert_eq!(told.status, 401, "{} {}: {told:?}", operation.method, operation.path);
        assert_eq!(*first.get_or_insert_with(|| clone(&told)), told, "{}", operation.path);
    }
}

fn clone(told: &Told) -> Told {
    Told { status: told.status, headers: told.headers.clone(), body: told.body.clone() }
}
