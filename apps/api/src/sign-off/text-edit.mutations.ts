import { DraftType } from '../editorial/draft.graphql.ts';
import { EDIT_ERRORS } from '../editorial/error-types.graphql.ts';
import type { FieldChange } from '../editorial/field-change.ts';
import { NationalSignOffNeededError } from '../elections/national-sign-off.ts';
import {
  confirmArguments,
  confirmationOf,
  discardArguments,
  discardOf,
} from '../pledges/draft-decision.graphql.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { NotReadyToPublishError } from '../editorial/not-ready-to-publish.ts';
import { NotAQuoteError, ParagraphInUseError } from '../manifestos/manifesto-errors.ts';
import { ProposalDecidedError } from '../proposals/decide-proposal.ts';
import { FrozenTextError, SecondPersonNeededError } from '../pledges/pledge-errors.ts';
import { SeatTakenError } from '../representatives/seat-errors.ts';
import { confirmTextEdit } from './confirm-text-edit.ts';
import { discardTextEdit } from './discard-text-edit.ts';
import { type HeldPatch, parseHeldPatch } from './hold-edit.ts';
import { TEXT_USE_CASES } from './text-edits.ts';

const FieldChangeType = builder.objectRef<FieldChange>('WaitingChange').implement({
  description: 'One field that a waiting edit changes.',
  fields: (t) => ({
    field: t.exposeString('field', {
      description: 'Its name; of lists with the place or anchor, of a pledge with its reference before it.',
    }),
    before: t.exposeString('before', {
      nullable: true,
      description:
        'What it held when the edit was made. Null where it was empty, or is seen for the first time.',
    }),
    after: t.exposeString('after', {
      nullable: true,
      description: 'What it would hold. Null: it is emptied.',
    }),
  }),
});

const WaitingEditType = builder.objectRef<HeldPatch>('WaitingEdit').implement({
  description: 'An edit or a publication that a second person must see whole before readers do.',
  fields: (t) => ({
    changes: t.field({
      type: [FieldChangeType],
      description: 'Every field it changes. What is confirmed is this and nothing else.',
      resolve: ({ changes }) => changes,
    }),
    namesPerson: t.boolean({
      description: 'Its author ticked that it names a person.',
      resolve: ({ input }) => input.namesPerson === true,
    }),
    changeReason: t.string({
      description: 'Why its author made it.',
      resolve: ({ input }) => String(input.changeReason),
    }),
  }),
});

builder.prismaObjectField(DraftType, 'edit', (t) =>
  t.field({
    type: WaitingEditType,
    nullable: true,
    description: 'The edit or publication that waits. Null for a draft of something else.',
    select: { useCase: true, patch: true },
    resolve: ({ useCase, patch }) => (TEXT_USE_CASES.includes(useCase) ? parseHeldPatch(patch) : null),
  }),
);

builder.mutationField('confirmEdit', (t) =>
  t.field({
    type: DraftType,
    authScopes: { task: 'CONFIRM_RATINGS' },
    args: confirmArguments,
    errors: {
      types: [
        ...EDIT_ERRORS,
        FrozenTextError,
        NotAQuoteError,
        NotReadyToPublishError,
        ParagraphInUseError,
        ProposalDecidedError,
        SecondPersonNeededError,
        NationalSignOffNeededError,
        SeatTakenError,
      ],
    },
    description:
      'Publishes a waiting edit as its second person. Where the record has moved since, it goes out only if it still changes what it showed.',
    resolve: (_root, args, context) => {
      const { input, confirmer } = confirmationOf(args, context);
      return confirmTextEdit(prismaOf(context), input, confirmer, context.today);
    },
  }),
);

builder.mutationField('discardEdit', (t) =>
  t.field({
    type: DraftType,
    authScopes: {
      anyTask: [
        'EDIT_PEOPLE',
        'EDIT_HOLDINGS',
        'EDIT_MANIFESTOS',
        'RATE_PLEDGES',
        'EDIT_LIBRARY',
        'EDIT_CAMPAIGNS',
        'RECORD_ADOPTIONS',
        'EDIT_EVENTS',
        'EDIT_PLATFORMS',
        'CONFIRM_RATINGS',
      ],
    },
    args: discardArguments,
    errors: { types: [...EDIT_ERRORS, SecondPersonNeededError] },
    description: 'Turns a waiting edit down, or takes one’s own back. Nothing of it is published.',
    resolve: (_root, args, context) => {
      const { input, actor } = discardOf(args, context);
      return discardTextEdit(prismaOf(context), input, actor);
    },
  }),
);
