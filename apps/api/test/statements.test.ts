import { PrismaPg } from '@prisma/adapter-pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { poolConfig } from '../src/db/connection.ts';
import { PrismaClient } from '../src/generated/prisma/client.ts';
import { loadSandboxRecord } from '../src/record/load-sandbox-record.ts';
import { askPublic } from './ask.ts';
import { type TestDatabase, testDatabase } from './database.ts';
import { day, given } from './given.ts';

const database = testDatabase();
const statements: string[] = [];
let counted: PrismaClient;

beforeAll(async () => {
  await loadSandboxRecord(database.prisma);
  await plantMore(database.prisma);
  const client = new PrismaClient({
    adapter: new PrismaPg(poolConfig(database.connection)),
    log: [{ emit: 'event', level: 'query' }],
  });
  client.$on('query', ({ query }) => {
    if (!/^(BEGIN|COMMIT|ROLLBACK)/.test(query)) statements.push(query);
  });
  counted = client as PrismaClient;
});
afterAll(() => counted.$disconnect());

/** More of what the sandbox has once or not at all. */
async function plantMore(prisma: TestDatabase['prisma']): Promise<void> {
  const story = given(prisma);
  const council = await story.council();
  const pledge = await story.pledge(await story.manifesto(council.id));
  const model = await prisma.modelPledge.findUniqueOrThrow({ where: { slug: 'community-bank' } });
  await prisma.pledge.update({ where: { id: pledge.id }, data: { modelPledgeId: model.id } });
  await prisma.policyDocument.create({
    data: { slug: 'short-aims', titleEn: 'Aims', kind: 'PLATFORM', state: 'PUBLISHED' },
  });
  await prisma.withdrawal.create({
    data: { recordType: 'Pledge', recordId: pledge.id, withdrawnOn: day('2026-01-01'), reasonEn: 'A test.' },
  });
  await prisma.checkpoint.createMany({
    data: ['2026-11-20', '2026-11-21'].map((on, index) => ({
      on: day(on),
      sequence: BigInt(index + 1),
      hash: String(index).repeat(64),
      publishedAt: day(on),
    })),
  });
}

const PERSON = 'person { name slug contactPoints { value } }';

/**
 * SQL statements a root query takes on the sandbox. A number that grows is either a new thing asked (say which in the commit) or an N+1:
 * the second question of each pair is answered with more rows and must take as many statements. Null where an answer never holds a list of
 * the record's.
 */
const BUDGET: Record<string, { statements: number; few: string; many: string | null }> = {
  // One of these, and of those of `organisation`, asks whether a poll has made a coverage doubtful since.
  representatives: {
    statements: 5,
    few: `{ representatives(first: 2, endorsements: [ANYONE]) { totalCount nodes { description { text } ${PERSON} post { area { name { text } } organisation { slug } } } coverage { level } } }`,
    many: `{ representatives(first: 100, endorsements: [ANYONE]) { totalCount nodes { description { text } ${PERSON} post { area { name { text } } organisation { slug } } } coverage { level } } }`,
  },
  person: {
    statements: 3,
    few: '{ person(by: { slug: "callum-rusk" }) { name identifiers { value } memberships { role organisation { slug } } holdings { description { text } post { organisation { slug } } } } }',
    many: '{ person(by: { slug: "rowena-ashdown" }) { name identifiers { value } memberships { role organisation { slug } } holdings { description { text } post { organisation { slug } } } } }',
  },
  organisation: {
    statements: 6,
    few: '{ organisation(by: { slug: "aldermere" }) { name { text } gssCodes representatives(first: 1) { nodes { person { name } description { text } } totalCount coverage { level } } } }',
    many: '{ organisation(by: { slug: "aldermere" }) { name { text } gssCodes representatives(first: 100) { nodes { person { name } description { text } } totalCount coverage { level } } } }',
  },
  pledges: {
    statements: 3,
    few: '{ pledges(organisation: { slug: "aldermere" }, first: 1) { totalCount counts { count } selectionStatements { text } nodes { slug title { text } status { display } updates { summary { text } evidence { url archivedUrl link { state } } } themes { slug } } } }',
    many: '{ pledges(organisation: { slug: "aldermere" }, first: 100) { totalCount counts { count } selectionStatements { text } nodes { slug title { text } status { display } updates { summary { text } evidence { url archivedUrl link { state } } } themes { slug } } } }',
  },
  pledge: {
    statements: 2,
    few: '{ pledge(by: { slug: "aldermere-labour-2023/ALD-05" }) { title { text } status { display } updates { evidence { url archivedUrl link { state } } } } }',
    many: '{ pledge(by: { slug: "aldermere-labour-2023/ALD-01" }) { title { text } status { display } updates { evidence { url archivedUrl link { state } } } } }',
  },
  challenges: {
    statements: 2,
    few: '{ challenges(first: 1) { counts { received } nodes { state text { text } answer { text } pledge { reference } update { summary { text } } } } }',
    many: '{ challenges(first: 100) { counts { received } nodes { state text { text } answer { text } pledge { reference } update { summary { text } } } } }',
  },
  campaigns: {
    statements: 3,
    few: '{ campaigns(first: 1) { nodes { slug status asks { text { text } } updates { summary { text } } } } }',
    many: '{ campaigns(first: 50) { nodes { slug status asks { text { text } } updates { summary { text } } } } }',
  },
  elections: {
    statements: 1,
    few: '{ elections(first: 1) { nodes { electionId ballots { label candidacies { person { name } isJoint standings { party { slug } } } } } } }',
    many: '{ elections(first: 2) { nodes { electionId ballots { label candidacies { person { name } isJoint standings { party { slug } } } } } } }',
  },
  election: {
    statements: 1,
    few: '{ election(electionId: "local.aldermere.2024-10-17") { organisation { slug } ballots { label candidacies(joint: true) { person { name } isElected } } } }',
    many: '{ election(electionId: "local.aldermere.2023-05-04") { organisation { slug } ballots { label candidacies(joint: true) { person { name } isElected } } } }',
  },
  ballots: {
    statements: 2,
    few: '{ ballots(first: 1) { totalCount nodes { label election { electionId } post { role } area { slug } replacedBy { label } candidacies { person { name } isJoint endorsement isElected } } } }',
    many: '{ ballots(first: 100) { totalCount nodes { label election { electionId } post { role } area { slug } replacedBy { label } candidacies { person { name } isJoint endorsement isElected } } } }',
  },
  ballot: {
    statements: 1,
    few: '{ ballot(ballotId: "local.aldermere.ropewalk.by.2024-10-17") { label candidacies { person { name } isJoint endorsement isElected } } }',
    many: '{ ballot(ballotId: "local.aldermere.millgate.2023-05-04") { label candidacies { person { name } isJoint endorsement isElected } } }',
  },
  candidacies: {
    statements: 3,
    few: '{ candidacies(first: 1) { totalCount peopleCount nodes { person { name } ballot { election { electionId } } isJoint endorsement isElected standings { party { slug } } } } }',
    many: '{ candidacies(first: 100) { totalCount peopleCount nodes { person { name } ballot { election { electionId } } isJoint endorsement isElected standings { party { slug } } } } }',
  },
  area: {
    statements: 1,
    few: '{ area(by: { slug: "aldermere-millgate" }) { name { text } gssCodes identifiers { value } parent { slug } successors { area { slug } } predecessors { area { slug } } } }',
    many: '{ area(by: { slug: "aldermere" }) { name { text } gssCodes identifiers { value } parent { slug } successors { area { slug } } predecessors { area { slug } } } }',
  },
  areas: {
    statements: 2,
    few: '{ areas(first: 1, within: { slug: "aldermere" }, asOf: "2026-11-22") { nodes { slug identifiers { value } listedIn { year } boundary { west } parent { slug } successors { area { slug } } predecessors { area { slug } } overlaps { area { slug } ofThis { population } ofOther { population } } } } }',
    many: '{ areas(first: 100, asOf: "2026-11-22") { nodes { slug identifiers { value } listedIn { year } boundary { west } parent { slug } successors { area { slug } } predecessors { area { slug } } overlaps { area { slug } ofThis { population } ofOther { population } } } } }',
  },
  organisations: {
    statements: 10,
    few: '{ organisations(first: 1) { totalCount nodes { slug name { text } gssCodes identifiers { value } parent { slug } control { kind } electionsToCome { electionId } seats { filled } executive { person { name } } groups { membersCount members { person { name } } } localParties { slug } } } }',
    many: '{ organisations(first: 100) { totalCount nodes { slug name { text } gssCodes identifiers { value } parent { slug } control { kind } electionsToCome { electionId } seats { filled } executive { person { name } } groups { membersCount members { person { name } } } localParties { slug } } } }',
  },
  campaign: {
    statements: 5,
    few: '{ campaign(slug: "warm-homes-charter") { status counts { adopted } asks { text { text } } clauses { text { text } } resources { url } updates { evidence { url } } adoptions(first: 1) { totalCount nodes { status council { slug } mover { name } seconder { name } clauses { state clause { text { text } } } followUps { reportedOn } updates { adoptionState evidence { url } } } } } }',
    many: '{ campaign(slug: "warm-homes-charter") { status counts { adopted } asks { text { text } } clauses { text { text } } resources { url } updates { evidence { url } } adoptions(first: 20) { totalCount nodes { status council { slug } mover { name } seconder { name } clauses { state clause { text { text } } } followUps { reportedOn } updates { adoptionState evidence { url } } } } } }',
  },
  adoptions: {
    statements: 2,
    few: '{ adoptions(first: 1) { totalCount nodes { status since council { slug } campaign { slug } } } }',
    many: '{ adoptions(first: 100) { totalCount nodes { status since council { slug } campaign { slug } } } }',
  },
  manifestos: {
    statements: 1,
    few: '{ manifestos(first: 1) { nodes { slug pledgesHeld selectionStatement { text } owner { slug } council { slug } mandates { kind } } } }',
    many: '{ manifestos(first: 100) { nodes { slug pledgesHeld selectionStatement { text } owner { slug } council { slug } mandates { kind } } } }',
  },
  manifesto: {
    statements: 5,
    few: '{ manifesto(slug: "aldermere-labour-2019") { pledgesHeld owner { imprint { text } } mandates { kind sources { url } } selectionStatement { text } textCorrections { anchor } pledges(asOf: "2026-11-22") { counts { display count } } paragraphs { anchor page text { text } pledges { reference } } } }',
    many: '{ manifesto(slug: "aldermere-labour-2023") { pledgesHeld owner { imprint { text } } mandates { kind sources { url } } selectionStatement { text } textCorrections { anchor } pledges(asOf: "2026-11-22") { counts { display count } } paragraphs { anchor page text { text } pledges { reference } } } }',
  },
  modelPledges: {
    statements: 1,
    few: '{ modelPledges(first: 1) { nodes { slug examples { placeName } } } }',
    many: '{ modelPledges(first: 100) { nodes { slug examples { placeName } } } }',
  },
  modelPledge: {
    statements: 1,
    few: '{ modelPledge(slug: "good-landlords-charter") { followedByCount followedBy { slug } policyDocuments { slug } campaigns { slug } examples { organisation { slug } } } }',
    many: '{ modelPledge(slug: "community-bank") { followedByCount followedBy { slug } policyDocuments { slug } campaigns { slug } examples { organisation { slug } } } }',
  },
  compare: {
    statements: 7,
    few: '{ compare(modelPledge: "community-bank", councilType: WELSH_UNITARY) { coverage { level } councilsOfType counts { count } rows { council { slug } pledge { slug adoptedFrom { slug } } status { display basis } mandate } } }',
    many: '{ compare(modelPledge: "community-bank", councilType: UNITARY) { coverage { level } councilsOfType counts { count } rows { council { slug } pledge { slug adoptedFrom { slug } } status { display basis } mandate } } }',
  },
  themes: {
    statements: 2,
    few: '{ themes(isFirstLevel: true) { slug pledgesCount children { slug } } }',
    many: '{ themes { slug pledgesCount parent { slug } children { slug } } }',
  },
  policyDocuments: {
    statements: 1,
    few: '{ policyDocuments(kind: AIMS) { slug points { text { text } } modelPledges { slug } campaigns { slug } } }',
    many: '{ policyDocuments { slug points { text { text } } modelPledges { slug } campaigns { slug } } }',
  },
  checkpoints: {
    statements: 1,
    few: '{ checkpoints(first: 1) { nodes { on changeSets hash } } }',
    many: '{ checkpoints(first: 100) { nodes { on changeSets hash } } }',
  },
  checkpoint: {
    statements: 1,
    few: '{ checkpoint(on: "2026-11-21") { hash } }',
    many: null,
  },
  events: {
    statements: 1,
    few: '{ events(first: 1) { nodes { slug } } }',
    many: '{ events(first: 100) { nodes { slug } } }',
  },
  policyDocument: {
    statements: 1,
    few: '{ policyDocument(slug: "short-aims") { owner { slug } points { text { text } } modelPledges { slug policyDocuments { slug } } campaigns { slug policyDocuments { slug } } } }',
    many: '{ policyDocument(slug: "mere-valley-aims") { owner { slug } points { text { text } } modelPledges { slug policyDocuments { slug } } campaigns { slug policyDocuments { slug } } } }',
  },
  imprint: {
    statements: 1,
    few: '{ imprint(localParty: { slug: "aldermere-co-op" }) { localParty { text } publisher { text } } }',
    many: null,
  },
  event: {
    statements: 1,
    few: '{ event(slug: "aldermere-co-op-agm-2027") { title { text } organisation { slug } withdrawal { withdrawnOn } } }',
    many: null,
  },
  corrections: {
    statements: 5,
    few: '{ corrections(first: 1) { nodes { kind field before { text } after { text } record { slug councilSlug title { text } } } } }',
    many: '{ corrections(first: 100) { nodes { kind field before { text } after { text } record { slug councilSlug title { text } } } } }',
  },
  withdrawals: {
    statements: 2,
    few: '{ withdrawals(first: 1) { nodes { withdrawnOn reason { text } record { slug title { text } } } } }',
    many: '{ withdrawals(first: 100) { nodes { withdrawnOn reason { text } record { slug title { text } } } } }',
  },
  campaignUpdates: {
    statements: 1,
    few: '{ campaignUpdates(first: 1) { nodes { campaignState adoptionState summary { text } campaign { slug } adoption { council { name { text } } } } } }',
    many: '{ campaignUpdates(first: 100) { nodes { campaignState adoptionState summary { text } campaign { slug } adoption { council { name { text } } } } } }',
  },
  pledgeUpdates: {
    statements: 1,
    few: '{ pledgeUpdates(first: 1) { nodes { status summary { text } pledge { slug title { text } } } } }',
    many: '{ pledgeUpdates(first: 100) { nodes { status summary { text } pledge { slug title { text } } } } }',
  },
  search: {
    statements: 1,
    few: '{ search(text: "ald", first: 1) { slug name { text } within { text } matched { text } } }',
    many: '{ search(text: "al", first: 50) { slug name { text } within { text } matched { text } } }',
  },
  changes: {
    statements: 4,
    few: '{ changes(first: 1, kinds: [PLEDGE]) { nodes { recordId fields { field after } } } }',
    many: '{ changes(first: 100, kinds: [PLEDGE]) { nodes { recordId fields { field after } } } }',
  },
  publisher: {
    statements: 0,
    few: '{ publisher { isSandbox attributions { text } } }',
    many: null,
  },
  figures: {
    statements: 2,
    few: '{ figures(codes: [COUNCILLORS_IN_OFFICE], scope: { organisation: { slug: "aldermere" } }, by: COUNCIL) { value sources { url } scope { organisation { slug } } coverage { level } } }',
    many: '{ figures(codes: [COUNCILLORS_IN_OFFICE], endorsements: [ANYONE], by: COUNCIL) { value sources { url } scope { organisation { slug } } coverage { level } } }',
  },
};

async function count(question: string): Promise<{ statements: number; rows: number }> {
  statements.length = 0;
  const { data, errors } = await askPublic(counted, question);
  expect(errors).toBeUndefined();
  return { statements: statements.length, rows: countRows(data) };
}

/** How many objects stand in the lists of an answer, at any depth. */
function countRows(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + 1 + countRows(item), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce<number>((sum, field) => sum + countRows(field), 0);
}

describe('statements of a root query', () => {
  const pairs = Object.entries(BUDGET).flatMap(([name, { many, ...rest }]) =>
    many === null ? [] : [{ name, many, ...rest }],
  );
  test.each(pairs)(
    '$name takes as many for many rows as for few',
    async ({ statements: budget, few, many }) => {
      const [forFew, forMany] = [await count(few), await count(many)];
      expect(forMany.rows).toBeGreaterThan(forFew.rows);
      expect([forFew.statements, forMany.statements]).toEqual([budget, budget]);
    },
  );

  const singles = Object.entries(BUDGET).filter(([, { many }]) => many === null);
  test.each(singles)('%s takes no more than its budget', async (_name, { statements: budget, few }) => {
    expect((await count(few)).statements).toBe(budget);
  });
});

test('a hundred records asked for by id take a statement a type', async () => {
  const { data } = await askPublic(
    counted,
    '{ representatives(first: 20, endorsements: [ANYONE]) { nodes { id } } }',
  );
  const ids: string[] = data.representatives.nodes.map(({ id }: { id: string }) => id);
  expect(ids.length).toBeGreaterThan(10);
  expect((await count(`{ nodes(ids: ${JSON.stringify(ids)}) { id } }`)).statements).toBe(1);
});
