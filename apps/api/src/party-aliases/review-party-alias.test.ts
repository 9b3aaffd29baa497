import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { askAdmin, askPublic } from '../../test/ask.ts';
import { councillorsCsv } from '../../test/council-list.ts';
import { testDatabase } from '../../test/database.ts';
import { given } from '../../test/given.ts';
import {
  beginWard,
  gathered,
  table,
  take,
  tellWard,
  term,
  type WardFile,
} from '../../test/files-about-a-ward.ts';
import { candidate, csvOf, importText } from '../../test/import-csv.ts';
import type { Viewer } from '../editors/viewer.ts';

const database = testDatabase();
let editor: Viewer;
let residents: string;
let mere: string;

const CANDIDATES = csvOf([
  candidate({
    person_id: 1,
    person_name: 'Jo BOTH',
    party_id: 'joint-party:9901-9902',
    party_name: 'Mill and Mere',
  }),
  candidate({
    person_id: 2,
    person_name: 'Sol SOLO',
    party_id: 'joint-party:9901-9903',
    party_name: 'Own words',
  }),
  candidate({ person_id: 3, person_name: 'Una USUAL' }),
]);
const LIST = {
  council: 'aldermere',
  listedOn: '2026-06-01',
  mapping: { name: 'Name', ward: 'Ward', party: 'Party' },
};
const TERM = (party: string) =>
  JSON.stringify({
    persons: [
      { id: 'Q990001', name: 'Wyn Winner', identifiers: [{ scheme: 'wikidata', identifier: 'Q990001' }] },
    ],
    organizations: [
      { id: 'aldermere', name: 'Aldermere Council' },
      { id: 'p', name: party },
    ],
    memberships: [
      {
        person_id: 'Q990001',
        organization_id: 'aldermere',
        on_behalf_of_id: 'p',
        start_date: '2014-05-22',
        end_date: '2018-05-03',
      },
    ],
  });

beforeAll(async () => {
  const story = given(database.prisma);
  editor = await story.editor();
  await story.council('aldermere');
  residents = (await story.party('mill-residents')).id;
  mere = (await story.party('mere-residents')).id;
});

/** The alias of a value, as the list of those that wait has it. */
async function findWaiting(value: string) {
  const { data, errors } = await askAdmin(
    database.prisma,
    editor,
    '{ unknownParties(perPage: 50) { total items { id scheme value candidacies affiliations examples } } }',
  );
  expect(errors).toBeUndefined();
  return data.unknownParties.items.find((item: { value: string }) => item.value === value);
}

async function review(alias: string, party: string | null, adjunct: string | null = null) {
  const org = (id: string | null) => (id === null ? null : formatGlobalId('Organisation', id));
  const { data, errors } = await askAdmin(
    database.prisma,
    editor,
    `mutation ($input: ReviewPartyAliasInput!) { reviewPartyAlias(input: $input) { __typename ... on ReviewedPartyAlias { value candidacies affiliations } ... on Error { code path message } } }`,
    { input: { alias, party: org(party), adjunct: org(adjunct), changeReason: 'The register says so' } },
  );
  expect(errors).toBeUndefined();
  return data.reviewPartyAlias;
}

const standingsOf = async (name: string) =>
  (
    await database.prisma.candidacyStanding.findMany({
      where: { candidacy: { person: { name } } },
      orderBy: { place: 'asc' },
    })
  ).map(({ partyId, place }) => [place, partyId]);

describe('a party that no source explains', () => {
  test('waits with the candidacies that stand for it, the most awaited first', async () => {
    expect(await importText(database.prisma, CANDIDATES)).toMatchObject({ errors: [], applied: true });
    expect(await findWaiting('joint-party:9901-9902')).toMatchObject({
      scheme: 'party-id',
      candidacies: 1,
      affiliations: 0,
      examples: ['Jo Both, Mill, 2027-05-06'],
    });
  });

  test('is decided once: what waits stands for both at once, and the next file of it, too', async () => {
    const { prisma } = database;
    const waiting = await findWaiting('joint-party:9901-9902');
    expect(await review(waiting.id, residents, mere)).toMatchObject({ candidacies: 1, affiliations: 0 });
    expect(await standingsOf('Jo Both')).toEqual([
      ['PRINCIPAL', residents],
      ['ADJUNCT', mere],
    ]);
    expect(await prisma.candidacy.findFirst({ where: { person: { name: 'Jo Both' } } })).toMatchObject({
      partyName: 'Mill and Mere',
    });
    expect(await prisma.proposal.count({ where: { kind: 'PARTY_ALIAS', state: 'OPEN' } })).toBe(1);
    const change = await prisma.changeSet.findFirstOrThrow({
      orderBy: { sequence: 'desc' },
      include: { revisions: true },
    });
    expect(change).toMatchObject({ reason: 'The register says so' });
    expect(change.revisions.map(({ recordType }) => recordType).toSorted()).toEqual([
      'Candidacy',
      'PartyAlias',
      'Proposal',
    ]);
    expect(await findWaiting('joint-party:9901-9902')).toBeUndefined();
    expect(await importText(prisma, CANDIDATES)).toMatchObject({ created: 0, updated: 0 });
    const later = candidate({
      person_id: 4,
      person_name: 'Lou LATER',
      ballot_paper_id: 'local.aldermere.weir.2027-05-06',
      post_label: 'Weir',
      party_id: 'joint-party:9901-9902',
      party_name: 'Mill and Mere',
    });
    expect(await importText(prisma, csvOf([later]))).toMatchObject({ created: 1 });
    expect(await standingsOf('Lou Later')).toHaveLength(2);
  });

  test('may be none: who stands by words of their own stands for no party', async () => {
    const waiting = await findWaiting('joint-party:9901-9903');
    expect(await review(waiting.id, null)).toMatchObject({ candidacies: 1 });
    expect(await standingsOf('Sol Solo')).toEqual([]);
    expect(await importText(database.prisma, CANDIDATES)).toMatchObject({ created: 0, updated: 0 });
  });

  test('of a list and of a file of terms gives whom they name their spell', async () => {
    const { prisma } = database;
    const list = councillorsCsv({ Name: 'Cllr Pat Late', Party: 'Mere First' });
    expect(await importText(prisma, list, LIST)).toMatchObject({ errors: [], applied: true });
    expect(await importText(prisma, TERM('Mere First'), { name: 'term.json' })).toMatchObject({
      errors: [],
      applied: true,
    });
    const waiting = await findWaiting('Mere First');
    expect(waiting).toMatchObject({
      affiliations: 2,
      examples: ['Pat Late, Mill, 2026-06-01', 'Wyn Winner, 2014-05-22'],
    });
    expect(await review(waiting.id, mere)).toMatchObject({ candidacies: 0, affiliations: 2 });
    const spells = await prisma.membership.findMany({
      where: { organisationId: mere },
      include: { person: true },
      orderBy: { from: 'asc' },
    });
    expect(spells.map(({ person, from, to }) => [person.name, from, to])).toEqual([
      ['Wyn Winner', new Date('2014-05-22'), new Date('2018-05-03')],
      ['Pat Late', new Date('2026-06-01'), null],
    ]);
    expect(await importText(prisma, list, LIST)).toMatchObject({ created: 0, updated: 0 });
    expect(await importText(prisma, TERM('Mere First'), { name: 'term.json' })).toMatchObject({
      created: 0,
      updated: 0,
    });
  });

  test('is refused twice over, beside itself, alone beside nothing, and for a body that is no party', async () => {
    const { prisma } = database;
    const done = await prisma.partyAlias.findFirstOrThrow({ where: { isReviewed: true } });
    const open = await prisma.partyAlias.create({ data: { scheme: 'party-name', value: 'Nobody' } });
    const council = await prisma.organisation.findUniqueOrThrow({ where: { slug: 'aldermere' } });
    const alias = (id: string) => formatGlobalId('PartyAlias', id);
    expect(await review(alias(done.id), mere)).toMatchObject({ code: 'INPUT_REFUSED', path: ['alias'] });
    expect(await review(alias(open.id), mere, mere)).toMatchObject({
      code: 'INPUT_REFUSED',
      path: ['adjunct'],
    });
    expect(await review(alias(open.id), null, mere)).toMatchObject({
      code: 'INPUT_REFUSED',
      path: ['party'],
    });
    expect(await review(alias(open.id), council.id)).toMatchObject({
      code: 'INPUT_REFUSED',
      path: ['party'],
    });
    expect(await review(formatGlobalId('PartyAlias', council.id), mere)).toMatchObject({
      code: 'RECORD_NOT_FOUND',
    });
    expect(await prisma.partyAlias.findUniqueOrThrow({ where: { id: open.id } })).toMatchObject({
      isReviewed: false,
    });
  });
});

describe('a label of lists and terms that means two parties', () => {
  const LABEL = 'Labour Co-op Group';
  const JO = 'Jo Both';

  /** The record that these files make where somebody says after so many of them what the label means. */
  async function recordOf(files: readonly WardFile[], after: number) {
    const { prisma } = database;
    await beginWard(database, 1);
    const story = given(prisma);
    const [labour, coOperative] = [await story.party('labour'), await story.party('co-operative')];
    for (const file of files.slice(0, after)) await take(database, file);
    const meaning = { principalId: labour.id, adjunctId: coOperative.id };
    const known = { scheme: 'party-name', value: LABEL, isReviewed: true, ...meaning };
    if (after === 0) await prisma.partyAlias.create({ data: known });
    else await review((await findWaiting(LABEL)).id, labour.id, coOperative.id);
    expect(await prisma.partyAlias.findMany({ where: meaning })).toMatchObject([known]);
    for (const file of files.slice(after)) await take(database, file);
    const told = await tellWard(database);
    for (const file of files) expect(await take(database, file)).toMatchObject({ created: 0, updated: 0 });
    expect(await tellWard(database)).toEqual(told);
    return told;
  }

  test.each([
    {
      name: 'a list alone',
      files: [table('2023-06-01', [JO, LABEL])],
      parties: ['Labour 2023-06-01 -', 'co-operative 2023-06-01 -'],
    },
    {
      name: 'a term alone',
      files: [term('Q990001', JO, '2018-05-03', '2022-05-05', LABEL)],
      parties: ['Labour 2018-05-03 2022-05-05', 'co-operative 2018-05-03 2022-05-05'],
    },
    {
      name: 'an older list, one that says Labour, one that has them in no party, and a term before all',
      files: [
        table('2019-06-01', [JO, LABEL]),
        table('2021-06-01', [JO, 'Independent']),
        term('Q990001', JO, '2014-05-22', '2018-05-03', LABEL),
        table('2020-06-01', [JO, 'Labour']),
        gathered('2020-09-01', [JO, LABEL]),
      ],
      parties: [
        'Labour 2014-05-22 2018-05-03',
        'Labour 2019-06-01 2021-06-01',
        'co-operative 2014-05-22 2018-05-03',
        'co-operative 2019-06-01 2021-06-01',
      ],
    },
  ])('gives $name what it would have had, had it been known when they came', async ({ files, parties }) => {
    const first = await recordOf(files, 0);
    expect(first.parties).toEqual(parties.map((spell) => `${JO} ${spell}`));
    for (const [index] of files.entries()) {
      if (!JSON.stringify(files.slice(0, index + 1)).includes(LABEL)) continue;
      expect(await recordOf(files, index + 1)).toEqual(first);
    }
    const asked = '{ representatives(asOf: "2019-07-01") { nodes { endorsement isStatedJoint } } }';
    const { nodes } = (await askPublic(database.prisma, asked)).data.representatives;
    expect(nodes).toEqual(
      files[0]?.options?.listedOn === '2023-06-01'
        ? []
        : [{ endorsement: 'JOINT_BALLOT', isStatedJoint: true }],
    );
  });
});
