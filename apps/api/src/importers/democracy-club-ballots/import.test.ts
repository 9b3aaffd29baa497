import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { importText } from '../../../test/import-csv.ts';

const PAGE = { name: 'ballots.json' };

const candidacy = (fields: object = {}) => ({
  elected: null,
  party_list_position: null,
  party: { ec_id: 'PP53', name: 'Labour Party' },
  party_name: 'Labour Party',
  party_description_text: null,
  person: { id: 920001, name: 'Alex EXAMPLE', email: 'secret@example.org', birth_date: '1961-02-03' },
  result: null,
  ...fields,
});

/** A ballot as the API gives it, of a fictional council. */
const ballot = (fields: object = {}) => ({
  ballot_paper_id: 'local.aldermere.mill.2027-05-06',
  election: { election_id: 'local.aldermere.2027-05-06', name: 'Aldermere local election' },
  post: { id: 'gss:E05900001', label: 'Mill', slug: 'mill' },
  winner_count: 1,
  cancelled: false,
  candidates_locked: true,
  candidacies: [candidacy()],
  replaces: null,
  replaced_by: null,
  ...fields,
});

const pageOf = (...results: unknown[]) =>
  JSON.stringify({ count: results.length, next: null, previous: null, results });

describe('a page of ballots, applied', () => {
  const database = testDatabase();

  it('takes every style of party id, votes and winners, and a ballot that nobody stands on', async () => {
    const { prisma } = database;
    const text = pageOf(
      ballot({
        candidacies: [
          candidacy(),
          candidacy({
            person: { id: 920002, name: 'Jo BOTH' },
            party: { ec_id: 'joint-party:53-119' },
            party_name: 'Labour and Co-operative Party',
            elected: true,
            result: { elected: true, num_ballots: 812, tied_vote_winner: true },
          }),
        ],
      }),
      ballot({
        ballot_paper_id: 'local.aldermere.fen.2027-05-06',
        post: { id: 'ALD:fen', label: 'Fen' },
        candidacies: [],
      }),
    );
    expect(await importText(prisma, text, PAGE)).toMatchObject({
      format: 'DEMOCRACY_CLUB_BALLOTS_JSON',
      rows: 3,
      created: 3,
      errors: [],
      applied: true,
    });
    const both = await prisma.candidacy.findFirstOrThrow({
      where: { nameAsPrinted: 'Jo BOTH' },
      include: { standings: true },
    });
    expect(both).toMatchObject({ votes: 812, isElected: true, isTiedVoteWinner: true });
    expect(both.standings).toHaveLength(2);
    expect(await prisma.ballot.findMany({ orderBy: { label: 'asc' } })).toMatchObject([
      { label: 'Fen', gssCode: null, postCode: 'ALD:fen' },
      { label: 'Mill', gssCode: 'E05900001', seatsContested: 1, areCandidatesLocked: true },
    ]);
    expect(await importText(prisma, text, PAGE)).toMatchObject({ created: 0, updated: 0, unchanged: 3 });
    expect(JSON.stringify(await prisma.importRow.findMany())).not.toMatch(/secret|1961-02/);
  });

  it('links a countermanded poll to the one held instead, whichever page comes first', async () => {
    const { prisma } = database;
    const former = 'local.aldermere.quay.2027-05-06';
    const latter = 'local.aldermere.quay.by.2027-06-17';
    const post = { id: 'ALD:quay', label: 'Quay' };
    const replacement = ballot({
      ballot_paper_id: latter,
      election: { election_id: 'local.aldermere.2027-06-17', name: 'Aldermere local election' },
      post,
      replaces: former,
    });
    await importText(prisma, pageOf(replacement), PAGE);
    await importText(prisma, pageOf(ballot({ ballot_paper_id: former, post, cancelled: true })), PAGE);
    expect(await prisma.ballot.findUniqueOrThrow({ where: { ballotId: former } })).toMatchObject({
      isCancelled: true,
      replacedById: null,
    });
    const first = ballot({ ballot_paper_id: former, post, cancelled: true, replaced_by: latter });
    expect(await importText(prisma, pageOf(first), PAGE)).toMatchObject({ updated: 1 });
    expect(
      await prisma.ballot.findUniqueOrThrow({ where: { ballotId: former }, include: { replacedBy: true } }),
    ).toMatchObject({ replacedBy: { ballotId: latter, isByElection: true } });
    expect(await importText(prisma, pageOf(replacement), PAGE)).toMatchObject({ updated: 0, unchanged: 1 });
  });
});

describe('a page of ballots that cannot be taken', () => {
  const database = testDatabase();
  const refusal = async (text: string | Buffer) => {
    const outcome = await importText(database.prisma, text, PAGE);
    expect(outcome.applied).toBe(false);
    expect(outcome.rows).toBe(outcome.created + outcome.updated + outcome.unchanged + outcome.errors.length);
    expect(await database.prisma.ballot.count()).toBe(0);
    const [error] = outcome.errors;
    if (!error) throw new Error('the import was not refused');
    return error;
  };
  const whole = pageOf(ballot(), ballot({ ballot_paper_id: 'local.aldermere.fen.2027-05-06' }));

  // By the first ballot the format is told.
  const LAST = /"winner_count":1(?!.*"winner_count")/;

  it('names line and path of a value that is wrong, and repeats nothing private', async () => {
    const bad = ballot({
      candidacies: [candidacy(), candidacy({ person: { id: 'bo@example.org', name: 'Bo' } })],
    });
    const error = await refusal(JSON.stringify({ results: [ballot({ post: null }), bad] }, null, 1));
    expect(error).toMatchObject({
      code: 'VALUE_MISSING',
      line: 3,
      column: 'results[0].candidacies[0] (post_label)',
    });
    const second = await refusal(`{\n"results": [\n${JSON.stringify(bad)}]}`);
    expect(second).toMatchObject({
      code: 'NOT_AN_ID',
      line: 3,
      column: 'results[0].candidacies[1].person.id',
    });
    expect(second.message).not.toContain('bo@');
    expect(await refusal(pageOf(ballot({ winner_count: [1] })))).toMatchObject({
      code: 'JSON_SHAPE',
      column: 'results[0].winner_count',
    });
    expect(await refusal(pageOf('a ballot', ballot()))).toMatchObject({ code: 'VALUE_MISSING', line: 1 });
  });

  it('names the other entry of a person who stands twice on one ballot', async () => {
    const error = await refusal(pageOf(ballot({ candidacies: [candidacy(), candidacy()] })));
    expect(error).toMatchObject({ code: 'ROW_TWICE', line: 1, column: 'results[0].candidacies[1]' });
    expect(error.message).toContain('in entry 1 already');
  });

  it.each([
    ['half of it', whole.slice(0, 700), 'FILE_TRUNCATED'],
    ['without a comma', whole.replace('},{"ballot', '}{"ballot'), 'NOT_JSON'],
    ['with something after its end', `${whole} {}`, 'NOT_JSON'],
    ['with a word that is none', whole.replace('"cancelled":false', '"cancelled":fals'), 'NOT_JSON'],
    ['with a list twice', whole.replace('"count"', '"results":[],"count"'), 'HEADER_COLUMN_TWICE'],
    ['nested without end', whole.replace(LAST, `"x":${'['.repeat(100_000)}`), 'JSON_TOO_DEEP'],
    ['with an entry of 5 MB', whole.replace(LAST, `"x":"${'y'.repeat(5_000_000)}"`), 'LINE_TOO_LONG'],
    ['in UTF-16', Buffer.from(`\uFEFF${whole}`, 'utf16le'), 'FILE_NOT_UTF8'],
    ['in Windows-1252', Buffer.from(whole.replace('Mill', 'Mòr'), 'latin1'), 'FILE_NOT_UTF8'],
    ['without ballots', whole.replace('"results"', '"others"'), 'NO_ROWS'],
  ])('is refused %s', async (_, text, code) => {
    expect(await refusal(text)).toMatchObject({ code, message: expect.not.stringContaining('example.org') });
  });
});
