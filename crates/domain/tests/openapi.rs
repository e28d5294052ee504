//! How values are described to those who call the API.
#![cfg(feature = "openapi")]
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use maintainuk_domain::ids::{TicketId, UnitId};
use maintainuk_domain::money::Pence;
use maintainuk_domain::text_enum;
use maintainuk_domain::tickets::TicketStatus;
use maintainuk_domain::time::Instant;
use serde_json::{Value, json};
use utoipa::{IntoParams, OpenApi, ToSchema};

text_enum! {
    /// An enum of another crate.
    pub enum Colour {
        /// The colour of blood.
        Red,
        /// The colour of the sky.
        Blue = "blue",
    }
}

#[derive(ToSchema)]
#[expect(dead_code, reason = "only described")]
struct Ticket {
    id: TicketId,
    status: TicketStatus,
    created_at: Instant,
    cost: Option<Pence>,
    colour: Colour,
}

#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "only described")]
struct Filter {
    unit_id: Option<UnitId>,
    #[param(inline)]
    status: Option<TicketStatus>,
}

#[utoipa::path(get, path = "/tickets/{id}", params(("id" = TicketId, Path), Filter),
    responses((status = 200, body = Ticket)))]
#[expect(dead_code, reason = "only described")]
fn read() {}

#[derive(OpenApi)]
#[openapi(paths(read))]
struct Document;

fn document() -> Value {
    let mut document = Document::openapi();
    maintainuk_domain::openapi::complete(&mut document);
    serde_json::to_value(document).unwrap()
}

#[test]
fn a_struct_names_the_types_of_its_fields() {
    let schemas = &document()["components"]["schemas"];
    assert_eq!(schemas["TicketId"], json!({ "type": "string", "format": "uuid" }));
    assert_eq!(schemas["Instant"], json!({ "type": "string", "format": "date-time" }));
    assert_eq!(schemas["Colour"], json!({ "type": "string", "enum": ["Red", "blue"] }));
    assert_eq!(schemas["TicketStatus"]["enum"].as_array().unwrap().len(), 6);
    assert_eq!(schemas["Pence"]["type"], "string");
    // Only a parameter has it; what nothing refers to is left out.
    assert_eq!(schemas["UnitId"], json!({ "type": "string", "format": "uuid" }));
    assert!(schemas.get("OrgId").is_none());
    let id = &schemas["Ticket"]["properties"]["id"];
    assert_eq!(id["$ref"], "#/components/schemas/TicketId");
}

#[test]
fn every_reference_of_the_document_leads_somewhere() {
    let document = document();
    let text = document.to_string();
    for part in text.split("#/components/schemas/").skip(1) {
        let name = part.split('"').next().unwrap();
        assert!(document["components"]["schemas"].get(name).is_some(), "{name} is missing: {text}");
    }
}
