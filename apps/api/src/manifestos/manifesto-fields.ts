import { checkSources, checkWebAddress, type SourceRow } from '../editorial/check-sources.ts';
import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { DatePrecision, OrganisationKind, SelectionKind } from '../generated/prisma/enums.ts';

/** What an editor says of a manifesto. A field left out is not touched; null empties it. */
export type ManifestoFields = {
  titleEn?: string | null | undefined;
  titleCy?: string | null | undefined;
  ownerId?: string | undefined;
  councilId?: string | null | undefined;
  termFrom?: Date | null | undefined;
  termTo?: Date | null | undefined;
  publishedOn?: Date | null | undefined;
  publishedPrecision?: DatePrecision | undefined;
  documentUrl?: string | null | undefined;
  documentArchivedUrl?: string | null | undefined;
  selection?: SelectionKind | undefined;
  pledgesInManifesto?: number | null | undefined;
  selectedByEn?: string | null | undefined;
  selectedByCy?: string | null | undefined;
  sources?: SourceRow[] | undefined;
};

/** The same once merged with the record. */
type WholeManifesto = {
  titleEn: string | null;
  titleCy: string | null;
  ownerId: string;
  councilId: string | null;
  termFrom: Date | null;
  termTo: Date | null;
  documentUrl: string | null;
  documentArchivedUrl: string | null;
  selection: SelectionKind;
  pledgesInManifesto: number | null;
  selectedByEn: string | null;
  selectedByCy: string | null;
};

const OWNERS: readonly OrganisationKind[] = [
  'COUNCIL_GROUP',
  'PARTY',
  'LOCAL_PARTY',
  'PARTY_COUNCIL',
  'SOCIETY',
];

/** Texts without the white space around them; a blank one is none. */
export function trimTexts<Fields extends ManifestoFields>(fields: Fields): Fields {
  const trimmed = Object.entries(fields).map(([field, value]) => [
    field,
    typeof value === 'string' ? value.trim() || (field === 'ownerId' ? value : null) : (value as unknown),
  ]);
  return Object.fromEntries(trimmed) as Fields;
}

/** Throws INPUT_REFUSED or RECORD_NOT_FOUND for facts that cannot all be meant. What is only missing waits for publication. */
export async function checkManifestoFields(
  tx: Prisma.TransactionClient,
  whole: WholeManifesto,
  sources: readonly SourceRow[] | undefined,
): Promise<void> {
  if (whole.titleEn === null && whole.titleCy === null)
    throw new InputRefusedError(['titleEn'], 'A manifesto has a title in English or Welsh.');
  if (whole.termFrom && whole.termTo && whole.termTo <= whole.termFrom)
    throw new InputRefusedError(['termTo'], 'The term ends after it begins: put one of the days right.');
  for (const field of ['documentUrl', 'documentArchivedUrl'] as const) {
    const url = whole[field];
    if (url !== null) checkWebAddress(url, [field]);
  }
  if (whole.pledgesInManifesto !== null && whole.pledgesInManifesto < 1)
    throw new InputRefusedError(
      ['pledgesInManifesto'],
      'A manifesto that was counted has at least one pledge: leave it empty where nobody counted.',
    );
  if (whole.selection === 'COMPLETE' && (whole.selectedByEn !== null || whole.selectedByCy !== null))
    throw new InputRefusedError(
      ['selectedByEn'],
      'Nobody selects from a manifesto that is held whole: empty this, or say SELECTED (R20).',
    );
  checkSources(sources ?? []);
  await checkOwner(tx, whole.ownerId);
  await checkCouncil(tx, whole.councilId);
}

async function checkOwner(tx: Prisma.TransactionClient, ownerId: string): Promise<void> {
  const owner = await tx.organisation.findUnique({ where: { id: ownerId }, select: { kind: true } });
  if (!owner) throw new RecordNotFoundError('owner', 'organisation');
  if (!OWNERS.includes(owner.kind))
    throw new InputRefusedError(
      ['owner'],
      'A manifesto is made by a council group, a party, a local party or a society: choose one of these.',
    );
}

async function checkCouncil(tx: Prisma.TransactionClient, councilId: string | null): Promise<void> {
  if (councilId === null) return;
  const council = await tx.organisation.findUnique({ where: { id: councilId }, select: { kind: true } });
  if (!council) throw new RecordNotFoundError('council', 'council');
  if (council.kind === 'PARTY' || council.kind === 'COUNCIL_GROUP' || council.kind === 'LOCAL_PARTY')
    throw new InputRefusedError(
      ['council'],
      'This is no body that people are elected to: choose the council.',
    );
}
