//! Enums that are text in the database, in JSON and in the OpenAPI document.

/// Says which values would have been right.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{given:?} is not known here: use {}", allowed.join(", "))]
pub struct UnknownName {
    given: String,
    allowed: Vec<&'static str>,
}

impl UnknownName {
    #[doc(hidden)]
    pub fn new(given: &str, allowed: Vec<&'static str>) -> Self {
        // What was sent may be long; the reader needs only enough to recognise it.
        Self { given: given.chars().take(60).collect(), allowed }
    }
}

/// Declares an enum whose variants are stored and sent under their own names, or under the text
/// given after `=`.
///
/// The names are part of the schema (VARCHAR columns hold them), so a variant is renamed only
/// together with a migration. Reading a name that is not listed is an error, never a default.
#[macro_export]
macro_rules! text_enum {
    (@text $variant:ident) => { stringify!($variant) };
    (@text $variant:ident $text:literal) => { $text };
    ($(#[$meta:meta])* pub enum $name:ident {
        $($(#[$vmeta:meta])* $variant:ident $(= $text:literal)?,)+
    }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$vmeta])* $variant,)+ }

        impl $name {
            /// Every value, in the order of declaration.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// The name that is stored and sent.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $crate::text_enum!(@text $variant $($text)?),)+
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::text_enum::UnknownName;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::ALL.iter().copied().find(|known| known.as_str() == text).ok_or_else(|| {
                    let allowed = Self::ALL.iter().map(|known| known.as_str()).collect();
                    $crate::text_enum::UnknownName::new(text, allowed)
                })
            }
        }

        impl $crate::rt::serde::Serialize for $name {
            fn serialize<S: $crate::rt::serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(self.as_str())
            }
        }

        impl<'de> $crate::rt::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::rt::serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let text: std::borrow::Cow<'_, str> =
                    $crate::rt::serde::Deserialize::deserialize(from)?;
                text.parse().map_err($crate::rt::serde::de::Error::custom)
            }
        }

        $crate::stored_as_text!($name);
        $crate::described_as_text!($name);
    };
}

pub use text_enum;

#[cfg(test)]
mod tests {
    use crate::tickets::Priority;

    #[test]
    fn every_value_survives_text_and_json() {
        for &priority in Priority::ALL {
            assert_eq!(priority.to_string().parse(), Ok(priority));
            let json = serde_json::to_string(&priority).unwrap();
            assert_eq!(serde_json::from_str::<Priority>(&json).unwrap(), priority);
        }
    }

    #[test]
    fn an_unknown_name_is_an_error_that_lists_the_known_ones() {
        let error = "urgent".parse::<Priority>().unwrap_err();
        assert_eq!(
            error.to_string(),
            "\"urgent\" is not known here: use Emergency, Urgent, Routine, Planned"
        );
        assert!(serde_json::from_str::<Priority>("\"\"").is_err());
        assert!(serde_json::from_str::<Priority>("3").is_err());
    }
}
