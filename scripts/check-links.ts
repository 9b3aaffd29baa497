/** Every relative link of our pages leads to a file that is there and, after #, to a heading in it. */
import { existsSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from './prepare.ts';
import { report } from './sources.ts';

const NOT_OURS = ['node_modules', 'dist', '.git', '.coop', '.turbo'];
const LINK = /\]\((?![\w+]+:|\/)([^)\s#]*)(?:#([^)\s]*))?\)/g;

const pages = glob('**/*.md', { cwd: ROOT, exclude: (entry) => NOT_OURS.includes(path.basename(entry)) });
const faults: string[] = [];
for (const page of (await Array.fromAsync(pages)).toSorted()) {
  for (const [, target = '', anchor] of proseOf(await read(page)).matchAll(LINK)) {
    const file = target === '' ? page : path.posix.join(path.posix.dirname(page), target);
    if (!existsSync(path.join(ROOT, file))) faults.push(`${page} links to ${target}, which is not there.`);
    else if (anchor && !headingsOf(await read(file)).includes(anchor)) {
      faults.push(`${page} links to ${target}#${anchor}, and no heading there has that name.`);
    }
  }
}
report(faults);

/** The text without its fenced and inline code, where brackets are no links. */
function proseOf(text: string): string {
  return text.replace(/^```[^]*?^```/gm, '').replace(/`[^`\n]*`/g, '');
}

/** The anchors that code hosts make of a page's headings. */
function headingsOf(text: string): string[] {
  const headings = text.replace(/^```[^]*?^```/gm, '').matchAll(/^#+ (.+)$/gm);
  return [...headings].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

function read(file: string): Promise<string> {
  return readFile(path.join(ROOT, file), 'utf8');
}
