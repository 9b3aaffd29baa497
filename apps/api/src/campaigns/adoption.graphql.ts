import { adoptionState } from '@wheatsheaf/schema/vocabulary/adoption-state.ts';
import { dayOf } from '../graphql/as-of.ts';
import { builder } from '../graphql/builder.ts';
import type { Context } from '../graphql/context.ts';
import { parseSources, SourceType } from '../graphql/sources.ts';
import { vocabularyEnum } from '../graphql/vocabulary-enum.ts';
import { adoptionFactsLoader } from './adoption-loaders.graphql.ts';
import { findAdoptionStanding, findReportDue } from './adoption-standing.ts';
import { findVotedRow } from './decision-in-force.ts';
import type { Prisma, StatusUpdate } from '../generated/prisma/client.ts';

export const AdoptionStateType = vocabularyEnum(
  'AdoptionState',
  'How far a council has come with a campaign.',
  adoptionState,
);

/** A log as every field reads it: fields that ask for it alike are answered by one statement. */
export const DECISION_LOG = {
  orderBy: [{ effectiveOn: 'desc' }, { sequence: 'desc' }],
} as const satisfies Prisma.StatusUpdateFindManyArgs;

export const asOfArgument = builder.args((t) => ({
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
    meetingOn: t.field({
      type: 'Date',
      nullable: true,
      args: asOfArgument,
      description:
        'The day of the meeting that decided what was in force on that day. Null where not recorded.',
      select: { updates: DECISION_LOG },
      resolve: (adoption, { asOf }, context) => votedRow(adoption, asOf, context)?.meetingOn ?? null,
    }),
    votesFor: t.int({
      nullable: true,
      args: asOfArgument,
      description:
        'Of the vote on what was in force on that day; every decision has its own in `decisions`. Null where not recorded, or where nobody counted.',
      select: { updates: DECISION_LOG },
      resolve: (adoption, { asOf }, context) => votedRow(adoption, asOf, context)?.votesFor ?? null,
    }),
    votesAgainst: t.int({
      nullable: true,
      args: asOfArgument,
      description: 'The same. Null where not recorded, or where nobody counted.',
      select: { updates: DECISION_LOG },
      resolve: (adoption, { asOf }, context) => votedRow(adoption, asOf, context)?.votesAgainst ?? null,
    }),
    abstentions: t.int({
      nullable: true,
      args: asOfArgument,
      description: 'The same. Null where not recorded, or where nobody counted.',
      select: { updates: DECISION_LOG },
      resolve: (adoption, { asOf }, context) => votedRow(adoption, asOf, context)?.abstentions ?? null,
    }),
    sources: t.field({
      type: [SourceType],
      description: 'Where it comes from.',
      resolve: (adoption) => parseSources(adoption.sources),
    }),
  }),
});

/** The row of the decision in force, on the day asked about, else that of the list it is in, else today. */
function votedRow(
  adoption: { updates: StatusUpdate[] },
  asOf: Date | null | undefined,
  context: Context,
): StatusUpdate | null {
  return findVotedRow(adoption.updates, asOf ?? dayOf(adoption, context));
}

/** On the day asked about, else that of the list it is in, else today. */
async function findStanding(adoption: { id: string }, asOf: Date | null | undefined, context: Context) {
  const facts = await adoptionFactsLoader(context).load(adoption.id);
  return findAdoptionStanding(facts, asOf ?? dayOf(adoption, context));
}
