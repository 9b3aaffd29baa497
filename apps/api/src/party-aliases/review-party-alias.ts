import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import { inOneChange } from '../editorial/in-one-change.ts';
import type { RevisionInput } from '../editorial/write-change-set.ts';
import type { PartyAlias, Prisma, PrismaClient } from '../generated/prisma/client.ts';
import { decideProposal } from '../proposals/decide-proposal.ts';
import { answerQuestions } from './answer-questions.ts';
import { applyToCandidacies } from './apply-to-candidacies.ts';
import type { AliasAppliers } from './meaning.ts';

/** A label that half of a council's lists have waits with hundreds of people. */
const TIMEOUT_MS = 60_000;

export type ReviewPartyAliasInput = {
  aliasId: string;
  /** Null: it names no party, such as an independent's own words. */
  partyId: string | null;
  /** Named beside it, of a joint label. */
  adjunctId: string | null;
  /** Why, for the audit log. */
  changeReason: string;
};

export type ReviewedAlias = Readonly<{ alias: PartyAlias; candidacies: number; affiliations: number }>;

/**
 * Says what a text or id of a party means that imports could not tell. What waits for it gets its parties at once, and so does every later
 * import; no candidacy that has a party by now is changed, and no label that was printed is rewritten (R11). For whom somebody sat is worked out anew from
 * all that was said of it, so that it does not matter whether the files or the review came first (R12).
 */
export async function reviewPartyAlias(
  prisma: PrismaClient,
  input: ReviewPartyAliasInput,
  actor: { userId: string },
  { toStatements, findSaidByWords }: AliasAppliers,
): Promise<ReviewedAlias> {
  return inOneChange(
    prisma,
    { changeReason: input.changeReason, actor },
    async (tx) => {
      const before = await requireUnreviewed(tx, input.aliasId);
      const { partyId: principalId, adjunctId } = input;
      await checkParties(tx, principalId, adjunctId);
      const alias = await tx.partyAlias.update({
        where: { id: before.id },
        data: { principalId, adjunctId, isReviewed: true },
      });
      const meaning = { principalId, adjunctId };
      const revisions: RevisionInput[] = [
        { recordType: 'PartyAlias', recordId: alias.id, recordVersion: null, before, after: alias },
      ];
      const candidacies = await applyToCandidacies(
        tx,
        alias.id,
        meaning,
        await findSaidByWords(tx, alias.id, meaning),
      );
      const terms = await answerQuestions(tx, alias.id, actor);
      const { rows, ...following } = await toStatements(tx, alias.id, meaning, terms.asked);
      const asked = await tx.proposal.findFirst({
        where: { kind: 'PARTY_ALIAS', recordId: alias.id, state: 'OPEN' },
      });
      if (asked) revisions.push((await decideProposal(tx, asked, 'ACCEPTED', actor)).revision);
      revisions.push(...candidacies.revisions, ...terms.revisions);
      return {
        result: {
          alias,
          candidacies: candidacies.count,
          affiliations: terms.asked.length + rows,
        },
        revisions,
        following,
        alsoTouched: ['CandidacyStanding', 'Candidacy'],
      };
    },
    TIMEOUT_MS,
  );
}

async function requireUnreviewed(tx: Prisma.TransactionClient, id: string): Promise<PartyAlias> {
  await tx.$queryRaw`SELECT 1 FROM "PartyAlias" WHERE "id" = ${id}::uuid FOR UPDATE`;
  const alias = await tx.partyAlias.findUnique({ where: { id } });
  if (!alias) throw new RecordNotFoundError('alias', 'text or id of a party');
  if (alias.isReviewed)
    throw new InputRefusedError(['alias'], 'Somebody decided on it already. Reload the list.');
  return alias;
}

async function checkParties(
  tx: Prisma.TransactionClient,
  partyId: string | null,
  adjunctId: string | null,
): Promise<void> {
  if (partyId === null && adjunctId !== null)
    throw new InputRefusedError(
      ['party'],
      'A party that is named beside another needs that other: choose both.',
    );
  if (partyId !== null && partyId === adjunctId)
    throw new InputRefusedError(['adjunct'], 'A joint label names two parties: choose another one, or none.');
  for (const [field, id] of [
    ['party', partyId],
    ['adjunct', adjunctId],
  ] as const) {
    if (id === null) continue;
    const party = await tx.organisation.findUnique({ where: { id }, select: { kind: true } });
    if (!party) throw new RecordNotFoundError(field, 'party');
    if (party.kind !== 'PARTY')
      throw new InputRefusedError([field], 'This body is no party: choose one that stands at elections.');
  }
}
