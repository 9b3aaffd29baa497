import { newId } from '../../db/new-id.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { FieldHolder } from '../writing/field-precedence.ts';
import type { ImportWriter, NewRow, ReadRow } from '../writing/import-writer.ts';
import { loadHolders } from '../writing/load-holders.ts';
import { dated, type FieldStatement, reconcileFields } from '../writing/reconcile-fields.ts';
import type { Endorsed } from './find-endorsed.ts';

type EndorsementRow = ReadRow &
  Readonly<{
    version: number;
    personId: string;
    kind: string;
    from: string;
    to: string | null;
    localPartyId: string | null;
    isPublic: boolean;
    sources: unknown;
  }>;

/** An endorsement of the record with who gave its fields their values. */
type KnownEndorsement = { row: EndorsementRow; readonly holders: Map<string, FieldHolder> };

const TWO_DAYS =
  'the Party’s lists name two days for one endorsement: end the earlier one where it was decided anew, or correct the one that is wrong.';

/** The endorsements of some people. Two statements. */
export async function loadEndorsements(
  tx: Prisma.TransactionClient,
  personIds: readonly string[],
): Promise<KnownEndorsement[]> {
  const rows = await tx.$queryRaw<EndorsementRow[]>`
    SELECT "id", "version", "personId", "kind"::text, "from"::text, "to"::text, "localPartyId", "isPublic", "sources" FROM "Endorsement"
    WHERE "personId" = ANY (${[...new Set(personIds)]}::uuid[])`;
  const holdersOf = await loadHolders(
    tx,
    'Endorsement',
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ row, holders: new Map(holdersOf(row.id)) }));
}

/**
 * An endorsement is known by person, kind and the day it was decided. Supported people are public by a source that readers can see or by their
 * consent, and else not (R16); that of a list election is on the Party's own pages. What an editor said of it stays, and so does what a blank cell
 * says nothing of (R12). ASKED: an editor gave them the same endorsement in that time from another day. Where the Party's own lists name two days for one
 * time, both stand, for nothing says which list was right, and an editor is asked, the same whichever list came first.
 */
export function reconcileEndorsement(
  writer: ImportWriter,
  row: Endorsed & { readonly personId: string },
  known: KnownEndorsement[],
): 'CREATED' | 'UPDATED' | 'UNCHANGED' | 'ASKED' {
  const { claim, personId, localPartyId } = row;
  const { kind, decidedOn, endedOn, publicSource, hasConsent } = claim;
  const { origin, retrievedOn } = writer.source;
  // No list says of which day it is; which of two is the newer tells the day it was got, where that is said.
  const held = dated(writer, { origin, externalId: null, statedOn: null });
  const isPublic = kind === 'OFFICIAL_NO_LABEL' || publicSource !== null || hasConsent === true;
  const credit = { url: publicSource, publisher: null, licence: null, retrievedOn };
  const sources = publicSource === null ? [] : [credit];
  const alike = known.filter((own) => own.row.personId === personId && own.row.kind === kind);
  const found = alike.find((own) => own.row.from === decidedOn);
  if (!found) {
    const from = decidedOn ?? '';
    const rival = alike.find(
      (own) => own.holders.get('from')?.origin !== origin && overlaps(own.row, { from, to: endedOn }),
    );
    if (rival) {
      ask(writer, row, rival.row.id);
      return 'ASKED';
    }
    const columns = { personId, kind, from, to: endedOn, localPartyId, isPublic, sources };
    const id = newId();
    writer.create('Endorsement', { id, ...columns, version: 1 });
    const fields = [
      'from',
      'isPublic',
      ...(endedOn ? ['to'] : []),
      ...(localPartyId ? ['localPartyId'] : []),
    ];
    for (const field of fields) writer.hold('Endorsement', id, field, held);
    const holders = new Map(fields.map((field): [string, FieldHolder] => [field, held]));
    known.push({ row: { id, version: 1, ...columns }, holders });
    return 'CREATED';
  }
  // The list that made somebody public lets go of that when it gives no reason any more; of what another said a blank cell says nothing.
  const saysWhoSees =
    publicSource !== null || hasConsent !== null || found.holders.get('isPublic')?.origin === origin;
  const statements: FieldStatement[] = [
    { field: 'to', columns: { to: endedOn } },
    { field: 'localPartyId', columns: { localPartyId } },
    ...(saysWhoSees
      ? [
          {
            field: 'isPublic',
            columns: { isPublic, sources: sourcesFor(found.row.sources, publicSource, sources) },
            agrees: (record: NewRow) => record.isPublic === isPublic,
            isLowestFirst: true as const,
          },
        ]
      : []),
  ];
  const patch = reconcileFields(writer, 'Endorsement', found.row, statements, found.holders, held);
  if (Object.keys(patch).length === 0) return 'UNCHANGED';
  writer.change('Endorsement', found.row, patch);
  for (const field of Object.keys(patch)) found.holders.set(field, held);
  found.row = { ...found.row, ...patch, version: found.row.version + 1 };
  return 'UPDATED';
}

/** Asks an editor about an endorsement that cuts across one of theirs. */
function ask(
  writer: ImportWriter,
  { claim, personId, localPartyId }: Endorsed & { readonly personId: string },
  rivalId: string,
): void {
  const { kind, decidedOn, endedOn } = claim;
  writer.propose({
    kind: 'ENDORSEMENT',
    key: ['ENDORSEMENT', personId, kind, decidedOn].join(' '),
    recordType: 'Endorsement',
    recordId: rivalId,
    patch: { personId, kind, from: decidedOn, to: endedOn, localPartyId },
  });
}

/**
 * Asks about two days that the Party's lists name for one endorsement, the same whichever list came first, and no longer where they are of two times by now.
 * Call it when all rows are taken.
 */
export async function askOfTwoDays(writer: ImportWriter, known: readonly KnownEndorsement[]): Promise<void> {
  const own = known
    .filter(({ holders }) => holders.get('from')?.origin === writer.source.origin)
    .map(({ row }) => row)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const asked = [...Map.groupBy(own, ({ personId, kind }) => `${personId} ${kind}`).values()].flatMap(
    (alike) =>
      alike.flatMap((first, index) =>
        alike
          .slice(index + 1)
          .filter((second) => overlaps(first, second))
          .map(({ personId, kind, from, to, localPartyId }) => ({
            kind: 'ENDORSEMENT' as const,
            key: ['ENDORSEMENT', personId, kind, first.from, from].join(' '),
            recordType: 'Endorsement' as const,
            recordId: first.id,
            patch: { personId, kind, from, to, localPartyId, reason: TWO_DAYS },
          })),
      ),
  );
  await writer.tx.$executeRaw`
    DELETE FROM "Proposal" WHERE "kind" = 'ENDORSEMENT' AND "state" = 'OPEN' AND "patch" ->> 'reason' = ${TWO_DAYS}
      AND "patch" ->> 'personId' = ANY (${known.map(({ row }) => row.personId)}::text[]) AND "key" <> ALL (${asked.map(({ key }) => key)}::text[])`;
  for (const proposal of asked) writer.propose(proposal);
}

function overlaps(row: EndorsementRow, { from, to }: Readonly<{ from: string; to: string | null }>): boolean {
  return (row.to === null || row.to > from) && (to === null || row.from < to);
}

/** The sources there are, where they show what the list shows: else every list would bring its own day of the same page. */
function sourcesFor(present: unknown, url: string | null, stated: readonly object[]): unknown {
  const urls = (Array.isArray(present) ? (present as { url?: string | null }[]) : []).flatMap(
    (source) => source.url ?? [],
  );
  const isShown = url === null ? urls.length === 0 : urls.includes(url);
  return isShown ? present : stated;
}
