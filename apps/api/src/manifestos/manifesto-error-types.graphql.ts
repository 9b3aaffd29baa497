import { ErrorInterface } from '../editorial/error-types.graphql.ts';
import { builder } from '../graphql/builder.ts';
import '../editorial/not-ready-to-publish.graphql.ts';
import { NotAQuoteError, ParagraphInUseError } from './manifesto-errors.ts';

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
