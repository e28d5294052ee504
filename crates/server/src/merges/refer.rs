//! What refers to a person or a property, and how it is moved.

/// A column that names the thing.
pub struct Reference {
    /// `Table.Column`, under which what was moved is kept.
    pub name: &'static str,
    /// What people call it.
    pub label: &'static str,
    /// Counts the rows of `$2`.
    pub count: &'static str,
    /// Moves the rows of `$2` to `$3`; their ids.
    pub take: &'static str,
    /// Counts which of the rows `$2` are no longer with `$3`.
    pub astray: &'static str,
    /// Moves the rows `$2` to `$3` again.
    pub back: &'static str,
}

/// `$bump` counts the version of a row up, where it has one: whoever read it before must look again.
macro_rules! reference {
    (of $name:expr, $table:expr, $column:literal, $label:literal, $bump:literal) => {
        Reference {
            name: $name,
            label: $label,
            count: concat!(
                "SELECT count(*) FROM ",
                $table,
                " WHERE \"OrgId\" = $1 AND \"",
                $column,
                "\" = $2"
            ),
            take: concat!(
                "UPDATE ",
                $table,
                " SET \"",
                $column,
                "\" = $3",
                $bump,
                " WHERE \"OrgId\" = $1 AND \"",
                $column,
                "\" = $2 RETURNING \"Id\""
            ),
            astray: concat!(
                "SELECT count(*) FROM ",
                $table,
                " WHERE \"OrgId\" = $1 AND \"Id\" = ANY ($2) AND \"",
                $column,
                "\" IS DISTINCT FROM $3"
            ),
            back: concat!(
                "UPDATE ",
                $table,
                " SET \"",
                $column,
                "\" = $3",
                $bump,
                " WHERE \"OrgId\" = $1 AND \"Id\" = ANY ($2)"
            ),
        }
    };
    ($table:literal, $column:literal, $label:literal, $bump:literal) => {
        reference!(
            of concat!($table, ".", $column),
            concat!("\"", $table, "\""),
            $column,
            $label,
            $bump
        )
    };
    ($table:literal, $column:literal, $label:literal) => {
        reference!($table, $column, $label, "")
    };
    (versioned $table:literal, $column:literal, $label:literal) => {
        reference!($table, $column, $label, ", \"RowVersion\" = \"RowVersion\" + 1")
    };
}

/// Everything that names a person. A test compares it with the references in the database.
pub const CONTACT: &[Reference] = &[
    reference!(versioned "Tenancies", "TenantContactId", "Tenancies"),
    reference!("TenancyOccupants", "ContactId", "Tenancies that they live in"),
    reference!(versioned "Properties", "OwnerContactId", "Properties that they own"),
    reference!(versioned "MaintenanceTickets", "ReportedByContactId", "Tickets that they reported"),
    reference!("MaintenanceTickets", "RatedByContactId", "Ratings that they gave"),
    reference!("TicketTimelineEvents", "ActorContactId", "Lines of timelines"),
    reference!(versioned "ContractorProfiles", "ContactId", "Contractors"),
    reference!("ConsentRecords", "ContactId", "Consents"),
    reference!("Messages", "FromContactId", "Messages from them"),
    reference!("Messages", "ToContactId", "Messages to them"),
    reference!("Notifications", "ContactId", "Alerts"),
    reference!("Attachments", "UploadedByContactId", "Files"),
    reference!("Users", "ContactId", "Accounts"),
    reference!(of "auth.Invitations.ContactId", "auth.\"Invitations\"", "ContactId", "Invitations", ""),
    reference!(versioned "HazardLetters", "ContactId", "Letters about hazards"),
    reference!("PlaceKeys", "HolderContactId", "Keys that they hold"),
    reference!("PlaceAlerts", "ContactId", "Alerts about them"),
    reference!("IncidentFollowers", "ContactId", "Incidents that they follow"),
];

/// Everything that names a property. A test compares it with the references in the database.
pub const PROPERTY: &[Reference] = &[
    reference!(versioned "Units", "PropertyId", "Units"),
    reference!("ComplianceItems", "PropertyId", "Certificates"),
    reference!("Attachments", "PropertyId", "Files"),
    reference!("PlaceHints", "PropertyId", "Hints"),
    reference!("PlaceKeys", "PropertyId", "Keys"),
    reference!("AccessCodes", "PropertyId", "Access codes"),
    reference!("Assets", "PropertyId", "Assets"),
    reference!("PlaceAlerts", "PropertyId", "Alerts"),
    reference!("IncidentPlaces", "PropertyId", "Incidents"),
];
