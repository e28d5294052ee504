-- Rules that do the routine by themselves, and what each of them did.

SET ROLE maintainuk_owner;

CREATE TABLE "AutomationRules" (
    "Id" UUID PRIMARY KEY,
    "OrgId" UUID NOT NULL,
    "Name" VARCHAR(100) NOT NULL,
    "Enabled" BOOLEAN NOT NULL,
    "Position" INT NOT NULL,
    "Trigger" VARCHAR(30) NOT NULL,
    "Events" TEXT[] NOT NULL DEFAULT '{}', -- the lines of a timeline that set it off; none for time
    "Hours" INT,
    "Filter" JSONB NOT NULL,
    "Actions" JSONB NOT NULL,
    "AuthorUserId" UUID NOT NULL, -- who set it last: it acts in their name, and may no more than they
    "RowVersion" INT NOT NULL DEFAULT 1, -- which version of it ran
    "CreatedAt" TIMESTAMP NOT NULL,
    "UpdatedAt" TIMESTAMP NOT NULL,
    "DeletedAt" TIMESTAMP,
    CONSTRAINT "FK_AutomationRules_Organisations" FOREIGN KEY ("OrgId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "FK_AutomationRules_AuthorUserId" FOREIGN KEY ("OrgId", "AuthorUserId")
        REFERENCES "Users" ("OrgId", "Id"),
    CONSTRAINT "UQ_AutomationRules_OrgId_Id" UNIQUE ("OrgId", "Id"),
    CONSTRAINT "CK_AutomationRules_Trigger" CHECK ("Trigger" IN ('Reported', 'Triaged', 'StatusMoved',
        'NoteAdded', 'OrderRaised', 'OrderMoved', 'VisitAgreed', 'VisitMissed', 'ClockNear', 'ClockMissed',
        'Waiting')),
    CONSTRAINT "CK_AutomationRules_Hours" CHECK (("Trigger" = 'Waiting') = ("Hours" IS NOT NULL))
);
CREATE INDEX "IX_AutomationRules_OrgId_Position" ON "AutomationRules" ("OrgId", "Position", "Id");
CREATE INDEX "IX_AutomationRules_OrgId_AuthorUserId" ON "AutomationRules" ("OrgId", "AuthorUserId");

-- One line for each rule and what set it off: it is what makes a rule run once.
CREATE TABLE "AutomationRuns" (
    "Id" UUID PRIMARY KEY,
    "OrgId" UUID NOT NULL,
    "RuleId" UUID NOT NULL,
    "RuleVersion" INT NOT NULL,
    "TicketId" UUID NOT NULL,
    "Cause" VARCHAR(100) NOT NULL, -- the line of the timeline, or since when nobody acted
    "Trigger" VARCHAR(30) NOT NULL,
    "Outcome" VARCHAR(20) NOT NULL,
    "Reason" VARCHAR(500), -- why it did nothing
    "Steps" JSONB NOT NULL DEFAULT '[]', -- what became of each action
    "UndoneAt" TIMESTAMP,
    "UndoneByUserId" UUID,
    "CreatedAt" TIMESTAMP NOT NULL,
    CONSTRAINT "FK_AutomationRuns_Organisations" FOREIGN KEY ("OrgId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "FK_AutomationRuns_RuleId" FOREIGN KEY ("OrgId", "RuleId")
        REFERENCES "AutomationRules" ("OrgId", "Id"),
    CONSTRAINT "FK_AutomationRuns_TicketId" FOREIGN KEY ("OrgId", "TicketId")
        REFERENCES "MaintenanceTickets" ("OrgId", "Id"),
    CONSTRAINT "FK_AutomationRuns_UndoneByUserId" FOREIGN KEY ("OrgId", "UndoneByUserId")
        REFERENCES "Users" ("OrgId", "Id"),
    CONSTRAINT "UQ_AutomationRuns_OrgId_Id" UNIQUE ("OrgId", "Id"),
    CONSTRAINT "UQ_AutomationRuns_OrgId_RuleId_Cause" UNIQUE ("OrgId", "RuleId", "Cause"),
    CONSTRAINT "CK_AutomationRuns_Outcome" CHECK ("Outcome" IN ('Running', 'Done', 'Partly', 'Refused', 'Skipped')),
    CONSTRAINT "CK_AutomationRuns_Reason" CHECK ("Outcome" <> 'Skipped' OR "Reason" IS NOT NULL)
);
CREATE INDEX "IX_AutomationRuns_OrgId_RuleId_CreatedAt"
    ON "AutomationRuns" ("OrgId", "RuleId", "CreatedAt" DESC, "Id" DESC);
CREATE INDEX "IX_AutomationRuns_OrgId_TicketId_CreatedAt"
    ON "AutomationRuns" ("OrgId", "TicketId", "CreatedAt" DESC, "Id" DESC);
CREATE INDEX "IX_AutomationRuns_OrgId_UndoneByUserId" ON "AutomationRuns" ("OrgId", "UndoneByUserId");

CALL ops.wall('"AutomationRules"');
CALL ops.wall('"AutomationRuns"');
GRANT SELECT, INSERT, UPDATE ON "AutomationRules", "AutomationRuns" TO maintainuk_app;

RESET ROLE;
