//! Completing a job: what has to be there, what was used, how long it took, and what is still needed.

use crate::certificates::CertificateKind;
use crate::checklists;
use crate::tickets::Category;
use crate::validate;
use serde::{Deserialize, Serialize};

/// Minutes on site at most: a week.
pub const MOST_MINUTES: i32 = 10_080;

/// What a firm says is still needed, as it was sent.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct FurtherWork {
    /// What is to be done, at most 2,000 characters.
    pub description: String,
    /// The trades that it needs, at least one.
    pub trades: Vec<Category>,
    /// Whether it is an emergency.
    pub emergency: Option<bool>,
    /// Whether it needs more than one person.
    pub several_people: Option<bool>,
    /// Whether materials have to be got first.
    pub materials: Option<bool>,
    /// Which, where they have to be.
    pub material_list: Option<String>,
}

/// A field that is wrong, and what would be right.
pub type Wrong = (&'static str, String);

impl FurtherWork {
    /// The same, tidied.
    ///
    /// # Errors
    /// Every part that is missing, by name.
    pub fn checked(mut self) -> Result<Self, Vec<Wrong>> {
        let mut wrong: Vec<Wrong> = Vec::new();
        let mut miss = |field, told: &str| wrong.push((field, told.to_owned()));
        match validate::paragraphs(&self.description, 2_000) {
            Ok(Some(text)) => self.description = text,
            Ok(None) => miss("description", "Say what is still to be done."),
            Err(told) => miss("description", &told),
        }
        self.trades.sort_unstable();
        self.trades.dedup();
        if self.trades.is_empty() {
            miss("trades", "Choose at least one trade.");
        }
        if self.emergency.is_none() {
            miss("emergency", "Say whether it is an emergency.");
        }
        if self.several_people.is_none() {
            miss("severalPeople", "Say whether it needs more than one person.");
        }
        let list = self.material_list.take().unwrap_or_default();
        match validate::paragraphs(&list, 2_000) {
            Ok(None) if self.materials == Some(true) => {
                miss("materialList", "Say which materials.");
            }
            Ok(list) => self.material_list = list.filter(|_| self.materials == Some(true)),
            Err(told) => miss("materialList", &told),
        }
        if wrong.is_empty() { Ok(self) } else { Err(wrong) }
    }
}

/// What jobs of a kind of repair need before they are completed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CompletionNeed {
    /// The kind of repair.
    pub category: Category,
    /// A photo of how it was, be it the one that came with the report.
    #[serde(default)]
    pub before_photos: bool,
    /// A photo of how it is now, of the job itself.
    #[serde(default)]
    pub after_photos: bool,
    /// A certificate of one of these kinds; none where the list is empty.
    #[serde(default)]
    pub certificates: Vec<CertificateKind>,
}

/// What is there of what completing may need.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Given {
    /// Photos of how it was.
    pub before_photos: i64,
    /// Photos of how it is now.
    pub after_photos: i64,
    /// The kinds of the certificates.
    pub certificates: Vec<CertificateKind>,
    /// Mandatory items of checklists that have no answer.
    pub unanswered: Vec<String>,
}

impl CompletionNeed {
    /// Whether it asks for nothing.
    pub const fn is_empty(&self) -> bool {
        !self.before_photos && !self.after_photos && self.certificates.is_empty()
    }

    /// What a certificate has to be, in words; none where none is needed.
    pub fn certificate_words(&self) -> Option<String> {
        let names: Vec<&str> = self.certificates.iter().map(|kind| kind.name()).collect();
        match names.split_last() {
            None => None,
            Some((only, [])) => Some((*only).to_owned()),
            Some((last, others)) => Some(format!("{} or {last}", others.join(", "))),
        }
    }

    fn missing(&self, given: &Given) -> Vec<Wrong> {
        let mut missing: Vec<Wrong> = Vec::new();
        if self.before_photos && given.before_photos == 0 {
            missing.push(("beforePhotos", "Add a photo of how it was before.".into()));
        }
        if self.after_photos && given.after_photos == 0 {
            missing.push(("afterPhotos", "Add a photo of how it is now.".into()));
        }
        let has_one = self.certificates.iter().any(|kind| given.certificates.contains(kind));
        if let Some(words) = self.certificate_words().filter(|_| !has_one) {
            missing.push(("certificate", format!("Add the certificate: {words}.")));
        }
        missing
    }
}

/// Why an order cannot be completed yet: everything that is missing, in one sentence after the
/// other, and each by the field at which it is mended. Nothing when it may be.
pub fn refusal(
    order: &str,
    need: Option<&CompletionNeed>,
    given: &Given,
) -> Option<(String, Vec<Wrong>)> {
    let unanswered = checklists::refusal(order, &given.unanswered);
    let start = match unanswered {
        Some(_) => String::new(),
        None => format!("{order} cannot be completed yet. "),
    };
    let mut missing: Vec<Wrong> = unanswered.map(|told| ("checklist", told)).into_iter().collect();
    missing.extend(need.map(|need| need.missing(given)).unwrap_or_default());
    let sentences: Vec<&str> = missing.iter().map(|(_, told)| told.as_str()).collect();
    let told = start + &sentences.join(" ");
    (!missing.is_empty()).then_some((told, missing))
}

#[cfg(test)]
mod tests {
    use super::*;

    const GAS: CertificateKind = CertificateKind::GasSafetyRecord;
    const WORKS: CertificateKind = CertificateKind::MinorWorksCertificate;

    #[test]
    fn all_that_is_missing_is_said_at_once() {
        let need = |before, after, kinds: &[CertificateKind]| CompletionNeed {
            category: Category::Gas,
            before_photos: before,
            after_photos: after,
            certificates: kinds.to_vec(),
        };
        let given = |before, after, kinds: &[CertificateKind]| Given {
            before_photos: before,
            after_photos: after,
            certificates: kinds.to_vec(),
            unanswered: Vec::new(),
        };
        let cases: [(CompletionNeed, Given, &[&str]); 8] = [
            (need(false, false, &[]), given(0, 0, &[]), &[]),
            (
                need(true, true, &[GAS]),
                given(0, 0, &[]),
                &["beforePhotos", "afterPhotos", "certificate"],
            ),
            (need(true, true, &[GAS]), given(1, 1, &[GAS]), &[]),
            (need(true, false, &[]), given(0, 3, &[]), &["beforePhotos"]),
            (need(false, true, &[]), given(3, 0, &[]), &["afterPhotos"]),
            (need(false, false, &[GAS]), given(0, 0, &[WORKS]), &["certificate"]),
            (need(false, false, &[GAS, WORKS]), given(0, 0, &[WORKS]), &[]),
            (need(false, false, &[GAS, WORKS]), given(0, 0, &[]), &["certificate"]),
        ];
        for (need, given, fields) in cases {
            let (told, missing) = refusal("WO-1", Some(&need), &given).unwrap_or_default();
            let named: Vec<&str> = missing.iter().map(|(field, _)| *field).collect();
            assert_eq!(named, fields, "{need:?} {given:?}");
            assert!(missing.iter().all(|(_, sentence)| told.contains(sentence)), "{told}");
        }
    }

    #[test]
    fn checklists_and_needs_are_told_together() {
        let need = CompletionNeed {
            category: Category::Electrical,
            before_photos: false,
            after_photos: false,
            certificates: vec![WORKS, CertificateKind::ElectricalInstallationCertificate],
        };
        let given = Given { unanswered: vec!["Isolated".into()], ..Given::default() };
        let (told, _) = refusal("WO-1", Some(&need), &given).unwrap();
        assert_eq!(
            told,
            "WO-1: answer the checklist first: “Isolated”. Add the certificate: \
             Minor works certificate or Electrical installation certificate."
        );
        let (told, fields) = refusal("WO-1", None, &given).unwrap();
        assert_eq!(
            (told.as_str(), fields.len()),
            ("WO-1: answer the checklist first: “Isolated”.", 1)
        );
        assert_eq!(refusal("WO-1", None, &Given::default()), None);
    }

    fn whole() -> FurtherWork {
        FurtherWork {
            description: " Plaster the wall ".into(),
            trades: vec![Category::Structural, Category::DampMould, Category::Structural],
            emergency: Some(false),
            several_people: Some(true),
            materials: Some(true),
            material_list: Some("Plasterboard".into()),
        }
    }

    #[test]
    fn s40_further_work_is_whole_or_its_missing_parts_are_named() {
        type Change = fn(&mut FurtherWork);
        let cases: [(Change, &[&str]); 8] = [
            (|_| {}, &[]),
            (|f| f.description = "  ".into(), &["description"]),
            (|f| f.trades.clear(), &["trades"]),
            (|f| f.emergency = None, &["emergency"]),
            (|f| f.several_people = None, &["severalPeople"]),
            (|f| f.material_list = None, &["materialList"]),
            (
                |f| {
                    f.materials = Some(false);
                    f.material_list = None;
                },
                &[],
            ),
            (
                |f| *f = FurtherWork::default(),
                &["description", "trades", "emergency", "severalPeople"],
            ),
        ];
        for (change, missing) in cases {
            let mut further = whole();
            change(&mut further);
            let told = further.checked().err().unwrap_or_default();
            let fields: Vec<&str> = told.iter().map(|(field, _)| *field).collect();
            assert_eq!(fields, missing);
        }
    }

    #[test]
    fn what_is_kept_is_tidy() {
        let kept = whole().checked().unwrap();
        assert_eq!(kept.description, "Plaster the wall");
        assert_eq!(kept.trades, [Category::DampMould, Category::Structural]);
        let none = FurtherWork { materials: Some(false), ..whole() }.checked().unwrap();
        assert_eq!(none.material_list, None, "what is not ticked is not kept");
    }
}
