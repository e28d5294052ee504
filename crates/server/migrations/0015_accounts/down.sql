SET ROLE maintainuk_auth;
DROP FUNCTION auth.invitation(bytea);
SET ROLE maintainuk_owner;
DROP TABLE auth."InvitationTokens", auth."Invitations";
ALTER TABLE "Users" DROP COLUMN "RowVersion", DROP COLUMN "DeactivatedAt";
RESET ROLE;
