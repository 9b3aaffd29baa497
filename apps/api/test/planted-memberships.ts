import type { GlobalIdType } from '@wheatsheaf/schema/identifiers/global-id.ts';
import type { PrismaClient } from '../src/generated/prisma/client.ts';
import { day } from './given.ts';

/** Places in bodies, spells of control, ids and contests that lead to somebody or something hidden. Gives the hidden ones by type and id. */
export async function plantMemberships(
  prisma: PrismaClient,
  at: Readonly<{ council: string; hiddenBody: string; openPerson: string; hiddenPerson: string }>,
  secret: string,
): Promise<[GlobalIdType, string][]> {
  const from = day('2024-01-01');
  const group = await prisma.organisation.create({
    data: {
      kind: 'COUNCIL_GROUP',
      slug: 'open-group',
      nameEn: 'Open group',
      parentId: at.council,
      state: 'PUBLISHED',
    },
  });
  const hiddenGroup = await prisma.organisation.create({
    data: { kind: 'COUNCIL_GROUP', slug: `${secret}-group`, nameEn: secret, parentId: at.council },
  });
  const ofHiddenPerson = await prisma.membership.create({
    data: { personId: at.hiddenPerson, organisationId: group.id, role: 'GROUP_MEMBER', from },
  });
  const inHiddenBody = await prisma.membership.create({
    data: { personId: at.openPerson, organisationId: at.hiddenBody, portfolioEn: secret, from },
  });
  await prisma.membership.createMany({
    data: [
      { personId: at.hiddenPerson, organisationId: at.council, role: 'LEADER', portfolioEn: secret, from },
      { personId: at.openPerson, organisationId: group.id, role: 'GROUP_MEMBER', from },
      { personId: at.openPerson, organisationId: hiddenGroup.id, role: 'WHIP', portfolioEn: secret, from },
    ],
  });
  const control = await prisma.controlSpell.create({
    data: { organisationId: at.hiddenBody, kind: 'MAJORITY', from },
  });
  await prisma.controlSpell.create({
    data: { organisationId: at.council, kind: 'COALITION', partyId: at.hiddenBody, from },
  });
  await prisma.personIdentifier.createMany({
    data: [
      { personId: at.openPerson, scheme: 'party-list', value: secret },
      { personId: at.hiddenPerson, scheme: 'wikidata', value: 'Q404' },
    ],
  });
  const post = await prisma.post.create({
    data: { organisationId: at.hiddenBody, role: 'COUNCILLOR', labelEn: secret },
  });
  const election = await prisma.election.create({
    data: {
      electionId: 'local.aldermere.2027-05-06',
      pollingOn: day('2027-05-06'),
      organisationId: at.hiddenBody,
    },
  });
  await prisma.ballot.create({
    data: {
      electionId: election.id,
      ballotId: 'local.aldermere.open.2027-05-06',
      label: 'Open ward',
      postId: post.id,
      candidacies: { create: { personId: at.hiddenPerson, description: secret } },
    },
  });
  await prisma.localPartyArea.create({
    data: {
      localPartyId: at.hiddenBody,
      areaId: (await prisma.organisation.findUniqueOrThrow({ where: { id: at.council } })).areaId ?? '',
    },
  });
  return [
    ['Membership', ofHiddenPerson.id],
    ['Membership', inHiddenBody.id],
    ['ControlSpell', control.id],
    ['Organisation', hiddenGroup.id],
    ['Post', post.id],
  ];
}

/** How people, bodies and contests are asked for in every way that could reach something hidden. */
export function representativeQuestions(secret: string): Record<string, string[]> {
  return {
    organisation: [
      '(by: { slug: "aldermere" })',
      `(by: { slug: "${secret}" })`,
      `(by: { slug: "${secret}-group" })`,
      '(by: { slug: "open-group" })',
      '(by: { gss: "E06999901" })',
    ],
    person: [
      `(by: { slug: "${secret}" })`,
      `(by: { identifier: { scheme: "party-list", value: "${secret}" } })`,
      '(by: { identifier: { scheme: "wikidata", value: "Q404" } })',
    ],
    area: ['(by: { slug: "area-of-aldermere" })'],
    election: ['(electionId: "local.aldermere.2027-05-06")'],
    ballot: ['(ballotId: "local.aldermere.open.2027-05-06")'],
  };
}
