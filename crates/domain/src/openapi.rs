//! How the types appear in the OpenAPI document.
//!
//! The macros are exported because [`text_enum!`](crate::text_enum!) uses them where it is called;
//! without the feature `openapi` they do nothing.

/// Implements `PartialSchema` and `ToSchema` for a type that is a string in JSON.
#[cfg(feature = "openapi")]
#[doc(hidden)]
#[macro_export]
macro_rules! described_as {
    ($name:ident, |$text:ident| $schema:expr) => {
        impl $crate::rt::utoipa::PartialSchema for $name {
            fn schema() -> $crate::rt::utoipa::openapi::RefOr<$crate::rt::utoipa::openapi::Schema> {
                let $text = $crate::rt::utoipa::openapi::ObjectBuilder::new()
                    .schema_type($crate::rt::utoipa::openapi::schema::Type::String);
                $schema.into()
            }
        }

        impl $crate::rt::utoipa::ToSchema for $name {
            fn name() -> std::borrow::Cow<'static, str> {
                std::borrow::Cow::Borrowed(stringify!($name))
            }
        }
    };
}

#[cfg(not(feature = "openapi"))]
#[doc(hidden)]
#[macro_export]
macro_rules! described_as {
    ($name:ident, |$text:ident| $schema:expr) => {};
}

#[doc(hidden)]
#[macro_export]
macro_rules! described_as_text {
    ($name:ident) => {
        $crate::described_as!($name, |text| text
            .enum_values(Some($name::ALL.iter().map(|known| known.as_str()))));
    };
}

/// A format of a string, such as `uuid`.
#[cfg(feature = "openapi")]
pub(crate) fn format(name: &str) -> Option<utoipa::openapi::SchemaFormat> {
    Some(utoipa::openapi::SchemaFormat::Custom(name.to_owned()))
}

/// A schema with the name that refers to it.
#[cfg(feature = "openapi")]
pub(crate) type Named = (String, utoipa::openapi::RefOr<utoipa::openapi::Schema>);

#[cfg(feature = "openapi")]
pub(crate) fn named<T: utoipa::ToSchema>() -> Named {
    (T::name().into_owned(), T::schema())
}

/// Adds the types of this crate that the document refers to without describing them.
///
/// The types of path and query parameters are referred to by name, but only those of bodies are
/// collected; without this the references of the parameters would lead nowhere.
#[cfg(feature = "openapi")]
pub fn complete(document: &mut utoipa::openapi::OpenApi) {
    // A document that cannot be written has no reader who could miss anything.
    let Ok(text) = document.to_json() else { return };
    let components = document.components.get_or_insert_default();
    for (name, schema) in crate::ids::schemas().into_iter().chain(others()) {
        if text.contains(&format!("#/components/schemas/{name}\"")) {
            components.schemas.entry(name).or_insert(schema);
        }
    }
}

#[cfg(feature = "openapi")]
macro_rules! named_all {
    ($($name:path),+ $(,)?) => { vec![$(named::<$name>()),+] };
}

#[cfg(feature = "openapi")]
fn others() -> Vec<Named> {
    use crate::{
        access, compliance, contractors, emergency, estate, import, invoices, legal, lists,
        messaging, moves, policy, quotes,
    };
    named_all![
        access::Permission,
        crate::alerts::AlertKind,
        crate::alerts::NeedToKnow,
        crate::places::CodeKind,
        crate::places::HintKind,
        access::Role,
        compliance::ComplianceStatus,
        contractors::CisStatus,
        contractors::SuspendedBy,
        contractors::VatStatus,
        crate::clocks::Health,
        crate::money::Pence,
        crate::automation::ChooseBy,
        crate::automation::RuleAudience,
        crate::automation::RuleMailTo,
        crate::automation::RulePart,
        crate::automation::RuleTrigger,
        crate::automation::RunOutcome,
        crate::automation::StepOutcome,
        crate::feeds::CalendarScope,
        crate::phone::Phone,
        crate::tickets::Category,
        crate::tickets::Priority,
        crate::tickets::ReportedVia,
        crate::tickets::TicketStatus,
        crate::time::Instant,
        crate::turns::Act,
        crate::turns::TurnOf,
        crate::uk::Nation,
        crate::uk::Postcode,
        crate::work_orders::WorkOrderStatus,
        emergency::EmergencyRule,
        crate::certificates::CertificateKind,
        crate::checklists::ItemKind,
        crate::boards::BoardGroup,
        crate::rates::Quantity,
        crate::variations::VariationKind,
        crate::variations::VariationStatus,
        crate::bulk::BulkAction,
        crate::bulk::BulkOutcome,
        crate::endings::EndReason,
        crate::holds::HoldReason,
        crate::links::LinkRole,
        crate::incidents::IncidentNews,
        crate::incidents::IncidentStatus,
        estate::AttachmentKind,
        crate::hazards::summary::Manner,
        estate::ContactType,
        estate::ContractorStatus,
        estate::OrgStatus,
        estate::Plan,
        estate::PropertyStatus,
        estate::PropertyType,
        estate::Stage,
        estate::TenancyStatus,
        estate::UnitPurpose,
        estate::UnitStatus,
        import::Duplicates,
        import::ImportKind,
        import::ImportMode,
        import::ImportStatus,
        import::ProblemCode,
        invoices::InvoiceStatus,
        legal::Duty,
        legal::Hazard,
        legal::HazardClass,
        legal::Landlord,
        legal::Outcome,
        legal::Regime,
        lists::ConsentSort,
        lists::ContactSort,
        lists::ContractorSort,
        lists::UserSort,
        lists::PropertySort,
        lists::TenancySort,
        lists::UnitSort,
        messaging::AiJobStatus,
        messaging::Channel,
        messaging::consent::ConsentSource,
        messaging::consent::ConsentState,
        messaging::consent::Purpose,
        messaging::MessageStatus,
        messaging::route::MessageRoute,
        messaging::NotificationStatus,
        messaging::OutboxStatus,
        messaging::Speaker,
        moves::Need,
        policy::DayOfWeek,
        policy::EscalateTo,
        policy::Promised,
        policy::TimeOfDay,
        policy::TimeUnit,
        quotes::QuoteStatus,
        crate::search::SearchKind,
        crate::merges::DuplicateBy,
        crate::merges::MergeKind,
        crate::dispatch::Bar,
        crate::drafts::DraftKind,
        crate::presence::Doing,
        crate::offers::OfferStatus,
        crate::visits::Arrival,
        crate::visits::VisitParty,
        crate::visits::VisitAnswer,
        crate::visits::VisitStatus,
        crate::views::ListName,
        crate::views::Sharing,
    ]
}
