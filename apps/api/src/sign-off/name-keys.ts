/** As `name_key` cuts them in the database: an index has room for no longer ones. */
const LONGEST_KEY = 200;

/**
 * The keys under which the index of names holds every name that could occur in a text, as folded words: what `name_key` in the database makes
 * of a name. A name of one word or two is found by any beginning of its last word's place in the text ("Tregear’s"); of a longer one
 * the first two words are the key. The empty one is of names in letters that have no Latin form.
 */
export function nameKeys(words: readonly string[]): string[] {
  const keys = new Set<string>(['']);
  const seen = new Set<string>();
  for (const [index, word] of words.entries()) {
    if (!seen.has(word)) addBeginnings(keys, '', word);
    seen.add(word);
    const next = words[index + 1];
    if (next === undefined) continue;
    const pair = `${word} ${next} `;
    if (seen.has(pair)) continue;
    seen.add(pair);
    addBeginnings(keys, `${word} `, next);
    if (pair.length <= LONGEST_KEY) keys.add(pair);
  }
  return [...keys];
}

function addBeginnings(keys: Set<string>, before: string, word: string): void {
  const room = Math.min(word.length, LONGEST_KEY - before.length);
  for (let length = 1; length <= room; length += 1) keys.add(before + word.slice(0, length));
}
