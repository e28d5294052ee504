//! How the types are stored: each delegates to a type that PostgreSQL's client knows.
//!
//! The macros are exported because [`text_enum!`](crate::text_enum!) uses them where it is called;
//! without the feature `sql` they do nothing.

/// Implements `ToSql` and `FromSql` for `$name` by converting to and from `$stored`.
#[cfg(feature = "sql")]
#[doc(hidden)]
#[macro_export]
macro_rules! stored_as {
    ($name:ty, $stored:ty, $to:expr, $from:expr) => {
        impl $crate::rt::postgres_types::ToSql for $name {
            fn to_sql(
                &self,
                kind: &$crate::rt::postgres_types::Type,
                out: &mut $crate::rt::bytes::BytesMut,
            ) -> Result<$crate::rt::postgres_types::IsNull, Box<dyn std::error::Error + Sync + Send>> {
                let to: fn(&$name) -> $stored = $to;
                <$stored as $crate::rt::postgres_types::ToSql>::to_sql(&to(self), kind, out)
            }

            fn accepts(kind: &$crate::rt::postgres_types::Type) -> bool {
                <$stored as $crate::rt::postgres_types::ToSql>::accepts(kind)
            }

            $crate::rt::postgres_types::to_sql_checked!();
        }

        impl<'a> $crate::rt::postgres_types::FromSql<'a> for $name {
            fn from_sql(
                kind: &$crate::rt::postgres_types::Type,
                raw: &'a [u8],
            ) -> Result<Self, Box<dyn std::error::Error + Sync + Send>> {
                let from: fn($stored) -> Result<$name, Box<dyn std::error::Error + Sync + Send>> =
                    $from;
                from(<$stored as $crate::rt::postgres_types::FromSql>::from_sql(kind, raw)?)
            }

            fn accepts(kind: &$crate::rt::postgres_types::Type) -> bool {
                <$stored as $crate::rt::postgres_types::FromSql>::accepts(kind)
            }
        }
    };
}

#[cfg(not(feature = "sql"))]
#[doc(hidden)]
#[macro_export]
macro_rules! stored_as {
    ($name:ty, $stored:ty, $to:expr, $from:expr) => {};
}

#[doc(hidden)]
#[macro_export]
macro_rules! stored_as_text {
    ($name:ty) => {
        $crate::stored_as!($name, &str, |value: &$name| value.as_str(), |text: &str| Ok(
            text.parse()?
        ));
    };
}
