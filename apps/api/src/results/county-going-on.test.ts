import { describe, expect, it } from 'vitest';
import { councillorsCsv } from '../../test/council-list.ts';
import { testDatabase } from '../../test/database.ts';
import { day, given } from '../../test/given.ts';
import { candidate, csvOf, importText } from '../../test/import-csv.ts';
import { formatDay } from '../calendar/day.ts';
import { applyAcceptedTerms } from '../importers/settling/apply-accepted-terms.ts';
import { followConfirmedResults } from '../importers/settling/follow-confirmed-results.ts';
import { acceptOffice } from '../proposals/accept-office.ts';
import { confirmResults } from './confirm-results.ts';
import { resultsNight } from './results-night.ts';

const NO_DAYS = { declaredOn: null, dissolvedOn: null };
const database = testDatabase();

describe('an office won in a county that went on as the one council of it', () => {
  const [POLL, FOUNDED] = ['2022-05-05', '2023-04-01'] as const;
  let made = 0;

  /**
   * A county and the council it went on as, with an office for Dale in each of these, and whom the county's last poll elected.
   * @param listed Whom the new council's own list of its second year has for Dale, where it comes before that result or after.
   */
  async function elected(
    bodiesWithOffice: readonly ('county' | 'council')[],
    seats = 1,
    { listed = [], isListFirst = false }: { listed?: readonly string[]; isListFirst?: boolean } = {},
  ) {
    const { prisma } = database;
    const story = given(prisma);
    made += 1;
    const slug = `fell-${made}`;
    const bodies = { county: await story.council(`${slug}-county`), council: await story.council(slug) };
    const life = day(FOUNDED);
    await prisma.organisation.update({
      where: { id: bodies.county.id },
      data: {
        councilType: 'COUNTY',
        dissolvedOn: life,
        identifiers: { create: { scheme: 'democracy-club', value: `fell-cc-${made}` } },
      },
    });
    await prisma.organisation.update({
      where: { id: bodies.council.id },
      data: { councilType: 'UNITARY', foundedOn: life },
    });
    const succession = { predecessorId: bodies.county.id, successorId: bodies.council.id, occurredOn: life };
    await prisma.organisationSuccession.create({ data: succession });
    const posts = new Map<string, string>();
    for (const body of bodiesWithOffice) {
      const { id, areaId } = await story.ward(bodies[body].id, { seats });
      await prisma.area.update({ where: { id: areaId ?? '' }, data: { nameEn: 'Dale' } });
      if (body === 'county') await prisma.post.update({ where: { id }, data: { role: 'COUNTY_COUNCILLOR' } });
      posts.set(id, body);
    }
    const text = csvOf([
      candidate({
        person_id: 940 + made,
        person_name: 'Ann ONE',
        election_id: `local.fell-cc-${made}.${POLL}`,
        ballot_paper_id: `local.fell-cc-${made}.dale.${POLL}`,
        election_date: POLL,
        election_current: 'f',
        post_label: 'Dale',
        elected: 't',
      }),
    ]);
    const results = () => importText(prisma, text);
    const list = (...names: readonly string[]) =>
      importText(prisma, councillorsCsv(...names.map((Name) => ({ Name, Ward: 'Dale' }))), {
        council: slug,
        listedOn: '2024-06-01',
        mapping: { name: 'Name', ward: 'Ward', party: 'Party' },
      });
    const lists = listed.length > 0 ? [() => list(...listed)] : [];
    for (const file of isListFirst ? [...lists, results] : [results, ...lists])
      expect(await file()).toMatchObject({ errors: [], applied: true });
    const person = { identifiers: { some: { value: String(940 + made) } } };
    const candidacy = await prisma.candidacy.findFirstOrThrow({ where: { person } });
    const proposal = await prisma.proposal.findUniqueOrThrow({
      where: { key: `OFFICE_HOLDING ${candidacy.id}`, state: 'OPEN' },
    });
    const told = async () => {
      const held = await prisma.officeHolding.findMany({ where: { person }, orderBy: { from: 'asc' } });
      return held.map(({ postId, from, to, candidacyId }) =>
        [posts.get(postId), formatDay(from), to && formatDay(to), candidacyId && 'won'].join(' '),
      );
    };
    const editor = await story.editor();
    const accept = (more: { to?: Date; endReason?: 'RESIGNED' } = {}) =>
      acceptOffice(
        prisma,
        {
          proposalId: proposal.id,
          postId: null,
          personId: null,
          from: null,
          to: null,
          startReason: 'ELECTED',
          endReason: null,
          declaredOn: null,
          sourceUrl: null,
          changeReason: 'Declared.',
          ...more,
        },
        editor,
        applyAcceptedTerms,
      );
    const findBallot = () =>
      prisma.ballot.findUniqueOrThrow({ where: { ballotId: `local.fell-cc-${made}.dale.${POLL}` } });
    /** What an editor reads of the poll. */
    const read = async () => {
      const { electionId } = await findBallot();
      const [night] = await resultsNight(prisma, { polls: { electionId }, ...NO_DAYS });
      return night;
    };
    /** The register of the county's divisions comes, without an office. */
    const divide = async () => {
      const { id } = await findBallot();
      const parentId = bodies.county.areaId;
      const area = await prisma.area.create({
        data: { kind: 'COUNTY_DIVISION', slug: `dale-division-${made}`, nameEn: 'Dale', parentId },
      });
      await prisma.ballot.update({ where: { id }, data: { areaId: area.id, seatsContested: 1 } });
    };
    const confirm = async (more: { areAllSeatsUp?: boolean } = {}) => {
      const night = await read();
      const ballot = { ballotId: night?.contest.id ?? '', seen: night?.seen ?? '' };
      const asProposed = { winners: null, leaving: null, againstVotes: null, postId: null, declaredOn: null };
      await confirmResults(
        prisma,
        {
          ballots: [{ ...ballot, ...asProposed }],
          ...NO_DAYS,
          ...more,
          sourceUrl: null,
          changeReason: 'Declared.',
        },
        editor,
        followConfirmedResults,
      );
    };
    return { text, told, list, accept, confirm, read, divide, findBallot };
  }

  it.each([
    ...(['accept', 'confirm'] as const).map((way) => ({
      bodies: ['council'] as const,
      way,
      offices: ['council 2023-04-01  won'],
    })),
    ...(['accept', 'confirm'] as const).map((way) => ({
      bodies: ['county', 'council'] as const,
      way,
      offices: ['county 2022-05-09 2023-04-01 won', 'council 2023-04-01  won'],
    })),
    { bodies: ['county'], way: 'confirm', offices: ['county 2022-05-09 2023-04-01 won'] },
  ] as const)(
    'is one in the new council from its first day, where the record has offices of $bodies ($way)',
    async ({ bodies, way, offices }) => {
      const { text, told, ...story } = await elected(bodies);
      await story[way]();
      expect(await told()).toEqual(offices);
      expect(await importText(database.prisma, text)).toMatchObject({ created: 0, updated: 0 });
      expect(await told()).toEqual(offices);
    },
  );

  const county = 'county 2022-05-09 2023-04-01 won';
  it.each([
    ...[
      ['Bea Other', 'VACANT'],
      ['VACANT', 'VACANT'],
      ['Bea Other', 'Cy Cedar'],
    ].map((listed) => ({ listed, offices: [county] })),
    { listed: ['Bea Other', 'Ann One'], offices: [county, 'council 2023-04-01  won'] },
  ])(
    'is in the new council what its own list says of the ward, where there is one: $listed',
    async ({ listed, offices }) => {
      for (const isListFirst of [true, false]) {
        const { told, ...story } = await elected(['county', 'council'], 2, { listed, isListFirst });
        await story.accept();
        expect({ isListFirst, offices: await told() }).toEqual({ isListFirst, offices });
      }
    },
  );

  it.each([['Bea Other'], ['VACANT']])(
    'is not confirmed where a list of the new council says itself who sits there: %s',
    async (listed) => {
      for (const isListFirst of [true, false]) {
        const story = await elected(['council'], 1, { listed: [listed], isListFirst });
        expect(await story.read()).toMatchObject({ state: 'NEEDS_DECISION', problems: ['OFFICE_UNKNOWN'] });
        await expect(story.confirm()).rejects.toMatchObject({
          ballots: [{ problems: ['OFFICE_UNKNOWN'] }],
          message: expect.stringMatching(
            /a list of .*, which the county went on as, says itself who sits there, .* createPost; .* acceptOffice/,
          ),
        });
        expect(await story.told()).toEqual([]);
        await story.accept({ to: day('2024-03-01'), endReason: 'RESIGNED' });
        expect(await story.told()).toEqual(['council 2023-04-01 2024-03-01 won']);
      }
    },
  );

  it('needs nothing more where that list has them, and no later list asks again about a confirmed result', async () => {
    for (const isListFirst of [true, false]) {
      const { read, told } = await elected(['council'], 1, { listed: ['Ann One'], isListFirst });
      expect(await told()).toEqual(['council 2023-04-01  won']);
      expect(await read()).toMatchObject({ state: 'CONFIRMED', problems: [] });
    }
    const { confirm, read, list } = await elected(['council'], 2);
    await confirm();
    await list('Ann One', 'VACANT');
    expect(await read()).toMatchObject({ state: 'CONFIRMED', problems: [] });
  });

  it('is confirmed once, and leaves the poll one for the county', async () => {
    const { confirm, read, told, findBallot } = await elected(['council']);
    expect(await read()).toMatchObject({
      state: 'READY',
      problems: [],
      firstDay: day(FOUNDED),
      newSeats: null,
    });
    await confirm();
    expect(await read()).toMatchObject({ state: 'CONFIRMED' });
    expect(await findBallot()).toMatchObject({ postId: null });
    await expect(confirm()).rejects.toMatchObject({ code: 'RESULTS_NOT_READY' });
    expect(await told()).toEqual(['council 2023-04-01  won']);
  });

  it('begins in the county, where its division is known and all seats were up', async () => {
    const { confirm, divide, findBallot } = await elected(['council']);
    await divide();
    await confirm({ areAllSeatsUp: true });
    const { postId, areaId } = await findBallot();
    const { holdings, ...office } = await database.prisma.post.findUniqueOrThrow({
      where: { id: postId ?? '' },
      include: { holdings: true },
    });
    expect(office).toMatchObject({ role: 'COUNTY_COUNCILLOR', areaId, seats: 1 });
    expect(holdings).toMatchObject([{ from: day('2022-05-09'), to: day(FOUNDED) }]);
    const [{ candidacyId }] = holdings as [(typeof holdings)[number]];
    expect(await database.prisma.officeHolding.count({ where: { candidacyId } })).toBe(2);
  });

  it('waits where neither has an office, and the refusal says what makes one', async () => {
    const { confirm } = await elected([]);
    await expect(confirm()).rejects.toMatchObject({
      code: 'RESULTS_NOT_READY',
      ballots: [{ problems: ['OFFICE_UNKNOWN'] }],
      message: expect.stringMatching(
        /which the county went on as, has none or several of that name\. .* createPost/,
      ),
    });
  });
});
