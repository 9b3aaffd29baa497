import { expect } from 'vitest';
import type { PrismaClient } from '../src/generated/prisma/client.ts';
import { importText } from './import-csv.ts';

const day = (on: Date | null) => on?.toISOString().slice(0, 10) ?? '-';

/** Who is in office where, since when and until when, by the register's code of the council. */
export async function officesTold(prisma: PrismaClient, ...codes: string[]) {
  const rows = await prisma.officeHolding.findMany({
    where: { post: { organisation: { identifiers: { some: { value: { in: codes } } } } } },
    include: {
      person: true,
      candidacy: { include: { ballot: { include: { election: true } } } },
      post: { include: { organisation: { include: { identifiers: true } } } },
    },
  });
  return rows
    .map(({ person, post, from, to, isStartKnown, candidacy }) =>
      [
        post.organisation.identifiers.find(({ scheme }) => scheme === 'local-authority-code')?.value,
        person.name,
        `${isStartKnown ? '' : '~'}${day(from)}`,
        day(to),
        day(candidacy?.ballot.election.pollingOn ?? null),
      ].join(' '),
    )
    .toSorted();
}

/** Imports a file dry and then for real: both must say the same. */
export async function importDryAndReal(
  prisma: PrismaClient,
  text: string,
  wishes: Parameters<typeof importText>[2],
) {
  const dry = await importText(prisma, text, { ...wishes, dryRun: true });
  const outcome = await importText(prisma, text, wishes);
  expect({ ...dry, applied: outcome.applied }).toEqual(outcome);
  return outcome;
}
