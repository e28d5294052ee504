//! The estate and who is connected with it: organisations, properties, lettings, contacts.

use crate::moves::moves;
use crate::text_enum::text_enum;

text_enum! {
    /// What an organisation pays for; it only sets the limits that are enforced.
    pub enum Plan {
        /// 10 units.
        Free,
        /// 100 units.
        Starter,
        /// 2,000 units.
        Professional,
        /// Without a limit.
        Enterprise,
    }
}

text_enum! {
    /// Whether an organisation may work.
    pub enum OrgStatus {
        /// Reads and writes.
        Active,
        /// Reads and exports, does not write.
        Suspended,
        /// Exports only, for 90 days.
        Cancelled,
    }
}

moves! { OrgStatus {
    Active => [
        Suspended: "Suspend", system, [Reason];
        Cancelled: "Cancel", system, [Reason];
    ]
    Suspended => [
        Active: "Restore", system, [];
        Cancelled: "Cancel", system, [Reason];
    ]
    Cancelled => []
}}

text_enum! {
    /// What kind of building it is.
    pub enum PropertyType {
        /// One home.
        House,
        /// A flat, or a building of flats.
        Flat,
        /// A home of one room.
        Studio,
        /// Not a home.
        Commercial,
    }
}

text_enum! {
    /// Whether a property is still managed.
    pub enum PropertyStatus {
        /// Managed.
        Active,
        /// No longer managed; kept for its history.
        Inactive,
    }
}

text_enum! {
    /// Whether a unit can be lived in.
    pub enum UnitStatus {
        /// Free to let.
        Available,
        /// Let.
        Occupied,
        /// Out of use while work is done.
        Maintenance,
    }
}

// A tenancy occupies a unit and the end of the last one frees it: nobody says so by hand.
moves! { UnitStatus {
    Available => [
        Occupied: "Let", system, [];
        Maintenance: "Take out of use", UnitsWrite, [Reason];
    ]
    Occupied => [
        Available: "Make available", system, [];
        Maintenance: "Take out of use", UnitsWrite, [Reason];
    ]
    Maintenance => [
        Available: "Make available", UnitsWrite, [Reason];
        Occupied: "Back in use", UnitsWrite, [];
    ]
}}

text_enum! {
    /// What a unit is for.
    pub enum UnitPurpose {
        /// Somebody can live there.
        Home,
        /// The common parts of a block: hall, stairs, lift, roof. Nobody can let them.
        Communal,
    }
}

text_enum! {
    /// Where a letting stands. The right to repairs is the same in Active and Eviction.
    pub enum TenancyStatus {
        /// The resident lives there.
        Active,
        /// Over.
        Ended,
        /// Possession is being sought; the resident still lives there.
        Eviction,
    }
}

moves! { TenancyStatus {
    Active => [
        Eviction: "Record possession proceedings", TenanciesWrite, [Reason];
        Ended: "End", TenanciesWrite, [];
    ]
    Eviction => [
        Active: "Withdraw proceedings", TenanciesWrite, [Reason];
        Ended: "End", TenanciesWrite, [];
    ]
    Ended => []
}}

impl TenancyStatus {
    /// Whether somebody lives there under it.
    pub const fn is_current(self) -> bool {
        matches!(self, Self::Active | Self::Eviction)
    }
}

text_enum! {
    /// What a contact is to the organisation.
    pub enum ContactType {
        /// A resident.
        Tenant,
        /// Owns a property that is managed for them.
        Owner,
        /// Does the work.
        Contractor,
        /// Anybody else.
        Other,
    }
}

text_enum! {
    /// Whether a contractor may be given work.
    pub enum ContractorStatus {
        /// May be given work.
        Active,
        /// No new work; what is begun may be finished and is paid.
        Suspended,
        /// No longer used.
        Inactive,
    }
}

moves! { ContractorStatus {
    Active => [
        Suspended: "Suspend", ContractorsWrite, [Reason];
        Inactive: "Archive", ContractorsWrite, [Reason];
    ]
    Suspended => [
        Active: "End suspension", ContractorsWrite, [Reason];
        Inactive: "Archive", ContractorsWrite, [Reason];
    ]
    Inactive => [
        Active: "Restore", ContractorsWrite, [Reason];
    ]
}}

impl ContractorStatus {
    /// Whether the move from here to `to` is made by who runs the organisation alone: to part with
    /// a firm, and to take it on again (uk-domain.md 9.11).
    pub const fn needs_admin(self, to: Self) -> bool {
        matches!(self, Self::Inactive) || matches!(to, Self::Inactive)
    }
}

text_enum! {
    /// What an attached file is.
    pub enum AttachmentKind {
        /// A picture, with a small version of it.
        Photo,
        /// Any other file.
        Document,
    }
}

text_enum! {
    /// When a photograph was taken, seen from the work.
    pub enum Stage {
        /// Of the problem.
        Before = "before",
        /// Of the work going on.
        During = "during",
        /// Of the result.
        After = "after",
    }
}
