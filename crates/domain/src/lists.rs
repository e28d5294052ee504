//! The orders that lists of the estate can be asked for; a hyphen turns one round.

use crate::text_enum::text_enum;

text_enum! {
    /// How properties are ordered.
    pub enum PropertySort {
        /// Newest first.
        Newest = "-createdAt",
        /// Oldest first.
        Oldest = "createdAt",
        /// By the first line of the address.
        Address = "address",
        /// By the first line of the address, from the end.
        AddressBack = "-address",
        /// By postcode.
        Postcode = "postcode",
        /// By postcode, from the end.
        PostcodeBack = "-postcode",
    }
}

text_enum! {
    /// How units are ordered.
    pub enum UnitSort {
        /// Newest first.
        Newest = "-createdAt",
        /// Oldest first.
        Oldest = "createdAt",
        /// By unit, as people count: Flat 2 before Flat 10.
        Unit = "unit",
        /// By unit, from the end.
        UnitBack = "-unit",
    }
}

text_enum! {
    /// How tenancies are ordered.
    pub enum TenancySort {
        /// Newest on record first.
        Newest = "-createdAt",
        /// Oldest on record first.
        Oldest = "createdAt",
        /// By the first day.
        Start = "startDate",
        /// By the first day, latest first.
        StartBack = "-startDate",
    }
}

text_enum! {
    /// How contractors are ordered.
    pub enum ContractorSort {
        /// Newest first.
        Newest = "-createdAt",
        /// Oldest first.
        Oldest = "createdAt",
        /// By the firm's name.
        Name = "name",
        /// By the firm's name, from the end.
        NameBack = "-name",
    }
}

text_enum! {
    /// How users are ordered.
    pub enum UserSort {
        /// Newest first.
        Newest = "-createdAt",
        /// Oldest first.
        Oldest = "createdAt",
        /// By last name, then first name.
        Name = "name",
        /// By last name, from the end.
        NameBack = "-name",
    }
}

text_enum! {
    /// How consents are ordered.
    pub enum ConsentSort {
        /// Newest first.
        Newest = "-createdAt",
        /// Oldest first.
        Oldest = "createdAt",
    }
}

text_enum! {
    /// How contacts are ordered.
    pub enum ContactSort {
        /// Newest first.
        Newest = "-createdAt",
        /// Oldest first.
        Oldest = "createdAt",
        /// By last name, then first name.
        Name = "name",
        /// By last name, from the end.
        NameBack = "-name",
    }
}
