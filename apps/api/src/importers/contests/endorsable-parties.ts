import { electoralCommissionIds } from '../../elections/co-operative-party.ts';
import { LABOUR_IDS } from '../../elections/labour-party.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { PartyClaim } from './claims.ts';
import type { Parties } from './known-parties.ts';

const ENDORSABLE_IDS: readonly string[] = [...LABOUR_IDS, ...electoralCommissionIds];

/** Whether somebody known in some parties can be whom the Party's list means. */
export type CanBeEndorsed = (parties: Parties) => boolean;

/**
 * The Party stands by members of Labour, its own and those of no party: by its list alone nobody is taken for somebody known in others only, however like their
 * names (docs/decisions/0026). Whose party nobody knows can be anybody. One statement.
 */
export async function loadEndorsableParties(tx: Prisma.TransactionClient): Promise<CanBeEndorsed> {
  const rows = await tx.organisationIdentifier.findMany({
    where: { scheme: 'electoral-commission', value: { in: [...ENDORSABLE_IDS] } },
    select: { organisationId: true },
  });
  const own = new Set(['', ...rows.map(({ organisationId }) => organisationId)]);
  return (parties) => parties === undefined || !parties.isDisjointFrom(own);
}

/** The same of a label, by the ids of the register. */
export function isEndorsable(party: PartyClaim): boolean {
  return party.kind !== 'PARTIES' || ENDORSABLE_IDS.includes(party.principal);
}
