-- Where the people of a unit have moved while it is out of use (uk-domain.md 9.11).

SET ROLE maintainuk_owner;

ALTER TABLE "Units"
    ADD COLUMN "DecantTo" VARCHAR(200),
    ADD COLUMN "DecantFrom" DATE,
    ADD COLUMN "DecantUntil" DATE, -- when they should be back, where that is known
    ADD CONSTRAINT "CK_Units_Decant" CHECK (
        ("DecantTo" IS NULL) = ("DecantFrom" IS NULL)
        AND ("DecantUntil" IS NULL OR ("DecantFrom" IS NOT NULL AND "DecantUntil" >= "DecantFrom"))
        AND ("DecantFrom" IS NULL OR "Status" = 'Maintenance')
    );

RESET ROLE;
