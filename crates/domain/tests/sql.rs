//! How values are stored: the same in the database as they were.
#![cfg(feature = "sql")]
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use bytes::BytesMut;
use maintainuk_domain::ids::TicketId;
use maintainuk_domain::money::Pence;
use maintainuk_domain::phone::Phone;
use maintainuk_domain::tickets::{Priority, TicketStatus};
use maintainuk_domain::time::Instant;
use maintainuk_domain::uk::Postcode;
use postgres_types::{FromSql, IsNull, ToSql, Type};

/// Writes a value as a column of that type and reads it back.
fn through<T: ToSql + for<'a> FromSql<'a>>(value: &T, kind: &Type) -> T {
    assert!(<T as ToSql>::accepts(kind) && <T as FromSql<'_>>::accepts(kind));
    let mut bytes = BytesMut::new();
    assert!(matches!(value.to_sql_checked(kind, &mut bytes).unwrap(), IsNull::No));
    T::from_sql(kind, &bytes).unwrap()
}

#[test]
fn values_read_back_as_they_were_written() {
    let id = TicketId::fresh();
    assert_eq!(through(&id, &Type::UUID), id);
    for &status in TicketStatus::ALL {
        assert_eq!(through(&status, &Type::VARCHAR), status);
        assert_eq!(through(&status, &Type::TEXT), status);
    }
    for text in
        ["2026-06-08T23:30:00.123456Z", "1999-12-31T23:59:59.999999Z", "1970-01-01T00:00:00Z"]
    {
        let instant: Instant = text.parse().unwrap();
        assert_eq!(through(&instant, &Type::TIMESTAMP), instant);
    }
    for pence in [0, 1, -305, 125_000, 9_999_999_999] {
        assert_eq!(through(&Pence(pence), &Type::NUMERIC), Pence(pence));
    }
    let postcode: Postcode = "ls14ab".parse().unwrap();
    assert_eq!(through(&postcode, &Type::VARCHAR), postcode);
    let phone: Phone = "07700 900123".parse().unwrap();
    assert_eq!(through(&phone, &Type::VARCHAR), phone);
}

#[test]
fn lists_are_stored_as_arrays() {
    let wanted = vec![Priority::Emergency, Priority::Urgent];
    assert_eq!(through(&wanted, &Type::VARCHAR_ARRAY), wanted);
    let ids = vec![TicketId::fresh(), TicketId::fresh()];
    assert_eq!(through(&ids, &Type::UUID_ARRAY), ids);
}

#[test]
fn a_column_of_another_type_is_refused() {
    assert!(!<Instant as ToSql>::accepts(&Type::TIMESTAMPTZ));
    assert!(!<Pence as ToSql>::accepts(&Type::FLOAT8));
    assert!(!<TicketId as ToSql>::accepts(&Type::TEXT));
    assert!(!<TicketStatus as ToSql>::accepts(&Type::INT4));
}

#[test]
fn what_the_rules_do_not_know_is_an_error_never_a_default() {
    let unknown = TicketStatus::from_sql(&Type::VARCHAR, b"Reopened").unwrap_err();
    assert!(unknown.to_string().contains("use New, Assigned"), "{unknown}");
    let mut bytes = BytesMut::new();
    rust_decimal::Decimal::new(1_005, 3).to_sql(&Type::NUMERIC, &mut bytes).unwrap();
    assert!(Pence::from_sql(&Type::NUMERIC, &bytes).is_err());
}
