import { findSignOffUntil, type PublicText } from '../elections/national-sign-off.ts';
import type { Prisma, PrismaClient } from '../generated/prisma/client.ts';
import { namesKnownPerson } from './names-known-person.ts';

/**
 * Whether a public text waits for a second person (R6): its author ticked that it names somebody, a name known at its council occurs in
 * it (where it is of no council: any known name), or that of a candidate before the poll has closed (R19).
 */
export async function mustWait(
  tx: Prisma.TransactionClient | PrismaClient,
  text: PublicText,
  today: Date,
): Promise<boolean> {
  return (
    text.namesPerson ||
    (await namesKnownPerson(tx, text.councilId, text.texts)) ||
    (await findSignOffUntil(tx, text, today)) !== null
  );
}
