import { likeness, prepareText } from './same-words.ts';

/**
 * Finds for each new text the paragraph it was before: first the same text wherever it now stands, in order where it stands twice, then
 * the most alike of what is left. Returns the position of the old text, or null for a text that is new. No old text serves twice.
 */
export function matchParagraphs(before: readonly string[], now: readonly string[]): (number | null)[] {
  const oldTexts = before.map(prepareText);
  const newTexts = now.map(prepareText);
  const matches: (number | null)[] = now.map(() => null);
  const isTaken = before.map(() => false);
  const take = (newPosition: number, oldPosition: number) => {
    matches[newPosition] = oldPosition;
    isTaken[oldPosition] = true;
  };

  const positions = Map.groupBy(oldTexts.keys(), (position) => oldTexts[position]?.text ?? '');
  for (const [position, { text }] of newTexts.entries()) {
    const same = positions.get(text)?.shift();
    if (same !== undefined) take(position, same);
  }

  const pairs: { newPosition: number; oldPosition: number; likeness: number }[] = [];
  for (const [newPosition, text] of newTexts.entries()) {
    if (matches[newPosition] !== null) continue;
    for (const [oldPosition, oldText] of oldTexts.entries()) {
      if (isTaken[oldPosition]) continue;
      const found = likeness(oldText, text);
      if (found > 0) pairs.push({ newPosition, oldPosition, likeness: found });
    }
  }
  const distance = (pair: { newPosition: number; oldPosition: number }) =>
    Math.abs(pair.newPosition - pair.oldPosition);
  for (const pair of pairs.toSorted((a, b) => b.likeness - a.likeness || distance(a) - distance(b))) {
    if (matches[pair.newPosition] !== null || isTaken[pair.oldPosition]) continue;
    take(pair.newPosition, pair.oldPosition);
  }
  return matches;
}
