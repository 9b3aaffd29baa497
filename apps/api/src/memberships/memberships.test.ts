import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { askPublic } from '../../test/ask.ts';
import { askWrite, SOURCES } from '../../test/ask-write.ts';
import { testDatabase } from '../../test/database.ts';
import { day, given } from '../../test/given.ts';
import type { Viewer } from '../editors/viewer.ts';

const database = testDatabase();
let story: ReturnType<typeof given>;
let editor: Viewer;
let council: { id: string };
let group: { id: string };
let postId: string;

beforeAll(async () => {
  story = given(database.prisma);
  editor = await story.editor();
  council = await story.council();
  postId = (await story.ward(council.id, { seats: 9 })).id;
  group = await database.prisma.organisation.create({
    data: { kind: 'COUNCIL_GROUP', slug: 'labour-group', nameEn: 'Labour group', parentId: council.id },
  });
});

const orgId = (id: string) => formatGlobalId('Organisation', id);
const perId = (id: string) => formatGlobalId('Person', id);
const SPELLS = `... on Person { memberships { id version role organisation { id } startedOn { on } endedOn { on } } }`;
const change = (input: Record<string, unknown>) =>
  askWrite(database.prisma, editor, 'changeAffiliation', input, SPELLS);
const joins = (party: { id: string }, from: string) => ({ party: orgId(party.id), from, sources: SOURCES });
const spell = (field: string, input: Record<string, unknown>, inputType?: string) =>
  askWrite(
    database.prisma,
    editor,
    field,
    input,
    '... on Membership { id version role endedOn { on } }',
    inputType,
  );

/** How readers see somebody described on a day. */
async function described(holdingId: string, asOf: string): Promise<string> {
  const { data, errors } = await askPublic(
    database.prisma,
    `query ($id: ID!, $asOf: Date) { organisation(by: { id: $id }) { representatives(endorsements: [ANYONE], asOf: $asOf, first: 50) { nodes { id description { text } } } } }`,
    { id: orgId(council.id), asOf },
  );
  expect(errors).toBeUndefined();
  const nodes: { id: string; description: { text: string } }[] = data.organisation.representatives.nodes;
  return nodes.find(({ id }) => id === formatGlobalId('OfficeHolding', holdingId))?.description.text ?? '';
}

describe('affiliation', () => {
  test('joining the Co-operative Party adds a spell beside Labour; no other party is joined beside one', async () => {
    const { person } = await story.councillor(postId);
    const labour = await story.party('labour');
    const coop = await story.party('co-operative');
    const other = await story.party('meadow');
    await change({ person: perId(person.id), joins: joins(labour, '2020-01-01') });
    const both = await change({ person: perId(person.id), joins: joins(coop, '2024-01-01') });
    expect(both.memberships).toMatchObject([
      { organisation: { id: orgId(coop.id) }, endedOn: null },
      { organisation: { id: orgId(labour.id) }, endedOn: null },
    ]);
    expect(await change({ person: perId(person.id), joins: joins(other, '2025-01-01') })).toMatchObject({
      code: 'INPUT_REFUSED',
      path: ['leaves'],
    });
    const [, inLabour] = both.memberships;
    const leaves = [{ membership: inLabour.id, expectedVersion: inLabour.version, to: '2025-01-01' }];
    const moved = await change({ person: perId(person.id), leaves, joins: joins(other, '2025-01-01') });
    expect(moved.memberships.map(({ endedOn }: { endedOn: object | null }) => endedOn)).toEqual([
      null,
      null,
      { on: '2025-01-01' },
    ]);
    expect(await change({ person: perId(person.id), joins: joins(coop, '2025-06-01') })).toMatchObject({
      path: ['from'],
    });
  });

  test('leaving Labour to sit as an independent keeps what the ballot paper said', async () => {
    const { person, holding, candidacy } = await story.councillor(postId, {
      stoodFor: ['labour', 'co-operative'],
    });
    const labour = await story.party('labour');
    const joined = await change({ person: perId(person.id), joins: joins(labour, '2020-01-01') });
    const [inLabour] = joined.memberships;
    const standings = () =>
      database.prisma.candidacyStanding.findMany({ where: { candidacyId: candidacy?.id ?? '' } });
    const before = await standings();
    expect(await described(holding.id, '2026-01-01')).toBe('Labour and Co-operative councillor');
    await change({
      person: perId(person.id),
      leaves: [{ membership: inLabour.id, expectedVersion: 1, to: '2026-02-01' }],
    });
    expect(await standings()).toEqual(before);
    expect(await described(holding.id, '2026-01-31')).toBe('Labour and Co-operative councillor');
    expect(await described(holding.id, '2026-02-01')).toBe(
      'Councillor, elected as Labour and Co-operative, now sits as an independent',
    );
  });

  test('a spell is ended once, by who read it last, and only one’s own', async () => {
    const [{ person }, { person: other }] = [await story.councillor(postId), await story.councillor(postId)];
    const labour = await story.party('labour');
    const joined = await change({ person: perId(person.id), joins: joins(labour, '2020-01-01') });
    const end = { membership: joined.memberships[0].id, expectedVersion: 1, to: '2026-02-01' };
    expect(await change({ person: perId(other.id), leaves: [end] })).toMatchObject({ path: ['leaves', '0'] });
    expect(
      await change({ person: perId(person.id), leaves: [{ ...end, expectedVersion: 4 }] }),
    ).toMatchObject({
      code: 'VERSION_CONFLICT',
    });
    await change({ person: perId(person.id), leaves: [end] });
    expect(
      await change({ person: perId(person.id), leaves: [{ ...end, expectedVersion: 2 }] }),
    ).toMatchObject({
      code: 'INPUT_REFUSED',
    });
    expect(await change({ person: perId(person.id) })).toMatchObject({ path: ['joins'] });
  });
});

describe('groups and roles', () => {
  test('a group is joined by who sits at its body, and left with the roles in it', async () => {
    const { person } = await story.councillor(postId, { from: '2023-05-09' });
    const join = (from: string) =>
      spell('joinGroup', { person: perId(person.id), group: orgId(group.id), from, sources: SOURCES });
    expect(await join('2022-01-01')).toMatchObject({ code: 'INPUT_REFUSED', path: ['from'] });
    const joined = await join('2023-05-10');
    const whip = await spell('giveRole', {
      person: perId(person.id),
      organisation: orgId(group.id),
      role: 'WHIP',
      from: '2024-01-01',
      sources: SOURCES,
    });
    expect(whip).toMatchObject({ role: 'WHIP', endedOn: null });
    const left = { membership: joined.id, expectedVersion: 1, to: '2026-03-01' };
    expect(await spell('leaveGroup', left, 'EndSpellInput')).toMatchObject({
      version: 2,
      endedOn: { on: '2026-03-01' },
    });
    const roles = await database.prisma.membership.findMany({ where: { personId: person.id, role: 'WHIP' } });
    expect(roles).toMatchObject([{ to: day('2026-03-01'), version: 2 }]);
  });

  test('a cabinet member has a portfolio, may have two, and each ends by itself', async () => {
    const { person } = await story.councillor(postId, { from: '2023-05-09' });
    const give = (more: Record<string, unknown>) =>
      spell('giveRole', {
        person: perId(person.id),
        organisation: orgId(council.id),
        role: 'PORTFOLIO_HOLDER',
        from: '2024-05-20',
        sources: SOURCES,
        ...more,
      });
    expect(await give({})).toMatchObject({ code: 'INPUT_REFUSED', path: ['portfolioEn'] });
    const housing = await give({ portfolioEn: 'Housing' });
    const climate = await give({ portfolioCy: 'Hinsawdd' });
    expect(climate.code).toBeUndefined();
    expect(await give({ portfolioEn: 'Housing', from: '2025-01-01' })).toMatchObject({ path: ['from'] });
    expect(await give({ role: 'WHIP' })).toMatchObject({ path: ['organisation'] });
    const end = { membership: housing.id, expectedVersion: 1, to: '2025-05-01' };
    expect(await spell('endRole', end, 'EndSpellInput')).toMatchObject({ endedOn: { on: '2025-05-01' } });
    expect((await give({ portfolioEn: 'Housing', from: '2025-06-01' })).code).toBeUndefined();
  });
});
