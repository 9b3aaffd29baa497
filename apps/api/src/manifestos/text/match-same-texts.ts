import { keepOrder } from './keep-order.ts';
import { type EarlierText, type Neighbours, neighboursIn } from './neighbours.ts';

type Take = (newPosition: number, oldPosition: number) => void;

/** A text that could be a paragraph's again, and what speaks for it. */
type Candidate = {
  newPosition: number;
  oldPosition: number;
  isThere: boolean;
  neighbours: Neighbours;
  /** How far it stands from where the neighbours of the paragraph would have it. */
  distance: number;
};

/** Nobody means anything by a paragraph that stands three hundred times; more would take minutes to tell apart. */
const PAIRS_TO_COMPARE = 100_000;

/**
 * Paragraphs with the same words before and now. Where words stand more than once, such as "We will:" under every heading, what stands
 * beside them says which is which. Texts come folded; those taken out come where they stood.
 */
export function matchSameTexts(before: readonly EarlierText[], now: readonly string[]) {
  const oldPositions = Map.groupBy(before.keys(), (position) => before[position]?.text ?? '');
  const newPositions = Map.groupBy(now.keys(), (position) => now[position] ?? '');
  const compare = neighboursIn(before, now);

  function candidatesOf(text: string, taken: ReadonlyMap<number, number>): Candidate[] {
    const used = new Set(taken.values());
    const olds = (oldPositions.get(text) ?? []).filter((position) => !taken.has(position));
    const news = (newPositions.get(text) ?? []).filter((position) => !used.has(position));
    const isTooMany = olds.length * news.length > PAIRS_TO_COMPARE;
    return olds.flatMap((oldPosition, index) =>
      (isTooMany ? news.slice(index, index + 1) : news).map((newPosition) => ({
        newPosition,
        oldPosition,
        isThere: before[oldPosition]?.isThere ?? false,
        neighbours: compare.same(oldPosition, newPosition),
        distance: compare.distance(oldPosition, newPosition, taken),
      })),
    );
  }
  const sharedTexts = [...oldPositions.keys()].filter((text) => newPositions.has(text));

  return {
    isInBoth: (text: string) => oldPositions.has(text) && newPositions.has(text),

    /** Whether a text went to a paragraph that had been taken out: one that had it until now is then gone, and stands for no other. */
    isTakenUpAgain: (text: string, taken: ReadonlyMap<number, number>) =>
      (oldPositions.get(text) ?? []).some((position) => taken.has(position) && !before[position]?.isThere),

    /** First what stands once, and what alone stands between the same two texts as before. */
    takeAmongNeighbours(take: Take): void {
      const taken = new Map<number, number>();
      for (const isAsked of [({ isThere }: Candidate) => isThere, () => true]) {
        const certain = sharedTexts.flatMap((text) => {
          const candidates = candidatesOf(text, taken);
          const asked = candidates.filter(({ neighbours }) => neighbours.areBoth).filter(isAsked);
          return candidates.length === 1 ? candidates : onlyOnes(asked);
        });
        takeInOrder(certain, take, taken);
      }
    },

    /** Then the others: between neighbours known by now, then in the order in which they stood, then wherever there is a place. */
    takeTheRest(take: Take, known: ReadonlyMap<number, number>): void {
      const taken = new Map(known);
      const rest = sharedTexts
        .flatMap((text) =>
          candidatesOf(text, taken).map((candidate) => ({
            ...candidate,
            sides: compare.matchedSides(candidate.oldPosition, candidate.newPosition, taken),
          })),
        )
        .toSorted(
          (a, b) =>
            b.sides - a.sides ||
            Number(b.isThere) - Number(a.isThere) ||
            b.neighbours.count - a.neighbours.count ||
            a.distance - b.distance,
        );
      takeInOrder(
        rest.filter(({ sides }) => sides === 2),
        take,
        taken,
      );
      takeInOrder(keepOrder(rest, taken, weightOf), take, taken);
      takeInOrder(rest, take, taken);
    },
  };
}

/** Those of which neither the paragraph before nor the text now is in another one. */
function onlyOnes(candidates: readonly Candidate[]): Candidate[] {
  const olds = Map.groupBy(candidates, ({ oldPosition }) => oldPosition);
  const news = Map.groupBy(candidates, ({ newPosition }) => newPosition);
  return candidates.filter(
    ({ oldPosition, newPosition }) =>
      olds.get(oldPosition)?.length === 1 && news.get(newPosition)?.length === 1,
  );
}

/** What speaks for a paragraph among all that keep the order: that it is one more, then its neighbours, that it stands, its place. */
function weightOf({ sides, isThere, neighbours, distance }: Candidate & { sides: number }): number {
  return 1e8 + sides * 1e6 + Number(isThere) * 1e5 + neighbours.count * 100 - Math.min(distance, 99);
}

function takeInOrder(candidates: readonly Candidate[], take: Take, taken: Map<number, number>): void {
  const used = new Set(taken.values());
  for (const candidate of candidates) {
    const { newPosition, oldPosition } = candidate;
    if (taken.has(oldPosition) || used.has(newPosition)) continue;
    taken.set(oldPosition, newPosition);
    used.add(newPosition);
    take(newPosition, oldPosition);
  }
}
