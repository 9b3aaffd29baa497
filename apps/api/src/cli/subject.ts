import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { suppressionReasonWords } from '@wheatsheaf/schema/vocabulary/suppression-reason.ts';
import { readConfig } from '../config.ts';
import { DomainError } from '../errors.ts';
import { ERASABLE_FIELDS, type ErasableCode, isErasable } from '../erasure/erasable-fields.ts';
import { type Erased, erasePerson } from '../erasure/erase-person.ts';
import { loadTraits } from '../erasure/traces.ts';
import type { Prisma, PrismaClient } from '../generated/prisma/client.ts';
import type { SuppressionReason } from '../generated/prisma/enums.ts';
import { exportSubject } from '../subject/export-subject.ts';
import { getSubjectId } from '../subject/find-subject.ts';
import { loadMentions, type Mention } from '../subject/load-mentions.ts';
import { suppressionFileIn } from '../suppression/suppression-file.ts';
import type { Command } from './command.ts';
import { withRecord } from './with-record.ts';

const USAGE =
  'subject export PERSON [--out FILE] | subject erase PERSON --reason CODE [--fields a,b] [--apply]';
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
        apply: { type: 'boolean' },
      },
    });
    const [act, person] = positionals;
    if (positionals.length !== 2 || person === undefined || (act !== 'export' && act !== 'erase'))
      return mistyped('Say what to do and for whom.');
    const { out, ...ofErasure } = values;
    if (act === 'export') {
      if (Object.keys(ofErasure).length > 0) return mistyped('Of the options export takes --out alone.');
      return exportPerson(person, out === undefined ? null : path.resolve(typedIn, out));
    }
    if (out !== undefined) return mistyped('--out is for export: erase prints what it does.');

    const { reason } = ofErasure;
    if (reason === undefined || !isReason(reason))
      return mistyped(`--reason takes one of ${Object.keys(suppressionReasonWords).join(', ')}.`);
    const fields = readFields(values.fields);
    if (fields === null) return mistyped(`--fields takes some of ${Object.keys(ERASABLE_FIELDS).join(',')}.`);
    return erase(person, fields, reason, values.apply === true);
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

/** Ends a transaction whose work is to be taken back. */
class TakenBack extends Error {}

async function erase(
  typed: string,
  fields: readonly ErasableCode[],
  reason: SuppressionReason,
  isApplied: boolean,
): Promise<number> {
  const file = suppressionFileIn(readConfig().dataFolder);
  const { erased, mentions } = await withRecord((prisma) =>
    eraseInOneStep(prisma, typed, fields, reason, isApplied ? file : null, isApplied),
  );
  tell(erased, mentions, fields, isApplied);
  return 0;
}

/** A dry run does the same work in the same transaction and takes it back, so that what it tells is what would happen. */
async function eraseInOneStep(
  prisma: PrismaClient,
  typed: string,
  fields: readonly ErasableCode[],
  reason: SuppressionReason,
  suppressionFile: string | null,
  isApplied: boolean,
): Promise<{ erased: Erased; mentions: Mention[] }> {
  let outcome: { erased: Erased; mentions: Mention[] } | null = null;
  const act = async (tx: Prisma.TransactionClient) => {
    const personId = await getSubjectId(tx, typed);
    const mentions = await loadMentions(tx, await loadTraits(tx, personId));
    const erased = await erasePerson(tx, {
      personId,
      fields,
      reason,
      changeReason: `Erased on request: ${fields.join(', ')}.`,
      channel: 'cli',
      suppressionFile,
    });
    outcome = { erased, mentions };
    if (!isApplied) throw new TakenBack();
  };
  await prisma.$transaction(act, TRANSACTION).catch((error: unknown) => {
    if (!(error instanceof TakenBack)) throw error;
  });
  if (outcome === null) throw new Error('an erasure without an outcome');
  return outcome;
}

function tell(
  { rows, revisions, importRows, proposals, drafts }: Erased,
  mentions: readonly Mention[],
  fields: readonly ErasableCode[],
  isApplied: boolean,
): void {
  console.log(isApplied ? 'Erased:' : 'Would be erased (nothing was written; --apply does it):');
  for (const field of fields) console.log(`  ${field}: ${ERASABLE_FIELDS[field].what}`);
  const tables = Map.groupBy(rows, ({ recordType }) => recordType);
  for (const [table, own] of tables) {
    const count = new Set(own.map(({ recordId }) => recordId)).size;
    console.log(`  ${count} ${count === 1 ? 'row' : 'rows'} of ${table}`);
  }
  console.log(
    `  ${revisions} versions in the history, ${importRows} rows of imports, ${proposals} proposals, ${drafts} drafts`,
  );
  if (mentions.length === 0) return;
  console.log(
    `\nTexts that name the person stay: ${mentions.length}. Redact or correct them one by one in the admin:`,
  );
  for (const { table, column, id } of mentions) console.log(`  ${table}.${column} ${id}`);
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
