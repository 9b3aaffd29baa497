import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { EDIT_ERRORS } from '../editorial/error-types.graphql.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import { requireEditor } from '../graphql/require-editor.ts';
import { aliasAppliers } from '../importers/settling/alias-appliers.ts';
import { type ReviewedAlias, reviewPartyAlias } from './review-party-alias.ts';

const ReviewPartyAliasInputType = builder.inputType('ReviewPartyAliasInput', {
  description: 'What a text or id of a party means.',
  fields: (t) => ({
    alias: t.id({ required: true, description: 'The text or id, `pal_…`.' }),
    party: t.id({
      description:
        'The party, `org_…`: of a joint label the one that is named first. Left out: it names no party.',
    }),
    adjunct: t.id({ description: 'The party named beside it, `org_…`, of a joint label.' }),
    changeReason: t.string({ required: true, description: 'How you know, for the history.' }),
  }),
});

const ReviewedAliasType = builder.objectRef<ReviewedAlias>('ReviewedPartyAlias').implement({
  subGraphs: ['Admin'],
  description: 'A text or id of a party that was reviewed, with what got its party by it.',
  fields: (t) => ({
    id: t.field({
      type: 'ID',
      description: 'Opaque id, `pal_…`.',
      resolve: ({ alias }) => formatGlobalId('PartyAlias', alias.id),
    }),
    value: t.string({ description: 'As files have it.', resolve: ({ alias }) => alias.value }),
    candidacies: t.exposeInt('candidacies', { description: 'Candidacies that were waiting for it.' }),
    affiliations: t.exposeInt('affiliations', {
      description: 'Rows of lists and files of terms that were waiting for it.',
    }),
  }),
});

builder.mutationField('reviewPartyAlias', (t) =>
  t.field({
    type: ReviewedAliasType,
    authScopes: { task: 'REVIEW_IMPORTS' },
    args: {
      input: t.arg({ type: ReviewPartyAliasInputType, required: true, description: 'What it means.' }),
    },
    errors: { types: EDIT_ERRORS },
    description:
      'Says which party, or which two, or none, a text or id of imported files means. What waits for it gets its party at once, and so does every later import: candidacies their standing, and those whom lists and files of terms name their times in the parties and the joint label of their offices, as if it had been known when the files came. Printed labels stay as they are, and a candidacy whose own words say two parties never gets one of them alone by another text.',
    resolve: (_root, { input }, context) => {
      const { alias, party, adjunct, changeReason } = input;
      const reviewed = {
        aliasId: parseReferenceId('PartyAlias', alias),
        partyId: party ? parseReferenceId('Organisation', party) : null,
        adjunctId: adjunct ? parseReferenceId('Organisation', adjunct) : null,
        changeReason,
      };
      return reviewPartyAlias(prismaOf(context), reviewed, requireEditor(context), aliasAppliers);
    },
  }),
);
