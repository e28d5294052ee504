-- Calendars: private addresses from which other programs read visits, and what makes a visit that is
-- moved the same event in them.

SET ROLE maintainuk_owner;

-- A visit that is moved is another row but the same event: it keeps the first row's identity, and its
-- number rises each time. NULL is a visit that came instead of none: its own id.
ALTER TABLE "Visits"
    ADD COLUMN "CalendarUid" UUID,
    ADD COLUMN "CalendarSequence" INT NOT NULL DEFAULT 0;

CREATE TABLE auth."CalendarFeeds" (
    "Id" UUID PRIMARY KEY,
    "OrgId" UUID NOT NULL,
    "UserId" UUID NOT NULL,
    "Name" VARCHAR(100) NOT NULL,
    "Scope" VARCHAR(20) NOT NULL CONSTRAINT "CK_CalendarFeeds_Scope" CHECK ("Scope" IN ('Mine', 'All')),
    "TokenHash" BYTEA NOT NULL, -- SHA-256 of a 256-bit token that only the address has
    "CreatedAt" TIMESTAMP NOT NULL,
    "LastReadAt" TIMESTAMP,
    "RevokedAt" TIMESTAMP,
    CONSTRAINT "FK_CalendarFeeds_Organisations" FOREIGN KEY ("OrgId") REFERENCES public."Organisations" ("Id"),
    CONSTRAINT "FK_CalendarFeeds_UserId" FOREIGN KEY ("OrgId", "UserId")
        REFERENCES public."Users" ("OrgId", "Id"),
    CONSTRAINT "UQ_CalendarFeeds_OrgId_Id" UNIQUE ("OrgId", "Id"),
    CONSTRAINT "UQ_CalendarFeeds_TokenHash" UNIQUE ("TokenHash")
);
CREATE INDEX "IX_CalendarFeeds_OrgId_UserId" ON auth."CalendarFeeds" ("OrgId", "UserId", "CreatedAt" DESC);
CALL ops.wall('auth."CalendarFeeds"');
GRANT SELECT, INSERT, UPDATE ON auth."CalendarFeeds" TO maintainuk_app;

-- A door: whose calendar an address opens, for a program that has no session.
GRANT SELECT ("Id", "OrgId", "UserId", "Scope", "TokenHash", "LastReadAt", "RevokedAt")
    ON auth."CalendarFeeds" TO maintainuk_auth;
CREATE POLICY door_auth ON auth."CalendarFeeds" FOR SELECT TO maintainuk_auth USING (true);
GRANT CREATE ON SCHEMA auth TO maintainuk_auth;
SET ROLE maintainuk_auth;
CREATE FUNCTION auth.calendar_feed(token_hash bytea)
RETURNS TABLE (
    feed_id uuid, org_id uuid, org_name varchar, user_id uuid, scope varchar, role varchar,
    permissions jsonb, contact_id uuid, contractor_id uuid, last_read_at timestamp)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
    SELECT f."Id", f."OrgId", o."Name", u."Id", f."Scope", u."Role", u."Permissions", u."ContactId",
        u."ContractorId", f."LastReadAt"
    FROM auth."CalendarFeeds" f
    JOIN public."Users" u ON u."OrgId" = f."OrgId" AND u."Id" = f."UserId"
    JOIN public."Organisations" o ON o."Id" = f."OrgId"
    WHERE f."TokenHash" = token_hash AND f."RevokedAt" IS NULL AND u."IsActive" AND o."Status" <> 'Cancelled'
$$;
REVOKE ALL ON FUNCTION auth.calendar_feed(bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION auth.calendar_feed(bytea) TO maintainuk_app;
SET ROLE maintainuk_owner;
REVOKE CREATE ON SCHEMA auth FROM maintainuk_auth;

RESET ROLE;
