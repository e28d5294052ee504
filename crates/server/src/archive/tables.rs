//! Which tables are in an archive, and which are not and why. A test holds both lists against the
//! catalogue: a table that is in neither fails it.

use serde_json::{Map, Value};

/// A table of an archive.
#[derive(Debug, Clone, Copy)]
pub struct Table {
    /// As SQL names it.
    pub name: &'static str,
    /// Its file, without folder and ending.
    pub file: &'static str,
    /// What is taken from and put into a row `t` before it is written.
    pub change: &'static str,
}

/// Columns that name a file of the store, by table.
pub const FILE_COLUMNS: &[(&str, &str)] = &[
    ("Attachments", "StorageKey"),
    ("Attachments", "ThumbnailKey"),
    ("ComplianceItems", "CertificateStorageKey"),
    ("Imports", "StorageKey"),
    ("Invoices", "FileKey"),
];

impl Table {
    /// Whether its rows can name files.
    pub fn has_files(&self) -> bool {
        FILE_COLUMNS.iter().any(|(table, _)| *table == self.file)
    }

    /// The keys of the files that one of its rows names.
    pub fn files<'a>(&self, row: &'a Map<String, Value>) -> impl Iterator<Item = &'a str> {
        let columns = FILE_COLUMNS.iter().filter(|(table, _)| *table == self.file);
        columns.filter_map(|(_, name)| row.get(*name)?.as_str()).filter(|key| !key.is_empty())
    }
}

const fn whole(name: &'static str, file: &'static str) -> Table {
    Table { name, file, change: "" }
}

/// The tables, those that others refer to first as far as that is possible.
pub const TABLES: &[Table] = &[
    // Who they are goes along; how they sign in does not travel in a file.
    Table { name: r#"public."Users""#, file: "Users", change: r#" || '{"PasswordHash": null}'"# },
    // Its file is not kept, so it can neither be run nor undone elsewhere.
    Table { name: r#"public."Imports""#, file: "Imports", change: r#" || '{"StorageKey": ""}'"# },
    whole(r#"public."ContactPoints""#, "ContactPoints"),
    whole(r#"public."ContractorProfiles""#, "ContractorProfiles"),
    whole(r#"public."Properties""#, "Properties"),
    whole(r#"public."Units""#, "Units"),
    whole(r#"public."Tenancies""#, "Tenancies"),
    whole(r#"public."TenancyOccupants""#, "TenancyOccupants"),
    whole(r#"public."ConsentRecords""#, "ConsentRecords"),
    whole(r#"public."Incidents""#, "Incidents"),
    whole(r#"public."IncidentPlaces""#, "IncidentPlaces"),
    whole(r#"public."IncidentUpdates""#, "IncidentUpdates"),
    whole(r#"public."IncidentFollowers""#, "IncidentFollowers"),
    // What the database makes of the rest of the row is made anew.
    Table {
        name: r#"public."MaintenanceTickets""#,
        file: "MaintenanceTickets",
        change: r#" - '{SearchVector,DueAt}'::text[]"#,
    },
    whole(r#"public."TicketTimelineEvents""#, "TicketTimelineEvents"),
    whole(r#"public."WorkOrders""#, "WorkOrders"),
    whole(r#"public."Quotes""#, "Quotes"),
    whole(r#"public."Invoices""#, "Invoices"),
    whole(r#"public."Payments""#, "Payments"),
    whole(r#"public."ComplianceItems""#, "ComplianceItems"),
    whole(r#"public."Conversations""#, "Conversations"),
    whole(r#"public."Messages""#, "Messages"),
    whole(r#"public."Notifications""#, "Notifications"),
    whole(r#"public."Attachments""#, "Attachments"),
    whole(r#"public."ContractorAbsences""#, "ContractorAbsences"),
    whole(r#"public."ChecklistTemplates""#, "ChecklistTemplates"),
    whole(r#"public."Checklists""#, "Checklists"),
    whole(r#"public."ChecklistAnswers""#, "ChecklistAnswers"),
    whole(r#"public."RateLists""#, "RateLists"),
    whole(r#"public."Rates""#, "Rates"),
    whole(r#"public."OrderVariations""#, "OrderVariations"),
    whole(r#"public."OrderLines""#, "OrderLines"),
    whole(r#"public."VisitSlots""#, "VisitSlots"),
    whole(r#"public."Visits""#, "Visits"),
    whole(r#"public."Operatives""#, "Operatives"),
    whole(r#"public."OperativeTimes""#, "OperativeTimes"),
    whole(r#"public."WorkOrderOffers""#, "WorkOrderOffers"),
    whole(r#"public."BankHolidays""#, "BankHolidays"),
    whole(r#"public."ServicePolicies""#, "ServicePolicies"),
    whole(r#"public."HazardCases""#, "HazardCases"),
    whole(r#"public."HazardStages""#, "HazardStages"),
    whole(r#"public."HazardDeadlines""#, "HazardDeadlines"),
    whole(r#"public."DampChecks""#, "DampChecks"),
    whole(r#"public."HazardLetters""#, "HazardLetters"),
    whole(r#"public."Merges""#, "Merges"),
    whole(r#"public."DifferentPairs""#, "DifferentPairs"),
    whole(r#"public."TicketHolds""#, "TicketHolds"),
    whole(r#"public."TicketLinks""#, "TicketLinks"),
    whole(r#"public."TicketMerges""#, "TicketMerges"),
    whole(r#"public."TicketTags""#, "TicketTags"),
    whole(r#"public."TicketWatchers""#, "TicketWatchers"),
    whole(r#"public."AutomationRules""#, "AutomationRules"),
    whole(r#"public."AutomationRuleVersions""#, "AutomationRuleVersions"),
    whole(r#"public."AutomationRuns""#, "AutomationRuns"),
    whole(r#"public."BulkRuns""#, "BulkRuns"),
    whole(r#"public."BulkRunItems""#, "BulkRunItems"),
    whole(r#"public."AuditLogs""#, "AuditLogs"),
    whole(r#"public."AiJobs""#, "AiJobs"),
    whole(r#"public."UsageMeters""#, "UsageMeters"),
    whole(r#"public."PlaceHints""#, "PlaceHints"),
    whole(r#"public."PlaceKeys""#, "PlaceKeys"),
    whole(r#"public."Assets""#, "Assets"),
    whole(r#"public."AssetServices""#, "AssetServices"),
    whole(r#"public."SavedViews""#, "SavedViews"),
    whole(r#"public."DefaultViews""#, "DefaultViews"),
    whole(r#"ops."Counters""#, "Counters"),
    whole(r#"ops."ImportMappings""#, "ImportMappings"),
];

/// Tables that travel under a passphrase alone: what opens doors, without the seal of this
/// installation, and what is said of places and people.
pub const SEALED: &[Table] = &[
    Table { name: r#"public."AccessCodes""#, file: "AccessCodes", change: " - 'Sealed'" },
    whole(r#"public."PlaceAlerts""#, "PlaceAlerts"),
];

/// Tables of an organisation that are not in its archive, and why.
pub const LEFT_OUT: &[(&str, &str)] = &[
    (
        r#"public."Organisations""#,
        "its row is in the manifest; the empty one keeps its own name and plan",
    ),
    (r#"public."OutboxMessages""#, "work that is still to be done, by whoever has it now"),
    (r#"auth."Invitations""#, "letters that let people in here"),
    (r#"auth."CalendarFeeds""#, "addresses that open calendars here"),
    (r#"auth."InvitationTokens""#, "what such a letter holds"),
    (r#"auth."PasswordLetters""#, "letters that change passwords here"),
    (r#"public."Archives""#, "archives that were written before"),
    (r#"public."EvidencePacks""#, "made again from the rows, the same each time"),
    (r#"public."TicketDrafts""#, "what somebody has begun to write is theirs alone"),
    (r#"auth."Sessions""#, "who is signed in here"),
    (r#"public."TicketReads""#, "what each reader has seen; elsewhere all of it is new to them"),
    (r#"ops."IdempotencyKeys""#, "answers that are kept for a day for whoever asks again"),
    (r#"ops."SandboxMail""#, "what would have been sent from here"),
    (r#"ops."ImportRows""#, "rows that are staged for a week"),
    (r#"ops."ImportProblems""#, "as long as the rows they speak of"),
];
