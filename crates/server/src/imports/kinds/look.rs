//! How the rows of each kind look beside what is here. `s` is what was staged: `row` and its cells
//! `c`, in the order of the kind's fields.

/// A text as it is compared: whatever its case and spaces.
macro_rules! plain {
    ($text:literal) => {
        concat!(r"lower(regexp_replace(btrim(coalesce(", $text, r", '')), '\s+', ' ', 'g'))")
    };
}

/// Properties by first line and postcode: how many, and one.
macro_rules! places {
    ($which:literal) => {
        concat!(
            "places AS MATERIALIZED (SELECT ",
            plain!(r#"p."AddressLine1""#),
            r#" AS line, p."Postcode" AS code, count(*)::int AS n, (array_agg(p."Id"))[1] AS id
               FROM "Properties" p WHERE p."OrgId" = $1 "#,
            $which,
            " GROUP BY 1, 2), "
        )
    };
}

/// Units by their property's first line and postcode, and by number.
macro_rules! homes {
    ($which:literal) => {
        concat!(
            "homes AS MATERIALIZED (SELECT ",
            plain!(r#"p."AddressLine1""#),
            r#" AS line, p."Postcode" AS code, "#,
            plain!(r#"u."UnitNumber""#),
            r#" AS unit, count(*)::int AS n, (array_agg(u."Id"))[1] AS id
               FROM "Units" u JOIN "Properties" p ON p."OrgId" = $1 AND p."Id" = u."PropertyId"
               WHERE u."OrgId" = $1 "#,
            $which,
            " GROUP BY 1, 2, 3), "
        )
    };
}

/// Contacts by email address.
macro_rules! people {
    () => {
        r#"people AS MATERIALIZED (
            SELECT lower(c."Email") AS email, count(*)::int AS n, (array_agg(c."Id"))[1] AS id
            FROM "ContactPoints" c WHERE c."OrgId" = $1 AND c."Email" IS NOT NULL AND c."ArchivedAt" IS NULL GROUP BY 1), "#
    };
}

pub const PROPERTIES: &str = concat!(
    places!(""),
    people!(),
    "t AS (SELECT s.row, s.c, ",
    plain!("s.c[1]"),
    r#" AS line, s.c[4] AS code FROM s),
    look AS (SELECT t.row, NULL::int AS parents, NULL::uuid AS parent,
        CASE WHEN t.c[7] IS NOT NULL THEN coalesce(o.n, 0) END AS contacts,
        CASE WHEN o.n = 1 THEN o.id END AS contact, e.id AS existing,
        nullif(min(t.row) OVER (PARTITION BY t.line, t.code), t.row) AS earlier, FALSE AS clash
    FROM t LEFT JOIN places e ON e.line = t.line AND e.code = t.code
    LEFT JOIN people o ON o.email = lower(t.c[7]))"#
);

pub const UNITS: &str = concat!(
    places!(r#"AND p."ArchivedAt" IS NULL"#),
    homes!(""),
    "t AS (SELECT s.row, ",
    plain!("s.c[1]"),
    " AS line, s.c[2] AS code, ",
    plain!("s.c[3]"),
    r#" AS unit FROM s),
    look AS (SELECT t.row, coalesce(p.n, 0) AS parents, CASE WHEN p.n = 1 THEN p.id END AS parent,
        NULL::int AS contacts, NULL::uuid AS contact, e.id AS existing,
        nullif(min(t.row) OVER (PARTITION BY t.line, t.code, t.unit), t.row) AS earlier,
        FALSE AS clash
    FROM t LEFT JOIN places p ON p.line = t.line AND p.code = t.code
    LEFT JOIN homes e ON e.line = t.line AND e.code = t.code AND e.unit = t.unit)"#
);

pub const TENANCIES: &str = concat!(
    homes!(r#"AND u."ArchivedAt" IS NULL AND p."ArchivedAt" IS NULL"#),
    // Whoever has both, the one address, or the one number.
    r#"reach AS MATERIALIZED (
        SELECT lower(c."Email") AS email, c."PhoneE164" AS phone, c."Id" AS id
        FROM "ContactPoints" c WHERE c."OrgId" = $1 AND c."ArchivedAt" IS NULL),
    by_both AS (SELECT email, phone, count(*)::int AS n, (array_agg(id))[1] AS id FROM reach
        WHERE email IS NOT NULL AND phone IS NOT NULL GROUP BY 1, 2),
    by_email AS (SELECT email, count(*)::int AS n, (array_agg(id))[1] AS id FROM reach
        WHERE email IS NOT NULL GROUP BY 1),
    by_phone AS (SELECT phone, count(*)::int AS n, (array_agg(id))[1] AS id FROM reach
        WHERE phone IS NOT NULL GROUP BY 1),
    t AS (SELECT s.row, s.c[6]::date AS start, s.c[10] = 'Active' AS current,
        h.n AS homes, CASE WHEN h.n = 1 THEN h.id END AS unit,
        CASE WHEN s.c[4] IS NOT NULL AND s.c[5] IS NOT NULL THEN coalesce(b.n, 0)
             WHEN s.c[4] IS NOT NULL THEN coalesce(m.n, 0) ELSE coalesce(f.n, 0) END AS people,
        CASE WHEN s.c[4] IS NOT NULL AND s.c[5] IS NOT NULL THEN b.id
             WHEN s.c[4] IS NOT NULL THEN m.id ELSE f.id END AS person
      FROM s LEFT JOIN homes h ON h.line = "#,
    plain!("s.c[1]"),
    " AND h.code = s.c[2] AND h.unit = ",
    plain!("s.c[3]"),
    r#" LEFT JOIN by_both b ON b.email = lower(s.c[4]) AND b.phone = s.c[5]
        LEFT JOIN by_email m ON m.email = lower(s.c[4])
        LEFT JOIN by_phone f ON f.phone = s.c[5]),
    look AS (SELECT t.row, coalesce(t.homes, 0) AS parents, t.unit AS parent, t.people AS contacts,
        CASE WHEN t.people = 1 THEN t.person END AS contact, e."Id" AS existing,
        CASE WHEN t.unit IS NOT NULL THEN
            nullif(min(t.row) OVER (PARTITION BY t.unit, t.person, t.start), t.row) END AS earlier,
        t.current AND e."Id" IS NULL AND t.unit IS NOT NULL AND (k."UnitId" IS NOT NULL
            OR w."LetByRoom" OR w."Purpose" <> 'Home' OR
            (count(*) FILTER (WHERE t.current) OVER (PARTITION BY t.unit) > 1
             AND min(t.row) FILTER (WHERE t.current) OVER (PARTITION BY t.unit) <> t.row
             AND min(t.row) OVER (PARTITION BY t.unit, t.person, t.start) = t.row)) AS clash
    FROM t
    LEFT JOIN LATERAL (SELECT y."Id" FROM "Tenancies" y WHERE y."OrgId" = $1 AND y."UnitId" = t.unit
        AND y."TenantContactId" = t.person AND y."StartDate" = t.start LIMIT 1) e ON TRUE
    LEFT JOIN "Units" w ON w."OrgId" = $1 AND w."Id" = t.unit
    LEFT JOIN (SELECT DISTINCT y."UnitId" FROM "Tenancies" y
        WHERE y."OrgId" = $1 AND y."Status" IN ('Active', 'Eviction')) k ON k."UnitId" = t.unit)"#
);

pub const CONTACTS: &str = concat!(
    people!(),
    r#"numbers AS MATERIALIZED (
        SELECT c."PhoneE164" AS phone, (array_agg(c."Id"))[1] AS id FROM "ContactPoints" c
        WHERE c."OrgId" = $1 AND c."PhoneE164" IS NOT NULL GROUP BY 1),
    names AS MATERIALIZED (SELECT "#,
    plain!(r#"c."FirstName""#),
    " AS first, ",
    plain!(r#"c."LastName""#),
    r#" AS last, (array_agg(c."Id"))[1] AS id FROM "ContactPoints" c
        WHERE c."OrgId" = $1 AND c."Email" IS NULL AND c."PhoneE164" IS NULL GROUP BY 1, 2),
    t AS (SELECT s.row, lower(s.c[4]) AS email, s.c[5] AS phone, "#,
    plain!("s.c[2]"),
    " AS first, ",
    plain!("s.c[3]"),
    r#" AS last FROM s),
    look AS (SELECT t.row, NULL::int AS parents, NULL::uuid AS parent, NULL::int AS contacts,
        NULL::uuid AS contact, coalesce(m.id, f.id, n.id) AS existing,
        nullif(CASE WHEN t.email IS NOT NULL THEN min(t.row) OVER (PARTITION BY t.email)
            WHEN t.phone IS NOT NULL THEN min(t.row) OVER (PARTITION BY t.phone)
            ELSE min(t.row) OVER (PARTITION BY t.email, t.phone, t.first, t.last) END, t.row)
            AS earlier,
        FALSE AS clash
    FROM t LEFT JOIN people m ON m.email = t.email LEFT JOIN numbers f ON f.phone = t.phone
    LEFT JOIN names n ON t.email IS NULL AND t.phone IS NULL
        AND n.first = t.first AND n.last = t.last)"#
);

pub const CONTRACTORS: &str = concat!(
    "firms AS MATERIALIZED (SELECT ",
    plain!(r#"f."CompanyName""#),
    r#" AS name, (array_agg(f."Id"))[1] AS id
       FROM "ContractorProfiles" f WHERE f."OrgId" = $1 GROUP BY 1),
    t AS (SELECT s.row, "#,
    plain!("s.c[1]"),
    r#" AS name FROM s),
    look AS (SELECT t.row, NULL::int AS parents, NULL::uuid AS parent, NULL::int AS contacts,
        NULL::uuid AS contact, f.id AS existing,
        nullif(min(t.row) OVER (PARTITION BY t.name), t.row) AS earlier, FALSE AS clash
    FROM t LEFT JOIN firms f ON f.name = t.name)"#
);

pub const TICKETS: &str = concat!(
    homes!(r#"AND u."ArchivedAt" IS NULL AND p."ArchivedAt" IS NULL"#),
    people!(),
    "t AS (SELECT s.row, s.c, h.n AS homes, CASE WHEN h.n = 1 THEN h.id END AS unit, ",
    plain!("s.c[4]"),
    " AS title, s.c[9]::date AS reported FROM s LEFT JOIN homes h ON h.line = ",
    plain!("s.c[1]"),
    " AND h.code = s.c[2] AND h.unit = ",
    plain!("s.c[3]"),
    r#"),
    look AS (SELECT t.row, coalesce(t.homes, 0) AS parents, t.unit AS parent,
        CASE WHEN t.c[11] IS NOT NULL THEN coalesce(o.n, 0) END AS contacts,
        CASE WHEN o.n = 1 THEN o.id END AS contact, e."Id" AS existing,
        CASE WHEN t.unit IS NOT NULL THEN
            nullif(min(t.row) OVER (PARTITION BY t.unit, t.title, t.reported), t.row) END AS earlier,
        FALSE AS clash
    FROM t LEFT JOIN people o ON o.email = lower(t.c[11])
    LEFT JOIN LATERAL (SELECT x."Id" FROM "MaintenanceTickets" x
        WHERE x."OrgId" = $1 AND x."UnitId" = t.unit
          AND (x."CreatedAt" AT TIME ZONE 'UTC' AT TIME ZONE 'Europe/London')::date = t.reported
          AND "#,
    plain!(r#"x."Title""#),
    r#" = t.title LIMIT 1) e ON TRUE)"#
);
