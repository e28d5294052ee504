//! Two that are alike and not the same: once somebody says so they are proposed nowhere, until that is
//! taken back.

use crate::support::{Client, Org, TestApp};
use serde_json::{Value, json};

async fn person(client: &Client, last: &str) -> String {
    let body = json!({ "type": "Tenant", "firstName": "Priya", "lastName": last,
        "phone": "07700 900111" });
    client.post("/contacts", body).await.id(201)
}

async fn home(client: &Client, line: &str) -> String {
    let body = json!({ "addressLine1": line, "city": "Leeds", "postcode": "LS1 4AB",
        "propertyType": "House", "saveAnyway": true });
    client.post("/properties", body).await.id(201)
}

/// The ids of each group of a list of duplicates.
async fn groups(client: &Client, path: &str) -> Vec<Vec<String>> {
    let found = client.get(path).await.expect(200);
    let of = if path.starts_with("/contacts") { "contacts" } else { "properties" };
    let groups = found["groups"].as_array().expect("groups");
    groups.iter().map(|group| ids(&group[of])).collect()
}

fn ids(list: &Value) -> Vec<String> {
    let list = list.as_array().expect("a list");
    list.iter().map(|one| one["id"].as_str().expect("an id").to_owned()).collect()
}

async fn alike(client: &Client, place: &str, id: &str) -> Vec<String> {
    ids(&client.get(&format!("/{place}/{id}/duplicates")).await.expect(200)["items"])
}

/// Where two of a kind are, and how the other is named.
struct Kind {
    place: &'static str,
    field: &'static str,
    list: &'static str,
}

const KINDS: [Kind; 2] = [
    Kind { place: "contacts", field: "contactId", list: "/contacts/duplicates?by=Phone" },
    Kind { place: "properties", field: "propertyId", list: "/properties/duplicates" },
];

impl Kind {
    async fn two(&self, client: &Client) -> [String; 2] {
        if self.place == "contacts" {
            [person(client, "Shah").await, person(client, "Shah").await]
        } else {
            [home(client, "1 Mill Lane").await, home(client, "1 Mill Ln").await]
        }
    }

    async fn say(&self, client: &Client, one: &str, other: &str, status: u16) -> Value {
        let path = format!("/{}/{one}/different", self.place);
        client.post(&path, json!({ self.field: other })).await.expect(status)
    }

    async fn take_back(&self, client: &Client, one: &str, other: &str, status: u16) {
        let path = format!("/{}/{one}/different?{}={other}", self.place, self.field);
        client.delete(&path).await.expect(status);
    }

    async fn said(&self, client: &Client, one: &str, other: &str) -> Value {
        let path = format!("/{}/{one}/merge-preview?{}={other}", self.place, self.field);
        client.get(&path).await.expect(200)["different"].clone()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_that_are_not_the_same_are_in_no_list_until_that_is_taken_back() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let asha = &org.coordinator;
    for kind in KINDS {
        let [one, two] = kind.two(asha).await;
        let both = vec![vec![one.clone(), two.clone()]];
        assert_eq!(groups(asha, kind.list).await, both, "{}", kind.place);
        assert_eq!(alike(asha, kind.place, &two).await, std::slice::from_ref(&one));
        assert_eq!(kind.said(asha, &one, &two).await, Value::Null);
        // From the younger; and from the elder again, which says it no second time.
        kind.say(asha, &two, &one, 204).await;
        kind.say(asha, &one, &two, 204).await;
        assert_eq!(groups(asha, kind.list).await, Vec::<Vec<String>>::new(), "{}", kind.place);
        for id in [&one, &two] {
            assert_eq!(alike(asha, kind.place, id).await, Vec::<String>::new());
        }
        for (one, two) in [(&one, &two), (&two, &one)] {
            assert!(kind.said(asha, one, two).await["byName"].is_string(), "{}", kind.place);
        }
        // A change of one of them brings them back no more than the way to a merge is closed.
        let path = format!("/{}/{one}", kind.place);
        let change = if kind.place == "contacts" {
            json!({ "firstName": "Priyanka" })
        } else {
            json!({ "propertyType": "Flat" })
        };
        asha.patch(&path, 1, change).await.expect(200);
        assert_eq!(alike(asha, kind.place, &two).await, Vec::<String>::new());
        let log = org.admin.get(&format!("/audit?entityId={two}")).await.expect(200);
        let said = log["items"].as_array().expect("entries").iter().filter(|entry| {
            entry["action"].as_str().is_some_and(|action| action.ends_with(".different"))
        });
        assert_eq!(said.count(), 1, "{log}");
        // Taken back from either side, once.
        kind.take_back(asha, &one, &two, 204).await;
        kind.take_back(asha, &two, &one, 404).await;
        assert_eq!(groups(asha, kind.list).await, both, "{}", kind.place);
        assert_eq!(alike(asha, kind.place, &one).await, std::slice::from_ref(&two));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_may_merge_says_it_of_two_that_are_there() {
    let app = TestApp::new().await;
    let (org, other): (Org, Org) = (app.org("acme").await, app.org("other").await);
    let asha = &org.coordinator;
    for kind in KINDS {
        let [one, two] = kind.two(asha).await;
        let [theirs, _] = kind.two(&other.coordinator).await;
        kind.say(&org.viewer, &one, &two, 403).await;
        kind.take_back(&org.viewer, &one, &two, 403).await;
        let refused = kind.say(asha, &one, &one, 422).await;
        assert_eq!(refused["errors"][0]["pointer"], format!("/{}", kind.field));
        let refused = kind.say(asha, &one, &theirs, 422).await;
        assert_eq!(refused["errors"][0]["pointer"], format!("/{}", kind.field));
        kind.say(asha, &theirs, &one, 404).await;
        kind.say(asha, &one, &two, 204).await;
        // It is not theirs to take back.
        kind.take_back(&other.coordinator, &one, &two, 404).await;
        kind.take_back(asha, &theirs, &one, 404).await;
        assert_eq!(groups(asha, kind.list).await, Vec::<Vec<String>>::new());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn of_three_the_two_that_may_be_the_same_are_left_and_a_merge_takes_along_what_was_said() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let asha = &org.coordinator;
    let [people, _] = KINDS;
    let mut all = Vec::new();
    for _ in 0..3 {
        all.push(person(asha, "Shah").await);
    }
    let [a, b, c] = <[String; 3]>::try_from(all).expect("three");
    people.say(asha, &b, &c, 204).await;
    assert_eq!(groups(asha, people.list).await, [vec![a.clone(), b.clone()]]);
    assert_eq!(alike(asha, "contacts", &c).await, std::slice::from_ref(&a));
    // Whoever is b is not c.
    let body = json!({ "contactId": b, "take": [], "version": 1, "otherVersion": 1 });
    let merge = asha.post(&format!("/contacts/{a}/merge"), body).await.id(201);
    assert_eq!(groups(asha, people.list).await, Vec::<Vec<String>>::new());
    assert!(people.said(asha, &a, &c).await["at"].is_string());
    let log = org.admin.get(&format!("/audit?entityId={a}&action=contact.merge")).await;
    let moved = log.expect(200)["items"][0]["newValue"]["moved"].clone();
    assert_eq!(moved, json!({ "What somebody said it is not": 1 }));
    // And is only what they were once the two are two again.
    asha.post(&format!("/merges/{merge}/undo"), json!({})).await.expect(200);
    assert_eq!(people.said(asha, &a, &c).await, Value::Null);
    assert!(people.said(asha, &b, &c).await["at"].is_string());
    assert_eq!(groups(asha, people.list).await, [vec![a, b]]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_of_which_all_are_different_is_followed_by_the_next() {
    let app = TestApp::new().await;
    let org = app.org("acme").await;
    let asha = &org.coordinator;
    let add = r#"INSERT INTO "ContactPoints" ("OrgId", "Type", "FirstName", "LastName", "Email", "CreatedAt")
        SELECT $1, 'Tenant', 'P' || m, 'S' || n || '-' || m, format('p%s@example.org', to_char(n, 'FM000')), now()
        FROM generate_series(1, 30) n, generate_series(1, 2) m"#;
    let differ = r#"INSERT INTO "DifferentPairs" ("OrgId", "Kind", "OneId", "OtherId", "SaidByUserId", "SaidAt")
        SELECT $1, 'Contact', a."Id", b."Id", $2, now() FROM "ContactPoints" a
        JOIN "ContactPoints" b ON b."EmailKey" = a."EmailKey" AND b."FirstName" > a."FirstName"
        WHERE a."OrgId" = $1 AND a."EmailKey" < 'p028'"#;
    let db = app.admin().await;
    db.execute(add, &[&org.id]).await.expect("people");
    db.execute(differ, &[&org.id, &asha.user]).await.expect("pairs");
    let found = asha.get("/contacts/duplicates?by=Email").await.expect(200);
    let keys: Vec<_> =
        found["groups"].as_array().expect("groups").iter().map(|group| &group["key"]).collect();
    assert_eq!(keys, ["p028@example.org", "p029@example.org", "p030@example.org"]);
    assert_eq!(found["next"], Value::Null);
}
