import { canonicalJson } from '../editorial/canonical-json.ts';
import { InputRefusedError } from '../editorial/edit-errors.ts';
import { checkVersion, pickChanged } from '../editorial/edit-record.ts';
import { changesOf } from '../editorial/field-change.ts';
import type { Manifesto, Prisma, PrismaClient } from '../generated/prisma/client.ts';
import { trimReason, writeCorrectionsOf } from '../pledges/write-corrections.ts';
import { publishOrHoldText, type TextEdit } from '../sign-off/text-edit.ts';
import { lockManifesto } from './lock-manifesto.ts';
import { checkManifestoFields, type ManifestoFields, trimTexts } from './manifesto-fields.ts';
import { findMissingFacts, findSelectionFault } from './missing-facts.ts';
import { type Missing, newlyMissing, NotReadyToPublishError } from '../editorial/not-ready-to-publish.ts';

/** What counts and selection statements rest on (R20): of a published manifesto it changes only as a correction that readers see. */
const TOLD = ['termFrom', 'termTo', 'selection', 'pledgesInManifesto', 'selectedByEn', 'selectedByCy'];

export type EditManifestoInput = {
  id: string;
  expectedVersion: number;
  changes: ManifestoFields;
  /** Why, for readers, where what they were told of its term or its selection changes (R4). Left out: nothing of it does. */
  reasonEn?: string | null;
  reasonCy?: string | null;
  /** The author says that the public text names a person (R6). */
  namesPerson?: boolean;
  /** Why, for the audit log. */
  changeReason: string;
};

/**
 * Edits what is said of a manifesto. Of a published one nothing can be emptied that publication asked for, its owner stays, and text that
 * names somebody waits for a second person (R6).
 */
export function editManifesto(
  prisma: PrismaClient,
  input: EditManifestoInput,
  actor: { userId: string },
  today: Date,
): Promise<Manifesto> {
  return publishOrHoldText(prisma, manifestoEdit, input, actor, today);
}

export const manifestoEdit: TextEdit<EditManifestoInput, Manifesto> = {
  useCase: 'editManifesto',
  recordType: 'Manifesto',
  recordIdOf: ({ id }) => id,
  tryOut: async (tx, input) => {
    const { sources, ...wanted } = trimTexts(input.changes);
    const before = await lockManifesto(tx, input.id, 'id');
    checkVersion(before, input.expectedVersion, wanted);
    if (before.state === 'WITHDRAWN')
      throw new InputRefusedError(['id'], 'This manifesto is withdrawn, so it stays as it is.');
    const changed = pickChanged(before, wanted);
    const areSourcesNew = sources !== undefined && canonicalJson(sources) !== canonicalJson(before.sources);
    const changes = [
      ...changesOf(before, changed),
      ...changesOf(null, { sources: areSourcesNew ? canonicalJson(sources) : undefined }),
    ];
    const isPublic = before.state !== 'DRAFT';
    if (changes.length === 0)
      return { row: before, changes, isPublic, councilId: before.councilId, revisions: [] };
    if (isPublic && changed.ownerId !== undefined)
      throw new InputRefusedError(
        ['owner'],
        'Readers have seen whose manifesto this is. Withdraw it and make another, if it was the wrong owner.',
      );
    await checkManifestoFields(tx, { ...before, ...withoutUndefined(changed) }, sources);
    // What was missing may be added: it contradicts nothing that readers were told.
    const corrected = isPublic
      ? changes.filter((change) => TOLD.includes(change.field) && change.before !== null)
      : [];
    const reason = { reasonEn: input.reasonEn ?? null, reasonCy: input.reasonCy ?? null };
    const record = { recordType: 'Manifesto', recordId: before.id } as const;
    const corrections = corrected.length > 0 ? await writeCorrectionsOf(tx, record, corrected, reason) : [];
    const after = await tx.manifesto.update({
      where: { id: before.id },
      data: { ...changed, ...(areSourcesNew && { sources }), version: { increment: 1 } },
    });
    const missing = isPublic ? await findFaults(tx, before, after) : [];
    if (missing.length > 0) throw new NotReadyToPublishError(missing, 'manifesto');
    return {
      row: after,
      changes: [...changes, ...(corrected.length > 0 ? changesOf(null, trimReason(reason)) : [])],
      isPublic,
      councilId: after.councilId,
      revisions: [...corrections, { ...record, recordVersion: after.version, before, after }],
    };
  },
};

/**
 * What a published manifesto would lack that it had, or what its selection statement would newly say wrongly of the pledges there are (R20).
 * What it lacked when it came in, such as the first day of a term that its source does not tell, is no fault of the edit.
 */
async function findFaults(
  tx: Prisma.TransactionClient,
  before: Manifesto,
  after: Manifesto,
): Promise<Missing[]> {
  const lacking = newlyMissing(await findMissingFacts(tx, before), await findMissingFacts(tx, after));
  if (before.selection === after.selection && before.pledgesInManifesto === after.pledgesInManifesto)
    return lacking;
  const held = await tx.pledge.count({ where: { manifestoId: after.id, state: { not: 'DRAFT' } } });
  const fault = findSelectionFault(after, held);
  return fault ? [...lacking, fault] : lacking;
}

/** Fields left out would hide those of the record. */
function withoutUndefined<Fields extends object>(
  fields: Fields,
): { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Fields]?: Exclude<Fields[Key], undefined>;
  };
}
