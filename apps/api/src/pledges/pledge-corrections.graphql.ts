import { CorrectionType, loadCorrections } from '../editorial/correction.graphql.ts';
import { findWithdrawal } from '../editorial/withdrawal-loader.graphql.ts';
import { builder } from '../graphql/builder.ts';
import { langArgument, LocalisedText } from '../graphql/language.ts';
import { findShownText } from '../redaction/redaction-notice.ts';
import type { Withdrawal } from '../generated/prisma/client.ts';
import { PledgeType } from './pledge.graphql.ts';

export const WithdrawalType = builder.objectRef<Withdrawal>('Withdrawal').implement({
  subGraphs: ['Public', 'Admin'],
  description: 'The dated public row that a withdrawal leaves: what was published is never unpublished (R7).',
  fields: (t) => ({
    withdrawnOn: t.expose('withdrawnOn', { type: 'Date', description: 'The day it was withdrawn.' }),
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

builder.prismaObjectFields(PledgeType, (t) => ({
  corrections: t.field({
    type: [CorrectionType],
    subGraphs: ['Public', 'Admin'],
    description:
      'Changes since it was published to what readers judge it by: title, wording with its basis and page, success test, due date, strength, testability, milestones (R4). Oldest first.',
    resolve: (pledge, _args, context) => loadCorrections(context, pledge.id),
  }),
  withdrawal: t.field({
    type: WithdrawalType,
    nullable: true,
    subGraphs: ['Public', 'Admin'],
    description: 'When and why it was withdrawn. Null for one that stands.',
    resolve: (pledge, _args, context) => findWithdrawal(context, pledge),
  }),
}));
