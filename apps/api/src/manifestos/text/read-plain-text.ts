/** A line that begins an entry of a list. */
const BULLET = /^\s*(?:[•◦▪‣·*–-]|\(?\d{1,3}[.)])\s+/u;
const ONLY_BULLET = /^\s*[•◦▪‣·*–-]\s+/u;

/** The paragraphs of plain text: parted by empty lines, an entry of a list is one too. A word parted at the end of a line keeps its hyphen. */
export function readPlainText(text: string): string[] {
  const paragraphs: string[] = [];
  for (const block of text.split(/\n[ \t]*(?:\n[ \t]*)+/)) {
    let current = '';
    for (const line of block.split('\n')) {
      if (BULLET.test(line) && current !== '') {
        paragraphs.push(current);
        current = '';
      }
      current = joinLines(current, line.replace(ONLY_BULLET, ''));
    }
    paragraphs.push(current);
  }
  return paragraphs.filter((paragraph) => paragraph !== '');
}

function joinLines(before: string, line: string): string {
  const words = line.replaceAll(/\s+/g, ' ').trim();
  if (words === '') return before;
  if (before === '') return words;
  return /\p{L}-$/u.test(before) ? before + words : `${before} ${words}`;
}
