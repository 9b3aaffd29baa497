import type { GlobalIdType } from '@wheatsheaf/schema/identifiers/global-id.ts';
import type { PrismaClient } from '../src/generated/prisma/client.ts';
import { hidePerson } from '../src/people/hide-person.ts';
import { day, given } from './given.ts';

/**
 * Somebody who was public in every way a person can be, and then hidden: holds office, stood, leads a pledge, seconded an adoption, sits in a
 * party, is endorsed, has a contact, a photograph and an id elsewhere. Gives what must be found by nobody.
 */
export async function plantHiddenPeople(
  prisma: PrismaClient,
  at: { councilId: string; pledgeId: string; adoptionId: string },
  secret: string,
): Promise<[GlobalIdType, string][]> {
  const story = given(prisma);
  const { person, holding, candidacy } = await story.councillor((await story.ward(at.councilId)).id, {
    name: `${secret} hidden`,
    stoodFor: ['labour', 'co-operative'],
    endorsed: 'OFFICIAL_NO_LABEL',
  });
  const labour = await story.party('labour');
  await prisma.person.update({
    where: { id: person.id },
    data: {
      slug: `${secret}-hidden`,
      bioEn: secret,
      identifiers: { create: { scheme: 'democracy-club', value: secret } },
      formerSlugs: { create: { slug: `${secret}-before` } },
      contactPoints: {
        create: { kind: 'EMAIL', purpose: 'OFFICE', value: `${secret}@council.example.org` },
      },
      photos: {
        create: {
          file: { create: { sha256: 'e5'.repeat(32), format: 'WEBP', bytes: 1, width: 1, height: 1 } },
          licence: secret,
          credit: secret,
          altEn: secret,
        },
      },
      memberships: { create: { organisationId: labour.id, from: day('2010-01-01') } },
    },
  });
  await prisma.pledge.update({ where: { id: at.pledgeId }, data: { leadPersonId: person.id } });
  await prisma.statusUpdate.create({
    data: {
      adoptionId: at.adoptionId,
      kind: 'RATING',
      adoptionState: 'DEFERRED',
      effectiveOn: day('2026-01-02'),
      summaryEn: 'It was put off.',
      seconderId: person.id,
      evidence: { create: { type: 'COUNCIL_DECISION', url: 'https://council.example.org/minutes' } },
    },
  });
  // Beside them somebody whose page readers may see.
  await prisma.person.updateMany({ where: { name: 'Open Example' }, data: { slug: 'open-example' } });
  const { userId } = await story.editor('NATIONAL_ADMIN');
  await hidePerson(
    prisma,
    { id: person.id, expectedVersion: 1, reason: 'SAFETY', changeReason: 'At risk.' },
    { userId, suppressionFile: null },
  );
  return [
    ['Person', person.id],
    ['OfficeHolding', holding.id],
    ['Candidacy', candidacy?.id ?? ''],
  ];
}
