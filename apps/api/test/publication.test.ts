import { formatGlobalId, type GlobalIdType } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { getNamedType, isInterfaceType, isObjectType, printSchema } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { adminSchema, publicSchema } from '../src/graphql/schema.ts';
import { askPublic, askPublicWithoutLimit } from './ask.ts';
import { testDatabase } from './database.ts';
import { selectEverything } from './every-field.ts';
import { logQuestions, plantLogs } from './plant-logs.ts';
import { representativeQuestions } from './planted-memberships.ts';
import { plantSecrets, SECRET } from './planted-secrets.ts';
import { splitModels } from './split-models.ts';

const database = testDatabase();
let hidden: [GlobalIdType, string][];

beforeAll(async () => {
  hidden = await plantSecrets(database.prisma);
  await plantLogs(database.prisma, SECRET, hidden);
});

/** Root fields that need arguments, asked in every way that could reach something hidden. */
const WITH_ARGUMENTS: Record<string, string[]> = {
  ...logQuestions(SECRET),
  ...representativeQuestions(SECRET),
  campaign: [`(slug: "${SECRET}")`, '(slug: "open")'],
  manifesto: [`(slug: "${SECRET}-manifesto")`, '(slug: "open-manifesto")'],
  modelPledge: [`(slug: "${SECRET}")`, '(slug: "open-model")'],
  compare: [
    `(modelPledge: "${SECRET}", councilType: UNITARY)`,
    '(modelPledge: "open-model", councilType: UNITARY)',
  ],
  pledge: [`(by: { slug: "${SECRET}-manifesto/${SECRET}" })`, '(by: { slug: "open-manifesto/OPEN-1" })'],
  postcode: ['(code: "ZE9 1AA")'],
  checkpoint: ['(on: "2026-11-21")'],
  search: [`(text: "${SECRET}", first: 50)`, '(text: "open", first: 50)', '(text: "planted")'],
  changes: ['(first: 100)'],
  node: [],
  nodes: [],
};

describe('R7: only published records leave', () => {
  const roots = Object.values(publicSchema.getQueryType()?.getFields() ?? {});

  test.each(roots.map((field) => [field.name]))(
    'nothing hidden is in %s, however it is asked',
    async (name) => {
      const field = publicSchema.getQueryType()?.getFields()[name];
      const type = field && getNamedType(field.type);
      const questions = WITH_ARGUMENTS[name] ?? [
        field?.args.some((argument) => argument.name === 'first') ? '(first: 5)' : '',
      ];
      for (const args of questions) {
        if (!isObjectType(type)) throw new Error(`${name} is no object: say how it is asked`);
        const answer = await askPublicWithoutLimit(
          database.prisma,
          `{ ${name}${args} ${selectEverything(type, 4)} }`,
        );
        expect(answer.errors).toBeUndefined();
        expect(pathsOf(SECRET, answer.data)).toEqual([]);
      }
    },
    // Everything there is, several times over.
    60_000,
  );

  test('no hidden record is found by its id', async () => {
    for (const [type, id] of hidden) {
      const { data } = await askPublic(
        database.prisma,
        `query ($id: ID!, $ids: [ID!]!) { node(id: $id) { id } nodes(ids: $ids) { id } }`,
        {
          id: formatGlobalId(type, id),
          ids: [formatGlobalId(type, id)],
        },
      );
      expect({ type, ...data }).toEqual({ type, node: null, nodes: [null] });
    }
  });

  test('nothing hidden is counted', async () => {
    const { data } = await askPublic(
      database.prisma,
      `{ representatives(endorsements: [ANYONE]) { totalCount } candidacies { totalCount } adoptions { totalCount } pledges { totalCount counts { count } }
         secrets: pledges(modelPledge: "${SECRET}") { totalCount } themes { pledgesCount }
         modelPledge(slug: "open-model") { followedByCount followedBy { id } }
         compare(modelPledge: "open-model", councilType: UNITARY) { rows { mandate } councilsFollowing counts { count } councilsWithManifesto }
         challenges { nodes { state } counts { received open answered } }
         figures(codes: [COUNCILLORS_IN_OFFICE], endorsements: [ANYONE]) { numerator } manifesto: organisation(by: { slug: "aldermere" }) { manifestos { pledgesHeld selectionStatement { text } } }
         council: organisation(by: { slug: "aldermere" }) { seats { filled } executive { role } memberships { totalCount } } openGroup: organisation(by: { slug: "open-group" }) { membersCount memberships { totalCount } } }`,
    );
    expect(data).toEqual({
      representatives: { totalCount: 2 },
      candidacies: { totalCount: 1 },
      adoptions: { totalCount: 1 },
      pledges: { totalCount: 1, counts: [{ count: 1 }] },
      secrets: { totalCount: 0 },
      themes: [{ pledgesCount: 0 }],
      modelPledge: { followedByCount: 0, followedBy: [] },
      compare: { rows: [], councilsFollowing: 0, counts: [], councilsWithManifesto: 1 },
      // Unread challenges and those turned down are counted and not shown.
      challenges: { nodes: [{ state: 'OPEN' }], counts: { received: 3, open: 2, answered: 0 } },
      figures: [{ numerator: 2 }],
      manifesto: {
        manifestos: [{ pledgesHeld: 1, selectionStatement: { text: expect.stringMatching(/\b1 /) } }],
      },
      council: { seats: { filled: 2 }, executive: [], memberships: { totalCount: 0 } },
      openGroup: { membersCount: 1, memberships: { totalCount: 1 } },
    });
  });

  test('R16: a supported person is shown as such only with a public source or consent', async () => {
    const { data } = await askPublic(
      database.prisma,
      `{ representatives(endorsements: [ANYONE]) { nodes { person { name } endorsement } } 
      supported: representatives(endorsements: [SUPPORTED]) { totalCount } }`,
    );
    expect(data.representatives.nodes).toContainEqual({ person: { name: 'Sam Quiet' }, endorsement: null });
    expect(data.supported.totalCount).toBe(0);
  });
});

describe('INTERNAL records', () => {
  const { internal, shown } = splitModels(Object.keys(publicSchema.getTypeMap()));
  const types = Object.values(publicSchema.getTypeMap()).filter(
    (type) => isObjectType(type) || isInterfaceType(type),
  );

  test('are found from what the database holds', () => {
    expect(internal).toEqual(
      expect.arrayContaining(['Draft', 'Application', 'Revision', 'Session', 'ChallengeContact']),
    );
    expect(shown).toEqual(expect.arrayContaining(['Pledge', 'Person', 'Evidence']));
  });

  test.each(internal.map((model) => [model]))('%s has no public coordinate at all', (model) => {
    expect(publicSchema.getType(model)).toBeUndefined();
    const field = model.charAt(0).toLowerCase() + model.slice(1);
    const coordinates = types.flatMap((type) =>
      Object.values(type.getFields()).flatMap(({ name, args, type: answer }) => [
        // A count is none of the records it counts.
        ...(getNamedType(answer).name === 'Int' ? [] : [`${type.name}.${name}`]),
        ...args.map((argument) => `${type.name}.${argument.name}`),
      ]),
    );
    expect(
      coordinates.filter((coordinate) => new RegExp(`\\.${field}(?:s|List|Id)?$`).test(coordinate)),
    ).toEqual([]);
  });

  test('a type of the admin that the public schema lacks leads to nothing there', () => {
    const publicNames = new Set(Object.keys(publicSchema.getTypeMap()));
    const admins = Object.keys(adminSchema.getTypeMap()).filter((name) => !publicNames.has(name));
    expect(admins).toContain('Draft');
    const sdl = printSchema(publicSchema).replaceAll(/"""[^]*?"""/g, '');
    const mentioned = admins.filter((name) => new RegExp(`\\b${name}\\b`).test(sdl));
    expect(mentioned).toEqual([]);
  });
});

/** Where a text stands in an answer, list positions left out. */
function pathsOf(text: string, value: unknown, path = ''): string[] {
  if (typeof value === 'string') return value.includes(text) ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  const found = Object.entries(value).flatMap(([key, field]) =>
    pathsOf(text, field, Array.isArray(value) ? path : `${path}.${key}`),
  );
  return [...new Set(found)];
}
