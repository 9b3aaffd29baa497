import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import { requireEditor } from '../graphql/require-editor.ts';
import { correctPledgeStatus } from './correct-pledge-status.ts';
import { RATING_ERRORS } from './pledge-error-types.graphql.ts';
import { reopenPledge } from './reopen-pledge.ts';
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

const CorrectPledgeStatusInputType = builder.inputType('CorrectPledgeStatusInput', {
  description: 'A correction of one row of a pledge’s log: the record was wrong.',
  fields: (t) => ({
    ...pledgeFields(t),
    corrects: t.id({
      required: true,
      description: 'The row it replaces, `upd_…`: one of this pledge that is not corrected yet.',
    }),
    status: t.field({
      type: PledgeStatusType,
      description:
        'The status it should have set; it counts from the day of that row. Left out where the row sets none: a note, or a review, which is thereby taken back.',
    }),
    effectiveOn: t.field({
      type: 'Date',
      description: 'The day the correction was made; not in the future.',
    }),
    ...summaryFields(t),
    ...reasonField(t),
    successor: t.id({ description: 'The pledge that took over, `ple_…`; needed for a replaced one.' }),
    evidence: t.field({
      type: [EvidenceInputType],
      required: true,
      description: 'The sources, at least one where a status is corrected.',
    }),
    ...authorFields(t),
  }),
});

builder.mutationField('correctPledgeStatus', (t) =>
  t.field({
    type: RecordedStatusType,
    authScopes: { task: 'RATE_PLEDGES' },
    args: {
      input: t.arg({ type: CorrectPledgeStatusInputType, required: true, description: 'The correction.' }),
    },
    errors: { types: RATING_ERRORS },
    description:
      'Corrects a status, a note or a review that was wrong; the row it replaces stays in sight. A final status, or text that names a person, waits (R6).',
    resolve: (_root, { input }, context) =>
      correctPledgeStatus(
        prismaOf(context),
        {
          ...parseRead(input),
          ...parseStated(input),
          correctsId: parseReferenceId('StatusUpdate', input.corrects),
          status: input.status ?? null,
          effectiveOn: input.effectiveOn ?? null,
          successorId: input.successor ? parseReferenceId('Pledge', input.successor) : null,
        },
        requireEditor(context),
        context.today,
      ),
  }),
);

const ReopenPledgeInputType = builder.inputType('ReopenPledgeInput', {
  description: 'The reopening of a pledge with a final status: the world has changed.',
  fields: (t) => ({
    ...pledgeFields(t),
    status: t.field({ type: PledgeStatusType, required: true, description: 'The open status it has now.' }),
    effectiveOn: t.field({
      type: 'Date',
      description: 'The day it took effect; after the final status, not in the future.',
    }),
    ...summaryFields(t),
    ...reasonField(t),
    evidence: t.field({
      type: [EvidenceInputType],
      required: true,
      description: 'The sources, at least one.',
    }),
    ...authorFields(t),
  }),
});

builder.mutationField('reopenPledge', (t) =>
  t.field({
    type: RecordedStatusType,
    authScopes: { task: 'RATE_PLEDGES' },
    args: { input: t.arg({ type: ReopenPledgeInputType, required: true, description: 'The reopening.' }) },
    errors: { types: RATING_ERRORS },
    description:
      'Reopens a pledge with a final status. Text that names a person waits for a second person (R6).',
    resolve: (_root, { input }, context) =>
      reopenPledge(
        prismaOf(context),
        {
          ...parseRead(input),
          ...parseStated(input),
          status: input.status,
          effectiveOn: input.effectiveOn ?? null,
        },
        requireEditor(context),
        context.today,
      ),
  }),
);
