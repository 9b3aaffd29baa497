import { account, inside, office, type PersonalTables } from './grounds-of-fields.ts';

/** Tables that no reader ever sees: how the record is kept, and by whom. */
export const INSIDE_TABLES: PersonalTables = {
  FieldSource: {
    grounds: { ...office, purpose: 'ACCURACY' },
    fields: { externalId: 'their id at the source of a value' },
    plain: ['recordType', 'recordId', 'field', 'source', 'statedOn', 'retrievedOn'],
  },
  Suppression: {
    grounds: { purpose: 'PROTECTION', basis: 'LEGAL_OBLIGATION', condition: 'RIGHTS', retention: 'RIGHT' },
    fields: {
      scheme: 'who gave the id',
      value:
        'an id of theirs, or a hash where it is made of the name, as of name and each thing a body is known by',
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
      ipAddress: 'a keyed hash of from where, in the form of an address',
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
    grounds: { ...account, condition: 'NONE', retention: 'WINDOW' },
    fields: { key: 'who tried to sign in, by a keyed hash of the address' },
    plain: ['count', 'lastRequest'],
  },
  WriteCount: {
    grounds: { ...account, condition: 'NONE', retention: 'WINDOW' },
    fields: { key: 'who challenged a pledge or joined, by a keyed hash of the address' },
    plain: ['points', 'expire'],
  },
  EditorGrant: {
    grounds: account,
    fields: { userId: 'whose', organisationId: 'for which party or council they may edit' },
  },
  Invitation: {
    grounds: { ...account, retention: 'EXPIRY' },
    fields: { email: 'who is invited' },
    plain: ['tokenHash', 'role', 'grantIds', 'expiresAt', 'usedAt'],
  },
};
