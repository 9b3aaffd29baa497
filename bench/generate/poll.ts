import type { Council } from './councils.ts';
import { personName } from './names.ts';
import { type Random, seededRandom } from './random.ts';
import { wardCode } from './ward-code.ts';

export type Poll = Readonly<{
  /** Polling day, YYYY-MM-DD. */
  day: string;
  councils: readonly Council[];
  wardsPerCouncil: number;
  /** Seats of each ward; an election to one seat makes an office, one to more a proposal. */
  seats: number;
  /** On every ballot paper. */
  candidatesPerWard: number;
  /** Whether votes and winners are known. */
  isCounted: boolean;
  /** How many people stand at polls in all: whoever has a number below it may stand again. */
  people: number;
}>;

const HEADER =
  'person_id,person_name,election_id,ballot_paper_id,election_date,election_current,by_election,party_name,party_description_text,party_id,party_list_position,gss,post_id,post_label,cancelled_poll,candidates_locked,seats_contested,organisation_name,votes_cast,elected,turnout_reported,total_electorate,email,birth_date';

/** Party name, description as printed and id, in the columns' order; the joint label has the principal party's id alone, as in the real files. */
const PARTIES = [
  ['Labour Party', 'Labour Party', 'PP53'],
  ['Labour and Co-operative Party', 'Labour and Co-operative Party', 'joint-party:53-119'],
  ['Conservative and Unionist Party', 'Local Conservatives', 'PP52'],
  ['Liberal Democrats', 'Liberal Democrats', 'PP90'],
  ['Green Party', '"Green Party, For the Common Good"', 'PP63'],
  ['Independent', '', 'ynmp-party:2'],
  ['Reform UK', 'Reform UK', 'PP7931'],
] as const;

/** The lines of a poll in the columns of Democracy Club's candidates CSV. The same poll gives the same lines. */
export function* pollLines(poll: Poll): Generator<string> {
  const random = seededRandom(Number(poll.day.replaceAll('-', '')));
  yield HEADER;
  for (const [index, council] of poll.councils.entries())
    for (let ward = 0; ward < poll.wardsPerCouncil; ward++)
      yield* ballotLines(poll, council, index, ward, random);
}

function* ballotLines(
  poll: Poll,
  council: Council,
  councilIndex: number,
  ward: number,
  random: Random,
): Generator<string> {
  const { day, seats, candidatesPerWard } = poll;
  const election = `local.${council.slug}.${day}`;
  const ballot = `local.${council.slug}.ward-${ward + 1}.${day}`;
  const gss = wardCode(council, ward);
  const standing = new Set<number>();
  while (standing.size < candidatesPerWard) standing.add(random.below(poll.people));
  const votes = [...standing].map(() => 100 + random.below(3000)).toSorted((a, b) => b - a);
  for (const [place, person] of [...standing].entries()) {
    const party = place === 0 ? PARTIES[councilIndex % 3] : random.of(PARTIES);
    const [partyName, description, partyId] = party ?? PARTIES[0];
    const result = poll.isCounted ? `${votes[place]},${place < seats ? 't' : 'f'},2400,6000` : ',,,';
    yield [
      900_000 + person,
      personName(person),
      election,
      ballot,
      day,
      't,f',
      partyName,
      description,
      partyId,
      '',
      gss,
      `gss:${gss}`,
      `Ward ${ward + 1}`,
      'f,t',
      seats,
      `"${council.name} local election"`,
      result,
      `someone${person}@example.org`,
      '1970-01-01',
    ].join(',');
  }
}
