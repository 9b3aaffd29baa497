import { canonicalJson } from '../editorial/canonical-json.ts';
import { checkSources } from '../editorial/check-sources.ts';
import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import { checkVersion, pickChanged } from '../editorial/edit-record.ts';
import { changesOf } from '../editorial/field-change.ts';
import { insertMany } from '../db/insert-many.ts';
import type {
  Manifesto,
  ManifestoParagraph,
  Pledge,
  Prisma,
  PrismaClient,
} from '../generated/prisma/client.ts';
import { checkStaysQuote } from '../manifestos/check-quote.ts';
import { findQuoteFault } from '../manifestos/find-quote-fault.ts';
import { lockManifesto } from '../manifestos/lock-manifesto.ts';
import { NotAQuoteError } from '../manifestos/manifesto-errors.ts';
import { publishOrHoldText, type TextEdit } from '../sign-off/text-edit.ts';
import { trimmed } from './draft-pledge.ts';
import { checkFrozen } from './frozen-fields.ts';
import { type ColumnChanges, type PledgeChanges, tellChanges } from './pledge-changes.ts';
import { findPledgeFault } from './pledge-draft-rules.ts';
import { checkNamedRecords, checkReferenceFree, findParagraph, getThemeIds } from './pledge-references.ts';

export type EditPledgeInput = {
  id: string;
  expectedVersion: number;
  changes: PledgeChanges;
  /** The author says that the public text names a person (R6). */
  namesPerson?: boolean;
  /** Why, for the audit log. */
  changeReason: string;
};

/**
 * Edits a pledge: a draft in every field it can be added with, a published one in what may change about it. A first success test is dated
 * the day it is written, which may be after the promise (R4). Text that readers see at once waits for a second person where it names
 * somebody, and so does who answers for it (R6).
 */
export function editPledge(
  prisma: PrismaClient,
  input: EditPledgeInput,
  actor: { userId: string },
  today: Date,
): Promise<Pledge> {
  return publishOrHoldText(prisma, pledgeEdit, input, actor, today);
}

export const pledgeEdit: TextEdit<EditPledgeInput, Pledge> = {
  useCase: 'editPledge',
  recordType: 'Pledge',
  recordIdOf: ({ id }) => id,
  tryOut: async (tx, input, _writer, today) => {
    const { manifesto, before, paragraph: marked, themes } = await lockPledge(tx, input.id);
    const { anchor, themes: wantedThemes, sources, ...asked } = trimReference(input.changes);
    checkVersion(before, input.expectedVersion, asked);
    if (before.state === 'WITHDRAWN')
      throw new InputRefusedError(['id'], 'This pledge is withdrawn, so it stays as it is.');
    const isPublic = before.state !== 'DRAFT';
    const paragraph = anchor === undefined ? marked : await findParagraph(tx, manifesto.id, anchor);
    const isMoved = paragraph?.id !== marked?.id;
    const changedByHand = pickChanged(before, asked);
    const newThemes = wantedThemes && isSameSet(wantedThemes, themes) ? undefined : wantedThemes;
    const newSources = sources && canonicalJson(sources) !== canonicalJson(before.sources) ? sources : null;
    if (Object.keys(changedByHand).length === 0 && !isMoved && !newThemes && !newSources)
      return { row: before, changes: [], isPublic, councilId: before.councilId, revisions: [] };
    if (isPublic) checkPublished(before, changedByHand, { newSources, isMarkLost: isMoved && !paragraph });
    const stated = pickChanged(before, {
      ...changedByHand,
      ...findPage(before, changedByHand, isMoved ? paragraph : null),
    });
    const changed = pickChanged(before, {
      ...stated,
      ...dateTest(before, changedByHand, { isPublic, today }),
    });
    const wanted = { ...before, ...changed } as Pledge;
    checkMeant(before, wanted, changed, today);
    if (newSources) checkSources(newSources);
    if (changed.reference !== undefined) await checkReferenceFree(tx, manifesto, changed.reference);
    await checkChangedRecords(tx, manifesto, wanted, changed);
    const themeIds = newThemes && (await getThemeIds(tx, newThemes));
    if (isPublic) await checkStaysQuote(tx, before, wanted, paragraph);
    else if (isMoved || QUOTED.some((field) => field in changed)) checkQuote(wanted, paragraph, isMoved);
    const after = await tx.pledge.update({
      where: { id: before.id },
      data: {
        ...changed,
        ...(isMoved && { paragraphId: paragraph?.id ?? null }),
        ...(newSources && { sources: newSources }),
        version: { increment: 1 },
      },
    });
    if (themeIds) await replaceThemes(tx, before.id, themeIds);
    return {
      row: after,
      changes: [
        // Not the day of a first test: by confirmation it may be another.
        ...(await tellChanges(tx, before, stated)),
        ...changesOf(
          { anchor: marked?.anchor, themes: themes.join(', '), sources: canonicalJson(before.sources) },
          {
            anchor: isMoved ? (paragraph?.anchor ?? null) : undefined,
            themes: newThemes?.join(', '),
            sources: newSources ? canonicalJson(newSources) : undefined,
          },
        ),
      ],
      isPublic,
      councilId: after.councilId,
      isAboutPerson: typeof changed.leadPersonId === 'string',
      revisions: [
        {
          recordType: 'Pledge',
          recordId: before.id,
          recordVersion: after.version,
          before: newThemes ? { ...before, themes } : before,
          after: newThemes ? { ...after, themes: newThemes } : after,
        },
      ],
      alsoTouched: [
        ...(newThemes ? (['PledgeTheme'] as const) : []),
        ...(isMoved ? (['ManifestoParagraph'] as const) : []),
      ],
    };
  },
};

/** What makes a wording a quote of a paragraph, beside the paragraph. */
const QUOTED = ['wordingEn', 'wordingCy', 'wordingBasis'] as const;

/** The manifesto before the pledge, as everybody who writes both does: else two writers could wait for one another. */
async function lockPledge(tx: Prisma.TransactionClient, id: string) {
  const found = await tx.pledge.findUnique({ where: { id }, select: { manifestoId: true } });
  if (!found) throw new RecordNotFoundError('id', 'pledge');
  const manifesto = await lockManifesto(tx, found.manifestoId);
  await tx.$queryRaw`SELECT 1 FROM "Pledge" WHERE "id" = ${id}::uuid FOR UPDATE`;
  const locked = await tx.pledge.findUnique({
    where: { id },
    include: { paragraph: true, themes: { select: { theme: { select: { slug: true } } } } },
  });
  if (!locked) throw new RecordNotFoundError('id', 'pledge');
  const { paragraph, themes, ...before } = locked;
  return { manifesto, before, paragraph, themes: themes.map(({ theme }) => theme.slug).toSorted() };
}

/** A blank reference stays one, to be refused as such. */
function trimReference({ reference, ...rest }: PledgeChanges): PledgeChanges {
  return { ...trimmed(rest), ...(reference !== undefined && { reference: reference.trim() }) };
}

function checkPublished(
  before: Pledge,
  changed: ColumnChanges,
  { newSources, isMarkLost }: { newSources: object[] | null; isMarkLost: boolean },
): void {
  checkFrozen(before, changed);
  if (newSources?.length === 0)
    throw new InputRefusedError(['sources'], 'Readers see this pledge: name where it was read or reported.');
  if (isMarkLost && before.wordingBasis === 'MANIFESTO_TEXT')
    throw new InputRefusedError(
      ['anchor'],
      'Readers see this pledge as a quote of the manifesto: mark another paragraph rather than none.',
    );
}

/** The day a success test was written: of a first one the day that is said, for readers today (R4); without a test there is none. */
function dateTest(
  before: Pledge,
  changed: ColumnChanges,
  { isPublic, today }: { isPublic: boolean; today: Date },
): ColumnChanges {
  const hadTest = before.successTestEn !== null || before.successTestCy !== null;
  const { successTestEn = before.successTestEn, successTestCy = before.successTestCy } = changed;
  if (successTestEn === null && successTestCy === null) return hadTest ? { successTestWrittenOn: null } : {};
  if (hadTest) return {};
  const saidOn = changed.successTestWrittenOn ?? null;
  if (isPublic && saidOn !== null && saidOn.getTime() !== today.getTime())
    throw new InputRefusedError(
      ['successTestWrittenOn'],
      'Readers see this test from today, so that is the day it is written: leave the day out (R4).',
    );
  return { successTestWrittenOn: saidOn ?? today };
}

/** The page of a quote goes with the paragraph it is marked in; a reported wording has none. */
function findPage(before: Pledge, changed: ColumnChanges, movedTo: ManifestoParagraph | null): ColumnChanges {
  if (changed.quotePage !== undefined) return {};
  if (changed.wordingBasis === 'REPORTED') return { quotePage: null };
  const isQuote = (changed.wordingBasis ?? before.wordingBasis) === 'MANIFESTO_TEXT';
  return isQuote && movedTo?.page ? { quotePage: movedTo.page } : {};
}

/** Throws for what the edit makes that cannot be meant; what was so before is no fault of the edit. */
function checkMeant(before: Pledge, wanted: Pledge, changed: ColumnChanges, today: Date): void {
  const fault = findPledgeFault(wanted, today);
  if (fault === null) return;
  const isOwnFault = fault.field in changed || findPledgeFault(before, today)?.field !== fault.field;
  if (isOwnFault) throw new InputRefusedError([fault.field], fault.message);
}

async function checkChangedRecords(
  tx: Prisma.TransactionClient,
  manifesto: Manifesto,
  { councilId, adoptedFromId }: Pledge,
  changed: ColumnChanges,
): Promise<void> {
  const isLineageNew = changed.councilId !== undefined || changed.adoptedFromId !== undefined;
  await checkNamedRecords(tx, manifesto, {
    councilId,
    leadPersonId: changed.leadPersonId ?? null,
    modelPledgeId: changed.modelPledgeId ?? null,
    adoptedFromId: isLineageNew ? adoptedFromId : null,
  });
}

function checkQuote(wanted: Pledge, paragraph: ManifestoParagraph | null, isMoved: boolean): void {
  const fault = paragraph && findQuoteFault(wanted, paragraph);
  if (fault) throw new NotAQuoteError([isMoved ? 'anchor' : 'wordingEn'], fault);
}

function isSameSet(wanted: readonly string[], present: readonly string[]): boolean {
  return wanted.length === present.length && present.every((slug) => wanted.includes(slug));
}

async function replaceThemes(
  tx: Prisma.TransactionClient,
  pledgeId: string,
  themeIds: readonly string[],
): Promise<void> {
  await tx.pledgeTheme.deleteMany({ where: { pledgeId } });
  await insertMany(
    tx,
    'PledgeTheme',
    themeIds.map((themeId) => ({ pledgeId, themeId })),
  );
}
