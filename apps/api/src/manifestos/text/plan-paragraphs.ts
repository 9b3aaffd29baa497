import { InputRefusedError } from '../../editorial/edit-errors.ts';
import type { ManifestoParagraph } from '../../generated/prisma/client.ts';
import type { ReadParagraph } from './parse-manifesto-text.ts';
import { matchParagraphs } from './match-paragraphs.ts';

export type TextField = 'textEn' | 'textCy';

/**
 * What becomes of one paragraph, in the new order. READ: it is in the new text, with the row it was before (null: new). LEFT: it has no
 * text in this language and stays as it is. TAKEN_OUT: its text in this language is no longer there.
 */
export type ParagraphPlan =
  | { kind: 'READ'; row: ManifestoParagraph | null; text: string; page: number | null }
  | { kind: 'LEFT' | 'TAKEN_OUT'; row: ManifestoParagraph };

/**
 * Brings the paragraphs there are together with a text newly read in one language. A text that is the same or lightly edited keeps its
 * paragraph and so its anchor, and one that was taken out comes back to its own. Where the other language has paragraphs without a translation between the same neighbours, as many new
 * ones are their translations, in order: one anchor serves both languages.
 * @param existing In order of position.
 * @param takenOut By paragraph, the last text in this language of those it was taken out of.
 * @throws InputRefusedError where the two languages have different numbers of paragraphs at one place.
 */
export function planParagraphs(
  existing: readonly ManifestoParagraph[],
  incoming: readonly ReadParagraph[],
  field: TextField,
  takenOut: ReadonlyMap<string, string>,
): ParagraphPlan[] {
  const other = field === 'textEn' ? 'textCy' : 'textEn';
  const own = existing.flatMap((row) => {
    const text = row[field] ?? takenOut.get(row.id);
    return text === undefined ? [] : [{ row, text, isThere: row[field] !== null }];
  });
  const matches = matchParagraphs(
    own,
    incoming.map(({ text }) => text),
  );
  const rows = matches.map((position) => (position === null ? null : (own[position]?.row ?? null)));
  const matched = new Set(rows);
  pairTranslations(
    groupByNeighbour(existing, (row) => (matched.has(row) ? row : null)).filtered(
      (row) => row[field] === null && row[other] !== null,
    ),
    groupByNeighbour([...incoming.keys()], (position) => rows[position] ?? null).filtered(
      (position) => rows[position] === null,
    ),
    (position, row) => (rows[position] = row),
  );

  const placed = new Set(rows);
  const leftBehind = groupByNeighbour(existing, (row) => (placed.has(row) ? row : null)).filtered(
    (row) => !placed.has(row),
  );
  const follow = (row: ManifestoParagraph | null): ParagraphPlan[] =>
    (leftBehind.get(row) ?? []).map((left) => ({
      kind: left[field] === null ? 'LEFT' : 'TAKEN_OUT',
      row: left,
    }));
  return [
    ...follow(null),
    ...incoming.flatMap(({ text, page }, position): ParagraphPlan[] => {
      const row = rows[position] ?? null;
      return [{ kind: 'READ', row, text, page }, ...(row === null ? [] : follow(row))];
    }),
  ];
}

type Neighbour = ManifestoParagraph | null;

/** Items by the last paragraph before them that both texts have; null before the first. */
function groupByNeighbour<Item>(items: readonly Item[], neighbourOf: (item: Item) => Neighbour) {
  let neighbour: Neighbour = null;
  const placed = items.map((item) => {
    neighbour = neighbourOf(item) ?? neighbour;
    return { item, neighbour };
  });
  return {
    filtered(keep: (item: Item) => boolean): Map<Neighbour, Item[]> {
      const groups = Map.groupBy(
        placed.filter(({ item }) => keep(item)),
        (entry) => entry.neighbour,
      );
      return new Map([...groups].map(([key, entries]) => [key, entries.map(({ item }) => item)]));
    },
  };
}

function pairTranslations(
  untranslated: Map<Neighbour, ManifestoParagraph[]>,
  fresh: Map<Neighbour, number[]>,
  pair: (position: number, row: ManifestoParagraph) => void,
): void {
  for (const [neighbour, rows] of untranslated) {
    const positions = fresh.get(neighbour) ?? [];
    if (positions.length === 0) continue;
    if (positions.length !== rows.length) {
      const place = neighbour === null ? 'At its beginning' : `After paragraph ${neighbour.anchor}`;
      throw new InputRefusedError(
        ['text'],
        `${place} this text has ${positions.length} paragraphs where the other language has ${rows.length}: part both the same way, so that one anchor serves both.`,
      );
    }
    for (const [index, position] of positions.entries()) {
      const row = rows[index];
      if (row) pair(position, row);
    }
  }
}
