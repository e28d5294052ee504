//! Nations and postcodes of the United Kingdom.

use crate::text_enum::text_enum;

text_enum! {
    /// The part of the United Kingdom a home is in: it selects the law and the holidays.
    pub enum Nation {
        /// England.
        England,
        /// Wales.
        Wales,
        /// Scotland.
        Scotland,
        /// Northern Ireland.
        NorthernIreland,
    }
}

/// A postcode in its usual form: capitals, one space before the last three characters.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Postcode(String);

/// What is wrong with a postcode that somebody typed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PostcodeError {
    /// Not a postcode.
    #[error("Write a full UK postcode, such as LS1 4AB.")]
    Shape,
    /// A postcode, but of no home in the United Kingdom.
    #[error("This postcode is not of a place in England, Scotland, Wales or Northern Ireland.")]
    NotUk,
    /// Not a postcode, but one with letters and digits that look alike exchanged.
    #[error("This is not a postcode. Did you mean {0}?")]
    Meant(Postcode),
}

/// Why a property's nation is not known, or not the one that was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NationError {
    /// The area lies on a border.
    #[error("This postcode area lies on a border: say which nation the property is in.")]
    Border,
    /// The whole area lies in another nation.
    #[error("This postcode is in {0}.")]
    Elsewhere(Nation),
    /// The area lies on a border between two others.
    #[error("This postcode area lies in {0} and {1}: choose one of them.")]
    Beyond(Nation, Nation),
}

impl Postcode {
    /// Reads a postcode in any case, with spaces, hyphens or dots anywhere. Letters and digits that
    /// look alike are never exchanged: the writer is asked instead whether that is what they meant.
    ///
    /// # Errors
    /// When the shape is not that of a postcode.
    pub fn parse(text: &str) -> Result<Self, PostcodeError> {
        let mut compact = String::with_capacity(7);
        for c in text.trim().chars() {
            match c {
                ' ' | '\u{a0}' | '-' | '.' => {}
                c if c.is_ascii_alphanumeric() => compact.push(c.to_ascii_uppercase()),
                _ => return Err(PostcodeError::Shape),
            }
            if compact.len() > 7 {
                return Err(PostcodeError::Shape);
            }
        }
        if compact.len() < 5 {
            return Err(PostcodeError::Shape);
        }
        if let Some(postcode) = Self::of(&compact) {
            return Ok(postcode);
        }
        if OVERSEAS.split(' ').any(|code| compact.strip_suffix("1ZZ") == Some(code)) {
            return Err(PostcodeError::NotUk);
        }
        Err(Self::meant(&compact).map_or(PostcodeError::Shape, PostcodeError::Meant))
    }

    /// The postcode of these capitals and digits without a space, if they are one.
    fn of(compact: &str) -> Option<Self> {
        let (outward, inward) = compact.split_at_checked(compact.len().checked_sub(3)?)?;
        let fits = is_outward(outward.as_bytes()) && is_inward(inward.as_bytes());
        (compact == "GIR0AA" || fits).then(|| Self(format!("{outward} {inward}")))
    }

    /// The postcode of the United Kingdom that comes of the fewest exchanges of O and 0, I and 1.
    fn meant(compact: &str) -> Option<Self> {
        let alike: Vec<usize> =
            compact.match_indices(['O', '0', 'I', '1']).map(|at| at.0).collect();
        let exchanged = |which: u32| -> String {
            let swapped = |at| alike.iter().position(|one| *one == at).map(|bit| which >> bit & 1);
            let chars = compact.chars().enumerate().map(|(at, c)| match (swapped(at), c) {
                (Some(1), 'O') => '0',
                (Some(1), '0') => 'O',
                (Some(1), 'I') => '1',
                (Some(1), '1') => 'I',
                _ => c,
            });
            chars.collect()
        };
        let mut ways: Vec<u32> = (1..1 << alike.len()).collect();
        ways.sort_by_key(|which| which.count_ones());
        let mut found = ways.into_iter().filter_map(|which| Self::of(&exchanged(which)));
        found.find(Self::is_uk)
    }

    /// Whether it lies in one of the areas of the United Kingdom.
    fn is_uk(&self) -> bool {
        AREAS.split(' ').any(|area| area == self.area())
    }

    /// As [`Postcode::parse`], for a place that is managed here: not the Crown dependencies, the
    /// forces, the overseas territories or a box without a place.
    ///
    /// # Errors
    /// When the shape is wrong or the place is not in the United Kingdom.
    pub fn parse_for_property(text: &str) -> Result<Self, PostcodeError> {
        let postcode = Self::parse(text)?;
        if postcode.is_uk() { Ok(postcode) } else { Err(PostcodeError::NotUk) }
    }

    /// The postcode with its space.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The part before the space: `LS1`.
    pub fn outward(&self) -> &str {
        self.0.split(' ').next().unwrap_or(&self.0)
    }

    /// The letters at the start: `LS`.
    pub fn area(&self) -> &str {
        let end = self.0.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(self.0.len());
        &self.0[..end]
    }

    /// The nation of a property here, where `said` is what somebody chose. Away from the borders the
    /// postcode says it; at a border a person has to.
    ///
    /// # Errors
    /// When nobody said, or what they said cannot be.
    pub fn nation_of_property(&self, said: Option<Nation>) -> Result<Nation, NationError> {
        match (self.nation(), said) {
            (Some(known), Some(said)) if known != said => Err(NationError::Elsewhere(known)),
            (Some(known), _) => Ok(known),
            (None, None) => Err(NationError::Border),
            (None, Some(said)) => match sides(self.area()) {
                Some([one, other]) if said != one && said != other => {
                    Err(NationError::Beyond(one, other))
                }
                _ => Ok(said),
            },
        }
    }

    /// The nation when the whole area lies in one; `None` at the borders and outside, where a
    /// person has to say.
    pub fn nation(&self) -> Option<Nation> {
        let area = self.area();
        let in_list = |list: &str| list.split(' ').any(|known| known == area);
        match area {
            "BT" => Some(Nation::NorthernIreland),
            "CF" | "SA" => Some(Nation::Wales),
            _ if sides(area).is_some() => None,
            _ if in_list(SCOTLAND) => Some(Nation::Scotland),
            _ if in_list(AREAS) => Some(Nation::England),
            _ => None,
        }
    }
}

/// Reads a postcode district, the part of a postcode before its space: `LS6`, `EC1A`. Of a whole
/// postcode the district is taken.
///
/// # Errors
/// A sentence that says what would be right.
pub fn district(text: &str) -> Result<String, &'static str> {
    const SHAPE: &str = "Write postcode districts, such as LS6 or EC1A.";
    if let Ok(whole) = Postcode::parse_for_property(text) {
        return Ok(whole.outward().to_owned());
    }
    let outward = text.trim().to_ascii_uppercase();
    let area: String = outward.chars().take_while(char::is_ascii_alphabetic).collect();
    let known = AREAS.split(' ').any(|known| known == area);
    if known && is_outward(outward.as_bytes()) { Ok(outward) } else { Err(SHAPE) }
}

/// The 121 areas of the United Kingdom (ONS Postcode Directory); JE, GY and IM are not of it.
const AREAS: &str = "AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG \
    DH DL DN DT DY E EC EH EN EX FK FY G GL GU HA HD HG HP HR HS HU HX IG IP IV KA KT KW KY L LA \
    LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG \
    SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE";

/// Overseas territories, which write these before 1ZZ.
const OVERSEAS: &str = "ASCN BBND BIQQ FIQQ PCRN SIQQ STHL TDCU TKCA";

const SCOTLAND: &str = "AB DD EH FK G HS IV KA KW KY ML PA PH ZE";

/// The two nations of an area with homes on both sides of a border (uk-domain.md, section 7); none
/// touches a third.
fn sides(area: &str) -> Option<[Nation; 2]> {
    match area {
        "CA" | "DG" | "TD" => Some([Nation::England, Nation::Scotland]),
        "CH" | "GL" | "HR" | "LD" | "LL" | "NP" | "SY" => Some([Nation::England, Nation::Wales]),
        _ => None,
    }
}

/// One of the six shapes A9, A99, AA9, AA99, A9A, AA9A, with only letters that are in use.
fn is_outward(outward: &[u8]) -> bool {
    let first = |c: u8| c.is_ascii_uppercase() && !b"QVX".contains(&c);
    let second = |c: u8| c.is_ascii_uppercase() && !b"IJZ".contains(&c);
    match *outward {
        [a, b] => first(a) && b.is_ascii_digit(),
        [a, b, c] if b.is_ascii_digit() => {
            first(a) && (c.is_ascii_digit() || b"ABCDEFGHJKPSTUW".contains(&c))
        }
        [a, b, c] => first(a) && second(b) && c.is_ascii_digit(),
        [a, b, c, d] => {
            let last = d.is_ascii_digit() || b"ABEHMNPRVWXY".contains(&d);
            first(a) && second(b) && c.is_ascii_digit() && last
        }
        _ => false,
    }
}

/// A digit and two letters; C, I, K, M, O and V are not used.
fn is_inward(inward: &[u8]) -> bool {
    let letter = |c: u8| c.is_ascii_uppercase() && !b"CIKMOV".contains(&c);
    matches!(*inward, [a, b, c] if a.is_ascii_digit() && letter(b) && letter(c))
}

impl std::fmt::Display for Postcode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(&self.0)
    }
}

impl std::str::FromStr for Postcode {
    type Err = PostcodeError;

    fn from_str(text: &str) -> Result<Self, PostcodeError> {
        Self::parse(text)
    }
}

crate::text_value::text_value!(Postcode);

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn postcodes_are_brought_to_their_usual_form() {
        for (text, postcode) in [
            ("sw1a1aa", "SW1A 1AA"),
            (" SW1A  1AA ", "SW1A 1AA"),
            ("ls1-4ab", "LS1 4AB"),
            ("M1 1AE", "M1 1AE"),
            ("B33 8TH", "B33 8TH"),
            ("CR2 6XH", "CR2 6XH"),
            ("DN55 1PT", "DN55 1PT"),
            ("W1A 0AX", "W1A 0AX"),
            ("EC1A 1BB", "EC1A 1BB"),
            ("GIR 0AA", "GIR 0AA"),
            ("BF1 2AT", "BF1 2AT"),
            ("JE2 3XP", "JE2 3XP"),
            ("BX1 1LT", "BX1 1LT"),
            ("GX11 1AA", "GX11 1AA"),
        ] {
            assert_eq!(Postcode::parse(text).map(|p| p.to_string()).as_deref(), Ok(postcode));
        }
    }

    #[test]
    fn what_is_not_a_postcode_is_refused() {
        for text in [
            "",
            "Q1 1AA",
            "SW1A 1AC",
            "AA 1AA",
            "L 1AA",
            "SW1A",
            "BFPO 57",
            "GIR 0AAxyz",
            "junk SW1A 1AA",
            "AAA 1AA",
            "SW1A_1AA",
            "LS1 4AB, Leeds",
            "ＬＳ１ ４ＡＢ",
            "ASCN 2ZZ",
            "QI IAA",
            "SW1A 1OI",
        ] {
            assert_eq!(Postcode::parse(text), Err(PostcodeError::Shape), "{text}");
        }
    }

    #[test]
    fn letters_and_digits_that_look_alike_are_asked_about_and_never_exchanged() {
        for (text, meant) in [
            ("SWIA 1AA", "SW1A 1AA"),
            ("SW1A IAA", "SW1A 1AA"),
            ("swia iaa", "SW1A 1AA"),
            ("W1A OAX", "W1A 0AX"),
            ("EC1A IBB", "EC1A 1BB"),
            ("LS1O 4AB", "LS10 4AB"),
            ("EIO 5AA", "E10 5AA"),
            ("0L1 1AA", "OL1 1AA"),
            ("1G1 1AA", "IG1 1AA"),
        ] {
            let meant = Postcode::parse(meant).unwrap();
            for refused in [Postcode::parse(text), Postcode::parse_for_property(text)] {
                assert_eq!(refused, Err(PostcodeError::Meant(meant.clone())), "{text}");
            }
        }
        let told = PostcodeError::Meant(Postcode::parse("SW1A 1AA").unwrap()).to_string();
        assert_eq!(told, "This is not a postcode. Did you mean SW1A 1AA?");
    }

    #[test]
    fn overseas_territories_are_told_that_they_are_not_of_the_united_kingdom() {
        for code in ["ASCN", "BBND", "FIQQ", "STHL", "TDCU", "TKCA", "PCRN", "SIQQ", "BIQQ"] {
            for text in [format!("{code} 1ZZ"), format!("{} 1zz", code.to_lowercase())] {
                assert_eq!(Postcode::parse(&text), Err(PostcodeError::NotUk), "{text}");
            }
        }
    }

    #[test]
    fn a_property_has_to_be_in_the_united_kingdom() {
        for text in [
            "JE2 3XP", "GY1 1AA", "IM1 1AA", "BX1 1LT", "GX11 1AA", "BF1 2AT", "GIR 0AA", "ZA1 1AA",
        ] {
            let refused = Postcode::parse_for_property(text);
            assert_eq!(refused, Err(PostcodeError::NotUk), "{text}");
        }
        assert!(Postcode::parse_for_property("bt1 5gs").is_ok());
        assert_eq!(AREAS.split(' ').count(), 121);
    }

    #[test]
    fn the_nation_is_known_only_away_from_the_borders() {
        for (text, nation) in [
            ("LS1 4AB", Some(Nation::England)),
            ("EH1 1YZ", Some(Nation::Scotland)),
            ("CF10 1EP", Some(Nation::Wales)),
            ("BT1 5GS", Some(Nation::NorthernIreland)),
            ("CH5 1AA", None),
            ("TD15 1AA", None),
            ("JE2 3XP", None),
        ] {
            assert_eq!(Postcode::parse(text).unwrap().nation(), nation, "{text}");
        }
    }

    #[test]
    fn the_nation_of_a_property_is_said_by_its_postcode_or_at_borders_by_a_person() {
        use Nation::{England, NorthernIreland, Scotland, Wales};
        for (text, said, told) in [
            ("LS1 4AB", None, Ok(England)),
            ("EH1 1YZ", Some(Scotland), Ok(Scotland)),
            ("EH1 1YZ", Some(England), Err(NationError::Elsewhere(Scotland))),
            ("BT1 5GS", None, Ok(NorthernIreland)),
            ("CH5 1AA", None, Err(NationError::Border)),
            ("CH5 1AA", Some(Wales), Ok(Wales)),
            ("SY13 1AA", Some(England), Ok(England)),
            ("TD15 1AA", Some(Scotland), Ok(Scotland)),
            ("NP16 5AA", Some(NorthernIreland), Err(NationError::Beyond(England, Wales))),
            ("CH5 1AA", Some(Scotland), Err(NationError::Beyond(England, Wales))),
            ("TD15 1AA", Some(Wales), Err(NationError::Beyond(England, Scotland))),
            ("TD15 1AA", Some(England), Ok(England)),
            ("CA6 5AA", Some(Wales), Err(NationError::Beyond(England, Scotland))),
            ("DG16 5EA", Some(Wales), Err(NationError::Beyond(England, Scotland))),
            ("GL16 7AA", Some(Scotland), Err(NationError::Beyond(England, Wales))),
            ("LD8 2AA", Some(England), Ok(England)),
        ] {
            let told_here = Postcode::parse(text).unwrap().nation_of_property(said);
            assert_eq!(told_here, told, "{text} {said:?}");
        }
    }

    #[test]
    fn the_parts_of_a_postcode_are_found() {
        let postcode = Postcode::parse("EC1A 1BB").unwrap();
        assert_eq!((postcode.outward(), postcode.area()), ("EC1A", "EC"));
    }

    #[test]
    fn districts_are_read_and_whole_postcodes_cut() {
        for (text, kept) in [
            ("ls6", Some("LS6")),
            (" EC1A ", Some("EC1A")),
            ("E9", Some("E9")),
            ("LS1 4AB", Some("LS1")),
            ("dn55 1pt", Some("DN55")),
            ("LS", None),
            ("", None),
            ("JE2", None),
            ("ZZ9", None),
            ("LS6, LS7", None),
            ("L\u{130}1", None),
        ] {
            assert_eq!(district(text).ok().as_deref(), kept, "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_postcode_that_was_read_reads_again_as_itself(text in "[A-Z]{1,2}[0-9][0-9A-Z]? ?[0-9][A-Z]{2}") {
            if let Ok(postcode) = Postcode::parse(&text) {
                prop_assert_eq!(Postcode::parse(&postcode.0.to_lowercase()), Ok(postcode.clone()));
            }
        }

        #[test]
        fn reading_never_panics(text in ".*") {
            let _ = Postcode::parse(&text);
        }
    }
}
