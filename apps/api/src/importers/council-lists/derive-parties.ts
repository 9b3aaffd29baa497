/** For whom a list has somebody sit on its day. */
export type ListedParty = Readonly<{
  kind: 'COUNCIL' | 'OPEN_COUNCIL_DATA';
  listedOn: string;
  principalId: string | null;
  adjunctId: string | null;
  /** They sit for no party; else a row without one says nothing. */
  isNoParty: boolean;
  publisher: string;
}>;

/** A time in a party that a file of terms states; half-open. */
export type PartyTerm = Readonly<{
  organisationId: string;
  from: string;
  to: string;
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

/**
 * For whom one person sat and when: a function of everything that lists and terms say of it, so that it does not matter what was said first (R12). A
 * list holds from its day until one of no less weight shows otherwise, the council's before others; a term goes on from and into a list of its party, ends where
 * a list shows another, and ends what a list of before its first day showed. Nobody leaves the Co-operative Party because a list says Labour alone.
 */
export function deriveParties(
  rows: readonly ListedParty[],
  terms: readonly PartyTerm[],
  isCoOperative: (organisationId: string) => boolean,
): { times: PartyTime[]; asked: AskedParty[] } {
  const telling = rows
    .filter(
      ({ principalId, adjunctId, isNoParty }) => principalId !== null || adjunctId !== null || isNoParty,
    )
    .toSorted((a, b) => (`${a.listedOn} ${a.kind}` < `${b.listedOn} ${b.kind}` ? -1 : 1));
  const asked: AskedParty[] = [];
  const runs = runsOf(telling, asked);
  const joined = joinedOf(telling, runs, asked);
  for (const term of terms.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))) {
    if (isCoOperative(term.organisationId)) takeTerm(joined, [], term, asked);
    else takeTerm(runs, runs, term, asked);
  }
  const times = [...runs, ...joined].flatMap(
    ({ organisationId, lastOn, isListed, publishers, ...run }): PartyTime[] => {
      if (organisationId === null || (run.to !== null && run.to <= run.from)) return [];
      const { from, to, origin, toSaidBy } = run;
      const listedOn = isListed ? ([from, lastOn] as const) : null;
      return [
        { organisationId, from, to, origin, toSaidBy, listedOn, publishers: [...publishers].toSorted() },
      ];
    },
  );
  return { times: times.toSorted((a, b) => (a.from < b.from ? -1 : 1)), asked };
}

/** The council's lists first; of others what they show before the first of them, and what does not contradict them. */
function runsOf(rows: readonly ListedParty[], asked: AskedParty[]): Run[] {
  const ofCouncil = rows.filter(({ kind }) => kind === 'COUNCIL');
  const firstOn = ofCouncil[0]?.listedOn ?? null;
  const others = rows.filter(({ kind }) => kind !== 'COUNCIL');
  const before = others.filter(({ listedOn }) => firstOn === null || listedOn < firstOn);
  const runs: Run[] = [];
  for (const row of [...before, ...ofCouncil]) {
    const current = runs.at(-1);
    // A label of the Co-operative Party alone says nothing of another.
    if (row.principalId === null && !row.isNoParty) continue;
    if (current && current.organisationId === row.principalId) {
      current.lastOn = row.listedOn;
      current.publishers.add(row.publisher);
      continue;
    }
    if (current) {
      current.to = row.listedOn;
      current.toSaidBy = originOf(row);
    }
    runs.push(runOf(row, row.principalId));
  }
  for (const row of others.filter((other) => !before.includes(other))) {
    if (row.principalId === null && !row.isNoParty) continue;
    const there = runs.find((run) => covers(run, row.listedOn));
    if (there?.organisationId === row.principalId) {
      there.publishers.add(row.publisher);
      there.lastOn = [there.lastOn, row.listedOn].toSorted().at(-1) ?? there.lastOn;
    } else asked.push(askOf(row, row.principalId));
  }
  return runs;
}

/** The Co-operative Party is joined beside another: from the first list that says so. */
function joinedOf(rows: readonly ListedParty[], runs: readonly Run[], asked: AskedParty[]): Run[] {
  const joined: Run[] = [];
  for (const row of rows) {
    if (row.adjunctId === null) continue;
    const isInNone = runs.some((run) => run.organisationId === null && covers(run, row.listedOn));
    const there = joined.find(({ organisationId }) => organisationId === row.adjunctId);
    if (isInNone) asked.push(askOf(row, row.adjunctId));
    else if (there) {
      there.lastOn = row.listedOn;
      there.publishers.add(row.publisher);
    } else joined.push(runOf(row, row.adjunctId));
  }
  return joined;
}

function takeTerm(own: Run[], rivals: readonly Run[], term: PartyTerm, asked: AskedParty[]): void {
  let { to } = term;
  for (const rival of rivals.filter((run) => run.isListed && run.organisationId !== term.organisationId)) {
    if ((rival.to !== null && rival.to <= term.from) || rival.from >= to) continue;
    if (term.from < rival.from) to = rival.from;
    else if (term.from > rival.lastOn) {
      rival.to = term.from;
      rival.toSaidBy = term.origin;
    } else {
      asked.push({ organisationId: term.organisationId, from: term.from, to: term.to, origin: term.origin });
      return;
    }
  }
  const there = own.filter(
    (run) =>
      run.organisationId === term.organisationId && (run.to === null || run.to > term.from) && run.from < to,
  );
  const [first] = there;
  if (!first) {
    const said = { origin: term.origin, toSaidBy: term.origin, publishers: new Set([term.publisher]) };
    own.push({
      organisationId: term.organisationId,
      from: term.from,
      to,
      lastOn: term.from,
      ...said,
      isListed: false,
    });
    return;
  }
  const isWithin = first.from <= term.from && (first.to === null || first.to >= to);
  const isWider = there.length === 1 && first.isListed && (first.to === null || first.to >= to);
  if (!isWithin && !isWider) {
    asked.push({ organisationId: term.organisationId, from: term.from, to: term.to, origin: term.origin });
    return;
  }
  if (!isWithin) first.from = term.from;
  first.publishers.add(term.publisher);
}

function runOf(row: ListedParty, organisationId: string | null): Run {
  const { listedOn, publisher } = row;
  const said = { origin: originOf(row), toSaidBy: null, publishers: new Set([publisher]) };
  return { organisationId, from: listedOn, to: null, lastOn: listedOn, ...said, isListed: true };
}

function askOf(row: ListedParty, organisationId: string | null): AskedParty {
  return { organisationId, from: row.listedOn, to: null, origin: originOf(row) };
}

function covers({ from, to }: Run, day: string): boolean {
  return from <= day && (to === null || to > day);
}

function originOf({ kind }: ListedParty): string {
  return kind === 'COUNCIL' ? 'COUNCIL_OR_LEGISLATURE' : kind;
}

function keyOf({ from, to, organisationId, publisher }: PartyTerm): string {
  return `${from} ${to} ${organisationId} ${publisher}`;
}
