import type { Prisma } from '../../generated/prisma/client.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import type { Sighting, Spell } from './derive-spells.ts';
import type { FilledWard } from './fill-seats.ts';
import type { WonBallot } from './load-wins.ts';
import { seatKey } from './seat-key.ts';
import type { ListedPost } from './ward-evidence.ts';

type Listed = Sighting & Readonly<{ name: string; partyName: string | null }>;

/** A ward as it was worked out. */
export type SettledWard = FilledWard &
  Readonly<{
    post: ListedPost;
    /** Which office each time is. */
    holdings: ReadonlyMap<Spell, string>;
    sightings: readonly Listed[];
    wins: readonly WonBallot[];
  }>;

const FULL = 'every seat of the ward is filled by others in the record.';

/**
 * Brings what editors are asked about some wards to what was worked out: a question that is answered by it counts as answered, and one that another file
 * had answered and that is open again is asked again. What an editor decided stays decided.
 */
export async function settleAsked(writer: ImportWriter, wards: readonly SettledWard[]): Promise<void> {
  const answered: string[] = [];
  const again: string[] = [];
  const open = new Map<string, object>();
  for (const { post, asked, holdings, sightings, wins } of wards) {
    const seated = new Set([...holdings.keys()].map(({ personId }) => personId));
    const isAsked = new Set(asked.map(({ personId }) => personId));
    for (const row of sightings) {
      const key = ['OFFICE_HOLDING', row.kind, post.councilSlug, seatKey(post.ward, row.name)].join(' ');
      // The newest list that asks comes last.
      if (isAsked.has(row.personId)) open.set(key, describe(post, row));
      else if (seated.has(row.personId)) answered.push(key);
    }
    const linked = new Set([...holdings.keys()].map(({ candidacyId }) => candidacyId));
    for (const { candidacyId, holdingId } of wins) {
      if (linked.has(candidacyId)) answered.push(`OFFICE_HOLDING ${candidacyId}`);
      else if (holdingId !== null) again.push(`OFFICE_HOLDING ${candidacyId}`);
    }
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
  await reopen(writer, [...again, ...open.keys()]);
  await askWhenLeft(writer, wards);
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
async function askWhenLeft(writer: ImportWriter, wards: readonly SettledWard[]): Promise<void> {
  const gone = wards.flatMap(({ post, left, holdings }) =>
    [...left].map((spell) => ({ post, spell, id: holdings.get(spell) ?? null })),
  );
  const keyOf = ({ spell, id }: (typeof gone)[number]) => `OFFICE_HOLDING_LEFT ${id} ${spell.to}`;
  const ids = wards.flatMap(({ holdings }) => [...holdings.values()]);
  await writer.tx.$executeRaw`
    DELETE FROM "Proposal" WHERE "state" = 'OPEN' AND "recordId" = ANY (${ids}::uuid[]) AND "key" LIKE 'OFFICE_HOLDING_LEFT %' AND "key" <> ALL (${gone.map(keyOf)}::text[])`;
  for (const entry of gone)
    writer.propose({
      kind: 'OFFICE_HOLDING',
      key: keyOf(entry),
      recordType: 'OfficeHolding',
      recordId: entry.id,
      patch: {
        personId: entry.spell.personId,
        organisationId: entry.post.organisationId,
        endsOnOrBefore: entry.spell.to,
        reason: 'a later list has others in every seat of the ward.',
      },
    });
}
