SET ROLE maintainuk_owner;
DROP TABLE "OperativeTimes", "Operatives";
RESET ROLE;
