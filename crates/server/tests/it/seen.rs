//! Who sees what: an administrator looks through the eyes of a resident or a contractor, sees what
//! they are answered, and is told why the rest is hidden.

use crate::support::TestApp;
use crate::world::World;
use serde_json::{Value, json};

fn parts(seen: &Value) -> Vec<String> {
    let hidden = seen["hidden"].as_array().expect("parts");
    hidden.iter().map(|part| part["part"].as_str().expect("a name").to_owned()).collect()
}

/// An answer without what each caller may do, and without what a second reading changes.
fn shown(page: &Value) -> Value {
    let mut page = page.clone();
    let fields = page.as_object_mut().expect("a page");
    for of_the_caller in ["moves", "can", "next"] {
        fields.remove(of_the_caller);
    }
    page
}

#[tokio::test(flavor = "multi_thread")]
async fn what_an_administrator_is_shown_is_what_the_resident_and_the_contractor_are_answered() {
    let app = TestApp::new().await;
    let world = World::new(&app, "heron").await;
    let (org, ticket) = (&world.org, world.id("ticket"));
    let resident = format!("contactId={}", org.resident_id);
    let firm = format!("contractorId={}", org.contractor_id);
    for (eyes, client) in [(&resident, &org.tenant), (&firm, &org.contractor)] {
        let theirs = client.get(&format!("/tickets/{ticket}")).await.expect(200);
        let seen = org.admin.get(&format!("/tickets/{ticket}/seen-by?{eyes}")).await.expect(200);
        assert_eq!(shown(&seen["page"]), shown(&theirs), "{eyes}");
        assert_eq!(seen["by"]["hasAccount"], true);
        assert_eq!(seen["whyNot"], Value::Null);
        assert!(parts(&seen).contains(&"events".to_owned()), "the colleagues' note: {seen}");
        for part in seen["hidden"].as_array().expect("parts") {
            assert!(part["why"].as_str().expect("a reason").ends_with('.'));
        }
    }
    let property = world.id("property");
    let theirs = org.tenant.get(&format!("/properties/{property}")).await.expect(200);
    let path = format!("/properties/{property}/seen-by?{resident}");
    let seen = org.admin.get(&path).await.expect(200);
    assert_eq!(seen["property"], theirs);
    assert_eq!(seen["units"].as_array().map(Vec::len), Some(1), "of two");
    assert_eq!(parts(&seen), ["unitCount", "units"]);
    let own = org.resident_id;
    let theirs = org.tenant.get(&format!("/contacts/{own}")).await.expect(200);
    let seen = org.admin.get(&format!("/contacts/{own}/seen-by?{resident}")).await.expect(200);
    assert_eq!(seen["contact"], theirs);
    assert_eq!(seen["hidden"], json!([]));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_whole_that_is_hidden_is_explained_and_every_look_is_recorded() {
    let app = TestApp::new().await;
    let world = World::new(&app, "heron").await;
    let neighbour = world.neighbour(&app).await;
    let (org, ticket) = (&world.org, world.id("ticket"));
    let path = format!("/tickets/{ticket}/seen-by?contactId={}", neighbour.org.resident_id);
    let seen = org.admin.get(&path).await.expect(200);
    assert_eq!(seen["page"], Value::Null);
    assert!(seen["whyNot"].as_str().expect("a reason").starts_with("A resident sees the tickets"));
    let path = format!("/tickets/{ticket}/seen-by?contractorId={}", neighbour.org.contractor_id);
    let seen = org.admin.get(&path).await.expect(200);
    assert!(seen["whyNot"].as_str().expect("a reason").contains("work order"));
    let path =
        format!("/properties/{}/seen-by?contractorId={}", world.id("property"), org.contractor_id);
    let seen = org.admin.get(&path).await.expect(200);
    assert_eq!(seen["whyNot"], "The role Contractor does not hold properties:read.");
    // Somebody without an account is seen as they would be with one.
    let path = format!("/tickets/{ticket}/seen-by?contactId={}", world.id("contact"));
    let seen = org.admin.get(&path).await.expect(200);
    assert_eq!((&seen["by"]["hasAccount"], &seen["by"]["role"]), (&json!(false), &json!("Tenant")));
    let log = org.admin.get(&format!("/audit?entityId={ticket}&action=view.as")).await.expect(200);
    assert_eq!(log["items"].as_array().map(Vec::len), Some(3));
    assert_eq!(log["items"][2]["newValue"]["partyId"], json!(neighbour.org.resident_id));
    for path in
        [format!("/tickets/{ticket}/seen-by"), format!("{path}&contractorId={}", org.contractor_id)]
    {
        org.admin.get(&path).await.expect(400);
    }
    org.coordinator.get(&path).await.expect(403);
}
