SET ROLE maintainuk_owner;
ALTER TABLE "Assets" ADD COLUMN "SerialEnd" TEXT
    GENERATED ALWAYS AS (right(upper(regexp_replace("Serial", '[^A-Za-z0-9]', '', 'g')), 6)) STORED;
CREATE INDEX "IX_Assets_OrgId_SerialEnd" ON "Assets" ("OrgId", "SerialEnd")
    WHERE "SerialEnd" IS NOT NULL;
DROP INDEX "IX_Assets_OrgId_SerialBack";
ALTER TABLE "Assets" DROP COLUMN "SerialBack";
RESET ROLE;
