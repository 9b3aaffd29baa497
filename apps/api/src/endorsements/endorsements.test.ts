import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { askAdmin, askPublic } from '../../test/ask.ts';
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

describe('an application to stand', () => {
  const ask = (field: string, input: object, who = editor) =>
    askWrite(
      database.prisma,
      who,
      field,
      { ...input },
      '... on Application { id state decidedOn version localParty { slug } }',
    );
  const list = async (who: Viewer, args = '') =>
    (
      await askAdmin(
        database.prisma,
        who,
        `{ applicationList${args} { total items { person { id } state } } }`,
      )
    ).data.applicationList;
  const localParty = (slug: string) =>
    database.prisma.organisation.create({
      data: { kind: 'LOCAL_PARTY', slug, nameEn: slug, state: 'PUBLISHED' },
    });

  test('that is approved becomes an endorsement for the candidacy, from that day, which readers do not see', async () => {
    const { person, candidacy } = await story.councillor(postId, { stoodFor: ['labour'] });
    const branch = await localParty('mill-branch');
    const ballot = await database.prisma.ballot.findUniqueOrThrow({
      where: { id: candidacy?.ballotId ?? '' },
    });
    const received = {
      person: formatGlobalId('Person', person.id),
      election: formatGlobalId('Election', ballot.electionId),
      localParty: formatGlobalId('Organisation', branch.id),
      receivedOn: '2026-01-10',
    };
    expect(await ask('recordApplication', { ...received, receivedOn: '2027-01-10' })).toMatchObject({
      path: ['receivedOn'],
    });
    const application = await ask('recordApplication', received);
    expect(application).toMatchObject({ state: 'RECEIVED', version: 1, localParty: { slug: 'mill-branch' } });
    expect(await ask('recordApplication', received)).toMatchObject({ path: ['person'] });
    const decide = (input: object, who = editor) =>
      ask('decideApplication', { application: application.id, expectedVersion: 1, ...input }, who);
    const endorsement = { kind: 'SUPPORTED', sources: [{ publisher: 'Minutes of the branch' }] };
    const approval = { decision: 'APPROVED', decidedOn: '2026-02-01', endorsement };
    expect(await decide({ decision: 'APPROVED', decidedOn: '2026-02-01' })).toMatchObject({
      path: ['endorsement'],
    });
    expect(await decide({ ...approval, decidedOn: '2026-01-09' })).toMatchObject({ path: ['decidedOn'] });
    expect(await decide({ ...approval, decision: 'IN_REVIEW' })).toMatchObject({ path: ['decidedOn'] });
    expect(await decide({ ...approval, endorsement: { ...endorsement, isPublic: true } })).toMatchObject({
      path: ['isPublic'],
    });
    expect(await decide({ decision: 'IN_REVIEW' })).toMatchObject({ state: 'IN_REVIEW', version: 2 });
    expect(await decide(approval)).toMatchObject({ code: 'VERSION_CONFLICT' });
    const elsewhere = await story.editor('LOCAL_EDITOR', (await localParty('quay-branch')).id);
    const own = await story.editor('LOCAL_EDITOR', branch.id);
    expect(await decide({ ...approval, expectedVersion: 2 }, elsewhere)).toMatchObject({
      code: 'OUTSIDE_GRANT',
    });
    expect(await list(elsewhere)).toEqual({ total: 0, items: [] });
    expect(await list(own)).toMatchObject({ total: 1 });
    expect(await decide({ ...approval, expectedVersion: 2 }, own)).toMatchObject({
      state: 'APPROVED',
      decidedOn: '2026-02-01',
    });
    expect(await database.prisma.endorsement.findMany({ where: { personId: person.id } })).toMatchObject([
      { kind: 'SUPPORTED', isPublic: false, localPartyId: branch.id, candidacyId: candidacy?.id, to: null },
    ]);
    expect(await supported('2026-03-01')).not.toContain(formatGlobalId('Person', person.id));
    expect(await decide({ decision: 'DECLINED', decidedOn: '2026-03-01', expectedVersion: 3 })).toMatchObject(
      {
        path: ['decision'],
      },
    );
    // Endorsed already, they are not endorsed twice.
    const again = await ask('recordApplication', { ...received, election: null });
    await ask('decideApplication', { application: again.id, expectedVersion: 1, ...approval });
    expect(await database.prisma.endorsement.count({ where: { personId: person.id } })).toBe(1);
  });

  test('that is declined endorses nobody, and is found by its state', async () => {
    const { id } = await story.person();
    const { id: application } = await ask('recordApplication', {
      person: formatGlobalId('Person', id),
      receivedOn: '2026-01-10',
    });
    const declined = { application, expectedVersion: 1, decision: 'DECLINED', decidedOn: '2026-02-01' };
    expect(await ask('decideApplication', declined)).toMatchObject({ state: 'DECLINED' });
    expect(await database.prisma.endorsement.count({ where: { personId: id } })).toBe(0);
    expect(await list(editor, '(states: [DECLINED])')).toEqual({
      total: 1,
      items: [{ person: { id: formatGlobalId('Person', id) }, state: 'DECLINED' }],
    });
  });
});
