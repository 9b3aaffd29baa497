/** The word lists: both languages for every code, one spelling each, and the codes that the database stores. */
import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './prepare.ts';
import { report } from './sources.ts';
import { listStoredCodeFaults } from './stored-codes.ts';
import { countUncheckedWelsh, listVocabularyFaults, type VocabularyFile } from './vocabulary-faults.ts';

const FOLDER = path.join(ROOT, 'packages/schema/src/vocabulary');

/** What vocabularies are made with; no words of their own. */
const MACHINERY = ['count-phrase.ts', 'language.ts', 'vocabulary.ts'];

const files: VocabularyFile[] = [];
for (const file of (await Array.fromAsync(glob('*.ts', { cwd: FOLDER }))).toSorted()) {
  if (MACHINERY.includes(file) || file.endsWith('.test.ts')) continue;
  const exports = (await import(pathToFileURL(path.join(FOLDER, file)).href)) as VocabularyFile['exports'];
  files.push({ file, exports });
}

let prisma = '';
for await (const file of glob('apps/api/prisma/schema/*.prisma', { cwd: ROOT })) {
  prisma += await readFile(path.join(ROOT, file), 'utf8');
}

const unchecked = countUncheckedWelsh(files);
if (unchecked > 0) {
  console.warn(`${unchecked} codes have Welsh words that no translator has checked yet (cyCheckedOn: null).`);
}
report([...listVocabularyFaults(files), ...listStoredCodeFaults(files, prisma)]);
