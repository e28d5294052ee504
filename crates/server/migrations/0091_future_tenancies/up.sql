-- A letting that is agreed for later is entered while somebody still lives there: what one home is let
-- twice for is days, and who moves in later sees nothing of it until their first day.

SET ROLE maintainuk_owner;

-- On one day a unit is let whole once, and one that is let by the room, each room once. Two people who
-- let the same at the same moment cannot both succeed.
DROP INDEX "UQ_Tenancies_OrgId_UnitId_Current", "UQ_Tenancies_OrgId_UnitId_Room_Current";
ALTER TABLE "Tenancies"
    ADD CONSTRAINT "EX_Tenancies_Unit" EXCLUDE USING gist ("OrgId" WITH =, "UnitId" WITH =,
        daterange("StartDate", "EndDate", '[]') WITH &&)
        WHERE ("Status" IN ('Active', 'Eviction') AND "Room" IS NULL),
    ADD CONSTRAINT "EX_Tenancies_Room" EXCLUDE USING gist ("OrgId" WITH =, "UnitId" WITH =,
        lower("Room") WITH =, daterange("StartDate", "EndDate", '[]') WITH &&)
        WHERE ("Status" IN ('Active', 'Eviction') AND "Room" IS NOT NULL);

-- Who lives where today: from the first day to the last.
CREATE OR REPLACE VIEW "Residents" WITH (security_invoker = true) AS
    SELECT y."OrgId", y."Id" AS "TenancyId", y."UnitId", y."TenantContactId" AS "ContactId", y."StartDate"
    FROM "Tenancies" y
    WHERE y."Status" IN ('Active', 'Eviction') AND y."StartDate" <= (now() AT TIME ZONE 'Europe/London')::date
      AND (y."EndDate" IS NULL OR y."EndDate" >= (now() AT TIME ZONE 'Europe/London')::date)
    UNION ALL
    SELECT y."OrgId", y."Id", y."UnitId", o."ContactId", y."StartDate"
    FROM "TenancyOccupants" o
    JOIN "Tenancies" y ON y."OrgId" = o."OrgId" AND y."Id" = o."TenancyId"
    WHERE y."Status" IN ('Active', 'Eviction') AND y."StartDate" <= (now() AT TIME ZONE 'Europe/London')::date
      AND (y."EndDate" IS NULL OR y."EndDate" >= (now() AT TIME ZONE 'Europe/London')::date);

-- Who lives or lived where; who moves in later does neither yet.
CREATE OR REPLACE VIEW "HomeStays" WITH (security_invoker = true) AS
    SELECT y."OrgId", y."Id" AS "TenancyId", y."UnitId", y."TenantContactId" AS "ContactId",
        CASE WHEN y."Status" = 'Ended' THEN
                least((y."EndDate" + 1)::timestamp AT TIME ZONE 'Europe/London' AT TIME ZONE 'UTC', y."UpdatedAt")
            WHEN y."EndDate" < (now() AT TIME ZONE 'Europe/London')::date THEN
                (y."EndDate" + 1)::timestamp AT TIME ZONE 'Europe/London' AT TIME ZONE 'UTC'
        END AS "LeftAt"
    FROM "Tenancies" y
    WHERE y."StartDate" <= (now() AT TIME ZONE 'Europe/London')::date
    UNION ALL
    SELECT y."OrgId", y."Id", y."UnitId", o."ContactId",
        CASE WHEN y."Status" = 'Ended' THEN
                least((y."EndDate" + 1)::timestamp AT TIME ZONE 'Europe/London' AT TIME ZONE 'UTC', y."UpdatedAt")
            WHEN y."EndDate" < (now() AT TIME ZONE 'Europe/London')::date THEN
                (y."EndDate" + 1)::timestamp AT TIME ZONE 'Europe/London' AT TIME ZONE 'UTC'
        END
    FROM "TenancyOccupants" o
    JOIN "Tenancies" y ON y."OrgId" = o."OrgId" AND y."Id" = o."TenancyId"
    WHERE y."StartDate" <= (now() AT TIME ZONE 'Europe/London')::date;

RESET ROLE;
