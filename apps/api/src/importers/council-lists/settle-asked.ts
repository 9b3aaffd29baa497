import type { Prisma } from '../../generated/prisma/client.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import type { Sighting, Spell } from './derive-spells.ts';
import type { FilledWard } from './fill-seats.ts';
import type { WonBallot } from './load-wins.ts';
import { seatKey } from './seat-key.ts';
import type { ListedPost } from './ward-evidence.ts';

type Listed = Sighting & Readonly<{ name: string; partyName: string | null }>;

type Settled = FilledWard &
  Readonly<{
    holdings: ReadonlyMap<Spell, string>;
    sightings: readonly Listed[];
    wins: readonly WonBallot[];
  }>;

const FULL = 'every seat of the ward is filled by others in the record.';

/**
 * Brings what editors are asked about a ward to what was worked out: a question that is answered by it counts as answered, and one that another file
 * had answered and that is open again is asked again. What an editor decided stays decided.
 */
export async function settleAsked(writer: ImportWriter, post: ListedPost, settled: Settled): Promise<void> {
  const { asked, left, holdings, sightings, wins } = settled;
  const seated = new Set([...holdings.keys()].map(({ personId }) => personId));
  const isAsked = new Set(asked.map(({ personId }) => personId));
  const answered: string[] = [];
  const open = new Map<string, object>();
  for (const { name, ...row } of sightings) {
    const key = ['OFFICE_HOLDING', row.kind, post.councilSlug, seatKey(post.ward, name)].join(' ');
    // The newest list that asks comes last.
    if (isAsked.has(row.personId)) open.set(key, describe(post, { name, ...row }));
    else if (seated.has(row.personId)) answered.push(key);
  }
  const linked = new Set([...holdings.keys()].map(({ candidacyId }) => candidacyId));
  for (const { candidacyId, holdingId } of wins) {
    const key = `OFFICE_HOLDING ${candidacyId}`;
    if (linked.has(candidacyId)) answered.push(key);
    else if (holdingId !== null) await reopen(writer, [key]);
  }
  await writer.tx.proposal.updateMany({
    where: { key: { in: answered }, state: 'OPEN' },
    data: { state: 'ACCEPTED', decidedAt: new Date() },
  });
  for (const [key, patch] of open) {
    writer.propose({ kind: 'OFFICE_HOLDING', key, recordType: 'OfficeHolding', recordId: null, patch });
    await writer.tx.proposal.updateMany({
      where: { key, decidedById: null },
      data: { patch: patch as Prisma.InputJsonObject },
    });
  }
  await reopen(writer, [...open.keys()]);
  await askWhenLeft(writer, post, left, holdings);
}

/** Opens again what no editor decided. */
async function reopen(writer: ImportWriter, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  await writer.tx.proposal.updateMany({
    where: { key: { in: [...keys] }, state: 'ACCEPTED', decidedById: null },
    data: { state: 'OPEN', decidedAt: null },
  });
}

function describe(post: ListedPost, { personId, name, partyName, listedOn, startedOn }: Listed): object {
  return {
    personId,
    postId: post.id,
    organisationId: post.organisationId,
    name,
    ward: post.ward,
    partyName,
    listedOn,
    from: startedOn,
    reason: FULL,
  };
}

/** Asks when and why somebody left whose seat another is in. */
async function askWhenLeft(
  writer: ImportWriter,
  post: ListedPost,
  left: ReadonlySet<Spell>,
  holdings: ReadonlyMap<Spell, string>,
): Promise<void> {
  const keys = [...left].map((spell) => `OFFICE_HOLDING_LEFT ${holdings.get(spell)} ${spell.to}`);
  const ids = [...holdings.values()];
  await writer.tx.$executeRaw`
    DELETE FROM "Proposal" WHERE "state" = 'OPEN' AND "recordId" = ANY (${ids}::uuid[]) AND "key" LIKE 'OFFICE_HOLDING_LEFT %' AND "key" <> ALL (${keys}::text[])`;
  for (const spell of left) {
    const id = holdings.get(spell) ?? null;
    writer.propose({
      kind: 'OFFICE_HOLDING',
      key: `OFFICE_HOLDING_LEFT ${id} ${spell.to}`,
      recordType: 'OfficeHolding',
      recordId: id,
      patch: {
        personId: spell.personId,
        organisationId: post.organisationId,
        endsOnOrBefore: spell.to,
        reason: 'a later list of the same source has others in every seat of the ward.',
      },
    });
  }
}
