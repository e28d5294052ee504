//! Checked text (a postcode, a telephone number) that is plain text in JSON and in the database.

/// Lets a newtype over `String` be sent and stored as its text; reading checks it as `FromStr`
/// does.
macro_rules! text_value {
    ($name:ident) => {
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let text: std::borrow::Cow<'_, str> = serde::Deserialize::deserialize(from)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }

        $crate::stored_as!(
            $name,
            String,
            |value: &$name| value.as_str().to_owned(),
            |text: String| Ok(text.parse()?)
        );
        $crate::described_as!($name, |text| text);
    };
}

pub(crate) use text_value;
