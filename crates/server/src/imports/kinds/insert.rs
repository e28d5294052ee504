//! How the rows of each kind become rows of the estate. All take the organisation as `$1`, the
//! import as `$2`, rows after `$3` and up to `$4`, the moment as `$5` and whether rows that are
//! here already are added as `$6`, where nothing else was chosen for the row itself. Tickets take who does it as `$7` and the number before theirs
//! as `$8`.

use crate::address_parts;

/// The staged rows that are written, as `r`.
macro_rules! rows {
    () => {
        rows!("")
    };
    ($($beside:tt)+) => {
        concat!(
            r#" FROM ops."ImportRows" r"#,
            $($beside)+,
            r#" WHERE r."OrgId" = $1 AND r."ImportId" = $2
            AND r."RowNumber" > $3 AND r."RowNumber" <= $4
            AND (r."Verdict" = 'Good' OR r."Verdict" = 'Duplicate' AND coalesce(r."Choice" = 'add', $6))"#
        )
    };
}

pub const PROPERTIES: &str = concat!(
    r#"INSERT INTO "Properties" ("Id", "OrgId", "AddressLine1", "AddressLine2", "City", "Postcode",
        "PropertyType", "Status", "OwnerContactId", "Nation", "Uprn", "CreatedAt", "UpdatedAt", "ImportId")
    SELECT r."EntityId", $1, r."Cells"[1], r."Cells"[2], r."Cells"[3], r."Cells"[4], r."Cells"[5],
        coalesce(r."Cells"[6], 'Active'), r."ContactId", r."Cells"[10], r."Cells"[9], $5, $5, $2"#,
    rows!(),
    // What is surely here, by its address or its number, is not added beside itself.
    r#" AND r."ParentCount" IS NULL"#
);

pub const UNITS: &str = concat!(
    r#"INSERT INTO "Units" ("Id", "OrgId", "PropertyId", "UnitNumber", "Bedrooms", "Bathrooms",
        "FloorArea", "Purpose", "LetByRoom", "Uprn", "Status", "CreatedAt", "UpdatedAt", "ImportId")
    SELECT r."EntityId", $1, r."ParentId", r."Cells"[3], r."Cells"[4]::int, r."Cells"[5]::int,
        r."Cells"[6]::numeric, coalesce(r."Cells"[7], 'Home'), coalesce(r."Cells"[8] = 'Yes', FALSE),
        r."Cells"[9], 'Available', $5, $5, $2"#,
    rows!()
);

pub const TENANCIES: &str = concat!(
    r#"INSERT INTO "Tenancies" ("Id", "OrgId", "UnitId", "TenantContactId", "StartDate", "EndDate",
        "RentAmountGBP", "DepositAmountGBP", "Room", "PossessionBasis", "Status", "CreatedAt",
        "UpdatedAt", "ImportId")
    SELECT r."EntityId", $1, r."ParentId", r."ContactId", r."Cells"[6]::date, r."Cells"[7]::date,
        r."Cells"[8]::numeric, r."Cells"[9]::numeric, r."Cells"[10], r."Cells"[13], r."Cells"[17],
        $5, $5, $2"#,
    rows!()
);

/// Who lives there besides, each found by their address.
pub const OCCUPANTS: &str = concat!(
    r#"INSERT INTO "TenancyOccupants" ("OrgId", "TenancyId", "ContactId", "CreatedAt", "ImportId")
    SELECT DISTINCT $1::uuid, r."EntityId", c."Id", $5::timestamp, $2::uuid"#,
    rows!(
        r#" CROSS JOIN LATERAL unnest(string_to_array(r."Cells"[11], ';')) AS e (email)
            JOIN "ContactPoints" c ON c."OrgId" = $1 AND lower(c."Email") = lower(e.email)
                AND c."ArchivedAt" IS NULL AND c."Id" <> r."ContactId""#
    )
);

/// One whose first day is to come occupies its unit by itself on that day.
pub const TENANCY_BEGINS: &str = concat!(
    r#"INSERT INTO "OutboxMessages" ("Id", "OrgId", "Type", "PayloadJson", "Status", "AvailableAt",
        "CreatedAt", "UpdatedAt")
    SELECT gen_random_uuid(), $1, 'begin-tenancy',
        jsonb_build_object('tenancy', r."EntityId", 'firstDay', r."Cells"[6]), 'Pending',
        (r."Cells"[6]::date::timestamp AT TIME ZONE 'Europe/London') AT TIME ZONE 'UTC', $5, $5"#,
    rows!(),
    r#" AND r."Cells"[6]::date > (now() AT TIME ZONE 'Europe/London')::date"#
);

/// One with a last day ends by itself when that is over.
pub const TENANCY_ENDS: &str = concat!(
    r#"INSERT INTO "OutboxMessages" ("Id", "OrgId", "Type", "PayloadJson", "Status", "AvailableAt",
        "CreatedAt", "UpdatedAt")
    SELECT gen_random_uuid(), $1, 'end-tenancy',
        jsonb_build_object('tenancy', r."EntityId", 'lastDay', r."Cells"[7]), 'Pending',
        ((r."Cells"[7]::date + 1)::timestamp AT TIME ZONE 'Europe/London') AT TIME ZONE 'UTC', $5, $5"#,
    rows!(),
    r#" AND r."Cells"[17] <> 'Ended' AND r."Cells"[7] IS NOT NULL"#
);

/// A unit that is let is occupied from the first day on.
pub const OCCUPY: &str = concat!(
    r#"UPDATE "Units" u SET "Status" = 'Occupied', "UpdatedAt" = $5, "RowVersion" = u."RowVersion" + 1,
        "DecantTo" = NULL, "DecantFrom" = NULL, "DecantUntil" = NULL
    FROM (SELECT r."ParentId" AS id"#,
    rows!(),
    r#" AND r."Cells"[17] <> 'Ended' AND r."Cells"[6]::date <= (now() AT TIME ZONE 'Europe/London')::date) let
    WHERE u."OrgId" = $1 AND u."Id" = let.id AND u."Status" <> 'Occupied'"#
);

pub const CONTACTS: &str = concat!(
    r#"INSERT INTO "ContactPoints" ("Id", "OrgId", "Type", "FirstName", "LastName", "Email",
        "PhoneE164", "PreferredChannel", "CreatedAt", "UpdatedAt", "ImportId")
    SELECT r."EntityId", $1, r."Cells"[1], r."Cells"[2], r."Cells"[3], r."Cells"[4], r."Cells"[5],
        r."Cells"[6], $5, $5, $2"#,
    rows!()
);

pub const CONTRACTOR_PEOPLE: &str = concat!(
    r#"INSERT INTO "ContactPoints" ("Id", "OrgId", "Type", "FirstName", "LastName", "Email",
        "PhoneE164", "CreatedAt", "UpdatedAt", "ImportId")
    SELECT r."ContactId", $1, 'Contractor', r."Cells"[3], r."Cells"[4], r."Cells"[5], r."Cells"[6],
        $5, $5, $2"#,
    rows!()
);

pub const CONTRACTORS: &str = concat!(
    r#"INSERT INTO "ContractorProfiles" ("Id", "OrgId", "ContactId", "CompanyName",
        "ServiceCategories", "TradeLicenses", "Status", "CreatedAt", "UpdatedAt", "ImportId",
        "OutOfHoursPhoneE164", "InsuranceExpiresOn", "ServiceAreas", "VatStatus", "VatNumber", "CisStatus")
    SELECT r."EntityId", $1, r."ContactId", r."Cells"[1],
        to_jsonb(string_to_array(r."Cells"[2], ';')),
        (SELECT coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
                'scheme', split_part(l.said, E'\t', 1), 'number', split_part(l.said, E'\t', 2),
                'expires', nullif(split_part(l.said, E'\t', 3), ''))) ORDER BY l.place), '[]')
            FROM unnest(string_to_array(r."Cells"[17], E'\n')) WITH ORDINALITY AS l (said, place)), 'Active', $5, $5, $2, r."Cells"[10], r."Cells"[11]::date,
        to_jsonb(coalesce(string_to_array(r."Cells"[12], ';'), '{}')),
        coalesce(r."Cells"[13], 'Unknown'), r."Cells"[14], coalesce(r."Cells"[15], 'Unknown')"#,
    rows!()
);

pub const TICKETS: &str = concat!(
    r#"INSERT INTO "MaintenanceTickets" ("Id", "OrgId", "TicketNumber", "UnitId",
        "ReportedByContactId", "Category", "Priority", "Status", "Title", "Description",
        "ReportedVia", "CreatedAt", "UpdatedAt", "RespondBy", "ResolveBy", "RespondedAt",
        "CompletedAt", "ClosedAt", "LastEventType", "ImportId", "AddressParts",
        "TurnOf", "TurnAct", "TurnSince")
    SELECT r."EntityId", $1, 'TKT-' || lpad(($8::bigint + r."RowNumber")::text,
            greatest(6, length(($8::bigint + r."RowNumber")::text)), '0'),
        r."ParentId", r."ContactId", r."Cells"[6], r."Cells"[7], r."Cells"[8], r."Cells"[4],
        r."Cells"[5], coalesce(r."Cells"[12], 'Other'), r."Cells"[13]::timestamptz AT TIME ZONE 'UTC',
        $5, (CASE WHEN h.nation = 'Scotland' THEN r."Cells"[17] ELSE r."Cells"[14] END)::timestamptz AT TIME ZONE 'UTC',
        (CASE WHEN h.nation = 'Scotland' THEN r."Cells"[18] ELSE r."Cells"[15] END)::timestamptz AT TIME ZONE 'UTC',
        CASE WHEN r."Cells"[8] = 'Closed' THEN r."Cells"[17]::timestamptz AT TIME ZONE 'UTC' END,
        CASE WHEN r."Cells"[8] = 'Closed' THEN r."Cells"[17]::timestamptz AT TIME ZONE 'UTC' END,
        r."Cells"[17]::timestamptz AT TIME ZONE 'UTC', 'TicketReported', $2, coalesce(h.parts, '{}'),
        -- What has ended waits for nobody, as where it ends here.
        CASE WHEN r."Cells"[8] = 'New' THEN 'staff' ELSE 'nobody' END,
        CASE WHEN r."Cells"[8] = 'New' THEN 'triage' ELSE 'nothing' END,
        r."Cells"[17]::timestamptz AT TIME ZONE 'UTC'"#,
    rows!(concat!(
        r#" LEFT JOIN (SELECT u."Id" AS unit, p."Nation" AS nation, "#,
        address_parts!(),
        r#" AS parts FROM "Units" u
            JOIN "Properties" p ON p."OrgId" = $1 AND p."Id" = u."PropertyId"
            WHERE u."OrgId" = $1) h ON h.unit = r."ParentId""#
    )),
    " AND $7::uuid IS NOT NULL"
);

/// The line that each ticket's timeline begins with.
pub const TICKET_LINES: &str = concat!(
    r#"INSERT INTO "TicketTimelineEvents" ("Id", "OrgId", "TicketId", "EventType", "ActorUserId",
        "ActorContactId", "DataJson", "CreatedAt")
    SELECT gen_random_uuid(), $1, r."EntityId", 'TicketReported', $7, r."ContactId",
        jsonb_build_object('via', coalesce(r."Cells"[12], 'Other'), 'priority', r."Cells"[7],
            'importId', $2::uuid, 'policyVersion', 0),
        r."Cells"[13]::timestamptz AT TIME ZONE 'UTC'"#,
    rows!(),
    " AND $5::timestamp IS NOT NULL AND $8::bigint IS NOT NULL"
);
