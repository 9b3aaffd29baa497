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
    const list = () =>
      importText(prisma, councillorsCsv(...listed.map((Name) => ({ Name, Ward: 'Dale' }))), {
        council: slug,
        listedOn: '2024-06-01',
        mapping: { name: 'Name', ward: 'Ward', party: 'Party' },
      });
    const lists = listed.length > 0 ? [list] : [];
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
    const accept = () =>
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
        },
        editor,
        applyAcceptedTerms,
      );
    const confirm = async () => {
      const { electionId } = await prisma.ballot.findUniqueOrThrow({
        where: { ballotId: `local.fell-cc-${made}.dale.${POLL}` },
      });
      const [night] = await resultsNight(prisma, { polls: { electionId }, ...NO_DAYS });
      const ballot = { ballotId: night?.contest.id ?? '', seen: night?.seen ?? '' };
      const asProposed = { winners: null, leaving: null, againstVotes: null, postId: null, declaredOn: null };
      await confirmResults(
        prisma,
        { ballots: [{ ...ballot, ...asProposed }], ...NO_DAYS, sourceUrl: null, changeReason: 'Declared.' },
        editor,
        followConfirmedResults,
      );
    };
    return { text, told, accept, confirm };
  }

  it.each([
    { bodies: ['council'], way: 'accept', offices: ['council 2023-04-01  won'] },
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
});
