import { ErrorInterface } from '../editorial/error-types.graphql.ts';
import { builder } from '../graphql/builder.ts';
import {
  type Missing,
  NotAQuoteError,
  NotReadyToPublishError,
  ParagraphInUseError,
} from './manifesto-errors.ts';

const MissingType = builder.objectRef<Missing>('MissingForPublication').implement({
  description: 'One thing a manifesto or one of its pledges lacks before readers may see it.',
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

builder.objectType(ParagraphInUseError, {
  name: 'ParagraphInUse',
  interfaces: [ErrorInterface],
  description: 'A paragraph would go, or lose the words quoted from it, while pledges stand in it.',
  fields: (t) => ({
    anchor: t.exposeString('anchor', { description: 'The paragraph.' }),
    pledges: t.exposeStringList('pledges', { description: 'References of the pledges that stand in it.' }),
  }),
});

builder.objectType(NotAQuoteError, {
  name: 'NotAQuote',
  interfaces: [ErrorInterface],
  description: 'A wording that claims to be the manifesto’s text is not in the paragraph.',
});
