SET ROLE maintainuk_owner;
ALTER TABLE "Assets" DROP COLUMN "SerialKey", DROP COLUMN "SerialEnd";
RESET ROLE;
