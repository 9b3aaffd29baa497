import type { Prisma } from '../generated/prisma/client.ts';
import type { Grounds } from './protection-grounds.ts';

/** A table with personal fields: what each is, on one set of grounds or on its own, and which columns tell nothing about anybody. */
export type PersonalTable = Readonly<{
  grounds: Grounds;
  fields: Readonly<Record<string, string | Readonly<{ what: string } & Partial<Grounds>>>>;
  plain?: readonly string[];
}>;

const office = {
  purpose: 'RECORD',
  basis: 'LEGITIMATE_INTERESTS',
  condition: 'MADE_PUBLIC',
  retention: 'PERMANENT',
} as const satisfies Grounds;
const party = {
  purpose: 'SELECTION',
  basis: 'PARTY_INTERESTS',
  condition: 'PARTY_BODY',
  retention: 'TWELVE_MONTHS',
} as const satisfies Grounds;
const log = {
  purpose: 'PROMISES',
  basis: 'LEGITIMATE_INTERESTS',
  condition: 'MADE_PUBLIC',
  retention: 'PUBLISHED_LOG',
} as const satisfies Grounds;
const inside = {
  purpose: 'ACCOUNTABILITY',
  basis: 'SECURITY',
  condition: 'PARTY_BODY',
  retention: 'CHANGE_LOG',
} as const satisfies Grounds;
const account = {
  purpose: 'ACCOUNTS',
  basis: 'SECURITY',
  condition: 'PARTY_BODY',
  retention: 'ACCOUNT',
} as const satisfies Grounds;

/** Columns that no table has anything personal in: they are not repeated below. */
export const TECHNICAL_COLUMNS: readonly string[] = ['id', 'version', 'createdAt', 'updatedAt'];

/**
 * Every table with data about people, column by column: the source of docs/personal-fields.md. A test refuses a column that is not told of here,
 * and a table that is neither here nor among `TABLES_WITHOUT_PEOPLE` (R16).
 */
export const PERSONAL_TABLES: Readonly<Partial<Record<Prisma.ModelName, PersonalTable>>> = {
  Person: {
    grounds: office,
    fields: {
      slug: 'address of their page, made of the name',
      name: 'name in public life',
      honorificPrefix: 'title before the name',
      honorificSuffix: 'letters behind the name',
      givenName: 'given name, where a source tells the parts',
      familyName: 'family name, where a source tells the parts',
      sortName: 'name as lists sort it',
      bioEn: 'a few sentences about their public work, English',
      bioCy: 'a few sentences about their public work, Welsh',
      hiddenAt: { what: 'since when they are hidden', purpose: 'PROTECTION', retention: 'RIGHT' },
      hiddenReason: {
        what: 'why they are hidden, as a code',
        purpose: 'PROTECTION',
        condition: 'RIGHTS',
        retention: 'RIGHT',
      },
      sources: { what: 'where it was read', purpose: 'ACCURACY' },
    },
    plain: ['state', 'mergedIntoId'],
  },
  PersonIdentifier: {
    grounds: { ...office, purpose: 'ACCURACY' },
    fields: { personId: 'whose', scheme: 'who gave the id', value: 'their id there' },
  },
  PersonSlug: { grounds: office, fields: { slug: 'an address their page had', personId: 'whose' } },
  Membership: {
    grounds: office,
    fields: {
      personId: 'whose',
      organisationId: 'party, group or council',
      role: 'as what',
      portfolioEn: 'portfolio or committee, English',
      portfolioCy: 'portfolio or committee, Welsh',
      from: 'since when',
      to: 'until when',
      sources: { what: 'where it was read', purpose: 'ACCURACY' },
    },
    plain: ['fromPrecision', 'toPrecision'],
  },
  ContactPoint: {
    grounds: { ...office, purpose: 'REACH', condition: 'NONE', retention: 'IN_OFFICE' },
    fields: {
      personId: 'whose; null for a body',
      value: 'address, number or link of their office, casework or party, as published by it; never a home',
      sources: { what: 'where it was read', purpose: 'ACCURACY' },
    },
    plain: ['organisationId', 'kind', 'purpose', 'checkedOn'],
  },
  Photo: {
    grounds: { ...office, basis: 'CONSENT', condition: 'NONE', retention: 'PERMISSION' },
    fields: {
      personId: 'of whom',
      fileId: 'the photograph',
      credit: 'who took it',
      permissionFrom: 'who allowed it',
      altEn: 'what it shows, English',
      altCy: 'what it shows, Welsh',
    },
    plain: ['licence', 'permissionEndsOn', 'allowsDerivatives', 'focalX', 'focalY', 'isDecorative'],
  },
  OfficeHolding: {
    grounds: office,
    fields: {
      personId: 'whose',
      postId: 'which office',
      from: 'since when',
      to: 'until when',
      startReason: 'how it began',
      endReason: 'how it ended',
      candidacyId: 'by which candidacy',
      sources: { what: 'where it was read', purpose: 'ACCURACY' },
    },
    plain: ['fromPrecision', 'toPrecision'],
  },
  Candidacy: {
    grounds: office,
    fields: {
      ballotId: 'at which poll',
      personId: 'whose',
      nameAsPrinted: 'name on the ballot paper',
      partyName: 'party on the ballot paper',
      description: 'description on the ballot paper',
      listPosition: 'place on the list',
      votes: 'votes',
      voteShare: 'share of the votes',
      isElected: 'whether elected',
      isTiedVoteWinner: 'whether by lot',
      sources: { what: 'where it was read', purpose: 'ACCURACY' },
    },
  },
  CandidacyStanding: {
    grounds: office,
    fields: { candidacyId: 'whose candidacy', partyId: 'for which party', place: 'named first or beside' },
  },
  Endorsement: {
    grounds: { ...office, condition: 'EXPLICIT_CONSENT' },
    fields: {
      personId: 'whose',
      kind: 'official, or supported',
      from: 'since when',
      to: 'until when',
      candidacyId: 'for which candidacy',
      localPartyId: 'by which local party',
      isPublic: 'whether a public source or consent lets it be shown',
      sources: { what: 'where it was read', purpose: 'ACCURACY' },
    },
  },
  Application: {
    grounds: party,
    fields: {
      personId: 'whose',
      electionId: 'for which election',
      localPartyId: 'to which local party',
      state: 'received, in review, approved, declined, withdrawn',
      receivedOn: 'when received',
      decidedOn: 'when decided',
    },
  },
  Memorandum: {
    grounds: { ...party, retention: 'IN_OFFICE' },
    fields: {
      personId: 'whose',
      localPartyId: 'with which local party',
      signedOn: 'when signed',
      willDescribeAsJoint: 'first commitment',
      willMeetAsGroup: 'second commitment',
      willReportBack: 'third commitment',
    },
  },
  ReportBack: {
    grounds: { ...party, retention: 'IN_OFFICE' },
    fields: { memorandumId: 'whose memorandum', reportedOn: 'when', note: 'what was reported' },
  },
  CouncilAdoption: {
    grounds: log,
    fields: { moverId: 'who moved the motion', seconderId: 'who seconded it' },
    plain: [
      'campaignId',
      'councilId',
      'meetingOn',
      'votesFor',
      'votesAgainst',
      'abstentions',
      'amendedTextEn',
      'amendedTextCy',
      'reportDueOn',
      'state',
      'sources',
    ],
  },
  RightOfReply: {
    grounds: log,
    fields: { textEn: 'the reply, English', textCy: 'the reply, Welsh', repliedBy: 'who replied' },
    plain: ['updateId', 'repliedOn', 'publishedAt', 'redactedAt'],
  },
  ReplyOffer: {
    grounds: log,
    fields: { offeredTo: 'who was asked' },
    plain: ['updateId', 'offeredOn', 'repliesUntil', 'publishedAt'],
  },
  Imprint: {
    grounds: {
      purpose: 'IMPRINT',
      basis: 'LEGAL_OBLIGATION',
      condition: 'MADE_PUBLIC',
      retention: 'IN_FORCE',
    },
    fields: {
      promoterName: 'the promoter, a person or a body',
      addressEn: 'their office or PO Box, English; never a home',
      addressCy: 'their office or PO Box, Welsh',
      onBehalfOfEn: 'for whom, English',
      onBehalfOfCy: 'for whom, Welsh',
    },
    plain: ['scope', 'organisationId', 'nation', 'electionId', 'promoterKind', 'from', 'to'],
  },
  Challenge: {
    grounds: { ...log, condition: 'NONE' },
    fields: {
      text: 'what a reader wrote; personal data is taken out before it is public',
      rejectionReason: { what: 'why it was turned down', purpose: 'ACCOUNTABILITY' },
    },
    plain: [
      'pledgeId',
      'lang',
      'isRedacted',
      'state',
      'receivedOn',
      'answerDueOn',
      'answerEn',
      'answerCy',
      'answeredOn',
      'updateId',
    ],
  },
  ChallengeContact: {
    grounds: { purpose: 'ANSWERING', basis: 'CONSENT', condition: 'NONE', retention: 'CLOSING' },
    fields: {
      challengeId: 'whose challenge',
      name: 'the reader’s name, if given',
      email: 'where to send the answer',
    },
  },
  StatusUpdate: {
    grounds: log,
    fields: {
      summaryEn: 'plain words that can name a person, English',
      summaryCy: 'plain words that can name a person, Welsh',
      authorId: { ...inside, what: 'the editor who wrote it' },
      confirmedById: { ...inside, what: 'the editor who published it' },
    },
    plain: [
      'sequence',
      'pledgeId',
      'campaignId',
      'adoptionId',
      'kind',
      'pledgeStatus',
      'campaignState',
      'adoptionState',
      'effectiveOn',
      'publishedAt',
      'reason',
      'correctsId',
      'successorId',
      'isConfirmedOutsideParty',
      'redactedAt',
    ],
  },
  FieldSource: {
    grounds: { ...office, purpose: 'ACCURACY' },
    fields: { externalId: 'their id at the source of a value' },
    plain: ['recordType', 'recordId', 'field', 'source', 'retrievedOn'],
  },
  Suppression: {
    grounds: { purpose: 'PROTECTION', basis: 'LEGAL_OBLIGATION', condition: 'RIGHTS', retention: 'RIGHT' },
    fields: {
      scheme: 'who gave the id',
      value: 'an id of theirs, or a hash of name and body',
      field: 'what must not come back',
      reason: 'why, as a code',
    },
    plain: ['liftedAt'],
  },
  ImportRow: {
    grounds: { ...office, purpose: 'ACCURACY', retention: 'NINETY_DAYS' },
    fields: {
      payload:
        'the line as it was understood; addresses, birth dates and contact details were dropped before',
      message: 'what was wrong with it; never repeats what may be private',
    },
    plain: ['runId', 'line', 'state', 'column', 'code'],
  },
  ImportRun: {
    grounds: inside,
    fields: { actorId: 'the editor who imported' },
    plain: [
      'format',
      'fileName',
      'fileHash',
      'state',
      'rowCount',
      'createdCount',
      'updatedCount',
      'unchangedCount',
      'errorCount',
      'startedAt',
      'finishedAt',
    ],
  },
  Proposal: {
    grounds: { ...office, purpose: 'ACCURACY', retention: 'DECIDED' },
    fields: {
      key: 'ids of who it is about',
      patch: 'what a source says of them',
      decidedById: { ...inside, what: 'the editor who decided' },
    },
    plain: ['kind', 'recordType', 'recordId', 'state', 'importRunId', 'decidedAt'],
  },
  Draft: {
    grounds: { ...inside, retention: 'DECIDED' },
    fields: {
      patch: 'texts that wait, which can name a person',
      authorId: 'the editor who wrote them',
      reviewerId: 'the editor who decided',
      reviewNote: 'what they said',
    },
    plain: ['useCase', 'recordType', 'recordId', 'baseVersion', 'state', 'publishOn'],
  },
  ChangeSet: {
    grounds: inside,
    fields: { actorId: 'the editor who wrote', reason: 'why, in their words' },
    plain: [
      'sequence',
      'format',
      'channel',
      'occurredAt',
      'payloadHash',
      'noteHash',
      'noteSalt',
      'noteRedactedAt',
      'hash',
      'previousHash',
      'importRunId',
    ],
  },
  RevisionPayload: {
    grounds: inside,
    fields: { before: 'a record before a change', after: 'a record after a change' },
    plain: ['revisionId', 'salt', 'redactedAt'],
  },
  User: {
    grounds: account,
    fields: {
      name: 'the editor’s name',
      email: 'the editor’s address',
      image: 'never filled',
      role: 'what they may do',
    },
    plain: ['emailVerified'],
  },
  Session: {
    grounds: { ...account, retention: 'SESSION' },
    fields: {
      token: 'the session’s secret',
      ipAddress: 'from where',
      userAgent: 'with which browser',
      userId: 'whose',
    },
    plain: ['expiresAt'],
  },
  Account: {
    grounds: account,
    fields: {
      accountId: 'name of the account',
      userId: 'whose',
      password: 'hash of the password',
      accessToken: 'never filled',
      refreshToken: 'never filled',
      idToken: 'never filled',
    },
    plain: ['providerId', 'accessTokenExpiresAt', 'refreshTokenExpiresAt', 'scope'],
  },
  Verification: {
    grounds: { ...account, retention: 'EXPIRY' },
    fields: { identifier: 'what is verified', value: 'the secret' },
    plain: ['expiresAt'],
  },
  RateLimit: {
    grounds: { ...account, condition: 'NONE', retention: 'EXPIRY' },
    fields: { key: 'who tried to sign in, by address' },
    plain: ['count', 'lastRequest'],
  },
  EditorScope: { grounds: account, fields: { userId: 'whose', areaId: 'where they may edit' } },
  Invitation: {
    grounds: { ...account, retention: 'EXPIRY' },
    fields: { email: 'who is invited' },
    plain: ['tokenHash', 'role', 'expiresAt', 'usedAt'],
  },
};
