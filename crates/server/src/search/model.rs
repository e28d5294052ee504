//! What a search answers.

use maintainuk_domain::ids::TicketId;
use maintainuk_domain::search::{Piece, SearchKind};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// A part of a text that was found.
#[derive(Debug, Serialize, ToSchema)]
pub struct SearchPiece {
    /// The part.
    #[schema(example = "Linden")]
    pub text: String,
    /// Whether it was looked for.
    pub hit: bool,
}

impl From<Piece> for SearchPiece {
    fn from(piece: Piece) -> Self {
        Self { text: piece.text, hit: piece.hit }
    }
}

/// Something that was found.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct SearchHit {
    pub kind: SearchKind,
    pub id: Uuid,
    /// The ticket of a work order.
    pub ticket_id: Option<TicketId>,
    /// The unit, or else the property, of an asset or of keys.
    pub within: Option<SearchTarget>,
    /// What it is called, in pieces.
    pub title: Vec<SearchPiece>,
    /// What tells it from others, in pieces; may be empty.
    pub detail: Vec<SearchPiece>,
    /// Where it stands, for kinds that have a status.
    #[schema(example = "InProgress")]
    pub status: Option<String>,
    /// Not spelt like this, but much alike.
    pub alike: bool,
}

/// What was found of one kind, best first.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct SearchGroup {
    pub kind: SearchKind,
    /// How many were found.
    pub total: usize,
    /// Whether there are still more than `total`.
    pub more: bool,
    pub items: Vec<SearchHit>,
}

/// Something that can be opened.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct SearchTarget {
    pub kind: SearchKind,
    pub id: Uuid,
    /// The ticket of a work order.
    pub ticket_id: Option<TicketId>,
}

/// Everything that was found, by kind; kinds without any are left out.
#[derive(Debug, Default, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct SearchAnswer {
    pub groups: Vec<SearchGroup>,
    /// What to open at once: the one thing whose number was typed.
    pub opens: Option<SearchTarget>,
    /// A sentence for the reader, where there is nothing to show or too little was typed.
    #[schema(example = "There is no WO-000999.")]
    pub told: Option<String>,
}
