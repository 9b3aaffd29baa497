import { visibleAdoption, visibleCampaign } from '../campaigns/campaign-visibility.ts';
import { visibleState } from '../editorial/publication.ts';
import type { Viewer } from '../editors/viewer.ts';
import { visibleEvent } from '../events/event-visibility.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { visibleManifesto } from '../manifestos/manifesto-visibility.ts';
import { visibleOrganisation } from '../organisations/organisation-visibility.ts';
import { visibleEndorsement } from '../people/endorsement-visibility.ts';
import { visibleMembership } from '../people/membership-visibility.ts';
import { visiblePerson } from '../people/person-visibility.ts';
import { visiblePolicyDocument } from '../platforms/policy-document-visibility.ts';
import { visiblePledge } from '../pledges/pledge-visibility.ts';
import { visibleHolding } from '../representatives/holding-filter.ts';
import type { ChangedType } from './public-fields.ts';

/** Always as a reader sees it: an editor who reads the public feed reads no more of it. */
const READER: Viewer = { kind: 'reader' };

/** A record that has a publication state of its own, on which others depend. */
export type StatedType =
  | 'Person'
  | 'Organisation'
  | 'Manifesto'
  | 'Pledge'
  | 'ModelPledge'
  | 'Campaign'
  | 'CouncilAdoption'
  | 'Event'
  | 'PolicyDocument';
export type Stated = { type: StatedType; id: string };

/** A public record and those it is public through: the nearest first, itself left out where it has no state. */
type Found = { id: string; through: Stated[] };

const as = (type: StatedType, id: string): Stated => ({ type, id });
const pledgeParents = {
  councilId: true,
  manifestoId: true,
  manifesto: { select: { ownerId: true } },
} as const;
const adoptionParents = { campaignId: true, councilId: true } as const;

type PledgeParents = { councilId: string; manifestoId: string; manifesto: { ownerId: string } };
const throughPledge = (id: string, pledge: PledgeParents): Stated[] => [
  as('Pledge', id),
  as('Manifesto', pledge.manifestoId),
  as('Organisation', pledge.manifesto.ownerId),
  as('Organisation', pledge.councilId),
];
const throughAdoption = (id: string, adoption: { campaignId: string; councilId: string }): Stated[] => [
  as('CouncilAdoption', id),
  as('Campaign', adoption.campaignId),
  as('Organisation', adoption.councilId),
];

type Finder = (prisma: PrismaClient, ids: string[]) => Promise<Found[]>;

const facts = (rows: { id: string }[]): Found[] => rows.map(({ id }) => ({ id, through: [] }));
const stated = (type: StatedType, rows: { id: string }[]): Found[] =>
  rows.map(({ id }) => ({ id, through: [as(type, id)] }));
const only = { id: true } as const;

/** Which rows of each type a reader may see today (R7), and through what: one statement a type. */
const FINDERS: Readonly<Record<ChangedType, Finder>> = {
  Person: async (prisma, ids) =>
    stated(
      'Person',
      await prisma.person.findMany({ where: { id: { in: ids }, ...visiblePerson(READER) }, select: only }),
    ),
  Organisation: async (prisma, ids) =>
    stated(
      'Organisation',
      await prisma.organisation.findMany({
        where: { id: { in: ids }, ...visibleOrganisation(READER) },
        select: only,
      }),
    ),
  Area: async (prisma, ids) =>
    facts(await prisma.area.findMany({ where: { id: { in: ids } }, select: only })),
  Post: async (prisma, ids) =>
    (
      await prisma.post.findMany({
        where: { id: { in: ids }, organisation: visibleOrganisation(READER) },
        select: { id: true, organisationId: true },
      })
    ).map((row) => ({ id: row.id, through: [as('Organisation', row.organisationId)] })),
  OfficeHolding: async (prisma, ids) =>
    (
      await prisma.officeHolding.findMany({
        where: { id: { in: ids }, ...visibleHolding(READER) },
        select: { id: true, personId: true, post: { select: { organisationId: true } } },
      })
    ).map((row) => ({
      id: row.id,
      through: [as('Person', row.personId), as('Organisation', row.post.organisationId)],
    })),
  Vacancy: async (prisma, ids) =>
    (
      await prisma.vacancy.findMany({
        where: { id: { in: ids }, post: { organisation: visibleOrganisation(READER) } },
        select: { id: true, post: { select: { organisationId: true } } },
      })
    ).map((row) => ({ id: row.id, through: [as('Organisation', row.post.organisationId)] })),
  Coverage: async (prisma, ids) =>
    (
      await prisma.coverage.findMany({
        where: { id: { in: ids }, organisation: visibleOrganisation(READER) },
        select: { id: true, organisationId: true },
      })
    ).map((row) => ({ id: row.id, through: [as('Organisation', row.organisationId)] })),
  Membership: async (prisma, ids) =>
    (
      await prisma.membership.findMany({
        where: { id: { in: ids }, ...visibleMembership(READER) },
        select: { id: true, personId: true, organisationId: true },
      })
    ).map((row) => ({
      id: row.id,
      through: [as('Person', row.personId), as('Organisation', row.organisationId)],
    })),
  Endorsement: async (prisma, ids) =>
    (
      await prisma.endorsement.findMany({
        where: { id: { in: ids }, ...visibleEndorsement(READER), person: visiblePerson(READER) },
        select: { id: true, personId: true },
      })
    ).map((row) => ({ id: row.id, through: [as('Person', row.personId)] })),
  Election: async (prisma, ids) =>
    facts(await prisma.election.findMany({ where: { id: { in: ids } }, select: only })),
  Ballot: async (prisma, ids) =>
    facts(await prisma.ballot.findMany({ where: { id: { in: ids } }, select: only })),
  Candidacy: async (prisma, ids) =>
    (
      await prisma.candidacy.findMany({
        where: { id: { in: ids }, person: visiblePerson(READER) },
        select: { id: true, personId: true },
      })
    ).map((row) => ({ id: row.id, through: [as('Person', row.personId)] })),
  Manifesto: async (prisma, ids) =>
    (
      await prisma.manifesto.findMany({
        where: { id: { in: ids }, ...visibleManifesto(READER) },
        select: { id: true, ownerId: true },
      })
    ).map((row) => ({ id: row.id, through: [as('Manifesto', row.id), as('Organisation', row.ownerId)] })),
  Pledge: async (prisma, ids) =>
    (
      await prisma.pledge.findMany({
        where: { id: { in: ids }, ...visiblePledge(READER) },
        select: { id: true, ...pledgeParents },
      })
    ).map((row) => ({ id: row.id, through: throughPledge(row.id, row) })),
  StatusUpdate: async (prisma, ids) =>
    (
      await prisma.statusUpdate.findMany({
        where: {
          id: { in: ids },
          OR: [
            { pledge: visiblePledge(READER) },
            { campaign: visibleCampaign(READER) },
            { adoption: visibleAdoption(READER) },
          ],
        },
        select: {
          id: true,
          pledgeId: true,
          campaignId: true,
          adoptionId: true,
          pledge: { select: pledgeParents },
          adoption: { select: adoptionParents },
        },
      })
    ).map(({ id, pledgeId, pledge, campaignId, adoptionId, adoption }) => ({
      id,
      through: [
        ...(pledgeId && pledge ? throughPledge(pledgeId, pledge) : []),
        ...(campaignId ? [as('Campaign', campaignId)] : []),
        ...(adoptionId && adoption ? throughAdoption(adoptionId, adoption) : []),
      ],
    })),
  ModelPledge: async (prisma, ids) =>
    stated(
      'ModelPledge',
      await prisma.modelPledge.findMany({
        where: { id: { in: ids }, ...visibleState(READER) },
        select: only,
      }),
    ),
  Campaign: async (prisma, ids) =>
    stated(
      'Campaign',
      await prisma.campaign.findMany({
        where: { id: { in: ids }, ...visibleCampaign(READER) },
        select: only,
      }),
    ),
  CouncilAdoption: async (prisma, ids) =>
    (
      await prisma.councilAdoption.findMany({
        where: { id: { in: ids }, ...visibleAdoption(READER) },
        select: { id: true, ...adoptionParents },
      })
    ).map((row) => ({ id: row.id, through: throughAdoption(row.id, row) })),
  Event: async (prisma, ids) =>
    stated(
      'Event',
      await prisma.event.findMany({ where: { id: { in: ids }, ...visibleEvent(READER) }, select: only }),
    ),
  PolicyDocument: async (prisma, ids) =>
    stated(
      'PolicyDocument',
      await prisma.policyDocument.findMany({
        where: { id: { in: ids }, ...visiblePolicyDocument(READER) },
        select: only,
      }),
    ),
  Claim: async (prisma, ids) =>
    facts(await prisma.claim.findMany({ where: { id: { in: ids } }, select: only })),
};

/** Of the records asked for, those a reader may see today, by `<type> <id>`, with what each is public through. */
export async function findPublicRecords(
  prisma: PrismaClient,
  asked: readonly { recordType: ChangedType; recordId: string }[],
): Promise<Map<string, Stated[]>> {
  const byType = Map.groupBy(asked, ({ recordType }) => recordType);
  const found = await Promise.all(
    [...byType].map(async ([type, rows]) => {
      const ids = [...new Set(rows.map(({ recordId }) => recordId))];
      return (await FINDERS[type](prisma, ids)).map(({ id, through }) => [`${type} ${id}`, through] as const);
    }),
  );
  return new Map(found.flat());
}
