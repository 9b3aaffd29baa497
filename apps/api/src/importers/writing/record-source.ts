import { sourceKind, type SourceKind } from '@wheatsheaf/schema/vocabulary/source-kind.ts';

/**
 * Who states the values of a file. PRINTED_LABEL is what only a label tells: a party's name in a list of results, held until a source names the
 * party itself, or the ward of a ballot without a code.
 */
export type FieldOrigin = SourceKind | 'PRINTED_LABEL';

/** A source, as it is credited on every record it gave something to. */
export type RecordSource = Readonly<{
  origin: SourceKind;
  publisher: string;
  licence: string;
  /** Page where the data is published. */
  url: string;
  /** Day the file was retrieved, YYYY-MM-DD. */
  retrievedOn: string;
}>;

/** The place of an origin in R12's order: 1 wins over 2. Above all of them stands a value nobody is noted for, as if an editor wrote it. */
export function rankOf(origin: string): number {
  if (origin === 'PRINTED_LABEL') return Number.MAX_SAFE_INTEGER;
  const known = sourceKind[origin as SourceKind];
  return known === undefined ? sourceKind.EDITOR.precedence : known.precedence;
}

/** One credit among a record's `sources`. */
export type Credit = { url?: string; publisher?: string; licence?: string; retrievedOn?: string };

/**
 * The credits with this source among them. Null when it is there already: a later file of the same publisher changes nothing.
 */
export function addCredit(credits: unknown, source: RecordSource): Credit[] | null {
  return joinCredits(credits, [creditOf(source)]);
}

/** Both lists, one credit a publisher, sorted so that they do not depend on which file came first. Null where the second adds nothing. */
export function joinCredits(credits: unknown, others: unknown): Credit[] | null {
  const present = readCredits(credits);
  const missing = readCredits(others).filter((other) =>
    present.every(({ publisher }) => publisher !== other.publisher),
  );
  if (missing.length === 0) return null;
  return [...present, ...missing].toSorted((a, b) => ((a.publisher ?? '') < (b.publisher ?? '') ? -1 : 1));
}

/** The credits but those of the publishers that the others have. */
export function withoutCredits(credits: unknown, others: unknown): Credit[] {
  const named = new Set(readCredits(others).map(({ publisher }) => publisher));
  return readCredits(credits).filter(({ publisher }) => !named.has(publisher));
}

export function creditOf({ url, publisher, licence, retrievedOn }: RecordSource): Credit {
  return { url, publisher, licence, retrievedOn };
}

function readCredits(credits: unknown): readonly Credit[] {
  return Array.isArray(credits) ? (credits as Credit[]) : [];
}
