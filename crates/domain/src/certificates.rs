//! Certificates of a job: which kinds there are, what each says, and which files are one.

use crate::contractors::licence_number;
use crate::text_enum::text_enum;
use crate::validate;
use jiff::civil::Date;

text_enum! {
    /// What a certificate shows.
    pub enum CertificateKind {
        /// Gas appliances and pipes were checked (a landlord's gas safety record, CP12).
        GasSafetyRecord,
        /// A small electrical work was tested.
        MinorWorksCertificate,
        /// An electrical installation, or a new circuit of one, was tested (an EIC).
        ElectricalInstallationCertificate,
        /// A fire alarm was installed or changed as its standard asks.
        FireAlarmCertificate,
        /// An oil appliance was installed or serviced.
        OilHeatingCertificate,
    }
}

impl CertificateKind {
    /// Its name for people.
    pub const fn name(self) -> &'static str {
        match self {
            Self::GasSafetyRecord => "Gas safety record",
            Self::MinorWorksCertificate => "Minor works certificate",
            Self::ElectricalInstallationCertificate => "Electrical installation certificate",
            Self::FireAlarmCertificate => "Fire alarm certificate",
            Self::OilHeatingCertificate => "Oil heating certificate",
        }
    }

    /// The register whose number the engineer has to have, where the kind has one.
    pub const fn register(self) -> Option<&'static str> {
        match self {
            Self::GasSafetyRecord => Some("Gas Safe"),
            Self::OilHeatingCertificate => Some("OFTEC"),
            Self::MinorWorksCertificate
            | Self::ElectricalInstallationCertificate
            | Self::FireAlarmCertificate => None,
        }
    }
}

/// What a certificate says, as it was sent.
#[derive(Debug, Clone, Copy, Default)]
pub struct Sent<'a> {
    /// Its kind.
    pub kind: &'a str,
    /// Its number.
    pub number: &'a str,
    /// The day on which it was issued.
    pub issued_on: &'a str,
    /// The number of the engineer in the register of its kind.
    pub engineer_number: &'a str,
}

/// What a certificate says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Certificate {
    /// Its kind.
    pub kind: CertificateKind,
    /// Its number.
    pub number: String,
    /// The day on which it was issued.
    pub issued_on: Date,
    /// The number of the engineer, where its kind has a register.
    pub engineer_number: Option<String>,
}

/// A field that is wrong, and what would be right.
pub type Wrong = (&'static str, String);

impl Sent<'_> {
    /// The certificate, tidied.
    ///
    /// # Errors
    /// Every part that is missing or wrong, by name.
    pub fn checked(self, today: Date) -> Result<Certificate, Vec<Wrong>> {
        let kind = self.kind.parse::<CertificateKind>();
        let register = kind.as_ref().ok().and_then(|kind| kind.register());
        let kind = kind.map_err(|_| "Choose the kind of the certificate.".to_owned());
        let number = validate::required(self.number, 100);
        let issued_on = issued(self.issued_on, today);
        let engineer_number = match register {
            Some(register) => engineer(register, self.engineer_number).map(Some),
            None => Ok(None),
        };
        match (kind, number, issued_on, engineer_number) {
            (Ok(kind), Ok(number), Ok(issued_on), Ok(engineer_number)) => {
                Ok(Certificate { kind, number, issued_on, engineer_number })
            }
            (kind, number, issued_on, engineer_number) => Err([
                ("kind", kind.err()),
                ("number", number.err()),
                ("issuedOn", issued_on.err()),
                ("engineerNumber", engineer_number.err()),
            ]
            .into_iter()
            .filter_map(|(field, told)| Some((field, told?)))
            .collect()),
        }
    }
}

fn issued(text: &str, today: Date) -> Result<Date, String> {
    match text.trim().parse::<Date>() {
        Err(_) => Err("Say the day on which it was issued.".into()),
        Ok(day) if day > today => Err("It cannot be issued on a day to come.".into()),
        Ok(day) => Ok(day),
    }
}

fn engineer(register: &str, number: &str) -> Result<String, String> {
    if number.trim().is_empty() {
        return Err(format!("Write the engineer’s {register} number."));
    }
    licence_number(register, number)
}

/// How far from the end of a PDF its trailer begins at most.
const TRAILER: usize = 1_024;

/// Whether a file is a PDF as far as its two ends tell: it begins with the mark of its version and
/// ends with where its table begins, so that one that was cut off is none.
pub fn is_pdf(bytes: &[u8]) -> bool {
    let tail = &bytes[bytes.len().saturating_sub(TRAILER)..];
    let has = |mark: &[u8]| tail.windows(mark.len()).any(|part| part == mark);
    (bytes.starts_with(b"%PDF-1.") || bytes.starts_with(b"%PDF-2."))
        && has(b"startxref")
        && has(b"%%EOF")
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const GAS: Sent<'_> = Sent {
        kind: "GasSafetyRecord",
        number: " GSR-2041 ",
        issued_on: "2026-11-24",
        engineer_number: "548213",
    };

    #[test]
    fn a_certificate_is_whole_or_its_wrong_parts_are_named() {
        let works = Sent { kind: "MinorWorksCertificate", engineer_number: "", ..GAS };
        let cases: [(Sent<'_>, &[&str]); 10] = [
            (GAS, &[]),
            (works, &[]),
            (Sent { kind: "Licence", ..GAS }, &["kind"]),
            (Sent { number: " ", ..GAS }, &["number"]),
            (Sent { issued_on: "yesterday", ..GAS }, &["issuedOn"]),
            (Sent { issued_on: "2026-11-26", ..GAS }, &["issuedOn"]),
            (Sent { engineer_number: "", ..GAS }, &["engineerNumber"]),
            (Sent { engineer_number: "12", ..GAS }, &["engineerNumber"]),
            (Sent { kind: "OilHeatingCertificate", engineer_number: "C123", ..GAS }, &[]),
            (Sent::default(), &["kind", "number", "issuedOn"]),
        ];
        for (sent, wrong) in cases {
            let told = sent.checked(date(2026, 11, 25)).err().unwrap_or_default();
            let fields: Vec<&str> = told.iter().map(|(field, _)| *field).collect();
            assert_eq!(fields, wrong, "{sent:?}");
        }
    }

    #[test]
    fn what_is_kept_is_tidy_and_a_kind_without_a_register_has_no_engineer() {
        let kept = GAS.checked(date(2026, 11, 24)).unwrap();
        assert_eq!(kept.number, "GSR-2041");
        assert_eq!(kept.engineer_number.as_deref(), Some("548213"));
        let works = Sent { kind: "MinorWorksCertificate", ..GAS };
        assert_eq!(works.checked(date(2026, 11, 24)).unwrap().engineer_number, None);
    }

    #[test]
    fn a_name_is_the_kind_in_words() {
        for kind in CertificateKind::ALL {
            let plain: String = kind.name().split(' ').collect();
            assert!(plain.eq_ignore_ascii_case(kind.as_str()), "{kind}");
        }
    }

    #[test]
    fn a_pdf_has_both_its_ends() {
        let whole = b"%PDF-1.7\n1 0 obj\nendobj\nstartxref\n9\n%%EOF\n";
        let cut = &whole[..20];
        let padded = [whole.as_slice(), &[b' '; 2_000]].concat();
        for (bytes, is) in [
            (whole.as_slice(), true),
            (b"%PDF-2.0 startxref 0 %%EOF", true),
            (cut, false),
            (&padded, false),
            (b"<script>%PDF-1.7 startxref %%EOF</script>", false),
            (b"%PDF-1.7 %%EOF", false),
            (b"", false),
        ] {
            assert_eq!(is_pdf(bytes), is, "{}", String::from_utf8_lossy(bytes));
        }
    }
}
