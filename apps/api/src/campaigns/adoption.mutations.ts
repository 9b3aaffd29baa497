import { InputRefusedError } from '../editorial/edit-errors.ts';
import type { AdoptionState } from '../generated/prisma/enums.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import { requireEditor } from '../graphql/require-editor.ts';
import { RecordedStatusType } from '../pledges/status-input.graphql.ts';
import { AdoptionStateType } from './adoption.graphql.ts';
import { ADOPTION_ROW_ERRORS } from './campaign-error-types.graphql.ts';
import { correctAdoptionState } from './correct-adoption-state.ts';
import { recordAdoption, type WhichDealing } from './record-adoption.ts';
import {
  AdoptionDetailsInput,
  adoptionFields,
  parseDetails,
  parseRow,
  rowFields,
} from './row-input.graphql.ts';

const RecordAdoptionInputType = builder.inputType('RecordAdoptionInput', {
  description:
    'What a council did about a campaign: either a first row, naming campaign and council, or a further one, naming the adoption and its version.',
  fields: (t) => ({
    campaign: t.id({ description: 'The campaign, `cam_…`, for a first row.' }),
    council: t.id({ description: 'The council, `org_…`, for a first row.' }),
    adoption: t.id({ description: 'The council’s dealing, `ado_…`, for a further row.' }),
    expectedVersion: t.int({
      description: 'The version of the adoption that was read (R8), for a further row.',
    }),
    state: t.field({
      type: AdoptionStateType,
      required: true,
      description: 'The state; LAPSED is computed.',
    }),
    details: t.field({
      type: AdoptionDetailsInput,
      description: 'What this decision was: its vote, meeting and the like. Left out: none of it is known.',
    }),
    ...rowFields(t),
  }),
});

builder.mutationField('recordAdoption', (t) =>
  t.field({
    type: RecordedStatusType,
    authScopes: { task: 'RECORD_ADOPTIONS' },
    args: { input: t.arg({ type: RecordAdoptionInputType, required: true, description: 'The row.' }) },
    errors: { types: ADOPTION_ROW_ERRORS },
    description:
      'Records what a council did about a campaign, with its evidence. A defeat, a rescission, a mover or seconder, or text that names a person, waits for a second person (R6).',
    resolve: (_root, { input }, context) =>
      recordAdoption(
        prismaOf(context),
        {
          ...parseRow(input),
          dealing: parseDealing(input),
          state: parseState(input.state),
          details: parseDetails(input.details),
        },
        requireEditor(context),
        context.today,
      ),
  }),
);

const CorrectAdoptionStateInputType = builder.inputType('CorrectAdoptionStateInput', {
  description: 'A correction of one row of an adoption’s log: the record was wrong.',
  fields: (t) => ({
    ...adoptionFields(t),
    corrects: t.id({
      required: true,
      description: 'The row it replaces, `upd_…`: one of this adoption that is not corrected yet.',
    }),
    state: t.field({
      type: AdoptionStateType,
      description:
        'The state it should have set; it counts from the day of that row. Left out where the row sets none: a further report, or what became of clauses, which is thereby taken back.',
    }),
    details: t.field({
      type: AdoptionDetailsInput,
      description: 'What of the decision was wrong too, such as its vote.',
    }),
    ...rowFields(t),
  }),
});

builder.mutationField('correctAdoptionState', (t) =>
  t.field({
    type: RecordedStatusType,
    authScopes: { task: 'RECORD_ADOPTIONS' },
    args: {
      input: t.arg({ type: CorrectAdoptionStateInputType, required: true, description: 'The correction.' }),
    },
    errors: { types: ADOPTION_ROW_ERRORS },
    description:
      'Corrects a row that was wrong; the one it replaces stays in sight, and what came with it counts no more. A report that stays one is kept in the words of the correction. A defeat, a rescission, or text that names a person, waits (R6).',
    resolve: (_root, { input }, context) =>
      correctAdoptionState(
        prismaOf(context),
        {
          ...parseRow(input),
          adoptionId: parseReferenceId('CouncilAdoption', input.adoption),
          expectedVersion: input.expectedVersion,
          correctsId: parseReferenceId('StatusUpdate', input.corrects),
          state: input.state ? parseState(input.state) : null,
          details: parseDetails(input.details),
        },
        requireEditor(context),
        context.today,
      ),
  }),
);

function parseDealing({
  campaign,
  council,
  adoption,
  expectedVersion,
}: typeof RecordAdoptionInputType.$inferInput): WhichDealing {
  if (adoption && typeof expectedVersion === 'number' && !campaign && !council)
    return { adoptionId: parseReferenceId('CouncilAdoption', adoption), expectedVersion };
  if (campaign && council && !adoption) {
    return {
      opens: {
        campaignId: parseReferenceId('Campaign', campaign),
        councilId: parseReferenceId('Organisation', council),
      },
    };
  }
  throw new InputRefusedError(
    ['adoption'],
    'Name either campaign and council, for a first row, or the adoption with its version, for a further one.',
  );
}

function parseState(state: typeof AdoptionStateType.$inferType): AdoptionState {
  if (state !== 'LAPSED') return state;
  throw new InputRefusedError(
    ['state'],
    'Lapsed is computed from the day a report was due, and never recorded. Record the report, or what the council did.',
  );
}
