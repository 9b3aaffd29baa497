import { builder } from '../graphql/builder.ts';
import { ErrorInterface } from './error-types.graphql.ts';
import { type Missing, NotReadyToPublishError } from './not-ready-to-publish.ts';

const MissingType = builder.objectRef<Missing>('MissingForPublication').implement({
  description: 'One thing a record, or a part of it, lacks before readers may see it.',
  fields: (t) => ({
    field: t.exposeString('field', {
      description: 'The field to fill in, such as `sources`; of a pledge as `pledges.DER-08.wordingEn`.',
    }),
    message: t.exposeString('message', { description: 'What is missing, in one sentence.' }),
  }),
});

builder.objectType(NotReadyToPublishError, {
  name: 'NotReadyToPublish',
  interfaces: [ErrorInterface],
  description: 'Things are missing before readers may see it; all of them are here.',
  fields: (t) => ({
    missing: t.field({
      type: [MissingType],
      description: 'Everything that is missing, at least one.',
      resolve: (error) => error.missing,
    }),
  }),
});
