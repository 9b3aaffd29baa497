import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeAll, expect, test } from 'vitest';
import { askPublic } from '../../test/ask.ts';
import { askWrite, SOURCES } from '../../test/ask-write.ts';
import { testDatabase } from '../../test/database.ts';
import { given } from '../../test/given.ts';
import type { Viewer } from '../editors/viewer.ts';

const database = testDatabase();
let story: ReturnType<typeof given>;
let editor: Viewer;
let council: { id: string };
let postId: string;

beforeAll(async () => {
  story = given(database.prisma);
  editor = await story.editor();
  council = await story.council();
  postId = (await story.ward(council.id, { seats: 9 })).id;
});

const record = (personId: string, input: Record<string, unknown>) =>
  askWrite(
    database.prisma,
    editor,
    'recordEndorsement',
    {
      person: formatGlobalId('Person', personId),
      kind: 'SUPPORTED',
      from: '2025-01-01',
      sources: [],
      ...input,
    },
    '... on EndorsementSpell { id version isPublic to sources { url publisher retrievedOn } }',
  );

/** Whom readers find as supported on a day. */
async function supported(asOf: string): Promise<string[]> {
  const { data } = await askPublic(
    database.prisma,
    'query ($id: ID!, $asOf: Date) { organisation(by: { id: $id }) { representatives(endorsements: [SUPPORTED], asOf: $asOf) { nodes { person { id } } } } }',
    { id: formatGlobalId('Organisation', council.id), asOf },
  );
  return data.organisation.representatives.nodes.map((node: { person: { id: string } }) => node.person.id);
}

test('that somebody is supported is public only with a public source or their consent, and ends on its day', async () => {
  const { person } = await story.councillor(postId);
  const printed = [{ publisher: 'Minutes of the branch' }];
  expect(await record(person.id, { isPublic: true, sources: printed })).toMatchObject({
    code: 'INPUT_REFUSED',
    path: ['isPublic'],
  });
  const kept = await record(person.id, { sources: printed, to: '2025-06-01' });
  expect(kept).toMatchObject({ isPublic: false });
  expect(await supported('2025-03-01')).toEqual([]);
  const agreed = await record(person.id, { isPublic: true, from: '2025-06-01', consentedOn: '2025-05-20' });
  expect(agreed.sources).toEqual([
    { url: null, publisher: 'The person’s consent', retrievedOn: '2025-05-20' },
  ]);
  expect(await supported('2025-07-01')).toEqual([formatGlobalId('Person', person.id)]);
  const end = (expectedVersion: number) =>
    askWrite(
      database.prisma,
      editor,
      'endEndorsement',
      { endorsement: agreed.id, expectedVersion, to: '2026-01-01' },
      '... on EndorsementSpell { version to }',
    );
  expect(await end(3)).toMatchObject({ code: 'VERSION_CONFLICT' });
  expect(await end(1)).toMatchObject({ version: 2, to: '2026-01-01' });
  expect(await supported('2025-12-31')).toHaveLength(1);
  expect(await supported('2026-01-01')).toEqual([]);
});

test('one endorsement of a kind at a time, from somewhere, for a candidacy of their own', async () => {
  const { person } = await story.councillor(postId);
  const other = await story.councillor(postId, { stoodFor: ['labour'] });
  expect(await record(person.id, {})).toMatchObject({ path: ['sources'] });
  expect((await record(person.id, { sources: SOURCES, isPublic: true })).code).toBeUndefined();
  expect(await record(person.id, { sources: SOURCES, from: '2026-01-01' })).toMatchObject({ path: ['from'] });
  const candidacy = formatGlobalId('Candidacy', other.candidacy?.id ?? '');
  const official = { kind: 'OFFICIAL_NO_LABEL', sources: SOURCES };
  expect(await record(person.id, { ...official, candidacy })).toMatchObject({ path: ['candidacy'] });
  const localParty = formatGlobalId('Organisation', council.id);
  expect(await record(person.id, { ...official, localParty })).toMatchObject({ path: ['localParty'] });
  expect((await record(other.person.id, { ...official, candidacy })).code).toBeUndefined();
});
