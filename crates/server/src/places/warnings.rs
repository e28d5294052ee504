//! What to know before a repair is reported, or an order raised: alerts, and what is still under
//! warranty.

use super::alerts::Alert;
use super::assets::Asset;
use jiff::civil::Date;
use maintainuk_domain::alerts::{AlertKind, blocks, comes};
use maintainuk_domain::places::is_under_warranty;
use serde::Serialize;
use utoipa::ToSchema;

/// Something to know before raising. It warns; where the landlord does not repair, it blocks.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct PlaceWarning {
    /// What it is about.
    pub kind: AlertKind,
    /// What to do, or not to do.
    #[schema(example = "Boiler, Worcester Bosch: call the maker or builder back first")]
    pub text: String,
    /// The last day of a warranty.
    pub until: Option<Date>,
    /// Whether a repair cannot be reported here.
    pub blocks: bool,
}

/// The warnings of a place, in the order in which they are read.
pub fn warnings(alerts: &[Alert], assets: &[Asset], today: Date) -> Vec<PlaceWarning> {
    let told = alerts.iter().map(|alert| PlaceWarning {
        kind: alert.kind,
        text: alert.text.clone(),
        until: None,
        blocks: blocks(alert.kind),
    });
    let covered = assets.iter().filter(|one| is_under_warranty(one.warranty_until, today));
    let covered = covered.map(|one| PlaceWarning {
        kind: AlertKind::Warranty,
        text: called_back(one),
        until: one.warranty_until,
        blocks: false,
    });
    let mut all: Vec<_> = told.chain(covered).collect();
    // The order of those that are read together stays.
    all.sort_by_key(|warning| comes(warning.kind));
    all
}

fn called_back(asset: &Asset) -> String {
    let of = asset.make.as_deref().map(|make| format!(", {make}")).unwrap_or_default();
    format!("{}{of}: call the maker or builder back first", asset.name)
}
