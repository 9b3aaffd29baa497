import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import { requireEditor } from '../graphql/require-editor.ts';
import { RecordedStatusType } from '../pledges/status-input.graphql.ts';
import { ClauseStateType } from './adoption-detail.graphql.ts';
import { ADOPTION_ROW_ERRORS } from './campaign-error-types.graphql.ts';
import { recordClauseOutcomes } from './record-clause-outcomes.ts';
import { recordFollowUp } from './record-follow-up.ts';
import { adoptionFields, parseRow, rowFields } from './row-input.graphql.ts';

const RecordFollowUpInputType = builder.inputType('RecordFollowUpInput', {
  description: 'A council’s report on what it adopted; `effectiveOn` is the day of the report.',
  fields: (t) => ({
    ...adoptionFields(t),
    nextDueOn: t.field({
      type: 'Date',
      description: 'When the next report is due, after this one. Left out where none is expected.',
    }),
    ...rowFields(t),
  }),
});

builder.mutationField('recordFollowUp', (t) =>
  t.field({
    type: RecordedStatusType,
    authScopes: { task: 'RECORD_ADOPTIONS' },
    args: { input: t.arg({ type: RecordFollowUpInputType, required: true, description: 'The report.' }) },
    errors: { types: ADOPTION_ROW_ERRORS },
    description:
      'Records a council’s report. The first makes it REPORTING; a further one is a note in its log. Text that names a person waits for a second person (R6).',
    resolve: (_root, { input }, context) =>
      recordFollowUp(
        prismaOf(context),
        {
          ...parseRow(input),
          adoptionId: parseReferenceId('CouncilAdoption', input.adoption),
          expectedVersion: input.expectedVersion,
          nextDueOn: input.nextDueOn ?? null,
        },
        requireEditor(context),
        context.today,
      ),
  }),
);

const ClauseOutcomeInputType = builder.inputType('ClauseOutcomeInput', {
  description: 'What became of one clause.',
  fields: (t) => ({
    clause: t.id({ required: true, description: 'The clause, `cls_…`.' }),
    state: t.field({ type: ClauseStateType, required: true, description: 'What became of it.' }),
    noteEn: t.string({ description: 'How it was changed, or why it was not carried out, in English.' }),
    noteCy: t.string({ description: 'The same in Welsh. One language is enough.' }),
  }),
});

const RecordClauseOutcomesInputType = builder.inputType('RecordClauseOutcomesInput', {
  description: 'What became of clauses at one council. A clause left out keeps the outcome it has.',
  fields: (t) => ({
    ...adoptionFields(t),
    outcomes: t.field({ type: [ClauseOutcomeInputType], required: true, description: 'Each clause once.' }),
    ...rowFields(t),
  }),
});

builder.mutationField('recordClauseOutcomes', (t) =>
  t.field({
    type: RecordedStatusType,
    authScopes: { task: 'RECORD_ADOPTIONS' },
    args: {
      input: t.arg({ type: RecordClauseOutcomesInputType, required: true, description: 'The outcomes.' }),
    },
    errors: { types: ADOPTION_ROW_ERRORS },
    description:
      'Records what became of clauses at a council that adopted them, as a note in its log. Text that names a person waits for a second person (R6).',
    resolve: (_root, { input }, context) =>
      recordClauseOutcomes(
        prismaOf(context),
        {
          ...parseRow(input),
          adoptionId: parseReferenceId('CouncilAdoption', input.adoption),
          expectedVersion: input.expectedVersion,
          outcomes: input.outcomes.map(({ clause, state, noteEn, noteCy }) => ({
            clauseId: parseReferenceId('CampaignClause', clause),
            state,
            noteEn: noteEn ?? null,
            noteCy: noteCy ?? null,
          })),
        },
        requireEditor(context),
        context.today,
      ),
  }),
);
