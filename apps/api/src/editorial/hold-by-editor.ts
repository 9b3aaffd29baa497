import { upsertMany } from '../db/upsert-many.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { canonicalJson } from './canonical-json.ts';
import { findImportedFields } from './imported-fields.ts';
import type { RevisionInput } from './write-change-set.ts';

/** Notes that an editor gave fields of a record their values, so that no source overwrites them: it makes a proposal (R12). */
export async function holdByEditor(
  tx: Prisma.TransactionClient,
  recordType: Prisma.ModelName,
  recordId: string,
  fields: readonly string[],
): Promise<void> {
  await hold(
    tx,
    fields.map((field) => ({ recordType, recordId, field })),
  );
}

/**
 * Notes the same of every field that imports may write and that these edits changed. What an editor created needs no note: what nobody is noted
 * for counts as an editor's.
 */
export async function holdEditedFields(
  tx: Prisma.TransactionClient,
  revisions: readonly RevisionInput[],
): Promise<void> {
  await hold(
    tx,
    revisions.flatMap(({ recordType, recordId, before, after }) =>
      (findImportedFields(recordType) ?? [])
        .filter((field) => before && after && isChanged(before, after, field))
        .map((field) => ({ recordType, recordId, field })),
    ),
  );
}

function isChanged(before: object, after: object, field: string): boolean {
  const [was, is] = [before, after].map((row) => (row as Record<string, unknown>)[field]);
  return is !== undefined && canonicalJson(was ?? null) !== canonicalJson(is);
}

type Key = Readonly<{ recordType: string; recordId: string; field: string }>;

async function hold(tx: Prisma.TransactionClient, keys: readonly Key[]): Promise<void> {
  const byEditor = { source: 'EDITOR', externalId: null, statedOn: null, retrievedOn: null };
  const rows = new Map(keys.map((key) => [Object.values(key).join(' '), { ...key, ...byEditor }]));
  await upsertMany(tx, 'FieldSource', ['recordType', 'recordId', 'field'], [...rows.values()]);
}
