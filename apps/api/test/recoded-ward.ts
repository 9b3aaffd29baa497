import type { Editor } from '../src/editors/viewer.ts';
import { formatDay } from '../src/calendar/day.ts';
import { followConfirmedResults } from '../src/importers/settling/follow-confirmed-results.ts';
import { confirmResults, type ConfirmedBallot } from '../src/results/confirm-results.ts';
import { resultsNight, type ResultOfNight } from '../src/results/results-night.ts';
import { councillorsCsv } from './council-list.ts';
import type { TestDatabase } from './database.ts';
import { given } from './given.ts';
import { candidate, csvOf, importText } from './import-csv.ts';

const AS_PROPOSED = { postId: null, winners: null, leaving: null, againstVotes: null, declaredOn: null };
const NO_DAYS = { declaredOn: null, dissolvedOn: null };

let made = 0;

/**
 * A council with the ward Mill and the files that tell of it: lists of wards, in which it has the code `before` and later `after`, lists of councillors, and
 * results. Each call makes another council. Call it in a test.
 */
export async function recodedWard({ prisma }: TestDatabase) {
  const number = (made += 1);
  const place = String(number).padStart(2, '0');
  const [slug, district] = [`recoded-${number}`, `E079996${place}`];
  const [before, after] = [`E059600${place}`, `E059610${place}`];
  const { id: councilId, areaId } = await given(prisma).council(slug);
  await prisma.areaIdentifier.create({ data: { areaId: areaId ?? '', scheme: 'gss', value: district } });
  const people: string[] = [];
  const personId = (name: string) => {
    if (!people.includes(name)) people.push(name);
    return number * 100 + people.indexOf(name);
  };

  const wards = (year: number, code: string) => {
    const [cd, nm, lad] = [`wd${year}cd`, `wd${year}nm`, `lad${year}`];
    const row = { [cd]: code, [nm]: 'Mill', [`${lad}cd`]: district, [`${lad}nm`]: slug, lat: '', long: '' };
    return importText(prisma, csvOf([row]));
  };

  const list = (listedOn: string, ...names: string[]) =>
    importText(prisma, councillorsCsv(...names.map((Name) => ({ Name, Ward: 'Mill' }))), {
      council: slug,
      listedOn,
      mapping: { name: 'Name', ward: 'Ward', party: 'Party' },
    });

  const ballotId = (on: string) => `local.${slug}.mill.${on}`;
  const rowsOf = (on: string, seats: number, stood: Readonly<Record<string, boolean>>, gss: string) =>
    Object.entries(stood).map(([person_name, isElected]) => ({
      ...candidate({
        person_id: personId(person_name),
        person_name,
        election_id: `local.${slug}.${on}`,
        ballot_paper_id: ballotId(on),
        seats_contested: seats,
        election_date: on,
        post_label: 'Mill',
        elected: isElected ? 't' : 'f',
      }),
      gss,
      post_id: gss === '' ? 'X:mill' : `gss:${gss}`,
    }));
  /** Who stood at one poll or more, by its day, and whether they won. */
  const results = (
    polls: Readonly<Record<string, readonly [seats: number, stood: Readonly<Record<string, boolean>>]>>,
    gss = '',
  ) =>
    importText(
      prisma,
      csvOf(Object.entries(polls).flatMap(([on, [seats, stood]]) => rowsOf(on, seats, stood, gss))),
    );

  const ballot = (on: string) => prisma.ballot.findUniqueOrThrow({ where: { ballotId: ballotId(on) } });
  const night = async (on: string, areAllSeatsUp = false): Promise<ResultOfNight> => {
    const { electionId } = await ballot(on);
    const wardSeats = { seats: [], areAllSeatsUp };
    const [result] = await resultsNight(prisma, { polls: { electionId }, wardSeats, ...NO_DAYS });
    if (!result) throw new Error(`no result of ${on}`);
    return result;
  };
  const confirm = async (
    on: string,
    editor: Editor,
    { areAllSeatsUp = false, ...choice }: Partial<ConfirmedBallot> & { areAllSeatsUp?: boolean } = {},
  ) => {
    const { contest, seen } = await night(on, areAllSeatsUp);
    const ballots = [{ ballotId: contest.id, seen, ...AS_PROPOSED, ...choice }];
    const why = { ...NO_DAYS, sourceUrl: null, changeReason: 'Declared at the count.' };
    return confirmResults(prisma, { ballots, areAllSeatsUp, ...why }, editor, followConfirmedResults);
  };

  /** The offices of the ward, that of the earlier boundaries first. */
  const tell = async () => {
    const posts = await prisma.post.findMany({
      where: { organisationId: councilId },
      include: {
        area: { include: { identifiers: true } },
        ballots: { include: { election: true } },
        vacancies: { orderBy: [{ from: 'asc' }, { id: 'asc' }] },
        holdings: { include: { person: true }, orderBy: [{ from: 'asc' }, { id: 'asc' }] },
      },
    });
    const spell = ({ from, to }: { from: Date | null; to: Date | null }) =>
      [from, to].map((on) => (on === null ? '' : formatDay(on))).join(' – ');
    return posts
      .map(({ area, seats, validFrom, validTo, ballots, vacancies, holdings }) => ({
        ward: area?.identifiers.some(({ value }) => value === after) === true ? 'new' : 'old',
        seats,
        life: spell({ from: validFrom, to: validTo }),
        polls: ballots
          .map(({ areaId: polled, election }) =>
            [formatDay(election.pollingOn), ...(polled === area?.id ? [] : ['of another ward'])].join(' '),
          )
          .toSorted(),
        vacant: vacancies.map((vacancy) => `${vacancy.seats}: ${spell(vacancy)}`),
        holders: holdings
          .map((holding) =>
            [holding.person.name, spell(holding), ...(holding.candidacyId ? ['won'] : [])].join(' '),
          )
          .toSorted(),
      }))
      .toSorted((a, b) => (a.ward < b.ward ? 1 : -1));
  };

  /** The polls of which an editor is asked for which ward they are. */
  const asked = async () => {
    const ballots = await prisma.ballot.findMany({
      where: { ballotId: { startsWith: `local.${slug}.` } },
      include: { election: true },
    });
    const open = await prisma.proposal.findMany({
      where: { kind: 'FIELD', state: 'OPEN', recordId: { in: ballots.map(({ id }) => id) } },
    });
    return open.map(({ recordId }) => {
      const polled = ballots.find(({ id }) => id === recordId);
      return polled ? formatDay(polled.election.pollingOn) : '';
    });
  };

  return { councilId, before, after, wards, list, results, ballot, night, confirm, tell, asked };
}
