SET ROLE maintainuk_owner;
ALTER TABLE "Attachments"
    DROP COLUMN "CertificateKind",
    DROP COLUMN "CertificateNumber",
    DROP COLUMN "IssuedOn",
    DROP COLUMN "EngineerNumber";
RESET ROLE;
