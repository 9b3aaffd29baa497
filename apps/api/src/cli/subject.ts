import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { suppressionReasonWords } from '@wheatsheaf/schema/vocabulary/suppression-reason.ts';
import { DomainError } from '../errors.ts';
import { ERASABLE_FIELDS, type ErasableCode, isErasable } from '../erasure/erasable-fields.ts';
import type { SuppressionReason } from '../generated/prisma/enums.ts';
import { exportSubject } from '../subject/export-subject.ts';
import { getSubjectId } from '../subject/find-subject.ts';
import type { Command } from './command.ts';
import { eraseSubjects } from './erase-subjects.ts';
import { withRecord } from './with-record.ts';

const USAGE =
  'subject export PERSON [--out FILE] | subject erase PERSON [PERSON ...] --reason CODE [--fields a,b] [--leave-others] [--apply]';
const TRANSACTION = { maxWait: 60_000, timeout: 600_000 };

/** What a person may ask of whoever keeps data about them: a copy of all of it, or its erasure (UK GDPR, Articles 15 and 17). */
export const subjectCommand: Command = {
  usage: USAGE,
  summary:
    'gives a person everything that is held about them, or erases it; erasing says what it would do until --apply',
  async run(input, typedIn) {
    const { values, positionals } = parseArgs({
      args: input,
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        reason: { type: 'string' },
        fields: { type: 'string' },
        'leave-others': { type: 'boolean' },
        apply: { type: 'boolean' },
      },
    });
    const [act, person, ...more] = positionals;
    if (person === undefined || (act !== 'export' && act !== 'erase'))
      return mistyped('Say what to do and for whom.');
    const { out, ...ofErasure } = values;
    if (act === 'export') {
      if (more.length > 0) return mistyped('A copy is of one person.');
      if (Object.keys(ofErasure).length > 0) return mistyped('Of the options export takes --out alone.');
      return exportPerson(person, out === undefined ? null : path.resolve(typedIn, out));
    }
    if (out !== undefined) return mistyped('--out is for export: erase prints what it does.');

    const { reason } = ofErasure;
    if (reason === undefined || !isReason(reason))
      return mistyped(`--reason takes one of ${Object.keys(suppressionReasonWords).join(', ')}.`);
    const fields = readFields(values.fields);
    if (fields === null) return mistyped(`--fields takes some of ${Object.keys(ERASABLE_FIELDS).join(',')}.`);
    return eraseSubjects({
      people: [person, ...more],
      fields,
      reason,
      leavesOthers: values['leave-others'] === true,
      isApplied: values.apply === true,
    });
  },
};

async function exportPerson(typed: string, out: string | null): Promise<number> {
  const held = await withRecord(async (prisma) => {
    const personId = await getSubjectId(prisma, typed);
    // At one moment, whatever is written beside it.
    return prisma.$transaction((tx) => exportSubject(tx, personId, new Date()), {
      ...TRANSACTION,
      isolationLevel: 'RepeatableRead',
    });
  });
  const text = `${JSON.stringify(held, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value), 2)}\n`;
  if (out === null) process.stdout.write(text);
  else {
    await writeAnew(out, text);
    console.log(`${out}: for that person alone; it holds what readers never see.`);
  }
  return 0;
}

/** The copy has no place to go. */
class CopyNotWrittenError extends DomainError {
  readonly code = 'COPY_NOT_WRITTEN';
}

/** Writes a file that its owner alone may read: one that is there already may be read by others, so it is left as it is. */
async function writeAnew(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    const isThere = (error as NodeJS.ErrnoException).code === 'EEXIST';
    throw new CopyNotWrittenError(
      isThere
        ? `${file} is there already: name another file, or remove it.`
        : `${file} cannot be written: name a file in a folder that is there and that you may write to.`,
      { cause: error },
    );
  }
}

function readFields(typed: string | undefined): ErasableCode[] | null {
  if (typed === undefined) return Object.keys(ERASABLE_FIELDS).filter(isErasable);
  const codes = typed.split(',').map((code) => code.trim());
  return codes.length > 0 && codes.every(isErasable) ? codes : null;
}

function isReason(code: string): code is SuppressionReason {
  return Object.hasOwn(suppressionReasonWords, code);
}

function mistyped(complaint: string): number {
  console.error(`${complaint}\nIt is typed: coop ${USAGE}`);
  return 2;
}
