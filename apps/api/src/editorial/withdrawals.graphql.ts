import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { builder } from '../graphql/builder.ts';
import { connectionComplexity, connectionType } from '../graphql/connection.ts';
import { prismaOf } from '../graphql/context.ts';
import { connectionOf } from '../graphql/keyset.ts';
import { langArgument, LocalisedText } from '../graphql/language.ts';
import { findShownText } from '../redaction/redaction-notice.ts';
import {
  ConcernedRecordType,
  logArguments,
  logCursor,
  logQuestionOf,
  wholeLog,
} from './public-log-question.graphql.ts';
import { readWithdrawals, type WithdrawalRow } from './withdrawal-log.ts';

const WithdrawalEntryType = builder.objectRef<WithdrawalRow>('WithdrawalEntry').implement({
  subGraphs: ['Public', 'Admin'],
  description: 'The dated public row of a withdrawal: what was published is never unpublished (R7).',
  fields: (t) => ({
    id: t.id({
      description: 'Opaque and stable, `wdr_…`.',
      resolve: ({ id }) => formatGlobalId('Withdrawal', id),
    }),
    withdrawnOn: t.field({
      type: 'Date',
      description: 'The day it was withdrawn.',
      resolve: ({ withdrawnOn }) => withdrawnOn,
    }),
    publishedAt: t.field({
      type: 'DateTime',
      description: 'When the withdrawal was published here.',
      resolve: ({ publishedAt }) => publishedAt,
    }),
    redactedAt: t.expose('redactedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When texts of this row were removed for good (R18). Null where none were.',
    }),
    record: t.field({
      type: ConcernedRecordType,
      description: 'The record that was withdrawn.',
      resolve: ({ record }) => record,
    }),
    reason: t.field({
      type: LocalisedText,
      nullable: true,
      args: langArgument,
      description: 'Why. Null where no reason is recorded.',
      resolve: ({ reasonEn, reasonCy, redactedAt }, { lang }) =>
        findShownText(reasonEn, reasonCy, redactedAt, lang),
    }),
  }),
});

const WithdrawalEntryConnection = connectionType(
  'WithdrawalEntryConnection',
  WithdrawalEntryType,
  'Withdrawals, newest first.',
);

builder.queryField('withdrawals', (t) =>
  t.field({
    type: WithdrawalEntryConnection,
    args: logArguments,
    complexity: connectionComplexity,
    description: 'What was withdrawn, when and why. They are in the feeds of corrections too.',
    resolve: async (_root, args, context) => {
      const rows = await readWithdrawals(prismaOf(context), logQuestionOf(args, context));
      return { ...connectionOf(rows, args, logCursor), findCoverage: wholeLog(context) };
    },
  }),
);
