-- What was done to a thing that is built in, a row each; and how long it is expected to last.

SET ROLE maintainuk_owner;

ALTER TABLE "Assets"
    ADD COLUMN "LifeYears" SMALLINT, -- from the day on which it was installed
    ADD CONSTRAINT "CK_Assets_LifeYears" CHECK ("LifeYears" BETWEEN 1 AND 100);
CREATE INDEX "IX_Assets_OrgId_CreatedAt" ON "Assets" ("OrgId", "CreatedAt" DESC, "Id" DESC);

CREATE TABLE "AssetServices" (
    "Id" UUID PRIMARY KEY,
    "OrgId" UUID NOT NULL,
    "AssetId" UUID NOT NULL,
    "DoneOn" DATE NOT NULL,
    "Work" VARCHAR(1000) NOT NULL,
    "DoneBy" VARCHAR(200) NOT NULL, -- as they are called; of a firm of ours its name then
    "ContractorId" UUID,
    "NextDueOn" DATE,
    "CostGBP" DECIMAL(10,2),
    "CertificateId" UUID, -- a file of the property
    "CreatedAt" TIMESTAMP NOT NULL,
    CONSTRAINT "FK_AssetServices_Organisations" FOREIGN KEY ("OrgId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "FK_AssetServices_AssetId" FOREIGN KEY ("OrgId", "AssetId") REFERENCES "Assets" ("OrgId", "Id"),
    CONSTRAINT "FK_AssetServices_ContractorId" FOREIGN KEY ("OrgId", "ContractorId")
        REFERENCES "ContractorProfiles" ("OrgId", "Id"),
    CONSTRAINT "FK_AssetServices_CertificateId" FOREIGN KEY ("OrgId", "CertificateId")
        REFERENCES "Attachments" ("OrgId", "Id"),
    CONSTRAINT "UQ_AssetServices_OrgId_Id" UNIQUE ("OrgId", "Id"),
    CONSTRAINT "CK_AssetServices_CostGBP" CHECK ("CostGBP" >= 0)
);
CREATE INDEX "IX_AssetServices_OrgId_AssetId" ON "AssetServices" ("OrgId", "AssetId", "DoneOn" DESC, "Id" DESC);
CREATE INDEX "IX_AssetServices_OrgId_ContractorId" ON "AssetServices" ("OrgId", "ContractorId");
CREATE INDEX "IX_AssetServices_OrgId_CertificateId" ON "AssetServices" ("OrgId", "CertificateId");

CALL ops.wall('public."AssetServices"');
GRANT SELECT, INSERT, UPDATE, DELETE ON "AssetServices" TO maintainuk_app;

RESET ROLE;
