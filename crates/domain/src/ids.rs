//! Typed identifiers: a `UserId` cannot be passed where a `TicketId` is meant.

/// Declares one newtype over [`uuid::Uuid`] for each entity.
///
/// In JSON, in a path and in the database each is the plain UUID.
macro_rules! typed_ids {
    ($($(#[$doc:meta])* $name:ident,)+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[derive(serde::Serialize, serde::Deserialize)]
        #[serde(transparent)]
        pub struct $name(uuid::Uuid);

        impl $name {
            /// A new identifier (UUIDv7); those made later sort later.
            pub fn fresh() -> Self {
                Self(uuid::Uuid::now_v7())
            }

            /// Takes a UUID that is known to name this kind of entity.
            pub const fn from_uuid(id: uuid::Uuid) -> Self {
                Self(id)
            }

            /// The UUID underneath.
            pub const fn as_uuid(&self) -> uuid::Uuid {
                self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }

        impl From<$name> for uuid::Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        $crate::stored_as!($name, uuid::Uuid, |id: &$name| id.0, |uuid| Ok($name(uuid)));
        $crate::described_as!($name, |text| text.format($crate::openapi::format("uuid")));
    )+

        /// Every identifier with its name, for the API's document.
        #[cfg(feature = "openapi")]
        pub(crate) fn schemas() -> Vec<$crate::openapi::Named> {
            vec![$($crate::openapi::named::<$name>()),+]
        }
    };
}

typed_ids! {
    /// An organisation: the wall around everything it owns.
    OrgId,
    /// Somebody who signs in: staff, contractor, resident or operator.
    UserId,
    /// A building or a single home at one address.
    PropertyId,
    /// A lettable home, or the common parts, of a property.
    UnitId,
    /// A letting of a unit to a resident.
    TenancyId,
    /// A person or firm that can be reached.
    ContactId,
    /// A record of agreeing to, or opting out of, a channel.
    ConsentId,
    /// The profile of a contractor within an organisation.
    ContractorId,
    /// A reported repair.
    TicketId,
    /// An entry on a ticket's timeline.
    EventId,
    /// An instruction to one contractor.
    WorkOrderId,
    /// A contractor's offer for a work order.
    QuoteId,
    /// A contractor's bill for a work order.
    InvoiceId,
    /// Money paid towards an invoice.
    PaymentId,
    /// A photograph or document.
    AttachmentId,
    /// A thread of messages.
    ConversationId,
    /// One message on one channel.
    MessageId,
    /// An alert to one person.
    NotificationId,
    /// An entry of the audit log.
    AuditId,
    /// Work handed to the background in the same transaction as its cause.
    OutboxId,
    /// A signed-in browser.
    SessionId,
    /// A letter that asks somebody to make an account.
    InvitationId,
    /// One cycle of one certificate of a property.
    ComplianceId,
    /// Something to know before going to a place.
    HintId,
    /// A set of keys.
    KeyId,
    /// A code that opens something.
    AccessCodeId,
    /// An appliance or another thing that is built in.
    AssetId,
    /// Something that was done to one.
    AssetServiceId,
    /// A warning about a place or a person.
    AlertId,
    /// One request to the assistant.
    AiJobId,
    /// A hazard in a home that the law gives time limits for.
    HazardId,
    /// Something that was done about a hazard.
    HazardStageId,
    /// Somebody who works for a contractor.
    OperativeId,
    /// Days on which an operative is away, or their part in a visit.
    OperativeTimeId,
    /// A version of an organisation's service policy.
    PolicyId,
    /// A bank holiday that was added to those of the rules.
    HolidayId,
    /// A look at a home after its damp was dealt with.
    DampCheckId,
    /// A letter about a hazard to who lives with it.
    LetterId,
    /// The evidence of a ticket in one file.
    PackId,
    /// A list, narrowed and remembered so.
    ViewId,
    /// Two entries that were made one.
    MergeId,
    /// Days on which a contractor is away.
    AbsenceId,
    /// A time at which a contractor comes for an order.
    VisitId,
    /// A firm that is asked whether it will do an order.
    OfferId,
    /// Time that a contractor keeps free for so many visits.
    VisitSlotId,
    /// A file that was brought in.
    ImportId,
    /// A time that a ticket was on hold.
    HoldId,
    /// Somebody who follows a ticket.
    WatcherId,
    /// That two tickets hang together.
    LinkId,
    /// Two tickets that were made one.
    TicketMergeId,
    /// A tag that an organisation uses.
    TagId,
    /// A private address from which a program reads visits.
    FeedId,
    /// Something that is done by itself.
    RuleId,
    /// A version of a rule.
    RuleVersionId,
    /// What a rule did once.
    RunId,
    /// One thing done to many tickets.
    BulkRunId,
    /// What it did to one of them.
    BulkItemId,
    /// What checklists are made from.
    ChecklistTemplateId,
    /// A checklist of a work order.
    ChecklistId,
    /// What somebody has begun to write.
    DraftId,
    /// An answer on a checklist.
    ChecklistAnswerId,
    /// A failure that many homes feel.
    IncidentId,
    /// What people were told about an incident.
    IncidentUpdateId,
    /// A version of a schedule of rates.
    RateListId,
    /// What something costs by a version of a schedule of rates.
    RateId,
    /// A priced line of a work order.
    OrderLineId,
    /// A change of the priced work of a work order.
    VariationId,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_the_plain_uuid_in_json_and_in_text() {
        let id = TicketId::fresh();
        let json = serde_json::to_string(&id).unwrap();
        assert_eq!(json, format!("\"{}\"", id.as_uuid()));
        assert_eq!(serde_json::from_str::<TicketId>(&json).unwrap(), id);
        assert_eq!(id.to_string().parse::<TicketId>().unwrap(), id);
        assert!("TKT-000001".parse::<TicketId>().is_err());
    }

    #[test]
    fn ids_made_later_sort_later() {
        let ids: Vec<_> = (0..100).map(|_| EventId::fresh()).collect();
        assert!(ids.is_sorted());
    }
}
