import { EDIT_ERRORS, ErrorInterface } from '../editorial/error-types.graphql.ts';
import { builder } from '../graphql/builder.ts';
import {
  DetailMissingError,
  EvidenceMissingError,
  EvidenceTooWeakError,
  FrozenTextError,
  MoveRefusedError,
  NotTestableError,
  SecondPersonNeededError,
} from './pledge-errors.ts';
import { PledgeStatusType } from './status-update.graphql.ts';

for (const [error, name, description] of [
  [
    EvidenceMissingError,
    'EvidenceMissing',
    'No status changes without a plain summary, a day it took effect and a source (R1).',
  ],
  [EvidenceTooWeakError, 'EvidenceTooWeak', 'The sources do not carry this status (R2).'],
  [NotTestableError, 'NotTestable', 'What the pledge says cannot be found delivered like this (R3).'],
  [SecondPersonNeededError, 'SecondPersonNeeded', 'A second person must publish it (R6).'],
  [DetailMissingError, 'DetailMissing', 'The status needs a reason, a successor or the body’s own words.'],
] as const) {
  builder.objectType(error, { name, interfaces: [ErrorInterface], description });
}

builder.objectType(FrozenTextError, {
  name: 'FrozenText',
  interfaces: [ErrorInterface],
  description: 'What readers judge a pledge by is frozen at publication; a change is a correction (R4).',
  fields: (t) => ({
    mutation: t.exposeString('mutation', {
      nullable: true,
      description:
        'The mutation that corrects it, such as `correctPledgeFacts`. Null: none does, and a pledge told wrongly is withdrawn and added anew.',
    }),
  }),
});

builder.objectType(MoveRefusedError, {
  name: 'MoveRefused',
  interfaces: [ErrorInterface],
  description: 'The log does not allow this move (R5).',
  fields: (t) => ({
    from: t.field({
      type: PledgeStatusType,
      description: 'The status it would lead from, on the day of the row.',
      resolve: (error) => error.from,
    }),
    to: t.field({
      type: PledgeStatusType,
      description: 'The status asked for, or that of the later row which could then not follow.',
      resolve: (error) => error.to,
    }),
  }),
});

/** Refusals of every row of a pledge's log. */
export const RATING_ERRORS = [
  ...EDIT_ERRORS,
  EvidenceMissingError,
  EvidenceTooWeakError,
  NotTestableError,
  MoveRefusedError,
  DetailMissingError,
];
