import type { Prisma } from '../../generated/prisma/client.ts';
import type { MissingFact, TermPatch } from '../terms/propose-term.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import { isAtOnce } from './join-terms.ts';
import { isEndKnown, type WardTerm } from './seat-terms.ts';
import type { SettledWard } from './settle-asked.ts';
import type { ListedPost } from './ward-evidence.ts';

/** Asks about the terms for which some wards, as they were worked out, have no seat; a question that is answered by it counts as answered. */
export async function settleAskedTerms(writer: ImportWriter, wards: readonly SettledWard[]): Promise<void> {
  const answered: string[] = [];
  const asked = new Map<string, TermPatch>();
  for (const ward of wards)
    for (const term of ward.terms) {
      const isTheirs = ({ personId, ...time }: Time) => personId === term.personId && isAtOnce(time, term);
      if ([...ward.placed, ...ward.fixed].some(isTheirs)) answered.push(term.key);
      else asked.set(term.key, describe(term, ward.post));
    }
  const { proposal } = writer.tx;
  await proposal.updateMany({
    where: { key: { in: answered }, state: 'OPEN' },
    data: { state: 'ACCEPTED', decidedAt: new Date() },
  });
  await proposal.updateMany({
    where: { key: { in: [...asked.keys()] }, state: 'ACCEPTED', decidedById: null },
    data: { state: 'OPEN', decidedAt: null },
  });
  for (const [key, patch] of asked) {
    await proposal.updateMany({
      where: { key, state: 'OPEN' },
      data: { patch: patch as Prisma.InputJsonObject },
    });
    writer.propose({ kind: 'OFFICE_HOLDING', key, recordType: 'OfficeHolding', recordId: null, patch });
  }
}

type Time = Readonly<{ personId: string; from: string; to: string | null }>;

/** Who sat to the end of an office that ended before they are said to have left it, and until when whoever has no end: an editor tells. */
function describe({ question, personId, postId, to }: WardTerm, { endsOn }: ListedPost): TermPatch {
  const missing: MissingFact = isEndKnown(to, endsOn) ? 'room' : 'to';
  return { ...question, personId, postId, missing: [missing] };
}
