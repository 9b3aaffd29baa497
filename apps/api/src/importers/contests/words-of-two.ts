import { jointParties } from '@wheatsheaf/schema/identifiers/joint-parties.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { isOneOfTwo, saysTwo } from '../parties/joint-description.ts';
import { KnownDescriptions } from '../parties/known-descriptions.ts';
import type { CandidacyClaim } from './claims.ts';
import type { CandidacyRow } from './load-candidacies.ts';
import type { Standing } from './reconcile-parties.ts';

/** What tells labels of two parties. */
export type LabelsOfTwo = Readonly<{
  saysTwo(text: string): boolean;
  /** Whether a party is one of the two that such a text says. */
  isOneOf(organisationId: string, text: string): boolean;
}>;

/** By the words of labels, and by the descriptions that lists of parties brought. Two statements. */
export async function loadLabelsOfTwo(tx: Prisma.TransactionClient): Promise<LabelsOfTwo> {
  const rows = await tx.organisationIdentifier.findMany({
    where: { scheme: 'electoral-commission', value: { in: jointParties.flatMap(({ ids }) => ids) } },
    select: { organisationId: true, value: true },
  });
  const byId = Map.groupBy(rows, ({ organisationId }) => organisationId);
  const known = await KnownDescriptions.load(tx);
  return {
    saysTwo: (text) => saysTwo(text) || known.find([text]) !== null,
    isOneOf(organisationId, text) {
      const said = known.find([text]);
      const references = (byId.get(organisationId) ?? []).map(({ value }) => value);
      return (
        (said !== null && known.isOf(said, organisationId)) || (saysTwo(text) && isOneOfTwo(references, text))
      );
    },
  };
}

type Stated = Readonly<{
  claim: Pick<CandidacyClaim, 'description' | 'partyName'>;
  standing: Standing;
  record: Pick<CandidacyRow, 'partyName' | 'principalId' | 'adjunctIds' | 'aliasIds'>;
  /** The description that the candidacy has once the row is in. */
  printed: string | null;
}>;

/**
 * What two statements of one source say of a candidacy where the words of one of them say two parties, or may, and the other one of these alone. An export
 * without those words is silent on the second, whichever of the two is the newer; and whoever brings them says more. So a candidacy whose label
 * names both is of both, or of nobody until an editor says what it means, and never of the first alone (R11, R12).
 */
export function weighWords(
  { claim, standing, record, printed }: Stated,
  labels: LabelsOfTwo,
): { isSilent: boolean; isToldMore: boolean; partyName: string | null } {
  const isHalf = (principalId: string | null, adjuncts: number, words: readonly string[]) =>
    principalId !== null && adjuncts === 0 && words.some((text) => labels.isOneOf(principalId, text));
  const wordsOf = (texts: readonly (string | null)[]) =>
    texts.filter((text): text is string => text !== null && labels.saysTwo(text));
  const held = wordsOf([printed, record.partyName]);
  const stated = wordsOf([claim.description, claim.partyName]);
  const isSilent =
    claim.description === null &&
    stated.length === 0 &&
    isHalf(standing.principalId, standing.adjunctId === null ? 0 : 1, held) &&
    (record.principalId === null ? record.aliasIds.length > 0 : record.adjunctIds.length > 0);
  const isHeld =
    claim.description === printed || (claim.description === null && wordsOf([printed]).length > 0);
  const tellsBoth = standing.adjunctId !== null || (standing.isUnknown && standing.aliasId !== null);
  const isToldMore = isHeld && tellsBoth && isHalf(record.principalId, record.adjunctIds.length, stated);
  const keepsWords = isSilent && wordsOf([printed]).length === 0;
  return { isSilent, isToldMore, partyName: keepsWords ? record.partyName : claim.partyName };
}
