import { formatDay } from '../../calendar/day.ts';
import { newId } from '../../db/new-id.ts';
import { findFirstDay } from '../../representatives/office-terms.ts';
import { foldWard } from '../../reconciliation/ward-name.ts';
import { settleStatedLabels } from '../contests/settle-stated-labels.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import { fieldProposal } from '../writing/proposal-input.ts';
import { type Credit, joinCredits } from '../writing/record-source.ts';
import { deriveSpells, type SeatWin, type Spell } from './derive-spells.ts';
import { fillSeats } from './fill-seats.ts';
import { loadWins, type WonBallot } from './load-wins.ts';
import {
  type ListedPost,
  loadListedPosts,
  loadWardEvidence,
  TERM_FIELD,
  type WardOffice,
} from './ward-evidence.ts';
import { settleAsked, type SettledWard } from './settle-asked.ts';

/** Some twenty councils. */
const POSTS_AT_ONCE = 400;

type Evidence = Awaited<ReturnType<typeof loadWardEvidence>>;

/**
 * Works out anew who sat in some wards, from all that lists, terms and results say there: each brought its own into the record as it came, and where
 * several speak of one seat it must not matter which came first (R12). What an editor said, and whoever an editor spoke of there, stays. Called when all
 * rows of a file are taken.
 */
export async function settleWards(writer: ImportWriter, postIds: readonly string[]): Promise<void> {
  await writer.flush();
  const posts = postIds.length === 0 ? [] : await loadListedPosts(writer.tx, postIds);
  for (const some of councilsTogether(posts)) await settleSome(writer, some);
}

/** Posts a few councils at a time, each whole: a list of the country is not in memory at once. */
function* councilsTogether(posts: readonly ListedPost[]): Generator<ListedPost[]> {
  let some: ListedPost[] = [];
  for (const ofCouncil of Map.groupBy(posts, ({ organisationId }) => organisationId).values()) {
    some.push(...ofCouncil);
    if (some.length < POSTS_AT_ONCE) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}

async function settleSome(writer: ImportWriter, posts: readonly ListedPost[]): Promise<void> {
  const evidence = await loadWardEvidence(writer.tx, posts);
  const people = [...evidence.offices, ...evidence.sightings].map(({ personId }) => personId);
  const wins = await loadWins(writer.tx, [...new Set(people)]);
  const credits = await loadCredits(writer, evidence.offices, wins, [
    ...new Set(posts.map(({ organisationId }) => organisationId)),
  ]);
  const settled: SettledWard[] = [];
  for (const post of posts) settled.push(await settleWard(writer, post, evidence, wins, credits));
  await writer.flush();
  await settleAsked(writer, settled);
  await writer.flush();
  await settleStatedLabels(writer, { postIds: posts.map(({ id }) => id) });
}

async function settleWard(
  writer: ImportWriter,
  post: ListedPost,
  evidence: Evidence,
  won: readonly WonBallot[],
  credits: Credits,
): Promise<SettledWard> {
  const offices = evidence.offices.filter(({ postId }) => postId === post.id);
  const terms = evidence.terms.filter(({ postId }) => postId === post.id);
  const told = new Set(
    [...terms, ...evidence.sightings.filter(({ postId }) => postId === post.id)].map(
      ({ personId }) => personId,
    ),
  );
  // Of whom nothing of this is known, but an office, an import of before says no more than that.
  const isFixed = ({ isImports, personId }: WardOffice) => !isImports || !told.has(personId);
  const edited = new Set(offices.filter(isFixed).map(({ personId }) => personId));
  const sightings = evidence.sightings.filter(
    ({ postId, personId, listedOn }) =>
      postId === post.id &&
      !edited.has(personId) &&
      (post.validFrom === null || post.validFrom <= listedOn) &&
      (post.endsOn === null || listedOn < post.endsOn),
  );
  const names = new Map(sightings.map(({ personId, name }) => [personId, name]));
  const own = offices.filter(({ personId }) => !edited.has(personId));
  const ownIds = new Set(own.map(({ id }) => id));
  const wins = won.filter(
    (win) => isOfPost(win, post) && (win.holdingId === null || ownIds.has(win.holdingId)),
  );
  const people = [...new Set([...own, ...sightings].map(({ personId }) => personId))];
  const spells = people.flatMap((personId) => {
    const isTheirs = (row: { readonly personId: string }) => row.personId === personId;
    const seatWins = wins.filter(isTheirs).map((win) => seatWinOf(win, post));
    const later = seatWins.filter(
      ({ pollingOn, firstDay }) => post.validFrom === null || (firstDay ?? pollingOn) >= post.validFrom,
    );
    return deriveSpells(
      sightings.filter(isTheirs).map((row) => inOffice(row, post)),
      terms.filter(isTheirs),
      later,
      post.endsOn,
    );
  });
  const fixed = [
    ...offices.filter(({ personId }) => edited.has(personId)),
    ...evidence.vacancies.filter(({ postId }) => postId === post.id),
  ];
  const filled = fillSeats(spells, sightings, fixed, post.seats, (personId) => names.get(personId) ?? '');
  const holdings = await writeOffices(writer, post, own, filled.placed, credits);
  await keepTerms(writer, terms, holdings);
  for (const [spell, id] of holdings)
    for (const { field, day, origin } of spell.lost)
      writer.propose(fieldProposal('OfficeHolding', id, field, { [field]: day }, { origin }));
  return { post, ...filled, holdings, sightings, wins };
}

/** Who first came in for a ward that is no more has another office now. */
function inOffice<Row extends { readonly startedOn: string | null }>(
  row: Row,
  { validFrom }: ListedPost,
): Row {
  return validFrom !== null && (row.startedOn ?? '') < validFrom ? { ...row, startedOn: null } : row;
}

function isOfPost({ organisationId, areaId, label }: WonBallot, post: ListedPost): boolean {
  return (
    organisationId === post.organisationId &&
    (areaId === post.areaId || foldWard(label) === foldWard(post.ward))
  );
}

function seatWinOf(win: WonBallot, { role, nation }: ListedPost): SeatWin {
  const { personId, candidacyId, pollingOn, isByElection, isUnopposed } = win;
  const poll = new Date(`${pollingOn}T00:00:00Z`);
  const day = findFirstDay({ role, nation, pollingOn: poll, isByElection, declaredOn: null });
  const startReason = isUnopposed ? 'UNOPPOSED' : isByElection ? 'BY_ELECTION' : 'ELECTED';
  return { personId, candidacyId, pollingOn, firstDay: day && formatDay(day), startReason };
}

/** The credits of whoever speaks of the ward, by publisher, and those of the results by candidacy. */
async function loadCredits(
  writer: ImportWriter,
  own: readonly WardOffice[],
  wins: readonly WonBallot[],
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
  ];
  const byPublisher = (publisher: string): Credit[] => {
    const known = all.find((credit) => credit.publisher === publisher);
    if (!known) return [];
    const { url, licence, retrievedOn } = known;
    return [{ url, publisher, licence, retrievedOn }];
  };
  return { ofResults, byPublisher };
}

type Credits = Awaited<ReturnType<typeof loadCredits>>;

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

/** Brings the offices to what was worked out; an office stays the one it was as far as there is one. Returns which office each time is. */
async function writeOffices(
  writer: ImportWriter,
  post: ListedPost,
  own: readonly WardOffice[],
  spells: readonly Spell[],
  credits: Credits,
): Promise<Map<Spell, string>> {
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
  return holdings;
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

/** Keeps each term with the office that it is of. */
async function keepTerms(
  writer: ImportWriter,
  terms: Evidence['terms'],
  holdings: ReadonlyMap<Spell, string>,
): Promise<void> {
  for (const { holdingId, personId, from, to, origin, publisher } of terms) {
    const theirs = [...holdings].filter(([spell]) => spell.personId === personId);
    const [, id = null] =
      theirs.find(([spell]) => spell.terms.some((term) => term.from === from && term.to === to)) ??
      theirs[0] ??
      [];
    if (id === null || id === holdingId) continue;
    const field = `${TERM_FIELD}${from}`;
    await writer.tx.fieldSource.deleteMany({
      where: { recordType: 'OfficeHolding', recordId: holdingId, field },
    });
    writer.hold('OfficeHolding', id, field, { origin, externalId: publisher, statedOn: to });
  }
}
