import { newId } from '../../db/new-id.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { ImportWriter, ReadRow } from '../writing/import-writer.ts';
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

export function loadEndorsements(
  tx: Prisma.TransactionClient,
  personIds: readonly string[],
): Promise<EndorsementRow[]> {
  return tx.$queryRaw<EndorsementRow[]>`
    SELECT "id", "version", "personId", "kind"::text, "from"::text, "to"::text, "localPartyId", "isPublic", "sources" FROM "Endorsement"
    WHERE "personId" = ANY (${[...new Set(personIds)]}::uuid[])`;
}

/**
 * An endorsement is known by person, kind and the day it was decided. Supported people are public by a source that readers can see or by their
 * consent, and else not (R16); that of a list election is on the Party's own pages.
 */
export function reconcileEndorsement(
  writer: ImportWriter,
  { claim, personId, localPartyId }: Endorsed & { readonly personId: string },
  known: EndorsementRow[],
): 'CREATED' | 'UPDATED' | 'UNCHANGED' {
  const { kind, decidedOn, endedOn, publicSource, hasConsent } = claim;
  const isPublic = kind === 'OFFICIAL_NO_LABEL' || publicSource !== null || hasConsent;
  const sources =
    publicSource === null
      ? []
      : [{ url: publicSource, publisher: null, licence: null, retrievedOn: writer.source.retrievedOn }];
  const row = known.find((own) => own.personId === personId && own.kind === kind && own.from === decidedOn);
  if (!row) {
    const columns = { personId, kind, from: decidedOn ?? '', to: endedOn, localPartyId, isPublic, sources };
    const id = newId();
    writer.create('Endorsement', { id, ...columns, version: 1 });
    known.push({ id, version: 1, ...columns });
    return 'CREATED';
  }
  const patch: Record<string, unknown> = {};
  if (row.to !== endedOn) patch.to = endedOn;
  // A blank cell says nothing of the branch.
  if (localPartyId !== null && row.localPartyId !== localPartyId) patch.localPartyId = localPartyId;
  if (row.isPublic !== isPublic) patch.isPublic = isPublic;
  if (urlOf(row.sources) !== publicSource) patch.sources = sources;
  if (Object.keys(patch).length === 0) return 'UNCHANGED';
  writer.change('Endorsement', row, patch);
  return 'UPDATED';
}

function urlOf(sources: unknown): string | null {
  const [first] = Array.isArray(sources) ? (sources as { url?: string | null }[]) : [];
  return first?.url ?? null;
}
