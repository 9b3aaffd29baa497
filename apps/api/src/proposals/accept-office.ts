import { findDay } from '../calendar/day.ts';
import { InputRefusedError } from '../editorial/edit-errors.ts';
import type { OfficeHolding, Prisma, PrismaClient, Proposal } from '../generated/prisma/client.ts';
import type { HoldingEndReason, HoldingStartReason } from '../generated/prisma/enums.ts';
import { changeSeats, checkPeriod, requirePerson, sourcesOfUrl } from '../representatives/change-seats.ts';
import { findFirstDay } from '../representatives/office-terms.ts';
import { decideProposal, idIn, requireOpenProposal, textIn } from './decide-proposal.ts';
import { findProposedPost } from './find-proposed-post.ts';

export type AcceptOfficeInput = {
  proposalId: string;
  /** What the editor says in place of the import. Null: as proposed. */
  postId: string | null;
  /** Whom the import could not tell from somebody of the same name, or does not hold. */
  personId: string | null;
  from: Date | null;
  to: Date | null;
  startReason: HoldingStartReason;
  endReason: HoldingEndReason | null;
  /** For offices that begin with the declaration. */
  declaredOn: Date | null;
  sourceUrl: string | null;
  /** Why, for the audit log. */
  changeReason: string;
};

/**
 * Accepts that somebody held an office, as an import proposes: a member whose days or seat it could not tell, or a winner. Winners of an evening are
 * confirmed together by `confirmResults`.
 */
export async function acceptOffice(
  prisma: PrismaClient,
  input: AcceptOfficeInput,
  actor: { userId: string },
): Promise<OfficeHolding> {
  const postsOf = async (tx: Prisma.TransactionClient) => {
    const proposal = await requireOpenProposal(tx, input.proposalId);
    // One about a holding of the record is no new office: its end, or its other ward, is recorded on the holding.
    if (proposal.kind !== 'OFFICE_HOLDING' || proposal.recordId !== null)
      throw new InputRefusedError(
        ['proposal'],
        'This proposes no office of somebody. Reject it, or correct the record by hand.',
      );
    return [input.postId ?? (await getPost(tx, proposal))];
  };
  return changeSeats(prisma, { changeReason: input.changeReason, actor }, postsOf, async (book, tx) => {
    const proposal = await requireOpenProposal(tx, input.proposalId);
    const postId = input.postId ?? (await getPost(tx, proposal));
    const personId = input.personId ?? idIn(proposal.patch, 'personId', 'person');
    await requirePerson(tx, personId);
    const from = input.from ?? (await findFrom(tx, proposal, postId, input.declaredOn));
    if (from === null)
      throw new InputRefusedError(
        ['from'],
        'The import could not tell the first day, or the law counts it from the declaration: give it.',
      );
    const to = input.to ?? findSeatDay(proposal, 'to');
    checkPeriod(from, to);
    if (to === null && input.endReason !== null)
      throw new InputRefusedError(
        ['endReason'],
        'Leave the reason for the end out while the office is held.',
      );
    const { startReason, endReason, sourceUrl } = input;
    const candidacyId = textIn(proposal.patch, 'candidacyId');
    const fields = { personId, postId, from, to, startReason, endReason, candidacyId };
    const result = book.hold({ ...fields, sources: sourcesOfUrl(sourceUrl) }, 'UNACCOUNTED');
    const { revision } = await decideProposal(tx, proposal, 'ACCEPTED', actor);
    return { result, revisions: [revision] };
  });
}

async function getPost(tx: Prisma.TransactionClient, proposal: Proposal): Promise<string> {
  const found = await findProposedPost(tx, proposal);
  if (found !== null) return found;
  throw new InputRefusedError(
    ['post'],
    'The import could not tell which office, and the record has none for its ballot or ward: name it, take it into the record with createPost first, or reject the proposal.',
  );
}

/** The first day that the import gives, or that follows from the poll by the law of the office. */
async function findFrom(
  tx: Prisma.TransactionClient,
  proposal: Proposal,
  postId: string,
  declaredOn: Date | null,
): Promise<Date | null> {
  const stated = findSeatDay(proposal, 'from');
  const polled = findDay(textIn(proposal.patch, 'pollingOn') ?? '');
  if (stated !== null || polled === null) return stated;
  const post = await tx.post.findUniqueOrThrow({
    where: { id: postId },
    select: { role: true, organisation: { select: { slug: true, nation: true } } },
  });
  const ballotId = textIn(proposal.patch, 'ballotId');
  const ballot =
    ballotId && (await tx.ballot.findUnique({ where: { id: ballotId }, select: { isByElection: true } }));
  const isByElection = ballot ? ballot.isByElection : false;
  return findFirstDay({
    role: post.role,
    nation: post.organisation.nation,
    organisation: post.organisation.slug,
    pollingOn: polled,
    isByElection,
    declaredOn,
  });
}

/** A day of the seat itself, which a file of members gives apart from that of the party they sat for. */
function findSeatDay({ patch }: Proposal, end: 'from' | 'to'): Date | null {
  const seat =
    patch !== null && typeof patch === 'object' && !Array.isArray(patch) ? (patch.seat ?? null) : null;
  return findDay(textIn(seat, end) ?? '');
}
