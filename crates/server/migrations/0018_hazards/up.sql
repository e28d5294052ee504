-- Hazards that the law gives time limits for: cases, what is done about them, and their clocks.

SET ROLE maintainuk_owner;

-- Which limits bind depends on who lets the homes.
ALTER TABLE "Organisations" ADD COLUMN "LandlordType" VARCHAR(20) NOT NULL DEFAULT 'social'
    CONSTRAINT "CK_Organisations_LandlordType" CHECK ("LandlordType" IN ('social', 'private'));

-- Bank holidays that were announced after the rules were written; withdrawn, never deleted.
CREATE TABLE "BankHolidays" (
    "Id" UUID PRIMARY KEY,
    "OrgId" UUID NOT NULL,
    "Nation" VARCHAR(50) NOT NULL,
    "Day" DATE NOT NULL,
    "Name" VARCHAR(100) NOT NULL,
    "AddedByUserId" UUID,
    "WithdrawnReason" TEXT,
    "WithdrawnAt" TIMESTAMP,
    "CreatedAt" TIMESTAMP NOT NULL,
    CONSTRAINT "FK_BankHolidays_Organisations" FOREIGN KEY ("OrgId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "FK_BankHolidays_AddedByUserId" FOREIGN KEY ("OrgId", "AddedByUserId")
        REFERENCES "Users" ("OrgId", "Id"),
    CONSTRAINT "UQ_BankHolidays_OrgId_Id" UNIQUE ("OrgId", "Id"),
    CONSTRAINT "CK_BankHolidays_Nation" CHECK ("Nation" IN ('England', 'Wales', 'Scotland', 'NorthernIreland'))
);
CREATE UNIQUE INDEX "UQ_BankHolidays_OrgId_Nation_Day" ON "BankHolidays" ("OrgId", "Nation", "Day")
    WHERE "WithdrawnAt" IS NULL;
CREATE INDEX "IX_BankHolidays_OrgId_AddedByUserId" ON "BankHolidays" ("OrgId", "AddedByUserId");
CREATE INDEX "IX_BankHolidays_OrgId_CreatedAt" ON "BankHolidays" ("OrgId", "CreatedAt" DESC, "Id" DESC);

CREATE TABLE "HazardCases" (
    "Id" UUID PRIMARY KEY,
    "OrgId" UUID NOT NULL,
    "TicketId" UUID NOT NULL,
    "Status" VARCHAR(20) NOT NULL,
    "Hazard" VARCHAR(50) NOT NULL,
    "Class" VARCHAR(20) NOT NULL,
    "Nation" VARCHAR(50) NOT NULL,
    "Rule" VARCHAR(60), -- the fixed rule that proposed it; none when a person opened it
    "Quote" VARCHAR(500), -- the text that spoke of it
    "AwareAt" TIMESTAMP NOT NULL,
    -- From the confirmation on.
    "Landlord" VARCHAR(20),
    "Regime" VARCHAR(50),
    "Statutory" BOOLEAN NOT NULL DEFAULT FALSE,
    "Assessment" JSONB, -- which rules, and the duties without a date
    "DecidedAt" TIMESTAMP, -- confirmed or refused
    "DecidedByUserId" UUID,
    "Reason" TEXT, -- of a refusal or an early end
    "Outcome" VARCHAR(30),
    "SupplementaryWork" BOOLEAN,
    "WorkIdentifiedAt" TIMESTAMP,
    "ClosedAt" TIMESTAMP,
    "NextDuty" VARCHAR(50),
    -- What it is listed by: the next date; for a proposal the moment it became known.
    "SortAt" TIMESTAMP NOT NULL,
    "RowVersion" INT NOT NULL DEFAULT 1,
    "CreatedAt" TIMESTAMP NOT NULL,
    "UpdatedAt" TIMESTAMP NOT NULL,
    CONSTRAINT "FK_HazardCases_Organisations" FOREIGN KEY ("OrgId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "FK_HazardCases_TicketId" FOREIGN KEY ("OrgId", "TicketId")
        REFERENCES "MaintenanceTickets" ("OrgId", "Id"),
    CONSTRAINT "FK_HazardCases_DecidedByUserId" FOREIGN KEY ("OrgId", "DecidedByUserId")
        REFERENCES "Users" ("OrgId", "Id"),
    CONSTRAINT "UQ_HazardCases_OrgId_Id" UNIQUE ("OrgId", "Id"),
    CONSTRAINT "CK_HazardCases_Status" CHECK ("Status" IN ('Proposed', 'Open', 'Refused', 'Closed')),
    CONSTRAINT "CK_HazardCases_Class" CHECK ("Class" IN ('significant', 'emergency')),
    CONSTRAINT "CK_HazardCases_Reason" CHECK ("Status" <> 'Refused' OR "Reason" IS NOT NULL)
);
-- The same words twice propose once.
CREATE UNIQUE INDEX "UQ_HazardCases_OrgId_TicketId_Active"
    ON "HazardCases" ("OrgId", "TicketId", "Hazard", "Class") WHERE "Status" IN ('Proposed', 'Open');
CREATE INDEX "IX_HazardCases_OrgId_TicketId" ON "HazardCases" ("OrgId", "TicketId", "CreatedAt", "Id");
CREATE INDEX "IX_HazardCases_OrgId_DecidedByUserId" ON "HazardCases" ("OrgId", "DecidedByUserId");
CREATE INDEX "IX_HazardCases_OrgId_SortAt" ON "HazardCases" ("OrgId", "SortAt", "Id")
    WHERE "Status" IN ('Proposed', 'Open');
CREATE INDEX "IX_HazardCases_OrgId_Status_SortAt" ON "HazardCases" ("OrgId", "Status", "SortAt", "Id");

-- What was done, when it really happened, and what shows it.
CREATE TABLE "HazardStages" (
    "Id" UUID PRIMARY KEY,
    "OrgId" UUID NOT NULL,
    "CaseId" UUID NOT NULL,
    "Stage" VARCHAR(50) NOT NULL,
    "At" TIMESTAMP NOT NULL,
    "Note" TEXT,
    "AttachmentId" UUID,
    "Reason" TEXT, -- of a correction
    "Superseded" BOOLEAN NOT NULL DEFAULT FALSE, -- corrected by a later line
    "RecordedByUserId" UUID,
    "CreatedAt" TIMESTAMP NOT NULL,
    CONSTRAINT "FK_HazardStages_Organisations" FOREIGN KEY ("OrgId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "FK_HazardStages_CaseId" FOREIGN KEY ("OrgId", "CaseId") REFERENCES "HazardCases" ("OrgId", "Id"),
    CONSTRAINT "FK_HazardStages_AttachmentId" FOREIGN KEY ("OrgId", "AttachmentId")
        REFERENCES "Attachments" ("OrgId", "Id"),
    CONSTRAINT "FK_HazardStages_RecordedByUserId" FOREIGN KEY ("OrgId", "RecordedByUserId")
        REFERENCES "Users" ("OrgId", "Id"),
    CONSTRAINT "UQ_HazardStages_OrgId_Id" UNIQUE ("OrgId", "Id"),
    CONSTRAINT "CK_HazardStages_Evidence" CHECK ("Note" IS NOT NULL OR "AttachmentId" IS NOT NULL)
);
CREATE INDEX "IX_HazardStages_OrgId_CaseId" ON "HazardStages" ("OrgId", "CaseId", "At", "Id");
CREATE INDEX "IX_HazardStages_OrgId_AttachmentId" ON "HazardStages" ("OrgId", "AttachmentId");
CREATE INDEX "IX_HazardStages_OrgId_RecordedByUserId" ON "HazardStages" ("OrgId", "RecordedByUserId");

-- The clocks. None is ever paused, and none moved forward without a person.
CREATE TABLE "HazardDeadlines" (
    "Id" UUID PRIMARY KEY,
    "OrgId" UUID NOT NULL,
    "CaseId" UUID NOT NULL,
    "Duty" VARCHAR(50) NOT NULL,
    "DueDate" DATE, -- for clocks of days: the last day
    "DueAt" TIMESTAMP NOT NULL, -- the first moment after the period
    "NearAt" TIMESTAMP NOT NULL,
    "StartAt" TIMESTAMP NOT NULL,
    "RuleVersion" VARCHAR(100) NOT NULL,
    "Basis" VARCHAR(300) NOT NULL,
    "Grade" VARCHAR(20) NOT NULL,
    "Working" JSONB NOT NULL,
    "ComputedAt" TIMESTAMP NOT NULL,
    "MetAt" TIMESTAMP,
    "Dropped" BOOLEAN NOT NULL DEFAULT FALSE, -- the duty fell away
    "NearToldAt" TIMESTAMP,
    "MissedToldAt" TIMESTAMP,
    "SetReason" TEXT, -- a person set another date, and why
    "SetByUserId" UUID,
    "ProposedDueDate" DATE, -- an earlier date that a person has still to accept
    "ProposedDueAt" TIMESTAMP,
    "ProposedReason" TEXT,
    CONSTRAINT "FK_HazardDeadlines_Organisations" FOREIGN KEY ("OrgId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "FK_HazardDeadlines_CaseId" FOREIGN KEY ("OrgId", "CaseId")
        REFERENCES "HazardCases" ("OrgId", "Id"),
    CONSTRAINT "FK_HazardDeadlines_SetByUserId" FOREIGN KEY ("OrgId", "SetByUserId")
        REFERENCES "Users" ("OrgId", "Id"),
    CONSTRAINT "UQ_HazardDeadlines_OrgId_Id" UNIQUE ("OrgId", "Id"),
    CONSTRAINT "UQ_HazardDeadlines_OrgId_CaseId_Duty" UNIQUE ("OrgId", "CaseId", "Duty"),
    CONSTRAINT "CK_HazardDeadlines_Start" CHECK ("DueAt" >= "StartAt")
);
CREATE INDEX "IX_HazardDeadlines_OrgId_SetByUserId" ON "HazardDeadlines" ("OrgId", "SetByUserId");
-- What the sweep looks for, whoever's it is.
CREATE INDEX "IX_HazardDeadlines_Near" ON "HazardDeadlines" ("NearAt", "OrgId")
    WHERE "MetAt" IS NULL AND NOT "Dropped" AND "NearToldAt" IS NULL;
CREATE INDEX "IX_HazardDeadlines_Missed" ON "HazardDeadlines" ("DueAt", "OrgId")
    WHERE "MetAt" IS NULL AND NOT "Dropped" AND "MissedToldAt" IS NULL;

-- A home that was damp is looked at again some weeks later.
CREATE TABLE "DampChecks" (
    "Id" UUID PRIMARY KEY,
    "OrgId" UUID NOT NULL,
    "CaseId" UUID NOT NULL,
    "Weeks" INT NOT NULL,
    "DueOn" DATE NOT NULL,
    "Result" VARCHAR(20), -- dry, returned, not_needed
    "Note" TEXT,
    "DoneAt" TIMESTAMP,
    "DoneByUserId" UUID,
    "ToldAt" TIMESTAMP,
    "CreatedAt" TIMESTAMP NOT NULL,
    CONSTRAINT "FK_DampChecks_Organisations" FOREIGN KEY ("OrgId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "FK_DampChecks_CaseId" FOREIGN KEY ("OrgId", "CaseId") REFERENCES "HazardCases" ("OrgId", "Id"),
    CONSTRAINT "FK_DampChecks_DoneByUserId" FOREIGN KEY ("OrgId", "DoneByUserId")
        REFERENCES "Users" ("OrgId", "Id"),
    CONSTRAINT "UQ_DampChecks_OrgId_Id" UNIQUE ("OrgId", "Id"),
    CONSTRAINT "UQ_DampChecks_OrgId_CaseId_Weeks" UNIQUE ("OrgId", "CaseId", "Weeks"),
    CONSTRAINT "CK_DampChecks_Result" CHECK ("Result" IN ('dry', 'returned', 'not_needed'))
);
CREATE INDEX "IX_DampChecks_OrgId_DoneByUserId" ON "DampChecks" ("OrgId", "DoneByUserId");
CREATE INDEX "IX_DampChecks_Due" ON "DampChecks" ("DueOn", "OrgId") WHERE "DoneAt" IS NULL AND "ToldAt" IS NULL;

CALL ops.wall('"BankHolidays"');
CALL ops.wall('"HazardCases"');
CALL ops.wall('"HazardStages"');
CALL ops.wall('"HazardDeadlines"');
CALL ops.wall('"DampChecks"');
GRANT SELECT, INSERT, UPDATE
    ON "BankHolidays", "HazardCases", "HazardStages", "HazardDeadlines", "DampChecks" TO maintainuk_app;

-- The sweep asks which organisations have a clock or a check to tell of, and nothing else.
GRANT SELECT ("OrgId", "NearAt", "DueAt", "MetAt", "Dropped", "NearToldAt", "MissedToldAt")
    ON "HazardDeadlines" TO maintainuk_outbox;
GRANT SELECT ("OrgId", "DueOn", "DoneAt", "ToldAt") ON "DampChecks" TO maintainuk_outbox;
CREATE POLICY door_outbox ON "HazardDeadlines" FOR SELECT TO maintainuk_outbox USING (true);
CREATE POLICY door_outbox ON "DampChecks" FOR SELECT TO maintainuk_outbox USING (true);

CREATE FUNCTION ops.hazards_to_tell(at timestamp, today date)
RETURNS TABLE (org_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
    SELECT d."OrgId" FROM public."HazardDeadlines" d
    WHERE d."NearAt" <= at AND d."MetAt" IS NULL AND NOT d."Dropped" AND d."NearToldAt" IS NULL
    UNION
    SELECT d."OrgId" FROM public."HazardDeadlines" d
    WHERE d."DueAt" <= at AND d."MetAt" IS NULL AND NOT d."Dropped" AND d."MissedToldAt" IS NULL
    UNION
    SELECT c."OrgId" FROM public."DampChecks" c
    WHERE c."DueOn" <= today AND c."DoneAt" IS NULL AND c."ToldAt" IS NULL
$$;
REVOKE ALL ON FUNCTION ops.hazards_to_tell(timestamp, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ops.hazards_to_tell(timestamp, date) TO maintainuk_app;
GRANT CREATE ON SCHEMA ops TO maintainuk_outbox;
RESET ROLE;
ALTER FUNCTION ops.hazards_to_tell(timestamp, date) OWNER TO maintainuk_outbox;
SET ROLE maintainuk_owner;
REVOKE CREATE ON SCHEMA ops FROM maintainuk_outbox;
RESET ROLE;
