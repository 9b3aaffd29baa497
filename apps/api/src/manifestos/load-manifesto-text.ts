import { insertMany } from '../db/insert-many.ts';
import { newId } from '../db/new-id.ts';
import { InputRefusedError, VersionConflictError } from '../editorial/edit-errors.ts';
import type { FieldChange } from '../editorial/field-change.ts';
import type { RevisionInput } from '../editorial/write-change-set.ts';
import type { Manifesto, ManifestoParagraph, Prisma, PrismaClient } from '../generated/prisma/client.ts';
import type { LanguageCode } from '../language/localised.ts';
import { publishOrHoldText, type TextEdit } from '../sign-off/text-edit.ts';
import { checkMarkedPledges } from './check-marked-pledges.ts';
import { lockManifesto } from './lock-manifesto.ts';
import { findTakenOutTexts } from './find-taken-out-texts.ts';
import { numberAnchors } from './text/number-anchors.ts';
import { parseManifestoText, type TextFormat } from './text/parse-manifesto-text.ts';
import { type ParagraphPlan, planParagraphs, type TextField } from './text/plan-paragraphs.ts';

export type LoadManifestoTextInput = {
  manifestoId: string;
  expectedVersion: number;
  language: LanguageCode;
  format: TextFormat;
  text: string;
  /** Why text that readers have seen changes, for them. Needed only where it does. */
  correctionReasonEn: string | null;
  correctionReasonCy: string | null;
  /** The author says that the public text names a person (R6). */
  namesPerson?: boolean;
  /** Why, for the audit log. */
  changeReason: string;
};

/** How many paragraphs of the language stayed, were edited, came and went. */
export type LoadedText = {
  manifesto: Manifesto;
  kept: number;
  changed: number;
  added: number;
  removed: number;
};

/**
 * Loads the full text of a manifesto in one language. Paragraphs keep their anchors where their text stayed or was lightly edited. Once
 * published, text that was there changes only with a correction that readers see (R4), and what is taken out keeps its anchor, empty; what
 * names somebody waits for a second person (R6).
 */
export function loadManifestoText(
  prisma: PrismaClient,
  input: LoadManifestoTextInput,
  actor: { userId: string },
  today: Date,
): Promise<LoadedText> {
  return publishOrHoldText(prisma, manifestoTextLoad, input, actor, today);
}

export const manifestoTextLoad: TextEdit<LoadManifestoTextInput, LoadedText> = {
  useCase: 'loadManifestoText',
  recordType: 'Manifesto',
  recordIdOf: ({ manifestoId }) => manifestoId,
  tryOut: async (tx, input) => {
    const incoming = parseManifestoText(input.text, input.format);
    const field: TextField = input.language === 'EN' ? 'textEn' : 'textCy';
    const manifesto = await lockManifesto(tx, input.manifestoId);
    if (manifesto.version !== input.expectedVersion)
      throw new VersionConflictError(input.expectedVersion, manifesto.version, []);
    if (manifesto.state === 'WITHDRAWN')
      throw new InputRefusedError(['manifesto'], 'This manifesto is withdrawn, so its text stays as it is.');
    const existing = await tx.manifestoParagraph.findMany({
      where: { manifestoId: manifesto.id },
      orderBy: { position: 'asc' },
    });
    const takenOut = await findTakenOutTexts(tx, existing, field);
    const plans = planParagraphs(existing, incoming, field, takenOut);
    const counts = countPlans(plans, field);
    const { rows, anchorsGiven } = numberAnchors(manifesto, existing, plans, field);
    const { councilId } = manifesto;
    const isPublic = manifesto.state !== 'DRAFT';
    const isSame = JSON.stringify(rows) === JSON.stringify(existing);
    if (isSame) return { row: { manifesto, ...counts }, changes: [], isPublic, councilId, revisions: [] };
    await checkMarkedPledges(tx, existing, rows);

    const corrections = await writeCorrections(tx, manifesto, { existing, rows, field }, input);
    await writeParagraphs(tx, manifesto.id, existing, rows);
    const after = await tx.manifesto.update({
      where: { id: manifesto.id },
      data: { anchorsGiven, version: { increment: 1 } },
    });
    const { before, after: now } = whatDiffers(existing, rows);
    return {
      row: { manifesto: after, ...counts },
      changes: changesOfParagraphs(existing, rows, field),
      isPublic,
      councilId,
      moreTexts: [input.correctionReasonEn, input.correctionReasonCy],
      revisions: [
        ...corrections,
        {
          recordType: 'Manifesto',
          recordId: manifesto.id,
          recordVersion: after.version,
          before: { version: manifesto.version, paragraphs: before },
          after: { version: after.version, paragraphs: now },
        },
      ],
      alsoTouched: ['ManifestoParagraph'],
    };
  },
};

/** Every paragraph whose text is not as it was, by its anchor. */
function changesOfParagraphs(
  existing: readonly ManifestoParagraph[],
  rows: readonly ManifestoParagraph[],
  field: TextField,
): FieldChange[] {
  const was = new Map(existing.map((row) => [row.id, row]));
  const kept = new Set(rows.map(({ id }) => id));
  const gone = existing.filter(({ id }) => !kept.has(id)).map((row) => ({ ...row, [field]: null }));
  return [...rows, ...gone]
    .map((row) => ({
      field: `${field}.${row.anchor}`,
      before: was.get(row.id)?.[field] ?? null,
      after: row[field],
    }))
    .filter(({ before, after }) => before !== after);
}

function countPlans(plans: readonly ParagraphPlan[], field: TextField): Omit<LoadedText, 'manifesto'> {
  const counts = { kept: 0, changed: 0, added: 0, removed: 0 };
  for (const plan of plans) {
    if (plan.kind === 'TAKEN_OUT') counts.removed++;
    if (plan.kind !== 'READ') continue;
    const before = plan.row?.[field] ?? null;
    counts[before === null ? 'added' : before === plan.text ? 'kept' : 'changed']++;
  }
  return counts;
}

type TextChange = {
  existing: readonly ManifestoParagraph[];
  rows: readonly ManifestoParagraph[];
  field: TextField;
};

/** Says to readers what of a published text changes (R4). The first text in a language adds what was missing and corrects nothing. */
async function writeCorrections(
  tx: Prisma.TransactionClient,
  manifesto: Manifesto,
  { existing, rows, field }: TextChange,
  input: LoadManifestoTextInput,
): Promise<RevisionInput[]> {
  const isFirstText = existing.every((row) => row[field] === null);
  if (manifesto.state === 'DRAFT' || isFirstText) return [];
  const before = new Map(existing.map((row) => [row.id, row]));
  const changed = rows.filter((row) => (before.get(row.id)?.[field] ?? null) !== row[field]);
  if (changed.length === 0) return [];
  const reasonEn = input.correctionReasonEn?.trim() || null;
  const reasonCy = input.correctionReasonCy?.trim() || null;
  if (reasonEn === null && reasonCy === null) {
    throw new InputRefusedError(
      ['correctionReasonEn'],
      `Readers have seen this text, and ${changed.length} ${changed.length === 1 ? 'paragraph differs' : 'paragraphs differ'}: say why in a plain sentence, which stands beside the correction (R4).`,
    );
  }
  const corrections = changed.map((row) => ({
    id: newId(),
    recordType: 'ManifestoParagraph',
    recordId: row.id,
    field,
    beforeText: before.get(row.id)?.[field] ?? null,
    afterText: row[field],
    reasonEn,
    reasonCy,
  }));
  await tx.correction.createMany({ data: corrections });
  return corrections.map((correction) => ({
    recordType: 'Correction',
    recordId: correction.id,
    recordVersion: null,
    before: null,
    after: correction,
  }));
}

async function writeParagraphs(
  tx: Prisma.TransactionClient,
  manifestoId: string,
  existing: readonly ManifestoParagraph[],
  rows: readonly ManifestoParagraph[],
): Promise<void> {
  const kept = new Set(rows.map(({ id }) => id));
  const known = new Set(existing.map(({ id }) => id));
  await tx.manifestoParagraph.deleteMany({
    where: { id: { in: existing.filter(({ id }) => !kept.has(id)).map(({ id }) => id) } },
  });
  // Out of the way first: a position is held by one paragraph at every moment.
  await tx.$executeRaw`UPDATE "ManifestoParagraph" SET "position" = -1 - "position" WHERE "manifestoId" = ${manifestoId}::uuid`;
  const moved = rows.filter(({ id }) => known.has(id));
  await tx.$executeRaw`
    UPDATE "ManifestoParagraph" p
    SET "position" = n."position", "page" = n."page", "textEn" = n."textEn", "textCy" = n."textCy"
    FROM jsonb_populate_recordset(NULL::"ManifestoParagraph", ${JSON.stringify(moved)}::jsonb) n
    WHERE p."id" = n."id"`;
  await insertMany(
    tx,
    'ManifestoParagraph',
    rows.filter(({ id }) => !known.has(id)),
  );
}

/** The paragraphs that are not as they were, for the history. */
function whatDiffers(existing: readonly ManifestoParagraph[], rows: readonly ManifestoParagraph[]) {
  const told = (row: ManifestoParagraph) => JSON.stringify(row);
  const was = new Set(existing.map(told));
  const is = new Set(rows.map(told));
  return {
    before: existing.filter((row) => !is.has(told(row))),
    after: rows.filter((row) => !was.has(told(row))),
  };
}
