import { adoptionState } from '@wheatsheaf/schema/vocabulary/adoption-state.ts';
import { dayOf } from '../graphql/as-of.ts';
import { builder } from '../graphql/builder.ts';
import type { Context } from '../graphql/context.ts';
import { parseSources, SourceType } from '../graphql/sources.ts';
import { vocabularyEnum } from '../graphql/vocabulary-enum.ts';
import { adoptionFactsLoader } from './adoption-loaders.graphql.ts';
import { findAdoptionStanding, findReportDue } from './adoption-standing.ts';

export const AdoptionStateType = vocabularyEnum(
  'AdoptionState',
  'How far a council has come with a campaign.',
  adoptionState,
);

const asOfArgument = builder.args((t) => ({
  asOf: t.field({
    type: 'Date',
    description: 'The day asked about. Left out: the day of the list it is in, or today.',
  }),
}));

export const AdoptionType = builder.prismaNode('CouncilAdoption', {
  subGraphs: ['Public', 'Admin'],
  id: { field: 'id', description: 'Opaque id, `ado_…`.' },
  description: 'A council’s dealing with a campaign’s motion.',
  fields: (t) => ({
    campaign: t.relation('campaign', { description: 'The campaign.' }),
    council: t.relation('council', { description: 'The council.' }),
    status: t.field({
      type: AdoptionStateType,
      nullable: true,
      args: asOfArgument,
      description:
        'How far it has come on a day, from its log. Null before its first row. Of one with a `withdrawal` it stands no more.',
      resolve: async (adoption, { asOf }, context) =>
        (await findStanding(adoption, asOf, context))?.state ?? null,
    }),
    since: t.field({
      type: 'Date',
      nullable: true,
      args: asOfArgument,
      description: 'The day that took effect. Null before its first row.',
      resolve: async (adoption, { asOf }, context) =>
        (await findStanding(adoption, asOf, context))?.since ?? null,
    }),
    reportDueOn: t.field({
      type: 'Date',
      nullable: true,
      args: asOfArgument,
      description:
        'When its next report is due, as known on that day; 18 months later without one it reads LAPSED. Null where none is expected.',
      resolve: async (adoption, { asOf }, context) =>
        findReportDue(await adoptionFactsLoader(context).load(adoption.id), asOf ?? dayOf(adoption, context)),
    }),
    meetingOn: t.expose('meetingOn', {
      type: 'Date',
      nullable: true,
      description: 'The day of the meeting. Null where not recorded.',
    }),
    votesFor: t.exposeInt('votesFor', {
      nullable: true,
      description: 'Null where not recorded, or where nobody counted.',
    }),
    votesAgainst: t.exposeInt('votesAgainst', {
      nullable: true,
      description: 'Null where not recorded, or where nobody counted.',
    }),
    abstentions: t.exposeInt('abstentions', {
      nullable: true,
      description: 'Null where not recorded, or where nobody counted.',
    }),
    sources: t.field({
      type: [SourceType],
      description: 'Where it comes from.',
      resolve: (adoption) => parseSources(adoption.sources),
    }),
  }),
});

/** On the day asked about, else that of the list it is in, else today. */
async function findStanding(adoption: { id: string }, asOf: Date | null | undefined, context: Context) {
  const facts = await adoptionFactsLoader(context).load(adoption.id);
  return findAdoptionStanding(facts, asOf ?? dayOf(adoption, context));
}
