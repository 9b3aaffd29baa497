import { isOtherParty, isWonAmid, type WonParty } from './won-parties.ts';

/** For whom a list has somebody sit on its day, or the poll they won as of their first day in office. */
export type ListedParty = Readonly<{
  kind: 'COUNCIL' | 'OPEN_COUNCIL_DATA' | 'BALLOT';
  listedOn: string;
  principalId: string | null;
  adjunctId: string | null;
  /** They sit for no party; else a row without one says nothing. */
  isNoParty: boolean;
  publisher: string;
}>;

/** A time under a label that a file of terms states; half-open. */
export type PartyTerm = Readonly<{
  from: string;
  /** Null where it goes on with an office that does. */
  to: string | null;
  /** The file has no end, and that of its office stands for it. */
  isOpen: boolean;
  principalId: string | null;
  adjunctId: string | null;
  /** They sat for no party. */
  isNoParty: boolean;
  origin: string;
  publisher: string;
}>;

/** Somebody's time in a party, as lists and terms together show it. */
export type PartyTime = Readonly<{
  organisationId: string;
  from: string;
  to: string | null;
  /** Who says so, and who says until when. */
  origin: string;
  toSaidBy: string | null;
  /** First and last list that shows it. Null where none does. */
  listedOn: readonly [string, string] | null;
  publishers: readonly string[];
}>;

/** What an editor decides: that a list which goes behind another, or a term, has them in a party, or in none. */
export type AskedParty = Readonly<{
  organisationId: string | null;
  from: string;
  to: string | null;
  origin: string;
}>;

/** A run of lists that say the same, up to the first that says otherwise; of no party too. */
type Run = {
  readonly organisationId: string | null;
  from: string;
  to: string | null;
  lastOn: string;
  readonly origin: string;
  toSaidBy: string | null;
  readonly publishers: Set<string>;
  readonly isListed: boolean;
};

/** A term of one party, or of none, as it is fitted in among what lists show. */
type Sat = Readonly<{
  organisationId: string | null;
  from: string;
  to: string;
  origin: string;
  publisher: string;
}>;

/** Stands for the end of what goes on: later than every day. */
const OPEN = '9999-12-31';

/**
 * For whom one person sat and when: a function of everything that lists and terms say of it, so that it does not matter what was said first (R12). A
 * list holds from its day until one of no less weight shows otherwise, the council's before others; a term goes on from and into a list of its party, ends where
 * a list shows another, and ends what a list of before its first day showed. Nobody leaves the Co-operative Party because a list says Labour alone; but
 * whoever is shown to have left Labour left the joint label with it, and being in Labour again does not bring it back. A poll that they won under another principal
 * party than they were said to be in says so as of their first day in the office; a poll that nothing else contradicts brings no time in a party.
 */
export function deriveParties(
  listed: readonly ListedParty[],
  stated: readonly PartyTerm[],
  won: readonly WonParty[],
  isCoOperative: (organisationId: string) => boolean,
): { times: PartyTime[]; asked: AskedParty[] } {
  const telling = listed
    .filter(
      ({ principalId, adjunctId, isNoParty }) => principalId !== null || adjunctId !== null || isNoParty,
    )
    .map((row) => ({ ...row, ...besideOther(row, isCoOperative) }));
  const terms = stated
    .map((term) => ({ ...term, ...besideOther(term, isCoOperative), to: term.to ?? OPEN }))
    .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const asked: AskedParty[] = [];
  const wins = won.map((win) => ({ ...win, ...besideOther(win, isCoOperative) }));
  const { runs, rows } = runsOf([...telling, ...wins], terms, asked);
  const fitted = terms.map((term) => {
    if (term.principalId === null && !term.isNoParty) return { term, to: term.to };
    return { term, to: takeTerm(runs, runs, { ...term, organisationId: term.principalId }, asked) };
  });
  const joined = joinedOf(rows, runs, asked);
  for (const { term, to } of fitted) {
    if (term.adjunctId === null) continue;
    const beside = runs.find((run) => run.organisationId === term.principalId && covers(run, term.from));
    const isIn = to !== null && (term.principalId === null || beside !== undefined);
    const sat = { ...term, organisationId: term.adjunctId, to: earliest(to, beside?.to ?? null) };
    if (isIn) takeTerm(joined, [], sat, asked);
    else asked.push(askOfTerm({ ...sat, to: term.to }));
  }
  const times = [...runs, ...joined].flatMap(
    ({ organisationId, lastOn, isListed, publishers, ...run }): PartyTime[] => {
      if (organisationId === null || (run.to !== null && run.to <= run.from)) return [];
      const { from, origin } = run;
      const to = run.to === OPEN ? null : run.to;
      const listedOn = isListed ? ([from, lastOn] as const) : null;
      return [
        {
          organisationId,
          from,
          to,
          origin,
          toSaidBy: to === null ? null : run.toSaidBy,
          listedOn,
          publishers: [...publishers].toSorted(),
        },
      ];
    },
  );
  return { times: times.toSorted((a, b) => (a.from < b.from ? -1 : 1)), asked };
}

/** The Co-operative Party is joined beside another: its name alone says nothing of that other. */
function besideOther(
  { principalId, adjunctId }: Pick<PartyTerm, 'principalId' | 'adjunctId'>,
  isCoOperative: (organisationId: string) => boolean,
) {
  return adjunctId === null && principalId !== null && isCoOperative(principalId)
    ? { principalId: null, adjunctId: principalId }
    : { principalId, adjunctId };
}

/**
 * The council's lists first; of others what they show before the first of them, or after a poll that says otherwise, and what does not contradict them. A poll is
 * one of the rows where it says otherwise than what was said before it.
 */
function runsOf(
  all: readonly (ListedParty | WonParty)[],
  terms: readonly PartyTerm[],
  asked: AskedParty[],
): { runs: Run[]; rows: ListedParty[] } {
  const runs: Run[] = [];
  const rows: ListedParty[] = [];
  const behind: ListedParty[] = [];
  let isCouncils = false;
  for (const row of all.toSorted((a, b) => (dayAndKind(a) < dayAndKind(b) ? -1 : 1))) {
    const current = runs.at(-1);
    if (isWon(row)) {
      const isOther = current !== undefined && isOtherParty(row, current.organisationId);
      if (!isOther && !terms.some((term) => isWonAmid(row, term))) continue;
      isCouncils = false;
    }
    if (row.kind === 'COUNCIL') isCouncils = true;
    rows.push(row);
    // A label of the Co-operative Party alone says nothing of another.
    if (row.principalId === null && !row.isNoParty) continue;
    if (isCouncils && row.kind !== 'COUNCIL') behind.push(row);
    else if (current && current.organisationId === row.principalId) {
      current.lastOn = row.listedOn;
      current.publishers.add(row.publisher);
    } else {
      if (current) {
        current.to = row.listedOn;
        current.toSaidBy = originOf(row);
      }
      runs.push(runOf(row, row.principalId));
    }
  }
  for (const row of behind) {
    const there = runs.find((run) => covers(run, row.listedOn));
    if (there?.organisationId === row.principalId) {
      there.publishers.add(row.publisher);
      there.lastOn = [there.lastOn, row.listedOn].toSorted().at(-1) ?? there.lastOn;
    } else asked.push(askOf(row, row.principalId));
  }
  return { runs, rows };
}

/**
 * The second party of a joint label: from the first list that says so, and as long as its holder sits for the other one without a break. Of a list that
 * has it alone the other is the one they are in.
 */
function joinedOf(rows: readonly ListedParty[], runs: readonly Run[], asked: AskedParty[]): Run[] {
  const joined: Run[] = [];
  for (const row of rows) {
    if (row.adjunctId === null) continue;
    const there = runs.filter((run) => covers(run, row.listedOn));
    const beside = there.find(({ organisationId }) =>
      row.principalId === null ? organisationId !== null : organisationId === row.principalId,
    );
    const isIn = beside !== undefined || (row.principalId === null && there.length === 0);
    const own = joined.find((run) => run.organisationId === row.adjunctId && covers(run, row.listedOn));
    if (!isIn) asked.push(askOf(row, row.adjunctId));
    else if (own) {
      own.lastOn = row.listedOn;
      own.publishers.add(row.publisher);
    } else {
      const { to, toSaidBy } = beside ?? findNone(runs, row.listedOn);
      joined.push({ ...runOf(row, row.adjunctId), to, toSaidBy });
    }
  }
  return joined;
}

/** Where the Co-operative Party is all that is known of somebody: until a later day has them in no party. */
function findNone(runs: readonly Run[], day: string): Pick<Run, 'to' | 'toSaidBy'> {
  const none = runs.find(({ organisationId, from }) => organisationId === null && from > day);
  return { to: none?.from ?? null, toSaidBy: none?.origin ?? null };
}

/** Fits a term in. Returns the end that lists leave it; null where an editor is asked, or a list goes before what says that they sat for no party. */
function takeTerm(own: Run[], rivals: readonly Run[], term: Sat, asked: AskedParty[]): string | null {
  let { to } = term;
  const ask = () => {
    if (term.organisationId !== null) asked.push(askOfTerm(term));
    return null;
  };
  for (const rival of rivals.filter((run) => run.isListed && run.organisationId !== term.organisationId)) {
    if ((rival.to !== null && rival.to <= term.from) || rival.from >= to) continue;
    if (term.from < rival.from) to = rival.from;
    else if (term.from > rival.lastOn) {
      rival.to = term.from;
      rival.toSaidBy = term.origin;
    } else return ask();
  }
  const there = own.filter(
    (run) =>
      run.organisationId === term.organisationId && (run.to === null || run.to > term.from) && run.from < to,
  );
  const [first] = there;
  if (!first) {
    const { organisationId, from, origin, publisher } = term;
    const said = { origin, toSaidBy: origin, publishers: new Set([publisher]) };
    own.push({ organisationId, from, to, lastOn: from, ...said, isListed: false });
    return to;
  }
  const isWithin = first.from <= term.from && (first.to === null || first.to >= to);
  const isWider = there.length === 1 && first.isListed && (first.to === null || first.to >= to);
  if (!isWithin && !isWider) return ask();
  if (!isWithin) first.from = term.from;
  first.publishers.add(term.publisher);
  return to;
}

function runOf(row: ListedParty, organisationId: string | null): Run {
  const { listedOn, publisher } = row;
  const said = { origin: originOf(row), toSaidBy: null, publishers: new Set([publisher]) };
  return { organisationId, from: listedOn, to: null, lastOn: listedOn, ...said, isListed: true };
}

function askOf(row: ListedParty, organisationId: string | null): AskedParty {
  return { organisationId, from: row.listedOn, to: null, origin: originOf(row) };
}

function askOfTerm({ organisationId, from, to, origin }: Sat): AskedParty {
  return { organisationId, from, to: to === OPEN ? null : to, origin };
}

function covers({ from, to }: Run, day: string): boolean {
  return from <= day && (to === null || to > day);
}

/** The earlier of two ends, of which null is none. */
function earliest(a: string | null, b: string | null): string {
  return [a ?? OPEN, b ?? OPEN].toSorted()[0] ?? OPEN;
}

function originOf(row: ListedParty): string {
  if (isWon(row)) return row.origin;
  return row.kind === 'COUNCIL' ? 'COUNCIL_OR_LEGISLATURE' : row.kind;
}

function isWon(row: ListedParty): row is WonParty {
  return row.kind === 'BALLOT';
}

/** On one day the poll before lists, and the council's before others. */
function dayAndKind({ listedOn, kind }: ListedParty): string {
  return `${listedOn} ${kind}`;
}

function keyOf({ from, to, principalId, adjunctId, publisher }: PartyTerm): string {
  return `${from} ${to} ${principalId} ${adjunctId} ${publisher}`;
}
