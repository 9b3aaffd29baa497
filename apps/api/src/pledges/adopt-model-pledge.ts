import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import { inOneChange } from '../editorial/in-one-change.ts';
import type { Manifesto, Pledge, Prisma, PrismaClient } from '../generated/prisma/client.ts';
import { lockManifesto } from '../manifestos/lock-manifesto.ts';
import { draftPledge, type NewPledge } from './draft-pledge.ts';

/** What its adopters say themselves: the rest is taken over. */
type OwnWords = Pick<
  NewPledge,
  | 'reference'
  | 'titleEn'
  | 'titleCy'
  | 'wordingEn'
  | 'wordingCy'
  | 'wordingBasis'
  | 'quotePage'
  | 'anchor'
  | 'strength'
  | 'testability'
  | 'dueOn'
  | 'duePrecision'
  | 'sources'
>;

export type AdoptModelPledgeInput = OwnWords & {
  /** The idea, or the other council's pledge, it is taken from. */
  from: { modelPledgeId: string } | { pledgeId: string };
  manifestoId: string;
  /** Why, for the audit log. */
  changeReason: string;
};

/** What is taken over from where it comes from. Wording is not: a promise is in the words of those who make it. */
type Taken = Pick<
  NewPledge,
  'titleEn' | 'titleCy' | 'successTestEn' | 'successTestCy' | 'modelPledgeId' | 'adoptedFromId' | 'themes'
>;

/**
 * Makes a DRAFT pledge in a manifesto out of a model pledge or another council's pledge. The success test is copied as the new pledge's
 * own, dated today: what its model changes later does not reach it (R4). Councils of another type may adopt: an idea travels, only
 * comparisons stay within one type (R15). Throws, naming the field, for what a pledge that is added by hand could not be either.
 */
export async function adoptModelPledge(
  prisma: PrismaClient,
  input: AdoptModelPledgeInput,
  actor: { userId: string },
  today: Date,
): Promise<Pledge> {
  const { from, manifestoId, changeReason, ...own } = input;
  return inOneChange(prisma, { changeReason, actor }, async (tx) => {
    const { manifesto, councilId } = await lockOpenManifesto(tx, manifestoId);
    const taken = await takeFrom(tx, from);
    const hasOwnTitle = [own.titleEn, own.titleCy].some((title) => title?.trim());
    const title = hasOwnTitle ? own : taken;
    const pledge: NewPledge = {
      ...own,
      ...taken,
      titleEn: title.titleEn,
      titleCy: title.titleCy,
      councilId,
      successTestWrittenOn: null,
      leadOfficeEn: null,
      leadOfficeCy: null,
      leadPersonId: null,
    };
    const drafted = await draftPledge(tx, manifesto, pledge, today);
    await checkNotFollowed(tx, drafted.result);
    return drafted;
  });
}

async function lockOpenManifesto(
  tx: Prisma.TransactionClient,
  id: string,
): Promise<{ manifesto: Manifesto; councilId: string }> {
  const manifesto = await lockManifesto(tx, id);
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

async function takeFrom(tx: Prisma.TransactionClient, from: AdoptModelPledgeInput['from']): Promise<Taken> {
  if ('modelPledgeId' in from) {
    const model = await tx.modelPledge.findFirst({ where: { id: from.modelPledgeId, state: 'PUBLISHED' } });
    if (!model) throw new RecordNotFoundError('modelPledge', 'published model pledge');
    const { titleEn, titleCy, successTestEn, successTestCy } = model;
    const test = { successTestEn, successTestCy };
    return { titleEn, titleCy, ...test, modelPledgeId: model.id, adoptedFromId: null, themes: [] };
  }
  const origin = await tx.pledge.findFirst({
    where: { id: from.pledgeId, state: 'PUBLISHED', manifesto: { state: 'PUBLISHED' } },
    include: { themes: { select: { theme: { select: { slug: true } } } } },
  });
  if (!origin) throw new RecordNotFoundError('adoptedFrom', 'published pledge');
  const { titleEn, titleCy, successTestEn, successTestCy, modelPledgeId } = origin;
  const test = { successTestEn, successTestCy };
  const themes = origin.themes.map(({ theme }) => theme.slug);
  return { titleEn, titleCy, ...test, modelPledgeId, adoptedFromId: origin.id, themes };
}

/** A manifesto follows an idea once. */
async function checkNotFollowed(
  tx: Prisma.TransactionClient,
  { id, manifestoId, modelPledgeId }: Pledge,
): Promise<void> {
  if (modelPledgeId === null) return;
  const following = await tx.pledge.findFirst({
    where: { id: { not: id }, manifestoId, modelPledgeId, state: { not: 'WITHDRAWN' } },
    select: { reference: true },
  });
  if (following) {
    throw new InputRefusedError(
      ['manifesto'],
      `Pledge ${following.reference} of this manifesto follows that model pledge already.`,
    );
  }
}
