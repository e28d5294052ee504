-- What becomes of each row of a file that is here already, and who else lives in an imported
-- tenancy.

SET ROLE maintainuk_owner;

ALTER TABLE ops."ImportRows"
    ADD COLUMN "Choice" VARCHAR(10) -- of a duplicate; none: as the import's others
        CONSTRAINT "CK_ImportRows_Choice" CHECK ("Choice" IN ('skip', 'add'));
CREATE INDEX "IX_ImportRows_OrgId_Choice_ImportId" ON ops."ImportRows" ("OrgId", "Choice", "ImportId")
    WHERE "Choice" IS NOT NULL;

-- Undoing an import takes what it made itself, and these go with their tenancy.
ALTER TABLE "TenancyOccupants" ADD COLUMN "ImportId" UUID,
    ADD CONSTRAINT "FK_TenancyOccupants_ImportId" FOREIGN KEY ("OrgId", "ImportId")
        REFERENCES "Imports" ("OrgId", "Id");
CREATE INDEX "IX_TenancyOccupants_OrgId_ImportId" ON "TenancyOccupants" ("OrgId", "ImportId")
    WHERE "ImportId" IS NOT NULL;

RESET ROLE;
