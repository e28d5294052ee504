-- What saves a visit: where the stopcock is, who has the keys, which code opens the door, what is
-- built in, and what somebody who goes there has to know.

SET ROLE maintainuk_owner;

CREATE TABLE "PlaceHints" (
    "Id" UUID PRIMARY KEY,
    "OrgId" UUID NOT NULL,
    "PropertyId" UUID NOT NULL,
    "UnitId" UUID, -- NULL for the whole property
    "Kind" VARCHAR(30) NOT NULL,
    "Text" VARCHAR(1000) NOT NULL,
    "RowVersion" INT NOT NULL DEFAULT 1,
    "CreatedAt" TIMESTAMP NOT NULL,
    "UpdatedAt" TIMESTAMP NOT NULL,
    CONSTRAINT "FK_PlaceHints_Organisations" FOREIGN KEY ("OrgId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "FK_PlaceHints_PropertyId" FOREIGN KEY ("OrgId", "PropertyId")
        REFERENCES "Properties" ("OrgId", "Id"),
    CONSTRAINT "FK_PlaceHints_UnitId" FOREIGN KEY ("OrgId", "UnitId") REFERENCES "Units" ("OrgId", "Id"),
    CONSTRAINT "UQ_PlaceHints_OrgId_Id" UNIQUE ("OrgId", "Id"),
    CONSTRAINT "CK_PlaceHints_Kind" CHECK ("Kind" IN (
        'Stopcock', 'FuseBoard', 'GasMeter', 'Entry', 'Parking', 'Pets', 'Lift', 'Other'))
);
CREATE INDEX "IX_PlaceHints_OrgId_PropertyId" ON "PlaceHints" ("OrgId", "PropertyId");
CREATE INDEX "IX_PlaceHints_OrgId_UnitId" ON "PlaceHints" ("OrgId", "UnitId");

CREATE TABLE "PlaceKeys" (
    "Id" UUID PRIMARY KEY,
    "OrgId" UUID NOT NULL,
    "PropertyId" UUID NOT NULL,
    "UnitId" UUID,
    "Tag" VARCHAR(50) NOT NULL, -- what is written on it; never the address
    "Opens" VARCHAR(200) NOT NULL,
    "HolderName" VARCHAR(200), -- NULL while it hangs on its hook
    "HolderContactId" UUID,
    "IssuedAt" TIMESTAMP,
    "DueBackOn" DATE,
    "RowVersion" INT NOT NULL DEFAULT 1,
    "CreatedAt" TIMESTAMP NOT NULL,
    "UpdatedAt" TIMESTAMP NOT NULL,
    CONSTRAINT "FK_PlaceKeys_Organisations" FOREIGN KEY ("OrgId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "FK_PlaceKeys_PropertyId" FOREIGN KEY ("OrgId", "PropertyId")
        REFERENCES "Properties" ("OrgId", "Id"),
    CONSTRAINT "FK_PlaceKeys_UnitId" FOREIGN KEY ("OrgId", "UnitId") REFERENCES "Units" ("OrgId", "Id"),
    CONSTRAINT "FK_PlaceKeys_HolderContactId" FOREIGN KEY ("OrgId", "HolderContactId")
        REFERENCES "ContactPoints" ("OrgId", "Id"),
    CONSTRAINT "UQ_PlaceKeys_OrgId_Id" UNIQUE ("OrgId", "Id"),
    CONSTRAINT "CK_PlaceKeys_Holder" CHECK (("HolderName" IS NULL) = ("IssuedAt" IS NULL)
        AND ("HolderName" IS NOT NULL OR "DueBackOn" IS NULL AND "HolderContactId" IS NULL))
);
CREATE UNIQUE INDEX "UQ_PlaceKeys_OrgId_Tag" ON "PlaceKeys" ("OrgId", lower("Tag"));
CREATE INDEX "IX_PlaceKeys_OrgId_PropertyId" ON "PlaceKeys" ("OrgId", "PropertyId");
CREATE INDEX "IX_PlaceKeys_OrgId_UnitId" ON "PlaceKeys" ("OrgId", "UnitId");
CREATE INDEX "IX_PlaceKeys_OrgId_HolderContactId" ON "PlaceKeys" ("OrgId", "HolderContactId");
CREATE INDEX "IX_PlaceKeys_OrgId_CreatedAt" ON "PlaceKeys" ("OrgId", "CreatedAt" DESC, "Id" DESC);

-- The code itself is sealed (AES-256-GCM) with a key that the database does not have.
CREATE TABLE "AccessCodes" (
    "Id" UUID PRIMARY KEY,
    "OrgId" UUID NOT NULL,
    "PropertyId" UUID NOT NULL,
    "UnitId" UUID,
    "Kind" VARCHAR(30) NOT NULL,
    "Label" VARCHAR(200) NOT NULL,
    "Sealed" BYTEA NOT NULL,
    "CreatedAt" TIMESTAMP NOT NULL,
    CONSTRAINT "FK_AccessCodes_Organisations" FOREIGN KEY ("OrgId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "FK_AccessCodes_PropertyId" FOREIGN KEY ("OrgId", "PropertyId")
        REFERENCES "Properties" ("OrgId", "Id"),
    CONSTRAINT "FK_AccessCodes_UnitId" FOREIGN KEY ("OrgId", "UnitId") REFERENCES "Units" ("OrgId", "Id"),
    CONSTRAINT "UQ_AccessCodes_OrgId_Id" UNIQUE ("OrgId", "Id"),
    CONSTRAINT "CK_AccessCodes_Kind" CHECK ("Kind" IN ('KeySafe', 'Door', 'Gate', 'Alarm', 'Other'))
);
CREATE INDEX "IX_AccessCodes_OrgId_PropertyId" ON "AccessCodes" ("OrgId", "PropertyId");
CREATE INDEX "IX_AccessCodes_OrgId_UnitId" ON "AccessCodes" ("OrgId", "UnitId");

CREATE TABLE "Assets" (
    "Id" UUID PRIMARY KEY,
    "OrgId" UUID NOT NULL,
    "PropertyId" UUID NOT NULL,
    "UnitId" UUID,
    "Name" VARCHAR(100) NOT NULL, -- Boiler, Cooker, Smoke alarm
    "Make" VARCHAR(100),
    "Model" VARCHAR(100),
    "Serial" VARCHAR(100),
    "InstalledOn" DATE,
    "WarrantyUntil" DATE,
    "ServicedOn" DATE,
    "ServiceDueOn" DATE,
    "RowVersion" INT NOT NULL DEFAULT 1,
    "CreatedAt" TIMESTAMP NOT NULL,
    "UpdatedAt" TIMESTAMP NOT NULL,
    CONSTRAINT "FK_Assets_Organisations" FOREIGN KEY ("OrgId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "FK_Assets_PropertyId" FOREIGN KEY ("OrgId", "PropertyId")
        REFERENCES "Properties" ("OrgId", "Id"),
    CONSTRAINT "FK_Assets_UnitId" FOREIGN KEY ("OrgId", "UnitId") REFERENCES "Units" ("OrgId", "Id"),
    CONSTRAINT "UQ_Assets_OrgId_Id" UNIQUE ("OrgId", "Id")
);
CREATE INDEX "IX_Assets_OrgId_PropertyId" ON "Assets" ("OrgId", "PropertyId");
CREATE INDEX "IX_Assets_OrgId_UnitId" ON "Assets" ("OrgId", "UnitId");

-- About a place, a person, or a person at a place.
CREATE TABLE "PlaceAlerts" (
    "Id" UUID PRIMARY KEY,
    "OrgId" UUID NOT NULL,
    "PropertyId" UUID,
    "UnitId" UUID,
    "ContactId" UUID,
    "Kind" VARCHAR(30) NOT NULL,
    "Text" VARCHAR(1000) NOT NULL,
    "Reason" VARCHAR(500) NOT NULL,
    "NeedToKnow" VARCHAR(20) NOT NULL,
    "ReviewOn" DATE NOT NULL,
    "EndedAt" TIMESTAMP,
    "RowVersion" INT NOT NULL DEFAULT 1,
    "CreatedAt" TIMESTAMP NOT NULL,
    "UpdatedAt" TIMESTAMP NOT NULL,
    CONSTRAINT "FK_PlaceAlerts_Organisations" FOREIGN KEY ("OrgId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "FK_PlaceAlerts_PropertyId" FOREIGN KEY ("OrgId", "PropertyId")
        REFERENCES "Properties" ("OrgId", "Id"),
    CONSTRAINT "FK_PlaceAlerts_UnitId" FOREIGN KEY ("OrgId", "UnitId") REFERENCES "Units" ("OrgId", "Id"),
    CONSTRAINT "FK_PlaceAlerts_ContactId" FOREIGN KEY ("OrgId", "ContactId")
        REFERENCES "ContactPoints" ("OrgId", "Id"),
    CONSTRAINT "UQ_PlaceAlerts_OrgId_Id" UNIQUE ("OrgId", "Id"),
    CONSTRAINT "CK_PlaceAlerts_About" CHECK (("PropertyId" IS NOT NULL OR "ContactId" IS NOT NULL)
        AND ("UnitId" IS NULL OR "PropertyId" IS NOT NULL)),
    CONSTRAINT "CK_PlaceAlerts_Kind" CHECK ("Kind" IN ('LegalDisrepair', 'Warranty', 'Vulnerable',
        'Adjustment', 'TwoPeople', 'Aggression', 'Animal', 'Asbestos', 'NoRepairs', 'Other')),
    CONSTRAINT "CK_PlaceAlerts_NeedToKnow" CHECK ("NeedToKnow" IN ('Job', 'Staff', 'Managers'))
);
CREATE INDEX "IX_PlaceAlerts_OrgId_PropertyId" ON "PlaceAlerts" ("OrgId", "PropertyId");
CREATE INDEX "IX_PlaceAlerts_OrgId_UnitId" ON "PlaceAlerts" ("OrgId", "UnitId");
CREATE INDEX "IX_PlaceAlerts_OrgId_ContactId" ON "PlaceAlerts" ("OrgId", "ContactId");

CALL ops.wall('public."PlaceHints"');
CALL ops.wall('public."PlaceKeys"');
CALL ops.wall('public."AccessCodes"');
CALL ops.wall('public."Assets"');
CALL ops.wall('public."PlaceAlerts"');
GRANT SELECT, INSERT, UPDATE, DELETE ON "PlaceHints", "PlaceKeys", "Assets" TO maintainuk_app;
GRANT SELECT, INSERT, DELETE ON "AccessCodes" TO maintainuk_app;
GRANT SELECT, INSERT, UPDATE ON "PlaceAlerts" TO maintainuk_app;

RESET ROLE;
