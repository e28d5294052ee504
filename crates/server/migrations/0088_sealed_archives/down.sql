SET ROLE maintainuk_owner;
ALTER TABLE "Archives" DROP CONSTRAINT "CK_Archives_SealedKey", DROP COLUMN "SealedKey",
    DROP COLUMN "HasSealedPart";
RESET ROLE;
