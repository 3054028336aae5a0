-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('ADMINISTRATOR', 'PRODUCT_MANAGER', 'CONTRIBUTOR', 'SECURITY_LEAD', 'AUDITOR');

-- CreateEnum
CREATE TYPE "LinkPurpose" AS ENUM ('FIRST_ADMINISTRATOR', 'INVITATION', 'PASSWORD_RESET', 'DEMO_SIGN_IN');

-- CreateEnum
CREATE TYPE "Capability" AS ENUM ('YES', 'NO', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "Verdict" AS ENUM ('MET', 'PARTLY_MET', 'NOT_MET', 'NOT_APPLICABLE');

-- CreateEnum
CREATE TYPE "AnswerState" AS ENUM ('OPEN', 'SUBMITTED', 'ACCEPTED');

-- CreateEnum
CREATE TYPE "EvidenceKind" AS ENUM ('FILE', 'LINK', 'NOTE');

-- CreateEnum
CREATE TYPE "SubmissionKind" AS ENUM ('ANSWER', 'EVIDENCE', 'PROFILE', 'POLICY');

-- CreateEnum
CREATE TYPE "Decision" AS ENUM ('ACCEPTED', 'RETURNED');

-- CreateEnum
CREATE TYPE "ExceptionStatus" AS ENUM ('REQUESTED', 'APPROVED', 'REJECTED', 'REVOKED');

-- CreateEnum
CREATE TYPE "PolicyState" AS ENUM ('DRAFT', 'IN_REVIEW', 'APPROVED');

-- CreateEnum
CREATE TYPE "RenditionFormat" AS ENUM ('PDF', 'HTML');

-- CreateTable
CREATE TABLE "Organisation" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "legalName" TEXT,
    "address" TEXT,
    "contactEmail" TEXT,
    "securityContact" TEXT,
    "website" TEXT,
    "timeZone" TEXT NOT NULL DEFAULT 'UTC',
    "isDemo" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "passwordHash" TEXT,
    "failedSignIns" INTEGER NOT NULL DEFAULT 0,
    "lockedUntil" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "accountId" UUID,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "roles" "Role"[],
    "onlyProductIds" UUID[],
    "invitedById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "deactivatedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoleGrant" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "requestedById" UUID NOT NULL,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "granted" BOOLEAN,

    CONSTRAINT "RoleGrant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "idHash" TEXT NOT NULL,
    "accountId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "userAgent" TEXT,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("idHash")
);

-- CreateTable
CREATE TABLE "OneTimeLink" (
    "tokenHash" TEXT NOT NULL,
    "organisationId" UUID,
    "purpose" "LinkPurpose" NOT NULL,
    "email" TEXT,
    "name" TEXT,
    "roles" "Role"[],
    "onlyProductIds" UUID[],
    "accountId" UUID,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "OneTimeLink_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "Product" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "ownerId" UUID NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "supportEndsOn" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Product_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProductModel" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "productId" UUID NOT NULL,
    "designation" TEXT NOT NULL,

    CONSTRAINT "ProductModel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Release" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "productId" UUID NOT NULL,
    "hardwareRevision" TEXT NOT NULL,
    "firmwareVersion" TEXT NOT NULL,
    "previousReleaseId" UUID,
    "changes" JSONB,
    "shippedOn" DATE,
    "supportEndedOn" DATE,
    "profileRevision" INTEGER NOT NULL DEFAULT 0,
    "profileContributorIds" UUID[],
    "acceptedProfileId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Release_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReleaseOfModel" (
    "organisationId" UUID NOT NULL,
    "releaseId" UUID NOT NULL,
    "modelId" UUID NOT NULL,

    CONSTRAINT "ReleaseOfModel_pkey" PRIMARY KEY ("releaseId","modelId")
);

-- CreateTable
CREATE TABLE "CapabilityAnswer" (
    "organisationId" UUID NOT NULL,
    "releaseId" UUID NOT NULL,
    "questionId" TEXT NOT NULL,
    "value" "Capability" NOT NULL DEFAULT 'UNKNOWN',
    "choices" TEXT[],
    "note" TEXT,
    "changedById" UUID NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CapabilityAnswer_pkey" PRIMARY KEY ("releaseId","questionId")
);

-- CreateTable
CREATE TABLE "ProductFact" (
    "organisationId" UUID NOT NULL,
    "productId" UUID NOT NULL,
    "factId" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "changedById" UUID NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ProductFact_pkey" PRIMARY KEY ("productId","factId")
);

-- CreateTable
CREATE TABLE "DataItem" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "productId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "legalBasis" TEXT,
    "optional" BOOLEAN NOT NULL DEFAULT false,
    "storedWhere" TEXT,
    "retention" TEXT,
    "recipients" TEXT[],
    "revision" INTEGER NOT NULL DEFAULT 1,
    "changedById" UUID NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "DataItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Assessment" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "productId" UUID NOT NULL,
    "releaseId" UUID NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "closedAt" TIMESTAMPTZ(3),
    "applicable" INTEGER NOT NULL DEFAULT 0,
    "answered" INTEGER NOT NULL DEFAULT 0,
    "submitted" INTEGER NOT NULL DEFAULT 0,
    "acceptedMet" INTEGER NOT NULL DEFAULT 0,
    "acceptedPartly" INTEGER NOT NULL DEFAULT 0,
    "acceptedNotMet" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Assessment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AssessmentChecklist" (
    "organisationId" UUID NOT NULL,
    "assessmentId" UUID NOT NULL,
    "checklistId" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AssessmentChecklist_pkey" PRIMARY KEY ("assessmentId","checklistId")
);

-- CreateTable
CREATE TABLE "Answer" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "assessmentId" UUID NOT NULL,
    "checklistId" TEXT NOT NULL,
    "requirementId" TEXT NOT NULL,
    "verdict" "Verdict",
    "rationale" TEXT NOT NULL DEFAULT '',
    "values" JSONB NOT NULL DEFAULT '{}',
    "state" "AnswerState" NOT NULL DEFAULT 'OPEN',
    "assigneeId" UUID,
    "dueOn" DATE,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "applies" BOOLEAN NOT NULL DEFAULT true,
    "gone" BOOLEAN NOT NULL DEFAULT false,
    "acceptedId" UUID,
    "carriedFromId" UUID,
    "toConfirm" BOOLEAN NOT NULL DEFAULT false,
    "groundedUntil" DATE,
    "groundedAlways" BOOLEAN NOT NULL DEFAULT false,
    "exceptedUntil" DATE,
    "changedById" UUID,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AnswerEdit" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "answerId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "verdict" "Verdict",
    "rationale" TEXT NOT NULL,
    "values" JSONB NOT NULL,
    "editedById" UUID NOT NULL,
    "editedAt" TIMESTAMPTZ(3) NOT NULL,
    "redactedAt" TIMESTAMPTZ(3),

    CONSTRAINT "AnswerEdit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "productId" UUID,
    "kind" "EvidenceKind" NOT NULL,
    "title" TEXT NOT NULL,
    "ownerId" UUID NOT NULL,
    "latestRevision" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EvidenceRevision" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "evidenceId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "fileId" UUID,
    "fileName" TEXT,
    "url" TEXT,
    "note" TEXT,
    "sha256" TEXT NOT NULL,
    "effectiveOn" DATE NOT NULL,
    "expiresOn" DATE,
    "addedById" UUID NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "acceptedId" UUID,
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawnWhy" TEXT,

    CONSTRAINT "EvidenceRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EvidenceHoldsFor" (
    "organisationId" UUID NOT NULL,
    "evidenceRevisionId" UUID NOT NULL,
    "releaseId" UUID NOT NULL,

    CONSTRAINT "EvidenceHoldsFor_pkey" PRIMARY KEY ("evidenceRevisionId","releaseId")
);

-- CreateTable
CREATE TABLE "AnswerEvidence" (
    "organisationId" UUID NOT NULL,
    "answerId" UUID NOT NULL,
    "evidenceRevisionId" UUID NOT NULL,
    "place" TEXT,
    "addedById" UUID NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AnswerEvidence_pkey" PRIMARY KEY ("answerId","evidenceRevisionId")
);

-- CreateTable
CREATE TABLE "StoredFile" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "size" BIGINT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "storageKey" TEXT NOT NULL,
    "uploadedById" UUID,
    "uploadedAt" TIMESTAMPTZ(3) NOT NULL,
    "adoptedAt" TIMESTAMPTZ(3),

    CONSTRAINT "StoredFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Submission" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "kind" "SubmissionKind" NOT NULL,
    "answerId" UUID,
    "evidenceRevisionId" UUID,
    "releaseId" UUID,
    "policyId" UUID,
    "productId" UUID,
    "state" JSONB NOT NULL,
    "stateSha256" TEXT NOT NULL,
    "contributorIds" UUID[],
    "submittedById" UUID NOT NULL,
    "submittedAt" TIMESTAMPTZ(3) NOT NULL,
    "takenBackAt" TIMESTAMPTZ(3),
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Review" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "submissionId" UUID NOT NULL,
    "decision" "Decision" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "reviewedById" UUID NOT NULL,
    "reviewedAt" TIMESTAMPTZ(3) NOT NULL,
    "carriedById" UUID,
    "endedAt" TIMESTAMPTZ(3),
    "endedBecause" TEXT,

    CONSTRAINT "Review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Exception" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "assessmentId" UUID NOT NULL,
    "answerId" UUID NOT NULL,
    "status" "ExceptionStatus" NOT NULL DEFAULT 'REQUESTED',
    "reason" TEXT NOT NULL,
    "compensation" TEXT NOT NULL,
    "likelihood" INTEGER NOT NULL,
    "impact" INTEGER NOT NULL,
    "expiresOn" DATE NOT NULL,
    "tellBuyers" BOOLEAN NOT NULL,
    "buyerWording" TEXT,
    "ownerId" UUID NOT NULL,
    "renewsId" UUID,
    "contributorIds" UUID[],
    "requestedById" UUID NOT NULL,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,
    "reviewedById" UUID,
    "reviewedAt" TIMESTAMPTZ(3),
    "reviewNote" TEXT,
    "revokedById" UUID,
    "revokedAt" TIMESTAMPTZ(3),
    "revokedWhy" TEXT,

    CONSTRAINT "Exception_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Policy" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "productId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "templateId" TEXT NOT NULL,
    "templateVersion" TEXT NOT NULL,
    "ownerId" UUID NOT NULL,
    "state" "PolicyState" NOT NULL DEFAULT 'DRAFT',
    "revision" INTEGER NOT NULL DEFAULT 0,
    "approvedId" UUID,
    "latestVersion" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Policy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PolicyRelease" (
    "organisationId" UUID NOT NULL,
    "policyId" UUID NOT NULL,
    "releaseId" UUID NOT NULL,

    CONSTRAINT "PolicyRelease_pkey" PRIMARY KEY ("policyId","releaseId")
);

-- CreateTable
CREATE TABLE "PolicySection" (
    "organisationId" UUID NOT NULL,
    "policyId" UUID NOT NULL,
    "sectionId" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "contributorIds" UUID[],
    "changedById" UUID NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PolicySection_pkey" PRIMARY KEY ("policyId","sectionId")
);

-- CreateTable
CREATE TABLE "PolicyVersion" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "policyId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "document" JSONB NOT NULL,
    "documentSha256" TEXT NOT NULL,
    "changeNote" TEXT NOT NULL,
    "trailHead" TEXT NOT NULL,
    "publishedById" UUID NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "keepUntil" DATE NOT NULL,
    "supportEndsOn" DATE,
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawnWhy" TEXT,

    CONSTRAINT "PolicyVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VersionGround" (
    "organisationId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "claimId" TEXT NOT NULL,
    "answerId" UUID NOT NULL,
    "submissionId" UUID,
    "exceptionId" UUID,

    CONSTRAINT "VersionGround_pkey" PRIMARY KEY ("versionId","claimId","answerId")
);

-- CreateTable
CREATE TABLE "Rendition" (
    "organisationId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "format" "RenditionFormat" NOT NULL,
    "fileId" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "renderedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Rendition_pkey" PRIMARY KEY ("versionId","format")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "organisationId" UUID NOT NULL,
    "sequence" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorKind" TEXT NOT NULL,
    "actorId" UUID,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "productId" UUID,
    "details" JSONB NOT NULL,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("organisationId","sequence")
);

-- CreateTable
CREATE TABLE "TrailHead" (
    "organisationId" UUID NOT NULL,
    "sequence" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "TrailHead_pkey" PRIMARY KEY ("organisationId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Account_email_key" ON "Account"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Person_organisationId_id_key" ON "Person"("organisationId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Person_organisationId_accountId_key" ON "Person"("organisationId", "accountId");

-- CreateIndex
CREATE INDEX "RoleGrant_organisationId_decidedAt_idx" ON "RoleGrant"("organisationId", "decidedAt");

-- CreateIndex
CREATE INDEX "Session_accountId_idx" ON "Session"("accountId");

-- CreateIndex
CREATE INDEX "Product_organisationId_archivedAt_name_idx" ON "Product"("organisationId", "archivedAt", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Product_organisationId_id_key" ON "Product"("organisationId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "ProductModel_organisationId_id_key" ON "ProductModel"("organisationId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "ProductModel_productId_designation_key" ON "ProductModel"("productId", "designation");

-- CreateIndex
CREATE UNIQUE INDEX "Release_organisationId_id_key" ON "Release"("organisationId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Release_organisationId_acceptedProfileId_key" ON "Release"("organisationId", "acceptedProfileId");

-- CreateIndex
CREATE UNIQUE INDEX "Release_productId_hardwareRevision_firmwareVersion_key" ON "Release"("productId", "hardwareRevision", "firmwareVersion");

-- CreateIndex
CREATE INDEX "DataItem_productId_idx" ON "DataItem"("productId");

-- CreateIndex
CREATE INDEX "Assessment_organisationId_productId_idx" ON "Assessment"("organisationId", "productId");

-- CreateIndex
CREATE UNIQUE INDEX "Assessment_organisationId_id_key" ON "Assessment"("organisationId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Assessment_organisationId_releaseId_key" ON "Assessment"("organisationId", "releaseId");

-- CreateIndex
CREATE INDEX "AssessmentChecklist_checklistId_version_idx" ON "AssessmentChecklist"("checklistId", "version");

-- CreateIndex
CREATE INDEX "Answer_assessmentId_state_idx" ON "Answer"("assessmentId", "state");

-- CreateIndex
CREATE INDEX "Answer_organisationId_assigneeId_state_dueOn_idx" ON "Answer"("organisationId", "assigneeId", "state", "dueOn");

-- CreateIndex
CREATE UNIQUE INDEX "Answer_organisationId_id_key" ON "Answer"("organisationId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Answer_organisationId_acceptedId_key" ON "Answer"("organisationId", "acceptedId");

-- CreateIndex
CREATE UNIQUE INDEX "Answer_assessmentId_checklistId_requirementId_key" ON "Answer"("assessmentId", "checklistId", "requirementId");

-- CreateIndex
CREATE UNIQUE INDEX "AnswerEdit_answerId_revision_key" ON "AnswerEdit"("answerId", "revision");

-- CreateIndex
CREATE INDEX "Evidence_organisationId_productId_archivedAt_idx" ON "Evidence"("organisationId", "productId", "archivedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Evidence_organisationId_id_key" ON "Evidence"("organisationId", "id");

-- CreateIndex
CREATE INDEX "EvidenceRevision_organisationId_expiresOn_idx" ON "EvidenceRevision"("organisationId", "expiresOn");

-- CreateIndex
CREATE UNIQUE INDEX "EvidenceRevision_organisationId_id_key" ON "EvidenceRevision"("organisationId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "EvidenceRevision_organisationId_acceptedId_key" ON "EvidenceRevision"("organisationId", "acceptedId");

-- CreateIndex
CREATE UNIQUE INDEX "EvidenceRevision_evidenceId_number_key" ON "EvidenceRevision"("evidenceId", "number");

-- CreateIndex
CREATE INDEX "AnswerEvidence_evidenceRevisionId_idx" ON "AnswerEvidence"("evidenceRevisionId");

-- CreateIndex
CREATE UNIQUE INDEX "StoredFile_storageKey_key" ON "StoredFile"("storageKey");

-- CreateIndex
CREATE INDEX "StoredFile_adoptedAt_uploadedAt_idx" ON "StoredFile"("adoptedAt", "uploadedAt");

-- CreateIndex
CREATE UNIQUE INDEX "StoredFile_organisationId_id_key" ON "StoredFile"("organisationId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "StoredFile_organisationId_sha256_key" ON "StoredFile"("organisationId", "sha256");

-- CreateIndex
CREATE INDEX "Submission_organisationId_decidedAt_submittedAt_idx" ON "Submission"("organisationId", "decidedAt", "submittedAt");

-- CreateIndex
CREATE INDEX "Submission_answerId_idx" ON "Submission"("answerId");

-- CreateIndex
CREATE UNIQUE INDEX "Submission_organisationId_id_key" ON "Submission"("organisationId", "id");

-- CreateIndex
CREATE INDEX "Review_organisationId_reviewedById_reviewedAt_idx" ON "Review"("organisationId", "reviewedById", "reviewedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Review_organisationId_submissionId_key" ON "Review"("organisationId", "submissionId");

-- CreateIndex
CREATE INDEX "Exception_organisationId_status_expiresOn_idx" ON "Exception"("organisationId", "status", "expiresOn");

-- CreateIndex
CREATE INDEX "Exception_answerId_idx" ON "Exception"("answerId");

-- CreateIndex
CREATE UNIQUE INDEX "Exception_organisationId_id_key" ON "Exception"("organisationId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Exception_organisationId_renewsId_key" ON "Exception"("organisationId", "renewsId");

-- CreateIndex
CREATE UNIQUE INDEX "Policy_slug_key" ON "Policy"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Policy_organisationId_id_key" ON "Policy"("organisationId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Policy_organisationId_approvedId_key" ON "Policy"("organisationId", "approvedId");

-- CreateIndex
CREATE UNIQUE INDEX "Policy_productId_key" ON "Policy"("productId");

-- CreateIndex
CREATE UNIQUE INDEX "PolicyVersion_organisationId_id_key" ON "PolicyVersion"("organisationId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "PolicyVersion_policyId_number_key" ON "PolicyVersion"("policyId", "number");

-- CreateIndex
CREATE INDEX "VersionGround_answerId_idx" ON "VersionGround"("answerId");

-- CreateIndex
CREATE INDEX "Rendition_sha256_idx" ON "Rendition"("sha256");

-- CreateIndex
CREATE INDEX "AuditEvent_organisationId_subject_subjectId_sequence_idx" ON "AuditEvent"("organisationId", "subject", "subjectId", "sequence");

-- CreateIndex
CREATE INDEX "AuditEvent_organisationId_productId_sequence_idx" ON "AuditEvent"("organisationId", "productId", "sequence");

-- CreateIndex
CREATE INDEX "AuditEvent_organisationId_at_idx" ON "AuditEvent"("organisationId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "AuditEvent_organisationId_previousHash_key" ON "AuditEvent"("organisationId", "previousHash");

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleGrant" ADD CONSTRAINT "RoleGrant_organisationId_personId_fkey" FOREIGN KEY ("organisationId", "personId") REFERENCES "Person"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Product" ADD CONSTRAINT "Product_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProductModel" ADD CONSTRAINT "ProductModel_organisationId_productId_fkey" FOREIGN KEY ("organisationId", "productId") REFERENCES "Product"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Release" ADD CONSTRAINT "Release_organisationId_productId_fkey" FOREIGN KEY ("organisationId", "productId") REFERENCES "Product"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Release" ADD CONSTRAINT "Release_organisationId_previousReleaseId_fkey" FOREIGN KEY ("organisationId", "previousReleaseId") REFERENCES "Release"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Release" ADD CONSTRAINT "Release_organisationId_acceptedProfileId_fkey" FOREIGN KEY ("organisationId", "acceptedProfileId") REFERENCES "Submission"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReleaseOfModel" ADD CONSTRAINT "ReleaseOfModel_organisationId_releaseId_fkey" FOREIGN KEY ("organisationId", "releaseId") REFERENCES "Release"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReleaseOfModel" ADD CONSTRAINT "ReleaseOfModel_organisationId_modelId_fkey" FOREIGN KEY ("organisationId", "modelId") REFERENCES "ProductModel"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CapabilityAnswer" ADD CONSTRAINT "CapabilityAnswer_organisationId_releaseId_fkey" FOREIGN KEY ("organisationId", "releaseId") REFERENCES "Release"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProductFact" ADD CONSTRAINT "ProductFact_organisationId_productId_fkey" FOREIGN KEY ("organisationId", "productId") REFERENCES "Product"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DataItem" ADD CONSTRAINT "DataItem_organisationId_productId_fkey" FOREIGN KEY ("organisationId", "productId") REFERENCES "Product"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_organisationId_releaseId_fkey" FOREIGN KEY ("organisationId", "releaseId") REFERENCES "Release"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssessmentChecklist" ADD CONSTRAINT "AssessmentChecklist_organisationId_assessmentId_fkey" FOREIGN KEY ("organisationId", "assessmentId") REFERENCES "Assessment"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_organisationId_assessmentId_fkey" FOREIGN KEY ("organisationId", "assessmentId") REFERENCES "Assessment"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_organisationId_acceptedId_fkey" FOREIGN KEY ("organisationId", "acceptedId") REFERENCES "Submission"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_organisationId_carriedFromId_fkey" FOREIGN KEY ("organisationId", "carriedFromId") REFERENCES "Answer"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnswerEdit" ADD CONSTRAINT "AnswerEdit_organisationId_answerId_fkey" FOREIGN KEY ("organisationId", "answerId") REFERENCES "Answer"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_organisationId_productId_fkey" FOREIGN KEY ("organisationId", "productId") REFERENCES "Product"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceRevision" ADD CONSTRAINT "EvidenceRevision_organisationId_evidenceId_fkey" FOREIGN KEY ("organisationId", "evidenceId") REFERENCES "Evidence"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceRevision" ADD CONSTRAINT "EvidenceRevision_organisationId_fileId_fkey" FOREIGN KEY ("organisationId", "fileId") REFERENCES "StoredFile"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceRevision" ADD CONSTRAINT "EvidenceRevision_organisationId_acceptedId_fkey" FOREIGN KEY ("organisationId", "acceptedId") REFERENCES "Submission"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceHoldsFor" ADD CONSTRAINT "EvidenceHoldsFor_organisationId_evidenceRevisionId_fkey" FOREIGN KEY ("organisationId", "evidenceRevisionId") REFERENCES "EvidenceRevision"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceHoldsFor" ADD CONSTRAINT "EvidenceHoldsFor_organisationId_releaseId_fkey" FOREIGN KEY ("organisationId", "releaseId") REFERENCES "Release"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnswerEvidence" ADD CONSTRAINT "AnswerEvidence_organisationId_answerId_fkey" FOREIGN KEY ("organisationId", "answerId") REFERENCES "Answer"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnswerEvidence" ADD CONSTRAINT "AnswerEvidence_organisationId_evidenceRevisionId_fkey" FOREIGN KEY ("organisationId", "evidenceRevisionId") REFERENCES "EvidenceRevision"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_organisationId_answerId_fkey" FOREIGN KEY ("organisationId", "answerId") REFERENCES "Answer"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_organisationId_evidenceRevisionId_fkey" FOREIGN KEY ("organisationId", "evidenceRevisionId") REFERENCES "EvidenceRevision"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_organisationId_releaseId_fkey" FOREIGN KEY ("organisationId", "releaseId") REFERENCES "Release"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_organisationId_policyId_fkey" FOREIGN KEY ("organisationId", "policyId") REFERENCES "Policy"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_organisationId_submissionId_fkey" FOREIGN KEY ("organisationId", "submissionId") REFERENCES "Submission"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Exception" ADD CONSTRAINT "Exception_organisationId_assessmentId_fkey" FOREIGN KEY ("organisationId", "assessmentId") REFERENCES "Assessment"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Exception" ADD CONSTRAINT "Exception_organisationId_answerId_fkey" FOREIGN KEY ("organisationId", "answerId") REFERENCES "Answer"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Exception" ADD CONSTRAINT "Exception_organisationId_renewsId_fkey" FOREIGN KEY ("organisationId", "renewsId") REFERENCES "Exception"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Policy" ADD CONSTRAINT "Policy_organisationId_productId_fkey" FOREIGN KEY ("organisationId", "productId") REFERENCES "Product"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Policy" ADD CONSTRAINT "Policy_organisationId_approvedId_fkey" FOREIGN KEY ("organisationId", "approvedId") REFERENCES "Submission"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PolicyRelease" ADD CONSTRAINT "PolicyRelease_organisationId_policyId_fkey" FOREIGN KEY ("organisationId", "policyId") REFERENCES "Policy"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PolicyRelease" ADD CONSTRAINT "PolicyRelease_organisationId_releaseId_fkey" FOREIGN KEY ("organisationId", "releaseId") REFERENCES "Release"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PolicySection" ADD CONSTRAINT "PolicySection_organisationId_policyId_fkey" FOREIGN KEY ("organisationId", "policyId") REFERENCES "Policy"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PolicyVersion" ADD CONSTRAINT "PolicyVersion_organisationId_policyId_fkey" FOREIGN KEY ("organisationId", "policyId") REFERENCES "Policy"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VersionGround" ADD CONSTRAINT "VersionGround_organisationId_versionId_fkey" FOREIGN KEY ("organisationId", "versionId") REFERENCES "PolicyVersion"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VersionGround" ADD CONSTRAINT "VersionGround_organisationId_answerId_fkey" FOREIGN KEY ("organisationId", "answerId") REFERENCES "Answer"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VersionGround" ADD CONSTRAINT "VersionGround_organisationId_submissionId_fkey" FOREIGN KEY ("organisationId", "submissionId") REFERENCES "Submission"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VersionGround" ADD CONSTRAINT "VersionGround_organisationId_exceptionId_fkey" FOREIGN KEY ("organisationId", "exceptionId") REFERENCES "Exception"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rendition" ADD CONSTRAINT "Rendition_organisationId_versionId_fkey" FOREIGN KEY ("organisationId", "versionId") REFERENCES "PolicyVersion"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rendition" ADD CONSTRAINT "Rendition_organisationId_fileId_fkey" FOREIGN KEY ("organisationId", "fileId") REFERENCES "StoredFile"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;



