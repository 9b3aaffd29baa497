import { InputRefusedError } from '../../editorial/edit-errors.ts';

/** A page of a text; the number is null where the text marks none before it. */
export type TextPage = { page: number | null; text: string };

/** A mark on a line of its own, in either language: [page 3], [tudalen 3]. */
const PAGE_MARK = /^[ \t]*\[(?:page|tudalen)[ \t]+(\d{1,4})\][ \t]*$/i;

/**
 * Parts a text at its form feeds, as `pdftotext` writes them at the end of every page, and at its page marks. With form feeds the first
 * page is 1; a mark says which page begins below it.
 * @throws InputRefusedError where a mark goes back to an earlier page.
 */
export function readPages(source: string): TextPage[] {
  const text = source.replaceAll(/\r\n?/g, '\n').replace(/^\uFEFF/, '');
  const pages: TextPage[] = [{ page: text.includes('\f') ? 1 : null, text: '' }];
  for (const [index, line] of text.split('\n').entries()) {
    const [before = '', ...afterFeeds] = line.split('\f');
    addLine(pages, before, index + 1);
    for (const rest of afterFeeds) {
      pages.push({ page: (pages.at(-1)?.page ?? 0) + 1, text: '' });
      addLine(pages, rest, index + 1);
    }
  }
  return pages;
}

function addLine(pages: TextPage[], line: string, lineNumber: number): void {
  const current = pages.at(-1);
  if (!current) return;
  const mark = PAGE_MARK.exec(line);
  if (!mark) {
    current.text += `${line}\n`;
    return;
  }
  const page = Number(mark[1]);
  const isBegun = current.text.trim() !== '';
  if (current.page !== null && isBegun && page < current.page) {
    throw new InputRefusedError(
      ['text'],
      `Line ${lineNumber} marks page ${page} after page ${current.page}: put the pages in their order.`,
    );
  }
  if (isBegun) pages.push({ page, text: '' });
  else current.page = page;
}
