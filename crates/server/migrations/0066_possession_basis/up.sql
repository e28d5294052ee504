-- By which notice or claim possession of a home is sought; each nation has its own.

SET ROLE maintainuk_owner;

ALTER TABLE "Tenancies" ADD COLUMN "PossessionBasis" VARCHAR(30) -- none: none is sought, or it was brought in without
    CONSTRAINT "CK_Tenancies_PossessionBasis" CHECK ("PossessionBasis" IN ('Section8', 'PossessionNotice',
        'PossessionClaim', 'NoticeToLeave', 'NoticeOfProceedings', 'NoticeToQuit'));

RESET ROLE;
