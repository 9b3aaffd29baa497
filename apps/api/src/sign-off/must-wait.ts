import { findSignOffUntil, type PublicText } from '../elections/national-sign-off.ts';
import type { Prisma, PrismaClient } from '../generated/prisma/client.ts';
import { nameSearch } from './find-named-people.ts';
import { namesKnownPerson } from './names-known-person.ts';

type Reading = Prisma.TransactionClient | PrismaClient;

/** Why a public text waits. */
export type Hold = {
  /** Polling day until which a national administrator alone publishes it (R19). Null where any second person does. */
  untilOn: Date | null;
};

/**
 * Why a public text waits for a second person (R6): its author ticked that it names somebody, a name known at its council occurs in it
 * (where it is of no council: any known name), or that of a candidate before the poll has closed (R19). Null where it need not.
 */
export async function findHold(tx: Reading, text: PublicText, today: Date): Promise<Hold | null> {
  const search = nameSearch(tx, text.texts);
  const untilOn = await findSignOffUntil(tx, text, today, search);
  const waits = text.namesPerson || untilOn !== null || (await namesKnownPerson(tx, text.councilId, search));
  return waits ? { untilOn } : null;
}

/** Whether a public text waits for a second person. */
export async function mustWait(tx: Reading, text: PublicText, today: Date): Promise<boolean> {
  return (await findHold(tx, text, today)) !== null;
}
