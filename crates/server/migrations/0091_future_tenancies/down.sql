SET ROLE maintainuk_owner;
CREATE OR REPLACE VIEW "Residents" WITH (security_invoker = true) AS
    SELECT y."OrgId", y."Id" AS "TenancyId", y."UnitId", y."TenantContactId" AS "ContactId", y."StartDate"
    FROM "Tenancies" y
    WHERE y."Status" IN ('Active', 'Eviction')
      AND (y."EndDate" IS NULL OR y."EndDate" >= (now() AT TIME ZONE 'Europe/London')::date)
    UNION ALL
    SELECT y."OrgId", y."Id", y."UnitId", o."ContactId", y."StartDate"
    FROM "TenancyOccupants" o
    JOIN "Tenancies" y ON y."OrgId" = o."OrgId" AND y."Id" = o."TenancyId"
    WHERE y."Status" IN ('Active', 'Eviction')
      AND (y."EndDate" IS NULL OR y."EndDate" >= (now() AT TIME ZONE 'Europe/London')::date);

CREATE OR REPLACE VIEW "HomeStays" WITH (security_invoker = true) AS
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

ALTER TABLE "Tenancies" DROP CONSTRAINT "EX_Tenancies_Unit", DROP CONSTRAINT "EX_Tenancies_Room";
-- A unit has one letting again, today's or an earlier one: those that are agreed for later go.
ALTER TABLE "Tenancies" NO FORCE ROW LEVEL SECURITY;
DELETE FROM "Tenancies" y WHERE y."Status" IN ('Active', 'Eviction')
    AND EXISTS (SELECT 1 FROM "Tenancies" o WHERE o."OrgId" = y."OrgId" AND o."UnitId" = y."UnitId"
        AND lower(o."Room") IS NOT DISTINCT FROM lower(y."Room") AND o."Status" IN ('Active', 'Eviction')
        AND o."StartDate" < y."StartDate");
ALTER TABLE "Tenancies" FORCE ROW LEVEL SECURITY;
CREATE UNIQUE INDEX "UQ_Tenancies_OrgId_UnitId_Current" ON "Tenancies" ("OrgId", "UnitId")
    WHERE "Status" IN ('Active', 'Eviction') AND "Room" IS NULL;
CREATE UNIQUE INDEX "UQ_Tenancies_OrgId_UnitId_Room_Current" ON "Tenancies" ("OrgId", "UnitId", lower("Room"))
    WHERE "Status" IN ('Active', 'Eviction') AND "Room" IS NOT NULL;
RESET ROLE;
