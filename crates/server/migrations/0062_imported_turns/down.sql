-- What was mended stays mended.
SET ROLE maintainuk_owner;
RESET ROLE;
