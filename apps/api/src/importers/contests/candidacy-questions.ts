import { type CandidateList, compareLists, listAskedOf } from '../../elections/candidate-list.ts';
import type { Prisma, Proposal } from '../../generated/prisma/client.ts';
import type { ImportWriter } from '../writing/import-writer.ts';

/** A candidacy that a list of its ballot has no more. */
export type Missed = Readonly<{
  candidacyId: string;
  personId: string;
  ballotId: string;
  list: CandidateList;
}>;

/** More than these nobody would answer: so many are missing only where the file is a part of an export. */
export const FEW = 20;

const REASON = 'the newest list of the candidates of this ballot has them no more.';

/**
 * Asks an editor about candidates whom a list has no more, once for each candidacy and list, and about one list at a time: the newest. What was decided of a
 * list is not asked again for it or an older one, and nothing of whom a file got later names, so that the order of files does not matter.
 */
export async function askOfMissing(writer: ImportWriter, missed: readonly Missed[]): Promise<void> {
  if (missed.length === 0) return;
  const known = await writer.tx.proposal.findMany({
    where: {
      kind: 'CANDIDACY',
      recordType: 'Candidacy',
      recordId: { in: missed.map(({ candidacyId }) => candidacyId) },
    },
  });
  const named = await loadLastNamed(writer, missed);
  const outdated: string[] = [];
  for (const { candidacyId, personId, ballotId, list } of missed) {
    const own = known.filter(({ recordId }) => recordId === candidacyId);
    if (own.some(({ patch }) => compareLists(list, listAskedOf(patch) ?? list) >= 0)) continue;
    if (!list.isLocked && (named.get(candidacyId) ?? '') > (list.retrievedOn ?? '')) continue;
    outdated.push(...own.filter(({ state }) => state === 'OPEN').map(({ id }) => id));
    writer.propose({
      kind: 'CANDIDACY',
      key: ['CANDIDACY_WITHDRAWN', candidacyId, list.retrievedOn ?? '', list.isLocked ? 'locked' : '']
        .join(' ')
        .trimEnd(),
      recordType: 'Candidacy',
      recordId: candidacyId,
      patch: { personId, ballotId, source: writer.source.origin, reason: REASON, list },
    });
  }
  await writer.tx.proposal.deleteMany({ where: { id: { in: outdated } } });
}

/** The last day on which a file was got that names them on the ballot, also one that was taken for a part of an export. */
async function loadLastNamed(
  { tx, source }: ImportWriter,
  missed: readonly Missed[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.$queryRaw<{ id: string; on: string }[]>`
    SELECT "recordId" AS "id", max("retrievedOn")::text AS "on" FROM "FieldSource"
    WHERE "recordType" = 'Candidacy' AND "source" = ${source.origin} AND "retrievedOn" IS NOT NULL
      AND "recordId" = ANY (${missed.map(({ candidacyId }) => candidacyId)}::uuid[]) GROUP BY "recordId"`;
  return new Map(rows.map(({ id, on }) => [id, on]));
}

/** A list of a ballot's candidates, by their ids at the source. */
type Named = Readonly<{ ballotId: string; list: CandidateList; ids: { has(id: string): boolean } }>;

/** Takes back what was asked about candidates whom a later list of their ballot has again. */
export async function takeBackQuestions(writer: ImportWriter, lists: readonly Named[]): Promise<void> {
  const asked = await loadQuestions(writer.tx, lists, 'OPEN');
  if (asked.length === 0) return;
  const people = await writer.tx.personIdentifier.findMany({
    where: {
      scheme: 'democracy-club',
      person: { candidacies: { some: { id: { in: asked.flatMap(({ recordId }) => recordId ?? []) } } } },
    },
    select: { value: true, person: { select: { candidacies: { select: { id: true } } } } },
  });
  const idsOf = (candidacyId: string | null) =>
    people.filter(({ person }) => person.candidacies.some(({ id }) => id === candidacyId));
  const answered = asked.filter(({ recordId, patch }) =>
    lists.some(({ ballotId, list, ids }) => {
      const askedOf = listAskedOf(patch);
      return (
        ballotId === (patch as { ballotId?: string }).ballotId &&
        (askedOf === null || compareLists(list, askedOf) < 0) &&
        idsOf(recordId).some(({ value }) => ids.has(value))
      );
    }),
  );
  await writer.tx.proposal.deleteMany({ where: { id: { in: answered.map(({ id }) => id) } } });
}

/** The ballots of which an editor said, of somebody whom their last list lacks, that the list is right. */
export async function loadConfirmed(
  tx: Prisma.TransactionClient,
  lists: readonly Readonly<{ ballotId: string; last: CandidateList }>[],
): Promise<ReadonlySet<string>> {
  const accepted = await loadQuestions(tx, lists, 'ACCEPTED');
  const confirmed = lists.filter(({ ballotId, last }) =>
    accepted.some(({ patch }) => {
      const list = listAskedOf(patch);
      return (
        ballotId === (patch as { ballotId?: string }).ballotId &&
        list !== null &&
        compareLists(list, last) === 0
      );
    }),
  );
  return new Set(confirmed.map(({ ballotId }) => ballotId));
}

type Question = Pick<Proposal, 'id' | 'recordId' | 'patch'>;

/** One statement, none where there are no lists. */
async function loadQuestions(
  tx: Prisma.TransactionClient,
  lists: readonly Readonly<{ ballotId: string }>[],
  state: Proposal['state'],
): Promise<Question[]> {
  if (lists.length === 0) return [];
  const ids = lists.map(({ ballotId }) => ballotId);
  return tx.$queryRaw<Question[]>`
    SELECT "id", "recordId", "patch" FROM "Proposal"
    WHERE "kind" = 'CANDIDACY' AND "recordType" = 'Candidacy' AND "state" = ${state}::"ProposalState" AND "patch" ->> 'ballotId' = ANY (${ids}::text[])`;
}
