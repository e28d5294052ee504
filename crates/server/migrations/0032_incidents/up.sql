-- Known incidents: one failure that many homes feel, who is told of it, and the repairs that are a
-- part of it.

SET ROLE maintainuk_owner;

CREATE TABLE "Incidents" (
    "Id" UUID PRIMARY KEY,
    "OrgId" UUID NOT NULL,
    "Number" VARCHAR(20) NOT NULL,
    "Title" VARCHAR(200) NOT NULL,
    "Category" VARCHAR(50) NOT NULL,
    "Status" VARCHAR(20) NOT NULL,
    "OpenedByUserId" UUID NOT NULL,
    "ClosedByUserId" UUID,
    "ClosedAt" TIMESTAMP,
    "RowVersion" INT NOT NULL DEFAULT 1,
    "CreatedAt" TIMESTAMP NOT NULL,
    "UpdatedAt" TIMESTAMP NOT NULL,
    CONSTRAINT "FK_Incidents_Organisations" FOREIGN KEY ("OrgId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "FK_Incidents_OpenedByUserId" FOREIGN KEY ("OrgId", "OpenedByUserId")
        REFERENCES "Users" ("OrgId", "Id"),
    CONSTRAINT "FK_Incidents_ClosedByUserId" FOREIGN KEY ("OrgId", "ClosedByUserId")
        REFERENCES "Users" ("OrgId", "Id"),
    CONSTRAINT "UQ_Incidents_OrgId_Id" UNIQUE ("OrgId", "Id"),
    CONSTRAINT "UQ_Incidents_OrgId_Number" UNIQUE ("OrgId", "Number"),
    CONSTRAINT "CK_Incidents_Status" CHECK ("Status" IN ('Open', 'Closed')),
    CONSTRAINT "CK_Incidents_Closed" CHECK (("Status" = 'Closed') = ("ClosedAt" IS NOT NULL)
        AND num_nonnulls("ClosedAt", "ClosedByUserId") IN (0, 2))
);
CREATE INDEX "IX_Incidents_OrgId_CreatedAt" ON "Incidents" ("OrgId", "CreatedAt" DESC, "Id" DESC);
CREATE INDEX "IX_Incidents_OrgId_Status_CreatedAt"
    ON "Incidents" ("OrgId", "Status", "CreatedAt" DESC, "Id" DESC);
CREATE INDEX "IX_Incidents_OrgId_OpenedByUserId" ON "Incidents" ("OrgId", "OpenedByUserId");
CREATE INDEX "IX_Incidents_OrgId_ClosedByUserId" ON "Incidents" ("OrgId", "ClosedByUserId");

-- The properties that feel it. Two that were merged may both be here: they then count once.
CREATE TABLE "IncidentPlaces" (
    "Id" UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    "OrgId" UUID NOT NULL,
    "IncidentId" UUID NOT NULL,
    "PropertyId" UUID NOT NULL,
    CONSTRAINT "FK_IncidentPlaces_Organisations" FOREIGN KEY ("OrgId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "FK_IncidentPlaces_IncidentId" FOREIGN KEY ("OrgId", "IncidentId")
        REFERENCES "Incidents" ("OrgId", "Id"),
    CONSTRAINT "FK_IncidentPlaces_PropertyId" FOREIGN KEY ("OrgId", "PropertyId")
        REFERENCES "Properties" ("OrgId", "Id"),
    CONSTRAINT "UQ_IncidentPlaces_OrgId_Id" UNIQUE ("OrgId", "Id")
);
CREATE INDEX "IX_IncidentPlaces_OrgId_IncidentId" ON "IncidentPlaces" ("OrgId", "IncidentId");
CREATE INDEX "IX_IncidentPlaces_OrgId_PropertyId" ON "IncidentPlaces" ("OrgId", "PropertyId");

-- What was told of it, and how many people by email.
CREATE TABLE "IncidentUpdates" (
    "Id" UUID PRIMARY KEY,
    "OrgId" UUID NOT NULL,
    "IncidentId" UUID NOT NULL,
    "News" VARCHAR(20) NOT NULL,
    "Words" TEXT NOT NULL,
    "Told" INT NOT NULL,
    "ByUserId" UUID NOT NULL,
    "CreatedAt" TIMESTAMP NOT NULL,
    CONSTRAINT "FK_IncidentUpdates_Organisations" FOREIGN KEY ("OrgId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "FK_IncidentUpdates_IncidentId" FOREIGN KEY ("OrgId", "IncidentId")
        REFERENCES "Incidents" ("OrgId", "Id"),
    CONSTRAINT "FK_IncidentUpdates_ByUserId" FOREIGN KEY ("OrgId", "ByUserId")
        REFERENCES "Users" ("OrgId", "Id"),
    CONSTRAINT "UQ_IncidentUpdates_OrgId_Id" UNIQUE ("OrgId", "Id"),
    CONSTRAINT "CK_IncidentUpdates_News" CHECK ("News" IN ('Opened', 'Update', 'Closed'))
);
CREATE INDEX "IX_IncidentUpdates_OrgId_IncidentId"
    ON "IncidentUpdates" ("OrgId", "IncidentId", "CreatedAt" DESC, "Id" DESC);
CREATE INDEX "IX_IncidentUpdates_OrgId_ByUserId" ON "IncidentUpdates" ("OrgId", "ByUserId");

-- Who would have reported the same, and follows it instead.
CREATE TABLE "IncidentFollowers" (
    "Id" UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    "OrgId" UUID NOT NULL,
    "IncidentId" UUID NOT NULL,
    "ContactId" UUID NOT NULL,
    "UnitId" UUID NOT NULL,
    "RecordedByUserId" UUID NOT NULL,
    "CreatedAt" TIMESTAMP NOT NULL,
    CONSTRAINT "FK_IncidentFollowers_Organisations" FOREIGN KEY ("OrgId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "FK_IncidentFollowers_IncidentId" FOREIGN KEY ("OrgId", "IncidentId")
        REFERENCES "Incidents" ("OrgId", "Id"),
    CONSTRAINT "FK_IncidentFollowers_ContactId" FOREIGN KEY ("OrgId", "ContactId")
        REFERENCES "ContactPoints" ("OrgId", "Id"),
    CONSTRAINT "FK_IncidentFollowers_UnitId" FOREIGN KEY ("OrgId", "UnitId")
        REFERENCES "Units" ("OrgId", "Id"),
    CONSTRAINT "FK_IncidentFollowers_RecordedByUserId" FOREIGN KEY ("OrgId", "RecordedByUserId")
        REFERENCES "Users" ("OrgId", "Id"),
    CONSTRAINT "UQ_IncidentFollowers_OrgId_Id" UNIQUE ("OrgId", "Id")
);
CREATE INDEX "IX_IncidentFollowers_OrgId_IncidentId"
    ON "IncidentFollowers" ("OrgId", "IncidentId", "ContactId");
CREATE INDEX "IX_IncidentFollowers_OrgId_ContactId" ON "IncidentFollowers" ("OrgId", "ContactId");
CREATE INDEX "IX_IncidentFollowers_OrgId_UnitId" ON "IncidentFollowers" ("OrgId", "UnitId");
CREATE INDEX "IX_IncidentFollowers_OrgId_RecordedByUserId"
    ON "IncidentFollowers" ("OrgId", "RecordedByUserId");

-- A repair is a part of one incident at most.
ALTER TABLE "MaintenanceTickets"
    ADD COLUMN "IncidentId" UUID,
    ADD CONSTRAINT "FK_MaintenanceTickets_IncidentId" FOREIGN KEY ("OrgId", "IncidentId")
        REFERENCES "Incidents" ("OrgId", "Id");
CREATE INDEX "IX_MaintenanceTickets_OrgId_IncidentId" ON "MaintenanceTickets" ("OrgId", "IncidentId", "Id")
    WHERE "IncidentId" IS NOT NULL;

CALL ops.wall('"Incidents"');
CALL ops.wall('"IncidentPlaces"');
CALL ops.wall('"IncidentUpdates"');
CALL ops.wall('"IncidentFollowers"');
GRANT SELECT, INSERT, UPDATE ON "Incidents", "IncidentPlaces", "IncidentFollowers" TO maintainuk_app;
GRANT SELECT, INSERT ON "IncidentUpdates" TO maintainuk_app;

RESET ROLE;
