import { canonicalJson } from '../editorial/canonical-json.ts';
import { InputRefusedError } from '../editorial/edit-errors.ts';
import { checkVersion, pickChanged } from '../editorial/edit-record.ts';
import { changesOf } from '../editorial/field-change.ts';
import type { Manifesto, PrismaClient } from '../generated/prisma/client.ts';
import { publishOrHoldText, type TextEdit } from '../sign-off/text-edit.ts';
import { lockManifesto } from './lock-manifesto.ts';
import { checkManifestoFields, type ManifestoFields, trimTexts } from './manifesto-fields.ts';
import { findMissingFacts } from './missing-facts.ts';
import { NotReadyToPublishError } from '../editorial/not-ready-to-publish.ts';

export type EditManifestoInput = {
  id: string;
  expectedVersion: number;
  changes: ManifestoFields;
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
    const after = await tx.manifesto.update({
      where: { id: before.id },
      data: { ...changed, ...(areSourcesNew && { sources }), version: { increment: 1 } },
    });
    const missing = isPublic ? await findMissingFacts(tx, after) : [];
    if (missing.length > 0) throw new NotReadyToPublishError(missing, 'manifesto');
    return {
      row: after,
      changes,
      isPublic,
      councilId: after.councilId,
      revisions: [
        { recordType: 'Manifesto', recordId: before.id, recordVersion: after.version, before, after },
      ],
    };
  },
};

/** Fields left out would hide those of the record. */
function withoutUndefined<Fields extends object>(
  fields: Fields,
): { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Fields]?: Exclude<Fields[Key], undefined>;
  };
}
