-- What the main line needs beyond the documented columns. Additions only.

SET ROLE maintainuk_owner;

-- A version a row, for If-Match: a write that was made against an older one is refused.
ALTER TABLE "Properties" ADD COLUMN "RowVersion" INT NOT NULL DEFAULT 1;
ALTER TABLE "Units" ADD COLUMN "RowVersion" INT NOT NULL DEFAULT 1;
ALTER TABLE "ContactPoints" ADD COLUMN "RowVersion" INT NOT NULL DEFAULT 1;
ALTER TABLE "Tenancies" ADD COLUMN "RowVersion" INT NOT NULL DEFAULT 1;
ALTER TABLE "ContractorProfiles" ADD COLUMN "RowVersion" INT NOT NULL DEFAULT 1;

-- A contractor's or resident's account says who they are: a firm, or a person.
ALTER TABLE "Users"
    ADD COLUMN "ContactId" UUID,
    ADD COLUMN "ContractorId" UUID,
    ADD CONSTRAINT "FK_Users_ContactId" FOREIGN KEY ("OrgId", "ContactId")
        REFERENCES "ContactPoints" ("OrgId", "Id"),
    ADD CONSTRAINT "FK_Users_ContractorId" FOREIGN KEY ("OrgId", "ContractorId")
        REFERENCES "ContractorProfiles" ("OrgId", "Id");
CREATE INDEX "IX_Users_OrgId_ContactId" ON "Users" ("OrgId", "ContactId");
CREATE INDEX "IX_Users_OrgId_ContractorId" ON "Users" ("OrgId", "ContractorId");
-- An email is unique within its organisation whatever its case, and sign-in looks it up so.
CREATE UNIQUE INDEX "IX_Users_OrgId_LowerEmail" ON "Users" ("OrgId", lower("Email"));
CREATE INDEX "IX_Users_LowerEmail" ON "Users" (lower("Email"));

-- Newest first is how these are listed.
CREATE INDEX "IX_Properties_OrgId_CreatedAt" ON "Properties" ("OrgId", "CreatedAt" DESC, "Id" DESC);
CREATE INDEX "IX_Units_OrgId_CreatedAt" ON "Units" ("OrgId", "CreatedAt" DESC, "Id" DESC);
CREATE INDEX "IX_ContactPoints_OrgId_CreatedAt" ON "ContactPoints" ("OrgId", "CreatedAt" DESC, "Id" DESC);
CREATE INDEX "IX_Tenancies_OrgId_CreatedAt" ON "Tenancies" ("OrgId", "CreatedAt" DESC, "Id" DESC);
CREATE INDEX "IX_ContractorProfiles_OrgId_CreatedAt" ON "ContractorProfiles" ("OrgId", "CreatedAt" DESC, "Id" DESC);

ALTER TABLE "MaintenanceTickets"
    ADD COLUMN "RowVersion" INT NOT NULL DEFAULT 1,
    ADD COLUMN "ReportedVia" VARCHAR(50) NOT NULL DEFAULT 'Other'
        CONSTRAINT "CK_MaintenanceTickets_ReportedVia"
        CHECK ("ReportedVia" IN ('Phone', 'Email', 'Portal', 'InPerson', 'Other')),
    ADD COLUMN "CoordinatorUserId" UUID,
    ADD COLUMN "ContractorId" UUID, -- who has it now, from its work orders
    ADD COLUMN "RespondBy" TIMESTAMP,
    ADD COLUMN "ResolveBy" TIMESTAMP,
    ADD COLUMN "RespondedAt" TIMESTAMP,
    ADD COLUMN "CompletedAt" TIMESTAMP,
    ADD COLUMN "ReopenCount" INT NOT NULL DEFAULT 0,
    ADD COLUMN "EmergencyRule" VARCHAR(50), -- the fixed rule that made it an emergency
    ADD COLUMN "PhotoCount" INT NOT NULL DEFAULT 0,
    ADD COLUMN "LastEventType" VARCHAR(100),
    -- The clock that runs now: to respond, then to resolve; none once the work is done.
    ADD COLUMN "DueAt" TIMESTAMP GENERATED ALWAYS AS (
        CASE WHEN "Status" IN ('Completed', 'Closed', 'Cancelled') THEN NULL
             WHEN "RespondedAt" IS NULL THEN LEAST("RespondBy", "ResolveBy")
             ELSE "ResolveBy" END) STORED,
    ADD COLUMN "SearchVector" TSVECTOR NOT NULL GENERATED ALWAYS AS (
        setweight(to_tsvector('english', "Title"), 'A')
        || setweight(to_tsvector('english', COALESCE("Description", '')), 'B')) STORED,
    ADD CONSTRAINT "FK_MaintenanceTickets_CoordinatorUserId" FOREIGN KEY ("OrgId", "CoordinatorUserId")
        REFERENCES "Users" ("OrgId", "Id"),
    ADD CONSTRAINT "FK_MaintenanceTickets_ContractorId" FOREIGN KEY ("OrgId", "ContractorId")
        REFERENCES "ContractorProfiles" ("OrgId", "Id");

-- The lists: all, by status, by who has it, by unit; each newest first, so that a page is a walk
-- along one index. "Id" is descending too: it breaks ties in the same direction.
CREATE INDEX "IX_MaintenanceTickets_OrgId_CreatedAt"
    ON "MaintenanceTickets" ("OrgId", "CreatedAt" DESC, "Id" DESC);
CREATE INDEX "IX_MaintenanceTickets_OrgId_Status_CreatedAt"
    ON "MaintenanceTickets" ("OrgId", "Status", "CreatedAt" DESC, "Id" DESC);
CREATE INDEX "IX_MaintenanceTickets_OrgId_Coordinator_CreatedAt"
    ON "MaintenanceTickets" ("OrgId", "CoordinatorUserId", "CreatedAt" DESC, "Id" DESC);
CREATE INDEX "IX_MaintenanceTickets_OrgId_Contractor_CreatedAt"
    ON "MaintenanceTickets" ("OrgId", "ContractorId", "CreatedAt" DESC, "Id" DESC);
CREATE INDEX "IX_MaintenanceTickets_OrgId_Unit_CreatedAt"
    ON "MaintenanceTickets" ("OrgId", "UnitId", "CreatedAt" DESC, "Id" DESC);
CREATE INDEX "IX_MaintenanceTickets_OrgId_Reporter_CreatedAt"
    ON "MaintenanceTickets" ("OrgId", "ReportedByContactId", "CreatedAt" DESC, "Id" DESC);
CREATE INDEX "IX_MaintenanceTickets_OrgId_DueAt"
    ON "MaintenanceTickets" ("OrgId", "DueAt", "Id") WHERE "DueAt" IS NOT NULL;
CREATE INDEX "IX_MaintenanceTickets_OrgId_SearchVector"
    ON "MaintenanceTickets" USING GIN ("OrgId", "SearchVector");
CREATE INDEX "IX_TicketTimelineEvents_OrgId_TicketId_CreatedAt"
    ON "TicketTimelineEvents" ("OrgId", "TicketId", "CreatedAt" DESC, "Id" DESC);

ALTER TABLE "WorkOrders"
    ADD COLUMN "RowVersion" INT NOT NULL DEFAULT 1,
    ADD COLUMN "WorkOrderNumber" VARCHAR(50) NOT NULL,
    ADD COLUMN "CompletionNotes" TEXT,
    ADD COLUMN "CompletedByUserId" UUID,
    ADD COLUMN "NoAccessCount" INT NOT NULL DEFAULT 0,
    ADD CONSTRAINT "UQ_WorkOrders_OrgId_WorkOrderNumber" UNIQUE ("OrgId", "WorkOrderNumber"),
    ADD CONSTRAINT "CK_WorkOrders_Scheduled" CHECK ("ScheduledStartAt" < "ScheduledEndAt"),
    ADD CONSTRAINT "FK_WorkOrders_CompletedByUserId" FOREIGN KEY ("OrgId", "CompletedByUserId")
        REFERENCES "Users" ("OrgId", "Id");
CREATE INDEX "IX_WorkOrders_OrgId_CompletedByUserId" ON "WorkOrders" ("OrgId", "CompletedByUserId");
CREATE INDEX "IX_WorkOrders_OrgId_CreatedAt" ON "WorkOrders" ("OrgId", "CreatedAt" DESC, "Id" DESC);
CREATE INDEX "IX_WorkOrders_OrgId_Status_CreatedAt" ON "WorkOrders" ("OrgId", "Status", "CreatedAt" DESC, "Id" DESC);
CREATE INDEX "IX_WorkOrders_OrgId_Contractor_CreatedAt"
    ON "WorkOrders" ("OrgId", "AssignedContractorId", "CreatedAt" DESC, "Id" DESC);

ALTER TABLE "Attachments"
    ADD COLUMN "Width" INT,
    ADD COLUMN "Height" INT,
    ADD COLUMN "ThumbnailKey" VARCHAR(500);

ALTER TABLE "Notifications" ADD COLUMN "TicketId" UUID,
    ADD CONSTRAINT "FK_Notifications_TicketId" FOREIGN KEY ("OrgId", "TicketId")
        REFERENCES "MaintenanceTickets" ("OrgId", "Id");
CREATE INDEX "IX_Notifications_OrgId_TicketId" ON "Notifications" ("OrgId", "TicketId");

-- Leases: who may work on a message until when; "Attempts" is the fence. Messages that share an
-- ordering key leave in the order in which they were written.
ALTER TABLE "OutboxMessages"
    ADD COLUMN "LeasedUntil" TIMESTAMP,
    ADD COLUMN "OrderingKey" VARCHAR(100);
CREATE INDEX "IX_OutboxMessages_Due" ON "OutboxMessages" ("OrgId", "AvailableAt")
    WHERE "Status" = 'Pending';
CREATE INDEX "IX_OutboxMessages_Leased" ON "OutboxMessages" ("LeasedUntil") WHERE "Status" = 'Dispatched';
CREATE INDEX "IX_OutboxMessages_Ordering" ON "OutboxMessages" ("OrgId", "OrderingKey", "Id")
    WHERE "OrderingKey" IS NOT NULL AND "Status" IN ('Pending', 'Dispatched');
CREATE INDEX "IX_OutboxMessages_OrgId_CreatedAt" ON "OutboxMessages" ("OrgId", "CreatedAt" DESC, "Id" DESC);

-- Technical tables.
CREATE TABLE auth."Sessions" (
    "Id" UUID PRIMARY KEY,
    "OrgId" UUID NOT NULL REFERENCES public."Organisations" ("Id"),
    "UserId" UUID NOT NULL,
    "TokenHash" BYTEA NOT NULL UNIQUE, -- SHA-256 of a 256-bit token that only the browser has
    "CreatedAt" TIMESTAMP NOT NULL,
    "LastSeenAt" TIMESTAMP NOT NULL,
    "ExpiresAt" TIMESTAMP NOT NULL,
    "EndedAt" TIMESTAMP,
    "IpAddress" VARCHAR(50),
    "UserAgent" TEXT,
    CONSTRAINT "FK_Sessions_UserId" FOREIGN KEY ("OrgId", "UserId")
        REFERENCES public."Users" ("OrgId", "Id") ON DELETE CASCADE
);
CREATE INDEX "IX_Sessions_OrgId_UserId" ON auth."Sessions" ("OrgId", "UserId", "CreatedAt" DESC);
CALL ops.wall('auth."Sessions"');
GRANT SELECT, INSERT, UPDATE ON auth."Sessions" TO maintainuk_app;

CREATE TABLE ops."Counters" (
    "OrgId" UUID NOT NULL REFERENCES public."Organisations" ("Id"),
    "Name" VARCHAR(50) NOT NULL,
    "Value" BIGINT NOT NULL,
    PRIMARY KEY ("OrgId", "Name")
);
CALL ops.wall('ops."Counters"');
GRANT SELECT, INSERT, UPDATE ON ops."Counters" TO maintainuk_app;

CREATE TABLE ops."IdempotencyKeys" (
    "OrgId" UUID NOT NULL REFERENCES public."Organisations" ("Id"),
    "UserId" UUID NOT NULL,
    "Key" VARCHAR(200) NOT NULL,
    "Fingerprint" BYTEA NOT NULL, -- SHA-256 of method, path and body
    "ResponseStatus" INT,
    "ResponseJson" JSONB,
    "CreatedAt" TIMESTAMP NOT NULL,
    PRIMARY KEY ("OrgId", "UserId", "Key")
);
CREATE INDEX "IX_IdempotencyKeys_CreatedAt" ON ops."IdempotencyKeys" ("CreatedAt");
CALL ops.wall('ops."IdempotencyKeys"');
GRANT SELECT, INSERT, UPDATE ON ops."IdempotencyKeys" TO maintainuk_app;

-- The sandbox mailbox: what would have been sent, when no SMTP server is set.
CREATE TABLE ops."SandboxMail" (
    "Id" UUID NOT NULL PRIMARY KEY, -- the outbox message's: a second delivery is the same mail
    "OrgId" UUID NOT NULL REFERENCES public."Organisations" ("Id"),
    "MessageId" VARCHAR(200) NOT NULL,
    "FromAddress" VARCHAR(300) NOT NULL,
    "ToAddress" VARCHAR(300) NOT NULL,
    "Subject" VARCHAR(300) NOT NULL,
    "TextBody" TEXT NOT NULL,
    "HtmlBody" TEXT NOT NULL,
    "TicketId" UUID,
    "CreatedAt" TIMESTAMP NOT NULL,
    CONSTRAINT "FK_SandboxMail_TicketId" FOREIGN KEY ("OrgId", "TicketId")
        REFERENCES public."MaintenanceTickets" ("OrgId", "Id")
);
CREATE INDEX "IX_SandboxMail_OrgId_CreatedAt" ON ops."SandboxMail" ("OrgId", "CreatedAt" DESC, "Id" DESC);
CREATE INDEX "IX_SandboxMail_OrgId_TicketId" ON ops."SandboxMail" ("OrgId", "TicketId");
CALL ops.wall('ops."SandboxMail"');
GRANT SELECT, INSERT ON ops."SandboxMail" TO maintainuk_app;

-- Work that is due at a time rather than caused by a change. No organisation's: it names none.
CREATE TABLE ops."Schedules" (
    "Name" VARCHAR(100) PRIMARY KEY,
    "NextDueAt" TIMESTAMP NOT NULL,
    "LastRunAt" TIMESTAMP
);
GRANT SELECT, INSERT, UPDATE ON ops."Schedules" TO maintainuk_app;
RESET ROLE;
