SET ROLE maintainuk_owner;
ALTER TABLE "Tenancies" DROP COLUMN "PossessionBasis";
RESET ROLE;
