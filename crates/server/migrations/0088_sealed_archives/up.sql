-- An archive can take access codes and alerts along, under a passphrase. What its part is sealed with is kept,
-- sealed itself, while the archive is being written, and no longer; the passphrase is not kept at all.

SET ROLE maintainuk_owner;
ALTER TABLE "Archives"
    ADD COLUMN "HasSealedPart" BOOLEAN NOT NULL DEFAULT FALSE,
    ADD COLUMN "SealedKey" BYTEA,
    ADD CONSTRAINT "CK_Archives_SealedKey"
        CHECK ("SealedKey" IS NULL OR ("Status" = 'Writing' AND "HasSealedPart"));
RESET ROLE;
