import { isCompatible } from '../contests/compatible-ids.ts';
import { loadPeople } from '../contests/load-people.ts';
import { findAllInWard, loadWardPeople } from '../council-lists/ward-people.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import { findBodiesOf } from './load-who-stands.ts';

const ENDORSED =
  'the Party’s list has this name in this ward, and so do others: nothing says which of them it means, or that it is one of another party.';

/**
 * Whom the Party's list alone has, and who is known by that name in their ward from other sources, but was not taken for them: an editor is asked about each
 * whether the two are one, whichever file came first (R12), and no longer where that does not arise any more.
 */
export async function askOfEndorsed(
  writer: ImportWriter,
  writtenOf: (model: Prisma.ModelName) => readonly string[],
): Promise<void> {
  const drafts = await loadDrafts(writer.tx);
  if (drafts.length === 0) return;
  const written = new Set([...(await findBodiesOf(writer.tx, writtenOf)), ...writtenOf('Person')]);
  const concerned = drafts.filter(
    ({ personId, organisationId }) => written.has(organisationId) || written.has(personId),
  );
  if (concerned.length === 0) return;
  const bodies = [...new Set(concerned.map(({ organisationId }) => organisationId))];
  const inWards = await loadWardPeople(writer.tx, bodies, 'EVERYBODY');
  const draftIds = new Set(drafts.map(({ personId }) => personId));
  const others = inWards.filter(({ personId }) => !draftIds.has(personId));
  const found = inWards
    .filter(({ personId, basis }) => basis === 'PARTY_LIST' && draftIds.has(personId))
    .flatMap((draft) => {
      const ward = { ...draft, name: draft.ward };
      return findAllInWard(others, ward, draft.names, draft.from).map((otherId) => ({ draft, otherId }));
    });
  const known = await loadPeople(
    writer.tx,
    [],
    found.flatMap(({ draft, otherId }) => [draft.personId, otherId]),
  );
  const pairs = found.flatMap(({ draft: { personId, organisationId }, otherId }) => {
    const [draft, other] = [known.byId(personId), known.byId(otherId)];
    if (!draft || other?.state !== 'PUBLISHED' || !isCompatible(draft.identifiers, other.identifiers))
      return [];
    const people = [personId, otherId].toSorted();
    return [{ key: `PERSON_MERGE ${people.join(' ')}`, recordId: personId, people, organisationId }];
  });
  await writer.tx.$executeRaw`
    DELETE FROM "Proposal" WHERE "kind" = 'PERSON_MERGE' AND "state" = 'OPEN' AND "patch" ->> 'reason' = ${ENDORSED}
      AND "patch" ->> 'organisationId' = ANY (${bodies}::text[]) AND "key" <> ALL (${pairs.map(({ key }) => key)}::text[])`;
  for (const { key, recordId, people, organisationId } of pairs)
    writer.propose({
      kind: 'PERSON_MERGE',
      key,
      recordType: 'Person',
      recordId,
      patch: { people, organisationId, reason: ENDORSED },
    });
  await writer.flush();
}

/** Whom only the Party's list has, and where it has them. One statement. */
function loadDrafts(
  tx: Prisma.TransactionClient,
): Promise<Readonly<{ personId: string; organisationId: string }>[]> {
  return tx.$queryRaw`
    SELECT DISTINCT l."personId", l."organisationId" FROM "CouncilListEntry" l JOIN "Person" p ON p."id" = l."personId"
    WHERE l."kind" = 'PARTY' AND p."state" = 'DRAFT' AND p."mergedIntoId" IS NULL AND p."hiddenAt" IS NULL`;
}
