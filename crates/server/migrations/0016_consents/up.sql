-- Who said what about a channel, how we know, and who wrote it down.

SET ROLE maintainuk_owner;

ALTER TABLE "ConsentRecords"
    ADD COLUMN "Source" VARCHAR(50) NOT NULL DEFAULT 'Other'
        CONSTRAINT "CK_ConsentRecords_Source" CHECK ("Source" IN (
            'Phone', 'Email', 'Portal', 'InPerson', 'Letter', 'Reply', 'Import', 'Other')),
    ADD COLUMN "Note" VARCHAR(500),
    ADD COLUMN "RecordedByUserId" UUID,
    ADD CONSTRAINT "FK_ConsentRecords_RecordedByUserId" FOREIGN KEY ("OrgId", "RecordedByUserId")
        REFERENCES "Users" ("OrgId", "Id");
CREATE INDEX "IX_ConsentRecords_OrgId_RecordedByUserId" ON "ConsentRecords" ("OrgId", "RecordedByUserId");
CREATE INDEX "IX_ConsentRecords_OrgId_ContactId_CreatedAt"
    ON "ConsentRecords" ("OrgId", "ContactId", "CreatedAt" DESC, "Id" DESC);

RESET ROLE;
