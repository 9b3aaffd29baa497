import { insertMany } from '../db/insert-many.ts';
import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import { checkChangeReason } from '../editorial/edit-record.ts';
import { checkSources, type SourceRow } from '../editorial/check-sources.ts';
import { writeChangeSet } from '../editorial/write-change-set.ts';
import type { Manifesto, Pledge, Prisma, PrismaClient } from '../generated/prisma/client.ts';
import type { DatePrecision, PledgeStrength, Testability, WordingBasis } from '../generated/prisma/enums.ts';
import { findQuoteFault } from '../manifestos/find-quote-fault.ts';
import { lockManifesto } from '../manifestos/lock-manifesto.ts';
import { NotAQuoteError } from '../manifestos/manifesto-errors.ts';
import { checkLineage } from './check-lineage.ts';
import { findPledgeFault, type PledgeTexts } from './pledge-draft-rules.ts';

export type AddPledgeInput = PledgeTexts & {
  manifestoId: string;
  reference: string;
  wordingBasis: WordingBasis;
  quotePage: number | null;
  strength: PledgeStrength;
  testability: Testability;
  successTestWrittenOn: Date | null;
  dueOn: Date | null;
  duePrecision: DatePrecision;
  /** Null: the council its manifesto is about. */
  councilId: string | null;
  leadPersonId: string | null;
  modelPledgeId: string | null;
  adoptedFromId: string | null;
  /** Anchor of the paragraph it stands in. */
  anchor: string | null;
  /** Slugs. */
  themes: readonly string[];
  sources: SourceRow[];
  /** Why, for the audit log. */
  changeReason: string;
};

/** Writes down a pledge of a manifesto as a draft, which readers see once it is published. */
export async function addPledge(
  prisma: PrismaClient,
  input: AddPledgeInput,
  actor: { userId: string },
  today: Date,
): Promise<Pledge> {
  const { changeReason, manifestoId, anchor, themes, sources, ...given } = input;
  checkChangeReason(changeReason);
  const fields = trimmed(given);
  const hasTest = fields.successTestEn !== null || fields.successTestCy !== null;
  const successTestWrittenOn = fields.successTestWrittenOn ?? (hasTest ? today : null);
  const fault = findPledgeFault({ ...fields, successTestWrittenOn }, today);
  if (fault) throw new InputRefusedError([fault.field], fault.message);
  checkSources(sources);
  return prisma.$transaction(async (tx) => {
    const manifesto = await lockManifesto(tx, manifestoId);
    if (manifesto.state === 'WITHDRAWN')
      throw new InputRefusedError(['manifesto'], 'This manifesto is withdrawn: it takes no further pledges.');
    const councilId = fields.councilId ?? manifesto.councilId;
    if (councilId === null)
      throw new InputRefusedError(
        ['council'],
        'The manifesto names no council: say which one this pledge concerns.',
      );
    await checkReferences(tx, manifesto, { ...fields, councilId });
    const themeIds = await getThemeIds(tx, themes);
    const paragraph = await findParagraph(tx, manifesto.id, anchor);
    const quoteFault = paragraph && findQuoteFault(fields, paragraph);
    if (quoteFault) throw new NotAQuoteError(['anchor'], quoteFault);
    const isQuote = fields.wordingBasis === 'MANIFESTO_TEXT';
    const after = await tx.pledge.create({
      data: {
        ...fields,
        councilId,
        manifestoId: manifesto.id,
        successTestWrittenOn,
        quotePage: fields.quotePage ?? (isQuote ? (paragraph?.page ?? null) : null),
        paragraphId: paragraph?.id ?? null,
        sources,
        state: 'DRAFT',
      },
    });
    const links = themeIds.map((themeId) => ({ pledgeId: after.id, themeId }));
    await insertMany(tx, 'PledgeTheme', links);
    await writeChangeSet(tx, {
      actorId: actor.userId,
      channel: 'admin',
      reason: changeReason,
      revisions: [
        {
          recordType: 'Pledge',
          recordId: after.id,
          recordVersion: after.version,
          before: null,
          after: { ...after, themes: [...themes] },
        },
      ],
      alsoTouched: ['PledgeTheme'],
    });
    return after;
  });
}

function trimmed<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [
      field,
      typeof value === 'string' ? value.trim() || null : (value as unknown),
    ]),
  ) as Fields;
}

async function checkReferences(
  tx: Prisma.TransactionClient,
  manifesto: Manifesto,
  fields: Pick<AddPledgeInput, 'reference' | 'modelPledgeId' | 'adoptedFromId' | 'leadPersonId'> & {
    councilId: string;
  },
): Promise<void> {
  const { reference, councilId, modelPledgeId, adoptedFromId, leadPersonId } = fields;
  const taken = await tx.pledge.findUnique({
    where: { manifestoId_reference: { manifestoId: manifesto.id, reference } },
    select: { id: true },
  });
  if (taken)
    throw new InputRefusedError(
      ['reference'],
      `This manifesto has a pledge ${reference} already: give the next one.`,
    );
  const council = await tx.organisation.findUnique({ where: { id: councilId }, select: { id: true } });
  if (!council) throw new RecordNotFoundError('council', 'council');
  if (
    modelPledgeId &&
    !(await tx.modelPledge.findUnique({ where: { id: modelPledgeId }, select: { id: true } }))
  )
    throw new RecordNotFoundError('modelPledge', 'model pledge');
  if (leadPersonId && !(await tx.person.findUnique({ where: { id: leadPersonId }, select: { id: true } })))
    throw new RecordNotFoundError('leadPerson', 'person');
  if (!adoptedFromId) return;
  const origin = await tx.pledge.findUnique({ where: { id: adoptedFromId }, select: { id: true } });
  if (!origin) throw new RecordNotFoundError('adoptedFrom', 'pledge');
  await checkLineage(tx, manifesto.id, origin.id);
}

async function getThemeIds(tx: Prisma.TransactionClient, slugs: readonly string[]): Promise<string[]> {
  const themes = await tx.theme.findMany({ where: { slug: { in: [...slugs] } } });
  const unknown = slugs.find((slug) => themes.every((theme) => theme.slug !== slug));
  if (unknown !== undefined)
    throw new InputRefusedError(
      ['themes'],
      `There is no theme ${JSON.stringify(unknown)}: choose one of the list.`,
    );
  return themes.map(({ id }) => id);
}

async function findParagraph(tx: Prisma.TransactionClient, manifestoId: string, anchor: string | null) {
  if (anchor === null) return null;
  const paragraph = await tx.manifestoParagraph.findUnique({
    where: { manifestoId_anchor: { manifestoId, anchor } },
  });
  if (paragraph) return paragraph;
  throw new InputRefusedError(
    ['anchor'],
    `The text of its manifesto has no paragraph ${anchor}: choose one of it.`,
  );
}
