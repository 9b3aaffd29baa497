import { parseGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { visibleChallenge } from '../challenges/challenge-visibility.ts';
import { visibleAdoption, visibleCampaign } from '../campaigns/campaign-visibility.ts';
import { visibleEvent } from '../events/event-visibility.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { visibleManifesto } from '../manifestos/manifesto-visibility.ts';
import { visibleOrganisation } from '../organisations/organisation-visibility.ts';
import { visibleMembership } from '../people/membership-visibility.ts';
import { visiblePerson } from '../people/person-visibility.ts';
import { visiblePolicyDocument } from '../platforms/policy-document-visibility.ts';
import { visiblePledge } from '../pledges/pledge-visibility.ts';
import { visibleState } from '../editorial/publication.ts';
import { visibleHolding } from '../representatives/holding-filter.ts';
import { builder } from './builder.ts';
import { type Context, prismaOf } from './context.ts';
import type { Viewer } from '../editors/viewer.ts';
import { InvalidInputError } from './request-errors.ts';

const MAX_NODES = 100;

/**
 * Which rows of each public type a viewer may find by id. A type without an entry is found by nobody, so a new type is not readable by
 * accident (R7).
 */
const FINDERS = {
  Person: (c: Context, ids: string[]) =>
    prismaOf(c).person.findMany({ where: { id: { in: ids }, ...visiblePerson(c.viewer) } }),
  Organisation: (c, ids) =>
    prismaOf(c).organisation.findMany({ where: { id: { in: ids }, ...visibleOrganisation(c.viewer) } }),
  ControlSpell: (c, ids) =>
    prismaOf(c).controlSpell.findMany({
      where: { id: { in: ids }, organisation: visibleOrganisation(c.viewer) },
    }),
  Membership: (c, ids) =>
    prismaOf(c).membership.findMany({ where: { id: { in: ids }, ...visibleMembership(c.viewer) } }),
  Area: (c, ids) => prismaOf(c).area.findMany({ where: { id: { in: ids } } }),
  Post: (c, ids) =>
    prismaOf(c).post.findMany({ where: { id: { in: ids }, organisation: visibleOrganisation(c.viewer) } }),
  OfficeHolding: (c, ids) =>
    prismaOf(c).officeHolding.findMany({ where: { id: { in: ids }, ...visibleHolding(c.viewer) } }),
  Election: (c, ids) => prismaOf(c).election.findMany({ where: { id: { in: ids } } }),
  Ballot: (c, ids) => prismaOf(c).ballot.findMany({ where: { id: { in: ids } } }),
  Candidacy: (c, ids) =>
    prismaOf(c).candidacy.findMany({ where: { id: { in: ids }, person: visiblePerson(c.viewer) } }),
  Manifesto: (c, ids) =>
    prismaOf(c).manifesto.findMany({ where: { id: { in: ids }, ...visibleManifesto(c.viewer) } }),
  Pledge: (c, ids) => prismaOf(c).pledge.findMany({ where: { id: { in: ids }, ...visiblePledge(c.viewer) } }),
  StatusUpdate: (c, ids) =>
    prismaOf(c).statusUpdate.findMany({ where: { id: { in: ids }, ...visibleUpdate(c.viewer) } }),
  Evidence: (c, ids) =>
    prismaOf(c).evidence.findMany({ where: { id: { in: ids }, update: visibleUpdate(c.viewer) } }),
  Challenge: (c, ids) =>
    prismaOf(c).challenge.findMany({ where: { id: { in: ids }, ...visibleChallenge(c.viewer) } }),
  ModelPledge: (c, ids) =>
    prismaOf(c).modelPledge.findMany({ where: { id: { in: ids }, ...visibleState(c.viewer) } }),
  Theme: (c, ids) => prismaOf(c).theme.findMany({ where: { id: { in: ids } } }),
  Campaign: (c, ids) =>
    prismaOf(c).campaign.findMany({ where: { id: { in: ids }, ...visibleCampaign(c.viewer) } }),
  CouncilAdoption: (c, ids) =>
    prismaOf(c).councilAdoption.findMany({ where: { id: { in: ids }, ...visibleAdoption(c.viewer) } }),
  CampaignClause: (c, ids) =>
    prismaOf(c).campaignClause.findMany({ where: { id: { in: ids }, campaign: visibleCampaign(c.viewer) } }),
  CampaignResource: (c, ids) =>
    prismaOf(c).campaignResource.findMany({
      where: { id: { in: ids }, campaign: visibleCampaign(c.viewer) },
    }),
  Event: (c, ids) => prismaOf(c).event.findMany({ where: { id: { in: ids }, ...visibleEvent(c.viewer) } }),
  PolicyDocument: (c, ids) =>
    prismaOf(c).policyDocument.findMany({ where: { id: { in: ids }, ...visiblePolicyDocument(c.viewer) } }),
  Claim: (c, ids) => prismaOf(c).claim.findMany({ where: { id: { in: ids } } }),
} as const satisfies Partial<
  Record<Prisma.ModelName, (context: Context, ids: string[]) => Promise<{ id: string }[]>>
>;

const NodeInterface = builder.nodeInterfaceRef();

builder.queryFields((t) => ({
  node: t.field({
    type: NodeInterface,
    nullable: true,
    args: { id: t.arg.id({ required: true, description: 'An opaque id, such as `per_…`.' }) },
    description: 'The record with an id. Null when there is no public one.',
    resolve: async (_root, { id }, context) => (await findNodes(context, [id]))[0] ?? null,
  }),
  nodes: t.field({
    type: [NodeInterface],
    nullable: { list: false, items: true },
    args: { ids: t.arg.idList({ required: true, description: `Opaque ids, at most ${MAX_NODES}.` }) },
    complexity: ({ ids }) => ({ field: 1, multiplier: ids.length }),
    description: 'The records with these ids, in their order; null in the place of one that is not public.',
    resolve: (_root, { ids }, context) => {
      if (ids.length > MAX_NODES)
        throw new InvalidInputError(`${ids.length} ids were given; ask for at most ${MAX_NODES} at a time.`);
      return findNodes(context, ids);
    },
  }),
}));

/** The records with these ids in their order, null in the place of one the viewer may not find: one statement a type. */
async function findNodes(context: Context, ids: readonly string[]) {
  const wanted = ids.map((id) => {
    const parsed = parseGlobalId(id);
    if (!parsed.ok) throw new InvalidInputError(parsed.message);
    return parsed.value;
  });
  const found = new Map<string, { id: string; __typename: string }>();
  const byType = Map.groupBy(wanted, ({ type }) => type);
  await Promise.all(
    [...byType].map(async ([type, parts]) => {
      if (!Object.hasOwn(FINDERS, type)) return;
      const rows = await FINDERS[type as keyof typeof FINDERS](
        context,
        parts.map(({ uuid }) => uuid),
      );
      for (const row of rows) found.set(`${type} ${row.id}`, { ...row, __typename: type });
    }),
  );
  return wanted.map(({ type, uuid }) => found.get(`${type} ${uuid}`) ?? null);
}

function visibleUpdate(viewer: Viewer): Prisma.StatusUpdateWhereInput {
  if (viewer.kind !== 'reader') return {};
  return {
    OR: [
      { pledge: visiblePledge(viewer) },
      { campaign: visibleCampaign(viewer) },
      { adoption: visibleAdoption(viewer) },
    ],
  };
}
