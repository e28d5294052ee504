SET ROLE maintainuk_owner;
DROP TABLE "Rates", "RateLists";
RESET ROLE;
