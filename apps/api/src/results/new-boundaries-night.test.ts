import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { askAdmin } from '../../test/ask.ts';
import { councillorsCsv } from '../../test/council-list.ts';
import { testDatabase } from '../../test/database.ts';
import { everyOrder } from '../../test/every-order.ts';
import { day, given } from '../../test/given.ts';
import { candidate, csvOf, importText } from '../../test/import-csv.ts';
import { followConfirmedResults } from '../importers/settling/follow-confirmed-results.ts';
import { confirmResults, type ConfirmedBallot } from './confirm-results.ts';
import { resultsNight } from './results-night.ts';

const POLL = '2027-05-06';
const NO_DAYS = { declaredOn: null, dissolvedOn: null };
const WHY = { ...NO_DAYS, sourceUrl: null, changeReason: 'Declared at the count.' };

describe('results night of a council with new boundaries, whose ballots have no code yet', () => {
  const database = testDatabase();
  let editor: Awaited<ReturnType<ReturnType<typeof given>['editor']>>;
  let council: { id: string; areaId: string | null };

  beforeAll(async () => {
    const story = given(database.prisma);
    editor = await story.editor();
    council = await story.council('aldermere');
  });

  const ward = async (nameEn: string, seats = 1, code: string | null = null) => {
    const post = await given(database.prisma).ward(council.id, { seats });
    await database.prisma.area.update({
      where: { id: post.areaId ?? '' },
      data: { nameEn, ...(code !== null && { identifiers: { create: { scheme: 'gss', value: code } } }) },
    });
    return { id: post.id, areaId: post.areaId ?? '' };
  };
  let person = 1;
  const stood = (slug: string, label: string, fields = {}) =>
    candidate({
      person_id: (person += 1),
      person_name: `Sam ${label.toUpperCase().replaceAll(/[^A-Z]/g, '')}`,
      election_id: `local.aldermere.${POLL}`,
      ballot_paper_id: `local.aldermere.${slug}.${POLL}`,
      election_date: POLL,
      post_label: label,
      gss: '',
      post_id: `ALD:${slug}`,
      elected: 't',
      ...fields,
    });
  const ballotOf = (slug: string) =>
    database.prisma.ballot.findUniqueOrThrow({ where: { ballotId: `local.aldermere.${slug}.${POLL}` } });
  const night = async (slug: string, offices: { ballotId: string; postId: string }[] = []) => {
    const { electionId, id } = await ballotOf(slug);
    const results = await resultsNight(database.prisma, { polls: { electionId }, offices, ...NO_DAYS });
    const result = results.find(({ contest }) => contest.id === id);
    if (!result) throw new Error(`no result of ${slug}`);
    return result;
  };
  const confirmed = (choice: Partial<ConfirmedBallot> & Pick<ConfirmedBallot, 'ballotId' | 'seen'>) => ({
    postId: null,
    winners: null,
    againstVotes: null,
    leaving: null,
    declaredOn: null,
    ...choice,
  });
  const placeHolder = async (id: string) =>
    (
      await database.prisma.fieldSource.findFirst({
        where: { recordType: 'Ballot', recordId: id, field: 'post' },
      })
    )?.source ?? null;

  it('each ballot fills the office of the one ward of its council that is called so, however it is spelt', async () => {
    const [mill, weir] = [await ward('Mill and the Quay'), await ward('Weir', 1, 'E05999902')];
    await given(database.prisma).ward((await given(database.prisma).council('thornbeck')).id);
    await importText(
      database.prisma,
      csvOf([stood('mill-quay', 'Mill & The Quay Ward'), stood('weir', 'Weir')]),
    );
    expect(await ballotOf('mill-quay')).toMatchObject({
      postId: mill.id,
      areaId: mill.areaId,
      gssCode: null,
    });
    expect(await ballotOf('weir')).toMatchObject({ postId: weir.id, areaId: weir.areaId });
    const results = [await night('mill-quay'), await night('weir')];
    expect(results.map(({ state }) => state)).toEqual(['READY', 'READY']);
    const [, weirs] = results.map(({ contest, seen }) => confirmed({ ballotId: contest.id, seen }));
    if (!weirs) throw new Error('no result of Weir');
    expect(
      await confirmResults(database.prisma, { ballots: [weirs], ...WHY }, editor, followConfirmedResults),
    ).toHaveLength(1);
    // What an editor confirmed new boundaries may still move; what one named they do not.
    expect(await placeHolder((await ballotOf('weir')).id)).toBe('PRINTED_LABEL');
    expect(await placeHolder((await ballotOf('mill-quay')).id)).toBe('PRINTED_LABEL');
  });

  it('gives the same record where the ballots come before the wards, and importing again changes nothing', async () => {
    const text = csvOf([stood('ferry', 'Ferry')]);
    await importText(database.prisma, text);
    expect(await ballotOf('ferry')).toMatchObject({ postId: null, areaId: null });
    const ferry = await ward('Ferry');
    expect(await night('ferry')).toMatchObject({ problems: ['OFFICE_UNKNOWN'] });
    await importText(database.prisma, csvOf([stood('other', 'Elsewhere')]));
    expect(await ballotOf('ferry')).toMatchObject({ postId: ferry.id, areaId: ferry.areaId });
    expect(await importText(database.prisma, text)).toMatchObject({ created: 0, updated: 0 });
  });

  it('gives the same record in whatever order the list of councillors, the ballots and the register of wards come', async () => {
    const { prisma } = database;
    const seen = [];
    for (const [index, order] of everyOrder(['list', 'ballots', 'register'] as const).entries()) {
      const [slug, district] = [`order-${index}`, `E0799990${index}`];
      const { areaId } = await given(prisma).council(slug);
      await prisma.areaIdentifier.create({ data: { areaId: areaId ?? '', scheme: 'gss', value: district } });
      const [election_id, wards] = [`local.${slug}.${POLL}`, ['Bridge', 'Tower']] as const;
      const ballots = csvOf(
        wards.map((label) => {
          const ballot_paper_id = `local.${slug}.${label.toLowerCase()}.${POLL}`;
          return stood(label.toLowerCase(), label, { election_id, ballot_paper_id });
        }),
      );
      const files = {
        list: () =>
          importText(prisma, councillorsCsv(...wards.map((Ward) => ({ Name: `Pat ${Ward}son`, Ward }))), {
            council: slug,
            listedOn: '2026-01-15',
            mapping: { name: 'Name', ward: 'Ward', party: 'Party' },
          }),
        ballots: () => importText(prisma, ballots),
        register: () =>
          importText(
            prisma,
            csvOf(
              wards.map((wd19nm, place) => ({
                wd19cd: `E0598${index}00${place}`,
                wd19nm,
                lad19cd: district,
                lad19nm: slug,
                lat: '',
                long: '',
              })),
            ),
          ),
      };
      for (const file of order) expect(await files[file]()).toMatchObject({ errors: [], applied: true });
      const placed = await prisma.ballot.findMany({
        where: { election: { electionId: election_id } },
        orderBy: { label: 'asc' },
        include: { post: true, area: { include: { identifiers: true } } },
      });
      seen.push(
        placed.map(({ label, area, post }) => ({
          label,
          area: area?.nameEn,
          codes: area?.identifiers.length,
          isOwnOffice: post !== null && post.areaId === area?.id,
        })),
      );
      expect(await prisma.area.count({ where: { parentId: areaId } })).toBe(2);
      for (const file of order) expect(await files[file]()).toMatchObject({ created: 0, updated: 0 });
    }
    for (const placed of seen)
      expect(placed).toEqual(
        ['Bridge', 'Tower'].map((label) => ({ label, area: label, codes: 1, isOwnOffice: true })),
      );
  });

  it('follows the code once a file knows it, and leaves what only the name had told', async () => {
    const [old, drawn] = [await ward('Harbour'), await ward('Harbour East', 1, 'E05999910')];
    const row = stood('harbour', 'Harbour');
    await importText(database.prisma, csvOf([row]));
    expect(await ballotOf('harbour')).toMatchObject({ postId: old.id });
    await database.prisma.area.update({ where: { id: drawn.areaId }, data: { nameCy: 'Harbour' } });
    await importText(database.prisma, csvOf([{ ...row, gss: 'E05999910', post_id: 'gss:E05999910' }]));
    expect(await ballotOf('harbour')).toMatchObject({ postId: drawn.id, areaId: drawn.areaId });
  });

  it('offers the offices of the council where the name means none or several, and an editor names one', async () => {
    const [north, south] = [await ward('North Fen'), await ward('South Fen')];
    const row = stood('fen', 'Fen');
    await importText(database.prisma, csvOf([row]));
    const open = await night('fen');
    expect(open).toMatchObject({ state: 'NEEDS_DECISION', problems: ['OFFICE_UNKNOWN'] });
    const { id } = await ballotOf('fen');
    const { data } = await askAdmin(
      database.prisma,
      editor,
      `query ($election: ID!, $offices: [BallotOfficeInput!]) { resultsNight(election: $election, offices: $offices) {
        ballot { id } state firstDay post { id } offices { id } } }`,
      {
        election: formatGlobalId('Election', (await ballotOf('fen')).electionId),
        offices: [{ ballot: formatGlobalId('Ballot', id), post: formatGlobalId('Post', north.id) }],
      },
    );
    const [asked] = data.resultsNight.filter(
      ({ ballot }: { ballot: { id: string } }) => ballot.id === formatGlobalId('Ballot', id),
    );
    expect(asked).toMatchObject({
      state: 'READY',
      firstDay: '2027-05-10',
      post: { id: formatGlobalId('Post', north.id) },
    });
    expect(asked.offices).toEqual(
      expect.arrayContaining([north, south].map((post) => ({ id: formatGlobalId('Post', post.id) }))),
    );

    const elsewhere = await given(database.prisma).ward((await given(database.prisma).council('ostwick')).id);
    const name = (postId: string) =>
      confirmResults(
        database.prisma,
        { ballots: [confirmed({ ballotId: id, seen: open.seen, postId })], ...WHY },
        editor,
        followConfirmedResults,
      );
    await expect(name(elsewhere.id)).rejects.toMatchObject({
      code: 'INPUT_REFUSED',
      path: ['ballots', '0', 'post'],
    });
    expect(await name(north.id)).toMatchObject([{ postId: north.id, from: day('2027-05-10') }]);
    expect(await ballotOf('fen')).toMatchObject({ postId: north.id, areaId: north.areaId });

    // A later code that says otherwise is asked, and moves nothing by itself.
    await database.prisma.area.update({
      where: { id: south.areaId },
      data: { nameCy: 'Fen', identifiers: { create: { scheme: 'gss', value: 'E05999920' } } },
    });
    await importText(database.prisma, csvOf([{ ...row, gss: 'E05999920', post_id: 'gss:E05999920' }]));
    expect(await ballotOf('fen')).toMatchObject({
      postId: north.id,
      areaId: north.areaId,
      gssCode: 'E05999920',
    });
    expect(
      await database.prisma.proposal.findMany({ where: { key: { startsWith: `FIELD Ballot ${id} post ` } } }),
    ).toMatchObject([{ state: 'OPEN', patch: { areaId: south.areaId, postId: south.id } }]);
  });

  it('is placed before the count too, unless somebody holds another office by it', async () => {
    const [quay, lock] = [await ward('Quayside'), await ward('Lock')];
    await importText(database.prisma, csvOf([stood('wharf', 'Wharf')]));
    const { id } = await ballotOf('wharf');
    const place = async (postId: string) => {
      const { data } = await askAdmin(
        database.prisma,
        editor,
        `mutation ($input: PlaceBallotInput!) { placeBallot(input: $input) { __typename
          ... on Ballot { post { id } area { id } } ... on Error { code path } } }`,
        {
          input: {
            ballot: formatGlobalId('Ballot', id),
            post: formatGlobalId('Post', postId),
            changeReason: 'The order draws it so.',
          },
        },
      );
      return data.placeBallot;
    };
    expect(await place(quay.id)).toMatchObject({
      post: { id: formatGlobalId('Post', quay.id) },
      area: { id: formatGlobalId('Area', quay.areaId) },
    });
    expect(await placeHolder(id)).toBe('EDITOR');
    const { seen } = await night('wharf');
    await confirmResults(
      database.prisma,
      { ballots: [confirmed({ ballotId: id, seen })], ...WHY },
      editor,
      followConfirmedResults,
    );
    expect(await place(lock.id)).toMatchObject({ code: 'INPUT_REFUSED', path: ['post'] });
    const again = confirmed({ ballotId: id, seen: (await night('wharf')).seen, postId: lock.id });
    await expect(
      confirmResults(database.prisma, { ballots: [again], ...WHY }, editor, followConfirmedResults),
    ).rejects.toMatchObject({ code: 'INPUT_REFUSED', path: ['ballots', '0', 'post'] });
  });
});
