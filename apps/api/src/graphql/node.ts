import { parseGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { visibleAdoption, visibleCampaign } from '../campaigns/campaign-visibility.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { visibleManifesto } from '../manifestos/manifesto-visibility.ts';
import { visibleOrganisation } from '../organisations/organisation-visibility.ts';
import { visiblePerson } from '../people/person-visibility.ts';
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
  Person: (c: Context, id: string) =>
    prismaOf(c).person.findFirst({ where: { id, ...visiblePerson(c.viewer) } }),
  Organisation: (c, id) =>
    prismaOf(c).organisation.findFirst({ where: { id, ...visibleOrganisation(c.viewer) } }),
  Area: (c, id) => prismaOf(c).area.findUnique({ where: { id } }),
  Post: (c, id) => prismaOf(c).post.findFirst({ where: { id, organisation: visibleOrganisation(c.viewer) } }),
  OfficeHolding: (c, id) =>
    prismaOf(c).officeHolding.findFirst({ where: { id, ...visibleHolding(c.viewer) } }),
  Election: (c, id) => prismaOf(c).election.findUnique({ where: { id } }),
  Ballot: (c, id) => prismaOf(c).ballot.findUnique({ where: { id } }),
  Candidacy: (c, id) => prismaOf(c).candidacy.findFirst({ where: { id, person: visiblePerson(c.viewer) } }),
  Manifesto: (c, id) => prismaOf(c).manifesto.findFirst({ where: { id, ...visibleManifesto(c.viewer) } }),
  Pledge: (c, id) => prismaOf(c).pledge.findFirst({ where: { id, ...visiblePledge(c.viewer) } }),
  StatusUpdate: (c, id) => prismaOf(c).statusUpdate.findFirst({ where: { id, ...visibleUpdate(c.viewer) } }),
  Evidence: (c, id) => prismaOf(c).evidence.findFirst({ where: { id, update: visibleUpdate(c.viewer) } }),
  ModelPledge: (c, id) => prismaOf(c).modelPledge.findFirst({ where: { id, ...visibleState(c.viewer) } }),
  Theme: (c, id) => prismaOf(c).theme.findUnique({ where: { id } }),
  Campaign: (c, id) => prismaOf(c).campaign.findFirst({ where: { id, ...visibleCampaign(c.viewer) } }),
  CouncilAdoption: (c, id) =>
    prismaOf(c).councilAdoption.findFirst({ where: { id, ...visibleAdoption(c.viewer) } }),
  Event: (c, id) => prismaOf(c).event.findFirst({ where: { id, ...visibleState(c.viewer) } }),
  PolicyDocument: (c, id) =>
    prismaOf(c).policyDocument.findFirst({ where: { id, ...visibleState(c.viewer) } }),
  Claim: (c, id) => prismaOf(c).claim.findUnique({ where: { id } }),
} as const satisfies Partial<
  Record<Prisma.ModelName, (context: Context, id: string) => Promise<object | null>>
>;

const NodeInterface = builder.nodeInterfaceRef();

builder.queryFields((t) => ({
  node: t.field({
    type: NodeInterface,
    nullable: true,
    args: { id: t.arg.id({ required: true, description: 'An opaque id, such as `per_…`.' }) },
    description: 'The record with an id. Null when there is no public one.',
    resolve: (_root, { id }, context) => findNode(context, id),
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
      return Promise.all(ids.map((id) => findNode(context, id)));
    },
  }),
}));

async function findNode(context: Context, id: string) {
  const parsed = parseGlobalId(id);
  if (!parsed.ok) throw new InvalidInputError(parsed.message);
  const { type, uuid } = parsed.value;
  if (!Object.hasOwn(FINDERS, type)) return null;
  const row = await FINDERS[type as keyof typeof FINDERS](context, uuid);
  return row && { ...row, __typename: type };
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
