import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import { checkChangeReason } from '../editorial/edit-record.ts';
import { writeChangeSet } from '../editorial/write-change-set.ts';
import type { Manifesto, Pledge, Prisma, PrismaClient } from '../generated/prisma/client.ts';
import type { PledgeStrength, Testability, WordingBasis } from '../generated/prisma/enums.ts';
import { checkLineage } from './check-lineage.ts';

export type AdoptModelPledgeInput = {
  /** The idea, or the other council's pledge, it is taken from. */
  from: { modelPledgeId: string } | { pledgeId: string };
  manifestoId: string;
  reference: string;
  titleEn: string | null;
  titleCy: string | null;
  wordingEn: string | null;
  wordingCy: string | null;
  wordingBasis: WordingBasis;
  strength: PledgeStrength;
  testability: Testability;
  /** Why, for the audit log. */
  changeReason: string;
};

/** What is taken over from where it comes from. Wording is not: a promise is in the words of those who make it. */
type Taken = {
  titleEn: string | null;
  titleCy: string | null;
  successTestEn: string | null;
  successTestCy: string | null;
  modelPledgeId: string | null;
  adoptedFromId: string | null;
  themeIds: string[];
};

/**
 * Makes a DRAFT pledge in a manifesto out of a model pledge or another council's pledge. The success test is copied as the new pledge's
 * own, dated today: what its model changes later does not reach it (R4). Councils of another type may adopt: an idea travels, only
 * comparisons stay within one type (R15). Throws INPUT_REFUSED or RECORD_NOT_FOUND, naming the field.
 */
export async function adoptModelPledge(
  prisma: PrismaClient,
  input: AdoptModelPledgeInput,
  actor: { userId: string },
  today: Date,
): Promise<Pledge> {
  checkChangeReason(input.changeReason);
  const reference = input.reference.trim();
  if (!/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/.test(reference)) {
    throw new InputRefusedError(
      ['reference'],
      'A reference is letters and digits with hyphens between, such as DER-08.',
    );
  }
  return prisma.$transaction(async (tx) => {
    const { manifesto, councilId } = await lockOpenManifesto(tx, input.manifestoId);
    const { themeIds, ...taken } = await takeFrom(tx, input.from, councilId);
    if (taken.adoptedFromId !== null) await checkLineage(tx, manifesto.id, taken.adoptedFromId);
    await checkReferenceFree(tx, manifesto, reference);
    await checkNotFollowed(tx, manifesto, taken.modelPledgeId);
    const hasTest = taken.successTestEn !== null || taken.successTestCy !== null;
    const pledge = await tx.pledge.create({
      data: {
        ...taken,
        manifestoId: manifesto.id,
        councilId,
        reference,
        titleEn: input.titleEn ?? (input.titleCy === null ? taken.titleEn : null),
        titleCy: input.titleCy ?? (input.titleEn === null ? taken.titleCy : null),
        wordingEn: input.wordingEn,
        wordingCy: input.wordingCy,
        wordingBasis: input.wordingBasis,
        strength: input.strength,
        testability: input.testability,
        successTestWrittenOn: hasTest ? today : null,
        themes: { create: themeIds.map((themeId) => ({ themeId })) },
      },
    });
    await writeChangeSet(tx, {
      actorId: actor.userId,
      channel: 'admin',
      reason: input.changeReason,
      revisions: [
        { recordType: 'Pledge', recordId: pledge.id, recordVersion: 1, before: null, after: pledge },
      ],
      alsoTouched: ['PledgeTheme'],
    });
    return pledge;
  });
}

async function lockOpenManifesto(
  tx: Prisma.TransactionClient,
  id: string,
): Promise<{ manifesto: Manifesto; councilId: string }> {
  await tx.$queryRaw`SELECT 1 FROM "Manifesto" WHERE "id" = ${id}::uuid FOR UPDATE`;
  const manifesto = await tx.manifesto.findUnique({ where: { id } });
  if (!manifesto) throw new RecordNotFoundError('manifesto', 'manifesto');
  if (manifesto.state === 'WITHDRAWN')
    throw new InputRefusedError(['manifesto'], 'This manifesto is withdrawn: nothing is added to it.');
  if (manifesto.councilId === null) {
    throw new InputRefusedError(
      ['manifesto'],
      'This manifesto is about no one council, so a pledge in it cannot be adopted. Choose the manifesto of a council.',
    );
  }
  return { manifesto, councilId: manifesto.councilId };
}

async function takeFrom(
  tx: Prisma.TransactionClient,
  from: AdoptModelPledgeInput['from'],
  councilId: string,
): Promise<Taken> {
  if ('modelPledgeId' in from) {
    const model = await tx.modelPledge.findFirst({ where: { id: from.modelPledgeId, state: 'PUBLISHED' } });
    if (!model) throw new RecordNotFoundError('modelPledge', 'published model pledge');
    const { titleEn, titleCy, successTestEn, successTestCy } = model;
    return {
      titleEn,
      titleCy,
      successTestEn,
      successTestCy,
      modelPledgeId: model.id,
      adoptedFromId: null,
      themeIds: [],
    };
  }
  const origin = await tx.pledge.findFirst({
    where: { id: from.pledgeId, state: 'PUBLISHED', manifesto: { state: 'PUBLISHED' } },
    include: { themes: true },
  });
  if (!origin) throw new RecordNotFoundError('adoptedFrom', 'published pledge');
  if (origin.councilId === councilId) {
    throw new InputRefusedError(
      ['adoptedFrom'],
      'This pledge is the same council’s own. Adopt the model pledge it follows instead.',
    );
  }
  const { titleEn, titleCy, successTestEn, successTestCy, modelPledgeId } = origin;
  return {
    titleEn,
    titleCy,
    successTestEn,
    successTestCy,
    modelPledgeId,
    adoptedFromId: origin.id,
    themeIds: origin.themes.map(({ themeId }) => themeId),
  };
}

async function checkNotFollowed(
  tx: Prisma.TransactionClient,
  manifesto: Manifesto,
  modelPledgeId: string | null,
): Promise<void> {
  if (modelPledgeId === null) return;
  const following = await tx.pledge.findFirst({
    where: { manifestoId: manifesto.id, modelPledgeId, state: { not: 'WITHDRAWN' } },
    select: { reference: true },
  });
  if (following) {
    throw new InputRefusedError(
      ['manifesto'],
      `Pledge ${following.reference} of this manifesto follows that model pledge already.`,
    );
  }
}

async function checkReferenceFree(
  tx: Prisma.TransactionClient,
  { id: manifestoId }: Manifesto,
  reference: string,
): Promise<void> {
  const holder = await tx.pledge.findUnique({
    where: { manifestoId_reference: { manifestoId, reference } },
    select: { id: true },
  });
  if (holder) {
    throw new InputRefusedError(
      ['reference'],
      `The manifesto has a pledge ${reference} already. Give it another reference.`,
    );
  }
}
