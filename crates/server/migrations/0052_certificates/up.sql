-- What the certificate of a job says: an attachment of its order with a kind, a number, the day on
-- which it was issued and, where its kind has a register, the number of the engineer in it.

SET ROLE maintainuk_owner;
ALTER TABLE "Attachments"
    ADD COLUMN "CertificateKind" VARCHAR(50),
    ADD COLUMN "CertificateNumber" VARCHAR(100),
    ADD COLUMN "IssuedOn" DATE,
    ADD COLUMN "EngineerNumber" VARCHAR(50),
    ADD CONSTRAINT "CK_Attachments_CertificateKind" CHECK ("CertificateKind" IN ('GasSafetyRecord',
        'MinorWorksCertificate', 'ElectricalInstallationCertificate', 'FireAlarmCertificate',
        'OilHeatingCertificate')),
    ADD CONSTRAINT "CK_Attachments_Certificate" CHECK (
        num_nulls("CertificateKind", "CertificateNumber", "IssuedOn") IN (0, 3)
        AND ("EngineerNumber" IS NULL OR "CertificateKind" IS NOT NULL)
        AND ("CertificateKind" IS NULL OR "Kind" = 'Document' AND "WorkOrderId" IS NOT NULL));
RESET ROLE;
