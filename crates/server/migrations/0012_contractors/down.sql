SET ROLE maintainuk_auth;
DROP FUNCTION auth.organisations();
SET ROLE maintainuk_owner;
DROP INDEX "IX_Quotes_OrgId_ContractorId_CreatedAt", "IX_Invoices_OrgId_ContractorId_CreatedAt",
    "IX_Messages_OrgId_FromContactId_CreatedAt", "IX_Messages_OrgId_ToContactId_CreatedAt";
ALTER TABLE "WorkOrders" DROP COLUMN "OfferedAt", DROP COLUMN "AcceptedAt", DROP COLUMN "DeclinedAt";
REVOKE DELETE ON "ContractorProfiles" FROM maintainuk_app;
ALTER TABLE "ContractorProfiles"
    DROP COLUMN "ServiceAreas", DROP COLUMN "InsuranceProvider", DROP COLUMN "InsurancePolicyNumber",
    DROP COLUMN "InsuranceExpiresOn", DROP COLUMN "CallOutRateGBP", DROP COLUMN "HourlyRateGBP",
    DROP COLUMN "VatStatus", DROP COLUMN "VatNumber", DROP COLUMN "CisStatus",
    DROP COLUMN "StatusReason", DROP COLUMN "SuspendedBy";
RESET ROLE;
