//! Errors as clients see them: RFC 9457 problem details.
//!
//! A problem is either the client's to fix, and then says how, or ours, and then says nothing:
//! the cause is logged once, here.

use crate::db::DbError;
use crate::telemetry;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use std::borrow::Cow;
use utoipa::{IntoResponses, ToSchema};

/// The kinds of problem this API reports; each has one status, one title and one `type`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The request cannot be read.
    Malformed,
    /// The request can be read and asks for something that cannot be.
    Invalid,
    /// Nobody is signed in.
    Unauthenticated,
    /// The email or the password is wrong.
    InvalidCredentials,
    /// The caller may see this and not do it.
    Forbidden,
    /// The browser says that another site sent this.
    CrossSite,
    /// There is no such thing, or it is not the caller's to see: the two look alike.
    NotFound,
    /// The path exists and the method does not.
    MethodNotAllowed,
    /// The present state does not allow it.
    Conflict,
    /// It was changed since the caller read it.
    Stale,
    /// The body is larger than allowed.
    TooLarge,
    /// The body is of a type that is not taken here.
    UnsupportedType,
    /// If-Match is missing.
    PreconditionRequired,
    /// Too many attempts.
    TooMany,
    /// Ours, and logged.
    Internal,
    /// Passing: try again.
    Unavailable,
}

impl Kind {
    const fn parts(self) -> (StatusCode, &'static str, &'static str) {
        use StatusCode as S;
        match self {
            Self::Malformed => (S::BAD_REQUEST, "malformed", "The request cannot be read"),
            Self::Invalid => (S::UNPROCESSABLE_ENTITY, "invalid", "The request is not valid"),
            Self::Unauthenticated => (S::UNAUTHORIZED, "unauthenticated", "Sign in first"),
            Self::InvalidCredentials => (S::UNAUTHORIZED, "invalid-credentials", "Sign-in failed"),
            Self::Forbidden => (S::FORBIDDEN, "forbidden", "Not allowed"),
            Self::CrossSite => (S::FORBIDDEN, "cross-site", "Sent by another site"),
            Self::NotFound => (S::NOT_FOUND, "not-found", "Not found"),
            Self::MethodNotAllowed => {
                (S::METHOD_NOT_ALLOWED, "method-not-allowed", "No such method here")
            }
            Self::Conflict => (S::CONFLICT, "conflict", "Conflict with the present state"),
            Self::Stale => (S::PRECONDITION_FAILED, "stale", "Changed meanwhile"),
            Self::TooLarge => (S::PAYLOAD_TOO_LARGE, "too-large", "Too large"),
            Self::UnsupportedType => {
                (S::UNSUPPORTED_MEDIA_TYPE, "unsupported-type", "Wrong content type")
            }
            Self::PreconditionRequired => {
                (S::PRECONDITION_REQUIRED, "precondition-required", "If-Match is missing")
            }
            Self::TooMany => (S::TOO_MANY_REQUESTS, "too-many", "Too many attempts"),
            Self::Internal => (S::INTERNAL_SERVER_ERROR, "internal", "Something went wrong"),
            Self::Unavailable => (S::SERVICE_UNAVAILABLE, "unavailable", "Try again shortly"),
        }
    }
}

/// What is wrong with one part of the request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct FieldError {
    /// JSON pointer to the field of the body; of a parameter or header, its name after a slash.
    #[schema(example = "/title")]
    pub pointer: Cow<'static, str>,
    /// What would be right.
    #[schema(example = "Say in a few words what is wrong.")]
    pub detail: Cow<'static, str>,
}

/// An organisation that an email has an account in.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct OrganisationChoice {
    /// What `organisation` takes when signing in.
    pub slug: String,
    /// Its name.
    pub name: String,
}

/// Something that is there already and looks like what is to be added.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Duplicate {
    /// The property.
    pub property_id: uuid::Uuid,
    /// The unit of it, where it is the unit that looks the same.
    pub unit_id: Option<uuid::Uuid>,
    /// Its address on one line.
    #[schema(example = "Flat 2, 10 High Street, Leeds LS1 4AB")]
    pub address: String,
    /// Whether it was put away.
    pub archived: bool,
}

/// A failure on its way to the client.
#[derive(Debug)]
pub struct Problem {
    kind: Kind,
    body: Box<Parts>,
}

#[derive(Debug, Default)]
struct Parts {
    detail: Cow<'static, str>,
    errors: Vec<FieldError>,
    open_moves: Option<Vec<&'static str>>,
    organisations: Vec<OrganisationChoice>,
    duplicates: Vec<Duplicate>,
    sheets: Vec<String>,
    retry_after: Option<u64>,
    cause: Option<anyhow::Error>,
}

impl Problem {
    /// A problem of a kind, with a sentence for the reader.
    pub fn new(kind: Kind, detail: impl Into<Cow<'static, str>>) -> Self {
        Self { kind, body: Box::new(Parts { detail: detail.into(), ..Parts::default() }) }
    }

    /// One field is wrong.
    pub fn invalid(
        pointer: impl Into<Cow<'static, str>>,
        detail: impl Into<Cow<'static, str>>,
    ) -> Self {
        Self::fields(vec![FieldError { pointer: pointer.into(), detail: detail.into() }])
    }

    /// A parameter of the query string or a header is wrong: the one that the sentence names first,
    /// in backticks.
    pub fn parameter(told: impl Into<Cow<'static, str>>) -> Self {
        let told = told.into();
        let name = told.split('`').nth(1).unwrap_or_default();
        let pointer = Cow::from(format!("/{name}"));
        let errors = vec![FieldError { pointer, detail: told.clone() }];
        Self::new(Kind::Malformed, told).about_fields(errors)
    }

    /// Its kind, and the fields that it is about.
    #[cfg(test)]
    pub fn about(&self) -> (Kind, Vec<&str>) {
        (self.kind, self.body.errors.iter().map(|error| &*error.pointer).collect())
    }

    /// The same, where the field has another name in this body.
    #[must_use]
    pub fn at(mut self, from: &str, to: &'static str) -> Self {
        for error in self.body.errors.iter_mut().filter(|error| error.pointer == from) {
            error.pointer = to.into();
        }
        self
    }

    /// Names the field that it is about, so that a form can say it there.
    pub fn naming(mut self, pointer: &'static str) -> Self {
        let detail = self.body.detail.clone();
        self.body.errors.push(FieldError { pointer: pointer.into(), detail });
        self
    }

    /// Names several fields that it is about, each with a sentence of its own.
    pub fn about_fields(mut self, errors: Vec<FieldError>) -> Self {
        self.body.errors = errors;
        self
    }

    /// Several fields are wrong.
    pub fn fields(errors: Vec<FieldError>) -> Self {
        let mut problem = Self::new(Kind::Invalid, "Some fields are not right; see `errors`.");
        problem.body.errors = errors;
        problem
    }

    /// Nobody is signed in.
    pub fn unauthenticated() -> Self {
        Self::new(Kind::Unauthenticated, "The session is missing or no longer valid.")
    }

    /// The caller's role does not allow it.
    pub fn forbidden() -> Self {
        Self::new(Kind::Forbidden, "Your role does not allow this.")
    }

    /// No such thing, or none that the caller may see.
    pub fn not_found() -> Self {
        Self::new(Kind::NotFound, "There is no such record.")
    }

    /// The present state does not allow it.
    pub fn conflict(detail: impl Into<Cow<'static, str>>) -> Self {
        Self::new(Kind::Conflict, detail)
    }

    /// It changed since the caller read it.
    pub fn stale() -> Self {
        Self::new(Kind::Stale, "Somebody else changed this meanwhile. Look at it again, then save.")
    }

    /// A move that is not open, and those that are.
    pub fn no_such_move(detail: String, open: Vec<&'static str>) -> Self {
        let mut problem = Self::conflict(detail);
        problem.body.open_moves = Some(open);
        problem
    }

    /// The email has an account in several organisations.
    pub fn which_organisation(organisations: Vec<OrganisationChoice>) -> Self {
        let mut problem = Self::conflict("Say which organisation you are signing in to.");
        problem.body.organisations = organisations;
        problem
    }

    /// It may be there already; the caller may look, and say that it is another one.
    pub fn duplicates(detail: impl Into<Cow<'static, str>>, found: Vec<Duplicate>) -> Self {
        let mut problem = Self::conflict(detail);
        problem.body.duplicates = found;
        problem
    }

    /// A workbook holds rows on other sheets, or on more of them, than the one that was asked for.
    pub fn which_sheet(told: impl Into<Cow<'static, str>>, sheets: Vec<String>) -> Self {
        let mut problem = Self::invalid("/sheet", told);
        problem.body.sheets = sheets;
        problem
    }

    /// Too many attempts; the caller may try again after `seconds`.
    pub fn too_many(seconds: u64) -> Self {
        let mut problem = Self::new(Kind::TooMany, "Too many attempts. Wait a little.");
        problem.body.retry_after = Some(seconds);
        problem
    }

    /// What is wrong, in one text: the sentences about fields where there are any.
    pub fn told(&self) -> String {
        let fields: Vec<&str> = self.body.errors.iter().map(|error| &*error.detail).collect();
        if fields.is_empty() { self.body.detail.to_string() } else { fields.join(" ") }
    }

    /// Which kind it is.
    pub const fn kind(&self) -> Kind {
        self.kind
    }

    /// Whether the fault is ours, or passing: not for the caller to mend.
    pub fn is_ours(&self) -> bool {
        matches!(self.kind, Kind::Internal | Kind::Unavailable)
    }

    /// Whether there is no such thing.
    pub fn is_not_found(&self) -> bool {
        self.kind == Kind::NotFound
    }
}

/// The body of a problem response (RFC 9457).
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ProblemBody {
    #[schema(example = "urn:maintainuk:problem:not-found")]
    r#type: String,
    #[schema(value_type = String, example = "Not found")]
    title: &'static str,
    #[schema(example = 404)]
    status: u16,
    #[schema(value_type = String, example = "There is no such record.")]
    detail: Cow<'static, str>,
    /// What is wrong with which field.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schema(required = false)]
    errors: Vec<FieldError>,
    /// After a refused move: those that are open.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<Vec<String>>)]
    open_moves: Option<Vec<&'static str>>,
    /// At sign-in: where the email has an account.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schema(required = false)]
    organisations: Vec<OrganisationChoice>,
    /// When something is added that may be there already: what looks the same.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schema(required = false)]
    duplicates: Vec<Duplicate>,
    /// When a workbook is imported: its sheets that hold rows, of which one is to be chosen.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schema(required = false)]
    sheets: Vec<String>,
    /// What to quote when asking for help; the server's log has it.
    trace_id: String,
}

/// The responses that every operation may give.
#[derive(IntoResponses)]
pub enum Problems {
    /// The request is refused; the body says why and what would be right.
    #[response(status = "4XX", content_type = "application/problem+json")]
    Client(ProblemBody),
    /// The fault is the server's, or passing.
    #[response(status = "5XX", content_type = "application/problem+json")]
    Server(ProblemBody),
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let (status, slug, title) = self.kind.parts();
        let Parts {
            detail,
            errors,
            open_moves,
            organisations,
            duplicates,
            sheets,
            retry_after,
            cause,
        } = *self.body;
        if let Some(cause) = &cause {
            tracing::error!(
                error = format!("{cause:#}"),
                status = status.as_u16(),
                "Request failed"
            );
        }
        let body = ProblemBody {
            r#type: format!("urn:maintainuk:problem:{slug}"),
            title,
            status: status.as_u16(),
            detail,
            errors,
            open_moves,
            organisations,
            duplicates,
            sheets,
            trace_id: telemetry::trace_id(),
        };
        let kind = [(header::CONTENT_TYPE, "application/problem+json")];
        let mut response = (status, kind, axum::Json(body)).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        // What passes says when to come back.
        let retry_after = retry_after.or((status == StatusCode::SERVICE_UNAVAILABLE).then_some(2));
        if let Some(seconds) = retry_after {
            headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }
}

impl From<anyhow::Error> for Problem {
    fn from(cause: anyhow::Error) -> Self {
        let mut problem = Self::new(Kind::Internal, "The fault is ours and has been logged.");
        problem.body.cause = Some(cause);
        problem
    }
}

impl From<serde_json::Error> for Problem {
    fn from(cause: serde_json::Error) -> Self {
        anyhow::Error::from(cause).into()
    }
}

impl From<DbError> for Problem {
    fn from(error: DbError) -> Self {
        if let Some(told) = error.constraint().and_then(told_by_constraint) {
            return told;
        }
        match error {
            DbError::NotFound => Self::not_found(),
            DbError::Stale => Self::stale(),
            error if error.is_passing() => {
                let mut problem =
                    Self::new(Kind::Unavailable, "The database is busy or restarting.");
                problem.body.cause = Some(error.into());
                problem
            }
            error if error.is_duplicate() => Self::conflict("Such a record exists already."),
            error => anyhow::Error::from(error).into(),
        }
    }
}

/// Constraints that a client can run into, in words for its user.
fn told_by_constraint(name: &str) -> Option<Problem> {
    if matches!(name, "EX_Tenancies_Unit" | "EX_Tenancies_Room") {
        let told = "It is let to somebody else on some of these days. Choose other days.";
        return Some(Problem::conflict(told));
    }
    match name {
        "IX_Users_OrgId_LowerEmail" | "IX_Users_Email_OrgId" => {
            let told = "There is an account with this email already.";
            return Some(Problem::conflict(told).naming("/email"));
        }
        "UQ_Invitations_OrgId_LowerEmail_Open" => {
            let told = "This email has an open invitation: send it again, or take it back.";
            return Some(Problem::conflict(told).naming("/email"));
        }
        _ => {}
    }
    let (pointer, detail) = match name {
        "UQ_PlaceKeys_OrgId_Tag" => ("/tag", "Another set of keys has this tag."),
        "FK_PlaceKeys_HolderContactId" => ("/holderContactId", "There is no such contact."),
        "UQ_SavedViews_OrgId_OwnerUserId_List_LowerName" => {
            ("/name", "A view of this list has this name already. Choose another name.")
        }
        "UQ_AutomationRules_OrgId_LowerName" => {
            ("/name", "Another rule has this name already. Choose another name.")
        }
        "UQ_Properties_OrgId_Uprn" => ("/uprn", "Another property has this UPRN."),
        "UQ_Units_OrgId_Uprn" => ("/uprn", "Another unit has this UPRN."),
        "FK_Properties_OwnerContactId" => ("/ownerContactId", "There is no such contact."),
        "FK_Units_PropertyId" => ("/propertyId", "There is no such property."),
        "FK_Tenancies_UnitId" | "FK_MaintenanceTickets_UnitId" => {
            ("/unitId", "There is no such unit.")
        }
        "FK_TenancyOccupants_ContactId" => ("/occupantContactIds", "There is no such contact."),
        "FK_Tenancies_TenantContactId" => ("/tenantContactId", "There is no such contact."),
        "FK_MaintenanceTickets_ReportedByContactId" => {
            ("/reportedByContactId", "There is no such contact.")
        }
        "FK_MaintenanceTickets_CoordinatorUserId" => {
            ("/coordinatorId", "There is no such colleague.")
        }
        "FK_Users_ContractorId" | "FK_Invitations_ContractorId" => {
            ("/contractorId", "There is no such contractor.")
        }
        "FK_Users_ContactId" | "FK_Invitations_ContactId" => {
            ("/contactId", "There is no such contact.")
        }
        "FK_ContractorProfiles_ContactId" => ("/contactId", "There is no such contact."),
        "FK_WorkOrders_AssignedContractorId" => ("/contractorId", "There is no such contractor."),
        "CK_WorkOrders_Scheduled" => ("/scheduledEndAt", "The visit must end after it starts."),
        _ => return None,
    };
    Some(Problem::invalid(pointer, detail))
}
