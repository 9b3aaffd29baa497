import { matchSameTexts } from './match-same-texts.ts';
import type { EarlierText } from './neighbours.ts';
import { likeness, prepareText } from './same-words.ts';

/**
 * Finds for each new text the paragraph it was before: the same text where its neighbours still are its neighbours, then texts lightly
 * edited, then what is left of texts that stand more than once, by the neighbours now known. A text taken out is found again by the same
 * words, so that pasting a part and then the whole gives every anchor back.
 * @param before In order; those taken out stand where they stood.
 * @returns The position of the earlier text, or null for a text that is new. No earlier text serves twice, and none comes to stand for
 * another while its own words are in the new text without a paragraph that had them.
 */
export function matchParagraphs(before: readonly EarlierText[], now: readonly string[]): (number | null)[] {
  const oldTexts = before.map(({ text }) => prepareText(text));
  const newTexts = now.map(prepareText);
  const matches: (number | null)[] = now.map(() => null);
  const taken = new Map<number, number>();
  const take = (newPosition: number, oldPosition: number) => {
    matches[newPosition] = oldPosition;
    taken.set(oldPosition, newPosition);
  };
  const takeAlike = (isOpen: (text: string) => boolean) => {
    const pairs: { newPosition: number; oldPosition: number; likeness: number }[] = [];
    for (const [newPosition, text] of newTexts.entries()) {
      if (matches[newPosition] !== null || !isOpen(text.text)) continue;
      for (const [oldPosition, oldText] of oldTexts.entries()) {
        if (taken.has(oldPosition) || !isOpen(oldText.text)) continue;
        const found = likeness(oldText, text);
        if (found > 0) pairs.push({ newPosition, oldPosition, likeness: found });
      }
    }
    const standing = ({ oldPosition }: { oldPosition: number }) =>
      Number(before[oldPosition]?.isThere ?? false);
    const distance = (pair: { newPosition: number; oldPosition: number }) =>
      Math.abs(pair.newPosition - pair.oldPosition);
    const order = pairs.toSorted(
      (a, b) => b.likeness - a.likeness || standing(b) - standing(a) || distance(a) - distance(b),
    );
    for (const { newPosition, oldPosition } of order)
      if (matches[newPosition] === null && !taken.has(oldPosition)) take(newPosition, oldPosition);
  };

  const same = matchSameTexts(
    oldTexts.map(({ text }, position) => ({ text, isThere: before[position]?.isThere ?? false })),
    newTexts.map(({ text }) => text),
  );
  same.takeAmongNeighbours(take);
  takeAlike((text) => !same.isInBoth(text));
  same.takeTheRest(take, taken);
  takeAlike((text) => !same.isTakenUpAgain(text, taken));
  return matches;
}
