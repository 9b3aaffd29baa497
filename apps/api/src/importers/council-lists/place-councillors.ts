import { formatDay } from '../../calendar/day.ts';
import { findFirstDay } from '../../representatives/office-terms.ts';
import { cutAtMoves, type Run } from './cut-at-moves.ts';
import { deriveSpells } from './derive-spells.ts';
import { isOfWard } from './is-of-ward.ts';
import { isAtOnce, joinTerms } from './join-terms.ts';
import { isEndKnown, type WardTerm } from './seat-terms.ts';
import type { Absence, SeatWin, Spell, StatedTerm, WardsOfList } from './ward-spells.ts';
import { keepApart, type KeptApart, type WardSpell } from './keep-apart.ts';
import { findAbsences, type SeatLoss } from './find-absences.ts';
import type { LostBallot } from './load-losses.ts';
import type { WonBallot } from './load-wins.ts';
import type {
  CouncilOffice,
  ListedPost,
  loadWardEvidence,
  UnknownListed,
  WardOffice,
} from './ward-evidence.ts';

type Evidence = Awaited<ReturnType<typeof loadWardEvidence>>;
type Listed = Evidence['sightings'][number] & Readonly<{ ward: string }>;

/** What is known of one ward, before its councillors are fitted into its seats. */
export type WardTimes = Readonly<{
  post: ListedPost;
  /** Offices that follow from what is said, and those that stay as they are. */
  own: readonly WardOffice[];
  fixed: readonly WardOffice[];
  spells: readonly Spell[];
  /** Spells about which an editor is asked, for they are beside an office in another ward. */
  beside: readonly Spell[];
  sightings: readonly Listed[];
  /** What terms say of the ward, of those of whom an editor spoke, too. */
  terms: readonly WardTerm[];
  /** Rows about people whom nobody knows. */
  unknown: readonly UnknownListed[];
  /** The lists of the council. */
  lists: readonly WardsOfList[];
  absencesOf: (personId: string) => readonly Absence[];
  winsOf: (personId: string) => readonly SeatWin[];
  /** Rows of lists that what goes before them contradicts. */
  contradicted: readonly Listed[];
  wins: readonly WonBallot[];
}>;

export type PlacedCouncillors = Readonly<{
  wards: readonly WardTimes[];
  /** Those whose end only follows from their being in another ward. */
  moved: ReadonlySet<Spell>;
  /** Offices that stay and whose holder a list has in another ward, by the day of that. */
  doubtful: ReadonlyMap<string, string>;
}>;

/** Works out when each person was in which of some wards: a function of everything that is said of them in the council (R12), and never in two wards at once. */
export function placeCouncillors(
  posts: readonly ListedPost[],
  evidence: Evidence,
  won: readonly WonBallot[],
  lost: readonly LostBallot[],
): PlacedCouncillors {
  const wards = posts.map((post) => ({ post, ...ofWard(post, evidence, won, lost) }));
  const spells = new Map<string, Spell[]>(posts.map(({ id }) => [id, []]));
  const beside = new Map<string, Spell[]>(posts.map(({ id }) => [id, []]));
  const contradicted: Listed[] = [];
  const moved = new Set<Spell>();
  const doubtful = new Map<string, string>();
  const add = (to: Map<string, Spell[]>, { postId, spell }: WardSpell) => to.get(postId)?.push(spell);
  for (const council of Map.groupBy(wards, ({ post }) => post.organisationId).values()) {
    const people = new Set(council.flatMap((ward) => [...ward.people]));
    for (const personId of people) {
      const isTheirs = (row: { readonly personId: string }) => row.personId === personId;
      const cut = cutAtMoves(council.flatMap((ward) => ward.sightings.filter(isTheirs)));
      contradicted.push(...cut.contradicted);
      const there = council.filter((ward) => ward.people.has(personId));
      const unlisted = there.filter(({ post }) => cut.runs.every(({ postId }) => postId !== post.id));
      const runs: Run<Listed>[] = [
        ...unlisted.map(({ post }) => ({ postId: post.id, seen: [], after: null, before: null })),
        ...cut.runs,
      ];
      const timesIn = (some: readonly Run<Listed>[]) =>
        some.flatMap((run) => {
          const ward = there.find(({ post }) => post.id === run.postId);
          return ward ? timesOf(run, runs, personId, ward) : [];
        });
      const times = inOrder(timesIn(runs.slice(0, unlisted.length)), timesIn(cut.runs));
      const apart = keepApart(times, [
        ...council.flatMap((ward) => ward.fixed.filter(isTheirs)),
        ...evidence.elsewhere.filter(
          (office: CouncilOffice) =>
            isTheirs(office) && office.organisationId === council[0]?.post.organisationId,
        ),
      ]);
      note(apart);
    }
  }
  function note(apart: KeptApart) {
    for (const time of apart.spells) add(spells, time);
    for (const time of apart.asked) add(beside, time);
    for (const spell of apart.moved) moved.add(spell);
    for (const [id, day] of apart.doubtful) doubtful.set(id, day);
  }
  return {
    wards: wards.map(({ people: _, sightings, ...ward }) => ({
      ...ward,
      spells: spells.get(ward.post.id) ?? [],
      beside: beside.get(ward.post.id) ?? [],
      sightings: sightings.filter((row) => !contradicted.includes(row)),
      contradicted: sightings.filter((row) => contradicted.includes(row)),
    })),
    moved,
    doubtful,
  };
}

/** What is said of one ward but for those of whom an editor spoke there. */
function ofWard(
  post: ListedPost,
  evidence: Evidence,
  won: readonly WonBallot[],
  lost: readonly LostBallot[],
) {
  const isThere = ({ postId }: { readonly postId: string }) => postId === post.id;
  const offices = evidence.offices.filter(isThere);
  const allTerms = evidence.terms.filter(isThere);
  const allSightings = evidence.sightings.filter(isThere);
  const told = new Set([...allTerms, ...allSightings].map(({ personId }) => personId));
  // Of whom nothing of this is known, but an office, an import of before says no more than that.
  const isFixed = ({ isImports, personId }: WardOffice) => !isImports || !told.has(personId);
  const edited = new Set(offices.filter(isFixed).map(({ personId }) => personId));
  const isFree = ({ personId }: { readonly personId: string }) => !edited.has(personId);
  const sightings = allSightings
    .filter(isFree)
    .filter(
      ({ listedOn }) =>
        (post.validFrom === null || post.validFrom <= listedOn) &&
        (post.endsOn === null || listedOn < post.endsOn),
    )
    .map((row): Listed => ({ ...inOffice(row, post), ward: post.ward }));
  const own = offices.filter(isFree);
  const ownIds = new Set(own.map(({ id }) => id));
  const wins = won.filter(
    (win) =>
      (win.holdingId === null || ownIds.has(win.holdingId)) && isOfWard(win, post, win.holdingId !== null),
  );
  const freeTerms = allTerms.filter(isFree);
  const people = new Set([...own, ...sightings, ...freeTerms].map(({ personId }) => personId));
  const fixed = offices.filter((office) => !isFree(office));
  const losses = lost.filter((loss) => isOfWard(loss, post)).map((loss) => seatLossOf(loss, post));
  const unknown = evidence.unknown.filter(({ organisationId }) => organisationId === post.organisationId);
  const lists = evidence.lists.filter(({ organisationId }) => organisationId === post.organisationId);
  const absencesOf = (personId: string) => findAbsences(personId, allSightings, unknown, losses, post);
  const winsOf = (personId: string) =>
    wins
      .filter((win) => win.personId === personId)
      .map((win) => seatWinOf(win, post))
      .filter(
        ({ pollingOn, firstDay }) => post.validFrom === null || (firstDay ?? pollingOn) >= post.validFrom,
      );
  return { own, fixed, sightings, unknown, lists, terms: allTerms, wins, people, absencesOf, winsOf };
}

type WardSaid = Readonly<{ post: ListedPost }> & ReturnType<typeof ofWard>;

/** The times of one person in one ward, between those in which lists have them in others; each term and win is of one of these. */
function timesOf(
  run: Run<Listed>,
  runs: readonly Run<Listed>[],
  personId: string,
  { post, terms, winsOf, absencesOf }: WardSaid,
): WardSpell[] {
  const inWard = runs.filter(({ postId }) => postId === run.postId);
  const isOfRun = (from: string, to: string | null) =>
    inWard.length === 1 || inWard.toSorted((a, b) => daysIn(b, from, to) - daysIn(a, from, to))[0] === run;
  const theirTerms = terms.filter(({ personId: whose, from, to }) => whose === personId && isOfRun(from, to));
  // An end that a term does not have is not "still in office": that is for a list to show.
  const sure = theirTerms.filter(({ to }) => run.seen.length > 0 || isEndKnown(to, post.endsOn));
  const theirWins = winsOf(personId).filter(({ pollingOn }) => isOfRun(pollingOn, addDay(pollingOn)));
  const spells = deriveSpells(run.seen, joinTerms(sure), theirWins, absencesOf(personId), post.endsOn);
  return spells.map((spell) => ({
    postId: post.id,
    ward: post.ward,
    spell: { ...spell, terms: termsOf(spell, theirTerms) },
  }));
}

/** Those that are of its time: whoever states them is credited. */
function termsOf(spell: Spell, terms: readonly StatedTerm[]): readonly StatedTerm[] {
  return [...new Set([...spell.terms, ...terms.filter((term) => isAtOnce(term, spell))])];
}

/** The times in wards in which no list has somebody, each before those that begin after it. */
function inOrder(unlisted: readonly WardSpell[], listed: readonly WardSpell[]): WardSpell[] {
  const times = [...listed];
  for (const time of unlisted.toSorted((a, b) => (a.spell.from < b.spell.from ? -1 : 1))) {
    const next = times.findIndex(({ spell }) => spell.from > time.spell.from);
    times.splice(next === -1 ? times.length : next, 0, time);
  }
  return times;
}

/** How many days of a time lie between what lists have of other wards before a run and after it. */
function daysIn({ after, before }: Run<Listed>, from: string, to: string | null): number {
  const start = after !== null && after > from ? after : from;
  const end = [to, before].filter((day) => day !== null).toSorted()[0] ?? '9999-12-31';
  return (Date.parse(end) - Date.parse(start)) / 86_400_000;
}

function addDay(day: string): string {
  return formatDay(new Date(Date.parse(day) + 86_400_000));
}

/** Who first came in for a ward that is no more has another office now; who came in for a council that another took over is in this one's since that day. */
function inOffice<Row extends { readonly startedOn: string | null }>(
  row: Row,
  { validFrom, foundedOn }: ListedPost,
): Row {
  const { startedOn } = row;
  if (validFrom !== null && (startedOn ?? '') < validFrom) return { ...row, startedOn: null };
  return startedOn !== null && foundedOn !== null && startedOn < foundedOn
    ? { ...row, startedOn: foundedOn }
    : row;
}

function seatWinOf(win: WonBallot, post: ListedPost): SeatWin {
  const { personId, candidacyId, pollingOn, isByElection, isUnopposed } = win;
  const startReason = isUnopposed ? 'UNOPPOSED' : isByElection ? 'BY_ELECTION' : 'ELECTED';
  return { personId, candidacyId, pollingOn, firstDay: firstDayOf(win, post), startReason };
}

function seatLossOf(loss: LostBallot, post: ListedPost): SeatLoss {
  const { personId, pollingOn } = loss;
  return { personId, pollingOn, firstDay: firstDayOf(loss, post) };
}

function firstDayOf(
  { pollingOn, isByElection }: LostBallot,
  { role, nation, foundedOn }: ListedPost,
): string | null {
  const dayOf = (text: string) => new Date(`${text}T00:00:00Z`);
  const day = findFirstDay({
    role,
    nation,
    pollingOn: dayOf(pollingOn),
    isByElection,
    declaredOn: null,
    foundedOn: foundedOn === null ? null : dayOf(foundedOn),
  });
  return day && formatDay(day);
}
