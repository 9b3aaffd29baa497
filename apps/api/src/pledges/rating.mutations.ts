import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import { requireEditor } from '../graphql/require-editor.ts';
import { RATING_ERRORS } from './pledge-error-types.graphql.ts';
import { recordPledgeStatus } from './record-pledge-status.ts';
import { reviewPledge } from './review-pledge.ts';
import {
  authorFields,
  EvidenceInputType,
  parseRead,
  parseStated,
  pledgeFields,
  reasonField,
  RecordedStatusType,
  summaryFields,
} from './status-input.graphql.ts';
import { PledgeStatusType } from './status-update.graphql.ts';

const RecordPledgeStatusInput = builder.inputType('RecordPledgeStatusInput', {
  description: 'A rating of a pledge.',
  fields: (t) => ({
    ...pledgeFields(t),
    status: t.field({ type: PledgeStatusType, required: true, description: 'The status.' }),
    effectiveOn: t.field({ type: 'Date', description: 'The day it took effect; not in the future.' }),
    ...summaryFields(t),
    ...reasonField(t),
    successor: t.id({ description: 'The pledge that took over, `ple_…`; needed for a replaced one.' }),
    evidence: t.field({
      type: [EvidenceInputType],
      required: true,
      description: 'The sources, at least one.',
    }),
    ...authorFields(t),
  }),
});

builder.mutationField('recordPledgeStatus', (t) =>
  t.field({
    type: RecordedStatusType,
    authScopes: { task: 'RATE_PLEDGES' },
    args: { input: t.arg({ type: RecordPledgeStatusInput, required: true, description: 'The rating.' }) },
    errors: { types: RATING_ERRORS },
    description:
      'Rates a pledge with its evidence. A final status, or text that names a person, waits for a second person (R6).',
    resolve: (_root, { input }, context) =>
      recordPledgeStatus(
        prismaOf(context),
        {
          ...parseRead(input),
          ...parseStated(input),
          status: input.status,
          effectiveOn: input.effectiveOn ?? null,
          successorId: input.successor ? parseReferenceId('Pledge', input.successor) : null,
        },
        requireEditor(context),
        context.today,
      ),
  }),
);

const ReviewPledgeInputType = builder.inputType('ReviewPledgeInput', {
  description: 'A review of a pledge that found nothing changed.',
  fields: (t) => ({
    ...pledgeFields(t),
    effectiveOn: t.field({ type: 'Date', description: 'The day somebody looked; not in the future.' }),
    summaryEn: t.string({ description: 'What was looked at, in plain English. May be left out.' }),
    summaryCy: t.string({ description: 'What was looked at, in plain Welsh. May be left out.' }),
    evidence: t.field({
      type: [EvidenceInputType],
      required: true,
      defaultValue: [],
      description: 'The sources looked at. May be none.',
    }),
    ...authorFields(t),
  }),
});

builder.mutationField('reviewPledge', (t) =>
  t.field({
    type: RecordedStatusType,
    authScopes: { task: 'RATE_PLEDGES' },
    args: { input: t.arg({ type: ReviewPledgeInputType, required: true, description: 'The review.' }) },
    errors: { types: RATING_ERRORS },
    description:
      'Records that somebody looked and the status stands. Text that names a person waits for a second person (R6).',
    resolve: (_root, { input }, context) => {
      const { reason: _none, ...stated } = parseStated(input);
      const review = { ...parseRead(input), ...stated, effectiveOn: input.effectiveOn ?? null };
      return reviewPledge(prismaOf(context), review, requireEditor(context), context.today);
    },
  }),
);
