import { newId } from '../../db/new-id.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import { type Credit, joinCredits } from '../writing/record-source.ts';
import type { Spell } from './ward-spells.ts';
import type { WonBallot } from './load-wins.ts';
import type { SeatTerm } from './seat-terms.ts';
import type { ListedPost, WardOffice } from './ward-evidence.ts';

/** The credits of whoever speaks of the ward, by publisher, and those of the results by candidacy. */
export async function loadCredits(
  writer: ImportWriter,
  own: readonly WardOffice[],
  wins: readonly WonBallot[],
  terms: readonly SeatTerm[],
  councilIds: string[],
) {
  const rows = await writer.tx.candidacy.findMany({
    where: { id: { in: wins.map(({ candidacyId }) => candidacyId) } },
    select: { id: true, sources: true },
  });
  const ofResults = new Map(rows.map(({ id, sources }) => [id, sources as Credit[]]));
  const lists = await writer.tx.coverage.findMany({
    where: { organisationId: { in: councilIds } },
    select: { sources: true },
  });
  const all: Credit[] = [
    ...own.flatMap(({ sources }) => sources),
    writer.source,
    ...lists.flatMap(({ sources }) => sources as Credit[]),
    ...terms.map(({ question }) => question.source),
  ];
  const byPublisher = (publisher: string): Credit[] => {
    const known = all.find((credit) => credit.publisher === publisher);
    if (!known) return [];
    const { url, licence, retrievedOn } = known;
    return [{ url, publisher, licence, retrievedOn }];
  };
  return { ofResults, byPublisher };
}

export type Credits = Awaited<ReturnType<typeof loadCredits>>;

function sourcesOf(
  { seen, terms, candidacyId }: Spell,
  { councilName }: ListedPost,
  credits: Credits,
): Credit[] {
  const publishers = [
    ...seen.map(({ kind }) => (kind === 'COUNCIL' ? councilName : 'Open Council Data UK')),
    ...terms.map(({ publisher }) => publisher),
  ];
  const said = [...new Set(publishers)].flatMap(credits.byPublisher);
  const results = credits.ofResults.get(candidacyId ?? '') ?? [];
  return joinCredits([], [...said, ...results]) ?? [];
}

export type WrittenOffices = Readonly<{
  /** Which office each time is. */
  holdings: ReadonlyMap<Spell, string>;
  /** Whose offices are others than before. */
  changed: ReadonlySet<string>;
}>;

/** Brings the offices to what was worked out; an office stays the one it was as far as there is one. */
export async function writeOffices(
  writer: ImportWriter,
  post: ListedPost,
  own: readonly WardOffice[],
  spells: readonly Spell[],
  credits: Credits,
): Promise<WrittenOffices> {
  const holdings = new Map<Spell, string>();
  const free = new Set(own);
  const pairs = spells.map((spell) => {
    const office = findOffice(spell, [...free]);
    if (office) free.delete(office);
    return { spell, office };
  });
  for (const office of free) writer.remove('OfficeHolding', office);
  const isLabelled = (rows: Iterable<WardOffice>, whose: string) =>
    [...rows].some(({ personId, isStatedJoint }) => isStatedJoint && personId === whose);
  if (free.size > 0) await writer.flush();
  // The database refuses a person two spells in one seat at any moment: what becomes shorter goes first.
  const changes = pairs.flatMap(({ spell, office }) => {
    if (!office) return [];
    holdings.set(spell, office.id);
    const wanted: Record<string, unknown> = {
      ...columnsOf(spell),
      ...(isLabelled(free, spell.personId) && { isStatedJoint: true }),
      sources: sourcesOf(spell, post, credits),
    };
    const patch = Object.fromEntries(
      Object.entries(wanted).filter(
        ([column, value]) => !isSame(column, value, (office as Record<string, unknown>)[column]),
      ),
    );
    const isLonger = spell.from < office.from || (spell.to ?? '9999') > (office.to ?? '9999');
    return Object.keys(patch).length > 0 ? [{ spell, office, patch, isLonger }] : [];
  });
  for (const isLonger of [false, true]) {
    const now = changes.filter((change) => change.isLonger === isLonger);
    for (const { office, patch } of now) writer.change('OfficeHolding', office, patch);
    if (now.length > 0) await writer.flush();
  }
  await forgetWins(
    writer,
    changes.filter(({ patch }) => patch.candidacyId === null).map(({ office }) => office.id),
  );
  for (const { spell, office } of pairs) {
    if (office) continue;
    const id = newId();
    const { personId } = spell;
    holdings.set(spell, id);
    const sources = sourcesOf(spell, post, credits);
    const isStatedJoint = isLabelled(own, personId);
    writer.create('OfficeHolding', {
      id,
      postId: post.id,
      personId,
      ...columnsOf(spell),
      isStatedJoint,
      sources,
    });
  }
  for (const [spell, id] of holdings) holdFacts(writer, spell, id);
  const added = pairs.flatMap(({ spell, office }) => (office ? [] : spell.personId));
  const others = [...free, ...changes.map(({ spell }) => spell)].map(({ personId }) => personId);
  return { holdings, changed: new Set([...added, ...others]) };
}

/** An office that turned out to follow from no poll that is known has its days from whoever states them, and not from a win. */
async function forgetWins({ tx }: ImportWriter, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const field = { in: ['candidacyId', 'isStartKnown'] };
  await tx.fieldSource.deleteMany({
    where: { recordType: 'OfficeHolding', recordId: { in: [...ids] }, field },
  });
}

function findOffice(spell: Spell, offices: readonly WardOffice[]): WardOffice | null {
  const theirs = offices.filter(({ personId }) => personId === spell.personId);
  const fits: ((office: WardOffice) => boolean)[] = [
    ({ candidacyId }) => spell.candidacyId !== null && candidacyId === spell.candidacyId,
    ({ from }) => from === spell.from,
    ({ from, to }) => from < (spell.to ?? '9999') && (to ?? '9999') > spell.from,
  ];
  return fits.map((isIt) => theirs.find(isIt)).find((office) => office !== undefined) ?? null;
}

function columnsOf({ from, to, isStartKnown, startReason, endReason, candidacyId }: Spell) {
  return { from, to, isStartKnown, startReason, endReason, candidacyId };
}

/** Credits are the same where the publishers are: a later file of one changes nothing. */
function isSame(column: string, wanted: unknown, held: unknown): boolean {
  if (column !== 'sources') return wanted === held;
  const publishers = (credits: unknown) => (credits as Credit[]).map(({ publisher }) => publisher).join('\n');
  return publishers(wanted) === publishers(held);
}

function holdFacts(writer: ImportWriter, spell: Spell, id: string): void {
  const hold = (field: string, origin: string, statedOn: string) =>
    writer.hold('OfficeHolding', id, field, { origin, externalId: null, statedOn });
  hold('from', spell.fromSaidBy, spell.shownOn);
  if (spell.to !== null && spell.toSaidBy !== null) hold('to', spell.toSaidBy, spell.to);
  if (spell.wonOn !== null) hold('candidacyId', 'DEMOCRACY_CLUB', spell.wonOn);
}
