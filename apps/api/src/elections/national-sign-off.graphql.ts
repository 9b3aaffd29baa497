import { ErrorInterface } from '../editorial/error-types.graphql.ts';
import { builder } from '../graphql/builder.ts';
import { NationalSignOffNeededError } from './national-sign-off.ts';

builder.objectType(NationalSignOffNeededError, {
  name: 'NationalSignOffNeeded',
  interfaces: [ErrorInterface],
  description:
    'The text is about a candidate, between notice and close of poll: a national administrator publishes it (R19).',
  fields: (t) => ({
    untilOn: t.field({
      type: 'Date',
      description: 'Polling day. From the day after, anybody who may publish does.',
      resolve: (error) => error.untilOn,
    }),
  }),
});
