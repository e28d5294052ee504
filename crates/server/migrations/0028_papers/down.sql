SET ROLE maintainuk_owner;
DROP TABLE "EvidencePacks", "HazardLetters";
ALTER TABLE ops."SandboxMail" DROP COLUMN "Files";
RESET ROLE;
