-- Who lives or lived where, and since when they do not: the end of a tenancy ends what its people
-- see of the home and do about it.

SET ROLE maintainuk_owner;

-- One that was ended before its last day was over ends then; one that ran out, with its last day.
CREATE VIEW "HomeStays" WITH (security_invoker = true) AS
    SELECT y."OrgId", y."Id" AS "TenancyId", y."UnitId", y."TenantContactId" AS "ContactId",
        CASE WHEN y."Status" = 'Ended' THEN
                least((y."EndDate" + 1)::timestamp AT TIME ZONE 'Europe/London' AT TIME ZONE 'UTC', y."UpdatedAt")
            WHEN y."EndDate" < (now() AT TIME ZONE 'Europe/London')::date THEN
                (y."EndDate" + 1)::timestamp AT TIME ZONE 'Europe/London' AT TIME ZONE 'UTC'
        END AS "LeftAt"
    FROM "Tenancies" y
    UNION ALL
    SELECT y."OrgId", y."Id", y."UnitId", o."ContactId",
        CASE WHEN y."Status" = 'Ended' THEN
                least((y."EndDate" + 1)::timestamp AT TIME ZONE 'Europe/London' AT TIME ZONE 'UTC', y."UpdatedAt")
            WHEN y."EndDate" < (now() AT TIME ZONE 'Europe/London')::date THEN
                (y."EndDate" + 1)::timestamp AT TIME ZONE 'Europe/London' AT TIME ZONE 'UTC'
        END
    FROM "TenancyOccupants" o
    JOIN "Tenancies" y ON y."OrgId" = o."OrgId" AND y."Id" = o."TenancyId";

-- Their home, and the common parts around it.
CREATE VIEW "Stays" WITH (security_invoker = true) AS
    SELECT s."OrgId", s."ContactId", s."UnitId", s."LeftAt" FROM "HomeStays" s
    UNION ALL
    SELECT s."OrgId", s."ContactId", c."Id", s."LeftAt"
    FROM "HomeStays" s
    JOIN "Units" h ON h."OrgId" = s."OrgId" AND h."Id" = s."UnitId"
    JOIN "Units" c ON c."OrgId" = h."OrgId" AND c."PropertyId" = h."PropertyId"
    WHERE c."Purpose" = 'Communal' AND h."Id" <> c."Id";
GRANT SELECT ON "HomeStays", "Stays" TO maintainuk_app;

RESET ROLE;
