//! Paying a builder: the Construction Industry Scheme and the domestic reverse charge.
//!
//! Finance Act 2004 part 3 chapter 3: a contractor holds back part of the labour for HMRC, by how
//! the subcontractor is registered; materials are left out. Value Added Tax Act 1994 section 55A:
//! in the reverse charge the customer accounts for the VAT, unless it said that it is an end user.

use crate::money::{Pence, VatRate, vat};
use crate::text_enum::text_enum;

text_enum! {
    /// How HMRC knows the subcontractor. The rates are in force since 6 April 2007.
    pub enum Verification {
        /// Gross payment status: nothing is held back.
        Gross,
        /// Registered: 20 %.
        Registered,
        /// Not registered, or HMRC found no match: 30 %.
        Unmatched,
    }
}

impl Verification {
    /// The rate in hundredths of a per cent.
    pub const fn basis_points(self) -> u16 {
        match self {
            Self::Gross => 0,
            Self::Registered => 2_000,
            Self::Unmatched => 3_000,
        }
    }

    /// The status that has a rate in per cent, if one has.
    pub fn by_percent(percent: i64) -> Option<Self> {
        Self::ALL.iter().copied().find(|known| i64::from(known.basis_points()) == percent * 100)
    }
}

/// An invoice for building work, as far as it matters here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Invoice {
    /// Labour, without VAT; travel and subsistence are labour here.
    pub labour: Pence,
    /// Materials, plant hire and fuel that the subcontractor paid for, without VAT.
    pub materials: Pence,
    /// How HMRC knows the subcontractor.
    pub verification: Verification,
    /// The rate of VAT on the work.
    pub vat: VatRate,
    /// Whether the subcontractor charges VAT at all.
    pub supplier_registered: bool,
    /// Whether the reverse charge applies.
    pub reverse_charge: bool,
}

/// What is paid, and to whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Payment {
    /// Labour and materials.
    pub net: Pence,
    /// The VAT that stands on the invoice.
    pub vat_on_invoice: Pence,
    /// The VAT that the customer accounts for.
    pub reverse_charge_vat: Pence,
    /// What is held back for HMRC, halves of a penny up.
    pub deduction: Pence,
    /// What the subcontractor gets.
    pub pay_supplier: Pence,
}

/// Splits an invoice; `None` when an amount is more than can be expressed.
pub fn payment(invoice: Invoice) -> Option<Payment> {
    let net = invoice.labour.plus(invoice.materials)?;
    let tax = if invoice.supplier_registered { invoice.vat.on(net) } else { Pence::ZERO };
    // The reverse charge is for work at the standard or the reduced rate only.
    let (charged, reversed) =
        if invoice.reverse_charge { (Pence::ZERO, tax) } else { (tax, Pence::ZERO) };
    // The same rounding as for VAT: a share of an amount, halves away from zero.
    let deduction = vat(invoice.labour, invoice.verification.basis_points());
    Some(Payment {
        net,
        vat_on_invoice: charged,
        reverse_charge_vat: reversed,
        deduction,
        pay_supplier: net.plus(charged)?.minus(deduction)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_registered_builder_in_the_reverse_charge_gets_labour_less_a_fifth() {
        let paid = payment(Invoice {
            labour: Pence(100_000),
            materials: Pence(40_000),
            verification: Verification::Registered,
            vat: VatRate::Standard,
            supplier_registered: true,
            reverse_charge: true,
        });
        let expected = Payment {
            net: Pence(140_000),
            vat_on_invoice: Pence(0),
            reverse_charge_vat: Pence(28_000),
            deduction: Pence(20_000),
            pay_supplier: Pence(120_000),
        };
        assert_eq!(paid, Some(expected));
        assert_eq!(Verification::by_percent(25), None);
    }

    proptest! {
        #[test]
        fn what_is_held_back_and_what_is_paid_are_the_invoice(
            labour in 0i64..10_000_000, materials in 0i64..10_000_000,
            verification in proptest::sample::select(Verification::ALL),
            supplier_registered: bool, reverse_charge: bool,
        ) {
            let invoice = Invoice {
                labour: Pence(labour),
                materials: Pence(materials),
                verification,
                vat: VatRate::Standard,
                supplier_registered,
                reverse_charge,
            };
            let paid = payment(invoice).unwrap();
            prop_assert_eq!(
                paid.pay_supplier.0 + paid.deduction.0, paid.net.0 + paid.vat_on_invoice.0
            );
            prop_assert!(paid.deduction.0 * 10 <= labour * 3 + 5);
        }
    }
}
