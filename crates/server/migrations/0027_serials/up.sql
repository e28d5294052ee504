-- An appliance is found by its serial number, whole or by its last characters, however it is spaced.

SET ROLE maintainuk_owner;

-- Letters and digits alone, in upper case; and its last six, because only equality may be looked up
-- in an index through the wall.
ALTER TABLE "Assets" ADD COLUMN "SerialKey" TEXT
    GENERATED ALWAYS AS (upper(regexp_replace("Serial", '[^A-Za-z0-9]', '', 'g'))) STORED;
ALTER TABLE "Assets" ADD COLUMN "SerialEnd" TEXT
    GENERATED ALWAYS AS (right(upper(regexp_replace("Serial", '[^A-Za-z0-9]', '', 'g')), 6)) STORED;
CREATE INDEX "IX_Assets_OrgId_SerialEnd" ON "Assets" ("OrgId", "SerialEnd")
    WHERE "SerialEnd" IS NOT NULL;

RESET ROLE;
