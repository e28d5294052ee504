-- The service policy of an organisation as data, and the clocks of its repairs by it.

SET ROLE maintainuk_owner;

-- A version is never changed: what a clock was counted by can always be read. Organisations without
-- a row have the policy that is built in, version 0.
CREATE TABLE "ServicePolicies" (
    "Id" UUID PRIMARY KEY,
    "OrgId" UUID NOT NULL,
    "Version" INT NOT NULL,
    "Rules" JSONB NOT NULL,
    "Note" VARCHAR(500), -- why it was changed
    "SetByUserId" UUID,
    "CreatedAt" TIMESTAMP NOT NULL,
    CONSTRAINT "FK_ServicePolicies_Organisations" FOREIGN KEY ("OrgId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "FK_ServicePolicies_SetByUserId" FOREIGN KEY ("OrgId", "SetByUserId")
        REFERENCES "Users" ("OrgId", "Id"),
    CONSTRAINT "UQ_ServicePolicies_OrgId_Id" UNIQUE ("OrgId", "Id"),
    CONSTRAINT "UQ_ServicePolicies_OrgId_Version" UNIQUE ("OrgId", "Version"),
    CONSTRAINT "CK_ServicePolicies_Version" CHECK ("Version" > 0)
);
CREATE INDEX "IX_ServicePolicies_OrgId_SetByUserId" ON "ServicePolicies" ("OrgId", "SetByUserId");
CREATE INDEX "IX_ServicePolicies_OrgId_CreatedAt"
    ON "ServicePolicies" ("OrgId", "CreatedAt" DESC, "Id" DESC);
CALL ops.wall('"ServicePolicies"');
GRANT SELECT, INSERT ON "ServicePolicies" TO maintainuk_app;

-- Up to when somebody has seen a ticket.
CREATE TABLE "TicketReads" (
    "OrgId" UUID NOT NULL,
    "UserId" UUID NOT NULL,
    "TicketId" UUID NOT NULL,
    "SeenAt" TIMESTAMP NOT NULL,
    PRIMARY KEY ("OrgId", "UserId", "TicketId"),
    CONSTRAINT "FK_TicketReads_Organisations" FOREIGN KEY ("OrgId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "FK_TicketReads_UserId" FOREIGN KEY ("OrgId", "UserId")
        REFERENCES "Users" ("OrgId", "Id"),
    CONSTRAINT "FK_TicketReads_TicketId" FOREIGN KEY ("OrgId", "TicketId")
        REFERENCES "MaintenanceTickets" ("OrgId", "Id")
);
CREATE INDEX "IX_TicketReads_OrgId_TicketId" ON "TicketReads" ("OrgId", "TicketId");
CALL ops.wall('"TicketReads"');
GRANT SELECT, INSERT, UPDATE ON "TicketReads" TO maintainuk_app;

-- Two more promises beside the answer and the repair. The clock that runs out next is made of all
-- that are not met; while a repair is on hold none runs.
ALTER TABLE "MaintenanceTickets"
    ADD COLUMN "PolicyVersion" INT NOT NULL DEFAULT 0, -- what the clocks were counted by
    ADD COLUMN "ClockStartAt" TIMESTAMP, -- none: when it was reported
    ADD COLUMN "AttendBy" TIMESTAMP,
    ADD COLUMN "MakeSafeBy" TIMESTAMP,
    ADD COLUMN "AttendedAt" TIMESTAMP,
    ADD COLUMN "MadeSafeAt" TIMESTAMP,
    ADD COLUMN "PausedAt" TIMESTAMP,
    -- Of the answer, the visit, the making safe and the repair, in this order: from when each is at
    -- risk, and how far it was told of (1 near its end, 2 past it, then a level each).
    ADD COLUMN "WarnAt" TIMESTAMP[],
    ADD COLUMN "Told" SMALLINT[],
    ADD COLUMN "TellAt" TIMESTAMP, -- when the sweep looks at it next
    -- Who has to act next, what they have to do, and since when (none: since it was reported).
    ADD COLUMN "TurnOf" VARCHAR(20) NOT NULL DEFAULT 'staff'
        CONSTRAINT "CK_MaintenanceTickets_TurnOf"
        CHECK ("TurnOf" IN ('staff', 'contractor', 'resident', 'nobody')),
    ADD COLUMN "TurnAct" VARCHAR(20) NOT NULL DEFAULT 'triage',
    ADD COLUMN "TurnSince" TIMESTAMP,
    DROP COLUMN "DueAt";
ALTER TABLE "MaintenanceTickets"
    ADD COLUMN "DueAt" TIMESTAMP GENERATED ALWAYS AS (
        CASE WHEN "Status" IN ('Completed', 'Closed', 'Cancelled') OR "PausedAt" IS NOT NULL THEN NULL
             ELSE LEAST(
                CASE WHEN "RespondedAt" IS NULL THEN "RespondBy" END,
                CASE WHEN "AttendedAt" IS NULL THEN "AttendBy" END,
                CASE WHEN "MadeSafeAt" IS NULL THEN "MakeSafeBy" END,
                "ResolveBy") END) STORED;
CREATE INDEX "IX_MaintenanceTickets_OrgId_DueAt"
    ON "MaintenanceTickets" ("OrgId", "DueAt", "Id") WHERE "DueAt" IS NOT NULL;
-- What the sweep looks for, whoever's it is: nothing that is not due is read.
CREATE INDEX "IX_MaintenanceTickets_TellAt" ON "MaintenanceTickets" ("TellAt", "OrgId")
    WHERE "TellAt" IS NOT NULL;

CREATE INDEX "IX_MaintenanceTickets_OrgId_TurnOf_CreatedAt"
    ON "MaintenanceTickets" ("OrgId", "TurnOf", "CreatedAt" DESC, "Id" DESC) WHERE "TurnOf" <> 'nobody';
CREATE INDEX "IX_MaintenanceTickets_OrgId_Waiting_CreatedAt"
    ON "MaintenanceTickets" ("OrgId", "CreatedAt" DESC, "Id" DESC)
    WHERE "TurnOf" IN ('contractor', 'resident');

-- Repairs that are open now: each clock is told of once it nears its end; what is past is known.
-- The policies bind the owner too, so they are lifted for as long as this takes.
ALTER TABLE "MaintenanceTickets" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "WorkOrders" NO FORCE ROW LEVEL SECURITY;
UPDATE "MaintenanceTickets" SET
    "WarnAt" = ARRAY["CreatedAt" + 0.8 * ("RespondBy" - "CreatedAt"), NULL, NULL,
        "CreatedAt" + 0.8 * ("ResolveBy" - "CreatedAt")],
    "Told" = ARRAY[CASE WHEN "RespondBy" < now() THEN 5 ELSE 0 END, 0, 0,
        CASE WHEN "ResolveBy" < now() THEN 5 ELSE 0 END],
    "TellAt" = "CreatedAt" + 0.8 * ("DueAt" - "CreatedAt")
WHERE "DueAt" IS NOT NULL;
-- Whose turn it is, as the rule says it of a ticket and its orders.
UPDATE "MaintenanceTickets" t SET "TurnOf" = x.turn, "TurnAct" = x.act, "TurnSince" = t."UpdatedAt"
FROM (
    SELECT t."Id",
        CASE WHEN t."Status" IN ('Closed', 'Cancelled') THEN 'nobody'
             WHEN t."Status" = 'New' AND t."RespondedAt" IS NULL THEN 'staff'
             WHEN o."Status" IN ('Offered', 'Scheduled', 'InProgress') THEN 'contractor'
             ELSE 'staff' END AS turn,
        CASE WHEN t."Status" IN ('Closed', 'Cancelled') THEN 'nothing'
             WHEN t."Status" = 'New' AND t."RespondedAt" IS NULL THEN 'triage'
             WHEN o."Status" = 'Created' AND o."AssignedContractorId" IS NULL THEN 'assign'
             WHEN o."Status" IN ('Created', 'Accepted') THEN 'schedule'
             WHEN o."Status" = 'Offered' THEN 'accept'
             WHEN o."Status" = 'Scheduled' THEN 'visit'
             WHEN o."Status" = 'InProgress' THEN 'complete'
             WHEN o."Status" = 'NoAccess' THEN 'reschedule'
             WHEN o."Status" = 'Completed' THEN 'check'
             WHEN t."Status" = 'Completed' THEN 'close'
             ELSE 'raise' END AS act
    FROM "MaintenanceTickets" t
    LEFT JOIN LATERAL (
        SELECT o."Status", o."AssignedContractorId" FROM "WorkOrders" o
        WHERE o."OrgId" = t."OrgId" AND o."TicketId" = t."Id"
          AND o."Status" NOT IN ('Declined', 'Verified', 'Cancelled')
        ORDER BY o."CreatedAt" DESC, o."Id" DESC LIMIT 1) o ON true) x
WHERE t."Id" = x."Id" AND (t."TurnOf", t."TurnAct") <> (x.turn, x.act);
ALTER TABLE "WorkOrders" FORCE ROW LEVEL SECURITY;
ALTER TABLE "MaintenanceTickets" FORCE ROW LEVEL SECURITY;

-- The sweep asks which organisations have a clock to tell of, and nothing else.
GRANT SELECT ("OrgId", "TellAt") ON "MaintenanceTickets" TO maintainuk_outbox;
CREATE POLICY door_outbox ON "MaintenanceTickets" FOR SELECT TO maintainuk_outbox USING (true);

CREATE FUNCTION ops.clocks_to_tell(at timestamp)
RETURNS TABLE (org_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
    SELECT DISTINCT t."OrgId" FROM public."MaintenanceTickets" t WHERE t."TellAt" <= at
$$;
REVOKE ALL ON FUNCTION ops.clocks_to_tell(timestamp) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ops.clocks_to_tell(timestamp) TO maintainuk_app;
GRANT CREATE ON SCHEMA ops TO maintainuk_outbox;
RESET ROLE;
ALTER FUNCTION ops.clocks_to_tell(timestamp) OWNER TO maintainuk_outbox;
SET ROLE maintainuk_owner;
REVOKE CREATE ON SCHEMA ops FROM maintainuk_outbox;
RESET ROLE;
