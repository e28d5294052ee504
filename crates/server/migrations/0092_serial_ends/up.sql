-- An appliance is found by how its serial number ends, however little of it is typed.

SET ROLE maintainuk_owner;

-- Backwards, so that what ends alike begins alike; in the order of bytes, so that it stands together.
ALTER TABLE "Assets" ADD COLUMN "SerialBack" TEXT
    GENERATED ALWAYS AS (reverse(upper(regexp_replace("Serial", '[^A-Za-z0-9]', '', 'g')))) STORED;
CREATE INDEX "IX_Assets_OrgId_SerialBack" ON "Assets" ("OrgId", "SerialBack" COLLATE "C")
    WHERE "SerialBack" IS NOT NULL;
DROP INDEX "IX_Assets_OrgId_SerialEnd";
ALTER TABLE "Assets" DROP COLUMN "SerialEnd";

RESET ROLE;
