//! An organisation with one of everything, each with a word in it that is nowhere else.

use crate::calls::{in_a_month, soon, summary};
use crate::pictures;
use crate::support::{Client, Org, TestApp};
use maintainuk::clock::Clock;
use maintainuk_domain::access::Role;
use maintainuk_domain::ids::{ContactId, ContractorId};
use maintainuk_domain::time::london_date;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Everything there is of an organisation, by kind.
pub struct World {
    pub org: Org,
    /// What all its texts hold.
    pub word: String,
    ids: BTreeMap<&'static str, String>,
}

impl World {
    /// A new organisation with one of everything.
    pub async fn new(app: &TestApp, word: &str) -> Self {
        let org = app.org(word).await;
        Self::furnish(app, org, word).await
    }

    /// The same organisation at another node.
    pub fn at(&self, node: &TestApp) -> Self {
        Self { org: self.org.at(node), word: self.word.clone(), ids: self.ids.clone() }
    }

    /// The same organisation with another of everything, of another resident and contractor.
    pub async fn neighbour(&self, app: &TestApp) -> Self {
        let (contractor, firm) = (ContractorId::fresh(), self.id("contact"));
        let insert = format!(
            r#"INSERT INTO "ContractorProfiles" ("Id", "OrgId", "ContactId", "CompanyName",
                   "ServiceCategories", "Status")
               VALUES ('{contractor}', '{}', '{firm}', 'Other Pipes Ltd', '["Plumbing"]', 'Active')"#,
            self.org.id
        );
        app.admin().await.batch_execute(&insert).await.expect("a firm");
        let body = json!({ "type": "Tenant", "firstName": "Nora", "lastName": "Neighbour",
            "email": "nora@example.org", "preferredChannel": "Email" });
        let resident: ContactId =
            self.org.admin.post("/contacts", body).await.id(201).parse().expect("an id");
        let (id, admin) = (self.org.id, self.org.admin.clone());
        let org = Org {
            id,
            slug: self.org.slug.clone(),
            admin,
            coordinator: self.org.coordinator.clone(),
            viewer: self.org.viewer.clone(),
            contractor: app.user(id, Role::Contractor, None, Some(contractor)).await,
            tenant: app.user(id, Role::Tenant, Some(resident), None).await,
            contractor_id: contractor,
            resident_id: resident,
        };
        Self::furnish(app, org, "neighbour").await
    }

    /// The id of a thing.
    #[track_caller]
    pub fn id(&self, kind: &str) -> &str {
        self.ids.get(kind).unwrap_or_else(|| panic!("a world has no {kind}"))
    }

    /// Every id of its things.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.ids.values().map(String::as_str)
    }

    /// Those who may call, and what they are.
    pub fn callers(&self) -> [(Role, &Client); 5] {
        [
            (Role::OrgAdmin, &self.org.admin),
            (Role::Coordinator, &self.org.coordinator),
            (Role::Viewer, &self.org.viewer),
            (Role::Contractor, &self.org.contractor),
            (Role::Tenant, &self.org.tenant),
        ]
    }

    async fn furnish(app: &TestApp, org: Org, word: &str) -> Self {
        let user = org.coordinator.user.to_string();
        let contractor = org.contractor_id.to_string();
        let ids = [("user", user), ("contractor", contractor)].into();
        let mut world = Self { org, word: word.to_owned(), ids };
        world.estate().await;
        world.visits().await;
        world.repair(app).await;
        world.life(app).await;
        world.imports(app).await;
        world.traces(app).await;
        let view = json!({ "list": "Tickets", "name": format!("{word} view"),
            "query": format!("q={word}"), "sharing": "Organisation" });
        world.create("view", "/views", view).await;
        world.merge().await;
        world.different().await;
        world.policy().await;
        world.incident().await;
        world.bulk().await;
        world
    }

    /// One thing done to many tickets.
    async fn bulk(&mut self) {
        let body = json!({ "ticketIds": [self.id("ticket")], "action": "Tag", "tags": [format!("{}-all", self.word)] });
        let result = self.org.coordinator.post("/tickets/bulk", body).await.expect(200);
        let run = result["runId"].as_str().expect("a run").to_owned();
        self.ids.insert("bulk run", run);
    }

    /// A known incident at the home, which somebody follows.
    async fn incident(&mut self) {
        let word = self.word.clone();
        let body = json!({ "title": format!("{word} is down"), "words": format!("More on {word}"),
            "category": "Heating", "propertyIds": [self.id("property")] });
        self.create("incident", "/incidents", body).await;
        let path = format!("/incidents/{}/follow", self.id("incident"));
        let body = json!({ "unitId": self.id("unit"), "contactId": self.id("contact") });
        self.org.admin.post(&path, body).await.expect(200);
    }

    /// A version of the service policy with a note.
    async fn policy(&mut self) {
        let now = self.org.admin.get("/policy").await.expect(200);
        let mut rules = now["rules"].clone();
        rules["autoCloseDays"] = json!(now["version"].as_i64().expect("a number") + 20);
        let body = json!({ "version": now["version"], "rules": rules, "note": self.word });
        self.org.admin.post("/policy", body).await.expect(200);
        let versions = self.org.admin.get("/policy/versions?limit=1").await.expect(200);
        let id = versions["items"][0]["id"].as_str().expect("an id").to_owned();
        self.ids.insert("policy", id);
    }

    async fn create(&mut self, kind: &'static str, path: &str, body: Value) {
        let id = self.org.admin.post(path, body).await.id(201);
        self.ids.insert(kind, id);
    }

    async fn estate(&mut self) {
        let word = self.word.clone();
        let owner = json!({ "type": "Owner", "firstName": word, "lastName": word,
            "email": format!("{word}@example.org"), "preferredChannel": "Email" });
        self.create("contact", "/contacts", owner).await;
        let property = json!({ "addressLine1": format!("16 {word} House"), "city": word,
            "postcode": "LS1 4AB", "propertyType": "House", "ownerContactId": self.id("contact") });
        self.create("property", "/properties", property).await;
        let idle = json!({ "companyName": format!("{word} idles"), "contactId": self.id("contact"),
            "serviceCategories": ["Garden"], "serviceAreas": ["LS1"] });
        self.create("idle contractor", "/contractors", idle).await;
        for kind in ["unit", "vacant unit"] {
            let unit = json!({ "propertyId": self.id("property"), "unitNumber": format!("{word} {kind}") });
            self.create(kind, "/units", unit).await;
        }
        let tenancy = json!({ "unitId": self.id("unit"), "tenantContactId": self.org.resident_id,
            "startDate": "2020-01-01", "rentAmountGbp": "700.00" });
        self.create("tenancy", "/tenancies", tenancy).await;
        let names = ["spare property", "spare unit", "spare tenancy", "spare contact"];
        self.spares(names).await;
        let names = ["archived property", "archived unit", "archived tenancy", "archived contact"];
        self.spares(names).await;
        for (kind, name) in ["properties", "units", "tenancies", "contacts"].iter().zip(names) {
            let path = format!("/{kind}/{}/archive", self.id(name));
            self.org.admin.post(&path, json!({ "reason": word })).await.expect(200);
        }
    }

    /// What there is to know of the home.
    async fn visits(&mut self) {
        let word = self.word.clone();
        let at = |mut body: Value| {
            body["propertyId"] = json!(self.id("property"));
            body["unitId"] = json!(self.id("unit"));
            body
        };
        let made = [
            ("hint", "/hints", at(json!({ "kind": "Stopcock", "text": word }))),
            ("asset", "/assets", at(json!({ "name": word }))),
            ("serviced asset", "/assets", at(json!({ "name": word }))),
            ("key", "/keys", at(json!({ "tag": format!("K-{word}"), "opens": word }))),
            ("key that is out", "/keys", at(json!({ "tag": format!("O-{word}"), "opens": word }))),
            (
                "access code",
                "/access-codes",
                at(json!({ "kind": "Gate", "label": word, "code": word })),
            ),
            (
                "alert",
                "/alerts",
                at(json!({ "kind": "Animal", "text": word, "reason": word,
                "needToKnow": "Job", "reviewOn": in_a_month() })),
            ),
        ];
        for (kind, path, body) in made {
            self.create(kind, path, body).await;
        }
        self.serviced(&word).await;
        let path = format!("/keys/{}/issue", self.id("key that is out"));
        self.org.admin.post(&path, json!({ "holderName": word })).await.expect(200);
    }

    /// An asset with two services, of which one has its certificate.
    async fn serviced(&mut self, word: &str) {
        let path = format!("/assets/{}/services", self.id("serviced asset"));
        let done = json!({ "doneOn": "2026-01-02", "work": word, "doneBy": word });
        let bare = self.org.admin.post(&path, done.clone()).await.id(201);
        self.ids.insert("bare asset service", bare);
        let service = self.org.admin.post(&path, done).await.id(201);
        let paper = format!("/asset-services/{service}/certificate");
        let photo = pictures::jpeg(64, 48);
        let files = [("gas.jpg", "image/jpeg", photo.as_slice())];
        self.org.admin.upload(&paper, &files).await.expect(201);
        self.ids.insert("asset service", service);
    }

    /// One of each that nothing hangs on.
    async fn spares(&mut self, names: [&'static str; 4]) {
        let (word, [property, unit, tenancy, contact]) = (self.word.clone(), names);
        let home = json!({ "addressLine1": format!("{property} {word}"), "city": word,
            "postcode": "LS1 4AB", "propertyType": "House" });
        self.create(property, "/properties", home).await;
        let body =
            json!({ "propertyId": self.id("property"), "unitNumber": format!("{word} {unit}") });
        self.create(unit, "/units", body).await;
        let body = json!({ "type": "Other", "firstName": word, "lastName": contact });
        self.create(contact, "/contacts", body).await;
        let body = json!({ "unitId": self.id("vacant unit"), "tenantContactId": self.id("contact"),
            "startDate": "2011-01-01", "endDate": "2012-01-01", "rentAmountGbp": "500.00" });
        self.create(tenancy, "/tenancies", body).await;
    }

    /// Two people, and two properties, that are not the same.
    async fn different(&self) {
        for (kind, spare, field) in [
            ("contact", "spare contact", "contactId"),
            ("property", "spare property", "propertyId"),
        ] {
            let place = if kind == "contact" { "contacts" } else { "properties" };
            let path = format!("/{place}/{}/different", self.id(kind));
            self.org.admin.post(&path, json!({ field: self.id(spare) })).await.expect(204);
        }
    }

    /// Two entries for one person, made one.
    async fn merge(&mut self) {
        let word = self.word.clone();
        let mut ids = Vec::new();
        for name in ["Once", "Twice"] {
            let person = json!({ "type": "Other", "firstName": name, "lastName": word });
            ids.push(self.org.admin.post("/contacts", person).await.id(201));
        }
        let body = json!({ "contactId": ids[1], "take": [], "version": 1, "otherVersion": 1 });
        let path = format!("/contacts/{}/merge", ids[0]);
        self.create("merge", &path, body).await;
    }

    async fn repair(&mut self, app: &TestApp) {
        let word = self.word.clone();
        let report = json!({ "unitId": self.id("unit"), "title": format!("{word} drips"),
            "description": format!("All about {word}"), "category": "Plumbing", "priority": "Routine" });
        let ticket = self.org.tenant.post("/tickets", report).await.expect(201);
        let ticket = ticket["ticket"]["id"].as_str().expect("an id").to_owned();
        let path = format!("/tickets/{ticket}");
        self.ids.insert("ticket", ticket);
        let order = json!({ "description": word, "accessInstructions": word,
            "contractorId": self.org.contractor_id });
        self.create("workOrder", &format!("{path}/work-orders"), order).await;
        let note = json!({ "note": format!("A note on {word}") });
        self.org.coordinator.post(&format!("{path}/notes"), note).await.expect(200);
        self.messages(&path).await;
        let name = format!("{word}.jpg");
        let jpeg = pictures::jpeg(64, 48);
        let files = [(name.as_str(), "image/jpeg", jpeg.as_slice())];
        let photo = self.org.coordinator.upload(&format!("{path}/attachments"), &files).await;
        let photo = photo.expect(201)["items"][0]["id"].as_str().expect("an id").to_owned();
        self.ids.insert("attachment", photo);
        let papers = format!("/work-orders/{}/certificates", self.id("workOrder"));
        let says = format!("kind=MinorWorksCertificate&number={word}&issuedOn=2026-01-05");
        let paper = self.org.admin.upload(&format!("{papers}?{says}"), &files).await;
        self.ids.insert("certificate", paper.id(201));
        self.hazard(app, &path).await;
        self.checklists().await;
        self.rates().await;
        self.priced().await;
        self.diary().await;
    }

    /// What the staff and the two outside write to each other.
    async fn messages(&self, ticket: &str) {
        let path = format!("{ticket}/messages");
        let (resident, firm) = (self.org.resident_id, self.org.contractor_id);
        let said = |body: &str| format!("{body} {}", self.word);
        let to_resident = json!({ "contactId": resident, "body": said("To the resident") });
        let to_firm = json!({ "contractorId": firm, "body": said("To the firm") });
        for (client, body) in [
            (&self.org.coordinator, to_resident),
            (&self.org.coordinator, to_firm),
            (&self.org.tenant, json!({ "body": said("From the resident") })),
            (&self.org.contractor, json!({ "body": said("From the firm") })),
        ] {
            client.post(&path, body).await.expect(201);
        }
    }

    /// Schedules of rates of the firm: one that counts, and a draft; and a draft to throw away.
    async fn rates(&mut self) {
        let word = self.word.clone();
        let today = london_date(Clock::system().now()).to_string();
        let list = |firm: &str| json!({ "contractorId": firm, "validFrom": today, "note": word, "copy": true });
        let firm = self.org.contractor_id.to_string();
        let csv = format!("code,words,unit,price,trade\nA-1,{word} tap,Each,10.00,Plumbing\n");
        self.create("rate list in force", "/rate-lists", list(&firm)).await;
        let path = format!("/rate-lists/{}", self.id("rate list in force"));
        let table = json!({ "csv": csv });
        self.org.admin.post(&format!("{path}/table"), table).await.expect(200);
        let publish = json!({ "version": 2 });
        self.org.admin.post(&format!("{path}/publish"), publish).await.expect(200);
        self.create("rate list", "/rate-lists", list(&firm)).await;
        for (list, rate) in [("rate list in force", "rate in force"), ("rate list", "rate")] {
            let path = format!("/rate-lists/{}/rates", self.id(list));
            let rates = self.org.admin.get(&path).await.expect(200);
            let id = rates["items"][0]["id"].as_str().expect("an id").to_owned();
            self.ids.insert(rate, id);
        }
        let other = json!({ "companyName": format!("{word} prices"),
            "contactId": self.id("contact"), "serviceCategories": ["Garden"] });
        let other = self.org.admin.post("/contractors", other).await.id(201);
        self.create("spare rate list", "/rate-lists", list(&other)).await;
    }

    /// Priced work on the order, and extra work on another that waits.
    async fn priced(&mut self) {
        let word = self.word.clone();
        let add = json!([{ "rateId": self.id("rate in force"), "quantity": "1" }]);
        let ask = json!({ "version": 0, "reason": word, "add": add });
        let path = format!("/work-orders/{}/variations", self.id("workOrder"));
        let pricing = self.org.admin.post(&path, ask.clone()).await.expect(200);
        let line = pricing["lines"][0]["id"].as_str().expect("an id").to_owned();
        self.ids.insert("order line", line);
        let order = json!({ "description": word, "contractorId": self.org.contractor_id });
        let path = format!("/tickets/{}/work-orders", self.id("ticket"));
        let order = self.org.admin.post(&path, order).await.id(201);
        let offer = json!({ "contractorId": self.org.contractor_id, "offer": true });
        let path = format!("/work-orders/{order}");
        self.org.admin.post(&format!("{path}/assign"), offer).await.expect(200);
        let accept = json!({ "to": "Accepted" });
        self.org.contractor.post(&format!("{path}/transitions"), accept).await.expect(200);
        let pricing =
            self.org.contractor.post(&format!("{path}/variations"), ask).await.expect(200);
        let change = pricing["waiting"]["id"].as_str().expect("an id").to_owned();
        self.ids.insert("variation", change);
    }

    /// Checklists on the order: one whose first item is a photo, with an answer in words.
    async fn checklists(&mut self) {
        let word = self.word.clone();
        let put = format!("/work-orders/{}/checklists", self.id("workOrder"));
        for (kind, list) in [
            ("checklist template", Some("checklist")),
            ("spare template", Some("spare checklist")),
            ("loose template", None),
        ] {
            let items = json!([{ "text": format!("{word} photo"), "kind": "Photo", "mandatory": true },
                { "text": format!("{word} words"), "kind": "Text", "mandatory": false }]);
            let body = json!({ "name": format!("{word} {kind}"), "items": items });
            self.create(kind, "/checklist-templates", body).await;
            if let Some(list) = list {
                self.create(list, &put, json!({ "templateId": self.id(kind) })).await;
            }
        }
        let path = format!("/checklists/{}/answers", self.id("checklist"));
        self.org.admin.post(&path, json!({ "item": 2, "value": word })).await.expect(200);
    }

    /// Days on which the firm is away, time that it keeps free, and a visit that is asked for.
    async fn diary(&mut self) {
        let word = self.word.clone();
        let firm = format!("/contractors/{}", self.org.contractor_id);
        let day = maintainuk_domain::time::london_date(soon(9_000));
        let away = json!({ "from": day, "to": day, "note": word });
        self.create("absence", &format!("{firm}/absences"), away).await;
        self.create("operative", &format!("{firm}/operatives"), json!({ "name": word })).await;
        let path = format!("/operatives/{}/absences", self.id("operative"));
        let away = json!({ "from": day, "to": day, "note": word });
        self.create("operative absence", &path, away).await;
        let free = json!({ "startAt": soon(72), "endAt": soon(76), "capacity": 3 });
        self.create("slot", &format!("{firm}/slots"), free).await;
        let visit = json!({ "startAt": soon(96), "endAt": soon(98), "note": word });
        let order = format!("/work-orders/{}/visits", self.id("workOrder"));
        self.create("visit", &order, visit).await;
        let other = json!({ "description": word, "contractorId": self.org.contractor_id });
        let path = format!("/tickets/{}/work-orders", self.id("ticket"));
        let other = self.org.admin.post(&path, other).await.id(201);
        let visit = json!({ "startAt": soon(200), "endAt": soon(202), "agreed": true });
        self.create("agreed visit", &format!("/work-orders/{other}/visits"), visit).await;
        let who = json!({ "version": 1, "operatives": [{ "operativeId": self.id("operative") }] });
        let path = format!("/visits/{}/operatives", self.id("agreed visit"));
        self.org.admin.post(&path, who).await.expect(200);
        let more = json!({ "description": word });
        let path = format!("/tickets/{}/work-orders", self.id("ticket"));
        let order = self.org.admin.post(&path, more).await.id(201);
        let ask = json!({ "contractorIds": [self.org.contractor_id] });
        let path = format!("/work-orders/{order}/offers");
        let asked = self.org.admin.post(&path, ask).await.expect(201);
        let offer = asked["items"][0]["id"].as_str().expect("an id").to_owned();
        self.ids.insert("offer", offer);
    }

    /// Tickets in other states: new, waiting, ended, and put away.
    async fn life(&mut self, app: &TestApp) {
        let word = self.word.clone();
        let kinds = [
            "new ticket",
            "spare ticket",
            "waiting ticket",
            "completed ticket",
            "ended ticket",
            "deleted ticket",
            "kept ticket",
            "merged ticket",
            "split ticket",
        ];
        for kind in kinds {
            let report = json!({ "unitId": self.id("unit"), "title": format!("{word} {kind}"),
                "category": "Garden", "priority": "Routine" });
            let made = self.org.tenant.post("/tickets", report).await.expect(201);
            let id = made["ticket"]["id"].as_str().expect("an id").to_owned();
            self.ids.insert(kind, id);
        }
        let admin = &self.org.admin;
        let act = async |kind: &str, what: &str, body: Value, status: u16| {
            let path = format!("/tickets/{}/{what}", self.id(kind));
            admin.post(&path, body).await.expect(status);
        };
        let until = in_a_month();
        let hold = json!({ "reason": "AwaitingParts", "note": word, "untilOn": until });
        act("waiting ticket", "hold", hold, 200).await;
        act("waiting ticket", "deferral", json!({ "untilOn": until, "note": word }), 200).await;
        act("waiting ticket", "tags", json!({ "tags": [word] }), 200).await;
        act("waiting ticket", "watch", Value::Null, 200).await;
        for kind in ["ended ticket", "deleted ticket"] {
            let end = json!({ "to": "Cancelled", "code": "Mistake", "reason": word });
            act(kind, "transitions", end, 200).await;
        }
        act("deleted ticket", "delete", json!({ "reason": word }), 204).await;
        let path = format!("/tickets/{}/links", self.id("ticket"));
        let link = json!({ "role": "Child", "ticketId": self.id("waiting ticket") });
        let links = admin.post(&path, link).await.expect(200);
        let link = links["items"][0]["id"].as_str().expect("an id").to_owned();
        let body = json!({ "ticketId": self.id("merged ticket"), "version": 1, "otherVersion": 1 });
        let path = format!("/tickets/{}/merge", self.id("kept ticket"));
        let merge = admin.post(&path, body).await.id(201);
        let path = format!("/tickets/{}", self.id("new ticket"));
        let page = admin.post(&format!("{path}/notes"), json!({ "note": word })).await.expect(200);
        let mut events = page["events"].as_array().expect("events").iter();
        let note = events.find(|event| event["type"] == "NoteAdded").expect("the note");
        let note = note["id"].as_str().expect("an id").to_owned();
        let jpeg = pictures::jpeg(64, 48);
        let files = [("loose.jpg", "image/jpeg", jpeg.as_slice())];
        let loose = admin.upload(&format!("{path}/attachments"), &files).await.expect(201);
        let loose = loose["items"][0]["id"].as_str().expect("an id").to_owned();
        let body = json!({ "version": 1, "title": word, "category": "Garden",
            "priority": "Routine" });
        let path = format!("/tickets/{}/split", self.id("split ticket"));
        let split = admin.post(&path, body).await.id(201);
        let sql = format!(
            r#"UPDATE "MaintenanceTickets" SET "Status" = 'Completed', "CompletedAt" = now()
               WHERE "Id" = '{}'"#,
            self.id("completed ticket")
        );
        app.admin().await.batch_execute(&sql).await.expect("a completed ticket");
        self.ids.extend([
            ("ticket link", link),
            ("ticket merge", merge),
            ("ticket split", split),
            ("note", note),
            ("loose attachment", loose),
        ]);
    }

    /// A hazard on the ticket that is open, and a bank holiday that was added.
    async fn hazard(&mut self, app: &TestApp, ticket: &str) {
        let word = self.word.clone();
        let body = json!({ "hazard": "damp_and_mould", "class": "significant", "note": word });
        self.create("hazard", &format!("{ticket}/hazards"), body).await;
        self.letter(ticket).await;
        let ended = json!({ "hazard": "damp_and_mould", "class": "emergency", "note": word });
        self.create("endedHazard", &format!("{ticket}/hazards"), ended).await;
        let close = format!("/hazards/{}/close", self.id("endedHazard"));
        self.org.admin.post(&close, json!({ "reason": word })).await.expect(200);
        // The look after it is due.
        let due = format!(
            r#"UPDATE "DampChecks" SET "DueOn" = CURRENT_DATE WHERE "CaseId" = '{}'"#,
            self.id("endedHazard")
        );
        app.admin().await.batch_execute(&due).await.expect("a look that is due");
        let note = json!({ "note": format!("Is this asbestos, {word}?") });
        self.org.coordinator.post(&format!("{ticket}/notes"), note).await.expect(200);
        let all = self.org.admin.get(&format!("{ticket}/hazards")).await.expect(200);
        let proposed = all["items"].as_array().into_iter().flatten();
        let proposed = proposed.into_iter().find(|case| case["status"] == "Proposed");
        let proposed = proposed.expect("a proposal")["id"].as_str().expect("an id").to_owned();
        self.ids.insert("proposedHazard", proposed);
        // One a kind: a neighbour has another day.
        let day = if word == "neighbour" { "2031-03-04" } else { "2031-03-05" };
        let holiday = json!({ "nation": "England", "day": day, "name": word });
        let made = self.org.admin.post("/bank-holidays", holiday).await.id(201);
        self.ids.insert("holiday", made);
    }

    /// A letter about the hazard that is still to be given, and the evidence of the ticket.
    async fn letter(&mut self, ticket: &str) {
        let hazard = format!("/hazards/{}", self.id("hazard"));
        let found = json!({ "stage": "InvestigationFinished", "at": Clock::system().now(),
            "note": self.word, "outcome": "no_hazard" });
        self.org.admin.post(&format!("{hazard}/stages"), found).await.expect(200);
        let mut words = summary(&self.org.resident_id);
        words["findings"] = json!(self.word);
        self.create("hazard letter", &format!("{hazard}/letters"), words).await;
        let pack = json!({ "audience": "Full" });
        let pack = self.org.admin.post(&format!("{ticket}/packs"), pack).await.id(202);
        self.ids.insert("pack", pack);
    }

    /// A file that is checked, and one that is done.
    async fn imports(&mut self, app: &TestApp) {
        for kind in ["done import", "import"] {
            let row = format!("Other,{} {kind}", self.word);
            let table = format!("Type,Last name\n{row}\nNobody,Wrong\n{row}\n");
            let name = format!("{}.csv", self.word);
            let files = [(name.as_str(), "text/csv", table.as_bytes())];
            let page =
                self.org.coordinator.upload("/imports?kind=Contacts", &files).await.expect(201);
            let id = page["import"]["id"].as_str().expect("an id").to_owned();
            let mapping = json!({ "mapping": page["mapping"] });
            let admin = &self.org.admin;
            admin.post(&format!("/imports/{id}/check"), mapping).await.expect(202);
            app.run_jobs().await;
            if kind == "done import" {
                let good = json!({ "mode": "good", "duplicates": "skip" });
                admin.post(&format!("/imports/{id}/run"), good).await.expect(202);
                app.run_jobs().await;
            }
            self.ids.insert(kind, id);
        }
        let archive = self.org.admin.post("/archives", json!({})).await.id(202);
        self.ids.insert("archive", archive);
    }

    /// What comes of it: mail, failed background work, a second session.
    async fn traces(&mut self, app: &TestApp) {
        app.run_jobs().await;
        let mail = self.org.admin.get("/mailbox").await.expect(200);
        let mail = mail["items"][0]["id"].as_str().expect("the resident's mail").to_owned();
        let session = Uuid::now_v7().to_string();
        let sql = format!(
            r#"UPDATE "OutboxMessages" SET "Status" = 'Failed', "LastError" = '{0}' WHERE "Id" = '{mail}';
               INSERT INTO auth."Sessions" ("Id", "OrgId", "UserId", "TokenHash", "CreatedAt",
                   "LastSeenAt", "ExpiresAt", "UserAgent")
               VALUES ('{session}', '{1}', '{2}', sha256('{session}'), now(), now(),
                   now() + interval '1 day', '{0}')"#,
            self.word, self.org.id, self.org.admin.user
        );
        app.admin().await.batch_execute(&sql).await.expect("a failure and a session");
        self.ids.extend([("job", mail.clone()), ("mail", mail), ("session", session)]);
        self.invitation(app).await;
        self.forgotten(app).await;
        self.rule(app).await;
        let body = json!({ "name": self.word, "scope": "All" });
        let feed = self.org.admin.post("/calendar-feeds", body).await.expect(201);
        let address = feed["address"].as_str().expect("an address");
        let token = address.rsplit('=').next().unwrap_or_default().to_owned();
        let id = feed["id"].as_str().expect("an id").to_owned();
        self.ids.extend([("calendar feed", id), ("calendar token", token)]);
    }

    /// A rule, and what it did to a ticket.
    async fn rule(&mut self, app: &TestApp) {
        let word = self.word.clone();
        let body = json!({ "name": word, "enabled": true, "position": 1, "trigger": "NoteAdded",
            "actions": [{ "do": "AddTag", "tag": word }] });
        self.create("rule", "/automation-rules", body).await;
        let path = format!("/tickets/{}", self.id("ticket"));
        let note = json!({ "note": format!("More on {word}") });
        self.org.coordinator.post(&format!("{path}/notes"), note).await.expect(200);
        app.run_jobs().await;
        let runs = self.org.admin.get(&format!("{path}/automation")).await.expect(200);
        let run = runs["items"][0]["id"].as_str().expect("a run").to_owned();
        self.ids.insert("rule run", run);
    }

    /// Somebody who was asked to make an account, with a letter whose token is known here.
    async fn invitation(&mut self, app: &TestApp) {
        let letter = format!("letter-{}", Uuid::now_v7());
        let body = json!({ "email": format!("{letter}@{}.example", self.word), "role": "Viewer",
            "firstName": self.word });
        self.create("invitation", "/invitations", body).await;
        let sql = format!(
            r#"INSERT INTO auth."InvitationTokens" ("OrgId", "TokenHash", "InvitationId", "CreatedAt")
               VALUES ('{}', sha256('{letter}'), '{}', now())"#,
            self.org.id,
            self.id("invitation")
        );
        app.admin().await.batch_execute(&sql).await.expect("a letter");
        self.ids.insert("letter", letter);
    }

    /// Somebody who forgot their password, with a letter whose token is known here.
    async fn forgotten(&mut self, app: &TestApp) {
        let user = app.user(self.org.id, Role::Viewer, None, None).await.user;
        let letter = format!("password-{}", Uuid::now_v7());
        let sql = format!(
            r#"INSERT INTO auth."PasswordLetters" ("OrgId", "TokenHash", "UserId", "CreatedAt",
                   "ExpiresAt")
               VALUES ('{}', sha256('{letter}'), '{user}', now(), now() + interval '1 hour')"#,
            self.org.id
        );
        app.admin().await.batch_execute(&sql).await.expect("a letter");
        self.ids.insert("password letter", letter);
    }
}
