import { isFinalStatus } from '@wheatsheaf/schema/vocabulary/pledge-status.ts';
import { InputRefusedError, VersionConflictError } from '../editorial/edit-errors.ts';
import { DomainError } from '../errors.ts';
import { loadOwners } from '../evidence/party-own.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { type CheckedUpdate, checkUpdate } from './check-update.ts';
import { NotTestableError } from './pledge-errors.ts';
import { loadTerm, type Settlement, type TermCloseInput, type TermPledge } from './load-term.ts';

export type SettledPledge = { pledge: TermPledge; settlement: Settlement; checked: CheckedUpdate };

/**
 * Locks a manifesto with its pledges and holds a term close against them: every assessed open pledge is settled, by the list or, where it
 * is partly delivered and not in the list, as it stands. Throws the rule broken, naming the pledge; nothing is settled by halves.
 */
export async function settleTerm(
  tx: Prisma.TransactionClient,
  input: TermCloseInput,
  today: Date,
): Promise<SettledPledge[]> {
  const pledges = await loadTerm(tx, input, today);
  const listed = new Map(input.settlements.map((settlement, position) => [settlement.pledgeId, position]));
  if (listed.size < input.settlements.length)
    throw new InputRefusedError(['settlements'], 'A pledge is in the list twice. Name each once.');
  const strange = input.settlements.findIndex(
    ({ pledgeId }) => !pledges.some((pledge) => pledge.id === pledgeId),
  );
  if (strange !== -1) {
    throw new InputRefusedError(
      ['settlements', String(strange), 'pledge'],
      'This is no published pledge of that manifesto. Leave it out.',
    );
  }
  checkVersions(pledges, input.settlements);

  const judge = await loadOwners(
    tx,
    [...input.settlements, ...pledges.flatMap(({ asItStands }) => asItStands ?? [])].flatMap(
      ({ evidence }) => evidence,
    ),
  );
  const settled = pledges.flatMap((pledge) => {
    const position = listed.get(pledge.id);
    const settlement = position === undefined ? pledge.asItStands : input.settlements[position];
    if (!settlement || (position === undefined && !isOpen(pledge))) return [];
    const judged = { ...settlement, evidence: judge(settlement.evidence) };
    return [{ pledge, settlement, checked: settle(pledge, judged, input.effectiveOn, position, today) }];
  });
  const missing = pledges.filter(
    (pledge) => isOpen(pledge) && !settled.some((one) => one.pledge.id === pledge.id),
  );
  if (missing.length > 0) {
    const references = missing.map((pledge) => pledge.reference).join(', ');
    throw new InputRefusedError(
      ['settlements'],
      `Every assessed open pledge is settled at once. Say how these ended: ${references}.`,
    );
  }
  if (settled.length === 0)
    throw new InputRefusedError(
      ['manifesto'],
      'No assessed pledge of this manifesto is open, so there is nothing to settle.',
    );
  return settled;
}

/** Assessed and not settled yet. One that cannot be tested is never settled: it reads "cannot be tested". */
function isOpen({ testability, current }: TermPledge): boolean {
  return (
    testability !== 'NOT_TESTABLE' &&
    current.status !== 'NOT_RATED' &&
    !isFinalStatus(current.status, current.isTermClosed)
  );
}

function settle(
  pledge: TermPledge,
  settlement: Settlement,
  effectiveOn: Date | null,
  position: number | undefined,
  today: Date,
): CheckedUpdate {
  const { pledgeId: _pledge, expectedVersion: _version, namesPerson: _tick, ...stated } = settlement;
  try {
    if (pledge.testability === 'NOT_TESTABLE') {
      throw new NotTestableError(
        'This pledge cannot be tested, so the end of the term does not settle it. Leave it out.',
      );
    }
    const update = {
      ...stated,
      kind: 'TERM_CLOSE',
      effectiveOn,
      successorId: null,
      correctsId: null,
    } as const;
    return checkUpdate(pledge, pledge.updates, update, today);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const within = 'path' in error && Array.isArray(error.path) ? error.path : [];
    const place = position === undefined ? [] : [String(position)];
    // The same refusal, which must say of which pledge of the list it speaks.
    throw Object.assign(error, {
      message: `${pledge.reference}: ${error.message}`,
      path: ['settlements', ...place, ...within],
    });
  }
}

function checkVersions(pledges: readonly TermPledge[], settlements: readonly Settlement[]): void {
  const moved = settlements.flatMap((settlement) => {
    const pledge = pledges.find(({ id }) => id === settlement.pledgeId);
    return pledge && pledge.version !== settlement.expectedVersion ? [{ pledge, settlement }] : [];
  });
  const [first] = moved;
  if (!first) return;
  throw new VersionConflictError(
    first.settlement.expectedVersion,
    first.pledge.version,
    moved.map(({ pledge, settlement }) => ({
      field: pledge.reference,
      yours: settlement.status,
      theirs: pledge.current.status,
    })),
  );
}
