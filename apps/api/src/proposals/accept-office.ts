import { findDay, formatDay } from '../calendar/day.ts';
import { InputRefusedError } from '../editorial/edit-errors.ts';
import type { RevisionInput } from '../editorial/write-change-set.ts';
import type { OfficeHolding, Prisma, PrismaClient, Proposal } from '../generated/prisma/client.ts';
import type { HoldingEndReason, HoldingStartReason } from '../generated/prisma/enums.ts';
import { changeSeats, checkPeriod, requirePerson } from '../representatives/change-seats.ts';
import { isOfShadowAuthority } from '../representatives/shadow-authority.ts';
import { joinSources } from '../people/join-sources.ts';
import { loadOfficeSources } from '../representatives/office-sources.ts';
import { checkDeclarationDay } from '../representatives/declaration-day.ts';
import { findFirstDay } from '../representatives/office-terms.ts';
import { makeWay } from '../representatives/make-way.ts';
import { lifeOf } from '../representatives/post-life.ts';
import type { SeatBook } from '../representatives/seat-book.ts';
import type { AcceptedTerm, ApplyAcceptedTerms } from './accepted-term.ts';
import { decideProposal, idIn, requireOpenProposal, textIn } from './decide-proposal.ts';
import { decideOtherLabels } from './decide-other-labels.ts';
import { findProposedPost, inside } from './find-proposed-post.ts';

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
 * Accepts that somebody held an office, as an import proposes: a member whose days or seat it could not tell, or a winner. A member sits from then on for the
 * parties that the file names, for as long as it says so or the office lasts. Winners of an evening are confirmed together by `confirmResults`.
 */
export async function acceptOffice(
  prisma: PrismaClient,
  input: AcceptOfficeInput,
  actor: { userId: string },
  applyTerms: ApplyAcceptedTerms,
): Promise<OfficeHolding> {
  return changeSeats(
    prisma,
    { changeReason: input.changeReason, actor },
    async (tx) => [await getProposedPost(tx, input)],
    async (book, tx) => {
      const one = await holdProposed(tx, book, input, actor);
      const others = await decideOtherLabels(tx, [one], actor);
      return {
        result: one.holding,
        revisions: [one.revision, ...others.revisions],
        follow: () => applyTerms(tx, [one.term, ...others.terms]),
      };
    },
  );
}

/** The office that a proposal is about, or that the editor says instead. */
export async function getProposedPost(
  tx: Prisma.TransactionClient,
  { proposalId, postId }: Pick<AcceptOfficeInput, 'proposalId' | 'postId'>,
): Promise<string> {
  const proposal = await requireOpenProposal(tx, proposalId);
  // One about a holding of the record is no new office: its end, or its other ward, is recorded on the holding.
  if (proposal.kind !== 'OFFICE_HOLDING' || proposal.recordId !== null)
    throw new InputRefusedError(
      ['proposal'],
      'This proposes no office of somebody. Reject it, or correct the record by hand.',
    );
  return postId ?? (await getPost(tx, proposal));
}

/** Puts whom a proposal names into office, in a book that has the post. */
export async function holdProposed(
  tx: Prisma.TransactionClient,
  book: SeatBook,
  input: Omit<AcceptOfficeInput, 'changeReason'> & {
    /** The end where neither the editor nor the import says one of this office alone. */
    otherwiseTo?: Date | null;
  },
  actor: { userId: string },
): Promise<{ holding: OfficeHolding; revision: RevisionInput; proposal: Proposal; term: AcceptedTerm }> {
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
  const said = input.to ?? findSeatDay(proposal, 'to') ?? input.otherwiseTo ?? null;
  const candidacyId = textIn(proposal.patch, 'candidacyId');
  const to = said ?? findEnd(proposal, lifeOf(book.getPost(postId)).to);
  checkPeriod(from, to);
  if (to === null && input.endReason !== null)
    throw new InputRefusedError(['endReason'], 'Leave the reason for the end out while the office is held.');
  const { startReason, sourceUrl } = input;
  const endReason = input.endReason ?? (said === null && to !== null ? 'BOUNDARY_CHANGE' : null);
  const fields = { personId, postId, from, to, startReason, endReason, candidacyId };
  const sourcesOf = await loadOfficeSources(tx, candidacyId === null ? [] : [candidacyId], sourceUrl);
  const sources = joinSources(sourcesOf(candidacyId), creditsIn(proposal));
  makeWay(book, fields);
  const holding = book.hold({ ...fields, sources }, 'UNACCOUNTED');
  const { revision } = await decideProposal(tx, proposal, 'ACCEPTED', actor);
  return { holding, revision, proposal, term: { patch: proposal.patch, personId, postId, from } };
}

/** Who won the last poll of a council that is no more sat to its end, as where results are confirmed together. */
function findEnd(proposal: Proposal, lastsTo: Date | null): Date | null {
  const polled = textIn(proposal.patch, 'candidacyId') === null ? null : textIn(proposal.patch, 'pollingOn');
  if (polled === null || lastsTo === null) return null;
  return isOfShadowAuthority(polled, formatDay(lastsTo)) ? lastsTo : null;
}

/** Whoever's file has the term, as an import credits an office that it makes itself. */
function creditsIn({ patch }: Proposal): Prisma.JsonValue[] {
  const source = inside(patch, 'source');
  if (source === null || typeof source !== 'object' || Array.isArray(source)) return [];
  const { url = null, publisher = null, licence = null, retrievedOn = null } = source;
  return [{ url, publisher, licence, retrievedOn }];
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
  const stated = await firstDayInBody(tx, postId, findSeatDay(proposal, 'from'));
  const polled = findDay(textIn(proposal.patch, 'pollingOn') ?? '');
  if (polled !== null) checkDeclarationDay(declaredOn, polled);
  if (stated !== null || polled === null) return stated;
  const post = await tx.post.findUniqueOrThrow({
    where: { id: postId },
    select: { role: true, organisation: { select: { slug: true, nation: true, foundedOn: true } } },
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
    foundedOn: post.organisation.foundedOn,
  });
}

/** Who sat in the shadow authority of a council is in office once the council is there, as where an import tells the day itself. */
async function firstDayInBody(
  tx: Prisma.TransactionClient,
  postId: string,
  stated: Date | null,
): Promise<Date | null> {
  if (stated === null) return null;
  const { organisation } = await tx.post.findUniqueOrThrow({
    where: { id: postId },
    select: { organisation: { select: { foundedOn: true } } },
  });
  const { foundedOn } = organisation;
  return foundedOn !== null && isOfShadowAuthority(formatDay(stated), formatDay(foundedOn))
    ? foundedOn
    : stated;
}

/** A day of the seat itself, which a file of members gives apart from that of the party they sat for. */
function findSeatDay({ patch }: Proposal, end: 'from' | 'to'): Date | null {
  return findDay(textIn(inside(patch, 'seat'), end) ?? '');
}
