import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { adminPageType, pageArguments, takePage } from '../graphql/admin-list.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { loadUnknownParties, type UnknownParty } from './load-unknown-parties.ts';

const UnknownPartyType = builder.objectRef<UnknownParty>('UnknownParty').implement({
  subGraphs: ['Admin'],
  description:
    'A text or id of a party in an imported file that no source explains, with what waits for it (R12).',
  fields: (t) => ({
    id: t.field({
      type: 'ID',
      description: 'Opaque id, `pal_…`.',
      resolve: ({ id }) => formatGlobalId('PartyAlias', id),
    }),
    scheme: t.exposeString('scheme', {
      description: 'What it is: `party-name`, `party-id` or `party-description`.',
    }),
    value: t.exposeString('value', { description: 'As the file has it.' }),
    candidacies: t.exposeInt('candidacies', { description: 'Candidacies without a party for want of it.' }),
    affiliations: t.exposeInt('affiliations', {
      description:
        'Spells in a party, of lists and files of terms, that are not in the record for want of it.',
    }),
    examples: t.exposeStringList('examples', {
      description: 'Up to three of what waits: who, where and when. The names are of people on public lists.',
    }),
  }),
});

const UnknownPartyPage = adminPageType('UnknownPartyPage', UnknownPartyType, 'A page of unknown parties.');

builder.queryField('unknownParties', (t) =>
  t.field({
    type: UnknownPartyPage,
    subGraphs: ['Admin'],
    authScopes: { task: 'READ_DRAFTS' },
    args: {
      ...pageArguments,
    },
    description: 'Texts and ids of parties that wait for review, those that most waits for first.',
    resolve: (_root, args, context) => loadUnknownParties(prismaOf(context), takePage(args)),
  }),
);
