import { parseBallotId } from '@wheatsheaf/schema/identifiers/ballot-id.ts';
import { foldWard } from '../reconciliation/ward-name.ts';

/** How a ballot may call its ward: by its label, or by the words of its id, which leave the small ones out. Folded. */
export function wardNamesOf({
  label,
  ballotId,
}: Readonly<{ label: string; ballotId: string | null }>): string[] {
  const parsed = parseBallotId(ballotId ?? '');
  const slug = parsed.ok ? parsed.value.divisionSlug : null;
  return [label, ...(slug === null ? [] : [slug.replaceAll('-', ' ')])].map(foldWard);
}

/** Whether one of a ward's names is one of these. */
export function isCalled(
  { nameEn, nameCy }: Readonly<{ nameEn: string | null; nameCy: string | null }>,
  names: readonly string[],
): boolean {
  return [nameEn, nameCy].some((name) => name !== null && names.includes(foldWard(name)));
}
