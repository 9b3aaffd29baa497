import type { Prisma } from '../../generated/prisma/client.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import type { LeftWhy, Sighting, Spell } from './ward-spells.ts';
import type { FilledWard } from './fill-seats.ts';
import type { WonBallot } from './load-wins.ts';
import { seatKey } from './seat-key.ts';
import type { WardTerm } from './seat-terms.ts';
import type { CouncilOffice, ListedPost, WardOffice } from './ward-evidence.ts';

type Listed = Sighting & Readonly<{ name: string; partyName: string | null }>;

/** A ward as it was worked out. */
export type SettledWard = FilledWard &
  Readonly<{
    post: ListedPost;
    /** Times beside which another office of theirs stays. */
    beside: readonly Spell[];
    /** Rows that what goes before them contradicts: it has them in another ward. */
    contradicted: readonly Listed[];
    /** Which office each time is. */
    holdings: ReadonlyMap<Spell, string>;
    sightings: readonly Listed[];
    terms: readonly WardTerm[];
    wins: readonly WonBallot[];
    /** Offices that stay as they are. */
    fixed: readonly WardOffice[];
  }>;

const FULL = 'every seat of the ward is filled by others in the record.';
const TWO_WARDS = 'the record has them in another ward of the council, and nobody sits for two.';

const LEFT = {
  OTHERS_IN_ALL_SEATS: 'a later list has others in every seat of the ward.',
  ANOTHER_WARD: 'a later list has them in another ward of the council.',
  OTHER_WARDS: 'a later list has other wards of the council, and not theirs.',
} as const satisfies Record<LeftWhy, string>;

/**
 * Brings what editors are asked about some wards to what was worked out: a question that is answered by it counts as answered, and one that another file
 * had answered and that is open again is asked again. What an editor decided stays decided.
 */
export async function settleAsked(
  writer: ImportWriter,
  wards: readonly SettledWard[],
  offices: readonly CouncilOffice[],
  doubtful: ReadonlyMap<string, string>,
): Promise<void> {
  const answered: string[] = [];
  const again: string[] = [];
  const open = new Map<string, object>();
  for (const { post, asked, beside, contradicted, holdings, sightings, wins } of wards) {
    const seated = new Set([...holdings.keys()].map(({ personId }) => personId));
    const isAsked = new Set(asked.map(({ personId }) => personId));
    const isBeside = new Set(beside.map(({ personId }) => personId));
    const keyOf = ({ kind, name }: Listed) =>
      ['OFFICE_HOLDING', kind, post.councilSlug, seatKey(post.ward, name)].join(' ');
    for (const row of sightings) {
      // The newest list that asks comes last.
      if (isAsked.has(row.personId)) open.set(keyOf(row), describe(post, row, FULL));
      else if (isBeside.has(row.personId)) open.set(keyOf(row), describe(post, row, TWO_WARDS));
      else if (seated.has(row.personId)) answered.push(keyOf(row));
    }
    for (const row of contradicted) open.set(keyOf(row), describe(post, row, TWO_WARDS));
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
  await askWhenLeft(writer, wards, offices, doubtful);
}

/** Opens again what no editor decided. */
async function reopen(writer: ImportWriter, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  await writer.tx.proposal.updateMany({
    where: { key: { in: [...keys] }, state: 'ACCEPTED', decidedById: null },
    data: { state: 'OPEN', decidedAt: null },
  });
}

function describe(
  post: ListedPost,
  { personId, name, partyName, listedOn, startedOn }: Listed,
  reason: string,
): object {
  return {
    personId,
    postId: post.id,
    organisationId: post.organisationId,
    name,
    ward: post.ward,
    partyName,
    listedOn,
    from: startedOn,
    reason,
  };
}

type Leaver = Readonly<{
  id: string;
  personId: string;
  organisationId: string;
  endsOnOrBefore: string | null;
  why: LeftWhy;
}>;

/** Asks when and why somebody left whose seat another is in, or who is in another. */
async function askWhenLeft(
  writer: ImportWriter,
  wards: readonly SettledWard[],
  offices: readonly CouncilOffice[],
  doubtful: ReadonlyMap<string, string>,
): Promise<void> {
  const derived = wards.flatMap(({ post: { organisationId }, left, holdings }) =>
    [...left].flatMap(([spell, why]): Leaver[] => {
      const { personId, to } = spell;
      const id = holdings.get(spell);
      return id === undefined ? [] : [{ id, personId, organisationId, endsOnOrBefore: to, why }];
    }),
  );
  const kept = offices.flatMap(({ id, personId, organisationId }): Leaver[] => {
    const day = doubtful.get(id);
    return day === undefined
      ? []
      : [{ id, personId, organisationId, endsOnOrBefore: day, why: 'ANOTHER_WARD' }];
  });
  const gone = [...derived, ...kept];
  const keyOf = ({ id, endsOnOrBefore }: Leaver) => `OFFICE_HOLDING_LEFT ${id} ${endsOnOrBefore}`;
  const ids = [...wards.flatMap(({ holdings }) => [...holdings.values()]), ...offices.map(({ id }) => id)];
  await writer.tx.$executeRaw`
    DELETE FROM "Proposal" WHERE "state" = 'OPEN' AND "recordId" = ANY (${ids}::uuid[]) AND "key" LIKE 'OFFICE_HOLDING_LEFT %' AND "key" <> ALL (${gone.map(keyOf)}::text[])`;
  // Asked for another reason before the record knew of the ward that a list means.
  const reasons = JSON.stringify(gone.map((leaver) => ({ key: keyOf(leaver), reason: LEFT[leaver.why] })));
  await writer.tx.$executeRaw`
    UPDATE "Proposal" AS p SET "patch" = p."patch" || jsonb_build_object('reason', m."reason")
    FROM jsonb_to_recordset(${reasons}::jsonb) AS m("key" text, "reason" text)
    WHERE p."key" = m."key" AND p."state" = 'OPEN' AND p."patch" ->> 'reason' <> m."reason"`;
  for (const leaver of gone) {
    const { id, personId, organisationId, endsOnOrBefore, why } = leaver;
    writer.propose({
      kind: 'OFFICE_HOLDING',
      key: keyOf(leaver),
      recordType: 'OfficeHolding',
      recordId: id,
      patch: { personId, organisationId, endsOnOrBefore, reason: LEFT[why] },
    });
  }
}
