//! What an export says of what is built in.

use super::assets::AssetAt;
use crate::exports::{Cell, Exported};

impl Exported for AssetAt {
    const HEADERS: &'static [&'static str] = &[
        "Asset",
        "Make",
        "Model",
        "Serial",
        "Home",
        "Installed",
        "Warranty until",
        "Last service",
        "Next service",
        "Services on record",
        "Years expected",
        "To be replaced",
        "Added",
    ];

    fn cells(&self) -> Vec<Cell> {
        let Self { asset, address, created_at } = self;
        vec![
            (&asset.name).into(),
            asset.make.as_deref().into(),
            asset.model.as_deref().into(),
            asset.serial.as_deref().into(),
            address.into(),
            asset.installed_on.into(),
            asset.warranty_until.into(),
            asset.serviced_on.into(),
            asset.service_due_on.into(),
            asset.services.into(),
            asset.life_years.map(i32::from).into(),
            asset.replace_on.into(),
            (*created_at).into(),
        ]
    }
}
