/** A stretch of text that both versions have, or only one of them. */
export type DiffPart = { kind: 'same' | 'removed' | 'added'; text: string };

/** Longer texts are shown as one removed and one added: the table below grows with the product of both lengths. */
const MAX_WORDS = 1500;

/** The difference of two texts word by word: the longest common run of words stays, what was removed stands before what was added. */
export function diffWords(before: string, after: string): DiffPart[] {
  const [old, now] = [splitWords(before), splitWords(after)];
  if (old.length > MAX_WORDS || now.length > MAX_WORDS) return whole(before, after);
  const common = commonLengths(old, now);
  const parts: DiffPart[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      parts.push({ kind: 'same', text: old[i++] ?? '' });
      j++;
    } else if (
      i < old.length &&
      (j === now.length || lengthAt(common, i + 1, j) >= lengthAt(common, i, j + 1))
    ) {
      parts.push({ kind: 'removed', text: old[i++] ?? '' });
    } else {
      parts.push({ kind: 'added', text: now[j++] ?? '' });
    }
  }
  return joinRuns(parts);
}

/** Words with the space that follows them. */
function splitWords(text: string): string[] {
  return text.match(/\S+\s*|\s+/g) ?? [];
}

function whole(before: string, after: string): DiffPart[] {
  const parts: DiffPart[] = [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
  return parts.filter(({ text }) => text !== '');
}

/** At [i][j]: how many words the texts from there on have in common, in order. */
function commonLengths(old: readonly string[], now: readonly string[]): Uint16Array[] {
  const table = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i--) {
    const row = table[i];
    if (!row) continue;
    for (let j = now.length - 1; j >= 0; j--) {
      row[j] =
        old[i] === now[j]
          ? lengthAt(table, i + 1, j + 1) + 1
          : Math.max(lengthAt(table, i + 1, j), lengthAt(table, i, j + 1));
    }
  }
  return table;
}

function lengthAt(table: readonly Uint16Array[], i: number, j: number): number {
  return table[i]?.[j] ?? 0;
}

function joinRuns(parts: readonly DiffPart[]): DiffPart[] {
  const joined: DiffPart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last?.kind === part.kind) last.text += part.text;
    else joined.push({ ...part });
  }
  return joined;
}
