-- A set of keys is found by its tag, an appliance by how its serial number begins.

SET ROLE maintainuk_owner;

-- Letters and digits alone, in upper case, as serial numbers have them.
ALTER TABLE "PlaceKeys" ADD COLUMN "TagKey" TEXT
    GENERATED ALWAYS AS (upper(regexp_replace("Tag", '[^A-Za-z0-9]', '', 'g'))) STORED;
-- In the order of bytes, so that what begins alike stands together.
CREATE INDEX "IX_PlaceKeys_OrgId_TagKey" ON "PlaceKeys" ("OrgId", "TagKey" COLLATE "C");
CREATE INDEX "IX_Assets_OrgId_SerialKey" ON "Assets" ("OrgId", "SerialKey" COLLATE "C")
    WHERE "SerialKey" IS NOT NULL;

RESET ROLE;
