import type { RevisionInput } from '../editorial/write-change-set.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { SuppressionReason } from '../generated/prisma/enums.ts';
import { writeRedaction } from '../redaction/write-redaction.ts';
import { loadKeys } from '../suppression/suppression-keys.ts';
import { suppress } from '../suppression/suppress.ts';
import { ERASABLE_FIELDS, type ErasableCode, type ErasableField } from './erasable-fields.ts';
import type { HeldRow } from './held-rows.ts';
import { keepDecisions } from './keep-decisions.ts';
import { loadIdsInHistory } from './named-traces.ts';
import { removeTraces } from './remove-traces.ts';
import { loadTraits, type Traits } from './traces.ts';

export type EraseInput = Readonly<{
  personId: string;
  fields: readonly ErasableCode[];
  reason: SuppressionReason;
  /** Why, for the audit log; it must not repeat what is removed. */
  changeReason: string;
  channel: 'cli' | 'job';
  suppressionFile: string | null;
}>;

/** What an erasure removed, counted; in a dry run what it would. */
export type Erased = Readonly<{
  rows: readonly HeldRow[];
  revisions: number;
  importRows: number;
  proposals: number;
  drafts: number;
}>;

/**
 * Erases fields of a person for good: from their rows, from the history (whose chain still verifies), from imports, proposals and drafts; and
 * sees to it that no import and no restored backup brings them back (R18). Texts of other records that name the person stay: they are
 * listed by `loadMentions` and redacted one by one.
 */
export async function erasePerson(tx: Prisma.TransactionClient, input: EraseInput): Promise<Erased> {
  const traits = await loadTraits(tx, input.personId);
  const keys = await loadKeys(tx, input.personId);
  const rows = await loadHeld(tx, traits, input.fields);
  const revisions = await findRevisions(tx, traits, input.fields, rows);
  await suppress(tx, { keys, fields: input.fields, reason: input.reason, file: input.suppressionFile });

  const counts = { importRows: 0, proposals: 0, drafts: 0 };
  await writeRedaction(
    tx,
    [{ recordType: 'Person', recordId: input.personId }],
    revisions,
    {
      reason: input.reason,
      removesNotes: false,
      changeReason: input.changeReason,
      noteIds: input.fields.includes('name') ? await findTellingNotes(tx, traits) : [],
    },
    { userId: null, channel: input.channel },
    async () => {
      await keepDecisions(tx, traits);
      Object.assign(counts, await removeTraces(tx, traits, input.fields, rows));
      for (const field of input.fields) await ERASABLE_FIELDS[field].remove(tx, traits);
      const { version } = await tx.person.update({
        where: { id: input.personId },
        data: { version: { increment: 1 } },
      });
      const told: RevisionInput = {
        recordType: 'Person',
        recordId: input.personId,
        recordVersion: version,
        before: null,
        after: { erased: [...input.fields] },
      };
      return [told];
    },
  );
  return { rows, revisions: revisions.length, ...counts };
}

/** What the rows of people hold of some fields. */
export async function loadHeld(
  tx: Prisma.TransactionClient,
  traits: Traits,
  fields: readonly ErasableCode[],
): Promise<HeldRow[]> {
  const rows: HeldRow[] = [];
  for (const field of fields) rows.push(...(await ERASABLE_FIELDS[field].load(tx, traits)));
  return rows;
}

/** Versions whose payload holds one of the fields: of the people's entries, and of rows that are theirs or were. A payload goes whole. */
async function findRevisions(
  tx: Prisma.TransactionClient,
  { personIds }: Traits,
  fields: readonly ErasableCode[],
  rows: readonly HeldRow[],
): Promise<{ id: string; changeSetId: string }[]> {
  const ids = [...(await loadIdsInHistory(tx, personIds)), ...rows.map(({ recordId }) => recordId)];
  const types = [...new Set(fields.flatMap((field) => [...ERASABLE_FIELDS[field].recordTypes]))];
  const columns = fields.flatMap((field) => [...ERASABLE_FIELDS[field].columns]);
  const others = types.filter((type) => type !== 'Person');
  const labels = fields.flatMap((field) => [...labelsOf(ERASABLE_FIELDS[field])]);
  // Whoever is unnamed is unnamed in every version; of another field only the versions that hold it go.
  const isNamed = fields.includes('name');
  return tx.$queryRaw`
    SELECT r."id", r."changeSetId" FROM "Revision" r JOIN "RevisionPayload" p ON p."revisionId" = r."id"
    WHERE p."redactedAt" IS NULL AND (
      (${types.includes('Person')} AND r."recordType" = 'Person' AND r."recordId" = ANY (${personIds}::uuid[])
        AND (${isNamed} OR p."before" ?| ${columns}::text[] OR p."after" ?| ${columns}::text[]))
      OR (r."recordType" = 'OfficeHolding'
        AND (p."before" ->> 'personId' = ANY (${personIds}::text[]) OR p."after" ->> 'personId' = ANY (${personIds}::text[])
          OR r."recordId" = ANY (${ids}::uuid[]))
        AND EXISTS (SELECT FROM unnest(${labels}::text[]) AS l("label")
          WHERE 'false' <> ANY (ARRAY[COALESCE(p."before" ->> l."label", 'false'), COALESCE(p."after" ->> l."label", 'false')])))
      OR (r."recordType" = ANY (${others}::text[]) AND (
        r."recordId" = ANY (${ids}::uuid[])
        OR p."before" ->> 'personId' = ANY (${personIds}::text[]) OR p."after" ->> 'personId' = ANY (${personIds}::text[]))))`;
}

function labelsOf({ labels = [] }: ErasableField): readonly string[] {
  return labels;
}

/** Change sets whose reason tells the name. */
async function findTellingNotes(tx: Prisma.TransactionClient, { names }: Traits): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "ChangeSet"
    WHERE "noteRedactedAt" IS NULL AND "reason" ILIKE ANY (${names.map((name) => `%${name.replace(/[\\%_]/g, String.raw`\$&`)}%`)}::text[])`;
  return rows.map(({ id }) => id);
}
