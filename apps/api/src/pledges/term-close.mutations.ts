import { DraftType } from '../editorial/draft.graphql.ts';
import { NationalSignOffNeededError } from '../elections/national-sign-off.ts';
import { confirmArguments, confirmationOf } from './draft-decision.graphql.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import { requireEditor } from '../graphql/require-editor.ts';
import type { StatusUpdate } from '../generated/prisma/client.ts';
import { closeTerm } from './close-term.ts';
import { confirmTermClose } from './confirm-term-close.ts';
import { RATING_ERRORS } from './pledge-error-types.graphql.ts';
import { SecondPersonNeededError } from './pledge-errors.ts';
import {
  EvidenceInputType,
  parseStated,
  pledgeFields,
  reasonField,
  summaryFields,
} from './status-input.graphql.ts';
import { PledgeStatusType, StatusUpdateType } from './status-update.graphql.ts';

const SettlementInputType = builder.inputType('SettlementInput', {
  description: 'How one pledge ended.',
  fields: (t) => ({
    ...pledgeFields(t),
    status: t.field({
      type: PledgeStatusType,
      required: true,
      description: 'DELIVERED or NOT_DELIVERED; a partly delivered one stays PART_DELIVERED.',
    }),
    ...summaryFields(t),
    ...reasonField(t),
    namesPerson: t.boolean({
      required: true,
      defaultValue: false,
      description:
        'The public text names a person: before a poll of that council a national administrator must publish it (R19).',
    }),
    evidence: t.field({
      type: [EvidenceInputType],
      required: true,
      description: 'The sources, at least one.',
    }),
  }),
});

const CloseTermInputType = builder.inputType('CloseTermInput', {
  description: 'The end of a manifesto’s term: how every assessed open pledge ended.',
  fields: (t) => ({
    manifesto: t.id({ required: true, description: 'The manifesto, `man_…`.' }),
    expectedVersion: t.int({
      required: true,
      description: 'The version of the manifesto that was read (R8).',
    }),
    effectiveOn: t.field({
      type: 'Date',
      description: 'The day it takes effect: the end of the term or later, not in the future.',
    }),
    settlements: t.field({
      type: [SettlementInputType],
      required: true,
      description:
        'Every assessed open pledge. A partly delivered one may be left out: it stays so, with what was recorded.',
    }),
    changeReason: t.string({ required: true, description: 'Why you close it, for the history.' }),
  }),
});

builder.mutationField('closeTerm', (t) =>
  t.field({
    type: DraftType,
    // Who may rate may propose it: nothing is published before somebody who may confirm does.
    authScopes: { task: 'RATE_PLEDGES' },
    args: { input: t.arg({ type: CloseTermInputType, required: true, description: 'The end of the term.' }) },
    errors: { types: RATING_ERRORS },
    description:
      'Settles the pledges of a manifesto at the end of its term, all or none. It waits for a second person (R6).',
    resolve: (_root, { input }, context) =>
      closeTerm(
        prismaOf(context),
        {
          manifestoId: parseReferenceId('Manifesto', input.manifesto),
          expectedVersion: input.expectedVersion,
          effectiveOn: input.effectiveOn ?? null,
          changeReason: input.changeReason,
          settlements: input.settlements.map((settlement) => ({
            ...parseStated(settlement),
            pledgeId: parseReferenceId('Pledge', settlement.pledge),
            expectedVersion: settlement.expectedVersion,
            status: settlement.status,
            namesPerson: settlement.namesPerson,
          })),
        },
        requireEditor(context),
        context.today,
      ),
  }),
);

const ClosedTermType = builder.objectRef<{ updates: StatusUpdate[] }>('ClosedTerm').implement({
  description: 'A term that is closed.',
  fields: (t) => ({
    updates: t.field({
      type: [StatusUpdateType],
      description: 'The published settlements, in the order of their references.',
      resolve: ({ updates }) => updates,
    }),
  }),
});

builder.mutationField('confirmTermClose', (t) =>
  t.field({
    type: ClosedTermType,
    authScopes: { task: 'CONFIRM_RATINGS' },
    args: confirmArguments,
    errors: { types: [...RATING_ERRORS, SecondPersonNeededError, NationalSignOffNeededError] },
    description: 'Publishes a waiting term close as its second person: every settlement, or none.',
    resolve: async (_root, args, context) => {
      const { input, confirmer } = confirmationOf(args, context);
      return { updates: await confirmTermClose(prismaOf(context), input, confirmer, context.today) };
    },
  }),
);
