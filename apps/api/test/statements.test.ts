import { PrismaPg } from '@prisma/adapter-pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { poolConfig } from '../src/db/connection.ts';
import { PrismaClient } from '../src/generated/prisma/client.ts';
import { loadSandboxRecord } from '../src/record/load-sandbox-record.ts';
import { askPublic } from './ask.ts';
import { testDatabase } from './database.ts';

const database = testDatabase();
const statements: string[] = [];
let counted: PrismaClient;

beforeAll(async () => {
  await loadSandboxRecord(database.prisma);
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

const PERSON = 'person { name slug contactPoints { value } }';

/**
 * SQL statements a root query takes on the sandbox. A number that grows is either a new thing asked (say which in the commit) or an N+1:
 * the second question of each pair asks for more rows and must take as many statements.
 */
const BUDGET: Record<string, { statements: number; few: string; many: string }> = {
  representatives: {
    statements: 4,
    few: `{ representatives(first: 2, endorsements: [ANYONE]) { totalCount nodes { description { text } ${PERSON} post { area { name { text } } organisation { slug } } } coverage { level } } }`,
    many: `{ representatives(first: 100, endorsements: [ANYONE]) { totalCount nodes { description { text } ${PERSON} post { area { name { text } } organisation { slug } } } coverage { level } } }`,
  },
  person: {
    statements: 3,
    few: '{ person(by: { slug: "rowena-ashdown" }) { name holdings { description { text } post { organisation { slug } } } } }',
    many: '{ person(by: { slug: "rowena-ashdown" }) { name holdings { description { text } post { organisation { slug } } } } }',
  },
  organisation: {
    statements: 5,
    few: '{ organisation(by: { slug: "aldermere" }) { name { text } gssCodes representatives(first: 1) { nodes { person { name } description { text } } totalCount coverage { level } } } }',
    many: '{ organisation(by: { slug: "aldermere" }) { name { text } gssCodes representatives(first: 100) { nodes { person { name } description { text } } totalCount coverage { level } } } }',
  },
  pledges: {
    statements: 3,
    few: '{ pledges(organisation: { slug: "aldermere" }, first: 1) { totalCount counts { count } selectionStatements { text } nodes { slug title { text } status { display } updates { summary { text } evidence { url } } themes { slug } } } }',
    many: '{ pledges(organisation: { slug: "aldermere" }, first: 100) { totalCount counts { count } selectionStatements { text } nodes { slug title { text } status { display } updates { summary { text } evidence { url } } themes { slug } } } }',
  },
  pledge: {
    statements: 2,
    few: '{ pledge(by: { slug: "aldermere-labour-2023/ALD-01" }) { title { text } status { display } updates { evidence { url } } } }',
    many: '{ pledge(by: { slug: "aldermere-labour-2023/ALD-01" }) { title { text } status { display } updates { evidence { url } } } }',
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
  candidacies: {
    statements: 2,
    few: '{ candidacies(first: 1) { totalCount nodes { person { name } ballot { election { electionId } } isJoint } } }',
    many: '{ candidacies(first: 100) { totalCount nodes { person { name } ballot { election { electionId } } isJoint } } }',
  },
  figures: {
    statements: 2,
    few: '{ figures(codes: [COUNCILLORS_IN_OFFICE]) { value coverage { level } } }',
    many: '{ figures(codes: [COUNCILLORS_IN_OFFICE], endorsements: [ANYONE]) { value coverage { level } } }',
  },
};

async function count(question: string): Promise<number> {
  statements.length = 0;
  const { errors } = await askPublic(counted, question);
  expect(errors).toBeUndefined();
  return statements.length;
}

describe('statements of a root query', () => {
  test.each(Object.entries(BUDGET))(
    '%s takes as many for many rows as for few',
    async (name, { statements: budget, few, many }) => {
      const [forFew, forMany] = [await count(few), await count(many)];
      expect(forMany).toBe(forFew);
      expect({ [name]: forMany }).toEqual({ [name]: budget });
    },
  );
});
