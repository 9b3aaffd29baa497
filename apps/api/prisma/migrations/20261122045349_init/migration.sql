-- CreateEnum
CREATE TYPE "CampaignState" AS ENUM ('PLANNED', 'ACTIVE', 'PAUSED', 'WON', 'IN_FORCE', 'IN_USE', 'CLOSED');

-- CreateEnum
CREATE TYPE "AdoptionState" AS ENUM ('TABLED', 'DEFERRED', 'REFERRED', 'PASSED', 'PASSED_AMENDED', 'INSPIRED', 'SIGNED', 'REPORTING', 'DEFEATED', 'RESCINDED');

-- CreateEnum
CREATE TYPE "ResourceKind" AS ENUM ('MODEL_MOTION', 'BRIEFING', 'TOOLKIT', 'TRAINING', 'LEAFLET', 'VIDEO');

-- CreateEnum
CREATE TYPE "ClauseState" AS ENUM ('KEPT', 'AMENDED', 'REMOVED', 'MET', 'NOT_MET');

-- CreateEnum
CREATE TYPE "Audience" AS ENUM ('COUNCILS', 'COUNCILLORS', 'LEGISLATURES', 'MEMBERS', 'PUBLIC', 'BUSINESSES');

-- CreateEnum
CREATE TYPE "DraftState" AS ENUM ('EDITING', 'IN_REVIEW', 'PUBLISHED', 'RETURNED', 'DISCARDED');

-- CreateEnum
CREATE TYPE "ImportState" AS ENUM ('DRY_RUN', 'APPLIED', 'REFUSED', 'UNDONE');

-- CreateEnum
CREATE TYPE "ImportRowState" AS ENUM ('CREATED', 'UPDATED', 'UNCHANGED', 'ERROR');

-- CreateEnum
CREATE TYPE "ProposalState" AS ENUM ('OPEN', 'ACCEPTED', 'REJECTED');

-- CreateEnum
CREATE TYPE "ChallengeState" AS ENUM ('RECEIVED', 'OPEN', 'ANSWERED', 'REJECTED');

-- CreateEnum
CREATE TYPE "EditorRole" AS ENUM ('NATIONAL_ADMIN', 'NATION_EDITOR', 'PARTY_COUNCIL_EDITOR', 'LOCAL_EDITOR', 'REVIEWER', 'INDEPENDENT_REVIEWER', 'TRANSLATOR', 'IMPORTER', 'READER');

-- CreateEnum
CREATE TYPE "VotingSystem" AS ENUM ('FIRST_PAST_THE_POST', 'SUPPLEMENTARY_VOTE', 'SINGLE_TRANSFERABLE_VOTE', 'ADDITIONAL_MEMBER', 'CLOSED_LIST');

-- CreateEnum
CREATE TYPE "EndorsementKind" AS ENUM ('OFFICIAL_NO_LABEL', 'SUPPORTED');

-- CreateEnum
CREATE TYPE "StandingPlace" AS ENUM ('PRINCIPAL', 'ADJUNCT');

-- CreateEnum
CREATE TYPE "EventKind" AS ENUM ('CONFERENCE', 'TRAINING', 'MEETING', 'DEADLINE', 'CAMPAIGN_DAY');

-- CreateEnum
CREATE TYPE "PolicyDocumentKind" AS ENUM ('PLATFORM', 'AIMS', 'PRIORITIES');

-- CreateEnum
CREATE TYPE "PromoterKind" AS ENUM ('PERSON', 'ORGANISATION');

-- CreateEnum
CREATE TYPE "ImprintScope" AS ENUM ('INSTANCE', 'PARTY', 'NATION', 'ELECTION');

-- CreateEnum
CREATE TYPE "ApplicationState" AS ENUM ('RECEIVED', 'IN_REVIEW', 'APPROVED', 'DECLINED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "MandateKind" AS ENUM ('WON_CONTROL', 'MINORITY', 'COALITION', 'OPPOSITION');

-- CreateEnum
CREATE TYPE "SelectionKind" AS ENUM ('COMPLETE', 'SELECTED');

-- CreateEnum
CREATE TYPE "OrganisationKind" AS ENUM ('COUNCIL', 'LEGISLATURE', 'COMBINED_AUTHORITY', 'POLICE_AREA_BODY', 'PARTY', 'PARTY_COUNCIL', 'LOCAL_PARTY', 'SOCIETY', 'COUNCIL_GROUP', 'PARTNER');

-- CreateEnum
CREATE TYPE "CouncilType" AS ENUM ('COUNTY', 'NON_METROPOLITAN_DISTRICT', 'METROPOLITAN_DISTRICT', 'UNITARY', 'LONDON_BOROUGH', 'CITY_OF_LONDON', 'SCOTTISH_UNITARY', 'WELSH_UNITARY', 'NORTHERN_IRELAND_DISTRICT');

-- CreateEnum
CREATE TYPE "PublicationState" AS ENUM ('DRAFT', 'PUBLISHED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "CoverageLevel" AS ENUM ('COMPLETE', 'PARTIAL', 'NOT_COLLECTED');

-- CreateEnum
CREATE TYPE "ControlKind" AS ENUM ('MAJORITY', 'MINORITY', 'COALITION', 'NO_OVERALL_CONTROL');

-- CreateEnum
CREATE TYPE "ContactPurpose" AS ENUM ('OFFICE', 'CASEWORK', 'PARTY');

-- CreateEnum
CREATE TYPE "ContactKind" AS ENUM ('EMAIL', 'TELEPHONE', 'ADDRESS', 'URL');

-- CreateEnum
CREATE TYPE "MembershipRole" AS ENUM ('MEMBER', 'GROUP_MEMBER', 'LEADER', 'DEPUTY_LEADER', 'PORTFOLIO_HOLDER', 'COMMITTEE_CHAIR', 'WHIP');

-- CreateEnum
CREATE TYPE "Nation" AS ENUM ('ENGLAND', 'SCOTLAND', 'WALES', 'NORTHERN_IRELAND');

-- CreateEnum
CREATE TYPE "AreaKind" AS ENUM ('NATION', 'REGION', 'COUNTY', 'DISTRICT', 'WARD', 'COUNTY_DIVISION', 'WESTMINSTER_CONSTITUENCY', 'SCOTTISH_PARLIAMENT_CONSTITUENCY', 'SCOTTISH_PARLIAMENT_REGION', 'SENEDD_CONSTITUENCY', 'LONDON_ASSEMBLY_CONSTITUENCY', 'COMBINED_AUTHORITY', 'POLICE_AREA');

-- CreateEnum
CREATE TYPE "PostcodeConfidence" AS ENUM ('EXACT', 'BEST_FIT', 'AMBIGUOUS');

-- CreateEnum
CREATE TYPE "WordingBasis" AS ENUM ('MANIFESTO_TEXT', 'REPORTED');

-- CreateEnum
CREATE TYPE "PledgeStrength" AS ENUM ('WILL', 'AIM', 'INVESTIGATE', 'PROMOTE');

-- CreateEnum
CREATE TYPE "Testability" AS ENUM ('TESTABLE', 'PARTLY', 'NOT_TESTABLE');

-- CreateEnum
CREATE TYPE "ModelPledgeLevel" AS ENUM ('STARTER', 'INTERMEDIATE', 'ADVANCED');

-- CreateEnum
CREATE TYPE "PledgeStatus" AS ENUM ('NOT_RATED', 'NOT_STARTED', 'IN_PROGRESS', 'STALLED', 'PART_DELIVERED', 'DELIVERED', 'NOT_DELIVERED', 'SUPERSEDED');

-- CreateEnum
CREATE TYPE "UpdateKind" AS ENUM ('RATING', 'NOTE', 'REVIEWED_NO_CHANGE', 'CORRECTION', 'REOPENED', 'TERM_CLOSE');

-- CreateEnum
CREATE TYPE "StatusReason" AS ENUM ('NOT_IN_CONTROL', 'NO_MAJORITY', 'NO_FUNDING', 'LEGAL_LIMIT', 'BLOCKED_BY_OTHER_BODY', 'NOT_PRIORITISED', 'CHANGED_MIND', 'CIRCUMSTANCES', 'REORGANISATION');

-- CreateEnum
CREATE TYPE "EvidenceType" AS ENUM ('COUNCIL_DECISION', 'COUNCIL_REPORT', 'BUDGET', 'LEGISLATION', 'OFFICIAL_STATISTIC', 'FOI', 'INDEPENDENT_MEDIA', 'THIRD_SECTOR', 'PARTY_OWN', 'REPRESENTATIVE_STATEMENT', 'SEARCH_RECORD');

-- CreateEnum
CREATE TYPE "LinkState" AS ENUM ('UNCHECKED', 'LIVE', 'MOVED', 'DEAD', 'CHANGED');

-- CreateEnum
CREATE TYPE "OfficeRole" AS ENUM ('MP', 'PEER', 'MSP_CONSTITUENCY', 'MSP_REGIONAL', 'MS', 'LONDON_ASSEMBLY_MEMBER', 'COUNCILLOR', 'COUNTY_COUNCILLOR', 'DIRECTLY_ELECTED_MAYOR', 'COMBINED_AUTHORITY_MAYOR', 'MAYOR_OF_LONDON', 'POLICE_AND_CRIME_COMMISSIONER', 'POLICE_FIRE_AND_CRIME_COMMISSIONER');

-- CreateEnum
CREATE TYPE "DatePrecision" AS ENUM ('DAY', 'MONTH', 'YEAR');

-- CreateEnum
CREATE TYPE "HoldingStartReason" AS ENUM ('ELECTED', 'BY_ELECTION', 'UNOPPOSED', 'CO_OPTED', 'APPOINTED', 'LIST_SUCCESSION', 'BOUNDARY_CHANGE');

-- CreateEnum
CREATE TYPE "HoldingEndReason" AS ENUM ('TERM_ENDED', 'DEFEATED', 'STOOD_DOWN', 'RESIGNED', 'DIED', 'DISQUALIFIED', 'DISSOLUTION', 'BOUNDARY_CHANGE', 'ELECTED_ELSEWHERE');

-- CreateTable
CREATE TABLE "Campaign" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "titleEn" TEXT,
    "titleCy" TEXT,
    "aimEn" TEXT,
    "aimCy" TEXT,
    "decidedByEn" TEXT,
    "decidedByCy" TEXT,
    "nations" "Nation"[],
    "startedOn" DATE,
    "startedPrecision" "DatePrecision" NOT NULL DEFAULT 'DAY',
    "state" "PublicationState" NOT NULL DEFAULT 'DRAFT',
    "sources" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Campaign_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CampaignAsk" (
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "audience" "Audience" NOT NULL,
    "position" INTEGER NOT NULL,
    "textEn" TEXT,
    "textCy" TEXT,

    CONSTRAINT "CampaignAsk_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CampaignClause" (
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "textEn" TEXT,
    "textCy" TEXT,

    CONSTRAINT "CampaignClause_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CampaignResource" (
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "kind" "ResourceKind" NOT NULL,
    "nation" "Nation",
    "language" TEXT NOT NULL DEFAULT 'en',
    "edition" INTEGER NOT NULL DEFAULT 1,
    "title" TEXT NOT NULL,
    "url" TEXT,
    "filePath" TEXT,
    "checksum" TEXT,
    "publishedOn" DATE,
    "sources" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "CampaignResource_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CouncilAdoption" (
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "councilId" UUID NOT NULL,
    "moverId" UUID,
    "seconderId" UUID,
    "meetingOn" DATE,
    "votesFor" INTEGER,
    "votesAgainst" INTEGER,
    "abstentions" INTEGER,
    "amendedTextEn" TEXT,
    "amendedTextCy" TEXT,
    "reportDueOn" DATE,
    "state" "PublicationState" NOT NULL DEFAULT 'DRAFT',
    "sources" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CouncilAdoption_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClauseOutcome" (
    "adoptionId" UUID NOT NULL,
    "clauseId" UUID NOT NULL,
    "state" "ClauseState" NOT NULL,
    "noteEn" TEXT,
    "noteCy" TEXT,

    CONSTRAINT "ClauseOutcome_pkey" PRIMARY KEY ("adoptionId","clauseId")
);

-- CreateTable
CREATE TABLE "FollowUpReport" (
    "id" UUID NOT NULL,
    "adoptionId" UUID NOT NULL,
    "reportedOn" DATE NOT NULL,
    "summaryEn" TEXT,
    "summaryCy" TEXT,
    "sources" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "FollowUpReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ChangeSet" (
    "id" UUID NOT NULL,
    "sequence" BIGINT NOT NULL,
    "actorId" TEXT,
    "channel" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "payloadHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "previousHash" TEXT,
    "importRunId" UUID,

    CONSTRAINT "ChangeSet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Revision" (
    "id" UUID NOT NULL,
    "changeSetId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "recordType" TEXT NOT NULL,
    "recordId" UUID NOT NULL,
    "recordVersion" INTEGER,
    "payloadHash" TEXT NOT NULL,

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RevisionPayload" (
    "revisionId" UUID NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "redactedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RevisionPayload_pkey" PRIMARY KEY ("revisionId")
);

-- CreateTable
CREATE TABLE "ChainHead" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "sequence" BIGINT NOT NULL DEFAULT 0,
    "hash" TEXT,

    CONSTRAINT "ChainHead_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Draft" (
    "id" UUID NOT NULL,
    "useCase" TEXT NOT NULL,
    "recordType" TEXT NOT NULL,
    "recordId" UUID,
    "baseVersion" INTEGER,
    "patch" JSONB NOT NULL,
    "state" "DraftState" NOT NULL DEFAULT 'EDITING',
    "authorId" TEXT NOT NULL,
    "reviewerId" TEXT,
    "reviewNote" TEXT,
    "publishOn" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportRun" (
    "id" UUID NOT NULL,
    "format" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "fileHash" TEXT NOT NULL,
    "state" "ImportState" NOT NULL,
    "rowCount" INTEGER NOT NULL,
    "createdCount" INTEGER NOT NULL,
    "updatedCount" INTEGER NOT NULL,
    "unchangedCount" INTEGER NOT NULL,
    "errorCount" INTEGER NOT NULL,
    "actorId" TEXT,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ImportRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportRow" (
    "runId" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "state" "ImportRowState" NOT NULL,
    "column" TEXT,
    "code" TEXT,
    "message" TEXT,
    "payload" JSONB,

    CONSTRAINT "ImportRow_pkey" PRIMARY KEY ("runId","line")
);

-- CreateTable
CREATE TABLE "Proposal" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "recordType" TEXT NOT NULL,
    "recordId" UUID,
    "patch" JSONB NOT NULL,
    "state" "ProposalState" NOT NULL DEFAULT 'OPEN',
    "importRunId" UUID,
    "decidedById" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FieldSource" (
    "recordType" TEXT NOT NULL,
    "recordId" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "externalId" TEXT,
    "retrievedOn" DATE,

    CONSTRAINT "FieldSource_pkey" PRIMARY KEY ("recordType","recordId","field")
);

-- CreateTable
CREATE TABLE "Correction" (
    "id" UUID NOT NULL,
    "recordType" TEXT NOT NULL,
    "recordId" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "beforeText" TEXT,
    "afterText" TEXT,
    "reasonEn" TEXT,
    "reasonCy" TEXT,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Correction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Withdrawal" (
    "id" UUID NOT NULL,
    "recordType" TEXT NOT NULL,
    "recordId" UUID NOT NULL,
    "reasonEn" TEXT,
    "reasonCy" TEXT,
    "withdrawnOn" DATE NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Withdrawal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Challenge" (
    "id" UUID NOT NULL,
    "pledgeId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "state" "ChallengeState" NOT NULL DEFAULT 'RECEIVED',
    "receivedOn" DATE NOT NULL,
    "answerDueOn" DATE NOT NULL,
    "answerEn" TEXT,
    "answerCy" TEXT,
    "answeredOn" DATE,

    CONSTRAINT "Challenge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ChallengeContact" (
    "challengeId" UUID NOT NULL,
    "name" TEXT,
    "email" TEXT NOT NULL,

    CONSTRAINT "ChallengeContact_pkey" PRIMARY KEY ("challengeId")
);

-- CreateTable
CREATE TABLE "Suppression" (
    "id" UUID NOT NULL,
    "scheme" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "field" TEXT,
    "reason" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Suppression_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "role" "EditorRole" NOT NULL DEFAULT 'READER',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "token" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "userId" TEXT NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMPTZ(3),
    "refreshTokenExpiresAt" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "lastRequest" BIGINT NOT NULL,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EditorScope" (
    "userId" TEXT NOT NULL,
    "areaId" UUID NOT NULL,

    CONSTRAINT "EditorScope_pkey" PRIMARY KEY ("userId","areaId")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "role" "EditorRole" NOT NULL,
    "email" TEXT,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Election" (
    "id" UUID NOT NULL,
    "electionId" TEXT NOT NULL,
    "nameEn" TEXT,
    "nameCy" TEXT,
    "pollingOn" DATE NOT NULL,
    "noticeOfPollOn" DATE,
    "organisationId" UUID,
    "sources" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "Election_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Ballot" (
    "id" UUID NOT NULL,
    "electionId" UUID NOT NULL,
    "ballotId" TEXT,
    "label" TEXT NOT NULL,
    "postId" UUID,
    "areaId" UUID,
    "gssCode" TEXT,
    "postCode" TEXT,
    "seatsContested" INTEGER,
    "votingSystem" "VotingSystem",
    "isByElection" BOOLEAN NOT NULL DEFAULT false,
    "byElectionReason" TEXT,
    "isCancelled" BOOLEAN NOT NULL DEFAULT false,
    "areCandidatesLocked" BOOLEAN NOT NULL DEFAULT false,
    "replacedById" UUID,
    "electorate" INTEGER,
    "spoiltBallots" INTEGER,
    "turnoutReported" INTEGER,
    "resultsSource" TEXT,
    "sources" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "Ballot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Candidacy" (
    "id" UUID NOT NULL,
    "ballotId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "nameAsPrinted" TEXT,
    "partyName" TEXT,
    "description" TEXT,
    "listPosition" INTEGER,
    "votes" INTEGER,
    "voteShare" DOUBLE PRECISION,
    "isElected" BOOLEAN,
    "isTiedVoteWinner" BOOLEAN,
    "sources" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "Candidacy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CandidacyStanding" (
    "candidacyId" UUID NOT NULL,
    "partyId" UUID NOT NULL,
    "place" "StandingPlace" NOT NULL,

    CONSTRAINT "CandidacyStanding_pkey" PRIMARY KEY ("candidacyId","partyId")
);

-- CreateTable
CREATE TABLE "Endorsement" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "kind" "EndorsementKind" NOT NULL,
    "from" DATE NOT NULL,
    "to" DATE,
    "candidacyId" UUID,
    "localPartyId" UUID,
    "isPublic" BOOLEAN NOT NULL DEFAULT false,
    "sources" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "Endorsement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PartyAlias" (
    "id" UUID NOT NULL,
    "scheme" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "principalId" UUID,
    "adjunctId" UUID,
    "isReviewed" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "PartyAlias_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Event" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "EventKind" NOT NULL,
    "titleEn" TEXT,
    "titleCy" TEXT,
    "descriptionEn" TEXT,
    "descriptionCy" TEXT,
    "startsOn" DATE NOT NULL,
    "startsPrecision" "DatePrecision" NOT NULL DEFAULT 'DAY',
    "endsOn" DATE,
    "venue" TEXT,
    "url" TEXT,
    "organisationId" UUID,
    "campaignId" UUID,
    "state" "PublicationState" NOT NULL DEFAULT 'DRAFT',
    "sources" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PolicyDocument" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "PolicyDocumentKind" NOT NULL,
    "titleEn" TEXT,
    "titleCy" TEXT,
    "summaryEn" TEXT,
    "summaryCy" TEXT,
    "publishedOn" DATE,
    "publishedPrecision" "DatePrecision" NOT NULL DEFAULT 'DAY',
    "url" TEXT,
    "ownerId" UUID,
    "state" "PublicationState" NOT NULL DEFAULT 'DRAFT',
    "sources" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "PolicyDocument_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PolicyPoint" (
    "id" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "textEn" TEXT,
    "textCy" TEXT,

    CONSTRAINT "PolicyPoint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PolicyDocumentModelPledge" (
    "documentId" UUID NOT NULL,
    "modelPledgeId" UUID NOT NULL,

    CONSTRAINT "PolicyDocumentModelPledge_pkey" PRIMARY KEY ("documentId","modelPledgeId")
);

-- CreateTable
CREATE TABLE "PolicyDocumentCampaign" (
    "documentId" UUID NOT NULL,
    "campaignId" UUID NOT NULL,

    CONSTRAINT "PolicyDocumentCampaign_pkey" PRIMARY KEY ("documentId","campaignId")
);

-- CreateTable
CREATE TABLE "Claim" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "figureCode" TEXT,
    "textEn" TEXT,
    "textCy" TEXT,
    "number" DOUBLE PRECISION,
    "isLowerBound" BOOLEAN NOT NULL DEFAULT false,
    "claimedOn" DATE NOT NULL,
    "claimedPrecision" "DatePrecision" NOT NULL DEFAULT 'DAY',
    "url" TEXT,
    "organisationId" UUID,
    "sources" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "Claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LocalPartyArea" (
    "id" UUID NOT NULL,
    "localPartyId" UUID NOT NULL,
    "areaId" UUID NOT NULL,
    "from" DATE,
    "to" DATE,

    CONSTRAINT "LocalPartyArea_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Imprint" (
    "id" UUID NOT NULL,
    "scope" "ImprintScope" NOT NULL,
    "organisationId" UUID,
    "nation" "Nation",
    "electionId" UUID,
    "promoterKind" "PromoterKind" NOT NULL,
    "promoterName" TEXT NOT NULL,
    "addressEn" TEXT NOT NULL,
    "addressCy" TEXT,
    "onBehalfOfEn" TEXT,
    "onBehalfOfCy" TEXT,
    "from" DATE NOT NULL,
    "to" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Imprint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Memorandum" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "localPartyId" UUID NOT NULL,
    "signedOn" DATE NOT NULL,
    "willDescribeAsJoint" BOOLEAN NOT NULL,
    "willMeetAsGroup" BOOLEAN NOT NULL,
    "willReportBack" BOOLEAN NOT NULL,

    CONSTRAINT "Memorandum_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportBack" (
    "id" UUID NOT NULL,
    "memorandumId" UUID NOT NULL,
    "reportedOn" DATE NOT NULL,
    "note" TEXT,

    CONSTRAINT "ReportBack_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Application" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "electionId" UUID,
    "localPartyId" UUID,
    "state" "ApplicationState" NOT NULL DEFAULT 'RECEIVED',
    "receivedOn" DATE NOT NULL,
    "decidedOn" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Application_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Manifesto" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "titleEn" TEXT,
    "titleCy" TEXT,
    "ownerId" UUID NOT NULL,
    "councilId" UUID,
    "termFrom" DATE,
    "termTo" DATE,
    "publishedOn" DATE,
    "publishedPrecision" "DatePrecision" NOT NULL DEFAULT 'DAY',
    "documentUrl" TEXT,
    "documentArchivedUrl" TEXT,
    "selection" "SelectionKind" NOT NULL,
    "pledgesInManifesto" INTEGER,
    "selectedByEn" TEXT,
    "selectedByCy" TEXT,
    "state" "PublicationState" NOT NULL DEFAULT 'DRAFT',
    "sources" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Manifesto_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ManifestoParagraph" (
    "id" UUID NOT NULL,
    "manifestoId" UUID NOT NULL,
    "anchor" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "page" INTEGER,
    "textEn" TEXT,
    "textCy" TEXT,

    CONSTRAINT "ManifestoParagraph_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Mandate" (
    "id" UUID NOT NULL,
    "manifestoId" UUID NOT NULL,
    "kind" "MandateKind" NOT NULL,
    "from" DATE NOT NULL,
    "to" DATE,
    "sources" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "Mandate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CacheGeneration" (
    "model" TEXT NOT NULL,
    "generation" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "CacheGeneration_pkey" PRIMARY KEY ("model")
);

-- CreateTable
CREATE TABLE "LoadedRecord" (
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "loadedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LoadedRecord_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "Organisation" (
    "id" UUID NOT NULL,
    "kind" "OrganisationKind" NOT NULL,
    "slug" TEXT NOT NULL,
    "nameEn" TEXT,
    "nameCy" TEXT,
    "shortNameEn" TEXT,
    "shortNameCy" TEXT,
    "councilType" "CouncilType",
    "nation" "Nation",
    "areaId" UUID,
    "parentId" UUID,
    "websiteUrl" TEXT,
    "foundedOn" DATE,
    "dissolvedOn" DATE,
    "state" "PublicationState" NOT NULL DEFAULT 'DRAFT',
    "sources" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OrganisationIdentifier" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "scheme" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "validFrom" DATE,
    "validTo" DATE,

    CONSTRAINT "OrganisationIdentifier_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OrganisationSlug" (
    "slug" TEXT NOT NULL,
    "organisationId" UUID NOT NULL,

    CONSTRAINT "OrganisationSlug_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "OrganisationSuccession" (
    "predecessorId" UUID NOT NULL,
    "successorId" UUID NOT NULL,
    "occurredOn" DATE,

    CONSTRAINT "OrganisationSuccession_pkey" PRIMARY KEY ("predecessorId","successorId")
);

-- CreateTable
CREATE TABLE "Coverage" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "role" "OfficeRole" NOT NULL,
    "level" "CoverageLevel" NOT NULL,
    "asOfOn" DATE NOT NULL,
    "noteEn" TEXT,
    "noteCy" TEXT,
    "sources" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "Coverage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ControlSpell" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "kind" "ControlKind" NOT NULL,
    "partyId" UUID,
    "from" DATE NOT NULL,
    "to" DATE,
    "sources" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "ControlSpell_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "honorificPrefix" TEXT,
    "honorificSuffix" TEXT,
    "givenName" TEXT,
    "familyName" TEXT,
    "sortName" TEXT NOT NULL,
    "bioEn" TEXT,
    "bioCy" TEXT,
    "state" "PublicationState" NOT NULL DEFAULT 'DRAFT',
    "mergedIntoId" UUID,
    "sources" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PersonIdentifier" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "scheme" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "PersonIdentifier_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PersonSlug" (
    "slug" TEXT NOT NULL,
    "personId" UUID NOT NULL,

    CONSTRAINT "PersonSlug_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "Membership" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "role" "MembershipRole" NOT NULL DEFAULT 'MEMBER',
    "portfolioEn" TEXT,
    "portfolioCy" TEXT,
    "from" DATE,
    "fromPrecision" "DatePrecision" NOT NULL DEFAULT 'DAY',
    "to" DATE,
    "toPrecision" "DatePrecision" NOT NULL DEFAULT 'DAY',
    "sources" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ContactPoint" (
    "id" UUID NOT NULL,
    "personId" UUID,
    "organisationId" UUID,
    "kind" "ContactKind" NOT NULL,
    "purpose" "ContactPurpose" NOT NULL,
    "value" TEXT NOT NULL,
    "checkedOn" DATE,
    "sources" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "ContactPoint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Photo" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "path" TEXT NOT NULL,
    "licence" TEXT NOT NULL,
    "credit" TEXT NOT NULL,
    "permissionFrom" TEXT,
    "permissionEndsOn" DATE,
    "allowsDerivatives" BOOLEAN NOT NULL DEFAULT false,
    "focalX" DOUBLE PRECISION NOT NULL DEFAULT 0.5,
    "focalY" DOUBLE PRECISION NOT NULL DEFAULT 0.5,
    "isDecorative" BOOLEAN NOT NULL DEFAULT false,
    "altEn" TEXT,
    "altCy" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Photo_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Area" (
    "id" UUID NOT NULL,
    "kind" "AreaKind" NOT NULL,
    "slug" TEXT NOT NULL,
    "nameEn" TEXT,
    "nameCy" TEXT,
    "nation" "Nation",
    "parentId" UUID,
    "validFrom" DATE,
    "validTo" DATE,
    "legislation" TEXT,
    "sources" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Area_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AreaIdentifier" (
    "id" UUID NOT NULL,
    "areaId" UUID NOT NULL,
    "scheme" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "validFrom" DATE,
    "validTo" DATE,

    CONSTRAINT "AreaIdentifier_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AreaSuccession" (
    "predecessorId" UUID NOT NULL,
    "successorId" UUID NOT NULL,
    "occurredOn" DATE,
    "legislation" TEXT,

    CONSTRAINT "AreaSuccession_pkey" PRIMARY KEY ("predecessorId","successorId")
);

-- CreateTable
CREATE TABLE "AreaOverlap" (
    "fromId" UUID NOT NULL,
    "toId" UUID NOT NULL,
    "populationShare" DOUBLE PRECISION,
    "residentialShare" DOUBLE PRECISION,
    "areaShare" DOUBLE PRECISION,

    CONSTRAINT "AreaOverlap_pkey" PRIMARY KEY ("fromId","toId")
);

-- CreateTable
CREATE TABLE "PostcodeVintage" (
    "id" UUID NOT NULL,
    "edition" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "completedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PostcodeVintage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Postcode" (
    "vintageId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "sector" TEXT NOT NULL,
    "terminatedOn" DATE,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,

    CONSTRAINT "Postcode_pkey" PRIMARY KEY ("vintageId","code")
);

-- CreateTable
CREATE TABLE "PostcodeArea" (
    "vintageId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "areaId" UUID NOT NULL,
    "confidence" "PostcodeConfidence" NOT NULL DEFAULT 'BEST_FIT',
    "share" DOUBLE PRECISION,

    CONSTRAINT "PostcodeArea_pkey" PRIMARY KEY ("vintageId","code","areaId")
);

-- CreateTable
CREATE TABLE "Pledge" (
    "id" UUID NOT NULL,
    "manifestoId" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "titleEn" TEXT,
    "titleCy" TEXT,
    "wordingEn" TEXT,
    "wordingCy" TEXT,
    "wordingBasis" "WordingBasis" NOT NULL,
    "quotePage" INTEGER,
    "strength" "PledgeStrength" NOT NULL,
    "testability" "Testability" NOT NULL,
    "successTestEn" TEXT,
    "successTestCy" TEXT,
    "successTestWrittenOn" DATE,
    "dueOn" DATE,
    "duePrecision" "DatePrecision" NOT NULL DEFAULT 'DAY',
    "councilId" UUID NOT NULL,
    "leadPersonId" UUID,
    "leadOfficeEn" TEXT,
    "leadOfficeCy" TEXT,
    "modelPledgeId" UUID,
    "adoptedFromId" UUID,
    "paragraphId" UUID,
    "state" "PublicationState" NOT NULL DEFAULT 'DRAFT',
    "publishedAt" TIMESTAMPTZ(3),
    "sources" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Pledge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Milestone" (
    "id" UUID NOT NULL,
    "pledgeId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "titleEn" TEXT,
    "titleCy" TEXT,
    "dueOn" DATE,
    "duePrecision" "DatePrecision" NOT NULL DEFAULT 'DAY',
    "reachedOn" DATE,

    CONSTRAINT "Milestone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Theme" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "nameEn" TEXT,
    "nameCy" TEXT,
    "parentId" UUID,

    CONSTRAINT "Theme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PledgeTheme" (
    "pledgeId" UUID NOT NULL,
    "themeId" UUID NOT NULL,

    CONSTRAINT "PledgeTheme_pkey" PRIMARY KEY ("pledgeId","themeId")
);

-- CreateTable
CREATE TABLE "StatusUpdate" (
    "id" UUID NOT NULL,
    "sequence" BIGSERIAL NOT NULL,
    "pledgeId" UUID,
    "campaignId" UUID,
    "adoptionId" UUID,
    "kind" "UpdateKind" NOT NULL,
    "pledgeStatus" "PledgeStatus",
    "campaignState" "CampaignState",
    "adoptionState" "AdoptionState",
    "effectiveOn" DATE NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "summaryEn" TEXT,
    "summaryCy" TEXT,
    "reason" "StatusReason",
    "correctsId" UUID,
    "successorId" UUID,
    "authorId" TEXT,
    "confirmedById" TEXT,
    "isConfirmedOutsideParty" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "StatusUpdate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" UUID NOT NULL,
    "updateId" UUID NOT NULL,
    "type" "EvidenceType" NOT NULL,
    "url" TEXT,
    "archivedUrl" TEXT,
    "contentHash" TEXT,
    "publisher" TEXT,
    "isPartyOwn" BOOLEAN NOT NULL DEFAULT false,
    "title" TEXT,
    "publishedOn" DATE,
    "accessedOn" DATE,
    "page" TEXT,
    "quote" TEXT,

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EvidenceLink" (
    "evidenceId" UUID NOT NULL,
    "state" "LinkState" NOT NULL DEFAULT 'UNCHECKED',
    "checkedAt" TIMESTAMPTZ(3),
    "movedToUrl" TEXT,
    "seenHash" TEXT,

    CONSTRAINT "EvidenceLink_pkey" PRIMARY KEY ("evidenceId")
);

-- CreateTable
CREATE TABLE "RightOfReply" (
    "id" UUID NOT NULL,
    "updateId" UUID NOT NULL,
    "textEn" TEXT,
    "textCy" TEXT,
    "repliedBy" TEXT NOT NULL,
    "repliedOn" DATE NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RightOfReply_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ModelPledge" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "titleEn" TEXT,
    "titleCy" TEXT,
    "summaryEn" TEXT,
    "summaryCy" TEXT,
    "successTestEn" TEXT,
    "successTestCy" TEXT,
    "level" "ModelPledgeLevel" NOT NULL,
    "state" "PublicationState" NOT NULL DEFAULT 'DRAFT',
    "sources" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ModelPledge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ModelPledgeExample" (
    "id" UUID NOT NULL,
    "modelPledgeId" UUID NOT NULL,
    "organisationId" UUID,
    "placeName" TEXT NOT NULL,
    "country" TEXT NOT NULL DEFAULT 'GB',
    "noteEn" TEXT,
    "noteCy" TEXT,
    "sources" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "ModelPledgeExample_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Post" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "areaId" UUID,
    "role" "OfficeRole" NOT NULL,
    "labelEn" TEXT,
    "labelCy" TEXT,
    "seats" INTEGER NOT NULL DEFAULT 1,
    "validFrom" DATE,
    "validTo" DATE,
    "sources" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OfficeHolding" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "postId" UUID NOT NULL,
    "from" DATE NOT NULL,
    "fromPrecision" "DatePrecision" NOT NULL DEFAULT 'DAY',
    "to" DATE,
    "toPrecision" "DatePrecision" NOT NULL DEFAULT 'DAY',
    "startReason" "HoldingStartReason" NOT NULL DEFAULT 'ELECTED',
    "endReason" "HoldingEndReason",
    "candidacyId" UUID,
    "sources" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OfficeHolding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Vacancy" (
    "id" UUID NOT NULL,
    "postId" UUID NOT NULL,
    "seats" INTEGER NOT NULL DEFAULT 1,
    "from" DATE NOT NULL,
    "to" DATE,
    "reasonEn" TEXT,
    "reasonCy" TEXT,
    "sources" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "Vacancy_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Campaign_slug_key" ON "Campaign"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "CampaignAsk_campaignId_audience_position_key" ON "CampaignAsk"("campaignId", "audience", "position");

-- CreateIndex
CREATE UNIQUE INDEX "CampaignClause_campaignId_position_key" ON "CampaignClause"("campaignId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "CampaignResource_campaignId_kind_nation_language_title_edit_key" ON "CampaignResource"("campaignId", "kind", "nation", "language", "title", "edition");

-- CreateIndex
CREATE INDEX "CouncilAdoption_campaignId_idx" ON "CouncilAdoption"("campaignId");

-- CreateIndex
CREATE INDEX "CouncilAdoption_councilId_idx" ON "CouncilAdoption"("councilId");

-- CreateIndex
CREATE INDEX "CouncilAdoption_moverId_idx" ON "CouncilAdoption"("moverId");

-- CreateIndex
CREATE INDEX "CouncilAdoption_seconderId_idx" ON "CouncilAdoption"("seconderId");

-- CreateIndex
CREATE INDEX "ClauseOutcome_clauseId_idx" ON "ClauseOutcome"("clauseId");

-- CreateIndex
CREATE INDEX "FollowUpReport_adoptionId_reportedOn_idx" ON "FollowUpReport"("adoptionId", "reportedOn");

-- CreateIndex
CREATE UNIQUE INDEX "ChangeSet_sequence_key" ON "ChangeSet"("sequence");

-- CreateIndex
CREATE UNIQUE INDEX "ChangeSet_hash_key" ON "ChangeSet"("hash");

-- CreateIndex
CREATE INDEX "ChangeSet_importRunId_idx" ON "ChangeSet"("importRunId");

-- CreateIndex
CREATE INDEX "Revision_recordType_recordId_idx" ON "Revision"("recordType", "recordId");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_changeSetId_position_key" ON "Revision"("changeSetId", "position");

-- CreateIndex
CREATE INDEX "Draft_recordType_recordId_idx" ON "Draft"("recordType", "recordId");

-- CreateIndex
CREATE INDEX "Draft_state_idx" ON "Draft"("state");

-- CreateIndex
CREATE UNIQUE INDEX "Proposal_key_key" ON "Proposal"("key");

-- CreateIndex
CREATE INDEX "Proposal_state_idx" ON "Proposal"("state");

-- CreateIndex
CREATE INDEX "Proposal_recordType_recordId_idx" ON "Proposal"("recordType", "recordId");

-- CreateIndex
CREATE INDEX "Proposal_importRunId_idx" ON "Proposal"("importRunId");

-- CreateIndex
CREATE INDEX "Correction_recordType_recordId_idx" ON "Correction"("recordType", "recordId");

-- CreateIndex
CREATE UNIQUE INDEX "Withdrawal_recordType_recordId_key" ON "Withdrawal"("recordType", "recordId");

-- CreateIndex
CREATE INDEX "Challenge_pledgeId_idx" ON "Challenge"("pledgeId");

-- CreateIndex
CREATE UNIQUE INDEX "Suppression_scheme_value_field_key" ON "Suppression"("scheme", "value", "field");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Session_token_key" ON "Session"("token");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Account_userId_idx" ON "Account"("userId");

-- CreateIndex
CREATE INDEX "Verification_identifier_idx" ON "Verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "RateLimit_key_key" ON "RateLimit"("key");

-- CreateIndex
CREATE INDEX "EditorScope_areaId_idx" ON "EditorScope"("areaId");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "Election_electionId_key" ON "Election"("electionId");

-- CreateIndex
CREATE INDEX "Election_pollingOn_idx" ON "Election"("pollingOn");

-- CreateIndex
CREATE INDEX "Election_organisationId_idx" ON "Election"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "Ballot_ballotId_key" ON "Ballot"("ballotId");

-- CreateIndex
CREATE UNIQUE INDEX "Ballot_replacedById_key" ON "Ballot"("replacedById");

-- CreateIndex
CREATE INDEX "Ballot_electionId_idx" ON "Ballot"("electionId");

-- CreateIndex
CREATE INDEX "Ballot_postId_idx" ON "Ballot"("postId");

-- CreateIndex
CREATE INDEX "Ballot_areaId_idx" ON "Ballot"("areaId");

-- CreateIndex
CREATE INDEX "Ballot_gssCode_idx" ON "Ballot"("gssCode");

-- CreateIndex
CREATE INDEX "Candidacy_personId_idx" ON "Candidacy"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Candidacy_ballotId_personId_key" ON "Candidacy"("ballotId", "personId");

-- CreateIndex
CREATE INDEX "CandidacyStanding_partyId_place_idx" ON "CandidacyStanding"("partyId", "place");

-- CreateIndex
CREATE INDEX "Endorsement_personId_from_idx" ON "Endorsement"("personId", "from");

-- CreateIndex
CREATE INDEX "Endorsement_localPartyId_idx" ON "Endorsement"("localPartyId");

-- CreateIndex
CREATE INDEX "Endorsement_candidacyId_idx" ON "Endorsement"("candidacyId");

-- CreateIndex
CREATE UNIQUE INDEX "PartyAlias_scheme_value_key" ON "PartyAlias"("scheme", "value");

-- CreateIndex
CREATE UNIQUE INDEX "Event_slug_key" ON "Event"("slug");

-- CreateIndex
CREATE INDEX "Event_startsOn_idx" ON "Event"("startsOn");

-- CreateIndex
CREATE INDEX "Event_organisationId_idx" ON "Event"("organisationId");

-- CreateIndex
CREATE INDEX "Event_campaignId_idx" ON "Event"("campaignId");

-- CreateIndex
CREATE UNIQUE INDEX "PolicyDocument_slug_key" ON "PolicyDocument"("slug");

-- CreateIndex
CREATE INDEX "PolicyDocument_ownerId_idx" ON "PolicyDocument"("ownerId");

-- CreateIndex
CREATE UNIQUE INDEX "PolicyPoint_documentId_position_key" ON "PolicyPoint"("documentId", "position");

-- CreateIndex
CREATE INDEX "PolicyDocumentModelPledge_modelPledgeId_idx" ON "PolicyDocumentModelPledge"("modelPledgeId");

-- CreateIndex
CREATE INDEX "PolicyDocumentCampaign_campaignId_idx" ON "PolicyDocumentCampaign"("campaignId");

-- CreateIndex
CREATE UNIQUE INDEX "Claim_slug_key" ON "Claim"("slug");

-- CreateIndex
CREATE INDEX "Claim_figureCode_idx" ON "Claim"("figureCode");

-- CreateIndex
CREATE INDEX "Claim_organisationId_idx" ON "Claim"("organisationId");

-- CreateIndex
CREATE INDEX "LocalPartyArea_localPartyId_idx" ON "LocalPartyArea"("localPartyId");

-- CreateIndex
CREATE INDEX "LocalPartyArea_areaId_idx" ON "LocalPartyArea"("areaId");

-- CreateIndex
CREATE INDEX "Imprint_organisationId_from_idx" ON "Imprint"("organisationId", "from");

-- CreateIndex
CREATE INDEX "Imprint_electionId_idx" ON "Imprint"("electionId");

-- CreateIndex
CREATE INDEX "Memorandum_personId_idx" ON "Memorandum"("personId");

-- CreateIndex
CREATE INDEX "Memorandum_localPartyId_idx" ON "Memorandum"("localPartyId");

-- CreateIndex
CREATE INDEX "ReportBack_memorandumId_idx" ON "ReportBack"("memorandumId");

-- CreateIndex
CREATE INDEX "Application_personId_idx" ON "Application"("personId");

-- CreateIndex
CREATE INDEX "Application_electionId_idx" ON "Application"("electionId");

-- CreateIndex
CREATE INDEX "Application_localPartyId_idx" ON "Application"("localPartyId");

-- CreateIndex
CREATE UNIQUE INDEX "Manifesto_slug_key" ON "Manifesto"("slug");

-- CreateIndex
CREATE INDEX "Manifesto_ownerId_idx" ON "Manifesto"("ownerId");

-- CreateIndex
CREATE INDEX "Manifesto_councilId_idx" ON "Manifesto"("councilId");

-- CreateIndex
CREATE UNIQUE INDEX "ManifestoParagraph_manifestoId_anchor_key" ON "ManifestoParagraph"("manifestoId", "anchor");

-- CreateIndex
CREATE UNIQUE INDEX "ManifestoParagraph_manifestoId_position_key" ON "ManifestoParagraph"("manifestoId", "position");

-- CreateIndex
CREATE INDEX "Mandate_manifestoId_from_idx" ON "Mandate"("manifestoId", "from");

-- CreateIndex
CREATE UNIQUE INDEX "Organisation_slug_key" ON "Organisation"("slug");

-- CreateIndex
CREATE INDEX "Organisation_kind_nameEn_idx" ON "Organisation"("kind", "nameEn");

-- CreateIndex
CREATE INDEX "Organisation_areaId_idx" ON "Organisation"("areaId");

-- CreateIndex
CREATE INDEX "Organisation_parentId_idx" ON "Organisation"("parentId");

-- CreateIndex
CREATE INDEX "OrganisationIdentifier_scheme_value_idx" ON "OrganisationIdentifier"("scheme", "value");

-- CreateIndex
CREATE UNIQUE INDEX "OrganisationIdentifier_organisationId_scheme_value_key" ON "OrganisationIdentifier"("organisationId", "scheme", "value");

-- CreateIndex
CREATE INDEX "OrganisationSlug_organisationId_idx" ON "OrganisationSlug"("organisationId");

-- CreateIndex
CREATE INDEX "OrganisationSuccession_successorId_idx" ON "OrganisationSuccession"("successorId");

-- CreateIndex
CREATE UNIQUE INDEX "Coverage_organisationId_role_key" ON "Coverage"("organisationId", "role");

-- CreateIndex
CREATE INDEX "ControlSpell_organisationId_from_idx" ON "ControlSpell"("organisationId", "from");

-- CreateIndex
CREATE INDEX "ControlSpell_partyId_idx" ON "ControlSpell"("partyId");

-- CreateIndex
CREATE UNIQUE INDEX "Person_slug_key" ON "Person"("slug");

-- CreateIndex
CREATE INDEX "Person_sortName_id_idx" ON "Person"("sortName", "id");

-- CreateIndex
CREATE INDEX "Person_mergedIntoId_idx" ON "Person"("mergedIntoId");

-- CreateIndex
CREATE INDEX "PersonIdentifier_personId_idx" ON "PersonIdentifier"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "PersonIdentifier_scheme_value_key" ON "PersonIdentifier"("scheme", "value");

-- CreateIndex
CREATE INDEX "PersonSlug_personId_idx" ON "PersonSlug"("personId");

-- CreateIndex
CREATE INDEX "Membership_personId_idx" ON "Membership"("personId");

-- CreateIndex
CREATE INDEX "Membership_organisationId_idx" ON "Membership"("organisationId");

-- CreateIndex
CREATE INDEX "ContactPoint_personId_idx" ON "ContactPoint"("personId");

-- CreateIndex
CREATE INDEX "ContactPoint_organisationId_idx" ON "ContactPoint"("organisationId");

-- CreateIndex
CREATE INDEX "Photo_personId_idx" ON "Photo"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Area_slug_key" ON "Area"("slug");

-- CreateIndex
CREATE INDEX "Area_kind_nameEn_idx" ON "Area"("kind", "nameEn");

-- CreateIndex
CREATE INDEX "Area_parentId_idx" ON "Area"("parentId");

-- CreateIndex
CREATE INDEX "AreaIdentifier_scheme_value_idx" ON "AreaIdentifier"("scheme", "value");

-- CreateIndex
CREATE UNIQUE INDEX "AreaIdentifier_areaId_scheme_value_key" ON "AreaIdentifier"("areaId", "scheme", "value");

-- CreateIndex
CREATE INDEX "AreaSuccession_successorId_idx" ON "AreaSuccession"("successorId");

-- CreateIndex
CREATE INDEX "AreaOverlap_toId_idx" ON "AreaOverlap"("toId");

-- CreateIndex
CREATE UNIQUE INDEX "PostcodeVintage_edition_key" ON "PostcodeVintage"("edition");

-- CreateIndex
CREATE INDEX "Postcode_vintageId_sector_idx" ON "Postcode"("vintageId", "sector");

-- CreateIndex
CREATE INDEX "PostcodeArea_areaId_idx" ON "PostcodeArea"("areaId");

-- CreateIndex
CREATE INDEX "Pledge_councilId_idx" ON "Pledge"("councilId");

-- CreateIndex
CREATE INDEX "Pledge_modelPledgeId_idx" ON "Pledge"("modelPledgeId");

-- CreateIndex
CREATE INDEX "Pledge_adoptedFromId_idx" ON "Pledge"("adoptedFromId");

-- CreateIndex
CREATE INDEX "Pledge_leadPersonId_idx" ON "Pledge"("leadPersonId");

-- CreateIndex
CREATE INDEX "Pledge_paragraphId_idx" ON "Pledge"("paragraphId");

-- CreateIndex
CREATE UNIQUE INDEX "Pledge_manifestoId_reference_key" ON "Pledge"("manifestoId", "reference");

-- CreateIndex
CREATE UNIQUE INDEX "Milestone_pledgeId_position_key" ON "Milestone"("pledgeId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Theme_slug_key" ON "Theme"("slug");

-- CreateIndex
CREATE INDEX "Theme_parentId_idx" ON "Theme"("parentId");

-- CreateIndex
CREATE INDEX "PledgeTheme_themeId_idx" ON "PledgeTheme"("themeId");

-- CreateIndex
CREATE UNIQUE INDEX "StatusUpdate_sequence_key" ON "StatusUpdate"("sequence");

-- CreateIndex
CREATE INDEX "StatusUpdate_pledgeId_effectiveOn_sequence_idx" ON "StatusUpdate"("pledgeId", "effectiveOn", "sequence");

-- CreateIndex
CREATE INDEX "StatusUpdate_campaignId_effectiveOn_sequence_idx" ON "StatusUpdate"("campaignId", "effectiveOn", "sequence");

-- CreateIndex
CREATE INDEX "StatusUpdate_adoptionId_effectiveOn_sequence_idx" ON "StatusUpdate"("adoptionId", "effectiveOn", "sequence");

-- CreateIndex
CREATE INDEX "StatusUpdate_correctsId_idx" ON "StatusUpdate"("correctsId");

-- CreateIndex
CREATE INDEX "StatusUpdate_successorId_idx" ON "StatusUpdate"("successorId");

-- CreateIndex
CREATE INDEX "Evidence_updateId_idx" ON "Evidence"("updateId");

-- CreateIndex
CREATE INDEX "RightOfReply_updateId_idx" ON "RightOfReply"("updateId");

-- CreateIndex
CREATE UNIQUE INDEX "ModelPledge_slug_key" ON "ModelPledge"("slug");

-- CreateIndex
CREATE INDEX "ModelPledgeExample_modelPledgeId_idx" ON "ModelPledgeExample"("modelPledgeId");

-- CreateIndex
CREATE INDEX "ModelPledgeExample_organisationId_idx" ON "ModelPledgeExample"("organisationId");

-- CreateIndex
CREATE INDEX "Post_areaId_idx" ON "Post"("areaId");

-- CreateIndex
CREATE UNIQUE INDEX "Post_organisationId_role_areaId_key" ON "Post"("organisationId", "role", "areaId");

-- CreateIndex
CREATE UNIQUE INDEX "OfficeHolding_candidacyId_key" ON "OfficeHolding"("candidacyId");

-- CreateIndex
CREATE INDEX "OfficeHolding_personId_idx" ON "OfficeHolding"("personId");

-- CreateIndex
CREATE INDEX "OfficeHolding_postId_from_idx" ON "OfficeHolding"("postId", "from");

-- CreateIndex
CREATE INDEX "Vacancy_postId_from_idx" ON "Vacancy"("postId", "from");

-- AddForeignKey
ALTER TABLE "CampaignAsk" ADD CONSTRAINT "CampaignAsk_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CampaignClause" ADD CONSTRAINT "CampaignClause_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CampaignResource" ADD CONSTRAINT "CampaignResource_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CouncilAdoption" ADD CONSTRAINT "CouncilAdoption_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CouncilAdoption" ADD CONSTRAINT "CouncilAdoption_councilId_fkey" FOREIGN KEY ("councilId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CouncilAdoption" ADD CONSTRAINT "CouncilAdoption_moverId_fkey" FOREIGN KEY ("moverId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CouncilAdoption" ADD CONSTRAINT "CouncilAdoption_seconderId_fkey" FOREIGN KEY ("seconderId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClauseOutcome" ADD CONSTRAINT "ClauseOutcome_adoptionId_fkey" FOREIGN KEY ("adoptionId") REFERENCES "CouncilAdoption"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClauseOutcome" ADD CONSTRAINT "ClauseOutcome_clauseId_fkey" FOREIGN KEY ("clauseId") REFERENCES "CampaignClause"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FollowUpReport" ADD CONSTRAINT "FollowUpReport_adoptionId_fkey" FOREIGN KEY ("adoptionId") REFERENCES "CouncilAdoption"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChangeSet" ADD CONSTRAINT "ChangeSet_importRunId_fkey" FOREIGN KEY ("importRunId") REFERENCES "ImportRun"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_changeSetId_fkey" FOREIGN KEY ("changeSetId") REFERENCES "ChangeSet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RevisionPayload" ADD CONSTRAINT "RevisionPayload_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportRow" ADD CONSTRAINT "ImportRow_runId_fkey" FOREIGN KEY ("runId") REFERENCES "ImportRun"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_importRunId_fkey" FOREIGN KEY ("importRunId") REFERENCES "ImportRun"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Challenge" ADD CONSTRAINT "Challenge_pledgeId_fkey" FOREIGN KEY ("pledgeId") REFERENCES "Pledge"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChallengeContact" ADD CONSTRAINT "ChallengeContact_challengeId_fkey" FOREIGN KEY ("challengeId") REFERENCES "Challenge"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EditorScope" ADD CONSTRAINT "EditorScope_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EditorScope" ADD CONSTRAINT "EditorScope_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Election" ADD CONSTRAINT "Election_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ballot" ADD CONSTRAINT "Ballot_electionId_fkey" FOREIGN KEY ("electionId") REFERENCES "Election"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ballot" ADD CONSTRAINT "Ballot_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ballot" ADD CONSTRAINT "Ballot_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Area"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ballot" ADD CONSTRAINT "Ballot_replacedById_fkey" FOREIGN KEY ("replacedById") REFERENCES "Ballot"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Candidacy" ADD CONSTRAINT "Candidacy_ballotId_fkey" FOREIGN KEY ("ballotId") REFERENCES "Ballot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Candidacy" ADD CONSTRAINT "Candidacy_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CandidacyStanding" ADD CONSTRAINT "CandidacyStanding_candidacyId_fkey" FOREIGN KEY ("candidacyId") REFERENCES "Candidacy"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CandidacyStanding" ADD CONSTRAINT "CandidacyStanding_partyId_fkey" FOREIGN KEY ("partyId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Endorsement" ADD CONSTRAINT "Endorsement_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Endorsement" ADD CONSTRAINT "Endorsement_candidacyId_fkey" FOREIGN KEY ("candidacyId") REFERENCES "Candidacy"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Endorsement" ADD CONSTRAINT "Endorsement_localPartyId_fkey" FOREIGN KEY ("localPartyId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PolicyDocument" ADD CONSTRAINT "PolicyDocument_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PolicyPoint" ADD CONSTRAINT "PolicyPoint_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "PolicyDocument"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PolicyDocumentModelPledge" ADD CONSTRAINT "PolicyDocumentModelPledge_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "PolicyDocument"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PolicyDocumentModelPledge" ADD CONSTRAINT "PolicyDocumentModelPledge_modelPledgeId_fkey" FOREIGN KEY ("modelPledgeId") REFERENCES "ModelPledge"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PolicyDocumentCampaign" ADD CONSTRAINT "PolicyDocumentCampaign_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "PolicyDocument"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PolicyDocumentCampaign" ADD CONSTRAINT "PolicyDocumentCampaign_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LocalPartyArea" ADD CONSTRAINT "LocalPartyArea_localPartyId_fkey" FOREIGN KEY ("localPartyId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LocalPartyArea" ADD CONSTRAINT "LocalPartyArea_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Imprint" ADD CONSTRAINT "Imprint_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Imprint" ADD CONSTRAINT "Imprint_electionId_fkey" FOREIGN KEY ("electionId") REFERENCES "Election"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Memorandum" ADD CONSTRAINT "Memorandum_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Memorandum" ADD CONSTRAINT "Memorandum_localPartyId_fkey" FOREIGN KEY ("localPartyId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportBack" ADD CONSTRAINT "ReportBack_memorandumId_fkey" FOREIGN KEY ("memorandumId") REFERENCES "Memorandum"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Application" ADD CONSTRAINT "Application_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Application" ADD CONSTRAINT "Application_electionId_fkey" FOREIGN KEY ("electionId") REFERENCES "Election"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Application" ADD CONSTRAINT "Application_localPartyId_fkey" FOREIGN KEY ("localPartyId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Manifesto" ADD CONSTRAINT "Manifesto_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Manifesto" ADD CONSTRAINT "Manifesto_councilId_fkey" FOREIGN KEY ("councilId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ManifestoParagraph" ADD CONSTRAINT "ManifestoParagraph_manifestoId_fkey" FOREIGN KEY ("manifestoId") REFERENCES "Manifesto"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mandate" ADD CONSTRAINT "Mandate_manifestoId_fkey" FOREIGN KEY ("manifestoId") REFERENCES "Manifesto"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Area"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganisationIdentifier" ADD CONSTRAINT "OrganisationIdentifier_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganisationSlug" ADD CONSTRAINT "OrganisationSlug_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganisationSuccession" ADD CONSTRAINT "OrganisationSuccession_predecessorId_fkey" FOREIGN KEY ("predecessorId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganisationSuccession" ADD CONSTRAINT "OrganisationSuccession_successorId_fkey" FOREIGN KEY ("successorId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Coverage" ADD CONSTRAINT "Coverage_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ControlSpell" ADD CONSTRAINT "ControlSpell_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ControlSpell" ADD CONSTRAINT "ControlSpell_partyId_fkey" FOREIGN KEY ("partyId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonIdentifier" ADD CONSTRAINT "PersonIdentifier_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonSlug" ADD CONSTRAINT "PersonSlug_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContactPoint" ADD CONSTRAINT "ContactPoint_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContactPoint" ADD CONSTRAINT "ContactPoint_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Photo" ADD CONSTRAINT "Photo_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Area" ADD CONSTRAINT "Area_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Area"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AreaIdentifier" ADD CONSTRAINT "AreaIdentifier_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Area"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AreaSuccession" ADD CONSTRAINT "AreaSuccession_predecessorId_fkey" FOREIGN KEY ("predecessorId") REFERENCES "Area"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AreaSuccession" ADD CONSTRAINT "AreaSuccession_successorId_fkey" FOREIGN KEY ("successorId") REFERENCES "Area"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AreaOverlap" ADD CONSTRAINT "AreaOverlap_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Area"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AreaOverlap" ADD CONSTRAINT "AreaOverlap_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Area"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Postcode" ADD CONSTRAINT "Postcode_vintageId_fkey" FOREIGN KEY ("vintageId") REFERENCES "PostcodeVintage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PostcodeArea" ADD CONSTRAINT "PostcodeArea_vintageId_code_fkey" FOREIGN KEY ("vintageId", "code") REFERENCES "Postcode"("vintageId", "code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PostcodeArea" ADD CONSTRAINT "PostcodeArea_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pledge" ADD CONSTRAINT "Pledge_manifestoId_fkey" FOREIGN KEY ("manifestoId") REFERENCES "Manifesto"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pledge" ADD CONSTRAINT "Pledge_councilId_fkey" FOREIGN KEY ("councilId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pledge" ADD CONSTRAINT "Pledge_leadPersonId_fkey" FOREIGN KEY ("leadPersonId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pledge" ADD CONSTRAINT "Pledge_modelPledgeId_fkey" FOREIGN KEY ("modelPledgeId") REFERENCES "ModelPledge"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pledge" ADD CONSTRAINT "Pledge_adoptedFromId_fkey" FOREIGN KEY ("adoptedFromId") REFERENCES "Pledge"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pledge" ADD CONSTRAINT "Pledge_paragraphId_fkey" FOREIGN KEY ("paragraphId") REFERENCES "ManifestoParagraph"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Milestone" ADD CONSTRAINT "Milestone_pledgeId_fkey" FOREIGN KEY ("pledgeId") REFERENCES "Pledge"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Theme" ADD CONSTRAINT "Theme_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Theme"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PledgeTheme" ADD CONSTRAINT "PledgeTheme_pledgeId_fkey" FOREIGN KEY ("pledgeId") REFERENCES "Pledge"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PledgeTheme" ADD CONSTRAINT "PledgeTheme_themeId_fkey" FOREIGN KEY ("themeId") REFERENCES "Theme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatusUpdate" ADD CONSTRAINT "StatusUpdate_pledgeId_fkey" FOREIGN KEY ("pledgeId") REFERENCES "Pledge"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatusUpdate" ADD CONSTRAINT "StatusUpdate_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatusUpdate" ADD CONSTRAINT "StatusUpdate_adoptionId_fkey" FOREIGN KEY ("adoptionId") REFERENCES "CouncilAdoption"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatusUpdate" ADD CONSTRAINT "StatusUpdate_correctsId_fkey" FOREIGN KEY ("correctsId") REFERENCES "StatusUpdate"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatusUpdate" ADD CONSTRAINT "StatusUpdate_successorId_fkey" FOREIGN KEY ("successorId") REFERENCES "Pledge"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_updateId_fkey" FOREIGN KEY ("updateId") REFERENCES "StatusUpdate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceLink" ADD CONSTRAINT "EvidenceLink_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RightOfReply" ADD CONSTRAINT "RightOfReply_updateId_fkey" FOREIGN KEY ("updateId") REFERENCES "StatusUpdate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ModelPledgeExample" ADD CONSTRAINT "ModelPledgeExample_modelPledgeId_fkey" FOREIGN KEY ("modelPledgeId") REFERENCES "ModelPledge"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ModelPledgeExample" ADD CONSTRAINT "ModelPledgeExample_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Area"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OfficeHolding" ADD CONSTRAINT "OfficeHolding_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OfficeHolding" ADD CONSTRAINT "OfficeHolding_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OfficeHolding" ADD CONSTRAINT "OfficeHolding_candidacyId_fkey" FOREIGN KEY ("candidacyId") REFERENCES "Candidacy"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Vacancy" ADD CONSTRAINT "Vacancy_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
