-- Papers: letters about hazards with the proof that they were given, and the evidence of tickets.

SET ROLE maintainuk_owner;

-- What a mail carried along: name, type, size and hash of each file.
ALTER TABLE ops."SandboxMail" ADD COLUMN "Files" JSONB;

-- The written summary of an investigation, each as it was written; a later one replaces none.
CREATE TABLE "HazardLetters" (
    "Id" UUID PRIMARY KEY,
    "OrgId" UUID NOT NULL,
    "CaseId" UUID NOT NULL,
    "ContactId" UUID NOT NULL, -- to whom
    "AttachmentId" UUID NOT NULL, -- the paper itself
    "Status" VARCHAR(20) NOT NULL,
    "Method" VARCHAR(20) NOT NULL,
    "Content" JSONB NOT NULL, -- what was said, and what it was composed of
    "Sha256" VARCHAR(64) NOT NULL, -- of the paper
    -- The proof: when it went out or was handed over, to where, and what shows it.
    "GivenAt" TIMESTAMP,
    "ToAddress" VARCHAR(300),
    "MessageId" VARCHAR(300),
    "Note" TEXT,
    "EvidenceId" UUID,
    "ErrorText" TEXT,
    "WrittenByUserId" UUID NOT NULL,
    "GivenByUserId" UUID,
    "RowVersion" INT NOT NULL DEFAULT 1,
    "CreatedAt" TIMESTAMP NOT NULL,
    "UpdatedAt" TIMESTAMP NOT NULL,
    CONSTRAINT "FK_HazardLetters_Organisations" FOREIGN KEY ("OrgId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "FK_HazardLetters_CaseId" FOREIGN KEY ("OrgId", "CaseId") REFERENCES "HazardCases" ("OrgId", "Id"),
    CONSTRAINT "FK_HazardLetters_ContactId" FOREIGN KEY ("OrgId", "ContactId")
        REFERENCES "ContactPoints" ("OrgId", "Id"),
    CONSTRAINT "FK_HazardLetters_AttachmentId" FOREIGN KEY ("OrgId", "AttachmentId")
        REFERENCES "Attachments" ("OrgId", "Id"),
    CONSTRAINT "FK_HazardLetters_EvidenceId" FOREIGN KEY ("OrgId", "EvidenceId")
        REFERENCES "Attachments" ("OrgId", "Id"),
    CONSTRAINT "FK_HazardLetters_WrittenByUserId" FOREIGN KEY ("OrgId", "WrittenByUserId")
        REFERENCES "Users" ("OrgId", "Id"),
    CONSTRAINT "FK_HazardLetters_GivenByUserId" FOREIGN KEY ("OrgId", "GivenByUserId")
        REFERENCES "Users" ("OrgId", "Id"),
    CONSTRAINT "UQ_HazardLetters_OrgId_Id" UNIQUE ("OrgId", "Id"),
    CONSTRAINT "CK_HazardLetters_Status" CHECK ("Status" IN ('Written', 'Sending', 'Sent', 'Given', 'Failed')),
    CONSTRAINT "CK_HazardLetters_Method" CHECK ("Method" IN ('Email', 'Hand', 'Post')),
    CONSTRAINT "CK_HazardLetters_Proof" CHECK ("Status" NOT IN ('Sent', 'Given') OR "GivenAt" IS NOT NULL),
    CONSTRAINT "CK_HazardLetters_Sent" CHECK ("Status" <> 'Sent'
        OR ("MessageId" IS NOT NULL AND "ToAddress" IS NOT NULL)),
    CONSTRAINT "CK_HazardLetters_Given" CHECK ("Status" <> 'Given' OR "Note" IS NOT NULL OR "EvidenceId" IS NOT NULL)
);
CREATE INDEX "IX_HazardLetters_OrgId_CaseId" ON "HazardLetters" ("OrgId", "CaseId", "CreatedAt" DESC, "Id" DESC);
CREATE INDEX "IX_HazardLetters_OrgId_ContactId" ON "HazardLetters" ("OrgId", "ContactId");
CREATE INDEX "IX_HazardLetters_OrgId_AttachmentId" ON "HazardLetters" ("OrgId", "AttachmentId");
CREATE INDEX "IX_HazardLetters_OrgId_EvidenceId" ON "HazardLetters" ("OrgId", "EvidenceId");
CREATE INDEX "IX_HazardLetters_OrgId_WrittenByUserId" ON "HazardLetters" ("OrgId", "WrittenByUserId");
CREATE INDEX "IX_HazardLetters_OrgId_GivenByUserId" ON "HazardLetters" ("OrgId", "GivenByUserId");

-- The evidence of a ticket in one file, as one of its parties may see it; kept for seven days.
CREATE TABLE "EvidencePacks" (
    "Id" UUID PRIMARY KEY,
    "OrgId" UUID NOT NULL,
    "TicketId" UUID NOT NULL,
    "Audience" VARCHAR(20) NOT NULL,
    "ContractorId" UUID, -- whose sight, for a contractor's
    "UserId" UUID NOT NULL,
    "Status" VARCHAR(20) NOT NULL,
    "Turn" INT NOT NULL DEFAULT 0, -- the worker's attempt that makes it
    "FilesDone" INT NOT NULL DEFAULT 0,
    "FilesTotal" INT NOT NULL DEFAULT 0,
    "FilesMissing" INT NOT NULL DEFAULT 0,
    "SizeBytes" BIGINT,
    "PdfKey" VARCHAR(500),
    "ZipKey" VARCHAR(500),
    "PdfSha256" VARCHAR(64),
    "ZipSha256" VARCHAR(64),
    "ErrorText" TEXT,
    "CreatedAt" TIMESTAMP NOT NULL,
    "FinishedAt" TIMESTAMP,
    CONSTRAINT "FK_EvidencePacks_Organisations" FOREIGN KEY ("OrgId") REFERENCES "Organisations" ("Id"),
    CONSTRAINT "FK_EvidencePacks_TicketId" FOREIGN KEY ("OrgId", "TicketId")
        REFERENCES "MaintenanceTickets" ("OrgId", "Id"),
    CONSTRAINT "FK_EvidencePacks_ContractorId" FOREIGN KEY ("OrgId", "ContractorId")
        REFERENCES "ContractorProfiles" ("OrgId", "Id"),
    CONSTRAINT "FK_EvidencePacks_UserId" FOREIGN KEY ("OrgId", "UserId") REFERENCES "Users" ("OrgId", "Id"),
    CONSTRAINT "UQ_EvidencePacks_OrgId_Id" UNIQUE ("OrgId", "Id"),
    CONSTRAINT "CK_EvidencePacks_Audience" CHECK ("Audience" IN ('Full', 'Resident', 'Contractor')),
    CONSTRAINT "CK_EvidencePacks_Contractor" CHECK (("Audience" = 'Contractor') = ("ContractorId" IS NOT NULL)),
    CONSTRAINT "CK_EvidencePacks_Status" CHECK ("Status" IN ('Writing', 'Ready', 'Failed', 'Expired')),
    CONSTRAINT "CK_EvidencePacks_Ready" CHECK ("Status" <> 'Ready'
        OR ("PdfKey" IS NOT NULL AND "ZipKey" IS NOT NULL AND "ZipSha256" IS NOT NULL))
);
CREATE INDEX "IX_EvidencePacks_OrgId_TicketId" ON "EvidencePacks" ("OrgId", "TicketId", "CreatedAt" DESC, "Id" DESC);
CREATE INDEX "IX_EvidencePacks_OrgId_ContractorId" ON "EvidencePacks" ("OrgId", "ContractorId");
CREATE INDEX "IX_EvidencePacks_OrgId_UserId" ON "EvidencePacks" ("OrgId", "UserId");
-- What is to be forgotten.
CREATE INDEX "IX_EvidencePacks_OrgId_Ready" ON "EvidencePacks" ("OrgId", "CreatedAt") WHERE "Status" = 'Ready';

CALL ops.wall('"HazardLetters"');
CALL ops.wall('"EvidencePacks"');
GRANT SELECT, INSERT, UPDATE ON "HazardLetters", "EvidencePacks" TO maintainuk_app;

RESET ROLE;
