SET ROLE maintainuk_owner;
DROP TABLE "Archives";
RESET ROLE;
