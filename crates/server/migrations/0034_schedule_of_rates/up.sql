-- Schedules of rates: what work costs by its code, in versions that stand once they are published.

SET ROLE maintainuk_owner;

CREATE TABLE "RateLists" (
    "Id" UUID PRIMARY KEY,
    "OrgId" UUID NOT NULL,
    "ContractorId" UUID, -- none: of every firm that has no price of its own
    "Version" INT NOT NULL, -- of this firm's, or of everybody's, from 1
    "ValidFrom" DATE NOT NULL, -- counts from this day on, until another begins
    "Note" VARCHAR(500),
    "PublishedAt" TIMESTAMP, -- none: a draft
    "PublishedByUserId" UUID,
    "CreatedByUserId" UUID,
    "RowVersion" INT NOT NULL DEFAULT 1,
    "CreatedAt" TIMESTAMP NOT NULL,
    "UpdatedAt" TIMESTAMP NOT NULL,
    CONSTRAINT "FK_RateLists_Organisations" FOREIGN KEY ("OrgId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "FK_RateLists_ContractorId" FOREIGN KEY ("OrgId", "ContractorId")
        REFERENCES "ContractorProfiles" ("OrgId", "Id"),
    CONSTRAINT "FK_RateLists_PublishedByUserId" FOREIGN KEY ("OrgId", "PublishedByUserId")
        REFERENCES "Users" ("OrgId", "Id"),
    CONSTRAINT "FK_RateLists_CreatedByUserId" FOREIGN KEY ("OrgId", "CreatedByUserId")
        REFERENCES "Users" ("OrgId", "Id"),
    CONSTRAINT "UQ_RateLists_OrgId_Id" UNIQUE ("OrgId", "Id"),
    CONSTRAINT "CK_RateLists_Version" CHECK ("Version" > 0)
);
CREATE UNIQUE INDEX "UQ_RateLists_OrgId_ContractorId_Version"
    ON "RateLists" ("OrgId", "ContractorId", "Version") NULLS NOT DISTINCT;
-- One draft at a time, so that nobody publishes what another is still writing.
CREATE UNIQUE INDEX "UQ_RateLists_OrgId_ContractorId_Draft"
    ON "RateLists" ("OrgId", "ContractorId") NULLS NOT DISTINCT WHERE "PublishedAt" IS NULL;
CREATE INDEX "IX_RateLists_OrgId_ContractorId_ValidFrom"
    ON "RateLists" ("OrgId", "ContractorId", "ValidFrom" DESC, "Version" DESC);
CREATE INDEX "IX_RateLists_OrgId_CreatedAt" ON "RateLists" ("OrgId", "CreatedAt" DESC, "Id" DESC);
CREATE INDEX "IX_RateLists_OrgId_PublishedByUserId" ON "RateLists" ("OrgId", "PublishedByUserId");
CREATE INDEX "IX_RateLists_OrgId_CreatedByUserId" ON "RateLists" ("OrgId", "CreatedByUserId");

CREATE TABLE "Rates" (
    "Id" UUID PRIMARY KEY,
    "OrgId" UUID NOT NULL,
    "ListId" UUID NOT NULL,
    "Code" VARCHAR(20) NOT NULL, -- in capitals
    "Words" VARCHAR(300) NOT NULL,
    "Unit" VARCHAR(20) NOT NULL,
    "PriceGBP" DECIMAL(10,2) NOT NULL, -- of one unit, without VAT
    "Trade" VARCHAR(50) NOT NULL,
    "Priority" VARCHAR(50), -- how soon such work has to be done
    "CreatedAt" TIMESTAMP NOT NULL,
    CONSTRAINT "FK_Rates_Organisations" FOREIGN KEY ("OrgId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "FK_Rates_ListId" FOREIGN KEY ("OrgId", "ListId") REFERENCES "RateLists" ("OrgId", "Id"),
    CONSTRAINT "UQ_Rates_OrgId_Id" UNIQUE ("OrgId", "Id"),
    CONSTRAINT "UQ_Rates_OrgId_ListId_Code" UNIQUE ("OrgId", "ListId", "Code"),
    CONSTRAINT "CK_Rates_PriceGBP" CHECK ("PriceGBP" >= 0)
);
CREATE INDEX "IX_Rates_OrgId_ListId_CreatedAt" ON "Rates" ("OrgId", "ListId", "CreatedAt", "Id");

CALL ops.wall('"RateLists"');
CALL ops.wall('"Rates"');
GRANT SELECT, INSERT, UPDATE, DELETE ON "RateLists" TO maintainuk_app;
GRANT SELECT, INSERT, DELETE ON "Rates" TO maintainuk_app;
RESET ROLE;
