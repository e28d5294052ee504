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
