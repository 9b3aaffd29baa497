import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import type { PrismaClient } from '../src/generated/prisma/client.ts';
import { given } from './given.ts';

const SOURCED = { url: 'https://council.example.org/minutes' };

/** What a local editor writes about a council itself, its area and who is endorsed there: a mutation with its input for any council. */
export function placeWrites(
  prisma: () => PrismaClient,
): Record<string, (councilId: string) => Promise<[string, object]>> {
  return {
    'records an endorsement': async (councilId) => {
      const { person } = await given(prisma()).councillor((await given(prisma()).ward(councilId)).id);
      const from = '2024-05-07';
      const endorsement = { kind: 'OFFICIAL_NO_LABEL', from, isPublic: false, sources: [SOURCED] };
      return ['recordEndorsement', { person: formatGlobalId('Person', person.id), ...endorsement }];
    },
    'says who controlled the council': async (councilId) => {
      const { version } = await prisma().organisation.findUniqueOrThrow({ where: { id: councilId } });
      const spells = [{ kind: 'NO_OVERALL_CONTROL', from: '2023-05-08', sources: [SOURCED] }];
      const council = formatGlobalId('Organisation', councilId);
      return ['setControl', { council, expectedVersion: version, spells }];
    },
    'says how much of it is known': async (councilId) => [
      'setCoverage',
      {
        organisation: formatGlobalId('Organisation', councilId),
        role: 'COUNCILLOR',
        level: 'PARTIAL',
        asOf: '2026-11-01',
        sources: [SOURCED],
      },
    ],
    'draws a ward of the council': async (councilId) => [
      'recordBoundaryChange',
      {
        occurredOn: '2026-05-11',
        legislation: 'An order of 2026',
        newAreas: [{ key: 'a', kind: 'WARD', slug: `ward-of-${councilId}`, nameEn: 'North' }],
        successions: [],
        endingPosts: [],
        newPosts: [
          {
            key: 'p',
            newArea: 'a',
            seats: 1,
            organisation: formatGlobalId('Organisation', councilId),
            role: 'COUNCILLOR',
          },
        ],
        carriedOver: [],
      },
    ],
  };
}
