/** What a file may be: one idea with a name from the domain, of a length that can be read at once, and finished. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from './prepare.ts';
import { listSources, report } from './sources.ts';

const MAX_LINES = 300;

/** Rows rather than reasoning: migrations, the printed schemas, the records of the sandbox and the starter. */
const RECORDS = /\/(migrations|sandbox|record|starter)\/|^packages\/schema\/[^/]+\.graphql$/;

const ROOMLESS = /(?:^|\/)(utils?|helpers?|common|lib|misc)(?:\/|\.)/;

// In two parts, so that this file does not accuse itself.
const UNFINISHED = new RegExp(`\\b(${'TO'}DO|${'FIX'}ME|${'XX'}X)\\b`);

function* faultsOf(file: string, source: string): Generator<string> {
  const lines = source.split('\n').length - 1;
  const room = ROOMLESS.exec(file)?.[1];
  if (room)
    yield `${file}: "${room}" says nothing. Name the place after the thing of the domain that lives there.`;
  if (/(?:^|\/)index\.tsx?$/.test(file)) {
    yield `${file}: there are no index files here. Import the file that defines the thing.`;
  } else if (/\.tsx?$/.test(file) && isBarrel(source)) {
    yield `${file}: it only hands on what others define. Import those files where they are needed.`;
  }
  if (lines > MAX_LINES && !RECORDS.test(file)) {
    yield `${file}: ${lines} lines, more than ${MAX_LINES}. A second idea lives in it: give it a file of its own.`;
  }
  const line = source.split('\n').findIndex((text) => UNFINISHED.test(text)) + 1;
  if (line > 0) yield `${file}:${line}: unfinished. Do it now, or write an issue and remove the note.`;
}

function isBarrel(source: string): boolean {
  const statements = source
    .replace(/\/\*[^]*?\*\/|\/\/.*$/gm, '')
    .split(';')
    .map((text) => text.trim());
  const spoken = statements.filter(Boolean);
  return (
    spoken.length > 0 && spoken.every((text) => /^export (type )?(\*|\{[^}]*\})( as \w+)? from /.test(text))
  );
}

const faults: string[] = [];
for (const file of await listSources())
  faults.push(...faultsOf(file, await readFile(path.join(ROOT, file), 'utf8')));
report(faults);
