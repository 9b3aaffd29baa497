import { parseSlug } from '@wheatsheaf/schema/identifiers/slug.ts';
import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { ModelPledgeLevel } from '../generated/prisma/enums.ts';

/** Where a fact comes from, blank fields as null; the day is YYYY-MM-DD. */
type Source = {
  url: string | null;
  publisher: string | null;
  licence: string | null;
  retrievedOn: string | null;
};

/** A place that did it: in this record (`organisationId`), or anywhere, such as Cleveland in the US. */
export type ExampleInput = {
  organisationId: string | null;
  placeName: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  noteEn: string | null;
  noteCy: string | null;
  sources: readonly Source[];
};

/** What an editor says of a model pledge. A field left out is not touched; null empties it; a list replaces the whole list. */
export type ModelPledgeChanges = {
  titleEn?: string | null | undefined;
  titleCy?: string | null | undefined;
  summaryEn?: string | null | undefined;
  summaryCy?: string | null | undefined;
  successTestEn?: string | null | undefined;
  successTestCy?: string | null | undefined;
  level?: ModelPledgeLevel | undefined;
  sources?: readonly Source[] | undefined;
  examples?: readonly ExampleInput[] | undefined;
};

/** Throws INPUT_REFUSED for a slug that cannot stand in an address. */
export function checkSlug(slug: string): void {
  const parsed = parseSlug(slug);
  if (!parsed.ok) throw new InputRefusedError(['slug'], parsed.message);
}

/** Throws INPUT_REFUSED where a list is malformed; the path names the item. */
export function checkLists({ sources, examples }: ModelPledgeChanges): void {
  for (const [index, source] of (sources ?? []).entries()) checkSource(source, ['sources', String(index)]);
  for (const [index, example] of (examples ?? []).entries()) {
    const path = ['examples', String(index)];
    if (example.placeName.trim() === '')
      throw new InputRefusedError([...path, 'placeName'], 'An example needs the name of its place.');
    if (!/^[A-Z]{2}$/.test(example.country)) {
      throw new InputRefusedError(
        [...path, 'country'],
        'A country is its two-letter ISO 3166-1 code, such as GB or US.',
      );
    }
    if (example.sources.length === 0)
      throw new InputRefusedError(
        [...path, 'sources'],
        'An example needs a source that says it was done there.',
      );
    for (const source of example.sources) checkSource(source, [...path, 'sources']);
  }
}

/** Throws RECORD_NOT_FOUND for an example at an organisation that is not there. */
export async function checkPlaces(
  tx: Prisma.TransactionClient,
  examples: readonly ExampleInput[],
): Promise<void> {
  const ids = [...new Set(examples.flatMap(({ organisationId }) => organisationId ?? []))];
  const found = await tx.organisation.count({ where: { id: { in: ids } } });
  if (found < ids.length) throw new RecordNotFoundError('examples', 'organisation');
}

/** Examples as rows of their model pledge. */
export function exampleRows(examples: readonly ExampleInput[]) {
  return examples.map(({ sources, ...example }) => ({
    ...example,
    placeName: example.placeName.trim(),
    sources: sources as Prisma.InputJsonArray,
  }));
}

/** An example as a second person is shown it. */
export function toldExample(example: {
  placeName: string;
  noteEn: string | null;
  noteCy: string | null;
}): string {
  return [example.placeName, example.noteEn, example.noteCy].filter(Boolean).join(': ');
}

function checkSource({ url, publisher }: Source, path: string[]): void {
  if (url === null && publisher === null)
    throw new InputRefusedError(path, 'A source needs its address or its publisher.');
  if (url !== null && !/^https?:$/.test(URL.parse(url)?.protocol ?? ''))
    throw new InputRefusedError(path, 'The address of a source begins with https:// or http://.');
}
