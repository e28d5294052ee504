SET ROLE maintainuk_owner;

ALTER TABLE "ContractorProfiles"
    DROP CONSTRAINT "CK_ContractorProfiles_Figures",
    DROP COLUMN "FiguresRatings",
    DROP COLUMN "FiguresJobsEnded",
    DROP COLUMN "FiguresAnswers",
    DROP COLUMN "FiguresAsOf";

RESET ROLE;
