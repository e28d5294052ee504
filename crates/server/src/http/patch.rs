//! Fields of PATCH bodies: one that is left out stays as it is.
//!
//! Each is used as `#[serde(default, deserialize_with = "…")]` on an `Option`.

use serde::{Deserialize, Deserializer};

/// A field that may be changed but not emptied: null is an error, not the same as left out.
///
/// # Errors
/// When the value does not fit.
pub fn given<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    from: D,
) -> Result<Option<T>, D::Error> {
    T::deserialize(from).map(Some)
}

/// A field that null empties.
///
/// # Errors
/// When the value does not fit.
pub fn nullable<'de, D, T>(from: D) -> Result<Option<Option<T>>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    Option::deserialize(from).map(Some)
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    #[derive(Debug, PartialEq, Deserialize)]
    struct Body {
        #[serde(default, deserialize_with = "super::given")]
        city: Option<String>,
        #[serde(default, deserialize_with = "super::nullable")]
        owner: Option<Option<u8>>,
    }

    #[test]
    fn absent_null_and_a_value_are_three_things() {
        let read = |text: &str| serde_json::from_str::<Body>(text);
        assert_eq!(read("{}").unwrap(), Body { city: None, owner: None });
        assert_eq!(read(r#"{"owner":null}"#).unwrap(), Body { city: None, owner: Some(None) });
        assert_eq!(read(r#"{"owner":3}"#).unwrap(), Body { city: None, owner: Some(Some(3)) });
        assert!(read(r#"{"city":null}"#).is_err());
    }
}
