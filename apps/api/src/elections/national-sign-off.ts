import type { EditorRole } from '../generated/prisma/enums.ts';
import { Prisma, type PrismaClient } from '../generated/prisma/client.ts';
import { addDays, formatDay } from '../calendar/day.ts';
import { DomainError } from '../errors.ts';
import { type NameSearch, nameSearch } from '../sign-off/find-named-people.ts';
import { endorsedForPoll } from './endorsed-for-poll.ts';
import { isInElectionPeriod } from './election-period.ts';

type Reading = Prisma.TransactionClient | PrismaClient;

/** Longer than any 25 working days with the holidays of a year's end or of Easter. */
const LONGEST_PERIOD_DAYS = 60;

/** Public text on its way out: where it belongs and whether its author ticked that it names a person. */
export type PublicText = {
  /** Null for text of no one council: there a tick that it names a person concerns every poll. */
  councilId: string | null;
  texts: readonly (string | null)[];
  namesPerson: boolean;
};

/** R19: between notice and close of poll only a national administrator publishes text about a candidate. */
export class NationalSignOffNeededError extends DomainError {
  readonly code = 'NATIONAL_SIGN_OFF_NEEDED';
  readonly rule = 'R19';
  readonly path: string[];
  /** Polling day: from the day after, anybody who may publish does. */
  readonly untilOn: Date;

  constructor(path: string[], untilOn: Date) {
    super(
      `This text is about a candidate, and the poll has not closed: until 22:00 on ${formatDay(untilOn)} only a national administrator publishes it.`,
    );
    this.path = path;
    this.untilOn = untilOn;
  }
}

/**
 * Polling day of the last election whose period makes a text need national sign-off (R19): one in which somebody stands whom the text
 * names, or, where its author ticked that it names a person, one at that council, or of another body that is not a council of another
 * place. Null where nobody need sign it off.
 * @param search For the names in its texts; looked for only where an election is near.
 */
export async function findSignOffUntil(
  tx: Reading,
  { councilId, texts, namesPerson }: PublicText,
  today: Date,
  search: NameSearch = nameSearch(tx, texts),
): Promise<Date | null> {
  const upcoming = await tx.election.findMany({
    where: {
      pollingOn: { gte: today },
      OR: [
        { noticeOfPollOn: { lte: today } },
        { noticeOfPollOn: null, pollingOn: { lte: addDays(today, LONGEST_PERIOD_DAYS) } },
      ],
    },
    select: {
      id: true,
      pollingOn: true,
      noticeOfPollOn: true,
      organisationId: true,
      organisation: { select: { kind: true, nation: true } },
    },
  });
  const running = upcoming.filter((election) =>
    isInElectionPeriod({ ...election, nation: election.organisation?.nation ?? null }, today),
  );
  if (running.length === 0) return null;
  const named = await electionsOfNamed(
    tx,
    running.map(({ id }) => id),
    search,
  );
  const concerning = running.filter(
    ({ id, organisationId, organisation }) =>
      named.has(id) ||
      (namesPerson &&
        (councilId === null || organisationId === councilId || organisation?.kind !== 'COUNCIL')),
  );
  return (
    concerning.map(({ pollingOn }) => pollingOn).toSorted((a, b) => b.getTime() - a.getTime())[0] ?? null
  );
}

/** Throws NationalSignOffNeededError where somebody who is no national administrator would publish a text that needs one. */
export async function checkSignOff(
  tx: Reading,
  publisher: { role: EditorRole },
  text: PublicText,
  today: Date,
  path: string[],
): Promise<void> {
  if (publisher.role === 'NATIONAL_ADMIN') return;
  const untilOn = await findSignOffUntil(tx, text, today);
  if (untilOn) throw new NationalSignOffNeededError(path, untilOn);
}

/** Of some elections, those in which somebody whose whole name occurs in a text stands, or was chosen or endorsed to before there is a ballot. */
async function electionsOfNamed(
  tx: Reading,
  electionIds: readonly string[],
  search: NameSearch,
): Promise<ReadonlySet<string>> {
  const named = await search();
  if (named.length === 0) return new Set();
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT standing."electionId"::text AS id
    FROM (
      SELECT ballot."electionId", candidacy."personId"
      FROM "Ballot" ballot JOIN "Candidacy" candidacy ON candidacy."ballotId" = ballot."id"
      WHERE ballot."electionId" = ANY (${electionIds}::uuid[]) AND NOT ballot."isCancelled"
      UNION
      SELECT application."electionId", application."personId" FROM "Application" application
      WHERE application."electionId" = ANY (${electionIds}::uuid[]) AND application."state" = 'APPROVED'
      UNION
      ${endorsedForPoll(Prisma.sql`election."id" = ANY (${electionIds}::uuid[])`)}
    ) standing
    WHERE standing."personId" = ANY (${named.map(({ id }) => id)}::uuid[])`;
  return new Set(rows.map(({ id }) => id));
}
