//! How the rows of each kind look beside what is here. `s` is what was staged: `row` and its cells
//! `c`, in the order of the kind's fields.

/// A text as it is compared: whatever its case and spaces.
macro_rules! plain {
    ($text:literal) => {
        concat!(r"lower(regexp_replace(btrim(coalesce(", $text, r", '')), '\s+', ' ', 'g'))")
    };
}

/// The name of a firm as it is compared: whatever its case, its punctuation and the form of its
/// "Limited".
macro_rules! firm {
    ($text:literal) => {
        concat!(
            r"regexp_replace(btrim(regexp_replace(replace(replace(lower(",
            $text,
            r"), '.', ''), '&', ' and '), '[^[:alnum:]]+', ' ', 'g')), '\mlimited$', 'ltd')"
        )
    };
}

/// Properties that are here, by the keys of their addresses. What goes along is in
/// [`super::homes::Homes`]: `$3` to `$6`.
macro_rules! known {
    () => {
        "known AS MATERIALIZED (SELECT * FROM unnest($3::uuid[], $4::text[], $5::bool[], $6::bool[])
            AS k (id, key, short, archived)), "
    };
}

/// Units that are here, by their property's keys and the key of their name: `$7` to `$10`.
macro_rules! homes {
    ($which:literal) => {
        concat!(
            known!(),
            "rooms AS MATERIALIZED (SELECT * FROM unnest($7::uuid[], $8::uuid[], $9::text[], $10::bool[])
                AS u (id, property, name, archived)),
            homes AS MATERIALIZED (SELECT k.key, u.name, count(DISTINCT u.id)::int AS n,
                (array_agg(u.id))[1] AS id
                FROM rooms u JOIN known k ON k.id = u.property ",
            $which,
            " GROUP BY 1, 2), "
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
    known!(),
    people!(),
    r#"wholes AS MATERIALIZED (SELECT k.key, (array_agg(k.id))[1] AS id FROM known k
        WHERE NOT k.short GROUP BY 1),
    firsts AS MATERIALIZED (SELECT k.key, (array_agg(k.id))[1] AS id FROM known k
        WHERE k.short GROUP BY 1),
    likes AS MATERIALIZED (SELECT k.key, (array_agg(k.id))[1] AS id
        FROM unnest($3::uuid[], $5::bool[], $7::text[]) AS k (id, short, key)
        WHERE NOT k.short GROUP BY 1),
    numbers AS MATERIALIZED (SELECT p."Uprn" AS uprn, p."Id" AS id FROM "Properties" p
        WHERE p."OrgId" = $1 AND p."Uprn" IS NOT NULL),
    t AS (SELECT s.row, lower(s.c[7]) AS owner, s.c[9] AS uprn, s.c[11] AS whole, s.c[12] AS line,
        s.c[13] AS likely, s.c[2] IS NULL AS short FROM s),
    near AS (SELECT t.row, t.owner, o.n AS owners, o.id AS person, l.id AS alike,
        coalesce(w.id, f.id, n.id) AS same,
        least(min(t.row) OVER (PARTITION BY t.whole),
            CASE WHEN t.short THEN min(t.row) OVER (PARTITION BY t.line)
                ELSE min(t.row) FILTER (WHERE t.short) OVER (PARTITION BY t.line) END,
            CASE WHEN t.uprn IS NOT NULL THEN min(t.row) OVER (PARTITION BY t.uprn) END) AS first,
        min(t.row) OVER (PARTITION BY t.likely) AS first_alike
    FROM t LEFT JOIN wholes w ON w.key = t.whole
    -- One of the two has no second line: the first says which home it is.
    LEFT JOIN (SELECT key, id, TRUE AS short FROM firsts UNION ALL
        SELECT key, id, FALSE FROM wholes) f ON f.key = t.line AND f.short = t.short
    LEFT JOIN numbers n ON n.uprn = t.uprn
    -- As somebody is asked who adds it by hand: a locality is written by one and left out by another.
    LEFT JOIN likes l ON l.key = t.likely
    LEFT JOIN people o ON o.email = t.owner),
    -- A home that is surely there is there once; one that is likely there may be added beside it.
    look AS (SELECT t.row, CASE WHEN t.same IS NOT NULL OR t.first < t.row THEN 1 END AS parents,
        NULL::uuid AS parent, CASE WHEN t.owner IS NOT NULL THEN coalesce(t.owners, 0) END AS contacts,
        CASE WHEN t.owners = 1 THEN t.person END AS contact, coalesce(t.same, t.alike) AS existing,
        nullif(least(t.first, t.first_alike), t.row) AS earlier, FALSE AS clash FROM near t)"#
);

pub const UNITS: &str = concat!(
    homes!(""),
    r#"places AS MATERIALIZED (SELECT k.key, count(DISTINCT k.id)::int AS n,
        (array_agg(k.id))[1] AS id FROM known k WHERE NOT k.archived GROUP BY 1),
    numbers AS MATERIALIZED (SELECT u."Uprn" AS uprn, u."Id" AS id FROM "Units" u
        WHERE u."OrgId" = $1 AND u."Uprn" IS NOT NULL),
    t AS (SELECT s.row, s.c[9] AS uprn, s.c[10] AS key, s.c[11] AS name, p.n AS places,
        CASE WHEN p.n = 1 THEN p.id END AS place
        FROM s LEFT JOIN places p ON p.key = s.c[10]),
    look AS (SELECT t.row, coalesce(t.places, 0) AS parents, t.place AS parent,
        NULL::int AS contacts, NULL::uuid AS contact, coalesce(e.id, n.id) AS existing,
        nullif(least(min(t.row) OVER (PARTITION BY coalesce(t.place::text, t.key), t.name),
            CASE WHEN t.uprn IS NOT NULL THEN min(t.row) OVER (PARTITION BY t.uprn) END), t.row)
            AS earlier, FALSE AS clash
    FROM t LEFT JOIN homes e ON e.key = t.key AND e.name = t.name
    LEFT JOIN numbers n ON n.uprn = t.uprn)"#
);

pub const TENANCIES: &str = concat!(
    homes!("WHERE NOT u.archived AND NOT k.archived"),
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
    t AS (SELECT s.row, s.c[6]::date AS start, s.c[17] <> 'Ended' AS current, s.c[16] AS nation,
        CASE WHEN s.c[7]::date < s.c[6]::date THEN NULL
             ELSE daterange(s.c[6]::date, s.c[7]::date, '[]') END AS days, lower(s.c[10]) AS room,
        h.n AS homes, CASE WHEN h.n = 1 THEN h.id END AS unit,
        CASE WHEN s.c[4] IS NOT NULL AND s.c[5] IS NOT NULL THEN coalesce(b.n, 0)
             WHEN s.c[4] IS NOT NULL THEN coalesce(m.n, 0) ELSE coalesce(f.n, 0) END AS people,
        CASE WHEN s.c[4] IS NOT NULL AND s.c[5] IS NOT NULL THEN b.id
             WHEN s.c[4] IS NOT NULL THEN m.id ELSE f.id END AS person
      FROM s LEFT JOIN homes h ON h.key = s.c[14] AND h.name = s.c[15]
        LEFT JOIN by_both b ON b.email = lower(s.c[4]) AND b.phone = s.c[5]
        LEFT JOIN by_email m ON m.email = lower(s.c[4])
        LEFT JOIN by_phone f ON f.phone = s.c[5]),
    look AS (SELECT t.row, coalesce(t.homes, 0) AS parents, t.unit AS parent, t.people AS contacts,
        CASE WHEN t.people = 1 THEN t.person END AS contact, e."Id" AS existing,
        CASE WHEN t.unit IS NOT NULL THEN
            nullif(min(t.row) OVER (PARTITION BY t.unit, t.room, t.person, t.start), t.row) END AS earlier,
        t.current AND e."Id" IS NULL AND t.unit IS NOT NULL AND (w."LetByRoom" <> (t.room IS NOT NULL)
            OR w."Purpose" <> 'Home'
            OR coalesce(t.nation <> p."Nation", FALSE)
            -- A letting of the whole leaves no room, and rooms leave no whole.
            OR EXISTS (SELECT 1 FROM "Tenancies" y WHERE y."OrgId" = $1 AND y."UnitId" = t.unit
                AND y."Status" IN ('Active', 'Eviction')
                AND daterange(y."StartDate", y."EndDate", '[]') && t.days
                AND (NOT w."LetByRoom" OR y."Room" IS NULL OR lower(y."Room") = t.room))
            OR (min(t.row) OVER (PARTITION BY t.unit, t.room, t.person, t.start) = t.row
             AND EXISTS (SELECT 1 FROM t o WHERE o.unit = t.unit AND o.room IS NOT DISTINCT FROM t.room
                AND o.row < t.row AND o.current AND o.days && t.days))) AS clash
    FROM t
    LEFT JOIN LATERAL (SELECT y."Id" FROM "Tenancies" y WHERE y."OrgId" = $1 AND y."UnitId" = t.unit
        AND y."TenantContactId" = t.person AND y."StartDate" = t.start
        AND lower(y."Room") IS NOT DISTINCT FROM t.room LIMIT 1) e ON TRUE
    LEFT JOIN "Units" w ON w."OrgId" = $1 AND w."Id" = t.unit
    LEFT JOIN "Properties" p ON p."OrgId" = $1 AND p."Id" = w."PropertyId")"#
);

/// What of a tenancy that clashes is wrong: the home, its room, the basis, or the days.
pub const TENANCY_CLASHES: &str = r#"
    SELECT r."RowNumber" AS row,
        CASE WHEN u."Purpose" <> 'Home' THEN 'unitNumber'
             WHEN u."LetByRoom" <> (r."Cells"[10] IS NOT NULL) THEN 'room'
             WHEN r."Cells"[16] <> p."Nation" THEN 'possessionBasis'
             ELSE 'startDate' END AS field,
        CASE WHEN u."Purpose" <> 'Home' THEN 'Nobody can live in this unit: it is not a home.'
             WHEN r."Cells"[10] IS NULL AND u."LetByRoom" THEN 'This unit is let by the room: name the room.'
             WHEN r."Cells"[10] IS NOT NULL AND NOT u."LetByRoom" THEN 'This unit is let as a whole: leave the room empty.'
             WHEN r."Cells"[16] <> p."Nation" THEN 'Possession is sought in a way of another nation than ' || p."Nation" || '.'
             WHEN y."StartDate" IS NOT NULL THEN 'It is let already from ' || to_char(y."StartDate", 'DD/MM/YYYY')
                 || coalesce(' to ' || to_char(y."EndDate", 'DD/MM/YYYY'), '') || ', and these days overlap.'
             ELSE 'A row higher up in the file lets it on some of these days.' END AS told
    FROM ops."ImportRows" r
    JOIN "Units" u ON u."OrgId" = $1 AND u."Id" = r."ParentId"
    JOIN "Properties" p ON p."OrgId" = $1 AND p."Id" = u."PropertyId"
    LEFT JOIN LATERAL (SELECT y."StartDate", y."EndDate" FROM "Tenancies" y
        WHERE y."OrgId" = $1 AND y."UnitId" = u."Id" AND y."Status" IN ('Active', 'Eviction')
          AND daterange(y."StartDate", y."EndDate", '[]')
              && CASE WHEN r."Cells"[7]::date < r."Cells"[6]::date THEN NULL
                      ELSE daterange(r."Cells"[6]::date, r."Cells"[7]::date, '[]') END
          AND (NOT u."LetByRoom" OR y."Room" IS NULL OR lower(y."Room") = lower(r."Cells"[10]))
        ORDER BY y."StartDate" LIMIT 1) y ON TRUE
    WHERE r."OrgId" = $1 AND r."ImportId" = $2 AND r."Sound" AND r."Clash""#;

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
    firm!(r#"f."CompanyName""#),
    r#" AS name, (array_agg(f."Id"))[1] AS id
       FROM "ContractorProfiles" f WHERE f."OrgId" = $1 GROUP BY 1),
    t AS (SELECT s.row, "#,
    firm!("s.c[1]"),
    r#" AS name FROM s),
    look AS (SELECT t.row, NULL::int AS parents, NULL::uuid AS parent, NULL::int AS contacts,
        NULL::uuid AS contact, f.id AS existing,
        nullif(min(t.row) OVER (PARTITION BY t.name), t.row) AS earlier, FALSE AS clash
    FROM t LEFT JOIN firms f ON f.name = t.name)"#
);

pub const TICKETS: &str = concat!(
    homes!("WHERE NOT u.archived AND NOT k.archived"),
    people!(),
    "t AS (SELECT s.row, s.c, h.n AS homes, CASE WHEN h.n = 1 THEN h.id END AS unit, ",
    plain!("s.c[4]"),
    r#" AS title, s.c[9]::date AS reported
        FROM s LEFT JOIN homes h ON h.key = s.c[19] AND h.name = s.c[20]),
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
