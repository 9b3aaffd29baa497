import { jointParties } from '@wheatsheaf/schema/identifiers/joint-parties.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { FindSaidByWords, Meaning } from '../../party-aliases/meaning.ts';
import { loadLabelsOfTwo } from '../contests/words-of-two.ts';
import { findJointDescription, foldDescription } from '../parties/joint-description.ts';
import { KnownDescriptions } from '../parties/known-descriptions.ts';

type Waiting = Readonly<{
  id: string;
  description: string | null;
  partyName: string | null;
  value: string;
  hasOtherQuestion: boolean;
}>;

/** An id that stands beside a label in a question, such as `Labour (PP52)`. */
const CODE = /\s+\([^()]+\)$/;

/**
 * An editor who says that `Labour (PP52)` is Labour says which of the two was wrong, and nothing of the second party that the ballot paper printed: that is told
 * by its own words or, where these ask a question of their own, by its answer. Who answers for these very words is taken at their word.
 */
export const findSaidByWords: FindSaidByWords = async (tx, aliasId, { principalId, adjunctId }) => {
  if (principalId === null || adjunctId !== null) return new Map();
  const rows = await tx.$queryRaw<Waiting[]>`
    SELECT c."id", c."description", c."partyName", a."value",
      EXISTS (SELECT FROM "CandidacyAlias" o JOIN "PartyAlias" p ON p."id" = o."aliasId" AND NOT p."isReviewed"
        WHERE o."candidacyId" = c."id" AND o."aliasId" <> w."aliasId") AS "hasOtherQuestion"
    FROM "CandidacyAlias" w JOIN "Candidacy" c ON c."id" = w."candidacyId" JOIN "PartyAlias" a ON a."id" = w."aliasId" WHERE w."aliasId" = ${aliasId}::uuid`;
  if (rows.length === 0) return new Map();
  const labels = await loadLabelsOfTwo(tx);
  const known = await KnownDescriptions.load(tx);
  const meaningOf = await loadPairs(tx);
  return new Map(
    rows.flatMap(({ id, value, hasOtherQuestion, description, partyName }): [string, Meaning | null][] => {
      const asked = foldDescription(value.replace(CODE, ''));
      const words = [description, partyName].find(
        (text): text is string =>
          text !== null &&
          foldDescription(text) !== asked &&
          labels.saysTwo(text) &&
          labels.isOneOf(principalId, text),
      );
      if (words === undefined) return [];
      if (hasOtherQuestion) return [[id, null]];
      const said = known.find([words]);
      const told = said?.isReviewed === true ? said : meaningOf(words);
      return told === null ? [] : [[id, told]];
    }),
  );
};

/** What the registered descriptions mean. One statement. */
async function loadPairs(tx: Prisma.TransactionClient): Promise<(words: string) => Meaning | null> {
  const rows = await tx.organisationIdentifier.findMany({
    where: { scheme: 'electoral-commission', value: { in: jointParties.flatMap(({ ids }) => ids) } },
    select: { organisationId: true, value: true },
  });
  const organisationOf = new Map(rows.map(({ organisationId, value }) => [value, organisationId]));
  return (words) => {
    const { principal = null, adjunct = null } = findJointDescription(words) ?? {};
    const principalId = organisationOf.get(principal ?? '') ?? null;
    const adjunctId = organisationOf.get(adjunct ?? '') ?? null;
    return principalId === null || adjunctId === null ? null : { principalId, adjunctId };
  };
}
