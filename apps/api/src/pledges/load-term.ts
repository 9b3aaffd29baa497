import { formatDay } from '../calendar/day.ts';
import { InputRefusedError, RecordNotFoundError, VersionConflictError } from '../editorial/edit-errors.ts';
import type { Evidence, Pledge, Prisma, StatusUpdate } from '../generated/prisma/client.ts';
import { pledgeFactsSelect } from './pledge-facts.ts';
import { type DerivedStatus, deriveStatus, type LogRow } from './status-log.ts';
import type { StatusInput } from './status-rules.ts';

/** How one pledge ended. */
export type Settlement = Omit<StatusInput, 'kind' | 'effectiveOn' | 'successorId'> & {
  pledgeId: string;
  expectedVersion: number;
  /** The author says that the public text names a person (R19). */
  namesPerson: boolean;
};

export type TermCloseInput = {
  manifestoId: string;
  expectedVersion: number;
  effectiveOn: Date | null;
  settlements: readonly Settlement[];
};

/** A published pledge of a term that closes, with its log. */
export type TermPledge = Pledge & {
  updates: readonly LogRow[];
  current: DerivedStatus;
  /** The words and sources of the row that found it partly delivered, with which it stays so. Null for any other. */
  asItStands: Settlement | null;
};

/** Locks a manifesto and its pledges and loads the published ones. Throws where its term cannot be closed, or the conflict (R8). */
export async function loadTerm(
  tx: Prisma.TransactionClient,
  input: TermCloseInput,
  today: Date,
): Promise<TermPledge[]> {
  await tx.$queryRaw`SELECT 1 FROM "Manifesto" WHERE "id" = ${input.manifestoId}::uuid FOR UPDATE`;
  const manifesto = await tx.manifesto.findUnique({
    where: { id: input.manifestoId },
    include: { mandates: true },
  });
  if (!manifesto) throw new RecordNotFoundError('manifesto', 'manifesto');
  if (manifesto.version !== input.expectedVersion)
    throw new VersionConflictError(input.expectedVersion, manifesto.version, []);
  if (manifesto.state !== 'PUBLISHED')
    throw new InputRefusedError(
      ['manifesto'],
      'Only the term of a published manifesto is closed. Publish it first.',
    );
  checkTermIsOver(manifesto.termTo, input.effectiveOn);
  if (manifesto.mandates.length === 0) {
    throw new InputRefusedError(
      ['manifesto'],
      'Nobody has recorded whether its owner won the power to carry this out: say so first, with setMandates. Who was in opposition throughout is rated nothing.',
    );
  }
  if (manifesto.mandates.every(({ kind }) => kind === 'OPPOSITION')) {
    throw new InputRefusedError(
      ['manifesto'],
      'Its owner was in opposition throughout, so the end of the term rates nothing: its pledges read "not elected to carry this out".',
    );
  }
  await tx.$queryRaw`SELECT 1 FROM "Pledge" WHERE "manifestoId" = ${manifesto.id}::uuid ORDER BY "id" FOR UPDATE`;
  const loaded = await tx.pledge.findMany({
    where: { manifestoId: manifesto.id, state: 'PUBLISHED' },
    orderBy: { reference: 'asc' },
    include: { updates: pledgeFactsSelect.updates },
  });
  const pledges = loaded.map((pledge) => ({ ...pledge, current: deriveStatus(pledge.updates, today) }));
  const rows = await tx.statusUpdate.findMany({
    where: {
      id: {
        in: pledges.flatMap(({ current }) =>
          current.status === 'PART_DELIVERED' && current.setBy ? [current.setBy.id] : [],
        ),
      },
    },
    include: { evidence: { orderBy: { id: 'asc' } } },
  });
  return pledges.map((pledge) => {
    const row = rows.find(({ id }) => id === pledge.current.setBy?.id);
    return { ...pledge, asItStands: row ? settlementOf(pledge, row) : null };
  });
}

function checkTermIsOver(termTo: Date | null, effectiveOn: Date | null): void {
  if (termTo === null)
    throw new InputRefusedError(
      ['manifesto'],
      'This manifesto has no end of its term, so it cannot be closed.',
    );
  if (effectiveOn !== null && effectiveOn < termTo) {
    throw new InputRefusedError(
      ['effectiveOn'],
      `The term ends on ${formatDay(termTo)}. Give that day or a later one.`,
    );
  }
}

function settlementOf(pledge: Pledge, row: StatusUpdate & { evidence: Evidence[] }): Settlement {
  return {
    pledgeId: pledge.id,
    expectedVersion: pledge.version,
    status: 'PART_DELIVERED',
    summaryEn: row.summaryEn,
    summaryCy: row.summaryCy,
    reason: null,
    // Words that readers have already; whoever is known at the council, or stands, is found in them by name.
    namesPerson: false,
    evidence: row.evidence.map(
      ({ type, url, publisher, title, isPartyOwn, publishedOn, accessedOn, page, quote }) => ({
        type,
        url,
        publisher,
        title,
        isPartyOwn,
        publishedOn,
        accessedOn,
        page,
        quote,
      }),
    ),
  };
}
