SET ROLE maintainuk_owner;

ALTER TABLE "Conversations" DROP COLUMN "ContractorId";

RESET ROLE;
