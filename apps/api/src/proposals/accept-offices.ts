import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import type { RevisionInput } from '../editorial/write-change-set.ts';
import type { OfficeHolding, Prisma, PrismaClient } from '../generated/prisma/client.ts';
import { changeSeats } from '../representatives/change-seats.ts';
import { SeatTakenError } from '../representatives/seat-errors.ts';
import type { AcceptedTerm, ApplyAcceptedTerms } from './accepted-term.ts';
import { decideOtherLabels, seatKey } from './decide-other-labels.ts';
import { decideProposal, requireOpenProposal } from './decide-proposal.ts';
import { type AcceptOfficeInput, getProposedPost, holdProposed } from './accept-office.ts';

export type AcceptOfficesInput = Readonly<{
  proposalIds: readonly string[];
  /** When those whose end the import could not tell left office. Null: whoever has none proposed is in office still. */
  to: Date | null;
}> &
  Pick<AcceptOfficeInput, 'startReason' | 'endReason' | 'declaredOn' | 'sourceUrl' | 'changeReason'>;

type Held = Awaited<ReturnType<typeof holdProposed>>;

/** As many as stand on a page of proposals. */
export const MAX_OFFICES = 100;

/**
 * Accepts many offices together, such as the members of one parliament, whose file says since when they sat and not until when: what the editor
 * says is true of all of them, and a day that the file has itself stays. All of them or none.
 */
export async function acceptOffices(
  prisma: PrismaClient,
  { proposalIds, to, changeReason, ...said }: AcceptOfficesInput,
  actor: { userId: string },
  applyTerms: ApplyAcceptedTerms,
): Promise<OfficeHolding[]> {
  if (proposalIds.length === 0 || proposalIds.length > MAX_OFFICES)
    throw new InputRefusedError(['proposals'], `Name 1 to ${MAX_OFFICES} proposals.`);
  if (new Set(proposalIds).size < proposalIds.length)
    throw new InputRefusedError(['proposals'], 'A proposal is named twice. Leave one of the two out.');
  const asProposed = { postId: null, personId: null, from: null, to: null };
  const offices = proposalIds.map((proposalId) => ({ ...said, ...asProposed, proposalId, otherwiseTo: to }));
  return changeSeats(
    prisma,
    { changeReason, actor },
    async (tx) => {
      const posts: string[] = [];
      for (const [index, office] of offices.entries())
        posts.push(await inPlace(index, () => getProposedPost(tx, office)));
      return posts;
    },
    async (book, tx) => {
      const result: OfficeHolding[] = [];
      const revisions: RevisionInput[] = [];
      const held = new Map<string, Held>();
      const terms: AcceptedTerm[] = [];
      for (const [index, office] of offices.entries()) {
        const own = seatKey(await requireOpenProposal(tx, office.proposalId));
        const known = own === null ? undefined : held.get(own);
        const one = known
          ? await acceptLabel(tx, known, office.proposalId, actor)
          : await inPlace(index, () => holdProposed(tx, book, office, actor));
        held.set(own ?? office.proposalId, one);
        result.push(one.holding);
        revisions.push(one.revision);
        terms.push(one.term);
      }
      const others = await decideOtherLabels(tx, [...held.values()], actor);
      return {
        result,
        revisions: [...revisions, ...others.revisions],
        follow: () => applyTerms(tx, [...terms, ...others.terms]),
      };
    },
  );
}

/** Another label of a time in a seat that is accepted in the same change. */
async function acceptLabel(
  tx: Prisma.TransactionClient,
  { holding, term }: Held,
  proposalId: string,
  actor: { userId: string },
): Promise<Held> {
  const proposal = await requireOpenProposal(tx, proposalId);
  const { revision } = await decideProposal(tx, proposal, 'ACCEPTED', actor);
  return { holding, revision, proposal, term: { ...term, patch: proposal.patch } };
}

/** Says of which proposal a refusal is. */
async function inPlace<Result>(index: number, act: () => Promise<Result>): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    const place = ['proposals', String(index)];
    if (error instanceof InputRefusedError)
      throw new InputRefusedError([...place, ...error.path], error.message);
    if (error instanceof SeatTakenError) throw new SeatTakenError(error.message, place);
    if (error instanceof RecordNotFoundError) throw new InputRefusedError(place, error.message);
    throw error;
  }
}
