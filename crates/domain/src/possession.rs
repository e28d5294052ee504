//! On what ground possession of a home is sought: each nation has its own ways (uk-domain.md 9.11).

use crate::text_enum::text_enum;
use crate::uk::Nation;

text_enum! {
    /// The notice or claim by which possession is sought.
    pub enum PossessionBasis {
        /// England: since 1 May 2026 the only way (Renters' Rights Act 2025; Housing Act 1988, s. 8).
        Section8,
        /// Wales: a possession notice (Renting Homes (Wales) Act 2016).
        PossessionNotice,
        /// Wales: a possession claim at the court (Renting Homes (Wales) Act 2016).
        PossessionClaim,
        /// Scotland, private residential tenancy (Private Housing (Tenancies) (Scotland) Act 2016).
        NoticeToLeave,
        /// Scotland, secure tenancy: notice of proceedings (Housing (Scotland) Act 2001, s. 14).
        NoticeOfProceedings,
        /// Northern Ireland (Private Tenancies (Northern Ireland) Order 2006).
        NoticeToQuit,
    }
}

impl PossessionBasis {
    /// The nation whose law has it.
    pub const fn nation(self) -> Nation {
        match self {
            Self::Section8 => Nation::England,
            Self::PossessionNotice | Self::PossessionClaim => Nation::Wales,
            Self::NoticeToLeave | Self::NoticeOfProceedings => Nation::Scotland,
            Self::NoticeToQuit => Nation::NorthernIreland,
        }
    }

    /// As people call it.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Section8 => "section 8 notice or claim",
            Self::PossessionNotice => "possession notice",
            Self::PossessionClaim => "possession claim",
            Self::NoticeToLeave => "notice to leave",
            Self::NoticeOfProceedings => "notice of proceedings",
            Self::NoticeToQuit => "notice to quit",
        }
    }
}

/// The ground of a possession in a nation.
///
/// # Errors
/// What would be right there, when none is given or one of another nation.
pub fn check(given: Option<PossessionBasis>, nation: Nation) -> Result<PossessionBasis, String> {
    if let Some(basis) = given.filter(|basis| basis.nation() == nation) {
        return Ok(basis);
    }
    let here = PossessionBasis::ALL.iter().filter(|basis| basis.nation() == nation);
    let named: Vec<String> =
        here.map(|basis| format!("{} ({})", basis.as_str(), basis.words())).collect();
    let place = match nation {
        Nation::NorthernIreland => "Northern Ireland",
        other => other.as_str(),
    };
    let began = match given {
        Some(other) => format!("A {} is none of {place}", other.words()),
        None => "Say by which notice or claim".to_owned(),
    };
    Err(format!("{began}: possession of a home in {place} is sought by {}.", named.join(" or ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_nation_has_its_own_ways_and_no_others() {
        use Nation::{England, NorthernIreland, Scotland, Wales};
        for (nation, ways) in [
            (England, "Section8"),
            (Wales, "PossessionNotice PossessionClaim"),
            (Scotland, "NoticeToLeave NoticeOfProceedings"),
            (NorthernIreland, "NoticeToQuit"),
        ] {
            for &basis in PossessionBasis::ALL {
                let fits = ways.split(' ').any(|way| way == basis.as_str());
                assert_eq!(check(Some(basis), nation).is_ok(), fits, "{nation} {basis}");
            }
            let told = check(None, nation).expect_err("none given");
            assert!(ways.split(' ').all(|way| told.contains(way)), "{told}");
        }
    }

    #[test]
    fn what_would_be_right_is_said() {
        let told =
            check(Some(PossessionBasis::NoticeToQuit), Nation::England).expect_err("not there");
        let right = "A notice to quit is none of England: possession of a home in England is sought \
            by Section8 (section 8 notice or claim).";
        assert_eq!(told, right);
    }
}
