-- The figures of contractors as they were last counted, for lists: counting them anew for each row
-- reads every order of a year. "Rating", "CompletionRate" and "AvgResponseTimeHours" are the
-- documented columns; what they are made from, and when, stands beside them.

SET ROLE maintainuk_owner;

ALTER TABLE "ContractorProfiles"
    ADD COLUMN "FiguresRatings" BIGINT NOT NULL DEFAULT 0,
    ADD COLUMN "FiguresJobsEnded" BIGINT NOT NULL DEFAULT 0,
    ADD COLUMN "FiguresAnswers" BIGINT NOT NULL DEFAULT 0,
    ADD COLUMN "FiguresAsOf" TIMESTAMP, -- none: not counted yet
    ADD CONSTRAINT "CK_ContractorProfiles_Figures"
        CHECK ("FiguresRatings" >= 0 AND "FiguresJobsEnded" >= 0 AND "FiguresAnswers" >= 0);

RESET ROLE;
